//! What would change the answer: the facts that would have to be different, tried out on a changed
//! journal.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, FixedOffset, NaiveTime, TimeDelta};

use super::assess::{Judged, joined_without, judge_near};
use super::{Care, Change, Fact, Outcome, RuleId, Running, Told};
use crate::domain::{
    AboutMe, CheckIn, DailyLife, Effort, Entry, EntryBody, EntryId, Feel, InRun, MayRun,
    MorningChange, NumbPattern, PainLevel, PainReport, Place, Plan, Run, RunKind, RunPain,
    SleepQuality, Spread, StepResult, Tissue,
};
use crate::journal::Journal;

/// The smallest sets of rules without which the headline would be lower, each checked by judging
/// the journal again with good answers in the place of its facts.
pub(super) fn what_would_change(
    journal: &Journal,
    now: DateTime<FixedOffset>,
    judged: &Judged,
) -> Vec<Change> {
    let rules = |counts: &dyn Fn(&Outcome) -> bool| -> BTreeSet<RuleId> {
        judged
            .fired
            .iter()
            .filter(|row| counts(&row.outcome))
            .map(|row| row.rule)
            .collect()
    };
    let mut sets = Vec::new();
    if judged.outcome.care >= Care::SeeProfessional {
        sets.push(rules(&|outcome| outcome.care == judged.outcome.care));
    }
    if judged.outcome.running > Running::AsPlanned {
        sets.push(rules(&|outcome| outcome.running == judged.outcome.running));
    }
    sets.push(rules(&|outcome| !outcome.is_as_planned()));
    sets.sort_by_key(BTreeSet::len);
    sets.dedup();
    let mut found: Vec<Change> = Vec::new();
    for set in sets {
        let smaller_known = found.iter().any(|known| known.rules.is_subset(&set));
        if set.is_empty() || smaller_known || !lowers(judged, &set) {
            continue;
        }
        found.extend(tried(journal, now, judged, set));
    }
    found
}

fn rank(outcome: &Outcome) -> (Care, Running) {
    (outcome.care.max(Care::WatchIt), outcome.running)
}

/// Whether the headline would be lower without these rules.
fn lowers(judged: &Judged, set: &BTreeSet<RuleId>) -> bool {
    let without: Vec<RuleId> = set.iter().copied().collect();
    rank(&joined_without(judged.fired.iter(), &without)) < rank(&judged.outcome)
}

/// The change as it came out; `None` when the headline did not become lower after all.
fn tried(
    journal: &Journal,
    now: DateTime<FixedOffset>,
    judged: &Judged,
    rules: BTreeSet<RuleId>,
) -> Option<Change> {
    let mut facts: Vec<Fact> = judged
        .fired
        .iter()
        .filter(|row| rules.contains(&row.rule))
        .flat_map(|row| row.facts.iter().cloned())
        .collect();
    facts.sort();
    facts.dedup();
    let other = judge_near(&with_good_answers(journal, &facts), now);
    let lower = rank(&other.outcome) < rank(&judged.outcome);
    lower.then_some(Change {
        rules,
        facts,
        outcome: other.outcome,
        headline: other.headline,
    })
}

/// The journal as it would be if each of these facts had its good answer: no pain there and no
/// painkiller, the sign absent, the run easy, the test passed.
#[must_use]
pub fn with_good_answers(journal: &Journal, facts: &[Fact]) -> Journal {
    let mut changed = journal.clone();
    for fact in facts {
        let Some(id) = &fact.entry else { continue };
        let Some(entry) = changed.get(id).map(|entry| Entry::clone(entry)) else {
            continue;
        };
        if let Told::NoRunFor { days } = fact.told {
            for run in runs_in_between(&entry, fact, days) {
                changed.put(run);
            }
            continue;
        }
        changed.remove(id);
        changed.put(with_good_answer(entry, &fact.told));
    }
    changed
}

fn with_good_answer(mut entry: Entry, told: &Told) -> Entry {
    match told {
        Told::Trained | Told::Ran => {
            if let EntryBody::AboutMe(about) = &mut entry.body {
                if let Some(last) = &mut about.last_run {
                    last.day = last.day.checked_sub_days(Days::new(1)).unwrap_or(last.day);
                }
            } else {
                // A day earlier, and there would have been a day between.
                entry.at = entry
                    .at
                    .checked_sub_signed(TimeDelta::days(1))
                    .unwrap_or(entry.at);
            }
        }
        _ => better_body(&mut entry.body, told),
    }
    entry
}

fn better_body(body: &mut EntryBody, told: &Told) {
    match body {
        EntryBody::CheckIn(check_in) => {
            better_check_in(check_in, told);
            for report in check_in.pain.iter_mut().flatten() {
                better_report(report, told);
            }
        }
        EntryBody::Run(run) => {
            better_run(run, told);
            if let Some(RunPain::At(reports)) = &mut run.pain {
                for report in reports {
                    better_report(report, told);
                }
            }
        }
        EntryBody::MorningAfter(morning) => {
            if place_of(told) == Some(morning.place) {
                morning.change = MorningChange::Better;
                morning.level = Some(PainLevel::ZERO);
            }
        }
        EntryBody::SelfTest(test) => {
            if *told == Told::TestFailed {
                for taken in &mut test.steps {
                    taken.result = StepResult::default();
                }
            }
        }
        EntryBody::Strength(strength) => {
            if *told == Told::HardSession {
                strength.effort = Effort::new(3);
            }
        }
        EntryBody::CrossTraining(cross) => {
            if *told == Told::HardSession {
                cross.effort = Effort::new(3);
            }
        }
        EntryBody::ProfessionalsWord(word) => {
            if matches!(told, Told::NotYet(_)) {
                word.may_run = MayRun::Yes;
            }
        }
        EntryBody::AboutMe(about) => better_about(about, told),
        EntryBody::RestDay(_) => {}
    }
}

fn better_check_in(check_in: &mut CheckIn, told: &Told) {
    match told {
        Told::Urgent(sign) => {
            if let Some(signs) = &mut check_in.urgent {
                signs.remove(sign);
            }
        }
        Told::Sign(sign) => {
            check_in.signs.insert(*sign, false);
            well_without_a_reason(check_in);
        }
        Told::NotWell => check_in.well = Some(true),
        Told::Fever
        | Told::BelowNeck
        | Told::AboveNeck
        | Told::IllPlaceNotSaid
        | Told::MaskingMedicine => {
            check_in.illness = None;
            check_in.well = Some(true);
        }
        Told::Sleep { .. } => {
            check_in.sleep_minutes = Some(8 * 60);
            well_without_a_reason(check_in);
        }
        Told::SleepQuality(_) => {
            check_in.sleep_quality = Some(SleepQuality::Good);
            well_without_a_reason(check_in);
        }
        Told::RestingHeartRate { .. } => check_in.resting_heart_rate = None,
        Told::WantsRest => check_in.wants_rest = false,
        Told::PlannedRun { cap_m, .. } => {
            if let Some(Plan::Run { distance_m, .. }) = &mut check_in.plan {
                *distance_m = Some(*cap_m);
            }
        }
        _ => {}
    }
}

/// A runner who did not feel well for reasons that are all gone feels well.
fn well_without_a_reason(check_in: &mut CheckIn) {
    if check_in.well == Some(false) && !super::illness::says_more(check_in) {
        check_in.well = Some(true);
    }
}

fn better_run(run: &mut Run, told: &Told) {
    match told {
        Told::HardSession => {
            run.kind = Some(RunKind::Easy);
            run.effort = Effort::new(3);
        }
        Told::VeryLongRun { .. } => run.distance_m = Some(8_000),
        Told::OverCap { cap_m, .. } => run.distance_m = Some(*cap_m),
        Told::TestRun(_) => run.test_outcome = None,
        _ => {}
    }
}

fn better_about(about: &mut AboutMe, told: &Told) {
    match told {
        Told::HeartDisease => about.heart_disease = Some(false),
        Told::ToldNotToRun => about.told_not_to_run = Some(false),
        Told::Under18 => about.under_18 = Some(false),
        Told::Pregnant => about.pregnant = Some(false),
        Told::MissedPeriods => about.missed_periods = Some(false),
        Told::StressInjuries(_) => about.stress_injuries = Some(0),
        Told::HighArch => about.high_arch = Some(false),
        Told::HardSession => {
            if let Some(last) = &mut about.last_run {
                last.hard = Some(false);
            }
        }
        _ => {}
    }
}

/// The spot a fact is about.
fn place_of(told: &Told) -> Option<Place> {
    match told {
        Told::Level { place, .. }
        | Told::RunPain { place, .. }
        | Told::InRun { place, .. }
        | Told::DailyLife { place, .. }
        | Told::Visible { place, .. }
        | Told::Numb { place, .. }
        | Told::Since { place, .. }
        | Told::RunsInARow { place, .. } => Some(*place),
        Told::Sharp(place)
        | Told::Throbbing(place)
        | Told::ChangesForm(place)
        | Told::Bone(place)
        | Told::Pinpoint(place)
        | Told::BoneSore(place)
        | Told::InBone(place)
        | Told::Weaker(place)
        | Told::Mechanical(place)
        | Told::CannotFourSteps(place)
        | Told::ClotRisk(place)
        | Told::CameBack(place)
        | Told::Worried(place)
        | Told::MorningWorse(place)
        | Told::MorningSettled(place) => Some(*place),
        _ => None,
    }
}

fn better_report(report: &mut PainReport, told: &Told) {
    if place_of(told) != Some(report.place) {
        return;
    }
    report.painkiller = Some(false);
    match told {
        Told::Level { .. } => {
            report.level = Some(PainLevel::ZERO);
            report.runs_in_a_row = None;
        }
        Told::RunPain { place, .. } => {
            *report = PainReport {
                level: Some(PainLevel::ZERO),
                painkiller: Some(false),
                ..PainReport::at(*place)
            };
        }
        Told::Sharp(_) => {
            report.feel.remove(&Feel::Sharp);
        }
        Told::Throbbing(_) => {
            report.feel.remove(&Feel::Throbbing);
        }
        Told::ChangesForm(_) => report.changes_form = Some(false),
        Told::InRun { .. } => report.in_run = Some(InRun::Eases),
        Told::DailyLife { when, .. } => remove_daily(report, *when),
        Told::Visible { what, .. } => {
            if let Some(visible) = &mut report.visible {
                visible.remove(what);
            }
        }
        Told::Bone(_) => report.tissue = Some(Tissue::Muscle),
        Told::Pinpoint(_) => report.spread = Some(Spread::Spread),
        Told::BoneSore(_) => report.bone_sore = Some(false),
        Told::InBone(_) => report.in_bone = Some(false),
        Told::Weaker(_) => report.weaker = Some(false),
        Told::Mechanical(_) => report.mechanical = Some(false),
        Told::CannotFourSteps(_) => report.cannot_four_steps = Some(false),
        Told::Numb { .. } => report.numb_pattern = Some(NumbPattern::AroundTheSpot),
        Told::ClotRisk(_) => report.clot_risk = Some(false),
        Told::Since { .. } => report.since = None,
        Told::CameBack(_) => report.came_back = Some(false),
        Told::Worried(_) => report.worried = Some(false),
        Told::RunsInARow { .. } => report.runs_in_a_row = None,
        _ => {}
    }
}

fn remove_daily(report: &mut PainReport, when: DailyLife) {
    if let Some(daily) = &mut report.daily_life {
        daily.remove(&when);
    }
}

/// Easy half hours without pain, every third day of a gap, for its last 60 days.
fn runs_in_between(entry: &Entry, fact: &Fact, days: u16) -> Vec<Entry> {
    let days = u64::from(days);
    let first = if days > 60 { days - 60 } else { 3 };
    (first..days.saturating_sub(1))
        .step_by(3)
        .filter_map(|after| {
            let at = fact
                .day
                .checked_add_days(Days::new(after))?
                .and_time(NaiveTime::from_hms_opt(12, 0, 0)?)
                .and_local_timezone(*entry.at.offset())
                .single()?;
            let run = Run {
                kind: Some(RunKind::Easy),
                effort: Effort::new(3),
                duration_s: Some(30 * 60),
                pain: Some(RunPain::None),
                ..Run::default()
            };
            let id = EntryId::new(&format!("between-{at}", at = at.timestamp()))?;
            Some(Entry {
                id,
                at,
                edited: 0,
                body: EntryBody::Run(run),
            })
        })
        .collect()
}
