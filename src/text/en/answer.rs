//! The answer, in English.

use super::{and_list, count, facts, two};
use crate::domain::UrgentSign;
use crate::rules::{Exit, Headline, Movement, ReturnStep, RunLimit};
use crate::text::{Answer, Emergency, Line};

pub(super) const ANSWER: Answer = Answer {
    headline,
    headline_phrase: |about| {
        let (word, tail) = headline(about);
        if tail.is_empty() {
            word.to_owned()
        } else {
            [word, " ", tail].concat()
        }
    },
    rest,
    until_cleared: "Until a doctor or physiotherapist says you may run.",
    until_day: |day| ["Until ", day, "."].concat(),
    under: |headline| match headline {
        Headline::Emergency | Headline::Rest { .. } | Headline::StopAndGetLookedAt => "",
        Headline::MedicalHelpToday => "Call a doctor or go to a clinic. Don't run.",
        Headline::TellMe => "Two questions: does anything hurt, and do you feel well?",
        Headline::TestFirst { .. } => "A short self-test at home shows if a run is fine.",
        Headline::EasyOnly { .. } => "Slow enough to chat, flat, and not long.",
        Headline::Train { .. } => "Nothing speaks against your run. Enjoy it.",
        Headline::RestDay => "As planned. This is where you get fitter.",
        Headline::TomorrowAsPlanned { .. } => "You have run today. Ask again in the morning.",
    },
    run_when: "Run again when",
    exit: |exit| match exit {
        Exit::SelfTest => "you pass the self-test",
        Exit::NormalDay => "you live a normal day without it",
        Exit::VisibleGone => "swelling, bruise and redness are gone",
        Exit::DayWithout => "you have a day without it",
        Exit::WalkingWithoutPain => "walking does not hurt",
        Exit::ProfessionalsWord => "a professional says you may run",
        Exit::DayWithoutIllness => "you are well for 24 hours",
        Exit::IllnessAnswered => "you have told me what is wrong",
        Exit::FewerSigns => "you feel rested",
    },
    allowed: "What you can do",
    movement,
    limit: |limit, distance| match limit {
        RunLimit::Distance(_) => ["At most ", distance, "."].concat(),
        RunLimit::Minutes(minutes) => [
            "At most ",
            count(*minutes, "minute", "minutes").as_str(),
            ".",
        ]
        .concat(),
        RunLimit::ReturnStep(step) => {
            ["Your step back to running: ", return_step(*step), "."].concat()
        }
    },
    return_step,
    distance: facts::kilometres,
    easy_means: "You can talk in full sentences. Effort 3 of 10 at most.",
    why: "Why",
    why_nothing: "No rule asks you to hold back today.",
    good_signs: "Good signs",
    still_open: "Still open",
    told: facts::told,
    told_on: |fact, day| [fact, " · ", day].concat(),
    would_change: "What would change it",
    change: "Without",
    change_to: "Then:",
    change_all: "Only all of these together would change it.",
    not_asked: "Not answered yet",
    not_asked_hint: "These could still change the answer. Tap to answer.",
    question: facts::question,
    fitter_while_resting: "You get fitter while you recover, not while you run.",
    time_off: "Up to 5 days off cost almost nothing. Even trained runners lose only about 7 percent of \
               their top fitness in 3 weeks. An injury often takes 8 weeks.",
    good_to_know: "Good to know",
    take_test: "Take the self-test",
    no_test: |because| {
        [
            "The self-test is not for today: ",
            and_list(because).as_str(),
            ".",
        ]
        .concat()
    },
    test_from: |day| ["Self-test from ", day].concat(),
    add_to_calendar: "Put the test day in my calendar",
    calendar_title: "Self-test before running",
    calendar_text: "Open Rest or Run, take the self-test, then decide about your run.",
    calendar_file: "self-test",
    calendar_failed: "This browser did not make the calendar file. Please note the day yourself.",
    been_seen: "A professional has seen it",
    change_answers: "Change my answers",
    was_mistake: two("It was a mistake", "Correct what I told today"),
    something_changed: two("Something changed", "Tell me how it is now"),
    for_tomorrow: "For tomorrow",
    run_card: "Read this before you run",
    run_card_rows: [
        two("It eases", "Go on, easy."),
        two("It stays the same or gets worse", "Stop. Walk home."),
        two("It changes how you run", "Stop now and walk home."),
    ],
    not_medical_advice: "Education for healthy adults, not medical advice. Unsure? Ask a \
                         physiotherapist.",
    today: "today",
    yesterday: "yesterday",
    tomorrow: "tomorrow",
};

pub(super) const EMERGENCY: Emergency = Emergency {
    title: "Get emergency help now",
    call: |number| ["Call ", number].concat(),
    first_aid: |sign| match sign {
        UrgentSign::ChestOrBreath => "Stop, sit down, and don't be alone. Don't drive yourself.",
        UrgentSign::HeadKnock => {
            "Lie still with head and neck supported. Have someone stay with you."
        }
        UrgentSign::HeatCollapse => {
            "Cool the whole body at once: cold water, ice, shade. Don't wait for help to arrive."
        }
        UrgentSign::SaddleNumbness => "Don't wait until tomorrow. Have someone drive you or call.",
        UrgentSign::TightLimb => "Take off shoe, sock and anything tight. Keep the leg level.",
        UrgentSign::SwollenLeg => "Sit down, keep the leg still, and don't rub it.",
        UrgentSign::InjuryFromFall => "Don't put weight on it. Keep it still and supported.",
        UrgentSign::DarkUrine | UrgentSign::HotJointWithFever | UrgentSign::PopOrFootDrop => {
            "Stop moving it, keep it still, and don't be alone."
        }
    },
    other_number: "If this number is wrong where you are, call the local emergency number.",
    mistake: "I tapped this by mistake",
    been_seen: "A professional has seen it",
};

const fn headline(headline: &Headline) -> (&'static str, &'static str) {
    match headline {
        Headline::Emergency => ("Get emergency help now", ""),
        Headline::MedicalHelpToday => ("Get medical help", "today"),
        Headline::StopAndGetLookedAt => ("Stop", "running and get it looked at"),
        Headline::Rest { .. } => ("Rest", ""),
        Headline::TellMe => ("Tell me how you feel", ""),
        Headline::TestFirst {
            and_get_looked_at: false,
        } => ("Test", "before you run"),
        Headline::TestFirst {
            and_get_looked_at: true,
        } => ("Test", "before you run, and get it looked at"),
        Headline::EasyOnly {
            and_get_looked_at: false,
        } => ("Easy", "only"),
        Headline::EasyOnly {
            and_get_looked_at: true,
        } => ("Easy", "only, and get it looked at"),
        Headline::Train {
            and_get_looked_at: false,
            ..
        } => ("Train", ""),
        Headline::Train {
            and_get_looked_at: true,
            ..
        } => ("Train", "and get it looked at"),
        Headline::RestDay => ("Rest", "day"),
        Headline::TomorrowAsPlanned {
            and_get_looked_at: false,
        } => ("Tomorrow", "as planned, if you still feel well"),
        Headline::TomorrowAsPlanned {
            and_get_looked_at: true,
        } => (
            "Tomorrow",
            "as planned, if you still feel well, and get it looked at",
        ),
    }
}

fn rest(days: Option<u16>, retest: Option<&str>) -> String {
    let days = days.map(|days| [count(days, "day", "days").as_str(), "."].concat());
    let retest = retest.map(|day| ["Test again ", day, "."].concat());
    [days, retest]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

const fn movement(movement: Movement) -> Line {
    match movement {
        Movement::Anything => two("Anything that does not hurt", "Now or later."),
        Movement::LowImpactOnly => two(
            "Swim, cycle or use the elliptical",
            "Only if it does not hurt, then or later. If it does: walk and stretch instead.",
        ),
        Movement::GentleOnly => two(
            "Walk, stretch gently, yoga",
            "Only if it does not hurt, then or later. If it does: rest.",
        ),
        Movement::RestFully => two("Rest fully", "Let your body do its work."),
    }
}

const fn return_step(step: ReturnStep) -> &'static str {
    match step {
        ReturnStep::Walk => "walk 30 minutes without pain",
        ReturnStep::WalkFourRunOne => "walk 4 minutes, run 1, again and again",
        ReturnStep::WalkThreeRunTwo => "walk 3 minutes, run 2, again and again",
        ReturnStep::WalkTwoRunThree => "walk 2 minutes, run 3, again and again",
        ReturnStep::WalkOneRunFour => "walk 1 minute, run 4, again and again",
        ReturnStep::EasyRun => "an easy run of 20 to 30 minutes",
        ReturnStep::EasyVolume => "easy runs only, no speed yet",
    }
}
