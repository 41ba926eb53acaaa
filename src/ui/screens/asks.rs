//! What Today asks between runs: the morning after, days without a word, spots without a word.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::domain::{
    Entry, EntryBody, EntryId, MorningAfter, MorningChange, PainLevel, PainReport, Place, RestDay,
};
use crate::interview::{Path, mornings_to_ask, untold_days};
use crate::platform::clock;
use crate::rules::Thread;
use crate::ui::parts::{past_day, scale};
use crate::ui::route::Route;
use crate::ui::state::App;

/// The one question that comes first now, if there is any.
pub(super) fn asks(app: App) -> AnyView {
    let today = app.now.get().date_naive();
    if let Some(id) = app.number_of.get() {
        return number(app, &id);
    }
    let morning = app
        .journal
        .with(|journal| mornings_to_ask(journal, today).into_iter().next());
    if let Some((_, place)) = morning {
        return morning_after(app, place);
    }
    if let Some(thread) = silent(app) {
        return silent_card(app, &thread);
    }
    untold(app)
}

fn card(title: String, hint: &'static str, content: AnyView) -> AnyView {
    view! {
        <section class="ask card">
            <h2>{title}</h2>
            {(!hint.is_empty()).then(|| view! { <p class="fine">{hint}</p> })}
            {content}
        </section>
    }
    .into_any()
}

fn morning_after(app: App, place: Place) -> AnyView {
    let words = &app.words.asks;
    let answer = move |change: MorningChange| {
        let tell = move |_| {
            let entry = App::entry(EntryBody::MorningAfter(MorningAfter {
                place,
                change,
                level: None,
            }));
            app.number_of.set(Some(entry.id.clone()));
            app.save(vec![entry]);
        };
        view! {
            <button type="button" class="btn ghost" on:click=tell>
                {(words.change)(change)}
            </button>
        }
    };
    let content = view! {
        <div class="three">
            {answer(MorningChange::Better)} {answer(MorningChange::Same)}
            {answer(MorningChange::Worse)}
        </div>
    };
    let title = (words.morning)((app.words.body.place)(place));
    card(title, words.morning_hint, content.into_any())
}

/// The number, after the one tap.
fn number(app: App, id: &EntryId) -> AnyView {
    let words = &app.words.asks;
    let told = app.journal.with(|journal| journal.get(id).cloned());
    let Some(EntryBody::MorningAfter(morning)) = told.as_ref().map(|entry| entry.body.clone())
    else {
        app.number_of.set(None);
        return ().into_any();
    };
    let place = morning.place;
    let on_tap = Callback::new(move |number| {
        let Some(told) = told.clone() else { return };
        app.number_of.set(None);
        app.save(vec![Entry {
            body: EntryBody::MorningAfter(MorningAfter {
                level: PainLevel::new(number),
                ..morning.clone()
            }),
            ..Entry::clone(&told)
        }]);
    });
    let content = view! {
        {scale(words.number_zero, Signal::derive(|| None), on_tap)}
        <button type="button" class="btn quiet" on:click=move |_| app.number_of.set(None)>
            {words.no_number}
        </button>
    };
    card(
        (words.number)((app.words.body.place)(place)),
        "",
        content.into_any(),
    )
}

/// An open spot without a word for 14 days.
fn silent(app: App) -> Option<Thread> {
    if app.decision.with(|decision| decision.open.is_empty()) {
        return None;
    }
    app.threads().into_iter().find(|thread| thread.silent)
}

fn silent_card(app: App, thread: &Thread) -> AnyView {
    let words = &app.words.asks;
    let spot = (app.words.history.group)(thread.group, thread.side).to_lowercase();
    let title = (words.silent)(&spot, &past_day(app, thread.last_word));
    let places: Vec<Place> = thread.open.iter().map(|open| open.place).collect();
    let begin = move |gone: bool| {
        let places = places.clone();
        move |_| {
            let mut draft = App::begin_check_in();
            draft.path = Path::Hurts;
            let report = |place: &Place| PainReport {
                level: gone.then_some(PainLevel::ZERO),
                ..PainReport::at(*place)
            };
            draft.check_in.pain = Some(places.iter().map(report).collect());
            app.draft.set(Some(draft));
            app.answer(|_| ());
        }
    };
    let content = view! {
        <div class="two">
            <button type="button" class="btn ghost" on:click=begin(false)>
                {words.still_hurts}
            </button>
            <button type="button" class="btn ghost" on:click=begin(true)>
                {words.is_gone}
            </button>
        </div>
    };
    card(title, "", content.into_any())
}

/// Days about which nothing was logged: one tap says that they were rest.
pub(super) fn untold(app: App) -> AnyView {
    let words = &app.words.asks;
    let today = app.now.get().date_naive();
    let days = app.journal.with(|journal| untold_days(journal, today));
    let Some(last_told) = days.last().and_then(NaiveDate::pred_opt) else {
        return ().into_any();
    };
    let count = u16::try_from(days.len()).unwrap_or(u16::MAX);
    let title = (words.untold)(count, &past_day(app, last_told));
    let rested = move |_| {
        let rest = |day: &NaiveDate| Entry {
            at: clock::local_at(*day, clock::NOON),
            ..App::entry(EntryBody::RestDay(RestDay::default()))
        };
        app.save(days.iter().map(rest).collect());
    };
    let ran = move |_| {
        if app.log.with_untracked(Option::is_some) {
            return Route::Log.open();
        }
        app.log_on(today.pred_opt().unwrap_or(today));
    };
    let content = view! {
        <div class="two">
            <button type="button" class="btn ghost" on:click=ran>
                {words.ran}
            </button>
            <button type="button" class="btn ghost" on:click=rested>
                {words.rested.text}
            </button>
        </div>
    };
    card(title, "", content.into_any())
}
