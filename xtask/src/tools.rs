//! The pinned tools, each in a folder named after its version, so that the right one is reused and
//! a wrong one is never picked up.

use crate::Outcome;
use crate::process::{cargo, command, first_line, node_tool, root, run};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// A command line tool that cargo installs.
struct Tool {
    package: &'static str,
    version: &'static str,
    program: &'static str,
    options: &'static [&'static str],
}

const TRUNK: Tool = Tool {
    package: "trunk",
    version: "0.21.14",
    program: "trunk",
    // Without its update check, and without a build of OpenSSL.
    options: &["--no-default-features", "--features", "rustls"],
};

/// Its version must be that of the wasm-bindgen crate in Cargo.toml.
const WASM_BINDGEN: Tool = Tool {
    package: "wasm-bindgen-cli",
    version: "0.2.129",
    program: "wasm-bindgen",
    options: &[],
};

/// What the app is built for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure of the wasm target, trunk and wasm-bindgen, and hands back the search path that finds
/// them first.
///
/// # Errors
/// When one of them is missing and cannot be installed.
pub fn web_tools() -> Outcome<std::ffi::OsString> {
    wasm_target()?;
    let folders = [installed(&WASM_BINDGEN)?, installed(&TRUNK)?];
    let path = env::var_os("PATH").unwrap_or_default();
    env::join_paths(folders.into_iter().chain(env::split_paths(&path)))
        .map_err(|error| format!("The tools folder cannot stand on the search path: {error}."))
}

/// Makes sure that Rust can build for the browser.
///
/// # Errors
/// When the target is missing and cannot be added.
pub fn wasm_target() -> Outcome {
    let sysroot = first_line(command("rustc").args(["--print", "sysroot"]))
        .ok_or("`rustc` cannot be run. Install Rust with rustup, then run this again.")?;
    let installed = Path::new(&sysroot).join("lib/rustlib").join(WASM_TARGET);
    if installed.exists() {
        return Ok(());
    }
    run(
        command("rustup").args(["target", "add", WASM_TARGET]),
        "The wasm target is needed to build for a browser: add it by hand, then run this again.",
    )
}

fn installed(tool: &Tool) -> Outcome<PathBuf> {
    let folder = tools_folder()?.join(format!("{}-{}", tool.package, tool.version));
    let programs = folder.join("bin");
    let program = programs.join(format!("{}{}", tool.program, env::consts::EXE_SUFFIX));
    let found = first_line(command(&program).arg("--version"));
    if found.is_some_and(|line| line.split_whitespace().any(|word| word == tool.version)) {
        return Ok(programs);
    }
    println!(
        "Installing {} {} into {}: a few minutes, once.",
        tool.package,
        tool.version,
        folder.display()
    );
    install(tool, &folder)?;
    Ok(programs)
}

fn install(tool: &Tool, folder: &Path) -> Outcome {
    // Built beside its place and moved in one step, so that a broken-off install is never reused.
    let unfinished = folder.with_extension(format!("unfinished-{}", std::process::id()));
    let build = unfinished.join("build");
    run(
        cargo()
            .args(["install", "--debug", "--locked", "--root"])
            .arg(&unfinished)
            .args(["--version", tool.version, tool.package])
            .args(tool.options)
            // Without debug information it builds in less than half the time.
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("CARGO_TARGET_DIR", &build),
        "Is the network there, and a C compiler? Then run this again.",
    )?;
    let failed = |error| format!("{} could not be moved into place: {error}.", tool.package);
    fs::remove_dir_all(&build).map_err(failed)?;
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(failed)?;
    }
    fs::rename(&unfinished, folder).map_err(failed)
}

fn tools_folder() -> Outcome<PathBuf> {
    if let Some(folder) = env::var_os("REST_OR_RUN_TOOLS") {
        return Ok(root().join(folder));
    }
    let cache = if cfg!(windows) {
        env::var_os("LOCALAPPDATA").map(PathBuf::from)
    } else if cfg!(target_os = "macos") {
        env::home_dir().map(|home| home.join("Library/Caches"))
    } else {
        env::var_os("XDG_CACHE_HOME")
            .map(PathBuf::from)
            .or_else(|| env::home_dir().map(|home| home.join(".cache")))
    };
    cache
        .map(|cache| cache.join("rest-or-run"))
        .ok_or_else(|| "No cache folder is known here: name one in REST_OR_RUN_TOOLS.".into())
}

/// The folder of the end-to-end tests.
pub fn end_to_end_folder() -> PathBuf {
    root().join("tests/e2e")
}

/// Makes sure of the packages of the end-to-end tests and of a Chromium, and hands back its path;
/// `None` is the browser that Playwright brought itself.
///
/// # Errors
/// When Node or a browser is missing and cannot be installed.
pub fn browser_tests() -> Outcome<Option<PathBuf>> {
    node_packages()?;
    chromium()
}

fn node_packages() -> Outcome {
    let folder = end_to_end_folder();
    let lock = fs::read(folder.join("package-lock.json"))
        .map_err(|error| format!("tests/e2e/package-lock.json cannot be read: {error}."))?;
    // A copy of the lock file that was installed says whether anything is left to do.
    let mark = folder.join("node_modules/.installed-package-lock.json");
    if fs::read(&mark).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    run(
        node_tool("npm").arg("ci").current_dir(&folder),
        "Install Node.js 20 or newer with npm, then run this again.",
    )?;
    fs::write(&mark, lock)
        .map_err(|error| format!("{} cannot be written: {error}.", mark.display()))
}

fn chromium() -> Outcome<Option<PathBuf>> {
    if let Some(named) = env::var_os("CHROMIUM") {
        return Ok(Some(named.into()));
    }
    if let Some(found) = system_chromium() {
        return Ok(Some(found));
    }
    if install_debian_chromium()
        && let Some(found) = system_chromium()
    {
        return Ok(Some(found));
    }
    run(
        node_tool("npx")
            .args(["playwright", "install", "chromium"])
            .current_dir(end_to_end_folder()),
        "Install Chromium or Chrome, or name its program in CHROMIUM, then run this again.",
    )?;
    Ok(None)
}

fn system_chromium() -> Option<PathBuf> {
    const NAMES: [&str; 4] = [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ];
    const PLACES: [&str; 3] = [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    ];
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .flat_map(|folder| NAMES.map(|name| folder.join(name)))
        .chain(PLACES.map(PathBuf::from))
        .find(|program| program.is_file())
}

/// Whether Debian's package could be installed; any other way is tried where it could not.
fn install_debian_chromium() -> bool {
    let is_root = first_line(command("id").arg("-u")).is_some_and(|user| user == "0");
    let has_apt = first_line(command("apt-get").arg("--version")).is_some();
    is_root
        && has_apt
        && run(command("apt-get").args(["-qq", "update"]), "").is_ok()
        && run(
            command("apt-get")
                .args([
                    "-qq",
                    "install",
                    "--yes",
                    "--no-install-recommends",
                    "chromium",
                ])
                .env("DEBIAN_FRONTEND", "noninteractive"),
            "",
        )
        .is_ok()
}
