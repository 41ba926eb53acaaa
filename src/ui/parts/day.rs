//! Days as a runner says them.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::platform::dates::{DateStyle, day_in_words};
use crate::ui::state::App;

/// A day that has been: "today", "yesterday", "Friday", or the date.
pub(crate) fn past_day(app: App, day: NaiveDate) -> String {
    let frame = &app.words.answer;
    match (app.now.get().date_naive() - day).num_days() {
        0 => frame.today.to_owned(),
        1 => frame.yesterday.to_owned(),
        2..=6 => day_in_words(day, DateStyle::Weekday, app.words.lang),
        _ => day_in_words(day, DateStyle::Short, app.words.lang),
    }
}

/// A day to come: "today", "tomorrow", "Tuesday", or the date.
pub(crate) fn coming_day(app: App, day: NaiveDate) -> String {
    let frame = &app.words.answer;
    match (day - app.now.get().date_naive()).num_days() {
        0 => frame.today.to_owned(),
        1 => frame.tomorrow.to_owned(),
        2..=6 => day_in_words(day, DateStyle::Weekday, app.words.lang),
        _ => day_in_words(day, DateStyle::Long, app.words.lang),
    }
}
