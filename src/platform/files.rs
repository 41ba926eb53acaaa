//! Files that leave the page or come into it because the runner asked for it.

use js_sys::{Array, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, FilePropertyBag, HtmlAnchorElement, ShareData, Url};

/// Hands a text to the browser as a file to keep or open.
///
/// # Errors
/// Whatever the browser says when it makes no file of it.
pub(crate) fn download(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&url)
}

/// Whether the browser has a sheet to share a file like this one with other apps.
pub(crate) fn can_share(name: &str, kind: &str) -> bool {
    let navigator = window().navigator();
    let has = |name: &str| Reflect::has(&navigator, &name.into()).unwrap_or(false);
    has("share")
        && has("canShare")
        && share_data(name, kind, "").is_ok_and(|data| navigator.can_share_with_data(&data))
}

/// Offers a text as a file to other apps. Returns whether the runner chose one.
///
/// # Errors
/// When there is no such sheet.
pub(crate) async fn share(name: &str, kind: &str, text: &str) -> Result<bool, JsValue> {
    let data = share_data(name, kind, text)?;
    match JsFuture::from(window().navigator().share_with_data(&data)).await {
        Ok(_) => Ok(true),
        Err(error) => {
            let name = Reflect::get(&error, &"name".into())?;
            // The runner closed the sheet.
            if name == "AbortError" {
                Ok(false)
            } else {
                Err(error)
            }
        }
    }
}

fn share_data(name: &str, kind: &str, text: &str) -> Result<ShareData, JsValue> {
    let options = FilePropertyBag::new();
    options.set_type(kind);
    let file = File::new_with_str_sequence_and_options(&Array::of1(&text.into()), name, &options)?;
    let data = ShareData::new();
    data.set_files(&Array::of1(&file));
    Ok(data)
}

/// The text of a file that the runner chose.
///
/// # Errors
/// When it cannot be read.
pub(crate) async fn read_text(file: &File) -> Result<String, JsValue> {
    let text = JsFuture::from(file.text()).await?;
    text.as_string()
        .ok_or_else(|| "the file has no text".into())
}
