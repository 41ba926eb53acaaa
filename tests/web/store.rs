//! The browser's own local storage behind the store trait.

use rest_or_run::domain::{CheckIn, Entry, EntryBody};
use rest_or_run::platform::{BrowserStore, new_entry_id};
use rest_or_run::storage::{Keeper, Store, StoreError};
use wasm_bindgen_test::wasm_bindgen_test;

fn store() -> BrowserStore {
    BrowserStore::connect().unwrap()
}

#[wasm_bindgen_test]
fn keeps_texts_under_keys() {
    let store = store();
    store.set("ror:test:a", "one ö 🦶").unwrap();
    assert_eq!(store.get("ror:test:a"), Ok(Some("one ö 🦶".to_owned())));
    assert!(store.keys().unwrap().contains(&"ror:test:a".to_owned()));
    store.copy("ror:test:a", "ror:test:b").unwrap();
    store.remove("ror:test:a").unwrap();
    assert_eq!(store.get("ror:test:a"), Ok(None));
    assert_eq!(store.get("ror:test:b"), Ok(Some("one ö 🦶".to_owned())));
    store.remove("ror:test:b").unwrap();
}

#[wasm_bindgen_test]
fn half_a_surrogate_pair_is_noticed_and_copied_as_it_is() {
    let store = store();
    js_sys::eval("localStorage.setItem('ror:test:half', 'a\\ud83eb')").unwrap();
    store.set("ror:test:whole", "a\u{fffd}b").unwrap();
    assert_eq!(store.get("ror:test:half"), Err(StoreError::NotText));
    assert_eq!(
        store.get("ror:test:whole"),
        Ok(Some("a\u{fffd}b".to_owned()))
    );
    store.copy("ror:test:half", "ror:test:copy").unwrap();
    let same = "localStorage.getItem('ror:test:copy') === 'a\\ud83eb'";
    assert_eq!(js_sys::eval(same).unwrap().as_bool(), Some(true));
    for key in ["ror:test:half", "ror:test:whole", "ror:test:copy"] {
        store.remove(key).unwrap();
    }
}

#[wasm_bindgen_test]
fn a_full_store_says_so_and_keeps_what_it_had() {
    let store = store();
    store.set("ror:test:kept", "kept").unwrap();
    let huge = "x".repeat(6_000_000);
    assert_eq!(store.set("ror:test:kept", &huge), Err(StoreError::Full));
    assert_eq!(store.get("ror:test:kept"), Ok(Some("kept".to_owned())));
    store.remove("ror:test:kept").unwrap();
}

#[wasm_bindgen_test]
fn a_journal_is_there_after_opening_again() {
    let entry = Entry {
        id: new_entry_id(),
        at: "2026-11-22T07:30:00+01:00".parse().unwrap(),
        edited: 1,
        body: EntryBody::CheckIn(CheckIn::all_well()),
    };
    let mut keeper = Keeper::open(Ok(Box::new(store())));
    keeper.save(entry.clone()).unwrap();
    let mut again = Keeper::open(Ok(Box::new(store())));
    assert_eq!(**again.journal().get(&entry.id).unwrap(), entry);
    again.delete_everything().unwrap();
    assert!(
        store()
            .keys()
            .unwrap()
            .iter()
            .all(|key| !key.starts_with("ror:"))
    );
}
