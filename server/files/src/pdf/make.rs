//! A PDF made of images, readable with assistive tools: titled, with a language, each image a figure with its text
//! (ISO 14289-1).

use pdf_writer::{
    Content, Filter, Finish, Name, Pdf, Rect, Ref, TextStr,
    types::{Predictor, StructRole},
};

use crate::{
    Refusal,
    image::{Picture, Shade, picture},
};

/// A4 in points, upright.
const A4: (f32, f32) = (595.276, 841.89);

/// White around each image, in points: 5 mm.
const MARGIN: f32 = 14.173;

/// Objects before those of the pages.
const CATALOG: Ref = Ref::new(1);
const TREE: Ref = Ref::new(2);
const INFO: Ref = Ref::new(3);
const METADATA: Ref = Ref::new(4);
const STRUCTURE: Ref = Ref::new(5);
const DOCUMENT: Ref = Ref::new(6);

/// Objects of one page: page, content, image, figure, and the list of what its marks belong to.
fn object(page: usize, which: i32) -> Ref {
    Ref::new(7 + 5 * i32::try_from(page).unwrap_or_default() + which)
}

/// One PDF: each image (JPEG or PNG, as [`image::clean`](crate::image::clean) makes them; others are cleaned first) on an
/// A4 page of its own, upright or lying as the image is, with title and language, and each tagged as a figure with its
/// alternative text (`alt`, in the order of the pages; where one is missing, the title). `lang` is a BCP 47 tag. The same
/// arguments always give the same bytes: no date is written.
///
/// # Errors
/// `Empty` without pages, `TooManyPages` beyond [`MAX_PAGES`](crate::MAX_PAGES), and those of
/// [`image::clean`](crate::image::clean).
pub fn from_images(pages: &[Vec<u8>], title: &str, lang: &str, alt: &[String]) -> Result<Vec<u8>, Refusal> {
    if pages.is_empty() {
        return Err(Refusal::Empty);
    }
    if pages.len() > crate::MAX_PAGES {
        return Err(Refusal::TooManyPages);
    }
    let mut pdf = Pdf::new();
    pdf.set_version(1, 7);
    document(&mut pdf, pages.len(), title, lang);
    for (at, bytes) in pages.iter().enumerate() {
        let alt = alt.get(at).filter(|text| !text.trim().is_empty()).map_or(title, String::as_str);
        page(&mut pdf, at, &picture(bytes)?, alt);
    }
    Ok(pdf.finish())
}

fn document(pdf: &mut Pdf, count: usize, title: &str, lang: &str) {
    let mut catalog = pdf.catalog(CATALOG);
    catalog.pages(TREE).metadata(METADATA).lang(TextStr(lang));
    catalog.viewer_preferences().display_doc_title(true);
    catalog.mark_info().marked(true);
    catalog.pair(Name(b"StructTreeRoot"), STRUCTURE);
    catalog.finish();
    pdf.document_info(INFO).title(TextStr(title));
    let pages = i32::try_from(count).unwrap_or_default();
    pdf.pages(TREE).kids((0..count).map(|at| object(at, 0))).count(pages);
    pdf.metadata(METADATA, metadata(title, lang).as_bytes());
    let mut root = pdf.indirect(STRUCTURE).start::<pdf_writer::writers::StructTreeRoot<'_>>();
    root.child(DOCUMENT);
    root.parent_tree_next_key(pages);
    let mut tree = root.parent_tree();
    let mut entries = tree.nums();
    for at in 0..count {
        entries.insert(i32::try_from(at).unwrap_or_default(), object(at, 4));
    }
    entries.finish();
    tree.finish();
    root.finish();
    let mut element = pdf.struct_element(DOCUMENT);
    element.kind(StructRole::Document).parent(STRUCTURE).lang(TextStr(lang));
    let mut figures = element.children();
    for at in 0..count {
        figures.struct_element(object(at, 3));
    }
}

/// XMP: the title, and that the file follows PDF/UA-1.
fn metadata(title: &str, lang: &str) -> String {
    let [title, lang] = [title, lang].map(|text| {
        let text: String = text.chars().filter(|character| !character.is_control()).collect();
        text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
    });
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"#,
        bom = '\u{feff}'
    )
}

fn page(pdf: &mut Pdf, at: usize, picture: &Picture, alt: &str) {
    let (width, height) = if picture.width > picture.height { (A4.1, A4.0) } else { A4 };
    let (image_width, image_height) = (picture.width as f32, picture.height as f32);
    let scale = ((width - 2.0 * MARGIN) / image_width).min((height - 2.0 * MARGIN) / image_height);
    let (shown_width, shown_height) = (image_width * scale, image_height * scale);
    let (left, bottom) = ((width - shown_width) / 2.0, (height - shown_height) / 2.0);
    let key = i32::try_from(at).unwrap_or_default();

    let mut page = pdf.page(object(at, 0));
    page.parent(TREE).media_box(Rect::new(0.0, 0.0, width, height)).contents(object(at, 1)).struct_parents(key);
    page.pair(Name(b"Tabs"), Name(b"S"));
    page.resources().x_objects().pair(Name(b"Image"), object(at, 2));
    page.finish();

    let mut content = Content::new();
    let mut mark = content.begin_marked_content_with_properties(Name(b"Figure"));
    mark.properties().identify(0);
    mark.finish();
    content.save_state().transform([shown_width, 0.0, 0.0, shown_height, left, bottom]);
    content.x_object(Name(b"Image")).restore_state().end_marked_content();
    pdf.stream(object(at, 1), &content.finish());

    let mut image = pdf.image_xobject(object(at, 2), &picture.data);
    image.width(size(picture.width)).height(size(picture.height)).bits_per_component(8);
    match picture.shade {
        Shade::Grey => image.color_space().device_gray(),
        Shade::Colour => image.color_space().device_rgb(),
    }
    if picture.jpeg {
        image.filter(Filter::DctDecode);
    } else {
        image.filter(Filter::FlateDecode);
        let colours = if picture.shade == Shade::Grey { 1 } else { 3 };
        let mut params = image.decode_parms();
        params.predictor(Predictor::PngOptimum).colors(colours).bits_per_component(8).columns(size(picture.width));
    }
    image.finish();

    let mut figure = pdf.struct_element(object(at, 3));
    figure.kind(StructRole::Figure).parent(DOCUMENT).page(object(at, 0)).alt(TextStr(alt));
    figure.marked_content_child().page(object(at, 0)).marked_content_id(0);
    let mut attributes = figure.attributes();
    attributes.push().layout().bbox(Rect::new(left, bottom, left + shown_width, bottom + shown_height));
    attributes.finish();
    figure.finish();
    pdf.indirect(object(at, 4)).array().item(object(at, 3));
}

fn size(pixels: u32) -> i32 {
    i32::try_from(pixels).unwrap_or(i32::MAX)
}
