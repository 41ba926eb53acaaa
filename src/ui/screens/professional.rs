//! A professional's word: about which spot, and whether the runner may run.

use leptos::prelude::*;

use crate::domain::{EntryBody, MayRun, Place, ProfessionalsWord};
use crate::text::Line;
use crate::ui::parts::{choice, page};
use crate::ui::route::Route;
use crate::ui::state::App;

/// The setting that holds the note while it is written.
const NOTE: &str = "professionals-word";

/// "A professional has seen it".
pub(crate) fn professional(app: App) -> AnyView {
    let words = &app.words.professional;
    let open: Vec<Place> = app.decision.with_untracked(|decision| {
        let mut places: Vec<_> = decision.open.iter().collect();
        places.sort_by_key(|open| !open.awaits_professional);
        places.into_iter().map(|open| open.place).collect()
    });
    let first = open.first().copied();
    let about = RwSignal::new(first);
    let note = RwSignal::new(app.setting(NOTE).unwrap_or_default());
    let write = move |event| {
        let typed = event_target_value(&event);
        app.set_setting(NOTE, &typed);
        note.set(typed);
    };
    let spot = |place: Option<Place>| {
        let text = place.map_or(words.whole, app.words.body.place);
        let chosen = Signal::derive(move || about.get() == place);
        choice(
            Line { text, more: "" },
            chosen,
            Callback::new(move |()| about.set(place)),
        )
    };
    let spots = (!open.is_empty()).then(|| {
        view! {
            <section>
                <h2 class="asked">{words.about_what}</h2>
                <div class="choices">
                    {open.into_iter().map(Some).chain([None]).map(spot).collect_view()}
                </div>
            </section>
        }
    });
    let say = move |may_run: MayRun| {
        let word = ProfessionalsWord {
            may_run,
            place: about.get_untracked(),
            note: note.get_untracked(),
        };
        app.save(vec![App::entry(EntryBody::ProfessionalsWord(word))]);
        app.set_setting(NOTE, "");
        Route::Today.open();
    };
    let button = move |line: Line, may_run: MayRun| {
        view! {
            <button type="button" class="btn ghost stacked" on:click=move |_| say(may_run)>
                {line.text}
                <small>{line.more}</small>
            </button>
        }
    };
    let content = view! {
        <div class="stack asked-list">
            {spots}
            <label class="field">
                {words.note}
                <textarea rows="3" prop:value=note on:input=write></textarea>
            </label>
            {button(words.may_run, MayRun::Yes)} {button(words.not_yet, MayRun::NotYet)}
        </div>
    };
    page(words.title, words.lede, content.into_any())
}
