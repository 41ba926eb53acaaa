//! The guided self-test: one movement a screen, left, then right.

use leptos::prelude::*;

use crate::domain::{Legs, PainLevel, Place, RunKind, Step};
use crate::interview::{Asked, Reply, TestDraft};
use crate::journal::Journal;
use crate::platform::{clock, new_entry_id};
use crate::rules::{RuleId, Running, SelfTestOffer, Verdict};
use crate::text::Line;
use crate::ui::frame::focus_heading;
use crate::ui::parts::{
    asking_top, choice, coming_day, earlier_tests, figure, many, page, scale, yes_no,
};
use crate::ui::route::Route;
use crate::ui::state::App;

/// The self-test, or why it is not offered.
pub(crate) fn self_test(app: App) -> AnyView {
    let today = app.now.get_untracked().date_naive();
    let begun = app.test.get_untracked();
    // A test counts until midnight only, so one of another day begins anew.
    let goes_on = begun.is_some_and(|draft| draft.day() == today);
    let offer = app
        .decision
        .with_untracked(|decision| decision.self_test.clone());
    if let SelfTestOffer::NotOffered { because, from } = offer {
        app.test.set(None);
        return not_offered(app, &because.into_iter().collect::<Vec<_>>(), from);
    }
    if !goes_on {
        begin(app);
    }
    let asked = Memo::new(move |_| {
        app.test.with(|draft| {
            draft
                .as_ref()
                .map(|draft| (draft.asked, draft.test.steps.len()))
        })
    });
    Effect::new(move |before: Option<Option<(Asked, usize)>>| {
        let now = asked.get();
        if before.is_some_and(|before| before != now) {
            focus_heading();
        }
        now
    });
    view! {
        <div class="asking">
            {top(app)} {move || asked.get().map(|(asked, _)| question(app, asked))}
        </div>
    }
    .into_any()
}

fn begin(app: App) {
    let open: Vec<Place> = app
        .decision
        .with_untracked(|decision| decision.open.iter().map(|open| open.place).collect());
    app.test.set(Some(TestDraft::new(
        new_entry_id(),
        clock::local_now(),
        &open,
    )));
}

fn not_offered(app: App, because: &[RuleId], from: Option<chrono::NaiveDate>) -> AnyView {
    let (words, answer) = (&app.words.self_test, &app.words.answer);
    let titles: Vec<String> = because
        .iter()
        .filter(|rule| **rule != RuleId::T0)
        .map(|rule| (app.words.rules.rule)(*rule).title.to_owned())
        .collect();
    let rows = titles.into_iter().map(|title| view! { <li>{title}</li> });
    let from = from.map(|day| (answer.test_from)(&coming_day(app, day)));
    let content = view! {
        <div class="card">
            <h2>{words.not_now}</h2>
            <ul class="dashes">{rows.collect_view()}</ul>
            {from.map(|from| view! { <p>{from}</p> })}
        </div>
        {earlier_tests(app)}
        <p class="end">
            <a class="btn" href=Route::Today.href()>
                {words.to_answer}
            </a>
        </p>
    };
    page(words.title, "", content.into_any())
}

/// Changes the test; at its end it is saved.
fn step(app: App, change: impl FnOnce(&mut TestDraft, &Journal)) {
    let Some(mut draft) = app.test.get_untracked() else {
        return;
    };
    app.journal
        .with_untracked(|journal| change(&mut draft, journal));
    let over = draft.asked == Asked::Done;
    let entry = draft.entry();
    app.test.set(Some(draft));
    if over {
        app.save(vec![entry]);
        // The screen says it, and the history can take it back.
        app.message.set(None);
    }
}

fn top(app: App) -> AnyView {
    let place = Signal::derive(move || {
        app.test.with(|draft| {
            draft.as_ref().map_or((1, 7), |draft| match draft.asked {
                Asked::Painkiller | Asked::Painkilled => (1, 7),
                Asked::Done => (7, 7),
                _ => (draft.movement().0 + 1, 7),
            })
        })
    });
    let back = Callback::new(move |()| {
        let mut moved = false;
        let over = app
            .test
            .with_untracked(|draft| draft.as_ref().is_some_and(|d| d.asked == Asked::Done));
        if !over {
            step(app, |draft, _| moved = draft.back());
        }
        if !moved {
            leave(app);
        }
    });
    let later = view! {
        <button type="button" on:click=move |_| leave(app)>
            {app.words.self_test.later}
        </button>
    };
    asking_top(app, place, back, later.into_any())
}

/// Leaves the test. Its place is kept until midnight, unless it is over.
fn leave(app: App) {
    let over = app.test.with_untracked(|draft| {
        draft
            .as_ref()
            .is_none_or(|draft| draft.asked == Asked::Done || draft.test.painkiller.is_none())
    });
    if over {
        app.test.set(None);
    }
    Route::Today.open();
}

fn question(app: App, asked: Asked) -> AnyView {
    let words = &app.words.self_test;
    let Some(draft) = app.test.get_untracked() else {
        return ().into_any();
    };
    let no_answer = Signal::derive(|| None);
    match asked {
        Asked::Painkiller => {
            let on_tap = Callback::new(move |taken| step(app, |draft, _| draft.painkiller(taken)));
            let lede = view! { <p class="hint">{words.lede}</p> };
            let reply = yes_no(&app.words.check_in, no_answer, on_tap);
            let reply = view! {
                {reply}
                {earlier_tests(app)}
            };
            screen(
                words.painkiller,
                lede.into_any(),
                reply.into_any(),
                ().into_any(),
            )
        }
        Asked::Painkilled => {
            let buttons = view! {
                <button type="button" class="btn" on:click=move |_| {
                    app.test.set(None);
                    Route::Today.open();
                }>
                    {words.later}
                </button>
                <button
                    type="button"
                    class="btn quiet"
                    on:click=move |_| step(app, |draft, _| draft.all_the_same())
                >
                    {words.all_the_same}
                </button>
            };
            screen(
                words.painkilled,
                ().into_any(),
                ().into_any(),
                buttons.into_any(),
            )
        }
        Asked::Move => movement(app, &draft),
        Asked::HowMuch => how_much(app),
        Asked::Different => {
            let on_tap = Callback::new(move |yes| {
                step(app, |draft, journal| draft.different(yes, journal));
            });
            let reply = yes_no(&app.words.check_in, no_answer, on_tap);
            screen(words.is_different, ().into_any(), reply, ().into_any())
        }
        Asked::Where => hop_where(app, &draft),
        Asked::InBone => {
            let on_tap = Callback::new(move |yes| {
                step(app, |draft, journal| draft.in_bone(yes, journal));
            });
            let reply = yes_no(&app.words.check_in, no_answer, on_tap);
            screen(words.in_bone, ().into_any(), reply, ().into_any())
        }
        Asked::Done => over(app, &draft),
    }
}

fn screen(line: Line, lede: AnyView, reply: AnyView, actions: AnyView) -> AnyView {
    view! {
        <div class="question">
            <h1 tabindex="-1">{line.text}</h1>
            {(!line.more.is_empty()).then(|| view! { <p class="hint">{line.more}</p> })}
            {lede}
        </div>
        <div class="reply">{reply}</div>
        <div class="actions">{actions}</div>
    }
    .into_any()
}

fn movement(app: App, draft: &TestDraft) -> AnyView {
    let words = &app.words.self_test;
    let (_, movement, legs) = draft.movement();
    let second = draft.is_second_side();
    let letter = match legs {
        Legs::Left => app.words.body.left_letter,
        _ => app.words.body.right_letter,
    };
    let answer = move |text: &'static str, class: &'static str, reply: Reply| {
        view! {
            <button
                type="button"
                class=["choice ", class].concat()
                on:click=move |_| step(app, |draft, journal| draft.reply(reply, journal))
            >
                {text}
            </button>
        }
    };
    let different = second.then(|| answer(words.different, "", Reply::Different));
    let class = if second { "two" } else { "choices" };
    let actions = view! {
        <div class=class>{answer((words.fine)(second), "", Reply::Fine)} {different}</div>
        <div class="two">
            {answer(words.hurts, "warn", Reply::Hurts)} {answer(words.cannot, "warn", Reply::Cannot)}
        </div>
    };
    let drawing = view! {
        <div class="figure-card">{figure(movement, legs, letter)}</div>
        <p class="feel-for">{(words.feel_for)(movement)}</p>
    };
    screen(
        (words.movement)(movement, legs),
        ().into_any(),
        drawing.into_any(),
        actions.into_any(),
    )
}

fn how_much(app: App) -> AnyView {
    let words = &app.words.self_test;
    let (level, sharp) = (RwSignal::new(None::<u8>), RwSignal::new(false));
    let next = move |_| {
        if let Some(level) = level.get_untracked().and_then(PainLevel::new) {
            let sharp = sharp.get_untracked();
            step(app, |draft, journal| draft.how_much(level, sharp, journal));
        }
    };
    let line = Line {
        text: words.sharp,
        more: "",
    };
    let reply = view! {
        {scale(
            app.words.check_in.no_pain_now,
            level.into(),
            Callback::new(move |number| level.set(Some(number))),
        )}
        <div class="choices apart">
            {many(line, sharp.into(), Callback::new(move |()| sharp.update(|on| *on = !*on)))}
        </div>
    };
    let button = view! {
        <button
            type="button"
            class="btn"
            disabled=move || level.get().is_none()
            on:click=next
        >
            {app.words.check_in.next}
        </button>
    };
    let line = Line {
        text: words.how_much,
        more: "",
    };
    screen(line, ().into_any(), reply.into_any(), button.into_any())
}

fn hop_where(app: App, draft: &TestDraft) -> AnyView {
    let row = |place: Place| {
        let line = Line {
            text: (app.words.body.place)(place),
            more: "",
        };
        let on_tap = Callback::new(move |()| {
            step(app, |draft, journal| draft.hurt_at(place, journal));
        });
        choice(line, Signal::derive(|| false), on_tap)
    };
    let places = draft.hop_places().into_iter().map(row).collect_view();
    let reply = view! { <div class="choices">{places}</div> };
    let line = Line {
        text: app.words.self_test.hop_where,
        more: "",
    };
    screen(line, ().into_any(), reply.into_any(), ().into_any())
}

fn over(app: App, draft: &TestDraft) -> AnyView {
    let words = &app.words.self_test;
    let verdict = app.journal.with_untracked(|journal| draft.verdict(journal));
    let to_answer = move |_| {
        app.test.set(None);
        Route::Today.open();
    };
    let log_run = move |_| {
        let mut log = app.new_log(clock::local_now());
        log.run.kind = Some(RunKind::Test);
        log.touched = true;
        app.log.set(Some(log));
        app.test.set(None);
        Route::Log.open();
    };
    let bone = draft
        .test
        .steps
        .iter()
        .any(|taken| taken.step == Step::Hop && taken.result.in_bone.is_some());
    // Passed, and still held back by something that a test does not clear.
    let held = verdict == Verdict::Passed
        && app
            .decision
            .with_untracked(|decision| decision.outcome.running == Running::NotToday);
    let passed = verdict == Verdict::Passed && !held;
    let line = if held {
        words.passed_but_held
    } else {
        (words.over)(verdict)
    };
    let card = passed.then(|| super::today::run_card_rows(app));
    let reply = view! {
        {(bone && !passed).then(|| view! { <p class="said">{words.get_checked}</p> })}
        {card}
        {earlier_tests(app)}
    };
    let buttons = view! {
        {passed
            .then(|| {
                view! {
                    <button type="button" class="btn ghost" on:click=log_run>
                        {words.log_test_run}
                    </button>
                }
            })}
        <button type="button" class="btn" on:click=to_answer>
            {words.to_answer}
        </button>
    };
    screen(line, ().into_any(), reply.into_any(), buttons.into_any())
}

/// A test that was left half-way today.
pub(super) fn half_finished(app: App) -> AnyView {
    let waits = app.test.with(|draft| {
        draft.as_ref().is_some_and(|draft| {
            draft.asked != Asked::Done && draft.day() == app.now.get().date_naive()
        })
    });
    if !waits {
        return ().into_any();
    }
    view! {
        <div class="notice">
            <p>{app.words.self_test.half_finished}</p>
            <div class="two">
                <a class="btn" href=Route::SelfTest.href()>
                    {app.words.check_in.go_on}
                </a>
                <button type="button" class="btn ghost" on:click=move |_| app.test.set(None)>
                    {app.words.check_in.start_over}
                </button>
            </div>
        </div>
    }
    .into_any()
}
