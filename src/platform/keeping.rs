//! What the browser does with what it keeps for this page, beyond keeping it.

use js_sys::{Array, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CacheStorage, ServiceWorkerRegistration, StorageManager};

/// What came of asking the browser not to clear this page's storage on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Persistence {
    /// It will not.
    Granted,
    /// It may.
    Denied,
    /// It cannot be asked.
    Unknown,
}

/// Whether the browser has promised already.
pub(crate) async fn persistence() -> Persistence {
    match manager().and_then(|manager| manager.persisted().ok()) {
        Some(promise) => outcome(JsFuture::from(promise).await),
        None => Persistence::Unknown,
    }
}

/// Asks for the promise. Some browsers ask the runner, so this comes after a first saved day.
pub(crate) async fn ask_for_persistence() -> Persistence {
    match manager().and_then(|manager| manager.persist().ok()) {
        Some(promise) => outcome(JsFuture::from(promise).await),
        None => Persistence::Unknown,
    }
}

fn outcome(answer: Result<JsValue, JsValue>) -> Persistence {
    match answer.ok().and_then(|answer| answer.as_bool()) {
        Some(true) => Persistence::Granted,
        Some(false) => Persistence::Denied,
        None => Persistence::Unknown,
    }
}

fn manager() -> Option<StorageManager> {
    // Absent in WebKitGTK and on pages that are not served securely.
    let manager = Reflect::get(&window().navigator(), &"storage".into()).ok()?;
    let manager: StorageManager = manager.dyn_into().ok()?;
    Reflect::has(&manager, &"persist".into())
        .ok()?
        .then_some(manager)
}

/// Whether the app was opened from the home screen or as a window of its own.
pub(crate) fn is_installed() -> bool {
    let own_window = window()
        .match_media("(display-mode: standalone)")
        .ok()
        .flatten();
    let on_ios = Reflect::get(&window().navigator(), &"standalone".into()).ok();
    own_window.is_some_and(|query| query.matches())
        || on_ios.is_some_and(|standalone| standalone.as_bool() == Some(true))
}

/// What the browser says it is.
pub(crate) fn engine() -> String {
    window().navigator().user_agent().unwrap_or_default()
}

/// Whether this is Safari, or another browser on iOS, which clear what a page keeps after seven
/// days without a visit.
pub(crate) fn is_webkit() -> bool {
    let engine = engine();
    engine.contains("AppleWebKit")
        && !["Chrome", "Chromium", "Android"]
            .iter()
            .any(|name| engine.contains(name))
}

/// Puts a text on the clipboard.
///
/// # Errors
/// When the browser does not allow it.
pub(crate) async fn copy_text(text: &str) -> Result<(), JsValue> {
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into())?;
    let clipboard: web_sys::Clipboard = clipboard.dyn_into()?;
    JsFuture::from(clipboard.write_text(text)).await?;
    Ok(())
}

/// Removes the offline copies of this app and its service worker.
///
/// # Errors
/// When something of it is still there.
pub(crate) async fn remove_offline_copy() -> Result<(), JsValue> {
    let container = Reflect::get(&window().navigator(), &"serviceWorker".into())?;
    if let Ok(container) = container.dyn_into::<web_sys::ServiceWorkerContainer>() {
        let all = JsFuture::from(container.get_registrations()).await?;
        let here = window().location().href()?;
        for registration in Array::from(&all).iter() {
            let registration: ServiceWorkerRegistration = registration.dyn_into()?;
            if here.starts_with(&registration.scope()) {
                JsFuture::from(registration.unregister()?).await?;
            }
        }
    }
    // Absent on pages that are not served securely.
    let caches = Reflect::get(&window(), &"caches".into())?;
    if let Ok(caches) = caches.dyn_into::<CacheStorage>() {
        let names = JsFuture::from(caches.keys()).await?;
        for name in Array::from(&names)
            .iter()
            .filter_map(|name| name.as_string())
        {
            if name.starts_with("rest-or-run ") {
                JsFuture::from(caches.delete(&name)).await?;
            }
        }
    }
    Ok(())
}
