//! About the runner (family A).

use super::scene::Scene;
use super::{Care, Fact, Fired, Movement, Outcome, RuleId, Running, Told};
use crate::domain::{AboutMe, EntryBody, MayRun};

/// A1–A4. A "may run" about one spot says nothing about the heart, a pregnancy or growing bones:
/// A1 and A2 are ended by a word about the runner as a whole.
pub(super) fn fired(scene: &Scene<'_>) -> Vec<Fired> {
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
    let yes = |field: fn(&AboutMe) -> Option<bool>, told: Told| {
        scene
            .about(field)
            .filter(|(_, yes)| *yes)
            .map(|(seen, _)| seen.fact(told))
    };
    let standing = |field: fn(&AboutMe) -> Option<bool>, told: Told| {
        yes(field, told).filter(|_| !cleared(scene, field))
    };
    let heart = standing(|about| about.heart_disease, Told::HeartDisease);
    let told = standing(|about| about.told_not_to_run, Told::ToldNotToRun);
    add(
        RuleId::A1,
        Outcome::until_cleared(Movement::GentleOnly, Care::SeeProfessional),
        heart.into_iter().chain(told).collect(),
    );
    let young = standing(|about| about.under_18, Told::Under18);
    let pregnant = standing(|about| about.pregnant, Told::Pregnant);
    let outcome = Outcome {
        running: Running::EasyOnly,
        ..Outcome::default()
    }
    .care(Care::SeeProfessional);
    add(
        RuleId::A2,
        outcome,
        young.into_iter().chain(pregnant).collect(),
    );
    add(
        RuleId::A3,
        Outcome::until_cleared(Movement::GentleOnly, Care::SeeProfessional),
        not_yet(scene),
    );
    let periods = yes(|about| about.missed_periods, Told::MissedPeriods);
    let injuries = scene
        .about(|about| about.stress_injuries)
        .filter(|(_, injuries)| *injuries >= 2)
        .map(|(seen, injuries)| seen.fact(Told::StressInjuries(injuries)));
    add(
        RuleId::A4,
        Outcome::as_planned(),
        periods.into_iter().chain(injuries).collect(),
    );
    fired
}

/// Whether a professional said "may run" about the runner as a whole since this became true: a
/// word from before, about something else, is no answer to it. Telling it again changes nothing.
fn cleared(scene: &Scene<'_>, field: fn(&AboutMe) -> Option<bool>) -> bool {
    let mut since = None;
    for seen in &scene.seen {
        let EntryBody::AboutMe(about) = &seen.entry.body else {
            continue;
        };
        match field(about) {
            Some(true) => since = since.or(Some(seen.day)),
            Some(false) => since = None,
            None => {}
        }
    }
    scene.words().any(|(seen, word)| {
        word.may_run == MayRun::Yes
            && word.place.is_none()
            && !seen.future
            && since.is_some_and(|since| seen.day >= since)
    })
}

/// Every "not yet" that no later "may run" about the same spot, or about everything, has ended.
fn not_yet(scene: &Scene<'_>) -> Vec<Fact> {
    scene
        .words()
        .filter(|(_, word)| word.may_run == MayRun::NotYet)
        .filter(|(seen, word)| {
            !scene.words().any(|(later, answer)| {
                answer.may_run == MayRun::Yes
                    && !later.future
                    && later.at() > seen.at()
                    && match (answer.place, word.place) {
                        (None, _) => true,
                        (Some(answer), Some(asked)) => answer.overlaps(asked),
                        (Some(_), None) => false,
                    }
            })
        })
        .map(|(seen, word)| seen.fact(Told::NotYet(word.place)))
        .collect()
}
