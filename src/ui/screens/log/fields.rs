//! The fields of the log: when, what kind, how far, how long, how hard.

use chrono::{NaiveDate, NaiveTime};
use leptos::prelude::*;

use super::{one_of, part, read, segment, write, yes_no_of};
use crate::domain::{CrossTrainingKind, Effort, Felt, RestReason, RunKind};
use crate::interview::{Doubt, LogDraft, Logged, Units, typed_duration};
use crate::platform::clock;
use crate::ui::parts::{scale, time_of};
use crate::ui::state::App;

/// Which day: today, yesterday, or another with its time.
pub(super) fn when(app: App) -> AnyView {
    let words = &app.words.log;
    let days_ago = move || {
        let today = app.now.get().date_naive();
        (today - read(app, |log| log.at.date_naive())).num_days()
    };
    let opened = RwSignal::new(!(0..=1).contains(&untrack(days_ago)));
    let day = move |text: &'static str, ago: i64| {
        let chosen = Signal::derive(move || !opened.get() && days_ago() == ago);
        let on_tap = Callback::new(move |()| {
            opened.set(false);
            let now = clock::local_now();
            let day = now.date_naive() - chrono::TimeDelta::days(ago);
            write(app, |log| {
                log.at = if ago == 0 {
                    now
                } else {
                    clock::local_at(day, now.time())
                };
            });
        });
        segment(text, chosen, on_tap)
    };
    let other = segment(
        words.other_day,
        opened.into(),
        Callback::new(move |()| opened.set(true)),
    );
    let set_day = move |event: leptos::ev::Event| {
        if let Ok(day) = event_target_value(&event).parse::<NaiveDate>() {
            write(app, |log| log.at = clock::local_at(day, log.at.time()));
        }
    };
    let set_time = move |event: leptos::ev::Event| {
        let typed = event_target_value(&event);
        let time = typed.split_once(':').and_then(|(hours, minutes)| {
            NaiveTime::from_hms_opt(hours.parse().ok()?, minutes.get(..2)?.parse().ok()?, 0)
        });
        if let Some(time) = time {
            write(app, |log| {
                log.at = clock::local_at(log.at.date_naive(), time);
                log.timed = true;
            });
        }
    };
    let date = move || read(app, |log| log.at.date_naive().to_string());
    let time = move || read(app, |log| time_of(log.at));
    let inputs = move || {
        opened.get().then(|| {
            view! {
                <div class="inline">
                    <label class="field">
                        {words.date}
                        <input type="date" prop:value=date on:change=set_day />
                    </label>
                    <label class="field">
                        {words.time}
                        <input type="time" prop:value=time on:change=set_time />
                    </label>
                </div>
            }
        })
    };
    let content = view! {
        <div class="segments start wrap" role="group" aria-label=words.when>
            {day(words.today, 0)} {day(words.yesterday, 1)} {other}
        </div>
        {inputs}
    };
    part(words.when, content.into_any())
}

/// The kinds of run, the easy ones first.
const KINDS: [RunKind; 11] = [
    RunKind::Easy,
    RunKind::Recovery,
    RunKind::Steady,
    RunKind::Moderate,
    RunKind::Long,
    RunKind::Tempo,
    RunKind::Intervals,
    RunKind::Hills,
    RunKind::Race,
    RunKind::WalkRun,
    RunKind::Test,
];

/// What kind of run.
pub(super) fn run_kind(app: App) -> AnyView {
    let words = &app.words.log;
    let option = |kind: RunKind| {
        let chosen = move || read(app, |log| log.run.kind == Some(kind));
        view! {
            <option value=position(kind) selected=chosen>
                {(app.words.check_in.run_kind)(kind)}
            </option>
        }
    };
    let choose = move |event: leptos::ev::Event| {
        let at: usize = event_target_value(&event).parse().unwrap_or(usize::MAX);
        write(app, |log| log.run.kind = KINDS.get(at).copied());
    };
    // An imported run may have none, which is not the same as easy.
    let none = untrack(|| read(app, |log| log.run.kind.is_none())).then(
        || view! { <option value="" selected=true>{app.words.check_in.not_answered}</option> },
    );
    view! {
        <label class="field form-part">
            {words.kind}
            <select on:change=choose>{none} {KINDS.map(option).collect_view()}</select>
        </label>
    }
    .into_any()
}

fn position(kind: RunKind) -> String {
    let at = KINDS.iter().position(|known| *known == kind);
    at.unwrap_or_default().to_string()
}

/// What kind of cross-training, or whether strength was for the legs.
pub(super) fn cross_kind(app: App) -> AnyView {
    let words = &app.words.log;
    if untrack(|| read(app, |log| log.logged)) == Logged::Strength {
        return yes_no_of(app, words.legs, |log| log.legs, |log, legs| log.legs = legs);
    }
    let kinds = [
        CrossTrainingKind::Cycling,
        CrossTrainingKind::Swimming,
        CrossTrainingKind::Elliptical,
        CrossTrainingKind::Rowing,
        CrossTrainingKind::Walking,
        CrossTrainingKind::Mobility,
        CrossTrainingKind::Yoga,
        CrossTrainingKind::Other,
    ]
    .map(|kind| (kind, (words.cross)(kind)));
    one_of(
        app,
        words.kind,
        &kinds,
        |log| Some(log.cross),
        |log, kind| log.cross = kind.unwrap_or(log.cross),
    )
}

/// How far and how long, as typed, with the pace that follows.
pub(super) fn distance_and_duration(app: App) -> AnyView {
    let words = &app.words.log;
    let is_run = untrack(|| read(app, |log| log.logged)) == Logged::Run;
    let wrong = move |doubts: [Doubt; 2]| {
        let found = read(app, |log| {
            app.journal.with_untracked(|journal| {
                log.doubts(app.units.get(), journal, app.now.get_untracked())
            })
        });
        found
            .into_iter()
            .find(|doubt| doubts.contains(doubt))
            .map(words.doubt)
    };
    let wrong_distance =
        Memo::new(move |_| wrong([Doubt::DistanceNegative, Doubt::DistanceUnreadable]));
    let wrong_duration =
        Memo::new(move |_| wrong([Doubt::DurationNegative, Doubt::DurationUnreadable]));
    let unit = |units: Units| {
        view! {
            <option value=units.name() selected=move || app.units.get() == units>
                {(words.unit_of)(units)}
            </option>
        }
    };
    let distance = is_run.then(|| {
        view! {
                    {typed_field(
                        app,
                        (words.distance, "decimal", None),
                        |log| &log.distance,
        |log| &mut log.distance,
                        wrong_distance,
                    )}
                    <label class="field unit">
                        {words.unit}
                        <select on:change=move |event| {
                            app.choose_units(Units::from_name(&event_target_value(&event)));
                        }>{[Units::Kilometres, Units::Miles].map(unit).collect_view()}</select>
                    </label>
                }
    });
    let pace = move || {
        let units = app.units.get();
        let pace = read(app, |log| log.pace(units)).filter(|_| is_run)?;
        let typed = typed_duration(pace);
        let minutes = if typed.contains(':') {
            typed
        } else {
            [&typed, ":00"].concat()
        };
        Some((words.pace)(&minutes, units))
    };
    view! {
            <div class="form-part measures">
                {distance}
                {typed_field(
                    app,
                    (words.duration, "text", Some("45")),
                    |log| &log.duration,
    |log| &mut log.duration,
                    wrong_duration,
                )}
            </div>
            <p class="fine pace">
                {move || pace().unwrap_or_else(|| words.duration_hint.to_owned())}
            </p>
        }
    .into_any()
}

/// A measure as it is typed, with what is wrong with it: its name, keyboard and example, and how
/// it is read from the form and written there.
fn typed_field(
    app: App,
    (name, keyboard, example): (&'static str, &'static str, Option<&'static str>),
    get: fn(&LogDraft) -> &String,
    get_mut: fn(&mut LogDraft) -> &mut String,
    wrong: Memo<Option<&'static str>>,
) -> AnyView {
    view! {
        <label class="field">
            {name}
            <input
                type="text"
                inputmode=keyboard
                autocomplete="off"
                placeholder=example
                prop:value=move || read(app, |log| get(log).clone())
                on:input=move |event| {
                    let typed = event_target_value(&event);
                    write(app, |log| *get_mut(log) = typed);
                }
                aria-invalid=move || wrong.get().map(|_| "true")
            />
            <span class="wrong" role="alert">
                {move || wrong.get()}
            </span>
        </label>
    }
    .into_any()
}

/// Session RPE.
pub(super) fn effort(app: App) -> AnyView {
    let words = &app.words.log;
    let chosen = Signal::derive(move || read(app, |log| log.effort.map(Effort::get)));
    let on_tap = Callback::new(move |number| write(app, |log| log.effort = Effort::new(number)));
    let meaning = words.effort_words.map(|(numbers, means)| {
        view! {
            <span>
                <b>{numbers}</b>
                {means}
            </span>
        }
    });
    let content = view! {
        {scale(words.effort_zero, chosen, on_tap)}
        <p class="scale-words">{meaning.collect_view()}</p>
    };
    part(words.effort, content.into_any())
}

/// A note in the runner's own words.
pub(super) fn note(app: App) -> AnyView {
    view! {
        <label class="field form-part">
            {app.words.log.note}
            <textarea
                rows="2"
                prop:value=move || read(app, |log| log.note.clone())
                on:input=move |event| {
                    let typed = event_target_value(&event);
                    write(app, |log| log.note = typed);
                }
            ></textarea>
        </label>
    }
    .into_any()
}

/// What is seldom told of a run.
pub(super) fn more(app: App) -> AnyView {
    let words = &app.words.log;
    let felt =
        [Felt::Easier, Felt::AsUsual, Felt::Harder].map(|felt| (felt, (words.felt_of)(felt)));
    let by_kind = move || match read(app, |log| log.run.kind) {
        Some(RunKind::Race) => yes_no_of(
            app,
            words.goal_race,
            |log| Some(log.run.goal_race),
            |log, yes| log.run.goal_race = yes == Some(true),
        ),
        Some(RunKind::Intervals | RunKind::Tempo) => view! {
            {yes_no_of(app, words.paces_hit, |l| l.run.paces_hit, |l, yes| l.run.paces_hit = yes)}
            {yes_no_of(
                app,
                words.recovered,
                |log| log.run.recovered_between,
                |log, yes| log.run.recovered_between = yes,
            )}
        }
        .into_any(),
        _ => ().into_any(),
    };
    view! {
        <details class="fold form-part">
            <summary>{words.more}</summary>
            <div>
                {by_kind}
                {one_of(app, words.felt, &felt, |log| log.run.felt, |log, felt| log.run.felt = felt)}
                {note(app)}
            </div>
        </details>
    }
    .into_any()
}

/// A rest day: its reason if the runner likes, and that it counts.
pub(super) fn rest(app: App) -> AnyView {
    let words = &app.words.log;
    let reasons = [RestReason::Planned, RestReason::Advised, RestReason::Wished]
        .map(|reason| (reason, (words.reason)(reason)));
    view! {
        {one_of(
            app,
            words.rest_reason,
            &reasons,
            |log| log.rest.reason,
            |log, reason| log.rest.reason = reason,
        )}
        <p class="fine said">{words.rest_counts}</p>
        {note(app)}
    }
    .into_any()
}
