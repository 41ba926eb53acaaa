//! The body map: tap every spot that hurts, on the drawing or in the list that says the same.

mod list;
mod regions;

use leptos::prelude::*;

use self::regions::{Face, Region, View, WIDTH};
use crate::domain::{Place, Side, Site};
use crate::text::Words;

/// How the spots are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Drawing(Face),
    List,
}

/// Sites that no single place on the drawing stands for.
const BESIDE: [Site; 3] = [Site::WholeLeg, Site::UpperBody, Site::SideStitch];

/// The map. `chosen` are the spots that are told now, `past` those that are open from before.
pub(crate) fn body_map(
    words: &'static Words,
    chosen: Signal<Vec<Place>>,
    past: Signal<Vec<Place>>,
    on_tap: Callback<Place>,
) -> AnyView {
    let shown = RwSignal::new(Shown::Drawing(Face::Front));
    let body = &words.body;
    let segment = move |to: Shown, text: &'static str| {
        view! {
            <button
                type="button"
                class="segment"
                aria-pressed=move || (shown.get() == to).to_string()
                on:click=move |_| shown.set(to)
            >
                {text}
            </button>
        }
    };
    view! {
        <div class="segments" role="group" aria-label=body.views>
            {segment(Shown::Drawing(Face::Front), body.front)}
            {segment(Shown::Drawing(Face::Back), body.back)}
            {segment(Shown::Drawing(Face::Soles), body.soles)} {segment(Shown::List, body.list)}
        </div>
        {move || match shown.get() {
            Shown::List => list::list(words, chosen, on_tap),
            Shown::Drawing(face) => {
                view! {
                    <div class="map-area">
                        <div class="map-box">
                            {drawing(words, View::of(face), chosen, past, on_tap)}
                        </div>
                    </div>
                    <div class="chips beside">{beside(words, chosen, on_tap)}</div>
                }
                    .into_any()
            }
        }}
    }
    .into_any()
}

fn drawing(
    words: &'static Words,
    shown: &'static View,
    chosen: Signal<Vec<Place>>,
    past: Signal<Vec<Place>>,
    on_tap: Callback<Place>,
) -> AnyView {
    let view_box = ["0 0 360 ", shown.height.to_string().as_str()].concat();
    let letter = |mirrored| match shown.side(mirrored) {
        Side::Right => words.body.right_letter,
        _ => words.body.left_letter,
    };
    view! {
        <svg class="map" viewBox=view_box aria-hidden="true">
            <clipPath id="body">
                <path d=shown.outline />
            </clipPath>
            {half(shown, false, chosen, past)} {half(shown, true, chosen, past)}
            <text x="12" y="30">{letter(false)}</text>
            <text x="348" y="30" text-anchor="end">{letter(true)}</text>
            {pins(shown, chosen)} {targets(words, shown, false, on_tap)}
            {targets(words, shown, true, on_tap)}
        </svg>
    }
    .into_any()
}

fn place(shown: &View, region: &Region, mirrored: bool) -> Place {
    Place {
        site: region.site,
        side: Some(shown.side(mirrored)),
    }
}

fn covers(places: Signal<Vec<Place>>, place: Place) -> bool {
    places.with(|places| places.iter().any(|other| other.overlaps(place)))
}

/// The drawing of one half, cut to shape by the outline.
fn half(
    shown: &'static View,
    mirrored: bool,
    chosen: Signal<Vec<Place>>,
    past: Signal<Vec<Place>>,
) -> AnyView {
    let transform = mirrored.then_some("matrix(-1 0 0 1 360 0)");
    let cell = move |region: &'static Region| {
        let place = place(shown, region, mirrored);
        let class = move || {
            if covers(chosen, place) {
                "cell on"
            } else if covers(past, place) {
                "cell past"
            } else {
                "cell"
            }
        };
        view! { <path class=class d=region.cell /> }
    };
    view! {
        <g transform=transform>
            <path class="skin" d=shown.outline />
            <g clip-path="url(#body)">
                {shown.regions.iter().map(cell).collect_view()}
                <path class="shorts" d=shown.shorts />
                {shown.traits.iter().map(|d| view! { <path class="trait" d=*d /> }).collect_view()}
            </g>
            <path class="outline" d=shown.outline />
        </g>
    }
    .into_any()
}

/// What catches taps, over everything else.
fn targets(
    words: &'static Words,
    shown: &'static View,
    mirrored: bool,
    on_tap: Callback<Place>,
) -> AnyView {
    let target = move |region: &'static Region| {
        let place = place(shown, region, mirrored);
        let hit = region.hit;
        let x = if mirrored {
            WIDTH - hit.x - hit.width
        } else {
            hit.x
        };
        view! {
            <rect
                class="hit"
                data-spot=(words.body.place)(place)
                x=x
                y=hit.y
                width=hit.width
                height=hit.height
                on:click=move |_| on_tap.run(place)
            />
        }
    };
    shown.regions.iter().map(target).collect_view().into_any()
}

/// A tick on every chosen spot, so that colour is never the only sign.
fn pins(shown: &'static View, chosen: Signal<Vec<Place>>) -> AnyView {
    let pin = move |region: &'static Region, mirrored: bool| {
        let place = place(shown, region, mirrored);
        let (x, y) = region.hit.middle(mirrored);
        let to = [
            "translate(",
            x.to_string().as_str(),
            " ",
            y.to_string().as_str(),
            ")",
        ]
        .concat();
        move || {
            covers(chosen, place).then(|| {
                view! {
                    <g class="pin" transform=to.clone()>
                        <circle r="11" />
                        <path d="M-5 0.5l3.5 3.5 6.5-7" />
                    </g>
                }
            })
        }
    };
    shown
        .regions
        .iter()
        .flat_map(|region| [pin(region, false), pin(region, true)])
        .collect_view()
        .into_any()
}

/// Chips for what no single place on the drawing stands for.
fn beside(words: &'static Words, chosen: Signal<Vec<Place>>, on_tap: Callback<Place>) -> AnyView {
    let chip = move |place: Place| {
        view! {
            <button
                type="button"
                class="chip"
                aria-pressed=move || chosen.with(|all| all.contains(&place)).to_string()
                on:click=move |_| on_tap.run(place)
            >
                {(words.body.place)(place)}
            </button>
        }
    };
    BESIDE
        .into_iter()
        .flat_map(|site| {
            let sides: &[Option<Side>] = if site == Site::WholeLeg {
                &[Some(Side::Right), Some(Side::Left)]
            } else {
                &[None]
            };
            sides
                .iter()
                .map(move |side| chip(Place { site, side: *side }))
        })
        .collect_view()
        .into_any()
}
