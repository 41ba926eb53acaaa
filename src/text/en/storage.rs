//! What is kept, backups and deleting, in English.

use super::two;
use crate::domain::EntryBody;
use crate::text::{Line, Storage};

pub(super) const STORAGE: Storage = Storage {
    title: "Your data",
    lede: "All you tell stays on this device, in this browser. Nobody else has it, so nobody else \
           can bring it back. A backup can.",
    kept: "What is kept",
    entries: |number| counted(number, "entry", "entries"),
    from_to: |first, last| ["From ", first, " to ", last].concat(),
    room: |used, all| {
        [
            "Takes ",
            used.to_string().as_str(),
            " of about ",
            all.to_string().as_str(),
            " KB",
        ]
        .concat()
    },
    last_save: |day| ["Last saved: ", day].concat(),
    last_backup: |day| ["Last backup: ", day].concat(),
    no_backup_yet: "No backup yet",
    persisted: two(
        "Kept until you delete it",
        "Your browser has promised not to clear it on its own.",
    ),
    not_persisted: two(
        "Your browser may clear it",
        "When the device runs out of room, browsers clear old pages first. A backup now and then \
         is wise.",
    ),
    installed: "The app is on your home screen.",
    not_installed: "The app is open as a page. You can add it to your home screen in the \
                    browser's menu.",
    safari: two(
        "Safari forgets after 7 days",
        "It clears what a page keeps when you have not opened it for 7 days. An app on the home \
         screen is kept.",
    ),
    safari_install: "On an iPhone the app on the home screen begins empty. Make a backup here \
                     first, then open it there.",

    backup: two(
        "Make a backup",
        "One file with everything you told. Keep it where you keep other private files.",
    ),
    make_backup: "Save a backup file",
    share_backup: "Send it to another app",
    with_passphrase: two(
        "Lock it with a passphrase",
        "Without the passphrase nobody can open it, not even you.",
    ),
    passphrase: "Passphrase",
    passphrase_short: "Please use at least 8 characters.",
    working: "One moment …",
    backup_made: "Backup made",
    backup_failed: "Your browser did not make the file. Nothing is lost: please try again.",
    backup_file: "rest-or-run-backup",
    tables: two(
        "Tables for a spreadsheet",
        "For looking at your runs and check-ins elsewhere. A table cannot be opened here again.",
    ),
    table_runs: "Runs",
    table_check_ins: "Check-ins",

    open_backup: two(
        "Open a backup",
        "From this or another device. You see what is in it before anything changes.",
    ),
    choose_file: "Choose the file",
    not_a_backup: two(
        "This is not a backup of Rest or Run.",
        "Nothing was changed. Please choose the file that you saved here or on another device.",
    ),
    newer_backup: two(
        "A newer version of the app made this file.",
        "Nothing was changed. Close and open the app to update it, then try again.",
    ),
    locked: two(
        "This backup is locked.",
        "Type the passphrase that it was saved with.",
    ),
    unlock: "Unlock",
    not_unlocked: "That did not open it. The passphrase is another one, or the file is damaged.",
    made_on: |day| ["Backup from ", day].concat(),
    preview_new: |number| {
        [
            counted(number, "entry", "entries").as_str(),
            " that you do not have here",
        ]
        .concat()
    },
    preview_same: |number| {
        [
            counted(number, "entry", "entries").as_str(),
            " that you have already",
        ]
        .concat()
    },
    preview_changed: |number| {
        let says = counted(number, "entry that says", "entries that say");
        [says.as_str(), " something else here"].concat()
    },
    which_counts: two(
        "Which one counts?",
        "Nothing of the other is kept when you choose.",
    ),
    kind: |body| match body {
        EntryBody::CheckIn(_) => "Check-in",
        EntryBody::Run(_) => "Run",
        EntryBody::CrossTraining(_) => "Cross-training",
        EntryBody::Strength(_) => "Strength training",
        EntryBody::RestDay(_) => "Rest day",
        EntryBody::MorningAfter(_) => "Morning after",
        EntryBody::SelfTest(_) => "Self-test",
        EntryBody::ProfessionalsWord(_) => "What a professional said",
        EntryBody::AboutMe(_) => "About you",
    },
    keep_here: "As it is here",
    take_file: "As in the file",
    preview_broken: |number| {
        [
            counted(number, "part", "parts").as_str(),
            " that cannot be read",
        ]
        .concat()
    },
    broken_hint: "They are set aside as they are. All else can be used.",
    restore: |number| ["Put in ", counted(number, "entry", "entries").as_str()].concat(),
    nothing_new: "There is nothing in it that you do not have already.",
    restored: |number| [counted(number, "entry is", "entries are").as_str(), " in."].concat(),
    undo_restore: "Take that back",
    restore_undone: "All is as it was before.",
    restore_failed: "This device did not keep it, so nothing was changed. It may have no room \
                     left.",

    new_phone: "Moving to a new phone",
    new_phone_steps: [
        "Here: save a backup file, or send it to yourself. A passphrase keeps it private on the way.",
        "On the new phone: open this page in the browser, and add it to the home screen first if \
         you want it there.",
        "There: choose “Open a backup” and the file.",
        "Look that all is there. Then delete everything here, if you give this phone away.",
    ],

    snapshots: two(
        "Earlier states",
        "The app keeps a copy of the last 3 days and 3 months on which you used it.",
    ),
    no_snapshots: "None yet",
    snapshot_day: |day| day.to_owned(),
    snapshot_month: |month| ["End of ", month].concat(),
    snapshot_before: "Before the last backup was put in",
    look_into: "Look what is in it",

    set_aside: two(
        "Set aside",
        "These could not be read, so today's answer does not know them. They are kept as they were \
         found.",
    ),
    set_aside_of: |day| ["Something from ", day].concat(),
    set_aside_unknown: "Something without a day",
    view: "Show",
    download: "Save to a file",
    delete: "Delete",
    delete_really: "Really delete",

    report: two(
        "Copy what happened",
        "For reporting a fault: version, browser and storage. Nothing about your health.",
    ),
    report_copied: "Copied",
    report_shown: "Your browser did not copy it. Here it is:",

    delete_all: two(
        "Delete everything",
        "All you told, all copies, and the app's own files on this device. It cannot be taken \
         back. Save a backup first if you are not sure.",
    ),
    delete_type: |word| ["Type “", word, "” to go on"].concat(),
    delete_word: "delete",
    delete_now: "Delete everything now",
    deleted: two(
        "Everything is deleted",
        "Nothing of yours is left on this device. You can close this page.",
    ),
    delete_failed: "Not all of it could be deleted. Please clear this page's data in your \
                    browser's settings.",

    blocked: two(
        "This browser keeps nothing for this page",
        "You get an answer, but all is gone when you close the page. Private windows do this, and \
         so does a setting that blocks cookies.",
    ),
    waiting,
    try_again: "Try again",
    read_only: two(
        "A newer version has been used here",
        "Its entries cannot be read, so today's answer may miss something. Close and open the app \
         to update it. Until then nothing is changed.",
    ),
    unread_lately: |number| {
        [
            counted(number, "entry", "entries").as_str(),
            " could not be read. Today's answer does not know what was told there. If something \
             hurts or you feel ill, tell it again.",
        ]
        .concat()
    },
    to_storage: "To your data",
};

fn waiting(number: usize) -> Line {
    if number == 1 {
        two(
            "1 change is not kept yet",
            "It counts for today's answer. There may be no room left: save a backup before you \
             close the page.",
        )
    } else {
        two(
            "Some changes are not kept yet",
            "They count for today's answer. There may be no room left: save a backup before you \
             close the page.",
        )
    }
}

/// A number with its noun: "1 entry", "2 entries".
fn counted(number: usize, singular: &str, plural: &str) -> String {
    let noun = if number == 1 { singular } else { plural };
    [number.to_string().as_str(), " ", noun].concat()
}
