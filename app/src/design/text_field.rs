//! One line of text.
//!
//! Accessibility: see `field.rs`; `autocomplete` names the datum (WCAG 1.3.5), `inputmode` brings the right keyboard,
//! `dir="auto"` lets each name be written in its own direction.

use leptos::prelude::*;

use super::field::Frame;
use crate::i18n::t_with;

/// A field of one line; `input_type="search"` makes it a search field.
#[component]
pub fn TextField(
    /// Unique id, and the name in the form unless `name` is given.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: String,
    /// Name in the form.
    #[prop(into, optional_no_strip)]
    name: Option<String>,
    /// How to answer it.
    #[prop(into, optional_no_strip)]
    hint: Option<String>,
    /// What is wrong and how to mend it.
    #[prop(into, optional_no_strip)]
    error: Option<String>,
    /// What was typed.
    #[prop(into, optional)]
    value: String,
    /// `text`, `email`, `tel`, `search`…
    #[prop(default = "text")]
    input_type: &'static str,
    /// Token of the HTML standard, such as `username` or `family-name`.
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    /// Keyboard to bring, such as `numeric`.
    #[prop(optional)]
    inputmode: Option<&'static str>,
    /// Whether the browser may correct the spelling: not for names and identifiers.
    #[prop(optional)]
    spellcheck: bool,
    /// Whether it may stay empty; the label then says so.
    #[prop(optional)]
    optional: bool,
    /// At most so many characters; the hint then says so. The server is the judge.
    #[prop(optional)]
    max_length: Option<u32>,
    /// A unit after the field, such as "kg"; the label or the hint names it too.
    #[prop(into, optional_no_strip)]
    suffix: Option<String>,
    /// Whether a short answer is expected.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let limit = max_length.map(|count| t_with("design-max-length", &[("count", count.into())]));
    let hint = match (hint, limit) {
        (Some(hint), Some(limit)) => Some(format!("{hint} {limit}")),
        (hint, limit) => hint.or(limit),
    };
    let frame = Frame { id: id.clone(), label, optional, hint, error };
    let class = if short { "control control--short" } else { "control" };
    let name = name.unwrap_or_else(|| id.clone());
    let search = input_type == "search";
    let input = view! {
        <input class=class type=input_type id=id name=name value=value dir="auto" autocomplete=autocomplete inputmode=inputmode
            spellcheck=if spellcheck { "true" } else { "false" } maxlength=max_length.map(|count| count.to_string())
            autocapitalize=(autocomplete == Some("username")).then_some("none")
            aria-required=frame.required().filter(|_| !search) aria-invalid=frame.invalid() aria-describedby=frame.described_by() />
    };
    let control = match suffix {
        Some(suffix) => {
            view! { <div class="field__row">{input}<span aria-hidden="true">{suffix}</span></div> }.into_any()
        }
        None => input.into_any(),
    };
    frame.around(control)
}

/// Plain, with everything, and wrong.
pub(super) fn example() -> AnyView {
    view! {
        <div class="form">
            <TextField id="ex-texte" label="Nom de naissance" autocomplete="family-name" />
            <TextField id="ex-texte-poids" label="Poids en kilogrammes" suffix="kg".to_owned() short=true inputmode="decimal"
                hint="Par exemple : 72,5.".to_owned() optional=true max_length=6 />
            <TextField id="ex-texte-faux" label="Identifiant" value="camille" autocomplete="username"
                error="Écrivez l’identifiant en entier, avec les chiffres de la fin.".to_owned() />
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::{count, html};

    #[test]
    fn ties_label_hint_and_message_to_the_input() {
        let html = html(example);
        assert!(html.contains("for=\"ex-texte-faux\""));
        assert!(html.contains("aria-describedby=\"ex-texte-faux-erreur\""), "{html}");
        assert_eq!(count(&html, "aria-invalid=\"true\""), 1);
        assert_eq!(count(&html, "aria-required=\"true\""), 2, "the optional one is not required");
        assert!(html.contains("(facultatif)") && html.contains("6 caractères au plus."));
        assert!(html.contains("maxlength=\"6\"") && html.contains("autocomplete=\"username\""));
    }

    #[test]
    fn keeps_hostile_text_as_text() {
        let html = html(|| view! { <TextField id="x" label="X" value="\"><script>alert(1)</script>" /> });
        assert!(!html.contains("<script"), "{html}");
        assert!(html.contains("&quot;"), "{html}");
    }
}
