//! Pain threads: each site group and side followed through check-ins, runs, mornings and tests.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::scene::{days_between, minus};
use super::self_test::{Verdict, verdict};
use super::{Decision, OpenPlace, RuleId};
use crate::domain::{
    Entry, EntryBody, EntryId, InRun, MayRun, MorningChange, PainLevel, PainReport, Place, Run,
    RunPain, SelfTest, Side, SiteGroup, Tried,
};
use crate::journal::{Journal, reports};

/// How many weeks the chart of a thread shows.
const WEEKS: u64 = 12;

/// An open spot without a word for this many days is asked about (convention).
const SILENT_DAYS: i64 = 14;

/// One sore spot over time: a site group on one side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thread {
    /// The site group.
    pub group: SiteGroup,
    /// Left or right; absent where no side was ever told.
    pub side: Option<Side>,
    /// The spots of it that are open; empty once it has settled.
    pub open: Vec<OpenPlace>,
    /// Runs in a row with it, as the rules count them now.
    pub runs_in_a_row: usize,
    /// The newest day on which anything was told of it, good or bad.
    pub last_word: NaiveDate,
    /// Whether it is open and nothing was told of it for 14 days.
    pub silent: bool,
    /// The first day and the worst number of each of the last 12 spans of 7 days, the last of
    /// them ending today. No number: not asked.
    pub weeks: Vec<(NaiveDate, Option<u8>)>,
    /// What it did in the newest run that told.
    pub in_run: Option<InRun>,
    /// What was tried against it, newest first, each once.
    pub tried: Vec<Tried>,
    /// What was told of it, newest first.
    pub story: Vec<Story>,
}

/// One moment of a thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// The runner's local day.
    pub day: NaiveDate,
    /// The entry that told it.
    pub entry: EntryId,
    /// What was told.
    pub moment: Moment,
}

/// What was told of a spot, by what kind of entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Moment {
    /// A check-in told of pain there.
    Hurts(Box<PainReport>),
    /// A check-in said that nothing hurts, or not there.
    Quiet,
    /// A run with pain there.
    RunHurt(Box<PainReport>),
    /// A run without pain there.
    RunQuiet,
    /// A run about which it was not answered.
    RunNotAsked,
    /// The morning after.
    Morning(MorningChange, Option<PainLevel>),
    /// A self-test while it was open.
    Test(Verdict),
    /// A professional's word.
    Word(MayRun),
}

impl Moment {
    fn is_good(&self) -> bool {
        matches!(self, Self::Quiet | Self::RunQuiet | Self::RunNotAsked)
    }

    /// The number told, 0 for "no pain".
    fn number(&self) -> Option<u8> {
        match self {
            Self::Hurts(report) | Self::RunHurt(report) => report.level.map(PainLevel::get),
            Self::Morning(_, level) => level.map(PainLevel::get),
            Self::Quiet | Self::RunQuiet => Some(0),
            _ => None,
        }
    }
}

/// Every thread of the journal: the open ones first, then the one told of last.
#[must_use]
pub fn threads(journal: &Journal, decision: &Decision, now: DateTime<FixedOffset>) -> Vec<Thread> {
    let mut threads: Vec<Thread> = groups(journal)
        .into_iter()
        .map(|(group, side)| thread(journal, decision, now, group, side))
        .collect();
    threads.sort_by_key(|thread| (thread.open.is_empty(), std::cmp::Reverse(thread.last_word)));
    threads
}

/// The groups that ever hurt, by side. A report without a side, or of both, belongs to each side
/// that was ever told; where none was, the group has one thread.
fn groups(journal: &Journal) -> BTreeSet<(SiteGroup, Option<Side>)> {
    let mut told = BTreeSet::new();
    for entry in journal.entries() {
        for report in reports(&entry.body).iter().filter(|r| !r.says_no_pain()) {
            let group = report.place.site.group();
            match report.place.side {
                Some(Side::Both) => {
                    told.extend([(group, Some(Side::Left)), (group, Some(Side::Right))]);
                }
                side => {
                    told.insert((group, side));
                }
            }
        }
    }
    let sided: BTreeSet<SiteGroup> = told
        .iter()
        .filter(|(_, side)| side.is_some())
        .map(|(group, _)| *group)
        .collect();
    told.retain(|(group, side)| side.is_some() || !sided.contains(group));
    told
}

fn thread(
    journal: &Journal,
    decision: &Decision,
    now: DateTime<FixedOffset>,
    group: SiteGroup,
    side: Option<Side>,
) -> Thread {
    let here = |place: Place| {
        place.site.group() == group
            && (side.is_none()
                || matches!(place.side, None | Some(Side::Both))
                || place.side == side)
    };
    let mut story: Vec<Story> = Vec::new();
    let mut quiet = 0;
    for entry in journal.entries() {
        let Some(moment) = moment(journal, entry, here) else {
            continue;
        };
        // A thread begins with bad news, and three good ones in a row end a chapter.
        if moment.is_good() {
            quiet += 1;
            if story.is_empty() || quiet > 3 {
                if let Some(last) = story.last_mut().filter(|_| moment.number().is_some()) {
                    (last.day, last.entry) = (entry.day(), entry.id.clone());
                    last.moment = moment;
                }
                continue;
            }
        } else {
            quiet = 0;
        }
        story.push(Story {
            day: entry.day(),
            entry: entry.id.clone(),
            moment,
        });
    }
    let open: Vec<OpenPlace> = decision
        .open
        .iter()
        .filter(|open| here(open.place))
        .copied()
        .collect();
    let last_word = story
        .iter()
        .rev()
        .find(|story| story.moment != Moment::RunNotAsked)
        .map_or(decision.today, |story| story.day);
    let silent = !open.is_empty() && days_between(last_word, decision.today) >= SILENT_DAYS;
    story.reverse();
    Thread {
        group,
        side,
        runs_in_a_row: runs_in_a_row(decision, here),
        weeks: weeks(journal, decision.today, here),
        in_run: story.iter().find_map(|story| match &story.moment {
            Moment::Hurts(report) | Moment::RunHurt(report) => report.in_run,
            _ => None,
        }),
        tried: tried(journal, now, here),
        open,
        last_word,
        silent,
        story,
    }
}

/// The runs that R1, R2 or R3 name for the group.
fn runs_in_a_row(decision: &Decision, here: impl Fn(Place) -> bool) -> usize {
    let counted = decision.fired.iter().filter(|fired| {
        matches!(fired.rule, RuleId::R1 | RuleId::R2 | RuleId::R3) && fired.place.is_some_and(&here)
    });
    counted.map(|fired| fired.facts.len()).max().unwrap_or(0)
}

/// What an entry says of the spot; `None` when it is about something else.
fn moment(journal: &Journal, entry: &Entry, here: impl Fn(Place) -> bool) -> Option<Moment> {
    let worst = reports(&entry.body)
        .iter()
        .filter(|report| here(report.place))
        .max_by_key(|report| (!report.says_no_pain(), report.level));
    match &entry.body {
        EntryBody::CheckIn(told) => match worst {
            Some(report) if !report.says_no_pain() => Some(Moment::Hurts(Box::new(report.clone()))),
            Some(_) => Some(Moment::Quiet),
            None => told
                .pain
                .as_ref()
                .is_some_and(Vec::is_empty)
                .then_some(Moment::Quiet),
        },
        EntryBody::Run(run) => Some(run_moment(run, worst)),
        EntryBody::MorningAfter(morning) => {
            here(morning.place).then_some(Moment::Morning(morning.change, morning.level))
        }
        EntryBody::SelfTest(test) => {
            concerns(test, here).then(|| Moment::Test(verdict(journal, entry)))
        }
        EntryBody::ProfessionalsWord(word) => word
            .place
            .is_none_or(here)
            .then_some(Moment::Word(word.may_run)),
        _ => None,
    }
}

fn run_moment(run: &Run, worst: Option<&PainReport>) -> Moment {
    match (&run.pain, worst) {
        (_, Some(report)) if !report.says_no_pain() => Moment::RunHurt(Box::new(report.clone())),
        (Some(RunPain::None), _) | (_, Some(_)) => Moment::RunQuiet,
        _ => Moment::RunNotAsked,
    }
}

/// Whether a test was taken while a spot here was open, or hurt here.
fn concerns(test: &SelfTest, here: impl Fn(Place) -> bool) -> bool {
    let hurt = test.steps.iter().filter_map(|taken| taken.result.place);
    test.places.iter().copied().chain(hurt).any(here)
}

/// The worst number of each span of 7 days, oldest first.
fn weeks(
    journal: &Journal,
    today: NaiveDate,
    here: impl Fn(Place) -> bool,
) -> Vec<(NaiveDate, Option<u8>)> {
    let first = |back: u64| minus(today, 7 * back + 6);
    let mut weeks: Vec<(NaiveDate, Option<u8>)> =
        (0..WEEKS).rev().map(|back| (first(back), None)).collect();
    for entry in journal.since(first(WEEKS - 1)) {
        let Some(number) = moment(journal, entry, &here).and_then(|moment| moment.number()) else {
            continue;
        };
        let week = weeks
            .iter_mut()
            .rev()
            .find(|(first, _)| *first <= entry.day());
        if let Some((_, worst)) = week {
            *worst = (*worst).max(Some(number));
        }
    }
    weeks
}

/// What was tried, newest first; a later answer on whether it helped goes before an earlier one.
fn tried(
    journal: &Journal,
    now: DateTime<FixedOffset>,
    here: impl Fn(Place) -> bool,
) -> Vec<Tried> {
    let mut found: Vec<Tried> = Vec::new();
    for entry in journal.entries().rev().filter(|entry| entry.at <= now) {
        let there = reports(&entry.body).iter().filter(|r| here(r.place));
        for tried in there.flat_map(|report| &report.tried) {
            match found.iter_mut().find(|known| known.what == tried.what) {
                Some(known) => known.helped = known.helped.or(tried.helped),
                None => found.push(tried.clone()),
            }
        }
    }
    found
}
