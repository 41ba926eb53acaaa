//! The vignettes: sentences of facts with what must come out, read from `tests/vignettes`.

use std::path::Path;

use chrono::{DateTime, FixedOffset};
use rest_or_run::domain::Entry;
use rest_or_run::rules::RuleId;

use super::language;

/// What a vignette shows of its rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The rule fires.
    Fires,
    /// It does not.
    DoesNot,
    /// Where it begins or ends.
    Boundary,
}

/// One vignette.
pub struct Vignette {
    /// File and line, for the message.
    pub place: String,
    /// The rule it is about and how; none for the decision as a whole.
    pub about: Option<(RuleId, Kind)>,
    /// Its heading.
    pub sentence: String,
    /// Its facts as they were written.
    pub facts: Vec<String>,
    /// Its facts.
    pub entries: Vec<Entry>,
    /// When it is asked.
    pub now: DateTime<FixedOffset>,
    /// What must come out, clause by clause.
    pub expected: Vec<String>,
}

/// The rule of this name.
pub fn rule(name: &str) -> RuleId {
    RuleId::ALL
        .into_iter()
        .find(|rule| rule.name() == name)
        .unwrap_or_else(|| panic!("no rule is called `{name}`"))
}

/// Every vignette, file by file.
pub fn all() -> Vec<Vignette> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vignettes");
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .expect("tests/vignettes")
        .map(|file| file.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|end| end == "txt"))
        .collect();
    files.sort();
    files.iter().flat_map(|path| read(path)).collect()
}

fn read(path: &Path) -> Vec<Vignette> {
    let text = std::fs::read_to_string(path).expect("a readable file");
    let name = path
        .file_name()
        .and_then(|n| n.to_str())
        .unwrap_or_default();
    let mut vignettes: Vec<Vignette> = Vec::new();
    for (nth, line) in text.lines().enumerate() {
        let place = format!("{name}:{}", nth + 1);
        let line = line.trim();
        if line.is_empty() || (line.starts_with('#') && !line.starts_with("## ")) {
            continue;
        }
        if let Some(heading) = line.strip_prefix("## ") {
            vignettes.push(begin(heading, place));
            continue;
        }
        let vignette = vignettes.last_mut().expect("a heading first");
        if let Some(expected) = line.strip_prefix("=> ") {
            let clauses = expected.split(',').map(|clause| clause.trim().to_owned());
            vignette.expected.extend(clauses);
        } else if let Some(now) = line.strip_prefix("now ") {
            vignette.now = language::now(now).unwrap_or_else(|wrong| panic!("{place}: {wrong}"));
        } else {
            let entries = language::entries(line, vignette.entries.len())
                .unwrap_or_else(|wrong| panic!("{place}: {wrong}"));
            vignette.entries.extend(entries);
            vignette.facts.push(line.to_owned());
        }
    }
    for vignette in &vignettes {
        assert!(
            !vignette.expected.is_empty(),
            "{} expects nothing",
            vignette.place
        );
        let late = vignette
            .entries
            .iter()
            .find(|entry| entry.at > vignette.now);
        assert!(late.is_none(), "{}: a fact after `now`", vignette.place);
    }
    vignettes
}

fn begin(heading: &str, place: String) -> Vignette {
    let about = heading.split_once(": ").and_then(|(head, _)| {
        let (name, kind) = head.split_once(' ')?;
        let kind = match kind {
            "fires" => Kind::Fires,
            "does not" => Kind::DoesNot,
            "boundary" => Kind::Boundary,
            _ => return None,
        };
        Some((rule(name), kind))
    });
    Vignette {
        place,
        about,
        sentence: heading.to_owned(),
        facts: Vec::new(),
        entries: Vec::new(),
        now: language::now("0 09:00").expect("a time"),
        expected: Vec::new(),
    }
}
