//! Languages, the message catalogue, dates and numbers in words.
mod lang;
pub use lang::{Lang, UnknownLang};
