//! Worse news in the newest report: a warning sign more, or a number raised (invariant 1).

use proptest::prelude::*;
use proptest::sample::select;
use rest_or_run::domain::{
    After, CheckIn, DailyLife, Entry, EntryBody, Feel, Illness, IllnessPlace, InRun, MorningAfter,
    MorningChange, NumbPattern, PainLevel, PainReport, Run, RunPain, SleepQuality, Spread, Tissue,
    UrgentSign, Visible, WholeBodySign,
};

use super::generate::{Case, report};

/// How many warning signs a pain report has.
pub const PAIN_SIGNS: usize = 30;

/// Adds a warning sign to a pain report; one that is there already changes nothing.
pub fn add_pain_sign(report: &mut PainReport, sign: usize) {
    let mut daily = |when| {
        report.daily_life.get_or_insert_default().insert(when);
    };
    match sign {
        0 => daily(DailyLife::Walking),
        1 => daily(DailyLife::Stairs),
        2 => daily(DailyLife::Chair),
        3 => daily(DailyLife::AtRest),
        4 => daily(DailyLife::AtNight),
        5 => see(report, Visible::Swelling),
        6 => see(report, Visible::Bruising),
        7 => see(report, Visible::Redness),
        8 => see(report, Visible::Warmth),
        9 => feel(report, Feel::Sharp),
        10 => feel(report, Feel::Throbbing),
        11 => feel(report, Feel::BurningNumbTingling),
        12 => report.changes_form = Some(true),
        13 => report.bone_sore = Some(true),
        14 => report.in_bone = Some(true),
        15 => report.weaker = Some(true),
        16 => report.mechanical = Some(true),
        17 => report.cannot_four_steps = Some(true),
        18 => report.clot_risk = Some(true),
        19 => report.came_back = Some(true),
        20 => report.painkiller = Some(true),
        21 => report.after = Some(After::FallOrTwist),
        22 => report.spread = Some(Spread::Pinpoint),
        23 => report.tissue = report.tissue.or(Some(Tissue::Bone)),
        24 => {
            report.tissue = report.tissue.or(Some(Tissue::NotSure));
            report.worried = Some(true);
        }
        25 => report.in_run = report.in_run.max(Some(InRun::StaysSame)),
        26 => report.in_run = report.in_run.max(Some(InRun::GetsWorse)),
        27 => report.in_run = Some(InRun::ForcedStop),
        28 => report.numb_pattern = report.numb_pattern.max(Some(NumbPattern::DownALimb)),
        // One pattern does not take the other back.
        _ if report.numb_pattern == Some(NumbPattern::DownALimb) => {}
        _ => report.numb_pattern = Some(NumbPattern::OverAnHourAfterShoesOff),
    }
}

fn see(report: &mut PainReport, what: Visible) {
    report.visible.get_or_insert_default().insert(what);
}

fn feel(report: &mut PainReport, feel: Feel) {
    report.feel.insert(feel);
}

/// Worse news.
#[derive(Debug, Clone)]
pub enum Worse {
    /// A sign more at a spot that is told of.
    PainSign(usize, usize),
    /// A higher number at a spot that has one.
    Higher(usize, u8),
    /// One spot more.
    Spot(Box<PainReport>),
    /// An urgent sign.
    Urgent(UrgentSign),
    /// A whole-body sign.
    Sign(WholeBodySign),
    /// Not well.
    NotWell,
    /// A fever.
    Fever,
    /// Ill below the neck, too.
    BelowNeck,
    /// On medicine that can hide a fever.
    Medicine,
    /// A higher resting heart rate.
    HeartRate(u16),
    /// A poor night.
    PoorSleep,
    /// "I want to rest today".
    WantsRest,
}

/// Any worse news.
pub fn worse() -> impl Strategy<Value = Worse> {
    prop_oneof![
        6 => (0..2_usize, 0..PAIN_SIGNS).prop_map(|(nth, sign)| Worse::PainSign(nth, sign)),
        4 => (0..2_usize, 1..=5_u8).prop_map(|(nth, by)| Worse::Higher(nth, by)),
        3 => report().prop_map(|report| Worse::Spot(Box::new(report))),
        1 => select(UrgentSign::ALL.to_vec()).prop_map(Worse::Urgent),
        3 => select(WholeBodySign::ALL.to_vec()).prop_map(Worse::Sign),
        1 => Just(Worse::NotWell),
        1 => Just(Worse::Fever),
        1 => Just(Worse::BelowNeck),
        1 => Just(Worse::Medicine),
        1 => (1..20_u16).prop_map(Worse::HeartRate),
        1 => Just(Worse::PoorSleep),
        1 => Just(Worse::WantsRest),
    ]
}

impl Worse {
    /// Whether this says what kind of "not well" it is: saying what was unsaid (I3), which may
    /// lead to a milder answer, is not adding a sign.
    pub fn says_how_unwell(&self) -> bool {
        matches!(
            self,
            Self::Sign(_) | Self::Fever | Self::BelowNeck | Self::Medicine | Self::PoorSleep
        )
    }
}

/// The same journal with worse news in its newest report; nothing where that report has no place
/// for it.
pub fn worsened(case: &Case, worse: &Worse) -> Option<Case> {
    let mut case = case.clone();
    let newest = case
        .entries
        .iter_mut()
        .filter(|entry| entry.at <= case.now && is_report(entry))
        .max_by_key(|entry| (entry.at.to_utc(), entry.id.clone()))?;
    let before = newest.body.clone();
    match &mut newest.body {
        EntryBody::CheckIn(told) => worsen_check_in(told, worse)?,
        EntryBody::Run(run) => worsen_run(run, worse)?,
        EntryBody::MorningAfter(morning) => worsen_morning(morning, worse)?,
        _ => return None,
    }
    (newest.body != before).then_some(case)
}

fn is_report(entry: &Entry) -> bool {
    matches!(
        entry.body,
        EntryBody::CheckIn(_) | EntryBody::Run(_) | EntryBody::MorningAfter(_)
    )
}

fn higher(level: &mut Option<PainLevel>, by: u8) -> Option<()> {
    let number = (*level)?.get();
    *level = PainLevel::new(number.saturating_add(by).min(10));
    Some(())
}

fn worsen_reports(reports: &mut Vec<PainReport>, worse: &Worse) -> Option<()> {
    match worse {
        Worse::PainSign(nth, sign) => add_pain_sign(reports.get_mut(*nth)?, *sign),
        Worse::Higher(nth, by) => higher(&mut reports.get_mut(*nth)?.level, *by)?,
        // A second report of one place would change what is said of it, not add a sign.
        Worse::Spot(report) if reports.iter().any(|r| r.place.overlaps(report.place)) => {
            return None;
        }
        Worse::Spot(report) => reports.push((**report).clone()),
        _ => return None,
    }
    Some(())
}

fn worsen_run(run: &mut Run, worse: &Worse) -> Option<()> {
    match &mut run.pain {
        Some(RunPain::At(reports)) => worsen_reports(reports, worse),
        pain => {
            let Worse::Spot(report) = worse else {
                return None;
            };
            *pain = Some(RunPain::At(vec![(**report).clone()]));
            Some(())
        }
    }
}

fn worsen_morning(morning: &mut MorningAfter, worse: &Worse) -> Option<()> {
    match worse {
        Worse::Higher(_, by) => higher(&mut morning.level, *by),
        Worse::PainSign(..) => {
            morning.change = MorningChange::Worse;
            Some(())
        }
        _ => None,
    }
}

fn worsen_check_in(told: &mut CheckIn, worse: &Worse) -> Option<()> {
    match worse {
        Worse::PainSign(..) | Worse::Higher(..) => {
            return worsen_reports(told.pain.as_mut()?, worse);
        }
        Worse::Spot(_) => return worsen_reports(told.pain.get_or_insert_default(), worse),
        Worse::Urgent(sign) => {
            told.urgent.get_or_insert_default().insert(*sign);
        }
        Worse::Sign(sign) => {
            told.signs.insert(*sign, true);
        }
        Worse::NotWell => told.well = Some(false),
        Worse::HeartRate(by) => *told.resting_heart_rate.as_mut()? += by,
        Worse::PoorSleep => told.sleep_quality = Some(SleepQuality::Poor),
        Worse::WantsRest => told.wants_rest = true,
        Worse::Fever | Worse::BelowNeck | Worse::Medicine => worsen_illness(told, worse),
    }
    Some(())
}

fn worsen_illness(told: &mut CheckIn, worse: &Worse) {
    let illness = told.illness.get_or_insert_with(Illness::default);
    match worse {
        Worse::Fever => illness.fever = Some(true),
        Worse::Medicine => illness.masking_medicine = Some(true),
        _ => illness.place = Some(IllnessPlace::BelowNeck),
    }
}
