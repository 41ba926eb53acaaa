//! The rulebook: its rules in sentences, real runners' questions, and what holds for every journal.
//! One program, because each of them takes longer to build than to run.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on must stop"
)]

mod cases;
mod properties;
mod sentences;
mod vignettes;
