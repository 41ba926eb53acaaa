//! The app as it is released.

use crate::Outcome;
use crate::process::{self, command, root};
use crate::tools;
use std::path::PathBuf;

/// Where the built app stands.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Builds the app into `dist`.
///
/// # Errors
/// When a tool is missing or the build fails.
pub fn run() -> Outcome {
    let path = tools::web_tools()?;
    process::run(
        command("trunk")
            // Everything is installed already; what is not found must not be downloaded unpinned.
            .args(["build", "--release", "--offline"])
            .env("PATH", path),
        "The lines above say what did not build.",
    )
}
