//! Keeps the journal: what is in memory and what is in the store, in step.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use chrono::NaiveDate;

use super::key::{self, Key};
use super::lines;
use super::record::{Deleted, Record, Schema};
use super::store::{MemoryStore, Store, StoreError};
use crate::domain::{Entry, EntryId};
use crate::journal::Journal;

/// What may be done with the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Read and written.
    ReadWrite,
    /// A newer app has written here. Nothing is changed until this one is updated.
    ReadOnly {
        /// The number of the newest schema found.
        schema: u32,
    },
    /// The browser keeps nothing for this page: all is lost when the page is closed.
    MemoryOnly,
}

/// Why an entry is in memory only. It counts for today's answer, and [`Keeper::retry`] tries to
/// store it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotStored {
    /// The browser keeps nothing for this page.
    Blocked,
    /// There is no room left.
    Full,
    /// A newer app has written here.
    NewerSchema,
    /// Anything else, in the browser's words.
    Failed(String),
}

impl From<StoreError> for NotStored {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Blocked => Self::Blocked,
            StoreError::Full => Self::Full,
            StoreError::NotText => Self::Failed(error.to_string()),
            StoreError::Failed(why) => Self::Failed(why),
        }
    }
}

/// Something in the store that could not be read. It is kept as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// The key under which it is kept now.
    pub key: String,
    /// The day in the key it had, when there is one.
    pub day: Option<NaiveDate>,
    /// What is wrong with it.
    pub why: String,
}

/// Names a batch that was stored, so that it can be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchKey(String);

/// The journal and its store.
///
/// An entry has been saved when [`Keeper::save`] returns `Ok`: then it was written and read back.
/// In every other case it is in the journal all the same, and in the list of what is not stored.
pub struct Keeper {
    store: Box<dyn Store>,
    schema: Schema,
    mode: Mode,
    journal: Journal,
    /// The keys under which something about an entry is kept.
    keys: BTreeMap<EntryId, BTreeSet<String>>,
    /// The newest deletion of each entry that has one and is not in the journal.
    deleted: BTreeMap<EntryId, i64>,
    not_stored: BTreeMap<EntryId, Record>,
    set_aside: Vec<SetAside>,
}

impl fmt::Debug for Keeper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keeper")
            .field("mode", &self.mode)
            .field("entries", &self.journal.len())
            .field("not_stored", &self.not_stored.len())
            .field("set_aside", &self.set_aside.len())
            .finish_non_exhaustive()
    }
}

impl Keeper {
    /// Reads everything in the store.
    ///
    /// Never fails: where the store is blocked, the journal begins empty and lives in memory; what
    /// cannot be read is set aside.
    #[must_use]
    pub fn open(store: Result<Box<dyn Store>, StoreError>) -> Self {
        Self::open_with(store, Schema::CURRENT)
    }

    /// Like [`Keeper::open`], for a schema other than the current one.
    #[must_use]
    pub fn open_with(store: Result<Box<dyn Store>, StoreError>, schema: Schema) -> Self {
        let listed = store.and_then(|store| store.keys().map(|keys| (store, keys)));
        let (store, mode, keys) = match listed {
            Ok((store, keys)) => (store, mode_for(schema, &keys), keys),
            Err(_) => (
                Box::new(MemoryStore::default()) as Box<dyn Store>,
                Mode::MemoryOnly,
                Vec::new(),
            ),
        };
        let mut keeper = Self {
            store,
            schema,
            mode,
            journal: Journal::new(),
            keys: BTreeMap::new(),
            deleted: BTreeMap::new(),
            not_stored: BTreeMap::new(),
            set_aside: Vec::new(),
        };
        keeper.read(keys);
        keeper
    }

    /// The journal.
    #[must_use]
    pub fn journal(&self) -> &Journal {
        &self.journal
    }

    /// What may be done with the store.
    #[must_use]
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// What could not be read.
    #[must_use]
    pub fn set_aside(&self) -> &[SetAside] {
        &self.set_aside
    }

    /// The changes that are in memory only.
    pub fn not_stored(&self) -> impl ExactSizeIterator<Item = &Record> {
        self.not_stored.values()
    }

    /// Adds an entry or changes the one with its id.
    ///
    /// Its edit time is moved on where a clock that was set back would make it older than what it
    /// replaces.
    ///
    /// # Errors
    /// When it is in memory only; it counts all the same.
    pub fn save(&mut self, mut entry: Entry) -> Result<(), NotStored> {
        if let Some(known) = self.last_edit(&entry.id) {
            entry.edited = entry.edited.max(known.saturating_add(1));
        }
        self.write(Record::Entry(entry))
    }

    /// Deletes an entry at this moment (milliseconds since 1970 UTC) and hands it over, so that
    /// [`Keeper::save`] can bring it back. `None` when there is no such entry.
    ///
    /// # Errors
    /// The second value is an error when the deletion is in memory only.
    pub fn delete(
        &mut self,
        id: &EntryId,
        now: i64,
    ) -> Option<(Arc<Entry>, Result<(), NotStored>)> {
        let entry = self.journal.get(id).cloned()?;
        let edited = now.max(entry.edited.saturating_add(1));
        let stored = self.write(Record::Deleted(Deleted {
            id: id.clone(),
            edited,
        }));
        Some((entry, stored))
    }

    /// Stores many entries under one key in one step: all of them or none.
    ///
    /// Each goes before what is known under its id.
    ///
    /// # Errors
    /// When nothing was stored; then the journal is as it was.
    pub fn save_batch(
        &mut self,
        name: &EntryId,
        mut entries: Vec<Entry>,
    ) -> Result<BatchKey, NotStored> {
        if matches!(self.mode, Mode::ReadOnly { .. }) {
            return Err(NotStored::NewerSchema);
        }
        for entry in &mut entries {
            if let Some(known) = self.last_edit(&entry.id) {
                entry.edited = entry.edited.max(known.saturating_add(1));
            }
        }
        let key = key::batch(self.schema.number, name);
        let text = lines::write(&entries);
        store_exactly(&*self.store, &key, &text)?;
        for entry in entries {
            self.note_key(&entry.id, &key);
            self.deleted.remove(&entry.id);
            self.journal.put(entry);
        }
        Ok(BatchKey(key))
    }

    /// Takes a batch back: every entry is again as it was before, except those changed since.
    ///
    /// # Errors
    /// When the store refused; then nothing has changed.
    pub fn take_back(&mut self, batch: &BatchKey) -> Result<(), NotStored> {
        self.store.remove(&batch.0)?;
        self.read_again(&batch.0);
        Ok(())
    }

    /// Tries again to store what is in memory only. Returns how many changes still are.
    pub fn retry(&mut self) -> usize {
        for record in std::mem::take(&mut self.not_stored).into_values() {
            // What fails again is back in the list.
            let _ = self.write(record);
        }
        self.not_stored.len()
    }

    /// Takes in what another tab has changed, as the browser's storage event tells it: the key,
    /// or `None` when the whole store was emptied. Returns whether anything changed here.
    ///
    /// No tab of this app ever empties the whole store. When something else has, what is in
    /// memory is all there is: it is kept, and stored again by the next [`Keeper::retry`].
    pub fn changed_elsewhere(&mut self, changed: Option<&str>) -> bool {
        if self.mode == Mode::MemoryOnly {
            return false;
        }
        let Some(changed) = changed else {
            self.keys.clear();
            self.set_aside.clear();
            for entry in self.journal.entries() {
                self.not_stored
                    .insert(entry.id.clone(), Record::Entry(Entry::clone(entry)));
            }
            return true;
        };
        let Some(parsed) = Key::parse(changed) else {
            return false;
        };
        if let Some(schema) = parsed
            .schema()
            .filter(|schema| *schema > self.schema.number)
        {
            self.mode = Mode::ReadOnly { schema };
            return true;
        }
        match parsed {
            Key::Entry { .. } | Key::Batch { .. } => self.read_again(changed),
            Key::Aside(_) => self.list_set_aside(),
            Key::Setting | Key::Unknown { .. } => false,
        }
    }

    /// A setting's text; `None` when it was never set or cannot be read.
    #[must_use]
    pub fn setting(&self, name: &str) -> Option<String> {
        self.store.get(&key::setting(name)).ok().flatten()
    }

    /// Keeps a setting.
    ///
    /// # Errors
    /// When it is not kept.
    pub fn set_setting(&self, name: &str, text: &str) -> Result<(), NotStored> {
        Ok(self.store.set(&key::setting(name), text)?)
    }

    /// Forgets a setting.
    ///
    /// # Errors
    /// When it is still there.
    pub fn remove_setting(&self, name: &str) -> Result<(), NotStored> {
        Ok(self.store.remove(&key::setting(name))?)
    }

    /// The newest edit known of an entry, deletions included.
    fn last_edit(&self, id: &EntryId) -> Option<i64> {
        let entry = self.journal.get(id).map(|entry| entry.edited);
        entry.max(self.deleted.get(id).copied())
    }

    /// Puts a record in the journal, then in the store.
    fn write(&mut self, record: Record) -> Result<(), NotStored> {
        let id = record.id().clone();
        let key = self.key_of(&record);
        self.believe(record.clone());
        let stored = match self.mode {
            Mode::ReadOnly { .. } => Err(NotStored::NewerSchema),
            Mode::MemoryOnly => Err(NotStored::Blocked),
            Mode::ReadWrite => serde_json::to_string(&record)
                .map_err(|error| NotStored::Failed(error.to_string()))
                .and_then(|text| Ok(store_exactly(&*self.store, &key, &text)?)),
        };
        if stored.is_ok() {
            self.note_key(&id, &key);
            self.not_stored.remove(&id);
        } else {
            self.not_stored.insert(id, record);
        }
        stored
    }

    /// The key of a record: the one it has, or the one it is to have.
    fn key_of(&self, record: &Record) -> String {
        let id = record.id();
        let known = self.keys.get(id).into_iter().flatten().find(|key| {
            matches!(Key::parse(key), Some(Key::Entry { schema, .. }) if schema == self.schema.number)
        });
        known.cloned().unwrap_or_else(|| {
            let day = match record {
                Record::Entry(entry) => Some(entry.day()),
                Record::Deleted(_) => self.journal.get(id).map(|entry| entry.day()),
            };
            key::entry(self.schema.number, day.unwrap_or_default(), id)
        })
    }

    fn note_key(&mut self, id: &EntryId, key: &str) {
        self.keys
            .entry(id.clone())
            .or_default()
            .insert(key.to_owned());
    }

    /// Makes the journal say what a record says.
    fn believe(&mut self, record: Record) {
        self.journal.remove(record.id());
        match record {
            Record::Entry(entry) => {
                self.deleted.remove(&entry.id);
                self.journal.put(entry);
            }
            Record::Deleted(deleted) => {
                self.deleted.insert(deleted.id, deleted.edited);
            }
        }
    }

    /// Reads every key given, and sets aside what cannot be read.
    fn read(&mut self, keys: Vec<String>) {
        let mut newest: BTreeMap<EntryId, Record> = BTreeMap::new();
        for key in keys {
            let Some(read) = self.read_key(&key) else {
                continue;
            };
            let key = match read.broken {
                Some(why) if !key.starts_with(key::ASIDE) => {
                    self.set_aside_key(key, why, &read.records)
                }
                Some(why) => {
                    self.report(key.clone(), why);
                    key
                }
                None => key,
            };
            for record in read.records {
                self.note_key(record.id(), &key);
                match newest.get(record.id()) {
                    Some(known) if !record.goes_before(known) => {}
                    _ => {
                        newest.insert(record.id().clone(), record);
                    }
                }
            }
        }
        self.journal = newest
            .into_values()
            .filter_map(|record| match record {
                Record::Entry(entry) => Some(entry),
                Record::Deleted(deleted) => {
                    self.deleted.insert(deleted.id, deleted.edited);
                    None
                }
            })
            .collect();
    }

    /// Reads one key; `None` when it holds no history, or is gone, or is a newer app's.
    fn read_key(&self, key: &str) -> Option<Read> {
        let parsed = match Key::parse(key)? {
            Key::Aside(had) => Key::parse(had)?,
            parsed => parsed,
        };
        let schema = parsed
            .schema()
            .filter(|schema| *schema <= self.schema.number)?;
        let text = match self.store.get(key) {
            Ok(text) => text?,
            Err(error) => return Some(Read::broken(error.to_string())),
        };
        match parsed {
            Key::Entry { id, .. } => Some(match self.schema.read(schema, &text) {
                Ok(record) if record.id().as_str() == id => Read::whole(vec![record]),
                Ok(record) => {
                    Read::broken(format!("it says that it is entry {}", record.id().as_str()))
                }
                Err(why) => Read::broken(why),
            }),
            Key::Batch { .. } => {
                let read = lines::read(&text, |line| self.schema.read_entry(schema, line));
                Some(Read {
                    records: read.entries.into_iter().map(Record::Entry).collect(),
                    broken: read.broken.first().map(ToString::to_string),
                })
            }
            Key::Setting | Key::Aside(_) | Key::Unknown { .. } => None,
        }
    }

    /// Moves what cannot be read out of the way, exactly as it is. What could be read of a batch
    /// is first stored under a key of its own. Returns the key under which the records are.
    ///
    /// Where the store does not allow it, everything stays where it is.
    fn set_aside_key(&mut self, key: String, why: String, records: &[Record]) -> String {
        let moved = if self.mode == Mode::ReadWrite {
            self.move_aside(&key, records)
        } else {
            None
        };
        let (records_at, aside) = moved.unwrap_or_else(|| (key.clone(), key));
        self.report(aside, why);
        records_at
    }

    fn move_aside(&self, key: &str, records: &[Record]) -> Option<(String, String)> {
        let text = self.store.get(key).ok().flatten();
        let aside = key::aside(key).find(|aside| match self.store.get(aside) {
            Ok(None) => true,
            Ok(there) => there == text,
            Err(_) => false,
        })?;
        let records_at = if records.is_empty() {
            aside.clone()
        } else {
            let repaired = format!("{key}-repaired");
            let entries = records.iter().filter_map(|record| match record {
                Record::Entry(entry) => Some(entry),
                Record::Deleted(_) => None,
            });
            store_exactly(&*self.store, &repaired, &lines::write(entries)).ok()?;
            repaired
        };
        self.store.copy(key, &aside).ok()?;
        if text.is_some() && self.store.get(&aside).ok().flatten() != text {
            return None;
        }
        self.store.remove(key).ok()?;
        Some((records_at, aside))
    }

    fn report(&mut self, key: String, why: String) {
        let day = key::day(&key);
        self.set_aside.push(SetAside { key, day, why });
    }

    /// Lists what is set aside again. Returns whether the list changed.
    fn list_set_aside(&mut self) -> bool {
        let Ok(keys) = self.store.keys() else {
            return false;
        };
        let before = std::mem::take(&mut self.set_aside);
        for key in keys {
            if key.starts_with(key::ASIDE)
                && let Some(why) = self.read_key(&key).and_then(|read| read.broken)
            {
                self.report(key, why);
            }
        }
        self.set_aside != before
    }

    /// Reads one key again, and with it every other key of its entries. Returns whether the
    /// journal changed.
    fn read_again(&mut self, key: &str) -> bool {
        let mut ids = BTreeSet::new();
        for (id, keys) in &mut self.keys {
            if keys.remove(key) {
                ids.insert(id.clone());
            }
        }
        let read = self.read_key(key);
        let broken = read.as_ref().is_some_and(|read| read.broken.is_some());
        for record in read.into_iter().flat_map(|read| read.records) {
            self.note_key(record.id(), key);
            ids.insert(record.id().clone());
        }
        let winners = self.newest_of(&ids);
        let mut changed = false;
        for id in ids {
            changed |= match winners.get(&id) {
                Some(record) => self.take_in(record),
                // What is in memory is better than what cannot be read any more.
                None if broken || self.not_stored.contains_key(&id) => false,
                None => {
                    self.deleted.remove(&id);
                    self.journal.remove(&id).is_some()
                }
            };
        }
        changed
    }

    /// The newest record of each entry in all its keys.
    fn newest_of(&self, ids: &BTreeSet<EntryId>) -> BTreeMap<EntryId, Record> {
        let keys: BTreeSet<&String> = ids
            .iter()
            .filter_map(|id| self.keys.get(id))
            .flatten()
            .collect();
        let mut newest: BTreeMap<EntryId, Record> = BTreeMap::new();
        for record in keys
            .into_iter()
            .filter_map(|key| self.read_key(key))
            .flat_map(|read| read.records)
            .filter(|record| ids.contains(record.id()))
        {
            match newest.get(record.id()) {
                Some(known) if !record.goes_before(known) => {}
                _ => {
                    newest.insert(record.id().clone(), record);
                }
            }
        }
        newest
    }

    /// Believes a record of the store, unless what waits to be stored is newer.
    fn take_in(&mut self, record: &Record) -> bool {
        let id = record.id();
        if let Some(waiting) = self.not_stored.get(id) {
            if waiting.goes_before(record) {
                return false;
            }
            self.not_stored.remove(id);
        }
        let known = match record {
            Record::Entry(entry) => self.journal.get(id).is_some_and(|known| **known == *entry),
            Record::Deleted(deleted) => {
                self.journal.get(id).is_none() && self.deleted.get(id) == Some(&deleted.edited)
            }
        };
        if !known {
            self.believe(record.clone());
        }
        !known
    }
}

/// What one key says.
struct Read {
    records: Vec<Record>,
    /// What is wrong with it, or with a part of it.
    broken: Option<String>,
}

impl Read {
    fn whole(records: Vec<Record>) -> Self {
        Self {
            records,
            broken: None,
        }
    }

    fn broken(why: String) -> Self {
        Self {
            records: Vec::new(),
            broken: Some(why),
        }
    }
}

fn mode_for(schema: Schema, keys: &[String]) -> Mode {
    let newest = keys
        .iter()
        .filter_map(|key| Key::parse(key)?.schema())
        .max();
    match newest {
        Some(found) if found > schema.number => Mode::ReadOnly { schema: found },
        _ => Mode::ReadWrite,
    }
}

/// Stores a text and reads it back: a store may say "done" and have kept half of it.
fn store_exactly(store: &dyn Store, key: &str, text: &str) -> Result<(), StoreError> {
    store.set(key, text)?;
    if store.get(key)?.as_deref() == Some(text) {
        Ok(())
    } else {
        Err(StoreError::Failed(
            "what was written did not come back".to_owned(),
        ))
    }
}
