//! Locks and unlocks backups with a passphrase, by the browser's own cryptography.

use js_sys::{Array, Object, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

use crate::storage::backup::Sealed;

/// Whether this browser can lock a backup: pages that are not served securely cannot.
pub(crate) fn can_lock() -> bool {
    subtle().is_ok()
}

/// Locks a text.
///
/// # Errors
/// Where the browser has no cryptography for this page.
pub(crate) async fn lock(text: &str, passphrase: &str) -> Result<Sealed, JsValue> {
    let (mut salt, mut iv) = ([0; 16], [0; 12]);
    let crypto = window().crypto()?;
    crypto.get_random_values_with_u8_array(&mut salt)?;
    crypto.get_random_values_with_u8_array(&mut iv)?;
    let key = key(passphrase, &salt, Sealed::ITERATIONS, "encrypt").await?;
    let locked =
        subtle()?.encrypt_with_object_and_u8_array(&cipher(&iv)?, &key, text.as_bytes())?;
    let data = Uint8Array::new(&JsFuture::from(locked).await?).to_vec();
    Ok(Sealed {
        kdf: Sealed::KDF.to_owned(),
        iterations: Sealed::ITERATIONS,
        salt: to_base64(&salt)?,
        cipher: Sealed::CIPHER.to_owned(),
        iv: to_base64(&iv)?,
        data: to_base64(&data)?,
    })
}

/// Unlocks a text.
///
/// # Errors
/// When the passphrase is another one, or the file was changed: they cannot be told apart.
pub(crate) async fn unlock(sealed: &Sealed, passphrase: &str) -> Result<String, JsValue> {
    let known = sealed.kdf == Sealed::KDF
        && sealed.cipher == Sealed::CIPHER
        && (1..=Sealed::MAX_ITERATIONS).contains(&sealed.iterations);
    if !known {
        return Err("locked in a way this app does not know".into());
    }
    let (salt, iv) = (from_base64(&sealed.salt)?, from_base64(&sealed.iv)?);
    let key = key(passphrase, &salt, sealed.iterations, "decrypt").await?;
    let data = from_base64(&sealed.data)?;
    let text = subtle()?.decrypt_with_object_and_u8_array(&cipher(&iv)?, &key, &data)?;
    let bytes = Uint8Array::new(&JsFuture::from(text).await?).to_vec();
    String::from_utf8(bytes).map_err(|error| error.to_string().into())
}

fn subtle() -> Result<SubtleCrypto, JsValue> {
    let subtle = window().crypto()?.subtle();
    if subtle.is_undefined() {
        Err("no cryptography for this page".into())
    } else {
        Ok(subtle)
    }
}

/// The key that a passphrase makes.
async fn key(
    passphrase: &str,
    salt: &[u8],
    rounds: u32,
    usage: &str,
) -> Result<CryptoKey, JsValue> {
    let subtle = subtle()?;
    let raw = Uint8Array::from(passphrase.as_bytes());
    let base = subtle.import_key_with_str(
        "raw",
        &raw,
        "PBKDF2",
        false,
        &Array::of1(&"deriveKey".into()),
    )?;
    let base: CryptoKey = JsFuture::from(base).await?.unchecked_into();
    let derive = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(salt).into()),
        ("iterations", rounds.into()),
    ])?;
    let made = object(&[("name", "AES-GCM".into()), ("length", 256.into())])?;
    let usages = Array::of1(&usage.into());
    let key = subtle.derive_key_with_object_and_object(&derive, &base, &made, false, &usages)?;
    Ok(JsFuture::from(key).await?.unchecked_into())
}

fn cipher(iv: &[u8]) -> Result<Object, JsValue> {
    object(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(iv).into()),
    ])
}

fn object(fields: &[(&str, JsValue)]) -> Result<Object, JsValue> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &(*name).into(), value)?;
    }
    Ok(object)
}

fn to_base64(bytes: &[u8]) -> Result<String, JsValue> {
    window().btoa(&bytes.iter().copied().map(char::from).collect::<String>())
}

fn from_base64(text: &str) -> Result<Vec<u8>, JsValue> {
    let bytes = window().atob(text)?;
    // Each character of what atob gives is one byte.
    Ok(bytes.chars().filter_map(|c| u8::try_from(c).ok()).collect())
}
