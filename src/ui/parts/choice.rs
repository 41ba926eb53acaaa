//! Big targets to choose from.

use leptos::prelude::*;

use crate::text::{CheckIn, Line};

/// One of several answers; tapping it answers.
pub(crate) fn choice(line: Line, chosen: Signal<bool>, on_tap: Callback<()>) -> AnyView {
    view! {
        <button type="button" class="choice" aria-pressed=move || chosen.get().to_string() on:click=move |_| on_tap.run(())>
            <span>
                {line.text}
                {(!line.more.is_empty()).then(|| view! { <small>{line.more}</small> })}
            </span>
        </button>
    }
    .into_any()
}

/// One of several answers that may all fit; tapping it adds or removes it.
pub(crate) fn many(line: Line, chosen: Signal<bool>, on_tap: Callback<()>) -> AnyView {
    view! {
        <button type="button" class="choice" aria-pressed=move || chosen.get().to_string() on:click=move |_| on_tap.run(())>
            <svg class="tick" viewBox="0 0 24 24" aria-hidden="true">
                <path d="M5 12.5l4.5 4.5 9-10" />
            </svg>
            <span>
                {line.text}
                {(!line.more.is_empty()).then(|| view! { <small>{line.more}</small> })}
            </span>
        </button>
    }
    .into_any()
}

/// Yes or no.
pub(crate) fn yes_no(
    words: &CheckIn,
    chosen: Signal<Option<bool>>,
    on_tap: Callback<bool>,
) -> AnyView {
    let answer = |text, value| {
        choice(
            Line { text, more: "" },
            Signal::derive(move || chosen.get() == Some(value)),
            Callback::new(move |()| on_tap.run(value)),
        )
    };
    view! { <div class="two">{answer(words.yes, true)} {answer(words.no, false)}</div> }.into_any()
}

/// A number from 0 to 10: the zero is a wide button of its own.
pub(crate) fn scale(
    zero: &'static str,
    chosen: Signal<Option<u8>>,
    on_tap: Callback<u8>,
) -> AnyView {
    let number = |number: u8| {
        view! {
            <button
                type="button"
                aria-pressed=move || (chosen.get() == Some(number)).to_string()
                on:click=move |_| on_tap.run(number)
            >
                {number.to_string()}
            </button>
        }
    };
    view! {
        <div class="scale">
            {(1..=10).map(number).collect_view()}
            <button
                type="button"
                class="wide"
                aria-pressed=move || (chosen.get() == Some(0)).to_string()
                on:click=move |_| on_tap.run(0)
            >
                {zero}
            </button>
        </div>
    }
    .into_any()
}
