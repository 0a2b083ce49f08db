//! POST `/dossier/ajouter/{draft}`: files come in.
//!
//! They are read one after the other and piece by piece: what is too long is passed over without being kept, and the line
//! may be cut at any byte. Names of files are told back with what was wrong, and never kept: the title is the person's own.

use std::time::Duration;

use axum::{
    extract::{Multipart, Path, Request, State, multipart::Field},
    response::{IntoResponse, Redirect, Response},
};
use http::StatusCode;
use portal::adding::{self, AddingError, Door, FileRefusal, Held, MAX_BYTES, Refusal, Upload};
use tokio::time::timeout;

use super::{
    Away, draft, incoming,
    names::FileName,
    news::{self, Arguments},
    open, words,
};
use crate::{
    error::Fault,
    form::ActFields,
    i18n::{t, t_with},
    state::App,
    visit::Visit,
};

/// Bytes of all files that are sent at once, and of the form around them. Far more than a draft keeps: a browser reads no
/// answer before it has sent everything, so what is too much is read, passed over and explained.
pub const LIMIT: usize = 150_000_000;
/// A sender of whom nothing comes for so long is gone.
const STALLED: Duration = Duration::from_secs(30);
/// What the button that leads on to the check sends under `suite`, after the files.
const ONWARDS: &str = "verifier";
/// The record and the key of a form are 26 characters each.
const LONGEST_FIELD: usize = 64;
/// Files of one form that are looked at; a draft keeps fewer.
const MOST_FILES: usize = 50;

/// Takes the files that can be taken, and says of the others why not. The button that leads on takes what is chosen too, and
/// goes on without when nothing is.
///
/// # Errors
/// Not found for a draft of somebody else and for none alike; when the form is not one of this record.
pub async fn post(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response, Away> {
    let person = visit.person()?;
    let mut form = incoming::form(request).await?;
    let Some(_door) = Door::of(&app.portal, &person.actor) else {
        pass_over(&mut form).await;
        return Err(Fault::Busy.into());
    };
    let act = match read_act(&mut form).await {
        Ok(fields) => fields.act()?,
        Err(Ended::Cut) => {
            adding::cut_early(&app.portal, &person.actor, &id).await?;
            return again(&app, &visit, &id, &[]).await;
        }
        Err(_) => return Err(Fault::Refused.into()),
    };
    let mut upload = match Upload::begin(&app.portal, &person.actor, &act, &id).await {
        Ok(upload) => upload,
        Err(error) => {
            // A browser that is still sending would not read the answer.
            pass_over(&mut form).await;
            if matches!(error, portal::Error::NotFound) {
                // Filed meanwhile, perhaps: then to the document.
                open(&app, &visit, &id).await?;
            }
            return Err(error.into());
        }
    };
    let first = upload.held() + 1;
    let received = match receive(&mut form, &mut upload).await {
        Ok(received) => {
            upload.finish().await?;
            received
        }
        Err(Ended::TooMuch) => {
            upload.finish().await?;
            Received { files: 1, too_much: true, ..Received::default() }
        }
        Err(Ended::Cut) => {
            upload.cut().await?;
            return again(&app, &visit, &id, &[]).await;
        }
        Err(Ended::Portal(error)) => {
            upload.finish().await?;
            return Err(error.into());
        }
    };
    let nothing_to_add = received.files == 0 && !open(&app, &visit, &id).await?.pages.is_empty();
    if received.onwards && (received.all_taken() || nothing_to_add) {
        return Ok(Redirect::to(&format!("/dossier/ajouter/{id}/verifier")).into_response());
    }
    if received.all_taken() {
        return Ok(Redirect::to(&news::added(&id, first)).into_response());
    }
    again(&app, &visit, &id, &received.messages(visit.preferences.locale)).await
}

/// The page of the draft as it stands now, with what was wrong.
async fn again(app: &App, visit: &Visit, id: &str, errors: &[String]) -> Result<Response, Away> {
    let draft = open(app, visit, id).await?;
    Ok(draft::page(visit, StatusCode::UNPROCESSABLE_ENTITY, &draft, errors, &Arguments::default())?)
}

/// What came in.
#[derive(Default)]
struct Received {
    files: usize,
    refused: Vec<(usize, FileName, Refusal)>,
    too_much: bool,
    onwards: bool,
}

impl Received {
    fn all_taken(&self) -> bool {
        self.files > 0 && self.refused.is_empty() && !self.too_much
    }
}

/// Why reading ended before the end of the form.
enum Ended {
    Cut,
    TooMuch,
    Portal(portal::Error),
}

async fn receive(form: &mut Multipart, upload: &mut Upload<'_>) -> Result<Received, Ended> {
    let mut received = Received::default();
    while let Some(mut field) = next(form).await? {
        if received.files >= MOST_FILES || received.refused.last().is_some_and(|(.., refusal)| is_full(*refusal)) {
            pass_over_field(&mut field).await?;
            continue;
        }
        if field.name() == Some("suite") {
            received.onwards = short_text(&mut field).await?.as_deref() == Some(ONWARDS);
            continue;
        }
        let named = field.file_name().is_some_and(|name| !name.is_empty());
        let name = FileName::of(field.file_name().unwrap_or_default());
        let (bytes, held) = read(&mut field, upload).await?;
        // A file field in which nothing was chosen sends an empty file without a name.
        if bytes.as_ref().is_some_and(Vec::is_empty) && !named {
            continue;
        }
        received.files += 1;
        let result = match bytes {
            Some(bytes) => upload.add(bytes).await,
            None => Err(AddingError::Refused(Refusal::File(FileRefusal::TooLarge))),
        };
        drop(held);
        match result {
            Ok(()) => {}
            Err(AddingError::Refused(refusal)) => received.refused.push((received.files, name, refusal)),
            Err(AddingError::Portal(error)) => return Err(Ended::Portal(error)),
        }
    }
    Ok(received)
}

/// Whether nothing more can be added to the draft: the files that follow are not worth decoding.
fn is_full(refusal: Refusal) -> bool {
    matches!(refusal, Refusal::TooManyPages | Refusal::TooHeavy)
}

/// The bytes of a file and the place in which they are held, from the first of them on; no bytes when they are more than
/// are kept: the rest is passed over.
async fn read(field: &mut Field<'_>, upload: &Upload<'_>) -> Result<(Option<Vec<u8>>, Option<Held>), Ended> {
    let mut bytes = Vec::new();
    let mut too_long = false;
    let mut held = None;
    while let Some(chunk) = within(field.chunk()).await? {
        if held.is_none() {
            held = Some(upload.hold().await.map_err(Ended::Portal)?);
        }
        too_long |= bytes.len() + chunk.len() > MAX_BYTES;
        if too_long {
            bytes = Vec::new();
        } else {
            bytes.extend_from_slice(&chunk);
        }
    }
    Ok(((!too_long).then_some(bytes), held))
}

async fn next(form: &mut Multipart) -> Result<Option<Field<'_>>, Ended> {
    within(form.next_field()).await
}

/// Waits for the sender, not for ever.
async fn within<T>(
    coming: impl Future<Output = Result<T, axum::extract::multipart::MultipartError>>,
) -> Result<T, Ended> {
    match timeout(STALLED, coming).await {
        Ok(Ok(came)) => Ok(came),
        Ok(Err(error)) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => Err(Ended::TooMuch),
        Ok(Err(_)) | Err(_) => Err(Ended::Cut),
    }
}

/// The record and the key, which come first in the form: what has other fields, or longer ones, names no record.
async fn read_act(form: &mut Multipart) -> Result<ActFields, Ended> {
    let mut fields = ActFields::default();
    for _ in 0..2 {
        let Some(mut field) = next(form).await? else { break };
        let name = field.name().map(str::to_owned);
        let Some(text) = short_text(&mut field).await? else { return Ok(ActFields::default()) };
        match name.as_deref() {
            Some("dossier") => fields.dossier = text,
            Some("cle") => fields.cle = text,
            _ => break,
        }
    }
    Ok(fields)
}

/// The text of a field that is no file; none when it is longer than any of ours, and the rest is not read.
async fn short_text(field: &mut Field<'_>) -> Result<Option<String>, Ended> {
    let mut text = Vec::new();
    while let Some(chunk) = within(field.chunk()).await? {
        text.extend_from_slice(&chunk);
        if text.len() > LONGEST_FIELD {
            return Ok(None);
        }
    }
    Ok(String::from_utf8(text).ok())
}

async fn pass_over(form: &mut Multipart) {
    while let Ok(Some(mut field)) = next(form).await {
        if pass_over_field(&mut field).await.is_err() {
            return;
        }
    }
}

async fn pass_over_field(field: &mut Field<'_>) -> Result<(), Ended> {
    while within(field.chunk()).await?.is_some() {}
    Ok(())
}

impl Received {
    /// What was wrong, a sentence each; several files are told apart by their place too, since their names may be the same.
    fn messages(&self, locale: crate::locale::Locale) -> Vec<String> {
        use leptos::prelude::{Owner, provide_context};
        let owner = Owner::new();
        owner.with(|| {
            provide_context(locale);
            if self.too_much {
                return vec![t("adding-error-too-much")];
            }
            if self.files == 0 {
                return vec![t("adding-error-none-chosen")];
            }
            let one = |(number, name, refusal): &(usize, FileName, Refusal)| {
                let message = words::refused_file(*refusal, name);
                if self.files == 1 {
                    return message;
                }
                t_with("adding-file-number", &[("number", (*number).into()), ("message", message.into())])
            };
            self.refused.iter().map(one).collect()
        })
    }
}
