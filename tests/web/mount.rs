//! The app takes the place of what `index.html` paints.

use leptos::prelude::document;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn the_app_takes_the_painted_shells_place() {
    let place = document().create_element("div").unwrap();
    place.set_id("app");
    place.set_text_content(Some("painted"));
    document().body().unwrap().append_child(&place).unwrap();
    rest_or_run::ui::mount();
    let text = place.text_content().unwrap();
    assert!(
        text.contains("Rest or Run") && !text.contains("painted"),
        "{text}"
    );
    place.remove();
}

#[wasm_bindgen_test]
fn a_page_without_a_place_for_the_app_is_left_alone() {
    let before = document().body().unwrap().child_element_count();
    rest_or_run::ui::mount();
    assert_eq!(document().body().unwrap().child_element_count(), before);
}
