//! The storage contract: what is kept, under which keys, and how nothing of it is lost.
//!
//! * Each entry is one key, for life, and one write is the whole of every change: no index, no
//!   revision, nothing that is read, changed and written back. Any tab may write any time.
//! * Reading takes everything under every key and believes the newest edit of each entry.
//! * What cannot be read is set aside as it is and told; nothing is ever reset.
//! * A newer app's keys make this one read-only.

pub mod backup;
pub mod csv;
mod keeper;
mod key;
mod lines;
mod reading;
mod record;
pub mod snapshots;
mod store;

pub use keeper::{Keeper, Mode, NotStored, SetAside, Written};
pub use key::PREFIX;
pub use lines::Broken;
pub use record::{Deleted, Migration, Record, Schema};
pub use store::{MemoryStore, Store, StoreError};
