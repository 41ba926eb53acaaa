//! Answers "should I run?" for a backup file, without a browser.
//!
//! ```sh
//! cargo run --example assess -- journal.json --at 2026-11-22T08:00
//! ```
//!
//! prints the decision as JSON: the components, the rules that fired with their facts, what
//! would change it, and what was not asked. An instant without an offset from UTC is taken in
//! the offset of the newest entry. What cannot be read of the file is told on the error stream,
//! with its place; the rest of it is still judged.

use std::io::Write as _;
use std::process::ExitCode;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> ExitCode {
    match assess::run(std::env::args().skip(1)) {
        Ok(decision) => {
            // A reader that has seen enough, like `head`, is no fault.
            let _ = writeln!(std::io::stdout(), "{decision}");
            ExitCode::SUCCESS
        }
        Err(wrong) => {
            eprintln!("{wrong}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() -> ExitCode {
    ExitCode::FAILURE
}

#[cfg(not(target_arch = "wasm32"))]
mod assess {
    use chrono::{DateTime, FixedOffset, NaiveDateTime, Offset, Utc};
    use rest_or_run::journal::Journal;
    use rest_or_run::rules::assess;
    use rest_or_run::storage::backup;

    const USAGE: &str = "Usage: cargo run --example assess -- FILE --at INSTANT
  FILE     a backup made by the app
  INSTANT  like 2026-11-22T08:00 or 2026-11-22T08:00+01:00";

    /// The decision as JSON, or what was wrong and what to do about it.
    pub(crate) fn run(arguments: impl Iterator<Item = String>) -> Result<String, String> {
        let (file, at) = read_arguments(arguments)?;
        let text = std::fs::read_to_string(&file)
            .map_err(|error| format!("{file} cannot be read: {error}."))?;
        let backup = backup::read(&text).map_err(|error| format!("{file}: {error}"))?;
        for broken in &backup.broken {
            eprintln!("{file}: {broken}; left out");
        }
        let journal: Journal = backup.entries.into_iter().collect();
        let now = instant(&at, &journal)?;
        serde_json::to_string_pretty(&assess(&journal, now))
            .map_err(|error| format!("The decision cannot be written: {error}."))
    }

    fn read_arguments(arguments: impl Iterator<Item = String>) -> Result<(String, String), String> {
        let mut file = None;
        let mut at = None;
        let mut arguments = arguments.peekable();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--at" => at = arguments.next(),
                _ if argument.starts_with('-') => {
                    return Err(format!("Unknown option {argument}.\n{USAGE}"));
                }
                _ if file.is_none() => file = Some(argument),
                _ => return Err(format!("One file at a time, not {argument} too.\n{USAGE}")),
            }
        }
        let file = file.ok_or_else(|| format!("Which file?\n{USAGE}"))?;
        let at = at.ok_or_else(|| format!("At which instant?\n{USAGE}"))?;
        Ok((file, at))
    }

    /// The instant, in the newest entry's offset where it names none; in UTC for an empty
    /// journal.
    fn instant(text: &str, journal: &Journal) -> Result<DateTime<FixedOffset>, String> {
        let with_offset = DateTime::parse_from_rfc3339(text)
            .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M%:z"));
        if let Ok(instant) = with_offset {
            return Ok(instant);
        }
        let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S")
            .or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M"))
            .map_err(|_| format!("{text} is no instant like 2026-11-22T08:00.\n{USAGE}"))?;
        let newest = journal.entries().next_back();
        let offset = newest.map_or(Utc.fix(), |entry| *entry.at.offset());
        local
            .and_local_timezone(offset)
            .single()
            .ok_or_else(|| format!("{text} is not in the calendar."))
    }
}
