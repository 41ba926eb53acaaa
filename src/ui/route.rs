//! Addresses: `#/…`, so that they work under any path, on GitHub Pages and from a file.

use leptos::prelude::window;

use chrono::NaiveDate;

use crate::domain::{Side, SiteGroup};
use crate::rules::RuleId;

/// What the history shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Past {
    /// A month, named by its first day; the present one where none is.
    Month(Option<NaiveDate>),
    /// The days with something in them.
    List,
    /// The sore spots.
    Spots,
}

impl Past {
    fn parse(path: Option<&str>) -> Option<Self> {
        Some(match path {
            None => Self::Month(None),
            Some("list") => Self::List,
            Some("spots") => Self::Spots,
            Some(month) => Self::Month(Some([month, "-01"].concat().parse().ok()?)),
        })
    }

    fn path(self) -> String {
        match self {
            Self::Month(None) => String::new(),
            Self::Month(Some(first)) => {
                let day = first.to_string();
                ["/", day.strip_suffix("-01").unwrap_or(&day)].concat()
            }
            Self::List => "/list".to_owned(),
            Self::Spots => "/spots".to_owned(),
        }
    }
}

/// The names of site groups in addresses.
const GROUPS: [(SiteGroup, &str); 10] = [
    (SiteGroup::Foot, "foot"),
    (SiteGroup::CalfAchillesAnkle, "calf"),
    (SiteGroup::Shin, "shin"),
    (SiteGroup::Knee, "knee"),
    (SiteGroup::Thigh, "thigh"),
    (SiteGroup::HipGroinGlute, "hip"),
    (SiteGroup::LowerBack, "back"),
    (SiteGroup::WholeLeg, "leg"),
    (SiteGroup::UpperBody, "upper"),
    (SiteGroup::SideStitch, "stitch"),
];

fn spot(name: &str) -> Option<Route> {
    let (group, side) = name.split_once('-').unwrap_or((name, ""));
    let (group, _) = GROUPS.into_iter().find(|(_, known)| *known == group)?;
    let side = match side {
        "left" => Some(Side::Left),
        "right" => Some(Side::Right),
        _ => None,
    };
    Some(Route::Spot(group, side))
}

fn spot_name(group: SiteGroup, side: Option<Side>) -> String {
    let known = GROUPS.into_iter().find(|(known, _)| *known == group);
    let name = known.map_or("", |(_, name)| name);
    match side {
        Some(Side::Left) => [name, "-left"].concat(),
        Some(Side::Right) => [name, "-right"].concat(),
        _ => name.to_owned(),
    }
}

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Route {
    /// Today's answer.
    Today,
    /// The check-in.
    CheckIn,
    /// Log a run.
    Log,
    /// The history.
    History(Past),
    /// One day of it.
    Day(NaiveDate),
    /// One sore spot over time.
    Spot(SiteGroup, Option<Side>),
    /// The self-test.
    SelfTest,
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
            ("history", past) => Past::parse(past).map_or(Self::Unknown, Self::History),
            ("day", Some(day)) => day.parse().map_or(Self::Unknown, Self::Day),
            ("spot", Some(name)) => spot(name).unwrap_or(Self::Unknown),
            ("self-test", None) => Self::SelfTest,
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
            Self::History(past) => return ["#/history", &past.path()].concat(),
            Self::Day(day) => return ["#/day/", &day.to_string()].concat(),
            Self::Spot(group, side) => return ["#/spot/", &spot_name(group, side)].concat(),
            Self::SelfTest => "self-test",
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
