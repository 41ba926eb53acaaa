//! Valid files and keys, changed at random, against every reader: none panics, and damage to one
//! entry costs no other.

use crate::support::FaultyStore;
use proptest::prelude::*;
use proptest::sample::Index;
use rest_or_run::storage::backup::{self, Preview, Unread};
use rest_or_run::storage::{Keeper, MemoryStore, Store as _, csv};

const GOLDEN: &str = include_str!("../golden/backup-v1.json");

/// One way of damaging a text.
#[derive(Debug, Clone)]
enum Damage {
    Cut(Index),
    Remove(Index, usize),
    Insert(Index, String),
    Repeat(Index, usize),
    Swap(Index, char),
}

fn damage() -> impl Strategy<Value = Damage> {
    let junk = prop_oneof![
        Just(r#""x":1,"#.to_owned()),
        Just("null".to_owned()),
        Just("1e999".to_owned()),
        Just("-1".to_owned()),
        Just("99999999999999999999".to_owned()),
        Just("\\ud800".to_owned()),
        Just("[[[[[[[[".to_owned()),
        "[\\PC\"{}:,]{1,6}",
    ];
    prop_oneof![
        any::<Index>().prop_map(Damage::Cut),
        (any::<Index>(), 1..40_usize).prop_map(|(at, length)| Damage::Remove(at, length)),
        (any::<Index>(), junk).prop_map(|(at, junk)| Damage::Insert(at, junk)),
        (any::<Index>(), 1..40_usize).prop_map(|(at, length)| Damage::Repeat(at, length)),
        (
            any::<Index>(),
            prop_oneof![any::<char>(), proptest::char::range(' ', '~')]
        )
            .prop_map(|(at, c)| Damage::Swap(at, c)),
    ]
}

/// The text without line breaks that the damage would add: it is one line's.
fn damaged(text: &str, damages: &[Damage]) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for damage in damages {
        if chars.is_empty() {
            break;
        }
        match damage {
            Damage::Cut(at) => chars.truncate(at.index(chars.len())),
            Damage::Remove(at, length) => {
                let at = at.index(chars.len());
                chars.drain(at..(at + length).min(chars.len()));
            }
            Damage::Insert(at, junk) => {
                let at = at.index(chars.len());
                chars.splice(at..at, junk.chars());
            }
            Damage::Repeat(at, length) => {
                let at = at.index(chars.len());
                let again: Vec<char> = chars.iter().skip(at).take(*length).copied().collect();
                chars.splice(at..at, again);
            }
            Damage::Swap(at, c) => {
                *at.get_mut(&mut chars) = *c;
            }
        }
    }
    chars.into_iter().filter(|c| !"\n\r".contains(*c)).collect()
}

fn is_entry(line: &str) -> bool {
    line.starts_with("{\"id\":")
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_damaged_line_of_a_backup_costs_that_line(
        line in 0..11_usize,
        damages in prop::collection::vec(damage(), 1..4),
    ) {
        let mut seen = 0;
        let mut broken = String::new();
        let lines: Vec<String> = GOLDEN.lines().map(|text| {
            if is_entry(text) {
                seen += 1;
                if seen == line + 1 {
                    broken = damaged(text, &damages);
                    return broken.clone();
                }
            }
            text.to_owned()
        }).collect();
        let whole = backup::read(GOLDEN).unwrap().entries;
        let read = backup::read(&lines.join("\n")).unwrap();
        for (number, entry) in whole.iter().enumerate() {
            prop_assert!(number == line || read.entries.contains(entry), "entry {number} is gone");
        }
        let gone = !read.entries.contains(&whole[line]);
        let changed = read.entries.iter().any(|entry| !whole.contains(entry));
        prop_assert!(
            !gone || changed || !read.broken.is_empty() || broken.trim_matches(['{', '}', ',', ' ']).is_empty(),
            "an entry is gone and nothing is said: {broken}"
        );
    }

    #[test]
    fn no_reader_panics(damages in prop::collection::vec(damage(), 1..6), upper in any::<bool>()) {
        let text = damaged(GOLDEN, &damages);
        let text = if upper { text.to_uppercase() } else { text };
        if let Ok(read) = backup::read(&text) {
            let keeper = Keeper::open(Ok(Box::new(MemoryStore::default())));
            let preview = Preview::new(keeper.journal(), read);
            let journal = preview.chosen(|_| true).into_iter().collect();
            prop_assert!(csv::runs(&journal).ends_with("\r\n"));
            prop_assert!(csv::check_ins(&journal).ends_with("\r\n"));
        }
        let keys = serde_json::json!({ "ror:v1:b:x": text, "ror:v1:e:2026-11-22:y": text });
        let rescue = serde_json::json!({ "rest-or-run-rescue": 1, "keys": keys }).to_string();
        backup::read(&rescue).unwrap();
    }

    #[test]
    fn a_damaged_key_costs_that_key(
        key in 0..11_usize,
        damages in prop::collection::vec(damage(), 1..4),
        name in prop::collection::vec(damage(), 0..2),
    ) {
        let disk = FaultyStore::default();
        let mut keeper = disk.open();
        for entry in backup::read(GOLDEN).unwrap().entries {
            keeper.save(entry).unwrap();
        }
        let whole = keeper.journal().clone();
        let name_there = disk.all().into_keys().nth(key).unwrap();
        let text = disk.get(&name_there).unwrap().unwrap();
        disk.remove(&name_there).unwrap();
        let new_name = damaged(&name_there, &name);
        let text = damaged(&text, &damages);
        disk.put_raw(&new_name, text.encode_utf16().collect());
        let again = disk.open();
        let there = whole.entries().filter(|entry| again.journal().get(&entry.id) == Some(entry));
        prop_assert!(there.count() >= 10);
        let kept = disk.all().values().any(|units| *units == text.encode_utf16().collect::<Vec<_>>());
        prop_assert!(kept, "the damaged text itself is gone");
        let carried: Vec<Unread> = again.unread();
        prop_assert_eq!(carried.len(), again.set_aside().len());
    }
}
