//! A stop: a "not today" that was told at a spot, and when it is over.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::report::Effect;
use super::scene::{Seen, plus};
use super::{Care, Exit, Movement, Outcome, RestUntil, Running};

/// A "not today" that was told at a spot.
#[derive(Debug, Clone)]
pub(super) struct Stop<'a> {
    pub(super) seen: Seen<'a>,
    pub(super) effect: Effect,
    /// Exits that an answer must still meet.
    pub(super) unmet: BTreeSet<Exit>,
}

/// Where a stop stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// Its date or an exit is not met.
    Waiting,
    /// Only the test is left.
    TestFirst,
}

impl<'a> Stop<'a> {
    /// The stop that this effect sets; `None` when it allows running today.
    pub(super) fn set_by(seen: Seen<'a>, effect: &Effect) -> Option<Self> {
        let unmet = [Exit::NormalDay, Exit::VisibleGone]
            .into_iter()
            .filter(|exit| effect.outcome.exits.contains(exit))
            .collect();
        (effect.outcome.running == Running::NotToday).then(|| Self {
            seen,
            effect: effect.clone(),
            unmet,
        })
    }

    pub(super) fn phase(&self, day: NaiveDate) -> Phase {
        let waits = match self.effect.outcome.until {
            RestUntil::None => false,
            RestUntil::Date(date) => day < date,
            RestUntil::ProfessionalClears => true,
        };
        if waits || !self.unmet.is_empty() {
            Phase::Waiting
        } else {
            Phase::TestFirst
        }
    }

    /// Upper body, skin, nail or blister: a day without it stands for the test (P0).
    pub(super) fn needs_only_a_day_without(&self) -> bool {
        self.effect.outcome.exits.contains(&Exit::DayWithout)
    }

    /// An answer on `day` that says the spot is quiet.
    pub(super) fn quiet_on(&mut self, day: NaiveDate) {
        self.unmet.remove(&Exit::VisibleGone);
        if day > self.seen.day {
            self.unmet.remove(&Exit::NormalDay);
        }
    }

    /// A professional says "may run": only the test is left.
    pub(super) fn clear(&mut self, day: NaiveDate) {
        self.unmet.clear();
        self.effect.outcome = Outcome::not_today(Movement::Anything, day).exit(Exit::SelfTest);
    }

    /// What it contributes on a day: all of it while it waits; then test first, with the care of
    /// the newest answer, for which nobody has said that it is better.
    pub(super) fn outcome(&self, day: NaiveDate, is_newest: bool) -> Outcome {
        let mut outcome = self.effect.outcome.clone();
        if self.phase(day) == Phase::TestFirst {
            let exit = if self.needs_only_a_day_without() {
                Exit::DayWithout
            } else {
                Exit::SelfTest
            };
            let care = if is_newest { outcome.care } else { Care::None };
            return Outcome {
                running: Running::TestFirst,
                ..Outcome::default()
            }
            .exit(exit)
            .care(care);
        }
        if let RestUntil::Date(date) = outcome.until {
            outcome.until = RestUntil::Date(date.max(plus(day, 1)));
        }
        outcome
    }
}
