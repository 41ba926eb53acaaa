//! The rulebook: facts in, fired rules out. One file per family; the decision is their join.

mod assess;
mod catalog;
mod change;
mod days;
mod decision;
mod episodes;
mod fact;
mod fatigue;
mod go;
mod hard;
mod illness;
mod load;
mod memory;
mod questions;
mod report;
mod revision;
mod runner;
mod runs;
mod scene;
mod self_test;
mod shown;
mod sites;
mod stop;
mod threads;
mod urgent;

pub use assess::{Judged, assess, judge};
pub use catalog::{Basis, Family, Grade, Row, RuleId, VERSION, row};
pub use change::with_good_answers;
pub use days::{PastDay, past_day};
pub use decision::{
    AnswerFor, Care, Change, Decision, Exit, Fired, Headline, Movement, OpenPlace, Outcome,
    RestUntil, ReturnStep, RunLimit, Running, SelfTestOffer,
};
pub use fact::{Fact, PainQuestion, Question, Told};
pub use revision::{Revision, if_changed};
pub use self_test::{Verdict, verdict};
pub use shown::Shown;
pub use threads::{Moment, Story, Thread, threads};
