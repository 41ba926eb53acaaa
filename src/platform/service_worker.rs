//! The copy of the app that works without a network, kept by `sw.js`.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, console};

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
        if let Err(reason) = switch(&container).await {
            console::warn_2(&"No newer app:".into(), &reason);
        }
    });
}

async fn switch(container: &ServiceWorkerContainer) -> Result<(), JsValue> {
    let registration: ServiceWorkerRegistration =
        JsFuture::from(container.ready()?).await?.dyn_into()?;
    let Some(waiting) = registration.waiting() else {
        // Another tab has switched already: what a reload brings is the newer app.
        return window().location().reload();
    };
    let reload = Closure::once_into_js(|| {
        // A refused reload leaves the page as it is, which is still a working app.
        let _ = window().location().reload();
    });
    container.set_oncontrollerchange(Some(reload.unchecked_ref()));
    waiting.post_message(&"skip-waiting".into())
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
    let watched = registration.clone();
    let watch_installing = move || {
        if let Some(worker) = watched.installing() {
            tell_when_installed(&watched, &worker, set_copy);
        }
    };
    watch_installing();
    let on_update_found = Closure::<dyn Fn()>::new(watch_installing);
    registration.set_onupdatefound(Some(on_update_found.as_ref().unchecked_ref()));
    // Lives as long as the page.
    on_update_found.forget();
    JsFuture::from(container.ready()?).await?;
    set_copy.try_set(kept(&registration));
    Ok(())
}

fn tell_when_installed(
    registration: &ServiceWorkerRegistration,
    worker: &ServiceWorker,
    set_copy: WriteSignal<OfflineCopy>,
) {
    let registration = registration.clone();
    let on_change = Closure::<dyn Fn()>::new(move || {
        set_copy.try_set(kept(&registration));
    });
    worker.set_onstatechange(Some(on_change.as_ref().unchecked_ref()));
    on_change.forget();
}

/// The first worker of all waits for a moment too: it is not newer than any other.
fn kept(registration: &ServiceWorkerRegistration) -> OfflineCopy {
    match (registration.active(), registration.waiting()) {
        (None, _) => OfflineCopy::None,
        (Some(_), None) => OfflineCopy::Ready,
        (Some(_), Some(_)) => OfflineCopy::NewerWaiting,
    }
}
