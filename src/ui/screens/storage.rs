//! Your data: what is kept, backups, earlier states, what was set aside, deleting everything.

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::storage_delete::{Deleting, delete_all};
use super::storage_open::{Stage, look_into, opening};
use crate::platform::dates::{DateStyle, day_in_words};
use crate::platform::files::{can_share, download, share};
use crate::platform::keeping::{self, Persistence};
use crate::platform::{passphrase, snapshots};
use crate::storage::snapshots::BEFORE_RESTORE;
use crate::storage::{Mode, SetAside, backup, csv};
use crate::text::Line;
use crate::ui::parts::page;
use crate::ui::state::App;

/// The media type of a backup.
const JSON: &str = "application/json";

/// What browsers let the pages of one origin keep, in UTF-16 units.
const ROOM: usize = 5_200_000;

/// The fewest characters of a passphrase.
const SHORTEST_PASSPHRASE: usize = 8;

/// Your data.
pub(crate) fn storage(app: App) -> AnyView {
    let deleting = RwSignal::new(Deleting::Asked);
    let view = move || {
        let words = &app.words.storage;
        if deleting.get() == Deleting::Done {
            return page(words.deleted.text, words.deleted.more, ().into_any());
        }
        let stage = RwSignal::new(Stage::Choose);
        let last_backup = RwSignal::new(app.last_backup());
        let content = view! {
            {kept(app, last_backup)} {make_backup(app, last_backup)}
            <section id="open-backup">
                {heading(words.open_backup)} {opening(app, stage)}
            </section>
            {new_phone(app)} {snapshot_list(app, stage)} {move || set_aside(app)} {tables(app)}
            {report(app)} <section class="stack ways-out">{delete_all(app, deleting)}</section>
        };
        page(words.title, words.lede, content.into_any())
    };
    view.into_any()
}

fn heading(line: Line) -> AnyView {
    view! {
        <h2 class="label">{line.text}</h2>
        {(!line.more.is_empty()).then(|| view! { <p class="fine said">{line.more}</p> })}
    }
    .into_any()
}

fn row(line: Line) -> AnyView {
    view! {
        <li class="row plain">
            <span>
                <b>{line.text}</b>
                {(!line.more.is_empty()).then(|| view! { <i>{line.more}</i> })}
            </span>
        </li>
    }
    .into_any()
}

fn fact(text: String, more: String) -> AnyView {
    view! {
        <li class="row plain">
            <span>
                <b>{text}</b>
                {(!more.is_empty()).then(|| view! { <i>{more}</i> })}
            </span>
        </li>
    }
    .into_any()
}

fn kept(app: App, last_backup: RwSignal<Option<NaiveDate>>) -> AnyView {
    let words = &app.words.storage;
    let persistence = RwSignal::new(Persistence::Unknown);
    spawn_local(async move {
        persistence.try_set(keeping::persistence().await);
    });
    let day = move |day| day_in_words(day, DateStyle::Year, app.words.lang);
    let entries = move || {
        app.journal.with(|journal| {
            let days = journal.entries().next().zip(journal.entries().next_back());
            let days = days.map(|(first, last)| match (first.day(), last.day()) {
                (first, last) if first == last => day(first),
                (first, last) => (words.from_to)(&day(first), &day(last)),
            });
            let saved = journal.entries().map(|entry| entry.edited).max();
            let saved = saved
                .and_then(chrono::DateTime::from_timestamp_millis)
                .map(|saved| {
                    let here = saved.with_timezone(app.now.get().offset());
                    (words.last_save)(&day(here.date_naive()))
                });
            let room = app
                .room_taken()
                .map(|units| (words.room)(units.div_ceil(1000), ROOM / 1000));
            view! {
                {fact((words.entries)(journal.len()), days.unwrap_or_default())}
                {saved.map(|saved| fact(saved, String::new()))}
                {room.map(|room| fact(room, String::new()))}
            }
        })
    };
    let last_backup = move || {
        let said = last_backup
            .get()
            .map(|made| (words.last_backup)(&day(made)));
        fact(
            said.unwrap_or_else(|| words.no_backup_yet.to_owned()),
            String::new(),
        )
    };
    let promise = move || match persistence.get() {
        Persistence::Granted => Some(row(words.persisted)),
        Persistence::Denied => Some(row(words.not_persisted)),
        Persistence::Unknown => None,
    };
    let installed = keeping::is_installed();
    let install = if installed {
        words.installed
    } else {
        words.not_installed
    };
    let webkit = !installed && keeping::is_webkit();
    view! {
        <section>
            <h2 class="label">{words.kept}</h2>
            <ul class="rows">
                {entries} {last_backup} {promise}
                {webkit.then(|| row(words.safari))}
                {row(Line { text: install, more: if webkit { words.safari_install } else { "" } })}
            </ul>
        </section>
    }
    .into_any()
}

fn make_backup(app: App, last_backup: RwSignal<Option<NaiveDate>>) -> AnyView {
    let words = &app.words.storage;
    let lock = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let said = RwSignal::new("");
    let name = move || {
        let day = app.now.get_untracked().date_naive();
        [words.backup_file, "-", day.to_string().as_str(), ".json"].concat()
    };
    let make = move |hand_over: HandOver| {
        let passphrase = lock.get_untracked().then(|| typed.get_untracked());
        if passphrase
            .as_ref()
            .is_some_and(|it| it.chars().count() < SHORTEST_PASSPHRASE)
        {
            said.set(words.passphrase_short);
            return;
        }
        said.set(words.working);
        spawn_local(async move {
            said.try_set(match hand_out(app, &name(), passphrase, hand_over).await {
                Ok(true) => {
                    app.backup_was_made();
                    last_backup.try_set(app.last_backup());
                    words.backup_made
                }
                Ok(false) => "",
                Err(_) => words.backup_failed,
            });
        });
    };
    let locking = passphrase::can_lock().then(|| {
        view! {
            <label class="choice">
                <input
                    type="checkbox"
                    on:change=move |event| lock.set(event_target_checked(&event))
                />
                <svg class="tick" viewBox="0 0 24 24" aria-hidden="true">
                    <path d="M5 12.5l4.5 4.5 9-10" />
                </svg>
                <span>{words.with_passphrase.text} <small>{words.with_passphrase.more}</small></span>
            </label>
            {move || {
                lock.get()
                    .then(|| {
                        view! {
                            <label class="field">
                                {words.passphrase}
                                <input
                                    type="password"
                                    autocomplete="new-password"
                                    on:input=move |event| typed.set(event_target_value(&event))
                                />
                            </label>
                        }
                    })
            }}
        }
    });
    view! {
        <section>
            {heading(words.backup)}
            <div class="stack">
                {locking}
                <button type="button" class="btn" on:click=move |_| make(HandOver::Save)>
                    {words.make_backup}
                </button>
                {can_share(&name(), JSON)
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="btn ghost"
                                on:click=move |_| make(HandOver::Share)
                            >
                                {words.share_backup}
                            </button>
                        }
                    })}
                <p class="fine said" role="status">{move || said.get()}</p>
            </div>
        </section>
    }
    .into_any()
}

/// Where a backup goes.
#[derive(Clone, Copy)]
enum HandOver {
    Save,
    Share,
}

async fn hand_out(
    app: App,
    name: &str,
    passphrase: Option<String>,
    hand_over: HandOver,
) -> Result<bool, wasm_bindgen::JsValue> {
    let mut text = app.backup_text();
    if let Some(passphrase) = passphrase {
        text = backup::write_sealed(&passphrase::lock(&text, &passphrase).await?);
    }
    match hand_over {
        HandOver::Save => download(name, JSON, &text).map(|()| true),
        HandOver::Share => share(name, JSON, &text).await,
    }
}

fn new_phone(app: App) -> AnyView {
    let words = &app.words.storage;
    let step = |step: &'static str| view! { <li>{step}</li> };
    view! {
        <details class="fold">
            <summary>{words.new_phone}</summary>
            <ol class="numbered">{words.new_phone_steps.map(step).collect_view()}</ol>
        </details>
    }
    .into_any()
}

fn snapshot_list(app: App, stage: RwSignal<Stage>) -> AnyView {
    let words = &app.words.storage;
    let open = move |name: String| {
        stage.set(Stage::Working);
        spawn_local(async move {
            match snapshots::get(&name).await {
                Ok(Some(text)) => look_into(app, stage, &text),
                _ => drop(stage.try_set(Stage::Refused(words.not_a_backup))),
            }
            if let Some(section) = document().get_element_by_id("open-backup") {
                section.scroll_into_view();
            }
        });
    };
    let row = move |name: String| {
        let said = snapshot_name(app, &name);
        view! {
            <li class="row plain">
                <b>{said.clone()}</b>
                <button
                    type="button"
                    class="btn small ghost"
                    aria-label=[words.look_into, ": ", said.as_str()].concat()
                    on:click=move |_| open(name.clone())
                >
                    {words.view}
                </button>
            </li>
        }
    };
    view! {
        <section>
            {heading(words.snapshots)}
            {move || {
                let mut names = app.snapshots.get();
                names.sort_by(|a, b| b.cmp(a));
                if names.is_empty() {
                    view! { <p class="card">{words.no_snapshots}</p> }.into_any()
                } else {
                    view! { <ul class="rows">{names.into_iter().map(row).collect_view()}</ul> }
                        .into_any()
                }
            }}
        </section>
    }
    .into_any()
}

fn snapshot_name(app: App, name: &str) -> String {
    let words = &app.words.storage;
    let in_words = |day: &str, style| {
        day.parse()
            .ok()
            .map(|day| day_in_words(day, style, app.words.lang))
    };
    if name == BEFORE_RESTORE {
        return words.snapshot_before.to_owned();
    }
    let day = name
        .strip_prefix("day:")
        .and_then(|day| in_words(day, DateStyle::Year));
    let month = name
        .strip_prefix("month:")
        .and_then(|month| in_words(&[month, "-01"].concat(), DateStyle::Month));
    match (day, month) {
        (Some(day), _) => (words.snapshot_day)(&day),
        (None, Some(month)) => (words.snapshot_month)(&month),
        (None, None) => name.to_owned(),
    }
}

fn set_aside(app: App) -> AnyView {
    let words = &app.words.storage;
    let all = app.kept.get().set_aside;
    if all.is_empty() {
        return ().into_any();
    }
    let row = |it: SetAside| set_aside_row(app, it);
    view! {
        <section>
            {heading(words.set_aside)} <div class="stack">{all.into_iter().map(row).collect_view()}</div>
        </section>
    }
    .into_any()
}

fn set_aside_row(app: App, it: SetAside) -> AnyView {
    let words = &app.words.storage;
    let name = match it.day {
        Some(day) => (words.set_aside_of)(&day_in_words(day, DateStyle::Year, app.words.lang)),
        None => words.set_aside_unknown.to_owned(),
    };
    let asked = RwSignal::new(false);
    let text = app.set_aside_text(&it.key);
    let excerpt: String = text.chars().take(2000).collect();
    let save = move |_| {
        if download("rest-or-run-set-aside.txt", "text/plain", &text).is_err() {
            app.say(words.backup_failed);
        }
    };
    let key = it.key;
    let delete = move |_| {
        if asked.get_untracked() {
            app.forget_set_aside(&key);
        } else {
            asked.set(true);
        }
    };
    let writable = app.kept.with_untracked(|kept| kept.mode) == Mode::ReadWrite;
    view! {
        <details class="fold">
            <summary>{name}</summary>
            <div class="stack">
                <p class="fine">{it.why}</p>
                <pre class="raw" tabindex="0">{excerpt}</pre>
                <div class="two">
                    <button type="button" class="btn small ghost" on:click=save>
                        {words.download}
                    </button>
                    {writable
                        .then(|| {
                            view! {
                                <button type="button" class="btn small ghost" on:click=delete>
                                    {move || {
                                        if asked.get() { words.delete_really } else { words.delete }
                                    }}
                                </button>
                            }
                        })}
                </div>
            </div>
        </details>
    }
    .into_any()
}

fn tables(app: App) -> AnyView {
    let words = &app.words.storage;
    let save = move |name: &'static str, text: String| {
        if download(name, "text/csv", &text).is_err() {
            app.say(words.backup_failed);
        }
    };
    view! {
        <section>
            {heading(words.tables)}
            <div class="two">
                <button
                    type="button"
                    class="btn ghost"
                    on:click=move |_| {
                        save("rest-or-run-runs.csv", app.journal.with_untracked(csv::runs));
                    }
                >
                    {words.table_runs}
                </button>
                <button
                    type="button"
                    class="btn ghost"
                    on:click=move |_| {
                        save("rest-or-run-check-ins.csv", app.journal.with_untracked(csv::check_ins));
                    }
                >
                    {words.table_check_ins}
                </button>
            </div>
        </section>
    }
    .into_any()
}

fn report(app: App) -> AnyView {
    let words = &app.words.storage;
    let shown = RwSignal::new(String::new());
    let said = RwSignal::new("");
    let copy = move |_| {
        spawn_local(async move {
            let text = what_happened(app).await;
            if keeping::copy_text(&text).await.is_ok() {
                said.try_set(words.report_copied);
            } else {
                said.try_set(words.report_shown);
                shown.try_set(text);
            }
        });
    };
    view! {
        <section>
            {heading(words.report)}
            <div class="stack">
                <button type="button" class="btn ghost" on:click=copy>
                    {words.report.text}
                </button>
                <p class="fine said" role="status">{move || said.get()}</p>
                {move || {
                    let text = shown.get();
                    (!text.is_empty()).then(|| view! { <pre class="raw" tabindex="0">{text}</pre> })
                }}
            </div>
        </section>
    }
    .into_any()
}

/// Version, browser and storage, for a report. It is for whoever mends the app, so it is the same
/// in every language; it says nothing about the runner's health.
async fn what_happened(app: App) -> String {
    let kept = app.kept.get_untracked();
    let mode = match kept.mode {
        Mode::ReadWrite => "read and write".to_owned(),
        Mode::ReadOnly { schema } => format!("read only, newer schema {schema}"),
        Mode::MemoryOnly => "memory only".to_owned(),
    };
    let promise = match keeping::persistence().await {
        Persistence::Granted => "yes",
        Persistence::Denied => "no",
        Persistence::Unknown => "unknown",
    };
    [
        format!("Rest or Run {}", env!("CARGO_PKG_VERSION")),
        format!("engine: {}", keeping::engine()),
        format!("storage: {mode}"),
        format!("units: {:?}", app.room_taken()),
        format!(
            "entries: {}",
            app.journal.with_untracked(crate::journal::Journal::len)
        ),
        format!("not stored: {}", kept.waiting),
        format!("set aside: {}", kept.set_aside.len()),
        format!("snapshots: {}", app.snapshots.with_untracked(Vec::len)),
        format!("persistent: {promise}"),
        format!("installed: {}", keeping::is_installed()),
    ]
    .join("\n")
}
