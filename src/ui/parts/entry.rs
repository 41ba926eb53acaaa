//! An entry in a line.

use chrono::Timelike;
use leptos::prelude::*;

use crate::domain::{CheckIn, Entry, EntryBody, Run, RunPain};
use crate::interview::{two_digits, typed_duration};
use crate::journal::reports;
use crate::rules::verdict;
use crate::ui::state::App;

/// What an entry is.
pub(crate) fn entry_title(app: App, body: &EntryBody) -> &'static str {
    let history = &app.words.history;
    match body {
        EntryBody::CheckIn(_) => history.check_in,
        EntryBody::Run(run) => run.kind.map_or(history.run, app.words.check_in.run_kind),
        EntryBody::CrossTraining(cross) => (app.words.log.cross)(cross.kind),
        EntryBody::Strength(_) => history.strength,
        EntryBody::RestDay(_) => history.rest_day,
        EntryBody::MorningAfter(_) => history.morning,
        EntryBody::SelfTest(_) => history.self_test,
        EntryBody::ProfessionalsWord(_) => history.word,
        EntryBody::AboutMe(_) => history.about_me,
    }
}

/// What it says, in a line.
pub(crate) fn entry_line(app: App, entry: &Entry) -> String {
    let (history, log) = (&app.words.history, &app.words.log);
    let mut parts: Vec<String> = Vec::new();
    let training =
        |parts: &mut Vec<String>, seconds: Option<u32>, effort: Option<_>, note: &str| {
            parts.extend(seconds.map(minutes(app)));
            parts
                .extend(effort.map(|effort: crate::domain::Effort| (history.effort)(effort.get())));
            parts.extend((!note.is_empty()).then(|| note.to_owned()));
        };
    match &entry.body {
        EntryBody::CheckIn(told) => check_in(app, told, &mut parts),
        EntryBody::Run(run) => {
            parts.extend(run.distance_m.map(|m| app.distance(m)));
            training(&mut parts, run.duration_s, run.effort, "");
            pain(app, run, &mut parts);
            parts.extend((!run.note.is_empty()).then(|| run.note.clone()));
        }
        EntryBody::CrossTraining(cross) => {
            training(&mut parts, cross.duration_s, cross.effort, &cross.note);
        }
        EntryBody::Strength(strength) => {
            training(
                &mut parts,
                strength.duration_s,
                strength.effort,
                &strength.note,
            );
        }
        EntryBody::RestDay(rest) => {
            parts.extend(rest.reason.map(|reason| (log.reason)(reason).to_owned()));
            parts.extend((!rest.note.is_empty()).then(|| rest.note.clone()));
        }
        EntryBody::MorningAfter(morning) => {
            parts.push((app.words.body.place)(morning.place).to_owned());
            parts.push((history.change_of)(morning.change).to_owned());
            parts.extend(morning.level.map(|level| (history.level)(level.get())));
        }
        EntryBody::SelfTest(_) => {
            let verdict = app
                .journal
                .with_untracked(|journal| verdict(journal, entry));
            parts.push((history.verdict)(verdict).to_owned());
        }
        EntryBody::ProfessionalsWord(word) => {
            parts.extend(
                word.place
                    .map(|place| (app.words.body.place)(place).to_owned()),
            );
            parts.push((history.word_of)(word.may_run).to_owned());
            parts.extend((!word.note.is_empty()).then(|| word.note.clone()));
        }
        EntryBody::AboutMe(_) => {}
    }
    parts.join(", ")
}

fn minutes(app: App) -> impl Fn(u32) -> String {
    move |seconds| {
        let typed = typed_duration(seconds);
        if typed.contains(':') {
            typed
        } else {
            [typed.as_str(), " ", app.words.frame.minutes_short].concat()
        }
    }
}

fn check_in(app: App, told: &CheckIn, parts: &mut Vec<String>) {
    let history = &app.words.history;
    let signs = told.urgent.iter().flatten();
    parts.extend(signs.map(|sign| (app.words.check_in.urgent)(*sign).to_owned()));
    match told.pain.as_deref() {
        Some([]) if told.well == Some(true) => parts.push(history.all_well.to_owned()),
        Some([]) => parts.push(history.nothing_hurts.to_owned()),
        Some(reports) => parts.extend(reports.iter().map(|report| spot(app, report))),
        None => {}
    }
    parts.extend((told.well == Some(false)).then(|| history.not_well.to_owned()));
    parts.extend(
        told.wants_rest
            .then(|| app.words.check_in.want_rest.text.to_owned()),
    );
    parts.extend((!told.note.is_empty()).then(|| told.note.clone()));
}

fn pain(app: App, run: &Run, parts: &mut Vec<String>) {
    let history = &app.words.history;
    match &run.pain {
        None => parts.push(history.pain_not_told.to_owned()),
        Some(RunPain::None) => parts.push(history.no_pain.to_owned()),
        Some(RunPain::At(_)) => {
            let body = EntryBody::Run(run.clone());
            parts.extend(reports(&body).iter().map(|report| spot(app, report)));
        }
    }
    parts.extend(
        run.test_outcome
            .map(|outcome| (app.words.log.outcome_of)(outcome).text.to_owned()),
    );
}

/// A spot with its number.
fn spot(app: App, report: &crate::domain::PainReport) -> String {
    let place = (app.words.body.place)(report.place);
    match report.level {
        Some(level) => [place, " ", &(app.words.history.level)(level.get())].concat(),
        None => place.to_owned(),
    }
}

/// The time of day on the runner's clock then: "07:05".
pub(crate) fn time_of(at: chrono::DateTime<chrono::FixedOffset>) -> String {
    [two_digits(at.hour()), two_digits(at.minute())].join(":")
}
