//! What a long history costs in a browser: opening it against plain JavaScript on the same keys,
//! and saving one entry more. The figures are printed for docs/reliability.md.

use js_sys::Function;
use rest_or_run::platform::BrowserStore;
use rest_or_run::storage::{Keeper, Record, Store};
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

use super::history::history;

/// How often each thing is measured; the fastest counts.
const ROUNDS: usize = 5;

/// The least that any page has to do with these keys: list them, read them, parse them.
const PLAIN: &str = "
    const found = [];
    for (let at = 0; at < localStorage.length; at++) {
        const key = localStorage.key(at);
        if (key.startsWith('ror:v1:e:')) found.push(JSON.parse(localStorage.getItem(key)));
    }
    return found.length;
";

fn now() -> f64 {
    let clock = Function::new_no_args("return performance.now()");
    clock
        .call0(&js_sys::global())
        .unwrap()
        .as_f64()
        .unwrap_or_default()
}

/// The milliseconds of the fastest of several times.
fn fastest(mut work: impl FnMut()) -> f64 {
    let times = (0..ROUNDS).map(|_| {
        let started = now();
        work();
        now() - started
    });
    times.fold(f64::INFINITY, f64::min)
}

#[wasm_bindgen_test]
fn a_long_history_opens_and_is_added_to() {
    let store = || BrowserStore::connect().unwrap();
    for years in [1, 5, 10] {
        let entries = history(years);
        let keys: Vec<String> = entries
            .iter()
            .map(|entry| format!("ror:v1:e:{}:{}", entry.day(), entry.id.as_str()))
            .collect();
        for (key, entry) in keys.iter().zip(&entries) {
            let text = serde_json::to_string(&Record::Entry(entry.clone())).unwrap();
            store().set(key, &text).unwrap();
        }
        let plain = Function::new_no_args(PLAIN);
        let parsing = fastest(|| {
            let found = plain.call0(&js_sys::global()).unwrap().as_f64().unwrap();
            assert!(found >= 365.0);
        });
        let opening = fastest(|| {
            let keeper = Keeper::open(Ok(Box::new(store())));
            assert_eq!(keeper.journal().len(), entries.len());
        });
        let mut keeper = Keeper::open(Ok(Box::new(store())));
        let mut newest = entries.last().unwrap().clone();
        let saving = fastest(|| {
            newest.edited += 1;
            keeper.save(newest.clone()).unwrap();
        });
        console_log!(
            "{years} years, {} entries: opening {opening:.1} ms, plain JavaScript {parsing:.1} ms, \
             ratio {:.2}; saving {saving:.2} ms",
            entries.len(),
            opening / parsing
        );
        for key in keys {
            store().remove(&key).unwrap();
        }
    }
}
