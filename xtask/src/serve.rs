//! A small web server for the built app, reachable from this machine only.

use crate::process::root;
use crate::{Outcome, build};
use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

struct Options {
    port: u16,
    /// The path of the page: starts and ends with `/`.
    under: String,
    /// What is served; without it the app is built first, into `dist`.
    folder: Option<PathBuf>,
}

/// Builds the app unless told not to, and serves it until it is stopped.
///
/// # Errors
/// When an option is wrong, the build fails or the port is taken.
pub fn run(arguments: &[&str]) -> Outcome {
    let options = read_options(arguments)?;
    let folder = if let Some(folder) = options.folder {
        root().join(folder)
    } else {
        build::run()?;
        build::dist()
    };
    if !folder.join("index.html").is_file() {
        return Err(format!(
            "{} holds no built app: leave out --folder.",
            folder.display()
        ));
    }
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).map_err(|error| {
        format!(
            "Port {} cannot be used ({error}): choose another with --port.",
            options.port
        )
    })?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    println!(
        "Rest or Run is at http://{address}{}\nStop with Ctrl+C.",
        options.under
    );
    for connection in listener.incoming().flatten() {
        let folder = folder.clone();
        let under = options.under.clone();
        // A browser that goes away in the middle of an answer is no reason to stop.
        std::thread::spawn(move || answer(&connection, &folder, &under).ok());
    }
    Ok(())
}

fn read_options(arguments: &[&str]) -> Outcome<Options> {
    let mut options = Options {
        port: 8080,
        under: "/".into(),
        folder: None,
    };
    let mut arguments = arguments.iter();
    while let Some(&argument) = arguments.next() {
        match argument {
            "--folder" => {
                let folder = arguments.next().ok_or("--folder needs a path.")?;
                options.folder = Some(folder.into());
            }
            "--port" => {
                let port = arguments.next().and_then(|port| port.parse().ok());
                options.port = port.ok_or("--port needs a number up to 65535.")?;
            }
            "--under" => {
                let under = arguments.next().map(|path| path.trim_matches('/'));
                options.under = match under.ok_or("--under needs a path.")? {
                    "" => "/".into(),
                    path => format!("/{path}/"),
                };
            }
            other => {
                return Err(format!(
                    "`serve` does not know \"{other}\": --port, --under and --folder are its options."
                ));
            }
        }
    }
    Ok(options)
}

/// Answers the requests of one connection until the browser closes it.
fn answer(connection: &TcpStream, folder: &Path, under: &str) -> io::Result<()> {
    connection.set_read_timeout(Some(Duration::from_secs(30)))?;
    let mut reader = BufReader::new(connection);
    let mut writer = connection;
    loop {
        let mut request = String::new();
        if reader.read_line(&mut request)? == 0 {
            return Ok(());
        }
        let mut header = String::new();
        while reader.read_line(&mut header)? > 2 {
            header.clear();
        }
        let mut words = request.split_whitespace();
        let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
        let (status, kind, content) = match method {
            "GET" | "HEAD" => find(target, folder, under),
            _ => ("405 Method Not Allowed", "text/plain", Vec::new()),
        };
        let length = content.len();
        write!(
            writer,
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\
             Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\n\r\n"
        )?;
        if method == "GET" {
            writer.write_all(&content)?;
        }
        writer.flush()?;
    }
}

fn find(target: &str, folder: &Path, under: &str) -> (&'static str, &'static str, Vec<u8>) {
    let found = file_for(target, under).and_then(|file| {
        let content = fs::read(folder.join(&file)).ok()?;
        Some(("200 OK", content_type(&file), content))
    });
    found.unwrap_or((
        "404 Not Found",
        "text/plain",
        b"There is no such file here.".to_vec(),
    ))
}

/// The file in the built app that a request asks for; `None` for whatever lies outside.
fn file_for(target: &str, under: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix(under)?;
    let file = PathBuf::from(if path.is_empty() { "index.html" } else { path });
    file.components()
        .all(|part| matches!(part, Component::Normal(_)))
        .then_some(file)
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_of_the_built_app_are_found() {
        let check = |target, under, expect: Option<&str>| {
            assert_eq!(
                file_for(target, under),
                expect.map(PathBuf::from),
                "{target}"
            );
        };
        check("/", "/", Some("index.html"));
        check("/a/b/?q=1", "/a/b/", Some("index.html"));
        check("/a/b/icons/icon.png", "/a/b/", Some("icons/icon.png"));
        check("/icons/icon.png", "/a/b/", None);
        check("/../Cargo.toml", "/", None);
        check("/a/b//etc/passwd", "/a/b/", None);
        check("/a/b/x/../../../y", "/a/b/", None);
    }

    #[test]
    fn a_wrong_option_is_named() {
        assert!(read_options(&["--prot", "1"]).is_err_and(|reason| reason.contains("--prot")));
        assert!(read_options(&["--port", "70000"]).is_err());
        let options = read_options(&["--under", "some/path", "--port", "0"]).unwrap();
        assert_eq!((options.under.as_str(), options.port), ("/some/path/", 0));
    }
}
