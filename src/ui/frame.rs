//! The frame around every screen: navigation, what was just saved, and moving the focus.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::parts::{Icon, icon};
use super::route::{Past, Route};
use super::state::App;
use crate::platform::service_worker::{OfflineCopy, keep_offline_copy, switch_to_newer};

/// Navigation, at the bottom of a phone and at the side of a desk.
pub(super) fn navigation(app: App) -> AnyView {
    let frame = &app.words.frame;
    let link = move |route: Route, drawn: Icon, text: &'static str| {
        let current = move || (section(app.route.get()) == route).then_some("page");
        view! {
            <a href=route.href() aria-current=current>
                {icon(drawn)}
                {text}
            </a>
        }
    };
    view! {
        <nav class="nav" aria-label=frame.navigation>
            <span class="brand" aria-hidden="true">
                {icon(Icon::Today)}
                {frame.name}
            </span>
            {link(Route::Today, Icon::Today, frame.today)} {link(Route::Log, Icon::Log, frame.log)}
            {link(Route::History(Past::Month(None)), Icon::History, frame.history)}
            {link(Route::More, Icon::More, frame.more)}
        </nav>
    }
    .into_any()
}

/// The entry of the navigation that a screen belongs to.
fn section(route: Route) -> Route {
    match route {
        Route::Today | Route::CheckIn | Route::SelfTest | Route::Professional => Route::Today,
        Route::Log => route,
        Route::History(_) | Route::Day(_) | Route::Spot(..) => Route::History(Past::Month(None)),
        _ => Route::More,
    }
}

/// What was just saved, with undo; and the newer app, when one waits.
pub(super) fn messages(app: App) -> AnyView {
    let frame = &app.words.frame;
    let copy = keep_offline_copy();
    let saved = move || {
        app.message.get().map(|message| {
            view! {
                <div class="message">
                    <span>{message.text}</span>
                    {(!message.before.is_empty())
                        .then(|| {
                            view! {
                                <button type="button" on:click=move |_| app.undo()>
                                    {frame.undo}
                                </button>
                            }
                        })}
                    <button type="button" on:click=move |_| app.message.set(None)>
                        {frame.close}
                    </button>
                </div>
            }
        })
    };
    let newer = move || {
        (copy.get() == OfflineCopy::NewerWaiting).then(|| {
            view! {
                <div class="message">
                    <span>{frame.update_ready}</span>
                    <button type="button" on:click=move |_| switch_to_newer()>
                        {frame.update_now}
                    </button>
                </div>
            }
        })
    };
    view! { <div class="messages" role="status">{saved} {newer}</div> }.into_any()
}

/// Moves the focus to the new screen's heading, so that it is read aloud and Tab starts there.
pub(super) fn focus_heading() {
    request_animation_frame(|| {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        let heading = document().query_selector("main h1").ok().flatten();
        if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
            // A heading that cannot be focused leaves the focus where it was.
            let _ = heading.focus();
        }
    });
}
