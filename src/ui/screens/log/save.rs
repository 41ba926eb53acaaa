//! Saving the log: what cannot be right is asked about, what changes the answer is said first.

use leptos::prelude::*;

use super::{begin, read};
use crate::interview::{Doubt, LogDraft};
use crate::platform::clock;
use crate::rules::Revision;
use crate::ui::parts::what_changes;
use crate::ui::route::Route;
use crate::ui::state::App;

/// What stands between the button and saving.
#[derive(Clone, PartialEq)]
struct Asked {
    doubts: Vec<Doubt>,
    revision: Option<Revision>,
}

/// The buttons, and what is asked before.
pub(super) fn save(app: App) -> AnyView {
    let words = &app.words.log;
    let asked = RwSignal::new(None::<Asked>);
    // A change to the form takes the question back.
    Effect::new(move |_| {
        app.log.track();
        asked.set(None);
    });
    let (is_change, touched) = (
        Memo::new(move |_| read(app, |log| log.is_change)),
        Memo::new(move |_| read(app, |log| log.touched)),
    );
    let press = move |_| {
        let Some(draft) = app.log.get_untracked() else {
            return;
        };
        let doubts = app.journal.with_untracked(|journal| {
            draft.doubts(app.units.get_untracked(), journal, clock::local_now())
        });
        let revision = draft.is_change.then(|| {
            let entry = entry(app, &draft);
            app.revision(&draft.id, Some(entry))
        });
        let revision = revision.flatten();
        if doubts.is_empty() && revision.is_none() {
            store(app, &draft);
        } else {
            asked.set(Some(Asked { doubts, revision }));
        }
    };
    let questions = move || asked.get().map(|asked| questions(app, &asked));
    let text = move || {
        if is_change.get() {
            words.save_change
        } else {
            app.words.frame.save
        }
    };
    let again = move || {
        touched.get().then(|| {
            view! {
                <button type="button" class="btn quiet" on:click=move |_| begin(app)>
                    {words.throw_away}
                </button>
            }
        })
    };
    view! {
        <div class="form-save">
            {questions}
            {move || {
                asked
                    .get()
                    .is_none()
                    .then(|| {
                        view! {
                            <button type="button" class="btn" on:click=press>
                                {text}
                            </button>
                        }
                    })
            }}
            {again}
        </div>
    }
    .into_any()
}

fn questions(app: App, asked: &Asked) -> AnyView {
    let words = &app.words.log;
    let must_change = asked.doubts.iter().any(|doubt| doubt.must_change());
    let doubts = asked
        .doubts
        .iter()
        .map(|doubt| view! { <p>{(words.doubt)(*doubt)}</p> });
    let doubts = (!asked.doubts.is_empty()).then(|| {
        view! {
            <h2>{words.check}</h2>
            {doubts.collect_view()}
        }
    });
    let changes = asked
        .revision
        .as_ref()
        .map(|revision| what_changes(app, revision));
    let text = if asked.doubts.is_empty() {
        words.save_change
    } else {
        words.yes_right
    };
    let go = (!must_change).then(|| {
        let go = move |_| {
            if let Some(draft) = app.log.get_untracked() {
                store(app, &draft);
            }
        };
        view! {
            <button type="button" class="btn" on:click=go>
                {text}
            </button>
        }
    });
    view! {
        <div class="notice" role="alert">
            {doubts}
            {changes}
            {go}
        </div>
    }
    .into_any()
}

/// The entry, edited now. A form that lay open for hours does not make the session earlier.
fn entry(app: App, draft: &LogDraft) -> crate::domain::Entry {
    let now = clock::local_now();
    let mut entry = draft.entry(app.units.get_untracked());
    entry.edited = now.timestamp_millis();
    if !draft.is_change && !draft.timed && entry.day() == now.date_naive() {
        entry.at = now;
    }
    entry
}

fn store(app: App, draft: &LogDraft) {
    app.save(vec![entry(app, draft)]);
    let next = if draft.is_change {
        Route::Day(draft.at.date_naive())
    } else {
        Route::Today
    };
    next.open();
    app.log.set(None);
}
