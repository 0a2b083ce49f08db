//! What radios and checkboxes share: rows whose whole width is the target.

use leptos::prelude::*;

/// One answer to choose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What the form carries.
    pub value: String,
    /// Its words.
    pub label: String,
    /// What it means, when the words need it.
    pub hint: Option<String>,
    /// Language of the words, when it is not the page's.
    pub lang: Option<&'static str>,
}

impl Choice {
    /// An answer without hint.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None, lang: None }
    }

    /// The same answer, its words in another language.
    #[must_use]
    pub const fn lang(mut self, lang: &'static str) -> Self {
        self.lang = Some(lang);
        self
    }

    /// The same answer with a hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// The rows. The first control has the id `id`, so that a message can link to it; the next ones `id-2`, `id-3`…
pub(super) fn rows(
    kind: &'static str,
    id: &str,
    name: &str,
    choices: Vec<Choice>,
    chosen: &[String],
    row: bool,
    invalid: Option<&'static str>,
) -> AnyView {
    let rows = choices
        .into_iter()
        .enumerate()
        .map(|(index, choice)| {
            let id = if index == 0 { id.to_owned() } else { format!("{id}-{}", index + 1) };
            let checked = chosen.contains(&choice.value);
            let hint_id = format!("{id}-precision");
            let described_by = choice.hint.as_ref().map(|_| hint_id.clone());
            view! {
                <div class="choice">
                    <input type=kind id=id.clone() name=name.to_owned() value=choice.value checked=checked aria-describedby=described_by aria-invalid=invalid />
                    <label for=id><span lang=choice.lang>{choice.label}</span></label>
                    {choice.hint.map(|hint| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
                </div>
            }
        })
        .collect_view();
    let class = if row { "choices choices--row" } else { "choices" };
    view! { <div class=class>{rows}</div> }.into_any()
}
