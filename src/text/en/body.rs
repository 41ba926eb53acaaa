//! Where on the body, in English: one phrase per spot.

use crate::domain::{Place, Side, Site};
use crate::text::Body;

pub(super) const BODY: Body = Body {
    place,
    site: |site| names(site).alone,
    right_letter: "R",
    left_letter: "L",
    right: "Right",
    left: "Left",
    both: "Both",
    front: "Front",
    back: "Back",
    soles: "Soles",
    list: "List",
    views: "How to choose",
};

struct Names {
    alone: &'static str,
    left: &'static str,
    right: &'static str,
    both: &'static str,
}

fn place(place: Place) -> &'static str {
    let names = names(place.site);
    match place.side {
        None => names.alone,
        Some(Side::Left) => names.left,
        Some(Side::Right) => names.right,
        Some(Side::Both) => names.both,
    }
}

#[expect(clippy::too_many_lines, reason = "a table")]
const fn names(site: Site) -> Names {
    let [alone, left, right, both] = match site {
        Site::Toe => [
            "Toes or ball of the foot",
            "Left toes or ball of the foot",
            "Right toes or ball of the foot",
            "Toes or ball of both feet",
        ],
        Site::TopOfFoot => [
            "Top of the foot",
            "Top of the left foot",
            "Top of the right foot",
            "Top of both feet",
        ],
        Site::OuterFoot => [
            "Outer edge of the foot",
            "Outer edge of the left foot",
            "Outer edge of the right foot",
            "Outer edge of both feet",
        ],
        Site::Arch => [
            "Arch of the foot",
            "Arch of the left foot",
            "Arch of the right foot",
            "Arches of both feet",
        ],
        Site::Heel => ["Heel", "Left heel", "Right heel", "Both heels"],
        Site::AnkleInner => [
            "Ankle, inner side",
            "Left ankle, inner side",
            "Right ankle, inner side",
            "Both ankles, inner side",
        ],
        Site::AnkleOuter => [
            "Ankle, outer side",
            "Left ankle, outer side",
            "Right ankle, outer side",
            "Both ankles, outer side",
        ],
        Site::Achilles => [
            "Achilles tendon",
            "Left Achilles tendon",
            "Right Achilles tendon",
            "Both Achilles tendons",
        ],
        Site::Calf => ["Calf", "Left calf", "Right calf", "Both calves"],
        Site::ShinFront => [
            "Front of the shin",
            "Left shin, front",
            "Right shin, front",
            "Both shins, front",
        ],
        Site::ShinInner => [
            "Inner edge of the shin",
            "Left shin, inner edge",
            "Right shin, inner edge",
            "Both shins, inner edge",
        ],
        Site::ShinOuter => [
            "Outer side of the shin",
            "Left shin, outer side",
            "Right shin, outer side",
            "Both shins, outer side",
        ],
        Site::KneeFront => [
            "Front of the knee",
            "Left knee, front",
            "Right knee, front",
            "Both knees, front",
        ],
        Site::KneeInner => [
            "Knee, inner side",
            "Left knee, inner side",
            "Right knee, inner side",
            "Both knees, inner side",
        ],
        Site::KneeOuter => [
            "Knee, outer side",
            "Left knee, outer side",
            "Right knee, outer side",
            "Both knees, outer side",
        ],
        Site::KneeBack => [
            "Back of the knee",
            "Left knee, back",
            "Right knee, back",
            "Both knees, back",
        ],
        Site::Hamstring => [
            "Back of the thigh",
            "Left thigh, back",
            "Right thigh, back",
            "Both thighs, back",
        ],
        Site::Quad => [
            "Front of the thigh",
            "Left thigh, front",
            "Right thigh, front",
            "Both thighs, front",
        ],
        Site::Groin => ["Groin", "Left groin", "Right groin", "Groin, both sides"],
        Site::HipOuter => [
            "Outer side of the hip",
            "Left hip, outer side",
            "Right hip, outer side",
            "Both hips, outer side",
        ],
        Site::HipFront => [
            "Front of the hip",
            "Left hip, front",
            "Right hip, front",
            "Both hips, front",
        ],
        Site::Glute => ["Buttock", "Left buttock", "Right buttock", "Both buttocks"],
        Site::LowerBack => [
            "Lower back",
            "Lower back, left",
            "Lower back, right",
            "Lower back, both sides",
        ],
        Site::WholeLeg => [
            "Whole leg",
            "Whole left leg",
            "Whole right leg",
            "Both whole legs",
        ],
        Site::UpperBody => [
            "Upper body",
            "Upper body, left",
            "Upper body, right",
            "Upper body, both sides",
        ],
        Site::SideStitch => [
            "Side stitch",
            "Side stitch, left",
            "Side stitch, right",
            "Side stitch, both sides",
        ],
    };
    Names {
        alone,
        left,
        right,
        both,
    }
}
