//! One sore spot over time: where it stands, a small chart, and the story in order.

use leptos::prelude::*;

use crate::domain::{Side, SiteGroup};
use crate::rules::{Moment, Story, Thread};
use crate::ui::charts::weeks;
use crate::ui::parts::{Icon, icon, past_day};
use crate::ui::route::{Past, Route};
use crate::ui::state::App;

/// One sore spot.
pub(crate) fn spot(app: App, group: SiteGroup, side: Option<Side>) -> AnyView {
    let words = &app.words.history;
    let thread = move || {
        let found = app
            .threads()
            .into_iter()
            .find(|thread| thread.group == group && thread.side == side);
        match found {
            Some(thread) => content(app, &thread),
            None => view! { <p class="said">{words.no_such_spot.text}</p> }.into_any(),
        }
    };
    view! {
        <div class="page">
            <a class="page-back" href=Route::History(Past::Spots).href()>
                {icon(Icon::Back)}
                {words.spots}
            </a>
            <h1 tabindex="-1">{(words.group)(group, side)}</h1>
            {thread}
        </div>
    }
    .into_any()
}

fn content(app: App, thread: &Thread) -> AnyView {
    let words = &app.words.history;
    let runs = u16::try_from(thread.runs_in_a_row).unwrap_or(u16::MAX);
    let state = if thread.open.is_empty() {
        words.settled.to_owned()
    } else {
        (words.open)(runs)
    };
    let awaits = thread.open.iter().any(|open| open.awaits_professional);
    let places = thread.open.iter().map(|open| {
        let since = (words.since)(&past_day(app, open.since));
        let level = open.level.map(words.level);
        let more: Vec<String> = level.into_iter().chain([since]).collect();
        view! {
            <li class="row plain">
                <span>
                    <b>{(app.words.body.place)(open.place)}</b>
                    <i>{more.join(" · ")}</i>
                </span>
            </li>
        }
    });
    let places = (!thread.open.is_empty())
        .then(|| view! { <ul class="rows apart">{places.collect_view()}</ul> });
    let in_run = thread.in_run.map(|in_run| {
        let what = (app.words.check_in.in_run)(in_run).text;
        view! { <p class="said">{words.in_last_run} ": " {what}</p> }
    });
    let seen = awaits.then(|| {
        view! {
            <div class="notice is-care apart">
                <p>{words.awaits}</p>
                <a class="btn ghost" href=Route::Professional.href()>
                    {app.words.answer.been_seen}
                </a>
            </div>
        }
    });
    view! {
        <p class="lede">
            {state} " · " {(words.last_word)(&past_day(app, thread.last_word))}
        </p>
        {seen}
        {places}
        {in_run}
        <h2 class="label">{words.chart}</h2>
        <div class="card">{weeks(app, &thread.weeks)}</div>
        {tried(app, thread)}
        <h2 class="label">{words.story}</h2>
        <ol class="rows story">
            {thread.story.iter().take(100).map(|story| moment(app, story)).collect_view()}
        </ol>
    }
    .into_any()
}

fn tried(app: App, thread: &Thread) -> AnyView {
    let words = &app.words.history;
    if thread.tried.is_empty() {
        return ().into_any();
    }
    let row = |tried: &crate::domain::Tried| {
        view! {
            <li class="row plain">
                <span>
                    <b>{tried.what.clone()}</b>
                    <i>{(words.helped)(tried.helped)}</i>
                </span>
            </li>
        }
    };
    view! {
        <h2 class="label">{words.tried}</h2>
        <ul class="rows">{thread.tried.iter().map(row).collect_view()}</ul>
    }
    .into_any()
}

fn moment(app: App, story: &Story) -> AnyView {
    let words = &app.words.history;
    let body = &app.words.body;
    let number = |level: Option<crate::domain::PainLevel>| match level {
        Some(level) => (words.level)(level.get()),
        None => words.not_asked.to_owned(),
    };
    let report = |report: &crate::domain::PainReport| {
        let mut parts = vec![(body.place)(report.place).to_owned(), number(report.level)];
        if report.changes_form == Some(true) {
            parts.push(
                (app.words.check_in.pain)(crate::rules::PainQuestion::ChangesForm)
                    .text
                    .to_owned(),
            );
        }
        parts.extend(
            report
                .in_run
                .map(|in_run| (app.words.check_in.in_run)(in_run).text.to_owned()),
        );
        parts.join(", ")
    };
    let (title, line) = match &story.moment {
        Moment::Hurts(told) => (words.check_in, report(told)),
        Moment::Quiet => (words.check_in, words.nothing_hurts.to_owned()),
        Moment::RunHurt(told) => (words.run, report(told)),
        Moment::RunQuiet => (words.run, words.no_pain.to_owned()),
        Moment::RunNotAsked => (words.run, words.not_asked.to_owned()),
        Moment::Morning(change, level) => {
            let change = (words.change_of)(*change).to_owned();
            (words.morning, [change, number(*level)].join(", "))
        }
        Moment::Test(verdict) => (words.self_test, (words.verdict)(*verdict).to_owned()),
        Moment::Word(word) => (words.word, (words.word_of)(*word).to_owned()),
    };
    view! {
        <li>
            <a class="row plain" href=Route::Day(story.day).href()>
                <span>
                    <b>{[past_day(app, story.day).as_str(), " · ", title].concat()}</b>
                    <i>{line}</i>
                </span>
                {icon(Icon::Go)}
            </a>
        </li>
    }
    .into_any()
}
