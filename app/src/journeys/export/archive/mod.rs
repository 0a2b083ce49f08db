//! A copy as a ZIP file, written while it is sent: one document at a time is in memory, never the whole.
//!
//! In this order: for each document the file as it was deposited, the files inside it and a page to read; then the FHIR
//! Bundle, for which each document is opened once more; for the whole record, what was decided and what was done; then the page that leads to all of them, and a text for whoever
//! opens the folder and wonders. What cannot be given any more when its turn comes is left out, and the page says so. When
//! the database fails, the answer is cut: a browser then says that the download failed.

mod html;
mod names;
mod readme;
mod turn;
mod zip_writer;

pub(in crate::journeys) use html::in_language;

use std::{io, sync::Arc};

use axum::{body::Body, response::Response};
use domain::fhir;
use http::{HeaderValue, header};
use portal::{
    Error,
    document::DocumentItem,
    export::{Taken, Taking},
};
use tokio::sync::{Semaphore, SemaphorePermit, mpsc};

use crate::{dates, locale::Locale};
use names::Names;
pub(super) use turn::Turn;
use zip_writer::Archive;

/// Documents that are opened and packed at the same time, for all copies: each costs a core for a while, and the others must
/// still be able to read. While a document is sent, none is held: a slow line keeps nobody from their copy.
static PLACES: Semaphore = Semaphore::const_new(4);

/// Names of the Bundles of what was decided and of what was done.
const DECISIONS: &str = "consentements.fhir.json";
const HISTORY: &str = "historique.fhir.json";

/// Pieces that wait for a slow reader.
const WAITING: usize = 2;

type Pieces = mpsc::Sender<io::Result<Vec<u8>>>;

/// The answer that gives the copy.
pub(super) fn answer(taking: Taking, turn: Turn, locale: Locale) -> Response {
    let (pieces, waiting) = mpsc::channel(WAITING);
    // The name says nothing of the person: names stay in download lists.
    let day = dates::in_paris(taking.made_at).date();
    let disposition = format!("attachment; filename=\"passerelle-{day}.zip\"");
    tokio::spawn(async move {
        // Whoever stops reading ends the copy: the channel is closed then, which is no fault.
        if let Err(Stop::Failed) = write(&taking, locale, &pieces).await {
            let _ = pieces.send(Err(io::Error::other("the copy could not be finished"))).await;
        }
        drop(turn);
    });
    let stream = futures_util::stream::unfold(waiting, |mut waiting| async move {
        waiting.recv().await.map(|piece| (piece, waiting))
    });
    let mut response = Response::new(Body::from_stream(stream));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/zip"));
    if let Ok(value) = HeaderValue::from_str(&disposition) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

/// Why a copy ends before its end.
enum Stop {
    /// Nobody reads any more.
    Left,
    /// It cannot be finished.
    Failed,
}

impl From<io::Error> for Stop {
    fn from(_: io::Error) -> Self {
        Self::Failed
    }
}

/// A document of the copy and its names in it.
struct Entry {
    item: DocumentItem,
    names: Names,
    /// Whether it could be given.
    given: bool,
}

async fn write(taking: &Taking, locale: Locale, pieces: &Pieces) -> Result<(), Stop> {
    let mut archive = Archive::new(dates::in_paris(taking.made_at).datetime());
    let mut entries: Vec<Entry> = names::of(&taking.items)
        .into_iter()
        .zip(taking.items.iter().cloned())
        .map(|(names, item)| Entry { item, names, given: false })
        .collect();
    let holder = Arc::new(taking.holder.clone());
    for entry in &mut entries {
        let place = place().await?;
        let Some(taken) = open(taking, &entry.item).await? else { continue };
        let (item, mut names, holder) = (entry.item.clone(), entry.names.clone(), Arc::clone(&holder));
        (archive, entry.names) = apart(move || {
            names.name_files(&taken.document);
            archive.add(&names.original(), &taken.bytes)?;
            for file in taken.document.attachments().into_iter().filter(|file| file.is_embedded()) {
                archive.add(&names.file(file.index), &file.bytes)?;
            }
            let page = html::document(locale, &holder, &item, &taken.document, &names);
            archive.add(&names.page(), page.as_bytes())?;
            Ok((archive, names))
        })
        .await?;
        entry.given = true;
        drop(place);
        send(&mut archive, pieces).await?;
    }
    bundle(taking, &entries, &mut archive, pieces).await?;
    if taking.is_whole() {
        besides(taking, &mut archive, pieces).await?;
    }
    let made_at = taking.made_at;
    let whole = taking.is_whole();
    let profile = (!taking.profile.is_empty()).then(|| html::profile(locale, taking));
    let last = apart(move || {
        if let Some(page) = &profile {
            archive.add(html::PROFILE, page.as_bytes())?;
        }
        let index = html::index(locale, &holder, &entries, profile.is_some(), whole, made_at);
        archive.add("index.html", index.as_bytes())?;
        archive.add("LISEZMOI.txt", readme::text(locale, &holder, whole, made_at).as_bytes())?;
        archive.finish()
    })
    .await?;
    pieces.send(Ok(last)).await.map_err(|_| Stop::Left)
}

/// The Bundle, entry after entry.
async fn bundle(taking: &Taking, entries: &[Entry], archive: &mut Archive, pieces: &Pieces) -> Result<(), Stop> {
    archive.begin("bundle.fhir.json")?;
    archive.write(fhir::opening(taking.made_at).as_bytes())?;
    for (at, resource) in taking.person().iter().enumerate() {
        archive.write(format!("{}\n{resource}", if at == 0 { "" } else { "," }).as_bytes())?;
    }
    for entry in entries.iter().filter(|entry| entry.given) {
        let place = place().await?;
        let Some(taken) = open(taking, &entry.item).await? else { continue };
        for resource in taking.resources(&entry.item, &taken) {
            archive.write(format!(",\n{resource}").as_bytes())?;
        }
        drop(place);
        send(archive, pieces).await?;
    }
    archive.write(fhir::CLOSING.as_bytes())?;
    Ok(())
}

/// What was decided, and what was done: a Bundle each, the second one written part after part.
async fn besides(taking: &Taking, archive: &mut Archive, pieces: &Pieces) -> Result<(), Stop> {
    let opening = fhir::collection_opening(taking.made_at);
    let person = taking.person().first().map(fhir::Entry::told).unwrap_or_default();
    archive.begin(DECISIONS)?;
    archive.write(format!("{opening}\n{person}").as_bytes())?;
    for decision in taking.decisions() {
        archive.write(format!(",\n{}", decision.told()).as_bytes())?;
    }
    archive.write(fhir::CLOSING.as_bytes())?;
    archive.begin(HISTORY)?;
    archive.write(format!("{opening}\n{person}").as_bytes())?;
    let mut before = Some(i64::MAX);
    while let Some(below) = before {
        let place = place().await?;
        let (events, next) = taking.history(below).await.map_err(|_| Stop::Failed)?;
        for event in events {
            archive.write(format!(",\n{}", event.told()).as_bytes())?;
        }
        drop(place);
        send(archive, pieces).await?;
        before = next;
    }
    archive.write(fhir::CLOSING.as_bytes())?;
    Ok(())
}

/// Waits for a place among those who open and pack.
async fn place() -> Result<SemaphorePermit<'static>, Stop> {
    PLACES.acquire().await.map_err(|_| Stop::Failed)
}

/// Opens a document; `None` when it cannot be given any more.
async fn open(taking: &Taking, item: &DocumentItem) -> Result<Option<Taken>, Stop> {
    match taking.open(&item.id).await {
        Ok(taken) => Ok(Some(taken)),
        Err(Error::NotFound | Error::Corrupt(_)) => Ok(None),
        Err(_) => Err(Stop::Failed),
    }
}

/// Does what keeps a core busy away from the tasks that answer.
async fn apart<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> Result<T, Stop> {
    tokio::task::spawn_blocking(work).await.map_err(|_| Stop::Failed)?.map_err(Stop::from)
}

/// Sends what was written so far.
async fn send(archive: &mut Archive, pieces: &Pieces) -> Result<(), Stop> {
    let piece = archive.take();
    if piece.is_empty() { Ok(()) } else { pieces.send(Ok(piece)).await.map_err(|_| Stop::Left) }
}
