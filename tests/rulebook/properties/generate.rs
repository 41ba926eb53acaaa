//! Journals to try the engine on. Each is made of a few vignettes in which a rule fires, every
//! rule as often as any other, told over one another, with random entries between them: so every
//! rule fires often, in company that nobody thought of.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::LazyLock;

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveTime, TimeDelta};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use rest_or_run::domain::{
    AboutMe, CheckIn, CrossTraining, CrossTrainingKind, Effort, Entry, EntryBody, EntryId, Felt,
    Illness, IllnessPlace, LastRun, Level, MayRun, MorningAfter, MorningChange, PainLevel,
    PainReport, Place, Plan, ProfessionalsWord, RestDay, RestReason, Run, RunKind, RunPain,
    SelfTest, Side, Site, SleepQuality, StepResult, StepTaken, Strength, TestOutcome, UrgentSign,
    WholeBodySign,
};
use rest_or_run::journal::Journal;
use rest_or_run::rules::RuleId;

use super::worsen::{PAIN_SIGNS, add_pain_sign};
use crate::sentences::vignettes::{self, Kind};
use crate::sentences::{day, day_zero, instant};

/// A journal and the instant at which it is asked.
#[derive(Clone)]
pub struct Case {
    /// The entries, in no order.
    pub entries: Vec<Entry>,
    /// When it is asked.
    pub now: DateTime<FixedOffset>,
}

impl Case {
    /// The journal of these entries.
    pub fn journal(&self) -> Journal {
        self.entries.iter().cloned().collect()
    }
}

/// One line an entry, so that a failing journal can be read.
impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "asked at {}", self.now)?;
        let mut entries: Vec<_> = self.entries.iter().collect();
        entries.sort_by_key(|entry| (entry.at, entry.id.clone()));
        for entry in entries {
            let days = (entry.day() - day_zero()).num_days();
            let body = serde_json::to_string(&entry.body).unwrap_or_default();
            writeln!(
                f,
                "{days:4} {} {} {body}",
                entry.at.time(),
                entry.id.as_str()
            )?;
        }
        Ok(())
    }
}

/// For each rule the vignettes in which it fires, asked on day 0.
static STORIES: LazyLock<Vec<Vec<Vec<Entry>>>> = LazyLock::new(|| {
    let vignettes = vignettes::all();
    RuleId::ALL
        .into_iter()
        .map(|rule| {
            vignettes
                .iter()
                .filter(|vignette| vignette.about == Some((rule, Kind::Fires)))
                .map(|vignette| {
                    let late = (vignette.now.date_naive() - day_zero()).num_days();
                    vignette
                        .entries
                        .iter()
                        .map(|entry| moved(entry, -late))
                        .collect()
                })
                .collect()
        })
        .collect()
});

/// Rules that company easily keeps from firing; they are told more often.
const RARE: [RuleId; 13] = [
    RuleId::F5,
    RuleId::T2,
    RuleId::T3,
    RuleId::M3,
    RuleId::H2,
    RuleId::L2,
    RuleId::F6,
    RuleId::F7,
    RuleId::S1,
    RuleId::G5,
    RuleId::G6,
    RuleId::R3,
    RuleId::U7,
];

fn moved_day(day: NaiveDate, days: i64) -> NaiveDate {
    day + TimeDelta::days(days)
}

/// The same entry on another day, with every day it names.
pub fn moved(entry: &Entry, days: i64) -> Entry {
    let mut entry = entry.clone();
    entry.at += TimeDelta::days(days);
    entry.edited = entry.at.timestamp_millis();
    match &mut entry.body {
        EntryBody::CheckIn(CheckIn {
            pain: Some(reports),
            ..
        })
        | EntryBody::Run(Run {
            pain: Some(RunPain::At(reports)),
            ..
        }) => {
            for report in reports {
                report.since = report.since.map(|since| moved_day(since, days));
            }
        }
        EntryBody::AboutMe(AboutMe {
            last_run: Some(last),
            ..
        }) => last.day = moved_day(last.day, days),
        _ => {}
    }
    entry
}

/// Journals asked in the evening of a day, mostly the day on which their vignettes are asked.
pub fn cases() -> BoxedStrategy<Case> {
    let rule = prop_oneof![
        5 => 0..RuleId::ALL.len(),
        2 => select(RARE.to_vec()).prop_map(|rule| rule as usize),
    ];
    let story = (rule, any::<u8>(), prop_oneof![5 => Just(0), 1 => -9..0_i64]);
    let later = prop_oneof![6 => Just(0), 1 => 1..4_i64, 1 => 4..30_i64];
    (vec(story, 1..=3), vec(entry(), 0..5), later)
        .prop_map(|(stories, extra, later)| {
            let mut entries = Vec::new();
            for (rule, nth, days) in stories {
                let told = &STORIES[rule];
                let told = &told[usize::from(nth) % told.len()];
                entries.extend(told.iter().map(|entry| moved(entry, days)));
            }
            entries.extend(extra);
            number(&mut entries);
            let evening = NaiveTime::from_hms_opt(21, 30, 0).unwrap_or_default();
            Case {
                entries,
                now: instant(later, evening, 60),
            }
        })
        .boxed()
}

/// Names the entries one by one.
fn number(entries: &mut [Entry]) {
    for (nth, entry) in entries.iter_mut().enumerate() {
        if let Some(id) = EntryId::new(&format!("e{nth}")) {
            entry.id = id;
        }
    }
}

/// Journals of anything at all: any day of the calendar, any number, any order.
pub fn wild() -> impl Strategy<Value = Case> {
    let days = prop_oneof![
        4 => -60..60_i64,
        1 => -90_000_000..90_000_000_i64,
    ];
    let huge = option::weighted(0.2, any::<u32>());
    let wild_body = (body(), huge).prop_map(|(body, huge)| match (body, huge) {
        (EntryBody::Run(run), Some(_)) => EntryBody::Run(Run {
            distance_m: huge,
            duration_s: huge,
            ..run
        }),
        (EntryBody::Strength(strength), Some(_)) => EntryBody::Strength(Strength {
            duration_s: huge,
            ..strength
        }),
        (body, _) => body,
    });
    let wild_entry = (
        days.clone(),
        0..1440_u32,
        -14..=14_i32,
        wild_body,
        any::<i64>(),
    );
    (vec(wild_entry, 0..12), days, -14..=14_i32).prop_map(|(told, now, hours)| {
        let mut entries: Vec<Entry> = told
            .into_iter()
            .map(|(days, minute, hours, body, edited)| Entry {
                id: EntryId::new("e").unwrap_or_else(|| unreachable!()),
                at: anywhere(days, minute, hours),
                edited,
                body,
            })
            .collect();
        number(&mut entries);
        Case {
            entries,
            now: anywhere(now, 720, hours),
        }
    })
}

/// An instant so many days away, or as near to it as the calendar goes.
fn anywhere(days: i64, minute: u32, hours: i32) -> DateTime<FixedOffset> {
    let by = Days::new(days.unsigned_abs());
    let day = if days < 0 {
        day_zero().checked_sub_days(by).unwrap_or(NaiveDate::MIN)
    } else {
        day_zero().checked_add_days(by).unwrap_or(NaiveDate::MAX)
    };
    // A day of slack at both ends, for the offset.
    let day = day.clamp(
        NaiveDate::MIN + TimeDelta::days(2),
        NaiveDate::MAX - TimeDelta::days(2),
    );
    let time = NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0).unwrap_or_default();
    let zone = FixedOffset::east_opt(hours * 3600).unwrap_or_else(|| unreachable!());
    day.and_time(time)
        .and_local_timezone(zone)
        .single()
        .unwrap_or_else(|| unreachable!())
}

fn entry() -> BoxedStrategy<Entry> {
    (-40..=0_i64, 0..1260_u32, body())
        .prop_map(|(days, minute, body)| {
            let time =
                NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0).unwrap_or_default();
            let at = instant(days, time, 60);
            Entry {
                id: EntryId::new("e").unwrap_or_else(|| unreachable!()),
                at,
                edited: at.timestamp_millis(),
                body,
            }
        })
        .boxed()
}

fn body() -> BoxedStrategy<EntryBody> {
    prop_oneof![
        6 => check_in().prop_map(EntryBody::CheckIn),
        5 => run().prop_map(EntryBody::Run),
        1 => cross().prop_map(EntryBody::CrossTraining),
        1 => strength().prop_map(EntryBody::Strength),
        1 => option::of(select(vec![RestReason::Planned, RestReason::Advised, RestReason::Wished]))
            .prop_map(|reason| EntryBody::RestDay(RestDay { reason, note: String::new() })),
        1 => morning().prop_map(EntryBody::MorningAfter),
        2 => self_test().prop_map(EntryBody::SelfTest),
        1 => (any::<bool>(), option::of(place())).prop_map(|(yes, place)| {
            let may_run = if yes { MayRun::Yes } else { MayRun::NotYet };
            EntryBody::ProfessionalsWord(ProfessionalsWord { may_run, place, note: String::new() })
        }),
        1 => about().prop_map(EntryBody::AboutMe),
    ]
    .boxed()
}

/// A place anywhere.
pub fn place() -> impl Strategy<Value = Place> {
    let side = prop_oneof![
        Just(None),
        Just(Some(Side::Left)),
        Just(Some(Side::Right)),
        Just(Some(Side::Both))
    ];
    (select(Site::ALL.to_vec()), side).prop_map(|(site, side)| Place { site, side })
}

fn level() -> impl Strategy<Value = PainLevel> {
    prop_oneof![5 => 0..4_u8, 1 => 4..=10_u8]
        .prop_map(|number| PainLevel::new(number).unwrap_or_default())
}

/// A pain report with up to three signs.
pub fn report() -> BoxedStrategy<PainReport> {
    (
        place(),
        option::of(level()),
        vec(0..PAIN_SIGNS, 0..=3),
        option::weighted(0.2, -20..=0_i64),
    )
        .prop_map(|(place, level, signs, since)| {
            let mut report = PainReport::at(place);
            report.level = level;
            report.since = since.map(day);
            for sign in signs {
                add_pain_sign(&mut report, sign);
            }
            report
        })
        .boxed()
}

fn check_in() -> BoxedStrategy<CheckIn> {
    let pain = prop_oneof![
        2 => Just(None),
        3 => Just(Some(Vec::new())),
        2 => vec(report(), 1..=2).prop_map(Some),
    ];
    let urgent = prop_oneof![
        6 => Just(None),
        6 => Just(Some(BTreeSet::new())),
        1 => select(UrgentSign::ALL.to_vec()).prop_map(|sign| Some(BTreeSet::from([sign]))),
    ];
    let signs = vec((select(WholeBodySign::ALL.to_vec()), any::<bool>()), 0..4);
    let sleep = (
        option::weighted(0.3, 0..800_u16),
        option::weighted(
            0.2,
            select(vec![
                SleepQuality::Good,
                SleepQuality::Poor,
                SleepQuality::Broken,
            ]),
        ),
    );
    let numbers = (
        option::weighted(0.2, 40..90_u16),
        option::weighted(0.2, plan()),
    );
    (
        (pain, urgent, option::of(any::<bool>()), signs),
        (sleep, numbers, option::weighted(0.1, illness())),
        (
            option::of(any::<bool>()),
            proptest::bool::weighted(0.05),
            option::weighted(0.1, any::<bool>()),
        ),
    )
        .prop_map(
            |((pain, urgent, well, signs), (sleep, numbers, illness), rest)| CheckIn {
                urgent,
                pain,
                painkiller: rest.0,
                well,
                signs: signs.into_iter().collect(),
                illness,
                sleep_minutes: sleep.0,
                sleep_quality: sleep.1,
                resting_heart_rate: numbers.0,
                plan: numbers.1,
                wants_rest: rest.1,
                fresh_again: rest.2,
                ..CheckIn::default()
            },
        )
        .boxed()
}

fn plan() -> impl Strategy<Value = Plan> {
    prop_oneof![
        Just(Plan::Rest),
        (option::of(kind()), option::of(distance()))
            .prop_map(|(kind, distance_m)| Plan::Run { kind, distance_m }),
    ]
}

fn illness() -> impl Strategy<Value = Illness> {
    let places = select(vec![
        None,
        Some(IllnessPlace::AboveNeck),
        Some(IllnessPlace::BelowNeck),
    ]);
    (places, option::of(any::<bool>()), option::of(any::<bool>())).prop_map(
        |(place, fever, masking_medicine)| Illness {
            place,
            fever,
            masking_medicine,
        },
    )
}

fn kind() -> impl Strategy<Value = RunKind> {
    select(vec![
        RunKind::Recovery,
        RunKind::Easy,
        RunKind::Steady,
        RunKind::Moderate,
        RunKind::Long,
        RunKind::Tempo,
        RunKind::Intervals,
        RunKind::Hills,
        RunKind::Race,
        RunKind::WalkRun,
        RunKind::Test,
    ])
}

fn distance() -> impl Strategy<Value = u32> {
    prop_oneof![8 => 1_000..25_000_u32, 1 => 30_000..50_000_u32]
}

fn duration() -> impl Strategy<Value = u32> {
    600..9_000_u32
}

fn effort() -> impl Strategy<Value = Effort> {
    (0..=10_u8).prop_map(|number| Effort::new(number).unwrap_or_else(|| unreachable!()))
}

fn run() -> BoxedStrategy<Run> {
    let pain = prop_oneof![
        Just(None),
        Just(Some(RunPain::None)),
        vec(report(), 1..=2).prop_map(|reports| Some(RunPain::At(reports))),
    ];
    let outcome = select(vec![
        TestOutcome::Eased,
        TestOutcome::Same,
        TestOutcome::Worse,
        TestOutcome::ChangedForm,
    ]);
    let felt = select(vec![Felt::Easier, Felt::AsUsual, Felt::Harder]);
    (
        (
            option::of(distance()),
            option::of(duration()),
            option::of(effort()),
        ),
        (option::of(kind()), pain, option::weighted(0.1, outcome)),
        (
            option::of(felt),
            option::weighted(0.1, any::<bool>()),
            any::<bool>(),
        ),
    )
        .prop_map(
            |((distance_m, duration_s, effort), (kind, pain, test_outcome), rest)| Run {
                distance_m,
                duration_s,
                effort,
                kind,
                pain,
                test_outcome,
                felt: rest.0,
                paces_hit: rest.1,
                imported: rest.2,
                ..Run::default()
            },
        )
        .boxed()
}

fn cross() -> impl Strategy<Value = CrossTraining> {
    let kinds = select(vec![
        CrossTrainingKind::Cycling,
        CrossTrainingKind::Swimming,
        CrossTrainingKind::Walking,
        CrossTrainingKind::Yoga,
    ]);
    (kinds, option::of(duration()), option::of(effort())).prop_map(|(kind, duration_s, effort)| {
        CrossTraining {
            kind,
            duration_s,
            effort,
            note: String::new(),
        }
    })
}

fn strength() -> impl Strategy<Value = Strength> {
    (
        option::of(any::<bool>()),
        option::of(duration()),
        option::of(effort()),
    )
        .prop_map(|(legs, duration_s, effort)| Strength {
            legs,
            duration_s,
            effort,
            note: String::new(),
        })
}

fn morning() -> impl Strategy<Value = MorningAfter> {
    let change = select(vec![
        MorningChange::Better,
        MorningChange::Same,
        MorningChange::Worse,
    ]);
    (place(), change, option::of(level())).prop_map(|(place, change, level)| MorningAfter {
        place,
        change,
        level,
    })
}

fn self_test() -> BoxedStrategy<SelfTest> {
    let last = (
        option::of(level()),
        any::<bool>(),
        any::<bool>(),
        option::of(any::<bool>()),
    );
    (
        option::of(any::<bool>()),
        0..=SelfTest::SEQUENCE.len(),
        last,
        option::of(place()),
    )
        .prop_map(
            |(painkiller, taken, (pain, sharp, different, in_bone), place)| {
                let mut steps: Vec<StepTaken> = SelfTest::SEQUENCE
                    .into_iter()
                    .take(taken)
                    .map(|(step, legs)| StepTaken {
                        step,
                        legs,
                        result: StepResult::default(),
                    })
                    .collect();
                if let Some(last) = steps.last_mut() {
                    last.result = StepResult {
                        pain,
                        sharp: sharp && pain.is_some(),
                        different,
                        in_bone,
                        place,
                        ..StepResult::default()
                    };
                }
                SelfTest {
                    painkiller,
                    steps,
                    places: BTreeSet::new(),
                }
            },
        )
        .boxed()
}

fn about() -> impl Strategy<Value = AboutMe> {
    let level = select(vec![Level::New, Level::Regular, Level::Experienced]);
    let last_run = (-60..=0_i64, option::of(any::<bool>())).prop_map(|(days, hard)| LastRun {
        day: day(days),
        hard,
    });
    let rarely = || option::weighted(0.2, proptest::bool::weighted(0.3));
    (
        (
            option::of(level),
            option::weighted(0.3, last_run),
            option::weighted(0.3, 0..4_u8),
        ),
        (rarely(), rarely(), rarely()),
        (rarely(), rarely(), rarely()),
    )
        .prop_map(
            |((level, last_run, stress_injuries), first, second)| AboutMe {
                level,
                last_run,
                stress_injuries,
                high_arch: first.0,
                under_18: first.1,
                pregnant: first.2,
                heart_disease: second.0,
                told_not_to_run: second.1,
                missed_periods: second.2,
            },
        )
}
