//! What the runner sees: screens, parts and charts, put together with Leptos.

use leptos::prelude::*;

use crate::platform::service_worker::{OfflineCopy, keep_offline_copy, switch_to_newer};

/// Takes over the element that `index.html` paints before the app has arrived.
///
/// A page without that element is left as it is.
pub fn mount() {
    crate::platform::show_panel_on_panic();
    if let Some(place) = crate::platform::emptied_app_element() {
        mount_to(place, App).forget();
    }
}

/// The whole app.
#[component]
fn App() -> impl IntoView {
    let copy = keep_offline_copy();
    let words = &crate::text::words().frame;
    view! {
        <main>
            <h1>{words.name}</h1>
            <Show when=move || copy.get() == OfflineCopy::NewerWaiting>
                <button on:click=move |_| switch_to_newer()>{words.update_now}</button>
            </Show>
        </main>
    }
}
