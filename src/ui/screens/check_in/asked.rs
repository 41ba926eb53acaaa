//! What stands on the screen for a question, and the kinds of answers.

use leptos::prelude::*;

use crate::domain::{PainReport, Place};
use crate::interview::Draft;
use crate::text::Line;
use crate::ui::parts::{choice, many, yes_no};
use crate::ui::state::App;

/// What stands on the screen for a step.
pub(super) struct Asked {
    pub(super) about: Option<&'static str>,
    pub(super) line: Line,
    pub(super) title: Option<String>,
    pub(super) reply: AnyView,
    pub(super) actions: AnyView,
}

impl Asked {
    pub(super) fn new(line: Line, reply: AnyView) -> Self {
        Self {
            about: None,
            line,
            title: None,
            reply,
            actions: ().into_any(),
        }
    }

    pub(super) fn with(self, actions: AnyView) -> Self {
        Self { actions, ..self }
    }

    pub(super) fn about(self, app: App, place: Place) -> Self {
        Self {
            about: Some((app.words.body.place)(place)),
            ..self
        }
    }
}

pub(super) const fn plain(text: &'static str) -> Line {
    Line { text, more: "" }
}

/// Choices of which one answers.
pub(super) fn pick<T: Copy + PartialEq + Send + Sync + 'static>(
    app: App,
    options: &[(T, Line)],
    read: fn(&Draft) -> Option<T>,
    write: fn(&mut Draft, T),
) -> AnyView {
    let option = |&(value, line): &(T, Line)| {
        let chosen = Signal::derive(move || read_draft(app, read) == Some(value));
        choice(
            line,
            chosen,
            Callback::new(move |()| app.answer(|draft| write(draft, value))),
        )
    };
    view! { <div class="choices">{options.iter().map(option).collect_view()}</div> }.into_any()
}

/// The same about one spot.
pub(super) fn pick_there<T: Copy + PartialEq + Send + Sync + 'static>(
    app: App,
    place: Place,
    options: &[(T, Line)],
    read: fn(&PainReport) -> Option<T>,
    write: fn(&mut PainReport, T),
) -> AnyView {
    let option = |&(value, line): &(T, Line)| {
        let chosen = Signal::derive(move || read_report(app, place, read).flatten() == Some(value));
        let on_tap = move |()| answer_there(app, place, |report| write(report, value));
        choice(line, chosen, Callback::new(on_tap))
    };
    view! { <div class="choices">{options.iter().map(option).collect_view()}</div> }.into_any()
}

/// Choices of which several may fit, with a button for none of them and one to go on.
pub(super) fn pick_many<T: Copy + Ord + Send + Sync + 'static>(
    app: App,
    place: Place,
    options: &[(T, Line)],
    read: fn(&PainReport, T) -> bool,
    toggle: fn(&mut PainReport, T),
) -> AnyView {
    let option = |&(value, line): &(T, Line)| {
        let chosen = Signal::derive(move || {
            read_report(app, place, |report| read(report, value)).unwrap_or_default()
        });
        let on_tap = move |()| {
            app.draft.update(|draft| {
                if let Some(report) = draft.as_mut().and_then(|draft| draft.report_mut(place)) {
                    toggle(report, value);
                }
            });
        };
        many(line, chosen, Callback::new(on_tap))
    };
    view! { <div class="choices">{options.iter().map(option).collect_view()}</div> }.into_any()
}

pub(super) fn read_draft<T>(app: App, read: impl FnOnce(&Draft) -> Option<T>) -> Option<T> {
    app.draft.with(|draft| draft.as_ref().and_then(read))
}

pub(super) fn read_report<T>(
    app: App,
    place: Place,
    read: impl FnOnce(&PainReport) -> T,
) -> Option<T> {
    read_draft(app, |draft| draft.report(place).map(read))
}

pub(super) fn answer_there(app: App, place: Place, write: impl FnOnce(&mut PainReport)) {
    app.answer(|draft| {
        if let Some(report) = draft.report_mut(place) {
            write(report);
        }
    });
}

pub(super) fn ask_yes_no(
    app: App,
    line: Line,
    read: fn(&Draft) -> Option<bool>,
    write: fn(&mut Draft, bool),
) -> Asked {
    let chosen = Signal::derive(move || read_draft(app, read));
    let on_tap = Callback::new(move |yes| app.answer(|draft| write(draft, yes)));
    Asked::new(line, yes_no(&app.words.check_in, chosen, on_tap))
}

pub(super) fn about_report(
    app: App,
    place: Place,
    line: Line,
    read: fn(&PainReport) -> Option<bool>,
    write: fn(&mut PainReport, bool),
) -> Asked {
    let chosen = Signal::derive(move || read_report(app, place, read).flatten());
    let on_tap = Callback::new(move |yes| answer_there(app, place, |report| write(report, yes)));
    Asked::new(line, yes_no(&app.words.check_in, chosen, on_tap)).about(app, place)
}

/// A button that goes on to the next question after doing something.
pub(super) fn go_on(app: App, text: &'static str, change: fn(&mut Draft)) -> AnyView {
    view! {
        <button type="button" class="btn" on:click=move |_| app.answer(change)>
            {text}
        </button>
    }
    .into_any()
}

/// "None of these" and "Next" under choices of which several may fit.
pub(super) fn none_or_next(app: App, any: Signal<bool>, none: Callback<()>) -> AnyView {
    let words = &app.words.check_in;
    let text = move || {
        if any.get() {
            words.next
        } else {
            words.none_of_these
        }
    };
    let on_tap = move |_| {
        if any.get_untracked() {
            app.answer(|_| ());
        } else {
            none.run(());
        }
    };
    view! { <button type="button" class="btn" on:click=on_tap>{text}</button> }.into_any()
}

/// A typed whole number with a button to go on; what is typed stays when it is not usable.
pub(super) fn number_field(
    app: App,
    unit: &'static str,
    wrong: &'static str,
    before: Option<String>,
    take: fn(&mut Draft, &str) -> bool,
) -> (AnyView, AnyView) {
    let typed = RwSignal::new(before.unwrap_or_default());
    let refused = RwSignal::new(false);
    let next = move |_| {
        let Some(mut draft) = app.draft.get_untracked() else {
            return;
        };
        let text = typed.get_untracked();
        if text.trim().is_empty() {
            app.answer(Draft::skip);
        } else if take(&mut draft, text.trim()) {
            app.answer(|now| *now = draft);
        } else {
            refused.set(true);
        }
    };
    let field = view! {
        <label class="field">
            <small>{unit}</small>
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                prop:value=move || typed.get()
                on:input=move |event| {
                    refused.set(false);
                    typed.set(event_target_value(&event));
                }
                aria-invalid=move || refused.get().then_some("true")
            />
            <span class="wrong" role="alert">
                {move || refused.get().then_some(wrong)}
            </span>
        </label>
    };
    let button = view! {
        <button type="button" class="btn" on:click=next>
            {app.words.check_in.next}
        </button>
    };
    (field.into_any(), button.into_any())
}
