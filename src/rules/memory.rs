//! What stays open at each sore spot, and what ends it (rulebook §1, *Time* and *Memory*).
//!
//! Each spot is followed through the journal in time order. A report makes it open. A "not today"
//! in it is a *stop*: it waits for its date and its exits, then it is test first. A later answer
//! takes the place of an older one but ends no stop: a run answered "no pain there" does, once
//! only the test is left. Silence ends nothing.

mod outcome;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::episodes::episodes_since;
use super::load::Returns;
use super::report::{self, Around, Effect};
use super::scene::{RunSeen, Scene, Seen, covers, days_between, minus, plus};
use super::self_test::{TestSeen, Verdict};
use super::stop::{Phase, Stop};
use super::{Care, Exit, Movement, Outcome, RestUntil, RuleId, Running, Told};
use crate::domain::{
    CheckIn, DailyLife, EntryBody, MayRun, MorningAfter, MorningChange, PainReport, Place,
    ProfessionalsWord, RunPain,
};
use crate::journal::reports;

/// The newest answer at a spot, where it is bad news.
#[derive(Debug, Clone)]
struct Newest<'a> {
    seen: Seen<'a>,
    report: PainReport,
    effects: Vec<Effect>,
}

/// One spot, followed through the journal.
#[derive(Debug, Clone)]
pub(super) struct Spot<'a> {
    pub(super) place: Place,
    stops: Vec<Stop<'a>>,
    newest: Option<Newest<'a>>,
    /// The first day of the open episode, as told or as first reported.
    start: Option<NaiveDate>,
    /// Counts begin here: a professional's word.
    fresh_from: NaiveDate,
    last_told: NaiveDate,
    level: Option<u8>,
    level_before_run: Option<u8>,
    /// The day from which the days of P5 and P9 count, and the highest number since.
    over_48: Option<(NaiveDate, u8)>,
    came_back: bool,
    came_back_before: bool,
    /// The days that were answered as quiet since the last bad news.
    quiet_days: BTreeSet<NaiveDate>,
    /// Muscle soreness in runs after one another, oldest first (P9).
    sore_runs: Vec<u8>,
    last_sore_run: Option<NaiveDate>,
    visible_since: Option<NaiveDate>,
    passed: Option<Seen<'a>>,
    settled: Option<Seen<'a>>,
}

/// What the runner told about themselves that a report is read with.
#[derive(Debug, Clone, Copy)]
struct Background {
    stress_injuries: u8,
    high_arch: bool,
    more_volume: bool,
}

/// Whether a report was told in a run, and in which kind of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ToldIn {
    /// A check-in, or the morning after.
    CheckIn,
    /// A session of a graded return, where pain of at most 2 is allowed.
    MildReturnSession,
    /// Any other run.
    Run,
}

/// Every spot that was ever bad news in the scene, followed to its end.
pub(super) fn spots<'a>(
    scene: &Scene<'a>,
    tests: &[TestSeen<'a>],
    returns: &Returns,
) -> Vec<Spot<'a>> {
    let background = Background {
        stress_injuries: scene
            .about(|about| about.stress_injuries)
            .map_or(0, |(_, n)| n),
        high_arch: scene
            .about(|about| about.high_arch)
            .is_some_and(|(_, yes)| yes),
        more_volume: super::load::more_volume_lately(scene),
    };
    places(scene)
        .into_iter()
        .map(|place| follow(scene, tests, returns, background, place))
        .collect()
}

/// Every place that a report, or a morning after, told bad news of.
fn places(scene: &Scene<'_>) -> BTreeSet<Place> {
    let mut places = BTreeSet::new();
    let mut add = |reports: &[PainReport]| {
        places.extend(
            reports
                .iter()
                .filter(|report| !report.says_no_pain())
                .map(|report| report.place),
        );
    };
    for seen in &scene.seen {
        match &seen.entry.body {
            EntryBody::CheckIn(check_in) => add(check_in.pain.as_deref().unwrap_or_default()),
            EntryBody::Run(run) => {
                if let Some(RunPain::At(reports)) = &run.pain {
                    add(reports);
                }
            }
            EntryBody::MorningAfter(morning) => add(&morning_report(morning)),
            _ => {}
        }
    }
    places
}

/// The morning's number as a report; "worse" without a number is one without a number.
fn morning_report(morning: &MorningAfter) -> Vec<PainReport> {
    if morning.level.is_none() && morning.change != MorningChange::Worse {
        return Vec::new();
    }
    vec![PainReport {
        level: morning.level,
        ..PainReport::at(morning.place)
    }]
}

fn follow<'a>(
    scene: &Scene<'a>,
    tests: &[TestSeen<'a>],
    returns: &Returns,
    background: Background,
    place: Place,
) -> Spot<'a> {
    let mut spot = Spot::new(place);
    for seen in &scene.seen {
        match &seen.entry.body {
            EntryBody::CheckIn(check_in) => spot.check_in(scene, background, *seen, check_in),
            EntryBody::Run(_) => {
                let run = scene
                    .runs
                    .iter()
                    .enumerate()
                    .find(|(_, run)| run.seen.entry.id == seen.entry.id);
                if let Some((index, run)) = run {
                    let told_in = if returns.mild_session(scene, index) {
                        ToldIn::MildReturnSession
                    } else {
                        ToldIn::Run
                    };
                    spot.run(scene, background, run, told_in);
                } else {
                    spot.double(scene, background, *seen);
                }
            }
            EntryBody::MorningAfter(morning) => spot.morning(scene, background, *seen, morning),
            EntryBody::ProfessionalsWord(word) => spot.word(*seen, word),
            EntryBody::SelfTest(_) => {
                let test = tests
                    .iter()
                    .find(|test| test.seen.entry.id == seen.entry.id);
                if let Some(test) = test {
                    spot.test(test);
                }
            }
            _ => {}
        }
    }
    spot.long_or_third_episode(scene);
    spot
}

impl<'a> Spot<'a> {
    fn new(place: Place) -> Self {
        Self {
            place,
            stops: Vec::new(),
            newest: None,
            start: None,
            fresh_from: NaiveDate::MIN,
            last_told: NaiveDate::MIN,
            level: None,
            level_before_run: None,
            over_48: None,
            came_back: false,
            came_back_before: false,
            quiet_days: BTreeSet::new(),
            sore_runs: Vec::new(),
            last_sore_run: None,
            visible_since: None,
            passed: None,
            settled: None,
        }
    }

    fn check_in(
        &mut self,
        scene: &Scene<'a>,
        background: Background,
        seen: Seen<'a>,
        check_in: &CheckIn,
    ) {
        let Some(reports) = &check_in.pain else {
            return;
        };
        if reports.is_empty() {
            if check_in.painkiller == Some(false) && !seen.future {
                self.quiet(seen.day);
            }
            return;
        }
        for report in reports {
            let painkiller = report.painkiller.or(check_in.painkiller);
            if report.says_no_pain() {
                if covers(report.place, self.place) && painkiller == Some(false) && !seen.future {
                    self.quiet(seen.day);
                }
            } else {
                self.told(scene, background, seen, report, ToldIn::CheckIn);
            }
        }
    }

    fn run(
        &mut self,
        scene: &Scene<'a>,
        background: Background,
        run: &RunSeen<'a>,
        told_in: ToldIn,
    ) {
        self.level_before_run = self
            .level
            .filter(|_| days_between(self.last_told, run.seen.day) <= 3);
        if !run.seen.future {
            self.passed = None;
        }
        match &run.run.pain {
            None => {}
            Some(RunPain::None) => self.quiet_run(run.seen),
            Some(RunPain::At(reports)) => {
                for report in reports {
                    if !report.says_no_pain() {
                        self.told(scene, background, run.seen, report, told_in);
                    } else if covers(report.place, self.place) {
                        self.quiet_run(run.seen);
                    }
                }
            }
        }
    }

    /// A run that was entered a second time: its bad news counts, too.
    fn double(&mut self, scene: &Scene<'a>, background: Background, seen: Seen<'a>) {
        for report in reports(&seen.entry.body) {
            if !report.says_no_pain() {
                self.told(scene, background, seen, report, ToldIn::Run);
            }
        }
    }

    fn morning(
        &mut self,
        scene: &Scene<'a>,
        background: Background,
        seen: Seen<'a>,
        morning: &MorningAfter,
    ) {
        let higher = matches!(
            (morning.level, self.level_before_run),
            (Some(now), Some(before)) if now.get() > before
        );
        let worse = morning.change == MorningChange::Worse || higher;
        for report in morning_report(morning) {
            if report.says_no_pain() && !worse {
                if covers(report.place, self.place) {
                    self.newest_settles(seen);
                }
            } else {
                self.told(scene, background, seen, &report, ToldIn::CheckIn);
            }
        }
        if !covers(morning.place, self.place) {
            return;
        }
        if !worse {
            self.newest_settles(seen);
        } else if morning.place == self.place {
            let outcome =
                Outcome::not_today(Movement::Anything, plus(seen.day, 1)).exit(Exit::SelfTest);
            let effect = Effect::new(RuleId::M1, outcome, vec![Told::MorningWorse(self.place)]);
            self.stops.extend(Stop::set_by(seen, &effect));
            if let Some(newest) = &mut self.newest {
                newest.effects.push(effect);
            }
        }
    }

    fn newest_settles(&mut self, seen: Seen<'a>) {
        if !seen.future {
            self.settled = Some(seen);
        }
    }

    /// Bad news. A report of the other place that covers this one answers for it, too: its own
    /// badness is followed there.
    fn told(
        &mut self,
        scene: &Scene<'a>,
        background: Background,
        seen: Seen<'a>,
        report: &PainReport,
        told_in: ToldIn,
    ) {
        if report.place != self.place {
            if covers(report.place, self.place) {
                self.newest = None;
            }
            return;
        }
        if self.quiet_days.len() >= 7 {
            self.end_episode();
        }
        self.quiet_days.clear();
        let around = self.around(scene, background, seen, report, told_in);
        self.settled = None;
        self.passed = None;
        let mut effects = report::effects(report, &around);
        effects.extend(told_runs(scene, seen, report));
        if told_in != ToldIn::CheckIn {
            effects.extend(self.rising_in_runs(seen, report));
        }
        self.stops.extend(
            effects
                .iter()
                .filter_map(|effect| Stop::set_by(seen, effect)),
        );
        self.answer_exits(seen.day, report);
        self.last_told = seen.day;
        self.level = report.level.map(crate::domain::PainLevel::get);
        self.came_back |= report.came_back == Some(true);
        self.newest = Some(Newest {
            seen,
            report: report.clone(),
            effects,
        });
    }

    /// A report may say of a single sign that it is gone, though the spot still hurts.
    fn answer_exits(&mut self, day: NaiveDate, report: &PainReport) {
        let moving = [DailyLife::Walking, DailyLife::Stairs, DailyLife::Chair];
        let normal = report
            .daily_life
            .as_ref()
            .is_some_and(|when| moving.iter().all(|moving| !when.contains(moving)));
        let gone = report.visible.as_ref().is_some_and(BTreeSet::is_empty);
        for stop in &mut self.stops {
            if normal && day > stop.seen.day {
                stop.unmet.remove(&Exit::NormalDay);
            }
            if gone {
                stop.unmet.remove(&Exit::VisibleGone);
            }
        }
        if gone {
            self.visible_since = None;
        }
    }

    fn around(
        &mut self,
        scene: &Scene<'a>,
        background: Background,
        seen: Seen<'a>,
        report: &PainReport,
        told_in: ToldIn,
    ) -> Around {
        let day = seen.day;
        let since = report.since.unwrap_or(day).min(day);
        let start = self
            .start
            .unwrap_or(day)
            .min(since)
            .max(self.fresh_from)
            .min(day);
        self.start = Some(start);
        let shows = report.visible.as_ref().is_some_and(|what| !what.is_empty());
        if shows {
            let first = self.visible_since.unwrap_or(day);
            self.visible_since = Some(first);
        }
        Around {
            day,
            start,
            over_48: self.count_over_48(day, start, report, told_in),
            level_before: self.level,
            sharp_at_retest: self.at_retest(RuleId::P1, day),
            form_at_retest: self.at_retest(RuleId::P2, day),
            visible_three_days: self
                .visible_since
                .is_some_and(|first| days_between(first, day) >= 3),
            came_back_before: self.came_back_before,
            hard_within_72h: scene.hard_within(day, 3).map(|seen| seen.day),
            stress_injuries: background.stress_injuries,
            high_arch: background.high_arch,
            more_volume: background.more_volume,
        }
    }

    /// P5 and P9: the days count once, from the first day over 48 h, and again only after a failed
    /// test, a painful run or a higher number.
    fn count_over_48(
        &mut self,
        day: NaiveDate,
        start: NaiveDate,
        report: &PainReport,
        told_in: ToldIn,
    ) -> Option<NaiveDate> {
        if !report::counts_over_48(report) || days_between(start, day) < 3 {
            return None;
        }
        let level = report.level.map_or(0, crate::domain::PainLevel::get);
        let (from, highest) = match self.over_48 {
            Some((from, highest)) if told_in != ToldIn::Run && level <= highest => (from, highest),
            Some((_, highest)) => (day, highest.max(level)),
            None => (day, level),
        };
        self.over_48 = Some((from, highest));
        Some(from)
    }

    /// Whether a stop of this rule is open and its retest date has come.
    fn at_retest(&self, rule: RuleId, day: NaiveDate) -> bool {
        self.stops.iter().any(|stop| {
            stop.effect.rule == rule
                && matches!(stop.effect.outcome.until, RestUntil::Date(date) if day >= date)
        })
    }

    /// P11 as the journal shows it, while it is open: it hurts ten days after the episode began,
    /// though some days between were quiet, or this is the third episode at the site group within
    /// 90 days.
    fn long_or_third_episode(&mut self, scene: &Scene<'_>) {
        let Some(newest) = &mut self.newest else {
            return;
        };
        if report::both_sided_muscle(&newest.report) || report::passing_stitch(&newest.report) {
            return;
        }
        let place = self.place;
        let first = minus(scene.today, 90).max(self.fresh_from);
        let began = episodes_since(scene, first, |other| other.overlaps(place))
            .newest
            .filter(|began| days_between(*began, newest.seen.day) >= 10)
            .filter(|_| report::hurts(&newest.report));
        let third = || episodes_since(scene, first, |other| other.same_group(place)).begun >= 3;
        if began.is_none() && !third() {
            return;
        }
        let level = newest.report.level.map(crate::domain::PainLevel::get);
        let mut told = vec![Told::Level { place, level }];
        told.extend(began.map(|since| Told::Since { place, since }));
        let outcome = Outcome::test_first().care(Care::SeeProfessional);
        newest.effects.push(Effect::new(RuleId::P11, outcome, told));
    }

    /// A check-in says it is quiet there, and no painkiller hides it.
    fn quiet(&mut self, day: NaiveDate) {
        self.newest = None;
        self.visible_since = None;
        self.level = Some(0);
        self.last_told = day;
        self.quiet_days.insert(day);
        for stop in &mut self.stops {
            stop.quiet_on(day);
        }
        self.stops.retain(|stop| {
            !(stop.needs_only_a_day_without() && stop.phase(day) == Phase::TestFirst)
        });
        if self.stops.is_empty() {
            self.close();
        }
    }

    /// A run answered "no pain there". It ends what only waits for the test.
    fn quiet_run(&mut self, seen: Seen<'a>) {
        if seen.future {
            return;
        }
        self.newest = None;
        self.level = Some(0);
        self.last_told = seen.day;
        self.quiet_days.insert(seen.day);
        self.sore_runs.clear();
        if self
            .stops
            .iter()
            .all(|stop| stop.phase(seen.day) == Phase::TestFirst)
        {
            self.stops.clear();
            self.close();
        }
    }

    fn close(&mut self) {
        self.end_episode();
        self.visible_since = None;
        self.passed = None;
    }

    fn end_episode(&mut self) {
        self.came_back_before |= self.came_back;
        self.came_back = false;
        self.start = None;
        self.over_48 = None;
    }

    /// P9: muscle soreness higher in two runs after one another, at most 42 days apart, and rising
    /// over three.
    fn rising_in_runs(&mut self, seen: Seen<'a>, report: &PainReport) -> Option<Effect> {
        let level = report.level.filter(|_| report::muscle(report))?.get();
        let told = Told::RunPain {
            place: report.place,
            level: Some(level),
        };
        let last = self.last_sore_run.replace(seen.day);
        if last.is_some_and(|last| days_between(last, seen.day) > 42) {
            self.sore_runs.clear();
        }
        self.sore_runs.push(level);
        let rising = self
            .sore_runs
            .windows(2)
            .rev()
            .take_while(|pair| matches!(pair, [a, b] if a < b));
        let care = match rising.count() {
            0 => return None,
            1 => Care::None,
            _ => Care::SeeProfessional,
        };
        let outcome = Outcome::not_today(Movement::LowImpactOnly, plus(seen.day, 1))
            .exit(Exit::SelfTest)
            .care(care);
        Some(Effect::new(RuleId::P9, outcome, vec![told]))
    }

    fn word(&mut self, seen: Seen<'a>, word: &ProfessionalsWord) {
        let here = word.place.is_none_or(|place| place.overlaps(self.place));
        if word.may_run != MayRun::Yes || !here || seen.future {
            return;
        }
        if let Some(newest) = self.newest.take() {
            for effect in &newest.effects {
                if effect.outcome.running == Running::TestFirst {
                    let unmet = BTreeSet::new();
                    self.stops.push(Stop {
                        seen: newest.seen,
                        effect: effect.clone(),
                        unmet,
                    });
                }
            }
        }
        for stop in &mut self.stops {
            stop.clear(seen.day);
        }
        self.fresh_from = seen.day;
        self.start = None;
        self.over_48 = None;
        self.visible_since = None;
        self.came_back = false;
        self.came_back_before = false;
        self.sore_runs.clear();
    }

    fn test(&mut self, test: &TestSeen<'a>) {
        let day = test.seen.day;
        match test.verdict {
            Verdict::Failed if self.over_48.is_some() => {
                self.over_48 = self.over_48.map(|(_, highest)| (day, highest));
                self.passed = None;
            }
            Verdict::Failed => self.passed = None,
            Verdict::Passed if !test.seen.future => {
                let ready = self
                    .stops
                    .iter()
                    .all(|stop| stop.phase(day) == Phase::TestFirst);
                self.passed = ready.then_some(test.seen);
            }
            Verdict::Passed | Verdict::Unfinished => {}
        }
    }
}

/// R1–R3 as told, where no run was logged in the 42 days before the report.
fn told_runs(scene: &Scene<'_>, seen: Seen<'_>, report: &PainReport) -> Option<Effect> {
    let runs = report.runs_in_a_row.filter(|runs| *runs > 0)?;
    let logged = scene
        .runs_between(minus(seen.day, 42), seen.day)
        .next()
        .is_some();
    if logged || report::passing_stitch(report) || report::harmless_soreness(report) {
        return None;
    }
    let told = vec![Told::RunsInARow {
        place: report.place,
        runs,
    }];
    Some(super::runs::counted(runs.into(), seen.day, told))
}
