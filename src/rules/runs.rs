//! Pain in runs in a row (family R), and the weekly worst (M3): counted by site group and side.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::load::Returns;
use super::report::{self, Effect, harmless_soreness, passing_stitch};
use super::scene::{RunSeen, Scene, Seen, covers, days_between, minus, plus};
use super::self_test::or_easy;
use super::{Care, Exit, Fact, Fired, Movement, Outcome, RestUntil, RuleId, Told};
use crate::domain::{EntryBody, MayRun, PainLevel, PainReport, Place, RunPain, Side, SiteGroup};

/// R1, R2 or R3, by the number of runs in a row, the last of them on `day`.
pub(super) fn counted(runs: usize, day: NaiveDate, told: Vec<Told>) -> Effect {
    let (rule, outcome) = match runs {
        0 | 1 => (RuleId::R1, Outcome::default().care(Care::WatchIt)),
        2 => (RuleId::R2, Outcome::easy_only().care(Care::WatchIt)),
        _ => (
            RuleId::R3,
            Outcome::not_today(Movement::Anything, plus(day, 7))
                .exit(Exit::SelfTest)
                .care(Care::SeeProfessional),
        ),
    };
    Effect::new(rule, outcome, told)
}

/// A site group on one side.
type Counted = (SiteGroup, Side);

/// Whether this report counts for the group on this side (R0).
fn counts(report: &PainReport, (group, side): Counted) -> bool {
    report.place.site.group() == group
        && report
            .place
            .side
            .is_none_or(|told| told == side || told == Side::Both)
        && !report.says_no_pain()
        && !harmless_soreness(report)
        && !passing_stitch(report)
}

/// R1–R3 from the logged runs.
pub(super) fn fired(scene: &Scene<'_>, returns: &Returns, tested: bool) -> Vec<Fired> {
    let mut fired: Vec<Fired> = Vec::new();
    for group in groups(scene) {
        for next in count(scene, returns, tested, group) {
            let known = fired.iter_mut().find(|known| {
                known.rule == next.rule
                    && known.facts.first() == next.facts.first()
                    && known.outcome == next.outcome
            });
            match known {
                // A report of both sides, or of no side, counts for each and is named once.
                Some(known) => known.place = widest(known.place, next.place),
                None => fired.push(next),
            }
        }
    }
    fired
}

fn widest(a: Option<Place>, b: Option<Place>) -> Option<Place> {
    match (a, b) {
        (Some(a), Some(b)) if a.site == b.site && a.side == b.side => Some(a),
        (Some(a), _) => Some(Place {
            side: Some(Side::Both),
            ..a
        }),
        (None, b) => b,
    }
}

fn groups(scene: &Scene<'_>) -> BTreeSet<Counted> {
    let reports = scene.runs.iter().flat_map(RunSeen::reports);
    let bad = reports.filter(|report| !report.says_no_pain());
    bad.flat_map(|report| {
        [Side::Left, Side::Right]
            .into_iter()
            .map(|side| (report.place.site.group(), side))
            .filter(|group| counts(report, *group))
    })
    .collect()
}

/// What the runs so far amount to for one group.
#[derive(Default)]
struct Count<'a> {
    /// What was told in each painful run, oldest first.
    painful: Vec<Vec<(Seen<'a>, PainReport)>>,
    stop: Option<NaiveDate>,
    /// Runs since the first counted one in which pain was not answered (R0).
    unanswered: Vec<Seen<'a>>,
    /// A professional's word came after the stop: the next painful run begins a new count.
    afresh: bool,
}

fn count(scene: &Scene<'_>, returns: &Returns, tested: bool, group: Counted) -> Vec<Fired> {
    let mut state = Count::default();
    let mut last_run: Option<NaiveDate> = None;
    let mut words = cleared_days(scene, group).into_iter().peekable();
    for (index, run) in scene.runs.iter().enumerate() {
        while let Some(word) = words.next_if(|word| word.at() < run.seen.at()) {
            state.clear(word.day);
        }
        let apart = last_run.is_some_and(|last| days_between(last, run.seen.day) > 42);
        // Only the return after R3 starts a new count: one after a mere gap is still in a row.
        let returns_after_stop = state.stop.is_some() && returns.begins_with(index);
        if (apart || returns_after_stop) && state.ready(run.seen.day) {
            state = Count::default();
        }
        last_run = Some(run.seen.day);
        let painful: Vec<_> = run
            .told()
            .filter(|(_, report)| counts(report, group))
            .map(|(seen, report)| (seen, report.clone()))
            .collect();
        if !painful.is_empty() {
            if returns.mild_session(scene, index) {
                continue;
            }
            if state.afresh {
                state = Count::default();
            }
            state.painful.push(painful);
            if state.painful.len() >= 3 {
                state.stop = Some(plus(run.seen.day, 7));
            }
        } else if answers_no_pain(run, &state) && !run.seen.future && state.ready(run.seen.day) {
            state = Count::default();
        } else if run.run.pain.is_none() && !state.painful.is_empty() {
            state.unanswered.push(run.seen);
        }
    }
    for word in words {
        state.clear(word.day);
    }
    state.fired(scene, tested)
}

/// The days on which a professional said "may run" for this group.
fn cleared_days<'a>(scene: &Scene<'a>, (group, side): Counted) -> Vec<Seen<'a>> {
    scene
        .words()
        .filter(|(seen, word)| {
            word.may_run == MayRun::Yes
                && !seen.future
                && word.place.is_none_or(|place| {
                    place.site.group() == group
                        && place
                            .side
                            .is_none_or(|told| told == side || told == Side::Both)
                })
        })
        .map(|(seen, _)| seen)
        .collect()
}

/// "No pain", or "no pain there" at every place of the group that was counted.
fn answers_no_pain(run: &RunSeen<'_>, state: &Count<'_>) -> bool {
    match &run.run.pain {
        None => false,
        Some(RunPain::None) => true,
        Some(RunPain::At(reports)) => state.painful.iter().flatten().all(|(_, counted)| {
            reports
                .iter()
                .any(|report| report.says_no_pain() && covers(report.place, counted.place))
        }),
    }
}

impl Count<'_> {
    /// A professional said "may run": a stop is test first from that day, and counts begin afresh.
    fn clear(&mut self, day: NaiveDate) {
        match self.stop {
            Some(_) => {
                self.stop = Some(day);
                self.afresh = true;
            }
            None => self.painful.clear(),
        }
    }

    /// Whether nothing but a test is left of a stop.
    fn ready(&self, day: NaiveDate) -> bool {
        self.stop.is_none_or(|stop| day >= stop)
    }

    fn fired(&self, scene: &Scene<'_>, tested: bool) -> Vec<Fired> {
        let Some((last, report)) = self.painful.last().and_then(|told| told.first()) else {
            return Vec::new();
        };
        let facts: Vec<Fact> = self
            .painful
            .iter()
            .rev()
            .flatten()
            .map(|(seen, report)| {
                let level = report.level.map(PainLevel::get);
                seen.fact(Told::RunPain {
                    place: report.place,
                    level,
                })
            })
            .collect();
        let mut effect = counted(self.painful.len(), last.day, Vec::new());
        let day_without = self
            .painful
            .iter()
            .flatten()
            .all(|(_, report)| report::day_without(report));
        if let Some(stop) = self.stop {
            if day_without && scene.day >= stop && quiet_since(scene, last.day) {
                return Vec::new();
            }
            effect.outcome = if scene.day < stop {
                Outcome {
                    until: RestUntil::Date(stop),
                    ..effect.outcome
                }
            } else {
                let care = if self.afresh {
                    Care::None
                } else {
                    Care::SeeProfessional
                };
                or_easy(tested).care(care)
            };
        }
        if day_without && effect.outcome.exits.remove(&Exit::SelfTest) {
            effect.outcome.exits.insert(Exit::DayWithout);
        }
        let place = Some(report.place);
        let mut fired = vec![Fired {
            rule: effect.rule,
            place,
            outcome: effect.outcome,
            facts,
        }];
        if !self.unanswered.is_empty() {
            let facts = self
                .unanswered
                .iter()
                .map(|seen| seen.fact(Told::PainNotAnswered));
            let outcome = Outcome::as_planned();
            fired.push(Fired {
                rule: RuleId::R0,
                place,
                outcome,
                facts: facts.collect(),
            });
        }
        fired
    }
}

/// Whether "nothing hurts" was told on a later day than this: the day without it that stands for
/// the test at the skin and the upper body (P0).
fn quiet_since(scene: &Scene<'_>, day: NaiveDate) -> bool {
    scene.check_ins().any(|(seen, check_in)| {
        seen.day > day
            && !seen.future
            && check_in.pain.as_ref().is_some_and(Vec::is_empty)
            && check_in.painkiller != Some(true)
    })
}

/// M3: the weekly worst number of a group rose two weeks in a row, and the spot is open.
pub(super) fn rising_weeks(scene: &Scene<'_>, open: &[Place], tested: bool) -> Vec<Fired> {
    let mut done: BTreeSet<Counted> = BTreeSet::new();
    let mut fired = Vec::new();
    for place in open {
        for side in [Side::Left, Side::Right] {
            let group = (place.site.group(), side);
            let here = place
                .side
                .is_none_or(|told| told == side || told == Side::Both);
            if !here || !done.insert(group) {
                continue;
            }
            let weeks = [0, 7, 14].map(|back| worst(scene, group, minus(scene.today, back)));
            let [Some(this), Some(last), Some(before)] = weeks else {
                continue;
            };
            if this.0 > last.0 && last.0 > before.0 {
                let outcome = or_easy(tested).care(Care::WatchIt);
                fired.push(Fired {
                    rule: RuleId::M3,
                    place: Some(*place),
                    outcome,
                    facts: vec![this.1, last.1, before.1],
                });
            }
        }
    }
    fired.dedup_by(|a, b| a.facts == b.facts);
    fired
}

/// The worst number told of a group in the 7 days up to `last`; 0 where only "no pain there" was.
fn worst(scene: &Scene<'_>, group: Counted, last: NaiveDate) -> Option<(u8, Fact)> {
    let week = scene
        .seen
        .iter()
        .filter(|seen| minus(last, 6) <= seen.day && seen.day <= last);
    let numbers = week.flat_map(|seen| {
        let reports: Vec<(Place, u8)> = match &seen.entry.body {
            EntryBody::CheckIn(check_in) => numbers(check_in.pain.as_deref().unwrap_or_default()),
            EntryBody::Run(run) => match &run.pain {
                Some(RunPain::At(reports)) => numbers(reports),
                _ => Vec::new(),
            },
            EntryBody::MorningAfter(morning) => morning
                .level
                .map(|level| (morning.place, level.get()))
                .into_iter()
                .collect(),
            _ => Vec::new(),
        };
        reports
            .into_iter()
            .filter(move |(place, _)| {
                place.site.group() == group.0
                    && place
                        .side
                        .is_none_or(|told| told == group.1 || told == Side::Both)
            })
            .map(|(place, number)| {
                (
                    number,
                    seen.fact(Told::Level {
                        place,
                        level: Some(number),
                    }),
                )
            })
    });
    numbers.max_by_key(|(number, _)| *number)
}

fn numbers(reports: &[PainReport]) -> Vec<(Place, u8)> {
    reports
        .iter()
        .filter(|report| !passing_stitch(report))
        .filter_map(|report| report.level.map(|level| (report.place, level.get())))
        .collect()
}
