//! The calendar file, read back by a parser that is not ours.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use chrono::{DateTime, NaiveDate};
use icalendar::{Calendar, CalendarComponent, CalendarDateTime, Component, DatePerhapsTime};
use rest_or_run::training::calendar_file::calendar_file;

const TEXTS: [&str; 4] = [
    "Self-test before running",
    "Commas, semicolons; back\\slashes\nand a second line",
    "Ein Selbsttest, bevor du läufst: über siebzig Zeichen lang, damit die Zeile gefaltet wird ✓",
    "",
];

#[test]
fn another_parser_reads_back_what_was_written() {
    let now = DateTime::parse_from_rfc3339("2026-12-31T23:30:00-08:00").unwrap();
    for (year, month, day) in [(2026, 11, 24), (2026, 12, 31), (2028, 2, 29)] {
        let day = NaiveDate::from_ymd_opt(year, month, day).unwrap();
        for title in TEXTS {
            for text in TEXTS {
                let file = calendar_file("retest", day, title, text, now);
                let calendar: Calendar = file.parse().unwrap();
                let [CalendarComponent::Event(event)] = calendar.components.as_slice() else {
                    panic!("one event expected in {file}");
                };
                assert_eq!(event.get_summary().unwrap_or_default(), title);
                assert_eq!(event.get_description().unwrap_or_default(), text);
                assert_eq!(event.get_start(), Some(DatePerhapsTime::Date(day)));
                assert_eq!(event.get_end(), day.succ_opt().map(DatePerhapsTime::Date));
                let stamp = event.get_timestamp();
                assert_eq!(
                    stamp,
                    Some(now.to_utc()),
                    "{:?}",
                    CalendarDateTime::from(now.to_utc())
                );
            }
        }
    }
}

#[test]
fn no_line_is_longer_than_the_standard_allows() {
    let now = DateTime::parse_from_rfc3339("2026-11-22T08:00:00+01:00").unwrap();
    let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    let file = calendar_file("retest", day, &"läuft ".repeat(40), &"x".repeat(500), now);
    assert!(file.ends_with("\r\n"));
    for line in file.split("\r\n") {
        assert!(line.len() <= 75 && !line.contains('\n'), "{line}");
    }
}
