//! Pain in a run: the open spots first, then anywhere else.

use leptos::prelude::*;

use super::{part, read, segment, write};
use crate::domain::{
    Feel, InRun, PainLevel, PainReport, Place, RunKind, RunPain, TestOutcome, Tried,
};
use crate::ui::body_map::body_map;
use crate::ui::parts::{choice, scale, yes_no};
use crate::ui::state::App;

/// What the test run showed, when it was one.
pub(super) fn outcome(app: App) -> AnyView {
    let words = &app.words.log;
    let row = move |outcome: TestOutcome| {
        let chosen = Signal::derive(move || read(app, |log| log.run.test_outcome) == Some(outcome));
        let on_tap = Callback::new(move |()| {
            write(app, |log| log.run.test_outcome = Some(outcome));
        });
        choice((words.outcome_of)(outcome), chosen, on_tap)
    };
    let is_test = Memo::new(move |_| read(app, |log| log.run.kind == Some(RunKind::Test)));
    let rows = move || {
        is_test.get().then(|| {
            let rows = [
                TestOutcome::Eased,
                TestOutcome::Same,
                TestOutcome::Worse,
                TestOutcome::ChangedForm,
            ]
            .map(row);
            part(
                words.outcome,
                view! { <div class="choices">{rows.collect_view()}</div> }.into_any(),
            )
        })
    };
    rows.into_any()
}

/// Did anything hurt?
pub(super) fn pain(app: App) -> AnyView {
    let words = &app.words.log;
    let open: Vec<Place> = app
        .decision
        .with_untracked(|decision| decision.open.iter().map(|open| open.place).collect());
    let map = RwSignal::new(false);
    let told = Memo::new(move |_| {
        read(app, |log| {
            let reports = log.reports().iter();
            reports.map(|report| report.place).collect::<Vec<_>>()
        })
    });
    let none = segment(
        words.no_pain,
        Signal::derive(move || read(app, |log| log.run.pain == Some(RunPain::None))),
        Callback::new(move |()| {
            map.set(false);
            write(app, |log| {
                let none = log.run.pain == Some(RunPain::None);
                log.run.pain = (!none).then_some(RunPain::None);
            });
        }),
    );
    let toggle = Callback::new(move |place| write(app, |log| log.toggle(place)));
    let first = open.clone();
    let spots = move || {
        let mut places = first.clone();
        places.extend(
            told.get()
                .into_iter()
                .filter(|place| !first.contains(place)),
        );
        let spot = |place: Place| {
            segment(
                (app.words.body.place)(place),
                Signal::derive(move || told.with(|told| told.contains(&place))),
                Callback::new(move |()| toggle.run(place)),
            )
        };
        places.into_iter().map(spot).collect_view()
    };
    let elsewhere = segment(
        words.elsewhere,
        map.into(),
        Callback::new(move |()| map.update(|open| *open = !*open)),
    );
    let drawing = move || {
        map.get().then(|| {
            let past = open.clone();
            view! {
                <div class="map-inline">
                    {body_map(app.words, told.into(), Signal::derive(move || past.clone()), toggle)}
                    <button type="button" class="btn ghost" on:click=move |_| map.set(false)>
                        {words.close_map}
                    </button>
                </div>
            }
        })
    };
    let content = view! {
        <div class="segments start wrap" role="group" aria-label=words.pain>
            {none} {spots} {elsewhere}
        </div>
        {drawing}
        <For each=move || told.get() key=|place| *place children=move |place| about(app, place) />
    };
    part(words.pain, content.into_any())
}

fn of<T>(app: App, place: Place, get: impl FnOnce(&PainReport) -> Option<T>) -> Option<T> {
    read(app, |log| log.report(place).and_then(get))
}

/// One spot: its number, what it did, and whether it changed the stride.
fn about(app: App, place: Place) -> AnyView {
    let (words, check_in) = (&app.words.log, &app.words.check_in);
    let level = Signal::derive(move || of(app, place, |report| report.level.map(PainLevel::get)));
    let set_level = Callback::new(move |number| {
        write(app, |log| {
            log.tell(place, |report| report.level = PainLevel::new(number));
        });
    });
    let hurts = Memo::new(move |_| level.get() != Some(0));
    let in_run = move |in_run: InRun| {
        segment(
            (check_in.in_run)(in_run).text,
            Signal::derive(move || of(app, place, |report| report.in_run) == Some(in_run)),
            Callback::new(move |()| {
                write(app, |log| {
                    log.tell(place, |report| report.in_run = Some(in_run));
                });
            }),
        )
    };
    let feel = move |feel: Feel| {
        segment(
            (check_in.feel)(feel).text,
            Signal::derive(move || {
                of(app, place, |report| Some(report.feel.contains(&feel))) == Some(true)
            }),
            Callback::new(move |()| {
                write(app, |log| {
                    log.tell(place, |report| {
                        if !report.feel.remove(&feel) {
                            report.feel.insert(feel);
                        }
                    });
                });
            }),
        )
    };
    let form = Signal::derive(move || of(app, place, |report| report.changes_form));
    let set_form = Callback::new(move |yes| {
        write(app, |log| {
            log.tell(place, |report| report.changes_form = Some(yes));
        });
    });
    let signs = move || {
        hurts.get().then(|| {
            let behaviours = [
                InRun::Eases,
                InRun::StaysSame,
                InRun::GetsWorse,
                InRun::OnlyAfter,
                InRun::ForcedStop,
            ];
            let feels = [Feel::Sharp, Feel::DullAche, Feel::Tight, Feel::Throbbing];
            view! {
                <h4 class="asked">{words.what_did_it_do}</h4>
                <div class="segments start wrap" role="group" aria-label=words.what_did_it_do>
                    {behaviours.map(in_run).collect_view()}
                </div>
                <h4 class="asked">{words.changed_form}</h4>
                {yes_no(check_in, form, set_form)}
                <h4 class="asked">{words.feel}</h4>
                <div class="segments start wrap" role="group" aria-label=words.feel>
                    {feels.map(feel).collect_view()}
                </div>
                {tried(app, place)}
            }
        })
    };
    let name = (app.words.body.place)(place);
    view! {
        <section class="card spot-card" aria-label=name>
            <h3>{name}</h3>
            <h4 class="asked">{words.how_bad}</h4>
            {scale(words.no_pain_there, level, set_level)}
            {signs}
        </section>
    }
    .into_any()
}

/// What was tried against it, and whether it helped.
fn tried(app: App, place: Place) -> AnyView {
    let words = &app.words.log;
    let what = move || {
        of(app, place, |report| {
            report.tried.first().map(|tried| tried.what.clone())
        })
    };
    let helped = Signal::derive(move || {
        of(app, place, |report| {
            report.tried.first().and_then(|tried| tried.helped)
        })
    });
    let type_it = move |event: leptos::ev::Event| {
        let typed = event_target_value(&event);
        write(app, |log| {
            log.tell(place, |report| {
                let helped = report.tried.first().and_then(|tried| tried.helped);
                report.tried = if typed.trim().is_empty() {
                    Vec::new()
                } else {
                    vec![Tried {
                        what: typed,
                        helped,
                    }]
                };
            });
        });
    };
    let set_helped = Callback::new(move |yes| {
        write(app, |log| {
            log.tell(place, |report| {
                if let Some(tried) = report.tried.first_mut() {
                    tried.helped = Some(yes);
                }
            });
        });
    });
    let asks = Memo::new(move |_| what().is_some());
    let answer = move || {
        asks.get().then(|| {
            view! {
                <h4 class="asked">{words.helped}</h4>
                {yes_no(&app.words.check_in, helped, set_helped)}
            }
        })
    };
    view! {
        <label class="field">
            {words.tried}
            <input
                type="text"
                autocomplete="off"
                placeholder=words.tried_hint
                prop:value=move || what().unwrap_or_default()
                on:input=type_it
            />
        </label>
        {answer}
    }
    .into_any()
}
