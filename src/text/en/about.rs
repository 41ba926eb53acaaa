//! About the runner, a professional's word, and the app, in English.

use super::{one, two};
use crate::domain::Level;
use crate::text::{About, AboutMe, Professional};

pub(super) const ABOUT_ME: AboutMe = AboutMe {
    title: "About you",
    lede: "This app is written for healthy adults. If something here fits you, ask your doctor \
           first. You can leave out anything.",
    level: "How long have you been running?",
    level_of: |level| match level {
        Level::New => two("I am new", "Under 3 months, or still in my first programme"),
        Level::Regular => two("Regular", "Most weeks, for some time"),
        Level::Experienced => two("Experienced", "For years, and in races"),
    },
    under_18: "Are you under 18?",
    pregnant: "Are you pregnant?",
    heart_disease: "Do you have a heart disease?",
    told_not_to_run: "Has a doctor or physiotherapist told you not to run?",
    stress_injuries: "Have you had a bone stress injury or stress fracture?",
    stress_counts: ["No", "One", "Two or more"],
    high_arch: "Do your feet have a high arch?",
    missed_periods: "If you have periods: have you missed three or more in the past year?",
    why_asked: "These change what is safe for you. They stay on this device.",
};

pub(super) const PROFESSIONAL: Professional = Professional {
    title: "What did they say?",
    lede: "Tell me what a doctor or physiotherapist said about running.",
    about_what: "What was it about?",
    whole: "My health as a whole",
    may_run: two("I may run", "Next comes the self-test, then an easy run"),
    not_yet: two("Not yet", "No running until they say so"),
    note: "In your own words, if you like",
};

pub(super) const ABOUT: About = About {
    title: "About",
    parts: [
        two(
            "What it does",
            "You say how your body feels. It answers: train, easy, test first, rest, or get it \
             looked at, with the reason and what would change it.",
        ),
        two(
            "What it is not",
            "This is education for healthy adults, not medical advice. It never names an injury \
             and never promises that a run is safe. If you are unsure, ask a physiotherapist.",
        ),
        two(
            "Your words stay here",
            "Nothing you type leaves this device. There is no account and no tracking. It works \
             without a network.",
        ),
        two(
            "Where the rules come from",
            "From coaches, physiotherapists and studies. Most are experience, not proof, and each \
             rule says which.",
        ),
        one("Resting is training too. A rest day never counts against you here."),
    ],
    to_rules: "Rules and sources",
};
