//! About the app.

use leptos::prelude::*;

use crate::ui::parts::page;
use crate::ui::route::Route;
use crate::ui::state::App;

/// What the app does, what it is not, and where its rules come from.
pub(crate) fn about(app: App) -> AnyView {
    let words = &app.words.about;
    let parts = words.parts.into_iter().map(|part| {
        if part.more.is_empty() {
            view! { <p class="card">{part.text}</p> }.into_any()
        } else {
            view! {
                <section class="card">
                    <h2>{part.text}</h2>
                    <p>{part.more}</p>
                </section>
            }
            .into_any()
        }
    });
    let content = view! {
        <div class="stack">
            {parts.collect_view()}
            <a class="btn ghost" href=Route::Rules(None).href()>
                {words.to_rules}
            </a>
        </div>
    };
    page(words.title, "", content.into_any())
}
