//! Parts that screens are made of.

mod choice;
mod day;
mod icon;
mod mark;

pub(crate) use choice::{choice, many, scale, yes_no};
pub(crate) use day::{coming_day, past_day};
pub(crate) use icon::{Icon, icon};
pub(crate) use mark::{Mood, mark};

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
