//! The answer: every family's fired rules joined, the headline, and what would change it.

use chrono::{DateTime, FixedOffset};

use super::{AnswerFor, Decision, Headline, Outcome, SelfTestOffer, VERSION};
use crate::journal::Journal;

/// Answers "should I run?" for this journal at this local instant.
///
/// Total and deterministic: every journal gets an answer, and the same journal at the same
/// instant gets the same one.
#[must_use]
pub fn assess(journal: &Journal, now: DateTime<FixedOffset>) -> Decision {
    let _ = journal;
    Decision {
        rulebook: VERSION,
        today: now.date_naive(),
        answer_for: AnswerFor::Today,
        headline: Headline::TellMe,
        outcome: Outcome::default(),
        limits: Vec::new(),
        self_test: SelfTestOffer::Offered,
        fired: Vec::new(),
        would_change: Vec::new(),
        not_asked: Vec::new(),
        open: Vec::new(),
    }
}
