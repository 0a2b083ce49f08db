//! A form that writes into a record: it names the person, and carries for which record it was opened and its own key.
//!
//! Accessibility: the name stands in words before the first field, so that nobody writes into the record of another by
//! mistake (WCAG 3.3.4); the server refuses the form once another record is open.

use leptos::prelude::*;

/// The form.
#[component]
pub fn RecordForm(
    /// Where it is sent.
    #[prop(into)]
    action: String,
    /// « Pour le dossier de … », in the language of the page.
    #[prop(into)]
    whose: String,
    /// The record for which it was opened.
    #[prop(into)]
    record: String,
    /// The key by which it is done once.
    #[prop(into)]
    key: String,
    /// Whether files go with it.
    #[prop(optional)]
    files: bool,
    /// Unique id, for buttons that stand outside of it.
    #[prop(into, optional_no_strip)]
    id: Option<String>,
    /// Whether the page names the person in words already, just above its first form.
    #[prop(optional)]
    named: bool,
    /// The fields and the button.
    children: Children,
) -> impl IntoView {
    view! {
        <form class="form" id=id method="post" action=action enctype=files.then_some("multipart/form-data") novalidate=true>
            {(!named).then(|| view! { <p class="form__whose">{whose}</p> })}
            <input type="hidden" name="dossier" value=record />
            <input type="hidden" name="cle" value=key />
            {children()}
        </form>
    }
}

/// With one field.
pub(super) fn example() -> AnyView {
    view! {
        <RecordForm action="/composants" whose="Pour le dossier de Noé MARTIN" record="0" key="0">
            <super::TextField id="ex-dossier-titre" label="Titre du document" />
            <p class="actions"><super::Button>"Enregistrer"</super::Button></p>
        </RecordForm>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::html;

    #[test]
    fn names_the_person_and_carries_record_and_key() {
        let html = html(
            || view! { <RecordForm action="/x" whose="Pour <b>" record="r1" key="k1" files=true>"…"</RecordForm> },
        );
        assert!(html.contains("Pour &lt;b&gt;"), "{html}");
        assert!(html.contains("name=\"dossier\" value=\"r1\"") && html.contains("name=\"cle\" value=\"k1\""), "{html}");
        assert!(html.contains("multipart/form-data"), "{html}");
    }
}
