//! Every test there is, and a summary of how many really ran.

use crate::process::{cargo, command, node_tool, root, run_and_read};
use crate::tools::{self, WASM_TARGET};
use crate::{Outcome, build, check, sizes};
use serde_json::Value;
use std::ffi::OsStr;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

/// The kind of test that stands in the documentation of the code.
const DOCS: &str = "examples in the docs";

/// What has run so far.
#[derive(Default)]
struct Summary {
    steps: Vec<(&'static str, Duration)>,
    /// Kind of test and how many of it passed.
    counts: Vec<(String, usize)>,
    failures: Vec<String>,
}

/// Runs everything that can run, and prints the summary.
///
/// # Errors
/// When a step fails, or a kind of test has none that ran.
pub fn run() -> Outcome {
    // Mostly waits for the network, so that it costs the compiler next to nothing.
    let browser = thread::spawn(tools::browser_tests);
    let mut summary = Summary::default();
    let path = summary.step("tools", tools::web_tools);
    summary.step("formatting and lints", check::formatting_and_lints);
    if let Some(counts) = summary.step("native tests", native_tests) {
        summary.count(counts);
    }
    let browser = summary.step("waiting for the browser", || {
        let joined = browser.join();
        joined.unwrap_or_else(|_| Err("Setting up the browser stopped early.".into()))
    });
    if let (Some(path), Some(browser)) = (path, browser) {
        summary.web_steps(&path, browser.as_deref());
    }
    summary.print();
    if summary.failures.is_empty() {
        println!("\nEverything passed.");
        Ok(())
    } else {
        Err(summary.failures.join("\n"))
    }
}

impl Summary {
    fn web_steps(&mut self, path: &OsStr, browser: Option<&Path>) {
        let built = self.step("release build", build::run);
        if let Some(passed) = self.step("tests in a browser", || browser_tests(path, browser)) {
            self.count(vec![("in a browser".into(), passed)]);
        }
        if built.is_none() {
            return;
        }
        if let Some(passed) = self.step("end-to-end tests", || end_to_end_tests(browser)) {
            self.count(vec![("end to end".into(), passed)]);
        }
        self.step("size table", || sizes::run(&build::dist()));
    }

    /// Runs one step and keeps how long it took; `None` is a failure, kept for the end.
    fn step<T>(&mut self, name: &'static str, work: impl FnOnce() -> Outcome<T>) -> Option<T> {
        println!("\n== {name} ==");
        let started = Instant::now();
        let outcome = work();
        self.steps.push((name, started.elapsed()));
        outcome
            .inspect_err(|reason| println!("{reason}"))
            .map_err(|reason| self.failures.push(reason))
            .ok()
    }

    fn count(&mut self, counts: Vec<(String, usize)>) {
        for (kind, count) in counts {
            if count == 0 {
                self.failures
                    .push(format!("No test of the kind \"{kind}\" ran."));
            }
            self.counts.push((kind, count));
        }
    }

    fn print(&self) {
        println!("\n== summary ==");
        let together: Duration = self.steps.iter().map(|(_, time)| time).sum();
        for (name, time) in self.steps.iter().chain([&("together", together)]) {
            println!("{name:<28}{:>8.1} s", time.as_secs_f64());
        }
        println!();
        let together: usize = self.counts.iter().map(|(_, count)| count).sum();
        for (kind, count) in self.counts.iter().chain([&("together".into(), together)]) {
            println!("{kind:<28}{count:>8} tests");
        }
    }
}

fn native_tests() -> Outcome<Vec<(String, usize)>> {
    let lines = run_and_read(
        cargo()
            .args(["test", "--workspace", "--locked"])
            // What is built once gains nothing from being ready for the next change.
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_TERM_COLOR", "never"),
        "The failing tests are named above.",
    )?;
    Ok(count_native(&lines))
}

/// How many tests passed of each kind: unit tests, each file of `tests`, examples in the docs.
fn count_native(lines: &[String]) -> Vec<(String, usize)> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    let mut kind = String::new();
    for line in lines {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            ["Running", "unittests", ..] => kind = "unit".into(),
            // Runs in a browser only, where it is counted on its own.
            ["Running", file, ..] if file.replace('\\', "/").starts_with("tests/web/") => {
                kind.clear();
            }
            ["Running", file, ..] => kind = (*file).replace('\\', "/"),
            ["Doc-tests", ..] => kind = DOCS.into(),
            ["test", "result:", "ok.", passed, "passed;", ..] if !kind.is_empty() => {
                let passed = passed.parse().unwrap_or(0);
                match counts.iter_mut().find(|(known, _)| *known == kind) {
                    Some((_, count)) => *count += passed,
                    None => counts.push((kind.clone(), passed)),
                }
            }
            _ => {}
        }
    }
    // Docs need no examples; whatever else exists must hold a test.
    counts.retain(|(kind, count)| kind != DOCS || *count > 0);
    counts
}

/// Serves `tests/web` the way wasm-bindgen's test runner does, and opens it in the browser of the
/// end-to-end tests: no driver program has to match the browser's version.
fn browser_tests(path: &OsStr, browser: Option<&Path>) -> Outcome<usize> {
    let wasm = build_browser_tests()?;
    let address = free_address().map_err(|error| format!("No port is free: {error}."))?;
    let mut server = command("wasm-bindgen-test-runner")
        .arg(wasm)
        // What a test measured is to be read, also when it passed.
        .arg("--nocapture")
        .env("PATH", path)
        .env("NO_HEADLESS", "1")
        .env("WASM_BINDGEN_TEST_ADDRESS", address.to_string())
        .stdout(Stdio::null())
        .spawn()
        .map_err(|error| format!("wasm-bindgen-test-runner did not start: {error}."))?;
    let outcome = wait_for(&mut server, address).and_then(|()| {
        playwright(browser, |playwright| {
            playwright
                .args(["--project", "wasm"])
                .env("WASM_TESTS", format!("http://{address}/"))
        })
    });
    // It serves until it is stopped; it may also have stopped by itself.
    let _ = server.kill();
    let _ = server.wait();
    let lines = outcome?;
    let passed = lines.iter().find_map(|line| {
        let (passed, _) = line
            .split_once("test result: ok. ")?
            .1
            .split_once(" passed")?;
        passed.parse().ok()
    });
    passed.ok_or_else(|| "The tests in a browser told no result.".into())
}

fn build_browser_tests() -> Outcome<PathBuf> {
    let advice = "The lines above say what did not build.";
    let mut build = cargo();
    build
        .args([
            "test",
            "--locked",
            "--no-run",
            "--target",
            WASM_TARGET,
            "--test",
            "web",
        ])
        .args(["--message-format", "json-render-diagnostics"])
        // Built like the app, they share all of its parts.
        .args(["--profile", "web"])
        .stderr(Stdio::inherit());
    let output = build
        .output()
        .map_err(|error| format!("cargo did not start: {error}."))?;
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        // The app itself is built as well, and listed before.
        .filter(|message| message.pointer("/target/kind/0") == Some(&"test".into()))
        .find_map(|message| Some(PathBuf::from(message.get("executable")?.as_str()?)))
        .filter(|_| output.status.success())
        .ok_or_else(|| format!("The tests in a browser did not build. {advice}"))
}

fn free_address() -> std::io::Result<SocketAddr> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()
}

fn wait_for(server: &mut Child, address: SocketAddr) -> Outcome {
    // It prepares the tests before it answers, which takes a while on a busy machine.
    let patience = Duration::from_secs(300);
    let started = Instant::now();
    while TcpStream::connect(address).is_err() {
        if server.try_wait().is_ok_and(|ended| ended.is_some()) {
            return Err("wasm-bindgen-test-runner stopped early: it says why above.".into());
        }
        if started.elapsed() > patience {
            return Err(format!(
                "wasm-bindgen-test-runner does not answer at {address}."
            ));
        }
        thread::sleep(Duration::from_millis(100));
    }
    Ok(())
}

fn end_to_end_tests(browser: Option<&Path>) -> Outcome<usize> {
    let report = root().join("tests/e2e/results/report.json");
    // What an earlier run counted must not be taken for this one's.
    let _ = fs::remove_file(&report);
    playwright(browser, |playwright| {
        playwright
            .args(["--project", "app", "--reporter", "list,json"])
            .env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report)
    })?;
    let report =
        fs::read_to_string(&report).map_err(|error| format!("{}: {error}.", report.display()))?;
    let report: Value = serde_json::from_str(&report).map_err(|error| error.to_string())?;
    let passed = report.pointer("/stats/expected").and_then(Value::as_u64);
    usize::try_from(passed.unwrap_or(0)).map_err(|error| error.to_string())
}

fn playwright(
    browser: Option<&Path>,
    options: impl FnOnce(&mut std::process::Command) -> &mut std::process::Command,
) -> Outcome<Vec<String>> {
    let xtask = env::current_exe().map_err(|error| error.to_string())?;
    let mut playwright = node_tool("npx");
    playwright
        .args(["playwright", "test"])
        .current_dir(tools::end_to_end_folder())
        .env("XTASK", xtask);
    if let Some(browser) = browser {
        playwright.env("CHROMIUM", browser);
    }
    run_and_read(
        options(&mut playwright),
        "The failing tests are named above.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn native_tests_are_counted_by_kind() {
        let lines = "
     Running unittests src/lib.rs (target/debug/deps/rest_or_run-1)
test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
     Running tests/tidy.rs (target/debug/deps/tidy-2)
test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
     Running tests/web/main.rs (target/debug/deps/web-3)
test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
     Running unittests src/main.rs (target/debug/deps/xtask-4)
test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
   Doc-tests rest_or_run
test result: ok. 4 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s";
        let lines: Vec<String> = lines.lines().map(str::to_owned).collect();
        let expect = [("unit", 7), ("tests/tidy.rs", 3), (DOCS, 4)];
        assert_eq!(
            count_native(&lines),
            expect.map(|(kind, count)| (kind.to_owned(), count))
        );
    }

    #[test]
    fn a_kind_without_a_test_is_refused() {
        let mut summary = Summary::default();
        summary.count(vec![("unit".into(), 1)]);
        assert!(summary.failures.is_empty());
        summary.count(vec![("end to end".into(), 0)]);
        assert_eq!(summary.failures.len(), 1);
    }
}
