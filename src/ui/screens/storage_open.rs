//! Opening a backup: choose, unlock, look, put in, take back.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::domain::{Entry, EntryBody, EntryId, PainReport, RunPain};
use crate::platform::dates::{DateStyle, day_in_words};
use crate::platform::files::read_text;
use crate::platform::passphrase::unlock;
use crate::storage::backup::{self, BackupError, Changed, Preview, Sealed};
use crate::storage::{Broken, Written};
use crate::text::Line;
use crate::ui::parts::page;
use crate::ui::state::App;

/// How far opening a backup has come.
#[derive(Clone)]
pub(super) enum Stage {
    /// Nothing is chosen.
    Choose,
    /// Reading, unlocking or putting in.
    Working,
    /// It cannot be used.
    Refused(Line),
    /// It is locked; whether a passphrase failed.
    Locked(Arc<Sealed>, bool),
    /// It was read.
    Read(Arc<Preview>, Option<chrono::NaiveDate>),
    /// It is in.
    Done(usize, Arc<Written>),
    /// It was taken back.
    Undone,
}

/// The screen that opens a backup and nothing else.
pub(crate) fn open_backup(app: App) -> AnyView {
    let words = &app.words.storage;
    let stage = RwSignal::new(Stage::Choose);
    page(
        words.open_backup.text,
        words.open_backup.more,
        opening(app, stage),
    )
}

/// Chooses a backup and goes through all its stages.
pub(super) fn opening(app: App, stage: RwSignal<Stage>) -> AnyView {
    let words = &app.words.storage;
    let chosen = move |event: leptos::ev::Event| {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        let file = input.files().and_then(|files| files.get(0));
        // The same file can be chosen again.
        input.set_value("");
        let Some(file) = file else { return };
        stage.set(Stage::Working);
        spawn_local(async move {
            match read_text(&file).await {
                Ok(text) => look_into(app, stage, &text),
                Err(_) => drop(stage.try_set(Stage::Refused(words.not_a_backup))),
            }
        });
    };
    view! {
        <div class="stack">
            <label class="btn ghost file">
                <input type="file" accept=".json,application/json,text/plain" on:change=chosen />
                {words.choose_file}
            </label>
            <div class="stack" aria-live="polite">
                {move || stage_view(app, stage)}
            </div>
        </div>
    }
    .into_any()
}

/// Reads a backup and shows what came of it.
pub(super) fn look_into(app: App, stage: RwSignal<Stage>, text: &str) {
    let words = &app.words.storage;
    stage.try_set(match backup::read(text) {
        Ok(read) => {
            let made = read.made.map(|made| made.date_naive());
            let preview = app
                .journal
                .with_untracked(|journal| Preview::new(journal, read));
            Stage::Read(Arc::new(preview), made)
        }
        Err(BackupError::Locked(sealed)) => Stage::Locked(Arc::new(*sealed), false),
        Err(BackupError::Newer { .. }) => Stage::Refused(words.newer_backup),
        Err(BackupError::NotABackup { .. }) => Stage::Refused(words.not_a_backup),
    });
}

fn stage_view(app: App, stage: RwSignal<Stage>) -> AnyView {
    let words = &app.words.storage;
    match stage.get() {
        Stage::Choose => ().into_any(),
        Stage::Working => view! { <p>{words.working}</p> }.into_any(),
        Stage::Refused(line) => view! {
            <div class="card" role="alert">
                <h3>{line.text}</h3>
                <p>{line.more}</p>
            </div>
        }
        .into_any(),
        Stage::Locked(sealed, failed) => locked(app, stage, &sealed, failed),
        Stage::Read(preview, made) => shown(app, stage, &preview, made),
        Stage::Done(number, written) => done(app, stage, number, written),
        Stage::Undone => view! { <p class="card">{words.restore_undone}</p> }.into_any(),
    }
}

fn locked(app: App, stage: RwSignal<Stage>, sealed: &Arc<Sealed>, failed: bool) -> AnyView {
    let words = &app.words.storage;
    let typed = RwSignal::new(String::new());
    let sealed = Arc::clone(sealed);
    let open = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (sealed, passphrase) = (Arc::clone(&sealed), typed.get_untracked());
        stage.set(Stage::Working);
        spawn_local(async move {
            match unlock(&sealed, &passphrase).await {
                Ok(text) => look_into(app, stage, &text),
                Err(_) => drop(stage.try_set(Stage::Locked(sealed, true))),
            }
        });
    };
    view! {
        <form class="card stack" on:submit=open>
            <h3>{words.locked.text}</h3>
            <label class="field">
                {words.passphrase} <small>{words.locked.more}</small>
                <input
                    type="password"
                    autocomplete="off"
                    aria-invalid=failed.then_some("true")
                    on:input=move |event| typed.set(event_target_value(&event))
                />
                {failed.then(|| view! { <span class="wrong" role="alert">{words.not_unlocked}</span> })}
            </label>
            <button class="btn">{words.unlock}</button>
        </form>
    }
    .into_any()
}

/// What is in the backup, and the button that puts it in.
fn shown(
    app: App,
    stage: RwSignal<Stage>,
    preview: &Arc<Preview>,
    made: Option<chrono::NaiveDate>,
) -> AnyView {
    let words = &app.words.storage;
    let from_file = RwSignal::new(BTreeSet::<EntryId>::new());
    let put_in = {
        let preview = Arc::clone(preview);
        move |_| {
            let preview = Arc::clone(&preview);
            let entries = from_file.with_untracked(|ids| preview.chosen(|id| ids.contains(id)));
            let number = entries.len();
            stage.set(Stage::Working);
            spawn_local(async move {
                stage.try_set(match app.restore(entries, &preview).await {
                    Ok(written) => Stage::Done(number, Arc::new(written)),
                    Err(_) => Stage::Refused(Line {
                        text: words.restore_failed,
                        more: "",
                    }),
                });
            });
        }
    };
    let new = preview.new.len();
    let number = move || new + from_file.with(BTreeSet::len);
    let broken = preview.broken.len() + preview.unread.len();
    let line = |number: usize, say: fn(usize) -> String| {
        (number > 0).then(|| view! { <li>{say(number)}</li> })
    };
    let made =
        made.map(|made| (words.made_on)(&day_in_words(made, DateStyle::Year, app.words.lang)));
    let has_something = new + preview.changed.len() + broken > 0;
    view! {
        <div class="card stack">
            {made.map(|made| view! { <h3>{made}</h3> })}
            <ul class="dashes">
                {line(new, words.preview_new)} {line(preview.changed.len(), words.preview_changed)}
                {line(preview.same, words.preview_same)} {line(broken, words.preview_broken)}
            </ul>
            {(!preview.changed.is_empty()).then(|| changed_list(app, &preview.changed, from_file))}
            {(broken > 0).then(|| broken_list(app, &preview.broken))}
            {if has_something {
                view! {
                    <button
                        type="button"
                        class="btn"
                        disabled=move || number() == 0 && broken == 0
                        on:click=put_in
                    >
                        {move || (words.restore)(number())}
                    </button>
                }
                    .into_any()
            } else {
                view! { <p>{words.nothing_new}</p> }.into_any()
            }}
        </div>
    }
    .into_any()
}

fn changed_list(app: App, changed: &[Changed], from_file: RwSignal<BTreeSet<EntryId>>) -> AnyView {
    let words = &app.words.storage;
    let pick = move |id: EntryId, entry: &Entry, label: &'static str, file: bool| {
        let chosen = {
            let id = id.clone();
            move || (from_file.with(|ids| ids.contains(&id)) == file).to_string()
        };
        let tap = move |_| {
            from_file.update(|ids| {
                if file {
                    ids.insert(id.clone());
                } else {
                    ids.remove(&id);
                }
            });
        };
        view! {
            <button type="button" class="choice" aria-pressed=chosen on:click=tap>
                <span>
                    {label} <small>{summary(app, entry)}</small>
                </span>
            </button>
        }
    };
    let row = |changed: &Changed| {
        let id = &changed.file.id;
        view! {
            <li>
                <div class="two">
                    {pick(id.clone(), &changed.here, words.keep_here, false)}
                    {pick(id.clone(), &changed.file, words.take_file, true)}
                </div>
            </li>
        }
    };
    view! {
        <div>
            <h3 class="asked">{words.which_counts.text}</h3>
            <p class="fine">{words.which_counts.more}</p>
            <ul class="stack">{changed.iter().map(row).collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn broken_list(app: App, broken: &[Broken]) -> AnyView {
    let words = &app.words.storage;
    let row = |broken: &Broken| view! { <li>{broken.to_string()}</li> };
    view! {
        <details class="fold">
            <summary>{(words.preview_broken)(broken.len())}</summary>
            <p class="fine">{words.broken_hint}</p>
            <ul class="dashes fine">{broken.iter().take(50).map(row).collect_view()}</ul>
        </details>
    }
    .into_any()
}

fn done(app: App, stage: RwSignal<Stage>, number: usize, written: Arc<Written>) -> AnyView {
    let words = &app.words.storage;
    let undo = move |_| {
        stage.set(match app.take_back(&written) {
            Ok(()) => Stage::Undone,
            Err(_) => Stage::Refused(Line {
                text: words.restore_failed,
                more: "",
            }),
        });
    };
    view! {
        <div class="card stack">
            <h3>{(words.restored)(number)}</h3>
            <button type="button" class="btn ghost" on:click=undo>
                {words.undo_restore}
            </button>
        </div>
    }
    .into_any()
}

/// An entry in a few words: its day and time, what it is, and what tells it from another.
fn summary(app: App, entry: &Entry) -> String {
    let words = app.words;
    let day = day_in_words(entry.day(), DateStyle::Year, words.lang);
    let time: String = entry.at.time().to_string().chars().take(5).collect();
    let mut parts = vec![day, time, (words.storage.kind)(&entry.body).to_owned()];
    let spots = |reports: &[PainReport]| {
        let spot = |report: &PainReport| {
            let level = report
                .level
                .map_or(String::new(), |level| format!(" {}", level.get()));
            [(words.body.place)(report.place), &level].concat()
        };
        reports.iter().map(spot).collect::<Vec<_>>()
    };
    match &entry.body {
        EntryBody::CheckIn(told) => {
            parts.extend(spots(told.pain.as_deref().unwrap_or_default()));
            parts.push(told.note.clone());
        }
        EntryBody::Run(run) => {
            parts.extend(run.distance_m.map(words.answer.distance));
            if let Some(RunPain::At(reports)) = &run.pain {
                parts.extend(spots(reports));
            }
            parts.push(run.note.clone());
        }
        _ => {}
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}
