//! What a runner says and does: types only, nothing that decides.
//!
//! Everything here can be written to and read from JSON. An unknown field is refused with its
//! place, never dropped: a fact about somebody's health must not vanish in silence.

mod about;
mod activity;
mod body;
mod check_in;
mod entry;
mod pain;
mod self_test;

pub use about::{AboutMe, LastRun, Level};
pub use activity::{
    CrossTraining, CrossTrainingKind, Effort, Felt, MorningAfter, MorningChange, RestDay,
    RestReason, Run, RunKind, RunPain, Strength, TestOutcome,
};
pub use body::{Place, Side, Site, SiteGroup};
pub use check_in::{
    CheckIn, Illness, IllnessPlace, Mood, Plan, SleepQuality, UrgentSign, WholeBodySign,
};
pub use entry::{Entry, EntryBody, EntryId, MayRun, ProfessionalsWord};
pub use pain::{
    After, DailyLife, Feel, InRun, NumbPattern, PainLevel, PainReport, Spread, Tissue, Tried,
    Visible,
};
pub use self_test::{Legs, SelfTest, Step, StepResult, StepTaken};
