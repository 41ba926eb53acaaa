//! The runner's own facts and the questions about them, in English.

use super::{body, check_in, count};
use crate::domain::{InRun, Place, SleepQuality, TestOutcome};
use crate::rules::{PainQuestion, Question, Told};

/// "Left knee, inner side: sharp".
fn at(place: Place, says: &str) -> String {
    [(body::BODY.place)(place), ": ", says].concat()
}

/// A distance in kilometres with one decimal, from metres.
pub(super) fn kilometres(metres: u32) -> String {
    let tenths = metres.div_euclid(100);
    [
        (tenths / 10).to_string().as_str(),
        ".",
        (tenths % 10).to_string().as_str(),
        " km",
    ]
    .concat()
}

/// Hours and minutes, from minutes.
fn hours(minutes: u16) -> String {
    [
        (minutes / 60).to_string().as_str(),
        " h ",
        (minutes % 60).to_string().as_str(),
        " min",
    ]
    .concat()
}

pub(super) fn told(told: &Told) -> String {
    pain(told)
        .or_else(|| training(told))
        .unwrap_or_else(|| whole(told).to_owned())
}

fn pain(told: &Told) -> Option<String> {
    Some(match told {
        Told::Level {
            place,
            level: Some(level),
        } => at(*place, &[level.to_string().as_str(), " out of 10"].concat()),
        Told::Level { place, level: None } | Told::RunPain { place, level: None } => {
            at(*place, "pain, no number given")
        }
        Told::RunPain {
            place,
            level: Some(level),
        } => at(
            *place,
            &[level.to_string().as_str(), " out of 10 in a run"].concat(),
        ),
        Told::Sharp(place) => at(*place, "sharp"),
        Told::Throbbing(place) => at(*place, "throbbing"),
        Told::ChangesForm(place) => at(*place, "changes how you walk or run"),
        Told::InRun { place, in_run } => at(
            *place,
            match in_run {
                InRun::Eases => "eases in a run",
                InRun::OnlyAfter => "hurts only after a run",
                InRun::StaysSame => "stays the same in a run",
                InRun::GetsWorse => "gets worse in a run",
                InRun::ForcedStop => "made you stop",
            },
        ),
        Told::DailyLife { place, when } => at(*place, (check_in::CHECK_IN.daily_life)(*when)),
        Told::Visible { place, what } => at(*place, (check_in::CHECK_IN.visible)(*what)),
        Told::Bone(place) => at(*place, "you think it is bone"),
        Told::Pinpoint(place) => at(*place, "in one spot"),
        Told::BoneSore(place) => at(*place, "bone sore when pressed"),
        Told::InBone(place) => at(*place, "in the bone or one spot"),
        Told::Weaker(place) => at(*place, "weaker than usual"),
        Told::Mechanical(place) => at(*place, "locks, gives way, or will not bend"),
        Told::CannotFourSteps(place) => at(*place, "can't take four steps"),
        Told::Numb { place, pattern } => at(*place, (check_in::CHECK_IN.numb)(*pattern)),
        Told::ClotRisk(place) => at(
            *place,
            "after travel, lying still, or another reason for a clot",
        ),
        Told::Since { place, .. } => at(*place, "for some days"),
        Told::CameBack(place) => at(*place, "came back"),
        Told::Worried(place) => at(*place, "not sure what it is, and worried"),
        Told::RunsInARow { place, runs } => at(
            *place,
            &[count(u16::from(*runs), "run", "runs").as_str(), " in a row"].concat(),
        ),
        Told::MorningWorse(place) => at(*place, "worse the morning after"),
        Told::MorningSettled(place) => at(*place, "settled by the morning after"),
        Told::NotYet(Some(place)) => at(*place, "a professional said: not yet"),
        _ => return None,
    })
}

fn training(told: &Told) -> Option<String> {
    Some(match told {
        Told::Urgent(sign) => (check_in::CHECK_IN.urgent)(*sign).to_owned(),
        Told::Sign(sign) => (check_in::CHECK_IN.sign)(*sign).to_owned(),
        Told::Sleep { minutes } => [hours(*minutes).as_str(), " of sleep"].concat(),
        Told::RestingHeartRate { bpm, median } => [
            "Resting heart rate ",
            bpm.to_string().as_str(),
            ", usually ",
            median.to_string().as_str(),
        ]
        .concat(),
        Told::PlannedRun { distance_m, cap_m } => [
            "Planned: ",
            kilometres(*distance_m).as_str(),
            ", good for up to ",
            kilometres(*cap_m).as_str(),
        ]
        .concat(),
        Told::OverCap { distance_m, cap_m } => [
            "Ran ",
            kilometres(*distance_m).as_str(),
            ", good for up to ",
            kilometres(*cap_m).as_str(),
        ]
        .concat(),
        Told::VeryLongRun { distance_m } => ["Ran ", kilometres(*distance_m).as_str()].concat(),
        Told::NoRunFor { days } => {
            [count(*days, "day", "days").as_str(), " without a run"].concat()
        }
        Told::StressInjuries(number) => count(
            u16::from(*number),
            "earlier bone stress injury",
            "earlier bone stress injuries",
        ),
        _ => return None,
    })
}

const fn whole(told: &Told) -> &'static str {
    match told {
        Told::TestFailed => "A self-test step that failed",
        Told::TestPassed => "Self-test passed",
        Told::TestRun(TestOutcome::Eased) => "Test run: it eased",
        Told::TestRun(TestOutcome::Same) => "Test run: it stayed the same",
        Told::TestRun(TestOutcome::Worse) => "Test run: it got worse",
        Told::TestRun(TestOutcome::ChangedForm) => "Test run: it changed how you ran",
        Told::NotWell => "Not feeling well",
        Told::Fever => "Fever",
        Told::BelowNeck => "Ill below the neck",
        Told::AboveNeck => "Ill above the neck",
        Told::IllPlaceNotSaid => "Ill, you did not say where",
        Told::MaskingMedicine => "Medicine that can hide a fever",
        Told::SleepQuality(SleepQuality::Good) => "A good night",
        Told::SleepQuality(SleepQuality::Poor) => "A poor night",
        Told::SleepQuality(SleepQuality::Broken) => "A broken night",
        Told::WantsRest => "You want to rest",
        Told::FreshAgain => "Fresh again",
        Told::HardSession => "A hard session",
        Told::Trained => "Trained",
        Told::Ran => "Ran",
        Told::Rested => "Rested",
        Told::NotYet(_) => "A professional said: not yet",
        Told::NewRunner => "New to running",
        Told::HeartDisease => "Heart disease",
        Told::ToldNotToRun => "Told not to run",
        Told::Under18 => "Under 18",
        Told::Pregnant => "Pregnant",
        Told::MissedPeriods => "Missed periods",
        Told::HighArch => "A high arch",
        Told::MoreVolume => "More running lately than before",
        Told::PainNotAnswered => "A run without an answer about pain",
        Told::WeekLoad { .. } => "A week unlike the four before",
        Told::Monotony => "Days much like each other",
        _ => "",
    }
}

pub(super) fn question(question: Question) -> String {
    match question {
        Question::Urgent => check_in::CHECK_IN.urgent_title.to_owned(),
        Question::WhatHurts => "What hurts?".to_owned(),
        Question::FeelWell => check_in::CHECK_IN.well.text.to_owned(),
        Question::Painkiller => check_in::CHECK_IN.painkiller.text.to_owned(),
        Question::Pain(place, PainQuestion::Side) => at(place, "which side?"),
        Question::Pain(place, about) => at(place, (check_in::CHECK_IN.pain)(about).text),
        Question::IllnessPlace => check_in::CHECK_IN.illness.text.to_owned(),
        Question::Fever => check_in::CHECK_IN.fever.text.to_owned(),
        Question::MaskingMedicine => check_in::CHECK_IN.masking.text.to_owned(),
        Question::Sleep => check_in::CHECK_IN.sleep.text.to_owned(),
        Question::LastRun => check_in::CHECK_IN.last_run.text.to_owned(),
        Question::Plan => check_in::CHECK_IN.plan.text.to_owned(),
        Question::RunEffort(_) => "How hard was your run, and what kind?".to_owned(),
        Question::RunPain(_) => "Did anything hurt in your run?".to_owned(),
        Question::MorningAfter(place) => at(place, "how is it the morning after?"),
    }
}
