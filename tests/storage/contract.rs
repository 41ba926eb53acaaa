//! The storage contract, step by step.

use crate::support::{Fault, FaultyStore, entry, noted};
use rest_or_run::domain::EntryId;
use rest_or_run::storage::snapshots::{BEFORE_RESTORE, names, outdated};
use rest_or_run::storage::{Keeper, Mode, NotStored, StoreError};

fn ids(keeper: &Keeper) -> Vec<&str> {
    keeper
        .journal()
        .entries()
        .map(|entry| entry.id.as_str())
        .collect()
}

#[test]
fn what_was_saved_is_there_after_opening_again() {
    let disk = FaultyStore::default();
    let mut keeper = disk.open();
    keeper.save(entry("a", 0, 1)).unwrap();
    keeper.save(entry("b", 1, 2)).unwrap();
    assert_eq!(disk.all().len(), 2);
    let again = disk.open();
    assert_eq!(again.journal(), keeper.journal());
    assert_eq!(again.mode(), Mode::ReadWrite);
}

#[test]
fn an_entry_moved_to_another_day_stays_one_entry_under_one_key() {
    let disk = FaultyStore::default();
    let mut keeper = disk.open();
    keeper.save(entry("a", 5, 1)).unwrap();
    keeper.save(entry("a", 2, 2)).unwrap();
    assert_eq!(
        disk.all().keys().collect::<Vec<_>>(),
        ["ror:v1:e:2026-11-27:a"]
    );
    let again = disk.open();
    assert_eq!(
        again.journal().entries().next().unwrap().day().to_string(),
        "2026-11-24"
    );
    assert_eq!(again.journal().len(), 1);
}

#[test]
fn a_clock_set_back_does_not_make_an_edit_old() {
    let disk = FaultyStore::default();
    let mut keeper = disk.open();
    keeper.save(noted("a", 0, 1000, "first")).unwrap();
    keeper.save(noted("a", 0, 10, "second")).unwrap();
    let again = disk.open();
    let known = again.journal().entries().next().unwrap();
    assert_eq!(known.edited, 1001);
    assert!(serde_json::to_string(&**known).unwrap().contains("second"));
}

#[test]
fn a_deletion_stays_and_can_be_undone() {
    let disk = FaultyStore::default();
    let mut keeper = disk.open();
    keeper.save(entry("a", 0, 1000)).unwrap();
    let (gone, stored) = keeper.delete(&EntryId::new("a").unwrap(), 10).unwrap();
    stored.unwrap();
    assert!(disk.open().journal().is_empty());
    keeper.save((*gone).clone()).unwrap();
    assert_eq!(ids(&disk.open()), ["a"]);
    assert_eq!(
        disk.all().len(),
        1,
        "a deletion and its undoing stay under the entry's key"
    );
}

#[test]
fn a_full_store_keeps_the_entry_in_memory_until_there_is_room() {
    let disk = FaultyStore::default();
    disk.set_room(Some(10));
    let mut keeper = disk.open();
    assert_eq!(keeper.save(entry("a", 0, 1)), Err(NotStored::Full));
    assert_eq!(ids(&keeper), ["a"]);
    assert_eq!(keeper.not_stored().len(), 1);
    disk.set_room(None);
    assert_eq!(keeper.retry(), 0);
    assert_eq!(ids(&disk.open()), ["a"]);
}

#[test]
fn a_blocked_store_leaves_a_journal_in_memory() {
    let mut keeper = Keeper::open(Err(StoreError::Blocked));
    assert_eq!(keeper.mode(), Mode::MemoryOnly);
    assert_eq!(keeper.save(entry("a", 0, 1)), Err(NotStored::Blocked));
    assert_eq!(ids(&keeper), ["a"]);
}

#[test]
fn half_a_write_is_noticed_though_the_store_said_done() {
    let disk = FaultyStore::default();
    let mut keeper = disk.open();
    disk.fail_next(Fault::Half);
    assert!(matches!(
        keeper.save(entry("a", 0, 1)),
        Err(NotStored::Failed(_))
    ));
    assert_eq!(keeper.retry(), 0);
    assert_eq!(ids(&disk.open()), ["a"]);
}

#[test]
fn what_cannot_be_read_is_set_aside_as_it_is_and_read_again_once_it_can_be() {
    let disk = FaultyStore::default();
    disk.open().save(entry("good", 0, 1)).unwrap();
    let half_a_pair = vec![0x7b, 0xd800, 0x7d];
    disk.put_raw("ror:v1:e:2026-11-22:bad", half_a_pair.clone());
    disk.put_raw(
        "ror:v1:e:2026-11-23:cut",
        "{\"entry\":{\"id\":\"cu".encode_utf16().collect(),
    );
    let keeper = disk.open();
    assert_eq!(ids(&keeper), ["good"]);
    let aside: Vec<_> = keeper
        .set_aside()
        .iter()
        .map(|it| it.key.as_str())
        .collect();
    assert_eq!(
        aside,
        [
            "ror:aside:ror:v1:e:2026-11-22:bad",
            "ror:aside:ror:v1:e:2026-11-23:cut"
        ]
    );
    assert_eq!(keeper.set_aside()[1].day.unwrap().to_string(), "2026-11-23");
    assert_eq!(
        disk.raw("ror:aside:ror:v1:e:2026-11-22:bad"),
        Some(half_a_pair)
    );
    assert_eq!(disk.raw("ror:v1:e:2026-11-22:bad"), None);

    let mended = disk.raw("ror:v1:e:2026-11-22:good").unwrap();
    let mended = String::from_utf16(&mended).unwrap().replace("good", "cut");
    disk.put_raw(
        "ror:aside:ror:v1:e:2026-11-23:cut",
        mended.encode_utf16().collect(),
    );
    let keeper = disk.open();
    assert_eq!(keeper.journal().len(), 2);
    assert_eq!(keeper.set_aside().len(), 1);
}

#[test]
fn a_newer_app_s_keys_make_this_one_read_only() {
    let disk = FaultyStore::default();
    disk.open().save(entry("a", 0, 1)).unwrap();
    disk.put_raw("ror:v2:e:2026-11-22:b", "?".encode_utf16().collect());
    disk.put_raw("ror:v1:e:2026-11-23:cut", "?".encode_utf16().collect());
    let before = disk.all();
    let mut keeper = disk.open();
    assert_eq!(keeper.mode(), Mode::ReadOnly { schema: 2 });
    assert_eq!(keeper.save(entry("c", 0, 1)), Err(NotStored::NewerSchema));
    assert_eq!(
        keeper.journal().len(),
        2,
        "what is told counts for today's answer"
    );
    assert_eq!(disk.all(), before);
}

#[test]
fn another_tab_s_changes_arrive() {
    let disk = FaultyStore::default();
    let (mut one, mut two) = (disk.open(), disk.open());
    one.save(entry("a", 0, 1)).unwrap();
    assert!(two.changed_elsewhere(Some("ror:v1:e:2026-11-22:a")));
    assert_eq!(two.journal(), one.journal());
    two.delete(&EntryId::new("a").unwrap(), 2)
        .unwrap()
        .1
        .unwrap();
    assert!(one.changed_elsewhere(Some("ror:v1:e:2026-11-22:a")));
    assert!(one.journal().is_empty());
    disk.put_raw("ror:v2:e:2026-11-22:b", Vec::new());
    assert!(one.changed_elsewhere(Some("ror:v2:e:2026-11-22:b")));
    assert_eq!(one.mode(), Mode::ReadOnly { schema: 2 });
}

#[test]
fn a_batch_is_one_step_and_taking_it_back_leaves_what_was_there() {
    let disk = FaultyStore::default();
    let mut keeper = disk.open();
    keeper.save(noted("a", 0, 50, "mine")).unwrap();
    let before = keeper.journal().clone();
    let name = EntryId::new("restore").unwrap();
    let batch = keeper
        .save_batch(
            &name,
            vec![
                noted("a", 0, 20, "file"),
                entry("b", 1, 1),
                entry("c", 1, 1),
            ],
        )
        .unwrap();
    assert_eq!(disk.open().journal(), keeper.journal());
    assert_eq!(keeper.journal().len(), 3);
    keeper.save(noted("c", 1, 60, "changed since")).unwrap();
    keeper.take_back(&batch).unwrap();
    assert_eq!(keeper.journal(), disk.open().journal());
    assert_eq!(ids(&keeper), ["a", "c"]);
    assert_eq!(
        keeper.journal().get(&EntryId::new("a").unwrap()),
        before.entries().next()
    );
}

#[test]
fn a_damaged_batch_gives_what_can_be_read_of_it() {
    let disk = FaultyStore::default();
    let mut keeper = disk.open();
    let name = EntryId::new("import").unwrap();
    keeper
        .save_batch(
            &name,
            (0..5).map(|n| entry(&format!("n{n}"), n, 1)).collect(),
        )
        .unwrap();
    let text = String::from_utf16(&disk.raw("ror:v1:b:import").unwrap()).unwrap();
    for (damage, left) in [
        (text.replace("n3", "n/"), 4),
        (text[..text.len() - 20].to_owned(), 4),
    ] {
        let disk = FaultyStore::default();
        disk.put_raw("ror:v1:b:import", damage.encode_utf16().collect());
        for _ in 0..2 {
            let keeper = disk.open();
            assert_eq!(keeper.journal().len(), left);
            assert_eq!(keeper.set_aside().len(), 1);
        }
        assert_eq!(
            disk.raw("ror:aside:ror:v1:b:import").unwrap().len(),
            damage.len()
        );
    }
}

#[test]
fn earlier_states_of_three_days_and_three_months_are_kept() {
    let mut there: Vec<String> = vec![BEFORE_RESTORE.to_owned()];
    let days = [
        "2026-07-31",
        "2026-09-01",
        "2026-11-20",
        "2026-11-21",
        "2026-11-22",
        "2026-12-01",
    ];
    for day in days {
        there.extend(names(day.parse().unwrap()));
        there.sort();
        there.dedup();
        for name in outdated(&there) {
            there.retain(|kept| *kept != name);
        }
    }
    let expected = [
        BEFORE_RESTORE,
        "day:2026-11-21",
        "day:2026-11-22",
        "day:2026-12-01",
        "month:2026-09",
        "month:2026-11",
        "month:2026-12",
    ];
    assert_eq!(there, expected);
}
