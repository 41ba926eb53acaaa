//! Set up, serve, build and test Rest or Run: `cargo xtask` lists the commands.

#![allow(
    clippy::disallowed_methods,
    reason = "the clock is kept from the app's core; this tool only says how long a step took"
)]

mod build;
mod check;
mod hook;
mod process;
mod serve;
mod sizes;
mod test;
mod tools;

use std::process::ExitCode;

/// What every step returns: on failure a sentence that says what to do.
type Outcome<T = ()> = Result<T, String>;

/// What `cargo xtask` prints.
const HELP: &str = "\
cargo xtask serve [--port N] [--under /path/] [--folder F]
    Builds the app as it is released and serves it on this machine only.
    --port N        the port, 8080 unless told; 0 takes a free one
    --under /path/  the path of the page, / unless told
    --folder F      serves this folder, such as dist, without building
cargo xtask build
    Builds the app as it is released, into dist.
cargo xtask check
    Formatting, clippy for this machine and for the browser, warnings denied.
cargo xtask test
    Everything: check, native tests, tests in a browser, end-to-end tests, size table.

What is missing (wasm target, trunk, wasm-bindgen, Chromium) is installed first. Tools go into
your cache folder, or into the folder that REST_OR_RUN_TOOLS names.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        ["serve", options @ ..] => serve::run(options),
        ["build"] => build::run(),
        ["check"] => check::run(),
        ["test"] => test::run(),
        // Called by trunk, with the built page still in its staging folder.
        ["hook"] => hook::run(),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        unknown => Err(format!(
            "There is no command \"{}\".\n\n{HELP}",
            unknown.join(" ")
        )),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("\n{reason}");
            ExitCode::FAILURE
        }
    }
}
