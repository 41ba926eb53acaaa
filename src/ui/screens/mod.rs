//! The screens, one file each.

mod about;
mod about_me;
mod asks;
mod check_in;
mod day;
mod emergency;
mod history;
mod log;
mod more;
mod professional;
mod rules;
mod self_test;
mod spot;
mod start;
mod storage;
mod storage_delete;
mod storage_notices;
mod storage_open;
mod today;

pub(super) use about::about;
pub(super) use about_me::about_me;
pub(super) use check_in::check_in;
pub(super) use day::day;
pub(super) use emergency::emergency_on_screen;
pub(super) use history::history;
pub(super) use log::log;
pub(super) use more::{apply_theme, more};
pub(super) use professional::professional;
pub(super) use rules::rules;
pub(super) use self_test::self_test;
pub(super) use spot::spot;
pub(super) use storage::storage;
pub(super) use storage_notices::storage_notices;
pub(super) use storage_open::open_backup;
pub(super) use today::today;

use leptos::prelude::*;

use super::parts::page;
use super::route::Route;
use super::state::App;

/// An address that leads nowhere, with the way back.
pub(super) fn nowhere(app: App) -> AnyView {
    let frame = &app.words.frame;
    let back = view! { <a class="btn ghost" href=Route::Today.href()>{frame.today}</a> };
    page(frame.no_such_page, "", back.into_any())
}
