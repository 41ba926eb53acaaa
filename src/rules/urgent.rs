//! Urgent signs (family U) as they were ticked, and U7 as told piece by piece. What else follows
//! from a spot is in `report`.

use super::report::joint_or_tendon;
use super::scene::{Scene, Seen};
use super::{Care, Exit, Fact, Fired, Movement, Outcome, RuleId, Told};
use crate::domain::{CheckIn, EntryBody, PainReport, RunPain, UrgentSign, Visible};

/// The rule of a sign, and the help it calls for.
fn rule(sign: UrgentSign) -> (RuleId, Care) {
    use UrgentSign as S;
    match sign {
        S::ChestOrBreath => (RuleId::U1, Care::EmergencyNow),
        S::SwollenLeg => (RuleId::U2, Care::MedicalHelpToday),
        S::InjuryFromFall => (RuleId::U3, Care::MedicalHelpToday),
        S::HeadKnock => (RuleId::U3, Care::EmergencyNow),
        S::SaddleNumbness => (RuleId::U4, Care::EmergencyNow),
        S::HeatCollapse => (RuleId::U5, Care::EmergencyNow),
        S::DarkUrine => (RuleId::U6, Care::MedicalHelpToday),
        S::HotJointWithFever => (RuleId::U7, Care::MedicalHelpToday),
        S::PopOrFootDrop => (RuleId::U8, Care::MedicalHelpToday),
        S::TightLimb => (RuleId::U9, Care::EmergencyNow),
    }
}

/// The care once a later check-in says that none of the signs is left, and nobody was seen.
fn one_step_lower(care: Care) -> Care {
    match care {
        Care::EmergencyNow => Care::MedicalHelpToday,
        Care::MedicalHelpToday => Care::SeeProfessional,
        lower => lower,
    }
}

/// U0–U9. Only a professional's word ends them; then they are test first, until a run is answered
/// "no pain".
pub(super) fn fired(scene: &Scene<'_>, tested: bool) -> Vec<Fired> {
    let cleared = scene.last_may_run();
    let gone_since = scene
        .check_ins()
        .rev()
        .find(|(seen, check_in)| {
            check_in
                .urgent
                .as_ref()
                .is_some_and(std::collections::BTreeSet::is_empty)
                && !seen.future
        })
        .map(|(seen, _)| seen.at());
    let mut fired = Vec::new();
    for (seen, check_in) in scene.check_ins() {
        for (sign, facts) in told(scene, seen, check_in) {
            let (rule, care) = rule(sign);
            let seen_by_somebody = cleared.filter(|word| word.at() > seen.at());
            let (outcome, outcome_zero) = if let Some(word) = seen_by_somebody {
                if clean_run_after(scene, word.at()) {
                    continue;
                }
                (
                    super::self_test::or_easy(tested),
                    super::self_test::or_easy(tested),
                )
            } else {
                let gone = gone_since.is_some_and(|at| at > seen.at());
                let care = if gone { one_step_lower(care) } else { care };
                let zero = Outcome::until_cleared(Movement::RestFully, Care::None)
                    .exit(Exit::ProfessionalsWord);
                (zero.clone().care(care), zero)
            };
            fired.push(Fired {
                rule,
                place: None,
                outcome,
                facts: facts.clone(),
            });
            fired.push(Fired {
                rule: RuleId::U0,
                place: None,
                outcome: outcome_zero,
                facts,
            });
        }
    }
    fired
}

/// The urgent signs of a check-in with their facts: those that were ticked, and a hot, red, swollen
/// joint with a fever on the same day as told piece by piece (U7).
fn told<'a>(scene: &Scene<'a>, seen: Seen<'a>, check_in: &CheckIn) -> Vec<(UrgentSign, Vec<Fact>)> {
    let ticked = check_in.urgent.iter().flatten();
    let mut signs: Vec<_> = ticked
        .map(|sign| (*sign, vec![seen.fact(Told::Urgent(*sign))]))
        .collect();
    let fever = scene.check_ins().find(|(other, told)| {
        let fever = told.illness.as_ref().and_then(|illness| illness.fever);
        other.day == seen.day && fever == Some(true)
    });
    let hot_joint = check_in
        .pain
        .iter()
        .flatten()
        .find(|report| hot_joint(report));
    if let (Some((feverish, _)), Some(report)) = (fever, hot_joint) {
        let seen_there = HOT.map(|what| {
            let place = report.place;
            seen.fact(Told::Visible { place, what })
        });
        let mut facts = vec![feverish.fact(Told::Fever)];
        facts.extend(seen_there);
        signs.push((UrgentSign::HotJointWithFever, facts));
    }
    signs
}

/// What can be seen of a hot, red, swollen joint.
const HOT: [Visible; 3] = [Visible::Swelling, Visible::Redness, Visible::Warmth];

fn hot_joint(report: &PainReport) -> bool {
    let shows = |what| {
        report
            .visible
            .as_ref()
            .is_some_and(|seen| seen.contains(&what))
    };
    joint_or_tendon(report) && HOT.into_iter().all(shows)
}

fn clean_run_after(scene: &Scene<'_>, at: chrono::DateTime<chrono::Utc>) -> bool {
    scene.seen.iter().any(|seen| {
        seen.at() > at
            && !seen.future
            && matches!(&seen.entry.body, EntryBody::Run(run) if run.pain == Some(RunPain::None))
    })
}
