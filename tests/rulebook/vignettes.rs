//! The rulebook in sentences: for every rule when it fires, when it does not, and where the
//! boundary lies. What is expected is read from the rulebook, never from the engine.
//!
//! A vignette is a heading, its facts, and what must come out:
//!
//! ```text
//! ## P1 fires: a sharp pain stops running for two days
//! 0 08:00 check-in: right achilles 5 sharp
//! => not-today, gentle, until +2, exit self_test, fires P1
//! ```
//!
//! `now <day> <time>` says when it is asked; without it, day 0 at 09:00. A component may be
//! given as the least that must come out (`>=easy`). `fires` and `not` name rules. The facts
//! are told in the language of [`crate::sentences::language`].

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::sentences::day;
use crate::sentences::vignettes::{Kind, Vignette, all, rule};
use chrono::{DateTime, FixedOffset};
use rest_or_run::domain::Entry;
use rest_or_run::journal::Journal;
use rest_or_run::rules::{
    AnswerFor, Care, Decision, Exit, Headline, Movement, RestUntil, ReturnStep, RuleId, RunLimit,
    Running, SelfTestOffer, assess,
};

/// Every vignette holds; all that do not are told together.
#[test]
fn the_rulebook_holds() {
    let vignettes = all();
    let mut failures = String::new();
    let mut failed = 0;
    for vignette in &vignettes {
        if let Some(failure) = failure_of(vignette) {
            failed += 1;
            failures.push_str(&failure);
        }
    }
    assert!(
        failed == 0,
        "{failed} of {} vignettes do not hold\n{failures}",
        vignettes.len()
    );
}

/// Each rule has a vignette in which it fires, one in which it does not, and a boundary.
#[test]
fn every_rule_is_told() {
    let mut told: BTreeMap<RuleId, BTreeSet<Kind>> = BTreeMap::new();
    let mut wrong = Vec::new();
    let vignettes = all();
    for vignette in &vignettes {
        let Some((rule, kind)) = vignette.about else {
            continue;
        };
        told.entry(rule).or_default().insert(kind);
        let word = match kind {
            Kind::Fires => "fires",
            Kind::DoesNot => "not",
            Kind::Boundary => continue,
        };
        let names_rule = vignette.expected.iter().any(|clause| {
            let mut words = clause.split_whitespace();
            words.next() == Some(word) && words.any(|word| word == rule.name())
        });
        if !names_rule {
            wrong.push(format!("{} does not name its rule", vignette.place));
        }
    }
    for rule in RuleId::ALL {
        if told.get(&rule).map_or(0, BTreeSet::len) < 3 {
            wrong.push(format!("{rule:?} has only {:?}", told.get(&rule)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    println!("{} vignettes of {} rules", vignettes.len(), told.len());
}

fn failure_of(vignette: &Vignette) -> Option<String> {
    let decision = check(&vignette.entries, vignette.now);
    let wrong: Vec<String> = vignette
        .expected
        .iter()
        .filter_map(|clause| disagreement(clause, &decision))
        .collect();
    if wrong.is_empty() {
        return None;
    }
    let mut text = format!("\n{}\n  {}\n", vignette.place, vignette.sentence);
    for fact in &vignette.facts {
        let _ = writeln!(text, "    {fact}");
    }
    for wrong in wrong {
        let _ = writeln!(text, "  ✗ {wrong}");
    }
    let _ = writeln!(text, "  got: {}", summary(&decision));
    Some(text)
}

/// The one way a vignette is asked.
fn check(entries: &[Entry], now: DateTime<FixedOffset>) -> Decision {
    let journal: Journal = entries.iter().cloned().collect();
    assess(&journal, now)
}

fn summary(decision: &Decision) -> String {
    let outcome = &decision.outcome;
    let fired: Vec<_> = decision
        .fired
        .iter()
        .map(|fired| format!("{:?}", fired.rule))
        .collect();
    format!(
        "{:?}, {:?}, {:?}, until {:?}, exits {:?}; {:?}; fired {}; limits {:?}; {:?}",
        outcome.running,
        outcome.movement,
        outcome.care,
        outcome.until,
        outcome.exits,
        decision.headline,
        fired.join(" "),
        decision.limits,
        decision.self_test,
    )
}

/// What is wrong with a decision by one clause; nothing if it agrees.
fn disagreement(clause: &str, decision: &Decision) -> Option<String> {
    let outcome = &decision.outcome;
    let (least, bare) = match clause.strip_prefix(">=") {
        Some(bare) => (true, bare),
        None => (false, clause),
    };
    if let Some(expected) = running(bare) {
        return scale(clause, least, &expected, &outcome.running);
    }
    if let Some(expected) = movement(bare) {
        return scale(clause, least, &expected, &outcome.movement);
    }
    if let Some(expected) = care(bare) {
        return scale(clause, least, &expected, &outcome.care);
    }
    let (word, rest) = bare.split_once(' ').unwrap_or((bare, ""));
    match word {
        "until" => scale(clause, least, &until(rest), &outcome.until),
        "fires" => rules(rest)
            .find(|rule| !fired(decision, *rule))
            .map(|rule| format!("{rule:?} did not fire")),
        "not" => rules(rest)
            .find(|rule| fired(decision, *rule))
            .map(|rule| format!("{rule:?} fired")),
        "exit" => {
            let missing = rest.split_whitespace().find(|name| {
                let exit: Exit = serde_json::from_value((*name).into()).expect("a known exit");
                !outcome.exits.contains(&exit)
            });
            missing.map(|name| format!("the exit {name} is missing"))
        }
        "no-exit" => {
            let exit: Exit = serde_json::from_value(rest.into()).expect("a known exit");
            let there = outcome.exits.contains(&exit);
            there.then(|| format!("the exit {rest} is there"))
        }
        "no-exits" => (!outcome.exits.is_empty()).then(|| "there are exits".into()),
        "headline" => (!headline(rest, &decision.headline))
            .then(|| format!("expected the headline {rest}, got {:?}", decision.headline)),
        "for" => {
            let tomorrow = decision.answer_for == AnswerFor::Tomorrow;
            (tomorrow != (rest == "tomorrow")).then(|| format!("the answer is not for {rest}"))
        }
        "offered" => {
            (decision.self_test != SelfTestOffer::Offered).then(|| "no self-test offered".into())
        }
        "not-offered" => {
            (decision.self_test == SelfTestOffer::Offered).then(|| "a self-test is offered".into())
        }
        "no-limit" => (!decision.limits.is_empty()).then(|| "there are limits".into()),
        "limit" => {
            let expected = limit(rest);
            (!decision.limits.contains(&expected)).then(|| format!("no limit {expected:?}"))
        }
        "count" => {
            let (rule, times) = rest.split_once(' ').expect("a rule and a count");
            let rule = rules(rule).next().expect("a rule");
            let got = decision.fired.iter().filter(|f| f.rule == rule).count();
            (got.to_string() != times).then(|| format!("{rule:?} fired {got} times, not {times}"))
        }
        _ => panic!("unknown clause `{clause}`"),
    }
}

fn scale<T: Ord + std::fmt::Debug>(
    clause: &str,
    least: bool,
    expected: &T,
    got: &T,
) -> Option<String> {
    let agrees = if least {
        got >= expected
    } else {
        got == expected
    };
    (!agrees).then(|| format!("expected {clause}, got {got:?}"))
}

fn running(word: &str) -> Option<Running> {
    Some(match word {
        "as-planned" => Running::AsPlanned,
        "easy" => Running::EasyOnly,
        "test-first" => Running::TestFirst,
        "not-today" => Running::NotToday,
        _ => return None,
    })
}

fn movement(word: &str) -> Option<Movement> {
    Some(match word {
        "anything" => Movement::Anything,
        "low-impact" => Movement::LowImpactOnly,
        "gentle" => Movement::GentleOnly,
        "rest-fully" => Movement::RestFully,
        _ => return None,
    })
}

fn care(word: &str) -> Option<Care> {
    Some(match word {
        "no-care" => Care::None,
        "watch" => Care::WatchIt,
        "professional" => Care::SeeProfessional,
        "today" => Care::MedicalHelpToday,
        "emergency" => Care::EmergencyNow,
        _ => return None,
    })
}

fn until(text: &str) -> RestUntil {
    match text {
        "none" => RestUntil::None,
        "cleared" => RestUntil::ProfessionalClears,
        _ => RestUntil::Date(day(text.parse().expect("`none`, `cleared` or a day"))),
    }
}

fn headline(word: &str, got: &Headline) -> bool {
    let (word, number) = word.split_once(' ').unwrap_or((word, ""));
    match (word, got) {
        ("emergency", Headline::Emergency)
        | ("today", Headline::MedicalHelpToday)
        | ("stop-and-look", Headline::StopAndGetLookedAt)
        | ("tell-me", Headline::TellMe)
        | ("test-first", Headline::TestFirst { .. })
        | ("easy", Headline::EasyOnly { .. })
        | ("rest-day", Headline::RestDay)
        | ("tomorrow", Headline::TomorrowAsPlanned { .. }) => true,
        ("rest", Headline::Rest { days, .. }) => {
            number.is_empty() || days.map(|days| days.to_string()).as_deref() == Some(number)
        }
        ("train", Headline::Train { cap_m, .. }) => {
            cap_m.map(|cap| cap.to_string()).unwrap_or_default() == number
        }
        _ => false,
    }
}

fn limit(text: &str) -> RunLimit {
    match text.split_once(' ').expect("a limit and its value") {
        ("distance", metres) => RunLimit::Distance(metres.parse().expect("metres")),
        ("minutes", minutes) => RunLimit::Minutes(minutes.parse().expect("minutes")),
        ("step", "walk") => RunLimit::ReturnStep(ReturnStep::Walk),
        ("step", "4:1") => RunLimit::ReturnStep(ReturnStep::WalkFourRunOne),
        ("step", "3:2") => RunLimit::ReturnStep(ReturnStep::WalkThreeRunTwo),
        ("step", "2:3") => RunLimit::ReturnStep(ReturnStep::WalkTwoRunThree),
        ("step", "1:4") => RunLimit::ReturnStep(ReturnStep::WalkOneRunFour),
        ("step", "easy-run") => RunLimit::ReturnStep(ReturnStep::EasyRun),
        ("step", "easy-volume") => RunLimit::ReturnStep(ReturnStep::EasyVolume),
        _ => panic!("unknown limit `{text}`"),
    }
}

fn fired(decision: &Decision, rule: RuleId) -> bool {
    decision.fired.iter().any(|fired| fired.rule == rule)
}

fn rules(names: &str) -> impl Iterator<Item = RuleId> {
    names.split_whitespace().map(rule)
}
