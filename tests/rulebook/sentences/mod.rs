//! Shared by the native tests: journals written as short sentences.
//!
//! One line is one entry: `<days> <time> <kind>: <phrase>; <phrase>`. Days count from
//! [`day_zero`], a Sunday: `-2` is the Friday before, `-6..-1` one entry on each of six days,
//! `-28..-7/7` one a week, `-5,-3` two days. A time may carry an offset from UTC
//! (`08:00+09:00`); without one it is one hour ahead of UTC, so that the local day and the day
//! in UTC differ after midnight.

pub mod language;
pub mod vignettes;

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveTime, TimeZone};

/// The day that vignettes call 0: Sunday, 22 November 2026.
pub fn day_zero() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a real date")
}

/// The day so many days from [`day_zero`].
pub fn day(offset: i64) -> NaiveDate {
    let by = Days::new(offset.unsigned_abs());
    let moved = if offset < 0 {
        day_zero().checked_sub_days(by)
    } else {
        day_zero().checked_add_days(by)
    };
    moved.expect("a date within the calendar")
}

/// An instant: a day, a time of day, and the clock's offset from UTC in minutes.
pub fn instant(offset: i64, time: NaiveTime, utc_minutes: i32) -> DateTime<FixedOffset> {
    FixedOffset::east_opt(utc_minutes * 60)
        .expect("an offset within a day")
        .from_local_datetime(&day(offset).and_time(time))
        .single()
        .expect("fixed offsets have no gaps")
}
