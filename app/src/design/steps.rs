//! Where one is in an act of several screens.
//!
//! Accessibility: in words, in the order they are read; the drawing below repeats them and is silent.

use leptos::prelude::*;

use crate::i18n::t_with;

/// "Étape 1 sur 2 : …", and what comes next.
#[component]
pub fn Steps(
    /// The step shown, from 1.
    step: u32,
    /// How many there are.
    steps: u32,
    /// What is done in this one.
    #[prop(into)]
    title: String,
    /// What is done in the next one.
    #[prop(into, optional_no_strip)]
    next: Option<String>,
) -> impl IntoView {
    let bars = (1..=steps)
        .map(|number| {
            let state = match number.cmp(&step) {
                std::cmp::Ordering::Less => "done",
                std::cmp::Ordering::Equal => "current",
                std::cmp::Ordering::Greater => "ahead",
            };
            view! { <li data-state=state></li> }
        })
        .collect_view();
    view! {
        <div class="steps">
            <p class="steps__now">{t_with("design-step-of", &[("step", step.into()), ("steps", steps.into()), ("title", title.into())])}</p>
            <ol aria-hidden="true">{bars}</ol>
            {next.map(|next| view! { <p class="steps__next">{t_with("design-step-next", &[("title", next.into())])}</p> })}
        </div>
    }
}

/// The second of three.
pub(super) fn example() -> AnyView {
    view! { <Steps step=2 steps=3 title="votre code" next="votre dossier".to_owned() /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::{count, html};

    #[test]
    fn says_it_in_words() {
        let html = html(example);
        assert!(
            html.contains("Étape 2 sur 3\u{a0}: votre code") && html.contains("Ensuite\u{a0}: votre dossier"),
            "{html}"
        );
        assert_eq!(count(&html, "data-state=\"current\""), 1);
        assert_eq!(count(&html, "data-state=\"done\""), 1);
    }
}
