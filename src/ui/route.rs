//! Addresses: `#/…`, so that they work under any path, on GitHub Pages and from a file.

use leptos::prelude::window;

use crate::rules::RuleId;

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Route {
    /// Today's answer.
    Today,
    /// The check-in.
    CheckIn,
    /// Log a run.
    Log,
    /// The week.
    Week,
    /// The history.
    History,
    /// Everything else.
    More,
    /// The rules, opened at one of them.
    Rules(Option<RuleId>),
    /// A professional's word.
    Professional,
    /// About the runner.
    AboutMe,
    /// About the app.
    About,
    /// What is kept, backups, and deleting everything.
    Storage,
    /// Opens a backup, and nothing else.
    OpenBackup,
    /// An address that leads nowhere.
    Unknown,
}

impl Route {
    /// The screen that the page's address names.
    pub(crate) fn current() -> Self {
        Self::parse(&window().location().hash().unwrap_or_default())
    }

    fn parse(hash: &str) -> Self {
        let mut parts = hash.trim_start_matches(['#', '/']).split('/');
        match (parts.next().unwrap_or_default(), parts.next()) {
            ("", None) => Self::Today,
            ("check-in", None) => Self::CheckIn,
            ("log", None) => Self::Log,
            ("week", None) => Self::Week,
            ("history", None) => Self::History,
            ("more", None) => Self::More,
            ("rules", id) => Self::Rules(
                id.and_then(|id| RuleId::ALL.into_iter().find(|rule| rule.name() == id)),
            ),
            ("been-seen", None) => Self::Professional,
            ("about-me", None) => Self::AboutMe,
            ("about", None) => Self::About,
            ("data", None) => Self::Storage,
            ("open-backup", None) => Self::OpenBackup,
            _ => Self::Unknown,
        }
    }

    /// The address of a screen, for a link.
    pub(crate) fn href(self) -> String {
        let path = match self {
            Self::Today | Self::Unknown => "",
            Self::CheckIn => "check-in",
            Self::Log => "log",
            Self::Week => "week",
            Self::History => "history",
            Self::More => "more",
            Self::Rules(None) => "rules",
            Self::Rules(Some(rule)) => return ["#/rules/", rule.name().as_str()].concat(),
            Self::Professional => "been-seen",
            Self::AboutMe => "about-me",
            Self::About => "about",
            Self::Storage => "data",
            Self::OpenBackup => "open-backup",
        };
        ["#/", path].concat()
    }

    /// Opens the screen.
    pub(crate) fn open(self) {
        // Only a document that is going away refuses a new hash.
        let _ = window().location().set_hash(&self.href());
    }
}
