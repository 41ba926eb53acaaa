//! What was not asked: questions without an answer that could still make the decision stricter.
//! Each is tried out with its worst answer.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset};

use super::assess::{Judged, answered, judge_near};
use super::scene::{Scene, minus};
use super::{Care, PainQuestion, Question};
use crate::domain::{
    AboutMe, After, CheckIn, DailyLife, Effort, Entry, EntryBody, EntryId, Feel, IllnessPlace,
    InRun, LastRun, MorningAfter, MorningChange, NumbPattern, PainLevel, PainReport, Side, Site,
    SiteGroup, Spread, Tissue, Visible,
};
use crate::journal::Journal;

/// The open questions, the two that every "train" needs first.
pub(super) fn not_asked(
    journal: &Journal,
    now: DateTime<FixedOffset>,
    judged: &Judged,
) -> Vec<Question> {
    if judged.outcome.care == Care::EmergencyNow {
        return Vec::new();
    }
    let scene = Scene::new(journal, now);
    let (hurts, well) = answered(&scene);
    let mut open = Vec::new();
    let urgent = scene
        .check_ins()
        .any(|(seen, check_in)| seen.day == scene.today && check_in.urgent.is_some());
    open.extend((!urgent).then_some(Question::Urgent));
    open.extend((!hurts).then_some(Question::WhatHurts));
    open.extend((!well).then_some(Question::FeelWell));
    open.extend(painkiller(&scene, judged));
    open.extend(
        scene
            .runs_between(minus(scene.today, 2), scene.today)
            .filter(|run| run.run.pain.is_none())
            .map(|run| Question::RunPain(run.seen.day)),
    );
    let stricter = candidates(&scene).into_iter().filter(|(_, entry)| {
        let mut changed = journal.clone();
        changed.remove(&entry.id);
        changed.put(entry.clone());
        !judged.outcome.at_least(&judge_near(&changed, now).outcome)
    });
    open.extend(stricter.map(|(question, _)| question));
    open.sort_unstable();
    open.dedup();
    open
}

/// "Nothing hurts" while a spot is open also asks for painkillers.
fn painkiller(scene: &Scene<'_>, judged: &Judged) -> Option<Question> {
    let quiet = scene.check_ins().any(|(seen, check_in)| {
        seen.day == scene.today
            && check_in.painkiller.is_none()
            && check_in.pain.as_ref().is_some_and(Vec::is_empty)
    });
    (quiet && !judged.open.is_empty()).then_some(Question::Painkiller)
}

/// Every question that has no answer, with the entry as its worst answer would make it.
fn candidates(scene: &Scene<'_>) -> Vec<(Question, Entry)> {
    let mut found = Vec::new();
    let newest = scene
        .check_ins()
        .rev()
        .find(|(seen, _)| seen.day == scene.today);
    if let Some((seen, check_in)) = newest {
        let entry = |check_in: CheckIn| Entry {
            body: EntryBody::CheckIn(check_in),
            ..seen.entry.clone()
        };
        found.extend(
            about_spots(scene, check_in)
                .into_iter()
                .chain(whole_body(check_in))
                .map(|(question, worst)| (question, entry(worst))),
        );
    }
    found.extend(mornings(scene));
    for run in scene.runs_between(minus(scene.day, 2), scene.today) {
        if run.run.effort.is_none() && run.run.kind.is_none() {
            let hard = crate::domain::Run {
                effort: Effort::new(9),
                ..run.run.clone()
            };
            let body = EntryBody::Run(hard);
            found.push((
                Question::RunEffort(run.seen.day),
                Entry {
                    body,
                    ..run.seen.entry.clone()
                },
            ));
        }
    }
    found.extend(last_run(scene));
    found
}

/// The last run, where the journal cannot tell.
fn last_run(scene: &Scene<'_>) -> Option<(Question, Entry)> {
    if !scene.runs.is_empty() || scene.about(|about| about.last_run.as_ref()).is_some() {
        return None;
    }
    let day = minus(scene.today, 1);
    let about = AboutMe {
        last_run: Some(LastRun {
            day,
            hard: Some(true),
        }),
        ..AboutMe::default()
    };
    Some((
        Question::LastRun,
        new_entry(scene, EntryBody::AboutMe(about))?,
    ))
}

fn new_entry(scene: &Scene<'_>, body: EntryBody) -> Option<Entry> {
    Some(Entry {
        id: EntryId::new("what-if")?,
        at: scene.now,
        edited: 0,
        body,
    })
}

/// The morning after yesterday's painful run.
fn mornings(scene: &Scene<'_>) -> Vec<(Question, Entry)> {
    let yesterday = minus(scene.today, 1);
    let painful = scene
        .runs_between(yesterday, yesterday)
        .flat_map(super::scene::RunSeen::reports)
        .filter(|report| !report.says_no_pain());
    painful
        .map(|report| report.place)
        .filter(|place| {
            !scene.seen.iter().any(|seen| {
                seen.day == scene.today
                    && matches!(&seen.entry.body, EntryBody::MorningAfter(morning)
                        if morning.place == *place)
            })
        })
        .filter_map(|place| {
            let change = MorningChange::Worse;
            let body = EntryBody::MorningAfter(MorningAfter {
                place,
                change,
                level: None,
            });
            Some((Question::MorningAfter(place), new_entry(scene, body)?))
        })
        .collect()
}

fn whole_body(check_in: &CheckIn) -> Vec<(Question, CheckIn)> {
    let mut found = Vec::new();
    if let Some(illness) = &check_in.illness {
        let mut ask = |question, change: &dyn Fn(&mut crate::domain::Illness)| {
            let mut worst = illness.clone();
            change(&mut worst);
            found.push((
                question,
                CheckIn {
                    illness: Some(worst),
                    ..check_in.clone()
                },
            ));
        };
        if illness.place.is_none() {
            ask(Question::IllnessPlace, &|worst| {
                worst.place = Some(IllnessPlace::BelowNeck);
            });
        }
        if illness.fever.is_none() {
            ask(Question::Fever, &|worst| worst.fever = Some(true));
        }
        if illness.masking_medicine.is_none() {
            ask(Question::MaskingMedicine, &|worst| {
                worst.masking_medicine = Some(true);
            });
        }
    }
    if check_in.sleep_minutes.is_none() {
        found.push((
            Question::Sleep,
            CheckIn {
                sleep_minutes: Some(4 * 60),
                ..check_in.clone()
            },
        ));
    }
    found
}

/// The questions about each spot told today.
fn about_spots(scene: &Scene<'_>, check_in: &CheckIn) -> Vec<(Question, CheckIn)> {
    let reports = check_in.pain.as_deref().unwrap_or_default();
    let mut found = Vec::new();
    for (index, report) in reports
        .iter()
        .enumerate()
        .filter(|(_, report)| !report.says_no_pain())
    {
        for (question, worst) in about_spot(scene, report) {
            let mut reports = reports.to_vec();
            if let Some(slot) = reports.get_mut(index) {
                *slot = worst;
            }
            found.push((
                Question::Pain(report.place, question),
                CheckIn {
                    pain: Some(reports),
                    ..check_in.clone()
                },
            ));
        }
    }
    found
}

/// The unanswered questions about one spot, each with its worst answer.
fn about_spot(scene: &Scene<'_>, report: &PainReport) -> Vec<(PainQuestion, PainReport)> {
    use PainQuestion as Q;
    let site = report.place.site;
    let mut found = Vec::new();
    let mut ask = |open: bool, question, change: &dyn Fn(&mut PainReport)| {
        if open {
            let mut worst = report.clone();
            change(&mut worst);
            found.push((question, worst));
        }
    };
    let whole = matches!(site, Site::UpperBody | Site::SideStitch | Site::LowerBack);
    ask(report.place.side.is_none() && !whole, Q::Side, &|r| {
        r.place.side = Some(Side::Left);
    });
    ask(report.level.is_none(), Q::Level, &|r| {
        r.level = Some(PainLevel::MAX);
    });
    ask(report.feel.is_empty(), Q::Feel, &|r| {
        r.feel = BTreeSet::from([Feel::Sharp]);
    });
    ask(report.changes_form.is_none(), Q::ChangesForm, &|r| {
        r.changes_form = Some(true);
    });
    ask(report.in_run.is_none(), Q::InRun, &|r| {
        r.in_run = Some(InRun::ForcedStop);
    });
    ask(report.daily_life.is_none(), Q::DailyLife, &|r| {
        r.daily_life = Some(BTreeSet::from([DailyLife::Walking, DailyLife::AtNight]));
    });
    ask(report.visible.is_none(), Q::Visible, &|r| {
        r.visible = Some(BTreeSet::from([Visible::Swelling]));
    });
    ask(report.spread.is_none(), Q::Spread, &|r| {
        r.spread = Some(Spread::Pinpoint);
    });
    ask(report.tissue.is_none(), Q::Tissue, &|r| {
        r.tissue = Some(Tissue::Bone);
    });
    let bone = super::sites::bone_group(site);
    ask(bone && report.bone_sore.is_none(), Q::BoneSore, &|r| {
        r.bone_sore = Some(true);
    });
    let joint = matches!(
        site.group(),
        SiteGroup::Knee | SiteGroup::HipGroinGlute | SiteGroup::CalfAchillesAnkle
    );
    ask(joint && report.mechanical.is_none(), Q::Mechanical, &|r| {
        r.mechanical = Some(true);
    });
    let fell = report.after == Some(After::FallOrTwist);
    ask(
        fell && report.cannot_four_steps.is_none(),
        Q::FourSteps,
        &|r| {
            r.cannot_four_steps = Some(true);
        },
    );
    let numb = report.feel.contains(&Feel::BurningNumbTingling);
    ask(
        numb && report.numb_pattern.is_none(),
        Q::NumbPattern,
        &|r| {
            r.numb_pattern = Some(NumbPattern::DownALimb);
        },
    );
    ask(numb && report.weaker.is_none(), Q::Weaker, &|r| {
        r.weaker = Some(true);
    });
    let calf = super::sites::near_calf(site) && report.place.side != Some(Side::Both);
    ask(calf && report.clot_risk.is_none(), Q::ClotRisk, &|r| {
        r.clot_risk = Some(true);
    });
    ask(report.since.is_none(), Q::Since, &|r| {
        r.since = Some(minus(scene.today, 14));
    });
    ask(report.came_back.is_none(), Q::CameBack, &|r| {
        r.came_back = Some(true);
    });
    let unlogged = scene
        .runs_between(minus(scene.today, 42), scene.today)
        .next()
        .is_none();
    ask(
        unlogged && report.runs_in_a_row.is_none(),
        Q::RunsInARow,
        &|r| {
            r.runs_in_a_row = Some(3);
        },
    );
    found
}
