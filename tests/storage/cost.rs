//! What keeping a long history costs: room, and steps per save.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::cell::Cell;
use std::rc::Rc;

use crate::support::history::history;
use rest_or_run::storage::{Keeper, MemoryStore, Record, Store, StoreError, backup};

/// A store that holds a history, written key by key as the app writes it.
fn filled(store: MemoryStore, years: u64) -> MemoryStore {
    for entry in history(years) {
        let key = format!("ror:v1:e:{}:{}", entry.day(), entry.id.as_str());
        store
            .set(&key, &serde_json::to_string(&Record::Entry(entry)).unwrap())
            .unwrap();
    }
    store
}

#[test]
fn ten_years_take_less_than_two_megabytes() {
    let keeper = Keeper::open(Ok(Box::new(filled(MemoryStore::default(), 10))));
    assert_eq!(keeper.journal().len(), 3650 + 2500);
    assert_eq!(keeper.set_aside(), []);
    let units = keeper.size().unwrap();
    let file = backup::write(
        keeper.journal(),
        &[],
        "2026-11-22T13:00:00+01:00".parse().unwrap(),
    );
    println!(
        "10 years: {units} UTF-16 units in the store, {} bytes in a backup",
        file.len()
    );
    assert!(
        units <= 2_000_000 && file.len() <= 2_000_000,
        "{units}, {}",
        file.len()
    );
}

/// Counts what is asked of a store.
#[derive(Default, Clone)]
struct Counting {
    store: Rc<MemoryStore>,
    calls: Rc<Cell<usize>>,
    units: Rc<Cell<usize>>,
}

impl Counting {
    fn count(&self, units: usize) {
        self.calls.set(self.calls.get() + 1);
        self.units.set(self.units.get() + units);
    }
}

impl Store for Counting {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        let text = self.store.get(key);
        self.count(text.iter().flatten().map(String::len).sum());
        text
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.count(text.len());
        self.store.set(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.count(0);
        self.store.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let keys = self.store.keys();
        self.count(keys.iter().flatten().map(String::len).sum());
        keys
    }

    fn copy(&self, from: &str, to: &str) -> Result<(), StoreError> {
        self.count(0);
        self.store.copy(from, to)
    }
}

#[test]
fn a_save_asks_the_store_for_the_same_after_one_and_after_ten_years() {
    let mut costs = Vec::new();
    for years in [1, 5, 10] {
        let store = Counting {
            store: Rc::new(filled(MemoryStore::default(), years)),
            ..Counting::default()
        };
        let mut keeper = Keeper::open(Ok(Box::new(store.clone())));
        store.calls.set(0);
        store.units.set(0);
        keeper.save(crate::support::entry("today", 0, 1)).unwrap();
        println!(
            "{years} years: a save is {} calls, {} units",
            store.calls.get(),
            store.units.get()
        );
        costs.push((store.calls.get(), store.units.get()));
    }
    assert_eq!(costs[0].0, 2, "one write and one look whether it is there");
    assert!(costs.iter().all(|cost| *cost == costs[0]), "{costs:?}");
}
