//! English.

mod about;
mod answer;
mod body;
mod check_in;
mod facts;
mod history;
mod log;
mod rules;
mod self_test;
mod storage;

use super::{Frame, Line, Words};

/// Every English word.
pub(super) static WORDS: Words = Words {
    lang: "en",
    frame: Frame {
        name: "Rest or Run",
        skip_to_content: "Skip to content",
        navigation: "Main",
        today: "Today",
        log: "Log",
        history: "History",
        more: "More",
        back: "Back",
        close: "Close",
        save: "Save",
        minutes_short: "min",
        saved: "Saved",
        rules_changed_answer: "The rules were updated, and today's answer is a new one. What you told is the same.",
        undo: "Undo",
        undone: "Taken back",
        update_ready: "A newer version is ready.",
        update_now: "Update",
        not_kept: "This device did not keep it. It stays here until you close the page: make a \
                   backup now.",
        no_such_page: "There is no page here.",
        theme: "Colours",
        theme_device: "As the device",
        theme_light: "Light",
        theme_dark: "Dark",
        and_list,
    },
    body: body::BODY,
    check_in: check_in::CHECK_IN,
    answer: answer::ANSWER,
    emergency: answer::EMERGENCY,
    rules: rules::RULES,
    about_me: about::ABOUT_ME,
    professional: about::PROFESSIONAL,
    about: about::ABOUT,
    storage: storage::STORAGE,
    log: log::LOG,
    asks: log::ASKS,
    self_test: self_test::SELF_TEST,
    history: history::HISTORY,
};

/// A text with nothing under it.
const fn one(text: &'static str) -> Line {
    Line { text, more: "" }
}

/// A text with a smaller line under it.
const fn two(text: &'static str, more: &'static str) -> Line {
    Line { text, more }
}

fn and_list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [start @ .., last] => [start.join(", ").as_str(), " and ", last.as_str()].concat(),
    }
}

/// A number with its noun: "1 day", "2 days".
fn count(number: u16, one: &str, many: &str) -> String {
    [
        number.to_string().as_str(),
        " ",
        if number == 1 { one } else { many },
    ]
    .concat()
}
