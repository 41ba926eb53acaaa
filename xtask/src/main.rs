//! Set up, serve, build and test Rest or Run.

fn main() {}
