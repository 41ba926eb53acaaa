//! The answer: every family's fired rules joined, the headline, and what would change it.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::scene::{Scene, days_between};
use super::{
    AnswerFor, Care, Decision, Exit, Fired, Headline, OpenPlace, Outcome, RestUntil, RuleId,
    RunLimit, Running, SelfTestOffer, VERSION, change, fatigue, go, hard, illness, load, memory,
    questions, runner, runs, self_test, urgent,
};
use crate::domain::{EntryBody, Plan};
use crate::journal::Journal;

/// Answers "should I run?" for this journal at this local instant.
///
/// Total and deterministic: every journal gets an answer, and the same journal at the same
/// instant gets the same one.
#[must_use]
pub fn assess(journal: &Journal, now: DateTime<FixedOffset>) -> Decision {
    let near = journal.reaching(now.date_naive());
    let judged = judge_near(&near, now);
    Decision {
        rulebook: VERSION,
        today: judged.today,
        answer_for: judged.answer_for,
        headline: judged.headline,
        would_change: change::what_would_change(&near, now, &judged),
        not_asked: questions::not_asked(&near, now, &judged),
        outcome: judged.outcome,
        limits: judged.limits,
        self_test: judged.self_test,
        fired: judged.fired,
        open: judged.open,
    }
}

/// The decision without its explanations: what the rules say, and nothing about what would change
/// it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The runner's local day.
    pub today: NaiveDate,
    /// The day it is for.
    pub answer_for: AnswerFor,
    /// The few words at the top.
    pub headline: Headline,
    /// The five components.
    pub outcome: Outcome,
    /// What limits a run that is allowed; nothing where none is.
    pub limits: Vec<RunLimit>,
    /// Whether the self-test is offered.
    pub self_test: SelfTestOffer,
    /// The rules that fired, most restrictive first.
    pub fired: Vec<Fired>,
    /// Sore spots that are open.
    pub open: Vec<OpenPlace>,
}

/// Judges a journal: the cheaper half of [`assess`], for callers that look at many days.
#[must_use]
pub fn judge(journal: &Journal, now: DateTime<FixedOffset>) -> Judged {
    judge_near(&journal.reaching(now.date_naive()), now)
}

/// The same for the part of a journal that reaches today.
pub(super) fn judge_near(journal: &Journal, now: DateTime<FixedOffset>) -> Judged {
    let scene = Scene::new(journal, now);
    let tests = self_test::tests(&scene);
    let tested = self_test::passed_on_the_day(&scene, &tests);
    let returns = load::Returns::new(&scene);
    let spots = memory::spots(&scene, &tests, &returns);
    let open: Vec<OpenPlace> = spots
        .iter()
        .filter_map(|spot| spot.summary(scene.day))
        .collect();
    let places: Vec<_> = open.iter().map(|open| open.place).collect();
    let (load_rules, mut limits) = load::fired(&scene, &returns);

    let mut fired = urgent::fired(&scene, tested);
    fired.extend(spots.iter().flat_map(|spot| spot.fired(scene.day)));
    fired.extend(runner::fired(&scene));
    fired.extend(self_test::fired(&scene, &tests, &spots));
    fired.extend(runs::fired(&scene, &returns, tested));
    fired.extend(runs::rising_weeks(&scene, &places, tested));
    fired.extend(hard::fired(&scene));
    fired.extend(load_rules);
    fired.extend(fatigue::fired(&scene, tested));
    fired.extend(illness::fired(&scene));
    fired.extend(go::fresh_again(&scene));

    let self_test = self_test::offer(&scene, &fired, &spots);
    fired.extend(self_test::cards(&self_test, &spots));
    let fired = merged(fired);
    let outcome = fired
        .iter()
        .fold(Outcome::default(), |all, fired| all.join(&fired.outcome));
    let in_return = limits
        .iter()
        .any(|limit| matches!(limit, RunLimit::ReturnStep(_)));
    if outcome.running == Running::EasyOnly && !in_return {
        limits.push(load::usual_easy_run(&scene));
    }
    if outcome.running == Running::NotToday {
        limits.clear();
    }
    Judged {
        today: scene.today,
        answer_for: if scene.day == scene.today {
            AnswerFor::Today
        } else {
            AnswerFor::Tomorrow
        },
        headline: headline(&scene, &outcome, &limits),
        outcome,
        limits,
        self_test,
        fired,
        open,
    }
}

/// One row a rule and spot: what fired it more than once is joined.
fn merged(fired: Vec<Fired>) -> Vec<Fired> {
    let mut rows: Vec<Fired> = Vec::new();
    for next in fired {
        match rows
            .iter_mut()
            .find(|row| row.rule == next.rule && row.place == next.place)
        {
            Some(row) => {
                row.outcome = std::mem::take(&mut row.outcome).join(&next.outcome);
                for fact in next.facts {
                    if !row.facts.contains(&fact) {
                        row.facts.push(fact);
                    }
                }
            }
            None => rows.push(next),
        }
    }
    for row in &mut rows {
        row.facts
            .sort_by(|a, b| b.day.cmp(&a.day).then_with(|| a.cmp(b)));
    }
    rows.sort_by(|a, b| {
        let weight = |row: &Fired| (row.outcome.care, row.outcome.running, row.outcome.until);
        weight(b)
            .cmp(&weight(a))
            .then(a.rule.cmp(&b.rule))
            .then(a.place.cmp(&b.place))
    });
    rows
}

/// The headline of rulebook §1.
fn headline(scene: &Scene<'_>, outcome: &Outcome, limits: &[RunLimit]) -> Headline {
    let see = outcome.care == Care::SeeProfessional;
    match (outcome.care, outcome.running) {
        (Care::EmergencyNow, _) => return Headline::Emergency,
        (Care::MedicalHelpToday, _) => return Headline::MedicalHelpToday,
        (Care::SeeProfessional, Running::NotToday) => return Headline::StopAndGetLookedAt,
        (_, Running::NotToday) => return rest(scene, outcome),
        _ => {}
    }
    if !both_answered(scene) {
        return Headline::TellMe;
    }
    let and_get_looked_at = see;
    match outcome.running {
        Running::TestFirst | Running::NotToday => Headline::TestFirst { and_get_looked_at },
        Running::EasyOnly => Headline::EasyOnly { and_get_looked_at },
        Running::AsPlanned if scene.day != scene.today => {
            Headline::TomorrowAsPlanned { and_get_looked_at }
        }
        Running::AsPlanned if rest_is_planned(scene) && !see => Headline::RestDay,
        Running::AsPlanned => Headline::Train {
            cap_m: limits.iter().find_map(|limit| match limit {
                RunLimit::Distance(cap) => Some(*cap),
                _ => None,
            }),
            and_get_looked_at,
        },
    }
}

fn rest(scene: &Scene<'_>, outcome: &Outcome) -> Headline {
    let RestUntil::Date(date) = outcome.until else {
        return Headline::Rest {
            days: None,
            retest: None,
        };
    };
    let retest = outcome.exits.contains(&Exit::SelfTest).then_some(date);
    // After today's run the days of a sign in it count from today, as its rule says them.
    let from = if retest.is_some() {
        scene.today
    } else {
        scene.day
    };
    let days = u16::try_from(days_between(from, date).max(1)).unwrap_or(u16::MAX);
    Headline::Rest {
        days: Some(days),
        retest,
    }
}

/// Whether "what hurts?" and "do you feel well?" are answered today, after today's run if there
/// was one (invariant 3). An answer dated later than now does not count.
pub(super) fn answered(scene: &Scene<'_>) -> (bool, bool) {
    let after = scene.last_run_today();
    let today = scene.check_ins().filter(|(seen, _)| {
        seen.entry.day() == scene.today && !seen.future && after.is_none_or(|run| seen.at() > run)
    });
    today.fold((false, false), |(hurts, well), (_, check_in)| {
        (
            hurts || check_in.pain.is_some(),
            well || check_in.well.is_some(),
        )
    })
}

fn both_answered(scene: &Scene<'_>) -> bool {
    answered(scene) == (true, true)
}

/// Whether today is to be a rest day: logged as one, or planned in the newest plan.
fn rest_is_planned(scene: &Scene<'_>) -> bool {
    let logged = scene.seen.iter().any(|seen| {
        seen.day == scene.today && !seen.future && matches!(seen.entry.body, EntryBody::RestDay(_))
    });
    let planned = scene
        .check_ins()
        .rev()
        .filter(|(seen, _)| seen.day == scene.today)
        .find_map(|(_, check_in)| check_in.plan.as_ref())
        .is_some_and(|plan| *plan == Plan::Rest);
    logged || planned
}

/// The rules of a decision, for sets of them.
pub(super) fn joined_without<'a>(
    fired: impl Iterator<Item = &'a Fired>,
    without: &[RuleId],
) -> Outcome {
    fired
        .filter(|fired| !without.contains(&fired.rule))
        .fold(Outcome::default(), |all, fired| all.join(&fired.outcome))
}
