//! The first question: all well, something hurts, or not well, with the urgent signs in sight.

use leptos::prelude::*;

use crate::domain::UrgentSign;
use crate::interview::Path;
use crate::ui::parts::{Icon, icon};
use crate::ui::route::Route;
use crate::ui::state::App;

/// The list of urgent signs; tapping one saves it and shows the answer at once.
pub(super) fn urgent_list(app: App, on_tap: Callback<UrgentSign>) -> AnyView {
    let words = &app.words.check_in;
    let chosen = move |sign| {
        app.draft.with(|draft| {
            let told = draft
                .as_ref()
                .and_then(|draft| draft.check_in.urgent.as_ref());
            told.is_some_and(|told| told.contains(&sign))
        })
    };
    let row = move |sign: UrgentSign| {
        view! {
            <li>
                <button
                    type="button"
                    class="sign"
                    aria-pressed=move || chosen(sign).then_some("true")
                    on:click=move |_| on_tap.run(sign)
                >
                    <span>{(words.urgent)(sign)}</span>
                    {icon(Icon::Go)}
                </button>
            </li>
        }
    };
    view! {
        <section class="signs-card">
            <h2>{words.urgent_title}</h2>
            <p class="fine">{words.urgent_hint}</p>
            <ul class="signs">{UrgentSign::ALL.into_iter().map(row).collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// Records an urgent sign in the check-in that is being told, or in a new one, and shows the
/// answer. A sign that was told already is taken out again.
pub(super) fn tap_urgent(app: App) -> Callback<UrgentSign> {
    Callback::new(move |sign| {
        let mut draft = app
            .draft
            .get_untracked()
            .unwrap_or_else(App::begin_check_in);
        let told = draft.check_in.urgent.get_or_insert_default();
        if told.remove(&sign) {
            app.draft.set(Some(draft));
        } else {
            told.insert(sign);
            app.finish(&draft);
        }
    })
}

/// Chooses a path in the check-in that is being told, or in a new one.
fn choose(app: App, path: Path, signs_in_sight: bool) {
    if app.draft.with_untracked(Option::is_none) {
        app.draft.set(Some(App::begin_check_in()));
    }
    app.answer(|draft| {
        if path == Path::AllWell {
            draft.all_well();
        } else {
            draft.path = path;
            if signs_in_sight {
                draft.check_in.urgent.get_or_insert_default();
            }
        }
    });
}

/// The urgent signs: in full at first use, folded afterwards.
pub(super) fn signs(app: App) -> AnyView {
    let words = &app.words.check_in;
    let list = urgent_list(app, tap_urgent(app));
    if app.known().first_use {
        return list;
    }
    view! {
        <details class="fold signs-fold">
            <summary>{words.urgent_folded}</summary>
            {list}
        </details>
    }
    .into_any()
}

/// The buttons under the signs.
pub(super) fn ways(app: App) -> AnyView {
    let words = &app.words.check_in;
    let first_use = app.known().first_use;
    let way = move |text: &'static str, path: Path| {
        view! {
            <button
                type="button"
                class="btn ghost"
                on:click=move |_| choose(app, path, first_use)
            >
                {text}
            </button>
        }
    };
    view! {
        <div class="ways">
            {first_use.then(|| view! { <p class="fine">{words.if_none_fits}</p> })}
            <button
                type="button"
                class="btn stacked"
                on:click=move |_| choose(app, Path::AllWell, true)
            >
                {words.all_well}
                <small>{words.all_well_records}</small>
            </button>
            <div class="two">
                {way(words.something_hurts, Path::Hurts)} {way(words.not_well, Path::NotWell)}
            </div>
        </div>
    }
    .into_any()
}

/// What was told on another device, on the empty first screen.
pub(super) fn from_elsewhere(app: App) -> AnyView {
    if !app.known().first_use {
        return ().into_any();
    }
    view! {
        <a class="btn quiet" href=Route::OpenBackup.href()>
            {app.words.storage.open_backup.text}
        </a>
    }
    .into_any()
}

/// The urgent signs and the buttons; or first the way back into a check-in that was begun: what
/// was told there is not lost to a tap.
pub(super) fn first_question(app: App) -> AnyView {
    let begun = Memo::new(move |_| app.check_in_begun());
    let view = move || {
        if begun.get() {
            view! { {half_finished(app)} {signs(app)} }.into_any()
        } else {
            view! { {signs(app)} {ways(app)} }.into_any()
        }
    };
    view.into_any()
}

/// A check-in that was begun and not finished.
pub(super) fn half_finished(app: App) -> AnyView {
    let words = &app.words.check_in;
    view! {
        <div class="notice">
            <p>{words.half_finished}</p>
            <div class="two">
                <a class="btn" href=Route::CheckIn.href()>{words.go_on}</a>
                <button type="button" class="btn ghost" on:click=move |_| app.draft.set(None)>
                    {words.start_over}
                </button>
            </div>
        </div>
    }
    .into_any()
}
