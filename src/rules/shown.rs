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

#[cfg(test)]
mod tests {
    use super::Shown;
    use crate::journal::Journal;
    use crate::rules::{Headline, VERSION, assess};

    #[test]
    fn only_another_rulebook_changes_todays_answer_by_rules() {
        let morning = "2026-11-22T08:00:00Z".parse().unwrap_or_default();
        let tomorrow = "2026-11-23T08:00:00Z".parse().unwrap_or_default();
        let decision = assess(&Journal::new(), morning);
        let other = Headline::RestDay;
        let shown = |rulebook, headline| Shown {
            day: decision.today,
            rulebook,
            headline,
        };
        assert!(shown(VERSION - 1, other).differs_by_rules(&decision));
        assert!(!shown(VERSION, other).differs_by_rules(&decision));
        assert!(!shown(VERSION - 1, decision.headline).differs_by_rules(&decision));
        assert!(!Shown::of(&decision).differs_by_rules(&decision));
        let later = assess(&Journal::new(), tomorrow);
        assert!(!shown(VERSION - 1, other).differs_by_rules(&later));
    }
}
