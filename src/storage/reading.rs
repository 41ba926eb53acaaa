//! How the keeper reads its store: at opening, and again when another tab has written.

use std::collections::{BTreeMap, BTreeSet};

use super::keeper::{Keeper, Mode, SetAside, store_exactly};
use super::key::{self, Key};
use super::lines;
use super::record::{Record, Schema};
use crate::domain::EntryId;
use crate::journal::Journal;

impl Keeper {
    /// Reads every key given, and sets aside what cannot be read.
    pub(super) fn read(&mut self, keys: Vec<String>) {
        let mut newest: Vec<Record> = Vec::with_capacity(keys.len());
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
                // Nearly every entry has one key, and is not looked for among the others.
                let known = if self.note_key(record.id(), &key) {
                    None
                } else {
                    newest.iter_mut().find(|known| known.id() == record.id())
                };
                match known {
                    Some(known) if record.goes_before(known) => *known = record,
                    Some(_) => {}
                    None => newest.push(record),
                }
            }
        }
        let entries = newest.into_iter().filter_map(|record| match record {
            Record::Entry(entry) => Some(entry),
            Record::Deleted(deleted) => {
                self.deleted.insert(deleted.id, deleted.edited);
                None
            }
        });
        self.journal = Journal::of_distinct(entries);
    }

    /// Reads one key; `None` when it holds no history, or is gone, or is a newer app's.
    fn read_key(&self, key: &str) -> Option<Read> {
        let parsed = match Key::parse(key)? {
            Key::Aside(had) => match Key::parse(had) {
                Some(had @ (Key::Entry { .. } | Key::Batch { .. })) => had,
                _ => return Some(Read::broken("nothing is known of its kind".to_owned())),
            },
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
                Ok(record) if id.is_none_or(|id| record.id().as_str() == id) => {
                    Read::whole(vec![record])
                }
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
        // The same damage twice is kept once.
        if self.set_aside.iter().all(|known| known.key != key) {
            let day = key::day(&key);
            self.set_aside.push(SetAside { key, day, why });
        }
    }

    /// Lists what is set aside again. Returns whether the list changed.
    pub(super) fn list_set_aside(&mut self) -> bool {
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
    pub(super) fn read_again(&mut self, key: &str) -> bool {
        let mut ids = BTreeSet::new();
        for (id, keys) in &mut self.keys {
            if let Some(at) = keys.iter().position(|known| known == key) {
                keys.remove(at);
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

    /// What a key says about an entry.
    pub(super) fn newest_under(&self, key: &str, id: &EntryId) -> Option<Record> {
        let records = self.read_key(key)?.records;
        records.into_iter().find(|record| record.id() == id)
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
            record.keep_newest(&mut newest);
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

/// What may be done with a store that holds these keys.
pub(super) fn mode_for<'a>(schema: Schema, keys: impl IntoIterator<Item = &'a String>) -> Mode {
    let newest = keys
        .into_iter()
        .filter_map(|key| Key::parse(key)?.schema())
        .max();
    match newest {
        Some(found) if found > schema.number => Mode::ReadOnly { schema: found },
        _ => Mode::ReadWrite,
    }
}
