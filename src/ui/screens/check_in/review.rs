//! A look at all answers.

use leptos::prelude::*;

use super::asked::{Asked, read_draft};
use crate::domain::{PainReport, Place, Plan};
use crate::interview::{Draft, Step};
use crate::rules::PainQuestion;
use crate::ui::parts::{Icon, icon, past_day, what_changes};
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
                    .map(|step| (step, told(app, draft, step)))
                    .collect::<Vec<_>>(),
            )
        })
        .unwrap_or_default()
        .into_iter()
        .map(|(step, told)| review_row(app, step, told))
        .collect_view()
    };
    Asked::new(
        words.check_in.review,
        view! { <ul class="rows">{rows}</ul> }.into_any(),
    )
    .with(save_change(app))
}

/// What a correction changes, and saving it.
fn save_change(app: App) -> AnyView {
    let save = move |_| {
        if let Some(draft) = app.draft.get_untracked() {
            app.finish(&draft);
        }
    };
    let content = move || {
        let revision = read_draft(app, |draft| app.correction_of_a_stop(draft))?;
        Some(view! {
            <div class="notice" role="alert">
                {what_changes(app, &revision)}
                <button type="button" class="btn" on:click=save>
                    {app.words.log.save_change}
                </button>
            </div>
        })
    };
    content.into_any()
}

fn review_row(app: App, step: Step, told: String) -> AnyView {
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
                    <i>{told}</i>
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

/// What was answered, in the words of the choices.
fn told(app: App, draft: &Draft, step: Step) -> String {
    let words = app.words;
    let asked = &words.check_in;
    if !draft.answered(step) {
        return asked.not_answered.to_owned();
    }
    let told = &draft.check_in;
    let yes_no = |yes: Option<bool>| yes.map(|yes| if yes { asked.yes } else { asked.no });
    let text: Option<&str> = match step {
        Step::Urgent => {
            let signs = told
                .urgent
                .iter()
                .flatten()
                .map(|sign| (asked.urgent)(*sign));
            return listed(signs, asked.none_of_these);
        }
        Step::Where => {
            let spots = draft.chosen().into_iter().map(words.body.place);
            return listed(spots, asked.nothing_hurts);
        }
        Step::Pain(place, question) => {
            return draft
                .report(place)
                .map_or_else(String::new, |report| there(app, report, question));
        }
        Step::Worried(place) => yes_no(draft.report(place).and_then(|report| report.worried)),
        Step::GoneWithinHour(place) => yes_no(
            draft
                .report(place)
                .and_then(|report| report.gone_within_hour),
        ),
        Step::Painkiller => yes_no(draft.painkiller()),
        Step::Well => match (told.well, &told.illness) {
            (Some(true), _) => Some(asked.well_yes.text),
            (_, Some(_)) => Some(asked.well_ill.text),
            _ => Some(asked.well_tired.text),
        },
        Step::Fever => yes_no(told.illness.as_ref().and_then(|ill| ill.fever)),
        Step::MaskingMedicine => yes_no(told.illness.as_ref().and_then(|ill| ill.masking_medicine)),
        Step::Signs => {
            let signs = told.signs.iter().filter(|(_, yes)| **yes);
            return listed(
                signs.map(|(sign, _)| (asked.sign)(*sign)),
                asked.none_of_these,
            );
        }
        Step::SleepQuality => told.sleep_quality.map(asked.quality),
        Step::LastRunHard => yes_no(draft.last_run.as_ref().and_then(|run| run.hard)),
        Step::Plan => match told.plan {
            Some(Plan::Rest) => Some(asked.plan_rest),
            Some(Plan::Run {
                kind: Some(kind), ..
            }) => Some((asked.run_kind)(kind)),
            _ => None,
        },
        _ => None,
    };
    text.unwrap_or_default().to_owned()
}

/// What was answered about one spot.
fn there(app: App, report: &PainReport, question: PainQuestion) -> String {
    let asked = &app.words.check_in;
    let yes_no = |yes: Option<bool>| yes.map(|yes| if yes { asked.yes } else { asked.no });
    let text: Option<&str> = match question {
        PainQuestion::Level => {
            return report
                .level
                .map_or_else(String::new, |level| level.get().to_string());
        }
        PainQuestion::Feel => {
            return listed(report.feel.iter().map(|feel| (asked.feel)(*feel).text), "");
        }
        PainQuestion::DailyLife => {
            let when = report
                .daily_life
                .iter()
                .flatten()
                .map(|when| (asked.daily_life)(*when));
            return listed(when, asked.none_of_these);
        }
        PainQuestion::Visible => {
            let what = report
                .visible
                .iter()
                .flatten()
                .map(|what| (asked.visible)(*what));
            return listed(what, asked.none_of_these);
        }
        PainQuestion::ChangesForm => yes_no(report.changes_form),
        PainQuestion::InRun => report.in_run.map(|value| (asked.in_run)(value).text),
        PainQuestion::Spread => report.spread.map(|value| (asked.spread)(value).text),
        PainQuestion::Tissue => report.tissue.map(|value| (asked.tissue)(value).text),
        PainQuestion::NumbPattern => report.numb_pattern.map(asked.numb),
        PainQuestion::After => report.after.map(|value| (asked.after)(value).text),
        PainQuestion::BoneSore => yes_no(report.bone_sore),
        PainQuestion::Mechanical => yes_no(report.mechanical),
        PainQuestion::FourSteps => yes_no(report.cannot_four_steps.map(|cannot| !cannot)),
        PainQuestion::Weaker => yes_no(report.weaker),
        PainQuestion::ClotRisk => yes_no(report.clot_risk),
        PainQuestion::CameBack => yes_no(report.came_back),
        PainQuestion::Since => {
            return report
                .since
                .map_or_else(String::new, |day| past_day(app, day));
        }
        PainQuestion::RunsInARow => {
            return report
                .runs_in_a_row
                .map_or_else(String::new, asked.runs_in_a_row);
        }
        PainQuestion::Side => None,
    };
    text.unwrap_or_default().to_owned()
}

fn listed(said: impl Iterator<Item = &'static str>, nothing: &str) -> String {
    let said: Vec<&str> = said.collect();
    if said.is_empty() {
        nothing.to_owned()
    } else {
        said.join("; ")
    }
}
