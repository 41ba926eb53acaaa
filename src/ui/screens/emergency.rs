//! An emergency: nothing else on the screen.

use leptos::prelude::*;

use crate::domain::{CheckIn, Entry, EntryBody, UrgentSign};
use crate::interview::{Draft, Step};
use crate::platform::region::emergency_number;
use crate::rules::{Decision, Headline, Told};
use crate::ui::parts::{Icon, icon};
use crate::ui::route::Route;
use crate::ui::state::App;

/// Whether an emergency has the screen to itself.
pub(crate) fn emergency_on_screen(app: App) -> bool {
    app.route.get() == Route::Today
        && app
            .decision
            .with(|decision| decision.headline == Headline::Emergency)
}

/// The urgent signs that the decision names.
fn told_signs(decision: &Decision) -> Vec<UrgentSign> {
    let mut signs: Vec<UrgentSign> = decision
        .fired
        .iter()
        .flat_map(|fired| &fired.facts)
        .filter_map(|fact| match fact.told {
            Told::Urgent(sign) => Some(sign),
            _ => None,
        })
        .collect();
    signs.dedup();
    signs
}

/// The number to call, the one line of first aid that matters, and the two ways out.
pub(super) fn emergency(app: App, decision: &Decision) -> AnyView {
    let words = &app.words.emergency;
    let number = emergency_number();
    let first_aid = told_signs(decision)
        .into_iter()
        .next()
        .map(|sign| view! { <p>{(words.first_aid)(sign)}</p> });
    view! {
        <div class="emergency" role="alert">
            <div>
                <h1 tabindex="-1">{words.title}</h1>
                <a class="btn call" href=["tel:", number].concat()>
                    {icon(Icon::Phone)}
                    {(words.call)(number)}
                </a>
                {first_aid}
                <p class="more">{words.other_number}</p>
                <div>
                    {told_today(app)
                        .then(|| {
                            view! {
                                <button
                                    type="button"
                                    class="btn quiet"
                                    on:click=move |_| was_mistake(app)
                                >
                                    {words.mistake}
                                </button>
                            }
                        })}
                    <a class="btn quiet" href=Route::Professional.href()>
                        {words.been_seen}
                    </a>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// Today's newest check-in, if it tells an urgent sign.
fn check_in_with_sign(app: App) -> Option<(Entry, CheckIn)> {
    let today = app.now.get_untracked().date_naive();
    app.journal.with_untracked(|journal| {
        let entry = journal.last_check_in(today)?;
        match &entry.body {
            EntryBody::CheckIn(told) if told.urgent.as_ref().is_some_and(|u| !u.is_empty()) => {
                Some((Entry::clone(entry), told.clone()))
            }
            _ => None,
        }
    })
}

pub(super) fn told_today(app: App) -> bool {
    check_in_with_sign(app).is_some()
}

/// Takes the signs out of the same entry, so that no trace is left, and goes on asking.
pub(super) fn was_mistake(app: App) {
    let Some((entry, mut told)) = check_in_with_sign(app) else {
        return;
    };
    told.urgent = None;
    if told == CheckIn::default() {
        app.delete(&entry.id);
        app.message.set(None);
        return;
    }
    let draft = Draft::correct(entry.id.clone(), entry.at, told.clone(), Step::Urgent);
    app.save(vec![Entry {
        body: EntryBody::CheckIn(told),
        ..entry
    }]);
    app.draft.set(Some(draft));
    Route::CheckIn.open();
}
