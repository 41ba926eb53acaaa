//! Keeping the journal: the contract step by step, backups, what a long history costs, and what
//! breaks. One program, because each takes longer to build than to run.

#[path = "../support/mod.rs"]
mod support;

mod backup;
mod contract;
mod cost;
mod faults;
mod mutations;
