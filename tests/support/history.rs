//! A long history, and the numbers it is made of.

use chrono::{DateTime, Days, FixedOffset, TimeDelta};
use rest_or_run::domain::{
    CheckIn, Effort, Entry, EntryBody, EntryId, Felt, InRun, PainLevel, PainReport, Place, Run,
    RunKind, RunPain, Side, Site,
};

/// A small generator of numbers that repeats itself for a seed (splitmix64).
#[derive(Debug, Clone)]
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    pub fn one_in(&mut self, chance: u64) -> bool {
        self.below(chance) == 0
    }
}

/// A history as a keen runner has it: a check-in a day, 250 runs a year, sore spots now and then.
pub fn history(years: u64) -> Vec<Entry> {
    let mut random = Random(7);
    let first: DateTime<FixedOffset> = "2016-11-22T07:12:31+01:00".parse().unwrap();
    let mut entries = Vec::new();
    for day in 0..years * 365 {
        let at = first + Days::new(day);
        let mut told = CheckIn::all_well();
        if random.one_in(12) {
            let mut pain = PainReport::at(Place {
                site: Site::Achilles,
                side: Some(Side::Right),
            });
            pain.level = PainLevel::new(3);
            pain.in_run = Some(InRun::Eases);
            pain.changes_form = Some(false);
            told.pain = Some(vec![pain]);
        }
        if random.one_in(20) {
            "Slept badly, legs still tired from Sunday's long run.".clone_into(&mut told.note);
        }
        entries.push(entry(&mut random, at, EntryBody::CheckIn(told)));
        if day * 250 / 365 != (day + 1) * 250 / 365 {
            let run = Run {
                distance_m: Some(5000 + 100 * u32::try_from(random.below(100)).unwrap()),
                duration_s: Some(1500 + u32::try_from(random.below(3000)).unwrap()),
                effort: Effort::new(4),
                kind: Some(RunKind::Easy),
                pain: Some(RunPain::None),
                felt: Some(Felt::AsUsual),
                ..Run::default()
            };
            let at = at + TimeDelta::hours(10);
            entries.push(entry(&mut random, at, EntryBody::Run(run)));
        }
    }
    entries
}

fn entry(random: &mut Random, at: DateTime<FixedOffset>, body: EntryBody) -> Entry {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&random.next().to_le_bytes());
    bytes[8..].copy_from_slice(&random.next().to_le_bytes());
    Entry {
        id: EntryId::from_random_bytes(bytes),
        at,
        edited: at.timestamp_millis(),
        body,
    }
}
