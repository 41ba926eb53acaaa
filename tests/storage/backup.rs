//! The backup file: its form, what is read of a whole or damaged one, and restoring it.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test stops at what it did not expect"
)]

use crate::support::{FaultyStore, entry, noted, same_as_file};
use rest_or_run::domain::EntryId;
use rest_or_run::journal::Journal;
use rest_or_run::storage::backup::{self, BackupError, Preview, Sealed};
use rest_or_run::storage::{Keeper, Migration, Schema, csv};
use serde_json::{Value, json};

const GOLDEN: &str = include_str!("../golden/backup-v1.json");

fn golden_journal() -> Journal {
    backup::read(GOLDEN).unwrap().entries.into_iter().collect()
}

/// The file of the first form, with every field of every kind of entry. It never changes: a later
/// app must read it.
#[test]
fn the_first_form_is_read_and_written_as_it_was() {
    let read = backup::read(GOLDEN).unwrap();
    assert_eq!(read.broken, []);
    assert_eq!(read.entries.len(), 11);
    let made = read.made.unwrap();
    let written = backup::write(&golden_journal(), &read.unread, made);
    let app = format!("\"app\":\"{}\"", env!("CARGO_PKG_VERSION"));
    let written = written.replace(&app, "\"app\":\"0.1.0\"");
    same_as_file("tests/golden/backup-v1.json", &written);
}

#[test]
fn the_golden_file_names_every_field_there_is() {
    let schema = backup::json_schema();
    let mut fields = Vec::new();
    collect_fields(&schema, &mut fields);
    assert!(
        fields.len() > 80,
        "the schema has lost its fields: {fields:?}"
    );
    let sealed = [
        "sealed",
        "kdf",
        "iterations",
        "salt",
        "cipher",
        "iv",
        "data",
    ];
    let missing: Vec<_> = fields
        .iter()
        .filter(|field| {
            !sealed.contains(&field.as_str()) && !GOLDEN.contains(&format!("\"{field}\""))
        })
        .collect();
    assert_eq!(
        missing,
        Vec::<&String>::new(),
        "add them to a golden file of the current form"
    );
}

fn collect_fields(schema: &Value, fields: &mut Vec<String>) {
    match schema {
        Value::Object(object) => {
            if let Some(Value::Object(properties)) = object.get("properties") {
                fields.extend(properties.keys().cloned());
            }
            object
                .values()
                .for_each(|value| collect_fields(value, fields));
        }
        Value::Array(values) => values
            .iter()
            .for_each(|value| collect_fields(value, fields)),
        _ => {}
    }
}

#[test]
fn the_json_schema_is_the_one_in_the_documents() {
    let schema = serde_json::to_string_pretty(&backup::json_schema()).unwrap() + "\n";
    same_as_file("docs/backup.schema.json", &schema);
}

#[test]
fn what_is_not_a_backup_is_refused_with_the_reason() {
    let cases = [
        ("", "EOF"),
        ("hello", "expected value"),
        ("{}", "format"),
        ("[1,2]", "expected a map"),
        (r#"{"format":"rest-or-run backup"}"#, "schema"),
        (r#"{"format":"rest-or-run backup","schema":1}"#, "entries"),
        (
            r#"{"format":"rest-or-run backup","schema":1,"entries":{}}"#,
            "entries",
        ),
        (r#"{"format":"other","schema":1,"entries":[]}"#, "format"),
    ];
    for (text, reason) in cases {
        match backup::read(text) {
            Err(BackupError::NotABackup { why }) => assert!(why.contains(reason), "{text}: {why}"),
            other => panic!("{text}: {other:?}"),
        }
    }
}

#[test]
fn a_newer_file_is_refused_whole_or_damaged() {
    let newer = GOLDEN.replace("\"schema\":1", "\"schema\":2");
    assert_eq!(backup::read(&newer), Err(BackupError::Newer { schema: 2 }));
    let cut = &newer[..newer.len() / 2];
    assert_eq!(backup::read(cut), Err(BackupError::Newer { schema: 2 }));
}

#[test]
fn a_locked_file_says_that_it_is_locked() {
    let sealed = Sealed {
        kdf: Sealed::KDF.to_owned(),
        iterations: Sealed::ITERATIONS,
        salt: "c2FsdA==".to_owned(),
        cipher: Sealed::CIPHER.to_owned(),
        iv: "aXY=".to_owned(),
        data: "ZGF0YQ==".to_owned(),
    };
    let text = backup::write_sealed(&sealed);
    assert_eq!(
        backup::read(&text),
        Err(BackupError::Locked(Box::new(sealed)))
    );
}

#[test]
fn a_file_is_repaired_element_by_element_with_the_place_of_what_was_wrong() {
    let wrong = GOLDEN.replace("\"level\":5", "\"level\":11").replace(
        "\"reason\":\"advised\"",
        "\"reason\":\"advised\",\"mood\":\"low\"",
    );
    let read = backup::read(&wrong).unwrap();
    assert_eq!(read.entries.len(), 9);
    let why: Vec<_> = read.broken.iter().map(ToString::to_string).collect();
    assert!(
        why[0].starts_with("entry 6: unknown field `mood`"),
        "{why:?}"
    );
    assert!(
        why[1].starts_with("entry 10: a pain level is a whole number from 0 to 10"),
        "{why:?}"
    );

    for cut in [GOLDEN.len() - 2, GOLDEN.len() - 200, GOLDEN.len() / 2] {
        let cut = (0..=cut)
            .rev()
            .find(|at| GOLDEN.is_char_boundary(*at))
            .unwrap();
        let read = backup::read(&GOLDEN[..cut]).unwrap();
        let whole = GOLDEN[..cut]
            .lines()
            .filter(|line| line.starts_with("{\"id\""))
            .count();
        assert!(
            read.entries.len() >= whole - 1 && read.entries.len() >= 2,
            "{cut}"
        );
        assert!(!read.broken.is_empty());
    }
}

#[test]
fn fields_of_the_envelope_that_are_not_known_are_told() {
    let read = backup::read(&GOLDEN.replace("\"made\":", "\"weight\":7,\"made\":")).unwrap();
    assert_eq!(read.entries.len(), 11);
    assert!(read.broken[0].why.contains("`weight`"));
}

#[test]
fn an_id_that_comes_twice_is_told() {
    let read = backup::read(&GOLDEN.replace("\"run-2\"", "\"run-1\"")).unwrap();
    assert_eq!(read.entries.len(), 10);
    assert!(
        read.broken[0]
            .why
            .contains("second entry with the id run-1")
    );
}

#[test]
fn a_preview_tells_new_changed_and_same_and_a_restore_can_be_undone() {
    let disk = FaultyStore::default();
    let mut keeper = disk.open();
    keeper.save(noted("same", 0, 90, "")).unwrap();
    keeper.save(noted("differs", 0, 90, "here")).unwrap();
    keeper.save(noted("mine", 1, 90, "")).unwrap();
    let before = keeper.journal().clone();

    let file: Journal = [
        noted("same", 0, 10, ""),
        noted("differs", 0, 10, "file"),
        entry("new", 2, 10),
    ]
    .into_iter()
    .collect();
    let text = backup::write(&file, &[], "2026-11-22T13:00:00+01:00".parse().unwrap());
    let text = text.replace(
        "\"unread\":[]",
        "\"unread\":[{\"key\":\"ror:v1:e:2026-11-18:cut\",\"text\":\"?\"}]",
    );
    let preview = Preview::new(keeper.journal(), backup::read(&text).unwrap());
    assert_eq!(
        (preview.new.len(), preview.changed.len(), preview.same),
        (1, 1, 1)
    );
    assert_eq!(preview.chosen(|_| false).len(), 1);

    let name = EntryId::new("r1").unwrap();
    let written = keeper
        .restore(&name, preview.chosen(|_| true), &preview)
        .unwrap();
    assert_eq!(disk.open().journal(), keeper.journal());
    assert_eq!(keeper.journal().len(), 4);
    assert_eq!(keeper.set_aside().len(), 1);
    assert_eq!(keeper.unread(), preview.unread);
    let text = serde_json::to_string(
        &**keeper
            .journal()
            .get(&EntryId::new("differs").unwrap())
            .unwrap(),
    );
    assert!(text.unwrap().contains("\"note\":\"file\""));

    keeper.take_back(&written).unwrap();
    assert_eq!(*keeper.journal(), before);
    assert_eq!(*disk.open().journal(), before);
    assert_eq!(keeper.set_aside(), []);
}

#[test]
fn a_restore_without_room_changes_nothing() {
    let disk = FaultyStore::default();
    let mut keeper = disk.open();
    keeper.save(entry("a", 0, 1)).unwrap();
    let before = (keeper.journal().clone(), disk.all());
    disk.set_room(Some(500));
    let preview = Preview::new(keeper.journal(), backup::read(GOLDEN).unwrap());
    let name = EntryId::new("r1").unwrap();
    keeper
        .restore(&name, preview.chosen(|_| true), &preview)
        .unwrap_err();
    assert_eq!((keeper.journal().clone(), disk.all()), before);
}

/// No older form was ever in use, so the steps here are the test's own: form 2 renames a field
/// that form 1 has.
const NEXT: Schema = Schema {
    number: 2,
    migrations: &[Migration {
        from: 1,
        step: |mut record| {
            if let Some(Value::Object(entry)) = record.get_mut("entry") {
                let note = entry["body"]["check_in"]["note"].take();
                if note == json!("unreadable") {
                    return Err("the test refuses it".to_owned());
                }
                if let Some(text) = note.as_str() {
                    entry["body"]["check_in"]["note"] = json!(format!("{text}, in form 2"));
                } else if let Some(check_in) = entry["body"]["check_in"].as_object_mut() {
                    check_in.remove("note");
                }
            }
            Ok(record)
        },
    }],
};

fn note_of(keeper: &Keeper, id: &str) -> String {
    let entry = keeper.journal().get(&EntryId::new(id).unwrap()).unwrap();
    serde_json::to_value(&**entry).unwrap()["body"]["check_in"]["note"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[test]
fn older_keys_are_read_through_the_migrations_and_never_rewritten() {
    let disk = FaultyStore::default();
    let mut old = disk.open();
    old.save(noted("a", 0, 1, "one")).unwrap();
    old.save(noted("b", 1, 1, "two")).unwrap();
    old.save(noted("c", 1, 1, "unreadable")).unwrap();
    old.delete(&EntryId::new("a").unwrap(), 5)
        .unwrap()
        .1
        .unwrap();
    old.save(noted("d", 1, 1, "four")).unwrap();

    let open = || Keeper::open_with(Ok(Box::new(disk.clone())), NEXT);
    let mut new = open();
    assert_eq!(
        new.journal().len(),
        2,
        "b and d: a was deleted, c is set aside"
    );
    assert_eq!(note_of(&new, "b"), "two, in form 2");
    assert_eq!(new.set_aside()[0].why, "the test refuses it");
    new.save(noted("b", 1, 9, "written in form 2")).unwrap();
    drop(new);

    // Half of the keys are of one form and half of the other, as at any moment of an update.
    let again = open();
    assert_eq!(note_of(&again, "b"), "written in form 2");
    assert_eq!(note_of(&again, "d"), "four, in form 2");
    let keys: Vec<_> = disk
        .all()
        .into_keys()
        .filter(|key| key.ends_with(":b"))
        .collect();
    assert_eq!(keys, ["ror:v1:e:2026-11-23:b", "ror:v2:e:2026-11-23:b"]);
    // The old app, still open in another tab, may not write any more.
    assert!(old.changed_elsewhere(Some("ror:v2:e:2026-11-23:b")));
    assert!(old.save(entry("e", 0, 1)).is_err());
}

#[test]
fn an_older_backup_is_migrated() {
    let file: Journal = [noted("a", 0, 1, "one"), noted("c", 0, 1, "unreadable")]
        .into_iter()
        .collect();
    let text = backup::write(&file, &[], "2026-11-22T13:00:00+01:00".parse().unwrap());
    let read = backup::read_with(&text, NEXT).unwrap();
    assert_eq!(read.entries.len(), 1);
    assert!(
        serde_json::to_string(&read.entries)
            .unwrap()
            .contains("one, in form 2")
    );
    assert_eq!(read.broken[0].why, "the test refuses it");
}

#[test]
fn tables_hold_no_formulas() {
    let journal = golden_journal();
    same_as_file("tests/golden/runs.csv", &csv::runs(&journal));
    same_as_file("tests/golden/check-ins.csv", &csv::check_ins(&journal));
    for start in ["=", "+", "-", "@", "\t=", " =", "＝"] {
        let journal: Journal = [noted("a", 0, 1, &format!("{start}HYPERLINK(\"x\")"))]
            .into_iter()
            .collect();
        let table = csv::check_ins(&journal);
        assert!(
            table.contains(&format!(",\"'{start}HYPERLINK(\"\"x\"\")\"\r\n")),
            "{table}"
        );
    }
}

#[test]
fn the_file_saved_from_a_stopped_app_is_read_too() {
    let disk = FaultyStore::default();
    let mut keeper = disk.open();
    keeper.save(noted("a", 0, 1, "first")).unwrap();
    let batch = vec![
        noted("a", 0, 5, "second"),
        entry("b", 1, 1),
        entry("c", 1, 1),
    ];
    keeper
        .save_batch(&EntryId::new("i").unwrap(), batch)
        .unwrap();
    keeper
        .delete(&EntryId::new("b").unwrap(), 9)
        .unwrap()
        .1
        .unwrap();
    keeper.set_setting("units", "miles").unwrap();
    disk.put_raw("ror:v1:e:2026-11-23:cut", "?".encode_utf16().collect());
    let texts = disk.all().into_iter();
    let keys: serde_json::Map<String, Value> = texts
        .map(|(key, units)| (key, json!(String::from_utf16(&units).unwrap())))
        .collect();
    let rescue = json!({ "rest-or-run-rescue": 1, "keys": keys }).to_string();
    let read = backup::read(&rescue).unwrap();
    let journal: Journal = read.entries.into_iter().collect();
    assert_eq!(journal, *keeper.journal());
    assert_eq!(read.unread.len(), 1);
    let newer = rescue.replace("ror:v1:e:2026-11-23", "ror:v3:e:2026-11-23");
    assert_eq!(backup::read(&newer), Err(BackupError::Newer { schema: 3 }));
}
