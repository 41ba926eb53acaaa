//! The backup file: one JSON envelope, documented in `docs/backup-format.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::keeper::Mode;
use super::key;
use super::lines::{self, Broken, Lines};
use super::reading::mode_for;
use super::record::{Record, Schema};
use crate::domain::{Entry, EntryId};
use crate::journal::Journal;

/// What the `format` field of every backup says.
pub const FORMAT: &str = "rest-or-run backup";

/// A text of the store that could not be read, carried along so that it is not lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Unread {
    /// The key it had.
    pub key: String,
    /// The text under it.
    pub text: String,
}

/// A backup that is locked with a passphrase. What is inside is the text of a plain backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sealed {
    /// How the key is made from the passphrase: always `PBKDF2-SHA-256`.
    pub kdf: String,
    /// How many rounds that takes; 600,000 in the files this app makes.
    pub iterations: u32,
    /// Random bytes for the key, base64.
    pub salt: String,
    /// How the text is locked: always `AES-256-GCM`.
    pub cipher: String,
    /// Random bytes for the lock, 12 of them, base64.
    pub iv: String,
    /// The locked text with its tag, base64.
    pub data: String,
}

impl Sealed {
    /// The key derivation of the files this app makes.
    pub const KDF: &str = "PBKDF2-SHA-256";
    /// The cipher of the files this app makes.
    pub const CIPHER: &str = "AES-256-GCM";
    /// The rounds of the files this app makes, after OWASP's password storage advice for
    /// PBKDF2-HMAC-SHA256.
    pub const ITERATIONS: u32 = 600_000;
    /// More rounds than this are refused: they would only keep the phone busy.
    pub const MAX_ITERATIONS: u32 = 10_000_000;
}

/// The file as it is written. Reading goes element by element instead: see [`read`].
#[derive(Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(
    not(target_arch = "wasm32"),
    schemars(title = "Rest or Run backup", deny_unknown_fields)
)]
#[allow(
    dead_code,
    reason = "the type is the schema; the writer puts one entry on each line"
)]
struct Envelope {
    /// Always `rest-or-run backup`.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("const" = FORMAT)))]
    format: String,
    /// The number of the form the entries are written in. A reader refuses a higher one than it
    /// knows.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1)))]
    schema: u32,
    /// The version of the app that made the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    app: Option<String>,
    /// When the file was made, RFC 3339.
    #[serde(skip_serializing_if = "Option::is_none")]
    made: Option<DateTime<FixedOffset>>,
    /// Everything the runner told. In a locked file there are none here.
    #[serde(default)]
    entries: Vec<Entry>,
    /// Texts of the store that could not be read, as they are.
    #[serde(default)]
    unread: Vec<Unread>,
    /// The locked text, in a file with a passphrase.
    #[serde(skip_serializing_if = "Option::is_none")]
    sealed: Option<Sealed>,
}

/// The JSON Schema of the file, made from the types.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn json_schema() -> serde_json::Value {
    schemars::schema_for!(Envelope).to_value()
}

/// Why a text is not read as a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackupError {
    /// It is something else, or nothing of it can be made out.
    NotABackup {
        /// What is wrong with it, with its place.
        why: String,
    },
    /// A newer app made it, in this form.
    Newer {
        /// The number of the form.
        schema: u32,
    },
    /// It is locked with a passphrase: unlock it and read what is inside.
    Locked(Box<Sealed>),
}

impl fmt::Display for BackupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotABackup { why } => write!(f, "not a Rest or Run backup: {why}"),
            Self::Newer { schema } => write!(f, "made by a newer app (form {schema})"),
            Self::Locked(_) => f.write_str("locked with a passphrase"),
        }
    }
}

impl std::error::Error for BackupError {}

/// What was read of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Backup {
    /// When it was made, if it says so.
    pub made: Option<DateTime<FixedOffset>>,
    /// The entries that could be read, in the file's order; each id once.
    pub entries: Vec<Entry>,
    /// What could not be read, with its place.
    pub broken: Vec<Broken>,
    /// Texts that the app which made the file could not read, and this one cannot either.
    pub unread: Vec<Unread>,
}

/// Writes a backup of these entries, made at this instant.
#[must_use]
pub fn write(journal: &Journal, unread: &[Unread], made: DateTime<FixedOffset>) -> String {
    let mut text = format!(
        "{{\n\"format\":\"{FORMAT}\",\n\"schema\":{},\n\"app\":\"{}\",\n\"made\":{},\n\"entries\":[",
        Schema::CURRENT.number,
        env!("CARGO_PKG_VERSION"),
        serde_json::to_string(&made).unwrap_or_default(),
    );
    lines::push_lines(&mut text, journal.entries().map(AsRef::as_ref));
    text.push_str("\n],\n\"unread\":");
    text.push_str(&serde_json::to_string(unread).unwrap_or_default());
    text.push_str("\n}\n");
    text
}

/// Writes the frame around a locked text.
#[must_use]
pub fn write_sealed(sealed: &Sealed) -> String {
    format!(
        "{{\n\"format\":\"{FORMAT}\",\n\"schema\":{},\n\"sealed\":{}\n}}\n",
        Schema::CURRENT.number,
        serde_json::to_string(sealed).unwrap_or_default(),
    )
}

/// Reads a backup, whole or damaged, of this or an older form.
///
/// What cannot be read does not keep the rest from being read: it is told in
/// [`Backup::broken`], each with its place.
///
/// # Errors
/// When the text is no backup at all, was made by a newer app, or is locked with a passphrase.
pub fn read(text: &str) -> Result<Backup, BackupError> {
    read_with(text, Schema::CURRENT)
}

/// Like [`read`], for a schema other than the current one.
///
/// # Errors
/// As [`read`].
pub fn read_with(text: &str, schema: Schema) -> Result<Backup, BackupError> {
    let text = text.trim_start_matches('\u{feff}');
    let frame: BTreeMap<String, &RawValue> = match serde_json::from_str(text) {
        Ok(frame) => frame,
        Err(error) => return read_damaged(text, schema, &error),
    };
    let frame = Frame(frame);
    if frame.field::<u32>("rest-or-run-rescue").is_some() {
        return read_rescue(frame.field("keys").unwrap_or_default(), schema);
    }
    if frame.field::<String>("format").as_deref() != Some(FORMAT) {
        return Err(BackupError::NotABackup {
            why: format!("the field `format` does not say \"{FORMAT}\""),
        });
    }
    let Some(number) = frame.field::<u32>("schema") else {
        return Err(BackupError::NotABackup {
            why: "the field `schema` is not a number".to_owned(),
        });
    };
    if number > schema.number {
        return Err(BackupError::Newer { schema: number });
    }
    if let Some(sealed) = frame.field::<Sealed>("sealed") {
        return Err(BackupError::Locked(Box::new(sealed)));
    }
    let Some(elements) = frame.field::<Vec<&RawValue>>("entries") else {
        return Err(BackupError::NotABackup {
            why: "the field `entries` is not a list".to_owned(),
        });
    };
    let elements = elements.into_iter().map(RawValue::get).enumerate();
    let mut lines = lines::elements(elements, |line| schema.read_entry(number, line));
    lines.broken.extend(frame.not_understood());
    Ok(finish(
        frame.field("made"),
        lines,
        frame.field("unread").unwrap_or_default(),
        schema,
    ))
}

/// Reads the file that the page offers when the app itself has stopped: every key as it was.
fn read_rescue(keys: BTreeMap<String, String>, schema: Schema) -> Result<Backup, BackupError> {
    if let Mode::ReadOnly { schema } = mode_for(schema, keys.keys()) {
        return Err(BackupError::Newer { schema });
    }
    let mut newest: BTreeMap<EntryId, Record> = BTreeMap::new();
    let mut backup = Backup::default();
    for (key, text) in keys {
        match schema.read_text(&key, &text) {
            Some(records) => records
                .into_iter()
                .for_each(|record| record.keep_newest(&mut newest)),
            None if key::holds_history(&key) => backup.unread.push(Unread { key, text }),
            None => {}
        }
    }
    backup.entries = newest
        .into_values()
        .filter_map(Record::into_entry)
        .collect();
    Ok(backup)
}

/// The fields of the envelope, not read yet.
struct Frame<'a>(BTreeMap<String, &'a RawValue>);

impl<'a> Frame<'a> {
    fn field<T: Deserialize<'a>>(&self, name: &str) -> Option<T> {
        serde_json::from_str(self.0.get(name)?.get()).ok()
    }

    /// What this app does not know, or cannot read, in the envelope itself.
    fn not_understood(&self) -> impl Iterator<Item = Broken> {
        self.0.iter().filter_map(|(name, value)| {
            let understood = match name.as_str() {
                "format" | "schema" | "app" | "entries" | "sealed" => true,
                "made" => self.field::<DateTime<FixedOffset>>("made").is_some(),
                "unread" => self.field::<Vec<Unread>>("unread").is_some(),
                _ => false,
            };
            (!understood).then(|| Broken {
                number: 0,
                why: format!("the field `{name}` of the file is not understood"),
                text: value.get().to_owned(),
            })
        })
    }
}

/// Reads what can be read of a file that was cut off or overwritten in places.
fn read_damaged(
    text: &str,
    schema: Schema,
    error: &serde_json::Error,
) -> Result<Backup, BackupError> {
    let field = |name: &str| {
        text.lines().find_map(|line| {
            let value = line.trim().strip_prefix(name)?.strip_prefix(':')?;
            Some(value.trim().trim_end_matches(','))
        })
    };
    let number = field("\"schema\"").and_then(|number| number.parse::<u32>().ok());
    if let Some(number) = number.filter(|number| *number > schema.number) {
        return Err(BackupError::Newer { schema: number });
    }
    let number = number.unwrap_or(schema.number);
    let mut lines = lines::damaged(text, |line| schema.read_entry(number, line));
    if lines.entries.is_empty() {
        return Err(BackupError::NotABackup {
            why: error.to_string(),
        });
    }
    if lines.broken.is_empty() {
        lines.broken.push(Broken {
            number: 0,
            why: error.to_string(),
            text: String::new(),
        });
    }
    let made = field("\"made\"").and_then(|made| serde_json::from_str(made).ok());
    let unread = field("\"unread\"").and_then(|unread| serde_json::from_str(unread).ok());
    Ok(finish(made, lines, unread.unwrap_or_default(), schema))
}

/// Reads once more what the other app could not read, and makes sure that each id is there once.
fn finish(
    made: Option<DateTime<FixedOffset>>,
    lines: Lines,
    unread: Vec<Unread>,
    schema: Schema,
) -> Backup {
    let mut backup = Backup {
        made,
        broken: lines.broken,
        ..Backup::default()
    };
    let mut ids = BTreeSet::new();
    let mut take = |backup: &mut Backup, number, entry: Entry| {
        if ids.insert(entry.id.clone()) {
            backup.entries.push(entry);
        } else {
            backup.broken.push(Broken {
                number,
                why: format!("a second entry with the id {}", entry.id.as_str()),
                text: serde_json::to_string(&entry).unwrap_or_default(),
            });
        }
    };
    for (index, entry) in lines.entries.into_iter().enumerate() {
        take(&mut backup, index + 1, entry);
    }
    for text in unread {
        match schema.read_text(&text.key, &text.text) {
            Some(records) => {
                let entries = records.into_iter().filter_map(Record::into_entry);
                entries.for_each(|entry| take(&mut backup, 0, entry));
            }
            None => backup.unread.push(text),
        }
    }
    backup
}

/// An entry that is here and in the file under the same id, and says something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// As it is here.
    pub here: Arc<Entry>,
    /// As it is in the file.
    pub file: Entry,
}

/// What restoring a backup would do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// Entries that are not here.
    pub new: Vec<Entry>,
    /// Entries that are here and say something else: ids are not trusted, so each is shown.
    pub changed: Vec<Changed>,
    /// How many entries are here and say the same.
    pub same: usize,
    /// What could not be read.
    pub broken: Vec<Broken>,
    /// Texts that the other app could not read either.
    pub unread: Vec<Unread>,
}

impl Preview {
    /// Compares a backup with what is here.
    #[must_use]
    pub fn new(journal: &Journal, backup: Backup) -> Self {
        let here: BTreeMap<&EntryId, &Arc<Entry>> =
            journal.entries().map(|entry| (&entry.id, entry)).collect();
        let mut preview = Self {
            broken: backup.broken,
            unread: backup.unread,
            ..Self::default()
        };
        for file in backup.entries {
            match here.get(&file.id) {
                None => preview.new.push(file),
                Some(here) if here.at == file.at && here.body == file.body => preview.same += 1,
                Some(here) => preview.changed.push(Changed {
                    here: Arc::clone(here),
                    file,
                }),
            }
        }
        preview
    }

    /// The entries to store: the new ones, and of the changed ones those taken from the file.
    pub fn chosen(&self, from_file: impl Fn(&EntryId) -> bool) -> Vec<Entry> {
        let changed = self.changed.iter().map(|changed| &changed.file);
        self.new
            .iter()
            .chain(changed.filter(|entry| from_file(&entry.id)))
            .cloned()
            .collect()
    }
}
