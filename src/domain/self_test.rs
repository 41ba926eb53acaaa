//! The guided self-test (rulebook §5).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{PainLevel, Place};

/// A movement of the self-test, in its order. The easy test run at its end is a run of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Stand.
    Stand,
    /// Walk.
    Walk,
    /// Single-leg squat.
    Squat,
    /// Light hop on one leg.
    Hop,
}

/// Which legs a step is done on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Legs {
    /// Both: standing and walking.
    Both,
    /// The left.
    Left,
    /// The right.
    Right,
}

/// What a step felt like.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepResult {
    /// The pain; absent when there was none or it could not be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain: Option<PainLevel>,
    /// The pain was sharp.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sharp: bool,
    /// The runner could not do it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub cannot: bool,
    /// Clearly different from the other side (asked after the second side only).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub different: bool,
    /// After a painful hop: in the bone or one spot?
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_bone: Option<bool>,
    /// Where a painful step hurt, when it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// One step that was taken, with what it felt like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepTaken {
    /// The movement.
    pub step: Step,
    /// The legs.
    pub legs: Legs,
    /// What it felt like.
    pub result: StepResult,
}

/// A self-test: the steps that were taken, in order. It stops at the first failed step.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SelfTest {
    /// Whether a painkiller was taken in the last 24 hours; absent means not answered, and then
    /// the test clears nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub painkiller: Option<bool>,
    /// The steps, in the order they were taken.
    pub steps: Vec<StepTaken>,
    /// Places that were open when the test began, for the record.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub places: BTreeSet<Place>,
}

impl SelfTest {
    /// The steps of a whole test in their order: stand, walk, squat left, right, hop left, right.
    pub const SEQUENCE: [(Step, Legs); 6] = [
        (Step::Stand, Legs::Both),
        (Step::Walk, Legs::Both),
        (Step::Squat, Legs::Left),
        (Step::Squat, Legs::Right),
        (Step::Hop, Legs::Left),
        (Step::Hop, Legs::Right),
    ];
}
