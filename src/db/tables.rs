//! The tables as the database itself has them, and their rows as JSON, alike from both databases: for backups, and for the test
//! that no table is left out of the register of personal data. What differs is here in plain SQL; diesel's own table of
//! migrations is left out everywhere.

use diesel::connection::{DefaultLoadingMode, SimpleConnection as _};
use diesel::pg::PgRowByRowLoadingMode;
use diesel::result::{Error, QueryResult};
use diesel::sql_types::{BigInt, Text};
use diesel::{QueryableByName, RunQueryDsl as _, sql_query};

use super::Conn;

/// A table and its columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    columns: Vec<Column>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Column {
    name: String,
    /// The type as this database writes it.
    declared: String,
}

impl Table {
    /// The names of its columns, in order.
    pub fn column_names(&self) -> Vec<String> {
        self.columns.iter().map(|column| column.name.clone()).collect()
    }

    /// Each column's name, with its type as this database writes it, in lower case.
    pub fn declared(&self) -> Vec<(String, String)> {
        self.columns.iter().map(|column| (column.name.clone(), column.declared.to_ascii_lowercase())).collect()
    }

    /// The same table without some of its columns.
    pub fn without(&self, names: &[&str]) -> Self {
        let columns = self.columns.iter().filter(|column| !names.contains(&column.name.as_str())).cloned().collect();
        Self { name: self.name.clone(), columns }
    }

    /// The same table with its columns in another order; `None` when they are not the same columns.
    pub fn in_order(&self, names: &[String]) -> Option<Self> {
        let find = |name: &String| self.columns.iter().find(|column| column.name == *name).cloned();
        let columns: Vec<Column> = names.iter().map(find).collect::<Option<_>>()?;
        (columns.len() == self.columns.len()).then(|| Self { name: self.name.clone(), columns })
    }
}

#[derive(QueryableByName)]
struct ColumnRow {
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Text)]
    column_name: String,
    #[diesel(sql_type = Text)]
    declared: String,
}

/// SQLite's tables; in PostgreSQL those of the first schema in the search path. In the order in which they were made.
const SQLITE_COLUMNS: &str = "SELECT m.name AS table_name, c.name AS column_name, c.type AS declared \
     FROM sqlite_master m JOIN pragma_table_info(m.name) c \
     WHERE m.type = 'table' AND substr(m.name, 1, 7) <> 'sqlite_' AND m.name <> '__diesel_schema_migrations' \
     ORDER BY m.rowid, c.cid";
const PG_COLUMNS: &str = "SELECT t.relname::text AS table_name, a.attname::text AS column_name, \
     format_type(a.atttypid, a.atttypmod) AS declared \
     FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid \
     WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace AND a.attnum > 0 AND NOT a.attisdropped \
     AND t.relname <> '__diesel_schema_migrations' ORDER BY t.oid, a.attnum";

/// All tables.
///
/// # Errors
/// The database's.
pub fn tables(conn: &mut Conn) -> QueryResult<Vec<Table>> {
    let rows: Vec<ColumnRow> = match conn {
        Conn::Sqlite(sqlite) => sql_query(SQLITE_COLUMNS).load(sqlite)?,
        Conn::Pg(pg) => sql_query(PG_COLUMNS).load(pg)?,
    };
    let mut tables: Vec<Table> = Vec::new();
    for row in rows {
        let column = Column { name: row.column_name, declared: row.declared };
        match tables.last_mut().filter(|table| table.name == row.table_name) {
            Some(table) => table.columns.push(column),
            None => tables.push(Table { name: row.table_name, columns: vec![column] }),
        }
    }
    Ok(tables)
}

#[derive(QueryableByName)]
struct VersionRow {
    #[diesel(sql_type = Text)]
    version: String,
}

/// The migrations that were run, by their numbers: the same list in both databases for the same tables.
///
/// # Errors
/// The database's.
pub fn schema_version(conn: &mut Conn) -> QueryResult<Vec<String>> {
    let rows: Vec<VersionRow> = sql_query("SELECT version FROM __diesel_schema_migrations ORDER BY version").load(conn)?;
    Ok(rows.into_iter().map(|row| row.version).collect())
}

#[derive(QueryableByName)]
struct CountRow {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

/// How many rows a table has, counting no further than `most`.
///
/// # Errors
/// The database's.
pub fn count_up_to(conn: &mut Conn, table: &Table, most: i64) -> QueryResult<i64> {
    let sql = format!("SELECT count(*) AS count FROM (SELECT 1 AS one FROM \"{}\" LIMIT {most}) AS counted", table.name);
    sql_query(sql).get_result::<CountRow>(conn).map(|row| row.count)
}

#[derive(QueryableByName)]
struct JsonRow {
    #[diesel(sql_type = Text)]
    json: String,
}

/// Hands over each row of a table as a JSON array, by the first column, without holding more than one.
///
/// # Errors
/// Those of `take`, or the database's.
pub fn each_row<E: From<Error>>(conn: &mut Conn, table: &Table, take: impl FnMut(&str) -> Result<(), E>) -> Result<(), E> {
    each_row_where(conn, table, "1 = 1", take)
}

/// The same for those rows of which a condition in SQL holds. It is ours, and never made from what somebody typed.
///
/// # Errors
/// Those of `take`, or the database's.
pub fn each_row_where<E: From<Error>>(
    conn: &mut Conn,
    table: &Table,
    condition: &str,
    mut take: impl FnMut(&str) -> Result<(), E>,
) -> Result<(), E> {
    let is_pg = matches!(conn, Conn::Pg(_));
    let values: Vec<String> = table.columns.iter().map(|column| read_as_json(column, is_pg)).collect();
    let array = if is_pg { "json_build_array" } else { "json_array" };
    let cast = if is_pg { "::text" } else { "" };
    let first = table.columns.first().map(|column| column.name.as_str()).unwrap_or_default();
    let sql = format!(
        "SELECT {array}({}){cast} AS json FROM \"{}\" WHERE {condition} ORDER BY \"{first}\"",
        values.join(", "),
        table.name
    );
    match conn {
        Conn::Sqlite(sqlite) => {
            for row in sql_query(sql).load_iter::<JsonRow, DefaultLoadingMode>(sqlite)? {
                take(&row?.json)?;
            }
        }
        Conn::Pg(pg) => {
            for row in sql_query(sql).load_iter::<JsonRow, PgRowByRowLoadingMode>(pg)? {
                take(&row?.json)?;
            }
        }
    }
    Ok(())
}

/// A column's value as both databases write it into JSON: moments as RFC 3339 with six digits, bytes in hexadecimal, truth as 0 or 1.
fn read_as_json(column: &Column, is_pg: bool) -> String {
    let name = format!("\"{}\"", column.name);
    match (column.declared.to_ascii_lowercase().as_str(), is_pg) {
        ("blob", false) => format!("CASE WHEN {name} IS NULL THEN NULL ELSE hex({name}) END"),
        ("bytea", true) => format!("upper(encode({name}, 'hex'))"),
        ("boolean", true) => format!("{name}::int"),
        ("date", true) => format!("to_char({name}, 'YYYY-MM-DD')"),
        ("timestamp with time zone", true) => {
            format!("to_char({name} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
        }
        _ => name,
    }
}

/// Writes rows that [`each_row`] of either database gave: a JSON array of them.
///
/// # Errors
/// The database's.
pub fn insert_rows(conn: &mut Conn, table: &Table, rows: &str) -> QueryResult<usize> {
    let is_pg = matches!(conn, Conn::Pg(_));
    let names: Vec<String> = table.columns.iter().map(|column| format!("\"{}\"", column.name)).collect();
    let values: Vec<String> = table.columns.iter().enumerate().map(|(at, column)| write_from_json(column, at, is_pg)).collect();
    let from = if is_pg { "json_array_elements($1::json) AS line(value)" } else { "json_each($1) AS line" };
    let sql = format!("INSERT INTO \"{}\" ({}) SELECT {} FROM {from}", table.name, names.join(", "), values.join(", "));
    sql_query(sql).bind::<Text, _>(rows).execute(conn)
}

fn write_from_json(column: &Column, at: usize, is_pg: bool) -> String {
    let value = if is_pg { format!("(line.value->>{at})") } else { format!("json_extract(line.value, '$[{at}]')") };
    match (column.declared.to_ascii_lowercase().as_str(), is_pg) {
        ("blob", false) => format!("unhex({value})"),
        ("bytea", true) => format!("decode({value}, 'hex')"),
        ("boolean", true) => format!("({value}::int)::boolean"),
        (declared, true) => format!("{value}::{declared}"),
        _ => value,
    }
}

#[derive(QueryableByName)]
struct ConstraintRow {
    #[diesel(sql_type = Text)]
    sql_name: String,
}

/// Runs `work` with the check that a row's references exist put off to its end, so that rows may come in any order. In the caller's
/// transaction.
///
/// # Errors
/// Those of `work`, or the database's: also that a reference leads nowhere.
pub fn with_references_checked_last<T, E: From<Error>>(
    conn: &mut Conn,
    work: impl FnOnce(&mut Conn) -> Result<T, E>,
) -> Result<T, E> {
    if let Conn::Sqlite(sqlite) = conn {
        // until this transaction ends
        sqlite.batch_execute("PRAGMA defer_foreign_keys = ON")?;
        return work(conn);
    }
    let constraints: Vec<ConstraintRow> = sql_query(
        "SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I', conrelid::regclass, conname) AS sql_name FROM pg_constraint \
         WHERE contype = 'f' AND connamespace = current_schema()::regnamespace",
    )
    .load(conn)?;
    let alter_all = |conn: &mut Conn, how: &str| {
        let sql: Vec<String> = constraints.iter().map(|row| format!("{} {how};", row.sql_name)).collect();
        conn.batch_execute(&sql.join(" "))
    };
    alter_all(conn, "DEFERRABLE INITIALLY DEFERRED")?;
    let done = work(conn)?;
    conn.batch_execute("SET CONSTRAINTS ALL IMMEDIATE")?;
    alter_all(conn, "NOT DEFERRABLE")?;
    Ok(done)
}

/// Makes the caller's transaction, in which nothing was asked yet, see the database as it is at one moment. SQLite's always do.
///
/// # Errors
/// The database's.
pub fn see_one_moment(conn: &mut Conn) -> QueryResult<()> {
    match conn {
        Conn::Sqlite(_) => Ok(()),
        Conn::Pg(pg) => pg.batch_execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"),
    }
}
