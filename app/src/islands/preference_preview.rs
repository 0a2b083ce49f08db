//! Shows a choice of presentation at once, on the page itself, before it is saved.

use leptos::prelude::*;

/// Around the form of `/preferences`: without it, choices show after saving, which also works.
#[island]
pub fn PreferencePreview(
    /// Said once a choice shows that is not saved yet.
    unsaved: String,
    /// Words of the button that saves.
    save: String,
    /// Id of the form.
    form: String,
    /// The form.
    children: Children,
) -> impl IntoView {
    let (changed, set_changed) = signal(false);
    let preview = move |event: leptos::ev::Event| {
        if show(&event) {
            set_changed.set(true);
        }
    };
    // The bar stays in sight: the page grows with the text, and its own button may be far below.
    view! {
        <div class="preview" on:change=preview>
            {children()}
            <div class="preview__bar" hidden=move || !changed.get()>
                <p role="status">{move || if changed.get() { unsaved.clone() } else { String::new() }}</p>
                <button class="button" type="submit" form=form>{save}</button>
            </div>
        </div>
    }
}

/// Applies the changed field to `<html>`; `false` for a field that has no preview, such as the language.
#[cfg(feature = "hydrate")]
fn show(event: &leptos::ev::Event) -> bool {
    let input = event_target::<web_sys::HtmlInputElement>(event);
    let attribute = match input.name().as_str() {
        "theme" => "data-theme",
        "contraste" => "data-contrast",
        "texte" => "data-text",
        "espacement" => "data-spacing",
        "lecture" => "data-reading",
        _ => return false,
    };
    let value = if input.type_() == "checkbox" && !input.checked() { "standard".to_owned() } else { input.value() };
    document().document_element().is_some_and(|root| root.set_attribute(attribute, &value).is_ok())
}

/// Nothing is shown while the page is rendered on the server.
#[cfg(not(feature = "hydrate"))]
fn show(_: &leptos::ev::Event) -> bool {
    false
}
