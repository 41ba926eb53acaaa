//! What to ask in a check-in, one question at a time, and what each answer writes down.
//!
//! A [`Draft`] is a check-in that is being told. [`Draft::steps`] lists the questions that matter
//! given the answers so far, in their order; [`Draft::next`] is the first one still open. Nothing
//! here decides about running: that is for `rules`.

mod draft;
mod log;
mod pain;
mod self_test;

pub use draft::{Draft, Path};
pub use log::{
    Doubt, LogDraft, Logged, Units, Unreadable, metres, mornings_to_ask, seconds, two_digits,
    typed_duration, untold_days,
};
pub use self_test::{Asked, Reply, TestDraft};

use serde::{Deserialize, Serialize};

use crate::domain::{Place, Site};
use crate::rules::{PainQuestion, Question};

/// One question on one screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// "Tell me how you feel": all well, something hurts, or not well.
    Start,
    /// The urgent signs.
    Urgent,
    /// Where does it hurt?
    Where,
    /// The same on both sides?
    SameOnBothSides(Site),
    /// A question about one spot.
    Pain(Place, PainQuestion),
    /// Worried about it?
    Worried(Place),
    /// Was the stitch gone within an hour?
    GoneWithinHour(Place),
    /// A painkiller in the last 24 hours?
    Painkiller,
    /// Do you feel well?
    Well,
    /// Where does the runner feel ill?
    IllnessPlace,
    /// A fever?
    Fever,
    /// Medicine that can hide a fever?
    MaskingMedicine,
    /// The whole-body signs.
    Signs,
    /// How long was the sleep?
    Sleep,
    /// How was the night?
    SleepQuality,
    /// Resting heart rate.
    HeartRate,
    /// When was the last run?
    LastRun,
    /// Was it hard?
    LastRunHard,
    /// What is planned?
    Plan,
    /// How far?
    PlanDistance,
    /// A look at all answers.
    Review,
}

impl Step {
    /// The step that answers a question which the decision says was not asked; `None` for
    /// questions about a run or a morning, which are asked where runs are logged.
    #[must_use]
    pub const fn for_question(question: Question) -> Option<Self> {
        Some(match question {
            Question::Urgent => Self::Urgent,
            Question::WhatHurts => Self::Where,
            Question::FeelWell => Self::Well,
            Question::Painkiller => Self::Painkiller,
            Question::Pain(place, about) => Self::Pain(place, about),
            Question::IllnessPlace => Self::IllnessPlace,
            Question::Fever => Self::Fever,
            Question::MaskingMedicine => Self::MaskingMedicine,
            Question::Sleep => Self::Sleep,
            Question::LastRun => Self::LastRun,
            Question::Plan => Self::Plan,
            Question::RunEffort(_) | Question::RunPain(_) | Question::MorningAfter(_) => {
                return None;
            }
        })
    }
}

/// What the journal already knows, and so need not be asked.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a question of its own"
)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// Spots that are open from before.
    pub open: Vec<Place>,
    /// Nothing was ever told: the whole list of urgent signs stands on the first screen.
    pub first_use: bool,
    /// When the last run was is known, from a logged run or from before.
    pub last_run: bool,
    /// Runs are logged, so runs in a row are counted from them.
    pub runs_logged: bool,
    /// Resting heart rates were told before.
    pub heart_rate: bool,
}
