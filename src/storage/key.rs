//! The names under which things are kept.
//!
//! | key | holds | written |
//! |---|---|---|
//! | `ror:v1:e:<day>:<id>` | one entry, or that it was deleted | by any tab, whole |
//! | `ror:v1:b:<id>` | a batch: the entries of one import or restore | once, never again |
//! | `ror:v1:s:<name>` | a setting | by any tab, whole |
//! | `ror:aside:<key>` | what was under `<key>` and could not be read | once |
//!
//! The day in an entry's key is the day the entry had when it was first saved. It never moves,
//! not even when the entry is moved to another day: an entry has one key for life, so one write
//! is the whole of every change, and there are never two truths.

use chrono::NaiveDate;

use crate::domain::EntryId;

/// What every key of the app begins with; a page of the same origin may keep others.
pub const PREFIX: &str = "ror:";

/// What the key of something set aside begins with; the rest is the key it had.
pub(super) const ASIDE: &str = "ror:aside:";

/// Stands for the day in the key of something that was set aside from a file.
const FROM_FILE: &str = "file";

/// A key of the app, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key<'a> {
    /// An entry, in this schema.
    Entry {
        /// The schema's number.
        schema: u32,
        /// The entry's id, when the key tells it.
        id: Option<&'a str>,
    },
    /// A batch of entries, in this schema.
    Batch {
        /// The schema's number.
        schema: u32,
    },
    /// A setting.
    Setting,
    /// Something set aside; the key it had.
    Aside(&'a str),
    /// A key with the app's prefix that no schema known here writes.
    Unknown {
        /// The schema's number, when the key tells one.
        schema: Option<u32>,
    },
}

impl<'a> Key<'a> {
    /// Takes a key apart; `None` when it is not the app's.
    pub(super) fn parse(key: &'a str) -> Option<Self> {
        let rest = key.strip_prefix(PREFIX)?;
        if let Some(had) = key.strip_prefix(ASIDE) {
            return Some(Self::Aside(had.split_once('~').map_or(had, |(had, _)| had)));
        }
        let Some((schema, rest)) = rest
            .strip_prefix('v')
            .and_then(|rest| rest.split_once(':'))
            .and_then(|(number, rest)| Some((number.parse::<u32>().ok()?, rest)))
        else {
            return Some(Self::Unknown { schema: None });
        };
        Some(match rest.split_once(':') {
            Some(("e", rest)) => match rest.split_once(':') {
                Some((day, id)) => Self::Entry {
                    schema,
                    id: (day != FROM_FILE).then_some(id),
                },
                None => Self::Unknown {
                    schema: Some(schema),
                },
            },
            Some(("b", _)) => Self::Batch { schema },
            Some(("s", _)) => Self::Setting,
            _ => Self::Unknown {
                schema: Some(schema),
            },
        })
    }

    /// The schema the key was written by, when it tells one.
    pub(super) fn schema(self) -> Option<u32> {
        match self {
            Self::Entry { schema, .. } | Self::Batch { schema } => Some(schema),
            Self::Unknown { schema } => schema,
            Self::Setting | Self::Aside(_) => None,
        }
    }
}

/// The day in an entry's key, set aside or not.
pub(super) fn day(key: &str) -> Option<NaiveDate> {
    let rest = key.strip_prefix(ASIDE).unwrap_or(key);
    rest.split(':').nth(3)?.parse().ok()
}

/// The keys under which something can be set aside: several, because the same key may break twice.
pub(super) fn aside(key: &str) -> impl Iterator<Item = String> {
    (1..=9).map(move |time| match time {
        1 => format!("{ASIDE}{key}"),
        _ => format!("{ASIDE}{key}~{time}"),
    })
}

/// The key of an entry that is saved for the first time.
pub(super) fn entry(schema: u32, day: NaiveDate, id: &EntryId) -> String {
    format!("{PREFIX}v{schema}:e:{day}:{}", id.as_str())
}

/// The key of a batch.
pub(super) fn batch(schema: u32, id: &EntryId) -> String {
    format!("{PREFIX}v{schema}:b:{}", id.as_str())
}

/// The key of a setting. Settings do not belong to a schema of the history.
pub(super) fn setting(name: &str) -> String {
    format!("{PREFIX}v1:s:{name}")
}

/// The key that a part of a backup would have had, as far as what is wrong with it lets on.
pub(super) fn from_file(schema: u32, name: &EntryId, index: usize) -> String {
    format!("{PREFIX}v{schema}:e:{FROM_FILE}:{}-{index}", name.as_str())
}

/// Whether a key holds, or held before it was set aside, something of the journal.
pub(super) fn holds_history(key: &str) -> bool {
    matches!(
        Key::parse(key),
        Some(Key::Entry { .. } | Key::Batch { .. } | Key::Aside(_))
    )
}
