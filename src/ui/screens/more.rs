//! Everything else: rules, about, and the colours.

use leptos::prelude::*;

use crate::text::Line;
use crate::ui::parts::{link_row, page};
use crate::ui::route::Route;
use crate::ui::state::App;

/// The setting that holds the chosen colours.
const THEME: &str = "theme";

/// The themes as they are kept; empty follows the device.
const THEMES: [&str; 3] = ["", "light", "dark"];

/// Shows the colours that were chosen before.
pub(crate) fn apply_theme(app: App) {
    let chosen = app.setting(THEME).unwrap_or_default();
    if let Some(root) = document().document_element() {
        // A root that refuses the attribute keeps the device's colours.
        let _ = if chosen.is_empty() {
            root.remove_attribute("data-theme")
        } else {
            root.set_attribute("data-theme", &chosen)
        };
    }
}

/// Everything else.
pub(crate) fn more(app: App) -> AnyView {
    let words = app.words;
    let row = |route: Route, line: Line| {
        link_row(route.href(), line.text.to_owned(), line.more.to_owned())
    };
    let chosen = RwSignal::new(app.setting(THEME).unwrap_or_default());
    let theme = |(value, text): (&'static str, &'static str)| {
        let on_tap = move |_| {
            app.set_setting(THEME, value);
            chosen.set(value.to_owned());
            apply_theme(app);
        };
        view! {
            <button
                type="button"
                class="segment"
                aria-pressed=move || (chosen.get() == value).to_string()
                on:click=on_tap
            >
                {text}
            </button>
        }
    };
    let frame = &words.frame;
    let themes = [frame.theme_device, frame.theme_light, frame.theme_dark];
    let content = view! {
        <ul class="rows">
            {row(Route::Rules(None), Line { text: words.rules.title, more: words.rules.lede })}
            {row(Route::AboutMe, Line { text: words.about_me.title, more: "" })}
            {row(Route::Storage, Line { text: words.storage.title, more: words.storage.backup.text })}
            {row(Route::About, Line { text: words.about.title, more: "" })}
        </ul>
        <h2 class="label">{frame.theme}</h2>
        <div class="segments start" role="group" aria-label=frame.theme>
            {THEMES.into_iter().zip(themes).map(theme).collect_view()}
        </div>
        <p class="fine end">{words.answer.not_medical_advice}</p>
    };
    page(frame.more, "", content.into_any())
}
