//! A day looked back at: what was done on it, and the answer it had.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::assess::judge_near;
use super::scene::Scene;
use super::{Headline, Outcome};
use crate::domain::{CrossTrainingKind, EntryBody};
use crate::journal::Journal;

/// What the history shows of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a mark of its own in the calendar"
)]
pub struct PastDay {
    /// The runner's local day.
    pub day: NaiveDate,
    /// A run was entered.
    pub ran: bool,
    /// One of its sessions was hard.
    pub hard: bool,
    /// Cross-training or strength was entered.
    pub cross_trained: bool,
    /// It was a rest day: entered as one, whatever the reason, or spent with nothing harder than
    /// walking, mobility or yoga.
    pub rested: bool,
    /// Pain was told, in a check-in, a run or on the morning after.
    pub hurt: bool,
    /// The answer after the last check-in of the day: the headline and what stood behind it.
    /// Absent where none was asked for.
    pub answer: Option<(Headline, Outcome)>,
}

impl PastDay {
    /// A day of which nothing is known.
    #[must_use]
    pub const fn blank(day: NaiveDate) -> Self {
        Self {
            day,
            ran: false,
            hard: false,
            cross_trained: false,
            rested: false,
            hurt: false,
            answer: None,
        }
    }
}

/// The day as it stands in the journal now: a change to the past changes it.
///
/// The answer is judged as of that day's last check-in, with nothing that was told later.
#[must_use]
pub fn past_day(journal: &Journal, day: NaiveDate) -> PastDay {
    let mut past = PastDay::blank(day);
    let mut last = None;
    for entry in journal.on(day) {
        last = Some(entry.at);
        match &entry.body {
            EntryBody::Run(_) => past.ran = true,
            EntryBody::CrossTraining(cross) if is_gentle(cross.kind) => past.rested = true,
            EntryBody::CrossTraining(_) | EntryBody::Strength(_) => past.cross_trained = true,
            EntryBody::RestDay(_) => past.rested = true,
            EntryBody::MorningAfter(morning) => {
                past.hurt |= morning.level.is_some_and(|level| level.get() > 0);
            }
            _ => {}
        }
        past.hurt |= crate::journal::reports(&entry.body)
            .iter()
            .any(|report| !report.says_no_pain());
    }
    past.rested &= !past.ran && !past.cross_trained;
    let Some(last) = last else { return past };
    if past.ran || past.cross_trained {
        past.hard = is_hard(journal, day, last);
    }
    past.answer = journal.last_check_in(day).map(|check_in| {
        let then = journal.as_of(check_in.at).reaching(day);
        let judged = judge_near(&then, check_in.at);
        (judged.headline, judged.outcome)
    });
    past
}

/// Nothing harder than that leaves a day a full rest day (rulebook §1).
fn is_gentle(kind: CrossTrainingKind) -> bool {
    matches!(
        kind,
        CrossTrainingKind::Walking | CrossTrainingKind::Mobility | CrossTrainingKind::Yoga
    )
}

/// Whether a session of the day was hard. A long run is judged by the 28 days before it.
fn is_hard(journal: &Journal, day: NaiveDate, last: DateTime<FixedOffset>) -> bool {
    let then = journal.as_of(last).reaching(day);
    !Scene::new(&then, last).hard_sessions(day).is_empty()
}
