//! Double taps.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, MouseEvent};

/// Ignores the second tap of a double tap on anything that can be pressed: by then another
/// question may lie under the finger, and it would be answered unread.
pub(crate) fn ignore_second_taps() {
    let listener = Closure::<dyn Fn(MouseEvent)>::new(|event: MouseEvent| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let pressed = target.and_then(|target| target.closest("button, a, summary").ok().flatten());
        if event.detail() > 1 && pressed.is_some() {
            event.prevent_default();
            event.stop_immediate_propagation();
        }
    });
    // Before anything else hears of it. A page without the listener works as well.
    let _ = leptos::prelude::window().add_event_listener_with_callback_and_bool(
        "click",
        listener.as_ref().unchecked_ref(),
        true,
    );
    listener.forget();
}
