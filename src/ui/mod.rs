//! What the runner sees: screens, parts and the body map, put together with Leptos.
//!
//! # How a screen is made
//!
//! 1. A route in [`route`]: a variant, its `#/…` address, and nothing more.
//! 2. A function in `screens`, one file each: `fn name(app: App) -> AnyView`. It reads the
//!    signals of [`state::App`] inside closures, builds what it shows with [`parts`] (page, rows,
//!    choices, scale, days, icons, the mark) and the classes of `style/`, and ends in
//!    `.into_any()`, which keeps the generated code small.
//! 3. A line in [`screen`] below.
//! 4. Its words in `text`, one struct per area. No prose here.
//! 5. Saving: build entries with [`state::App::entry`] and give them to [`state::App::save`],
//!    which says "Saved" and offers undo. The answer follows by itself.
//!
//! There are no `style` attributes: the page's policy blocks them.

mod body_map;
mod charts;
mod frame;
mod kept;
mod parts;
mod route;
mod screens;
mod state;

use leptos::prelude::*;

use self::route::Route;
use self::state::App;

/// Takes over the element that `index.html` paints before the app has arrived.
///
/// A page without that element is left as it is.
pub fn mount() {
    crate::platform::show_panel_on_panic();
    if let Some(place) = crate::platform::emptied_app_element() {
        mount_to(place, root).forget();
    }
}

/// The whole app.
fn root() -> impl IntoView {
    let app = App::start();
    crate::platform::ignore_second_taps();
    screens::apply_theme(app);
    Effect::new(move |before: Option<Route>| {
        let route = app.route.get();
        if before.is_some_and(|before| before != route) {
            frame::focus_heading();
            if before == Some(Route::CheckIn) {
                app.forget_unchanged_draft();
            }
            // There it would lie over the answers.
            if matches!(route, Route::CheckIn | Route::SelfTest) {
                app.message.set(None);
            }
        }
        route
    });
    // An emergency and a check-in have the screen to themselves.
    let bare = Memo::new(move |_| {
        matches!(app.route.get(), Route::CheckIn | Route::SelfTest)
            || screens::emergency_on_screen(app)
    });
    view! {
        <button type="button" class="skip-link" on:click=move |_| frame::focus_heading()>
            {app.words.frame.skip_to_content}
        </button>
        <div class="frame" class:bare=bare>
            {move || (!bare.get()).then(|| frame::navigation(app))}
            <main id="content" tabindex="-1">
                {screens::storage_notices(app)} {move || screen(app, app.route.get())}
            </main>
        </div>
        <div hidden=move || screens::emergency_on_screen(app)>{frame::messages(app)}</div>
    }
}

fn screen(app: App, route: Route) -> AnyView {
    match route {
        Route::Today => screens::today(app),
        Route::CheckIn => screens::check_in(app),
        Route::More => screens::more(app),
        Route::Rules(rule) => screens::rules(app, rule),
        Route::Professional => screens::professional(app),
        Route::AboutMe => screens::about_me(app),
        Route::About => screens::about(app),
        Route::Storage => screens::storage(app),
        Route::OpenBackup => screens::open_backup(app),
        Route::Log => screens::log(app),
        Route::SelfTest => screens::self_test(app),
        Route::History(past) => screens::history(app, past),
        Route::Day(day) => screens::day(app, day),
        Route::Spot(group, side) => screens::spot(app, group, side),
        Route::Unknown => screens::nowhere(app),
    }
}
