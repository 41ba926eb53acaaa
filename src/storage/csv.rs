//! Tables of what was told, for a spreadsheet.
//!
//! The words are those of the backup file, so that a table means the same in every language of
//! the app.

use std::fmt::Write as _;

use serde::Serialize;

use crate::domain::{CheckIn, Entry, EntryBody, PainReport, Run, RunPain};
use crate::journal::Journal;

/// A row for every run.
#[must_use]
pub fn runs(journal: &Journal) -> String {
    let head = [
        "date",
        "time",
        "kind",
        "distance_m",
        "duration_s",
        "effort_0_10",
        "felt",
        "pain",
        "imported",
        "note",
    ];
    table(head, journal, |entry, body| match body {
        EntryBody::Run(run) => Some(run_row(entry, run)),
        _ => None,
    })
}

/// A row for every check-in.
#[must_use]
pub fn check_ins(journal: &Journal) -> String {
    let head = [
        "date",
        "time",
        "urgent_signs",
        "pain",
        "well",
        "signs",
        "sleep_minutes",
        "resting_heart_rate",
        "wants_rest",
        "note",
    ];
    table(head, journal, |entry, body| match body {
        EntryBody::CheckIn(check_in) => Some(check_in_row(entry, check_in)),
        _ => None,
    })
}

fn run_row(entry: &Entry, run: &Run) -> [String; 10] {
    let pain = match &run.pain {
        None => String::new(),
        Some(RunPain::None) => "none".to_owned(),
        Some(RunPain::At(reports)) => pain(reports),
    };
    [
        date(entry),
        time(entry),
        word(&run.kind),
        word(&run.distance_m),
        word(&run.duration_s),
        word(&run.effort),
        word(&run.felt),
        pain,
        word(&run.imported),
        run.note.clone(),
    ]
}

fn check_in_row(entry: &Entry, check_in: &CheckIn) -> [String; 10] {
    let urgent = check_in.urgent.as_ref().map(|signs| {
        if signs.is_empty() {
            "none".to_owned()
        } else {
            words(signs)
        }
    });
    let pain = check_in.pain.as_deref().map(|reports| match reports {
        [] => "none".to_owned(),
        reports => pain(reports),
    });
    let signs = check_in.signs.iter().filter(|(_, present)| **present);
    [
        date(entry),
        time(entry),
        urgent.unwrap_or_default(),
        pain.unwrap_or_default(),
        word(&check_in.well),
        words(signs.map(|(sign, _)| sign)),
        word(&check_in.sleep_minutes),
        word(&check_in.resting_heart_rate),
        word(&check_in.wants_rest),
        check_in.note.clone(),
    ]
}

fn date(entry: &Entry) -> String {
    entry.day().to_string()
}

fn time(entry: &Entry) -> String {
    // "07:30:00", to the minute.
    entry.at.time().to_string().chars().take(5).collect()
}

/// Each spot as "right achilles 5", several with semicolons between them.
fn pain(reports: &[PainReport]) -> String {
    let spot = |report: &PainReport| {
        let parts = [
            word(&report.place.side),
            word(&report.place.site),
            word(&report.level),
        ];
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" ")
    };
    reports.iter().map(spot).collect::<Vec<_>>().join("; ")
}

fn words<'a, T: Serialize + 'a>(values: impl IntoIterator<Item = &'a T>) -> String {
    values.into_iter().map(word).collect::<Vec<_>>().join("; ")
}

/// A value by the name it has in the backup file; nothing for what was not told.
fn word<T: Serialize>(value: &T) -> String {
    match serde_json::to_string(value) {
        Ok(text) if text == "null" => String::new(),
        Ok(text) => text.trim_matches('"').to_owned(),
        Err(_) => String::new(),
    }
}

fn table<const N: usize>(
    head: [&str; N],
    journal: &Journal,
    row: impl Fn(&Entry, &EntryBody) -> Option<[String; N]>,
) -> String {
    // The mark makes spreadsheets read UTF-8.
    let mut text = String::from("\u{feff}");
    push_row(&mut text, head);
    for entry in journal.entries() {
        if let Some(row) = row(entry, &entry.body) {
            push_row(&mut text, row.each_ref().map(String::as_str));
        }
    }
    text
}

fn push_row<const N: usize>(text: &mut String, row: [&str; N]) {
    for (index, field) in row.into_iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        push_field(text, field);
    }
    text.push_str("\r\n");
}

/// A field after RFC 4180. One that a spreadsheet would take for a formula gets an apostrophe in
/// front, as OWASP advises: a note must never be run.
fn push_field(text: &mut String, field: &str) {
    let formula = field.starts_with(['\t', '\r', '\n'])
        || field
            .trim_start()
            .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let guard = if formula { "'" } else { "" };
    if formula || field.contains(['"', ',', ';', '\n', '\r']) {
        // Writing to a String cannot fail.
        let _ = write!(text, "\"{guard}{}\"", field.replace('"', "\"\""));
    } else {
        text.push_str(field);
    }
}
