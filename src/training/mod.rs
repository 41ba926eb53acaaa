//! Training: what helps a runner to carry out an answer.

pub mod calendar_file;
