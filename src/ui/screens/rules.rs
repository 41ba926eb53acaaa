//! Every rule with its source and grade, searchable, and whether it counts today.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::rules::{RuleId, row};
use crate::ui::parts::{page, past_day};
use crate::ui::state::App;

/// The rules, opened at one of them.
pub(crate) fn rules(app: App, open: Option<RuleId>) -> AnyView {
    let words = &app.words.rules;
    let typed = RwSignal::new(String::new());
    let only_firing = RwSignal::new(false);
    let firing = Memo::new(move |_| {
        app.decision.with(|decision| {
            decision
                .fired
                .iter()
                .map(|fired| fired.rule)
                .collect::<BTreeSet<_>>()
        })
    });
    let found = Memo::new(move |_| {
        let wanted = typed.get().to_lowercase();
        let fits = |rule: &RuleId| {
            (!only_firing.get() || firing.with(|firing| firing.contains(rule)))
                && wanted
                    .split_whitespace()
                    .all(|word| text_of(app, *rule).contains(word))
        };
        RuleId::ALL.into_iter().filter(fits).collect::<Vec<_>>()
    });
    let count = move || {
        let number = found.with(Vec::len);
        if number == 0 {
            words.none_found.to_owned()
        } else {
            (words.found)(number)
        }
    };
    let list = move || {
        let mut family = None;
        found
            .get()
            .into_iter()
            .map(|rule| {
                let of = row(rule).family;
                let heading = (family != Some(of))
                    .then(|| view! { <h2 class="label">{(words.family)(of)}</h2> });
                family = Some(of);
                view! { {heading} {one(app, rule, open == Some(rule), firing)} }
            })
            .collect_view()
    };
    if let Some(rule) = open {
        show(rule);
    }
    let content = view! {
        <div class="stack">
            <input
                type="search"
                class="search"
                placeholder=words.search
                aria-label=words.search
                prop:value=move || typed.get()
                on:input=move |event| typed.set(event_target_value(&event))
            />
            <div class="inline-choice">
                <button
                    type="button"
                    class="chip"
                    aria-pressed=move || only_firing.get().to_string()
                    on:click=move |_| only_firing.update(|only| *only = !*only)
                >
                    {words.only_firing}
                </button>
                <span class="fine" role="status">
                    {count}
                </span>
            </div>
        </div>
        <div class="rule-list">{list}</div>
    };
    page(words.title, words.lede, content.into_any())
}

/// Everything that can be searched in a rule, in small letters.
fn text_of(app: App, rule: RuleId) -> String {
    let words = &app.words.rules;
    let said = (words.rule)(rule);
    let mut text = [rule.name().as_str(), " ", said.title, " ", said.says].concat();
    for basis in row(rule).basis {
        text.push(' ');
        text.push_str((words.basis)(*basis));
    }
    text.push(' ');
    text.push_str((words.family)(row(rule).family));
    text.to_lowercase()
}

fn one(app: App, rule: RuleId, open: bool, firing: Memo<BTreeSet<RuleId>>) -> AnyView {
    let words = &app.words.rules;
    let said = (words.rule)(rule);
    let founded = row(rule);
    let grade = (words.grade)(founded.grade);
    let fires = move || firing.with(|firing| firing.contains(&rule));
    let sources: Vec<&str> = founded
        .basis
        .iter()
        .map(|basis| (words.basis)(*basis))
        .collect();
    view! {
        <details class="fold rule" id=rule.name() open=open>
            <summary>
                <span>
                    <span class="tag">{rule.name()}</span>
                    " "
                    {said.title}
                    {move || {
                        fires().then(|| view! { " "<span class="tag now">{words.fires_now}</span> })
                    }}
                </span>
            </summary>
            <p>{said.says}</p>
            <p class="fine">
                <b>{grade.text}</b>
                {(!grade.more.is_empty()).then(|| [". ", grade.more, "."].concat())}
            </p>
            <p class="fine">{words.source} ": " {sources.join("; ")}</p>
            {move || fires().then(|| own_facts(app, rule))}
        </details>
    }
    .into_any()
}

/// What the runner told that made the rule count.
fn own_facts(app: App, rule: RuleId) -> AnyView {
    let answer = &app.words.answer;
    let facts = app.decision.with(|decision| {
        decision
            .fired
            .iter()
            .filter(|fired| fired.rule == rule)
            .flat_map(|fired| &fired.facts)
            .map(|fact| (answer.told_on)(&(answer.told)(&fact.told), &past_day(app, fact.day)))
            .map(|text| view! { <li>{text}</li> })
            .collect_view()
    });
    view! {
        <div>
            <b>{app.words.rules.your_facts}</b>
            <ul class="dashes">{facts}</ul>
        </div>
    }
    .into_any()
}

/// Scrolls to a rule once it is drawn, and puts the focus on it.
fn show(rule: RuleId) {
    use wasm_bindgen::JsCast;
    request_animation_frame(move || {
        request_animation_frame(move || {
            let Some(element) = document().get_element_by_id(&rule.name()) else {
                return;
            };
            element.scroll_into_view();
            let summary = element.query_selector("summary").ok().flatten();
            if let Some(summary) =
                summary.and_then(|summary| summary.dyn_into::<web_sys::HtmlElement>().ok())
            {
                // A heading that cannot be focused leaves the focus where it was.
                let _ = summary.focus();
            }
        });
    });
}
