//! What a reader would otherwise have to point out: formatting and lints.

use crate::Outcome;
use crate::process::{self, cargo};
use crate::tools::{WASM_TARGET, wasm_target};

/// Formatting, the tidy test, then clippy for this machine and for the browser.
///
/// # Errors
/// When anything is found.
pub fn run() -> Outcome {
    formatting_and_lints()?;
    process::run(
        cargo().args(["test", "--quiet", "--test", "tidy"]),
        "The lines above name the places.",
    )
}

/// The part of [`run`] that `cargo xtask test` does not do anyway.
///
/// # Errors
/// When anything is found.
pub fn formatting_and_lints() -> Outcome {
    wasm_target()?;
    process::run(
        cargo().args(["fmt", "--all", "--check"]),
        "Run `cargo fmt --all`.",
    )?;
    let clippy = |what: &[&str]| {
        process::run(
            cargo()
                .args(["clippy", "--locked", "--quiet"])
                .args(what)
                .args(["--", "--deny", "warnings"]),
            "Mend what is named above.",
        )
    };
    clippy(&["--workspace", "--all-targets"])?;
    // The other tests are native: they are checked above.
    clippy(&["--lib", "--bins", "--test", "web", "--target", WASM_TARGET])
}
