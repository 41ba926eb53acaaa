//! Fatigue and sleep (families F and S).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::scene::{Scene, Seen, median, minus, plus};
use super::self_test::or_easy;
use super::{Care, Exit, Fact, Fired, Movement, Outcome, RuleId, Told};
use crate::domain::{CheckIn, EntryBody, RunPain, SleepQuality, WholeBodySign};

/// A night under this many minutes is the sleep sign (7 h).
const SHORT_NIGHT: u16 = 7 * 60;
/// A night under this many minutes is easy only (S2, 5 h; convention).
const VERY_SHORT_NIGHT: u16 = 5 * 60;

/// The whole-body signs as they are open at one moment.
#[derive(Debug, Clone, Default)]
struct Signs {
    told: BTreeMap<WholeBodySign, Fact>,
}

impl Signs {
    /// "I feel well" answers every open sign; then what the check-in itself says counts.
    fn update(&mut self, seen: Seen<'_>, check_in: &CheckIn) {
        if check_in.well == Some(true) && !seen.future {
            self.told.clear();
        }
        for (sign, present) in &check_in.signs {
            if *present {
                self.told.insert(*sign, seen.fact(Told::Sign(*sign)));
            } else if !seen.future {
                self.told.remove(sign);
            }
        }
    }
}

/// F1–F7, S1 and S2.
pub(super) fn fired(scene: &Scene<'_>, tested: bool) -> Vec<Fired> {
    let mut fired = Vec::new();
    let mut add = |rule, outcome, facts: Vec<Fact>| {
        fired.push(Fired {
            rule,
            place: None,
            outcome,
            facts,
        });
    };
    let mut signs = Signs::default();
    for (seen, check_in) in scene.check_ins() {
        signs.update(seen, check_in);
        if let Some((rule, outcome, facts)) = held(scene, seen, check_in, &signs) {
            add(rule, outcome, facts);
        }
    }
    let mean = short_mean_sleep(scene);
    if let Some(facts) = &mean {
        add(RuleId::S1, Outcome::as_planned(), facts.clone());
    }
    for facts in [very_short_night(scene), poor_nights(scene)]
        .into_iter()
        .flatten()
    {
        add(RuleId::S2, Outcome::easy_only(), facts);
    }
    let facts = open_signs(scene, &signs, mean);
    if let Some((rule, outcome)) = by_count(facts.len(), &facts, plus(scene.day, 1)) {
        add(rule, outcome, facts);
    }
    let answered = answered_days(scene);
    for (facts, outcome) in overreached(scene, &answered, &signs, tested) {
        add(RuleId::F5, outcome, facts);
    }
    if let Some(facts) = on_most_days(&answered, NaiveDate::MIN, |day| {
        day.signs.contains_key(&WholeBodySign::LowMood)
    }) {
        add(RuleId::F6, Outcome::as_planned(), facts);
    }
    let wish = scene.check_ins().filter(|(seen, check_in)| {
        seen.day == scene.today && scene.day == scene.today && check_in.wants_rest
    });
    for (seen, _) in wish {
        let outcome = Outcome::not_today(Movement::Anything, plus(scene.day, 1));
        add(RuleId::F7, outcome, vec![seen.fact(Told::WantsRest)]);
    }
    fired
}

/// F1–F4 by the number of signs; a raised heart rate alone is only named.
fn by_count(count: usize, facts: &[Fact], tomorrow: NaiveDate) -> Option<(RuleId, Outcome)> {
    let tired = facts
        .iter()
        .any(|fact| fact.told == Told::Sign(WholeBodySign::TiredDespiteRest));
    let rest = |movement, until| Outcome::not_today(movement, until).exit(Exit::FewerSigns);
    Some(match count {
        _ if tired || count >= 5 => (RuleId::F4, rest(Movement::GentleOnly, tomorrow)),
        0 => return None,
        1 => (RuleId::F1, Outcome::as_planned()),
        2 => (RuleId::F2, Outcome::easy_only()),
        _ => (RuleId::F3, rest(Movement::LowImpactOnly, tomorrow)),
    })
}

/// The days of F3 and F4 run out even when the runner feels well sooner.
fn held(
    scene: &Scene<'_>,
    seen: Seen<'_>,
    check_in: &CheckIn,
    signs: &Signs,
) -> Option<(RuleId, Outcome, Vec<Fact>)> {
    // The longest of these rests.
    let over = plus(seen.day, 2) <= scene.day;
    if over || check_in.signs.values().all(|present| !present) {
        return None;
    }
    let mut facts: Vec<Fact> = signs.told.values().cloned().collect();
    if !signs.told.contains_key(&WholeBodySign::PoorSleep) {
        facts.extend(short_night(seen, check_in));
    }
    let (rule, mut outcome) = by_count(facts.len(), &facts, plus(seen.day, 1))?;
    let days = match rule {
        RuleId::F4 => 2,
        RuleId::F3 => 1,
        _ => return None,
    };
    let until = plus(seen.day, days);
    outcome.until = super::RestUntil::Date(until);
    (scene.day < until).then_some((rule, outcome, facts))
}

fn short_night(seen: Seen<'_>, check_in: &CheckIn) -> Option<Fact> {
    let short = check_in
        .sleep_minutes
        .filter(|minutes| *minutes < SHORT_NIGHT)
        .map(|minutes| seen.fact(Told::Sleep { minutes }));
    let poor = check_in
        .sleep_quality
        .filter(|quality| *quality != SleepQuality::Good)
        .map(|quality| seen.fact(Told::SleepQuality(quality)));
    short.or(poor)
}

/// The signs open now, one fact each: as told, sleep, and the resting heart rate.
fn open_signs(scene: &Scene<'_>, signs: &Signs, mean: Option<Vec<Fact>>) -> Vec<Fact> {
    let mut facts: Vec<Fact> = signs.told.values().cloned().collect();
    if !signs.told.contains_key(&WholeBodySign::PoorSleep) {
        let tonight = scene
            .check_ins()
            .rev()
            .filter(|(seen, _)| seen.day == scene.today)
            .find_map(|(seen, check_in)| short_night(seen, check_in));
        facts.extend(tonight.or_else(|| mean.and_then(|facts| facts.into_iter().next())));
    }
    facts.extend(raised_heart_rate(scene));
    facts
}

/// Resting heart rate 5 or more over the runner's own 28-day median (of 7 readings or more) on two
/// days in a row of readings, or 7 or more over it today. Weak: never alone.
fn raised_heart_rate(scene: &Scene<'_>) -> Option<Fact> {
    let mut readings: BTreeMap<NaiveDate, (Seen<'_>, u16)> = BTreeMap::new();
    for (seen, check_in) in scene.check_ins() {
        if let Some(bpm) = check_in.resting_heart_rate {
            readings.insert(seen.day, (seen, bpm));
        }
    }
    let mut newest = readings.range(minus(scene.today, 2)..).rev();
    let (day, (seen, bpm)) = newest.next()?;
    let before: Vec<u16> = readings
        .range(minus(scene.today, 28)..*day)
        .map(|(_, (_, bpm))| *bpm)
        .collect();
    if before.len() < 7 {
        return None;
    }
    let median = median(before)?;
    let over = |bpm: u16, by: u16| bpm >= median.saturating_add(by);
    let twice = newest
        .next()
        .is_some_and(|(_, (_, before))| over(*before, 5));
    (over(*bpm, 7) && *day == scene.today || over(*bpm, 5) && twice)
        .then(|| seen.fact(Told::RestingHeartRate { bpm: *bpm, median }))
}

/// S1: 14-day mean under 7 h, with at least 7 nights answered. The facts are the short nights.
fn short_mean_sleep(scene: &Scene<'_>) -> Option<Vec<Fact>> {
    let mut nights: BTreeMap<NaiveDate, (Fact, u16)> = BTreeMap::new();
    for (seen, check_in) in scene
        .check_ins()
        .filter(|(seen, _)| seen.day >= minus(scene.today, 13))
    {
        if let Some(minutes) = check_in.sleep_minutes {
            nights.insert(seen.day, (seen.fact(Told::Sleep { minutes }), minutes));
        }
    }
    let count = u32::try_from(nights.len())
        .ok()
        .filter(|count| *count >= 7)?;
    let sum: u32 = nights
        .values()
        .map(|(_, minutes)| u32::from(*minutes))
        .sum();
    (sum < u32::from(SHORT_NIGHT) * count).then(|| {
        let short = nights
            .into_values()
            .rev()
            .filter(|(_, minutes)| *minutes < SHORT_NIGHT);
        short.map(|(fact, _)| fact).collect()
    })
}

/// S2: under 5 h last night.
fn very_short_night(scene: &Scene<'_>) -> Option<Vec<Fact>> {
    let (seen, minutes) = scene
        .check_ins()
        .rev()
        .filter(|(seen, _)| seen.day == scene.today)
        .find_map(|(seen, check_in)| check_in.sleep_minutes.map(|minutes| (seen, minutes)))?;
    (minutes < VERY_SHORT_NIGHT).then(|| vec![seen.fact(Told::Sleep { minutes })])
}

/// S2: poor or broken sleep on two of the last three nights.
fn poor_nights(scene: &Scene<'_>) -> Option<Vec<Fact>> {
    let mut nights: BTreeMap<NaiveDate, (SleepQuality, Fact)> = BTreeMap::new();
    for (seen, check_in) in scene
        .check_ins()
        .filter(|(seen, _)| seen.day >= minus(scene.today, 2))
    {
        if let Some(quality) = check_in.sleep_quality {
            nights.insert(seen.day, (quality, seen.fact(Told::SleepQuality(quality))));
        }
    }
    let poor: Vec<Fact> = nights
        .into_values()
        .filter(|(quality, _)| *quality != SleepQuality::Good)
        .map(|(_, fact)| fact)
        .collect();
    (poor.len() >= 2).then_some(poor)
}

/// What was answered on one day.
#[derive(Debug, Default)]
struct Day {
    answered: bool,
    signs: BTreeMap<WholeBodySign, Fact>,
    sleep: Option<Fact>,
}

/// The answered days of the last 14.
fn answered_days(scene: &Scene<'_>) -> BTreeMap<NaiveDate, Day> {
    let mut days: BTreeMap<NaiveDate, Day> = BTreeMap::new();
    let first = minus(scene.today, 13);
    for (seen, check_in) in scene.check_ins().filter(|(seen, _)| seen.day >= first) {
        let day = days.entry(seen.day).or_default();
        day.answered |= check_in.well.is_some() || !check_in.signs.is_empty();
        for (sign, present) in &check_in.signs {
            if *present {
                day.signs.insert(*sign, seen.fact(Told::Sign(*sign)));
            }
        }
        day.sleep = short_night(seen, check_in).or(day.sleep.take());
    }
    days.retain(|_, day| day.answered);
    days
}

/// The facts of the days from `first` on which `bad` holds, if those are most of at least 7
/// answered days.
fn on_most_days(
    answered: &BTreeMap<NaiveDate, Day>,
    first: NaiveDate,
    bad: impl Fn(&Day) -> bool,
) -> Option<Vec<Fact>> {
    let days: Vec<&Day> = answered.range(first..).map(|(_, day)| day).collect();
    let bad: Vec<&Day> = days.iter().copied().filter(|day| bad(day)).collect();
    (days.len() >= 7 && bad.len() * 2 > days.len()).then(|| {
        let facts = bad
            .iter()
            .rev()
            .flat_map(|day| day.signs.values().chain(&day.sleep));
        facts
            .cloned()
            .collect::<BTreeSet<_>>()
            .into_iter()
            .rev()
            .collect()
    })
}

/// F5: three signs or more on most answered days of 14, still tired after a week of rest, or
/// performance falling after 14 days of reduced running. A "may run" makes it test first, and the
/// days count afresh.
fn overreached(
    scene: &Scene<'_>,
    answered: &BTreeMap<NaiveDate, Day>,
    signs: &Signs,
    tested: bool,
) -> Vec<(Vec<Fact>, Outcome)> {
    let outcome = || {
        Outcome::not_today(Movement::GentleOnly, plus(scene.day, 1))
            .care(Care::SeeProfessional)
            .exit(Exit::FewerSigns)
    };
    let many = |day: &Day| {
        let sleep = day.sleep.is_some() && !day.signs.contains_key(&WholeBodySign::PoorSleep);
        day.signs.len() + usize::from(sleep) >= 3
    };
    let word = scene.last_may_run();
    let mut found = Vec::new();
    let fresh = word.map_or(NaiveDate::MIN, |word| word.day);
    if let Some(facts) = on_most_days(answered, fresh, many) {
        found.push((facts, outcome()));
    } else if let Some(facts) = on_most_days(answered, NaiveDate::MIN, many)
        && word.is_some_and(|word| !clean_run_since(scene, word))
    {
        found.push((facts, or_easy(tested)));
    }
    let open = |sign: WholeBodySign| {
        signs
            .told
            .get(&sign)
            .filter(|fact| word.is_none_or(|word| fact.day > word.day))
            .cloned()
    };
    if let Some(fact) =
        open(WholeBodySign::TiredDespiteRest).filter(|_| super::hard::week_of_rest(scene))
    {
        found.push((vec![fact], outcome()));
    }
    if let Some(fact) = open(WholeBodySign::PerformanceFalling).filter(|_| reduced_running(scene)) {
        found.push((vec![fact], outcome()));
    }
    found
}

fn clean_run_since(scene: &Scene<'_>, word: Seen<'_>) -> bool {
    scene.seen.iter().any(|seen| {
        seen.at() > word.at()
            && !seen.future
            && matches!(&seen.entry.body, EntryBody::Run(run) if run.pain == Some(RunPain::None))
    })
}

/// Whether the runs of the last 14 days come to at most 70 % of the distance, or where that is
/// unknown of the number, of the 14 days before (convention).
fn reduced_running(scene: &Scene<'_>) -> bool {
    let last = minus(scene.day, 1);
    let of = |first: NaiveDate, last: NaiveDate| {
        let runs: Vec<_> = scene.runs_between(first, last).collect();
        let distance: Option<u64> = runs
            .iter()
            .map(|run| run.run.distance_m.map(u64::from))
            .sum();
        (distance, runs.len() as u64)
    };
    let (recent, recent_runs) = of(minus(last, 13), last);
    let (before, before_runs) = of(minus(last, 27), minus(last, 14));
    match (recent, before) {
        (Some(recent), Some(before)) if before > 0 => recent * 10 <= before * 7,
        _ => before_runs > 0 && recent_runs * 10 <= before_runs * 7,
    }
}
