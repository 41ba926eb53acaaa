//! What the runner must know about the storage, on top of every screen.

use chrono::Days;
use leptos::prelude::*;

use super::emergency::emergency_on_screen;
use crate::storage::Mode;
use crate::text::Line;
use crate::ui::route::Route;
use crate::ui::state::App;

/// How many days back something that could not be read is likely to matter for today's answer.
const LATELY: u64 = 28;

/// Storage blocked, full, written by a newer app, or recent entries that could not be read.
pub(crate) fn storage_notices(app: App) -> AnyView {
    let words = &app.words.storage;
    let notice = |line: Line, action: AnyView| {
        view! {
            <section class="notice storage-notice is-care">
                <b>{line.text}</b>
                {(!line.more.is_empty()).then(|| view! { <p>{line.more}</p> })}
                {action}
            </section>
        }
        .into_any()
    };
    let to_storage = move || {
        if app.route.get() == Route::Storage {
            return ().into_any();
        }
        view! {
            <a class="btn small ghost" href=Route::Storage.href()>
                {words.to_storage}
            </a>
        }
        .into_any()
    };
    let view = move || {
        // An emergency has the screen to itself.
        if emergency_on_screen(app) {
            return ().into_any();
        }
        let kept = app.kept.get();
        let mode = match kept.mode {
            Mode::ReadWrite => None,
            Mode::MemoryOnly => Some(notice(words.blocked, to_storage())),
            Mode::ReadOnly { .. } => Some(notice(words.read_only, to_storage())),
        };
        let waiting = (kept.mode == Mode::ReadWrite && kept.waiting > 0).then(|| {
            let again = view! {
                <div class="two">
                    <button type="button" class="btn small" on:click=move |_| app.store_again()>
                        {words.try_again}
                    </button>
                    {to_storage()}
                </div>
            };
            notice((words.waiting)(kept.waiting), again.into_any())
        });
        let first = app
            .now
            .get()
            .date_naive()
            .checked_sub_days(Days::new(LATELY));
        // What has no day may be from any day.
        let lately = kept
            .set_aside
            .iter()
            .filter(|it| it.day.is_none() || it.day >= first)
            .count();
        let unread = (lately > 0).then(|| {
            view! {
                <section class="notice storage-notice is-care">
                    <p>{(words.unread_lately)(lately)}</p>
                    {to_storage()}
                </section>
            }
        });
        view! { {mode} {waiting} {unread} }.into_any()
    };
    view! { <div class="notices" aria-live="polite">{view}</div> }.into_any()
}
