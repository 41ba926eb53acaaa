//! The guided self-test: one movement at a time, left then right, ended by the first that fails
//! (rulebook §5).

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::domain::{
    Entry, EntryBody, EntryId, Legs, PainLevel, Place, SelfTest, Side, Site, SiteGroup,
    Step as Movement, StepResult, StepTaken,
};
use crate::journal::Journal;
use crate::rules::{Verdict, verdict};

/// What is on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// A painkiller in the last 24 hours?
    Painkiller,
    /// A painkiller hides what the test looks for: go on all the same?
    Painkilled,
    /// Do this movement and say how it was.
    Move,
    /// How much did it hurt, and was it sharp?
    HowMuch,
    /// It hurt, but not much: clearly different from the other side?
    Different,
    /// Where did the hop hurt?
    Where,
    /// In the bone or in one spot?
    InBone,
    /// The test is over.
    Done,
}

/// A self-test that is being taken. It is kept from step to step, so that leaving half-way keeps
/// the place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TestDraft {
    /// The id of the entry it becomes.
    pub id: EntryId,
    /// When it began.
    pub at: DateTime<FixedOffset>,
    /// The steps so far.
    pub test: SelfTest,
    /// What is on the screen.
    pub asked: Asked,
    /// What was said of the movement on the screen before all of it is answered.
    result: StepResult,
}

/// How a movement was, as tapped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// No pain, and like the other side.
    Fine,
    /// No pain, but clearly different from the other side.
    Different,
    /// It hurts.
    Hurts,
    /// Cannot do it.
    Cannot,
}

impl TestDraft {
    /// A new test; `open` are the spots that are open now.
    #[must_use]
    pub fn new(id: EntryId, at: DateTime<FixedOffset>, open: &[Place]) -> Self {
        Self {
            id,
            at,
            test: SelfTest {
                places: open.iter().copied().collect(),
                ..SelfTest::default()
            },
            asked: Asked::Painkiller,
            result: StepResult::default(),
        }
    }

    /// The runner's local day on which it began. A test counts until midnight only.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        self.at.date_naive()
    }

    /// The movement on the screen, and its number among the six.
    #[must_use]
    pub fn movement(&self) -> (usize, Movement, Legs) {
        let at = self.test.steps.len();
        let (movement, legs) = SelfTest::SEQUENCE
            .get(at)
            .copied()
            .unwrap_or((Movement::Hop, Legs::Right));
        (at + 1, movement, legs)
    }

    /// Whether the other side was done just before, so that the two can be compared.
    #[must_use]
    pub fn is_second_side(&self) -> bool {
        self.movement().2 == Legs::Right
    }

    /// The entry that it becomes.
    #[must_use]
    pub fn entry(&self) -> Entry {
        Entry {
            id: self.id.clone(),
            at: self.at,
            edited: 0,
            body: EntryBody::SelfTest(self.test.clone()),
        }
    }

    /// How it stands after the steps so far.
    #[must_use]
    pub fn verdict(&self, journal: &Journal) -> Verdict {
        verdict(journal, &self.entry())
    }

    /// A painkiller in the last 24 hours.
    pub fn painkiller(&mut self, taken: bool) {
        self.test.painkiller = Some(taken);
        self.asked = if taken {
            Asked::Painkilled
        } else {
            Asked::Move
        };
    }

    /// Goes on though a painkiller was taken; the test clears nothing then.
    pub fn all_the_same(&mut self) {
        self.asked = Asked::Move;
    }

    /// How the movement on the screen was.
    pub fn reply(&mut self, reply: Reply, journal: &Journal) {
        self.result = StepResult::default();
        match reply {
            Reply::Fine => self.take(journal),
            Reply::Different => {
                self.result.different = true;
                self.take(journal);
            }
            Reply::Hurts => self.asked = Asked::HowMuch,
            Reply::Cannot => {
                self.result.cannot = true;
                self.take(journal);
            }
        }
    }

    /// How much it hurt, and whether it was sharp.
    pub fn how_much(&mut self, level: PainLevel, sharp: bool, journal: &Journal) {
        (self.result.pain, self.result.sharp) = (Some(level), sharp);
        if self.movement().1 == Movement::Hop {
            self.asked = Asked::Where;
        } else {
            self.compare(journal);
        }
    }

    /// Where the hop hurt. At the shin, foot, hip or groin the bone is asked about.
    pub fn hurt_at(&mut self, place: Place, journal: &Journal) {
        self.result.place = Some(place);
        if near_bone(place.site) {
            self.asked = Asked::InBone;
        } else {
            self.compare(journal);
        }
    }

    /// In the bone or in one spot.
    pub fn in_bone(&mut self, yes: bool, journal: &Journal) {
        self.result.in_bone = Some(yes);
        self.compare(journal);
    }

    /// Whether the two sides were clearly different.
    pub fn different(&mut self, yes: bool, journal: &Journal) {
        self.result.different = yes;
        self.take(journal);
    }

    /// Asks for the difference after the second side, unless the step has failed already.
    fn compare(&mut self, journal: &Journal) {
        if self.is_second_side() && self.would_be(journal) != Verdict::Failed {
            self.asked = Asked::Different;
        } else {
            self.take(journal);
        }
    }

    fn would_be(&self, journal: &Journal) -> Verdict {
        let mut draft = self.clone();
        draft.push();
        draft.verdict(journal)
    }

    fn push(&mut self) {
        let (_, step, legs) = self.movement();
        let result = std::mem::take(&mut self.result);
        self.test.steps.push(StepTaken { step, legs, result });
    }

    /// Writes the movement down and goes on, or ends at the first failed one.
    fn take(&mut self, journal: &Journal) {
        self.push();
        let over = self.test.steps.len() >= SelfTest::SEQUENCE.len();
        self.asked = if over || self.verdict(journal) == Verdict::Failed {
            Asked::Done
        } else {
            Asked::Move
        };
    }

    /// Goes to the question before; `false` on the first one.
    pub fn back(&mut self) -> bool {
        self.asked = match self.asked {
            Asked::Painkiller => return false,
            Asked::Painkilled => Asked::Painkiller,
            Asked::Where => Asked::HowMuch,
            Asked::InBone => Asked::Where,
            Asked::HowMuch => Asked::Move,
            Asked::Different if self.result.in_bone.is_some() => Asked::InBone,
            Asked::Different if self.result.place.is_some() => Asked::Where,
            Asked::Different => Asked::HowMuch,
            Asked::Move | Asked::Done => {
                self.result = StepResult::default();
                if self.test.steps.pop().is_some() {
                    Asked::Move
                } else {
                    Asked::Painkiller
                }
            }
        };
        true
    }

    /// Places that a hop on this leg can hurt at: the open ones there first.
    #[must_use]
    pub fn hop_places(&self) -> Vec<Place> {
        let side = match self.movement().2 {
            Legs::Left => Some(Side::Left),
            Legs::Right => Some(Side::Right),
            Legs::Both => None,
        };
        let here = |place: &&Place| {
            side.is_none() || place.side == side || matches!(place.side, None | Some(Side::Both))
        };
        let mut places: Vec<Place> = self.test.places.iter().filter(here).copied().collect();
        for site in HOP_SITES {
            if !places.iter().any(|place| place.site == site) {
                places.push(Place { site, side });
            }
        }
        places
    }
}

/// What a hop is likely to find, feet first.
const HOP_SITES: [Site; 12] = [
    Site::TopOfFoot,
    Site::OuterFoot,
    Site::Heel,
    Site::AnkleOuter,
    Site::Achilles,
    Site::Calf,
    Site::ShinFront,
    Site::ShinInner,
    Site::KneeFront,
    Site::Quad,
    Site::Groin,
    Site::HipOuter,
];

/// Shin, foot, hip and groin, where a painful hop may be bone (rule T1).
fn near_bone(site: Site) -> bool {
    matches!(
        site.group(),
        SiteGroup::Shin | SiteGroup::Foot | SiteGroup::HipGroinGlute
    )
}
