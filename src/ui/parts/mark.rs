//! The mark: a ball on the horizon. At rest it lies, on the run it leaps.

use leptos::prelude::*;

/// What the ball does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mood {
    /// It lies.
    Lies,
    /// It makes a low hop.
    Hops,
    /// It leaps.
    Leaps,
    /// It is about to: the way is dotted.
    Waits,
    /// It lies and needs a hand.
    Needs,
}

/// Draws the mark behind a headline; screen readers skip it.
pub(crate) fn mark(mood: Mood) -> AnyView {
    let (x, y, radius, track) = match mood {
        Mood::Lies => (112, 78, 40, ""),
        Mood::Hops => (150, 68, 26, "M18 108q54-44 104-36"),
        Mood::Leaps => (156, 44, 26, "M14 108q50-84 114-66"),
        Mood::Waits => (52, 92, 26, "M86 78q40-44 84 30"),
        Mood::Needs => (112, 78, 40, "M112 60v36M94 78h36"),
    };
    let class = if mood == Mood::Waits { "track" } else { "" };
    view! {
        <svg class="horizon" viewBox="0 0 200 160" aria-hidden="true">
            <path d="M0 124h200" />
            <path class=class d=track />
            <circle class="ball" cx=x cy=y r=radius />
        </svg>
    }
    .into_any()
}
