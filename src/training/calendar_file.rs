//! A calendar file (iCalendar, RFC 5545) with one all-day event: the day to test again.

use std::fmt::Write;

use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate, Timelike};

/// The longest line the standard allows, in bytes without the line break; longer ones are folded.
const LINE_BYTES: usize = 75;

/// An all-day event on `day`, told apart from others by `id`, written at `now`.
///
/// ```
/// use chrono::{DateTime, NaiveDate};
/// use rest_or_run::training::calendar_file::calendar_file;
///
/// let now = DateTime::parse_from_rfc3339("2026-11-22T08:00:00+01:00").unwrap();
/// let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
/// let file = calendar_file("retest", day, "Self-test", "Then decide.", now);
/// assert!(file.contains("DTSTART;VALUE=DATE:20261124\r\n"));
/// ```
#[must_use]
pub fn calendar_file(
    id: &str,
    day: NaiveDate,
    title: &str,
    text: &str,
    now: DateTime<FixedOffset>,
) -> String {
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    let utc = now.to_utc();
    let mut stamp = date(utc.date_naive());
    // Writing to a String cannot fail.
    let _ = write!(
        stamp,
        "T{:02}{:02}{:02}Z",
        utc.hour(),
        utc.minute(),
        utc.second()
    );
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Rest or Run//EN".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        ["UID:", id, "-", &date(day), "@rest-or-run"].concat(),
        ["DTSTAMP:", &stamp].concat(),
        ["DTSTART;VALUE=DATE:", &date(day)].concat(),
        ["DTEND;VALUE=DATE:", &date(next)].concat(),
        ["SUMMARY:", &escaped(title)].concat(),
        ["DESCRIPTION:", &escaped(text)].concat(),
        "TRANSP:TRANSPARENT".to_owned(),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ];
    lines.iter().map(|line| folded(line)).collect()
}

fn date(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ',' | ';' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            '\r' => {}
            _ => out.push(letter),
        }
    }
    out
}

/// A line in pieces of at most 75 bytes, each after the first behind a space; no letter is split.
fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let mut used = 0;
    for letter in line.chars() {
        if used + letter.len_utf8() > LINE_BYTES {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(letter);
        used += letter.len_utf8();
    }
    out.push_str("\r\n");
    out
}
