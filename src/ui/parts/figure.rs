//! The drawings of the self-test: one line figure, moved between two poses.

use leptos::prelude::*;

use crate::domain::{Legs, Step};

/// A pose: the head's middle and the lines of torso, near leg, far leg and arm.
struct Pose {
    head: (u8, u8),
    lines: [&'static str; 4],
}

const UPRIGHT: Pose = Pose {
    head: (80, 18),
    lines: [
        "M78 44L74 100",
        "M74 100L78 140L74 178L92 178",
        "M74 102L66 140L38 158",
        "M77 54L98 84",
    ],
};

/// The two poses of a movement; the figure looks right and stands on its right leg.
const fn poses(step: Step) -> [Pose; 2] {
    match step {
        Step::Stand => [
            Pose {
                head: (78, 18),
                lines: [
                    "M76 44L74 104",
                    "M74 104L78 141L76 178L94 178",
                    "M74 104L68 141L62 178L78 178",
                    "M76 54L82 98",
                ],
            },
            Pose {
                head: (78, 21),
                lines: [
                    "M76 47L74 105",
                    "M74 105L80 141L76 178L94 178",
                    "M74 105L70 141L62 178L78 178",
                    "M76 57L80 100",
                ],
            },
        ],
        Step::Walk => [
            Pose {
                head: (80, 20),
                lines: [
                    "M77 46L74 104",
                    "M74 104L94 138L104 176L120 172",
                    "M74 104L64 142L40 170L50 180",
                    "M77 56L58 92",
                ],
            },
            Pose {
                head: (80, 20),
                lines: [
                    "M77 46L74 104",
                    "M74 104L64 142L40 170L50 180",
                    "M74 104L94 138L104 176L120 172",
                    "M77 56L98 88",
                ],
            },
        ],
        Step::Squat => [
            UPRIGHT,
            Pose {
                head: (84, 28),
                lines: [
                    "M80 56L66 108",
                    "M66 108L104 130L88 178L106 178",
                    "M66 110L60 150L26 164",
                    "M78 66L116 84",
                ],
            },
        ],
        Step::Hop => [
            Pose {
                head: (82, 26),
                lines: [
                    "M80 52L72 106",
                    "M72 106L92 138L80 178L98 178",
                    "M72 108L64 146L34 158",
                    "M79 62L104 84",
                ],
            },
            Pose {
                head: (80, 17),
                lines: [
                    "M78 34L74 90",
                    "M74 90L80 128L74 162L90 168",
                    "M74 92L66 128L40 144",
                    "M77 44L100 62",
                ],
            },
        ],
    }
}

/// Draws a movement. Where the device asks for less motion, its second pose alone is shown.
pub(crate) fn figure(step: Step, legs: Legs, letter: &'static str) -> AnyView {
    let still = crate::platform::prefers_less_motion();
    let [first, second] = poses(step);
    let duration = match step {
        Step::Hop => "1.1s",
        Step::Walk => "1.4s",
        Step::Squat | Step::Stand => "3.2s",
    };
    let line = |(at, (from, to)): (usize, (&'static str, &'static str))| {
        let class = if at == 2 { "far" } else { "" };
        let values = [from, to, from].join(";");
        view! {
            <path class=class d=if still { to } else { from }>
                {(!still).then(|| animate("d", values, duration))}
            </path>
        }
    };
    let head = |name: &'static str, from: u8, to: u8| {
        let values = [from, to, from].map(|number| number.to_string()).join(";");
        (!still).then(|| animate(name, values, duration))
    };
    // The leg behind is drawn first.
    let mut lines: Vec<_> = first
        .lines
        .into_iter()
        .zip(second.lines)
        .enumerate()
        .collect();
    lines.sort_by_key(|(at, _)| *at != 2);
    let turn = (legs == Legs::Left).then_some("matrix(-1 0 0 1 150 0)");
    let (x, y) = if still { second.head } else { first.head };
    view! {
        <svg class="figure" viewBox="0 0 150 200" aria-hidden="true">
            <path class="floor" d="M14 190h122" />
            <g transform=turn>
                {lines.into_iter().map(line).collect_view()}
                <circle cx=x cy=y r="15">
                    {head("cx", first.head.0, second.head.0)}
                    {head("cy", first.head.1, second.head.1)}
                </circle>
            </g>
            <text x="75" y="30" class="side" dx=if legs == Legs::Left { "48" } else { "-48" }>
                {(legs != Legs::Both).then_some(letter)}
            </text>
        </svg>
    }
    .into_any()
}

fn animate(name: &'static str, values: String, duration: &'static str) -> AnyView {
    view! {
        <animate
            attributeName=name
            values=values
            dur=duration
            repeatCount="indefinite"
            calcMode="spline"
            keySplines="0.4 0 0.3 1;0.4 0 0.3 1"
            keyTimes="0;0.5;1"
        ></animate>
    }
    .into_any()
}
