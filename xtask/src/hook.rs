//! What trunk does not do to the built page: one style sheet, the Content-Security-Policy, and the
//! list of files that the service worker keeps.

use crate::Outcome;
use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD as URL_SAFE};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// Stands in `index.html` where the policy belongs.
const POLICY_PLACE: &str = "the policy goes here";

/// Stands in `sw.js` where the list of files belongs.
const FILES_PLACE: &str = "PRECACHE";

/// Finishes the page in trunk's staging folder.
///
/// # Errors
/// When the page is not what this expects: then it must not be published.
pub fn run() -> Outcome {
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or("`hook` is run by trunk: use `cargo xtask build`.")?;
    let page_file = staging.join("index.html");
    let page = one_style_sheet(&read(&page_file)?, &staging)?;
    write(&page_file, &with_policy(&page)?)?;
    let worker_file = staging.join("sw.js");
    let files = kept_files(&staging)?;
    write(&worker_file, &with_files(&read(&worker_file)?, &files)?)
}

/// Joins the style sheets, in their order, into one file named after its content: one request
/// instead of one for each part of the interface.
fn one_style_sheet(page: &str, staging: &Path) -> Outcome<String> {
    let mut joined = String::new();
    let mut rest = String::new();
    let mut place = None;
    for tag in tags(page) {
        let href = attribute(tag, "href").filter(|_| attribute(tag, "rel") == Some("stylesheet"));
        let Some(href) = href else {
            rest.push_str(tag);
            continue;
        };
        let file = staging.join(href.trim_start_matches("./"));
        joined.push_str(read(&file)?.trim_end());
        joined.push('\n');
        fs::remove_file(&file).map_err(|error| format!("{}: {error}.", file.display()))?;
        place.get_or_insert(rest.len());
    }
    let place = place.ok_or("The built page has no style sheet.")?;
    let name = format!("style-{}.css", URL_SAFE.encode(Sha256::digest(&joined)));
    write(&staging.join(&name), &joined)?;
    rest.insert_str(
        place,
        &format!("<link rel=\"stylesheet\" href=\"./{name}\">"),
    );
    Ok(rest)
}

/// The page with its policy, which names every inline script by its hash.
fn with_policy(page: &str) -> Outcome<String> {
    let mut hashes = Vec::new();
    for part in page.split("<script").skip(1) {
        let (tag, code) = part.split_once('>').ok_or("A script tag does not end.")?;
        let (code, _) = code
            .split_once("</script>")
            .ok_or("A script does not end.")?;
        if !tag.contains("src=") {
            hashes.push(format!(
                "'sha256-{}'",
                BASE64_STANDARD.encode(Sha256::digest(code))
            ));
        }
    }
    if !page.contains("TrunkApplicationStarted") || hashes.len() < 2 {
        return Err("The built page lacks the script that starts the app, or the one that shows the panel when it cannot start.".into());
    }
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {}; style-src 'self'; \
         img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; \
         worker-src 'self' blob:; base-uri 'none'; form-action 'none'",
        hashes.join(" ")
    );
    replace_once(page, POLICY_PLACE, &policy)
}

/// The worker with the paths and hashes of what it keeps, and the hash of them all as its version.
fn with_files(worker: &str, files: &[(String, String)]) -> Outcome<String> {
    let list = serde_json::json!(files);
    let version = BASE64_STANDARD.encode(Sha256::digest(list.to_string()));
    let place = format!("= {FILES_PLACE};");
    let value = serde_json::json!({ "version": version, "files": list });
    replace_once(worker, &place, &format!("= {value};"))
}

/// Every file of the page but the worker itself, as `(path, integrity)`.
fn kept_files(staging: &Path) -> Outcome<Vec<(String, String)>> {
    let mut files = Vec::new();
    for path in crate::sizes::files(staging)? {
        let content = fs::read(staging.join(&path)).map_err(|error| format!("{path}: {error}."))?;
        let integrity = format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)));
        match path.as_str() {
            "sw.js" => {}
            // Servers answer the folder with the page; some redirect its file name to the folder.
            "index.html" => files.push(("./".into(), integrity)),
            _ => files.push((path, integrity)),
        }
    }
    Ok(files)
}

/// The page cut before each tag, so that the pieces put together are the page again.
fn tags(page: &str) -> impl Iterator<Item = &str> {
    page.split_inclusive('>')
}

/// The value of a tag's attribute, with or without quotes.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = tag.split_once(&format!(" {name}="))?;
    match value.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => value.split([' ', '>']).next(),
    }
}

fn replace_once(text: &str, place: &str, value: &str) -> Outcome<String> {
    match text.matches(place).count() {
        1 => Ok(text.replace(place, value)),
        count => Err(format!(
            "\"{place}\" stands {count} times in the built files, not once."
        )),
    }
}

fn read(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}.", file.display()))
}

fn write(file: &Path, text: &str) -> Outcome {
    fs::write(file, text).map_err(|error| format!("{}: {error}.", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<meta content=\"the policy goes here\"><script>panel()</script>\
        <script type=module>dispatchEvent(new CustomEvent(\"TrunkApplicationStarted\"))</script>";

    #[test]
    fn the_policy_names_every_inline_script() {
        let page = with_policy(PAGE).unwrap();
        // printf 'panel()' | openssl dgst -sha256 -binary | base64
        assert!(
            page.contains("'sha256-2RflzgG+IKDDDg8uhzCl9CuTb3QKg2Lhz0OrojgEmXA='"),
            "{page}"
        );
        assert_eq!(page.matches("'sha256-").count(), 2);
        assert!(!page.contains(POLICY_PLACE));
    }

    #[test]
    fn a_page_without_a_place_for_the_policy_is_refused() {
        let page = PAGE.replace("the policy goes here", "");
        assert!(with_policy(&page).unwrap_err().contains("stands 0 times"));
    }

    #[test]
    fn a_page_without_the_start_script_is_refused() {
        let page = PAGE.replace("TrunkApplicationStarted", "");
        assert!(with_policy(&page).unwrap_err().contains("starts the app"));
    }

    #[test]
    fn a_changed_file_is_a_changed_worker() {
        let worker = |hash: &str| {
            with_files(
                "const { version } = PRECACHE;",
                &[("./".into(), hash.into())],
            )
        };
        assert_ne!(worker("a").unwrap(), worker("b").unwrap());
        assert_eq!(worker("a").unwrap(), worker("a").unwrap());
    }

    #[test]
    fn attributes_are_read_with_and_without_quotes() {
        assert_eq!(
            attribute("<link rel=stylesheet href=./a.css>", "href"),
            Some("./a.css")
        );
        assert_eq!(
            attribute("<link rel=\"stylesheet\" href=\"./a b.css\">", "href"),
            Some("./a b.css")
        );
        assert_eq!(attribute("<link rel=icon>", "href"), None);
    }
}
