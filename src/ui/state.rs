//! What every screen shares: the journal and the clock, the answer that follows from them, the
//! half-finished check-in, and saving with undo.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate, Timelike};
use leptos::prelude::*;

use super::frame::focus_heading;
use super::kept::Kept;
use super::route::Route;
use crate::domain::{AboutMe, Entry, EntryBody, EntryId};
use crate::interview::{Draft, Known, LogDraft, Step, TestDraft, Units};
use crate::journal::Journal;
use crate::platform::{BrowserStore, clock, new_entry_id};
use crate::rules::{Decision, Revision, Running, Shown, Thread, assess, if_changed, threads};
use crate::storage::{Keeper, Store};
use crate::text::{Words, words};

/// The setting that holds the half-finished check-in.
const DRAFT: &str = "check-in";

/// The setting that holds the answer as it was last shown.
const SHOWN: &str = "answer";

/// The setting that holds the log entry that is being written.
const LOG: &str = "log";

/// The setting that holds the self-test that is being taken.
const TEST: &str = "self-test";

/// The setting that holds the runner's unit of distance.
const UNITS: &str = "units";

/// How long a message stays.
const MESSAGE_STAYS: Duration = Duration::from_secs(10);

/// How long it stays while it offers to take something back: nobody has to hurry.
const UNDO_STAYS: Duration = Duration::from_secs(60);

/// What every screen shares. It is copied into every closure that needs it.
#[derive(Clone, Copy)]
pub(crate) struct App {
    pub(super) keeper: StoredValue<Keeper, LocalStorage>,
    /// The journal as it is now.
    pub(crate) journal: RwSignal<Journal>,
    /// How well it is kept.
    pub(crate) kept: RwSignal<Kept>,
    /// The names of the earlier states that are kept.
    pub(crate) snapshots: RwSignal<Vec<String>>,
    /// The runner's local instant: moved on every minute, and when something is saved.
    pub(crate) now: RwSignal<DateTime<FixedOffset>>,
    /// Today's answer.
    pub(crate) decision: Memo<Decision>,
    /// The screen that is open.
    pub(crate) route: RwSignal<Route>,
    /// The half-finished check-in.
    pub(crate) draft: RwSignal<Option<Draft>>,
    /// The log entry that is being written.
    pub(crate) log: RwSignal<Option<LogDraft>>,
    /// The self-test that is being taken.
    pub(crate) test: RwSignal<Option<TestDraft>>,
    /// The morning after that was just told, whose number is asked now.
    pub(crate) number_of: RwSignal<Option<EntryId>>,
    /// The runner's unit of distance.
    pub(crate) units: RwSignal<Units>,
    /// What was just saved, said to the runner.
    pub(crate) message: RwSignal<Option<Message>>,
    /// Every word.
    pub(crate) words: &'static Words,
}

/// Something said at the bottom of the screen.
#[derive(Clone)]
pub(crate) struct Message {
    /// What is said.
    pub(crate) text: &'static str,
    /// What it was before, where it can be taken back.
    pub(crate) before: Vec<(EntryId, Option<Arc<Entry>>)>,
}

impl App {
    /// Starts with what is kept in the browser.
    pub(crate) fn start() -> Self {
        let store = BrowserStore::connect().map(|store| Box::new(store) as Box<dyn Store>);
        let keeper = Keeper::open(store);
        let journal = RwSignal::new(keeper.journal().clone());
        let now = RwSignal::new(clock::local_now());
        let draft = half_finished(&keeper, DRAFT);
        let (log, test) = (half_finished(&keeper, LOG), half_finished(&keeper, TEST));
        let units = Units::from_name(&keeper.setting(UNITS).unwrap_or_default());
        let kept = RwSignal::new(Kept::of(&keeper));
        let app = Self {
            kept,
            snapshots: RwSignal::new(Vec::new()),
            keeper: StoredValue::new_local(keeper),
            journal,
            now,
            decision: Memo::new(move |_| journal.with(|journal| assess(journal, now.get()))),
            route: RwSignal::new(Route::current()),
            draft: RwSignal::new(draft),
            log: RwSignal::new(log),
            test: RwSignal::new(test),
            number_of: RwSignal::new(None),
            units: RwSignal::new(units),
            message: RwSignal::new(None),
            words: words(),
        };
        app.keep_draft_of_another_day();
        app.tell_of_new_rules();
        app.watch();
        app.look_after_storage();
        app
    }

    /// Says so when an update of the rules changed today's answer, and keeps each answer shown.
    fn tell_of_new_rules(self) {
        let shown = self
            .keeper
            .with_value(|keeper| keeper.setting(SHOWN))
            .and_then(|text| serde_json::from_str::<Shown>(&text).ok());
        let differs = |shown: Shown| {
            self.decision
                .with_untracked(|decision| shown.differs_by_rules(decision))
        };
        if shown.is_some_and(differs) {
            let text = self.words.frame.rules_changed_answer;
            let before = Vec::new();
            self.message.set(Some(Message { text, before }));
        }
        Effect::new(move || {
            let shown = self.decision.with(Shown::of);
            if self.journal.with_untracked(Journal::is_empty) {
                // Nothing to compare later, and after everything was deleted nothing may come back.
                let _ = self
                    .keeper
                    .with_value(|keeper| keeper.remove_setting(SHOWN));
            } else if let Ok(text) = serde_json::to_string(&shown) {
                // Not kept, it is only not compared.
                let _ = self
                    .keeper
                    .with_value(|keeper| keeper.set_setting(SHOWN, &text));
            }
        });
    }

    fn watch(self) {
        window_event_listener(leptos::ev::hashchange, move |_| {
            self.route.set(Route::current());
        });
        // The day turns while the page is open, also after a night asleep in the background.
        let tick = move || {
            let now = clock::local_now();
            if self
                .now
                .try_get_untracked()
                .is_some_and(|before| minute(before) != minute(now))
            {
                self.now.try_set(now);
                self.keep_draft_of_another_day();
            }
        };
        set_interval(tick, Duration::from_secs(5));
        window_event_listener(leptos::ev::visibilitychange, move |_| tick());
        BrowserStore::on_change_elsewhere(move |key| {
            let changed = self
                .keeper
                .try_update_value(|keeper| keeper.changed_elsewhere(key.as_deref()));
            if changed == Some(true) {
                self.read_journal();
            }
        });
        self.keep_half_finished(DRAFT, self.draft);
        self.keep_half_finished(LOG, self.log);
        self.keep_half_finished(TEST, self.test);
    }

    /// Keeps what is half-finished from now on, so that a reload loses nothing.
    fn keep_half_finished<T: serde::Serialize + Send + Sync + 'static>(
        self,
        name: &'static str,
        half_finished: RwSignal<Option<T>>,
    ) {
        Effect::new(move || {
            let text = half_finished.with(|value| {
                value
                    .as_ref()
                    .and_then(|value| serde_json::to_string(value).ok())
            });
            self.keeper.with_value(|keeper| {
                // What cannot be kept is still on the screen.
                let _ = match text {
                    Some(text) => keeper.set_setting(name, &text),
                    None => keeper.remove_setting(name),
                };
            });
        });
    }

    /// A check-in left half-finished on an earlier day was still told: it is saved as it stands.
    fn keep_draft_of_another_day(self) {
        let old = self.draft.try_get_untracked().flatten();
        let today = self.now.get_untracked().date_naive();
        // A correction of an earlier day is no draft of that day.
        let is_saved = |draft: &Draft| {
            self.journal
                .with_untracked(|journal| journal.get(&draft.id).is_some())
        };
        let stale = |draft: &Draft| draft.day() != today && !is_saved(draft);
        if let Some(draft) = old.filter(stale) {
            if draft.tells_something() {
                self.save_draft(&draft);
                self.message.set(None);
            }
            self.draft.set(None);
        }
    }

    /// A setting's text.
    pub(crate) fn setting(self, name: &str) -> Option<String> {
        self.keeper.with_value(|keeper| keeper.setting(name))
    }

    /// Keeps a setting; one that cannot be kept lasts as long as the page.
    pub(crate) fn set_setting(self, name: &str, text: &str) {
        let _ = self
            .keeper
            .with_value(|keeper| keeper.set_setting(name, text));
    }

    pub(super) fn read_journal(self) {
        self.keeper.with_value(|keeper| {
            self.journal.set(keeper.journal().clone());
            self.kept.set(Kept::of(keeper));
        });
    }

    /// What the journal already knows, for the check-in.
    pub(crate) fn known(self) -> Known {
        let open = self
            .decision
            .with(|decision| decision.open.iter().map(|open| open.place).collect());
        self.journal.with(|journal| {
            let mut known = Known {
                open,
                first_use: journal.is_empty(),
                ..Known::default()
            };
            for entry in journal.entries() {
                match &entry.body {
                    EntryBody::Run(_) => (known.last_run, known.runs_logged) = (true, true),
                    EntryBody::AboutMe(about) if about.last_run.is_some() => known.last_run = true,
                    EntryBody::CheckIn(told) if told.resting_heart_rate.is_some() => {
                        known.heart_rate = true;
                    }
                    _ => {}
                }
            }
            known
        })
    }

    /// The newest answers about the runner.
    pub(crate) fn about_me(self) -> AboutMe {
        self.journal.with(|journal| {
            journal
                .entries()
                .rev()
                .find_map(|entry| match &entry.body {
                    EntryBody::AboutMe(about) => Some(about.clone()),
                    _ => None,
                })
                .unwrap_or_default()
        })
    }

    /// A fresh entry for now.
    pub(crate) fn entry(body: EntryBody) -> Entry {
        let at = clock::local_now();
        Entry {
            id: new_entry_id(),
            at,
            edited: at.timestamp_millis(),
            body,
        }
    }

    /// Saves entries and offers to take that back.
    pub(crate) fn save(self, entries: Vec<Entry>) {
        let before = self.journal.with_untracked(|journal| {
            let known = |entry: &Entry| (entry.id.clone(), journal.get(&entry.id).cloned());
            entries.iter().map(known).collect()
        });
        let mut kept = true;
        self.keeper.update_value(|keeper| {
            for mut entry in entries {
                entry.edited = clock::local_now().timestamp_millis();
                kept &= keeper.save(entry).is_ok();
            }
        });
        // An entry of this very second counts already.
        self.now.set(clock::local_now());
        self.read_journal();
        let text = if kept {
            self.words.frame.saved
        } else {
            self.words.frame.not_kept
        };
        self.show(Message { text, before });
    }

    /// Deletes an entry and offers to take that back.
    pub(crate) fn delete(self, id: &EntryId) {
        let now = clock::local_now().timestamp_millis();
        self.keeper.update_value(|keeper| {
            keeper.delete(id, now);
        });
        self.read_journal();
    }

    /// Deletes an entry, says so and offers to take that back.
    pub(crate) fn delete_with_undo(self, id: &EntryId) {
        let entry = self
            .journal
            .with_untracked(|journal| journal.get(id).cloned());
        self.delete(id);
        self.show(Message {
            text: self.words.log.deleted,
            before: vec![(id.clone(), entry)],
        });
    }

    /// A distance in the runner's unit.
    pub(crate) fn distance(self, metres: u32) -> String {
        let units = self.units.get();
        [
            units.typed(metres).as_str(),
            " ",
            (self.words.log.unit_of)(units),
        ]
        .concat()
    }

    /// Chooses the unit of distance.
    pub(crate) fn choose_units(self, units: Units) {
        self.units.set(units);
        self.set_setting(UNITS, units.name());
    }

    /// Says something at the bottom of the screen.
    pub(crate) fn say(self, text: &'static str) {
        self.show(Message {
            text,
            before: Vec::new(),
        });
    }

    /// Shows a message for a while; what can be taken back can also be changed later.
    fn show(self, message: Message) {
        self.message.set(Some(message.clone()));
        let stays = if message.before.is_empty() {
            MESSAGE_STAYS
        } else {
            UNDO_STAYS
        };
        let hide = move || {
            let same = |shown: &Option<Message>| {
                shown
                    .as_ref()
                    .is_some_and(|shown| shown.before == message.before)
            };
            if self.message.try_with_untracked(same) == Some(true) {
                self.message.try_set(None);
            }
        };
        set_timeout(hide, stays);
    }

    /// Takes the last change back.
    pub(crate) fn undo(self) {
        let Some(message) = self.message.get_untracked() else {
            return;
        };
        for (id, before) in &message.before {
            match before {
                Some(entry) => self.save(vec![Entry::clone(entry)]),
                None => self.delete(id),
            }
        }
        self.say(self.words.frame.undone);
    }

    /// Opens the log for a day: at noon, or now when it is today.
    pub(crate) fn log_on(self, day: NaiveDate) {
        let now = clock::local_now();
        let at = if day == now.date_naive() {
            now
        } else {
            clock::local_at(day, clock::NOON)
        };
        self.log.set(Some(LogDraft {
            touched: true,
            ..self.new_log(at)
        }));
        Route::Log.open();
    }

    /// An empty log entry at this instant, with what the journal suggests.
    pub(crate) fn new_log(self, at: DateTime<FixedOffset>) -> LogDraft {
        self.journal
            .with_untracked(|journal| LogDraft::new(new_entry_id(), at, journal))
    }

    /// Every sore spot over time, by what counts now.
    pub(crate) fn threads(self) -> Vec<Thread> {
        let now = self.now.get();
        self.decision
            .with(|decision| self.journal.with(|journal| threads(journal, decision, now)))
    }

    /// What comes of writing `entry`, or of deleting the one with this id.
    pub(crate) fn revision(self, id: &EntryId, entry: Option<Entry>) -> Option<Revision> {
        let now = clock::local_now();
        self.journal
            .with_untracked(|journal| if_changed(journal, id, entry, now))
    }

    /// A check-in that begins now.
    pub(crate) fn begin_check_in() -> Draft {
        Draft::new(new_entry_id(), clock::local_now())
    }

    /// Whether a half-finished check-in waits that tells something.
    pub(crate) fn check_in_begun(self) -> bool {
        self.draft
            .with(|draft| draft.as_ref().is_some_and(Draft::tells_something))
    }

    /// Opens a new check-in; one that was begun is gone on with, so that nothing told is lost.
    pub(crate) fn check_in_anew(self) {
        if !untrack(|| self.check_in_begun()) {
            self.draft.set(Some(Self::begin_check_in()));
        }
        Route::CheckIn.open();
    }

    /// Forgets a correction that changed nothing.
    pub(crate) fn forget_unchanged_draft(self) {
        let unchanged = self.draft.with_untracked(|draft| {
            let Some(draft) = draft else { return false };
            let saved = self
                .journal
                .with_untracked(|journal| journal.get(&draft.id).cloned());
            saved.is_some_and(|saved| saved.body == EntryBody::CheckIn(draft.check_in.clone()))
        });
        if unchanged {
            self.draft.set(None);
        }
    }

    /// Opens today's newest check-in for a correction, at a step; one that was begun is gone on
    /// with first.
    pub(crate) fn correct_check_in(self, step: Step) {
        if untrack(|| self.check_in_begun()) {
            Route::CheckIn.open();
            return;
        }
        let today = self.now.get_untracked().date_naive();
        let newest = self
            .journal
            .with_untracked(|journal| journal.last_check_in(today).cloned());
        let draft = if let Some(Entry {
            id,
            at,
            body: EntryBody::CheckIn(told),
            ..
        }) = newest.as_deref()
        {
            Draft::correct(id.clone(), *at, told.clone(), step)
        } else {
            let mut draft = Self::begin_check_in();
            draft.go(step);
            draft
        };
        self.draft.set(Some(draft));
        Route::CheckIn.open();
    }

    /// Changes the half-finished check-in and goes on: to the next open question, or to the
    /// answer when there is none.
    pub(crate) fn answer(self, change: impl FnOnce(&mut Draft)) {
        let Some(mut draft) = self.draft.get_untracked() else {
            return;
        };
        change(&mut draft);
        // A correction that ends a stop is looked at once more before it is saved.
        if !draft.advance(&self.known()) {
            if self.correction_of_a_stop(&draft).is_none() {
                return self.finish(&draft);
            }
            draft.go(Step::Review);
        }
        self.draft.set(Some(draft));
        Route::CheckIn.open();
    }

    /// What a corrected check-in changes, where the answer has been a stop.
    pub(crate) fn correction_of_a_stop(self, draft: &Draft) -> Option<Revision> {
        self.journal
            .with_untracked(|journal| journal.get(&draft.id).cloned())?;
        let revision = self.revision(&draft.id, Some(draft.entry()));
        revision.filter(|revision| revision.before.outcome.running == Running::NotToday)
    }

    /// Saves a check-in as it stands and shows the answer.
    pub(crate) fn finish(self, draft: &Draft) {
        self.save_draft(draft);
        self.draft.set(None);
        if self.route.get_untracked() == Route::Today {
            focus_heading();
        } else {
            Route::Today.open();
        }
    }

    fn save_draft(self, draft: &Draft) {
        let mut entries = vec![draft.entry()];
        if draft.last_run.is_some() {
            let about = AboutMe {
                last_run: draft.last_run.clone(),
                ..self.about_me()
            };
            entries.push(Self::entry(EntryBody::AboutMe(about)));
        }
        self.save(entries);
    }
}

/// What was left half-finished; `None` when there is nothing, or nothing this version can read.
fn half_finished<T: serde::de::DeserializeOwned>(keeper: &Keeper, name: &str) -> Option<T> {
    let text = keeper.setting(name)?;
    serde_json::from_str(&text).ok()
}

fn minute(now: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    now.with_second(0)
        .and_then(|now| now.with_nanosecond(0))
        .unwrap_or(now)
}
