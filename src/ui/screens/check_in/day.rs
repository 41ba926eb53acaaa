//! What was run last, and what is planned for the day.

use chrono::Days;
use leptos::prelude::*;

use super::asked::{Asked, number_field, plain, read_draft};
use crate::domain::{LastRun, Plan, RunKind};
use crate::interview::Draft;
use crate::text::LAST_RUN_DAYS;
use crate::ui::parts::choice;
use crate::ui::state::App;

pub(super) fn last_run(app: App) -> Asked {
    let words = &app.words.check_in;
    let today = app.now.get_untracked().date_naive();
    let option = move |(days, text): (u16, &'static str)| {
        let day = today
            .checked_sub_days(Days::new(days.into()))
            .unwrap_or(today);
        let chosen = Signal::derive(move || {
            read_draft(app, |draft| draft.last_run.as_ref().map(|run| run.day)) == Some(day)
        });
        let on_tap = move |()| app.answer(|d| d.last_run = Some(LastRun { day, hard: None }));
        choice(plain(text), chosen, Callback::new(on_tap))
    };
    let options = LAST_RUN_DAYS
        .into_iter()
        .zip(words.last_run_ago)
        .map(option);
    let reply = view! { <div class="choices">{options.collect_view()}</div> };
    Asked::new(words.last_run, reply.into_any())
}

/// The plans that are offered.
const PLANS: [Option<RunKind>; 9] = [
    Some(RunKind::Easy),
    Some(RunKind::Recovery),
    Some(RunKind::Steady),
    Some(RunKind::Long),
    Some(RunKind::Tempo),
    Some(RunKind::Intervals),
    Some(RunKind::Hills),
    Some(RunKind::Race),
    None,
];

pub(super) fn plan(app: App) -> Asked {
    let words = &app.words.check_in;
    let option = |kind: Option<RunKind>| {
        let text = kind.map_or(words.plan_rest, words.run_kind);
        let plan = kind.map_or(Plan::Rest, |kind| Plan::Run {
            kind: Some(kind),
            distance_m: None,
        });
        let same = move |told: &Plan| match told {
            Plan::Rest => kind.is_none(),
            Plan::Run { kind: told, .. } => kind.is_some() && *told == kind,
        };
        let chosen = Signal::derive(move || {
            read_draft(app, |draft| draft.check_in.plan.as_ref().map(same)).unwrap_or_default()
        });
        let on_tap = move |()| app.answer(|draft| draft.check_in.plan = Some(plan.clone()));
        choice(plain(text), chosen, Callback::new(on_tap))
    };
    let reply = view! { <div class="choices compact">{PLANS.map(option).collect_view()}</div> };
    let none = |draft: &mut Draft| draft.skip();
    let button = view! {
        <button type="button" class="btn ghost" on:click=move |_| app.answer(none)>
            {words.plan_none}
        </button>
    };
    Asked::new(words.plan, reply.into_any()).with(button.into_any())
}

pub(super) fn plan_distance(app: App) -> Asked {
    let words = &app.words.check_in;
    let (field, button) = number_field(
        app,
        words.kilometres,
        words.distance_wrong,
        None,
        |draft, text| {
            let metres = metres(text).filter(|metres| (100..=300_000).contains(metres));
            if let Some(Plan::Run { distance_m, .. }) = &mut draft.check_in.plan {
                *distance_m = metres;
            }
            metres.is_some()
        },
    );
    Asked::new(words.plan_distance, field).with(button)
}

/// Metres from kilometres as typed, with a point or a comma.
fn metres(text: &str) -> Option<u32> {
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let part: String = part.chars().chain("000".chars()).take(3).collect();
    let whole: u32 = if whole.is_empty() {
        0
    } else {
        whole.parse().ok()?
    };
    whole.checked_mul(1000)?.checked_add(part.parse().ok()?)
}
