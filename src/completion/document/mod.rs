//! A record on paper: tagged, for archives and for readers' aids (PDF/A-3a and PDF/UA-1), the same bytes each time it is made from the
//! same record. It is made once, before the record is written, and stored with it. How it looks stands in a file ([`Design`]).

mod attachment;
mod canvas;
mod design;
mod fonts;
mod layout;
mod picture;
mod qr;
mod samples;
mod words;

use super::code::Code;

pub use attachment::badge_in;
pub use design::{Design, Fault};
pub use fonts::{Printable, printable};
pub use picture::{MOST_BYTES, MOST_PIXELS, Picture, PictureFault};
pub use samples::papers as sample_papers;
pub use words::{Paper, learning_time};

/// Why a document is not made: a fault of ours, since every text is made printable first.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// The typeface is not there or cannot be read.
    #[error("the typeface of documents: {0}")]
    Typeface(String),
    /// What the PDF would hold breaks its standard.
    #[error("the document does not keep its standard: {0}")]
    Standard(String),
    /// The look of records cannot be filled.
    #[error("{0}")]
    Design(String),
    /// The filled look is not understood.
    #[error(transparent)]
    Page(#[from] Fault),
}

/// The record that a PDF names in its metadata, whether or not the file is as we made it.
pub fn code_in(pdf: &[u8]) -> Option<Code> {
    let keyword = layout::KEYWORD.as_bytes();
    pdf.windows(keyword.len() + 12)
        .filter(|window| window.starts_with(keyword))
        .find_map(|window| std::str::from_utf8(&window[keyword.len()..]).ok()?.parse().ok())
}

#[cfg(test)]
mod tests;
