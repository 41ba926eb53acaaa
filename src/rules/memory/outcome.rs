//! What the memory of a spot comes to on a day: the rules that are open there.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::Spot;
use crate::domain::PainReport;
use crate::rules::scene::Seen;
use crate::rules::stop::Phase;
use crate::rules::{Care, Exit, Fact, Fired, OpenPlace, Outcome, RestUntil, RuleId, Running, Told};

impl<'a> Spot<'a> {
    /// Whether anything about the spot is still open.
    pub(in crate::rules) fn is_open(&self) -> bool {
        self.newest.is_some() || !self.stops.is_empty()
    }

    /// Whether something there stands in the way of the self-test (rule T0), and from which day
    /// on it may be taken if only a date does.
    pub(in crate::rules) fn forbids_test(
        &self,
        day: NaiveDate,
    ) -> (BTreeSet<RuleId>, Option<NaiveDate>) {
        let mut because = BTreeSet::new();
        let mut from = None;
        for stop in &self.stops {
            if stop.phase(day) == Phase::TestFirst || stop.needs_only_a_day_without() {
                continue;
            }
            because.insert(stop.effect.rule);
            if let RestUntil::Date(date) = stop.effect.outcome.until {
                from = from.max(Some(date));
            }
        }
        let bone = self.newest.iter().flat_map(|newest| &newest.effects);
        because.extend(
            bone.filter(|effect| effect.rule == RuleId::B0)
                .map(|effect| effect.rule),
        );
        (because, from)
    }

    /// The newest report, while it is bad news.
    pub(in crate::rules) fn newest_report(&self) -> Option<(Seen<'a>, &PainReport)> {
        self.newest
            .as_ref()
            .map(|newest| (newest.seen, &newest.report))
    }

    /// Whether a passed test counts here on the day of the answer.
    fn test_counts(&self, day: NaiveDate) -> Option<Seen<'a>> {
        self.passed.filter(|seen| seen.day == day)
    }

    /// Whether some rule here is test first: what a passed test turns into easy only.
    fn waits_for_test(&self, day: NaiveDate) -> bool {
        let stop = self
            .stops
            .iter()
            .any(|stop| stop.phase(day) == Phase::TestFirst);
        let effects = self.newest.iter().flat_map(|newest| &newest.effects);
        stop || effects
            .into_iter()
            .any(|effect| effect.outcome.running == Running::TestFirst)
    }

    /// The rules that are open at this spot, as they count on the day of the answer.
    pub(in crate::rules) fn fired(&self, day: NaiveDate) -> Vec<Fired> {
        let passed = self.test_counts(day);
        let after_test = |mut outcome: Outcome| {
            if passed.is_some() && outcome.running == Running::TestFirst {
                outcome.running = Running::EasyOnly;
                outcome.exits.remove(&Exit::SelfTest);
            }
            outcome
        };
        let mut rules: BTreeMap<RuleId, (Outcome, Vec<Fact>)> = BTreeMap::new();
        let mut add = |rule, outcome: Outcome, facts: Vec<Fact>| {
            let known = rules.entry(rule).or_default();
            known.0 = std::mem::take(&mut known.0).join(&outcome);
            for fact in facts {
                if !known.1.contains(&fact) {
                    known.1.insert(0, fact);
                }
            }
        };
        for stop in &self.stops {
            let is_newest = self
                .newest
                .as_ref()
                .is_some_and(|newest| newest.seen.entry.id == stop.seen.entry.id);
            add(
                stop.effect.rule,
                after_test(stop.outcome(day, is_newest)),
                stop.effect
                    .told
                    .iter()
                    .map(|told| stop.seen.fact(told.clone()))
                    .collect(),
            );
        }
        if let Some(newest) = &self.newest {
            for effect in &newest.effects {
                if effect.outcome.running != Running::NotToday {
                    add(
                        effect.rule,
                        after_test(effect.outcome.clone()),
                        effect
                            .told
                            .iter()
                            .map(|told| newest.seen.fact(told.clone()))
                            .collect(),
                    );
                }
            }
        }
        if let (Some(test), true) = (passed, self.waits_for_test(day)) {
            let fact = test.fact(Told::TestPassed);
            add(RuleId::T2, Outcome::as_planned(), vec![fact]);
        }
        if let (Some(morning), true) = (self.settled, self.is_open()) {
            let fact = morning.fact(Told::MorningSettled(self.place));
            add(RuleId::M2, Outcome::as_planned(), vec![fact]);
        }
        rules
            .into_iter()
            .map(|(rule, (outcome, facts))| Fired {
                rule,
                place: Some(self.place),
                outcome,
                facts,
            })
            .collect()
    }

    /// How the spot stands, if it is open.
    pub(in crate::rules) fn summary(&self, day: NaiveDate) -> Option<OpenPlace> {
        self.is_open().then(|| OpenPlace {
            place: self.place,
            last_told: self.last_told,
            since: self.start.unwrap_or(self.last_told),
            level: self.level,
            awaits_professional: self
                .stops
                .iter()
                .any(|stop| stop.effect.outcome.until == RestUntil::ProfessionalClears)
                || self
                    .fired(day)
                    .iter()
                    .any(|fired| fired.outcome.care >= Care::SeeProfessional),
        })
    }
}
