//! Which sites the bone and clot rules mean (B0, B3, P3, T1, U2).

use crate::domain::{Site, SiteGroup};

/// Where one sore spot lies over bone (B0).
pub(super) const fn over_bone(site: Site) -> bool {
    matches!(
        site,
        Site::ShinFront
            | Site::ShinInner
            | Site::ShinOuter
            | Site::TopOfFoot
            | Site::OuterFoot
            | Site::Heel
            | Site::Groin
            | Site::HipOuter
            | Site::HipFront
            | Site::LowerBack
    )
}

/// Groin and hip (B3).
pub(super) const fn groin_or_hip(site: Site) -> bool {
    matches!(site, Site::Groin | Site::HipOuter | Site::HipFront)
}

/// Where a crack in the bone is of high risk (B3).
pub(super) const fn high_risk(site: Site) -> bool {
    groin_or_hip(site) || matches!(site, Site::ShinFront | Site::TopOfFoot | Site::OuterFoot)
}

/// Shin, foot, hip or groin: the groups where bone is the worry.
pub(super) const fn bone_group(site: Site) -> bool {
    matches!(
        site.group(),
        SiteGroup::Shin | SiteGroup::Foot | SiteGroup::HipGroinGlute
    )
}

/// Where pain in the calf may be felt (U2).
pub(super) const fn near_calf(site: Site) -> bool {
    matches!(site, Site::Calf | Site::KneeBack | Site::WholeLeg)
}
