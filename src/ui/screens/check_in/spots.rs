//! Where it hurts, and whether both sides are the same.

use leptos::prelude::*;

use super::asked::{Asked, plain, read_draft};
use crate::domain::{Place, Site};
use crate::text::Line;
use crate::ui::body_map::body_map;
use crate::ui::parts::choice;
use crate::ui::state::App;

pub(super) fn where_hurts(app: App) -> Asked {
    let words = &app.words.check_in;
    let chosen = Signal::derive(move || read_draft(app, |d| Some(d.chosen())).unwrap_or_default());
    let past = Signal::derive(move || app.known().open);
    let on_tap = Callback::new(move |place: Place| {
        app.draft.update(|draft| {
            if let Some(draft) = draft {
                let mut places = draft.chosen();
                let before = places.len();
                places.retain(|other| !other.overlaps(place));
                if places.len() == before {
                    places.push(place);
                }
                draft.choose(&places);
            }
        });
    });
    let next = move || {
        let places = chosen.get();
        let names: Vec<_> = places
            .iter()
            .map(|place| (app.words.body.place)(*place))
            .collect();
        if names.is_empty() {
            words.nothing_hurts.to_owned()
        } else {
            (words.next_with)(&names)
        }
    };
    let go = view! {
        <button
            type="button"
            class="btn"
            on:click=move |_| app.answer(|draft| draft.choose(&draft.chosen()))
        >
            {next}
        </button>
    };
    Asked::new(words.where_hurts, body_map(app.words, chosen, past, on_tap)).with(go.into_any())
}

pub(super) fn same_on_both_sides(app: App, site: Site) -> Asked {
    let words = &app.words.check_in;
    let answer = move |line: Line, same: bool| {
        let on_tap = Callback::new(move |()| app.answer(|d| d.same_on_both_sides(site, same)));
        choice(line, Signal::derive(|| false), on_tap)
    };
    let reply = view! {
        <div class="choices">{answer(words.same_yes, true)} {answer(words.same_no, false)}</div>
    };
    let title = (words.same_both_sides)(site);
    Asked {
        title: Some(title),
        ..Asked::new(plain(""), reply.into_any())
    }
}
