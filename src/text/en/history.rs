//! The history and the threads of sore spots, in English.

use super::{count, one};
use crate::domain::{MayRun, MorningChange, Side, SiteGroup};
use crate::rules::Verdict;
use crate::text::History;

pub(super) const HISTORY: History = History {
    title: "History",
    views: "What to show",
    month: "Month",
    list: "List",
    spots: "Sore spots",
    earlier_month: "Month before",
    later_month: "Next month",
    nothing: "Nothing here yet. What you tell and log shows up here.",
    no_spots: "No sore spots so far. Good.",
    show_more: "Show earlier days",
    ran: "ran",
    hard: "hard",
    cross_trained: "other training",
    rested: "rest, done",
    hurt: "something hurt",
    legend: "What the marks mean",
    answer_of_day: |headline| ["Answer that day: ", headline].concat(),
    no_entries: "Nothing was told or logged that day.",
    add: "Add to this day",
    change: "Change",
    check_in: "Check-in",
    all_well: "nothing hurts, feeling well",
    nothing_hurts: "nothing hurts",
    not_well: "not feeling well",
    morning: "Morning after",
    self_test: "Self-test",
    word: "A professional’s word",
    about_me: "About me",
    rest_day: "Rest day",
    strength: "Strength",
    no_pain: "no pain",
    pain_not_told: "pain not told",
    effort: |number| ["effort ", number.to_string().as_str()].concat(),
    level: |number| [number.to_string().as_str(), " of 10"].concat(),
    change_of: |change| match change {
        MorningChange::Better => "better than before the run",
        MorningChange::Same => "same as before the run",
        MorningChange::Worse => "worse than before the run",
    },
    verdict: |verdict| match verdict {
        Verdict::Passed => "passed",
        Verdict::Failed => "not passed",
        Verdict::Unfinished => "not finished, or with a painkiller",
    },
    word_of: |word| match word {
        MayRun::Yes => "may run",
        MayRun::NotYet => "not yet",
    },
    group,
    open: |runs| match runs {
        0 => "Open".to_owned(),
        runs => ["Open · ", count(runs, "run", "runs in a row").as_str()].concat(),
    },
    settled: "Settled",
    since: |day| ["since ", day].concat(),
    last_word: |day| ["last word ", day].concat(),
    awaits: "Waits for a professional’s word",
    in_last_run: "In the last run that told",
    chart: "Worst number, week by week",
    chart_week: |week, number| {
        let number = match number {
            Some(number) => number.to_string(),
            None => "not asked".to_owned(),
        };
        ["Week from ", week, ": ", &number].concat()
    },
    not_asked: "not asked",
    tried: "What was tried",
    helped: |helped| match helped {
        Some(true) => "helped",
        Some(false) => "did not help",
        None => "not said yet",
    },
    story: "The story",
    run: "Run",
    no_such_spot: one("Nothing was told about this spot."),
};

const fn group(group: SiteGroup, side: Option<Side>) -> &'static str {
    let [left, right, alone] = match group {
        SiteGroup::Foot => ["Left foot", "Right foot", "Foot"],
        SiteGroup::CalfAchillesAnkle => [
            "Left calf, Achilles or ankle",
            "Right calf, Achilles or ankle",
            "Calf, Achilles or ankle",
        ],
        SiteGroup::Shin => ["Left shin", "Right shin", "Shin"],
        SiteGroup::Knee => ["Left knee", "Right knee", "Knee"],
        SiteGroup::Thigh => ["Left thigh", "Right thigh", "Thigh"],
        SiteGroup::HipGroinGlute => [
            "Left hip, groin or buttock",
            "Right hip, groin or buttock",
            "Hip, groin or buttock",
        ],
        SiteGroup::LowerBack => ["Lower back, left", "Lower back, right", "Lower back"],
        SiteGroup::WholeLeg => ["Whole left leg", "Whole right leg", "Whole leg"],
        SiteGroup::UpperBody => ["Upper body, left", "Upper body, right", "Upper body"],
        SiteGroup::SideStitch => ["Side stitch, left", "Side stitch, right", "Side stitch"],
    };
    match side {
        Some(Side::Left) => left,
        Some(Side::Right) => right,
        _ => alone,
    }
}
