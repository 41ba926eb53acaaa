//! The list twin of the drawing, for keyboard and screen reader, and for whoever prefers it.

use leptos::prelude::*;

use super::BESIDE;
use crate::domain::{Place, Side, Site};
use crate::text::Words;

/// Every site from the hip down with its two sides, then what no single place stands for.
pub(super) fn list(
    words: &'static Words,
    chosen: Signal<Vec<Place>>,
    on_tap: Callback<Place>,
) -> AnyView {
    let button = move |site: Site, side: Option<Side>, text: &'static str| {
        let place = Place { site, side };
        view! {
            <button
                type="button"
                class="segment"
                aria-label=(words.body.place)(place)
                aria-pressed=move || chosen.with(|all| all.contains(&place)).to_string()
                on:click=move |_| on_tap.run(place)
            >
                {text}
            </button>
        }
    };
    let row = move |site: Site| {
        let buttons = if BESIDE.contains(&site) && site != Site::WholeLeg {
            button(site, None, words.check_in.yes).into_any()
        } else {
            view! {
                {button(site, Some(Side::Right), words.body.right)}
                {button(site, Some(Side::Left), words.body.left)}
            }
            .into_any()
        };
        view! {
            <li class="map-row">
                <span>{(words.body.site)(site)}</span>
                <span class="segments">{buttons}</span>
            </li>
        }
    };
    let (beside, drawn): (Vec<Site>, Vec<Site>) = Site::ALL
        .into_iter()
        .rev()
        .partition(|site| BESIDE.contains(site));
    view! { <ul class="rows map-list">{drawn.into_iter().chain(beside).map(row).collect_view()}</ul> }
        .into_any()
}
