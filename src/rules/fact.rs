//! The runner's own facts that a rule names, each tied to the entry that told it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::{
    DailyLife, EntryId, InRun, NumbPattern, Place, SleepQuality, TestOutcome, UrgentSign, Visible,
    WholeBodySign,
};

/// One fact.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Fact {
    /// The entry that told it; absent for a gap, which no entry tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<EntryId>,
    /// The runner's local day of it.
    pub day: NaiveDate,
    /// What was told.
    pub told: Told,
}

/// What was told.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// An urgent sign.
    Urgent(UrgentSign),
    /// A pain number, or that none was given.
    Level {
        /// The spot.
        place: Place,
        /// 0–10; absent when no number was given.
        level: Option<u8>,
    },
    /// Sharp, stabbing or shooting.
    Sharp(Place),
    /// Throbbing.
    Throbbing(Place),
    /// It changes how the runner walks or runs.
    ChangesForm(Place),
    /// What it does in a run.
    InRun {
        /// The spot.
        place: Place,
        /// What it does.
        in_run: InRun,
    },
    /// Felt in daily life.
    DailyLife {
        /// The spot.
        place: Place,
        /// When.
        when: DailyLife,
    },
    /// Something can be seen there.
    Visible {
        /// The spot.
        place: Place,
        /// What.
        what: Visible,
    },
    /// The runner said it is bone.
    Bone(Place),
    /// It is in one spot.
    Pinpoint(Place),
    /// The bone is sore when pressed.
    BoneSore(Place),
    /// Felt in the bone or in one spot.
    InBone(Place),
    /// Weaker than usual there.
    Weaker(Place),
    /// The joint locks, gives way, or cannot bend or straighten.
    Mechanical(Place),
    /// Cannot take four steps.
    CannotFourSteps(Place),
    /// Numbness, tingling or burning in a pattern.
    Numb {
        /// The spot.
        place: Place,
        /// The pattern.
        pattern: NumbPattern,
    },
    /// Something makes a clot likelier.
    ClotRisk(Place),
    /// The day it began.
    Since {
        /// The spot.
        place: Place,
        /// The day.
        since: NaiveDate,
    },
    /// It came back after rest or treatment.
    CameBack(Place),
    /// The runner is not sure what it is, and worried.
    Worried(Place),
    /// Runs in a row with it, as told.
    RunsInARow {
        /// The spot.
        place: Place,
        /// How many.
        runs: u8,
    },
    /// Worse on the morning after a run.
    MorningWorse(Place),
    /// Back to before by the morning after a run.
    MorningSettled(Place),
    /// A failed self-test.
    TestFailed,
    /// A passed self-test.
    TestPassed,
    /// What a test run showed.
    TestRun(TestOutcome),
    /// A whole-body sign.
    Sign(WholeBodySign),
    /// Not well, and nothing more said.
    NotWell,
    /// A fever.
    Fever,
    /// Ill below the neck.
    BelowNeck,
    /// Ill above the neck only.
    AboveNeck,
    /// Ill, place not said.
    IllPlaceNotSaid,
    /// On medicine that can hide a fever.
    MaskingMedicine,
    /// Last night's sleep.
    Sleep {
        /// Minutes slept.
        minutes: u16,
    },
    /// A poor or broken night.
    SleepQuality(SleepQuality),
    /// A raised resting heart rate.
    RestingHeartRate {
        /// Beats per minute.
        bpm: u16,
        /// The runner's own 28-day median.
        median: u16,
    },
    /// "I want to rest today".
    WantsRest,
    /// Fresh again on the second day.
    FreshAgain,
    /// A planned run of this distance.
    PlannedRun {
        /// Metres.
        distance_m: u32,
        /// The cap in metres.
        cap_m: u32,
    },
    /// A hard session.
    HardSession,
    /// A run of 35 km or more.
    VeryLongRun {
        /// Metres.
        distance_m: u32,
    },
    /// A run over the cap of rule L1.
    OverCap {
        /// Metres.
        distance_m: u32,
        /// The cap in metres.
        cap_m: u32,
    },
    /// Training on this day.
    Trained,
    /// A run on this day.
    Ran,
    /// A rest day.
    Rested,
    /// No run for this many days after the fact's day.
    NoRunFor {
        /// Days.
        days: u16,
    },
    /// A professional said "not yet".
    NotYet(Option<Place>),
    /// New to running.
    NewRunner,
    /// Heart disease.
    HeartDisease,
    /// Told not to run.
    ToldNotToRun,
    /// Under 18.
    Under18,
    /// Pregnant.
    Pregnant,
    /// Three or more missed periods.
    MissedPeriods,
    /// Earlier bone stress injuries.
    StressInjuries(u8),
    /// High arch.
    HighArch,
    /// More volume lately than in the four weeks before.
    MoreVolume,
    /// This week's load against the mean of the four weeks before, in effort × minutes.
    WeekLoad {
        /// This week.
        load: u32,
        /// The mean of the four weeks before.
        mean: u32,
    },
    /// The days of a week were much alike.
    Monotony,
    /// Pain in a run that counts in a row.
    RunPain {
        /// The spot.
        place: Place,
        /// 0–10; absent when no number was given.
        level: Option<u8>,
    },
    /// A run in which pain was not answered.
    PainNotAnswered,
}

/// A question that was not answered and could still make the answer stricter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// "Any of these urgent signs?"
    Urgent,
    /// "What hurts?"
    WhatHurts,
    /// "Do you feel well?"
    FeelWell,
    /// "A painkiller in the last 24 hours?"
    Painkiller,
    /// Something about one spot.
    Pain(Place, PainQuestion),
    /// "Where do you feel ill?"
    IllnessPlace,
    /// "Do you have a fever?"
    Fever,
    /// "Medicine that can hide a fever?"
    MaskingMedicine,
    /// "How long did you sleep?"
    Sleep,
    /// "When was your last run, and was it hard?"
    LastRun,
    /// "What run is planned?"
    Plan,
    /// "How hard was that run, and what kind was it?"
    RunEffort(NaiveDate),
    /// "Did anything hurt in that run?"
    RunPain(NaiveDate),
    /// "How is it on the morning after?"
    MorningAfter(Place),
}

/// What can be asked about one spot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PainQuestion {
    /// Which side?
    Side,
    /// How bad, 0–10?
    Level,
    /// What does it feel like?
    Feel,
    /// Does it change how you walk or run?
    ChangesForm,
    /// What does it do in a run?
    InRun,
    /// In daily life?
    DailyLife,
    /// Swelling, bruising, redness?
    Visible,
    /// One spot or spread?
    Spread,
    /// What kind of tissue?
    Tissue,
    /// Is the bone sore when pressed?
    BoneSore,
    /// Does it lock, give way, or not bend or straighten?
    Mechanical,
    /// Can you take four steps?
    FourSteps,
    /// Does numbness go down a limb or last after the shoes are off?
    NumbPattern,
    /// Weaker than usual?
    Weaker,
    /// Anything that makes a clot likelier?
    ClotRisk,
    /// Since when?
    Since,
    /// After what?
    After,
    /// Did it come back after rest or treatment?
    CameBack,
    /// How many runs in a row?
    RunsInARow,
}
