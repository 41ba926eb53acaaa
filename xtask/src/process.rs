//! Running other programs, from the root of the repository.

use crate::Outcome;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder that holds the workspace.
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// A command that starts in the root of the repository.
pub fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// The cargo that started this program.
pub fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// A command of Node's, found the way the platform finds it.
pub fn node_tool(name: &str) -> Command {
    if cfg!(windows) {
        let mut command = command("cmd");
        command.args(["/C", name]);
        command
    } else {
        command(name)
    }
}

/// Says what is run, runs it, and waits.
///
/// # Errors
/// When the program does not start or does not succeed; `advice` ends the sentence.
pub fn run(command: &mut Command, advice: &str) -> Outcome {
    let said = announce(command);
    let status = command
        .status()
        .map_err(|error| format!("`{said}` did not start ({error}). {advice}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{said}` failed ({status}). {advice}"))
    }
}

/// Like [`run`], and hands back the lines that the program printed, both streams in order.
///
/// # Errors
/// As [`run`].
pub fn run_and_read(command: &mut Command, advice: &str) -> Outcome<Vec<String>> {
    let said = announce(command);
    let did_not_start = |error| format!("`{said}` did not start ({error}). {advice}");
    let (reader, writer) = std::io::pipe().map_err(did_not_start)?;
    let writer_too = writer.try_clone().map_err(did_not_start)?;
    let mut child = command
        .stdout(writer)
        .stderr(writer_too)
        .spawn()
        .map_err(did_not_start)?;
    // This side's ends of the pipe must close, or reading never ends.
    command
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null());
    let mut lines = Vec::new();
    for line in BufReader::new(reader).lines().map_while(Result::ok) {
        println!("{line}");
        lines.push(line);
    }
    let status = child.wait().map_err(|error| error.to_string())?;
    if status.success() {
        Ok(lines)
    } else {
        Err(format!("`{said}` failed ({status}). {advice}"))
    }
}

/// The first line that a program prints, or `None` when it cannot be run.
pub fn first_line(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|out| out.status.success())?;
    let text = String::from_utf8_lossy(&output.stdout);
    text.lines().next().map(str::to_owned)
}

fn announce(command: &Command) -> String {
    let mut words = vec![
        Path::new(command.get_program())
            .file_name()
            .unwrap_or(command.get_program())
            .to_string_lossy(),
    ];
    words.extend(command.get_args().map(|word| word.to_string_lossy()));
    let said = words.join(" ");
    println!("· {said}");
    said
}
