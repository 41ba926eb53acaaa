//! A place that keeps texts under keys, as a browser's local storage does.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;

/// Why a store did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreError {
    /// The browser does not allow this page to keep anything.
    Blocked,
    /// There is no room left.
    Full,
    /// What is kept under the key is not valid text (half of a surrogate pair, for example).
    NotText,
    /// Anything else, in the browser's words.
    Failed(String),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Blocked => f.write_str("storage is blocked"),
            Self::Full => f.write_str("storage is full"),
            Self::NotText => f.write_str("the value is not valid text"),
            Self::Failed(why) => write!(f, "storage failed: {why}"),
        }
    }
}

impl std::error::Error for StoreError {}

/// A place that keeps texts under keys. One call is one step: there is nothing to commit.
pub trait Store {
    /// The text under a key; `None` when there is none.
    ///
    /// # Errors
    /// [`StoreError::NotText`] when something other than valid text is kept there, and whatever
    /// else keeps the store from answering.
    fn get(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Keeps a text under a key in place of what was there.
    ///
    /// # Errors
    /// When it was not kept; what was there before is there still.
    fn set(&self, key: &str, text: &str) -> Result<(), StoreError>;

    /// Removes a key; one that is not there is no error.
    ///
    /// # Errors
    /// When it could not be removed.
    fn remove(&self, key: &str) -> Result<(), StoreError>;

    /// Every key, in no order.
    ///
    /// # Errors
    /// When the store cannot be listed.
    fn keys(&self) -> Result<Vec<String>, StoreError>;

    /// Copies what is under `from` to `to` exactly, valid text or not.
    ///
    /// # Errors
    /// When it was not copied; `from` is untouched in any case.
    fn copy(&self, from: &str, to: &str) -> Result<(), StoreError>;
}

/// A store that lasts as long as the page: used where the browser allows none, and by tests.
#[derive(Debug, Default)]
pub struct MemoryStore(RefCell<BTreeMap<String, String>>);

impl Store for MemoryStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.0.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.0.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.0.borrow().keys().cloned().collect())
    }

    fn copy(&self, from: &str, to: &str) -> Result<(), StoreError> {
        if let Some(text) = self.get(from)? {
            self.set(to, &text)?;
        }
        Ok(())
    }
}
