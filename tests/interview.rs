//! The check-in's way through its questions: what is asked, in what order, and what is left out.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]
#![allow(
    clippy::similar_names,
    reason = "site and side are the field's own words"
)]

use chrono::DateTime;
use rest_or_run::domain::{
    After, CheckIn, EntryId, Feel, IllnessPlace, PainLevel, Place, Side, Site, Tissue,
};
use rest_or_run::interview::{Draft, Known, Path, Step};
use rest_or_run::rules::PainQuestion;

fn draft() -> Draft {
    let at = DateTime::parse_from_rfc3339("2026-11-22T08:00:00+01:00").unwrap();
    Draft::new(EntryId::new("a1").unwrap(), at)
}

fn at(site: Site, side: Side) -> Place {
    Place {
        site,
        side: Some(side),
    }
}

/// A check-in in which these spots hurt.
fn hurts(places: &[Place]) -> Draft {
    let mut draft = draft();
    draft.path = Path::Hurts;
    draft.check_in.urgent = Some(std::collections::BTreeSet::new());
    draft.choose(places);
    draft
}

/// What is asked about one spot after `tell` has told something about it.
fn asked_about(place: Place, tell: impl FnOnce(&mut Draft)) -> Vec<PainQuestion> {
    let mut draft = hurts(&[place]);
    tell(&mut draft);
    let questions = draft
        .steps(&Known::default())
        .into_iter()
        .filter_map(|step| match step {
            Step::Pain(of, question) if of == place => Some(question),
            _ => None,
        });
    questions.collect()
}

#[test]
fn what_matters_at_a_spot_follows_from_the_spot_and_the_answers() {
    use PainQuestion as Q;
    type Tell<'a> = &'a dyn Fn(&mut Draft);
    let knee = at(Site::KneeFront, Side::Right);
    let shin = at(Site::ShinInner, Side::Left);
    let calf = at(Site::Calf, Side::Left);
    let calves = at(Site::Calf, Side::Both);
    let nothing = |_: &mut Draft| ();
    let level = |number| {
        move |draft: &mut Draft| {
            let place = draft.chosen()[0];
            draft.report_mut(place).unwrap().level = PainLevel::new(number);
        }
    };
    let feel = |draft: &mut Draft| {
        let place = draft.chosen()[0];
        draft
            .report_mut(place)
            .unwrap()
            .feel
            .insert(Feel::BurningNumbTingling);
    };
    let fall = |draft: &mut Draft| {
        let place = draft.chosen()[0];
        draft.report_mut(place).unwrap().after = Some(After::FallOrTwist);
    };
    let blister = |draft: &mut Draft| {
        let place = draft.chosen()[0];
        draft.report_mut(place).unwrap().tissue = Some(Tissue::Skin);
    };
    // Spot, what was told, question, whether it is asked.
    let cases: [(Place, Tell, Q, bool); 19] = [
        (knee, &nothing, Q::Mechanical, true),
        (shin, &nothing, Q::Mechanical, false),
        (shin, &nothing, Q::BoneSore, true),
        (shin, &nothing, Q::Spread, true),
        (knee, &nothing, Q::BoneSore, false),
        (shin, &blister, Q::BoneSore, false),
        (calf, &nothing, Q::ClotRisk, true),
        (calves, &nothing, Q::ClotRisk, false),
        (calves, &nothing, Q::Spread, true),
        (knee, &nothing, Q::NumbPattern, false),
        (knee, &feel, Q::NumbPattern, true),
        (knee, &nothing, Q::FourSteps, false),
        (knee, &fall, Q::FourSteps, true),
        (knee, &level(6), Q::FourSteps, true),
        (knee, &level(0), Q::ChangesForm, true),
        (knee, &level(0), Q::Feel, true),
        (knee, &level(0), Q::Mechanical, true),
        (knee, &level(0), Q::InRun, false),
        (
            Place {
                site: Site::LowerBack,
                side: None,
            },
            &nothing,
            Q::Side,
            true,
        ),
    ];
    for (place, tell, question, expected) in cases {
        let asked = asked_about(place, tell);
        assert_eq!(
            asked.contains(&question),
            expected,
            "{question:?} at {place:?}: {asked:?}"
        );
    }
}

#[test]
fn every_question_about_a_spot_is_asked_somewhere() {
    let mut asked = std::collections::BTreeSet::new();
    for site in Site::ALL {
        for side in [None, Some(Side::Left), Some(Side::Both)] {
            let place = Place { site, side };
            asked.extend(asked_about(place, |draft| {
                let report = draft.report_mut(place).unwrap();
                report.feel.insert(Feel::BurningNumbTingling);
                report.after = Some(After::FallOrTwist);
            }));
        }
    }
    assert_eq!(asked.len(), 19, "{asked:?}");
}

#[test]
fn one_sore_spot_reaches_an_answer_in_six_taps() {
    let known = Known {
        first_use: true,
        ..Known::default()
    };
    let knee = at(Site::KneeFront, Side::Right);
    let mut draft = draft();
    // 1: "Something hurts", with the signs in sight.
    draft.path = Path::Hurts;
    draft.check_in.urgent = Some(std::collections::BTreeSet::new());
    assert!(draft.advance(&known));
    assert_eq!(draft.step, Step::Where);
    // 2: the spot, 3: next.
    draft.choose(&[knee]);
    assert!(draft.advance(&known));
    assert_eq!(draft.step, Step::Pain(knee, PainQuestion::Level));
    // 4: the number.
    draft.report_mut(knee).unwrap().level = PainLevel::new(3);
    assert!(draft.advance(&known));
    // 5: "See my answer" asks only what is needed.
    assert!(draft.can_hurry(&known));
    draft.hurry();
    assert!(draft.advance(&known));
    assert_eq!(draft.step, Step::Well);
    // 6: well.
    draft.feels(true, false);
    assert!(!draft.advance(&known));
}

#[test]
fn all_well_asks_nothing_more_unless_a_spot_is_open() {
    let mut well = draft();
    well.all_well();
    assert!(!well.advance(&Known::default()));
    assert_eq!(well.check_in, CheckIn::all_well());
    let known = Known {
        open: vec![at(Site::Achilles, Side::Left)],
        ..Known::default()
    };
    assert!(well.advance(&known));
    assert_eq!(well.step, Step::Painkiller);
    well.set_painkiller(false);
    assert!(!well.advance(&known));
    assert_eq!(well.check_in.painkiller, Some(false));
}

#[test]
fn both_sides_become_one_report_only_when_they_are_the_same() {
    let (left, right) = (at(Site::Quad, Side::Left), at(Site::Quad, Side::Right));
    let same = Step::SameOnBothSides(Site::Quad);
    let mut draft = hurts(&[left, right]);
    assert!(draft.steps(&Known::default()).contains(&same));
    let mut apart = draft.clone();
    apart.same_on_both_sides(Site::Quad, false);
    assert_eq!(apart.chosen(), [left, right]);
    assert!(!apart.steps(&Known::default()).contains(&same));
    draft.same_on_both_sides(Site::Quad, true);
    assert_eq!(draft.chosen(), [at(Site::Quad, Side::Both)]);
}

#[test]
fn choosing_again_keeps_what_was_told_about_a_spot_that_stays() {
    let (knee, heel) = (at(Site::KneeFront, Side::Right), at(Site::Heel, Side::Left));
    let mut draft = hurts(&[knee]);
    draft.report_mut(knee).unwrap().level = PainLevel::new(4);
    draft.choose(&[knee, heel]);
    assert_eq!(draft.report(knee).unwrap().level, PainLevel::new(4));
    assert_eq!(draft.report(heel).unwrap().level, None);
}

#[test]
fn ill_asks_where_fever_and_medicine_and_tired_does_not() {
    let mut draft = draft();
    draft.path = Path::NotWell;
    draft.feels(false, true);
    let steps = draft.steps(&Known::default());
    for step in [
        Step::Fever,
        Step::IllnessPlace,
        Step::MaskingMedicine,
        Step::Signs,
        Step::Where,
    ] {
        assert!(steps.contains(&step), "{step:?}");
    }
    draft.illness_mut().place = Some(IllnessPlace::AboveNeck);
    draft.feels(false, false);
    assert_eq!(draft.check_in.illness, None);
    assert!(!draft.steps(&Known::default()).contains(&Step::Fever));
}

#[test]
fn back_returns_the_way_it_came_and_skipping_is_not_answering() {
    let knee = at(Site::KneeFront, Side::Right);
    let known = Known::default();
    let mut draft = hurts(&[knee]);
    assert!(draft.advance(&known));
    let level = draft.step;
    draft.skip();
    assert!(draft.advance(&known));
    assert_ne!(draft.step, level);
    assert!(!draft.answered(level));
    assert!(draft.back());
    assert_eq!(draft.step, level);
}

#[test]
fn a_draft_is_read_back_as_it_was_written() {
    let mut draft = hurts(&[at(Site::Arch, Side::Left), at(Site::Groin, Side::Both)]);
    assert!(draft.advance(&Known::default()));
    draft.skip();
    let text = serde_json::to_string(&draft).unwrap();
    assert_eq!(serde_json::from_str::<Draft>(&text).unwrap(), draft);
}
