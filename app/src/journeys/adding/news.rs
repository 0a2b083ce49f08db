//! What was just done with the files of a draft: said on the page that follows, at the place where it was done.

use domain::ids::DraftId;
use portal::adding::{Draft, Move};
use serde::Deserialize;

use crate::i18n::{t, t_with};

/// The query: what was done, and with which page. Anybody can write an address: what does not fit the draft says nothing.
#[derive(Debug, Default, Deserialize)]
pub struct Arguments {
    #[serde(default)]
    fait: String,
    #[serde(default)]
    page: String,
}

/// The news.
pub(super) struct News {
    /// The page, from 1, where it is said; without one it is about all files.
    pub(super) page: Option<usize>,
    /// A few words, without a full stop: they begin the title as well.
    pub(super) words: String,
}

impl News {
    /// What there is to say of a draft as it stands now.
    pub(super) fn of(arguments: &Arguments, draft: &Draft) -> Option<Self> {
        let (page, held) = (arguments.page.parse::<usize>().ok()?, draft.pages.len());
        let images = draft.pages.iter().all(|page| page.kind.is_image());
        let about = |id: &str| t_with(id, &[("page", page.into())]);
        let (id, last) = match arguments.fait.as_str() {
            "retirer" if held == 0 => return (page == 1).then(|| Self::of_all(t("adding-news-file-removed"))),
            "retirer" => ("adding-news-removed", held + 1),
            "ajouter" if held == 1 && !images => {
                return (page == 1).then(|| Self::of_all(t("adding-news-file-added")));
            }
            "ajouter" => ("adding-news-added", held),
            "gauche" => ("adding-news-left", held),
            "droite" => ("adding-news-right", held),
            "monter" | "descendre" => ("adding-news-moved", held),
            _ => return None,
        };
        if !images || !(1..=last).contains(&page) {
            return None;
        }
        Some(match id {
            "adding-news-removed" => Self::of_all(about(id)),
            // Those that came are the last ones.
            "adding-news-added" => Self { page: Some(page), words: t_with(id, &[("count", (held + 1 - page).into())]) },
            _ => Self { page: Some(page), words: about(id) },
        })
    }

    fn of_all(words: String) -> Self {
        Self { page: None, words }
    }
}

/// The word of a gesture, in forms and addresses.
pub(super) const GESTURES: [(&str, Move); 5] = [
    ("gauche", Move::TurnLeft),
    ("droite", Move::TurnRight),
    ("monter", Move::Up),
    ("descendre", Move::Down),
    ("retirer", Move::Remove),
];

/// To the page with which this was done, where the focus goes on; to all of them when there is none any more.
pub(super) fn after(draft: &DraftId, what: Move, page: Option<usize>) -> String {
    let path = format!("/dossier/ajouter/{draft}");
    let word = GESTURES.iter().find(|(_, known)| *known == what).map(|(word, _)| *word);
    match (page, word, what) {
        (Some(page), Some(word), Move::Remove) => format!("{path}?fait={word}&page={page}#pages"),
        (Some(page), Some(word), _) => format!("{path}?fait={word}&page={page}#page-{page}"),
        _ => format!("{path}#pages"),
    }
}

/// To the first of the pages that came, `first` from 1.
pub(super) fn added(draft: &str, first: usize) -> String {
    format!("/dossier/ajouter/{draft}?fait=ajouter&page={first}#page-{first}")
}
