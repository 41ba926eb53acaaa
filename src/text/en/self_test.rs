//! The self-test, in English.

use super::{one, two};
use crate::domain::{Legs, Step};
use crate::rules::Verdict;
use crate::text::{Line, SelfTest};

pub(super) const SELF_TEST: SelfTest = SelfTest {
    title: "Self-test",
    lede: "Six small movements, about two minutes. It stops at the first one that is not fine.",
    painkiller: two(
        "A painkiller in the last 24 hours?",
        "It can hide what the test looks for.",
    ),
    painkilled: two(
        "Better wait",
        "With a painkiller the test cannot clear you. Take it again 24 hours after the last one.",
    ),
    later: "Later",
    all_the_same: "Take it anyway",
    movement,
    feel_for: |step| match step {
        Step::Stand => "Any pain, just standing?",
        Step::Walk => "Any pain? Do you limp or spare one side?",
        Step::Squat => "Any pain? Does it wobble or give way?",
        Step::Hop => "Any pain when you land? Land softly and stop if it hurts.",
    },
    fine: |second| {
        if second {
            "Fine, like the left"
        } else {
            "Fine"
        }
    },
    different: "Feels different",
    hurts: "It hurts",
    cannot: "I can't",
    how_much: "How much did it hurt?",
    sharp: "Sharp or stabbing",
    is_different: two(
        "Clearly different from the left?",
        "Weaker, wobblier, stiffer, or it hurts more.",
    ),
    hop_where: "Where did the hop hurt?",
    in_bone: two(
        "In the bone, or in one small spot?",
        "A spot you could point to with a fingertip.",
    ),
    over: |verdict| match verdict {
        Verdict::Passed => two(
            "Passed",
            "An easy run is fine: flat, slow enough to chat, 20 to 30 minutes. It counts until \
             midnight or your next run.",
        ),
        Verdict::Failed => two(
            "Not today",
            "You stopped in time, that is what the test is for. Test again tomorrow at the \
             earliest.",
        ),
        Verdict::Unfinished => two(
            "It clears nothing",
            "A painkiller hides too much. Take the test again 24 hours after the last one.",
        ),
    },
    passed_but_held: two(
        "Passed, but not today",
        "Your legs are fine. Something else still asks you to rest: the answer says what.",
    ),
    get_checked: "A hop that hurts there is a reason to get it checked.",
    log_test_run: "Log the test run",
    to_answer: "To the answer",
    half_finished: "You began a self-test. Your place is kept.",
    not_now: "Not now",
    not_asked_yet: "First tell me how you feel today, then the test can help.",
    before: "Left and right, test by test",
    date: "Day",
    step: |step| match step {
        Step::Stand => "Stand",
        Step::Walk => "Walk",
        Step::Squat => "Squat",
        Step::Hop => "Hop",
    },
    result_fine: "fine",
    result_cannot: "no",
    result_different: "different",
    result_none: "–",
    more: two(
        "Self-test",
        "Compare left and right, also when nothing hurts",
    ),
};

const fn movement(step: Step, legs: Legs) -> Line {
    match (step, legs) {
        (Step::Stand, _) => one("Stand on both legs"),
        (Step::Walk, _) => two("Walk about 20 steps", "At your normal pace."),
        (Step::Squat, Legs::Right) => two(
            "Squat on your right leg",
            "Slow, as low as feels safe. Hold on to something.",
        ),
        (Step::Squat, _) => two(
            "Squat on your left leg",
            "Slow, as low as feels safe. Hold on to something.",
        ),
        (Step::Hop, Legs::Right) => two("Hop on your right leg", "Three small, light hops."),
        (Step::Hop, _) => two("Hop on your left leg", "Three small, light hops."),
    }
}
