//! A check-in that is being told: the answers so far, and the way through the questions.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Known, Step, pain};
use crate::domain::{
    CheckIn, Entry, EntryBody, EntryId, Illness, LastRun, PainReport, Place, Plan, Side, Site,
    WholeBodySign,
};
use crate::rules::PainQuestion;

/// What the runner chose on the first screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Path {
    /// Nothing yet.
    Undecided,
    /// "Nothing hurts, I feel well".
    AllWell,
    /// "Something hurts".
    Hurts,
    /// "I don't feel well".
    NotWell,
}

/// A check-in that is being told. It is kept from question to question, so that a reload loses
/// nothing, and becomes an entry when it is finished.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// The id of the entry it becomes, or that it corrects.
    pub id: EntryId,
    /// The instant that the entry is for.
    pub at: DateTime<FixedOffset>,
    /// What was told so far.
    pub check_in: CheckIn,
    /// The last run before the journal began, when it was asked.
    pub last_run: Option<LastRun>,
    /// What was chosen on the first screen.
    pub path: Path,
    /// The question on the screen.
    pub step: Step,
    trail: Vec<Step>,
    skipped: BTreeSet<Step>,
    kept_apart: BTreeSet<Site>,
    hurry: bool,
}

impl Draft {
    /// A new check-in.
    #[must_use]
    pub fn new(id: EntryId, at: DateTime<FixedOffset>) -> Self {
        Self {
            id,
            at,
            check_in: CheckIn::default(),
            last_run: None,
            path: Path::Undecided,
            step: Step::Start,
            trail: Vec::new(),
            skipped: BTreeSet::new(),
            kept_apart: BTreeSet::new(),
            hurry: false,
        }
    }

    /// A correction of a check-in that was told before, opened at `step`. Only what is still
    /// open after that step is asked when the runner wants it.
    #[must_use]
    pub fn correct(id: EntryId, at: DateTime<FixedOffset>, check_in: CheckIn, step: Step) -> Self {
        let path = match (&check_in.pain, check_in.well) {
            (Some(pain), _) if !pain.is_empty() => Path::Hurts,
            (_, Some(false)) => Path::NotWell,
            (Some(_), _) | (_, Some(true)) => Path::AllWell,
            (None, None) => Path::Undecided,
        };
        let both = |site: Site| {
            let sides = check_in.pain.iter().flatten();
            sides.filter(|report| report.place.site == site).count() > 1
        };
        let kept_apart = Site::ALL.into_iter().filter(|site| both(*site)).collect();
        Self {
            path,
            step,
            kept_apart,
            hurry: true,
            check_in,
            ..Self::new(id, at)
        }
    }

    /// The entry that it becomes.
    #[must_use]
    pub fn entry(&self) -> Entry {
        Entry {
            id: self.id.clone(),
            at: self.at,
            edited: 0,
            body: EntryBody::CheckIn(self.check_in.clone()),
        }
    }

    /// The runner's local day.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        self.at.date_naive()
    }

    /// Whether anything was told that a later answer would miss.
    #[must_use]
    pub fn tells_something(&self) -> bool {
        self.check_in != CheckIn::default() || self.last_run.is_some()
    }

    /// Every question that matters given the answers so far, in order.
    #[must_use]
    pub fn steps(&self, known: &Known) -> Vec<Step> {
        let mut steps = vec![Step::Start];
        match self.path {
            Path::Undecided => return steps,
            Path::AllWell => {
                if !known.open.is_empty() {
                    steps.push(Step::Painkiller);
                }
                return steps;
            }
            Path::Hurts => {
                steps.push(Step::Urgent);
                self.push_pain(&mut steps, known);
            }
            Path::NotWell => {
                steps.push(Step::Urgent);
                self.push_illness(&mut steps);
                steps.push(Step::Where);
                self.push_pain(&mut steps, known);
                steps.dedup();
            }
        }
        if self.path == Path::Hurts {
            self.push_illness(&mut steps);
        }
        self.push_day(&mut steps, known);
        steps
    }

    fn push_pain(&self, steps: &mut Vec<Step>, known: &Known) {
        if self.path == Path::Hurts {
            steps.push(Step::Where);
        }
        let reports = self.check_in.pain.as_deref().unwrap_or_default();
        for site in self.sites_on_both_sides() {
            if !self.kept_apart.contains(&site) {
                steps.push(Step::SameOnBothSides(site));
            }
        }
        for report in reports {
            steps.extend(pain::steps(report, known));
        }
        let told_well = self.check_in.pain.as_ref().is_some_and(Vec::is_empty);
        if !reports.is_empty() || (told_well && !known.open.is_empty()) {
            steps.push(Step::Painkiller);
        }
    }

    fn push_illness(&self, steps: &mut Vec<Step>) {
        steps.push(Step::Well);
        if self.check_in.well != Some(false) {
            return;
        }
        if self.check_in.illness.is_some() {
            steps.extend([Step::Fever, Step::IllnessPlace, Step::MaskingMedicine]);
        }
        steps.push(Step::Signs);
    }

    fn push_day(&self, steps: &mut Vec<Step>, known: &Known) {
        steps.push(Step::Sleep);
        if self.check_in.sleep_minutes.is_some() {
            steps.push(Step::SleepQuality);
        }
        if known.heart_rate || self.check_in.well == Some(false) {
            steps.push(Step::HeartRate);
        }
        if !known.last_run {
            steps.push(Step::LastRun);
            if self.last_run.is_some() {
                steps.push(Step::LastRunHard);
            }
        }
        steps.push(Step::Plan);
        if matches!(self.check_in.plan, Some(Plan::Run { .. })) {
            steps.push(Step::PlanDistance);
        }
    }

    /// Whether a question was answered.
    #[must_use]
    pub fn answered(&self, step: Step) -> bool {
        let told = &self.check_in;
        match step {
            Step::Start => self.path != Path::Undecided,
            Step::Urgent => told.urgent.is_some(),
            Step::Where => told.pain.is_some(),
            Step::SameOnBothSides(site) => self.kept_apart.contains(&site),
            Step::Pain(place, question) => self
                .report(place)
                .is_none_or(|report| pain::answered(report, question)),
            Step::Worried(place) => self.report(place).is_none_or(|r| r.worried.is_some()),
            Step::GoneWithinHour(place) => self
                .report(place)
                .is_none_or(|r| r.gone_within_hour.is_some()),
            Step::Painkiller => self.painkiller().is_some(),
            Step::Well => told.well.is_some(),
            Step::IllnessPlace => told.illness.as_ref().is_none_or(|ill| ill.place.is_some()),
            Step::Fever => told.illness.as_ref().is_none_or(|ill| ill.fever.is_some()),
            Step::MaskingMedicine => told
                .illness
                .as_ref()
                .is_none_or(|ill| ill.masking_medicine.is_some()),
            Step::Signs => WholeBodySign::ALL
                .iter()
                .all(|sign| told.signs.contains_key(sign)),
            Step::Sleep => told.sleep_minutes.is_some(),
            Step::SleepQuality => told.sleep_quality.is_some(),
            Step::HeartRate => told.resting_heart_rate.is_some(),
            Step::LastRun => self.last_run.is_some(),
            Step::LastRunHard => self.last_run.as_ref().is_none_or(|run| run.hard.is_some()),
            Step::Plan => told.plan.is_some(),
            Step::PlanDistance => !matches!(
                &told.plan,
                Some(Plan::Run {
                    distance_m: None,
                    ..
                })
            ),
            Step::Review => false,
        }
    }

    /// Whether the answer cannot stand without this question.
    fn needed(&self, step: Step) -> bool {
        matches!(
            step,
            Step::Start
                | Step::Urgent
                | Step::Where
                | Step::SameOnBothSides(_)
                | Step::Pain(_, PainQuestion::Level)
                | Step::Well
        ) || (step == Step::Painkiller && self.check_in.pain.as_ref().is_some_and(Vec::is_empty))
    }

    /// Goes to the first question that is still open; `false` when none is.
    pub fn advance(&mut self, known: &Known) -> bool {
        let next = self.steps(known).into_iter().find(|step| {
            !self.answered(*step)
                && !self.skipped.contains(step)
                && (!self.hurry || self.needed(*step))
        });
        if let Some(step) = next {
            self.go(step);
        }
        next.is_some()
    }

    /// Goes to a question; [`Draft::back`] returns from it.
    pub fn go(&mut self, step: Step) {
        if step != self.step {
            self.trail.push(self.step);
            self.step = step;
        }
    }

    /// Goes to the question before; `false` on the first one.
    pub fn back(&mut self) -> bool {
        let before = self.trail.pop();
        if let Some(step) = before {
            self.step = step;
        }
        before.is_some()
    }

    /// Leaves the question on the screen unanswered.
    pub fn skip(&mut self) {
        self.skipped.insert(self.step);
    }

    /// Asks only what an answer cannot do without.
    pub fn hurry(&mut self) {
        self.hurry = true;
    }

    /// Whether [`Draft::hurry`] would leave anything out.
    #[must_use]
    pub fn can_hurry(&self, known: &Known) -> bool {
        let open = |step: &Step| !self.answered(*step) && !self.skipped.contains(step);
        !self.needed(self.step)
            && !self.hurry
            && self
                .steps(known)
                .iter()
                .any(|step| open(step) && !self.needed(*step))
    }

    /// How far along: this question's place in the list and the list's length.
    #[must_use]
    pub fn progress(&self, known: &Known) -> (usize, usize) {
        let steps = self.steps(known);
        let at = steps
            .iter()
            .position(|step| *step == self.step)
            .unwrap_or(0);
        (at + 1, steps.len().max(at + 2))
    }

    /// The report about a spot.
    #[must_use]
    pub fn report(&self, place: Place) -> Option<&PainReport> {
        self.check_in
            .pain
            .iter()
            .flatten()
            .find(|report| report.place == place)
    }

    /// The report about a spot, to be changed.
    pub fn report_mut(&mut self, place: Place) -> Option<&mut PainReport> {
        self.check_in
            .pain
            .iter_mut()
            .flatten()
            .find(|report| report.place == place)
    }

    /// Sets the spots that hurt. What was told about a spot that stays is kept.
    pub fn choose(&mut self, places: &[Place]) {
        let before = self.check_in.pain.take().unwrap_or_default();
        let report = |place: &Place| {
            let known = before.iter().find(|report| report.place == *place);
            known.cloned().unwrap_or_else(|| PainReport::at(*place))
        };
        self.check_in.pain = Some(places.iter().map(report).collect());
        if !places.is_empty() {
            self.path = if self.path == Path::NotWell {
                Path::NotWell
            } else {
                Path::Hurts
            };
            self.check_in.painkiller = None;
        }
    }

    /// The spots that hurt.
    #[must_use]
    pub fn chosen(&self) -> Vec<Place> {
        self.check_in
            .pain
            .iter()
            .flatten()
            .map(|report| report.place)
            .collect()
    }

    fn sites_on_both_sides(&self) -> Vec<Site> {
        let chosen = self.chosen();
        let on = |site: Site, side: Side| {
            chosen.contains(&Place {
                site,
                side: Some(side),
            })
        };
        Site::ALL
            .into_iter()
            .filter(|site| on(*site, Side::Left) && on(*site, Side::Right))
            .collect()
    }

    /// Answers whether a site is the same on both sides: then one report speaks for both.
    pub fn same_on_both_sides(&mut self, site: Site, same: bool) {
        self.kept_apart.insert(site);
        if !same {
            return;
        }
        let both = Place {
            site,
            side: Some(Side::Both),
        };
        let mut places: Vec<Place> = self
            .chosen()
            .into_iter()
            .filter(|place| place.site != site)
            .collect();
        places.push(both);
        self.choose(&places);
    }

    /// Gives a spot its side.
    pub fn set_side(&mut self, place: Place, side: Side) {
        if let Some(report) = self.report_mut(place) {
            report.place.side = Some(side);
        }
    }

    /// Whether a painkiller was taken, told with "nothing hurts" or for every spot.
    #[must_use]
    pub fn painkiller(&self) -> Option<bool> {
        match self.check_in.pain.iter().flatten().next() {
            Some(report) => report.painkiller,
            None => self.check_in.painkiller,
        }
    }

    /// Answers whether a painkiller was taken: for every spot, or with "nothing hurts".
    pub fn set_painkiller(&mut self, taken: bool) {
        let mut reports = self.check_in.pain.iter_mut().flatten().peekable();
        if reports.peek().is_none() {
            self.check_in.painkiller = Some(taken);
        } else {
            reports.for_each(|report| report.painkiller = Some(taken));
        }
    }

    /// "Nothing hurts, I feel well", with no urgent sign.
    pub fn all_well(&mut self) {
        self.path = Path::AllWell;
        let CheckIn {
            urgent, pain, well, ..
        } = CheckIn::all_well();
        self.check_in = CheckIn {
            urgent,
            pain,
            well,
            ..self.check_in.clone()
        };
        self.check_in.illness = None;
    }

    /// Feels well, tired, or ill.
    pub fn feels(&mut self, well: bool, ill: bool) {
        self.check_in.well = Some(well);
        self.check_in.illness = ill.then(|| self.check_in.illness.take().unwrap_or_default());
        if well {
            self.check_in.signs.clear();
        } else if !ill {
            self.check_in.signs.insert(WholeBodySign::WornOut, true);
        }
    }

    /// The illness that is being told, to be changed.
    pub fn illness_mut(&mut self) -> &mut Illness {
        self.check_in.illness.get_or_insert_default()
    }
}
