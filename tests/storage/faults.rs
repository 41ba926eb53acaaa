//! Nothing that was acknowledged is lost, whatever the store, the page or another tab does.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails; its numbers are small"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::support::history::Random;
use crate::support::{Fault, FaultyStore, noted};
use rest_or_run::domain::{Entry, EntryBody, EntryId};
use rest_or_run::storage::{Keeper, Record, Written};

const FAULTS: [Fault; 7] = [
    Fault::Full,
    Fault::Refused,
    Fault::Half,
    Fault::Late,
    Fault::Twice,
    Fault::DiesBefore,
    Fault::DiesAfter,
];

/// What an entry may say: its note, or `None` when it may be gone.
type May = BTreeSet<Option<String>>;

/// Three tabs over one store, and what the runner was told about each entry.
struct Session {
    disk: FaultyStore,
    random: Random,
    tabs: Vec<Keeper>,
    /// Keys that each tab has yet to hear of.
    unheard: Vec<Vec<String>>,
    may: BTreeMap<String, May>,
    acknowledged: usize,
    next: usize,
    happened: BTreeSet<&'static str>,
}

impl Session {
    fn new(seed: u64) -> Self {
        let disk = FaultyStore::default();
        let tabs = (0..3).map(|_| disk.open()).collect();
        Self {
            disk,
            random: Random(seed),
            tabs,
            unheard: vec![Vec::new(); 3],
            may: BTreeMap::new(),
            acknowledged: 0,
            next: 0,
            happened: BTreeSet::new(),
        }
    }

    fn step(&mut self) {
        let tab = self.random.below(3) as usize;
        self.hear(tab);
        self.disk.set_room(self.random.one_in(12).then_some(4000));
        if self.random.one_in(3) {
            self.disk.fail_next(FAULTS[self.random.below(7) as usize]);
        }
        match self.random.below(10) {
            0..=3 => self.save_new(tab),
            4..=6 => self.edit(tab),
            7 => self.delete(tab),
            8 => {
                self.tabs[tab].retry();
            }
            _ => self.tabs[tab] = self.disk.open(),
        }
        for key in self.disk.take_changed() {
            for (other, unheard) in self.unheard.iter_mut().enumerate() {
                if other != tab {
                    unheard.push(key.clone());
                }
            }
        }
        if self.disk.take_death() {
            self.happened.insert("page died");
            self.tabs[tab] = self.disk.open();
            self.unheard[tab].clear();
        }
    }

    /// A tab hears of some of what others wrote, in order, and late.
    fn hear(&mut self, tab: usize) {
        let heard = self.random.below(self.unheard[tab].len() as u64 + 1) as usize;
        for key in self.unheard[tab].drain(..heard).collect::<Vec<_>>() {
            self.tabs[tab].changed_elsewhere(Some(&key));
        }
    }

    fn save_new(&mut self, tab: usize) {
        self.next += 1;
        let id = format!("id{}", self.next);
        self.save(tab, &id);
    }

    fn edit(&mut self, tab: usize) {
        if let Some(id) = self.pick(tab) {
            self.save(tab, id.as_str());
        }
    }

    fn save(&mut self, tab: usize, id: &str) {
        let note = format!("{id} by {tab}, {}", self.random.next());
        // Clocks differ between tabs and are set back.
        let edited = self.random.below(1000) as i64;
        let stored = self.tabs[tab].save(noted(id, self.random.below(9), edited, &note));
        self.told(id, Some(note), stored.is_ok());
    }

    fn delete(&mut self, tab: usize) {
        if let Some(id) = self.pick(tab) {
            let edited = self.random.below(1000) as i64;
            let (_, stored) = self.tabs[tab].delete(&id, edited).unwrap();
            self.told(id.as_str(), None, stored.is_ok());
        }
    }

    fn pick(&mut self, tab: usize) -> Option<EntryId> {
        let journal = self.tabs[tab].journal();
        let at = self.random.below(journal.len().max(1) as u64) as usize;
        journal.entries().nth(at).map(|entry| entry.id.clone())
    }

    fn told(&mut self, id: &str, note: Option<String>, acknowledged: bool) {
        let may = self
            .may
            .entry(id.to_owned())
            .or_insert_with(|| May::from([None]));
        if acknowledged {
            self.acknowledged += 1;
            may.clear();
            // A change that another tab could not store yet may be the newer one.
            let waiting = self.tabs.iter().flat_map(Keeper::not_stored);
            may.extend(waiting.filter(|record| record.id().as_str() == id).map(
                |record| match record {
                    Record::Entry(entry) => Some(note_in(entry)),
                    Record::Deleted(_) => None,
                },
            ));
        }
        may.insert(note);
    }

    fn check(&self) {
        let last = self.disk.open();
        assert_eq!(
            last.set_aside().len(),
            self.half_written().len(),
            "only halves are set aside"
        );
        for (id, may) in &self.may {
            let there = note(&last, id);
            let half = self
                .half_written()
                .iter()
                .any(|key| key.ends_with(&format!(":{id}")));
            assert!(
                may.contains(&there) || (half && there.is_none()),
                "{id} says {there:?} and may say {may:?}"
            );
        }
    }

    /// Keys that hold half a record, set aside by now.
    fn half_written(&self) -> Vec<String> {
        let all = self.disk.all();
        all.into_keys()
            .filter(|key| key.starts_with("ror:aside:"))
            .collect()
    }
}

fn note(keeper: &Keeper, id: &str) -> Option<String> {
    let entry = keeper.journal().get(&EntryId::new(id).unwrap())?;
    Some(note_in(entry))
}

fn note_in(entry: &Entry) -> String {
    match &entry.body {
        EntryBody::CheckIn(check_in) => check_in.note.clone(),
        other => panic!("only check-ins are saved here: {other:?}"),
    }
}

#[test]
fn three_tabs_with_failing_writes_and_dying_pages_lose_nothing() {
    let mut acknowledged = 0;
    let mut deaths = 0;
    for seed in 0..300 {
        let mut session = Session::new(seed);
        for _ in 0..60 {
            session.step();
        }
        session.disk.set_room(None);
        session.disk.take_death();
        session.check();
        acknowledged += session.acknowledged;
        deaths += usize::from(session.happened.contains("page died"));
    }
    println!("300 seeds, {acknowledged} changes acknowledged, 0 lost; a page died in {deaths}");
    assert!(
        acknowledged > 5000 && deaths > 200,
        "{acknowledged} {deaths}"
    );
}

#[test]
fn damaged_keys_are_set_aside_as_they_are_and_harm_no_other() {
    type Damage = fn(&[u16], &mut Random) -> Vec<u16>;
    let damages: [(&str, Damage); 7] = [
        ("cut off", |units, random| {
            units[..random.below(units.len() as u64) as usize].to_vec()
        }),
        ("of the wrong type", |_, random| {
            let types = [
                "null",
                "7",
                "\"x\"",
                "[]",
                "{}",
                "{\"entry\":null}",
                "{\"entry\":{}}",
            ];
            types[random.below(7) as usize].encode_utf16().collect()
        }),
        ("half a surrogate pair", |units, random| {
            let mut units = units.to_vec();
            let at = random.below(units.len() as u64) as usize;
            units[at] = 0xd83e;
            units
        }),
        ("a NUL in it", |units, random| {
            let mut units = units.to_vec();
            units.insert(random.below(units.len() as u64) as usize, 0);
            units
        }),
        ("huge", |units, _| units.repeat(2000)),
        ("another entry's", |units, _| {
            let text = String::from_utf16(units).unwrap();
            text.replacen("\"id\":\"", "\"id\":\"not-", 1)
                .encode_utf16()
                .collect()
        }),
        ("an unknown field", |units, _| {
            let text = String::from_utf16(units).unwrap();
            text.replacen("\"id\"", "\"weight\":70,\"id\"", 1)
                .encode_utf16()
                .collect()
        }),
    ];
    for (name, damage) in damages {
        for seed in 0..30 {
            let mut random = Random(seed);
            let disk = FaultyStore::default();
            let mut keeper = disk.open();
            for number in 0..20 {
                keeper
                    .save(noted(&format!("id{number}"), number, 1, "kept"))
                    .unwrap();
            }
            let mut harmed = BTreeMap::new();
            for (key, units) in disk.all() {
                if random.one_in(4) {
                    let units = damage(&units, &mut random);
                    disk.put_raw(&key, units.clone());
                    harmed.insert(key, units);
                }
            }
            if random.one_in(2) {
                // No room to move anything: it stays where it is.
                disk.set_room(Some(0));
            }
            let keeper = disk.open();
            assert_eq!(
                keeper.journal().len() + harmed.len(),
                20,
                "{name}, seed {seed}"
            );
            assert_eq!(
                keeper.set_aside().len(),
                harmed.len(),
                "{name}, seed {seed}"
            );
            for (key, units) in &harmed {
                let raw = disk
                    .raw(&format!("ror:aside:{key}"))
                    .or_else(|| disk.raw(key));
                assert!(
                    raw.as_ref() == Some(units),
                    "{name}, seed {seed}: {key} was changed"
                );
            }
            disk.set_room(None);
            let again = disk.open();
            assert_eq!(again.journal(), keeper.journal());
            assert_eq!(again.set_aside().len(), harmed.len());
        }
    }
}

#[test]
fn a_store_emptied_from_outside_is_filled_again_from_an_open_page() {
    let disk = FaultyStore::default();
    let mut keeper = disk.open();
    for number in 0..5 {
        keeper
            .save(noted(&format!("id{number}"), number, 1, "kept"))
            .unwrap();
    }
    for key in disk.all().into_keys() {
        rest_or_run::storage::Store::remove(&disk, &key).unwrap();
    }
    assert!(keeper.changed_elsewhere(None));
    assert_eq!(keeper.not_stored().len(), 5);
    assert_eq!(keeper.retry(), 0);
    assert_eq!(disk.open().journal(), keeper.journal());
}

/// What the journal should say, told in the plainest way: for each entry the last single change,
/// and the batches that named it, each with the moment it was made.
#[derive(Default)]
struct Reference {
    now: u64,
    single: BTreeMap<String, (u64, Option<String>)>,
    batches: BTreeMap<usize, (u64, BTreeMap<String, String>)>,
}

impl Reference {
    fn says(&self) -> BTreeMap<String, String> {
        let mut newest: BTreeMap<&String, (u64, Option<&String>)> = BTreeMap::new();
        let single = self
            .single
            .iter()
            .map(|(id, (when, note))| (id, *when, note.as_ref()));
        let batches = self.batches.values();
        let of_batches = batches
            .flat_map(|(when, notes)| notes.iter().map(|(id, note)| (id, *when, Some(note))));
        for (id, when, note) in single.chain(of_batches) {
            let known = newest.entry(id).or_insert((when, note));
            if when > known.0 {
                *known = (when, note);
            }
        }
        let there = newest
            .into_iter()
            .filter_map(|(id, (_, note))| Some((id.clone(), note?.clone())));
        there.collect()
    }
}

fn says(keeper: &Keeper) -> BTreeMap<String, String> {
    let entries = keeper.journal().entries();
    entries
        .map(|entry| (entry.id.as_str().to_owned(), note_in(entry)))
        .collect()
}

// Ten thousand sequences in two halves, which run at the same time.
#[test]
fn sequences_of_changes_agree_with_a_plain_reference() {
    agree_with_a_plain_reference(0..5_000);
}

#[test]
fn more_sequences_of_changes_agree_with_a_plain_reference() {
    agree_with_a_plain_reference(5_000..10_000);
}

fn agree_with_a_plain_reference(seeds: Range<u64>) {
    let mut changes = 0;
    for seed in seeds.clone() {
        let mut random = Random(seed);
        let disk = FaultyStore::default();
        let mut tabs = [disk.open(), disk.open()];
        let mut reference = Reference::default();
        let mut written: Vec<(usize, Written)> = Vec::new();
        for number in 0..8 {
            let tab = random.below(2) as usize;
            reference.now += 1;
            let now = reference.now;
            let id = format!("id{}", random.below(4));
            let text = format!("change {number}");
            let clock = random.below(100) as i64;
            match random.below(8) {
                0..=3 => {
                    tabs[tab]
                        .save(noted(&id, random.below(5), clock, &text))
                        .unwrap();
                    reference.single.insert(id, (now, Some(text)));
                }
                4 => {
                    if let Some((_, stored)) = tabs[tab].delete(&EntryId::new(&id).unwrap(), clock)
                    {
                        stored.unwrap();
                        reference.single.insert(id, (now, None));
                    }
                }
                5 => {
                    let ids: BTreeSet<u64> = (0..3).map(|_| random.below(4)).collect();
                    let entries = ids
                        .iter()
                        .map(|id| noted(&format!("id{id}"), *id, clock, &text));
                    let name = EntryId::new(&format!("batch{number}")).unwrap();
                    let done = tabs[tab].save_batch(&name, entries.collect()).unwrap();
                    let notes = ids.iter().map(|id| (format!("id{id}"), text.clone()));
                    reference.batches.insert(number, (now, notes.collect()));
                    written.push((number, done));
                }
                6 => {
                    if let Some((number, done)) = written.pop() {
                        tabs[tab].take_back(&done).unwrap();
                        reference.batches.remove(&number);
                    }
                }
                _ => tabs[tab] = disk.open(),
            }
            changes += 1;
            for key in disk.take_changed() {
                tabs[1 - tab].changed_elsewhere(Some(&key));
            }
            let expected = reference.says();
            assert_eq!(says(&tabs[tab]), expected, "seed {seed}, change {number}");
            assert_eq!(
                says(&tabs[1 - tab]),
                expected,
                "the other tab, seed {seed}, change {number}"
            );
        }
        assert_eq!(
            says(&disk.open()),
            reference.says(),
            "opened again, seed {seed}"
        );
    }
    println!("sequences {seeds:?}, {changes} changes");
}
