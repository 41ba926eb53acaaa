//! Where the device thinks it is: for the emergency number and the order of dates. Nothing is
//! looked up over a network.

use js_sys::{Array, Intl, Object, Reflect};
use leptos::prelude::window;

/// The browser's language, such as "en-GB".
pub(crate) fn language() -> String {
    window().navigator().language().unwrap_or_default()
}

/// The device's time zone, such as "Europe/London"; empty where the browser does not tell.
fn time_zone() -> String {
    let format = Intl::DateTimeFormat::new(&Array::new(), &Object::new());
    Reflect::get(&format.resolved_options(), &"timeZone".into())
        .ok()
        .and_then(|zone| zone.as_string())
        .unwrap_or_default()
}

/// The number for an ambulance where the device is: by its time zone, then by its language's
/// region, then 112, which most mobile phones connect to an emergency service.
pub(crate) fn emergency_number() -> &'static str {
    by_time_zone(&time_zone())
        .or_else(|| by_region(language().rsplit('-').next().unwrap_or_default()))
        .unwrap_or("112")
}

fn by_time_zone(zone: &str) -> Option<&'static str> {
    let (area, place) = zone.split_once('/')?;
    Some(match (area, place) {
        ("Europe", "London" | "Belfast" | "Jersey" | "Guernsey" | "Isle_of_Man") => "999",
        ("Europe", "Kiev" | "Kyiv" | "Moscow" | "Minsk") => "103",
        ("Europe" | "Atlantic" | "Arctic", _) => "112",
        (
            "America",
            "Sao_Paulo" | "Bahia" | "Fortaleza" | "Recife" | "Belem" | "Manaus" | "Cuiaba"
            | "Campo_Grande" | "Maceio" | "Araguaina" | "Porto_Velho" | "Boa_Vista" | "Rio_Branco",
        ) => "192",
        ("America", "Santiago" | "Punta_Arenas") => "131",
        ("America", "Bogota") => "123",
        ("America", "Lima") => "106",
        ("America", "Cayenne" | "Martinique" | "Guadeloupe" | "Nuuk" | "Godthab") => "112",
        ("America" | "US" | "Canada", _)
        | ("Pacific", "Honolulu" | "Guam" | "Pago_Pago")
        | ("Asia", "Manila") => "911",
        ("Australia", _) => "000",
        ("Pacific", "Auckland" | "Chatham") => "111",
        ("Asia", "Tokyo" | "Seoul" | "Taipei" | "Jakarta" | "Makassar") => "119",
        ("Asia", "Shanghai" | "Urumqi" | "Chongqing") => "120",
        (
            "Asia",
            "Hong_Kong" | "Macau" | "Kuala_Lumpur" | "Kuching" | "Dhaka" | "Qatar" | "Bahrain",
        )
        | ("Africa", "Nairobi") => "999",
        ("Asia", "Singapore") => "995",
        ("Asia", "Dubai" | "Muscat") => "998",
        ("Asia", "Riyadh") => "997",
        ("Asia", "Jerusalem" | "Tel_Aviv") => "101",
        ("Asia", "Bangkok") => "1669",
        ("Asia", "Ho_Chi_Minh" | "Saigon" | "Tehran" | "Karachi") => "115",
        ("Asia", "Colombo") => "1990",
        ("Asia", "Kathmandu" | "Katmandu") => "102",
        ("Africa", "Cairo") => "123",
        ("Asia" | "Africa" | "Indian", _) => "112",
        _ => return None,
    })
}

fn by_region(region: &str) -> Option<&'static str> {
    Some(match region {
        "US" | "CA" | "MX" | "PH" => "911",
        "GB" => "999",
        "AU" => "000",
        "NZ" => "111",
        "JP" | "KR" | "TW" => "119",
        "CN" => "120",
        "BR" => "192",
        _ => return None,
    })
}
