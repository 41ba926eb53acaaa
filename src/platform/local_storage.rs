//! The browser's local storage, as a [`Store`].

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::{JsString, Object, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Storage, StorageEvent};

use crate::storage::{Store, StoreError};

/// The browser's local storage.
#[derive(Debug, Clone)]
pub struct BrowserStore(Storage);

impl BrowserStore {
    /// The store of this page.
    ///
    /// # Errors
    /// [`StoreError::Blocked`] where the browser allows none.
    pub fn connect() -> Result<Self, StoreError> {
        // gloo-storage throws where storage is blocked, so it is asked only after this.
        #[allow(clippy::disallowed_methods)]
        let allowed = web_sys::window().is_some_and(|window| {
            matches!(window.local_storage(), Ok(Some(storage)) if storage.length().is_ok())
        });
        if allowed {
            Ok(Self(LocalStorage::raw()))
        } else {
            Err(StoreError::Blocked)
        }
    }

    /// Calls back with each key that another tab has changed, and with `None` when the whole
    /// store was emptied. Listens as long as the page lives.
    pub fn on_change_elsewhere(changed: impl Fn(Option<String>) + 'static) {
        let listener = Closure::<dyn Fn(StorageEvent)>::new(move |event: StorageEvent| {
            changed(event.key());
        });
        if let Some(window) = web_sys::window() {
            window.set_onstorage(Some(listener.as_ref().unchecked_ref()));
        }
        listener.forget();
    }
}

impl Store for BrowserStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        let text = self.0.get_item(key).map_err(|error| reason(&error))?;
        // Half of a surrogate pair arrives here as U+FFFD; only then is a second look needed.
        if text.as_ref().is_some_and(|text| text.contains('\u{FFFD}')) {
            let value = Reflect::get(&self.0, &key.into()).map_err(|error| reason(&error))?;
            if !value
                .dyn_into::<JsString>()
                .is_ok_and(|text| text.is_valid_utf16())
            {
                return Err(StoreError::NotText);
            }
        }
        Ok(text)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.0.set_item(key, text).map_err(|error| reason(&error))
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.remove_item(key).map_err(|error| reason(&error))
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.0.length().map_err(|error| reason(&error))?;
        Ok(Object::keys(&self.0)
            .iter()
            .filter_map(|key| key.as_string())
            .collect())
    }

    fn copy(&self, from: &str, to: &str) -> Result<(), StoreError> {
        // Through JavaScript's own string, which is kept as it is, valid text or not.
        let value = Reflect::get(&self.0, &from.into()).map_err(|error| reason(&error))?;
        if value.is_string() {
            Reflect::set(&self.0, &to.into(), &value).map_err(|error| reason(&error))?;
        }
        Ok(())
    }
}

/// What a browser's exception means for us.
fn reason(error: &JsValue) -> StoreError {
    let name = Reflect::get(error, &"name".into())
        .ok()
        .and_then(|name| name.as_string());
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StoreError::Full,
        Some("SecurityError") => StoreError::Blocked,
        Some(name) => StoreError::Failed(name.to_owned()),
        None => StoreError::Failed("unknown".to_owned()),
    }
}
