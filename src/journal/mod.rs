//! The history: entries in the order of their instants, and the questions asked of it.

mod standing;

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use chrono::{DateTime, Days, FixedOffset, NaiveDate, Utc};

use crate::domain::{Entry, EntryBody, EntryId, PainReport, RunPain};

/// The pain reports of an entry, those that say "no pain there" included.
#[must_use]
pub fn reports(body: &EntryBody) -> &[PainReport] {
    match body {
        EntryBody::CheckIn(check_in) => check_in.pain.as_deref().unwrap_or_default(),
        EntryBody::Run(run) => match &run.pain {
            Some(RunPain::At(reports)) => reports,
            _ => &[],
        },
        _ => &[],
    }
}

/// Everything a runner told, in time order. Entries with one id are one entry: the newest edit.
///
/// Entries are shared, not copied: a journal is cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Journal {
    entries: Vec<Arc<Entry>>,
    /// The indices of the entries that can reach an answer however old they are; found when they
    /// are first asked for.
    standing: OnceLock<Vec<usize>>,
}

impl PartialEq for Journal {
    fn eq(&self, other: &Self) -> bool {
        self.entries == other.entries
    }
}

impl Eq for Journal {}

/// How many days back the rules look at everything: the longest count, P11's 90 days, and a month.
const WINDOW_DAYS: u64 = 120;

/// Entries are ordered by the instant, then by id, so that the order in which they were added
/// never matters.
fn key(entry: &Entry) -> (DateTime<Utc>, &EntryId) {
    (entry.at.to_utc(), &entry.id)
}

impl Journal {
    /// An empty journal.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an entry, or replaces the one with its id if this is the newer edit. Returns whether
    /// the journal changed.
    pub fn put(&mut self, entry: Entry) -> bool {
        // What is changed is mostly new.
        if let Some(at) = self.entries.iter().rposition(|known| known.id == entry.id) {
            if self
                .entries
                .get(at)
                .is_some_and(|known| newer(known, &entry))
            {
                return false;
            }
            self.entries.remove(at);
        }
        let at = self
            .entries
            .partition_point(|known| key(known) < key(&entry));
        self.entries.insert(at, Arc::new(entry));
        self.standing = OnceLock::new();
        true
    }

    /// Takes an entry out; returns it if it was there.
    pub fn remove(&mut self, id: &EntryId) -> Option<Arc<Entry>> {
        let at = self.entries.iter().rposition(|known| known.id == *id)?;
        let removed = self.entries.remove(at);
        self.standing = OnceLock::new();
        Some(removed)
    }

    /// The entry with this id.
    #[must_use]
    pub fn get(&self, id: &EntryId) -> Option<&Arc<Entry>> {
        self.entries.iter().rev().find(|entry| entry.id == *id)
    }

    /// Every entry, oldest first.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &Arc<Entry>> + ExactSizeIterator {
        self.entries.iter()
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing was told yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entries of the runner's local days from `first` on, oldest first.
    pub fn since(&self, first: NaiveDate) -> impl DoubleEndedIterator<Item = &Arc<Entry>> {
        self.from(first)
            .iter()
            .filter(move |entry| entry.day() >= first)
    }

    /// The entries of one local day, oldest first.
    pub fn on(&self, day: NaiveDate) -> impl DoubleEndedIterator<Item = &Arc<Entry>> {
        self.from(day)
            .iter()
            .filter(move |entry| entry.day() == day)
    }

    /// The newest check-in of a local day.
    #[must_use]
    pub fn last_check_in(&self, day: NaiveDate) -> Option<&Arc<Entry>> {
        self.on(day)
            .rev()
            .find(|entry| matches!(entry.body, EntryBody::CheckIn(_)))
    }

    /// The part of the journal that can reach the answer of `today`: the entries of the last 120
    /// days, older ones that nothing has ended since, and the last runs before, by which a long
    /// break is known. Its size does not grow with the history.
    #[must_use]
    pub fn reaching(&self, today: NaiveDate) -> Self {
        let window = today
            .checked_sub_days(Days::new(WINDOW_DAYS))
            .unwrap_or(today);
        let tail = self.from(window);
        let older = self.entries.len().saturating_sub(tail.len());
        let before = self.entries.get(..older).unwrap_or_default();
        if before.is_empty() {
            return self.clone();
        }
        let standing = self
            .standing
            .get_or_init(|| standing::standing(&self.entries));
        let mut kept: BTreeMap<usize, Arc<Entry>> = standing::last_runs(before).collect();
        for at in standing.iter().take_while(|at| **at < older) {
            kept.extend(self.entries.get(*at).map(|entry| (*at, Arc::clone(entry))));
        }
        Self::in_order(kept.into_values().chain(tail.iter().cloned()).collect())
    }

    /// The journal as it was at this instant: what is dated later is not in it.
    #[must_use]
    pub fn as_of(&self, now: DateTime<FixedOffset>) -> Self {
        let now = now.to_utc();
        let end = self
            .entries
            .partition_point(|entry| entry.at.to_utc() <= now);
        Self::in_order(self.entries.get(..end).unwrap_or_default().to_vec())
    }

    /// Of entries with ids of their own each.
    pub(crate) fn of_distinct(entries: impl Iterator<Item = Entry>) -> Self {
        let mut entries: Vec<_> = entries.map(Arc::new).collect();
        entries.sort_by(|a, b| key(a).cmp(&key(b)));
        Self::in_order(entries)
    }

    /// Of entries that are in order already.
    fn in_order(entries: Vec<Arc<Entry>>) -> Self {
        Self {
            entries,
            standing: OnceLock::new(),
        }
    }

    /// A tail that holds every entry of `first` and later: local days are at most one day away
    /// from the day in UTC, by which the tail can be found without a scan.
    fn from(&self, first: NaiveDate) -> &[Arc<Entry>] {
        let first = first.checked_sub_days(Days::new(1)).unwrap_or(first);
        let at = self
            .entries
            .partition_point(|entry| entry.at.to_utc().date_naive() < first);
        self.entries.get(at..).unwrap_or_default()
    }
}

/// Whether `known` is to be kept against `entry`. Two edits of one millisecond are told apart by
/// what they say, so that the order in which they arrive never matters.
fn newer(known: &Entry, entry: &Entry) -> bool {
    let content = |entry: &Entry| serde_json::to_string(entry).unwrap_or_default();
    known.edited > entry.edited
        || (known.edited == entry.edited && (known == entry || content(known) > content(entry)))
}

impl FromIterator<Entry> for Journal {
    fn from_iter<I: IntoIterator<Item = Entry>>(entries: I) -> Self {
        let mut newest: BTreeMap<EntryId, Entry> = BTreeMap::new();
        for entry in entries {
            match newest.get(&entry.id) {
                Some(known) if newer(known, &entry) => {}
                _ => {
                    newest.insert(entry.id.clone(), entry);
                }
            }
        }
        Self::of_distinct(newest.into_values())
    }
}
