//! An answer in small: a shape for each verdict, so that colour is never the only sign.

use leptos::prelude::*;

use crate::rules::Headline;

/// The class that carries the verdict's hue.
pub(crate) fn hue_of(headline: &Headline) -> &'static str {
    match headline {
        Headline::Emergency | Headline::MedicalHelpToday | Headline::StopAndGetLookedAt => {
            "is-care"
        }
        Headline::Rest { .. } | Headline::RestDay => "is-rest",
        Headline::TellMe => "is-plain",
        Headline::TestFirst { .. } => "is-test",
        Headline::EasyOnly { .. } => "is-easy",
        Headline::Train { .. } | Headline::TomorrowAsPlanned { .. } => "is-train",
    }
}

/// The shape of a verdict.
pub(crate) fn verdict_mark(headline: &Headline) -> AnyView {
    let hue = hue_of(headline);
    let (class, d) = match hue {
        "is-care" => ("", "M8 2.5v11M2.5 8h11"),
        "is-rest" => ("", "M2.5 8h11"),
        "is-test" => ("", "M8 2.5a5.5 5.5 0 1 0 .01 0z"),
        "is-easy" => ("full", "M2.5 10.5a5.5 5.5 0 0 1 11 0z"),
        "is-train" => ("full", "M8 2.5a5.5 5.5 0 1 0 .01 0z"),
        _ => ("", "M8 8h.01"),
    };
    view! {
        <svg class=["verdict-mark ", hue, " ", class].concat() viewBox="0 0 16 16" aria-hidden="true">
            <path d=d />
        </svg>
    }
    .into_any()
}
