//! What only a browser can show. Run by `cargo xtask test`; on any other target this is empty.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod cost;
#[path = "../support/history.rs"]
mod history;
mod mount;
mod store;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
