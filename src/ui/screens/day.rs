//! One day: its answer, its entries, each to be changed or deleted.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::domain::{Entry, EntryBody, EntryId};
use crate::interview::{Draft, LogDraft, Step};
use crate::platform::dates::{DateStyle, day_in_words};
use crate::rules::past_day;
use crate::ui::parts::{Icon, entry_line, entry_title, icon, time_of, verdict_mark, what_changes};
use crate::ui::route::{Past, Route};
use crate::ui::state::App;

/// One day.
pub(crate) fn day(app: App, day: NaiveDate) -> AnyView {
    let words = &app.words.history;
    // The entry that is asked about before it is deleted.
    let asked = RwSignal::new(None::<EntryId>);
    let answer = move || {
        let past = app.journal.with(|journal| past_day(journal, day));
        past.answer.map(|(headline, _)| {
            let phrase = (app.words.answer.headline_phrase)(&headline);
            view! {
                <p class="day-answer">
                    {verdict_mark(&headline)} {(words.answer_of_day)(&phrase)}
                </p>
            }
        })
    };
    let rows = move || {
        let entries: Vec<Arc<Entry>> = app
            .journal
            .with(|journal| journal.on(day).cloned().collect());
        if entries.is_empty() {
            return view! { <p class="said">{words.no_entries}</p> }.into_any();
        }
        let rows = entries.into_iter().map(|entry| row(app, &entry, asked));
        view! { <ul class="rows">{rows.collect_view()}</ul> }.into_any()
    };
    let month = chrono::Datelike::with_day(&day, 1);
    let add = move |_| app.log_on(day);
    view! {
        <div class="page">
            <a class="page-back" href=Route::History(Past::Month(month)).href()>
                {icon(Icon::Back)}
                {words.title}
            </a>
            <h1 tabindex="-1">{day_in_words(day, DateStyle::Long, app.words.lang)}</h1>
            {answer}
            {rows}
            <button type="button" class="btn ghost end" on:click=add>
                {words.add}
            </button>
        </div>
    }
    .into_any()
}

fn row(app: App, entry: &Arc<Entry>, asked: RwSignal<Option<EntryId>>) -> AnyView {
    let (history, log) = (&app.words.history, &app.words.log);
    let title = entry_title(app, &entry.body);
    let line = entry_line(app, entry);
    let time = time_of(entry.at);
    let id = StoredValue::new(entry.id.clone());
    let can_change = matches!(
        entry.body,
        EntryBody::CheckIn(_)
            | EntryBody::Run(_)
            | EntryBody::CrossTraining(_)
            | EntryBody::Strength(_)
            | EntryBody::RestDay(_)
    );
    let named = [title, ", ", &time].concat();
    let change = can_change.then(|| {
        let entry = Arc::clone(entry);
        view! {
            <button
                type="button"
                class="btn ghost small"
                aria-label=[history.change, ": ", &named].concat()
                on:click=move |_| change(app, &entry)
            >
                {history.change}
            </button>
        }
    });
    // An entry that changes the answer is asked about first; undo is there either way.
    let delete = move |_| {
        let id = id.get_value();
        if app.revision(&id, None).is_some() {
            asked.set(Some(id));
        } else {
            app.delete_with_undo(&id);
        }
    };
    let confirm = move || {
        let id = id.get_value();
        if asked.get().as_ref() != Some(&id) {
            return None;
        }
        let revision = app.revision(&id, None);
        Some(view! {
            <div class="notice" role="alert">
                {revision.map(|revision| what_changes(app, &revision))}
                <div class="two">
                    <button
                        type="button"
                        class="btn"
                        on:click=move |_| {
                            asked.set(None);
                            app.delete_with_undo(&id);
                        }
                    >
                        {log.delete}
                    </button>
                    <button type="button" class="btn ghost" on:click=move |_| asked.set(None)>
                        {log.keep}
                    </button>
                </div>
            </div>
        })
    };
    view! {
        <li class="entry">
            <div class="entry-said">
                <b>{title}</b>
                <span class="fine">{time}</span>
                {(!line.is_empty()).then(|| view! { <i>{line}</i> })}
            </div>
            <div class="entry-acts">
                {change}
                <button
                    type="button"
                    class="btn quiet small"
                    aria-label=[log.delete, ": ", &named].concat()
                    on:click=delete
                >
                    {log.delete}
                </button>
            </div>
            {confirm}
        </li>
    }
    .into_any()
}

fn change(app: App, entry: &Entry) {
    if let EntryBody::CheckIn(told) = &entry.body {
        let told = told.clone();
        app.draft.set(Some(Draft::correct(
            entry.id.clone(),
            entry.at,
            told,
            Step::Review,
        )));
        Route::CheckIn.open();
    } else if let Some(draft) = LogDraft::change(entry, app.units.get_untracked()) {
        app.log.set(Some(draft));
        Route::Log.open();
    }
}
