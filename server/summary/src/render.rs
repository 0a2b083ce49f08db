//! From values to bytes.

use thiserror::Error;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::model::Summary;
use crate::values;
use crate::world::SummaryWorld;

/// The summary could not be made: a fault of the template, or a text that PDF/UA-1 does not allow. The reason is that of
/// typst, and quotes nothing of the summary.
#[derive(Debug, Error)]
#[error("the summary could not be made: {0}")]
pub struct Failed(String);

/// Makes the PDF of a summary. Takes a core for some tens of milliseconds a page: call it away from tasks that answer.
///
/// # Errors
/// [`Failed`].
pub fn pdf(summary: &Summary) -> Result<Vec<u8>, Failed> {
    let made = make(summary);
    // typst keeps what it has computed for the next time: health data must not stay in memory.
    typst::comemo::evict(0);
    made
}

fn make(summary: &Summary) -> Result<Vec<u8>, Failed> {
    let world = SummaryWorld::new(values::of(summary));
    let document = typst::compile::<PagedDocument>(&world).output.map_err(|errors| failed(&errors))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| Failed(error.message().to_string()))?;
    let options =
        PdfOptions { standards, creator: Smart::Custom(Some("Passerelle".to_owned())), ..PdfOptions::default() };
    typst_pdf::pdf(&document, &options).map_err(|errors| failed(&errors))
}

fn failed(errors: &[SourceDiagnostic]) -> Failed {
    Failed(errors.first().map_or_else(String::new, |error| error.message.to_string()))
}
