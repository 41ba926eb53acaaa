//! About the runner: asked once, everything may be left out.

use leptos::prelude::*;

use crate::domain::{AboutMe, EntryBody, Level};
use crate::text::Line;
use crate::ui::parts::{choice, page, yes_no};
use crate::ui::route::Route;
use crate::ui::state::App;

/// A question with yes and no: where it is kept.
type Field = (
    &'static str,
    fn(&AboutMe) -> Option<bool>,
    fn(&mut AboutMe, bool),
);

/// About the runner.
pub(crate) fn about_me(app: App) -> AnyView {
    let words = &app.words.about_me;
    let told = RwSignal::new(app.about_me());
    let fields: [Field; 6] = [
        (
            words.heart_disease,
            |me| me.heart_disease,
            |me, yes| me.heart_disease = Some(yes),
        ),
        (
            words.told_not_to_run,
            |me| me.told_not_to_run,
            |me, yes| me.told_not_to_run = Some(yes),
        ),
        (
            words.under_18,
            |me| me.under_18,
            |me, yes| me.under_18 = Some(yes),
        ),
        (
            words.pregnant,
            |me| me.pregnant,
            |me, yes| me.pregnant = Some(yes),
        ),
        (
            words.high_arch,
            |me| me.high_arch,
            |me, yes| me.high_arch = Some(yes),
        ),
        (
            words.missed_periods,
            |me| me.missed_periods,
            |me, yes| me.missed_periods = Some(yes),
        ),
    ];
    let yes_or_no = |(text, read, write): Field| {
        let chosen = Signal::derive(move || told.with(read));
        let on_tap = Callback::new(move |yes| told.update(|me| write(me, yes)));
        view! {
            <section>
                <h2 class="asked">{text}</h2>
                {yes_no(&app.words.check_in, chosen, on_tap)}
            </section>
        }
    };
    let save = move |_| {
        app.save(vec![App::entry(EntryBody::AboutMe(told.get_untracked()))]);
        Route::More.open();
    };
    let content = view! {
        <div class="stack asked-list">
            {level(app, told)} {fields.map(yes_or_no).collect_view()} {stress_injuries(app, told)}
            <p class="fine">{words.why_asked}</p>
            <button type="button" class="btn" on:click=save>
                {app.words.frame.save}
            </button>
        </div>
    };
    page(words.title, words.lede, content.into_any())
}

fn level(app: App, told: RwSignal<AboutMe>) -> AnyView {
    let words = &app.words.about_me;
    let option = |level: Level| {
        let chosen = Signal::derive(move || told.with(|me| me.level == Some(level)));
        let on_tap = Callback::new(move |()| told.update(|me| me.level = Some(level)));
        choice((words.level_of)(level), chosen, on_tap)
    };
    view! {
        <section>
            <h2 class="asked">{words.level}</h2>
            <div class="choices">
                {[Level::New, Level::Regular, Level::Experienced].map(option).collect_view()}
            </div>
        </section>
    }
    .into_any()
}

fn stress_injuries(app: App, told: RwSignal<AboutMe>) -> AnyView {
    let words = &app.words.about_me;
    let option = |(number, text): (u8, &'static str)| {
        let chosen = Signal::derive(move || told.with(|me| me.stress_injuries == Some(number)));
        let on_tap = Callback::new(move |()| told.update(|me| me.stress_injuries = Some(number)));
        choice(Line { text, more: "" }, chosen, on_tap)
    };
    view! {
        <section>
            <h2 class="asked">{words.stress_injuries}</h2>
            <div class="choices">
                {(0..).zip(words.stress_counts).map(option).collect_view()}
            </div>
        </section>
    }
    .into_any()
}
