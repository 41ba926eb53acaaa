//! The words of what is followed over time: the log, the self-test, the history.

use super::Line;
use crate::domain::{
    CrossTrainingKind, Felt, Legs, MayRun, MorningChange, RestReason, Side, SiteGroup, Step,
    TestOutcome,
};
use crate::interview::{Doubt, Logged, Units};
use crate::rules::Verdict;

/// The log.
#[derive(Debug)]
pub struct Log {
    /// The screen's title.
    pub title: &'static str,
    /// Its title when an entry is changed.
    pub change_title: &'static str,
    /// Names the switch between kinds of entry.
    pub what: &'static str,
    /// A kind of entry.
    pub logged: fn(Logged) -> &'static str,
    /// When it was.
    pub when: &'static str,
    /// Today.
    pub today: &'static str,
    /// Yesterday.
    pub yesterday: &'static str,
    /// Another day.
    pub other_day: &'static str,
    /// The day.
    pub date: &'static str,
    /// The time of day.
    pub time: &'static str,
    /// What kind of run or training.
    pub kind: &'static str,
    /// The distance.
    pub distance: &'static str,
    /// The unit of the distance.
    pub unit: &'static str,
    /// A unit.
    pub unit_of: fn(Units) -> &'static str,
    /// The duration, in minutes.
    pub duration: &'static str,
    /// How it may be written.
    pub duration_hint: &'static str,
    /// A pace, ready made, with its unit.
    pub pace: fn(&str, Units) -> String,
    /// Session RPE.
    pub effort: &'static str,
    /// The zero of its scale.
    pub effort_zero: &'static str,
    /// What numbers on it mean.
    pub effort_words: [(&'static str, &'static str); 4],
    /// Did anything hurt?
    pub pain: &'static str,
    /// Nowhere.
    pub no_pain: &'static str,
    /// Opens the body map.
    pub elsewhere: &'static str,
    /// Closes it.
    pub close_map: &'static str,
    /// How bad it was there.
    pub how_bad: &'static str,
    /// The zero of that scale.
    pub no_pain_there: &'static str,
    /// What it did in the run.
    pub what_did_it_do: &'static str,
    /// Whether it changed how the runner ran.
    pub changed_form: &'static str,
    /// What it felt like.
    pub feel: &'static str,
    /// What the test run showed.
    pub outcome: &'static str,
    /// An outcome, and what follows.
    pub outcome_of: fn(TestOutcome) -> Line,
    /// What was tried against it.
    pub tried: &'static str,
    /// Examples.
    pub tried_hint: &'static str,
    /// Whether it helped.
    pub helped: &'static str,
    /// Opens what is seldom told.
    pub more: &'static str,
    /// How it felt against other runs.
    pub felt: &'static str,
    /// An answer to that.
    pub felt_of: fn(Felt) -> &'static str,
    /// Whether the paces were hit.
    pub paces_hit: &'static str,
    /// Whether the runner recovered between fast parts.
    pub recovered: &'static str,
    /// A goal race.
    pub goal_race: &'static str,
    /// A kind of cross-training.
    pub cross: fn(CrossTrainingKind) -> &'static str,
    /// Whether the legs were trained.
    pub legs: &'static str,
    /// Why it was a rest day.
    pub rest_reason: &'static str,
    /// A reason.
    pub reason: fn(RestReason) -> &'static str,
    /// Every reason counts.
    pub rest_counts: &'static str,
    /// Own words.
    pub note: &'static str,
    /// Saves a change to an entry.
    pub save_change: &'static str,
    /// Deletes an entry.
    pub delete: &'static str,
    /// It was deleted.
    pub deleted: &'static str,
    /// Does not delete it after all.
    pub keep: &'static str,
    /// Begins the form again.
    pub throw_away: &'static str,
    /// Over what cannot be right.
    pub check: &'static str,
    /// It is right all the same.
    pub yes_right: &'static str,
    /// What cannot be right, as a question or with what to do.
    pub doubt: fn(Doubt) -> &'static str,
    /// What a change does to the answer: the two headlines.
    pub revision: fn(&str, &str) -> String,
    /// The same where the headline stays.
    pub revision_same: &'static str,
}

/// What Today asks between runs.
#[derive(Debug)]
pub struct Asks {
    /// The morning after, about a spot.
    pub morning: fn(&str) -> String,
    /// Against when.
    pub morning_hint: &'static str,
    /// An answer.
    pub change: fn(MorningChange) -> &'static str,
    /// The number, about a spot.
    pub number: fn(&str) -> String,
    /// The zero of its scale.
    pub number_zero: &'static str,
    /// Leaves it out.
    pub no_number: &'static str,
    /// Days about which nothing was told: how many, and since when.
    pub untold: fn(u16, &str) -> String,
    /// There was a run.
    pub ran: &'static str,
    /// There was none.
    pub rested: Line,
    /// An open spot without a word: the spot and since when.
    pub silent: fn(&str, &str) -> String,
    /// It hurts.
    pub still_hurts: &'static str,
    /// It does not.
    pub is_gone: &'static str,
}

/// The self-test.
#[derive(Debug)]
pub struct SelfTest {
    /// The screen's title.
    pub title: &'static str,
    /// What it is.
    pub lede: &'static str,
    /// A painkiller in the last 24 hours?
    pub painkiller: Line,
    /// There was one.
    pub painkilled: Line,
    /// Leaves the test.
    pub later: &'static str,
    /// Takes it though it clears nothing.
    pub all_the_same: &'static str,
    /// What to do.
    pub movement: fn(Step, Legs) -> Line,
    /// What to feel for.
    pub feel_for: fn(Step) -> &'static str,
    /// No pain; on the second side also like the first.
    pub fine: fn(bool) -> &'static str,
    /// No pain, but different.
    pub different: &'static str,
    /// It hurts.
    pub hurts: &'static str,
    /// Cannot do it.
    pub cannot: &'static str,
    /// How much.
    pub how_much: &'static str,
    /// Sharp.
    pub sharp: &'static str,
    /// Different from the first side?
    pub is_different: Line,
    /// Where the hop hurt.
    pub hop_where: &'static str,
    /// In the bone?
    pub in_bone: Line,
    /// How it came out, and what follows.
    pub over: fn(Verdict) -> Line,
    /// Passed, on a day on which something else holds the runner back.
    pub passed_but_held: Line,
    /// After a painful hop over bone.
    pub get_checked: &'static str,
    /// Logs the test run.
    pub log_test_run: &'static str,
    /// To today's answer.
    pub to_answer: &'static str,
    /// A test was left half-way.
    pub half_finished: &'static str,
    /// Over why it is not offered.
    pub not_now: &'static str,
    /// The day was not told of yet.
    pub not_asked_yet: &'static str,
    /// Over the earlier tests.
    pub before: &'static str,
    /// Heads the days.
    pub date: &'static str,
    /// A movement in one word.
    pub step: fn(Step) -> &'static str,
    /// A step was fine.
    pub result_fine: &'static str,
    /// It could not be done.
    pub result_cannot: &'static str,
    /// It was different.
    pub result_different: &'static str,
    /// It was not taken.
    pub result_none: &'static str,
    /// Leads to the test from elsewhere.
    pub more: Line,
}

/// The history and the threads of sore spots.
#[derive(Debug)]
pub struct History {
    /// The screen's title.
    pub title: &'static str,
    /// Names the switch between the views.
    pub views: &'static str,
    /// The calendar.
    pub month: &'static str,
    /// The list.
    pub list: &'static str,
    /// The threads.
    pub spots: &'static str,
    /// One month back.
    pub earlier_month: &'static str,
    /// One month on.
    pub later_month: &'static str,
    /// Nothing was told yet.
    pub nothing: &'static str,
    /// No thread yet.
    pub no_spots: &'static str,
    /// Earlier days.
    pub show_more: &'static str,
    /// There was a run.
    pub ran: &'static str,
    /// A session was hard.
    pub hard: &'static str,
    /// There was other training.
    pub cross_trained: &'static str,
    /// It was a rest day: done.
    pub rested: &'static str,
    /// Pain was told.
    pub hurt: &'static str,
    /// Over the meaning of the marks.
    pub legend: &'static str,
    /// The answer of a day.
    pub answer_of_day: fn(&str) -> String,
    /// A day without entries.
    pub no_entries: &'static str,
    /// Logs something on this day.
    pub add: &'static str,
    /// Changes an entry.
    pub change: &'static str,
    /// A check-in.
    pub check_in: &'static str,
    /// All well.
    pub all_well: &'static str,
    /// Nothing hurts.
    pub nothing_hurts: &'static str,
    /// Not well.
    pub not_well: &'static str,
    /// The morning after.
    pub morning: &'static str,
    /// A self-test.
    pub self_test: &'static str,
    /// A professional's word.
    pub word: &'static str,
    /// About the runner.
    pub about_me: &'static str,
    /// A rest day.
    pub rest_day: &'static str,
    /// Strength.
    pub strength: &'static str,
    /// A run without pain.
    pub no_pain: &'static str,
    /// A run about which pain was not told.
    pub pain_not_told: &'static str,
    /// Session RPE.
    pub effort: fn(u8) -> String,
    /// A pain number.
    pub level: fn(u8) -> String,
    /// How a morning was.
    pub change_of: fn(MorningChange) -> &'static str,
    /// How a test came out.
    pub verdict: fn(Verdict) -> &'static str,
    /// What a professional said.
    pub word_of: fn(MayRun) -> &'static str,
    /// A site group and its side.
    pub group: fn(SiteGroup, Option<Side>) -> &'static str,
    /// An open thread, with its runs in a row.
    pub open: fn(u16) -> String,
    /// A settled one.
    pub settled: &'static str,
    /// Since a day.
    pub since: fn(&str) -> String,
    /// The newest word of it.
    pub last_word: fn(&str) -> String,
    /// A professional's word is waited for.
    pub awaits: &'static str,
    /// Before what it did in a run.
    pub in_last_run: &'static str,
    /// Over the chart.
    pub chart: &'static str,
    /// One week of it, read aloud.
    pub chart_week: fn(&str, Option<u8>) -> String,
    /// No answer.
    pub not_asked: &'static str,
    /// Over what was tried.
    pub tried: &'static str,
    /// Whether it helped.
    pub helped: fn(Option<bool>) -> &'static str,
    /// Over the story.
    pub story: &'static str,
    /// A run.
    pub run: &'static str,
    /// No thread of that name.
    pub no_such_spot: Line,
}
