//! Volume, gaps and the graded return (family L).

use chrono::NaiveDate;

use super::report::{harmless_soreness, mere_soreness, passing_stitch};
use super::scene::{RunSeen, Scene, Seen, days_between, minus, plus};
use super::{Care, Fact, Fired, Movement, Outcome, ReturnStep, RuleId, RunLimit, Told};
use crate::domain::{
    CrossTrainingKind, EntryBody, MorningChange, PainLevel, PainReport, Place, Plan, RunKind,
    RunPain, TestOutcome,
};
use crate::journal::reports;

/// A stretch of 7 days or more without a run.
#[derive(Debug, Clone)]
struct Gap {
    /// The day of the last run before it.
    from: NaiveDate,
    days: i64,
    /// The index of the run that ended it; the number of runs while it lasts.
    next: usize,
    /// Pain was told in its last run or during it.
    pain: bool,
    /// The entry that told of the run before it.
    told: Fact,
}

impl Gap {
    fn asks_for_return(&self) -> bool {
        self.days >= 28 || self.pain
    }
}

/// The gaps of the journal and the graded returns after them (L4, L5).
#[derive(Debug)]
pub(super) struct Returns {
    gaps: Vec<Gap>,
}

impl Returns {
    /// Every gap up to the day of the answer.
    pub(super) fn new(scene: &Scene<'_>) -> Self {
        let mut gaps = Vec::new();
        let mut last: Option<(NaiveDate, Fact, bool)> = told_last_run(scene);
        for (index, run) in scene.runs.iter().enumerate() {
            if let Some((from, told, _)) = last {
                gaps.extend(gap(scene, from, run.seen.day, index, told));
            }
            last = Some((run.seen.day, run.seen.fact(Told::Ran), true));
        }
        if let Some((from, told, _)) = last {
            gaps.extend(gap(scene, from, scene.day, scene.runs.len(), told));
        }
        Self { gaps }
    }

    /// Whether a graded return begins with the run of this index.
    pub(super) fn begins_with(&self, index: usize) -> bool {
        self.gaps
            .iter()
            .any(|gap| gap.next == index && gap.asks_for_return())
    }

    /// Whether this run was a session of a graded return with pain of at most 2 that was settled
    /// by the morning: not counted in R.
    pub(super) fn mild_session(&self, scene: &Scene<'_>, index: usize) -> bool {
        let Some(gap) = self
            .gaps
            .iter()
            .rev()
            .find(|gap| gap.next <= index && gap.asks_for_return())
        else {
            return false;
        };
        let Some(run) = scene.runs.get(index) else {
            return false;
        };
        let before = scene.runs.get(gap.next..index).unwrap_or_default();
        progress(scene, gap, before).is_some() && worst(run) <= Some(2) && settled(scene, run)
    }

    /// The current step of a graded return, with the gap that asked for it.
    fn current(&self, scene: &Scene<'_>) -> Option<(&Gap, ReturnStep)> {
        let gap = self.gaps.iter().rev().find(|gap| gap.asks_for_return())?;
        let sessions = scene.runs.get(gap.next..).unwrap_or_default();
        progress(scene, gap, sessions).map(|step| (gap, step))
    }
}

/// The last run as told in "about me", where the journal holds no run as old.
fn told_last_run(scene: &Scene<'_>) -> Option<(NaiveDate, Fact, bool)> {
    let (seen, last) = scene.about(|about| about.last_run.as_ref())?;
    let day = last.day.min(scene.today);
    let earlier = scene.runs.first().is_none_or(|run| run.seen.day > day);
    let fact = Fact {
        day,
        ..seen.fact(Told::Ran)
    };
    earlier.then_some((day, fact, false))
}

/// Whether the runner's last run, as told once, was hard, and on which day.
pub(super) fn told_hard_run(scene: &Scene<'_>, day: NaiveDate) -> Option<Fact> {
    let (seen, last) = scene.about(|about| about.last_run.as_ref())?;
    (last.day == day && last.hard == Some(true) && scene.runs.is_empty()).then(|| Fact {
        day,
        ..seen.fact(Told::HardSession)
    })
}

/// Whether the runner's last run, as told once, was on this day.
pub(super) fn told_run_on(scene: &Scene<'_>, day: NaiveDate) -> Option<Fact> {
    told_last_run(scene)
        .filter(|(last, ..)| *last == day && scene.runs.is_empty())
        .map(|told| told.1)
}

fn gap(scene: &Scene<'_>, from: NaiveDate, to: NaiveDate, next: usize, told: Fact) -> Option<Gap> {
    let days = days_between(from, to);
    (days >= 7).then(|| {
        let pain = scene.seen.iter().any(|seen| {
            from <= seen.day
                && seen.day < to
                && reports(&seen.entry.body).iter().any(|report| {
                    !report.says_no_pain() && !mere_soreness(report) && !passing_stitch(report)
                })
        });
        let told = Told::NoRunFor {
            days: u16::try_from(days).unwrap_or(u16::MAX),
        }
        .of(told);
        Gap {
            from,
            days,
            next,
            pain,
            told,
        }
    })
}

impl Told {
    /// The same fact, telling this instead.
    fn of(self, fact: Fact) -> Fact {
        Fact { told: self, ..fact }
    }
}

/// The worst number of a run; `None` where pain was not answered. A report without a number, and a
/// test run that did not go well, count as the worst.
fn worst(run: &RunSeen<'_>) -> Option<u8> {
    if run
        .run
        .test_outcome
        .is_some_and(|outcome| outcome != TestOutcome::Eased)
    {
        return Some(10);
    }
    match &run.run.pain {
        None => None,
        Some(RunPain::None) => Some(0),
        Some(RunPain::At(_)) => run
            .reports()
            .filter(|report| !harmless_soreness(report) && !passing_stitch(report))
            .map(|report| report.level.map_or(10, PainLevel::get))
            .max()
            .or(Some(0)),
    }
}

/// Whether, after a run in which pain was not answered, a check-in said that nothing hurts, and no
/// pain was told in between.
fn nothing_hurt_since(scene: &Scene<'_>, run: &RunSeen<'_>) -> bool {
    let mut after = scene.seen.iter().filter(|seen| seen.at() > run.seen.at());
    let hurt = |seen: &Seen<'_>| match &seen.entry.body {
        EntryBody::MorningAfter(morning) => {
            morning.change == MorningChange::Worse
                || morning.level.is_some_and(|level| level > PainLevel::ZERO)
        }
        _ => reports(&seen.entry.body).iter().any(|report| {
            !report.says_no_pain() && !mere_soreness(report) && !passing_stitch(report)
        }),
    };
    after
        .find_map(|seen| match &seen.entry.body {
            _ if hurt(seen) => Some(false),
            EntryBody::CheckIn(check_in) => {
                let nothing = check_in.pain.as_ref().is_some_and(Vec::is_empty);
                (nothing && check_in.painkiller != Some(true) && !seen.future).then_some(true)
            }
            _ => None,
        })
        .unwrap_or(false)
}

/// By the next morning back to or below the number in the run, as told for each of its sore spots:
/// a morning that was not answered is not a settled one.
fn settled(scene: &Scene<'_>, run: &RunSeen<'_>) -> bool {
    let next = plus(run.seen.day, 1);
    let after = || {
        let since = |seen: &&Seen<'_>| seen.at() > run.seen.at() && seen.day <= next;
        scene.seen.iter().filter(since)
    };
    let mut painful = run.reports().filter(|felt| !felt.says_no_pain());
    painful.all(|felt| {
        let high = felt.level.map_or(0, PainLevel::get);
        let answers = || after().filter_map(|seen| settles(seen, felt.place, high));
        answers().next().is_some() && answers().all(|settled| settled)
    })
}

/// Whether an entry says that the spot is at or below `high`; nothing if it says nothing of it.
fn settles(seen: &Seen<'_>, place: Place, high: u8) -> Option<bool> {
    match &seen.entry.body {
        EntryBody::MorningAfter(morning) if morning.place.overlaps(place) => {
            let higher = morning.level.is_some_and(|level| level.get() > high);
            Some(morning.change != MorningChange::Worse && !higher)
        }
        EntryBody::CheckIn(check_in) => {
            let reports = check_in.pain.as_ref()?;
            let here = |report: &&PainReport| report.place.overlaps(place);
            let told = reports.iter().find(here);
            match told {
                Some(report) => Some(report.level.is_some_and(|level| level.get() <= high)),
                None => reports.is_empty().then_some(true),
            }
        }
        _ => None,
    }
}

/// The step that comes next after these sessions; `None` when the return is over.
fn progress(scene: &Scene<'_>, gap: &Gap, sessions: &[RunSeen<'_>]) -> Option<ReturnStep> {
    use ReturnStep as S;
    const STEPS: [ReturnStep; 6] = [
        S::Walk,
        S::WalkFourRunOne,
        S::WalkThreeRunTwo,
        S::WalkTwoRunThree,
        S::WalkOneRunFour,
        S::EasyRun,
    ];
    let mut at = usize::from(walked(scene, gap));
    let mut easy_runs = 0_u32;
    for (index, run) in sessions.iter().enumerate() {
        let passed = match worst(run) {
            Some(0) => true,
            Some(1..=2) => settled(scene, run),
            Some(_) => {
                at = at.saturating_sub(1);
                easy_runs = 0;
                false
            }
            None => nothing_hurt_since(scene, run),
        };
        if !passed {
            continue;
        }
        if at >= STEPS.len() {
            easy_runs += 1;
        }
        // A walk-run that was logged first shows that the walk went well.
        at = if run.run.kind == Some(RunKind::WalkRun) {
            at.max(1)
        } else {
            at
        } + 1;
        let so_far = sessions.get(..=index).unwrap_or_default();
        if at > STEPS.len() && volume_is_back(scene, gap, so_far).unwrap_or(easy_runs >= 4) {
            return None;
        }
    }
    Some(STEPS.get(at).copied().unwrap_or(S::EasyVolume))
}

/// A walk of 30 minutes was entered after the last run before the gap.
fn walked(scene: &Scene<'_>, gap: &Gap) -> bool {
    scene.seen.iter().any(|seen| {
        seen.day > gap.from
            && matches!(&seen.entry.body, EntryBody::CrossTraining(cross)
                if cross.kind == CrossTrainingKind::Walking
                    && cross.duration_s.is_some_and(|s| s >= 30 * 60))
    })
}

/// Whether half of the volume of the 28 days before the gap is back; `None` where it is unknown.
fn volume_is_back(scene: &Scene<'_>, gap: &Gap, sessions: &[RunSeen<'_>]) -> Option<bool> {
    let before: Vec<_> = scene.runs_between(minus(gap.from, 27), gap.from).collect();
    let old = total_distance(before.iter().copied())?;
    let now = total_distance(sessions.iter())?;
    (old > 0).then_some(now * 2 >= old)
}

fn total_distance<'a, 'b: 'a>(runs: impl Iterator<Item = &'a RunSeen<'b>>) -> Option<u64> {
    runs.map(|run| run.run.distance_m.map(u64::from)).sum()
}

/// The cap of rule L1 for a run on `day`, in metres: 110 % of the longest of the 30 days before,
/// and at least 1 km more. Painful runs do not raise the longest. Needs three runs there.
fn cap(scene: &Scene<'_>, day: NaiveDate) -> Option<u32> {
    let runs: Vec<_> = scene.runs_between(minus(day, 30), minus(day, 1)).collect();
    if runs.len() < 3 {
        return None;
    }
    let longest = runs
        .iter()
        .filter(|run| !run.painful())
        .filter_map(|run| run.run.distance_m)
        .max()?;
    Some(
        (longest / 10)
            .saturating_mul(11)
            .max(longest.saturating_add(1000)),
    )
}

/// The planned run of the newest check-in that told one today.
fn planned<'a>(scene: &Scene<'a>) -> Option<(Seen<'a>, Option<RunKind>, Option<u32>)> {
    scene
        .check_ins()
        .rev()
        .filter(|(seen, _)| seen.day == scene.today)
        .find_map(|(seen, check_in)| check_in.plan.as_ref().map(|plan| (seen, plan)))
        .and_then(|(seen, plan)| match plan {
            Plan::Rest => None,
            Plan::Run { kind, distance_m } => Some((seen, *kind, *distance_m)),
        })
}

/// L1–L5, and what limits a run that is allowed.
pub(super) fn fired(scene: &Scene<'_>, returns: &Returns) -> (Vec<Fired>, Vec<RunLimit>) {
    let mut fired = Vec::new();
    let mut limits = Vec::new();
    let mut add = |rule, outcome, facts| {
        fired.push(Fired {
            rule,
            place: None,
            outcome,
            facts,
        });
    };
    if let Some((seen, kind, Some(distance_m))) = planned(scene)
        && let Some(cap_m) = cap(scene, scene.day)
        && distance_m > cap_m
        && scene.day == scene.today
    {
        let fact = seen.fact(Told::PlannedRun { distance_m, cap_m });
        if kind == Some(RunKind::Race) {
            add(RuleId::L1, Outcome::as_planned(), vec![fact]);
        } else {
            add(
                RuleId::L1,
                Outcome::default().care(Care::WatchIt),
                vec![fact],
            );
            limits.push(RunLimit::Distance(cap_m));
        }
    }
    for run in scene.runs_between(minus(scene.day, 2), scene.day) {
        let over = run.run.distance_m.zip(cap(scene, run.seen.day));
        if let Some((distance_m, cap_m)) = over.filter(|(distance, cap)| distance > cap) {
            let outcome = if run.run.goal_race {
                Outcome::as_planned()
            } else {
                Outcome::easy_only().care(Care::WatchIt)
            };
            add(
                RuleId::L1,
                outcome,
                vec![run.seen.fact(Told::OverCap { distance_m, cap_m })],
            );
        }
    }
    if let Some(fact) = week_against_four(scene) {
        add(RuleId::L2, Outcome::as_planned(), vec![fact]);
    }
    if let Some(fact) = monotony(scene) {
        add(RuleId::L3, Outcome::as_planned(), vec![fact]);
    }
    let returning = returns.current(scene);
    if let Some((gap, step)) = returning {
        let yesterday = minus(scene.day, 1);
        let sessions = scene.runs.get(gap.next..).unwrap_or_default().iter();
        let mut facts: Vec<Fact> = sessions
            .filter(|run| run.seen.day == yesterday && step != ReturnStep::EasyVolume)
            .map(|run| run.seen.fact(Told::Ran))
            .collect();
        // A session yesterday: a day between (§8).
        let outcome = if facts.is_empty() {
            Outcome::easy_only()
        } else {
            Outcome::not_today(Movement::LowImpactOnly, plus(scene.day, 1))
        };
        facts.push(gap.told.clone());
        add(RuleId::L5, outcome, facts);
        limits.push(RunLimit::ReturnStep(step));
    }
    for gap in &returns.gaps {
        let since = scene.runs.len().saturating_sub(gap.next);
        let (runs, half) = if gap.days >= 14 {
            (4, true)
        } else {
            (2, false)
        };
        let in_return = returning.is_some_and(|(other, _)| other.next == gap.next);
        if in_return || !gap.asks_for_return() && since < runs {
            add(RuleId::L4, Outcome::easy_only(), vec![gap.told.clone()]);
            let longest = scene
                .runs_between(minus(gap.from, 30), gap.from)
                .filter_map(|run| run.run.distance_m)
                .max();
            if let Some(longest) = longest.filter(|_| half && !in_return) {
                limits.push(RunLimit::Distance(longest / 2));
            }
        }
    }
    (fired, limits)
}

/// The usual easy run of the last 28 days: its median distance, or 30 minutes where it is unknown.
pub(super) fn usual_easy_run(scene: &Scene<'_>) -> RunLimit {
    let easy = scene
        .runs_between(minus(scene.day, 28), minus(scene.day, 1))
        .filter(|run| {
            matches!(run.run.kind, Some(RunKind::Easy | RunKind::Recovery))
                || run.run.effort.is_some_and(|effort| effort.get() <= 3)
        })
        .filter_map(|run| run.run.distance_m);
    super::scene::median(easy.collect()).map_or(RunLimit::Minutes(30), RunLimit::Distance)
}

/// The load of one day, effort × minutes (Foster's session RPE): `None` where a session lacks one
/// of them, or nothing was entered.
fn day_load(scene: &Scene<'_>, day: NaiveDate) -> Option<u32> {
    let mut total: Option<u32> = None;
    for seen in scene.seen.iter().filter(|seen| seen.day == day) {
        let (effort, duration) = match &seen.entry.body {
            EntryBody::Run(run) => (run.effort, run.duration_s),
            EntryBody::Strength(strength) => (strength.effort, strength.duration_s),
            EntryBody::CrossTraining(cross) => (cross.effort, cross.duration_s),
            EntryBody::RestDay(_) => {
                total = Some(total.unwrap_or(0));
                continue;
            }
            _ => continue,
        };
        let load = u32::from(effort?.get()).saturating_mul(duration? / 60);
        total = Some(total.unwrap_or(0).saturating_add(load));
    }
    total
}

/// A week's load: `None` where nothing was entered in it or a session has no load.
fn week_load(scene: &Scene<'_>, last: NaiveDate) -> Option<u32> {
    let days = (0..7).map(|back| minus(last, back));
    let mut known = days
        .clone()
        .filter_map(|day| day_load(scene, day))
        .peekable();
    let unknown = days.filter(|day| {
        day_load(scene, *day).is_none()
            && scene.seen.iter().any(|seen| {
                seen.day == *day
                    && matches!(
                        seen.entry.body,
                        EntryBody::Run(_) | EntryBody::Strength(_) | EntryBody::CrossTraining(_)
                    )
            })
    });
    known.peek()?;
    if unknown.count() > 0 {
        return None;
    }
    Some(known.fold(0, u32::saturating_add))
}

/// L2: this week's load and the mean of the four before, of which three are known. Said only when
/// it is not steady (80–130 %).
fn week_against_four(scene: &Scene<'_>) -> Option<Fact> {
    let last = minus(scene.day, 1);
    let load = week_load(scene, last)?;
    let weeks: Vec<u32> = (1..=4)
        .filter_map(|back| week_load(scene, minus(last, back * 7)))
        .collect();
    let count = u32::try_from(weeks.len())
        .ok()
        .filter(|count| *count >= 3)?;
    let mean = weeks.iter().copied().fold(0, u32::saturating_add) / count;
    let percent = u64::from(load) * 100 / u64::from(Some(mean).filter(|mean| *mean > 0)?);
    let newest = scene.seen.iter().rev().find(|seen| seen.day <= last)?;
    (!(80..=130).contains(&percent)).then(|| newest.fact(Told::WeekLoad { load, mean }))
}

/// L3: the mean of 7 daily loads is over twice their standard deviation.
fn monotony(scene: &Scene<'_>) -> Option<Fact> {
    let loads: Vec<u64> = (1..=7)
        .filter_map(|back| day_load(scene, minus(scene.day, back)))
        .map(u64::from)
        .collect();
    let count = u64::try_from(loads.len())
        .ok()
        .filter(|count| *count >= 5)?;
    let sum: u64 = loads.iter().sum();
    let squares: u64 = loads.iter().map(|load| load.saturating_mul(*load)).sum();
    let spread = count
        .saturating_mul(squares)
        .saturating_sub(sum.saturating_mul(sum));
    let newest = scene.seen.iter().rev().find(|seen| seen.day < scene.day)?;
    // mean > 2 SD, squared and multiplied by count².
    (spread > 0 && sum.saturating_mul(sum) > spread.saturating_mul(4))
        .then(|| newest.fact(Told::Monotony))
}

/// Whether the distance of the last 7 days is over 130 % of the weekly mean of the 28 before
/// (B4's "more volume lately").
pub(super) fn more_volume_lately(scene: &Scene<'_>) -> bool {
    let last = minus(scene.day, 1);
    let recent = total_distance(scene.runs_between(minus(last, 6), last));
    let before = total_distance(scene.runs_between(minus(last, 34), minus(last, 7)));
    match (recent, before) {
        (Some(recent), Some(before)) => before > 0 && recent * 4 * 100 > before * 130,
        _ => false,
    }
}
