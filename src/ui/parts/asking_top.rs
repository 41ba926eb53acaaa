//! What stands above a question: back, how far along, and a way on or out.

use leptos::prelude::*;

use super::{Icon, icon};
use crate::ui::state::App;

/// The bar above a question. `place` is the number of this question and of all.
pub(crate) fn asking_top(
    app: App,
    place: Signal<(usize, usize)>,
    back: Callback<()>,
    way_on: AnyView,
) -> AnyView {
    let words = app.words;
    view! {
        <div class="asking-top">
            <button type="button" aria-label=words.frame.back on:click=move |_| back.run(())>
                {icon(Icon::Back)}
            </button>
            <progress
                class="progress"
                max=move || place.get().1.to_string()
                value=move || place.get().0.to_string()
                aria-label=move || (words.check_in.progress)(place.get().0, place.get().1)
            ></progress>
            {way_on}
        </div>
    }
    .into_any()
}
