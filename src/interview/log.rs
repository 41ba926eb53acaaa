//! Logging what was done: what is typed, what it means, and what is asked when it cannot be right.

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use crate::domain::{
    CrossTraining, CrossTrainingKind, Effort, Entry, EntryBody, EntryId, PainReport, Place,
    RestDay, Run, RunKind, RunPain, Strength,
};
use crate::journal::Journal;

/// The runner's unit of distance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Units {
    /// Kilometres.
    #[default]
    Kilometres,
    /// Miles.
    Miles,
}

impl Units {
    /// Metres in a thousandth of this unit, times 1000: whole numbers, so that nothing is lost.
    const fn micrometres(self) -> u64 {
        match self {
            Self::Kilometres => 1_000_000,
            Self::Miles => 1_609_344,
        }
    }

    /// The name under which the choice is kept.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kilometres => "km",
            Self::Miles => "mi",
        }
    }

    /// The unit of this name; kilometres for any other.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        if name == Self::Miles.name() {
            Self::Miles
        } else {
            Self::Kilometres
        }
    }

    /// A distance as it would be typed: at most two decimals.
    #[must_use]
    pub fn typed(self, metres: u32) -> String {
        let hundredths =
            (u64::from(metres) * 100_000 + self.micrometres() / 2) / self.micrometres();
        let (whole, rest) = (hundredths / 100, hundredths % 100);
        match rest {
            0 => whole.to_string(),
            _ if rest % 10 == 0 => [whole.to_string(), (rest / 10).to_string()].join("."),
            _ if rest < 10 => [whole.to_string().as_str(), ".0", &rest.to_string()].concat(),
            _ => [whole.to_string(), rest.to_string()].join("."),
        }
    }
}

/// What is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Logged {
    /// A run.
    Run,
    /// Cross-training.
    CrossTraining,
    /// Strength.
    Strength,
    /// A rest day.
    Rest,
}

/// A log entry that is being written. It is kept as it is typed, so that neither a mistake nor a
/// reload loses anything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogDraft {
    /// The id of the entry it becomes, or that it changes.
    pub id: EntryId,
    /// When it was.
    pub at: DateTime<FixedOffset>,
    /// It changes an entry that was saved before.
    pub is_change: bool,
    /// What is logged.
    pub logged: Logged,
    /// The distance as typed.
    pub distance: String,
    /// The duration as typed.
    pub duration: String,
    /// Session RPE.
    pub effort: Option<Effort>,
    /// Everything else about a run; its distance, duration and effort are those above.
    pub run: Run,
    /// What kind of cross-training.
    pub cross: CrossTrainingKind,
    /// Whether strength was for the legs.
    pub legs: Option<bool>,
    /// Why the day was a rest day.
    pub rest: RestDay,
    /// A note in the runner's own words.
    pub note: String,
    /// Something was typed or tapped.
    pub touched: bool,
    /// The time of day was given; without it a session of today is saved as of now.
    #[serde(default)]
    pub timed: bool,
}

/// What was typed and is no number, or cannot be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// The distance is no number: it must be changed.
    DistanceUnreadable,
    /// The distance has a minus before it: it must be changed.
    DistanceNegative,
    /// The duration is no time: it must be changed.
    DurationUnreadable,
    /// The duration has a minus before it: it must be changed.
    DurationNegative,
    /// Further than 100 km.
    VeryFar,
    /// Longer than 12 hours.
    VeryLong,
    /// Faster than anybody runs: under 2:20 a kilometre.
    TooFast,
    /// Slower than a stroll: over 30 minutes a kilometre.
    TooSlow,
    /// In the future: it must be changed, because it has not happened.
    Future,
    /// Over a year ago.
    LongAgo,
    /// Much the same run is there already.
    Twice,
}

impl Doubt {
    /// Whether it must be changed; every other doubt the runner may dismiss.
    #[must_use]
    pub const fn must_change(self) -> bool {
        matches!(
            self,
            Self::DistanceUnreadable
                | Self::DistanceNegative
                | Self::DurationUnreadable
                | Self::DurationNegative
                | Self::Future
        )
    }
}

impl LogDraft {
    /// A new run, now, of the last kind.
    #[must_use]
    pub fn new(id: EntryId, at: DateTime<FixedOffset>, journal: &Journal) -> Self {
        let last = journal.entries().rev().find_map(|entry| match &entry.body {
            EntryBody::Run(run) => run
                .kind
                .filter(|kind| !matches!(kind, RunKind::Test | RunKind::Race)),
            _ => None,
        });
        Self {
            id,
            at,
            is_change: false,
            logged: Logged::Run,
            distance: String::new(),
            duration: String::new(),
            effort: None,
            run: Run {
                kind: Some(last.unwrap_or(RunKind::Easy)),
                ..Run::default()
            },
            cross: CrossTrainingKind::Cycling,
            legs: None,
            rest: RestDay::default(),
            note: String::new(),
            touched: false,
            timed: false,
        }
    }

    /// A saved entry to change; `None` for one that is no log entry.
    #[must_use]
    pub fn change(entry: &Entry, units: Units) -> Option<Self> {
        let mut draft = Self {
            is_change: true,
            ..Self::new(entry.id.clone(), entry.at, &Journal::new())
        };
        let minutes = |seconds: Option<u32>| seconds.map(typed_duration).unwrap_or_default();
        match &entry.body {
            EntryBody::Run(run) => {
                draft.distance = run.distance_m.map(|m| units.typed(m)).unwrap_or_default();
                draft.duration = minutes(run.duration_s);
                draft.effort = run.effort;
                draft.note.clone_from(&run.note);
                draft.run = run.clone();
            }
            EntryBody::CrossTraining(cross) => {
                draft.logged = Logged::CrossTraining;
                draft.cross = cross.kind;
                draft.duration = minutes(cross.duration_s);
                draft.effort = cross.effort;
                draft.note.clone_from(&cross.note);
            }
            EntryBody::Strength(strength) => {
                draft.logged = Logged::Strength;
                draft.legs = strength.legs;
                draft.duration = minutes(strength.duration_s);
                draft.effort = strength.effort;
                draft.note.clone_from(&strength.note);
            }
            EntryBody::RestDay(rest) => {
                draft.logged = Logged::Rest;
                draft.note.clone_from(&rest.note);
                draft.rest = rest.clone();
            }
            _ => return None,
        }
        Some(draft)
    }

    /// The entry that it becomes. What cannot be read is left out.
    #[must_use]
    pub fn entry(&self, units: Units) -> Entry {
        let distance_m = metres(&self.distance, units).unwrap_or_default();
        let duration_s = seconds(&self.duration).unwrap_or_default();
        let (effort, note) = (self.effort, self.note.trim().to_owned());
        let body = match self.logged {
            Logged::Run => EntryBody::Run(Run {
                // An imported distance is exact to the metre: typing nothing leaves it so.
                distance_m: match self.run.distance_m {
                    Some(exact) if units.typed(exact) == self.distance => Some(exact),
                    _ => distance_m,
                },
                duration_s: match self.run.duration_s {
                    Some(exact) if typed_duration(exact) == self.duration => Some(exact),
                    _ => duration_s,
                },
                effort,
                note,
                test_outcome: self
                    .run
                    .test_outcome
                    .filter(|_| self.run.kind == Some(RunKind::Test)),
                ..self.run.clone()
            }),
            Logged::CrossTraining => EntryBody::CrossTraining(CrossTraining {
                kind: self.cross,
                duration_s,
                effort,
                note,
            }),
            Logged::Strength => EntryBody::Strength(Strength {
                legs: self.legs,
                duration_s,
                effort,
                note,
            }),
            Logged::Rest => EntryBody::RestDay(RestDay {
                note,
                ..self.rest.clone()
            }),
        };
        Entry {
            id: self.id.clone(),
            at: self.at,
            edited: 0,
            body,
        }
    }

    /// What cannot be right, each to be asked about before it is saved.
    #[must_use]
    pub fn doubts(
        &self,
        units: Units,
        journal: &Journal,
        now: DateTime<FixedOffset>,
    ) -> Vec<Doubt> {
        let mut doubts = Vec::new();
        let mut read = |result: Result<Option<u32>, Unreadable>, negative, other| match result {
            Ok(value) => value,
            Err(Unreadable::Negative) => {
                doubts.push(negative);
                None
            }
            Err(Unreadable::NoNumber) => {
                doubts.push(other);
                None
            }
        };
        let is_run = self.logged == Logged::Run;
        let distance = if is_run {
            read(
                metres(&self.distance, units),
                Doubt::DistanceNegative,
                Doubt::DistanceUnreadable,
            )
        } else {
            None
        };
        let duration = if self.logged == Logged::Rest {
            None
        } else {
            read(
                seconds(&self.duration),
                Doubt::DurationNegative,
                Doubt::DurationUnreadable,
            )
        };
        doubts.extend(distance.filter(|m| *m > 100_000).map(|_| Doubt::VeryFar));
        doubts.extend(duration.filter(|s| *s > 12 * 3600).map(|_| Doubt::VeryLong));
        if let (Some(m), Some(s)) = (distance, duration) {
            let (m, s) = (u64::from(m), u64::from(s));
            doubts.extend((s * 1000 < m * 140).then_some(Doubt::TooFast));
            doubts.extend((s * 1000 > m * 30 * 60).then_some(Doubt::TooSlow));
        }
        // A clock that is a little behind is no reason to ask.
        doubts.extend((self.at > now + TimeDelta::minutes(10)).then_some(Doubt::Future));
        doubts.extend((now - self.at > TimeDelta::days(366)).then_some(Doubt::LongAgo));
        let twice = is_run
            && !self.is_change
            && journal
                .on(self.at.date_naive())
                .any(|entry| match &entry.body {
                    EntryBody::Run(run) => {
                        run.distance_m == distance
                            && run.duration_s == duration
                            && (entry.at - self.at).num_minutes().abs() <= 30
                    }
                    _ => false,
                });
        doubts.extend(twice.then_some(Doubt::Twice));
        doubts
    }

    /// The pain reports of the run.
    #[must_use]
    pub fn reports(&self) -> &[PainReport] {
        match &self.run.pain {
            Some(RunPain::At(reports)) => reports,
            _ => &[],
        }
    }

    /// The report about a spot.
    #[must_use]
    pub fn report(&self, place: Place) -> Option<&PainReport> {
        self.reports().iter().find(|report| report.place == place)
    }

    /// Adds a spot, or takes it out again.
    pub fn toggle(&mut self, place: Place) {
        let mut reports = match self.run.pain.take() {
            Some(RunPain::At(reports)) => reports,
            _ => Vec::new(),
        };
        match reports.iter().position(|report| report.place == place) {
            Some(at) => {
                reports.remove(at);
            }
            None => reports.push(PainReport::at(place)),
        }
        self.run.pain = (!reports.is_empty()).then_some(RunPain::At(reports));
    }

    /// Changes the report about a spot.
    pub fn tell(&mut self, place: Place, change: impl FnOnce(&mut PainReport)) {
        if let Some(RunPain::At(reports)) = &mut self.run.pain
            && let Some(report) = reports.iter_mut().find(|report| report.place == place)
        {
            change(report);
        }
    }

    /// Seconds a kilometre or mile, where both are typed.
    #[must_use]
    pub fn pace(&self, units: Units) -> Option<u32> {
        let m = u64::from(metres(&self.distance, units).ok()??);
        let s = u64::from(seconds(&self.duration).ok()??);
        let unit = units.micrometres() / 1000;
        u32::try_from((s * unit).checked_div(m)?).ok()
    }
}

/// Why a typed number is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It has a minus before it.
    Negative,
    /// It is no number.
    NoNumber,
}

/// Metres from what was typed in a unit, with `.` or `,` before the decimals; nothing typed is
/// nothing told.
///
/// # Errors
/// When it is negative or no number.
pub fn metres(typed: &str, units: Units) -> Result<Option<u32>, Unreadable> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    if typed.starts_with(['-', '\u{2212}']) {
        return Err(Unreadable::Negative);
    }
    let (whole, decimals) = typed.split_once(['.', ',']).unwrap_or((typed, ""));
    if whole.is_empty() && decimals.is_empty() {
        return Err(Unreadable::NoNumber);
    }
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    if !digits(whole) || !digits(decimals) || whole.len() > 6 {
        return Err(Unreadable::NoNumber);
    }
    let thousandths: String = decimals.chars().chain("000".chars()).take(3).collect();
    let value = [if whole.is_empty() { "0" } else { whole }, &thousandths].concat();
    let value: u64 = value.parse().map_err(|_| Unreadable::NoNumber)?;
    let metres = (value * units.micrometres() + 500_000) / 1_000_000;
    u32::try_from(metres)
        .map(|metres| Some(metres).filter(|metres| *metres > 0))
        .map_err(|_| Unreadable::NoNumber)
}

/// Seconds from what was typed: minutes, minutes and seconds (`45:30`), or hours, minutes and
/// seconds (`1:05:00`); nothing typed is nothing told.
///
/// # Errors
/// When it is negative or no time.
pub fn seconds(typed: &str) -> Result<Option<u32>, Unreadable> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    if typed.starts_with(['-', '\u{2212}']) {
        return Err(Unreadable::Negative);
    }
    let mut parts = Vec::new();
    for part in typed.split(':') {
        let number: u32 = part.trim().parse().map_err(|_| Unreadable::NoNumber)?;
        parts.push(number);
    }
    let seconds = match parts[..] {
        [minutes] => minutes.checked_mul(60),
        [minutes, seconds] if seconds < 60 => {
            minutes.checked_mul(60).and_then(|s| s.checked_add(seconds))
        }
        [hours, minutes, seconds] if minutes < 60 && seconds < 60 => hours
            .checked_mul(3600)
            .and_then(|s| s.checked_add(minutes * 60 + seconds)),
        _ => None,
    };
    seconds
        .map(|seconds| Some(seconds).filter(|seconds| *seconds > 0))
        .ok_or(Unreadable::NoNumber)
}

/// A number of a clock: with a zero in front when it has one digit.
#[must_use]
pub fn two_digits(number: u32) -> String {
    let digits = number.to_string();
    if number < 10 {
        ["0", &digits].concat()
    } else {
        digits
    }
}

/// A duration as it would be typed.
#[must_use]
pub fn typed_duration(seconds: u32) -> String {
    match (seconds / 3600, seconds / 60 % 60, seconds % 60) {
        (0, minutes, 0) => minutes.to_string(),
        (0, minutes, rest) => [minutes.to_string(), two_digits(rest)].join(":"),
        (hours, minutes, rest) => {
            [hours.to_string(), two_digits(minutes), two_digits(rest)].join(":")
        }
    }
}

/// The days up to yesterday about which nothing was told that says whether the runner ran, newest
/// first; empty unless runs are logged and there are two or more of them, at most 14.
#[must_use]
pub fn untold_days(journal: &Journal, today: NaiveDate) -> Vec<NaiveDate> {
    let tells = |day: &NaiveDate| {
        journal.on(*day).any(|entry| {
            matches!(
                entry.body,
                EntryBody::Run(_)
                    | EntryBody::CrossTraining(_)
                    | EntryBody::Strength(_)
                    | EntryBody::RestDay(_)
            )
        })
    };
    let back = |days: u64| today.checked_sub_days(chrono::Days::new(days));
    let days: Vec<NaiveDate> = (1..=15)
        .filter_map(back)
        .take_while(|day| !tells(day))
        .collect();
    let has_runs = journal
        .entries()
        .any(|entry| matches!(entry.body, EntryBody::Run(_)));
    if has_runs && (2..=14).contains(&days.len()) {
        days
    } else {
        Vec::new()
    }
}

/// The painful spots of the last two days' runs about which the morning after was not told yet:
/// the run's day and the spot. After two days it counts as not asked.
#[must_use]
pub fn mornings_to_ask(journal: &Journal, today: NaiveDate) -> Vec<(NaiveDate, Place)> {
    let first = today
        .checked_sub_days(chrono::Days::new(2))
        .unwrap_or(today);
    let mut asked: Vec<(NaiveDate, Place)> = Vec::new();
    for entry in journal.since(first) {
        match &entry.body {
            EntryBody::Run(run) if entry.day() < today => {
                // Another run later says more about the spot than the morning before it.
                if run.pain.is_some() {
                    asked.clear();
                }
                if let Some(RunPain::At(reports)) = &run.pain {
                    let painful = reports.iter().filter(|report| !report.says_no_pain());
                    asked.extend(painful.map(|report| (entry.day(), report.place)));
                }
            }
            EntryBody::Run(_) if entry.day() == today => asked.clear(),
            EntryBody::MorningAfter(morning) => {
                asked.retain(|(day, place)| *place != morning.place || entry.day() <= *day);
            }
            _ => {}
        }
    }
    asked
}
