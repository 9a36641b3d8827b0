//! From the authors' Markdown to the HTML of the pages.

mod citations;
mod image_size;
mod known;
mod links;
mod markdown;
mod scope;
mod slots;
mod writer;

#[cfg(test)]
mod tests;

pub(in crate::curriculum) use image_size::image_size;
pub(in crate::curriculum) use known::{BoxWords, Known};
pub(in crate::curriculum) use markdown::{Piece, inline_markdown, markdown};
pub(in crate::curriculum) use scope::Scope;
