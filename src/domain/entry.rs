//! The entry: one thing the runner told, with its time.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{
    AboutMe, CheckIn, CrossTraining, MorningAfter, Place, RestDay, Run, SelfTest, Strength,
};

/// An entry's name: 1–64 letters, digits, `-` or `_`, made at random when the entry is made.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(
    not(target_arch = "wasm32"),
    schemars(extend("pattern" = "^[A-Za-z0-9_-]{1,64}$"))
)]
#[serde(try_from = "String", into = "String")]
pub struct EntryId(String);

impl EntryId {
    /// An id from its text; `None` when it is empty, too long, or holds other characters.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        ((1..=64).contains(&text.len()) && text.chars().all(plain)).then(|| Self(text.to_owned()))
    }

    /// A new id: 16 letters and digits, made of five bits of each byte.
    #[must_use]
    pub fn from_random_bytes(bytes: [u8; 16]) -> Self {
        const LETTERS: [char; 32] = [
            '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f', 'g',
            'h', 'j', 'k', 'm', 'n', 'p', 'q', 'r', 's', 't', 'v', 'w', 'x', 'y', 'z',
        ];
        let letter = |byte: u8| LETTERS.get(usize::from(byte % 32));
        Self(bytes.into_iter().filter_map(letter).collect())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for EntryId {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::new(&text).ok_or("an entry id is 1 to 64 letters, digits, - or _")
    }
}

impl From<EntryId> for String {
    fn from(id: EntryId) -> Self {
        id.0
    }
}

/// What a professional said about running.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MayRun {
    /// "May run."
    Yes,
    /// "Not yet."
    NotYet,
}

/// A professional's word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProfessionalsWord {
    /// What was said.
    pub may_run: MayRun,
    /// The place it was about; absent when it was about the runner as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// A note in the runner's own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What an entry says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EntryBody {
    /// How the runner is.
    CheckIn(CheckIn),
    /// A run.
    Run(Run),
    /// Cross-training.
    CrossTraining(CrossTraining),
    /// Strength training.
    Strength(Strength),
    /// A rest day.
    RestDay(RestDay),
    /// The morning after a painful run.
    MorningAfter(MorningAfter),
    /// A self-test.
    SelfTest(SelfTest),
    /// A professional's word.
    ProfessionalsWord(ProfessionalsWord),
    /// About the runner.
    AboutMe(AboutMe),
}

/// One thing the runner told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its name; stays through edits.
    pub id: EntryId,
    /// When it happened or was felt, with the offset of the runner's clock then (RFC 3339).
    pub at: DateTime<FixedOffset>,
    /// When it was last written, milliseconds since 1970 UTC; among entries with one id the
    /// newest wins.
    pub edited: i64,
    /// What it says.
    pub body: EntryBody,
}

impl Entry {
    /// The runner's local calendar day: it never moves, wherever the journal is read.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        self.at.date_naive()
    }
}
