//! Small charts, drawn by hand.

mod weeks;

pub(crate) use weeks::weeks;
