//! Where on the body: sites, sides, and the groups that the rules count together.

use serde::{Deserialize, Serialize};

/// A site on the body map (rulebook §2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Site {
    /// Any toe, the big toe's joint included.
    Toe,
    /// Top of the foot, the midfoot.
    TopOfFoot,
    /// Outer edge of the foot, with the base of the little toe's long bone.
    OuterFoot,
    /// Arch, the inner sole.
    Arch,
    /// Heel.
    Heel,
    /// Inner side of the ankle.
    AnkleInner,
    /// Outer side of the ankle.
    AnkleOuter,
    /// Achilles tendon.
    Achilles,
    /// Calf muscle.
    Calf,
    /// Front of the shin.
    ShinFront,
    /// Inner edge of the shin.
    ShinInner,
    /// Outer side of the shin.
    ShinOuter,
    /// Front of the knee, the kneecap.
    KneeFront,
    /// Inner side of the knee.
    KneeInner,
    /// Outer side of the knee.
    KneeOuter,
    /// Back of the knee.
    KneeBack,
    /// Back of the thigh.
    Hamstring,
    /// Front of the thigh.
    Quad,
    /// Groin.
    Groin,
    /// Outer side of the hip.
    HipOuter,
    /// Front of the hip.
    HipFront,
    /// Buttock.
    Glute,
    /// Lower back.
    LowerBack,
    /// The whole leg, no single spot.
    WholeLeg,
    /// Anything above the waist.
    UpperBody,
    /// Side stitch.
    SideStitch,
}

impl Site {
    /// Every site, feet first.
    pub const ALL: [Self; 26] = [
        Self::Toe,
        Self::TopOfFoot,
        Self::OuterFoot,
        Self::Arch,
        Self::Heel,
        Self::AnkleInner,
        Self::AnkleOuter,
        Self::Achilles,
        Self::Calf,
        Self::ShinFront,
        Self::ShinInner,
        Self::ShinOuter,
        Self::KneeFront,
        Self::KneeInner,
        Self::KneeOuter,
        Self::KneeBack,
        Self::Hamstring,
        Self::Quad,
        Self::Groin,
        Self::HipOuter,
        Self::HipFront,
        Self::Glute,
        Self::LowerBack,
        Self::WholeLeg,
        Self::UpperBody,
        Self::SideStitch,
    ];

    /// The group whose runs are counted together (rulebook §1, *Site groups*).
    #[must_use]
    pub const fn group(self) -> SiteGroup {
        match self {
            Self::Toe | Self::TopOfFoot | Self::OuterFoot | Self::Arch | Self::Heel => {
                SiteGroup::Foot
            }
            Self::AnkleInner | Self::AnkleOuter | Self::Achilles | Self::Calf => {
                SiteGroup::CalfAchillesAnkle
            }
            Self::ShinFront | Self::ShinInner | Self::ShinOuter => SiteGroup::Shin,
            Self::KneeFront | Self::KneeInner | Self::KneeOuter | Self::KneeBack => SiteGroup::Knee,
            Self::Hamstring | Self::Quad => SiteGroup::Thigh,
            Self::Groin | Self::HipOuter | Self::HipFront | Self::Glute => SiteGroup::HipGroinGlute,
            Self::LowerBack => SiteGroup::LowerBack,
            Self::WholeLeg => SiteGroup::WholeLeg,
            Self::UpperBody => SiteGroup::UpperBody,
            Self::SideStitch => SiteGroup::SideStitch,
        }
    }
}

/// Sites that are counted together over time, each with its side (rulebook §1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SiteGroup {
    /// Toe, top and outer edge of the foot, arch, heel.
    Foot,
    /// Calf, Achilles tendon, ankle.
    CalfAchillesAnkle,
    /// Shin.
    Shin,
    /// Knee.
    Knee,
    /// Hamstring and quad.
    Thigh,
    /// Hip, groin, glute.
    HipGroinGlute,
    /// Lower back.
    LowerBack,
    /// The whole leg.
    WholeLeg,
    /// Above the waist.
    UpperBody,
    /// Side stitch: in no count (rule P0).
    SideStitch,
}

/// Which side of the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The runner's left.
    Left,
    /// The runner's right.
    Right,
    /// Both sides; counts for each.
    Both,
}

/// A site with its side: the spot that an answer is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The site.
    pub site: Site,
    /// The side; absent when it was not said. An unsaid side counts for each side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
}

impl Place {
    /// Whether news about `other` is also news about this place: the same site, on a side they
    /// share. A side that was not said, like "both", shares with each.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.site == other.site && sides_overlap(self.side, other.side)
    }

    /// The same, for the whole site group.
    #[must_use]
    pub fn same_group(self, other: Self) -> bool {
        self.site.group() == other.site.group() && sides_overlap(self.side, other.side)
    }
}

fn sides_overlap(a: Option<Side>, b: Option<Side>) -> bool {
    !matches!(
        (a, b),
        (Some(Side::Left), Some(Side::Right)) | (Some(Side::Right), Some(Side::Left))
    )
}
