//! The history: a month at a glance, the days in a list, the sore spots.

use chrono::{Datelike, Days, Months, NaiveDate};
use leptos::prelude::*;

use crate::domain::EntryBody;
use crate::platform::dates::{DateStyle, day_in_words};
use crate::rules::{Headline, PastDay, past_day as day_of};
use crate::ui::parts::{
    Icon, earlier_tests, entry_title, icon, link_row, page, past_day, verdict_mark,
};
use crate::ui::route::{Past, Route};
use crate::ui::state::App;

/// How many days of the list are added when its end comes near: few enough that scrolling never
/// stops for them.
const CHUNK: usize = 4;

/// The history.
pub(crate) fn history(app: App, past: Past) -> AnyView {
    let words = &app.words.history;
    let same =
        |other: Past| matches!((past, other), (Past::Month(_), Past::Month(_))) || past == other;
    let tab = |to: Past, text: &'static str| {
        view! {
            <a
                class="segment"
                href=Route::History(to).href()
                aria-current=same(to).then_some("page")
            >
                {text}
            </a>
        }
    };
    let shown = move || match past {
        Past::Month(first) => month(app, first),
        Past::List => list(app),
        Past::Spots => spots(app),
    };
    let content = view! {
        <nav class="segments start" aria-label=words.views>
            {tab(Past::Month(None), words.month)} {tab(Past::List, words.list)}
            {tab(Past::Spots, words.spots)}
        </nav>
        {shown}
    };
    page(words.title, "", content.into_any())
}

fn month(app: App, first: Option<NaiveDate>) -> AnyView {
    let words = &app.words.history;
    let today = app.now.get().date_naive();
    let this_month = today.with_day(1).unwrap_or(today);
    let first = first.unwrap_or(this_month);
    let earlier = first.checked_sub_months(Months::new(1));
    let later = first
        .checked_add_months(Months::new(1))
        .filter(|later| *later <= this_month);
    let step = |to: Option<NaiveDate>, text: &'static str, drawn: Icon| match to {
        Some(to) => view! {
            <a class="icon-btn" href=Route::History(Past::Month(Some(to))).href() aria-label=text>
                {icon(drawn)}
            </a>
        }
        .into_any(),
        None => view! { <span class="icon-btn"></span> }.into_any(),
    };
    let days: Vec<PastDay> = app.journal.with(|journal| {
        first
            .iter_days()
            .take_while(|day| day.month() == first.month())
            .map(|day| day_of(journal, day))
            .collect()
    });
    // Weeks begin on Monday.
    let before = usize::try_from(first.weekday().num_days_from_monday()).unwrap_or_default();
    let heads = (0..7).filter_map(|at| {
        // A Monday and the six days after it.
        let monday = NaiveDate::from_ymd_opt(2024, 1, 1)?;
        let day = monday.checked_add_days(Days::new(at))?;
        let name = day_in_words(day, DateStyle::Narrow, app.words.lang);
        Some(view! { <span aria-hidden="true">{name}</span> })
    });
    let heads: Vec<_> = heads.collect();
    let blanks = (0..before).map(|_| view! { <li class="blank" aria-hidden="true"></li> });
    let cells = days.into_iter().map(|day| cell(app, &day, today));
    view! {
        <div class="month-head">
            {step(earlier, words.earlier_month, Icon::Back)}
            <h2>{day_in_words(first, DateStyle::Month, app.words.lang)}</h2>
            {step(later, words.later_month, Icon::Go)}
        </div>
        <div class="month-days">{heads.into_iter().collect_view()}</div>
        <ul class="month">{blanks.collect_view()} {cells.collect_view()}</ul>
        {legend(app)}
    }
    .into_any()
}

fn cell(app: App, past: &PastDay, today: NaiveDate) -> AnyView {
    let number = past.day.day().to_string();
    if past.day > today {
        return view! { <li class="cell-off">{number}</li> }.into_any();
    }
    let label = [
        day_in_words(past.day, DateStyle::Long, app.words.lang),
        said(app, past).join(", "),
    ]
    .join(": ");
    let mark = past
        .answer
        .as_ref()
        .map(|(headline, _)| verdict_mark(headline));
    view! {
        <li>
            <a
                class="cell"
                class:now=past.day == today
                href=Route::Day(past.day).href()
                aria-label=label
            >
                <b>{number}</b>
                {mark}
                {done_mark(past)}
            </a>
        </li>
    }
    .into_any()
}

/// What was done, drawn: one stroke for a run, two when hard, a ring for other training, a line
/// for rest.
fn done_mark(past: &PastDay) -> AnyView {
    let d = match (past.ran, past.hard, past.cross_trained, past.rested) {
        (true, true, ..) => "M4 12l4-8M9 12l4-8",
        (true, ..) => "M6 12l4-8",
        (_, true, true, _) => "M8 4a4 4 0 1 0 .01 0zM8 8h.01",
        (_, _, true, _) => "M8 4a4 4 0 1 0 .01 0z",
        (_, _, _, true) => "M3 8.5c2-3 3.5-3 5 0s3 3 5 0",
        _ => "",
    };
    view! {
        <svg class="done-mark" viewBox="0 0 16 16" aria-hidden="true">
            <path d=d />
            {past.hurt.then(|| view! { <circle class="hurt" cx="14" cy="3" r="1.6" /> })}
        </svg>
    }
    .into_any()
}

/// A day in words: what was done, and its answer.
fn said(app: App, past: &PastDay) -> Vec<String> {
    let words = &app.words.history;
    let done = [
        (past.ran, words.ran),
        (past.hard, words.hard),
        (past.cross_trained, words.cross_trained),
        (past.rested, words.rested),
        (past.hurt, words.hurt),
    ];
    let done = done
        .into_iter()
        .filter(|(is, _)| *is)
        .map(|(_, text)| text.to_owned());
    let answer = past
        .answer
        .as_ref()
        .map(|(headline, _)| (words.answer_of_day)(&(app.words.answer.headline_phrase)(headline)));
    done.chain(answer).collect()
}

fn legend(app: App) -> AnyView {
    let words = &app.words.history;
    let none = PastDay::blank(NaiveDate::MIN);
    let done = [
        (
            PastDay {
                ran: true,
                ..none.clone()
            },
            words.ran,
        ),
        (
            PastDay {
                ran: true,
                hard: true,
                ..none.clone()
            },
            words.hard,
        ),
        (
            PastDay {
                cross_trained: true,
                ..none.clone()
            },
            words.cross_trained,
        ),
        (
            PastDay {
                rested: true,
                ..none.clone()
            },
            words.rested,
        ),
        (PastDay { hurt: true, ..none }, words.hurt),
    ];
    let verdicts = [
        Headline::Train {
            cap_m: None,
            and_get_looked_at: false,
        },
        Headline::EasyOnly {
            and_get_looked_at: false,
        },
        Headline::TestFirst {
            and_get_looked_at: false,
        },
        Headline::Rest {
            days: None,
            retest: None,
        },
        Headline::StopAndGetLookedAt,
    ];
    let done = done.map(|(past, text)| view! { <li>{done_mark(&past)} {text}</li> });
    let verdicts = verdicts.map(|headline| {
        let text = (app.words.answer.headline)(&headline).0;
        view! { <li>{verdict_mark(&headline)} {text}</li> }
    });
    view! {
        <details class="fold">
            <summary>{words.legend}</summary>
            <ul class="legend">{done.collect_view()} {verdicts.collect_view()}</ul>
        </details>
    }
    .into_any()
}

fn list(app: App) -> AnyView {
    let words = &app.words.history;
    let mut days: Vec<NaiveDate> = app.journal.with(|journal| {
        let days = journal.entries().rev().map(|entry| entry.day());
        days.collect()
    });
    days.sort_unstable_by(|a, b| b.cmp(a));
    days.dedup();
    if days.is_empty() {
        return view! { <p class="said">{words.nothing}</p> }.into_any();
    }
    let total = days.len();
    let shown = RwSignal::new((6 * CHUNK).min(total));
    let growing = StoredValue::new(false);
    let scrolled = window_event_listener(leptos::ev::scroll, move |_| {
        if growing.try_get_value() == Some(false) {
            grow_near_end(shown, total, growing);
        }
    });
    on_cleanup(move || scrolled.remove());
    let days = StoredValue::new(days);
    let chunks = move || (0..shown.get().div_ceil(CHUNK)).collect::<Vec<_>>();
    let chunk = move |at: usize| {
        let days = days.with_value(|days| {
            days.iter()
                .skip(at * CHUNK)
                .take(CHUNK)
                .copied()
                .collect::<Vec<_>>()
        });
        let rows = days.into_iter().map(|day| day_row(app, day)).collect_view();
        view! { <ul class="rows chunk">{rows}</ul> }
    };
    view! {
        <div class="days">
            <For each=chunks key=|at| *at children=chunk />
        </div>
        {move || {
            (shown.get() < total)
                .then(|| {
                    view! {
                        <button type="button" class="btn quiet" on:click=move |_| grow(shown, total)>
                            {words.show_more}
                        </button>
                    }
                })
        }}
    }
    .into_any()
}

/// Adds a few days.
fn grow(shown: RwSignal<usize>, total: usize) {
    shown.try_update(|shown| *shown = (*shown + CHUNK).min(total));
}

/// Adds days, a few in each frame, until the end of the list is far enough again.
fn grow_near_end(shown: RwSignal<usize>, total: usize, growing: StoredValue<bool>) {
    let more = is_near_end() && shown.try_get_untracked().is_some_and(|shown| shown < total);
    growing.try_set_value(more);
    if more {
        grow(shown, total);
        request_animation_frame(move || grow_near_end(shown, total, growing));
    }
}

/// Whether the end of the page is less than a screen away.
fn is_near_end() -> bool {
    let page = document().document_element();
    let height = page.map_or(0, |page| page.scroll_height());
    let window = window();
    let visible = window
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64());
    let seen = window.scroll_y().unwrap_or_default() + visible.unwrap_or_default();
    seen + 900.0 > f64::from(height)
}

fn day_row(app: App, day: NaiveDate) -> AnyView {
    let (past, titles) = app.journal.with_untracked(|journal| {
        let titles: Vec<&str> = journal
            .on(day)
            .filter(|entry| !matches!(entry.body, EntryBody::AboutMe(_)))
            .map(|entry| entry_title(app, &entry.body))
            .collect();
        (day_of(journal, day), titles)
    });
    let mut titles = titles;
    titles.dedup();
    let answer = past.answer.as_ref().map(|(headline, _)| {
        let phrase = (app.words.answer.headline_phrase)(headline);
        view! { {verdict_mark(headline)} <span class="aloud">{phrase}</span> }
    });
    view! {
        <li>
            <a class="row day-row" href=Route::Day(day).href()>
                <span class="day-mark">{answer}</span>
                <span>
                    <b>{past_day(app, day)}</b>
                    <i>{titles.join(", ")}</i>
                </span>
                {done_mark(&past)}
            </a>
        </li>
    }
    .into_any()
}

fn spots(app: App) -> AnyView {
    let words = &app.words.history;
    let found = app.threads();
    let rows = found.iter().map(|thread| {
        let runs = u16::try_from(thread.runs_in_a_row).unwrap_or(u16::MAX);
        let state = if thread.open.is_empty() {
            words.settled.to_owned()
        } else {
            (words.open)(runs)
        };
        let last = (words.last_word)(&past_day(app, thread.last_word));
        link_row(
            Route::Spot(thread.group, thread.side).href(),
            (words.group)(thread.group, thread.side).to_owned(),
            [state, last].join(" · "),
        )
    });
    view! {
        <div class="apart">
            {if found.is_empty() {
                view! { <p class="said">{words.no_spots}</p> }.into_any()
            } else {
                view! { <ul class="rows">{rows.collect_view()}</ul> }.into_any()
            }}
        </div>
        {earlier_tests(app)}
        <ul class="rows apart">
            {link_row(
                Route::SelfTest.href(),
                app.words.self_test.more.text.to_owned(),
                app.words.self_test.more.more.to_owned(),
            )}
        </ul>
    }
    .into_any()
}
