//! «Is one of these», with all of them in one bound value. Diesel writes a placeholder for each value of `eq_any` and then cannot
//! keep the prepared statement; a page that asks six such questions spends more time on preparing them than on their answers.

use diesel::expression::{AppearsOnTable, Expression, SelectableExpression, ValidGrouping};
use diesel::pg::Pg;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::result::QueryResult;
use diesel::serialize::ToSql;
use diesel::sql_types::{Array, BigInt, Bool, HasSqlType, Text};
use diesel::sqlite::Sqlite;

use super::conn::MultiBackend;
use crate::ids::Id;

/// What can stand in such a list: identifiers and words.
pub trait Listed: Sized {
    /// Its type in SQL.
    type Sql: 'static;
    /// How it is bound in PostgreSQL.
    type Bound;

    /// As PostgreSQL takes it.
    fn bound(self) -> Self::Bound;
    /// As an element of a JSON array, for SQLite.
    fn json(&self) -> serde_json::Value;
}

impl<T: Id> Listed for T {
    type Sql = BigInt;
    type Bound = i64;

    fn bound(self) -> i64 {
        self.number()
    }
    fn json(&self) -> serde_json::Value {
        self.number().into()
    }
}

impl Listed for String {
    type Sql = Text;
    type Bound = Self;

    fn bound(self) -> Self {
        self
    }
    fn json(&self) -> serde_json::Value {
        self.as_str().into()
    }
}

/// `expression IN (values)` as one statement for any number of values: `= ANY` over an array in PostgreSQL, `json_each` in SQLite.
#[derive(Clone, Debug)]
pub struct Among<E, T: Listed> {
    expression: E,
    json: String,
    values: Vec<T::Bound>,
}

/// [`Among`] as a method of columns.
pub trait AmongDsl: Expression + Sized {
    /// Whether this is one of `values`; never for no values, and never where this is NULL.
    fn among<T: Listed>(self, values: impl IntoIterator<Item = T>) -> Among<Self, T> {
        let values: Vec<T> = values.into_iter().collect();
        let json = serde_json::Value::Array(values.iter().map(Listed::json).collect()).to_string();
        Among { expression: self, json, values: values.into_iter().map(Listed::bound).collect() }
    }
}

impl<E: Expression> AmongDsl for E {}

impl<E: Expression, T: Listed> Expression for Among<E, T> {
    type SqlType = Bool;
}

impl<E: AppearsOnTable<S>, S, T: Listed> AppearsOnTable<S> for Among<E, T> {}

impl<E: SelectableExpression<S>, S, T: Listed> SelectableExpression<S> for Among<E, T> {}

impl<E: ValidGrouping<G>, G, T: Listed> ValidGrouping<G> for Among<E, T> {
    type IsAggregate = E::IsAggregate;
}

impl<E: QueryId, T: Listed> QueryId for Among<E, T> {
    type QueryId = Among<E::QueryId, Marked<T::Sql>>;
    const HAS_STATIC_QUERY_ID: bool = E::HAS_STATIC_QUERY_ID;
}

/// Stands for the type of the values in the identity of a statement.
#[derive(Debug)]
pub struct Marked<S>(std::marker::PhantomData<S>);

impl<S: 'static> Listed for Marked<S> {
    type Sql = S;
    type Bound = ();

    fn bound(self) {}
    fn json(&self) -> serde_json::Value {
        serde_json::Value::Null
    }
}

impl<E: QueryFragment<Sqlite>, T: Listed> QueryFragment<Sqlite> for Among<E, T> {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        self.expression.walk_ast(pass.reborrow())?;
        pass.push_sql(" IN (SELECT value FROM json_each(");
        pass.push_bind_param::<Text, _>(&self.json)?;
        pass.push_sql("))");
        Ok(())
    }
}

impl<E: QueryFragment<Pg>, T: Listed> QueryFragment<Pg> for Among<E, T>
where
    Pg: HasSqlType<Array<T::Sql>>,
    Vec<T::Bound>: ToSql<Array<T::Sql>, Pg>,
{
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        self.expression.walk_ast(pass.reborrow())?;
        pass.push_sql(" = ANY(");
        pass.push_bind_param::<Array<T::Sql>, _>(&self.values)?;
        pass.push_sql(")");
        Ok(())
    }
}

impl<E, T: Listed> QueryFragment<MultiBackend> for Among<E, T>
where
    Self: QueryFragment<Pg> + QueryFragment<Sqlite>,
{
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, MultiBackend>) -> QueryResult<()> {
        MultiBackend::walk_variant_ast(self, pass)
    }
}
