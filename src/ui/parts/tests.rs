//! Earlier self-tests, left beside right.

use leptos::prelude::*;

use super::past_day;
use crate::domain::{EntryBody, Legs, SelfTest, Step};
use crate::ui::state::App;

/// How many are shown.
const SHOWN: usize = 6;

/// The newest self-tests; nothing where there is none.
pub(crate) fn earlier_tests(app: App) -> AnyView {
    let words = &app.words.self_test;
    let tests: Vec<_> = app.journal.with(|journal| {
        let newest = journal
            .entries()
            .rev()
            .filter_map(|entry| match &entry.body {
                EntryBody::SelfTest(test) => Some((entry.day(), test.clone())),
                _ => None,
            });
        newest.take(SHOWN).collect()
    });
    if tests.is_empty() {
        return ().into_any();
    }
    let body = &app.words.body;
    let columns = [
        (Step::Squat, Legs::Left),
        (Step::Squat, Legs::Right),
        (Step::Hop, Legs::Left),
        (Step::Hop, Legs::Right),
    ];
    let head = columns.map(|(step, legs)| {
        let letter = if legs == Legs::Left {
            body.left_letter
        } else {
            body.right_letter
        };
        view! { <th scope="col">{(words.step)(step)} " " {letter}</th> }
    });
    let rows = tests.into_iter().map(|(day, test)| {
        let cells = columns.map(|(step, legs)| view! { <td>{result(app, &test, step, legs)}</td> });
        view! {
            <tr>
                <th scope="row">{past_day(app, day)}</th>
                {cells.collect_view()}
            </tr>
        }
    });
    view! {
        <section>
            <h2 class="label">{words.before}</h2>
            <div class="card table">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{words.date}</th>
                            {head.collect_view()}
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn result(app: App, test: &SelfTest, step: Step, legs: Legs) -> String {
    let words = &app.words.self_test;
    let taken = test
        .steps
        .iter()
        .find(|taken| (taken.step, taken.legs) == (step, legs));
    let Some(taken) = taken else {
        return words.result_none.to_owned();
    };
    match (taken.result.pain, &taken.result) {
        (_, result) if result.cannot => words.result_cannot.to_owned(),
        (Some(level), _) if level.get() > 0 => level.get().to_string(),
        (_, result) if result.different => words.result_different.to_owned(),
        _ => words.result_fine.to_owned(),
    }
}
