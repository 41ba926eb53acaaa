//! Logging a run, other training or a rest day: one form, few taps.

mod fields;
mod pain;
mod save;

use leptos::prelude::*;

use self::fields::{cross_kind, distance_and_duration, effort, more, note, rest, run_kind, when};
use super::asks::untold;
use crate::interview::{LogDraft, Logged};
use crate::platform::clock;
use crate::ui::route::Route;
use crate::ui::state::App;

/// The log.
pub(crate) fn log(app: App) -> AnyView {
    // A form that nothing was typed into begins anew, so that its time is now.
    if app.log.with_untracked(|log| {
        log.as_ref()
            .is_none_or(|log| !log.touched && !log.is_change)
    }) {
        begin(app);
    }
    let words = &app.words.log;
    let kind = Memo::new(move |_| read(app, |log| (log.logged, log.is_change, log.id.clone())));
    let form = move || {
        let (logged, is_change, _) = kind.get();
        let title = if is_change {
            words.change_title
        } else {
            words.title
        };
        let fields = match logged {
            Logged::Run => view! {
                {run_kind(app)} {distance_and_duration(app)} {pain::outcome(app)} {effort(app)}
                {pain::pain(app)} {more(app)}
            }
            .into_any(),
            Logged::CrossTraining | Logged::Strength => view! {
                {cross_kind(app)} {distance_and_duration(app)} {effort(app)} {note(app)}
            }
            .into_any(),
            Logged::Rest => rest(app),
        };
        view! {
            <div class="page form">
                <h1 tabindex="-1">{title}</h1>
                {(!is_change).then(|| view! { {move || untold(app)} {kinds(app)} })}
                {when(app)} {fields} {save::save(app)}
                {(!is_change)
                    .then(|| {
                        view! {
                            <p class="end">
                                <a class="btn quiet" href=Route::SelfTest.href()>
                                    {app.words.answer.take_test}
                                </a>
                            </p>
                        }
                    })}
            </div>
        }
    };
    form.into_any()
}

fn begin(app: App) {
    app.log.set(Some(app.new_log(clock::local_now())));
}

/// Something of the form; the default where there is none, as while the screen is left.
fn read<T>(app: App, read: impl FnOnce(&LogDraft) -> T) -> T {
    app.log.with(|log| match log {
        Some(log) => read(log),
        None => read(&app.new_log(app.now.get_untracked())),
    })
}

/// Changes the form.
fn write(app: App, change: impl FnOnce(&mut LogDraft)) {
    app.log.update(|log| {
        if let Some(log) = log {
            change(log);
            log.touched = true;
        }
    });
}

fn kinds(app: App) -> AnyView {
    let words = &app.words.log;
    let kind = |logged: Logged| {
        segment(
            (words.logged)(logged),
            Signal::derive(move || read(app, |log| log.logged) == logged),
            Callback::new(move |()| write(app, |log| log.logged = logged)),
        )
    };
    view! {
        <div class="segments start wrap" role="group" aria-label=words.what>
            {[Logged::Run, Logged::CrossTraining, Logged::Strength, Logged::Rest]
                .map(kind)
                .collect_view()}
        </div>
    }
    .into_any()
}

/// One of a few that stand side by side.
fn segment(text: &'static str, chosen: Signal<bool>, on_tap: Callback<()>) -> AnyView {
    view! {
        <button
            type="button"
            class="segment"
            aria-pressed=move || chosen.get().to_string()
            on:click=move |_| on_tap.run(())
        >
            {text}
        </button>
    }
    .into_any()
}

/// A part of the form with its heading.
fn part(title: &'static str, content: AnyView) -> AnyView {
    view! {
        <section class="form-part" aria-label=title>
            <h2 class="asked">{title}</h2>
            {content}
        </section>
    }
    .into_any()
}

/// Segments of which one is chosen or none; tapping the chosen one takes it back.
fn one_of<T: Copy + PartialEq + Send + Sync + 'static>(
    app: App,
    title: &'static str,
    options: &[(T, &'static str)],
    get: fn(&LogDraft) -> Option<T>,
    set: fn(&mut LogDraft, Option<T>),
) -> AnyView {
    let option = |&(value, text): &(T, &'static str)| {
        let chosen = Signal::derive(move || read(app, get) == Some(value));
        let on_tap = Callback::new(move |()| {
            let next = (!chosen.get_untracked()).then_some(value);
            write(app, |log| set(log, next));
        });
        segment(text, chosen, on_tap)
    };
    let options = view! {
        <div class="segments start wrap" role="group" aria-label=title>
            {options.iter().map(option).collect_view()}
        </div>
    };
    part(title, options.into_any())
}

/// Yes or no about the run.
fn yes_no_of(
    app: App,
    title: &'static str,
    get: fn(&LogDraft) -> Option<bool>,
    set: fn(&mut LogDraft, Option<bool>),
) -> AnyView {
    let words = &app.words.check_in;
    one_of(
        app,
        title,
        &[(true, words.yes), (false, words.no)],
        get,
        set,
    )
}
