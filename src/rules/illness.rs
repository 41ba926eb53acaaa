//! Illness (family I): while it lasts, and the easy days after it.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::scene::{Scene, Seen, days_between, plus};
use super::{Exit, Fact, Fired, Movement, Outcome, RuleId, Told};
use crate::domain::{CheckIn, Illness, IllnessPlace, SleepQuality};

/// What an answer says about illness.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Fever or below the neck (I1).
    Full,
    /// Above the neck only (I2).
    AboveNeck,
    /// Not said, or hidden by medicine (I3).
    Unknown,
}

/// An illness as it was followed so far.
#[derive(Debug, Clone, Default)]
struct Course {
    now: Option<(State, Vec<Fact>)>,
    /// The first day of fever or signs below the neck, and the facts.
    full: Option<(NaiveDate, Vec<Fact>)>,
    /// When it was first answered as gone.
    gone: Option<(DateTime<Utc>, NaiveDate)>,
}

/// I1–I3.
pub(super) fn fired(scene: &Scene<'_>) -> Vec<Fired> {
    let mut course = Course::default();
    for (seen, check_in) in scene.check_ins() {
        course.told(seen, check_in);
    }
    course.fired(scene)
}

impl Course {
    fn told(&mut self, seen: Seen<'_>, check_in: &CheckIn) {
        if let Some((state, facts)) = read(seen, check_in) {
            match state {
                State::Full => {
                    if self.gone.take().is_some() {
                        self.full = None;
                    }
                    let full = self.full.get_or_insert((seen.day, Vec::new()));
                    full.1.splice(0..0, facts.iter().cloned());
                }
                State::AboveNeck if no_fever(check_in) && !seen.future => {
                    self.gone = self.gone.or(Some((seen.at(), seen.day)));
                }
                State::AboveNeck | State::Unknown => {}
            }
            self.now = Some((state, facts));
        } else if check_in.well == Some(true) && !seen.future {
            self.now = None;
            if self.full.is_some() {
                self.gone = self.gone.or(Some((seen.at(), seen.day)));
            }
        }
    }

    fn fired(self, scene: &Scene<'_>) -> Vec<Fired> {
        let mut fired = Vec::new();
        let mut add = |rule, outcome, facts| {
            fired.push(Fired {
                rule,
                place: None,
                outcome,
                facts,
            });
        };
        let stop = |until| Outcome::not_today(Movement::RestFully, until);
        let tomorrow = plus(scene.day, 1);
        if let Some((first, facts)) = self.full {
            match self.gone {
                None => add(
                    RuleId::I1,
                    stop(tomorrow).exit(Exit::DayWithoutIllness),
                    facts,
                ),
                Some((at, day)) => {
                    let lasted = days_between(first, day).clamp(2, 7);
                    let asked =
                        scene.now.to_utc() + TimeDelta::days(days_between(scene.today, scene.day));
                    if asked < at + TimeDelta::days(1) {
                        add(
                            RuleId::I1,
                            stop(tomorrow).exit(Exit::DayWithoutIllness),
                            facts,
                        );
                    } else if asked < at + TimeDelta::days(1 + lasted) {
                        add(RuleId::I1, Outcome::easy_only(), facts);
                    }
                }
            }
        }
        match self.now {
            Some((State::AboveNeck, facts)) => add(RuleId::I2, Outcome::easy_only(), facts),
            Some((State::Unknown, facts)) => {
                add(
                    RuleId::I3,
                    stop(tomorrow).exit(Exit::IllnessAnswered),
                    facts,
                );
            }
            _ => {}
        }
        fired
    }
}

fn no_fever(check_in: &CheckIn) -> bool {
    check_in
        .illness
        .as_ref()
        .is_some_and(|illness| illness.fever == Some(false))
}

/// What this check-in says; `None` when it says nothing about being ill.
fn read(seen: Seen<'_>, check_in: &CheckIn) -> Option<(State, Vec<Fact>)> {
    if let Some(illness) = &check_in.illness {
        return Some(read_illness(seen, illness));
    }
    (check_in.well == Some(false) && !says_more(check_in))
        .then(|| (State::Unknown, vec![seen.fact(Told::NotWell)]))
}

fn read_illness(seen: Seen<'_>, illness: &Illness) -> (State, Vec<Fact>) {
    let mut facts = Vec::new();
    if illness.fever == Some(true) {
        facts.push(seen.fact(Told::Fever));
    }
    if illness.place == Some(IllnessPlace::BelowNeck) {
        facts.push(seen.fact(Told::BelowNeck));
    }
    if !facts.is_empty() {
        return (State::Full, facts);
    }
    if illness.masking_medicine == Some(true) {
        return (State::Unknown, vec![seen.fact(Told::MaskingMedicine)]);
    }
    match illness.place {
        Some(_) => (State::AboveNeck, vec![seen.fact(Told::AboveNeck)]),
        None => (State::Unknown, vec![seen.fact(Told::IllPlaceNotSaid)]),
    }
}

/// Whether "not well" was explained by something else: a sign, or a bad night.
pub(super) fn says_more(check_in: &CheckIn) -> bool {
    check_in.signs.values().any(|present| *present)
        || check_in
            .sleep_minutes
            .is_some_and(|minutes| minutes < 7 * 60)
        || matches!(
            check_in.sleep_quality,
            Some(SleepQuality::Poor | SleepQuality::Broken)
        )
}
