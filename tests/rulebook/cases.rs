//! Twenty real runners' questions and what an expert answered, beside what we answer.
//!
//! Being less cautious than the expert is a worse miss than being more so; on "see a
//! professional" and "urgent" it fails outright. Each comparison is written down in
//! `tests/cases/runners.txt`, with the reason where the rulebook is kept against the expert.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use crate::sentences::language;
use rest_or_run::domain::Entry;
use rest_or_run::journal::Journal;
use rest_or_run::rules::{Care, Decision, Running, assess};
use serde::Deserialize;

/// An answer as the experts' answers are sorted, least to most cautious.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Answer {
    RunAsPlanned,
    EasyOnly,
    TestFirst,
    /// Rest days, with or without light movement: both are "not today".
    #[serde(alias = "light_movement")]
    RestDays,
    SeeProfessional,
    UrgentCare,
}

impl Answer {
    fn of(decision: &Decision) -> Self {
        match (decision.outcome.care, decision.outcome.running) {
            (Care::MedicalHelpToday | Care::EmergencyNow, _) => Self::UrgentCare,
            (Care::SeeProfessional, _) => Self::SeeProfessional,
            (_, Running::NotToday) => Self::RestDays,
            (_, Running::TestFirst) => Self::TestFirst,
            (_, Running::EasyOnly) => Self::EasyOnly,
            (_, Running::AsPlanned) => Self::RunAsPlanned,
        }
    }
}

struct Case {
    id: String,
    sentence: String,
    entries: Vec<Entry>,
    /// What the expert answered, and after it what else was accepted.
    expert: Vec<Answer>,
    comparison: String,
    why: String,
}

#[test]
fn no_runner_is_told_less_than_the_expert_said() {
    let mut table = String::from("case  ours             expert           comparison\n");
    let mut wrong = Vec::new();
    for case in read() {
        let journal: Journal = case.entries.iter().cloned().collect();
        let now = language::now("0 09:00").expect("a time");
        let decision = assess(&journal, now);
        let ours = Answer::of(&decision);
        let comparison = compare(ours, &case.expert);
        let expert = case.expert.first().expect("an expert's answer");
        let why = if case.why.is_empty() { "" } else { ": " };
        let _ = writeln!(
            table,
            "{:5} {:16} {:16} {comparison}{why}{}",
            case.id,
            format!("{ours:?}"),
            format!("{expert:?}"),
            case.why,
        );
        if comparison != case.comparison {
            let fired: Vec<_> = decision.fired.iter().map(|fired| fired.rule).collect();
            wrong.push(format!(
                "{}: {}\n  noted as {}, now {comparison}: {ours:?} by {fired:?}",
                case.id, case.sentence, case.comparison
            ));
        }
        if *expert >= Answer::SeeProfessional && ours < *expert {
            wrong.push(format!("{}: less cautious than {expert:?}", case.id));
        }
        if comparison != "agree" && case.why.is_empty() {
            wrong.push(format!("{}: no reason given", case.id));
        }
    }
    println!("{table}");
    assert!(wrong.is_empty(), "{table}\n{}", wrong.join("\n"));
}

/// The experts' answers noted here are those of the shared collection, where it is at hand.
#[test]
fn the_experts_answers_are_noted_as_they_were_given() {
    #[derive(Deserialize)]
    struct Shared {
        id: String,
        expected: Answer,
        acceptable: Vec<Answer>,
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/cases.jsonl");
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: {} is not there", path.display());
        return;
    };
    let ours: BTreeMap<_, _> = read()
        .into_iter()
        .map(|case| (case.id, case.expert))
        .collect();
    let mut theirs = BTreeMap::new();
    for line in text.lines() {
        let shared: Shared = serde_json::from_str(line).expect("a case");
        let mut answers = vec![shared.expected];
        answers.extend(shared.acceptable);
        theirs.insert(shared.id, answers);
    }
    assert_eq!(ours, theirs);
}

fn compare(ours: Answer, expert: &[Answer]) -> &'static str {
    let least = expert.iter().min().expect("an expert's answer");
    let most = expert.iter().max().expect("an expert's answer");
    if ours < *least {
        "less cautious"
    } else if ours > *most {
        "more cautious"
    } else {
        "agree"
    }
}

fn read() -> Vec<Case> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/runners.txt");
    let text = std::fs::read_to_string(path).expect("the cases");
    let mut cases: Vec<Case> = Vec::new();
    for line in text.lines().map(str::trim) {
        if let Some(heading) = line.strip_prefix("## ") {
            let (id, sentence) = heading.split_once(": ").expect("an id and a sentence");
            cases.push(Case {
                id: id.into(),
                sentence: sentence.into(),
                entries: Vec::new(),
                expert: Vec::new(),
                comparison: String::new(),
                why: String::new(),
            });
        } else if !line.is_empty() && !line.starts_with('#') {
            add(cases.last_mut().expect("a heading first"), line);
        }
    }
    assert_eq!(cases.len(), 20, "every case is there");
    cases
}

fn add(case: &mut Case, line: &str) {
    if let Some(answers) = line.strip_prefix("expert: ") {
        let answer = |word: &str| serde_json::from_value(word.into()).expect("a known answer");
        case.expert = answers.split_whitespace().map(answer).collect();
    } else if let Some(comparison) = line.strip_prefix("=> ") {
        let (comparison, why) = comparison.split_once(": ").unwrap_or((comparison, ""));
        case.comparison = comparison.into();
        case.why = why.into();
    } else {
        let entries = language::entries(line, case.entries.len())
            .unwrap_or_else(|wrong| panic!("{}: {wrong}", case.id));
        case.entries.extend(entries);
    }
}
