//! The clock: the only place that reads it, so that a test can set it.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime, Timelike};
use js_sys::Date;

/// The instant now on the runner's own clock, with its offset from UTC.
#[expect(clippy::disallowed_methods, reason = "this is platform::clock")]
pub(crate) fn local_now() -> DateTime<FixedOffset> {
    of(&Date::new_0())
}

fn of(now: &Date) -> DateTime<FixedOffset> {
    // Whole numbers far inside the range: milliseconds since 1970 and minutes west of UTC.
    #[expect(clippy::cast_possible_truncation, reason = "both are whole and small")]
    let (millis, west) = (now.get_time() as i64, now.get_timezone_offset() as i32);
    let utc = DateTime::from_timestamp_millis(millis).unwrap_or_default();
    match FixedOffset::west_opt(west * 60) {
        Some(offset) => utc.with_timezone(&offset),
        None => utc.fixed_offset(),
    }
}

/// The time of what was told of a day without a time.
pub(crate) const NOON: NaiveTime = match NaiveTime::from_hms_opt(12, 0, 0) {
    Some(noon) => noon,
    None => NaiveTime::MIN,
};

/// This day and time on the runner's own clock, with the offset from UTC that holds then. A time
/// that a clock change leaves out is the one an hour later.
pub(crate) fn local_at(day: NaiveDate, time: NaiveTime) -> DateTime<FixedOffset> {
    let whole = |number: u32| i32::try_from(number).unwrap_or_default();
    let date = Date::new_with_year_month_day_hr_min(
        u32::try_from(day.year()).unwrap_or_default(),
        whole(day.month0()),
        whole(day.day()),
        whole(time.hour()),
        whole(time.minute()),
    );
    of(&date)
}
