//! The check-in, in English.

use super::{count, one, two};
use crate::domain::{
    After, DailyLife, Feel, InRun, NumbPattern, RunKind, SleepQuality, Spread, Tissue, UrgentSign,
    Visible, WholeBodySign,
};
use crate::rules::PainQuestion;
use crate::text::{CheckIn, Line};

pub(super) const CHECK_IN: CheckIn = CheckIn {
    title: "Tell me how you feel",
    urgent_title: "Is any of this happening?",
    urgent_hint: "If one fits, tap it.",
    urgent,
    urgent_none: "None of these",
    urgent_folded: "Emergency signs",
    all_well: "Nothing hurts, I feel well",
    all_well_records: "Saves: no emergency sign, no pain, well",
    if_none_fits: "If none of them fits:",
    something_hurts: "Something hurts",
    not_well: "I don't feel well",
    want_rest: two("I want to rest today", "No reason needed"),
    where_hurts: two("Where does it hurt?", "Tap every spot. R is your right."),
    nothing_hurts: "Nothing hurts",
    next_with,
    same_both_sides: |site| {
        [
            (super::body::BODY.site)(site),
            ": is it the same on both sides?",
        ]
        .concat()
    },
    same_yes: two("About the same", "I'll ask about both at once"),
    same_no: two("One side is worse", "I'll ask about each side"),
    pain,
    pain_scale: [
        ("1–3", "I notice it, but it does not bother me"),
        ("4–5", "It bothers me"),
        ("6–7", "Hard to ignore"),
        ("8–10", "Very bad, the worst I can think of"),
    ],
    no_pain_now: "0 · no pain right now",
    feel,
    in_run,
    daily_life: |when| match when {
        DailyLife::Walking => "Walking",
        DailyLife::Stairs => "On stairs",
        DailyLife::Chair => "Getting up from a chair",
        DailyLife::AtRest => "Sitting or lying still",
        DailyLife::AtNight => "At night",
    },
    visible: |what| match what {
        Visible::Swelling => "Swollen",
        Visible::Bruising => "Bruised",
        Visible::Redness => "Red",
        Visible::Warmth => "Warmer than around it",
    },
    spread: |spread| match spread {
        Spread::Pinpoint => two("One spot", "I can point to it with a fingertip"),
        Spread::Spread => two("A wider area", "About a hand wide, or more"),
    },
    tissue,
    numb: |pattern| match pattern {
        NumbPattern::AroundTheSpot => "Only around the spot, and it goes when my shoes are off",
        NumbPattern::DownALimb => "It runs down my leg or arm",
        NumbPattern::OverAnHourAfterShoesOff => "It lasts over an hour after my shoes are off",
    },
    after: |after| match after {
        After::HardSession => two(
            "A hard or new kind of session",
            "Fast, hilly, long, or strength",
        ),
        After::FallOrTwist => one("A fall, a twist or a blow"),
        After::NothingSpecial => one("Nothing special"),
    },
    since_days: |days| match days {
        0 => "Since today".to_owned(),
        1 => "Since yesterday".to_owned(),
        days => ["For ", count(days, "day", "days").as_str()].concat(),
    },
    since_longer: ["4 to 9 days", "10 days or longer"],
    runs_in_a_row: |runs| match runs {
        0 => "It has not hurt in a run".to_owned(),
        3 => "Three or more in a row".to_owned(),
        runs => [
            count(u16::from(runs), "run", "runs").as_str(),
            if runs == 1 { "" } else { " in a row" },
        ]
        .concat(),
    },
    worried: one("Does it worry you?"),
    gone_within_hour: one("Was the stitch gone within an hour?"),
    painkiller: two(
        "Did you take a painkiller in the last 24 hours?",
        "It can hide what your body has to say.",
    ),
    none_of_these: "None of these",
    yes: "Yes",
    no: "No",
    not_sure: "Not sure",
    skip: "Skip",
    next: "Next",
    answer_now: "See my answer",
    well: two("Do you feel well?", "Apart from any sore spot."),
    well_yes: one("Yes, I feel well"),
    well_tired: two(
        "Tired, or a bit off",
        "Heavy legs, bad sleep, no drive, stress",
    ),
    well_ill: two("Ill", "A cold, a fever, a bad stomach, aching all over"),
    illness: one("Where do you feel ill?"),
    illness_above: two("Only above the neck", "Runny nose, sore throat"),
    illness_below: two("Below the neck too", "Chest, stomach, or aching all over"),
    fever: one("Do you have a fever?"),
    masking: two(
        "Have you taken medicine that can hide a fever?",
        "Such as paracetamol, ibuprofen or a cold remedy.",
    ),
    signs: two("What else do you notice?", "Tap all that fit."),
    sign,
    sleep: one("How long did you sleep?"),
    sleep_hours: |from, to| match (from, to) {
        (0, to) => ["Under ", to.to_string().as_str(), " hours"].concat(),
        (from, 24) => [from.to_string().as_str(), " hours or more"].concat(),
        (from, to) => [
            from.to_string().as_str(),
            "–",
            to.to_string().as_str(),
            " hours",
        ]
        .concat(),
    },
    sleep_quality: one("How was the night?"),
    quality: |quality| match quality {
        SleepQuality::Good => "Good",
        SleepQuality::Poor => "Poor",
        SleepQuality::Broken => "Broken, awake often",
    },
    heart_rate: two(
        "Resting heart rate this morning?",
        "Only if you measure it. A watch or a finger on the wrist will do.",
    ),
    heart_rate_unit: "beats per minute",
    heart_rate_wrong: "A resting heart rate is between 25 and 150. Your number is still here: \
                       please look at it again.",
    last_run: two("When was your last run?", "I don't know your runs yet."),
    last_run_ago: [
        "Today",
        "Yesterday",
        "2 days ago",
        "3 to 6 days ago",
        "1 to 2 weeks ago",
        "2 to 4 weeks ago",
        "Longer ago",
    ],
    last_run_hard: two(
        "Was it hard?",
        "Fast, hilly, long, a race, or you felt it: 7 of 10 or more.",
    ),
    plan: two(
        "What is planned for today?",
        "So that I can say if it fits.",
    ),
    plan_rest: "A rest day",
    plan_none: "Nothing yet",
    plan_distance: two("How far?", "Leave it empty if you don't know."),
    kilometres: "kilometres",
    distance_wrong: "A run is between 0.1 and 300 km. Your number is still here: please look at \
                     it again.",
    run_kind,
    review: two("Your answers", "Tap one to change it."),
    not_answered: "Not answered",
    progress: |step, steps| {
        [
            "Step ",
            step.to_string().as_str(),
            " of ",
            steps.to_string().as_str(),
        ]
        .concat()
    },
    half_finished: "You began a check-in. Your answers are still here.",
    go_on: "Go on",
    start_over: "Throw it away",
};

const fn urgent(sign: UrgentSign) -> &'static str {
    match sign {
        UrgentSign::ChestOrBreath => {
            "Chest pain or pressure, fainting, very short of breath, coughing blood, or a racing, \
             uneven heart"
        }
        UrgentSign::SwollenLeg => {
            "One calf, thigh or leg is swollen, warm or throbbing. Or one calf hurts after long \
             travel, days lying still, surgery, a cast, in pregnancy, on hormones, or after a clot"
        }
        UrgentSign::InjuryFromFall => {
            "After a fall, twist or blow: I can't take four steps, the bone is sore when pressed, \
             or the knee won't bend to a right angle"
        }
        UrgentSign::HeadKnock => "A knock on the head, with headache, being sick or confusion",
        UrgentSign::SaddleNumbness => {
            "Numb between the legs, no control over bladder or bowel, or both legs weak"
        }
        UrgentSign::HeatCollapse => {
            "Confused, collapsed, or no longer sweating, during or after hard exercise"
        }
        UrgentSign::DarkUrine => "Dark urine, like cola, after hard exercise",
        UrgentSign::HotJointWithFever => "A hot, red, swollen joint and a fever",
        UrgentSign::PopOrFootDrop => {
            "A pop or snap, and then it did not work, or a foot I can't lift"
        }
        UrgentSign::TightLimb => {
            "Very bad pain that keeps growing after I stopped, or with a hard tight leg, numbness, \
             or a pale or cold foot"
        }
    }
}

fn next_with(spots: &[&'static str]) -> String {
    match spots {
        [] => String::new(),
        [only] => [only, " · next"].concat(),
        more => [
            count(
                u16::try_from(more.len()).unwrap_or(u16::MAX),
                "spot",
                "spots",
            )
            .as_str(),
            " · next",
        ]
        .concat(),
    }
}

const fn pain(question: PainQuestion) -> Line {
    match question {
        PainQuestion::Side => one("Which side?"),
        PainQuestion::Level => two("How bad is it?", "At its worst today, or in your last run."),
        PainQuestion::Feel => two("What does it feel like?", "Tap all that fit."),
        PainQuestion::ChangesForm => two(
            "Does it change how you walk or run?",
            "A limp, a shorter step, or going easy on one side.",
        ),
        PainQuestion::InRun => one("What does it do in a run?"),
        PainQuestion::DailyLife => two("When else do you feel it?", "Tap all that fit."),
        PainQuestion::Visible => two("Can you see or feel anything there?", "Tap all that fit."),
        PainQuestion::Spread => one("One spot, or a wider area?"),
        PainQuestion::Tissue => two("What do you think it is?", "Your best guess is fine."),
        PainQuestion::BoneSore => two(
            "Press on the bone. Is it sore?",
            "One fingertip, along the bone under the skin.",
        ),
        PainQuestion::Mechanical => one("Does it lock, give way, or not bend or straighten?"),
        PainQuestion::FourSteps => one("Can you take four steps?"),
        PainQuestion::NumbPattern => one("Where is it numb, tingling or burning?"),
        PainQuestion::Weaker => one("Is it weaker than usual?"),
        PainQuestion::ClotRisk => two(
            "In the last 4 weeks, did any of this apply?",
            "4 hours or more of travel, days lying or sitting still, surgery, a cast, pregnancy, \
             hormones, or ever a clot before.",
        ),
        PainQuestion::Since => one("Since when?"),
        PainQuestion::After => one("What did it come after?"),
        PainQuestion::CameBack => two(
            "Did it come back after rest or treatment?",
            "It was gone, and now it is here again.",
        ),
        PainQuestion::RunsInARow => one("In how many runs in a row, up to now?"),
    }
}

const fn feel(feel: Feel) -> Line {
    match feel {
        Feel::Sharp => two("Sharp", "Stabbing or shooting"),
        Feel::DullAche => two("A dull ache", "Sore, like tired muscles"),
        Feel::Tight => one("Tight or stiff"),
        Feel::Throbbing => one("Throbbing"),
        Feel::BurningNumbTingling => one("Burning, numb or tingling"),
    }
}

const fn in_run(in_run: InRun) -> Line {
    match in_run {
        InRun::Eases => two("It eases", "Better once I am warm"),
        InRun::OnlyAfter => one("It only hurts afterwards"),
        InRun::StaysSame => one("It stays the same"),
        InRun::GetsWorse => two("It gets worse", "Or it ends worse than it began"),
        InRun::ForcedStop => one("It made me stop"),
    }
}

const fn tissue(tissue: Tissue) -> Line {
    match tissue {
        Tissue::Muscle => one("Muscle"),
        Tissue::Tendon => two("Tendon", "Where a muscle joins the bone"),
        Tissue::Joint => one("Joint"),
        Tissue::Bone => one("Bone"),
        Tissue::Skin => one("Skin, nail or blister"),
        Tissue::NotSure => one("Not sure"),
    }
}

const fn sign(sign: WholeBodySign) -> &'static str {
    match sign {
        WholeBodySign::HeavyLegs => "Heavy or slow legs",
        WholeBodySign::MoreSore => "More sore than usual",
        WholeBodySign::LowMotivation => "No drive, or I dread the run",
        WholeBodySign::RunsHarder => "Runs feel harder than they should",
        WholeBodySign::PacesMissed => "I miss my paces, or don't recover between intervals",
        WholeBodySign::PerformanceFalling => "No better, or slower, for 2 weeks or more",
        WholeBodySign::PoorSleep => "Bad sleep, or under 7 hours",
        WholeBodySign::LowMood => "Low or short-tempered",
        WholeBodySign::AppetiteChanged => "Eating much more or less than usual",
        WholeBodySign::TiredDespiteRest => "Still tired after rest days",
        WholeBodySign::LifeStress => "A lot of stress",
        WholeBodySign::WornOut => "Worn out, or a bit off",
        WholeBodySign::PoorStride => "A slumping, sloppy stride, without pain",
    }
}

const fn run_kind(kind: RunKind) -> &'static str {
    match kind {
        RunKind::Recovery => "Recovery run",
        RunKind::Easy => "Easy run",
        RunKind::Steady => "Steady run",
        RunKind::Moderate => "Moderate run",
        RunKind::Long => "Long run",
        RunKind::Tempo => "Tempo run",
        RunKind::Intervals => "Intervals",
        RunKind::Hills => "Hills",
        RunKind::Race => "Race",
        RunKind::WalkRun => "Walk-run",
        RunKind::Test => "Test run",
    }
}
