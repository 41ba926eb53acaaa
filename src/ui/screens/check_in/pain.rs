//! The questions about one sore spot.

use chrono::Days;
use leptos::prelude::*;

use super::asked::{
    Asked, about_report, answer_there, none_or_next, pick_many, pick_there, plain, read_report,
};
use crate::domain::{
    After, DailyLife, Feel, InRun, NumbPattern, PainLevel, Place, Side, Spread, Tissue, Visible,
};
use crate::interview::Draft;
use crate::rules::PainQuestion;
use crate::text::Line;
use crate::ui::parts::{choice, scale};
use crate::ui::state::App;

pub(super) fn pain(app: App, place: Place, question: PainQuestion) -> Asked {
    let words = &app.words.check_in;
    let line = (words.pain)(question);
    let yes_or_no = |read, write| about_report(app, place, line, read, write);
    match question {
        PainQuestion::Side => side(app, place, line),
        PainQuestion::Level => level(app, place, line),
        PainQuestion::Feel => feel(app, place, line),
        PainQuestion::ChangesForm => {
            yes_or_no(|r| r.changes_form, |r, yes| r.changes_form = Some(yes))
        }
        PainQuestion::BoneSore => yes_or_no(|r| r.bone_sore, |r, yes| r.bone_sore = Some(yes)),
        PainQuestion::Mechanical => yes_or_no(|r| r.mechanical, |r, yes| r.mechanical = Some(yes)),
        PainQuestion::FourSteps => yes_or_no(
            |r| r.cannot_four_steps.map(|cannot| !cannot),
            |r, can| r.cannot_four_steps = Some(!can),
        ),
        PainQuestion::Weaker => yes_or_no(|r| r.weaker, |r, yes| r.weaker = Some(yes)),
        PainQuestion::ClotRisk => yes_or_no(|r| r.clot_risk, |r, yes| r.clot_risk = Some(yes)),
        PainQuestion::CameBack => yes_or_no(|r| r.came_back, |r, yes| r.came_back = Some(yes)),
        PainQuestion::DailyLife => daily_life(app, place, line),
        PainQuestion::Visible => visible(app, place, line),
        PainQuestion::Since => since(app, place, line),
        PainQuestion::RunsInARow => runs_in_a_row(app, place, line),
        PainQuestion::InRun
        | PainQuestion::Spread
        | PainQuestion::Tissue
        | PainQuestion::NumbPattern
        | PainQuestion::After => Asked::new(line, one_of(app, place, question)),
    }
}

/// The questions about a spot that have one answer among a few.
fn one_of(app: App, place: Place, question: PainQuestion) -> AnyView {
    let words = &app.words.check_in;
    match question {
        PainQuestion::InRun => pick_there(
            app,
            place,
            &[
                InRun::Eases,
                InRun::OnlyAfter,
                InRun::StaysSame,
                InRun::GetsWorse,
                InRun::ForcedStop,
            ]
            .map(|value| (value, (words.in_run)(value))),
            |report| report.in_run,
            |report, value| report.in_run = Some(value),
        ),
        PainQuestion::Spread => pick_there(
            app,
            place,
            &[Spread::Pinpoint, Spread::Spread].map(|value| (value, (words.spread)(value))),
            |report| report.spread,
            |report, value| report.spread = Some(value),
        ),
        PainQuestion::Tissue => pick_there(
            app,
            place,
            &[
                Tissue::Muscle,
                Tissue::Tendon,
                Tissue::Joint,
                Tissue::Bone,
                Tissue::Skin,
                Tissue::NotSure,
            ]
            .map(|value| (value, (words.tissue)(value))),
            |report| report.tissue,
            |report, value| report.tissue = Some(value),
        ),
        PainQuestion::NumbPattern => pick_there(
            app,
            place,
            &[
                NumbPattern::AroundTheSpot,
                NumbPattern::DownALimb,
                NumbPattern::OverAnHourAfterShoesOff,
            ]
            .map(|value| (value, plain((words.numb)(value)))),
            |report| report.numb_pattern,
            |report, value| report.numb_pattern = Some(value),
        ),
        _ => pick_there(
            app,
            place,
            &[
                After::HardSession,
                After::FallOrTwist,
                After::NothingSpecial,
            ]
            .map(|value| (value, (words.after)(value))),
            |report| report.after,
            |report, value| report.after = Some(value),
        ),
    }
}

fn side(app: App, place: Place, line: Line) -> Asked {
    let body = &app.words.body;
    let answer = move |text, side| {
        let on_tap = Callback::new(move |()| app.answer(|draft| draft.set_side(place, side)));
        choice(plain(text), Signal::derive(|| false), on_tap)
    };
    let reply = view! {
        <div class="choices">
            {answer(body.left, Side::Left)} {answer(body.right, Side::Right)}
            {answer(body.both, Side::Both)}
        </div>
    };
    Asked::new(line, reply.into_any())
}

fn level(app: App, place: Place, line: Line) -> Asked {
    let words = &app.words.check_in;
    let chosen = Signal::derive(move || {
        read_report(app, place, |report| report.level)
            .flatten()
            .map(PainLevel::get)
    });
    let on_tap = Callback::new(move |number| {
        answer_there(app, place, |report| report.level = PainLevel::new(number));
    });
    let meaning = words.pain_scale.map(|(numbers, means)| {
        view! {
            <span>
                <b>{numbers}</b>
                {means}
            </span>
        }
    });
    let reply = view! {
        {scale(words.no_pain_now, chosen, on_tap)}
        <p class="scale-words">{meaning.collect_view()}</p>
    };
    Asked::new(line, reply.into_any())
}

fn feel(app: App, place: Place, line: Line) -> Asked {
    let words = &app.words.check_in;
    let options = [
        Feel::Sharp,
        Feel::DullAche,
        Feel::Tight,
        Feel::Throbbing,
        Feel::BurningNumbTingling,
    ]
    .map(|feel| (feel, (words.feel)(feel)));
    let reply = pick_many(
        app,
        place,
        &options,
        |report, feel| report.feel.contains(&feel),
        |report, feel| {
            if !report.feel.remove(&feel) {
                report.feel.insert(feel);
            }
        },
    );
    let any = Signal::derive(move || {
        read_report(app, place, |report| !report.feel.is_empty()).unwrap_or_default()
    });
    let none = Callback::new(move |()| app.answer(Draft::skip));
    Asked::new(line, reply).with(none_or_next(app, any, none))
}

fn daily_life(app: App, place: Place, line: Line) -> Asked {
    let words = &app.words.check_in;
    let options = [
        DailyLife::Walking,
        DailyLife::Stairs,
        DailyLife::Chair,
        DailyLife::AtRest,
        DailyLife::AtNight,
    ]
    .map(|when| (when, plain((words.daily_life)(when))));
    let reply = pick_many(
        app,
        place,
        &options,
        |report, when| {
            report
                .daily_life
                .as_ref()
                .is_some_and(|told| told.contains(&when))
        },
        |report, when| {
            let told = report.daily_life.get_or_insert_default();
            if !told.remove(&when) {
                told.insert(when);
            }
        },
    );
    let any = Signal::derive(move || {
        read_report(app, place, |r| {
            r.daily_life.as_ref().is_some_and(|told| !told.is_empty())
        })
        .unwrap_or_default()
    });
    let none = Callback::new(move |()| {
        answer_there(app, place, |report| {
            report.daily_life.get_or_insert_default();
        });
    });
    Asked::new(line, reply).with(none_or_next(app, any, none))
}

fn visible(app: App, place: Place, line: Line) -> Asked {
    let words = &app.words.check_in;
    let options = [
        Visible::Swelling,
        Visible::Bruising,
        Visible::Redness,
        Visible::Warmth,
    ]
    .map(|what| (what, plain((words.visible)(what))));
    let reply = pick_many(
        app,
        place,
        &options,
        |report, what| {
            report
                .visible
                .as_ref()
                .is_some_and(|told| told.contains(&what))
        },
        |report, what| {
            let told = report.visible.get_or_insert_default();
            if !told.remove(&what) {
                told.insert(what);
            }
        },
    );
    let any = Signal::derive(move || {
        read_report(app, place, |r| {
            r.visible.as_ref().is_some_and(|told| !told.is_empty())
        })
        .unwrap_or_default()
    });
    let none = Callback::new(move |()| {
        answer_there(app, place, |report| {
            report.visible.get_or_insert_default();
        });
    });
    Asked::new(line, reply).with(none_or_next(app, any, none))
}

/// How many days ago it began, as offered: one day stands for its range.
const SINCE_DAYS: [u16; 6] = [0, 1, 2, 3, 6, 14];

fn since(app: App, place: Place, line: Line) -> Asked {
    let words = &app.words.check_in;
    let today = app.now.get_untracked().date_naive();
    let option = move |days: u16| {
        let day = today
            .checked_sub_days(Days::new(days.into()))
            .unwrap_or(today);
        let text = match days {
            6 => words.since_longer[0].to_owned(),
            14 => words.since_longer[1].to_owned(),
            _ => (words.since_days)(days),
        };
        let chosen = Signal::derive(move || {
            read_report(app, place, |report| report.since).flatten() == Some(day)
        });
        let on_tap = move |_| answer_there(app, place, |report| report.since = Some(day));
        view! {
            <button
                type="button"
                class="choice"
                aria-pressed=move || chosen.get().to_string()
                on:click=on_tap
            >
                {text}
            </button>
        }
    };
    let reply = view! { <div class="choices">{SINCE_DAYS.map(option).collect_view()}</div> };
    Asked::new(line, reply.into_any())
}

fn runs_in_a_row(app: App, place: Place, line: Line) -> Asked {
    let words = &app.words.check_in;
    let option = move |runs: u8| {
        let chosen = move || {
            let told = read_report(app, place, |report| report.runs_in_a_row).flatten();
            (told == Some(runs)).to_string()
        };
        let on_tap = move |_| answer_there(app, place, |report| report.runs_in_a_row = Some(runs));
        view! {
            <button type="button" class="choice" aria-pressed=chosen on:click=on_tap>
                {(words.runs_in_a_row)(runs)}
            </button>
        }
    };
    let reply = view! { <div class="choices">{[0, 1, 2, 3].map(option).collect_view()}</div> };
    Asked::new(line, reply.into_any())
}
