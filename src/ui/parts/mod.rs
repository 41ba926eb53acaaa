//! Parts that screens are made of.

mod asking_top;
mod choice;
mod day;
mod entry;
mod figure;
mod icon;
mod mark;
mod revision;
mod tests;
mod verdict;

pub(crate) use asking_top::asking_top;
pub(crate) use choice::{choice, many, scale, yes_no};
pub(crate) use day::{coming_day, past_day};
pub(crate) use entry::{entry_line, entry_title, time_of};
pub(crate) use figure::figure;
pub(crate) use icon::{Icon, icon};
pub(crate) use mark::{Mood, mark};
pub(crate) use revision::what_changes;
pub(crate) use tests::earlier_tests;
pub(crate) use verdict::{hue_of, verdict_mark};

use leptos::prelude::*;

/// A screen with a title, a sentence under it, and what is on it.
pub(crate) fn page(title: &'static str, lede: &'static str, content: AnyView) -> AnyView {
    view! {
        <div class="page">
            <h1 tabindex="-1">{title}</h1>
            {(!lede.is_empty()).then(|| view! { <p class="lede">{lede}</p> })}
            {content}
        </div>
    }
    .into_any()
}

/// A row that leads somewhere: a text, a smaller one under it, and an arrow.
pub(crate) fn link_row(href: String, text: String, more: String) -> AnyView {
    view! {
        <li>
            <a class="row plain" href=href>
                <span>
                    <b>{text}</b>
                    {(!more.is_empty()).then(|| view! { <i>{more}</i> })}
                </span>
                {icon(Icon::Go)}
            </a>
        </li>
    }
    .into_any()
}
