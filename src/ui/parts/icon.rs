//! Line icons, drawn on a 24 by 24 grid.

use leptos::prelude::*;

/// An icon.
#[derive(Clone, Copy)]
pub(crate) enum Icon {
    /// A ball on the horizon: today.
    Today,
    /// A plus: log.
    Log,
    /// A line going up and down: the history.
    History,
    /// Three dots: more.
    More,
    /// Back.
    Back,
    /// Leads on.
    Go,
    /// A telephone.
    Phone,
}

/// Draws an icon; screen readers skip it.
pub(crate) fn icon(icon: Icon) -> AnyView {
    let (class, path) = match icon {
        Icon::Today => ("", "M7 10a5 5 0 1 0 10 0 5 5 0 1 0-10 0M3 19h18"),
        Icon::Log => ("", "M12 5v14M5 12h14"),
        Icon::History => ("", "M4 18l5-6 4 3 7-9"),
        Icon::More => ("", "M5 12h.01M12 12h.01M19 12h.01"),
        Icon::Back => ("", "M15 5l-7 7 7 7"),
        Icon::Go => ("go", "M9 6l6 6-6 6"),
        Icon::Phone => (
            "",
            "M6 3h3l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z",
        ),
    };
    let view_box = if class == "go" {
        "7 4 10 16"
    } else {
        "0 0 24 24"
    };
    view! {
        <svg class=class viewBox=view_box aria-hidden="true">
            <path d=path />
        </svg>
    }
    .into_any()
}
