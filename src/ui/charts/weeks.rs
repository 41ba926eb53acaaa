//! The worst number of each week, as bars; a week without an answer is a dotted line, never a zero.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::platform::dates::{DateStyle, day_in_words};
use crate::ui::state::App;

const WIDTH: usize = 26;
const HEIGHT: u32 = 100;

/// Bars for up to 12 weeks, each with its number; the same as a list for screen readers.
pub(crate) fn weeks(app: App, weeks: &[(NaiveDate, Option<u8>)]) -> AnyView {
    let words = &app.words.history;
    let bar = |(at, (_, worst)): (usize, &(NaiveDate, Option<u8>))| {
        let x = at * WIDTH + 4;
        let middle = at * WIDTH + WIDTH / 2;
        match worst {
            None => view! { <path class="none" d=["M", &x.to_string(), " 112h18"].concat() /> }
                .into_any(),
            Some(number) => {
                let height = (u32::from(*number) * HEIGHT / 10).max(2);
                let top = 112 - height;
                view! {
                    <rect x=x y=top width="18" height=height rx="4" />
                    <text x=middle y=top - 4 text-anchor="middle">
                        {number.to_string()}
                    </text>
                }
                .into_any()
            }
        }
    };
    let view_box = ["0 0 ", &(weeks.len() * WIDTH).to_string(), " 118"].concat();
    let said = weeks.iter().map(|(first, worst)| {
        let week = day_in_words(*first, DateStyle::Short, app.words.lang);
        view! { <li>{(words.chart_week)(&week, *worst)}</li> }
    });
    let ends = [weeks.first(), weeks.last()]
        .map(|week| week.map(|(first, _)| day_in_words(*first, DateStyle::Short, app.words.lang)));
    let [from, to] = ends;
    view! {
        <svg class="chart" viewBox=view_box aria-hidden="true">
            {weeks.iter().enumerate().map(bar).collect_view()}
        </svg>
        <p class="chart-ends fine" aria-hidden="true">
            <span>{from}</span>
            <span>{to}</span>
        </p>
        <ul class="aloud">{said.collect_view()}</ul>
    }
    .into_any()
}
