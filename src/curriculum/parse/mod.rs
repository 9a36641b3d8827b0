//! Reading single files: what is in them, with lines, and what is wrong with them. Pure, and never stopped by a fault.

mod blocks;
mod doc;
mod front_matter;
mod glossary;
mod inline;
mod mistakes;
mod names;
mod table;

pub(in crate::curriculum) use blocks::{Block, blocks, is_identifier};
pub(in crate::curriculum) use doc::{At, Doc};
pub(in crate::curriculum) use front_matter::{FrontMatter, split};
pub(in crate::curriculum) use glossary::glossary;
pub(in crate::curriculum) use inline::{Citation, InlineKind, inlines};
pub(in crate::curriculum) use mistakes::mistakes;
pub(in crate::curriculum) use names::{Form, in_language, named};
pub(in crate::curriculum) use table::{Table, parse_toml};
