//! Every rule of the rulebook: its identifier, family, grade and sources.
//!
//! The words for them are in `text`; here is only what the code and the tests carry.

use serde::{Deserialize, Serialize};

/// The rulebook's version. It is stored with each decision that is kept, so that a change of the
/// rules can be told from a change of the facts. Raise it whenever an answer can change.
pub const VERSION: u16 = 1;

/// A rule's identifier, the same in the rulebook, the code, the tests and on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RuleId {
    /// Any urgent sign.
    U0,
    /// Chest, breath, fainting or heart.
    U1,
    /// One swollen, warm or throbbing leg, or calf pain with a reason to think of a clot.
    U2,
    /// After a fall, twist or blow.
    U3,
    /// Saddle numbness, bladder, bowel, or both legs weak.
    U4,
    /// Confusion or collapse in or after hard exercise.
    U5,
    /// Dark urine after hard exercise.
    U6,
    /// A hot, red, swollen joint with fever.
    U7,
    /// A pop with loss of function, or a foot that cannot be lifted.
    U8,
    /// Severe pain that keeps rising, or a hard tight limb.
    U9,
    /// Bone suspected: no self-test.
    B0,
    /// Bone suspected with pain.
    B1,
    /// Pain at night or at rest.
    B2,
    /// A high-risk bone site, or a hop painful in the bone.
    B3,
    /// The bone stress score.
    B4,
    /// Side stitch, skin and upper body: which rows do not apply.
    P0,
    /// Sharp, stabbing or shooting.
    P1,
    /// Changes form.
    P2,
    /// Gets worse, stays the same, or forced a stop.
    P3,
    /// One side or one spot.
    P4,
    /// Joint or tendon.
    P5,
    /// Daily life.
    P6,
    /// Swelling, bruising or redness.
    P7,
    /// The number.
    P8,
    /// Muscle soreness over 48 h.
    P9,
    /// Does not loosen with movement.
    P10,
    /// Ten days, or a third episode in 90 days.
    P11,
    /// Numbness, tingling or burning down a limb, or lasting.
    P12,
    /// Locks, gives way, cannot bend or straighten.
    P13,
    /// Came back after rest or treatment.
    P14,
    /// Not sure, and worried.
    P15,
    /// Same muscles on both sides.
    G1,
    /// Eases as the runner warms up.
    G2,
    /// Dull ache 24–48 h after a hard effort.
    G3,
    /// 1–3 out of 10.
    G4,
    /// Tired the day after, fresh within 48 h.
    G5,
    /// Only go signs, and still sore.
    G6,
    /// Heart disease, or told not to run.
    A1,
    /// Under 18, or pregnant.
    A2,
    /// A professional said "not yet".
    A3,
    /// Missed periods, or two earlier bone stress injuries.
    A4,
    /// The self-test is not offered.
    T0,
    /// A failed step.
    T1,
    /// All steps passed.
    T2,
    /// Test run: the pain eased.
    T3,
    /// Test run: same or worse.
    T4,
    /// Test run: it changed how the runner ran.
    T5,
    /// The card to read before a run with an open site.
    T6,
    /// What resets a count, and what does not.
    R0,
    /// Pain in one run.
    R1,
    /// Pain in two runs in a row.
    R2,
    /// Pain in three or more runs in a row.
    R3,
    /// Worse on the morning after.
    M1,
    /// Back to before by the morning after.
    M2,
    /// The weekly worst rises two weeks in a row.
    M3,
    /// Yesterday was hard.
    H1,
    /// Two hard days in a row.
    H2,
    /// A run of 35 km or more.
    H3,
    /// Six days of training in a row.
    D1,
    /// One rest day in the last seven.
    D2,
    /// New, and ran yesterday.
    D3,
    /// Over 110 % of the longest run.
    L1,
    /// This week against the four before.
    L2,
    /// Monotony.
    L3,
    /// Back after a gap.
    L4,
    /// In a graded return.
    L5,
    /// One sign of fatigue.
    F1,
    /// Two signs.
    F2,
    /// Three or four signs.
    F3,
    /// Five signs or more, or tired despite rest.
    F4,
    /// Signs on most days of two weeks.
    F5,
    /// Low mood most days for two weeks.
    F6,
    /// The runner wants to rest.
    F7,
    /// Mean sleep under 7 h.
    S1,
    /// A night under 5 h, or two poor nights in three.
    S2,
    /// Fever, or ill below the neck.
    I1,
    /// Ill above the neck only.
    I2,
    /// Not well, and not said how.
    I3,
}

/// A family of rules, in the rulebook's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// Urgent signs (U).
    UrgentSigns,
    /// Bone (B).
    Bone,
    /// Stop signs (P).
    Pain,
    /// Go signs (G).
    Go,
    /// About the runner (A).
    Runner,
    /// The self-test (T).
    SelfTest,
    /// Runs in a row (R).
    Runs,
    /// The morning after, and weeks (M).
    Morning,
    /// Hard days (H).
    Hard,
    /// Rest days (D).
    RestDays,
    /// Load and return (L).
    Load,
    /// Fatigue (F).
    Fatigue,
    /// Sleep (S).
    Sleep,
    /// Illness (I).
    Illness,
}

/// How well a rule is founded. Most are expert opinion, and say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// A review or a guideline.
    Consensus,
    /// A trial.
    Trial,
    /// A cohort.
    Cohort,
    /// A coach's or physiotherapist's opinion.
    Expert,
    /// Our own number, and it says so.
    Convention,
    /// Plain safety: it needs no study.
    Safety,
}

/// Where a rule comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// "When to Rest vs. When to Train: How PT Helps Runners Find the Balance", a physiotherapy clinic.
    PhysioClinic,
    /// "When to Take a Break From Running (And When You Can Push Through)", Jason Schmitt, 2026.
    CoachOnBreaks,
    /// An article on effort, recovery and the week, by coaches.
    EffortAndRecovery,
    /// "Why Rest Days Are Where the Real Progress Happens".
    RestDays,
    /// "Rest and Recovery for Runners – Make it a Priority!".
    RecoveryStrategies,
    /// National health-service advice on deep-vein thrombosis.
    DeepVeinThrombosisAdvice,
    /// Ottawa ankle, foot and knee rules, validated in adults.
    OttawaRules,
    /// Consensus on exertional heat illness.
    ExertionalHeatConsensus,
    /// Guidance on bone stress injury and its high-risk sites.
    BoneStressGuidance,
    /// A score in 778 recruits: sensitivity 97.5 %, specificity 54 %.
    RecruitCohort,
    /// The soreness rules of clinic return protocols: two days off.
    SorenessRules,
    /// Pain-monitoring trials in Achilles tendon pain.
    PainMonitoringTrials,
    /// International Olympic Committee on relative energy deficiency, 2023.
    RelativeEnergyDeficiency2023,
    /// Coaches' common practice.
    Coaches,
    /// Fewer than two rest days a week went with 5.2 times the overuse injuries in elite
    /// athletes: retrospective, weak.
    EliteOveruseStudy,
    /// Frandsen 2025, n = 5,205 runners: one run far over the longest of 30 days.
    Frandsen2025,
    /// Impellizzeri 2020: the acute-to-chronic ratio is not a measure of risk.
    Impellizzeri2020,
    /// Foster 1998: monotony; weak.
    Foster1998,
    /// Clinics' return protocols.
    ClinicReturnProtocols,
    /// ECSS and ACSM consensus on overtraining.
    OvertrainingConsensus,
    /// Johnston 2020: short sleep and 1.5 times the injuries.
    Johnston2020,
    /// Common medical safety advice.
    Safety,
    /// Our own number or rule.
    Own,
}

/// One row of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The rule.
    pub id: RuleId,
    /// Its family.
    pub family: Family,
    /// How well it is founded.
    pub grade: Grade,
    /// Where it comes from.
    pub basis: &'static [Basis],
}

impl RuleId {
    /// Every rule, in the rulebook's order.
    pub const ALL: [Self; 78] = [
        Self::U0,
        Self::U1,
        Self::U2,
        Self::U3,
        Self::U4,
        Self::U5,
        Self::U6,
        Self::U7,
        Self::U8,
        Self::U9,
        Self::B0,
        Self::B1,
        Self::B2,
        Self::B3,
        Self::B4,
        Self::P0,
        Self::P1,
        Self::P2,
        Self::P3,
        Self::P4,
        Self::P5,
        Self::P6,
        Self::P7,
        Self::P8,
        Self::P9,
        Self::P10,
        Self::P11,
        Self::P12,
        Self::P13,
        Self::P14,
        Self::P15,
        Self::G1,
        Self::G2,
        Self::G3,
        Self::G4,
        Self::G5,
        Self::G6,
        Self::A1,
        Self::A2,
        Self::A3,
        Self::A4,
        Self::T0,
        Self::T1,
        Self::T2,
        Self::T3,
        Self::T4,
        Self::T5,
        Self::T6,
        Self::R0,
        Self::R1,
        Self::R2,
        Self::R3,
        Self::M1,
        Self::M2,
        Self::M3,
        Self::H1,
        Self::H2,
        Self::H3,
        Self::D1,
        Self::D2,
        Self::D3,
        Self::L1,
        Self::L2,
        Self::L3,
        Self::L4,
        Self::L5,
        Self::F1,
        Self::F2,
        Self::F3,
        Self::F4,
        Self::F5,
        Self::F6,
        Self::F7,
        Self::S1,
        Self::S2,
        Self::I1,
        Self::I2,
        Self::I3,
    ];

    /// The identifier as it is printed.
    #[must_use]
    pub fn name(self) -> String {
        format!("{self:?}")
    }
}

/// A rule's row.
#[must_use]
#[expect(
    clippy::too_many_lines,
    reason = "one line a rule: the catalogue is a table"
)]
pub const fn row(id: RuleId) -> Row {
    use Basis as B;
    let (family, grade, basis): (Family, Grade, &'static [Basis]) = match id {
        RuleId::U0 => (Family::UrgentSigns, Grade::Safety, &[B::Safety]),
        RuleId::U1 => (Family::UrgentSigns, Grade::Consensus, &[B::Safety]),
        RuleId::U2 => (
            Family::UrgentSigns,
            Grade::Consensus,
            &[B::DeepVeinThrombosisAdvice],
        ),
        RuleId::U3 => (Family::UrgentSigns, Grade::Cohort, &[B::OttawaRules]),
        RuleId::U4 => (Family::UrgentSigns, Grade::Consensus, &[B::Safety]),
        RuleId::U5 => (
            Family::UrgentSigns,
            Grade::Consensus,
            &[B::ExertionalHeatConsensus],
        ),
        RuleId::U6 => (Family::UrgentSigns, Grade::Consensus, &[B::Safety]),
        RuleId::U7 => (Family::UrgentSigns, Grade::Consensus, &[B::Safety]),
        RuleId::U8 => (Family::UrgentSigns, Grade::Consensus, &[B::Safety]),
        RuleId::U9 => (Family::UrgentSigns, Grade::Consensus, &[B::Safety]),
        RuleId::B0 => (Family::Bone, Grade::Expert, &[B::CoachOnBreaks]),
        RuleId::B1 => (
            Family::Bone,
            Grade::Expert,
            &[B::CoachOnBreaks, B::BoneStressGuidance],
        ),
        RuleId::B2 => (Family::Bone, Grade::Expert, &[B::BoneStressGuidance]),
        RuleId::B3 => (Family::Bone, Grade::Consensus, &[B::BoneStressGuidance]),
        RuleId::B4 => (Family::Bone, Grade::Cohort, &[B::RecruitCohort]),
        RuleId::P0 => (Family::Pain, Grade::Convention, &[B::Own]),
        RuleId::P1 => (Family::Pain, Grade::Expert, &[B::CoachOnBreaks]),
        RuleId::P2 => (
            Family::Pain,
            Grade::Expert,
            &[B::CoachOnBreaks, B::PhysioClinic],
        ),
        RuleId::P3 => (
            Family::Pain,
            Grade::Expert,
            &[B::CoachOnBreaks, B::SorenessRules],
        ),
        RuleId::P4 => (Family::Pain, Grade::Expert, &[B::CoachOnBreaks]),
        RuleId::P5 => (
            Family::Pain,
            Grade::Expert,
            &[B::CoachOnBreaks, B::PhysioClinic],
        ),
        RuleId::P6 => (Family::Pain, Grade::Expert, &[B::CoachOnBreaks]),
        RuleId::P7 => (Family::Pain, Grade::Expert, &[B::CoachOnBreaks]),
        RuleId::P8 => (
            Family::Pain,
            Grade::Expert,
            &[B::CoachOnBreaks, B::PainMonitoringTrials],
        ),
        RuleId::P9 => (Family::Pain, Grade::Expert, &[B::PhysioClinic]),
        RuleId::P10 => (Family::Pain, Grade::Expert, &[B::RecoveryStrategies]),
        RuleId::P11 => (Family::Pain, Grade::Convention, &[B::Own]),
        RuleId::P12 => (Family::Pain, Grade::Expert, &[B::Own]),
        RuleId::P13 => (Family::Pain, Grade::Expert, &[B::Own]),
        RuleId::P14 => (Family::Pain, Grade::Convention, &[B::Own]),
        RuleId::P15 => (Family::Pain, Grade::Expert, &[B::CoachOnBreaks]),
        RuleId::G1 => (Family::Go, Grade::Expert, &[B::CoachOnBreaks]),
        RuleId::G2 => (Family::Go, Grade::Expert, &[B::CoachOnBreaks]),
        RuleId::G3 => (Family::Go, Grade::Expert, &[B::CoachOnBreaks]),
        RuleId::G4 => (Family::Go, Grade::Expert, &[B::CoachOnBreaks]),
        RuleId::G5 => (Family::Go, Grade::Expert, &[B::CoachOnBreaks]),
        RuleId::G6 => (Family::Go, Grade::Expert, &[B::CoachOnBreaks]),
        RuleId::A1 => (Family::Runner, Grade::Consensus, &[B::Safety]),
        RuleId::A2 => (Family::Runner, Grade::Convention, &[B::Own]),
        RuleId::A3 => (Family::Runner, Grade::Safety, &[B::Safety]),
        RuleId::A4 => (
            Family::Runner,
            Grade::Consensus,
            &[B::RelativeEnergyDeficiency2023],
        ),
        RuleId::T0 => (Family::SelfTest, Grade::Expert, &[B::CoachOnBreaks]),
        RuleId::T1 => (Family::SelfTest, Grade::Expert, &[B::CoachOnBreaks]),
        RuleId::T2 => (Family::SelfTest, Grade::Expert, &[B::CoachOnBreaks]),
        RuleId::T3 => (Family::SelfTest, Grade::Expert, &[B::CoachOnBreaks]),
        RuleId::T4 => (Family::SelfTest, Grade::Expert, &[B::CoachOnBreaks]),
        RuleId::T5 => (Family::SelfTest, Grade::Expert, &[B::CoachOnBreaks]),
        RuleId::T6 => (Family::SelfTest, Grade::Expert, &[B::CoachOnBreaks]),
        RuleId::R0 => (Family::Runs, Grade::Convention, &[B::Own]),
        RuleId::R1 => (Family::Runs, Grade::Expert, &[B::CoachOnBreaks]),
        RuleId::R2 => (Family::Runs, Grade::Expert, &[B::CoachOnBreaks]),
        RuleId::R3 => (Family::Runs, Grade::Expert, &[B::CoachOnBreaks]),
        RuleId::M1 => (
            Family::Morning,
            Grade::Trial,
            &[B::SorenessRules, B::PainMonitoringTrials],
        ),
        RuleId::M2 => (
            Family::Morning,
            Grade::Trial,
            &[B::SorenessRules, B::PainMonitoringTrials],
        ),
        RuleId::M3 => (Family::Morning, Grade::Convention, &[B::Own]),
        RuleId::H1 => (Family::Hard, Grade::Expert, &[B::EffortAndRecovery]),
        RuleId::H2 => (Family::Hard, Grade::Expert, &[B::EffortAndRecovery]),
        RuleId::H3 => (Family::Hard, Grade::Expert, &[B::Coaches]),
        RuleId::D1 => (
            Family::RestDays,
            Grade::Expert,
            &[B::RecoveryStrategies, B::EliteOveruseStudy],
        ),
        RuleId::D2 => (Family::RestDays, Grade::Expert, &[B::RecoveryStrategies]),
        RuleId::D3 => (Family::RestDays, Grade::Expert, &[B::Coaches]),
        RuleId::L1 => (Family::Load, Grade::Cohort, &[B::Frandsen2025]),
        RuleId::L2 => (
            Family::Load,
            Grade::Convention,
            &[B::RestDays, B::Impellizzeri2020, B::Frandsen2025],
        ),
        RuleId::L3 => (Family::Load, Grade::Cohort, &[B::Foster1998]),
        RuleId::L4 => (Family::Load, Grade::Convention, &[B::Own]),
        RuleId::L5 => (
            Family::Load,
            Grade::Expert,
            &[B::SorenessRules, B::ClinicReturnProtocols],
        ),
        RuleId::F1 => (
            Family::Fatigue,
            Grade::Expert,
            &[B::PhysioClinic, B::EffortAndRecovery, B::RestDays],
        ),
        RuleId::F2 => (
            Family::Fatigue,
            Grade::Expert,
            &[B::PhysioClinic, B::EffortAndRecovery, B::RestDays],
        ),
        RuleId::F3 => (
            Family::Fatigue,
            Grade::Expert,
            &[B::PhysioClinic, B::EffortAndRecovery, B::RestDays],
        ),
        RuleId::F4 => (
            Family::Fatigue,
            Grade::Expert,
            &[B::PhysioClinic, B::EffortAndRecovery, B::RestDays],
        ),
        RuleId::F5 => (
            Family::Fatigue,
            Grade::Consensus,
            &[B::OvertrainingConsensus],
        ),
        RuleId::F6 => (Family::Fatigue, Grade::Safety, &[B::Safety]),
        RuleId::F7 => (Family::Fatigue, Grade::Convention, &[B::Own]),
        RuleId::S1 => (Family::Sleep, Grade::Cohort, &[B::Johnston2020]),
        RuleId::S2 => (Family::Sleep, Grade::Convention, &[B::Own]),
        RuleId::I1 => (Family::Illness, Grade::Consensus, &[B::Safety]),
        RuleId::I2 => (Family::Illness, Grade::Consensus, &[B::Safety]),
        RuleId::I3 => (Family::Illness, Grade::Convention, &[B::Own]),
    };
    Row {
        id,
        family,
        grade,
        basis,
    }
}
