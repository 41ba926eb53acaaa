//! How much a first visit downloads.

use crate::Outcome;
use std::fs;
use std::io::Write;
use std::path::Path;

/// What a first visit should download at most, compressed with brotli, in bytes.
const BUDGET: usize = 180_000;

/// What it may download today: a little more than it does, so that nothing grows unseen. It only
/// ever goes down, towards the budget.
const CEILING: usize = 500_000;

struct Size {
    path: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Prints the table of what a first visit downloads, and how far that is from the budget.
///
/// # Errors
/// When it is more than the ceiling.
pub fn run(dist: &Path) -> Outcome {
    let mut sizes = Vec::new();
    for path in files(dist)?.into_iter().filter(|path| is_first_visit(path)) {
        let content = fs::read(dist.join(&path)).map_err(|error| format!("{path}: {error}."))?;
        sizes.push(size(path, &content)?);
    }
    sizes.sort_by_key(|size| std::cmp::Reverse(size.brotli));
    let total = Size {
        path: "first visit".into(),
        raw: sizes.iter().map(|size| size.raw).sum(),
        gzip: sizes.iter().map(|size| size.gzip).sum(),
        brotli: sizes.iter().map(|size| size.brotli).sum(),
    };
    println!(
        "{:<44}{:>9}{:>9}{:>9}{:>7}",
        "bytes", "raw", "gzip", "brotli", "share"
    );
    for Size {
        path,
        raw,
        gzip,
        brotli,
    } in sizes.iter().chain([&total])
    {
        let share = format!("{} %", brotli * 100 / total.brotli.max(1));
        println!("{path:<44}{raw:>9}{gzip:>9}{brotli:>9}{share:>7}");
    }
    println!(
        "{} % of the budget of {BUDGET} bytes.",
        total.brotli * 100 / BUDGET
    );
    if total.brotli > CEILING {
        return Err(format!(
            "A first visit downloads {} bytes, more than the ceiling of {CEILING}.",
            total.brotli
        ));
    }
    Ok(())
}

/// The larger icons and the worker are fetched after the app has started.
fn is_first_visit(path: &str) -> bool {
    path == "icons/favicon.svg" || !(path.starts_with("icons/") || path == "sw.js")
}

fn size(path: String, content: &[u8]) -> Outcome<Size> {
    let failed = |error: std::io::Error| format!("{path} cannot be compressed: {error}.");
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(content).map_err(failed)?;
    let gzip = gzip.finish().map_err(failed)?.len();
    let mut brotli = Vec::new();
    let best = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*content, &mut brotli, &best).map_err(failed)?;
    Ok(Size {
        raw: content.len(),
        gzip,
        brotli: brotli.len(),
        path,
    })
}

/// Every file under `folder`, as a sorted list of paths with `/` between their parts.
///
/// # Errors
/// When the folder cannot be read.
pub fn files(folder: &Path) -> Outcome<Vec<String>> {
    let mut found = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(inner) = folders.pop() {
        let failed = |error| format!("{} cannot be read: {error}.", folder.join(&inner).display());
        for entry in fs::read_dir(folder.join(&inner)).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let path = format!("{inner}{}", entry.file_name().to_string_lossy());
            if entry.file_type().map_err(failed)?.is_dir() {
                folders.push(format!("{path}/"));
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
