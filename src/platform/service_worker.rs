//! The copy of the app that works without a network, kept by `sw.js`.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ServiceWorkerContainer, ServiceWorkerRegistration, console};

/// What is known about the copy kept for use without a network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum OfflineCopy {
    /// Not kept yet, or this browser keeps none.
    #[default]
    None,
    /// Kept: the app opens without a network.
    Ready,
    /// A newer app is kept as well, and waits for [`switch_to_newer`].
    NewerWaiting,
}

/// Has the browser keep an offline copy and tells how that goes.
///
/// Where the browser cannot keep one (private windows, `file://`), the signal stays at
/// [`OfflineCopy::None`] and the app works on without it.
pub(crate) fn keep_offline_copy() -> ReadSignal<OfflineCopy> {
    let (copy, set_copy) = signal(OfflineCopy::None);
    if let Some(container) = container() {
        spawn_local(async move {
            if let Err(reason) = register(&container, set_copy).await {
                console::warn_2(&"No offline copy:".into(), &reason);
            }
        });
    }
    copy
}

/// Puts the newer app in place and reloads this page, because the runner asked for it.
///
/// Other tabs go on with what they have loaded, so that nothing half-typed is lost there.
pub(crate) fn switch_to_newer() {
    let Some(container) = container() else { return };
    spawn_local(async move {
        let waiting = JsFuture::from(
            container
                .ready()
                .unwrap_or_else(|_| js_sys::Promise::resolve(&JsValue::NULL)),
        )
        .await
        .ok()
        .and_then(|value| value.dyn_into::<ServiceWorkerRegistration>().ok())
        .and_then(|registration| registration.waiting());
        let Some(waiting) = waiting else { return };
        let reload = Closure::once_into_js(|| {
            // A refused reload leaves the page as it is, which is still a working app.
            let _ = window().location().reload();
        });
        container.set_oncontrollerchange(Some(reload.unchecked_ref()));
        let _ = waiting.post_message(&"skip-waiting".into());
    });
}

/// `None` where the page is not served in a way that allows a service worker.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator = window().navigator();
    js_sys::Reflect::get(&navigator, &"serviceWorker".into())
        .ok()?
        .dyn_into()
        .ok()
}

async fn register(
    container: &ServiceWorkerContainer,
    set_copy: WriteSignal<OfflineCopy>,
) -> Result<(), JsValue> {
    let registration: ServiceWorkerRegistration = JsFuture::from(container.register("sw.js"))
        .await?
        .dyn_into()?;
    JsFuture::from(container.ready()?).await?;
    set_copy.try_set(OfflineCopy::Ready);
    if registration.waiting().is_some() {
        set_copy.try_set(OfflineCopy::NewerWaiting);
    }
    let watched = registration.clone();
    let on_update_found = Closure::<dyn Fn()>::new(move || {
        if let Some(worker) = watched.installing() {
            tell_when_installed(&watched, &worker, set_copy);
        }
    });
    registration.set_onupdatefound(Some(on_update_found.as_ref().unchecked_ref()));
    // Lives as long as the page.
    on_update_found.forget();
    Ok(())
}

fn tell_when_installed(
    registration: &ServiceWorkerRegistration,
    worker: &web_sys::ServiceWorker,
    set_copy: WriteSignal<OfflineCopy>,
) {
    let registration = registration.clone();
    let on_change = Closure::<dyn Fn()>::new(move || {
        if registration.waiting().is_some() {
            set_copy.try_set(OfflineCopy::NewerWaiting);
        }
    });
    worker.set_onstatechange(Some(on_change.as_ref().unchecked_ref()));
    on_change.forget();
}
