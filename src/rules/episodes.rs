//! Episodes of pain at a site group (P11): an episode ends with 7 answered days without it, and
//! nothing else ends it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::report::{both_sided_muscle, passing_stitch};
use super::scene::Scene;
use crate::domain::{EntryBody, PainReport, Place, RunPain};

/// The episodes of pain since a day.
pub(super) struct Episodes {
    /// How many began.
    pub(super) begun: u8,
    /// The first day of the newest one.
    pub(super) newest: Option<NaiveDate>,
}

/// The episodes of pain since `first` at the places that are meant.
pub(super) fn episodes_since(
    scene: &Scene<'_>,
    first: NaiveDate,
    meant: impl Fn(Place) -> bool,
) -> Episodes {
    let mut days: BTreeMap<NaiveDate, (bool, bool)> = BTreeMap::new();
    for seen in scene.seen.iter().filter(|seen| seen.day >= first) {
        let (answered, reports): (bool, &[PainReport]) = match &seen.entry.body {
            EntryBody::CheckIn(check_in) => (
                check_in.pain.is_some(),
                check_in.pain.as_deref().unwrap_or_default(),
            ),
            EntryBody::Run(run) => match &run.pain {
                Some(RunPain::None) => (true, &[]),
                Some(RunPain::At(reports)) => (false, reports),
                None => (false, &[]),
            },
            _ => (false, &[]),
        };
        let here = reports.iter().any(|report| {
            !report.says_no_pain()
                && !both_sided_muscle(report)
                && !passing_stitch(report)
                && meant(report.place)
        });
        let day = days.entry(seen.day).or_default();
        day.0 |= answered;
        day.1 |= here;
    }
    let mut quiet_days = 7;
    let mut episodes = Episodes {
        begun: 0,
        newest: None,
    };
    for (day, (answered, hurt)) in days {
        if hurt {
            if quiet_days >= 7 {
                episodes.begun = episodes.begun.saturating_add(1);
                episodes.newest = Some(day);
            }
            quiet_days = 0;
        } else if answered {
            quiet_days += 1;
        }
    }
    episodes
}
