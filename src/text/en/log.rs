//! The log and what is asked between runs, in English.

use super::{count, one, two};
use crate::domain::{CrossTrainingKind, Felt, MorningChange, RestReason, TestOutcome};
use crate::interview::{Doubt, Logged, Units};
use crate::text::{Asks, Log};

pub(super) const LOG: Log = Log {
    title: "Log",
    change_title: "Change it",
    what: "What did you do?",
    logged: |logged| match logged {
        Logged::Run => "Run",
        Logged::CrossTraining => "Cross",
        Logged::Strength => "Strength",
        Logged::Rest => "Rest",
    },
    when: "When",
    today: "Today",
    yesterday: "Yesterday",
    other_day: "Other day",
    date: "Day",
    time: "Time",
    kind: "Kind",
    distance: "Distance",
    unit: "Unit",
    unit_of: |units| match units {
        Units::Kilometres => "km",
        Units::Miles => "miles",
    },
    duration: "Minutes",
    duration_hint: "45 or 45:30 or 1:05:00",
    pace: |pace, units| {
        let unit = match units {
            Units::Kilometres => " per km",
            Units::Miles => " per mile",
        };
        [pace, unit].concat()
    },
    effort: "How hard was it?",
    effort_zero: "0 · no effort",
    effort_words: [
        ("1–3", "Easy, I can chat"),
        ("4–6", "Work, short sentences"),
        ("7–8", "Hard, a few words"),
        ("9–10", "All out"),
    ],
    pain: "Did anything hurt?",
    no_pain: "No pain",
    elsewhere: "Another spot",
    close_map: "Done",
    how_bad: "How bad was it?",
    no_pain_there: "0 · no pain there",
    what_did_it_do: "What did it do in the run?",
    changed_form: "Did it change how you ran?",
    feel: "What did it feel like?",
    outcome: "How was the test run?",
    outcome_of: |outcome| match outcome {
        TestOutcome::Eased => two("It eased, or no pain", "Good. Easy running only today."),
        TestOutcome::Same => two("It stayed the same", "Rest 2 days, then test again."),
        TestOutcome::Worse => two("It got worse", "Rest 2 days, then test again."),
        TestOutcome::ChangedForm => two(
            "It changed how I ran",
            "Stop at once. Rest 2 days, and watch it.",
        ),
    },
    tried: "Did you try something against it?",
    tried_hint: "Ice, new shoes, exercises …",
    helped: "Did it help?",
    more: "More about it",
    felt: "Against other runs like it",
    felt_of: |felt| match felt {
        Felt::Easier => "Easier",
        Felt::AsUsual => "As usual",
        Felt::Harder => "Harder",
    },
    paces_hit: "Did you hit your paces?",
    recovered: "Did you recover between the fast parts?",
    goal_race: "It was my goal race",
    cross: |kind| match kind {
        CrossTrainingKind::Cycling => "Cycling",
        CrossTrainingKind::Swimming => "Swimming",
        CrossTrainingKind::Elliptical => "Elliptical",
        CrossTrainingKind::Rowing => "Rowing",
        CrossTrainingKind::Walking => "Walking",
        CrossTrainingKind::Mobility => "Stretching",
        CrossTrainingKind::Yoga => "Yoga",
        CrossTrainingKind::Other => "Other",
    },
    legs: "Were the legs trained?",
    rest_reason: "Why",
    reason: |reason| match reason {
        RestReason::Planned => "It was planned",
        RestReason::Advised => "The app advised it",
        RestReason::Wished => "I wanted it",
    },
    rest_counts: "A rest day counts as done, whatever the reason.",
    note: "Note",
    save_change: "Save the change",
    delete: "Delete",
    deleted: "Deleted",
    keep: "Keep it",
    throw_away: "Start again",
    check: "Is this right?",
    yes_right: "Yes, save it",
    doubt: |doubt| match doubt {
        Doubt::DistanceUnreadable => "I cannot read the distance. Write it like 5 or 5.2.",
        Doubt::DistanceNegative => "A distance cannot be below zero. Please take the minus out.",
        Doubt::DurationUnreadable => "I cannot read the time. Write it like 45 or 45:30.",
        Doubt::DurationNegative => "A time cannot be below zero. Please take the minus out.",
        Doubt::VeryFar => "That is more than 100 km. Did you run that far?",
        Doubt::VeryLong => "That is more than 12 hours. Did it take that long?",
        Doubt::TooFast => "That is faster than the world record. Check distance and time.",
        Doubt::TooSlow => "That is slower than a stroll. Check distance and time.",
        Doubt::Future => "That day or time has not come yet.",
        Doubt::LongAgo => "That is more than a year ago.",
        Doubt::Twice => "The same run is there already. Is this another one?",
    },
    revision: |before, after| {
        [
            "This changes the answer from “",
            before,
            "” to “",
            after,
            "”.",
        ]
        .concat()
    },
    revision_same: "The headline stays. What is behind it changes.",
};

pub(super) const ASKS: Asks = Asks {
    morning: |place| [place, ": how is it after the run?"].concat(),
    morning_hint: "Compared with before the run",
    change: |change| match change {
        MorningChange::Better => "Better",
        MorningChange::Same => "Same",
        MorningChange::Worse => "Worse",
    },
    number: |place| [place, ": how bad is it now?"].concat(),
    number_zero: "0 · nothing",
    no_number: "Skip the number",
    untold: |days, since| {
        [
            "Nothing logged since ",
            since,
            " (",
            count(days, "day", "days").as_str(),
            "). Did you run?",
        ]
        .concat()
    },
    ran: "Yes, log it",
    rested: one("No, I rested"),
    silent: |spot, since| ["No word about ", spot, " since ", since, ". How is it?"].concat(),
    still_hurts: "It still hurts",
    is_gone: "It is gone",
};
