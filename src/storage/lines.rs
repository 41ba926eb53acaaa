//! Lists of entries as JSON with one entry a line, so that damage to one line is damage to one
//! entry.

use std::fmt;

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::domain::Entry;

/// An element of a list that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Where: the number of the element, or of the line in a damaged list, from 1.
    pub number: usize,
    /// What is wrong with it.
    pub why: String,
    /// Its text as it was found.
    pub text: String,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "entry {}: {}", self.number, self.why)
    }
}

/// What was read of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Lines {
    pub entries: Vec<Entry>,
    pub broken: Vec<Broken>,
}

/// Writes a list: `{"entries":[` and one entry a line.
pub(super) fn write<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> String {
    let mut text = String::from("{\"entries\":[");
    push_lines(&mut text, entries);
    text.push_str("\n]}");
    text
}

/// Adds entries to a text, one a line, with commas between them.
pub(super) fn push_lines<'a>(text: &mut String, entries: impl IntoIterator<Item = &'a Entry>) {
    let lines = entries
        .into_iter()
        // An entry holds nothing that JSON cannot say.
        .filter_map(|entry| serde_json::to_string(entry).ok());
    for (index, line) in lines.enumerate() {
        text.push_str(if index == 0 { "\n" } else { ",\n" });
        text.push_str(&line);
    }
}

/// Reads a list with `read` for each element. Never fails: what cannot be read is told.
pub(super) fn read(text: &str, read: impl Fn(&str) -> Result<Entry, String>) -> Lines {
    #[derive(Deserialize)]
    struct List<'a> {
        #[serde(borrow)]
        entries: Vec<&'a RawValue>,
    }
    match serde_json::from_str::<List>(text) {
        Ok(list) => elements(
            list.entries.into_iter().map(RawValue::get).enumerate(),
            read,
        ),
        Err(error) => {
            let mut lines = damaged(text, read);
            if lines.broken.is_empty() {
                lines.broken.push(Broken {
                    number: lines.entries.len() + 1,
                    why: error.to_string(),
                    text: String::new(),
                });
            }
            lines
        }
    }
}

/// Reads elements one by one, each with its number from 0.
pub(super) fn elements<'a>(
    elements: impl Iterator<Item = (usize, &'a str)>,
    read: impl Fn(&str) -> Result<Entry, String>,
) -> Lines {
    let mut lines = Lines::default();
    for (index, text) in elements {
        match read(text) {
            Ok(entry) => lines.entries.push(entry),
            Err(why) => lines.broken.push(Broken {
                number: index + 1,
                why,
                text: text.to_owned(),
            }),
        }
    }
    lines
}

/// Reads a list that is not whole JSON any more, line by line. Lines of the frame around the
/// entries are passed over: brackets, and lines that begin with a field's name.
pub(super) fn damaged(text: &str, read: impl Fn(&str) -> Result<Entry, String>) -> Lines {
    let frame = |line: &str| {
        line.starts_with('"')
            || line.starts_with("{\"entries\"")
            || line.chars().all(|c| "{}[], \t".contains(c))
    };
    let lines = text
        .lines()
        .map(|line| line.trim().trim_end_matches(','))
        .enumerate()
        .filter(|(_, line)| !frame(line));
    elements(lines, read)
}
