//! The invariants of the decision (rulebook §1), tried on 10,000 journals each.
//!
//! Each property counts how often every rule fired in the journals it was tried on: one that
//! fired in less than 1 % of them was not tried, and the property fails.

mod generate;
mod walk;
mod worsen;

use std::cell::RefCell;
use std::collections::BTreeMap;

use generate::{Case, cases, wild};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, RngSeed, TestCaseError, TestRunner};
use rest_or_run::domain::{CheckIn, Entry, EntryBody, Feel, InRun, Run, RunPain};
use rest_or_run::journal::Journal;
use rest_or_run::rules::{
    Family, Fired, Headline, Judged, Outcome, RuleId, assess, judge, row, with_good_answers,
};
use rest_or_run::storage::backup;
use worsen::{worse, worsened};

/// How many journals each property is tried on, unless `PROPTEST_CASES` says otherwise.
const CASES: u32 = 10_000;

/// The share of journals in which every rule must fire: one in a hundred.
const LEAST_SHARE: u32 = 100;

/// How often each rule fired in the journals of one property.
#[derive(Default)]
struct Counts(RefCell<BTreeMap<RuleId, u32>>);

impl Counts {
    fn add(&self, fired: &[Fired]) {
        let mut rules: Vec<_> = fired.iter().map(|fired| fired.rule).collect();
        rules.sort_unstable();
        rules.dedup();
        for rule in rules {
            *self.0.borrow_mut().entry(rule).or_default() += 1;
        }
    }
}

/// Tries a property. The journals are the same in every run, so that what passed once passes
/// again; `PROPTEST_RNG_SEED` gives others.
fn holds<S: Strategy>(
    strategy: S,
    property: impl Fn(S::Value, &Counts) -> Result<(), TestCaseError>,
) {
    let mut config = Config::default();
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = CASES;
    }
    if std::env::var_os("PROPTEST_RNG_SEED").is_none() {
        config.rng_seed = RngSeed::Fixed(22);
    }
    // The stronger generator takes longer than the engine.
    config.rng_algorithm = RngAlgorithm::XorShift;
    config.failure_persistence = None;
    config.max_shrink_iters = 2_000;
    let cases = config.cases;
    let counts = Counts::default();
    let tried = TestRunner::new(config).run(&strategy, |value| property(value, &counts));
    if let Err(failed) = tried {
        panic!("{failed}");
    }
    let counts = counts.0.into_inner();
    let rare: Vec<_> = RuleId::ALL
        .into_iter()
        .map(|rule| (rule, counts.get(&rule).copied().unwrap_or_default()))
        .filter(|(_, times)| times * LEAST_SHARE < cases)
        .collect();
    assert!(rare.is_empty(), "tried too rarely in {cases}: {rare:?}");
}

fn judged(case: &Case) -> Judged {
    judge(&case.journal(), case.now)
}

fn rules(fired: &[Fired]) -> Vec<RuleId> {
    fired.iter().map(|fired| fired.rule).collect()
}

fn must_restrict_as_much(before: &Judged, after: &Judged) -> Result<(), TestCaseError> {
    prop_assert!(
        after.outcome.at_least(&before.outcome),
        "less restrictive:\n before {:?}\n by {:?}\n after {:?}\n by {:?}",
        before.outcome,
        rules(&before.fired),
        after.outcome,
        rules(&after.fired)
    );
    Ok(())
}

/// Invariant 1: a warning sign more in the newest report, or a number raised in it, never makes
/// any component less restrictive.
#[test]
fn monotone_in_the_present() {
    holds((cases(), worse()), |(case, worse), counts| {
        let before = judged(&case);
        counts.add(&before.fired);
        if worse.says_how_unwell() && before.fired.iter().any(|f| f.rule == RuleId::I3) {
            return Ok(());
        }
        let Some(worse) = worsened(&case, &worse) else {
            return Ok(());
        };
        must_restrict_as_much(&before, &judged(&worse))
    });
}

/// Invariant 2: a decision is the join of the rules that fired, each with its facts, and with
/// every named fact answered well, and what that uncovers too, nothing is left of it.
#[test]
fn explained() {
    holds(cases(), |case, counts| {
        let journal = case.journal();
        let decision = judge(&journal, case.now);
        counts.add(&decision.fired);
        let joined = decision
            .fired
            .iter()
            .fold(Outcome::default(), |all, fired| all.join(&fired.outcome));
        prop_assert_eq!(&decision.outcome, &joined);
        let restricting = |fired: &&Fired| !fired.outcome.is_as_planned();
        for fired in decision.fired.iter().filter(restricting) {
            prop_assert!(!fired.facts.is_empty(), "{:?} names no fact", fired.rule);
        }
        let mut better = decision.clone();
        let mut good = journal;
        let mut rounds = 0;
        while !better.outcome.is_as_planned() && rounds < ROUNDS {
            let facts: Vec<_> = better
                .fired
                .iter()
                .flat_map(|fired| fired.facts.iter().cloned())
                .collect();
            good = with_good_answers(&good, &facts);
            better = judge(&good, case.now);
            rounds += 1;
        }
        prop_assert!(
            better.outcome.is_as_planned(),
            "{:?}\n is left by {:?}\n of {:?}",
            better.outcome,
            better.fired,
            rules(&decision.fired)
        );
        Ok(())
    });
}

/// How often the named facts are answered well: a good answer may uncover what an older or a
/// stricter rule had hidden, and that is explained in its turn.
const ROUNDS: u32 = 6;

/// Invariant 3: "train" needs today's answers to both questions, and taking a good answer of
/// today back never relaxes anything.
#[test]
fn silence_is_not_health() {
    holds(cases(), |case, counts| {
        let before = judged(&case);
        counts.add(&before.fired);
        let go = matches!(
            before.headline,
            Headline::Train { .. } | Headline::RestDay | Headline::TomorrowAsPlanned { .. }
        );
        let (hurts, well) = answered(&case);
        prop_assert!(!go || (hurts && well), "{:?} unasked", before.headline);
        // An answered day less may leave too few answered days for the trend of two weeks.
        if before.fired.iter().any(|fired| fired.rule == RuleId::F5) {
            return Ok(());
        }
        must_restrict_as_much(&before, &judged(&with_todays_good_news_unsaid(&case)))
    });
}

/// Whether "what hurts?" and "do you feel well?" were answered today, after today's last run.
fn answered(case: &Case) -> (bool, bool) {
    let today = case.now.date_naive();
    let told = |entry: &&Entry| entry.day() == today && entry.at <= case.now;
    let run = case
        .entries
        .iter()
        .filter(told)
        .filter(|entry| matches!(entry.body, EntryBody::Run(_)))
        .map(|entry| entry.at)
        .max();
    let check_ins: Vec<&CheckIn> = case
        .entries
        .iter()
        .filter(told)
        .filter(|entry| run.is_none_or(|run| entry.at >= run))
        .filter_map(|entry| match &entry.body {
            EntryBody::CheckIn(told) => Some(told),
            _ => None,
        })
        .collect();
    let todays_run_answered = case.entries.iter().filter(told).any(|entry| {
        Some(entry.at) == run && matches!(&entry.body, EntryBody::Run(Run { pain: Some(_), .. }))
    });
    let hurts = todays_run_answered || check_ins.iter().any(|told| told.pain.is_some());
    let well = check_ins
        .iter()
        .any(|told| told.well.is_some() || told.illness.is_some() || !told.signs.is_empty());
    (hurts, well)
}

fn with_todays_good_news_unsaid(case: &Case) -> Case {
    let mut case = case.clone();
    let today = case.now.date_naive();
    for entry in case.entries.iter_mut().filter(|entry| entry.day() == today) {
        match &mut entry.body {
            EntryBody::CheckIn(told) => {
                told.pain = told.pain.take().filter(|reports| !reports.is_empty());
                told.well = told.well.filter(|well| !well);
                told.urgent = told.urgent.take().filter(|signs| !signs.is_empty());
                told.signs.retain(|_, there| *there);
            }
            EntryBody::Run(run) => run.pain = run.pain.take().filter(|p| *p != RunPain::None),
            _ => {}
        }
    }
    case
}

/// Invariant 4: every journal gets an answer, and the same one twice.
#[test]
fn deterministic_and_total() {
    holds(prop_oneof![5 => cases(), 1 => wild()], |case, counts| {
        let journal = case.journal();
        let decision = assess(&journal, case.now);
        counts.add(&decision.fired);
        let again = judge(&journal, case.now);
        prop_assert_eq!(&decision.outcome, &again.outcome);
        prop_assert_eq!(&decision.fired, &again.fired);
        prop_assert_eq!(&decision.headline, &again.headline);
        prop_assert_eq!(&decision.limits, &again.limits);
        Ok(())
    });
}

/// Invariant 5: a go sign more in the newest check-in weakens no stop. (Easing is what P9 itself
/// asks about, so P9 is left out.)
#[test]
fn permission_never_relaxes() {
    holds(cases(), |case, counts| {
        let before = judged(&case);
        counts.add(&before.fired);
        for fired in &before.fired {
            let go = row(fired.rule).family == Family::Go;
            prop_assert!(before.outcome.at_least(&fired.outcome));
            prop_assert!(!go || fired.outcome.at_least(&Outcome::default()));
        }
        if before.fired.iter().any(|fired| fired.rule == RuleId::P9) {
            return Ok(());
        }
        must_restrict_as_much(&before, &judged(&with_go_signs(&case)))
    });
}

fn with_go_signs(case: &Case) -> Case {
    let mut case = case.clone();
    let now = case.now;
    let newest = case
        .entries
        .iter_mut()
        .filter(|entry| entry.at <= now)
        .filter(|entry| matches!(entry.body, EntryBody::CheckIn(_)))
        .max_by_key(|entry| (entry.at.to_utc(), entry.id.clone()));
    if let Some(EntryBody::CheckIn(told)) = newest.map(|entry| &mut entry.body) {
        told.fresh_again = Some(true);
        for report in told.pain.iter_mut().flatten() {
            report.feel.insert(Feel::DullAche);
            report.in_run = report.in_run.or(Some(InRun::Eases));
        }
    }
    case
}

/// Every rest ends: with good answers, tests passed, a professional's word and the runs that are
/// allowed, running is as planned again.
#[test]
fn every_rest_ends() {
    holds(cases(), |case, counts| {
        counts.add(&judged(&case).fired);
        let days = walk::days_until_as_planned(case.journal(), case.now, LONGEST_REST);
        prop_assert!(days.is_some(), "no end in {} days", LONGEST_REST);
        Ok(())
    });
}

/// Days within which every rest must have ended.
const LONGEST_REST: i64 = 120;

/// The order in which entries arrive changes neither the journal nor the answer; nor do older
/// edits that arrive late.
#[test]
fn order_does_not_matter() {
    let shuffled = cases().prop_flat_map(|case| {
        let entries = Just(case.entries.clone()).prop_shuffle();
        (Just(case), entries, any::<prop::sample::Index>())
    });
    holds(shuffled, |(case, entries, nth), counts| {
        let journal = case.journal();
        let decision = judge(&journal, case.now);
        counts.add(&decision.fired);
        let mut one_by_one = Journal::new();
        for entry in entries {
            one_by_one.put(entry);
        }
        if !case.entries.is_empty() {
            let mut older = nth.get(&case.entries).clone();
            older.edited -= 1;
            older.body = EntryBody::CheckIn(CheckIn::all_well());
            one_by_one.put(older);
        }
        prop_assert_eq!(&journal, &one_by_one);
        prop_assert_eq!(decision, judge(&one_by_one, case.now));
        Ok(())
    });
}

/// No fact is lost on the way through a backup.
#[test]
fn no_fact_is_lost_in_a_round_trip() {
    holds(cases(), |case, counts| {
        counts.add(&judged(&case).fired);
        let journal = case.journal();
        let backup = backup::read(&backup::write(&journal, &[], case.now));
        let backup = backup.map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert!(backup.broken.is_empty(), "{:?}", backup.broken);
        let read: Journal = backup.entries.into_iter().collect();
        prop_assert_eq!(&journal, &read);
        Ok(())
    });
}
