//! Which old entries can still reach today's answer.
//!
//! Bad news stays open until it is answered, however long that takes. So the rules look at the last
//! 120 days and at every older entry that nothing has ended since. This file errs on the side of
//! keeping: what it drops has been answered as good at least ten days later, when every stop that
//! ends by a date is over.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::{
    CheckIn, DailyLife, Entry, EntryBody, MayRun, MorningChange, NumbPattern, PainReport, Run,
    RunPain, Spread, Tissue,
};

/// An entry that may still stand.
struct Standing {
    index: usize,
    at: DateTime<Utc>,
    /// Pain that "no pain" in a run can end, "nothing hurts" in a check-in, or only a
    /// professional's word.
    pain: Pain,
    /// Whole-body signs, which "I feel well" ends.
    signs: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Pain {
    None,
    EndsWithARun,
    EndsWithACheckIn,
    NeedsAWord,
}

/// The indices of the entries that still stand, oldest first. Words and what the runner told about
/// themselves always do.
pub(super) fn standing(entries: &[Arc<Entry>]) -> Vec<usize> {
    let mut open: Vec<Standing> = Vec::new();
    let mut always = Vec::new();
    let mut last_run = None;
    for (index, entry) in entries.iter().enumerate() {
        let at = entry.at.to_utc();
        let mut next = Standing {
            index,
            at,
            pain: Pain::None,
            signs: false,
        };
        match &entry.body {
            EntryBody::CheckIn(check_in) => {
                let nothing_hurts = check_in.pain.as_ref().is_some_and(Vec::is_empty)
                    && check_in.painkiller == Some(false);
                end(&mut open, at, |standing| {
                    if nothing_hurts && standing.pain <= Pain::EndsWithACheckIn {
                        standing.pain = Pain::None;
                    }
                    if check_in.well == Some(true) {
                        standing.signs = false;
                    }
                });
                next.pain = worst(check_in.pain.as_deref().unwrap_or_default());
                if check_in
                    .urgent
                    .as_ref()
                    .is_some_and(|signs| !signs.is_empty())
                {
                    next.pain = Pain::NeedsAWord;
                }
                next.signs = has_signs(check_in);
            }
            EntryBody::Run(run) => {
                last_run = Some(index);
                match &run.pain {
                    Some(RunPain::None) => end(&mut open, at, |standing| {
                        if standing.pain <= Pain::EndsWithARun {
                            standing.pain = Pain::None;
                        }
                    }),
                    Some(RunPain::At(reports)) => next.pain = worst(reports),
                    None => {}
                }
                if run.test_outcome.is_some() {
                    next.pain = next.pain.max(Pain::EndsWithARun);
                }
            }
            EntryBody::MorningAfter(morning) if morning.change == MorningChange::Worse => {
                next.pain = Pain::EndsWithARun;
            }
            EntryBody::SelfTest(test) => {
                let bone = test
                    .steps
                    .iter()
                    .any(|taken| taken.result.in_bone == Some(true));
                next.pain = if bone {
                    Pain::NeedsAWord
                } else {
                    Pain::EndsWithARun
                };
            }
            EntryBody::ProfessionalsWord(word) => {
                always.push(index);
                if word.may_run == MayRun::Yes {
                    for standing in &mut open {
                        standing.at = at;
                        standing.pain = standing.pain.min(Pain::EndsWithARun);
                    }
                }
            }
            EntryBody::AboutMe(_) => always.push(index),
            _ => {}
        }
        if next.pain > Pain::None || next.signs {
            open.push(next);
        }
    }
    let mut indices: Vec<usize> = open
        .into_iter()
        .map(|standing| standing.index)
        .chain(always)
        .chain(last_run)
        .collect();
    indices.sort_unstable();
    indices.dedup();
    indices
}

/// The last run and those in the month before it, with their indices: what a break of any length
/// that comes after is measured by. Their pain is left out: where nothing has ended it, they stand.
pub(super) fn last_runs(entries: &[Arc<Entry>]) -> impl Iterator<Item = (usize, Arc<Entry>)> {
    let mut last = None;
    let runs = entries.iter().enumerate().rev();
    runs.filter_map(|(index, entry)| match &entry.body {
        EntryBody::Run(run) => Some((index, entry, run)),
        _ => None,
    })
    .take_while(move |(_, entry, _)| {
        let last = *last.get_or_insert(entry.at);
        last - entry.at <= TimeDelta::days(31)
    })
    .map(|(index, entry, run)| {
        let body = EntryBody::Run(Run {
            pain: None,
            test_outcome: None,
            ..run.clone()
        });
        let without_pain = Entry {
            body,
            ..Entry::clone(entry)
        };
        (index, Arc::new(without_pain))
    })
}

/// Good news at `at`, for what is at least ten days older.
fn end(open: &mut Vec<Standing>, at: DateTime<Utc>, answer: impl Fn(&mut Standing)) {
    open.retain_mut(|standing| {
        if at - standing.at >= TimeDelta::days(10) {
            answer(standing);
        }
        standing.pain > Pain::None || standing.signs
    });
}

fn has_signs(check_in: &CheckIn) -> bool {
    check_in.signs.values().any(|present| *present)
        || check_in.illness.is_some()
        || check_in.well == Some(false)
}

fn worst(reports: &[PainReport]) -> Pain {
    let bad = reports.iter().filter(|report| !report.says_no_pain());
    bad.map(|report| {
        let daily = report.daily_life.iter().flatten();
        let night = daily.clone().any(|when| matches!(when, DailyLife::AtNight | DailyLife::AtRest));
        let numb = report.numb_pattern.is_some_and(|pattern| pattern != NumbPattern::AroundTheSpot);
        let needs_a_word = night
            || numb
            || report.tissue == Some(Tissue::Bone)
            || report.spread == Some(Spread::Pinpoint)
            || [report.bone_sore, report.in_bone, report.mechanical, report.cannot_four_steps, report.clot_risk]
                .contains(&Some(true))
            // The bone score and a swollen leg need more than one report to be judged.
            || report.visible.as_ref().is_some_and(|what| !what.is_empty())
            || report.feel.contains(&crate::domain::Feel::Throbbing);
        if needs_a_word {
            Pain::NeedsAWord
        } else if daily.count() > 0 {
            Pain::EndsWithACheckIn
        } else {
            Pain::EndsWithARun
        }
    })
    .max()
    .unwrap_or(Pain::None)
}
