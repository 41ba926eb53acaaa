//! The self-test and its test run (family T): what failed, what passed, and when it is offered.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::memory::Spot;
use super::scene::{Scene, Seen, minus, plus};
use super::sites::bone_group;
use super::{
    Care, Exit, Fact, Fired, Movement, Outcome, RestUntil, RuleId, Running, SelfTestOffer, Told,
};
use crate::domain::{
    Entry, EntryBody, MayRun, PainLevel, Place, RunPain, SelfTest, Step, StepTaken, TestOutcome,
};
use crate::journal::Journal;

/// How a self-test came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// A step failed.
    Failed,
    /// Every step passed, without a painkiller.
    Passed,
    /// It was left half-way, or a painkiller was taken or not asked about: it clears nothing.
    Unfinished,
}

/// A self-test with its verdict.
#[derive(Debug, Clone, Copy)]
pub(super) struct TestSeen<'a> {
    pub(super) seen: Seen<'a>,
    pub(super) test: &'a SelfTest,
    pub(super) verdict: Verdict,
}

/// How a self-test stands after the steps it has so far, judged with everything told before it.
#[must_use]
pub fn verdict(journal: &Journal, test: &Entry) -> Verdict {
    let mut journal = journal.as_of(test.at);
    journal.remove(&test.id);
    journal.put(test.clone());
    let scene = Scene::new(&journal, test.at);
    tests(&scene)
        .iter()
        .find(|seen| seen.seen.entry.id == test.id)
        .map_or(Verdict::Unfinished, |seen| seen.verdict)
}

/// Every self-test of the scene.
pub(super) fn tests<'a>(scene: &Scene<'a>) -> Vec<TestSeen<'a>> {
    let mut tests: Vec<TestSeen<'a>> = Vec::new();
    for (seen, test) in scene.self_tests() {
        let before = tests.iter().rev().find(|earlier| {
            earlier.verdict != Verdict::Unfinished && earlier.seen.day >= minus(seen.day, 42)
        });
        let told = told_level(scene, seen);
        let failed = test
            .steps
            .iter()
            .any(|taken| step_fails(taken, before.map(|before| before.test), told));
        let verdict = if failed {
            Verdict::Failed
        } else if whole(test) && test.painkiller == Some(false) {
            Verdict::Passed
        } else {
            Verdict::Unfinished
        };
        tests.push(TestSeen {
            seen,
            test,
            verdict,
        });
    }
    tests
}

/// The highest number of the newest answer to "what hurts?" before a test.
fn told_level(scene: &Scene<'_>, test: Seen<'_>) -> Option<u8> {
    let reports = scene
        .check_ins()
        .rev()
        .filter(|(seen, _)| seen.at() <= test.at() && seen.day >= minus(test.day, 1))
        .find_map(|(_, check_in)| check_in.pain.as_ref())?;
    reports
        .iter()
        .filter_map(|report| report.level)
        .map(PainLevel::get)
        .max()
        .filter(|n| *n > 0)
}

fn whole(test: &SelfTest) -> bool {
    SelfTest::SEQUENCE.iter().all(|(step, legs)| {
        test.steps
            .iter()
            .any(|taken| (taken.step, taken.legs) == (*step, *legs))
    })
}

fn number(taken: &StepTaken) -> u8 {
    taken.result.pain.map_or(0, PainLevel::get)
}

/// T1: 3 or more, sharp, more than before, cannot, or clearly different between the sides.
fn step_fails(taken: &StepTaken, before: Option<&SelfTest>, told: Option<u8>) -> bool {
    let result = &taken.result;
    let last_time = before.and_then(|test| {
        test.steps
            .iter()
            .find(|step| (step.step, step.legs) == (taken.step, taken.legs))
    });
    number(taken) >= 3
        || result.sharp
        || result.cannot
        || result.different
        || result.in_bone == Some(true)
        || last_time.is_some_and(|last| number(taken) > number(last))
        || told.is_some_and(|told| number(taken) > told)
}

/// Whether a test passed on the day of the answer still counts: no run and no failed test since.
pub(super) fn passed_on_the_day(scene: &Scene<'_>, tests: &[TestSeen<'_>]) -> bool {
    tests
        .iter()
        .rev()
        .find(|test| test.verdict != Verdict::Unfinished)
        .is_some_and(|test| {
            test.verdict == Verdict::Passed
                && !test.seen.future
                && test.seen.day == scene.day
                && scene
                    .last_run_today()
                    .is_none_or(|run| run < test.seen.at())
        })
}

/// Test first, or easy only after a passed test.
pub(super) fn or_easy(tested: bool) -> Outcome {
    if tested {
        Outcome::easy_only()
    } else {
        Outcome::test_first()
    }
}

/// A stop that a test, or a test run, set for the runner as a whole.
struct TestStop {
    rule: RuleId,
    outcome: Outcome,
    until: NaiveDate,
    cleared: bool,
    facts: Vec<Fact>,
    place: Option<Place>,
}

/// T1, T3–T5: what failed tests and test runs leave open.
pub(super) fn fired(scene: &Scene<'_>, tests: &[TestSeen<'_>], spots: &[Spot<'_>]) -> Vec<Fired> {
    let mut open: Vec<TestStop> = Vec::new();
    let mut failures: Vec<Fact> = Vec::new();
    let mut passed = None;
    let mut today = Vec::new();
    for seen in &scene.seen {
        match &seen.entry.body {
            EntryBody::SelfTest(_) => {
                let Some(test) = tests.iter().find(|t| t.seen.entry.id == seen.entry.id) else {
                    continue;
                };
                match test.verdict {
                    Verdict::Failed => {
                        passed = None;
                        failures.push(seen.fact(Told::TestFailed));
                        open.extend(failed(test, &failures, spots));
                    }
                    Verdict::Passed if !seen.future => {
                        failures.clear();
                        let ready = open.iter().all(|stop| stop.ready(seen.day));
                        passed = ready.then_some(seen.day);
                    }
                    _ => {}
                }
            }
            EntryBody::Run(run) => {
                if !seen.future {
                    passed = None;
                    if run.pain == Some(RunPain::None) {
                        open.retain(|stop| !stop.ready(seen.day));
                    }
                }
                let (rule, outcome) = match run.test_outcome {
                    None => continue,
                    Some(TestOutcome::Eased) => (RuleId::T3, None),
                    Some(TestOutcome::Same | TestOutcome::Worse) => (
                        RuleId::T4,
                        Some(Outcome::not_today(Movement::Anything, plus(seen.day, 2))),
                    ),
                    Some(TestOutcome::ChangedForm) => (
                        RuleId::T5,
                        Some(
                            Outcome::not_today(Movement::Anything, plus(seen.day, 2))
                                .care(Care::WatchIt),
                        ),
                    ),
                };
                let facts = run
                    .test_outcome
                    .map(|outcome| vec![seen.fact(Told::TestRun(outcome))])
                    .unwrap_or_default();
                match outcome {
                    Some(outcome) => open.push(TestStop {
                        rule,
                        outcome: outcome.exit(Exit::SelfTest),
                        until: plus(seen.day, 2),
                        cleared: false,
                        facts,
                        place: None,
                    }),
                    None if seen.day == scene.today => today.push(Fired {
                        rule,
                        place: None,
                        outcome: Outcome::easy_only(),
                        facts,
                    }),
                    None => {}
                }
            }
            EntryBody::ProfessionalsWord(word) if word.may_run == MayRun::Yes && !seen.future => {
                failures.clear();
                for stop in &mut open {
                    if stop.place.is_none_or(|place| {
                        word.place
                            .is_none_or(|word_place| word_place.overlaps(place))
                    }) {
                        stop.cleared = true;
                    }
                }
            }
            _ => {}
        }
    }
    today.extend(open.into_iter().map(|stop| stop.fired(scene.day, passed)));
    today
}

impl TestStop {
    /// Whether only the test is left on this day.
    fn ready(&self, day: NaiveDate) -> bool {
        self.cleared || self.outcome.until != RestUntil::ProfessionalClears && day >= self.until
    }

    fn fired(self, day: NaiveDate, passed: Option<NaiveDate>) -> Fired {
        let outcome = if !self.ready(day) {
            self.outcome
        } else if passed == Some(day) {
            Outcome::easy_only()
        } else {
            Outcome::test_first()
        };
        Fired {
            rule: self.rule,
            place: self.place,
            outcome,
            facts: self.facts,
        }
    }
}

/// What a failed test sets: a retest tomorrow at the earliest; a professional after the third in a
/// row or a hop at 3 or more over bone; B1 and B3 when the hop hurt in the bone.
fn failed(test: &TestSeen<'_>, failures: &[Fact], spots: &[Spot<'_>]) -> Vec<TestStop> {
    let tomorrow = plus(test.seen.day, 1);
    let open: Vec<Place> = spots
        .iter()
        .filter(|spot| spot.is_open())
        .map(|spot| spot.place)
        .collect();
    let mut care = Care::None;
    let mut facts = vec![test.seen.fact(Told::TestFailed)];
    if failures.len() >= 3 {
        care = Care::SeeProfessional;
        facts = failures.iter().rev().take(3).cloned().collect();
    }
    let mut stops = Vec::new();
    for taken in test
        .test
        .steps
        .iter()
        .filter(|taken| taken.step == Step::Hop)
    {
        let told = taken.result.place;
        let bone_place = told
            .filter(|place| bone_group(place.site))
            .or_else(|| open.iter().copied().find(|place| bone_group(place.site)));
        let Some(place) = bone_place.filter(|_| told.is_none_or(|told| bone_group(told.site)))
        else {
            continue;
        };
        if number(taken) >= 3 {
            care = Care::SeeProfessional;
        }
        if taken.result.in_bone == Some(true) {
            stops.extend(painful_bone(test, place));
        }
    }
    stops.push(TestStop {
        rule: RuleId::T1,
        outcome: Outcome::not_today(Movement::Anything, tomorrow)
            .exit(Exit::SelfTest)
            .care(care),
        until: tomorrow,
        cleared: false,
        facts,
        place: None,
    });
    stops
}

fn painful_bone(test: &TestSeen<'_>, place: Place) -> [TestStop; 2] {
    use crate::domain::Site;
    let hip = matches!(place.site, Site::Groin | Site::HipOuter | Site::HipFront);
    let stop = |rule, movement, care| TestStop {
        rule,
        outcome: Outcome::until_cleared(movement, care),
        until: NaiveDate::MAX,
        cleared: false,
        facts: vec![test.seen.fact(Told::TestFailed)],
        place: Some(place),
    };
    let care = if hip {
        Care::MedicalHelpToday
    } else {
        Care::SeeProfessional
    };
    [
        stop(RuleId::B1, Movement::GentleOnly, Care::SeeProfessional),
        stop(RuleId::B3, Movement::RestFully, care),
    ]
}

/// T0: whether the self-test is offered, and if not, why not.
pub(super) fn offer(scene: &Scene<'_>, fired: &[Fired], spots: &[Spot<'_>]) -> SelfTestOffer {
    let mut because = BTreeSet::new();
    let mut from = None;
    for spot in spots {
        let (rules, date) = spot.forbids_test(scene.today);
        because.extend(rules);
        from = from.max(date);
    }
    let whole_body = fired.iter().filter(|fired| {
        fired.outcome.care >= Care::MedicalHelpToday
            || matches!(fired.rule, RuleId::A1 | RuleId::A3)
            || matches!(fired.rule, RuleId::U0 | RuleId::B1 | RuleId::B3)
                && fired.outcome.running == Running::NotToday
            || matches!(
                fired.rule,
                RuleId::T1 | RuleId::T4 | RuleId::T5 | RuleId::R3
            ) && fired.outcome.running == Running::NotToday
    });
    for fired in whole_body {
        because.insert(fired.rule);
        if let RestUntil::Date(date) = fired.outcome.until {
            from = from.max(Some(date));
        }
    }
    if because.is_empty() {
        SelfTestOffer::Offered
    } else {
        SelfTestOffer::NotOffered { because, from }
    }
}

/// T0, when the test is not offered while a spot is open or a rule forbids it; T6, the card to
/// read before a run with an open spot.
pub(super) fn cards(offer: &SelfTestOffer, spots: &[Spot<'_>]) -> Vec<Fired> {
    let row = |rule, place, facts| Fired {
        rule,
        place,
        outcome: Outcome::as_planned(),
        facts,
    };
    let mut fired = Vec::new();
    if matches!(offer, SelfTestOffer::NotOffered { .. }) {
        fired.push(row(RuleId::T0, None, Vec::new()));
    }
    for spot in spots.iter().filter(|spot| spot.is_open()) {
        let facts = spot.newest_report().map(|(seen, report)| {
            let level = report.level.map(PainLevel::get);
            seen.fact(Told::Level {
                place: spot.place,
                level,
            })
        });
        fired.push(row(
            RuleId::T6,
            Some(spot.place),
            facts.into_iter().collect(),
        ));
    }
    fired
}
