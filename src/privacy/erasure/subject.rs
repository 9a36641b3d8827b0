//! Who is erased: their number, and the words by which texts know them. Carries the rules out.

use std::collections::BTreeSet;

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::Text;

use super::rules::{Fate, Rule};
use crate::db::Conn;
use crate::db::schema::{people, records, statements};
use crate::ids::PersonId;
use crate::people::NO_NAME;

/// Somebody who is not erased yet.
pub(super) struct Subject {
    person: PersonId,
    words: Vec<String>,
}

impl Subject {
    /// `None` where they were erased before.
    ///
    /// # Errors
    /// `NotFound`, or the database's.
    pub fn read(conn: &mut Conn, person: PersonId) -> QueryResult<Option<Self>> {
        type Row = (Option<String>, String, Option<String>, bool);
        let (email, name, latin_name, is_erased): Row = people::table
            .find(person)
            .select((people::email, people::name, people::latin_name, people::erased_at.is_not_null()))
            .first(conn)?;
        if is_erased {
            return Ok(None);
        }
        let mut names = vec![Some(name), latin_name];
        let issued: Vec<(Option<String>, Option<String>)> =
            records::table.filter(records::person_id.eq(person)).select((records::name, records::latin_name)).load(conn)?;
        let made: Vec<(Option<String>, Option<String>)> = statements::table
            .filter(statements::person_id.eq(person))
            .select((statements::name, statements::latin_name))
            .load(conn)?;
        names.extend(issued.into_iter().chain(made).flat_map(|(name, latin)| [name, latin]));
        Ok(Some(Self { person, words: words_of(email.as_deref(), names.iter().flatten()) }))
    }

    /// A text without the words.
    pub fn mask(&self, text: &str) -> String {
        self.words.iter().fold(text.to_owned(), |text, word| text.replace(word.as_str(), NO_NAME))
    }

    /// Does what a rule says.
    ///
    /// # Errors
    /// The database's.
    pub fn carry_out(&self, conn: &mut Conn, rule: &Rule) -> QueryResult<()> {
        let table = rule.table;
        match rule.fate {
            Fate::Kept(_) | Fate::Chained => Ok(()),
            Fate::Deleted(whose) => self.run(conn, &format!("DELETE FROM {table} WHERE {whose}")),
            Fate::Emptied(whose, columns) => {
                self.run(conn, &format!("UPDATE {table} SET {} WHERE {whose}", columns.join(", ")))
            }
            Fate::Masked(whose, columns) => columns.iter().try_for_each(|column| {
                let masked = format!("replace({column}, $1, '{NO_NAME}')");
                self.run(conn, &format!("UPDATE {table} SET {column} = {masked} WHERE ({whose}) AND {column} <> {masked}"))
            }),
        }
    }

    /// Once, or for each of the words where the statement speaks of them.
    fn run(&self, conn: &mut Conn, sql: &str) -> QueryResult<()> {
        // of a file that is taken out its hash stays
        let empty = if matches!(conn, Conn::Pg(_)) { "''::bytea" } else { "x''" };
        let sql = sql.replace("{p}", &self.person.0.to_string()).replace("{empty}", empty);
        if !sql.contains("$1") {
            return sql_query(sql).execute(conn).map(|_| ());
        }
        self.words.iter().try_for_each(|word| sql_query(sql.clone()).bind::<Text, _>(word).execute(conn).map(|_| ()))
    }
}

/// The words by which texts know somebody: the address, and each name of at least two words. A first name alone is many people's. Where
/// JSON writes one of them otherwise, as it is written there too.
fn words_of<'a>(email: Option<&'a str>, names: impl Iterator<Item = &'a String>) -> Vec<String> {
    let names = names.map(|name| name.trim()).filter(|name| name.contains(char::is_whitespace));
    let mut words: BTreeSet<String> =
        email.into_iter().filter(|email| !email.is_empty()).chain(names).map(str::to_owned).collect();
    let in_json: Vec<String> = words
        .iter()
        .filter_map(|word| serde_json::to_string(word).ok())
        .map(|quoted| quoted[1..quoted.len() - 1].to_owned())
        .collect();
    words.extend(in_json);
    // the longest first: a name within a longer one leaves nothing of that behind
    let mut words: Vec<String> = words.into_iter().collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_is_known_by_their_address_and_their_whole_names() {
        for (email, names, wanted) in [
            (None, vec![], vec![]),
            (Some("anna@example.org"), vec!["Анна Ким", "Anna Kim"], vec!["anna@example.org", "Анна Ким", "Anna Kim"]),
            // many are called so
            (None, vec!["Anna", " Ким "], vec![]),
            (None, vec!["Anna Kim", "Anna Kim"], vec!["Anna Kim"]),
            (None, vec!["Anna \"Anya\" Kim"], vec!["Anna \\\"Anya\\\" Kim", "Anna \"Anya\" Kim"]),
            (None, vec!["Anna Kim", "Anna Kim Lee"], vec!["Anna Kim Lee", "Anna Kim"]),
        ] {
            let names: Vec<String> = names.into_iter().map(str::to_owned).collect();
            assert_eq!(words_of(email, names.iter()), wanted, "{email:?} {names:?}");
        }
    }

    #[test]
    fn a_text_loses_the_words_and_nothing_else() {
        let words = words_of(Some("anna@example.org"), ["Anna Kim".to_owned()].iter());
        let subject = Subject { person: PersonId(1), words };
        assert_eq!(subject.mask("Anna Kim (anna@example.org) asked by telephone"), "— (—) asked by telephone");
        assert_eq!(subject.mask("Anna asked"), "Anna asked");
    }
}
