//! The pain report: everything a runner can tell about one sore spot (rulebook §2).

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Place;

/// How bad, 0 (nothing) to 10 (worst imaginable). A number outside the scale is refused.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("maximum" = 10)))]
#[serde(try_from = "u8", into = "u8")]
pub struct PainLevel(u8);

impl PainLevel {
    /// Nothing hurts.
    pub const ZERO: Self = Self(0);
    /// The top of the scale.
    pub const MAX: Self = Self(10);

    /// A level from its number; `None` above 10.
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

impl TryFrom<u8> for PainLevel {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        Self::new(number).ok_or("a pain level is a whole number from 0 to 10")
    }
}

impl From<PainLevel> for u8 {
    fn from(level: PainLevel) -> Self {
        level.0
    }
}

/// What it feels like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Feel {
    /// Sharp, stabbing or shooting.
    Sharp,
    /// A dull, general ache.
    DullAche,
    /// Tight or stiff.
    Tight,
    /// Throbbing.
    Throbbing,
    /// Burning, numb or tingling.
    BurningNumbTingling,
}

/// What kind of tissue, as far as the runner knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Tissue {
    /// Muscle.
    Muscle,
    /// Tendon.
    Tendon,
    /// Joint.
    Joint,
    /// Bone.
    Bone,
    /// Skin, nail or blister.
    Skin,
    /// The runner is not sure what this is.
    NotSure,
}

/// One spot under a fingertip, or a wider area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Spread {
    /// One spot.
    Pinpoint,
    /// A wider area.
    Spread,
}

/// What it does in a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum InRun {
    /// Eases as the runner warms up.
    Eases,
    /// Only hurts after the run.
    OnlyAfter,
    /// Stays the same throughout.
    StaysSame,
    /// Gets worse, or ends worse than it began.
    GetsWorse,
    /// Forced a stop.
    ForcedStop,
}

/// When it is felt in daily life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DailyLife {
    /// Walking.
    Walking,
    /// Stairs.
    Stairs,
    /// Getting up from a chair.
    Chair,
    /// At rest.
    AtRest,
    /// At night.
    AtNight,
}

/// What can be seen at the spot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Visible {
    /// Swelling.
    Swelling,
    /// Bruising.
    Bruising,
    /// Redness.
    Redness,
    /// Warmer than around it.
    Warmth,
}

/// Which pattern numbness, tingling or burning takes (rule P12).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NumbPattern {
    /// Stays around the spot and goes when the shoes are off.
    AroundTheSpot,
    /// Down a limb.
    DownALimb,
    /// Lasts over an hour after the shoes are off.
    OverAnHourAfterShoesOff,
}

/// What it came after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum After {
    /// A hard or unusual session.
    HardSession,
    /// A fall, a twist or a blow.
    FallOrTwist,
    /// Nothing special.
    NothingSpecial,
}

/// What a runner tells about one sore spot. Every answer is optional: an absent one was not
/// asked or not answered, which is never the same as "no".
///
/// A report with level 0 and no other sign says "no pain there".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PainReport {
    /// Site and side.
    pub place: Place,
    /// How bad, 0–10.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<PainLevel>,
    /// What it feels like; several may apply.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub feel: BTreeSet<Feel>,
    /// Kind of tissue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tissue: Option<Tissue>,
    /// One spot or spread.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spread: Option<Spread>,
    /// What it does in a run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_run: Option<InRun>,
    /// Whether it changes how the runner walks or runs: a limp, a shorter stride, favouring a side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changes_form: Option<bool>,
    /// When it is felt in daily life; an empty set says "never", absence "not asked".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub daily_life: Option<BTreeSet<DailyLife>>,
    /// What can be seen; an empty set says "nothing", absence "not asked".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visible: Option<BTreeSet<Visible>>,
    /// The bone is sore when pressed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bone_sore: Option<bool>,
    /// Felt in the bone or in one spot (asked after a painful hop, rule T1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_bone: Option<bool>,
    /// Weaker than usual there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weaker: Option<bool>,
    /// The joint locks, gives way, or cannot bend or straighten (rule P13).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mechanical: Option<bool>,
    /// Cannot take four steps (rules U3, P13).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cannot_four_steps: Option<bool>,
    /// Which pattern numbness or burning takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numb_pattern: Option<NumbPattern>,
    /// One of the things that make a clot likelier in the last 4 weeks: 4+ h of travel, lying or
    /// sitting still for days, surgery, a cast, pregnancy, hormones, an earlier clot (rule U2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clot_risk: Option<bool>,
    /// The day it began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<NaiveDate>,
    /// What it came after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<After>,
    /// It came back after rest or treatment for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub came_back: Option<bool>,
    /// A painkiller was taken in the last 24 hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub painkiller: Option<bool>,
    /// Runs in a row with it, up to now, where no runs are logged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub runs_in_a_row: Option<u8>,
    /// The runner is worried about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worried: Option<bool>,
    /// A side stitch that was gone within an hour (rule P0).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gone_within_hour: Option<bool>,
    /// What was tried since (free words: ice, new shoes …) and is kept for the thread.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tried: Vec<Tried>,
    /// A note in the runner's own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Something a runner tried against a sore spot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Tried {
    /// The runner's own word for it.
    pub what: String,
    /// Whether it helped; absent while not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub helped: Option<bool>,
}

impl PainReport {
    /// A report that names a place and says nothing else yet.
    #[must_use]
    pub fn at(place: Place) -> Self {
        Self {
            place,
            level: None,
            feel: BTreeSet::new(),
            tissue: None,
            spread: None,
            in_run: None,
            changes_form: None,
            daily_life: None,
            visible: None,
            bone_sore: None,
            in_bone: None,
            weaker: None,
            mechanical: None,
            cannot_four_steps: None,
            numb_pattern: None,
            clot_risk: None,
            since: None,
            after: None,
            came_back: None,
            painkiller: None,
            runs_in_a_row: None,
            worried: None,
            gone_within_hour: None,
            tried: Vec::new(),
            note: String::new(),
        }
    }

    /// Whether it says "no pain there": the number is 0 and no sign is present.
    #[must_use]
    pub fn says_no_pain(&self) -> bool {
        self.level == Some(PainLevel::ZERO) && !self.has_sign()
    }

    /// Whether any sign other than the number is present.
    fn has_sign(&self) -> bool {
        let yes = [
            self.changes_form,
            self.bone_sore,
            self.in_bone,
            self.weaker,
            self.mechanical,
            self.cannot_four_steps,
        ];
        let numb = self.feel.contains(&Feel::BurningNumbTingling)
            && self.numb_pattern != Some(NumbPattern::AroundTheSpot);
        self.feel
            .iter()
            .any(|feel| matches!(feel, Feel::Sharp | Feel::Throbbing))
            || numb
            || yes.contains(&Some(true))
            || self
                .daily_life
                .as_ref()
                .is_some_and(|when| !when.is_empty())
            || self.visible.as_ref().is_some_and(|what| !what.is_empty())
            || matches!(
                self.in_run,
                Some(InRun::StaysSame | InRun::GetsWorse | InRun::ForcedStop)
            )
            || matches!(
                self.numb_pattern,
                Some(NumbPattern::DownALimb | NumbPattern::OverAnHourAfterShoesOff)
            )
            || self.runs_in_a_row.is_some_and(|runs| runs > 0)
    }
}
