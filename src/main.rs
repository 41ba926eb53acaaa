//! Mounts the app in the page. Built for a browser only; on any other target it does nothing.

fn main() {
    #[cfg(target_arch = "wasm32")]
    rest_or_run::ui::mount();
}
