//! How the words of a clinical document look: its own file only shows them, since the page of a document builds them
//! node by node; the classes used there are those of this example.

use leptos::prelude::*;

use super::TableFrame;

/// A section with everything a narrative may hold.
pub(super) fn example() -> AnyView {
    view! {
        <div class="narrative">
            <section>
                <h3>"Hématologie"</h3>
                <p>"Prélèvement du 12 mars 2025, "<strong>"à jeun"</strong>", "<em class="emphasis">"contrôlé"</em>", "<span class="underline">"validé"</span>
                    <a class="footnote-ref" href="#ex-note-1" id="ex-note-1-appel"><sup>"1"</sup></a>"."</p>
                <TableFrame label="Numération">
                    <table class="table">
                        <caption>"Numération"</caption>
                        <thead><tr><th scope="col">"Analyse"</th><th scope="col">"Résultat"</th><th scope="col">"Unité"</th></tr></thead>
                        <tbody><tr><th scope="row">"Leucocytes"</th><td>"6,2"</td><td>"10"<sup>"9"</sup>"/L"</td></tr></tbody>
                        <tfoot><tr><td colspan="3">"Méthode : cytométrie de flux"</td></tr></tfoot>
                    </table>
                </TableFrame>
                <p class="caption">"Conseils"</p>
                <ul><li>"Boire de l’eau."<ol><li>"Le matin"</li><li>"Le soir"</li></ol></li><li><del>"Repos"</del>" "<ins>"Marche"</ins></li></ul>
                <p><span class="footnote" role="note" id="ex-note-1"><sup>"1"</sup>" Selon le protocole du laboratoire."</span></p>
            </section>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::html;

    #[test]
    fn a_note_is_tied_to_its_call() {
        let html = html(example);
        assert!(html.contains("href=\"#ex-note-1\"") && html.contains("id=\"ex-note-1\""), "{html}");
    }
}
