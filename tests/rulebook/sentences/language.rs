//! The line language of the vignettes and cases.

use std::collections::{BTreeMap, BTreeSet};
use std::iter::Peekable;
use std::str::SplitWhitespace;

use chrono::{DateTime, FixedOffset, NaiveTime};
use rest_or_run::domain::{
    AboutMe, After, CheckIn, CrossTraining, CrossTrainingKind, DailyLife, Effort, Entry, EntryBody,
    EntryId, Feel, Felt, Illness, IllnessPlace, InRun, LastRun, Legs, Level, MayRun, MorningAfter,
    MorningChange, NumbPattern, PainLevel, PainReport, Place, Plan, ProfessionalsWord, RestDay,
    RestReason, Run, RunKind, RunPain, SelfTest, Side, SleepQuality, Spread, Step, StepResult,
    StepTaken, Strength, TestOutcome, Tissue, UrgentSign, Visible, WholeBodySign,
};
use serde::de::DeserializeOwned;

use super::{day, instant};

/// What went wrong in a line, in words.
pub type Wrong = String;

/// The hour ahead of UTC that a time without an offset has.
const DEFAULT_OFFSET_MINUTES: i32 = 60;

/// Reads one line; several days give several entries. Ids follow `first`.
pub fn entries(line: &str, first: usize) -> Result<Vec<Entry>, Wrong> {
    let (head, body) = line
        .split_once(':')
        .and_then(|_| split_head(line))
        .ok_or_else(|| format!("no `<days> <time> <kind>:` in `{line}`"))?;
    let [days, time, kind] = head;
    let body = body_of(kind, body).map_err(|wrong| format!("{wrong}, in `{line}`"))?;
    days_of(days)?
        .into_iter()
        .enumerate()
        .map(|(nth, offset)| {
            let id = EntryId::new(&format!("e{}", first + nth)).ok_or("a bad id")?;
            let at = instant_of(offset, time)?;
            Ok(Entry {
                id,
                at,
                edited: at.timestamp_millis(),
                body: body.clone(),
            })
        })
        .collect()
}

/// Reads `<day> <time>`.
pub fn now(text: &str) -> Result<DateTime<FixedOffset>, Wrong> {
    let (offset, time) = text
        .split_once(' ')
        .ok_or_else(|| format!("no `<day> <time>` in `{text}`"))?;
    instant_of(number(offset)?, time.trim())
}

fn split_head(line: &str) -> Option<([&str; 3], &str)> {
    let (days, rest) = line.split_once(char::is_whitespace)?;
    let (time, rest) = rest.trim_start().split_once(char::is_whitespace)?;
    let (kind, body) = rest.split_once(':')?;
    Some(([days, time, kind.trim()], body.trim()))
}

fn number<T: std::str::FromStr>(text: &str) -> Result<T, Wrong> {
    text.trim_start_matches('+')
        .parse()
        .map_err(|_| format!("`{text}` is no number"))
}

fn days_of(text: &str) -> Result<Vec<i64>, Wrong> {
    let mut days = Vec::new();
    for part in text.split(',') {
        if let Some((from, to)) = part.split_once("..") {
            let (to, step) = to.split_once('/').unwrap_or((to, "1"));
            let (from, to): (i64, i64) = (number(from)?, number(to)?);
            days.extend((from..=to).step_by(number(step)?));
        } else {
            days.push(number(part)?);
        }
    }
    Ok(days)
}

fn instant_of(offset: i64, text: &str) -> Result<DateTime<FixedOffset>, Wrong> {
    let (time, utc) = match text.find(['+', '-']) {
        Some(at) => text.split_at(at),
        None => (text, ""),
    };
    let parse = |text: &str| {
        NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| format!("`{text}` is no time of day"))
    };
    let minutes = if utc.is_empty() {
        DEFAULT_OFFSET_MINUTES
    } else {
        let ahead = parse(&utc[1..])? - NaiveTime::MIN;
        let minutes = i32::try_from(ahead.num_minutes()).map_err(|_| "an offset too large")?;
        if utc.starts_with('-') {
            -minutes
        } else {
            minutes
        }
    };
    Ok(instant(offset, parse(time)?, minutes))
}

/// A name of the domain from its word: spaces and hyphens stand for underscores.
fn named<T: DeserializeOwned>(word: &str) -> Option<T> {
    let word = word.trim().replace([' ', '-'], "_");
    serde_json::from_value(serde_json::Value::String(word)).ok()
}

fn phrases(body: &str) -> impl Iterator<Item = &str> {
    body.split(';').map(str::trim).filter(|p| !p.is_empty())
}

fn body_of(kind: &str, body: &str) -> Result<EntryBody, Wrong> {
    Ok(match kind {
        "check-in" => EntryBody::CheckIn(check_in(body)?),
        "run" => EntryBody::Run(run(body)?),
        "cross" => EntryBody::CrossTraining(cross(body)?),
        "strength" => EntryBody::Strength(strength(body)?),
        "rest" => EntryBody::RestDay(rest(body)?),
        "morning" => EntryBody::MorningAfter(morning(body)?),
        "test" => EntryBody::SelfTest(self_test(body)?),
        "word" => EntryBody::ProfessionalsWord(word(body)?),
        "about" => EntryBody::AboutMe(about(body)?),
        _ => return Err(format!("unknown kind `{kind}`")),
    })
}

fn check_in(body: &str) -> Result<CheckIn, Wrong> {
    let mut told = CheckIn::default();
    for phrase in phrases(body) {
        match phrase {
            "all well" => told = CheckIn::all_well(),
            "well" => told.well = Some(true),
            "not well" => told.well = Some(false),
            "no urgent signs" => told.urgent = Some(BTreeSet::new()),
            "nothing hurts" => told.pain = Some(Vec::new()),
            "painkiller" => told.painkiller = Some(true),
            "no painkiller" => told.painkiller = Some(false),
            "wants rest" => told.wants_rest = true,
            "fresh again" => told.fresh_again = Some(true),
            "not fresh" => told.fresh_again = Some(false),
            "slept poorly" => told.sleep_quality = Some(SleepQuality::Poor),
            "broken sleep" => told.sleep_quality = Some(SleepQuality::Broken),
            "slept well" => told.sleep_quality = Some(SleepQuality::Good),
            "plan rest" => told.plan = Some(Plan::Rest),
            _ if illness(phrase, &mut told) => {}
            _ => check_in_words(phrase, &mut told)?,
        }
    }
    Ok(told)
}

fn illness(phrase: &str, told: &mut CheckIn) -> bool {
    let mut ill = told.illness.take().unwrap_or_default();
    let known = match phrase {
        "ill" => true,
        "ill above the neck" => {
            ill.place = Some(IllnessPlace::AboveNeck);
            true
        }
        "ill below the neck" => {
            ill.place = Some(IllnessPlace::BelowNeck);
            true
        }
        "fever" | "no fever" => {
            ill.fever = Some(phrase == "fever");
            true
        }
        "medicine" | "no medicine" => {
            ill.masking_medicine = Some(phrase == "medicine");
            true
        }
        _ => false,
    };
    if known || ill != Illness::default() {
        told.illness = Some(ill);
    }
    known
}

fn check_in_words(phrase: &str, told: &mut CheckIn) -> Result<(), Wrong> {
    if let Some(rest) = phrase.strip_prefix("urgent ") {
        let sign: UrgentSign = named(rest).ok_or_else(|| format!("unknown sign `{rest}`"))?;
        told.urgent.get_or_insert_default().insert(sign);
    } else if let Some(rest) = phrase.strip_prefix("slept ") {
        told.sleep_minutes = Some(number(rest.trim_end_matches("min"))?);
    } else if let Some(rest) = phrase.strip_prefix("heart rate ") {
        told.resting_heart_rate = Some(number(rest)?);
    } else if let Some(rest) = phrase.strip_prefix("plan ") {
        told.plan = Some(plan(rest)?);
    } else if let Some(sign) = named::<WholeBodySign>(phrase) {
        told.signs.insert(sign, true);
    } else if let Some(sign) = phrase.strip_prefix("no ").and_then(named::<WholeBodySign>) {
        told.signs.insert(sign, false);
    } else {
        told.pain.get_or_insert_default().push(pain(phrase)?);
    }
    Ok(())
}

fn plan(text: &str) -> Result<Plan, Wrong> {
    let run = run(text)?;
    Ok(Plan::Run {
        kind: run.kind,
        distance_m: run.distance_m,
    })
}

fn place(words: &mut Peekable<SplitWhitespace<'_>>) -> Result<Place, Wrong> {
    let side = words.peek().and_then(|word| named::<Side>(word));
    if side.is_some() {
        words.next();
    }
    let word = words.next().ok_or("no site")?;
    match named(word) {
        Some(here) => Ok(Place { site: here, side }),
        None => Err(format!("unknown site or phrase `{word}`")),
    }
}

fn level(word: &str) -> Result<Option<PainLevel>, Wrong> {
    match word.parse::<u8>() {
        Ok(number) => PainLevel::new(number)
            .map(Some)
            .ok_or_else(|| format!("no pain level: `{word}`")),
        Err(_) => Ok(None),
    }
}

/// A pain report: `[left|right|both] <site> [0–10] <word>…`.
pub fn pain(phrase: &str) -> Result<PainReport, Wrong> {
    let mut words = phrase.split_whitespace().peekable();
    let mut report = PainReport::at(place(&mut words)?);
    while let Some(word) = words.next() {
        if let Some(level) = level(word)? {
            report.level = Some(level);
            continue;
        }
        match word {
            "since" => {
                let offset = words.next().ok_or("since when?")?;
                report.since = Some(day(number(offset)?));
            }
            "runs-in-a-row" => {
                report.runs_in_a_row = Some(number(words.next().ok_or("how many runs?")?)?);
            }
            _ => pain_word(word, &mut report)?,
        }
    }
    Ok(report)
}

fn pain_word(word: &str, report: &mut PainReport) -> Result<(), Wrong> {
    if let Some(feel) = named::<Feel>(word) {
        report.feel.insert(feel);
    } else if let Some(tissue) = named::<Tissue>(word) {
        report.tissue = Some(tissue);
    } else if let Some(spread) = named::<Spread>(word) {
        report.spread = Some(spread);
    } else if let Some(in_run) = named::<InRun>(word) {
        report.in_run = Some(in_run);
    } else if let Some(when) = named::<DailyLife>(word) {
        report.daily_life.get_or_insert_default().insert(when);
    } else if let Some(what) = named::<Visible>(word) {
        report.visible.get_or_insert_default().insert(what);
    } else if let Some(pattern) = named::<NumbPattern>(word) {
        report.numb_pattern = Some(pattern);
    } else if let Some(after) = word.strip_prefix("after-").and_then(named::<After>) {
        report.after = Some(after);
    } else {
        yes_or_no(word, report)?;
    }
    Ok(())
}

fn yes_or_no(word: &str, report: &mut PainReport) -> Result<(), Wrong> {
    let (name, yes) = match word.strip_prefix("no-") {
        Some(name) => (name, false),
        None => (word, true),
    };
    let answer = match name {
        "limp" => &mut report.changes_form,
        "bone-sore" => &mut report.bone_sore,
        "in-bone" => &mut report.in_bone,
        "weaker" => &mut report.weaker,
        "locks" => &mut report.mechanical,
        "cannot-four-steps" => &mut report.cannot_four_steps,
        "clot-risk" => &mut report.clot_risk,
        "came-back" => &mut report.came_back,
        "painkiller" => &mut report.painkiller,
        "worried" => &mut report.worried,
        "gone-within-hour" => &mut report.gone_within_hour,
        "daily-life" if !yes => {
            report.daily_life = Some(BTreeSet::new());
            return Ok(());
        }
        "visible" if !yes => {
            report.visible = Some(BTreeSet::new());
            return Ok(());
        }
        _ => return Err(format!("unknown word `{word}`")),
    };
    *answer = Some(yes);
    Ok(())
}

fn metres(word: &str) -> Option<u32> {
    let kilometres: f64 = word.strip_suffix("km")?.parse().ok()?;
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "written by hand"
    )]
    Some((kilometres * 1000.0).round() as u32)
}

fn seconds(word: &str) -> Option<u32> {
    word.strip_suffix("min")?
        .parse::<u32>()
        .ok()?
        .checked_mul(60)
}

fn effort(word: &str) -> Result<Effort, Wrong> {
    Effort::new(number(word)?).ok_or_else(|| format!("no effort: `{word}`"))
}

fn run(body: &str) -> Result<Run, Wrong> {
    let mut run = Run::default();
    for phrase in phrases(body) {
        match phrase {
            "no pain" => run.pain = Some(RunPain::None),
            "felt easier" => run.felt = Some(Felt::Easier),
            "felt as usual" => run.felt = Some(Felt::AsUsual),
            "felt harder" => run.felt = Some(Felt::Harder),
            "paces hit" => run.paces_hit = Some(true),
            "paces missed" => run.paces_hit = Some(false),
            "recovered between" => run.recovered_between = Some(true),
            "not recovered between" => run.recovered_between = Some(false),
            "goal race" => run.goal_race = true,
            "imported" => run.imported = true,
            _ => {
                if let Some(outcome) = phrase.strip_prefix("outcome ") {
                    let outcome = named::<TestOutcome>(outcome);
                    run.test_outcome = Some(outcome.ok_or("unknown outcome")?);
                } else if !run_numbers(phrase, &mut run)? {
                    match run.pain.get_or_insert_with(|| RunPain::At(Vec::new())) {
                        RunPain::At(reports) => reports.push(pain(phrase)?),
                        RunPain::None => return Err("both pain and no pain".into()),
                    }
                }
            }
        }
    }
    Ok(run)
}

/// Reads `8km 45min easy effort 3`; false if the phrase is something else.
fn run_numbers(phrase: &str, run: &mut Run) -> Result<bool, Wrong> {
    let mut read = run.clone();
    let mut words = phrase.split_whitespace();
    while let Some(word) = words.next() {
        if let Some(metres) = metres(word) {
            read.distance_m = Some(metres);
        } else if let Some(seconds) = seconds(word) {
            read.duration_s = Some(seconds);
        } else if let Some(kind) = named::<RunKind>(word) {
            read.kind = Some(kind);
        } else if word == "effort" {
            read.effort = Some(effort(words.next().unwrap_or_default())?);
        } else {
            return Ok(false);
        }
    }
    *run = read;
    Ok(true)
}

fn cross(body: &str) -> Result<CrossTraining, Wrong> {
    let mut words = body.split_whitespace();
    let kind = words.next().and_then(named::<CrossTrainingKind>);
    let mut cross = CrossTraining {
        kind: kind.ok_or("unknown cross-training")?,
        duration_s: None,
        effort: None,
        note: String::new(),
    };
    while let Some(word) = words.next() {
        match (word, seconds(word)) {
            (_, Some(seconds)) => cross.duration_s = Some(seconds),
            ("effort", _) => cross.effort = Some(effort(words.next().unwrap_or_default())?),
            _ => return Err(format!("unknown word `{word}`")),
        }
    }
    Ok(cross)
}

fn strength(body: &str) -> Result<Strength, Wrong> {
    let mut strength = Strength::default();
    let mut words = body.split_whitespace();
    while let Some(word) = words.next() {
        match (word, seconds(word)) {
            (_, Some(seconds)) => strength.duration_s = Some(seconds),
            ("effort", _) => strength.effort = Some(effort(words.next().unwrap_or_default())?),
            ("legs", _) => strength.legs = Some(true),
            ("arms", _) => strength.legs = Some(false),
            _ => return Err(format!("unknown word `{word}`")),
        }
    }
    Ok(strength)
}

fn rest(body: &str) -> Result<RestDay, Wrong> {
    let reason = match body {
        "" => None,
        _ => Some(named::<RestReason>(body).ok_or_else(|| format!("unknown reason `{body}`"))?),
    };
    Ok(RestDay {
        reason,
        note: String::new(),
    })
}

fn morning(body: &str) -> Result<MorningAfter, Wrong> {
    let mut words = body.split_whitespace().peekable();
    let place = place(&mut words)?;
    let change = words.next().and_then(named::<MorningChange>);
    let number = match words.next() {
        Some(word) => level(word)?,
        None => None,
    };
    Ok(MorningAfter {
        place,
        change: change.ok_or("better, same or worse?")?,
        level: number,
    })
}

/// `pass`, or the first failed step: `squat left 3 sharp`, `hop right cannot in-bone at right
/// shin_inner`. The steps before it pass. `no painkiller` is said apart; so is `mild`: every
/// step at 1.
fn self_test(body: &str) -> Result<SelfTest, Wrong> {
    let mut test = SelfTest::default();
    let mut mild = false;
    let mut failed = None;
    for phrase in phrases(body) {
        match phrase {
            "pass" => {}
            "mild" => mild = true,
            "painkiller" => test.painkiller = Some(true),
            "no painkiller" => test.painkiller = Some(false),
            _ => failed = Some(step(phrase)?),
        }
    }
    for (step, legs) in SelfTest::SEQUENCE {
        if let Some(failed) = &failed
            && (failed.step, failed.legs) == (step, legs)
        {
            test.steps.push(failed.clone());
            return Ok(test);
        }
        let result = StepResult {
            pain: mild.then(|| PainLevel::new(1)).flatten(),
            ..StepResult::default()
        };
        test.steps.push(StepTaken { step, legs, result });
    }
    if failed.is_some() {
        return Err("no such step".into());
    }
    Ok(test)
}

fn step(phrase: &str) -> Result<StepTaken, Wrong> {
    let (phrase, at) = match phrase.split_once(" at ") {
        Some((phrase, at)) => (phrase, Some(at)),
        None => (phrase, None),
    };
    let mut words = phrase.split_whitespace();
    let step: Step = words.next().and_then(named).ok_or("unknown step")?;
    let legs = match step {
        Step::Stand | Step::Walk => Legs::Both,
        Step::Squat | Step::Hop => words.next().and_then(named).ok_or("which leg?")?,
    };
    let mut result = StepResult::default();
    if let Some(at) = at {
        result.place = Some(place(&mut at.split_whitespace().peekable())?);
    }
    for word in words {
        match word {
            "sharp" => result.sharp = true,
            "cannot" => result.cannot = true,
            "different" => result.different = true,
            "in-bone" => result.in_bone = Some(true),
            "not-in-bone" => result.in_bone = Some(false),
            _ => result.pain = level(word)?.or(result.pain),
        }
    }
    Ok(StepTaken { step, legs, result })
}

fn word(body: &str) -> Result<ProfessionalsWord, Wrong> {
    let (may_run, at) = if let Some(at) = body.strip_prefix("may run") {
        (MayRun::Yes, at)
    } else if let Some(at) = body.strip_prefix("not yet") {
        (MayRun::NotYet, at)
    } else {
        return Err(format!("neither `may run` nor `not yet`: `{body}`"));
    };
    let place = match at.trim() {
        "" => None,
        at => Some(place(&mut at.split_whitespace().peekable())?),
    };
    Ok(ProfessionalsWord {
        may_run,
        place,
        note: String::new(),
    })
}

fn about(body: &str) -> Result<AboutMe, Wrong> {
    let mut about = AboutMe::default();
    for phrase in phrases(body) {
        if let Some(level) = named::<Level>(phrase) {
            about.level = Some(level);
        } else if let Some(count) = phrase.strip_prefix("stress injuries ") {
            about.stress_injuries = Some(number(count)?);
        } else if let Some(last) = phrase.strip_prefix("last run ") {
            let (offset, hard) = last.split_once(' ').unwrap_or((last, ""));
            about.last_run = Some(LastRun {
                day: day(number(offset)?),
                hard: BTreeMap::from([("hard", true), ("easy", false)])
                    .get(hard)
                    .copied(),
            });
        } else {
            let (name, yes) = match phrase.strip_prefix("no ") {
                Some(name) => (name, false),
                None => (phrase, true),
            };
            let answer = match name {
                "high arch" => &mut about.high_arch,
                "under 18" => &mut about.under_18,
                "pregnant" => &mut about.pregnant,
                "heart disease" => &mut about.heart_disease,
                "told not to run" => &mut about.told_not_to_run,
                "missed periods" => &mut about.missed_periods,
                _ => return Err(format!("unknown phrase `{phrase}`")),
            };
            *answer = Some(yes);
        }
    }
    Ok(about)
}
