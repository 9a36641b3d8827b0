//! What is found in lessons, tools and the glossary, in the languages of the programme.
//!
//! An index belongs to one edition and one language and lives in memory: some hundred passages, made in a few milliseconds the first
//! time somebody searches. SQLite's FTS5 finds and ranks ([`crate::db::FullText`]). It is in the binary anyway, so the answer is the
//! same whether the installation runs on SQLite or PostgreSQL; PostgreSQL's own search would make two answers of one, and knows no
//! Kazakh. FTS5 knows neither language nor keyboard, so it is given words that were made comparable before:
//!
//! * `words`: lower case, letters of the Kazakh alphabet as they are typed on a Russian keyboard (ә as а, қ as к), ё as е;
//! * `stems`: Snowball for English and Russian, endings of our own for Kazakh, which Snowball does not have.
//!
//! What was typed is matched by stem, by its beginning (so that half a word finds something) and, where neither is anywhere in the
//! content, as Russian keys write it (`keys`) or by the words nearest to it (`near`). What is asked is kept nowhere.

mod excerpt;
mod index;
mod keys;
mod near;
mod passages;
mod question;
mod shelf;
mod stems;
mod words;

pub use excerpt::Run;
pub use index::{Found, Hit, How, Index};
pub use passages::{Part, Passage, Place};
pub use shelf::Indexes;
