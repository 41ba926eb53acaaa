//! The decision: a point in a product of small ordered scales (rulebook §1).
//!
//! Each rule that fires contributes one such point. The decision is their componentwise maximum:
//! the worst gate wins and nothing is averaged.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Fact, Question, RuleId};
use crate::domain::Place;

/// What running is allowed, least to most restrictive.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Running {
    /// As planned.
    #[default]
    AsPlanned,
    /// Able to talk, effort up to 3, flat, no longer than the usual easy run.
    EasyOnly,
    /// Only after a passed test.
    TestFirst,
    /// Not today.
    NotToday,
}

/// What other movement is allowed, least to most restrictive.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Movement {
    /// Anything.
    #[default]
    Anything,
    /// Low impact only: swim, cycle, elliptical.
    LowImpactOnly,
    /// Gentle only: walk, mobility, yoga, easy stretching.
    GentleOnly,
    /// Rest fully.
    RestFully,
}

/// What care is called for, least to most restrictive.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Care {
    /// None.
    #[default]
    None,
    /// Watch it.
    WatchIt,
    /// See a professional: a physiotherapist or sports doctor; for fatigue and illness, a doctor.
    SeeProfessional,
    /// Medical help today.
    MedicalHelpToday,
    /// Emergency now.
    EmergencyNow,
}

/// How long the rest lasts, least to most restrictive.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum RestUntil {
    /// No rest is asked for.
    #[default]
    None,
    /// Until this day: the first day that is not rest.
    Date(NaiveDate),
    /// Until a professional clears it.
    ProfessionalClears,
}

/// Something that must be true before running again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exit {
    /// The self-test is passed.
    SelfTest,
    /// A whole day of normal living without it (P6).
    NormalDay,
    /// Swelling, bruising and redness are gone (P7).
    VisibleGone,
    /// A day without it: for the upper body, skin, nails and blisters (P0).
    DayWithout,
    /// Walking does not hurt (B1).
    WalkingWithoutPain,
    /// A professional says "may run".
    ProfessionalsWord,
    /// 24 hours without fever or signs below the neck (I1).
    DayWithoutIllness,
    /// The question "not well: what is it?" is answered (I3).
    IllnessAnswered,
    /// Rested, with fewer signs than now (F).
    FewerSigns,
}

/// A point in the product of the five scales.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Outcome {
    /// Running.
    pub running: Running,
    /// Other movement.
    pub movement: Movement,
    /// Care.
    pub care: Care,
    /// Rest until.
    pub until: RestUntil,
    /// What must be true before running again.
    pub exits: BTreeSet<Exit>,
}

impl Outcome {
    /// Nothing is restricted.
    #[must_use]
    pub fn as_planned() -> Self {
        Self::default()
    }

    /// Easy only.
    #[must_use]
    pub fn easy_only() -> Self {
        Self {
            running: Running::EasyOnly,
            ..Self::default()
        }
    }

    /// Test first.
    #[must_use]
    pub fn test_first() -> Self {
        Self {
            running: Running::TestFirst,
            ..Self::default()
        }
        .exit(Exit::SelfTest)
    }

    /// Not today, and this movement at most, until this day.
    #[must_use]
    pub fn not_today(movement: Movement, until: NaiveDate) -> Self {
        Self {
            running: Running::NotToday,
            movement,
            until: RestUntil::Date(until),
            ..Self::default()
        }
    }

    /// Not today, and this movement at most, until a professional clears it.
    #[must_use]
    pub fn until_cleared(movement: Movement, care: Care) -> Self {
        Self {
            running: Running::NotToday,
            movement,
            care,
            until: RestUntil::ProfessionalClears,
            ..Self::default()
        }
        .exit(Exit::ProfessionalsWord)
    }

    /// The same with one more exit.
    #[must_use]
    pub fn exit(mut self, exit: Exit) -> Self {
        self.exits.insert(exit);
        self
    }

    /// The same with this care at least.
    #[must_use]
    pub fn care(mut self, care: Care) -> Self {
        self.care = self.care.max(care);
        self
    }

    /// The componentwise maximum of two outcomes; exits are united.
    #[must_use]
    pub fn join(mut self, other: &Self) -> Self {
        self.running = self.running.max(other.running);
        self.movement = self.movement.max(other.movement);
        self.care = self.care.max(other.care);
        self.until = self.until.max(other.until);
        self.exits.extend(&other.exits);
        self
    }

    /// Whether this outcome is at least as restrictive as `other` in every component.
    #[must_use]
    pub fn at_least(&self, other: &Self) -> bool {
        self.running >= other.running
            && self.movement >= other.movement
            && self.care >= other.care
            && self.until >= other.until
            && self.exits.is_superset(&other.exits)
    }

    /// Whether nothing is restricted: running as planned and every other scale at its least.
    #[must_use]
    pub fn is_as_planned(&self) -> bool {
        *self == Self::default()
    }
}

/// The day an answer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerFor {
    /// Today.
    Today,
    /// Tomorrow: today's run is already entered.
    Tomorrow,
}

/// The few words at the top (rulebook §1). It follows from the outcome alone, apart from the
/// questions that are not answered yet and a planned rest day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Headline {
    /// "Get emergency help now".
    Emergency,
    /// "Get medical help today".
    MedicalHelpToday,
    /// "Stop running and get it looked at".
    StopAndGetLookedAt,
    /// "Rest", the days and, where a test follows, the retest date.
    Rest {
        /// Days of rest, at least 1: from today to the retest, or without one from the answer's
        /// day on. Absent when the end has no date.
        days: Option<u16>,
        /// The first day a test may be taken; absent where no test is needed.
        retest: Option<NaiveDate>,
    },
    /// "Tell me how you feel".
    TellMe,
    /// "Test before you run", and whether to get it looked at too.
    TestFirst {
        /// A professional is called for as well.
        and_get_looked_at: bool,
    },
    /// "Easy only", and whether to get it looked at too.
    EasyOnly {
        /// A professional is called for as well.
        and_get_looked_at: bool,
    },
    /// "Train".
    Train {
        /// The longest distance today, in metres, where rule L1 caps the planned run.
        cap_m: Option<u32>,
        /// A professional is called for as well.
        and_get_looked_at: bool,
    },
    /// "Rest day": one is planned.
    RestDay,
    /// "Tomorrow as planned, if you still feel well".
    TomorrowAsPlanned {
        /// A professional is called for as well.
        and_get_looked_at: bool,
    },
}

/// A rule that fired.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fired {
    /// Which rule.
    pub rule: RuleId,
    /// The spot it is about; absent for the runner as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// What it contributes; a reason for a go, or a line of its own, contributes nothing.
    pub outcome: Outcome,
    /// The runner's own facts that fired it, newest first.
    pub facts: Vec<Fact>,
}

/// One way to another answer, checked by running the rules again on the changed journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The rules that would no longer fire.
    pub rules: BTreeSet<RuleId>,
    /// The facts that would have to be different.
    pub facts: Vec<Fact>,
    /// What came out when they were.
    pub outcome: Outcome,
    /// The headline that came out.
    pub headline: Headline,
}

/// Whether the self-test is offered now (rule T0).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SelfTestOffer {
    /// It is offered.
    Offered,
    /// It is not offered, because of these rules.
    NotOffered {
        /// The rules that forbid it now.
        because: BTreeSet<RuleId>,
        /// The first day it may be taken, where only the date is missing.
        from: Option<NaiveDate>,
    },
}

/// What limits a run that is allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RunLimit {
    /// At most this distance in metres.
    Distance(u32),
    /// At most this many minutes.
    Minutes(u16),
    /// Only this step of a graded return.
    ReturnStep(ReturnStep),
}

/// The steps of a graded return (rulebook §8), in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReturnStep {
    /// Walk 30 minutes without pain.
    Walk,
    /// Walk 4 minutes, run 1.
    WalkFourRunOne,
    /// Walk 3, run 2.
    WalkThreeRunTwo,
    /// Walk 2, run 3.
    WalkTwoRunThree,
    /// Walk 1, run 4.
    WalkOneRunFour,
    /// An easy run of 20–30 minutes.
    EasyRun,
    /// Easy runs only, until about half of the old volume is back.
    EasyVolume,
}

/// Where a sore spot stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct OpenPlace {
    /// The spot.
    pub place: Place,
    /// The newest day it was told of.
    pub last_told: NaiveDate,
    /// The day the open episode was first told of, or began as told.
    pub since: NaiveDate,
    /// The newest number that was told.
    pub level: Option<u8>,
    /// Whether a professional's word is waited for.
    pub awaits_professional: bool,
}

/// The whole answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The rulebook's version that made it.
    pub rulebook: u16,
    /// The runner's local day on which it was asked.
    pub today: NaiveDate,
    /// The day it is for.
    pub answer_for: AnswerFor,
    /// The few words at the top.
    pub headline: Headline,
    /// The five components.
    pub outcome: Outcome,
    /// What limits a run that is allowed.
    pub limits: Vec<RunLimit>,
    /// Whether the self-test is offered.
    pub self_test: SelfTestOffer,
    /// The rules that fired, most restrictive first.
    pub fired: Vec<Fired>,
    /// What would change it: the smallest sets first.
    pub would_change: Vec<Change>,
    /// Questions not answered that could still make it stricter.
    pub not_asked: Vec<Question>,
    /// Sore spots that are open.
    pub open: Vec<OpenPlace>,
}
