//! A record on paper: A4, tagged, for archives and for readers' aids (PDF/A-3a and PDF/UA-1), the same bytes each time it is made
//! from the same record. It is made once, before the record is written, and stored with it.

mod attachment;
mod canvas;
mod details;
mod fonts;
mod layout;
mod ornament;
mod qr;
mod words;

use super::code::Code;

pub use attachment::badge_in;
pub use fonts::{Printable, printable};
pub use layout::{render, render_with_badge};
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
