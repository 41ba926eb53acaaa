//! The drawing of the body and what can be tapped on it: one table, one path set per view.
//!
//! Only the half on the left of the screen is drawn; the other half is its mirror image. Seen
//! from the front (and from below, for the soles) the runner's right is on the screen's left; seen
//! from the back it is the other way round. Units are CSS pixels on a phone 360 px wide, where
//! every tap target is at least 44 px each way.

use crate::domain::{Side, Site};

/// How wide every view is.
pub(crate) const WIDTH: u16 = 360;

/// From where the body is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Face {
    /// From the front.
    Front,
    /// From the back.
    Back,
    /// The soles, from below.
    Soles,
}

/// A rectangle that catches taps.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    /// Left edge.
    pub(crate) x: u16,
    /// Top edge.
    pub(crate) y: u16,
    /// Width.
    pub(crate) width: u16,
    /// Height.
    pub(crate) height: u16,
}

impl Hit {
    /// The middle, where the pin of a chosen spot stands; mirrored for the other half.
    pub(crate) fn middle(self, mirrored: bool) -> (u16, u16) {
        let x = self.x + self.width / 2;
        let x = if mirrored { WIDTH - x } else { x };
        (x, self.y + self.height / 2)
    }
}

/// One site in one view, on the half that is drawn.
pub(crate) struct Region {
    /// The site.
    pub(crate) site: Site,
    /// What is filled when it is chosen; the body's outline cuts it to shape.
    pub(crate) cell: &'static str,
    /// What catches its taps.
    pub(crate) hit: Hit,
}

/// One view of the body.
pub(crate) struct View {
    /// How high it is.
    pub(crate) height: u16,
    /// The outline of the drawn half, open along the middle.
    pub(crate) outline: &'static str,
    /// A pair of shorts, so that nobody looks undressed.
    pub(crate) shorts: &'static str,
    /// Fine lines: kneecap, calf, toes.
    pub(crate) traits: &'static [&'static str],
    /// Which of the runner's sides the drawn half is.
    pub(crate) drawn: Side,
    /// What can be tapped.
    pub(crate) regions: &'static [Region],
}

impl View {
    /// The view for a face.
    pub(crate) fn of(face: Face) -> &'static Self {
        match face {
            Face::Front => &FRONT,
            Face::Back => &BACK,
            Face::Soles => &SOLES,
        }
    }

    /// The runner's side on the drawn half, or on its mirror image.
    pub(crate) fn side(&self, mirrored: bool) -> Side {
        match (self.drawn, mirrored) {
            (Side::Left, false) | (Side::Right, true) => Side::Left,
            _ => Side::Right,
        }
    }
}

const fn region(site: Site, cell: &'static str, hit: [u16; 4]) -> Region {
    let [x, y, width, height] = hit;
    Region {
        site,
        cell,
        hit: Hit {
            x,
            y,
            width,
            height,
        },
    }
}

static FRONT: View = View {
    height: 536,
    outline: "M180 8C160 12 142 11 124 8C123 34 112 52 98 76C84 100 76 124 73 152C70 184 71 210 \
        76 238C78 250 75 256 75 266C75 278 72 288 70 300C66 326 73 352 82 380C86 393 87 401 84 \
        411C82 419 84 428 81 438C76 452 62 466 54 482C49 492 50 500 56 503C58 509 65 511 70 \
        508C73 514 82 515 86 511C90 517 99 517 102 512C112 517 122 510 122 498C122 482 118 456 \
        118 438C118 428 123 420 121 410C118 398 122 386 126 370C136 344 141 322 139 302C138 290 \
        143 280 144 268C145 256 144 248 147 236C154 210 170 180 174 152C175 145 177 142 180 142",
    shorts: "M60 34C90 42 140 44 180 40V160L166 208C136 216 100 214 60 204Z",
    traits: &[
        "M88 258C88 244 97 238 109 238C122 238 132 244 132 258C132 274 122 284 110 284C97 284 88 \
         274 88 258Z",
        "M127 60C140 92 158 116 178 128",
        "M116 36C134 42 156 43 180 41",
        "M72 205C100 214 134 215 161 208",
        "M136 214C134 222 130 228 126 232",
        "M88 226C91 230 92 233 94 236",
        "M112 296C106 326 104 356 103 392",
        "M86 408C90 404 94 408 93 414",
        "M118 406C113 403 110 408 111 413",
        "M70 508C71 503 70 499 68 495",
        "M86 511C87 505 86 500 84 496",
        "M102 512C102 506 101 501 99 497",
        "M56 503C58 499 58 496 57 493",
    ],
    drawn: Side::Right,
    regions: &[
        region(
            Site::HipOuter,
            "M60 52H127C118 96 104 118 100 142H60Z",
            [56, 52, 70, 90],
        ),
        region(
            Site::HipFront,
            "M120 6H180V92H160C142 82 130 70 124 56Z",
            [126, 28, 54, 62],
        ),
        region(
            Site::Groin,
            "M127 62C142 92 160 104 180 104V142H100C104 118 120 96 127 62Z",
            [126, 90, 54, 52],
        ),
        region(Site::Quad, "M50 142H180V236H50Z", [64, 142, 108, 94]),
        region(Site::KneeOuter, "M40 236H88V286H40Z", [42, 236, 46, 50]),
        region(Site::KneeFront, "M88 236H132V286H88Z", [88, 236, 44, 50]),
        region(Site::KneeInner, "M132 236H180V286H132Z", [132, 236, 46, 50]),
        region(Site::ShinOuter, "M40 286H86V392H40Z", [40, 286, 46, 106]),
        region(Site::ShinFront, "M86 286H130V392H86Z", [86, 286, 44, 106]),
        region(
            Site::ShinInner,
            "M130 286H180V372H122V392H130Z",
            [130, 286, 46, 106],
        ),
        region(Site::AnkleOuter, "M40 392H103V438H40Z", [56, 392, 47, 46]),
        region(
            Site::AnkleInner,
            "M103 392H180V438H103Z",
            [103, 392, 47, 46],
        ),
        region(
            Site::OuterFoot,
            "M30 438H84C80 456 74 470 66 490H30Z",
            [36, 438, 48, 46],
        ),
        region(
            Site::TopOfFoot,
            "M84 438H140V490H66C74 470 80 456 84 438Z",
            [84, 438, 48, 46],
        ),
        region(Site::Toe, "M30 488H150V530H30Z", [40, 484, 98, 48]),
    ],
};

static BACK: View = View {
    height: 500,
    outline: "M180 8C160 5 142 6 124 8C123 34 112 52 98 76C84 100 76 124 73 152C70 184 71 210 76 \
        238C78 250 76 258 76 268C76 280 71 290 69 304C66 330 76 354 85 380C89 394 91 402 88 \
        412C85 424 84 430 80 440C70 450 62 458 58 466C56 473 64 476 74 476C82 482 90 484 102 \
        484C116 484 124 476 124 462C124 446 119 434 118 424C119 412 117 402 118 390C120 378 126 \
        366 129 356C139 334 141 318 139 302C138 288 143 280 144 268C145 256 144 248 147 236C154 \
        210 170 180 174 152C175 145 177 142 180 142",
    shorts: "M60 34C90 42 140 44 180 40V160L166 208C136 216 100 214 60 204Z",
    traits: &[
        "M76 134C92 152 128 158 172 136",
        "M180 10V46",
        "M180 60V142",
        "M116 36C134 42 156 43 180 41",
        "M72 205C100 214 134 215 161 208",
        "M84 262C96 268 122 268 134 262",
        "M90 274C100 277 118 277 128 274",
        "M104 300C102 318 104 334 100 352",
        "M104 352C112 364 122 358 127 348",
        "M100 352C92 362 84 356 80 348",
        "M95 380C97 396 97 410 94 424",
        "M112 380C110 396 110 410 114 424",
        "M108 216C106 226 102 234 98 242",
        "M134 216C132 224 129 234 126 242",
    ],
    drawn: Side::Left,
    regions: &[
        region(
            Site::LowerBack,
            "M110 0H180V64H150C130 62 116 58 104 60Z",
            [112, 4, 68, 56],
        ),
        region(
            Site::Glute,
            "M104 60C120 64 150 62 180 64V142C140 160 100 158 76 136Z",
            [100, 60, 80, 84],
        ),
        region(
            Site::Hamstring,
            "M50 136C90 164 140 160 180 142V244H50Z",
            [62, 144, 112, 100],
        ),
        region(Site::KneeBack, "M50 244H180V290H50Z", [72, 244, 76, 46]),
        region(Site::Calf, "M50 290H180V372H50Z", [60, 290, 90, 82]),
        region(Site::Achilles, "M50 372H180V428H50Z", [76, 372, 56, 56]),
        region(Site::Heel, "M50 428H180V500H50Z", [64, 428, 74, 60]),
    ],
};

static SOLES: View = View {
    height: 380,
    outline: "M48 98C46 86 52 78 60 80C58 68 66 60 75 66C75 54 86 47 94 56C97 43 110 40 116 \
        52C120 24 160 22 166 56C168 76 164 92 165 112C168 150 158 178 152 206C146 238 150 268 148 \
        296C146 332 124 350 102 348C80 346 66 328 66 300C66 268 64 232 62 206C60 186 58 168 54 \
        150C50 132 47 112 48 98Z",
    shorts: "",
    traits: &[
        "M64 150C82 130 130 128 160 142",
        "M74 92C72 99 74 104 78 108",
        "M94 84C92 93 94 98 98 104",
        "M116 76C114 87 116 96 120 102",
        "M78 292C86 278 130 278 138 294",
        "M151 160C130 178 122 220 139 264",
    ],
    drawn: Side::Right,
    regions: &[
        region(Site::Toe, "M30 20H180V132H30Z", [42, 30, 132, 102]),
        region(
            Site::OuterFoot,
            "M30 132H100C96 180 96 230 100 274H30Z",
            [40, 132, 60, 142],
        ),
        region(
            Site::Arch,
            "M100 132H180V274H100C96 230 96 180 100 132Z",
            [100, 132, 70, 142],
        ),
        region(Site::Heel, "M30 274H180V380H30Z", [52, 274, 110, 86]),
    ],
};
