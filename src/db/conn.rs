//! The connection: one enum over both databases, and the two tools for the few statements that diesel cannot write for both at once
//! (batches of rows and upserts).

use diesel::pg::{Pg, PgConnection};
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::result::QueryResult;
use diesel::sqlite::{Sqlite, SqliteConnection};

/// A connection to whichever database this installation uses. Everything below `web`, `jobs` and `cli` takes one of these.
#[derive(diesel::MultiConnection)]
pub enum Conn {
    /// PostgreSQL
    Pg(PgConnection),
    /// SQLite
    Sqlite(SqliteConnection),
}

/// The same expression against whichever concrete connection this is: for batches of rows and upserts of many.
#[macro_export]
macro_rules! either {
    ($conn:expr, $c:ident => $e:expr) => {
        match $conn {
            $crate::db::Conn::Pg($c) => $e,
            $crate::db::Conn::Sqlite($c) => $e,
        }
    };
}

/// The same insertion for each of `rows`, a slice: in PostgreSQL some thousand rows a statement. In SQLite a row a statement: one that
/// stays prepared costs less than to read a text of ten thousand placeholders, and there is no way to the server to be saved.
macro_rules! insert_all {
    ($conn:expr, $rows:expr, $at_once:expr, $values:ident => $statement:expr) => {
        match $conn {
            $crate::db::Conn::Pg(pg) => $rows.chunks($at_once).try_for_each(|$values| $statement.execute(pg).map(|_| ())),
            $crate::db::Conn::Sqlite(sqlite) => $rows.iter().try_for_each(|$values| $statement.execute(sqlite).map(|_| ())),
        }
    };
}
pub(crate) use insert_all;

/// One statement that both databases understand (an upsert of one row, say), run through [`Conn`].
pub struct Both<Q>(pub Q);

impl<Q> QueryFragment<MultiBackend> for Both<Q>
where
    Q: QueryFragment<Pg> + QueryFragment<Sqlite>,
{
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, MultiBackend>) -> QueryResult<()> {
        MultiBackend::walk_variant_ast(&self.0, pass)
    }
}

impl<Q> QueryId for Both<Q> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<Q: Query> Query for Both<Q> {
    type SqlType = Q::SqlType;
}

impl<Q> diesel::RunQueryDsl<Conn> for Both<Q> {}

/// The columns of a row type, for `returning` (which cannot take `as_returning` through [`Conn`]).
pub fn columns<T: diesel::Selectable<MultiBackend>>() -> T::SelectExpression {
    T::construct_selection()
}
