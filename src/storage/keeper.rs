//! Keeps the journal: what is in memory and what is in the store, in step.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use chrono::NaiveDate;

use super::backup::{Preview, Unread};
use super::key::{self, Key};
use super::lines;
use super::reading::mode_for;
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

/// What a restore or an import has written, so that it can be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    batch: String,
    aside: Vec<String>,
}

/// The journal and its store.
///
/// An entry has been saved when [`Keeper::save`] returns `Ok`: then it was written and read back.
/// In every other case it is in the journal all the same, and in the list of what is not stored.
pub struct Keeper {
    pub(super) store: Box<dyn Store>,
    pub(super) schema: Schema,
    pub(super) mode: Mode,
    pub(super) journal: Journal,
    /// The keys under which something about an entry is kept, nearly always one; sorted.
    pub(super) keys: BTreeMap<EntryId, Vec<String>>,
    /// The newest deletion of each entry that has one and is not in the journal.
    pub(super) deleted: BTreeMap<EntryId, i64>,
    pub(super) not_stored: BTreeMap<EntryId, Record>,
    pub(super) set_aside: Vec<SetAside>,
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
    ) -> Result<Written, NotStored> {
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
        for entry in &entries {
            self.note_key(&entry.id, &key);
            self.deleted.remove(&entry.id);
        }
        // Putting in thousands one by one would look through the journal for each.
        let known = self.journal.entries().map(|entry| Entry::clone(entry));
        self.journal = known.chain(entries).collect();
        Ok(Written {
            batch: key,
            aside: Vec::new(),
        })
    }

    /// Stores these entries of a backup in one step, and sets aside what could not be read of it.
    ///
    /// # Errors
    /// When nothing was stored; then the journal is as it was.
    pub fn restore(
        &mut self,
        name: &EntryId,
        entries: Vec<Entry>,
        preview: &Preview,
    ) -> Result<Written, NotStored> {
        let mut written = self.save_batch(name, entries)?;
        let damaged = preview
            .broken
            .iter()
            .enumerate()
            .filter_map(|(index, broken)| {
                let key = key::from_file(self.schema.number, name, index);
                (!broken.text.is_empty()).then(|| (key, format!("{{\"entry\":{}}}", broken.text)))
            });
        let unread = preview
            .unread
            .iter()
            .map(|unread| (unread.key.clone(), unread.text.clone()));
        for (key, text) in damaged.chain(unread) {
            let free = key::aside(&key).find(|key| matches!(self.store.get(key), Ok(None)));
            // The file still has it when there is no room for it here.
            if let Some(key) = free
                && store_exactly(&*self.store, &key, &text).is_ok()
            {
                written.aside.push(key);
            }
        }
        self.list_set_aside();
        Ok(written)
    }

    /// Takes a restore or an import back: every entry is again as it was before, except those
    /// changed since.
    ///
    /// # Errors
    /// When the store refused; then nothing has changed.
    pub fn take_back(&mut self, written: &Written) -> Result<(), NotStored> {
        self.store.remove(&written.batch)?;
        self.read_again(&written.batch);
        for key in &written.aside {
            // What stays is only listed once more than needed.
            let _ = self.store.remove(key);
        }
        self.list_set_aside();
        Ok(())
    }

    /// What is set aside, as a backup carries it. What is not valid text stays behind.
    #[must_use]
    pub fn unread(&self) -> Vec<Unread> {
        self.set_aside
            .iter()
            .filter_map(|it| {
                let key = it
                    .key
                    .strip_prefix(key::ASIDE)
                    .unwrap_or(&it.key)
                    .to_owned();
                Some(Unread {
                    key,
                    text: self.set_aside_text(&it.key)?,
                })
            })
            .collect()
    }

    /// The text of something that is set aside; `None` when it is not valid text.
    #[must_use]
    pub fn set_aside_text(&self, key: &str) -> Option<String> {
        self.store.get(key).ok().flatten()
    }

    /// Forgets something that is set aside, for good. What is not set aside stays.
    ///
    /// # Errors
    /// When it is still there.
    pub fn forget_set_aside(&mut self, key: &str) -> Result<(), NotStored> {
        if key.starts_with(key::ASIDE) && self.mode == Mode::ReadWrite {
            self.store.remove(key)?;
            self.list_set_aside();
        }
        Ok(())
    }

    /// Removes every key of the app. The keys of other pages of the same origin stay.
    ///
    /// # Errors
    /// When some are still there.
    pub fn delete_everything(&mut self) -> Result<(), NotStored> {
        for key in self.store.keys()? {
            if key.starts_with(key::PREFIX) {
                self.store.remove(&key)?;
            }
        }
        self.journal = Journal::new();
        self.keys.clear();
        self.deleted.clear();
        self.not_stored.clear();
        self.set_aside.clear();
        Ok(())
    }

    /// How much the app keeps here, in UTF-16 units, keys included; browsers allow about five
    /// million for all pages of an origin together. `None` when the store cannot be read.
    #[must_use]
    pub fn size(&self) -> Option<usize> {
        let keys = self.store.keys().ok()?;
        let units = |text: &str| text.encode_utf16().count();
        let ours = keys.iter().filter(|key| key.starts_with(key::PREFIX));
        Some(
            ours.map(|key| {
                let text = self.store.get(key).ok().flatten();
                units(key) + text.as_deref().map_or(0, units)
            })
            .sum(),
        )
    }

    /// Tries again to store what is in memory only. Returns how many changes still are.
    pub fn retry(&mut self) -> usize {
        for record in std::mem::take(&mut self.not_stored).into_values() {
            // Another tab may have saved a newer edit meanwhile.
            let key = self.key_of(&record);
            let newer = self.newest_under(&key, record.id());
            match newer.filter(|newer| newer.goes_before(&record)) {
                Some(newer) => {
                    self.note_key(newer.id(), &key);
                    self.believe(newer);
                }
                None => {
                    // What fails again is back in the list.
                    let _ = self.write(record);
                }
            }
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
            // The day it has so far, which every tab knows, so that two tabs find the same key.
            let day = self.journal.get(id).map(|entry| entry.day());
            let day = day.or(match record {
                Record::Entry(entry) => Some(entry.day()),
                Record::Deleted(_) => None,
            });
            key::entry(self.schema.number, day.unwrap_or_default(), id)
        })
    }

    /// Notes a key of an entry. Returns whether it is the first.
    pub(super) fn note_key(&mut self, id: &EntryId, key: &str) -> bool {
        let keys = self.keys.entry(id.clone()).or_default();
        if let Err(at) = keys.binary_search_by(|known| known.as_str().cmp(key)) {
            keys.insert(at, key.to_owned());
            return keys.len() == 1;
        }
        false
    }

    /// Makes the journal say what a record says.
    pub(super) fn believe(&mut self, record: Record) {
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
}

/// Stores a text and reads it back: a store may say "done" and have kept half of it.
pub(super) fn store_exactly(store: &dyn Store, key: &str, text: &str) -> Result<(), StoreError> {
    store.set(key, text)?;
    if store.get(key)?.as_deref() == Some(text) {
        Ok(())
    } else {
        Err(StoreError::Failed(
            "what was written did not come back".to_owned(),
        ))
    }
}
