//! What one pain report amounts to: the families B and P, and the urgent signs that follow from
//! what was told about a spot. What lasts, and what ends it, is `memory`'s.

use chrono::NaiveDate;

use super::scene::{days_between, plus};
use super::sites::{bone_group, groin_or_hip, high_risk, near_calf, over_bone};
use super::{Care, Exit, Movement, Outcome, RuleId, Running, Told};
use crate::domain::{
    After, DailyLife, Feel, InRun, NumbPattern, PainReport, Side, Site, SiteGroup, Spread, Tissue,
    Visible,
};

/// A rule that a report fires: what it contributes on the day it was told.
#[derive(Debug, Clone)]
pub(super) struct Effect {
    pub(super) rule: RuleId,
    pub(super) outcome: Outcome,
    pub(super) told: Vec<Told>,
}

impl Effect {
    pub(super) fn new(rule: RuleId, outcome: Outcome, told: Vec<Told>) -> Self {
        Self {
            rule,
            outcome,
            told,
        }
    }
}

/// What the history adds to one report.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one answer of the history"
)]
#[derive(Debug, Clone, Copy)]
pub(super) struct Around {
    /// The day it was told.
    pub(super) day: NaiveDate,
    /// The first day of the open episode, as told or as known; not before a professional's word.
    pub(super) start: NaiveDate,
    /// The first day on which the days of P5 and P9 over 48 h count, where they count.
    pub(super) over_48: Option<NaiveDate>,
    /// The number before this one in the open episode.
    pub(super) level_before: Option<u8>,
    /// A sharp report whose retest date has come is open.
    pub(super) sharp_at_retest: bool,
    /// A report that changed form, whose retest date has come, is open.
    pub(super) form_at_retest: bool,
    /// Swelling, bruising or redness was first told three or more days ago.
    pub(super) visible_three_days: bool,
    /// It came back before, in an earlier episode.
    pub(super) came_back_before: bool,
    /// The newest hard session within 72 hours before it: its day.
    pub(super) hard_within_72h: Option<NaiveDate>,
    /// Earlier bone stress injuries.
    pub(super) stress_injuries: u8,
    /// High arch.
    pub(super) high_arch: bool,
    /// More volume lately.
    pub(super) more_volume: bool,
}

/// A side stitch that was gone within the hour: no P, B or R row (P0).
pub(super) fn passing_stitch(report: &PainReport) -> bool {
    report.place.site == Site::SideStitch && report.gone_within_hour == Some(true)
}

/// Upper body, skin, nail or blister: "then test" means a day without it, and no B2 (P0).
pub(super) fn day_without(report: &PainReport) -> bool {
    report.place.site == Site::UpperBody || report.tissue == Some(Tissue::Skin)
}

pub(super) fn number(report: &PainReport) -> Option<u8> {
    report.level.map(crate::domain::PainLevel::get)
}

/// Any pain above 0; a number that was not said counts as pain.
pub(super) fn hurts(report: &PainReport) -> bool {
    number(report) != Some(0)
}

pub(super) fn feels(report: &PainReport, feel: Feel) -> bool {
    report.feel.contains(&feel)
}

fn daily(report: &PainReport, when: DailyLife) -> bool {
    report
        .daily_life
        .as_ref()
        .is_some_and(|set| set.contains(&when))
}

fn visible(report: &PainReport, what: Visible) -> bool {
    report
        .visible
        .as_ref()
        .is_some_and(|set| set.contains(&what))
}

/// Muscle, as told; where it was not told, by the site.
pub(super) fn muscle(report: &PainReport) -> bool {
    match report.tissue {
        Some(Tissue::Muscle) => true,
        None | Some(Tissue::NotSure) => matches!(
            report.place.site,
            Site::Calf | Site::Hamstring | Site::Quad | Site::Glute | Site::WholeLeg
        ),
        _ => false,
    }
}

/// Joint or tendon, as told; where it was not told, by the site (P5).
pub(super) fn joint_or_tendon(report: &PainReport) -> bool {
    match report.tissue {
        Some(Tissue::Joint | Tissue::Tendon) => true,
        None | Some(Tissue::NotSure) => matches!(
            report.place.site,
            Site::Toe
                | Site::Arch
                | Site::Heel
                | Site::AnkleInner
                | Site::AnkleOuter
                | Site::Achilles
                | Site::KneeFront
                | Site::KneeInner
                | Site::KneeOuter
                | Site::KneeBack
                | Site::HipOuter
                | Site::HipFront
                | Site::Groin
        ),
        _ => false,
    }
}

/// Soreness of the same muscles on both sides.
pub(super) fn both_sided_muscle(report: &PainReport) -> bool {
    report.place.side == Some(Side::Both) && muscle(report)
}

/// Both-sided dull muscle soreness of at most 3: counted in no run (R0).
pub(super) fn harmless_soreness(report: &PainReport) -> bool {
    both_sided_muscle(report)
        && number(report).is_some_and(|n| n <= 3)
        && feels(report, Feel::DullAche)
        && report
            .feel
            .iter()
            .all(|feel| matches!(feel, Feel::DullAche | Feel::Tight))
}

/// Muscle soreness of at most 3 on both sides with no stop sign: no reason for a graded return (L4).
pub(super) fn mere_soreness(report: &PainReport) -> bool {
    both_sided_muscle(report)
        && number(report).is_some_and(|n| n <= 3)
        && report.changes_form != Some(true)
        && matches!(report.in_run, None | Some(InRun::Eases | InRun::OnlyAfter))
        && report
            .feel
            .iter()
            .all(|feel| matches!(feel, Feel::DullAche | Feel::Tight))
}

/// Every rule of U, B and P that this report fires.
pub(super) fn effects(report: &PainReport, around: &Around) -> Vec<Effect> {
    let mut fired = urgent(report);
    if passing_stitch(report) {
        fired.push(Effect::new(
            RuleId::P0,
            Outcome::as_planned(),
            vec![Told::Level {
                place: report.place,
                level: number(report),
            }],
        ));
        return fired;
    }
    fired.extend(bone(report, around));
    fired.extend(signs(report, around));
    fired.extend(over_time(report, around));
    let stricter = |effect: &Effect| effect.outcome.running > Running::EasyOnly;
    let only_go_signs = !fired.iter().any(stricter);
    fired.extend(super::go::signs(report, around, only_go_signs));
    if day_without(report) {
        let level = Told::Level {
            place: report.place,
            level: number(report),
        };
        fired.push(Effect::new(RuleId::P0, Outcome::as_planned(), vec![level]));
        for effect in &mut fired {
            if effect.outcome.exits.remove(&Exit::SelfTest) {
                effect.outcome.exits.insert(Exit::DayWithout);
            }
        }
    }
    fired
}

/// U2, U3 and U8 as they follow from what was told about one spot.
fn urgent(report: &PainReport) -> Vec<Effect> {
    let place = report.place;
    let today = || Outcome::until_cleared(Movement::RestFully, Care::MedicalHelpToday);
    let mut fired = Vec::new();
    let one_sided = place.side != Some(Side::Both);
    let leg = matches!(
        place.site,
        Site::Calf | Site::Hamstring | Site::Quad | Site::WholeLeg
    );
    let mut told = Vec::new();
    if one_sided && leg {
        for what in [Visible::Swelling, Visible::Warmth] {
            if visible(report, what) {
                told.push(Told::Visible { place, what });
            }
        }
        if feels(report, Feel::Throbbing) {
            told.push(Told::Throbbing(place));
        }
    }
    if one_sided && near_calf(place.site) && report.clot_risk == Some(true) && hurts(report) {
        told.push(Told::ClotRisk(place));
    }
    if !told.is_empty() {
        fired.push(Effect::new(RuleId::U2, today(), told));
    }
    if report.after == Some(After::FallOrTwist) {
        let told = after_a_fall(report);
        if !told.is_empty() {
            fired.push(Effect::new(RuleId::U3, today(), told));
        }
    }
    if let (Some(pattern), Some(true)) = (lasting_numbness(report), report.weaker) {
        fired.push(Effect::new(
            RuleId::U8,
            today(),
            vec![Told::Weaker(place), Told::Numb { place, pattern }],
        ));
    }
    if !fired.is_empty() {
        let told = fired
            .iter()
            .flat_map(|effect| effect.told.clone())
            .collect();
        fired.push(Effect::new(RuleId::U0, today(), told));
    }
    fired
}

fn after_a_fall(report: &PainReport) -> Vec<Told> {
    let place = report.place;
    let tender = matches!(
        place.site,
        Site::AnkleInner
            | Site::AnkleOuter
            | Site::TopOfFoot
            | Site::OuterFoot
            | Site::KneeFront
            | Site::KneeOuter
    );
    let mut told = Vec::new();
    if report.cannot_four_steps == Some(true) {
        told.push(Told::CannotFourSteps(place));
    }
    if tender && report.bone_sore == Some(true) {
        told.push(Told::BoneSore(place));
    }
    if place.site.group() == SiteGroup::Knee && report.mechanical == Some(true) {
        told.push(Told::Mechanical(place));
    }
    told
}

fn lasting_numbness(report: &PainReport) -> Option<NumbPattern> {
    report
        .numb_pattern
        .filter(|pattern| *pattern != NumbPattern::AroundTheSpot)
}

/// B0–B4.
fn bone(report: &PainReport, around: &Around) -> Vec<Effect> {
    let place = report.place;
    let mut fired = Vec::new();
    let night = night_or_rest(report, around);
    if !night.is_empty() {
        fired.push(Effect::new(
            RuleId::B2,
            Outcome::not_today(Movement::GentleOnly, plus(around.day, 1))
                .care(Care::SeeProfessional)
                .exit(Exit::SelfTest),
            night.clone(),
        ));
    }
    let score = bone_score(report, around);
    if !score.is_empty() {
        fired.push(Effect::new(
            RuleId::B4,
            Outcome::until_cleared(Movement::GentleOnly, Care::SeeProfessional),
            score.clone(),
        ));
    }
    let mut suspected = bone_facts(report);
    suspected.extend(night.iter().cloned());
    suspected.extend(score);
    if suspected.is_empty() {
        return fired;
    }
    fired.push(Effect::new(
        RuleId::B0,
        Outcome::as_planned(),
        suspected.clone(),
    ));
    if !hurts(report) && night.is_empty() && report.in_bone != Some(true) {
        return fired;
    }
    let mut told = suspected;
    told.push(Told::Level {
        place,
        level: number(report),
    });
    fired.push(Effect::new(
        RuleId::B1,
        Outcome::until_cleared(Movement::GentleOnly, Care::SeeProfessional)
            .exit(Exit::WalkingWithoutPain),
        told.clone(),
    ));
    let hop = report.in_bone == Some(true);
    let limp = report.changes_form == Some(true);
    if high_risk(place.site) || hop || limp {
        let help_today = limp || groin_or_hip(place.site) && (hop || !night.is_empty());
        if limp {
            told.push(Told::ChangesForm(place));
        }
        let care = if help_today {
            Care::MedicalHelpToday
        } else {
            Care::SeeProfessional
        };
        fired.push(Effect::new(
            RuleId::B3,
            Outcome::until_cleared(Movement::RestFully, care),
            told,
        ));
    }
    fired
}

/// The facts by which the runner's own words point at bone (B0), besides B2 and B4.
fn bone_facts(report: &PainReport) -> Vec<Told> {
    let place = report.place;
    let mut told = Vec::new();
    if report.tissue == Some(Tissue::Bone) {
        told.push(Told::Bone(place));
    }
    if report.spread == Some(Spread::Pinpoint)
        && over_bone(place.site)
        && report.tissue != Some(Tissue::Skin)
    {
        told.push(Told::Pinpoint(place));
    }
    if report.in_bone == Some(true) {
        told.push(Told::InBone(place));
    }
    told
}

/// B2: pain at night or at rest, except both-sided muscle soreness within 72 h of a hard session.
fn night_or_rest(report: &PainReport, around: &Around) -> Vec<Told> {
    let after_hard = around.hard_within_72h.is_some()
        || report.after == Some(After::HardSession) && days_between(around.start, around.day) <= 3;
    if day_without(report) || both_sided_muscle(report) && after_hard {
        return Vec::new();
    }
    [DailyLife::AtNight, DailyLife::AtRest]
        .into_iter()
        .filter(|when| daily(report, *when))
        .map(|when| Told::DailyLife {
            place: report.place,
            when,
        })
        .collect()
}

/// B4: bony tenderness 3, earlier stress injury 2, high arch 2, more volume lately 1; 3 or more.
fn bone_score(report: &PainReport, around: &Around) -> Vec<Told> {
    if !bone_group(report.place.site) || !hurts(report) || report.tissue == Some(Tissue::Skin) {
        return Vec::new();
    }
    let parts = [
        (
            report.bone_sore == Some(true),
            3,
            Told::BoneSore(report.place),
        ),
        (
            around.stress_injuries > 0,
            2,
            Told::StressInjuries(around.stress_injuries),
        ),
        (around.high_arch, 2, Told::HighArch),
        (around.more_volume, 1, Told::MoreVolume),
    ];
    let present = || parts.iter().filter(|(present, ..)| *present);
    if present().map(|(_, points, _)| points).sum::<i32>() < 3 {
        return Vec::new();
    }
    let level = Told::Level {
        place: report.place,
        level: number(report),
    };
    present()
        .map(|(.., told)| told.clone())
        .chain([level])
        .collect()
}

/// P1–P4, P6–P8, P10, P12, P13, P15: what a report says by itself.
fn signs(report: &PainReport, around: &Around) -> Vec<Effect> {
    let place = report.place;
    let day = around.day;
    let stop = |movement, days| Outcome::not_today(movement, plus(day, days)).exit(Exit::SelfTest);
    let level = Told::Level {
        place,
        level: number(report),
    };
    let mut fired = Vec::new();
    if feels(report, Feel::Sharp) {
        let again = if around.sharp_at_retest {
            Care::SeeProfessional
        } else {
            Care::None
        };
        let outcome = stop(Movement::GentleOnly, 2).care(again);
        fired.push(Effect::new(RuleId::P1, outcome, vec![Told::Sharp(place)]));
    }
    if report.changes_form == Some(true) {
        let again = if around.form_at_retest {
            Care::SeeProfessional
        } else {
            Care::None
        };
        let outcome = stop(Movement::GentleOnly, 2).care(again);
        fired.push(Effect::new(
            RuleId::P2,
            outcome,
            vec![Told::ChangesForm(place)],
        ));
    }
    if let Some(in_run @ (InRun::GetsWorse | InRun::StaysSame | InRun::ForcedStop)) = report.in_run
    {
        let days = match in_run {
            InRun::ForcedStop if bone_group(place.site) => 7,
            InRun::ForcedStop => 3,
            _ => 2,
        };
        let told = vec![Told::InRun { place, in_run }];
        fired.push(Effect::new(
            RuleId::P3,
            stop(Movement::LowImpactOnly, days),
            told.clone(),
        ));
        if feels(report, Feel::Tight) || feels(report, Feel::DullAche) {
            fired.push(Effect::new(
                RuleId::P10,
                stop(Movement::LowImpactOnly, 1),
                told,
            ));
        }
    }
    if hurts(report) && one_sided_or_one_spot(report) {
        fired.push(Effect::new(
            RuleId::P4,
            by_band(report, day),
            vec![level.clone()],
        ));
    }
    if hurts(report) && joint_or_tendon(report) {
        fired.push(Effect::new(
            RuleId::P5,
            by_band(report, day),
            vec![level.clone()],
        ));
    }
    fired.extend(by_number(report, day));
    fired.extend(in_daily_life(report, around));
    if let Some(pattern) = lasting_numbness(report) {
        let outcome = Outcome::until_cleared(Movement::GentleOnly, Care::SeeProfessional);
        fired.push(Effect::new(
            RuleId::P12,
            outcome,
            vec![Told::Numb { place, pattern }],
        ));
    }
    fired.extend(mechanical(report));
    if report.tissue == Some(Tissue::NotSure) && report.worried == Some(true) {
        let outcome = Outcome::test_first().care(Care::SeeProfessional);
        fired.push(Effect::new(
            RuleId::P15,
            outcome,
            vec![Told::Worried(place), level],
        ));
    }
    fired
}

/// P4's places: one side or one spot; not the upper body unless it changes form; not skin, nail,
/// blister or stitch. On a leg, a side that was not said is one side.
fn one_sided_or_one_spot(report: &PainReport) -> bool {
    let one_side = match report.place.side {
        Some(side) => side != Side::Both,
        None => !matches!(report.place.site, Site::LowerBack | Site::UpperBody),
    };
    let one = one_side || report.spread == Some(Spread::Pinpoint);
    one && report.tissue != Some(Tissue::Skin)
        && report.place.site != Site::SideStitch
        && (report.place.site != Site::UpperBody || report.changes_form == Some(true))
}

/// P4 and P5: test first at 1–3 or with no number, not today from 4.
fn by_band(report: &PainReport, day: NaiveDate) -> Outcome {
    if number(report).is_some_and(|n| n >= 4) {
        Outcome::not_today(Movement::Anything, plus(day, 1)).exit(Exit::SelfTest)
    } else {
        Outcome::test_first()
    }
}

/// P8.
fn by_number(report: &PainReport, day: NaiveDate) -> Option<Effect> {
    let stop = |movement, days| Outcome::not_today(movement, plus(day, days)).exit(Exit::SelfTest);
    let outcome = match number(report) {
        Some(0..=3) => return None,
        Some(4..=5) => stop(Movement::LowImpactOnly, 1),
        Some(6..=7) => stop(Movement::GentleOnly, 2),
        Some(_) => stop(Movement::GentleOnly, 3).care(Care::SeeProfessional),
        None => Outcome::test_first(),
    };
    let told = vec![Told::Level {
        place: report.place,
        level: number(report),
    }];
    Some(Effect::new(RuleId::P8, outcome, told))
}

/// P6 and P7. The day of the sign and one whole day without it must pass before P6 can end.
fn in_daily_life(report: &PainReport, around: &Around) -> Vec<Effect> {
    let place = report.place;
    let mut fired = Vec::new();
    let told: Vec<Told> = [DailyLife::Walking, DailyLife::Stairs, DailyLife::Chair]
        .into_iter()
        .filter(|when| daily(report, *when))
        .map(|when| Told::DailyLife { place, when })
        .collect();
    if !told.is_empty() {
        let outcome = Outcome::not_today(Movement::GentleOnly, plus(around.day, 2))
            .exit(Exit::NormalDay)
            .exit(Exit::SelfTest);
        fired.push(Effect::new(RuleId::P6, outcome, told));
    }
    let told: Vec<Told> = [
        Visible::Swelling,
        Visible::Bruising,
        Visible::Redness,
        Visible::Warmth,
    ]
    .into_iter()
    .filter(|what| visible(report, *what))
    .map(|what| Told::Visible { place, what })
    .collect();
    if !told.is_empty() {
        let lasting = if around.visible_three_days {
            Care::SeeProfessional
        } else {
            Care::None
        };
        let outcome = Outcome::not_today(Movement::GentleOnly, plus(around.day, 1))
            .exit(Exit::VisibleGone)
            .exit(Exit::SelfTest)
            .care(lasting);
        fired.push(Effect::new(RuleId::P7, outcome, told));
    }
    fired
}

/// P13.
fn mechanical(report: &PainReport) -> Option<Effect> {
    let place = report.place;
    let mut told = Vec::new();
    if report.mechanical == Some(true) {
        told.push(Told::Mechanical(place));
    }
    let mut care = Care::SeeProfessional;
    if report.cannot_four_steps == Some(true) {
        told.push(Told::CannotFourSteps(place));
        care = Care::MedicalHelpToday;
    }
    (!told.is_empty()).then(|| {
        Effect::new(
            RuleId::P13,
            Outcome::until_cleared(Movement::GentleOnly, care),
            told,
        )
    })
}

/// P5 and P9 over 48 h, P11's ten days, P14.
fn over_time(report: &PainReport, around: &Around) -> Vec<Effect> {
    let place = report.place;
    if !hurts(report) {
        return Vec::new();
    }
    let mut fired = Vec::new();
    let days = days_between(around.start, around.day);
    let told = || {
        vec![
            Told::Since {
                place,
                since: around.start,
            },
            Told::Level {
                place,
                level: number(report),
            },
        ]
    };
    if let Some(from) = around.over_48 {
        if joint_or_tendon(report) {
            let outcome = Outcome::not_today(Movement::Anything, plus(from, 2))
                .exit(Exit::SelfTest)
                .care(Care::WatchIt);
            fired.push(Effect::new(RuleId::P5, outcome, told()));
        } else if muscle(report) {
            fired.push(Effect::new(
                RuleId::P9,
                muscle_over_48(report, around, from),
                told(),
            ));
        }
    }
    if days >= 10 && !both_sided_muscle(report) {
        let outcome = Outcome::test_first().care(Care::SeeProfessional);
        fired.push(Effect::new(RuleId::P11, outcome, told()));
    }
    if report.came_back == Some(true) {
        let again = if around.came_back_before {
            Care::SeeProfessional
        } else {
            Care::None
        };
        let outcome = Outcome::not_today(Movement::LowImpactOnly, plus(around.day, 3))
            .exit(Exit::SelfTest)
            .care(again);
        fired.push(Effect::new(
            RuleId::P14,
            outcome,
            vec![Told::CameBack(place)],
        ));
    }
    fired
}

/// P9: both sides, at most 3 and easing is easy only; anything else waits a day and a test.
fn muscle_over_48(report: &PainReport, around: &Around, from: NaiveDate) -> Outcome {
    let level = number(report);
    let easing = report.in_run == Some(InRun::Eases)
        || matches!((level, around.level_before), (Some(now), Some(before)) if now < before);
    let outcome = if both_sided_muscle(report) && level.is_some_and(|n| n <= 3) && easing {
        Outcome::easy_only()
    } else {
        Outcome::not_today(Movement::LowImpactOnly, plus(from, 1)).exit(Exit::SelfTest)
    };
    let over_72h = days_between(around.start, around.day) >= 4;
    outcome.care(if over_72h { Care::WatchIt } else { Care::None })
}

/// Whether the days of P5 and P9 can count for this report at all.
pub(super) fn counts_over_48(report: &PainReport) -> bool {
    hurts(report)
        && !passing_stitch(report)
        && report.tissue != Some(Tissue::Skin)
        && (joint_or_tendon(report) || muscle(report))
}
