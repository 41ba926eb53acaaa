//! Dates in the runner's language, from the browser's own calendar words.

use chrono::{Datelike, NaiveDate};
use js_sys::{Date, Object, Reflect};

/// Which parts of a date to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DateStyle {
    /// "Tuesday".
    Weekday,
    /// "Tuesday 24 November".
    Long,
    /// "Tue 24 Nov".
    Short,
    /// "24 Nov 2026".
    Year,
    /// "November 2026".
    Month,
    /// "Tue".
    Narrow,
}

/// A day in words of the language.
pub(crate) fn day_in_words(day: NaiveDate, style: DateStyle, lang: &str) -> String {
    let parts: &[(&str, &str)] = match style {
        DateStyle::Weekday => &[("weekday", "long")],
        DateStyle::Long => &[("weekday", "long"), ("month", "long"), ("day", "numeric")],
        DateStyle::Short => &[("weekday", "short"), ("month", "short"), ("day", "numeric")],
        DateStyle::Year => &[("year", "numeric"), ("month", "short"), ("day", "numeric")],
        DateStyle::Month => &[("year", "numeric"), ("month", "long")],
        DateStyle::Narrow => &[("weekday", "short")],
    };
    let options = Object::new();
    for (name, value) in parts {
        // Setting a field of a plain object cannot fail.
        let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    // Noon, so that no clock change can move the day.
    let month = i32::try_from(day.month0()).unwrap_or_default();
    let date = Date::new_with_year_month_day_hr(
        u32::try_from(day.year()).unwrap_or_default(),
        month,
        i32::try_from(day.day()).unwrap_or_default(),
        12,
    );
    String::from(date.to_locale_date_string(&regional(lang), &options))
}

/// The language with the region of the browser, where the browser speaks that language: a
/// British reader gets the day before the month.
fn regional(lang: &str) -> String {
    let browser = super::region::language();
    if browser.split('-').next() == Some(lang) && browser != lang {
        return browser;
    }
    if lang == "en" {
        "en-GB".to_owned()
    } else {
        lang.to_owned()
    }
}
