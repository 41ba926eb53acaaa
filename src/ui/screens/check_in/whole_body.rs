//! How the runner is as a whole: well, signs, sleep, resting heart rate.

use leptos::prelude::*;

use super::asked::{Asked, go_on, number_field, pick, plain, read_draft};
use crate::domain::WholeBodySign;
use crate::interview::Draft;
use crate::ui::parts::many;
use crate::ui::state::App;

pub(super) fn well(app: App) -> Asked {
    let words = &app.words.check_in;
    Asked::new(
        words.well,
        pick(
            app,
            &[
                ((true, false), words.well_yes),
                ((false, false), words.well_tired),
                ((false, true), words.well_ill),
            ],
            |draft| {
                let well = draft.check_in.well?;
                Some((well, draft.check_in.illness.is_some()))
            },
            |draft, (well, ill)| draft.feels(well, ill),
        ),
    )
}

pub(super) fn signs(app: App) -> Asked {
    let words = &app.words.check_in;
    let told = move |sign: WholeBodySign| {
        read_draft(app, |draft| draft.check_in.signs.get(&sign).copied()).unwrap_or_default()
    };
    let option = |sign: WholeBodySign| {
        let on_tap = Callback::new(move |()| {
            let now = !told(sign);
            app.draft.update(|draft| {
                if let Some(draft) = draft {
                    draft.check_in.signs.insert(sign, now);
                }
            });
        });
        many(
            plain((words.sign)(sign)),
            Signal::derive(move || told(sign)),
            on_tap,
        )
    };
    let reply =
        view! { <div class="choices">{WholeBodySign::ALL.map(option).collect_view()}</div> };
    // The whole list is in sight, so that what is not tapped is a "no".
    let next = |draft: &mut Draft| {
        for sign in WholeBodySign::ALL {
            draft.check_in.signs.entry(sign).or_insert(false);
        }
    };
    Asked::new(words.signs, reply.into_any()).with(go_on(app, words.next, next))
}

/// Hours of sleep as offered, with the minutes that stand for them.
const SLEEP: [(u8, u8, u16); 5] = [
    (0, 5, 270),
    (5, 6, 330),
    (6, 7, 390),
    (7, 8, 450),
    (8, 24, 510),
];

pub(super) fn sleep(app: App) -> Asked {
    let words = &app.words.check_in;
    let option = move |(from, to, minutes): (u8, u8, u16)| {
        let chosen = move || {
            let told = read_draft(app, |draft| draft.check_in.sleep_minutes);
            (told == Some(minutes)).to_string()
        };
        let on_tap = move |_| app.answer(|draft| draft.check_in.sleep_minutes = Some(minutes));
        view! {
            <button type="button" class="choice" aria-pressed=chosen on:click=on_tap>
                {(words.sleep_hours)(from, to)}
            </button>
        }
    };
    let reply = view! { <div class="choices">{SLEEP.map(option).collect_view()}</div> };
    Asked::new(words.sleep, reply.into_any())
}

pub(super) fn heart_rate(app: App) -> Asked {
    let words = &app.words.check_in;
    let before = app.draft.with_untracked(|draft| {
        draft
            .as_ref()
            .and_then(|draft| draft.check_in.resting_heart_rate)
    });
    let (field, button) = number_field(
        app,
        words.heart_rate_unit,
        words.heart_rate_wrong,
        before.map(|number| number.to_string()),
        |draft, text| {
            let number = text
                .parse()
                .ok()
                .filter(|number| (25..=150).contains(number));
            draft.check_in.resting_heart_rate = number;
            number.is_some()
        },
    );
    Asked::new(words.heart_rate, field).with(button)
}
