//! Today's answer: the hero, what is allowed, why, what would change it, what was not asked.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::emergency::{emergency, told_today, was_mistake};
use super::{asks, self_test, start};
use crate::domain::{EntryBody, Place, RestDay, RestReason};
use crate::interview::Step;
use crate::platform::dates::{DateStyle, day_in_words};
use crate::platform::files::download;
use crate::rules::{
    AnswerFor, Care, Change, Decision, Exit, Family, Fired, Headline, Movement, Question,
    RestUntil, RuleId, RunLimit, Running, SelfTestOffer, Told, row,
};
use crate::training::calendar_file::calendar_file;
use crate::ui::parts::{Icon, Mood, coming_day, hue_of, icon, mark, past_day};
use crate::ui::route::Route;
use crate::ui::state::App;

/// Today's answer.
pub(crate) fn today(app: App) -> AnyView {
    let view = move || {
        app.decision.with(|decision| {
            if decision.headline == Headline::Emergency {
                emergency(app, decision)
            } else {
                answer(app, decision)
            }
        })
    };
    view.into_any()
}

fn answer(app: App, decision: &Decision) -> AnyView {
    let body = if decision.headline == Headline::TellMe {
        view! {
            {self_test::half_finished(app)} {asks::asks(app)}
            {start::first_question(app)} {why(app, decision)} {ways_out(app, decision)}
            {start::from_elsewhere(app)}
        }
        .into_any()
    } else {
        view! {
            {self_test::half_finished(app)} {asks::asks(app)} {today_not_told(app)}
            {why(app, decision)} {allowed(app, decision)} {would_change(app, decision)}
            {run_card(app, decision)} {not_asked(app, decision)} {good_to_know(app, decision)}
            {ways_out(app, decision)}
        }
        .into_any()
    };
    view! {
        <div class="answer">
            {hero(app, decision)} <div class="answer-body">{body}</div>
        </div>
    }
    .into_any()
}

/// The first question, where an earlier day decides and today has not been told.
fn today_not_told(app: App) -> AnyView {
    if told_on_this_day(app) {
        return (move || app.check_in_begun().then(|| start::half_finished(app))).into_any();
    }
    view! {
        <section class="stack">
            <h2 class="label">{app.words.check_in.title}</h2>
            {start::first_question(app)}
        </section>
    }
    .into_any()
}

fn told_on_this_day(app: App) -> bool {
    let today = app.now.get_untracked().date_naive();
    app.journal
        .with_untracked(|journal| journal.last_check_in(today).is_some())
}

/// The verdict's class, and what the ball does.
fn look(decision: &Decision) -> (&'static str, Mood) {
    let hue = hue_of(&decision.headline);
    let mood = match hue {
        "is-care" => Mood::Needs,
        "is-test" => Mood::Waits,
        "is-easy" => Mood::Hops,
        "is-train" => Mood::Leaps,
        _ => Mood::Lies,
    };
    (hue, mood)
}

fn hero(app: App, decision: &Decision) -> AnyView {
    let words = &app.words.answer;
    let (class, mood) = look(decision);
    let (word, tail) = (words.headline)(&decision.headline);
    let long = word.len() > 8;
    let date = match decision.answer_for {
        AnswerFor::Today => day_in_words(decision.today, DateStyle::Long, app.words.lang),
        AnswerFor::Tomorrow => words.for_tomorrow.to_owned(),
    };
    let until = until(app, decision);
    view! {
        <header class=["hero ", class].concat()>
            {mark(mood)}
            <div class="hero-top">
                <span>{date}</span>
                <span>{app.words.frame.name}</span>
            </div>
            <h1 tabindex="-1" class:long=long>
                <span class="word">{word}</span>
                {(!tail.is_empty()).then(|| view! { " " <span class="tail">{tail}</span> })}
            </h1>
            {(!until.is_empty()).then(|| view! { <p class="until">{until}</p> })}
            {exits(app, decision)}
        </header>
    }
    .into_any()
}

/// Until when, and what stands under the headline.
fn until(app: App, decision: &Decision) -> String {
    let words = &app.words.answer;
    let under = (words.under)(&decision.headline);
    if let Headline::Rest { days, retest } = decision.headline {
        let retest = retest.map(|day| coming_day(app, day));
        let rest = (words.rest)(days, retest.as_deref());
        if !rest.is_empty() {
            return rest;
        }
    }
    match decision.outcome.until {
        RestUntil::ProfessionalClears => words.until_cleared.to_owned(),
        RestUntil::Date(day) if decision.outcome.running == Running::NotToday => {
            (words.until_day)(&coming_day(app, day))
        }
        _ => under.to_owned(),
    }
}

fn exits(app: App, decision: &Decision) -> AnyView {
    let words = &app.words.answer;
    let exits: Vec<Exit> = decision.outcome.exits.iter().copied().collect();
    if exits.is_empty() || decision.outcome.running < Running::TestFirst {
        return ().into_any();
    }
    let row = |exit: Exit| view! { <li>{(words.exit)(exit)}</li> };
    view! {
        <div class="exits">
            <b>{words.run_when}</b>
            <ul>{exits.into_iter().map(row).collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// How strict a fired rule is, as a hue.
fn hue(fired: &Fired) -> &'static str {
    let outcome = &fired.outcome;
    if outcome.care >= Care::SeeProfessional {
        "is-care"
    } else {
        match outcome.running {
            Running::NotToday => "is-rest",
            Running::TestFirst => "is-test",
            Running::EasyOnly => "is-easy",
            Running::AsPlanned if is_good(fired) => "is-train",
            Running::AsPlanned => "is-plain",
        }
    }
}

fn why(app: App, decision: &Decision) -> AnyView {
    let words = &app.words.answer;
    // The self-test and the card for the run have a place of their own further down.
    let shown = |fired: &&Fired| !matches!(fired.rule, RuleId::T0 | RuleId::T6);
    let (good, held): (Vec<&Fired>, Vec<&Fired>) = decision
        .fired
        .iter()
        .filter(shown)
        .partition(|fired| is_good(fired));
    let asks = decision.headline == Headline::TellMe;
    let title = if asks { words.still_open } else { words.why };
    if held.is_empty() && good.is_empty() && !asks {
        return view! {
            <section>
                <h2 class="label">{title}</h2>
                <p class="said">{words.why_nothing}</p>
            </section>
        }
        .into_any();
    }
    // Beside "get it looked at" a good sign would sound like a way round it.
    let seen_to = decision.outcome.running == Running::NotToday
        && decision.outcome.care >= Care::SeeProfessional;
    let good = if seen_to { Vec::new() } else { good };
    view! { {reasons(app, title, &held)} {reasons(app, words.good_signs, &good)} }.into_any()
}

fn is_good(fired: &Fired) -> bool {
    row(fired.rule).family == Family::Go && fired.outcome.is_as_planned()
}

/// Reasons under a title, by spot where there is more than one.
fn reasons(app: App, title: &'static str, fired: &[&Fired]) -> AnyView {
    if fired.is_empty() {
        return ().into_any();
    }
    let mut places: Vec<Option<Place>> = Vec::new();
    for one in fired {
        if !places.contains(&one.place) {
            places.push(one.place);
        }
    }
    let several = places.len() > 1;
    let group = |place: Option<Place>| {
        let rows = fired.iter().filter(|one| one.place == place);
        let name = place.filter(|_| several).map(app.words.body.place);
        view! {
            {name.map(|name| view! { <h3 class="label spot">{name}</h3> })}
            <ul class="rows">{rows.map(|one| reason(app, one, several)).collect_view()}</ul>
        }
    };
    view! {
        <section>
            <h2 class="label">{title}</h2>
            {places.into_iter().map(group).collect_view()}
        </section>
    }
    .into_any()
}

/// A reason: the rule in a few words, the runner's own facts, and the way to the rule.
fn reason(app: App, fired: &Fired, spot_said: bool) -> AnyView {
    let rule = (app.words.rules.rule)(fired.rule);
    // The sign's own reason tells it already.
    let facts = if fired.rule == RuleId::U0 {
        String::new()
    } else {
        facts(app, fired, spot_said)
    };
    view! {
        <li>
            <a class=["row ", hue(fired)].concat() href=Route::Rules(Some(fired.rule)).href()>
                <span class="dot"></span>
                <span>
                    <b>{rule.title}</b>
                    {(!facts.is_empty()).then(|| view! { <i>{facts}</i> })}
                </span>
                {icon(Icon::Go)}
            </a>
        </li>
    }
    .into_any()
}

/// At most three facts of a rule with their days. A spot or a day that was just said is not said
/// again, nor is what the rule's own words say.
fn facts(app: App, fired: &Fired, spot_said: bool) -> String {
    let words = &app.words.answer;
    let title = (app.words.rules.rule)(fired.rule).title;
    let mut spot = spot_said;
    let mut said: Vec<(String, NaiveDate)> = Vec::new();
    for fact in &fired.facts {
        let told = (words.told)(&fact.told);
        let name = fired.place.filter(|_| spot).map(app.words.body.place);
        let short = name
            .and_then(|name| told.strip_prefix(name))
            .map_or(told.as_str(), |rest| rest.trim_start_matches([':', ' ']));
        let new = !said.iter().any(|(before, _)| before.ends_with(short));
        if new && said.len() < 3 && short != title {
            said.push((short.to_owned(), fact.day));
            spot = true;
        }
    }
    let mut text = String::new();
    for (index, (fact, day)) in said.iter().enumerate() {
        let last_of_day = said.get(index + 1).is_none_or(|(_, next)| next != day);
        if !text.is_empty() {
            text.push_str("; ");
        }
        if last_of_day {
            text.push_str(&(words.told_on)(fact, &past_day(app, *day)));
        } else {
            text.push_str(fact);
        }
    }
    text
}

fn allowed(app: App, decision: &Decision) -> AnyView {
    let words = &app.words.answer;
    let movement = decision.outcome.movement;
    let easy = decision.outcome.running == Running::EasyOnly;
    if movement == Movement::Anything && !easy && decision.limits.is_empty() {
        return ().into_any();
    }
    let line = (words.movement)(movement);
    let limits = decision.limits.iter().map(|limit| {
        let distance = match limit {
            RunLimit::Distance(metres) => app.distance(*metres),
            _ => String::new(),
        };
        view! { <p>{(words.limit)(limit, &distance)}</p> }
    });
    view! {
        <section>
            <h2 class="label">{words.allowed}</h2>
            <div class="card">
                {easy.then(|| view! { <p>{words.easy_means}</p> })}
                {limits.collect_view()}
                {(movement != Movement::Anything || !easy)
                    .then(|| {
                        view! {
                            <h3>{line.text}</h3>
                            {(decision.outcome.care < Care::MedicalHelpToday)
                                .then(|| view! { <p class="soft">{line.more}</p> })}
                        }
                    })}
            </div>
        </section>
    }
    .into_any()
}

fn would_change(app: App, decision: &Decision) -> AnyView {
    let words = &app.words.answer;
    // Who somebody is, is nothing to do without.
    let about_runner = |change: &&Change| {
        let mut told = change.facts.iter().map(|fact| &fact.told);
        told.any(|told| {
            matches!(
                told,
                Told::Under18 | Told::Pregnant | Told::HeartDisease | Told::ToldNotToRun
            )
        })
    };
    let changes: Vec<&Change> = decision
        .would_change
        .iter()
        .filter(|change| !about_runner(change))
        .collect();
    if changes.is_empty() {
        return ().into_any();
    }
    let row = |change: &Change| {
        let mut without: Vec<String> = Vec::new();
        let facts = change.facts.iter().map(|fact| (words.told)(&fact.told));
        let titles = change
            .rules
            .iter()
            .map(|rule| (app.words.rules.rule)(*rule).title);
        for said in facts.chain(
            change
                .facts
                .is_empty()
                .then_some(titles)
                .into_iter()
                .flatten()
                .map(str::to_owned),
        ) {
            if !without.contains(&said) {
                without.push(said);
            }
        }
        let without = without.into_iter().map(|said| view! { <li>{said}</li> });
        view! {
            <li class="change">
                <p class="fine">{words.change}</p>
                <ul class="dashes">{without.collect_view()}</ul>
                <p>
                    {words.change_to} " " <b>{(words.headline_phrase)(&change.headline)}</b>
                </p>
            </li>
        }
    };
    let all = changes.len() == 1 && changes.iter().any(|change| change.rules.len() > 2);
    view! {
        <section>
            <h2 class="label">{words.would_change}</h2>
            <ul class="rows">{changes.into_iter().take(3).map(row).collect_view()}</ul>
            {all.then(|| view! { <p class="fine said">{words.change_all}</p> })}
        </section>
    }
    .into_any()
}

/// A title inside a sentence: its first letter small, unless the word is a name.
fn lower(title: &str) -> String {
    let mut letters = title.chars();
    match letters.next() {
        Some(first) if !title.starts_with("I ") => first.to_lowercase().chain(letters).collect(),
        _ => title.to_owned(),
    }
}

/// The card to read before a run with an open spot (rule T6).
fn run_card(app: App, decision: &Decision) -> AnyView {
    let may_run = decision.outcome.running < Running::NotToday;
    let fires = decision.fired.iter().any(|fired| fired.rule == RuleId::T6);
    if !may_run || (!fires && decision.open.is_empty()) {
        return ().into_any();
    }
    run_card_rows(app)
}

/// The card itself.
pub(super) fn run_card_rows(app: App) -> AnyView {
    let words = &app.words.answer;
    let row = |line: crate::text::Line, hue: &'static str| {
        view! {
            <li class=["row ", hue].concat()>
                <span class="dot"></span>
                <span>
                    <b>{line.text}</b>
                    <i>{line.more}</i>
                </span>
            </li>
        }
    };
    let rows = words
        .run_card_rows
        .into_iter()
        .zip(["is-train", "is-rest", "is-care"]);
    view! {
        <section>
            <h2 class="label">{words.run_card}</h2>
            <ul class="rows">{rows.map(|(line, hue)| row(line, hue)).collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn not_asked(app: App, decision: &Decision) -> AnyView {
    let words = &app.words.answer;
    let row = |question: &Question| {
        let question = *question;
        let open = move |_| match Step::for_question(question) {
            Some(step) => app.correct_check_in(step),
            None => Route::Log.open(),
        };
        view! {
            <li>
                <button type="button" class="row plain" on:click=open>
                    <b>{(words.question)(question)}</b>
                    {icon(Icon::Go)}
                </button>
            </li>
        }
    };
    if decision.not_asked.is_empty() {
        return ().into_any();
    }
    let (first, rest) = decision.not_asked.split_at(decision.not_asked.len().min(4));
    let rest = (!rest.is_empty()).then(|| {
        view! {
            <details class="fold">
                <summary>{app.words.frame.more}</summary>
                <ul class="rows bare">{rest.iter().map(row).collect_view()}</ul>
            </details>
        }
    });
    view! {
        <section>
            <h2 class="label">{words.not_asked}</h2>
            <p class="fine said">{words.not_asked_hint}</p>
            <ul class="rows">{first.iter().map(row).collect_view()}</ul>
            {rest}
        </section>
    }
    .into_any()
}

/// What resting gives (W1), and what time off costs with two days or more (§8).
fn good_to_know(app: App, decision: &Decision) -> AnyView {
    let words = &app.words.answer;
    let rests =
        decision.outcome.running == Running::NotToday || decision.headline == Headline::RestDay;
    // Who needs help now needs no word about fitness.
    if !rests || decision.outcome.care >= Care::MedicalHelpToday {
        return ().into_any();
    }
    let long = match (&decision.headline, decision.outcome.until) {
        (
            Headline::Rest {
                days: Some(days), ..
            },
            _,
        ) => *days >= 2,
        (_, RestUntil::Date(day)) => (day - decision.today).num_days() >= 2,
        (_, RestUntil::ProfessionalClears) => true,
        (_, RestUntil::None) => false,
    };
    view! {
        <section>
            <h2 class="label">{words.good_to_know}</h2>
            <div class="card">
                <p>{words.fitter_while_resting}</p>
                {long.then(|| view! { <p class="soft">{words.time_off}</p> })}
            </div>
        </section>
    }
    .into_any()
}

/// What the runner can do from here.
fn ways_out(app: App, decision: &Decision) -> AnyView {
    let words = &app.words.answer;
    let waits = decision.outcome.until == RestUntil::ProfessionalClears
        || decision.outcome.care >= Care::SeeProfessional
        || decision.open.iter().any(|open| open.awaits_professional);
    let seen = waits.then(|| {
        view! { <a class="btn ghost" href=Route::Professional.href()>{words.been_seen}</a> }
    });
    let rested = decision.headline == Headline::RestDay
        || decision.fired.iter().any(|fired| fired.rule == RuleId::F7);
    let rest = (decision.outcome.running != Running::NotToday && !rested).then(|| {
        view! {
            <button type="button" class="btn ghost stacked" on:click=move |_| want_rest(app)>
                {app.words.check_in.want_rest.text}
                <small>{app.words.check_in.want_rest.more}</small>
            </button>
        }
    });
    let mistake = (decision.headline == Headline::MedicalHelpToday && told_today(app)).then(|| {
        view! {
            <button type="button" class="btn quiet" on:click=move |_| was_mistake(app)>
                {app.words.emergency.mistake}
            </button>
        }
    });
    view! {
        <section class="stack ways-out">
            {test(app, decision)} {calendar(app, decision)} {seen} {rest} {change(app)} {mistake}
            <p class="fine">{words.not_medical_advice}</p>
        </section>
    }
    .into_any()
}

/// The self-test, or why it is not offered.
fn test(app: App, decision: &Decision) -> AnyView {
    let words = &app.words.answer;
    if decision.outcome.running < Running::TestFirst {
        return ().into_any();
    }
    match &decision.self_test {
        // A fever or tired legs are not for a test to clear.
        SelfTestOffer::Offered if decision.outcome.running == Running::NotToday => ().into_any(),
        SelfTestOffer::Offered => view! {
            <a class="btn" href=Route::SelfTest.href()>
                {words.take_test}
            </a>
        }
        .into_any(),
        SelfTestOffer::NotOffered { because, from } => {
            let titles: Vec<String> = because
                .iter()
                .filter(|rule| **rule != RuleId::T0)
                .map(|rule| lower((app.words.rules.rule)(*rule).title))
                .collect();
            let text = match from {
                Some(day) => (words.test_from)(&coming_day(app, *day)),
                None if titles.is_empty() => return ().into_any(),
                None => (words.no_test)(&titles),
            };
            view! { <p class="fine">{text}</p> }.into_any()
        }
    }
}

/// The retest day as a calendar file.
fn calendar(app: App, decision: &Decision) -> AnyView {
    let words = &app.words.answer;
    let Headline::Rest {
        retest: Some(day), ..
    } = decision.headline
    else {
        return ().into_any();
    };
    let save = move |_| {
        let now = app.now.get_untracked();
        let file = calendar_file(
            "retest",
            day,
            words.calendar_title,
            words.calendar_text,
            now,
        );
        let name = [words.calendar_file, ".ics"].concat();
        if download(&name, "text/calendar", &file).is_err() {
            app.say(words.calendar_failed);
        }
    };
    view! {
        <button type="button" class="btn ghost" on:click=save>
            {words.add_to_calendar}
        </button>
    }
    .into_any()
}

fn want_rest(app: App) {
    let reason = Some(RestReason::Wished);
    let rest = RestDay {
        reason,
        note: String::new(),
    };
    let today = app.now.get_untracked().date_naive();
    let mut entries = vec![App::entry(EntryBody::RestDay(rest))];
    let told = app
        .journal
        .with_untracked(|journal| journal.last_check_in(today).cloned());
    let mut entry = match told {
        Some(entry) => (*entry).clone(),
        None => App::entry(EntryBody::CheckIn(crate::domain::CheckIn::default())),
    };
    if let EntryBody::CheckIn(told) = &mut entry.body {
        told.wants_rest = true;
    }
    entries.push(entry);
    app.save(entries);
}

/// "Change my answers": a mistake corrects the same entry, news is a new one.
fn change(app: App) -> AnyView {
    let words = &app.words.answer;
    let news = move |_| app.check_in_anew();
    if !told_on_this_day(app) {
        return ().into_any();
    }
    let button = |line: crate::text::Line| {
        view! {
            <span>
                {line.text}
                <small>{line.more}</small>
            </span>
        }
    };
    view! {
        <details class="fold">
            <summary>{words.change_answers}</summary>
            <div class="choices">
                <button
                    type="button"
                    class="choice"
                    on:click=move |_| app.correct_check_in(Step::Review)
                >
                    {button(words.was_mistake)}
                </button>
                <button type="button" class="choice" on:click=news>
                    {button(words.something_changed)}
                </button>
            </div>
        </details>
    }
    .into_any()
}
