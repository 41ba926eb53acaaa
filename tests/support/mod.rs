//! What several tests of the storage need: entries to save, and a store that fails on purpose.
#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at what it did not expect"
)]

pub mod history;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::{DateTime, Days, FixedOffset};
use rest_or_run::domain::{CheckIn, Entry, EntryBody, EntryId};
use rest_or_run::storage::{Keeper, Store, StoreError};

/// An "all well" check-in with this name, `day` days after the first, edited at `edited`.
pub fn entry(name: &str, day: u64, edited: i64) -> Entry {
    noted(name, day, edited, "")
}

/// The same with a note.
pub fn noted(name: &str, day: u64, edited: i64, note: &str) -> Entry {
    let first: DateTime<FixedOffset> = "2026-11-22T07:30:00+01:00".parse().unwrap();
    Entry {
        id: EntryId::new(name).unwrap(),
        at: first + Days::new(day),
        edited,
        body: EntryBody::CheckIn(CheckIn {
            note: note.to_owned(),
            ..CheckIn::all_well()
        }),
    }
}

/// What a write can do wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Refused for want of room.
    Full,
    /// Refused for another reason.
    Refused,
    /// Said "done" and kept the first half.
    Half,
    /// Said "failed" and kept it all.
    Late,
    /// Written twice.
    Twice,
    /// The page dies before the write.
    DiesBefore,
    /// The page dies after the write, before it is told.
    DiesAfter,
}

#[derive(Debug, Default)]
struct Disk {
    /// UTF-16 units, as a browser keeps them: not always valid text.
    texts: BTreeMap<String, Vec<u16>>,
    changed: Vec<String>,
    next_fault: Option<Fault>,
    dead: bool,
    room: Option<usize>,
}

/// A store in memory that outlives its page, is shared by tabs, and fails when told to.
#[derive(Debug, Clone, Default)]
pub struct FaultyStore(Rc<RefCell<Disk>>);

impl FaultyStore {
    /// The next write goes wrong like this.
    pub fn fail_next(&self, fault: Fault) {
        self.0.borrow_mut().next_fault = Some(fault);
    }

    /// Room for this many UTF-16 units in all, keys included; `None` for no end.
    pub fn set_room(&self, room: Option<usize>) {
        self.0.borrow_mut().room = room;
    }

    /// Whether the page has died; it is alive again afterwards.
    pub fn take_death(&self) -> bool {
        let mut disk = self.0.borrow_mut();
        disk.next_fault = None;
        std::mem::take(&mut disk.dead)
    }

    /// The keys that were written or removed since this was last asked.
    pub fn take_changed(&self) -> Vec<String> {
        std::mem::take(&mut self.0.borrow_mut().changed)
    }

    /// Puts raw units under a key.
    pub fn put_raw(&self, key: &str, units: Vec<u16>) {
        self.0.borrow_mut().texts.insert(key.to_owned(), units);
    }

    /// The raw units under a key.
    pub fn raw(&self, key: &str) -> Option<Vec<u16>> {
        self.0.borrow().texts.get(key).cloned()
    }

    /// Everything in it.
    pub fn all(&self) -> BTreeMap<String, Vec<u16>> {
        self.0.borrow().texts.clone()
    }

    /// Opens the journal in it, as a newly loaded page does.
    pub fn open(&self) -> Keeper {
        Keeper::open(Ok(Box::new(self.clone())))
    }

    fn write(&self, key: &str, units: &[u16]) -> Result<(), StoreError> {
        let mut disk = self.0.borrow_mut();
        if disk.dead {
            return Err(StoreError::Failed("the page is gone".to_owned()));
        }
        let fault = disk.next_fault.take();
        let used: usize = disk
            .texts
            .iter()
            .filter(|(there, _)| *there != key)
            .map(|(there, units)| there.len() + units.len())
            .sum();
        if disk
            .room
            .is_some_and(|room| used + key.len() + units.len() > room)
        {
            return Err(StoreError::Full);
        }
        let kept = match fault {
            None | Some(Fault::Late | Fault::DiesAfter | Fault::Twice) => Some(units),
            Some(Fault::Half) => Some(&units[..units.len() / 2]),
            Some(Fault::Full | Fault::Refused | Fault::DiesBefore) => None,
        };
        if let Some(kept) = kept {
            disk.texts.insert(key.to_owned(), kept.to_vec());
            disk.changed.push(key.to_owned());
        }
        match fault {
            None | Some(Fault::Half | Fault::Twice) => Ok(()),
            Some(Fault::Full) => Err(StoreError::Full),
            Some(Fault::Refused | Fault::Late) => Err(StoreError::Failed("no".to_owned())),
            Some(Fault::DiesBefore | Fault::DiesAfter) => {
                disk.dead = true;
                Err(StoreError::Failed("the page is gone".to_owned()))
            }
        }
    }
}

impl Store for FaultyStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        let disk = self.0.borrow();
        if disk.dead {
            return Err(StoreError::Failed("the page is gone".to_owned()));
        }
        let Some(units) = disk.texts.get(key) else {
            return Ok(None);
        };
        String::from_utf16(units)
            .map(Some)
            .map_err(|_| StoreError::NotText)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.write(key, &text.encode_utf16().collect::<Vec<_>>())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        let mut disk = self.0.borrow_mut();
        if disk.dead {
            return Err(StoreError::Failed("the page is gone".to_owned()));
        }
        if disk.texts.remove(key).is_some() {
            disk.changed.push(key.to_owned());
        }
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.0.borrow().texts.keys().cloned().collect())
    }

    fn copy(&self, from: &str, to: &str) -> Result<(), StoreError> {
        let units = self.raw(from);
        units.map_or(Ok(()), |units| self.write(to, &units))
    }
}

/// Compares a text with a file of the repository. With `UPDATE=1` in the environment the file is
/// written instead, so that the change can be looked at before it is committed.
pub fn same_as_file(path: &str, text: &str) {
    let full = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&full, text).unwrap();
    }
    let there = std::fs::read_to_string(&full).unwrap_or_default();
    assert!(
        there == text,
        "{path} is out of date: run the test with UPDATE=1 and look at what changed.\n{text}"
    );
}
