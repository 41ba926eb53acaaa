//! Deleting everything, after a typed word.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::ui::state::App;

/// How far deleting has come.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Deleting {
    /// Not begun.
    Asked,
    /// All is gone.
    Done,
    /// Something is still there.
    Failed,
}

/// Asks for the word and deletes everything.
pub(super) fn delete_all(app: App, deleting: RwSignal<Deleting>) -> AnyView {
    let words = &app.words.storage;
    let typed = RwSignal::new(String::new());
    let right = move || typed.with(|typed| typed.trim().to_lowercase() == words.delete_word);
    let delete = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if !right() {
            return;
        }
        spawn_local(async move {
            deleting.try_set(match app.delete_everything().await {
                Ok(()) => Deleting::Done,
                Err(_) => Deleting::Failed,
            });
        });
    };
    view! {
        <details class="fold danger">
            <summary>{words.delete_all.text}</summary>
            <form class="stack" on:submit=delete>
                <p>{words.delete_all.more}</p>
                <label class="field">
                    {(words.delete_type)(words.delete_word)}
                    <input
                        type="text"
                        autocomplete="off"
                        autocapitalize="none"
                        on:input=move |event| typed.set(event_target_value(&event))
                    />
                </label>
                <button class="btn urgent" disabled=move || !right()>
                    {words.delete_now}
                </button>
                {move || {
                    (deleting.get() == Deleting::Failed)
                        .then(|| view! { <p role="alert">{words.delete_failed}</p> })
                }}
            </form>
        </details>
    }
    .into_any()
}
