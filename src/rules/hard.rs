//! Hard days and rest days (families H and D).

use chrono::NaiveDate;

use super::scene::{Scene, Seen, minus, plus};
use super::{Fact, Fired, Movement, Outcome, RuleId, Told, load};
use crate::domain::{CrossTrainingKind, EntryBody, Level, Plan};

/// H1–H3 and D1–D3.
pub(super) fn fired(scene: &Scene<'_>) -> Vec<Fired> {
    let yesterday = minus(scene.day, 1);
    let mut fired = Vec::new();
    let mut add = |rule, outcome, facts: Vec<Fact>| {
        if !facts.is_empty() {
            fired.push(Fired {
                rule,
                place: None,
                outcome,
                facts,
            });
        }
    };
    let hard = hard_on(scene, yesterday);
    let hard_before = hard_on(scene, minus(scene.day, 2));
    if !hard.is_empty() && !hard_before.is_empty() {
        let both = hard.iter().chain(&hard_before).cloned().collect();
        add(RuleId::H2, Outcome::easy_only(), both);
    }
    add(RuleId::H1, Outcome::easy_only(), hard);
    for run in scene.runs_between(minus(scene.day, 4), scene.today) {
        if let Some(distance_m) = run.run.distance_m.filter(|m| *m >= 35_000) {
            let until = plus(run.seen.day, 5);
            let fact = run.seen.fact(Told::VeryLongRun { distance_m });
            add(
                RuleId::H3,
                Outcome::not_today(Movement::LowImpactOnly, until),
                vec![fact],
            );
        }
    }
    if (1..=6).all(|back| !trained_on(scene, minus(scene.day, back)).is_empty()) {
        let facts = trained_on(scene, yesterday);
        let outcome = Outcome::not_today(Movement::LowImpactOnly, plus(scene.day, 1));
        add(
            RuleId::D1,
            outcome,
            facts.iter().map(|seen| seen.fact(Told::Trained)).collect(),
        );
    }
    add(RuleId::D2, Outcome::as_planned(), one_rest_day(scene));
    let new = scene
        .about(|about| about.level)
        .filter(|(_, level)| *level == Level::New);
    if let Some((seen, _)) = new {
        let mut facts: Vec<Fact> = scene
            .runs_between(yesterday, yesterday)
            .map(|run| run.seen.fact(Told::Ran))
            .chain(load::told_run_on(scene, yesterday))
            .collect();
        if !facts.is_empty() {
            facts.push(seen.fact(Told::NewRunner));
        }
        let outcome = Outcome::not_today(Movement::LowImpactOnly, plus(scene.day, 1));
        add(RuleId::D3, outcome, facts);
    }
    fired
}

/// The hard sessions of a day, with the last run as told once.
fn hard_on(scene: &Scene<'_>, day: NaiveDate) -> Vec<Fact> {
    scene
        .hard_sessions(day)
        .iter()
        .map(|seen| seen.fact(Told::HardSession))
        .chain(load::told_hard_run(scene, day))
        .collect()
}

/// Runs, strength and hard cross-training of a day: what D1 counts.
fn trained_on<'a>(scene: &Scene<'a>, day: NaiveDate) -> Vec<Seen<'a>> {
    scene
        .seen
        .iter()
        .filter(|seen| seen.day == day)
        .filter(|seen| match &seen.entry.body {
            EntryBody::Run(_) | EntryBody::Strength(_) => true,
            EntryBody::CrossTraining(cross) => cross.effort.is_some_and(|effort| effort.get() >= 7),
            _ => false,
        })
        .copied()
        .collect()
}

/// A full rest day: entered as rest, or only walking, mobility, yoga, stretching, rolling, or
/// cross-training of effort 3 at most; no run and no strength.
fn rest_on<'a>(scene: &Scene<'a>, day: NaiveDate) -> Option<Seen<'a>> {
    let mut rest = None;
    for seen in scene.seen.iter().filter(|seen| seen.day == day) {
        match &seen.entry.body {
            EntryBody::Run(_) | EntryBody::Strength(_) => return None,
            EntryBody::RestDay(_) => rest = Some(*seen),
            EntryBody::CrossTraining(cross) => {
                let light = matches!(
                    cross.kind,
                    CrossTrainingKind::Walking
                        | CrossTrainingKind::Mobility
                        | CrossTrainingKind::Yoga
                ) || cross.effort.is_some_and(|effort| effort.get() <= 3);
                if !light {
                    return None;
                }
                rest = Some(*seen);
            }
            _ => {}
        }
    }
    rest
}

/// D2: exactly one rest day in the last 7, and none planned today.
fn one_rest_day(scene: &Scene<'_>) -> Vec<Fact> {
    let rests: Vec<Seen<'_>> = (1..=7)
        .filter_map(|back| rest_on(scene, minus(scene.day, back)))
        .collect();
    let planned = scene
        .check_ins()
        .any(|(seen, check_in)| seen.day == scene.today && check_in.plan == Some(Plan::Rest));
    match rests.as_slice() {
        [rest] if !planned => vec![rest.fact(Told::Rested)],
        _ => Vec::new(),
    }
}

/// How many of the 7 days before the answer were rest days, and whether any was trained on.
pub(super) fn week_of_rest(scene: &Scene<'_>) -> bool {
    let days = || (1..=7).map(|back| minus(scene.day, back));
    days().all(|day| trained_on(scene, day).is_empty())
        && days().filter(|day| rest_on(scene, *day).is_some()).count() >= 5
}
