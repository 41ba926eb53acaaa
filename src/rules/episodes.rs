//! Episodes of pain at a site group (P11): an episode ends with 7 answered days without it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::report::{both_sided_muscle, passing_stitch};
use super::scene::Scene;
use crate::domain::{EntryBody, PainReport, Place, RunPain};

/// How many episodes of pain at the group of `place` began since `first`.
pub(super) fn episodes_since(scene: &Scene<'_>, place: Place, first: NaiveDate) -> u8 {
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
                && report.place.same_group(place)
        });
        let day = days.entry(seen.day).or_default();
        day.0 |= answered;
        day.1 |= here;
    }
    let mut quiet_days = 7;
    let mut begun = 0_u8;
    for (answered, hurt) in days.into_values() {
        if hurt {
            begun = begun.saturating_add(u8::from(quiet_days >= 7));
            quiet_days = 0;
        } else if answered {
            quiet_days += 1;
        }
    }
    begun
}
