//! GET `/dossier/{id}/piece/{index}`: a file inside a document, and the links that lead to it.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use domain::cda::MediaType;
use http::{HeaderValue, header};
use leptos::prelude::*;
use portal::record;
use serde::Deserialize;

use super::content::can_open;
use crate::{
    design::{FileNote, Icon, Link, Sign},
    error::Fault,
    form::Query,
    i18n::{t, t_with},
    state::App,
    visit::Visit,
};

/// A file from outside runs nothing, loads nothing and frames nothing, wherever it is opened.
const SANDBOX: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/// The query: whether the file is to be kept rather than shown.
#[derive(Debug, Default, Deserialize)]
pub struct Arguments {
    #[serde(default)]
    telecharger: String,
}

/// The file.
///
/// # Errors
/// Not found for an unknown document, an unknown position and another record's document alike.
pub async fn get(
    State(app): State<App>,
    visit: Visit,
    Path((id, index)): Path<(String, String)>,
    Query(arguments): Query<Arguments>,
) -> Result<Response, Fault> {
    let index = index.parse().map_err(|_| Fault::NotFound)?;
    let file = record::attachment(&app.portal, &visit.person()?.actor, &id, index).await?;
    let keep = !arguments.telecharger.is_empty();
    Ok(serve(file.bytes, file.detected.essence(), extension(file.detected), keep || !can_open(file.detected)))
}

/// A file with the headers that keep it harmless. Its name says nothing of its content: names stay in download lists.
pub(crate) fn serve(bytes: Vec<u8>, media_type: &'static str, extension: &'static str, keep: bool) -> Response {
    let disposition = if keep { "attachment" } else { "inline" };
    let media_type = if media_type == "text/plain" { "text/plain; charset=utf-8" } else { media_type };
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(SANDBOX));
    if let Ok(value) = HeaderValue::from_str(&format!("{disposition}; filename=\"document-passerelle.{extension}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

/// The usual end of the name of such a file.
pub(in crate::journeys) fn extension(kind: MediaType) -> &'static str {
    match kind {
        MediaType::Pdf => "pdf",
        MediaType::Text => "txt",
        MediaType::Rtf => "rtf",
        MediaType::Jpeg => "jpg",
        MediaType::Png => "png",
        MediaType::Tiff => "tif",
        MediaType::Gif => "gif",
        MediaType::Other => "bin",
    }
}

/// Kind and size of a file in words.
pub(in crate::journeys) fn describe(kind: MediaType, bytes: usize) -> (String, String) {
    let id = match kind {
        MediaType::Pdf => "format-pdf",
        MediaType::Text => "format-text",
        MediaType::Rtf => "format-rtf",
        MediaType::Jpeg => "format-jpeg",
        MediaType::Png => "format-png",
        MediaType::Gif => "format-gif",
        MediaType::Tiff => "format-tiff",
        MediaType::Other => "format-other",
    };
    (t(id), size_in_words(bytes))
}

/// A size: « 48 Ko », « 2,4 Mo ». French and Arabic write a comma, English a point; the message chooses.
pub(crate) fn size_in_words(bytes: usize) -> String {
    const KB: usize = 1000;
    if bytes < KB * KB {
        return t_with("document-size-kb", &[("size", bytes.div_ceil(KB).to_string().into())]);
    }
    let tenths = bytes / (KB * KB / 10);
    t_with(
        "document-size-mb",
        &[("whole", (tenths / 10).to_string().into()), ("tenth", (tenths % 10).to_string().into())],
    )
}

/// Links to open a file and to keep it, with its kind and size in words.
#[component]
pub(super) fn FileLinks(
    /// Address of the file.
    address: String,
    /// Its kind in words.
    kind: String,
    /// Its size in words.
    size: String,
    /// Whether browsers show it by themselves.
    #[prop(optional)]
    opens: bool,
) -> impl IntoView {
    let open = opens.then(|| {
        let words = t_with("document-attachment-open", &[("kind", kind.clone().into()), ("size", size.clone().into())]);
        view! { <a class="button" href=address.clone()><Sign icon=Icon::Document />{words}</a> }
    });
    let file = FileNote { kind, size };
    view! { <p class="actions">{open}<Link href=format!("{address}?telecharger=oui") file>{t("document-attachment-download")}</Link></p> }
}
