//! What no other tool checks: how the parts may know each other, where words live, what a file
//! must say. Each test lists every place that breaks its rule.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::fs;
use std::path::Path;

/// A file may be longer only by being split.
const LONGEST_FILE: usize = 700;

struct Source {
    /// From the root of the repository, with `/` between its parts.
    path: String,
    text: String,
}

/// Every text file of the project, without what is built or installed.
fn sources() -> Vec<Source> {
    const SKIPPED: [&str; 6] = [
        ".git",
        "target",
        "dist",
        "node_modules",
        "results",
        "report",
    ];
    const KINDS: [&str; 11] = [
        "rs",
        "css",
        "ts",
        "js",
        "html",
        "toml",
        "json",
        "jsonl",
        "md",
        "yml",
        "webmanifest",
    ];
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let (path, name) = (entry.path(), entry.file_name());
            if entry.file_type().unwrap().is_dir() {
                if !SKIPPED.iter().any(|skipped| name == *skipped) {
                    folders.push(path);
                }
            } else if path
                .extension()
                .is_some_and(|kind| KINDS.iter().any(|known| kind == *known))
            {
                let text = fs::read_to_string(&path).unwrap();
                let path = path
                    .strip_prefix(root)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .replace('\\', "/");
                found.push(Source { path, text });
            }
        }
    }
    assert!(found.iter().any(|source| source.path == "src/lib.rs"));
    found
}

impl Source {
    fn kind(&self) -> &str {
        self.path.rsplit('.').next().unwrap_or_default()
    }
}

fn rust_sources() -> impl Iterator<Item = Source> {
    sources().into_iter().filter(|source| source.kind() == "rs")
}

/// Every line for which `breaks` holds, as `path:number: line`.
fn lines_that(
    sources: impl IntoIterator<Item = Source>,
    breaks: impl Fn(&str, &str) -> bool,
) -> Vec<String> {
    let mut found = Vec::new();
    for Source { path, text } in sources {
        let lines = text.lines().enumerate();
        let breaking = lines.filter(|(_, line)| breaks(&path, line));
        found.extend(
            breaking.map(|(number, line)| format!("{path}:{}: {}", number + 1, line.trim())),
        );
    }
    found
}

#[track_caller]
fn refuse(found: &[String], why: &str) {
    assert!(found.is_empty(), "{why}\n  {}", found.join("\n  "));
}

#[test]
fn arrows_point_one_way() {
    // A part and the parts it may know. Whoever is not listed, `ui` and `platform`, may know all.
    let arrows: [(&str, &[&str]); 7] = [
        ("domain", &["domain"]),
        ("journal", &["domain", "journal"]),
        ("rules", &["domain", "journal", "rules"]),
        ("training", &["domain", "journal", "rules", "training"]),
        (
            "text",
            &[
                "domain",
                "interview",
                "journal",
                "rules",
                "training",
                "text",
            ],
        ),
        ("import", &["domain", "import"]),
        ("storage", &["domain", "journal", "storage"]),
    ];
    let found = lines_that(rust_sources(), |path, line| {
        let mut parts = path.split('/');
        let part = parts
            .nth(1)
            .filter(|_| path.starts_with("src/"))
            .map(|part| part.trim_end_matches(".rs"));
        let allowed = arrows.iter().find(|(name, _)| Some(*name) == part);
        allowed.is_some_and(|(_, allowed)| {
            line.split("crate::").skip(1).any(|rest| {
                let name: String = rest
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                name.starts_with(char::is_lowercase) && !allowed.contains(&name.as_str())
            })
        })
    });
    refuse(
        &found,
        "A part knows one that it must not know (ARCHITECTURE.md):",
    );
}

#[test]
fn only_platform_and_ui_know_the_browser() {
    const BROWSER: [&str; 5] = [
        "web_sys",
        "js_sys",
        "leptos",
        "gloo_storage",
        "wasm_bindgen::",
    ];
    let found = lines_that(rust_sources(), |path, line| {
        path.starts_with("src/")
            && !path.starts_with("src/ui/")
            && !path.starts_with("src/platform/")
            && !["src/lib.rs", "src/main.rs"].contains(&path)
            && !line.trim_start().starts_with("//")
            && BROWSER.iter().any(|name| line.contains(name))
    });
    refuse(&found, "Only src/platform and src/ui speak to the browser:");
}

#[test]
fn views_hold_no_style_attribute() {
    let found = lines_that(rust_sources(), |path, line| {
        path.starts_with("src/ui/") && (line.contains(" style=") || line.contains("\"style\""))
    });
    refuse(
        &found,
        "The page's policy blocks style attributes: use a class or `style:property=`:",
    );
}

#[test]
fn views_hold_no_words() {
    let mut found = Vec::new();
    for Source { path, text } in rust_sources().filter(|source| source.path.starts_with("src/ui/"))
    {
        for view in views(&text) {
            found.extend(
                words_in(view)
                    .into_iter()
                    .map(|words| format!("{path}: \"{words}\"")),
            );
        }
    }
    refuse(&found, "Words that the runner reads belong in src/text:");
}

#[test]
fn words_in_a_view_are_found() {
    let view = r#"<a class="one two" href="\#x" aria-label="Close">{words.close} "Go on" <b>{f("x")}</b>"\u{b7}"</a>"#;
    assert_eq!(words_in(view), ["Close", "Go on"]);
    assert_eq!(
        views("a view! { <b>{ c }</b> } d").collect::<Vec<_>>(),
        [" <b>{ c }</b> }"]
    );
}

/// What stands between the braces of each `view!`.
fn views(text: &str) -> impl Iterator<Item = &str> {
    text.split("view! {").skip(1).map(|rest| {
        let mut depth = 1;
        let end = rest.find(|character| {
            match character {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        end.map_or(rest, |end| rest.get(..=end).unwrap_or(rest))
    })
}

/// The string literals of a view that a runner would read or hear: text, and spoken attributes.
fn words_in(view: &str) -> Vec<String> {
    const SPOKEN: [&str; 5] = [
        "aria-label",
        "aria-description",
        "title",
        "alt",
        "placeholder",
    ];
    let mut found = Vec::new();
    let mut pieces = view.split('"');
    let mut before = pieces.next().unwrap_or_default();
    while let (Some(literal), Some(after)) = (pieces.next(), pieces.next()) {
        let before_it = before.trim_end();
        let is_read = match before_it.strip_suffix('=') {
            Some(attribute) => SPOKEN.iter().any(|spoken| attribute.ends_with(spoken)),
            None => before_it.is_empty() || before_it.ends_with(['>', '}', '{']),
        };
        let is_escape = literal.starts_with("\\u{");
        if is_read && !is_escape && literal.contains(char::is_alphabetic) {
            found.push(literal.to_owned());
        }
        before = after;
    }
    found
}

#[test]
fn every_file_says_what_it_is() {
    let found: Vec<String> = rust_sources()
        .filter(|source| !source.text.starts_with("//! "))
        .map(|source| source.path)
        .collect();
    refuse(
        &found,
        "A file begins with `//!` and a sentence that says what it is for:",
    );
}

#[test]
fn no_file_is_long() {
    let found: Vec<String> = sources()
        .into_iter()
        .filter(|source| ["rs", "css", "ts"].contains(&source.kind()))
        .filter(|source| source.text.lines().count() > LONGEST_FILE)
        .map(|source| source.path)
        .collect();
    refuse(
        &found,
        "A file has one reason to exist, and these are too long for one:",
    );
}

#[test]
fn nothing_is_left_for_later_or_bound_to_one_machine() {
    // Put together, so that this list does not find itself.
    let marks = [
        ["TO", "DO"],
        ["FIX", "ME"],
        ["/ro", "ot/"],
        ["/ho", "me/"],
        ["/tm", "p/"],
        ["/Use", "rs/"],
        ["C:\\\\Use", "rs"],
        ["registry.npm", "js"],
        ["\"resol", "ved\""],
        ["static.cra", "tes.io"],
        ["pypi", ".org"],
        ["deb.deb", "ian.org"],
    ]
    .map(|halves| halves.concat());
    let found = lines_that(sources(), |_, line| {
        marks.iter().any(|mark| line.contains(mark))
    });
    refuse(
        &found,
        "A note for later, a path of one machine, or a registry's address:",
    );
}

#[test]
fn the_page_links_every_style_sheet() {
    let page = include_str!("../index.html");
    let found: Vec<String> = sources()
        .into_iter()
        .map(|source| source.path)
        .filter(|path| path.starts_with("style/") && !page.contains(&format!("href=\"{path}\"")))
        .collect();
    refuse(&found, "index.html does not link these:");
}

#[test]
fn wasm_bindgen_and_its_tool_have_one_version() {
    let version = |text: &str, before: &str| {
        let rest = text.split_once(before).unwrap().1;
        rest.split('"').next().unwrap().to_owned()
    };
    let library = version(include_str!("../Cargo.toml"), "wasm-bindgen = \"=");
    let tool = version(
        include_str!("../xtask/src/tools.rs"),
        "package: \"wasm-bindgen-cli\",\n    version: \"",
    );
    assert_eq!(
        library, tool,
        "Cargo.toml and xtask/src/tools.rs name different versions"
    );
}
