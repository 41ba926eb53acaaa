//! Names made at random.

use crate::domain::EntryId;

/// A new name for an entry.
#[must_use]
pub fn new_entry_id() -> EntryId {
    let mut bytes = [0; 16];
    let made = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !made {
        // No secret hangs on a name: it only has to differ from the others.
        for byte in &mut bytes {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let random = (js_sys::Math::random() * 256.0) as u8;
            *byte = random;
        }
    }
    EntryId::from_random_bytes(bytes)
}
