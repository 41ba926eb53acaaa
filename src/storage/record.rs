//! What is kept under a key, and how it is read: in this schema or an older one.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::key::Key;
use super::lines;
use crate::domain::{Entry, EntryId};

/// What an entry's key holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Record {
    /// The entry.
    Entry(Entry),
    /// The entry was deleted.
    Deleted(Deleted),
}

/// Says that an entry was deleted, so that an older copy of it does not come back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Deleted {
    /// The entry's id.
    pub id: EntryId,
    /// When it was deleted, milliseconds since 1970 UTC: an edit newer than this counts again.
    pub edited: i64,
}

impl Record {
    /// The entry's id.
    #[must_use]
    pub fn id(&self) -> &EntryId {
        match self {
            Self::Entry(entry) => &entry.id,
            Self::Deleted(deleted) => &deleted.id,
        }
    }

    /// When it was written, milliseconds since 1970 UTC.
    #[must_use]
    pub fn edited(&self) -> i64 {
        match self {
            Self::Entry(entry) => entry.edited,
            Self::Deleted(deleted) => deleted.edited,
        }
    }

    /// Whether this is to be believed rather than `other`. An entry goes before a deletion of the
    /// same moment: what a runner told is dropped only when it is certain.
    pub(super) fn goes_before(&self, other: &Self) -> bool {
        let rank = |record: &Self| (record.edited(), matches!(record, Self::Entry(_)));
        rank(self) > rank(other) || (rank(self) == rank(other) && self.content() > other.content())
    }

    /// Puts this record among the newest of each entry, if it is the newest.
    pub(super) fn keep_newest(self, newest: &mut BTreeMap<EntryId, Self>) {
        match newest.get(self.id()) {
            Some(known) if !self.goes_before(known) => {}
            _ => {
                newest.insert(self.id().clone(), self);
            }
        }
    }

    /// The entry, if it was not deleted.
    pub(super) fn into_entry(self) -> Option<Entry> {
        match self {
            Self::Entry(entry) => Some(entry),
            Self::Deleted(_) => None,
        }
    }

    /// Two records of one moment are told apart by what they say, so that the order in which
    /// they are read never matters.
    fn content(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// One step from a schema to the next. It is pure: the old text stays as it is under its key.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// The number of the schema it reads; it makes the next one.
    pub from: u32,
    /// Makes the next schema's record from this one's, or says what is wrong with it.
    pub step: fn(Value) -> Result<Value, String>,
}

/// The form in which records are written, and how older forms are read.
///
/// Old keys are read through the migrations at every opening and never rewritten; a changed entry
/// is written in the new form under a new key and goes before the old one, as every newer edit
/// does. So there is no step at which a migration could be interrupted.
#[derive(Debug, Clone, Copy)]
pub struct Schema {
    /// Its number.
    pub number: u32,
    /// The steps from older schemas, oldest first.
    pub migrations: &'static [Migration],
}

impl Schema {
    /// The schema this app writes.
    pub const CURRENT: Self = Self {
        number: 1,
        migrations: &[],
    };

    /// Reads one record written in `schema`.
    ///
    /// # Errors
    /// What is wrong with the text, with its place.
    pub(super) fn read(self, schema: u32, text: &str) -> Result<Record, String> {
        if schema == self.number {
            return serde_json::from_str(text).map_err(|error| error.to_string());
        }
        let mut value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        for number in schema..self.number {
            let step = self
                .migrations
                .iter()
                .find(|migration| migration.from == number)
                .ok_or_else(|| format!("written in form {schema}, which was never in use"))?;
            value = (step.step)(value)?;
        }
        serde_json::from_str(&value.to_string()).map_err(|error| error.to_string())
    }

    /// Reads one entry of a list written in `schema`.
    ///
    /// # Errors
    /// What is wrong with the text, with its place.
    pub(super) fn read_entry(self, schema: u32, text: &str) -> Result<Entry, String> {
        if schema == self.number {
            return serde_json::from_str(text).map_err(|error| error.to_string());
        }
        match self.read(schema, &format!("{{\"entry\":{text}}}"))? {
            Record::Entry(entry) => Ok(entry),
            Record::Deleted(_) => Err("it is no entry".to_owned()),
        }
    }

    /// Reads the text of a key, whatever kind of key it is; `None` when not all of it can be read.
    pub(super) fn read_text(self, key: &str, text: &str) -> Option<Vec<Record>> {
        let key = match Key::parse(key)? {
            Key::Aside(had) => Key::parse(had)?,
            key => key,
        };
        match key {
            Key::Entry { schema, .. } if schema <= self.number => {
                Some(vec![self.read(schema, text).ok()?])
            }
            Key::Batch { schema } if schema <= self.number => {
                let read = lines::read(text, |line| self.read_entry(schema, line));
                let records = read.entries.into_iter().map(Record::Entry).collect();
                read.broken.is_empty().then_some(records)
            }
            Key::Entry { .. }
            | Key::Batch { .. }
            | Key::Setting
            | Key::Aside(_)
            | Key::Unknown { .. } => None,
        }
    }
}
