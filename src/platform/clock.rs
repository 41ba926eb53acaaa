//! The clock: the only place that reads it, so that a test can set it.

use chrono::{DateTime, FixedOffset};
use js_sys::Date;

/// The instant now on the runner's own clock, with its offset from UTC.
#[expect(clippy::disallowed_methods, reason = "this is platform::clock")]
pub(crate) fn local_now() -> DateTime<FixedOffset> {
    let now = Date::new_0();
    // Whole numbers far inside the range: milliseconds since 1970 and minutes west of UTC.
    #[expect(clippy::cast_possible_truncation, reason = "both are whole and small")]
    let (millis, west) = (now.get_time() as i64, now.get_timezone_offset() as i32);
    let utc = DateTime::from_timestamp_millis(millis).unwrap_or_default();
    match FixedOffset::west_opt(west * 60) {
        Some(offset) => utc.with_timezone(&offset),
        None => utc.fixed_offset(),
    }
}
