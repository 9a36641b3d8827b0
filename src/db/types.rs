//! Column types of our own: [`Instant`] is `timestamptz` in PostgreSQL and RFC 3339 text of fixed width in SQLite, so that both
//! compare and sort alike.

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::pg::{Pg, PgValue};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::SqlType;
use diesel::sqlite::Sqlite;

use super::conn::MultiBackend;
use crate::clock;

/// The SQL type of a moment in UTC.
#[derive(Debug, Clone, Copy, SqlType, diesel::query_builder::QueryId)]
#[diesel(postgres_type(name = "timestamptz"))]
#[diesel(sqlite_type(name = "Text"))]
pub struct Instant;

impl diesel::sql_types::SqlOrd for Instant {}

impl diesel::sql_types::HasSqlType<Instant> for MultiBackend {
    fn metadata(lookup: &mut Self::MetadataLookup) -> Self::TypeMetadata {
        Self::lookup_sql_type::<Instant>(lookup)
    }
}

/// Microseconds between 1970-01-01 and 2000-01-01, where PostgreSQL counts from.
const PG_EPOCH_MICROS: i64 = 946_684_800_000_000;

impl ToSql<Instant, Pg> for clock::Instant {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        let micros = self.micros() - PG_EPOCH_MICROS;
        ToSql::<diesel::sql_types::BigInt, Pg>::to_sql(&micros, &mut out.reborrow())
    }
}

impl FromSql<Instant, Pg> for clock::Instant {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        let micros = <i64 as FromSql<diesel::sql_types::BigInt, Pg>>::from_sql(value)?;
        Ok(Self::from_micros(micros + PG_EPOCH_MICROS))
    }
}

impl ToSql<Instant, Sqlite> for clock::Instant {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.to_string());
        Ok(IsNull::No)
    }
}

impl FromSql<Instant, Sqlite> for clock::Instant {
    fn from_sql(value: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        let text = <String as FromSql<diesel::sql_types::Text, Sqlite>>::from_sql(value)?;
        Self::parse(&text).ok_or_else(|| format!("{text:?} is not a moment in RFC 3339").into())
    }
}

impl ToSql<Instant, MultiBackend> for clock::Instant {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, MultiBackend>) -> serialize::Result {
        out.set_value((Instant, self));
        Ok(IsNull::No)
    }
}

impl FromSql<Instant, MultiBackend> for clock::Instant {
    fn from_sql(value: <MultiBackend as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        value.from_sql::<Self, Instant>()
    }
}

/// `clock` knows nothing of diesel: this stands in for it in the derives.
#[allow(dead_code, reason = "read by the derives alone")]
#[derive(AsExpression, FromSqlRow)]
#[diesel(foreign_derive)]
#[diesel(sql_type = Instant)]
struct InstantProxy(clock::Instant);
