//! A full-text index in memory: SQLite's FTS5, which is in the binary whichever database the installation runs on. It finds and
//! ranks rows of words that were made comparable before; what the words mean it does not know.

use std::sync::Mutex;

use diesel::connection::SimpleConnection as _;
use diesel::result::Error;
use diesel::sql_types::{BigInt, Text};
use diesel::sqlite::SqliteConnection;
use diesel::{Connection as _, QueryableByName, RunQueryDsl as _, sql_query};

use super::lost;

/// `content=''`: what is found is looked up by its number elsewhere, so the text itself is not kept.
const TABLE: &str = "CREATE VIRTUAL TABLE rows_of_words USING fts5(heading, heading_forms, body, body_forms, content='', tokenize=\"unicode61 remove_diacritics 0\")";
const INSERT: &str = "INSERT INTO rows_of_words(rowid, heading, heading_forms, body, body_forms) VALUES (?, ?, ?, ?, ?)";
/// A word in a heading says more of what a text is about than ten in its body; a stem more than the letters somebody has typed so far.
const FIND: &str = "SELECT rowid AS number FROM rows_of_words WHERE rows_of_words MATCH ? \
     ORDER BY bm25(rows_of_words, 12.0, 6.0, 1.0, 0.5), rowid";

/// A row of words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordRow {
    /// Stems of the heading.
    pub heading: String,
    /// Its words as they stand there.
    pub heading_forms: String,
    /// Stems of the text.
    pub body: String,
    /// Its words as they stand there.
    pub body_forms: String,
}

#[derive(QueryableByName)]
struct Numbered {
    #[diesel(sql_type = BigInt)]
    number: i64,
}

/// The index.
pub struct FullText(Mutex<SqliteConnection>);

impl FullText {
    /// An index of these rows; each is found by its place among them.
    ///
    /// # Errors
    /// SQLite's: without memory there is no index.
    pub fn of(rows: impl IntoIterator<Item = WordRow>) -> Result<Self, Error> {
        let mut conn = SqliteConnection::establish(":memory:").map_err(|_| lost("no index in memory could be opened"))?;
        conn.batch_execute(TABLE)?;
        conn.transaction::<_, Error, _>(|conn| {
            for (number, row) in (0_i64..).zip(rows) {
                let insert = sql_query(INSERT).bind::<BigInt, _>(number).bind::<Text, _>(row.heading);
                let insert = insert.bind::<Text, _>(row.heading_forms).bind::<Text, _>(row.body);
                insert.bind::<Text, _>(row.body_forms).execute(conn)?;
            }
            Ok(())
        })?;
        Ok(Self(Mutex::new(conn)))
    }

    /// The numbers of the rows that an FTS5 expression matches, the best first.
    ///
    /// # Errors
    /// SQLite's, for an expression that is none.
    pub fn matching(&self, expression: &str) -> Result<Vec<usize>, Error> {
        let mut conn = self.0.lock().map_err(|_| lost("the index in memory was left half-way"))?;
        let found: Vec<Numbered> = sql_query(FIND).bind::<Text, _>(expression).load(&mut *conn)?;
        Ok(found.into_iter().filter_map(|row| usize::try_from(row.number).ok()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_come_first_and_prefixes_count() {
        let row = |heading: &str, body: &str| WordRow { heading: heading.into(), body: body.into(), ..WordRow::default() };
        let rows = [row("one", "дет дет дет школ"), row("дет", "two"), row("three", "other words"), row("школ", "детск сад")];
        let index = FullText::of(rows).unwrap();
        for (expression, found) in [
            ("\"дет\"", vec![1, 0]),
            ("\"детс\"*", vec![3]),
            ("\"дет\" AND \"школ\"", vec![0]),
            ("(\"дет\" OR \"детс\"*) AND (\"школ\" OR \"other\")", vec![3, 0]),
            ("\"nothing\"", vec![]),
        ] {
            assert_eq!(index.matching(expression).unwrap(), found, "{expression}");
        }
        assert!(index.matching("\"").is_err());
    }
}
