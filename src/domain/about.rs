//! About the runner: answered once, skippable.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How long the runner has been running.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Under three months, or the first programme not finished.
    New,
    /// Regular.
    Regular,
    /// Experienced.
    Experienced,
}

/// The last run before the journal began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LastRun {
    /// Its day.
    pub day: NaiveDate,
    /// Whether it was hard; absent when not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hard: Option<bool>,
}

/// What the rules need to know about the runner. The newest entry counts, field by field absent
/// ones were not answered.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AboutMe {
    /// How long the runner has been running.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// The last run before the journal began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_run: Option<LastRun>,
    /// Earlier bone stress injuries, counted (rules B4, A4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stress_injuries: Option<u8>,
    /// High arch (rule B4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high_arch: Option<bool>,
    /// Under 18 (rule A2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under_18: Option<bool>,
    /// Pregnant (rule A2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pregnant: Option<bool>,
    /// Heart disease (rule A1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heart_disease: Option<bool>,
    /// Told by a professional not to run (rule A1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told_not_to_run: Option<bool>,
    /// Three or more missed periods (rule A4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missed_periods: Option<bool>,
}
