//! Go signs (family G). They explain a go and weaken no stop.

use super::report::{Around, Effect, both_sided_muscle, feels, hurts, number};
use super::scene::{Scene, days_between};
use super::{Fired, Outcome, RuleId, Told};
use crate::domain::{After, Feel, InRun, PainReport};

/// G1–G4 and G6 as one report shows them; G6 only beside no stop sign.
pub(super) fn signs(report: &PainReport, around: &Around, only_go_signs: bool) -> Vec<Effect> {
    let place = report.place;
    if !hurts(report) {
        return Vec::new();
    }
    let level = Told::Level {
        place,
        level: number(report),
    };
    let low = number(report).is_some_and(|n| (1..=3).contains(&n));
    let both = both_sided_muscle(report);
    let after_hard = around.hard_within_72h.is_some() || report.after == Some(After::HardSession);
    let day_after = around
        .hard_within_72h
        .map_or(days_between(around.start, around.day), |hard| {
            days_between(hard, around.day)
        });
    let mut fired = Vec::new();
    let mut reason = |rule, told| fired.push(Effect::new(rule, Outcome::as_planned(), told));
    if both {
        reason(RuleId::G1, vec![level.clone()]);
    }
    if report.in_run == Some(InRun::Eases) {
        reason(
            RuleId::G2,
            vec![Told::InRun {
                place,
                in_run: InRun::Eases,
            }],
        );
    }
    if feels(report, Feel::DullAche) && after_hard && (1..=2).contains(&day_after) {
        reason(RuleId::G3, vec![level.clone()]);
    }
    if low {
        reason(RuleId::G4, vec![level.clone()]);
    }
    if only_go_signs && both && low && (after_hard || report.after.is_none()) {
        fired.push(Effect::new(RuleId::G6, Outcome::easy_only(), vec![level]));
    }
    fired
}

/// G5: fresh again within 48 hours of a hard day, as told today.
pub(super) fn fresh_again(scene: &Scene<'_>) -> Option<Fired> {
    let (seen, _) = scene.check_ins().rev().find(|(seen, check_in)| {
        seen.day == scene.today && check_in.fresh_again == Some(true) && !seen.future
    })?;
    Some(Fired {
        rule: RuleId::G5,
        place: None,
        outcome: Outcome::as_planned(),
        facts: vec![seen.fact(Told::FreshAgain)],
    })
}
