//! Which questions about one spot matter, given what was told about it (rulebook §2, §4).

use super::{Known, Step};
use crate::domain::{After, DailyLife, Feel, PainLevel, PainReport, Side, Site, SiteGroup, Tissue};
use crate::rules::PainQuestion as Q;

/// The questions in their order: those that stop a run first.
const ORDER: [Q; 19] = [
    Q::Side,
    Q::Level,
    Q::Feel,
    Q::ChangesForm,
    Q::InRun,
    Q::DailyLife,
    Q::Visible,
    Q::Spread,
    Q::BoneSore,
    Q::Mechanical,
    Q::Tissue,
    Q::After,
    Q::FourSteps,
    Q::NumbPattern,
    Q::Weaker,
    Q::ClotRisk,
    Q::Since,
    Q::CameBack,
    Q::RunsInARow,
];

/// The steps for one spot.
pub(super) fn steps(report: &PainReport, known: &Known) -> Vec<Step> {
    let place = report.place;
    if place.site == Site::SideStitch {
        return vec![Step::Pain(place, Q::Level), Step::GoneWithinHour(place)];
    }
    let mut steps: Vec<Step> = ORDER
        .into_iter()
        .filter(|question| matters(report, *question, known))
        .map(|question| Step::Pain(place, question))
        .collect();
    if report.tissue == Some(Tissue::NotSure) {
        steps.push(Step::Worried(place));
    }
    steps
}

/// Whether a question can say anything about this spot that the answers so far leave open.
fn matters(report: &PainReport, question: Q, known: &Known) -> bool {
    let site = report.place.site;
    let group = site.group();
    let skin = report.tissue == Some(Tissue::Skin);
    let limb = !matches!(group, SiteGroup::UpperBody | SiteGroup::LowerBack);
    let burning = report.feel.contains(&Feel::BurningNumbTingling);
    match question {
        Q::Side => report.place.side.is_none(),
        Q::Level | Q::ChangesForm | Q::Visible => true,
        // Numbness and a joint that gives way need not hurt (rules P12, P13).
        Q::Feel => true,
        Q::Mechanical => joint(site) && !skin,
        Q::NumbPattern => burning,
        Q::Weaker => burning || report.after == Some(After::FallOrTwist),
        _ if report.level == Some(PainLevel::ZERO) => false,
        Q::InRun | Q::DailyLife | Q::Since => true,
        Q::Spread => bone_near(site) || report.place.side == Some(Side::Both),
        Q::Tissue => site != Site::Achilles,
        Q::BoneSore => bone_near(site) && group != SiteGroup::LowerBack && !skin,
        Q::After => !skin,
        Q::FourSteps => {
            limb && (report.after == Some(After::FallOrTwist)
                || hurts_walking(report)
                || report.level.is_some_and(|level| level.get() >= 6))
        }
        Q::ClotRisk => {
            matches!(site, Site::Calf | Site::KneeBack | Site::WholeLeg)
                && report.place.side != Some(Side::Both)
        }
        Q::CameBack => limb && !skin,
        Q::RunsInARow => !known.runs_logged && !skin,
    }
}

fn hurts_walking(report: &PainReport) -> bool {
    report
        .daily_life
        .as_ref()
        .is_some_and(|when| when.contains(&DailyLife::Walking))
}

/// Sites where one sore spot may be bone (rules B0, B4).
fn bone_near(site: Site) -> bool {
    matches!(
        site.group(),
        SiteGroup::Shin | SiteGroup::Foot | SiteGroup::HipGroinGlute | SiteGroup::LowerBack
    ) && site != Site::Glute
}

/// Sites with a joint that can lock or give way (rule P13).
fn joint(site: Site) -> bool {
    matches!(site.group(), SiteGroup::Knee | SiteGroup::HipGroinGlute)
        || matches!(site, Site::AnkleInner | Site::AnkleOuter | Site::Toe)
}

/// Whether a question about this spot was answered.
pub(super) fn answered(report: &PainReport, question: Q) -> bool {
    match question {
        Q::Side => report.place.side.is_some(),
        Q::Level => report.level.is_some(),
        Q::Feel => !report.feel.is_empty(),
        Q::ChangesForm => report.changes_form.is_some(),
        Q::InRun => report.in_run.is_some(),
        Q::DailyLife => report.daily_life.is_some(),
        Q::Visible => report.visible.is_some(),
        Q::Spread => report.spread.is_some(),
        Q::Tissue => report.tissue.is_some(),
        Q::BoneSore => report.bone_sore.is_some(),
        Q::Mechanical => report.mechanical.is_some(),
        Q::FourSteps => report.cannot_four_steps.is_some(),
        Q::NumbPattern => report.numb_pattern.is_some(),
        Q::Weaker => report.weaker.is_some(),
        Q::ClotRisk => report.clot_risk.is_some(),
        Q::Since => report.since.is_some(),
        Q::After => report.after.is_some(),
        Q::CameBack => report.came_back.is_some(),
        Q::RunsInARow => report.runs_in_a_row.is_some(),
    }
}
