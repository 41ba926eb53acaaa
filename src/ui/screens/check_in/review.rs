//! A look at all answers.

use leptos::prelude::*;

use super::asked::{Asked, read_draft};
use crate::domain::Place;
use crate::interview::Step;
use crate::ui::parts::{Icon, icon};
use crate::ui::state::App;

/// Every question with whether it was answered; a tap opens it again.
pub(super) fn review(app: App) -> Asked {
    let words = app.words;
    let rows = move || {
        let known = app.known();
        read_draft(app, |draft| {
            let steps = draft
                .steps(&known)
                .into_iter()
                .filter(|step| *step != Step::Start);
            Some(
                steps
                    .map(|step| (step, draft.answered(step)))
                    .collect::<Vec<_>>(),
            )
        })
        .unwrap_or_default()
        .into_iter()
        .map(|(step, answered)| review_row(app, step, answered))
        .collect_view()
    };
    Asked::new(
        words.check_in.review,
        view! { <ul class="rows">{rows}</ul> }.into_any(),
    )
}

fn review_row(app: App, step: Step, answered: bool) -> AnyView {
    let words = &app.words.check_in;
    let open = move |_| {
        app.draft.update(|draft| {
            if let Some(draft) = draft {
                draft.go(step);
            }
        });
    };
    view! {
        <li>
            <button type="button" class="row plain" on:click=open>
                <span>
                    <b>{step_title(app, step)}</b>
                    {(!answered).then(|| view! { <i>{words.not_answered}</i> })}
                </span>
                {icon(Icon::Go)}
            </button>
        </li>
    }
    .into_any()
}

/// A question as a line.
fn step_title(app: App, step: Step) -> String {
    let words = &app.words.check_in;
    let there = |place: Place, text: &str| [(app.words.body.place)(place), ": ", text].concat();
    let line = match step {
        Step::SameOnBothSides(site) => return (words.same_both_sides)(site),
        Step::Pain(place, question) => return there(place, (words.pain)(question).text),
        Step::Worried(place) => return there(place, words.worried.text),
        Step::GoneWithinHour(place) => return there(place, words.gone_within_hour.text),
        Step::Start => words.title,
        Step::Urgent => words.urgent_folded,
        Step::Where => words.where_hurts.text,
        Step::Painkiller => words.painkiller.text,
        Step::Well => words.well.text,
        Step::IllnessPlace => words.illness.text,
        Step::Fever => words.fever.text,
        Step::MaskingMedicine => words.masking.text,
        Step::Signs => words.signs.text,
        Step::Sleep => words.sleep.text,
        Step::SleepQuality => words.sleep_quality.text,
        Step::HeartRate => words.heart_rate.text,
        Step::LastRun => words.last_run.text,
        Step::LastRunHard => words.last_run_hard.text,
        Step::Plan => words.plan.text,
        Step::PlanDistance => words.plan_distance.text,
        Step::Review => words.review.text,
    };
    line.to_owned()
}
