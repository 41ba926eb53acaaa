//! The only place that speaks to the browser itself: everything else asks here.

pub(crate) mod clock;
pub(crate) mod dates;
pub(crate) mod files;
pub(crate) mod keeping;
mod local_storage;
mod panic;
pub(crate) mod passphrase;
mod random;
pub(crate) mod region;
pub(crate) mod service_worker;
pub(crate) mod snapshots;
mod taps;

pub use local_storage::BrowserStore;
pub(crate) use panic::show_panel_on_panic;
pub use random::new_entry_id;
pub(crate) use taps::ignore_second_taps;

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The element that holds the painted shell, emptied so that the app can take its place.
pub(crate) fn emptied_app_element() -> Option<HtmlElement> {
    let place: HtmlElement = document().get_element_by_id("app")?.dyn_into().ok()?;
    place.replace_children_with_node_0();
    Some(place)
}

/// Whether the device asks for less motion.
pub(crate) fn prefers_less_motion() -> bool {
    leptos::prelude::window()
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}
