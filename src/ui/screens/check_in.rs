//! The check-in: one question at a time.

use chrono::Days;
use leptos::prelude::*;

use super::start;
use crate::domain::{
    After, DailyLife, Feel, IllnessPlace, InRun, LastRun, NumbPattern, PainLevel, PainReport,
    Place, Plan, RunKind, Side, Site, SleepQuality, Spread, Tissue, Visible, WholeBodySign,
};
use crate::interview::{Draft, Step};
use crate::rules::PainQuestion;
use crate::text::{LAST_RUN_DAYS, Line};
use crate::ui::body_map::body_map;
use crate::ui::frame::focus_heading;
use crate::ui::parts::{Icon, choice, icon, many, scale, yes_no};
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
    let progress = move || {
        app.draft.with(|draft| {
            draft
                .as_ref()
                .map_or((1, 2), |draft| draft.progress(&app.known()))
        })
    };
    let back = move |_| {
        let mut moved = false;
        app.draft.update(|draft| {
            moved = draft.as_mut().is_some_and(Draft::back);
        });
        if !moved {
            Route::Today.open();
        }
    };
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
    view! {
        <div class="asking-top">
            <button type="button" aria-label=words.frame.back on:click=back>
                {icon(Icon::Back)}
            </button>
            <progress
                class="progress"
                max=move || progress().1.to_string()
                value=move || progress().0.to_string()
                aria-label=move || (words.check_in.progress)(progress().0, progress().1)
            ></progress>
            {skip}
        </div>
    }
    .into_any()
}

/// What stands on the screen for a step.
struct Asked {
    about: Option<&'static str>,
    line: Line,
    title: Option<String>,
    reply: AnyView,
    actions: AnyView,
}

impl Asked {
    fn new(line: Line, reply: AnyView) -> Self {
        Self {
            about: None,
            line,
            title: None,
            reply,
            actions: ().into_any(),
        }
    }

    fn with(self, actions: AnyView) -> Self {
        Self { actions, ..self }
    }

    fn about(self, app: App, place: Place) -> Self {
        Self {
            about: Some((app.words.body.place)(place)),
            ..self
        }
    }
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
        Step::Where => where_hurts(app),
        Step::SameOnBothSides(site) => same_on_both_sides(app, site),
        Step::Pain(place, question) => pain(app, place, question).about(app, place),
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
        Step::Well => well(app),
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
        Step::Signs => signs(app),
        Step::Sleep => sleep(app),
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
        Step::HeartRate => heart_rate(app),
        Step::LastRun => last_run(app),
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
        Step::Plan => plan(app),
        Step::PlanDistance => plan_distance(app),
        Step::Review => review(app),
    }
}

const fn plain(text: &'static str) -> Line {
    Line { text, more: "" }
}

/// Choices of which one answers.
fn pick<T: Copy + PartialEq + Send + Sync + 'static>(
    app: App,
    options: &[(T, Line)],
    read: fn(&Draft) -> Option<T>,
    write: fn(&mut Draft, T),
) -> AnyView {
    let option = |&(value, line): &(T, Line)| {
        let chosen = Signal::derive(move || read_draft(app, read) == Some(value));
        choice(
            line,
            chosen,
            Callback::new(move |()| app.answer(|draft| write(draft, value))),
        )
    };
    view! { <div class="choices">{options.iter().map(option).collect_view()}</div> }.into_any()
}

/// The same about one spot.
fn pick_there<T: Copy + PartialEq + Send + Sync + 'static>(
    app: App,
    place: Place,
    options: &[(T, Line)],
    read: fn(&PainReport) -> Option<T>,
    write: fn(&mut PainReport, T),
) -> AnyView {
    let option = |&(value, line): &(T, Line)| {
        let chosen = Signal::derive(move || read_report(app, place, read).flatten() == Some(value));
        let on_tap = move |()| answer_there(app, place, |report| write(report, value));
        choice(line, chosen, Callback::new(on_tap))
    };
    view! { <div class="choices">{options.iter().map(option).collect_view()}</div> }.into_any()
}

/// Choices of which several may fit, with a button for none of them and one to go on.
fn pick_many<T: Copy + Ord + Send + Sync + 'static>(
    app: App,
    place: Place,
    options: &[(T, Line)],
    read: fn(&PainReport, T) -> bool,
    toggle: fn(&mut PainReport, T),
) -> AnyView {
    let option = |&(value, line): &(T, Line)| {
        let chosen = Signal::derive(move || {
            read_report(app, place, |report| read(report, value)).unwrap_or_default()
        });
        let on_tap = move |()| {
            app.draft.update(|draft| {
                if let Some(report) = draft.as_mut().and_then(|draft| draft.report_mut(place)) {
                    toggle(report, value);
                }
            });
        };
        many(line, chosen, Callback::new(on_tap))
    };
    view! { <div class="choices">{options.iter().map(option).collect_view()}</div> }.into_any()
}

fn read_draft<T>(app: App, read: impl FnOnce(&Draft) -> Option<T>) -> Option<T> {
    app.draft.with(|draft| draft.as_ref().and_then(read))
}

fn read_report<T>(app: App, place: Place, read: impl FnOnce(&PainReport) -> T) -> Option<T> {
    read_draft(app, |draft| draft.report(place).map(read))
}

fn answer_there(app: App, place: Place, write: impl FnOnce(&mut PainReport)) {
    app.answer(|draft| {
        if let Some(report) = draft.report_mut(place) {
            write(report);
        }
    });
}

fn ask_yes_no(
    app: App,
    line: Line,
    read: fn(&Draft) -> Option<bool>,
    write: fn(&mut Draft, bool),
) -> Asked {
    let chosen = Signal::derive(move || read_draft(app, read));
    let on_tap = Callback::new(move |yes| app.answer(|draft| write(draft, yes)));
    Asked::new(line, yes_no(&app.words.check_in, chosen, on_tap))
}

fn about_report(
    app: App,
    place: Place,
    line: Line,
    read: fn(&PainReport) -> Option<bool>,
    write: fn(&mut PainReport, bool),
) -> Asked {
    let chosen = Signal::derive(move || read_report(app, place, read).flatten());
    let on_tap = Callback::new(move |yes| answer_there(app, place, |report| write(report, yes)));
    Asked::new(line, yes_no(&app.words.check_in, chosen, on_tap)).about(app, place)
}

/// A button that goes on to the next question after doing something.
fn go_on(app: App, text: &'static str, change: fn(&mut Draft)) -> AnyView {
    view! {
        <button type="button" class="btn" on:click=move |_| app.answer(change)>
            {text}
        </button>
    }
    .into_any()
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

fn where_hurts(app: App) -> Asked {
    let words = &app.words.check_in;
    let chosen = Signal::derive(move || read_draft(app, |d| Some(d.chosen())).unwrap_or_default());
    let past = Signal::derive(move || app.known().open);
    let on_tap = Callback::new(move |place: Place| {
        app.draft.update(|draft| {
            if let Some(draft) = draft {
                let mut places = draft.chosen();
                let before = places.len();
                places.retain(|other| !other.overlaps(place));
                if places.len() == before {
                    places.push(place);
                }
                draft.choose(&places);
            }
        });
    });
    let next = move || {
        let places = chosen.get();
        let names: Vec<_> = places
            .iter()
            .map(|place| (app.words.body.place)(*place))
            .collect();
        if names.is_empty() {
            words.nothing_hurts.to_owned()
        } else {
            (words.next_with)(&names)
        }
    };
    let go = view! {
        <button
            type="button"
            class="btn"
            on:click=move |_| app.answer(|draft| draft.choose(&draft.chosen()))
        >
            {next}
        </button>
    };
    Asked::new(words.where_hurts, body_map(app.words, chosen, past, on_tap)).with(go.into_any())
}

fn same_on_both_sides(app: App, site: Site) -> Asked {
    let words = &app.words.check_in;
    let answer = move |line: Line, same: bool| {
        let on_tap = Callback::new(move |()| app.answer(|d| d.same_on_both_sides(site, same)));
        choice(line, Signal::derive(|| false), on_tap)
    };
    let reply = view! {
        <div class="choices">{answer(words.same_yes, true)} {answer(words.same_no, false)}</div>
    };
    let title = (words.same_both_sides)(site);
    Asked {
        title: Some(title),
        ..Asked::new(plain(""), reply.into_any())
    }
}

fn pain(app: App, place: Place, question: PainQuestion) -> Asked {
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

/// "None of these" and "Next" under choices of which several may fit.
fn none_or_next(app: App, any: Signal<bool>, none: Callback<()>) -> AnyView {
    let words = &app.words.check_in;
    let text = move || {
        if any.get() {
            words.next
        } else {
            words.none_of_these
        }
    };
    let on_tap = move |_| {
        if any.get_untracked() {
            app.answer(|_| ());
        } else {
            none.run(());
        }
    };
    view! { <button type="button" class="btn" on:click=on_tap>{text}</button> }.into_any()
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

fn well(app: App) -> Asked {
    let words = &app.words.check_in;
    Asked::new(
        words.well,
        pick(
            app,
            &[
                ((true, false), words.well_yes),
                ((false, false), words.well_tired),
                ((false, true), words.well_ill),
            ],
            |draft| {
                let well = draft.check_in.well?;
                Some((well, draft.check_in.illness.is_some()))
            },
            |draft, (well, ill)| draft.feels(well, ill),
        ),
    )
}

fn signs(app: App) -> Asked {
    let words = &app.words.check_in;
    let told = move |sign: WholeBodySign| {
        read_draft(app, |draft| draft.check_in.signs.get(&sign).copied()).unwrap_or_default()
    };
    let option = |sign: WholeBodySign| {
        let on_tap = Callback::new(move |()| {
            let now = !told(sign);
            app.draft.update(|draft| {
                if let Some(draft) = draft {
                    draft.check_in.signs.insert(sign, now);
                }
            });
        });
        many(
            plain((words.sign)(sign)),
            Signal::derive(move || told(sign)),
            on_tap,
        )
    };
    let reply =
        view! { <div class="choices">{WholeBodySign::ALL.map(option).collect_view()}</div> };
    // The whole list is in sight, so that what is not tapped is a "no".
    let next = |draft: &mut Draft| {
        for sign in WholeBodySign::ALL {
            draft.check_in.signs.entry(sign).or_insert(false);
        }
    };
    Asked::new(words.signs, reply.into_any()).with(go_on(app, words.next, next))
}

/// Hours of sleep as offered, with the minutes that stand for them.
const SLEEP: [(u8, u8, u16); 5] = [
    (0, 5, 270),
    (5, 6, 330),
    (6, 7, 390),
    (7, 8, 450),
    (8, 24, 510),
];

fn sleep(app: App) -> Asked {
    let words = &app.words.check_in;
    let option = move |(from, to, minutes): (u8, u8, u16)| {
        let chosen = move || {
            let told = read_draft(app, |draft| draft.check_in.sleep_minutes);
            (told == Some(minutes)).to_string()
        };
        let on_tap = move |_| app.answer(|draft| draft.check_in.sleep_minutes = Some(minutes));
        view! {
            <button type="button" class="choice" aria-pressed=chosen on:click=on_tap>
                {(words.sleep_hours)(from, to)}
            </button>
        }
    };
    let reply = view! { <div class="choices">{SLEEP.map(option).collect_view()}</div> };
    Asked::new(words.sleep, reply.into_any())
}

/// A typed whole number with a button to go on; what is typed stays when it is not usable.
fn number_field(
    app: App,
    unit: &'static str,
    wrong: &'static str,
    before: Option<String>,
    take: fn(&mut Draft, &str) -> bool,
) -> (AnyView, AnyView) {
    let typed = RwSignal::new(before.unwrap_or_default());
    let refused = RwSignal::new(false);
    let next = move |_| {
        let Some(mut draft) = app.draft.get_untracked() else {
            return;
        };
        let text = typed.get_untracked();
        if text.trim().is_empty() {
            app.answer(Draft::skip);
        } else if take(&mut draft, text.trim()) {
            app.answer(|now| *now = draft);
        } else {
            refused.set(true);
        }
    };
    let field = view! {
        <label class="field">
            <small>{unit}</small>
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                prop:value=move || typed.get()
                on:input=move |event| {
                    refused.set(false);
                    typed.set(event_target_value(&event));
                }
                aria-invalid=move || refused.get().then_some("true")
            />
            <span class="wrong" role="alert">
                {move || refused.get().then_some(wrong)}
            </span>
        </label>
    };
    let button = view! {
        <button type="button" class="btn" on:click=next>
            {app.words.check_in.next}
        </button>
    };
    (field.into_any(), button.into_any())
}

fn heart_rate(app: App) -> Asked {
    let words = &app.words.check_in;
    let before = app.draft.with_untracked(|draft| {
        draft
            .as_ref()
            .and_then(|draft| draft.check_in.resting_heart_rate)
    });
    let (field, button) = number_field(
        app,
        words.heart_rate_unit,
        words.heart_rate_wrong,
        before.map(|number| number.to_string()),
        |draft, text| {
            let number = text
                .parse()
                .ok()
                .filter(|number| (25..=150).contains(number));
            draft.check_in.resting_heart_rate = number;
            number.is_some()
        },
    );
    Asked::new(words.heart_rate, field).with(button)
}

fn last_run(app: App) -> Asked {
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

fn plan(app: App) -> Asked {
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

fn plan_distance(app: App) -> Asked {
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

/// Every question with whether it was answered; a tap opens it again.
fn review(app: App) -> Asked {
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
