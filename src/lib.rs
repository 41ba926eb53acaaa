//! Rest or Run answers one question for a runner: should I run today?

pub mod domain;
