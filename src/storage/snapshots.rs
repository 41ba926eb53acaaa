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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_days_and_three_months_are_kept() {
        let mut names_there: Vec<String> = vec![BEFORE_RESTORE.to_owned()];
        let days = [
            "2026-07-31",
            "2026-09-01",
            "2026-11-20",
            "2026-11-21",
            "2026-11-22",
            "2026-12-01",
        ];
        for day in days {
            for name in names(day.parse().unwrap()) {
                if !names_there.contains(&name) {
                    names_there.push(name);
                }
            }
            for name in outdated(&names_there) {
                names_there.retain(|there| *there != name);
            }
        }
        names_there.sort();
        let expected = [
            BEFORE_RESTORE,
            "day:2026-11-21",
            "day:2026-11-22",
            "day:2026-12-01",
            "month:2026-09",
            "month:2026-11",
            "month:2026-12",
        ];
        assert_eq!(names_there, expected);
    }
}
