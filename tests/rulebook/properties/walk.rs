//! A runner who does everything right from now on: answers well every morning, sees a
//! professional where one is called for, passes the test, and runs what is allowed.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset, TimeDelta};
use rest_or_run::domain::{
    CheckIn, CrossTraining, CrossTrainingKind, Effort, Entry, EntryBody, EntryId, MayRun, Place,
    ProfessionalsWord, RestDay, Run, RunKind, RunPain, SelfTest, SleepQuality, StepResult,
    StepTaken, WholeBodySign,
};
use rest_or_run::journal::Journal;
use rest_or_run::rules::{Care, Exit, Judged, ReturnStep, RunLimit, Running, SelfTestOffer, judge};

/// The runner's journal as it grows.
struct Walk {
    journal: Journal,
    entries: usize,
}

/// How many days it takes until running is as planned again; nothing if more than `limit`.
pub fn days_until_as_planned(
    journal: Journal,
    now: DateTime<FixedOffset>,
    limit: i64,
) -> Option<i64> {
    let mut walk = Walk {
        journal,
        entries: 0,
    };
    let mut last_run = 0;
    let morning = now - TimeDelta::hours(13);
    for days in 1..=limit {
        let at = morning + TimeDelta::days(days);
        walk.tell(at, EntryBody::CheckIn(all_well()));
        let mut judged = judge(&walk.journal, at + TimeDelta::minutes(1));
        if judged.outcome.is_as_planned() {
            return Some(days);
        }
        if calls_for_professional(&judged) {
            walk.see_professional(at + TimeDelta::minutes(2), &judged);
            judged = judge(&walk.journal, at + TimeDelta::minutes(3));
        }
        if judged.outcome.running == Running::TestFirst
            && judged.self_test == SelfTestOffer::Offered
        {
            walk.tell(at + TimeDelta::minutes(4), EntryBody::SelfTest(passed()));
            judged = judge(&walk.journal, at + TimeDelta::minutes(5));
        }
        let may_run = judged.outcome.running <= Running::EasyOnly;
        if may_run && days - last_run >= 2 {
            last_run = days;
            walk.tell(at + TimeDelta::hours(1), allowed_run(&judged.limits));
        } else {
            walk.tell(
                at + TimeDelta::hours(1),
                EntryBody::RestDay(RestDay::default()),
            );
        }
    }
    None
}

impl Walk {
    fn tell(&mut self, at: DateTime<FixedOffset>, body: EntryBody) {
        self.entries += 1;
        let id = EntryId::new(&format!("w{}", self.entries));
        self.journal.put(Entry {
            id: id.unwrap_or_else(|| unreachable!()),
            at,
            edited: at.timestamp_millis(),
            body,
        });
    }

    fn see_professional(&mut self, at: DateTime<FixedOffset>, judged: &Judged) {
        let places: BTreeSet<Option<Place>> = judged
            .fired
            .iter()
            .map(|fired| fired.place)
            .chain([None])
            .collect();
        for place in places {
            let word = ProfessionalsWord {
                may_run: MayRun::Yes,
                place,
                note: String::new(),
            };
            self.tell(at, EntryBody::ProfessionalsWord(word));
        }
    }
}

fn calls_for_professional(judged: &Judged) -> bool {
    judged.outcome.care >= Care::SeeProfessional
        || judged.outcome.exits.contains(&Exit::ProfessionalsWord)
}

fn all_well() -> CheckIn {
    CheckIn {
        painkiller: Some(false),
        signs: WholeBodySign::ALL.map(|sign| (sign, false)).into(),
        sleep_minutes: Some(480),
        sleep_quality: Some(SleepQuality::Good),
        ..CheckIn::all_well()
    }
}

fn passed() -> SelfTest {
    SelfTest {
        painkiller: Some(false),
        steps: SelfTest::SEQUENCE
            .map(|(step, legs)| StepTaken {
                step,
                legs,
                result: StepResult::default(),
            })
            .into(),
        places: BTreeSet::new(),
    }
}

/// The run that the answer allows, without pain.
fn allowed_run(limits: &[RunLimit]) -> EntryBody {
    let step = limits.iter().find_map(|limit| match limit {
        RunLimit::ReturnStep(step) => Some(*step),
        _ => None,
    });
    let easy = Effort::new(2);
    let (kind, minutes) = match step {
        Some(ReturnStep::Walk) => {
            return EntryBody::CrossTraining(CrossTraining {
                kind: CrossTrainingKind::Walking,
                duration_s: Some(30 * 60),
                effort: Effort::new(1),
                note: String::new(),
            });
        }
        Some(ReturnStep::EasyRun | ReturnStep::EasyVolume) | None => (RunKind::Easy, 30),
        Some(_) => (RunKind::WalkRun, 30),
    };
    let metres = limits.iter().filter_map(|limit| match limit {
        RunLimit::Distance(metres) => Some(*metres),
        _ => None,
    });
    let minutes = limits.iter().fold(minutes, |least, limit| match limit {
        RunLimit::Minutes(minutes) => least.min(u32::from(*minutes)),
        _ => least,
    });
    EntryBody::Run(Run {
        distance_m: Some(metres.fold(minutes * 150, u32::min)),
        duration_s: Some(minutes * 60),
        effort: easy,
        kind: Some(kind),
        pain: Some(RunPain::None),
        ..Run::default()
    })
}
