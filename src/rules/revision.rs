//! What a change to the journal does to today's answer, said before it is made.

use chrono::{DateTime, FixedOffset};

use super::{Judged, judge};
use crate::domain::{Entry, EntryId};
use crate::journal::Journal;

/// The answer before and after a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// As the journal is.
    pub before: Judged,
    /// As it would be.
    pub after: Judged,
}

/// What comes of writing this entry over the one with its id, or of deleting that one where there
/// is none to write; `None` where the answer stays as it is.
#[must_use]
pub fn if_changed(
    journal: &Journal,
    id: &EntryId,
    entry: Option<Entry>,
    now: DateTime<FixedOffset>,
) -> Option<Revision> {
    let mut changed = journal.clone();
    changed.remove(id);
    if let Some(entry) = entry {
        changed.put(entry);
    }
    let (before, after) = (judge(journal, now), judge(&changed, now));
    let same = before.headline == after.headline && before.outcome == after.outcome;
    (!same).then_some(Revision { before, after })
}
