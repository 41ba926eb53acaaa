//! How well the journal is kept, and what is done for it: snapshots, backups, deleting.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

use super::state::App;
use crate::domain::Entry;
use crate::platform::keeping::{self, Persistence};
use crate::platform::{clock, new_entry_id, snapshots};
use crate::storage::backup::{self, Preview};
use crate::storage::snapshots::{BEFORE_RESTORE, names, outdated};
use crate::storage::{Keeper, Mode, NotStored, SetAside, Written};

/// The setting that holds the instant of the last backup.
const LAST_BACKUP: &str = "last-backup";

/// The setting that says that the browser was asked not to clear the storage.
const ASKED: &str = "asked-to-persist";

/// How well the journal is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Kept {
    /// What may be done with the store.
    pub(crate) mode: Mode,
    /// How many changes are in memory only.
    pub(crate) waiting: usize,
    /// What could not be read.
    pub(crate) set_aside: Vec<SetAside>,
}

impl Kept {
    /// How well this keeper keeps its journal.
    pub(crate) fn of(keeper: &Keeper) -> Self {
        Self {
            mode: keeper.mode(),
            waiting: keeper.not_stored().len(),
            set_aside: keeper.set_aside().to_vec(),
        }
    }
}

impl App {
    /// Keeps the day's first state, and the latest whenever the app is left; and asks the browser
    /// once, after the first day, not to clear the storage on its own.
    pub(super) fn look_after_storage(self) {
        let today = self.now.get_untracked().date_naive();
        spawn_local(async move {
            let there = snapshots::names().await.unwrap_or_default();
            let first = !there.iter().any(|name| names(today).contains(name));
            self.snapshots.try_set(there);
            if first {
                self.keep_snapshot();
            }
        });
        window_event_listener(leptos::ev::visibilitychange, move |_| {
            if document().hidden() {
                self.keep_snapshot();
            }
        });
        let used_before = self.journal.with_untracked(|journal| {
            journal
                .entries()
                .next()
                .is_some_and(|entry| entry.day() < today)
        });
        if used_before && self.setting(ASKED).is_none() {
            spawn_local(async move {
                if keeping::ask_for_persistence().await != Persistence::Unknown {
                    self.set_setting(ASKED, "yes");
                }
            });
        }
    }

    fn keep_snapshot(self) {
        let worth_it = self
            .journal
            .try_with_untracked(|journal| !journal.is_empty());
        let mode = self.kept.try_with_untracked(|kept| kept.mode);
        if worth_it == Some(true) && mode == Some(Mode::ReadWrite) {
            let today = clock::local_now().date_naive();
            spawn_local(async move {
                // Where the browser has no database, or no room in it, there are no snapshots.
                let _ = self.keep(&names(today)).await;
            });
        }
    }

    /// Keeps a snapshot under these names and drops the outdated ones.
    async fn keep(self, new: &[String]) -> Result<(), JsValue> {
        let mut all = snapshots::names().await?;
        all.extend_from_slice(new);
        all.sort();
        all.dedup();
        let outdated = outdated(&all);
        snapshots::put(new, &self.backup_text(), &outdated).await?;
        all.retain(|name| !outdated.contains(name));
        self.snapshots.try_set(all);
        Ok(())
    }

    /// A backup of everything, as text.
    pub(crate) fn backup_text(self) -> String {
        self.keeper.with_value(|keeper| {
            backup::write(keeper.journal(), &keeper.unread(), clock::local_now())
        })
    }

    /// Remembers that a backup was made just now.
    pub(crate) fn backup_was_made(self) {
        self.set_setting(LAST_BACKUP, &clock::local_now().date_naive().to_string());
    }

    /// The day of the last backup.
    pub(crate) fn last_backup(self) -> Option<chrono::NaiveDate> {
        self.setting(LAST_BACKUP)?.parse().ok()
    }

    /// Puts entries of a backup in, after a snapshot of what was there.
    pub(crate) async fn restore(
        self,
        entries: Vec<Entry>,
        preview: &Preview,
    ) -> Result<Written, NotStored> {
        // The restore can be taken back without the snapshot, as long as the page is open.
        let _ = self.keep(&[BEFORE_RESTORE.to_owned()]).await;
        let written = self
            .keeper
            .try_update_value(|keeper| keeper.restore(&new_entry_id(), entries, preview))
            .unwrap_or(Err(NotStored::Blocked));
        self.read_journal();
        written
    }

    /// Takes a restore back.
    pub(crate) fn take_back(self, written: &Written) -> Result<(), NotStored> {
        let taken = self
            .keeper
            .try_update_value(|keeper| keeper.take_back(written))
            .unwrap_or(Err(NotStored::Blocked));
        self.read_journal();
        taken
    }

    /// Tries again to store what is in memory only.
    pub(crate) fn store_again(self) {
        let left = self.keeper.try_update_value(Keeper::retry);
        self.read_journal();
        if left == Some(0) {
            self.say(self.words.frame.saved);
        }
    }

    /// The text of something that was set aside.
    pub(crate) fn set_aside_text(self, key: &str) -> String {
        self.keeper
            .with_value(|keeper| keeper.set_aside_text(key))
            .unwrap_or_default()
    }

    /// Forgets something that was set aside.
    pub(crate) fn forget_set_aside(self, key: &str) {
        self.keeper.update_value(|keeper| {
            // What could not be removed stays in the list.
            let _ = keeper.forget_set_aside(key);
        });
        self.read_journal();
    }

    /// How much room everything takes, in UTF-16 units.
    pub(crate) fn room_taken(self) -> Option<usize> {
        self.keeper.with_value(Keeper::size)
    }

    /// Removes all that the app keeps on this device.
    ///
    /// # Errors
    /// When something is still there.
    pub(crate) async fn delete_everything(self) -> Result<(), JsValue> {
        let emptied = self.keeper.try_update_value(Keeper::delete_everything);
        self.draft.set(None);
        self.message.set(None);
        self.read_journal();
        let snapshots = snapshots::remove_all().await;
        self.snapshots.try_set(Vec::new());
        keeping::remove_offline_copy().await?;
        snapshots?;
        match emptied {
            Some(Ok(())) => Ok(()),
            _ => Err("the store refused".into()),
        }
    }
}
