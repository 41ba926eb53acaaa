//! The check-in: how the runner is at one moment of a day (rulebook §2).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{PainReport, RunKind};

/// The signs that come before anything else (rulebook §3). The two parts of U2 and of U3 that
/// call for different help are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum UrgentSign {
    /// U1: chest pain or pressure, fainting, severe breathlessness, coughing blood, or an
    /// irregular racing heart in or after exercise.
    ChestOrBreath,
    /// U2: one calf, thigh or whole leg swollen, warm or throbbing, or new calf pain with a
    /// reason to think of a clot.
    SwollenLeg,
    /// U3: after a fall, twist or blow: cannot take four steps, bone tenderness at the listed
    /// places, or a knee that will not bend to 90°.
    InjuryFromFall,
    /// U3: a head knock with headache, vomiting or confusion.
    HeadKnock,
    /// U4: new numbness in the saddle area, loss of bladder or bowel control, weakness in both legs.
    SaddleNumbness,
    /// U5: confusion, collapse, or sweating that stops, during or after hard exercise.
    HeatCollapse,
    /// U6: dark (cola) urine after hard exercise.
    DarkUrine,
    /// U7: a hot, red, swollen joint with fever.
    HotJointWithFever,
    /// U8: a pop or snap with loss of function, or a foot that cannot be lifted.
    PopOrFootDrop,
    /// U9: severe pain that keeps rising after stopping, or with a hard tight limb, numbness, or
    /// a pale or cold foot.
    TightLimb,
}

impl UrgentSign {
    /// Every urgent sign in the order in which it is asked.
    pub const ALL: [Self; 10] = [
        Self::ChestOrBreath,
        Self::SwollenLeg,
        Self::InjuryFromFall,
        Self::HeadKnock,
        Self::SaddleNumbness,
        Self::HeatCollapse,
        Self::DarkUrine,
        Self::HotJointWithFever,
        Self::PopOrFootDrop,
        Self::TightLimb,
    ];
}

/// The whole-body signs of rulebook §7 that a runner answers with yes or no. Sleep and resting
/// heart rate are told as numbers and counted from there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum WholeBodySign {
    /// Heavy or sluggish legs.
    HeavyLegs,
    /// More sore than usual.
    MoreSore,
    /// Motivation down, or dreading runs.
    LowMotivation,
    /// Runs feel harder than they should.
    RunsHarder,
    /// Paces missed, or no recovery between intervals.
    PacesMissed,
    /// Performance flat or falling for two weeks or more.
    PerformanceFalling,
    /// Poor sleep, or under 7 hours, as told.
    PoorSleep,
    /// Irritable or in a low mood.
    LowMood,
    /// Appetite changed.
    AppetiteChanged,
    /// Tired despite rest days.
    TiredDespiteRest,
    /// High life stress.
    LifeStress,
    /// Worn out, or a bit off.
    WornOut,
    /// Stride poor or slumping, without pain.
    PoorStride,
}

impl WholeBodySign {
    /// Every whole-body sign in the order in which it is asked.
    pub const ALL: [Self; 13] = [
        Self::HeavyLegs,
        Self::WornOut,
        Self::MoreSore,
        Self::RunsHarder,
        Self::TiredDespiteRest,
        Self::LowMotivation,
        Self::LowMood,
        Self::LifeStress,
        Self::PoorSleep,
        Self::AppetiteChanged,
        Self::PoorStride,
        Self::PacesMissed,
        Self::PerformanceFalling,
    ];
}

/// How the night was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SleepQuality {
    /// Good.
    Good,
    /// Poor.
    Poor,
    /// Broken.
    Broken,
}

/// Where an illness is felt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum IllnessPlace {
    /// Above the neck only: runny nose, sore throat.
    AboveNeck,
    /// Below the neck: chest, stomach, aching all over.
    BelowNeck,
}

/// Being ill.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Illness {
    /// Where it is felt; absent when not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<IllnessPlace>,
    /// A fever; absent when not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fever: Option<bool>,
    /// On medicine that can hide a fever; absent when not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub masking_medicine: Option<bool>,
}

/// The mood of the day, for the history only: the signs above are what the rules count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Mood {
    /// Low.
    Low,
    /// In between.
    Middling,
    /// Good.
    Good,
}

/// What the runner means to do today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Plan {
    /// A rest day.
    Rest,
    /// A run.
    Run {
        /// What kind of run.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kind: Option<RunKind>,
        /// Planned distance in metres.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        distance_m: Option<u32>,
    },
}

/// How the runner is at one moment. Everything is optional; absence means "not asked".
///
/// A correction changes the same entry and leaves no trace in the decision; news later in the
/// day is a new entry with its own time.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckIn {
    /// Urgent signs present now; an empty set says "none of them".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub urgent: Option<BTreeSet<UrgentSign>>,
    /// Pain reports; an empty list says "nothing hurts".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain: Option<Vec<PainReport>>,
    /// A painkiller was taken in the last 24 hours (asked with "nothing hurts" while a site is open).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub painkiller: Option<bool>,
    /// "Do you feel well?"
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub well: Option<bool>,
    /// Whole-body signs answered yes or no; an absent one was not asked.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub signs: BTreeMap<WholeBodySign, bool>,
    /// Being ill; absent when not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub illness: Option<Illness>,
    /// Last night's sleep in minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sleep_minutes: Option<u16>,
    /// How the night was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sleep_quality: Option<SleepQuality>,
    /// Resting heart rate this morning, beats per minute.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resting_heart_rate: Option<u16>,
    /// The mood, for the history.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mood: Option<Mood>,
    /// What is planned for the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<Plan>,
    /// "I want to rest today": needs no reason (rule F7).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub wants_rest: bool,
    /// "Fresh again?", asked on the second day after a hard one (rule G5).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fresh_again: Option<bool>,
    /// A note in the runner's own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl CheckIn {
    /// The one-tap answer: none of the urgent signs, nothing hurts, feeling well.
    #[must_use]
    pub fn all_well() -> Self {
        Self {
            urgent: Some(BTreeSet::new()),
            pain: Some(Vec::new()),
            well: Some(true),
            ..Self::default()
        }
    }
}
