//! What a runner sees when the app itself breaks.

use leptos::prelude::window;
use web_sys::{Event, console};

/// Shows the panel in `index.html` when the app panics, and writes the reason to the console.
///
/// The panel and its script live outside the app, because nothing in here runs after a panic.
pub(crate) fn show_panel_on_panic() {
    std::panic::set_hook(Box::new(|panic| {
        console::error_1(&panic.to_string().into());
        if let Ok(event) = Event::new("ror:panic") {
            // The script in the page cannot refuse this event, so there is no answer to look at.
            let _ = window().dispatch_event(&event);
        }
    }));
}
