//! Every word the runner reads, by language.
//!
//! A language is one value of [`Words`]. Its fields are the words of one area each; where a word
//! depends on what was told, the field is a function that matches every case, so the compiler
//! refuses a language in which something is missing. The rest of the app carries ids and types,
//! never prose, and asks [`words`].
//!
//! Weekdays and dates come from the browser (`platform::dates`) and are handed in ready made.

mod en;
mod over_time;
mod storage;

pub use over_time::{Asks, History, Log, SelfTest};
pub use storage::Storage;

use crate::domain::{
    After, DailyLife, Feel, InRun, Level, NumbPattern, Place, RunKind, Site, SleepQuality, Spread,
    Tissue, UrgentSign, Visible, WholeBodySign,
};
use crate::rules::{
    Basis, Exit, Family, Grade, Headline, Movement, PainQuestion, Question, ReturnStep, RuleId,
    RunLimit, Told,
};

/// The words of the language in use.
#[must_use]
pub fn words() -> &'static Words {
    &en::WORDS
}

/// How many days ago the last run was, as the check-in offers it: one day stands for its range.
pub const LAST_RUN_DAYS: [u16; 7] = [0, 1, 2, 4, 10, 20, 35];

/// A question or a choice with a second, smaller line; empty where one line says it all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// What is asked or chosen.
    pub text: &'static str,
    /// What helps to answer it.
    pub more: &'static str,
}

/// Every word of one language.
#[derive(Debug)]
pub struct Words {
    /// The language, as in an HTML `lang` attribute.
    pub lang: &'static str,
    /// The frame around every screen.
    pub frame: Frame,
    /// Where on the body.
    pub body: Body,
    /// The check-in.
    pub check_in: CheckIn,
    /// The answer.
    pub answer: Answer,
    /// An emergency.
    pub emergency: Emergency,
    /// The rules and their sources.
    pub rules: Rules,
    /// What is told and shown about the runner.
    pub about_me: AboutMe,
    /// A professional's word.
    pub professional: Professional,
    /// About the app.
    pub about: About,
    /// What is kept, backups, and deleting everything.
    pub storage: Storage,
    /// The log.
    pub log: Log,
    /// What Today asks between runs.
    pub asks: Asks,
    /// The self-test.
    pub self_test: SelfTest,
    /// The history and the threads of sore spots.
    pub history: History,
}

/// The frame around every screen.
#[derive(Debug)]
pub struct Frame {
    /// The product's name.
    pub name: &'static str,
    /// Jumps over the navigation.
    pub skip_to_content: &'static str,
    /// Names the navigation.
    pub navigation: &'static str,
    /// Today's answer.
    pub today: &'static str,
    /// Log a run.
    pub log: &'static str,
    /// The history.
    pub history: &'static str,
    /// Everything else.
    pub more: &'static str,
    /// One step back.
    pub back: &'static str,
    /// Leaves a screen.
    pub close: &'static str,
    /// Keeps what was typed.
    pub save: &'static str,
    /// Minutes, in short.
    pub minutes_short: &'static str,
    /// Something was kept.
    pub saved: &'static str,
    /// Said at the start when new rules, and nothing told, changed today's answer.
    pub rules_changed_answer: &'static str,
    /// Takes the last change back.
    pub undo: &'static str,
    /// The last change was taken back.
    pub undone: &'static str,
    /// A newer app is ready.
    pub update_ready: &'static str,
    /// Switches to it.
    pub update_now: &'static str,
    /// What was typed could not be kept for good.
    pub not_kept: &'static str,
    /// An address that leads nowhere.
    pub no_such_page: &'static str,
    /// Light, dark, or as the device is.
    pub theme: &'static str,
    /// As the device is.
    pub theme_device: &'static str,
    /// Light.
    pub theme_light: &'static str,
    /// Dark.
    pub theme_dark: &'static str,
    /// Between two parts of a list in one sentence: "a, b and c".
    pub and_list: fn(&[String]) -> String,
}

/// Where on the body.
#[derive(Debug)]
pub struct Body {
    /// A spot in one phrase: "Left knee, inner side".
    pub place: fn(Place) -> &'static str,
    /// A site without its side: "Knee, inner side".
    pub site: fn(Site) -> &'static str,
    /// The letter at the runner's right.
    pub right_letter: &'static str,
    /// The letter at the runner's left.
    pub left_letter: &'static str,
    /// Right.
    pub right: &'static str,
    /// Left.
    pub left: &'static str,
    /// Both sides.
    pub both: &'static str,
    /// From the front.
    pub front: &'static str,
    /// From the back.
    pub back: &'static str,
    /// The soles.
    pub soles: &'static str,
    /// The list twin.
    pub list: &'static str,
    /// Names the switch between the views.
    pub views: &'static str,
}

/// The check-in.
#[derive(Debug)]
pub struct CheckIn {
    /// Asked on the empty first screen.
    pub title: &'static str,
    /// Over the urgent signs.
    pub urgent_title: &'static str,
    /// Under it.
    pub urgent_hint: &'static str,
    /// One urgent sign, as a runner would say it.
    pub urgent: fn(UrgentSign) -> &'static str,
    /// None of the urgent signs.
    pub urgent_none: &'static str,
    /// Opens the folded list of urgent signs.
    pub urgent_folded: &'static str,
    /// One tap: all well.
    pub all_well: &'static str,
    /// What that tap records.
    pub all_well_records: &'static str,
    /// Over the buttons under the whole list of urgent signs: each of them says that none fits.
    pub if_none_fits: &'static str,
    /// Something hurts.
    pub something_hurts: &'static str,
    /// Not feeling well.
    pub not_well: &'static str,
    /// "I want to rest today".
    pub want_rest: Line,
    /// Where does it hurt?
    pub where_hurts: Line,
    /// Goes on with no spot chosen.
    pub nothing_hurts: &'static str,
    /// Goes on with the chosen spots.
    pub next_with: fn(&[&'static str]) -> String,
    /// Is it the same on both sides?
    pub same_both_sides: fn(Site) -> String,
    /// About the same.
    pub same_yes: Line,
    /// One side is worse.
    pub same_no: Line,
    /// A question about one spot.
    pub pain: fn(PainQuestion) -> Line,
    /// What numbers on the pain scale mean: number and words.
    pub pain_scale: [(&'static str, &'static str); 4],
    /// The zero of the pain scale.
    pub no_pain_now: &'static str,
    /// What it feels like.
    pub feel: fn(Feel) -> Line,
    /// What it does in a run.
    pub in_run: fn(InRun) -> Line,
    /// When it is felt in daily life.
    pub daily_life: fn(DailyLife) -> &'static str,
    /// What can be seen.
    pub visible: fn(Visible) -> &'static str,
    /// One spot or spread.
    pub spread: fn(Spread) -> Line,
    /// What kind of tissue.
    pub tissue: fn(Tissue) -> Line,
    /// Which pattern numbness takes.
    pub numb: fn(NumbPattern) -> &'static str,
    /// After what.
    pub after: fn(After) -> Line,
    /// Since when: today, yesterday, and so on, by whole days.
    pub since_days: fn(u16) -> String,
    /// Four to nine days, and ten days or longer.
    pub since_longer: [&'static str; 2],
    /// How many runs in a row.
    pub runs_in_a_row: fn(u8) -> String,
    /// Is the runner worried?
    pub worried: Line,
    /// Was the stitch gone within an hour?
    pub gone_within_hour: Line,
    /// A painkiller in the last 24 hours?
    pub painkiller: Line,
    /// None of the things listed.
    pub none_of_these: &'static str,
    /// Yes.
    pub yes: &'static str,
    /// No.
    pub no: &'static str,
    /// Does not know.
    pub not_sure: &'static str,
    /// Leaves a question unanswered.
    pub skip: &'static str,
    /// To the next question.
    pub next: &'static str,
    /// Straight to the answer.
    pub answer_now: &'static str,
    /// Do you feel well?
    pub well: Line,
    /// Well.
    pub well_yes: Line,
    /// Tired, or a bit off.
    pub well_tired: Line,
    /// Ill.
    pub well_ill: Line,
    /// Where is the illness felt?
    pub illness: Line,
    /// Above the neck.
    pub illness_above: Line,
    /// Below the neck.
    pub illness_below: Line,
    /// A fever?
    pub fever: Line,
    /// Medicine that can hide a fever?
    pub masking: Line,
    /// Which of the whole-body signs fit?
    pub signs: Line,
    /// One whole-body sign.
    pub sign: fn(WholeBodySign) -> &'static str,
    /// How long was the sleep?
    pub sleep: Line,
    /// Hours of sleep as a choice, from and to; 0 and 24 stand for open ends.
    pub sleep_hours: fn(u8, u8) -> String,
    /// How was the night?
    pub sleep_quality: Line,
    /// How the night was.
    pub quality: fn(SleepQuality) -> &'static str,
    /// Resting heart rate.
    pub heart_rate: Line,
    /// Its unit.
    pub heart_rate_unit: &'static str,
    /// A number that no heart keeps.
    pub heart_rate_wrong: &'static str,
    /// When was the last run?
    pub last_run: Line,
    /// How long ago, by the days of [`LAST_RUN_DAYS`].
    pub last_run_ago: [&'static str; 7],
    /// Was it hard?
    pub last_run_hard: Line,
    /// What is planned?
    pub plan: Line,
    /// A rest day.
    pub plan_rest: &'static str,
    /// Nothing planned yet.
    pub plan_none: &'static str,
    /// How far?
    pub plan_distance: Line,
    /// Kilometres.
    pub kilometres: &'static str,
    /// A distance that nobody runs.
    pub distance_wrong: &'static str,
    /// A kind of run.
    pub run_kind: fn(RunKind) -> &'static str,
    /// The last look before saving.
    pub review: Line,
    /// A question that was left out.
    pub not_answered: &'static str,
    /// How far along: step and steps, read aloud.
    pub progress: fn(usize, usize) -> String,
    /// A half-finished check-in waits.
    pub half_finished: &'static str,
    /// Goes on with it.
    pub go_on: &'static str,
    /// Throws it away.
    pub start_over: &'static str,
}

/// The answer.
#[derive(Debug)]
pub struct Answer {
    /// The headline in its two parts, the big word and what follows it.
    pub headline: fn(&Headline) -> (&'static str, &'static str),
    /// The headline as one phrase inside a sentence.
    pub headline_phrase: fn(&Headline) -> String,
    /// Until when: days of rest and the ready-made day of the retest.
    pub rest: fn(Option<u16>, Option<&str>) -> String,
    /// Until a professional clears it.
    pub until_cleared: &'static str,
    /// Until this ready-made day.
    pub until_day: fn(&str) -> String,
    /// What stands under the headline where nothing else does.
    pub under: fn(&Headline) -> &'static str,
    /// Over the exits.
    pub run_when: &'static str,
    /// One exit.
    pub exit: fn(Exit) -> &'static str,
    /// Over what is allowed.
    pub allowed: &'static str,
    /// Other movement.
    pub movement: fn(Movement) -> Line,
    /// A limit on a run; the distance comes ready made.
    pub limit: fn(&RunLimit, &str) -> String,
    /// A step of a graded return.
    pub return_step: fn(ReturnStep) -> &'static str,
    /// A distance from metres in kilometres: "5.2 km".
    pub distance: fn(u32) -> String,
    /// What "easy" means.
    pub easy_means: &'static str,
    /// Over the reasons.
    pub why: &'static str,
    /// Where no rule asks for anything.
    pub why_nothing: &'static str,
    /// Over what was good.
    pub good_signs: &'static str,
    /// Over what stays open while the day is not answered.
    pub still_open: &'static str,
    /// A fact, with its spot's phrase already inside.
    pub told: fn(&Told) -> String,
    /// A fact's day, ready made, added to it.
    pub told_on: fn(&str, &str) -> String,
    /// Over what would change it.
    pub would_change: &'static str,
    /// Before the reasons that would have to be gone.
    pub change: &'static str,
    /// Before the headline that came out without them.
    pub change_to: &'static str,
    /// Only all of them together change it.
    pub change_all: &'static str,
    /// Over the questions not asked.
    pub not_asked: &'static str,
    /// Under it.
    pub not_asked_hint: &'static str,
    /// A question as a line to tap.
    pub question: fn(Question) -> String,
    /// You get fitter while you recover (W1).
    pub fitter_while_resting: &'static str,
    /// What time off costs (§8).
    pub time_off: &'static str,
    /// Over these two.
    pub good_to_know: &'static str,
    /// Take the self-test.
    pub take_test: &'static str,
    /// Why the self-test is not offered; the rules' titles come ready made.
    pub no_test: fn(&[String]) -> String,
    /// From which day it is offered.
    pub test_from: fn(&str) -> String,
    /// Puts the retest day into the calendar.
    pub add_to_calendar: &'static str,
    /// The calendar entry's title.
    pub calendar_title: &'static str,
    /// The calendar entry's text.
    pub calendar_text: &'static str,
    /// The file's name, without its ending.
    pub calendar_file: &'static str,
    /// The browser made no file.
    pub calendar_failed: &'static str,
    /// "A professional has seen it".
    pub been_seen: &'static str,
    /// Changes what was told.
    pub change_answers: &'static str,
    /// It was a mistake.
    pub was_mistake: Line,
    /// Something changed.
    pub something_changed: Line,
    /// The day an answer is for, when it is tomorrow.
    pub for_tomorrow: &'static str,
    /// The card to read before a run with an open spot (T6): heading.
    pub run_card: &'static str,
    /// What it does, and what then to do.
    pub run_card_rows: [Line; 3],
    /// Not medical advice.
    pub not_medical_advice: &'static str,
    /// Today, inside a sentence.
    pub today: &'static str,
    /// Yesterday, inside a sentence.
    pub yesterday: &'static str,
    /// Tomorrow, inside a sentence.
    pub tomorrow: &'static str,
}

/// An emergency.
#[derive(Debug)]
pub struct Emergency {
    /// The headline.
    pub title: &'static str,
    /// The number to call, in the button.
    pub call: fn(&str) -> String,
    /// The one line of first aid that matters for a sign.
    pub first_aid: fn(UrgentSign) -> &'static str,
    /// The number may be another where the runner is.
    pub other_number: &'static str,
    /// It was tapped by mistake.
    pub mistake: &'static str,
    /// A professional has seen it since.
    pub been_seen: &'static str,
}

/// What a rule is called and says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The reason in a few words, as it stands under "Why".
    pub title: &'static str,
    /// The whole rule in a sentence or two.
    pub says: &'static str,
}

/// The rules and their sources.
#[derive(Debug)]
pub struct Rules {
    /// The screen's title.
    pub title: &'static str,
    /// Under it.
    pub lede: &'static str,
    /// The search field.
    pub search: &'static str,
    /// How many were found.
    pub found: fn(usize) -> String,
    /// Nothing was found.
    pub none_found: &'static str,
    /// Fires now.
    pub fires_now: &'static str,
    /// Only the rules that fire now.
    pub only_firing: &'static str,
    /// A family of rules.
    pub family: fn(Family) -> &'static str,
    /// A rule.
    pub rule: fn(RuleId) -> Rule,
    /// How well a rule is founded: the word, and what it means.
    pub grade: fn(Grade) -> Line,
    /// A source.
    pub basis: fn(Basis) -> &'static str,
    /// Before the sources.
    pub source: &'static str,
    /// Over the runner's own facts.
    pub your_facts: &'static str,
    /// Opens a rule from a reason.
    pub open_rule: &'static str,
}

/// What is told and shown about the runner.
#[derive(Debug)]
pub struct AboutMe {
    /// The screen's title.
    pub title: &'static str,
    /// Under it: written for healthy adults; everything may be left out.
    pub lede: &'static str,
    /// How long running?
    pub level: &'static str,
    /// A level.
    pub level_of: fn(Level) -> Line,
    /// Under 18?
    pub under_18: &'static str,
    /// Pregnant?
    pub pregnant: &'static str,
    /// Heart disease?
    pub heart_disease: &'static str,
    /// Told not to run?
    pub told_not_to_run: &'static str,
    /// How many earlier bone stress injuries?
    pub stress_injuries: &'static str,
    /// None, one, two or more.
    pub stress_counts: [&'static str; 3],
    /// High arch?
    pub high_arch: &'static str,
    /// Three or more missed periods?
    pub missed_periods: &'static str,
    /// Where it matters.
    pub why_asked: &'static str,
}

/// A professional's word.
#[derive(Debug)]
pub struct Professional {
    /// The screen's title.
    pub title: &'static str,
    /// Under it.
    pub lede: &'static str,
    /// About which spot?
    pub about_what: &'static str,
    /// About the runner as a whole.
    pub whole: &'static str,
    /// "May run".
    pub may_run: Line,
    /// "Not yet".
    pub not_yet: Line,
    /// Own words.
    pub note: &'static str,
}

/// About the app.
#[derive(Debug)]
pub struct About {
    /// The screen's title.
    pub title: &'static str,
    /// Its paragraphs: a heading and a text each.
    pub parts: [Line; 5],
    /// Leads to the rules.
    pub to_rules: &'static str,
}
