//! What a runner did: runs, other training, rest, and the morning after.

use serde::{Deserialize, Serialize};

use super::{PainLevel, PainReport, Place};

/// Session RPE, 0 (rest) to 10 (all out), after Foster. A number outside the scale is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("maximum" = 10)))]
#[serde(try_from = "u8", into = "u8")]
pub struct Effort(u8);

impl Effort {
    /// An effort from its number; `None` above 10.
    #[must_use]
    pub const fn new(number: u8) -> Option<Self> {
        if number <= 10 {
            Some(Self(number))
        } else {
            None
        }
    }

    /// The number, 0–10.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Effort {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        Self::new(number).ok_or("an effort is a whole number from 0 to 10")
    }
}

impl From<Effort> for u8 {
    fn from(effort: Effort) -> Self {
        effort.0
    }
}

/// What kind of run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RunKind {
    /// Recovery run.
    Recovery,
    /// Easy run.
    Easy,
    /// Steady run.
    Steady,
    /// Moderate run.
    Moderate,
    /// Long run.
    Long,
    /// Tempo run.
    Tempo,
    /// Intervals.
    Intervals,
    /// Hills.
    Hills,
    /// Race.
    Race,
    /// Walk-run, a step of a graded return.
    WalkRun,
    /// The easy test run at the end of the self-test.
    Test,
}

/// How the run felt against what it should have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Felt {
    /// Easier.
    Easier,
    /// As usual.
    AsUsual,
    /// Harder.
    Harder,
}

/// What was answered about pain in a run. Absence means the question was not answered: neither
/// pain nor "no pain".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RunPain {
    /// "No pain": nowhere.
    None,
    /// Pain, or "no pain there" (level 0), at these places; other places were not answered.
    At(Vec<PainReport>),
}

/// What a test run showed (rules T3–T5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TestOutcome {
    /// The pain eased, or there was none.
    Eased,
    /// The same.
    Same,
    /// Worse.
    Worse,
    /// It changed how the runner ran.
    ChangedForm,
}

/// A run.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Run {
    /// Distance in metres.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distance_m: Option<u32>,
    /// Duration in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration_s: Option<u32>,
    /// Session RPE.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effort: Option<Effort>,
    /// What kind of run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<RunKind>,
    /// Pain during it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain: Option<RunPain>,
    /// How it felt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub felt: Option<Felt>,
    /// Whether the paces meant for it were hit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paces_hit: Option<bool>,
    /// Whether the runner recovered between intervals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recovered_between: Option<bool>,
    /// The outcome, for a test run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub test_outcome: Option<TestOutcome>,
    /// A goal race: named by rule L1, not capped.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub goal_race: bool,
    /// Came from a file or a watch, not typed in.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub imported: bool,
    /// A note in the runner's own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What kind of cross-training.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CrossTrainingKind {
    /// Cycling.
    Cycling,
    /// Swimming.
    Swimming,
    /// Elliptical.
    Elliptical,
    /// Rowing.
    Rowing,
    /// Walking or hiking.
    Walking,
    /// Mobility, stretching or rolling.
    Mobility,
    /// Yoga.
    Yoga,
    /// Anything else.
    Other,
}

/// Cross-training.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CrossTraining {
    /// What kind.
    pub kind: CrossTrainingKind,
    /// Duration in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration_s: Option<u32>,
    /// Session RPE.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effort: Option<Effort>,
    /// A note in the runner's own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Strength training.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Strength {
    /// Whether the legs were trained; absent when not said, which counts as yes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legs: Option<bool>,
    /// Duration in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration_s: Option<u32>,
    /// Session RPE.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effort: Option<Effort>,
    /// A note in the runner's own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Why a day was a rest day. Every reason counts as done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RestReason {
    /// It was planned.
    Planned,
    /// The answer advised it.
    Advised,
    /// The runner wanted it.
    Wished,
}

/// A rest day.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RestDay {
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<RestReason>,
    /// A note in the runner's own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// How the spot is the morning after a painful run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MorningChange {
    /// Better than before the run.
    Better,
    /// The same as before the run.
    Same,
    /// Worse than before the run.
    Worse,
}

/// The answer the morning after a painful run (rules M1, M2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MorningAfter {
    /// The spot.
    pub place: Place,
    /// Against before the run.
    pub change: MorningChange,
    /// The number now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<PainLevel>,
}
