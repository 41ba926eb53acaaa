//! The answer as it was last shown, to tell a change of the rules from a change of the facts.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Decision, Headline};

/// An answer that was shown, with the version of the rulebook that made it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    day: NaiveDate,
    rulebook: u16,
    headline: Headline,
}

impl Shown {
    /// What of this decision is kept.
    #[must_use]
    pub fn of(decision: &Decision) -> Self {
        Self {
            day: decision.today,
            rulebook: decision.rulebook,
            headline: decision.headline,
        }
    }

    /// Whether today's answer is another one because the rules are. Asked when the app starts,
    /// before anything new is told: the journal is the one that the shown answer came from.
    #[must_use]
    pub fn differs_by_rules(&self, decision: &Decision) -> bool {
        self.day == decision.today
            && self.rulebook != decision.rulebook
            && self.headline != decision.headline
    }
}
