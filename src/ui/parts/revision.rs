//! What a change to an entry does to the answer, said before it is saved.

use leptos::prelude::*;

use crate::domain::{Entry, EntryId};
use crate::platform::clock;
use crate::rules::{Revision, if_changed};
use crate::ui::state::App;

/// What comes of writing `entry`, or of deleting the one with this id.
pub(crate) fn revision(app: App, id: &EntryId, entry: Option<Entry>) -> Option<Revision> {
    let now = clock::local_now();
    app.journal
        .with_untracked(|journal| if_changed(journal, id, entry, now))
}

/// It in a sentence.
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
