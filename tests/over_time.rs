//! What the app follows over time: the log, the guided self-test, threads, past days, and what a
//! change to the past does to today.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at what it did not expect"
)]

use chrono::{DateTime, FixedOffset, NaiveDate};
use rest_or_run::domain::{
    CheckIn, Entry, EntryBody, EntryId, InRun, Legs, MorningAfter, MorningChange, PainLevel,
    PainReport, Place, RestDay, Run, RunKind, RunPain, Side, Site, SiteGroup, Step, TestOutcome,
    Tried,
};
use rest_or_run::interview::{
    Asked, Doubt, LogDraft, Logged, Reply, TestDraft, Units, Unreadable, metres, mornings_to_ask,
    seconds, typed_duration, untold_days,
};
use rest_or_run::journal::Journal;
use rest_or_run::rules::{
    Headline, Moment, Running, SelfTestOffer, Shown, VERSION, Verdict, assess, if_changed, judge,
    past_day, threads, verdict,
};
use serde_json::json;

fn at(text: &str) -> DateTime<FixedOffset> {
    format!("2026-{text}:00+01:00").parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    format!("2026-{text}").parse().unwrap()
}

fn entry(at: DateTime<FixedOffset>, body: EntryBody) -> Entry {
    let name: String = format!("{at}{body:?}")
        .bytes()
        .fold(7_u64, |sum, byte| {
            sum.wrapping_mul(31).wrapping_add(byte.into())
        })
        .to_string();
    Entry {
        id: EntryId::new(&name).unwrap(),
        at,
        edited: 0,
        body,
    }
}

const KNEE: Place = Place {
    site: Site::KneeFront,
    side: Some(Side::Left),
};
const SHIN: Place = Place {
    site: Site::ShinInner,
    side: Some(Side::Right),
};

fn pain(place: Place, level: u8) -> PainReport {
    PainReport {
        level: PainLevel::new(level),
        ..PainReport::at(place)
    }
}

fn run(pain: Option<RunPain>) -> EntryBody {
    EntryBody::Run(Run {
        distance_m: Some(8000),
        duration_s: Some(2700),
        kind: Some(RunKind::Easy),
        pain,
        ..Run::default()
    })
}

fn sore(reports: &[PainReport]) -> EntryBody {
    EntryBody::CheckIn(CheckIn {
        urgent: Some([].into()),
        pain: Some(reports.to_vec()),
        painkiller: Some(false),
        well: Some(true),
        ..CheckIn::default()
    })
}

fn well() -> EntryBody {
    sore(&[])
}

fn journal(entries: &[(&str, EntryBody)]) -> Journal {
    entries
        .iter()
        .map(|(time, body)| entry(at(time), body.clone()))
        .collect()
}

#[test]
fn a_distance_is_read_as_it_is_typed() {
    let check = |typed: &str, units, expect: Result<Option<u32>, Unreadable>| {
        assert_eq!(metres(typed, units), expect, "{typed:?} in {units:?}");
    };
    let km = Units::Kilometres;
    check("", km, Ok(None));
    check("0", km, Ok(None));
    check(" 10 ", km, Ok(Some(10_000)));
    check("5,2", km, Ok(Some(5200)));
    check("5.25", km, Ok(Some(5250)));
    check(".5", km, Ok(Some(500)));
    check("42.1955", km, Ok(Some(42_195)));
    check("500", km, Ok(Some(500_000)));
    check("3.1", Units::Miles, Ok(Some(4989)));
    check("26.219", Units::Miles, Ok(Some(42_195)));
    check("-5", km, Err(Unreadable::Negative));
    check("ten", km, Err(Unreadable::NoNumber));
    check("1.2.3", km, Err(Unreadable::NoNumber));
    check(".", km, Err(Unreadable::NoNumber));
    check("99999999999999999999", km, Err(Unreadable::NoNumber));
    for (units, m, typed) in [
        (km, 8000, "8"),
        (km, 5250, "5.25"),
        (km, 5200, "5.2"),
        (km, 5050, "5.05"),
        (Units::Miles, 4989, "3.1"),
    ] {
        assert_eq!(units.typed(m), typed);
    }
}

#[test]
fn a_duration_is_read_as_it_is_typed() {
    let check = |typed: &str, expect: Result<Option<u32>, Unreadable>| {
        assert_eq!(seconds(typed), expect, "{typed:?}");
    };
    check("", Ok(None));
    check("45", Ok(Some(2700)));
    check("45:30", Ok(Some(2730)));
    check("1:05:00", Ok(Some(3900)));
    check("-3", Err(Unreadable::Negative));
    check("45:70", Err(Unreadable::NoNumber));
    check("an hour", Err(Unreadable::NoNumber));
    check("99999999:00:00", Err(Unreadable::NoNumber));
    for s in [60, 2700, 2730, 3605, 36_000] {
        assert_eq!(seconds(&typed_duration(s)), Ok(Some(s)));
    }
}

#[test]
fn what_cannot_be_right_is_asked_about_and_kept() {
    let now = at("11-22T18:00");
    let there = journal(&[("11-22T17:50", run(None))]);
    let check = |distance: &str, duration: &str, when: &str, expect: &[Doubt]| {
        let draft = LogDraft {
            distance: distance.to_owned(),
            duration: duration.to_owned(),
            at: at(when),
            ..LogDraft::new(EntryId::new("new").unwrap(), now, &Journal::new())
        };
        let doubts = draft.doubts(Units::Kilometres, &there, now);
        assert_eq!(doubts, expect, "{distance} km in {duration} at {when}");
        assert_eq!(
            (draft.distance.as_str(), draft.duration.as_str()),
            (distance, duration)
        );
    };
    check("10", "55", "11-22T07:00", &[]);
    check("", "", "11-22T07:00", &[]);
    check("-10", "55", "11-22T07:00", &[Doubt::DistanceNegative]);
    check("10", "-55", "11-22T07:00", &[Doubt::DurationNegative]);
    check(
        "x",
        "y",
        "11-22T07:00",
        &[Doubt::DistanceUnreadable, Doubt::DurationUnreadable],
    );
    check("500", "", "11-22T07:00", &[Doubt::VeryFar]);
    check("20", "2", "11-22T07:00", &[Doubt::TooFast]);
    check("1", "45", "11-22T07:00", &[Doubt::TooSlow]);
    check("90", "13:00:00", "11-22T07:00", &[Doubt::VeryLong]);
    check("10", "55", "11-23T07:00", &[Doubt::Future]);
    check("8", "45", "11-22T18:00", &[Doubt::Twice]);
}

#[test]
fn a_log_entry_survives_being_opened_for_a_change() {
    let bodies = [
        run(Some(RunPain::At(vec![pain(KNEE, 3)]))),
        EntryBody::Run(Run {
            distance_m: Some(8123),
            duration_s: Some(2711),
            imported: true,
            goal_race: true,
            kind: Some(RunKind::Race),
            note: "windy".to_owned(),
            ..Run::default()
        }),
        EntryBody::RestDay(RestDay::default()),
    ];
    for body in bodies {
        for units in [Units::Kilometres, Units::Miles] {
            let saved = entry(at("11-22T23:50"), body.clone());
            let draft = LogDraft::change(&saved, units).unwrap();
            assert_eq!(draft.entry(units), saved);
        }
    }
    assert_eq!(
        LogDraft::change(&entry(at("11-22T07:00"), well()), Units::Kilometres),
        None
    );
}

#[test]
fn the_next_run_is_offered_as_the_last_one() {
    let tempo = EntryBody::Run(Run {
        kind: Some(RunKind::Tempo),
        ..Run::default()
    });
    let draft = |journal: &Journal| {
        LogDraft::new(EntryId::new("new").unwrap(), at("11-22T18:00"), journal)
            .run
            .kind
    };
    assert_eq!(draft(&Journal::new()), Some(RunKind::Easy));
    assert_eq!(
        draft(&journal(&[("11-20T07:00", tempo)])),
        Some(RunKind::Tempo)
    );
    let mut draft = LogDraft::new(
        EntryId::new("new").unwrap(),
        at("11-22T18:00"),
        &Journal::new(),
    );
    draft.toggle(KNEE);
    draft.tell(KNEE, |report| report.level = PainLevel::new(4));
    assert_eq!(draft.reports(), [pain(KNEE, 4)]);
    draft.toggle(KNEE);
    assert_eq!(draft.run.pain, None);
    assert_eq!(draft.logged, Logged::Run);
}

#[test]
fn days_without_a_word_are_asked_about() {
    let today = day("11-22");
    let check = |entries: &[(&str, EntryBody)], expect: usize| {
        assert_eq!(
            untold_days(&journal(entries), today).len(),
            expect,
            "{entries:?}"
        );
    };
    let rest = EntryBody::RestDay(RestDay::default());
    check(&[], 0);
    check(&[("11-19T07:00", well())], 0);
    check(&[("11-20T07:00", run(None))], 0);
    check(&[("11-19T07:00", run(None))], 2);
    check(&[("11-19T07:00", run(None)), ("11-20T07:00", well())], 2);
    check(&[("11-19T07:00", run(None)), ("11-20T07:00", rest)], 0);
    // Away for a season: one question for each of ninety days would be no help.
    check(&[("09-01T07:00", run(None))], 0);
}

#[test]
fn the_morning_after_is_asked_once_and_for_two_days() {
    let painful = run(Some(RunPain::At(vec![pain(KNEE, 3)])));
    let better = EntryBody::MorningAfter(MorningAfter {
        place: KNEE,
        change: MorningChange::Better,
        level: None,
    });
    let check = |entries: &[(&str, EntryBody)], today: &str, expect: bool| {
        let asked = mornings_to_ask(&journal(entries), day(today));
        assert_eq!(!asked.is_empty(), expect, "{entries:?} on {today}");
    };
    let one = [("11-20T23:50", painful.clone())];
    check(&one, "11-20", false);
    check(&one, "11-21", true);
    check(&one, "11-22", true);
    check(&one, "11-23", false);
    check(&[one[0].clone(), ("11-21T07:00", better)], "11-21", false);
    check(
        &[one[0].clone(), ("11-21T07:00", run(Some(RunPain::None)))],
        "11-22",
        false,
    );
    check(&[("11-20T07:00", run(Some(RunPain::None)))], "11-21", false);
    check(
        &[("11-20T07:00", run(Some(RunPain::At(vec![pain(KNEE, 0)]))))],
        "11-21",
        false,
    );
}

fn taken(draft: &TestDraft) -> Vec<(Step, Legs)> {
    draft
        .test
        .steps
        .iter()
        .map(|taken| (taken.step, taken.legs))
        .collect()
}

fn test(replies: &[Reply]) -> TestDraft {
    let mut draft = TestDraft::new(EntryId::new("test").unwrap(), at("11-22T08:00"), &[KNEE]);
    draft.painkiller(false);
    for reply in replies {
        assert_eq!(draft.asked, Asked::Move);
        draft.reply(*reply, &Journal::new());
    }
    draft
}

#[test]
fn a_self_test_stops_at_the_first_failed_step() {
    use Reply::{Cannot, Different, Fine};
    let check = |replies: &[Reply], expect: Verdict| {
        let draft = test(replies);
        let done = draft.asked == Asked::Done;
        assert_eq!(done, expect != Verdict::Unfinished, "{replies:?}");
        assert_eq!(draft.verdict(&Journal::new()), expect, "{replies:?}");
        assert_eq!(taken(&draft).len(), replies.len());
    };
    check(&[Fine; 6], Verdict::Passed);
    check(&[Fine; 5], Verdict::Unfinished);
    check(&[Cannot], Verdict::Failed);
    check(&[Fine, Fine, Cannot], Verdict::Failed);
    check(&[Fine, Fine, Fine, Different], Verdict::Failed);
    check(&[Fine, Fine, Fine, Fine, Fine, Different], Verdict::Failed);
}

#[test]
fn a_little_pain_on_both_sides_passes_and_the_difference_is_asked_after_the_second() {
    let empty = Journal::new();
    let level = |number| PainLevel::new(number).unwrap();
    let mut draft = test(&[Reply::Fine; 2]);
    draft.reply(Reply::Hurts, &empty);
    draft.how_much(level(2), false, &empty);
    assert_eq!(
        draft.asked,
        Asked::Move,
        "after the left side nothing is compared"
    );
    draft.reply(Reply::Hurts, &empty);
    draft.how_much(level(2), false, &empty);
    assert_eq!(draft.asked, Asked::Different);
    draft.different(false, &empty);
    assert_eq!(draft.movement().1, Step::Hop);
    draft.reply(Reply::Fine, &empty);
    draft.reply(Reply::Fine, &empty);
    assert_eq!(
        (draft.asked, draft.verdict(&empty)),
        (Asked::Done, Verdict::Passed)
    );
}

#[test]
fn a_hop_that_hurts_asks_where_and_over_bone_whether_in_one_spot() {
    let empty = Journal::new();
    let level = |number| PainLevel::new(number).unwrap();
    let check = |place: Place, number: u8, bone: Option<bool>, expect: Verdict| {
        let mut draft = test(&[Reply::Fine; 4]);
        draft.reply(Reply::Hurts, &empty);
        draft.how_much(level(number), false, &empty);
        assert_eq!(draft.asked, Asked::Where);
        draft.hurt_at(place, &empty);
        if let Some(bone) = bone {
            assert_eq!(draft.asked, Asked::InBone);
            draft.in_bone(bone, &empty);
        }
        assert_eq!(draft.verdict(&empty), expect, "{place:?} {number} {bone:?}");
        draft
    };
    check(KNEE, 2, None, Verdict::Unfinished);
    check(KNEE, 3, None, Verdict::Failed);
    check(SHIN, 1, Some(false), Verdict::Unfinished);
    let failed = check(SHIN, 1, Some(true), Verdict::Failed);
    let mut told: Journal = [entry(at("11-22T07:00"), well())].into_iter().collect();
    told.put(failed.entry());
    let judged = judge(&told, at("11-22T08:30"));
    assert_eq!(judged.headline, Headline::StopAndGetLookedAt);
    assert!(matches!(judged.self_test, SelfTestOffer::NotOffered { .. }));
}

#[test]
fn a_test_that_is_left_keeps_its_place_and_can_be_stepped_back() {
    let draft = test(&[Reply::Fine; 3]);
    let kept = serde_json::to_string(&draft).unwrap();
    let mut again: TestDraft = serde_json::from_str(&kept).unwrap();
    assert_eq!(again, draft);
    assert!(again.back());
    assert_eq!(again.movement(), (3, Step::Squat, Legs::Left));
    assert!(again.back() && again.back() && again.back());
    assert_eq!(again.asked, Asked::Painkiller);
    assert!(!again.back());
}

#[test]
fn a_painkiller_clears_nothing_and_says_so_first() {
    let mut draft = TestDraft::new(EntryId::new("test").unwrap(), at("11-22T08:00"), &[]);
    draft.painkiller(true);
    assert_eq!(draft.asked, Asked::Painkilled);
    draft.all_the_same();
    for _ in 0..6 {
        draft.reply(Reply::Fine, &Journal::new());
    }
    assert_eq!(draft.verdict(&Journal::new()), Verdict::Unfinished);
}

/// Sore on Friday with two days' rest asked for, told as quiet on the retest day.
fn at_the_retest() -> Journal {
    let sharp = PainReport {
        feel: [rest_or_run::domain::Feel::Sharp].into(),
        ..pain(KNEE, 2)
    };
    journal(&[("11-20T07:00", sore(&[sharp])), ("11-22T07:00", well())])
}

#[test]
fn the_way_out_goes_by_test_and_test_run() {
    let mut journal = at_the_retest();
    let running = |journal: &Journal, now: &str| judge(journal, at(now)).outcome.running;
    assert_eq!(running(&journal, "11-22T07:30"), Running::TestFirst);
    assert_eq!(
        judge(&journal, at("11-22T07:30")).self_test,
        SelfTestOffer::Offered
    );
    journal.put(test(&[Reply::Fine; 6]).entry());
    assert_eq!(running(&journal, "11-22T08:30"), Running::EasyOnly);
    // Until midnight.
    assert_eq!(running(&journal, "11-23T07:30"), Running::TestFirst);
    // "It changed how I run": stop, two days.
    journal.put(entry(
        at("11-22T09:00"),
        EntryBody::Run(Run {
            kind: Some(RunKind::Test),
            test_outcome: Some(TestOutcome::ChangedForm),
            ..Run::default()
        }),
    ));
    let judged = judge(&journal, at("11-22T10:00"));
    assert_eq!(judged.outcome.running, Running::NotToday);
    assert_eq!(running(&journal, "11-23T10:00"), Running::NotToday);
    assert_eq!(running(&journal, "11-24T10:00"), Running::TestFirst);
}

#[test]
fn a_failed_squat_means_not_today_and_a_retest_tomorrow() {
    let mut journal = at_the_retest();
    let draft = test(&[Reply::Fine, Reply::Fine, Reply::Cannot]);
    assert_eq!(taken(&draft).last(), Some(&(Step::Squat, Legs::Left)));
    journal.put(draft.entry());
    let judged = judge(&journal, at("11-22T09:00"));
    assert_eq!(
        judged.headline,
        Headline::Rest {
            days: Some(1),
            retest: Some(day("11-23"))
        }
    );
    assert!(
        matches!(judged.self_test, SelfTestOffer::NotOffered { from: Some(from), .. } if from == day("11-23"))
    );
}

#[test]
fn a_test_clears_only_what_was_told_before_it_and_only_today() {
    let check = |extra: &[(&str, EntryBody)], painkiller: bool, tested: &str, expect: Running| {
        let mut journal = at_the_retest();
        for (time, body) in extra {
            journal.put(entry(at(time), body.clone()));
        }
        let mut draft = test(&[Reply::Fine; 6]);
        draft.at = at(tested);
        draft.test.painkiller = Some(painkiller);
        journal.put(draft.entry());
        let judged = judge(&journal, at("11-22T18:00"));
        assert_eq!(judged.outcome.running, expect, "{extra:?} tested {tested}");
    };
    check(&[], false, "11-22T08:00", Running::EasyOnly);
    check(&[], true, "11-22T08:00", Running::TestFirst);
    check(&[], false, "11-21T08:00", Running::TestFirst);
    let new_spot = sore(&[pain(SHIN, 2)]);
    check(
        &[("11-22T09:00", new_spot)],
        false,
        "11-22T08:00",
        Running::TestFirst,
    );
    let four = sore(&[pain(KNEE, 4)]);
    check(
        &[("11-22T07:30", four)],
        false,
        "11-22T08:00",
        Running::NotToday,
    );
}

#[test]
fn a_thread_follows_one_spot_through_everything() {
    let tried = PainReport {
        in_run: Some(InRun::GetsWorse),
        tried: vec![Tried {
            what: "ice".to_owned(),
            helped: Some(true),
        }],
        ..pain(KNEE, 3)
    };
    let journal = journal(&[
        ("11-01T07:00", run(Some(RunPain::None))),
        ("11-10T07:00", run(Some(RunPain::At(vec![pain(KNEE, 2)])))),
        ("11-11T07:00", sore(&[pain(SHIN, 1)])),
        ("11-12T07:00", run(None)),
        ("11-14T07:00", run(Some(RunPain::At(vec![tried])))),
        (
            "11-15T07:00",
            EntryBody::MorningAfter(MorningAfter {
                place: KNEE,
                change: MorningChange::Same,
                level: PainLevel::new(1),
            }),
        ),
    ]);
    let now = at("11-15T08:00");
    let threads = threads(&journal, &assess(&journal, now), now);
    let groups: Vec<_> = threads.iter().map(|t| (t.group, t.side)).collect();
    assert_eq!(
        groups,
        [
            (SiteGroup::Knee, Some(Side::Left)),
            (SiteGroup::Shin, Some(Side::Right))
        ]
    );
    let knee = &threads[0];
    assert_eq!(
        knee.runs_in_a_row, 2,
        "an unanswered run neither counts nor resets"
    );
    assert_eq!(knee.in_run, Some(InRun::GetsWorse));
    assert_eq!(knee.tried[0].what, "ice");
    assert!(!knee.open.is_empty() && !knee.silent);
    assert_eq!(knee.last_word, day("11-15"));
    let moments: Vec<_> = knee
        .story
        .iter()
        .map(|story| (story.day, &story.moment))
        .collect();
    assert!(matches!(
        moments[0],
        (_, Moment::Morning(MorningChange::Same, Some(_)))
    ));
    assert!(matches!(moments[1], (_, Moment::RunHurt(_))));
    assert_eq!(moments[2], (day("11-12"), &Moment::RunNotAsked));
    assert!(matches!(moments[3], (_, Moment::RunHurt(_))));
    assert_eq!(moments.len(), 4, "the story begins with the first pain");
    let numbers: Vec<_> = knee
        .weeks
        .iter()
        .rev()
        .take(3)
        .map(|(_, worst)| *worst)
        .collect();
    assert_eq!(
        numbers,
        [Some(3), None, Some(0)],
        "a week without an answer is not a good one"
    );
}

#[test]
fn an_open_spot_is_asked_about_after_14_days_of_silence() {
    let journal = journal(&[("11-01T07:00", sore(&[pain(KNEE, 2)]))]);
    let silent = |now: &str| {
        let now = at(now);
        threads(&journal, &assess(&journal, now), now)[0].silent
    };
    assert!(!silent("11-14T12:00"));
    assert!(silent("11-15T12:00"));
    assert!(silent("12-20T12:00"), "and it is never taken for healed");
}

#[test]
fn a_past_day_shows_what_was_done_and_the_answer_it_had() {
    let hard = EntryBody::Run(Run {
        kind: Some(RunKind::Intervals),
        pain: Some(RunPain::None),
        ..Run::default()
    });
    let journal = journal(&[
        ("11-18T07:00", well()),
        ("11-18T18:00", hard),
        ("11-19T07:00", well()),
        ("11-20T07:00", EntryBody::RestDay(RestDay::default())),
        ("11-21T07:00", sore(&[pain(KNEE, 8)])),
    ]);
    let past = |text: &str| past_day(&journal, day(text));
    let first = past("11-18");
    assert!(first.ran && first.hard && !first.rested && !first.hurt);
    assert!(
        matches!(first.answer, Some((Headline::Train { .. }, _))),
        "{:?}",
        first.answer
    );
    assert!(matches!(
        past("11-19").answer,
        Some((Headline::EasyOnly { .. }, _))
    ));
    assert!(past("11-20").rested && past("11-20").answer.is_none());
    let last = past("11-21");
    assert!(last.hurt);
    assert_eq!(last.answer.unwrap().0, Headline::StopAndGetLookedAt);
    assert_eq!(past("11-17").answer, None);
}

#[test]
fn a_change_to_the_past_says_what_it_does_to_today() {
    let painful = entry(
        at("11-21T18:00"),
        run(Some(RunPain::At(vec![PainReport {
            changes_form: Some(true),
            ..pain(KNEE, 5)
        }]))),
    );
    let mut journal = journal(&[("11-22T07:00", well())]);
    journal.put(painful.clone());
    let now = at("11-22T08:00");
    assert_eq!(judge(&journal, now).outcome.running, Running::NotToday);
    let clean = Entry {
        body: run(Some(RunPain::None)),
        edited: 5,
        ..painful.clone()
    };
    let revision = if_changed(&journal, &painful.id, Some(clean), now).unwrap();
    assert_eq!(revision.before.outcome.running, Running::NotToday);
    assert_eq!(revision.after.outcome.running, Running::AsPlanned);
    let deleted = if_changed(&journal, &painful.id, None, now).unwrap();
    assert_eq!(deleted.after.outcome.running, Running::AsPlanned);
    let noted = Entry {
        edited: 5,
        ..painful.clone()
    };
    assert_eq!(if_changed(&journal, &painful.id, Some(noted), now), None);
}

#[test]
fn entries_stay_on_their_local_day() {
    let late: DateTime<FixedOffset> = "2026-11-20T23:50:00+01:00".parse().unwrap();
    let abroad: DateTime<FixedOffset> = "2026-11-21T23:50:00+13:00".parse().unwrap();
    // The night in which clocks go back: 02:30 happens twice.
    let summer: DateTime<FixedOffset> = "2026-10-25T02:30:00+02:00".parse().unwrap();
    let winter: DateTime<FixedOffset> = "2026-10-25T02:30:00+01:00".parse().unwrap();
    let journal: Journal = [late, abroad, summer, winter]
        .into_iter()
        .map(|at| entry(at, run(None)))
        .collect();
    for (text, runs) in [("11-20", 1), ("11-21", 1), ("11-22", 0), ("10-25", 2)] {
        assert_eq!(journal.on(day(text)).count(), runs, "{text}");
        assert_eq!(past_day(&journal, day(text)).ran, runs > 0);
    }
}

#[test]
fn a_verdict_counts_what_was_told_before_the_test_only() {
    let mut journal = journal(&[("11-22T07:00", sore(&[pain(KNEE, 1)]))]);
    let mut draft = test(&[Reply::Fine; 2]);
    draft.reply(Reply::Hurts, &journal);
    draft.how_much(PainLevel::new(2).unwrap(), false, &journal);
    assert_eq!(
        draft.verdict(&journal),
        Verdict::Failed,
        "more than was told before"
    );
    journal = Journal::new();
    assert_eq!(verdict(&journal, &draft.entry()), Verdict::Unfinished);
    assert!(assess(&journal, at("11-22T09:00")).open.is_empty());
}

#[test]
fn only_another_rulebook_changes_todays_answer_by_rules() {
    let decision = |at: &str| assess(&Journal::new(), at.parse().unwrap());
    let today = decision("2026-11-22T08:00:00Z");
    let tomorrow = decision("2026-11-23T08:00:00Z");
    let shown = |rulebook: u16, headline: &Headline| -> Shown {
        let kept = json!({ "day": today.today, "rulebook": rulebook, "headline": headline });
        serde_json::from_value(kept).unwrap()
    };
    let other = Headline::RestDay;
    assert!(shown(VERSION - 1, &other).differs_by_rules(&today));
    assert!(!shown(VERSION, &other).differs_by_rules(&today));
    assert!(!shown(VERSION - 1, &today.headline).differs_by_rules(&today));
    assert!(!Shown::of(&today).differs_by_rules(&today));
    assert!(!shown(VERSION - 1, &other).differs_by_rules(&tomorrow));
}
