//! Rest or Run answers one question for a runner: should I run today?

pub mod domain;
pub mod interview;
pub mod journal;
pub mod rules;
pub mod storage;
pub mod text;
pub mod training;

#[cfg(target_arch = "wasm32")]
pub mod platform;
#[cfg(target_arch = "wasm32")]
pub mod ui;
