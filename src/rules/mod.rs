//! The rulebook: facts in, fired rules out. One file per family; the decision is their join.

mod assess;
mod catalog;
mod decision;
mod fact;

pub use assess::assess;
pub use catalog::{Basis, Family, Grade, Row, RuleId, VERSION, row};
pub use decision::{
    AnswerFor, Care, Change, Decision, Exit, Fired, Headline, Movement, OpenPlace, Outcome,
    RestUntil, ReturnStep, RunLimit, Running, SelfTestOffer,
};
pub use fact::{Fact, PainQuestion, Question, Told};
