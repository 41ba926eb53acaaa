//! Which snapshots of the journal are kept beside it: the last three days and three months on
//! which the app was used, and the one from just before the last restore.

use chrono::{Datelike, NaiveDate};

/// How many days, and how many months, are kept.
const KEPT: usize = 3;

/// The name of the snapshot from just before the last restore.
pub const BEFORE_RESTORE: &str = "before-restore";

/// The names under which a snapshot made on this day is kept.
#[must_use]
pub fn names(day: NaiveDate) -> [String; 2] {
    [
        format!("day:{day}"),
        format!("month:{:04}-{:02}", day.year(), day.month()),
    ]
}

/// The snapshots that have had their time, among these names. Names that are not a day's or a
/// month's stay.
#[must_use]
pub fn outdated(names: &[String]) -> Vec<String> {
    let mut outdated = Vec::new();
    for kind in ["day:", "month:"] {
        let mut dated: Vec<&String> = names.iter().filter(|name| name.starts_with(kind)).collect();
        dated.sort();
        let kept = dated.len().saturating_sub(KEPT);
        outdated.extend(dated.into_iter().take(kept).cloned());
    }
    outdated
}
