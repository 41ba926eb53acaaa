//! Snapshots of the journal in the browser's database, which is apart from its local storage.

use js_sys::{Array, Promise};
use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    IdbDatabase, IdbFactory, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransactionMode,
};

/// The database's name, and that of the one table in it.
const NAME: &str = "rest-or-run snapshots";

/// The names of the snapshots that are kept.
///
/// # Errors
/// Whatever keeps the database from answering: many private windows have none.
pub(crate) async fn names() -> Result<Vec<String>, JsValue> {
    let database = open().await?;
    let names = answer(&table(&database, IdbTransactionMode::Readonly)?.get_all_keys()?).await?;
    database.close();
    Ok(Array::from(&names)
        .iter()
        .filter_map(|name| name.as_string())
        .collect())
}

/// The text of a snapshot.
///
/// # Errors
/// As [`names`].
pub(crate) async fn get(name: &str) -> Result<Option<String>, JsValue> {
    let database = open().await?;
    let text = answer(&table(&database, IdbTransactionMode::Readonly)?.get(&name.into())?).await?;
    database.close();
    Ok(text.as_string())
}

/// Keeps a text under each of these names and removes others, in one step.
///
/// # Errors
/// As [`names`], and when there is no room.
pub(crate) async fn put(names: &[String], text: &str, outdated: &[String]) -> Result<(), JsValue> {
    let database = open().await?;
    let table = table(&database, IdbTransactionMode::Readwrite)?;
    let mut last = None;
    for name in names {
        last = Some(table.put_with_key(&text.into(), &name.into())?);
    }
    for name in outdated {
        last = Some(table.delete(&name.into())?);
    }
    if let Some(last) = last {
        answer(&last).await?;
    }
    database.close();
    Ok(())
}

/// Removes the whole database.
///
/// # Errors
/// When it is still there.
pub(crate) async fn remove_all() -> Result<(), JsValue> {
    let request = factory()?.delete_database(NAME)?;
    answer(&request).await?;
    Ok(())
}

fn factory() -> Result<IdbFactory, JsValue> {
    window().indexed_db()?.ok_or(JsValue::NULL)
}

async fn open() -> Result<IdbDatabase, JsValue> {
    let request: IdbOpenDbRequest = factory()?.open_with_u32(NAME, 1)?;
    let asked = request.clone();
    let make_table = Closure::once_into_js(move || {
        let database = asked
            .result()
            .ok()
            .and_then(|value| value.dyn_into::<IdbDatabase>().ok());
        if let Some(database) = database {
            // A table that could not be made fails the first use of it.
            let _ = database.create_object_store(NAME);
        }
    });
    request.set_onupgradeneeded(Some(make_table.unchecked_ref()));
    let database: IdbDatabase = answer(&request).await?.dyn_into()?;
    // Another tab may want to delete everything: this one must not stand in its way.
    let closing = database.clone();
    let close = Closure::once_into_js(move || closing.close());
    database.set_onversionchange(Some(close.unchecked_ref()));
    Ok(database)
}

fn table(database: &IdbDatabase, mode: IdbTransactionMode) -> Result<IdbObjectStore, JsValue> {
    database
        .transaction_with_str_and_mode(NAME, mode)?
        .object_store(NAME)
}

/// Waits for what the database answers.
async fn answer(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let asked = request.clone();
    let promise = Promise::new(&mut |resolve, reject| {
        let done = asked.clone();
        let on_success = Closure::once_into_js(move || {
            let result = done.result().unwrap_or(JsValue::UNDEFINED);
            // Resolving a promise does not throw.
            let _ = resolve.call1(&JsValue::NULL, &result);
        });
        let on_error = Closure::once_into_js(move || {
            let _ = reject.call1(&JsValue::NULL, &"the database refused".into());
        });
        asked.set_onsuccess(Some(on_success.unchecked_ref()));
        asked.set_onerror(Some(on_error.unchecked_ref()));
    });
    JsFuture::from(promise).await
}
