//! What a change to an entry does to the answer, said before it is saved.

use leptos::prelude::*;

use crate::rules::Revision;
use crate::ui::state::App;

/// What a change does, in a sentence.
pub(crate) fn what_changes(app: App, revision: &Revision) -> AnyView {
    let phrase =
        |judged: &crate::rules::Judged| (app.words.answer.headline_phrase)(&judged.headline);
    let (before, after) = (phrase(&revision.before), phrase(&revision.after));
    let text = if before == after {
        app.words.log.revision_same.to_owned()
    } else {
        (app.words.log.revision)(&before, &after)
    };
    view! { <p>{text}</p> }.into_any()
}
