//! The words about what is kept, backups and deleting.

use super::Line;
use crate::domain::EntryBody;

/// What is kept, backups, and deleting everything.
#[derive(Debug)]
pub struct Storage {
    /// The screen's name.
    pub title: &'static str,
    /// Where the data are.
    pub lede: &'static str,
    /// Over what is kept.
    pub kept: &'static str,
    /// How many entries there are.
    pub entries: fn(usize) -> String,
    /// From one ready-made day to another.
    pub from_to: fn(&str, &str) -> String,
    /// How much room that takes, in kilobytes, of how many.
    pub room: fn(usize, usize) -> String,
    /// The last save, on a ready-made day.
    pub last_save: fn(&str) -> String,
    /// The last backup, on a ready-made day.
    pub last_backup: fn(&str) -> String,
    /// There was no backup yet.
    pub no_backup_yet: &'static str,
    /// The browser promised not to clear it on its own.
    pub persisted: Line,
    /// The browser may clear it when it needs room.
    pub not_persisted: Line,
    /// The app is on the home screen.
    pub installed: &'static str,
    /// The app is not on the home screen.
    pub not_installed: &'static str,
    /// Safari's rule of seven days.
    pub safari: Line,
    /// An app put on an iPhone's home screen begins empty.
    pub safari_install: &'static str,

    /// Over making a backup.
    pub backup: Line,
    /// Saves a backup.
    pub make_backup: &'static str,
    /// Hands a backup to another app.
    pub share_backup: &'static str,
    /// Locks the backup.
    pub with_passphrase: Line,
    /// Asks for it.
    pub passphrase: &'static str,
    /// It is too short.
    pub passphrase_short: &'static str,
    /// While the backup is locked or unlocked.
    pub working: &'static str,
    /// The backup was made.
    pub backup_made: &'static str,
    /// It was not.
    pub backup_failed: &'static str,
    /// The file's name, without a date and an ending.
    pub backup_file: &'static str,
    /// Tables for a spreadsheet.
    pub tables: Line,
    /// The table of runs.
    pub table_runs: &'static str,
    /// The table of check-ins.
    pub table_check_ins: &'static str,

    /// Opens a backup.
    pub open_backup: Line,
    /// Chooses a file.
    pub choose_file: &'static str,
    /// The file is no backup.
    pub not_a_backup: Line,
    /// A newer app made the file.
    pub newer_backup: Line,
    /// The file is locked.
    pub locked: Line,
    /// Unlocks it.
    pub unlock: &'static str,
    /// That did not work.
    pub not_unlocked: &'static str,
    /// What is in the file, made on a ready-made day.
    pub made_on: fn(&str) -> String,
    /// What the file would bring.
    pub preview_new: fn(usize) -> String,
    /// What is in both and says the same.
    pub preview_same: fn(usize) -> String,
    /// What is in both and says something else.
    pub preview_changed: fn(usize) -> String,
    /// Asks which of the two counts.
    pub which_counts: Line,
    /// What kind of entry.
    pub kind: fn(&EntryBody) -> &'static str,
    /// As it is here.
    pub keep_here: &'static str,
    /// As it is in the file.
    pub take_file: &'static str,
    /// What could not be read.
    pub preview_broken: fn(usize) -> String,
    /// What happens to that.
    pub broken_hint: &'static str,
    /// Puts the entries in.
    pub restore: fn(usize) -> String,
    /// There is nothing to put in.
    pub nothing_new: &'static str,
    /// They are in.
    pub restored: fn(usize) -> String,
    /// Takes that back.
    pub undo_restore: &'static str,
    /// It was taken back.
    pub restore_undone: &'static str,
    /// There was no room, or the browser refused.
    pub restore_failed: &'static str,

    /// The path to a new phone, step by step.
    pub new_phone: &'static str,
    /// Its steps.
    pub new_phone_steps: [&'static str; 4],

    /// Over the snapshots.
    pub snapshots: Line,
    /// There are none.
    pub no_snapshots: &'static str,
    /// The snapshot of a ready-made day.
    pub snapshot_day: fn(&str) -> String,
    /// The snapshot of a month, ready made.
    pub snapshot_month: fn(&str) -> String,
    /// The one from before the last restore.
    pub snapshot_before: &'static str,
    /// Looks into one.
    pub look_into: &'static str,

    /// Over what was set aside.
    pub set_aside: Line,
    /// One such thing, from a ready-made day.
    pub set_aside_of: fn(&str) -> String,
    /// One such thing without a day.
    pub set_aside_unknown: &'static str,
    /// Shows it.
    pub view: &'static str,
    /// Saves it to a file.
    pub download: &'static str,
    /// Deletes it.
    pub delete: &'static str,
    /// Asks once more.
    pub delete_really: &'static str,

    /// Copies what happened, for a report.
    pub report: Line,
    /// It was copied.
    pub report_copied: &'static str,
    /// It was not, and is shown instead.
    pub report_shown: &'static str,

    /// Over deleting everything.
    pub delete_all: Line,
    /// Asks for the word to be typed.
    pub delete_type: fn(&str) -> String,
    /// The word.
    pub delete_word: &'static str,
    /// Deletes.
    pub delete_now: &'static str,
    /// Everything is gone.
    pub deleted: Line,
    /// Some of it is still there.
    pub delete_failed: &'static str,

    /// Nothing can be kept.
    pub blocked: Line,
    /// Some changes are not kept; how many.
    pub waiting: fn(usize) -> Line,
    /// Tries again.
    pub try_again: &'static str,
    /// A newer app has written here.
    pub read_only: Line,
    /// Entries of these last days could not be read; how many.
    pub unread_lately: fn(usize) -> String,
    /// Leads to the storage screen.
    pub to_storage: &'static str,
}
