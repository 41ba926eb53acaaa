//! The journal as the rules see it at one instant: what was told up to now, in time order.

use chrono::{DateTime, Days, FixedOffset, NaiveDate, TimeDelta, Utc};

use super::{Fact, Told};
use crate::domain::{
    AboutMe, CheckIn, Effort, Entry, EntryBody, MayRun, PainReport, Place, ProfessionalsWord, Run,
    RunKind, RunPain, SelfTest,
};
use crate::journal::Journal;

/// `day` and `n` more days; the calendar's last day where there are none.
pub(super) fn plus(day: NaiveDate, n: u64) -> NaiveDate {
    day.checked_add_days(Days::new(n)).unwrap_or(NaiveDate::MAX)
}

/// `day` less `n` days; the calendar's first day where there are none.
pub(super) fn minus(day: NaiveDate, n: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(n)).unwrap_or(NaiveDate::MIN)
}

/// Whole days from `from` to `to`; negative when `to` is earlier.
pub(super) fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    to.signed_duration_since(from).num_days()
}

/// An entry as it counts now.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen<'a> {
    pub(super) entry: &'a Entry,
    /// Its local day, at most today: bad news dated in the future counts as of today.
    pub(super) day: NaiveDate,
    /// Dated a minute or more after now: a screen's clock may count in minutes. Good news from the
    /// future does not count.
    pub(super) future: bool,
}

impl Seen<'_> {
    /// A fact that this entry told.
    pub(super) fn fact(&self, told: Told) -> Fact {
        Fact {
            entry: Some(self.entry.id.clone()),
            day: self.day,
            told,
        }
    }

    pub(super) fn at(&self) -> DateTime<Utc> {
        self.entry.at.to_utc()
    }
}

/// A run with what the counts need.
#[derive(Debug, Clone, Copy)]
pub(super) struct RunSeen<'a> {
    pub(super) seen: Seen<'a>,
    pub(super) run: &'a Run,
    /// The same run as it was entered a second time, where that told of pain as well.
    pub(super) double: Option<(Seen<'a>, &'a Run)>,
}

impl<'a> RunSeen<'a> {
    /// The pain reports of the run, clean ones included.
    pub(super) fn reports(&self) -> impl Iterator<Item = &'a PainReport> + use<'a> {
        self.told().map(|(_, report)| report)
    }

    /// The same, each with the entry that told it.
    pub(super) fn told(&self) -> impl Iterator<Item = (Seen<'a>, &'a PainReport)> + use<'a> {
        [Some((self.seen, self.run)), self.double]
            .into_iter()
            .flatten()
            .flat_map(|(seen, run)| told_in(run).iter().map(move |report| (seen, report)))
    }

    /// Whether any pain was told in it.
    pub(super) fn painful(&self) -> bool {
        self.reports().any(|report| !report.says_no_pain())
    }
}

fn told_in(run: &Run) -> &[PainReport] {
    match &run.pain {
        Some(RunPain::At(reports)) => reports,
        _ => &[],
    }
}

/// The journal at one instant.
#[derive(Debug)]
pub(super) struct Scene<'a> {
    pub(super) now: DateTime<FixedOffset>,
    /// The runner's local day.
    pub(super) today: NaiveDate,
    /// The day the answer is for: tomorrow once today's run is entered.
    pub(super) day: NaiveDate,
    pub(super) seen: Vec<Seen<'a>>,
    pub(super) runs: Vec<RunSeen<'a>>,
}

impl<'a> Scene<'a> {
    /// The scene of this journal, of which only the part that reaches today is given.
    pub(super) fn new(journal: &'a Journal, now: DateTime<FixedOffset>) -> Self {
        let today = now.date_naive();
        let seen: Vec<Seen<'a>> = journal
            .entries()
            .map(AsRef::as_ref)
            .map(|entry: &Entry| Seen {
                entry,
                day: entry.day().min(today),
                future: entry.at.to_utc() - now.to_utc() >= TimeDelta::minutes(1),
            })
            .collect();
        let runs = distinct_runs(&seen);
        let ran_today = runs.iter().any(|run| run.seen.day == today);
        let day = if ran_today { plus(today, 1) } else { today };
        Self {
            now,
            today,
            day,
            seen,
            runs,
        }
    }

    pub(super) fn check_ins(&self) -> impl DoubleEndedIterator<Item = (Seen<'a>, &'a CheckIn)> {
        self.seen.iter().filter_map(|seen| match &seen.entry.body {
            EntryBody::CheckIn(check_in) => Some((*seen, check_in)),
            _ => None,
        })
    }

    pub(super) fn self_tests(&self) -> impl DoubleEndedIterator<Item = (Seen<'a>, &'a SelfTest)> {
        self.seen.iter().filter_map(|seen| match &seen.entry.body {
            EntryBody::SelfTest(test) => Some((*seen, test)),
            _ => None,
        })
    }

    pub(super) fn words(
        &self,
    ) -> impl DoubleEndedIterator<Item = (Seen<'a>, &'a ProfessionalsWord)> {
        self.seen.iter().filter_map(|seen| match &seen.entry.body {
            EntryBody::ProfessionalsWord(word) => Some((*seen, word)),
            _ => None,
        })
    }

    /// The newest "may run" that counts, of any place.
    pub(super) fn last_may_run(&self) -> Option<Seen<'a>> {
        self.words()
            .rev()
            .find(|(seen, word)| word.may_run == MayRun::Yes && !seen.future)
            .map(|(seen, _)| seen)
    }

    /// The newest answer to one question about the runner, with the entry that gave it.
    pub(super) fn about<T>(
        &self,
        field: impl Fn(&'a AboutMe) -> Option<T>,
    ) -> Option<(Seen<'a>, T)> {
        self.seen
            .iter()
            .rev()
            .find_map(|seen| match &seen.entry.body {
                EntryBody::AboutMe(about) => field(about).map(|answer| (*seen, answer)),
                _ => None,
            })
    }

    /// The runs of the days `first..=last`.
    pub(super) fn runs_between(
        &self,
        first: NaiveDate,
        last: NaiveDate,
    ) -> impl DoubleEndedIterator<Item = &RunSeen<'a>> {
        self.runs
            .iter()
            .filter(move |run| first <= run.seen.day && run.seen.day <= last)
    }

    /// The median distance in metres of the runs of the 28 days before `day`.
    pub(super) fn median_distance(&self, day: NaiveDate) -> Option<u32> {
        median(
            self.runs_between(minus(day, 28), minus(day, 1))
                .filter_map(|run| run.run.distance_m)
                .collect(),
        )
    }

    /// Whether a run was long: of kind long; with no kind, 90 minutes or more, or over 1.5 times
    /// the 28-day median distance (rulebook §1).
    pub(super) fn is_long(&self, run: &RunSeen<'_>) -> bool {
        match run.run.kind {
            Some(kind) => kind == RunKind::Long,
            None => {
                run.run.duration_s.is_some_and(|s| s >= 90 * 60)
                    || run.run.distance_m.is_some_and(|m| {
                        self.median_distance(run.seen.day)
                            .is_some_and(|median| u64::from(m) * 2 > u64::from(median) * 3)
                    })
            }
        }
    }

    /// Whether a run was a hard session (rulebook §1).
    pub(super) fn is_hard_run(&self, run: &RunSeen<'_>) -> bool {
        matches!(
            run.run.kind,
            Some(
                RunKind::Tempo
                    | RunKind::Intervals
                    | RunKind::Hills
                    | RunKind::Race
                    | RunKind::Long
            )
        ) || run.run.effort.is_some_and(|effort| effort.get() >= 7)
            || self.is_long(run)
    }

    /// The hard sessions of one day: runs, leg strength and cross-training. A run that was entered
    /// twice is hard if either entry says so.
    pub(super) fn hard_sessions(&self, day: NaiveDate) -> Vec<Seen<'a>> {
        let hard = self
            .seen
            .iter()
            .filter(|seen| seen.day == day)
            .filter(|seen| match &seen.entry.body {
                EntryBody::Run(run) => self.is_hard_run(&RunSeen {
                    seen: **seen,
                    run,
                    double: None,
                }),
                EntryBody::Strength(strength) => {
                    strength.legs != Some(false) && hard_work(strength.effort, strength.duration_s)
                }
                EntryBody::CrossTraining(cross) => hard_work(cross.effort, cross.duration_s),
                _ => false,
            });
        hard.copied().collect()
    }

    /// The newest hard session of the `days` days up to and including `day`.
    pub(super) fn hard_within(&self, day: NaiveDate, days: u64) -> Option<Seen<'a>> {
        (0..=days).find_map(|back| self.hard_sessions(minus(day, back)).pop())
    }

    /// The instant of today's last run, if there was one.
    pub(super) fn last_run_today(&self) -> Option<DateTime<Utc>> {
        self.runs
            .iter()
            .rev()
            .find(|run| run.seen.day == self.today)
            .map(|run| run.seen.at())
    }
}

/// Effort 7 or more for 20 minutes or more; a duration that was not said counts as long enough.
fn hard_work(effort: Option<Effort>, duration_s: Option<u32>) -> bool {
    effort.is_some_and(|effort| effort.get() >= 7) && duration_s.is_none_or(|s| s >= 20 * 60)
}

/// The middle value; of an even number, the lower of the two in the middle.
pub(super) fn median<T: Ord + Copy>(mut values: Vec<T>) -> Option<T> {
    values.sort_unstable();
    values.get(values.len().saturating_sub(1) / 2).copied()
}

/// Runs in time order. The same start within 10 minutes and a distance within 10 % is one run:
/// of the two, the one that says more about pain counts, and the pain of the other with it.
fn distinct_runs<'a>(seen: &[Seen<'a>]) -> Vec<RunSeen<'a>> {
    let mut runs: Vec<RunSeen<'a>> = Vec::new();
    for seen in seen {
        let EntryBody::Run(run) = &seen.entry.body else {
            continue;
        };
        let mut next = RunSeen {
            seen: *seen,
            run,
            double: None,
        };
        match runs.iter_mut().rev().find(|known| same_run(known, &next)) {
            Some(known) if pain_weight(&next) > pain_weight(known) => {
                next.double = Some((known.seen, known.run)).filter(|_| known.painful());
                *known = next;
            }
            Some(known) if next.painful() => known.double = Some((*seen, run)),
            Some(_) => {}
            None => runs.push(next),
        }
    }
    runs
}

fn same_run(a: &RunSeen<'_>, b: &RunSeen<'_>) -> bool {
    let apart = (b.seen.at() - a.seen.at()).num_minutes().abs();
    let near = match (a.run.distance_m, b.run.distance_m) {
        (Some(a), Some(b)) => u64::from(a.abs_diff(b)) * 10 <= u64::from(a.max(b)),
        _ => false,
    };
    apart <= 10 && near
}

/// Pain tells more than "no pain", and that more than no answer.
fn pain_weight(run: &RunSeen<'_>) -> usize {
    match &run.run.pain {
        None => 0,
        Some(RunPain::None) => 1,
        Some(RunPain::At(reports)) => 1 + reports.len(),
    }
}

/// Whether a report that said something about `new` answers for `old` as well: the same site, and
/// the same side or both.
pub(super) fn covers(new: Place, old: Place) -> bool {
    new.site == old.site && (new.side == old.side || new.side == Some(crate::domain::Side::Both))
}
