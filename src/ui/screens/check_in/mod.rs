//! The check-in: one question at a time.

mod asked;
mod day;
mod pain;
mod review;
mod spots;
mod whole_body;

use leptos::prelude::*;

use self::asked::{Asked, about_report, ask_yes_no, go_on, pick, plain};
use super::start;
use crate::domain::{IllnessPlace, SleepQuality};
use crate::interview::{Draft, Step};
use crate::text::Line;
use crate::ui::frame::focus_heading;
use crate::ui::parts::asking_top;
use crate::ui::route::Route;
use crate::ui::state::App;

/// The question on the screen.
pub(crate) fn check_in(app: App) -> AnyView {
    if app.draft.with_untracked(Option::is_none) {
        app.draft.set(Some(App::begin_check_in()));
    }
    let step = Memo::new(move |_| {
        app.draft
            .with(|draft| draft.as_ref().map(|draft| draft.step))
    });
    Effect::new(move |before: Option<Option<Step>>| {
        let step = step.get();
        if before.is_some_and(|before| before != step) {
            focus_heading();
        }
        step
    });
    view! {
        <div class="asking">
            {top(app)} {move || step.get().map(|step| question(app, step))}
        </div>
    }
    .into_any()
}

/// Back, how far along, and skip.
fn top(app: App) -> AnyView {
    let words = app.words;
    let place = Signal::derive(move || {
        app.draft.with(|draft| {
            draft
                .as_ref()
                .map_or((1, 2), |draft| draft.progress(&app.known()))
        })
    });
    let back = Callback::new(move |()| {
        let mut moved = false;
        app.draft.update(|draft| {
            moved = draft.as_mut().is_some_and(Draft::back);
        });
        if !moved {
            Route::Today.open();
        }
    });
    let skippable = move || {
        app.draft.with(|draft| {
            !matches!(
                draft.as_ref().map(|draft| draft.step),
                None | Some(Step::Start | Step::Review)
            )
        })
    };
    let skip = move || {
        skippable().then(|| {
            view! {
                <button type="button" on:click=move |_| app.answer(Draft::skip)>
                    {words.check_in.skip}
                </button>
            }
        })
    };
    asking_top(app, place, back, skip.into_any())
}

fn question(app: App, step: Step) -> AnyView {
    let Asked {
        about,
        line,
        title,
        reply,
        actions,
    } = asked(app, step);
    let can_hurry = move || {
        app.draft
            .with(|draft| draft.as_ref().is_some_and(|d| d.can_hurry(&app.known())))
    };
    let hurry = move || {
        can_hurry().then(|| {
            view! {
                <button type="button" class="btn quiet" on:click=move |_| app.answer(Draft::hurry)>
                    {app.words.check_in.answer_now}
                </button>
            }
        })
    };
    view! {
        <div class="question">
            {about.map(|about| view! { <p class="about">{about}</p> })}
            <h1 tabindex="-1">{title.unwrap_or_else(|| line.text.to_owned())}</h1>
            {(!line.more.is_empty()).then(|| view! { <p class="hint">{line.more}</p> })}
        </div>
        <div class="reply">{reply}</div>
        <div class="actions">{actions} {hurry}</div>
    }
    .into_any()
}

fn asked(app: App, step: Step) -> Asked {
    let words = &app.words.check_in;
    match step {
        Step::Start => {
            let line = Line {
                text: words.title,
                more: "",
            };
            Asked::new(line, start::signs(app)).with(start::ways(app))
        }
        Step::Urgent => urgent(app),
        Step::Where => spots::where_hurts(app),
        Step::SameOnBothSides(site) => spots::same_on_both_sides(app, site),
        Step::Pain(place, question) => pain::pain(app, place, question).about(app, place),
        Step::Worried(place) => about_report(
            app,
            place,
            words.worried,
            |report| report.worried,
            |report, yes| report.worried = Some(yes),
        ),
        Step::GoneWithinHour(place) => about_report(
            app,
            place,
            words.gone_within_hour,
            |report| report.gone_within_hour,
            |report, yes| report.gone_within_hour = Some(yes),
        ),
        Step::Painkiller => ask_yes_no(
            app,
            words.painkiller,
            Draft::painkiller,
            Draft::set_painkiller,
        ),
        Step::Well => whole_body::well(app),
        Step::IllnessPlace => Asked::new(
            words.illness,
            pick(
                app,
                &[
                    (IllnessPlace::AboveNeck, words.illness_above),
                    (IllnessPlace::BelowNeck, words.illness_below),
                ],
                |draft| draft.check_in.illness.as_ref()?.place,
                |draft, place| draft.illness_mut().place = Some(place),
            ),
        ),
        Step::Fever => ask_yes_no(
            app,
            words.fever,
            |draft| draft.check_in.illness.as_ref()?.fever,
            |draft, yes| draft.illness_mut().fever = Some(yes),
        ),
        Step::MaskingMedicine => ask_yes_no(
            app,
            words.masking,
            |draft| draft.check_in.illness.as_ref()?.masking_medicine,
            |draft, yes| draft.illness_mut().masking_medicine = Some(yes),
        ),
        Step::Signs => whole_body::signs(app),
        Step::Sleep => whole_body::sleep(app),
        Step::SleepQuality => {
            let line = |quality| (quality, plain((words.quality)(quality)));
            Asked::new(
                words.sleep_quality,
                pick(
                    app,
                    &[SleepQuality::Good, SleepQuality::Poor, SleepQuality::Broken].map(line),
                    |draft| draft.check_in.sleep_quality,
                    |draft, quality| draft.check_in.sleep_quality = Some(quality),
                ),
            )
        }
        Step::HeartRate => whole_body::heart_rate(app),
        Step::LastRun => day::last_run(app),
        Step::LastRunHard => ask_yes_no(
            app,
            words.last_run_hard,
            |draft| draft.last_run.as_ref()?.hard,
            |draft, hard| {
                if let Some(run) = &mut draft.last_run {
                    run.hard = Some(hard);
                }
            },
        ),
        Step::Plan => day::plan(app),
        Step::PlanDistance => day::plan_distance(app),
        Step::Review => review::review(app),
    }
}

fn urgent(app: App) -> Asked {
    let words = &app.words.check_in;
    let none = |draft: &mut Draft| draft.check_in.urgent = Some(std::collections::BTreeSet::new());
    Asked::new(
        plain(words.urgent_folded),
        start::urgent_list(app, start::tap_urgent(app)),
    )
    .with(go_on(app, words.urgent_none, none))
}
