//! The migrations go up, down and up over rows, and both databases have the same tables.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use diesel::sql_types::Text;
use shanyraq::db::schema::{enrolments, people};
use shanyraq::db::{Conn, down_all, up_all};
use shanyraq::people::Role;

use crate::support::TestApp;

#[test]
fn they_go_up_and_down_and_up_over_rows() {
    let test = TestApp::new();
    let cohort = test.cohort("november");
    test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id));
    test.enrolled(&cohort, "Anna Kim", "ministerial");
    test.webinar(&cohort, "coordination", 1, "2026-11-17T15:00", 120, &[]);
    let mut conn = test.connection();
    down_all(&mut conn).unwrap();
    assert_eq!(tables(&mut conn), BTreeSet::new(), "a table is left behind");
    up_all(&mut conn).unwrap();
    assert_eq!(people::table.count().get_result::<i64>(&mut conn), Ok(0));
    up_all(&mut conn).unwrap();
    assert_eq!(enrolments::table.count().get_result::<i64>(&mut conn), Ok(0));
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

/// The tables there are, without those of the migrations and of the database itself.
fn tables(conn: &mut Conn) -> BTreeSet<String> {
    let sql = match conn {
        Conn::Sqlite(_) => "SELECT name FROM sqlite_master WHERE type = 'table'",
        Conn::Pg(_) => "SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = 'public'",
    };
    let names: Vec<Name> = diesel::sql_query(sql).load(conn).unwrap();
    let ours = |name: &String| !name.starts_with("sqlite_") && !name.starts_with("__diesel");
    names.into_iter().map(|row| row.name).filter(ours).collect()
}

/// What is compared of a table: its columns with whether they may be empty, and what is unique.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    columns: BTreeMap<String, bool>,
    unique: BTreeSet<Vec<String>>,
}

/// The tables that the SQL of all steps of one database makes.
fn shapes_of(dialect: &str) -> BTreeMap<String, Shape> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(dialect);
    let mut steps: Vec<_> = std::fs::read_dir(folder).unwrap().map(|step| step.unwrap().path()).collect();
    steps.sort();
    let mut shapes = BTreeMap::new();
    for step in steps {
        let sql = std::fs::read_to_string(step.join("up.sql")).unwrap();
        let sql: String = sql.lines().map(|line| line.split("--").next().unwrap_or_default()).collect::<Vec<_>>().join(" ");
        for statement in sql.split(';').map(str::trim).filter(|statement| !statement.is_empty()) {
            read_statement(statement, &mut shapes);
        }
    }
    shapes
}

fn read_statement(statement: &str, shapes: &mut BTreeMap<String, Shape>) {
    let words: Vec<&str> = statement.split_whitespace().collect();
    let upper: Vec<String> = words.iter().map(|word| word.to_uppercase()).collect();
    let starts = |begin: &[&str]| upper.iter().zip(begin).all(|(word, wanted)| word == wanted);
    if starts(&["CREATE", "TABLE"]) {
        shapes.insert(words[2].to_owned(), read_table(statement));
    } else if starts(&["CREATE", "UNIQUE", "INDEX"]) {
        let on = upper.iter().position(|word| word == "ON").unwrap();
        let table = words[on + 1].split('(').next().unwrap();
        shapes.get_mut(table).unwrap().unique.insert(names_in_brackets(statement));
    } else if starts(&["ALTER", "TABLE"]) && upper.get(3).is_some_and(|word| word == "ADD") {
        let rest = words[if upper[4] == "COLUMN" { 5 } else { 4 }..].join(" ");
        read_part(&rest, shapes.get_mut(words[2]).unwrap());
    } else if starts(&["ALTER", "TABLE"]) && upper.get(3).is_some_and(|word| word == "DROP") {
        shapes.get_mut(words[2]).unwrap().columns.remove(*words.last().unwrap());
    }
}

fn read_table(statement: &str) -> Shape {
    let (_, inside) = statement.split_once('(').unwrap();
    let inside = &inside[..inside.rfind(')').unwrap()];
    let mut shape = Shape::default();
    let (mut depth, mut part) = (0, String::new());
    for letter in inside.chars().chain([',']) {
        match letter {
            ',' if depth == 0 => read_part(&std::mem::take(&mut part), &mut shape),
            letter => {
                depth += i32::from(letter == '(') - i32::from(letter == ')');
                part.push(letter);
            }
        }
    }
    shape
}

/// A column, or a constraint of the table.
fn read_part(part: &str, shape: &mut Shape) {
    let upper = part.trim().to_uppercase();
    if upper.starts_with("UNIQUE") {
        shape.unique.insert(names_in_brackets(part));
    } else if !["PRIMARY ", "FOREIGN ", "CHECK ", "CHECK(", "CONSTRAINT "].iter().any(|word| upper.starts_with(word)) {
        let name = part.split_whitespace().next().unwrap().to_owned();
        if upper.contains(" UNIQUE") {
            shape.unique.insert(vec![name.clone()]);
        }
        shape.columns.insert(name, !upper.contains("NOT NULL"));
    }
}

fn names_in_brackets(text: &str) -> Vec<String> {
    let (_, rest) = text.split_once('(').unwrap();
    rest.split(')').next().unwrap().split(',').map(|name| name.trim().to_owned()).collect()
}

#[test]
fn both_databases_are_given_the_same_tables() {
    let (sqlite, postgres) = (shapes_of("sqlite"), shapes_of("postgres"));
    let names = |shapes: &BTreeMap<String, Shape>| shapes.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&sqlite), names(&postgres));
    assert!(sqlite.len() > 30);
    for (table, shape) in &sqlite {
        assert_eq!(shape, &postgres[table], "{table}");
    }
}

/// What `src/db/schema.rs` tells diesel: tables, columns and whether they may be empty.
fn told_to_diesel() -> BTreeMap<String, BTreeMap<String, bool>> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/db/schema.rs");
    let text = std::fs::read_to_string(path).unwrap();
    let mut tables: BTreeMap<String, BTreeMap<String, bool>> = BTreeMap::new();
    for block in text.split("diesel::table! {").skip(1) {
        let mut name = String::new();
        for line in block.lines().map(str::trim).take_while(|line| !line.starts_with("diesel::")) {
            if let Some((table, _)) = line.split_once(" (").filter(|_| line.ends_with('{')) {
                name = table.to_owned();
            } else if let Some((column, kind)) = line.split_once(" -> ") {
                tables.entry(name.clone()).or_default().insert(column.to_owned(), kind.starts_with("Nullable<"));
            }
        }
    }
    tables
}

#[test]
fn diesel_is_told_what_the_tables_are() {
    let made = shapes_of("sqlite");
    let told = told_to_diesel();
    assert_eq!(told.keys().collect::<Vec<_>>(), made.keys().collect::<Vec<_>>());
    for (table, columns) in told {
        assert_eq!(columns, made[&table].columns, "{table}");
    }
}

/// What the database itself says of its tables, against what the SQL was read as.
#[test]
fn the_tables_made_are_those_that_were_written() {
    let test = TestApp::new();
    let mut conn = test.connection();
    let dialect = if matches!(conn, Conn::Sqlite(_)) { "sqlite" } else { "postgres" };
    let written = shapes_of(dialect);
    assert_eq!(tables(&mut conn), written.keys().cloned().collect());
    for (table, shape) in &written {
        assert_eq!(made(&mut conn, table), *shape, "{table}");
    }
}

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    kind: String,
}

/// A table as the database has it.
fn made(conn: &mut Conn, table: &str) -> Shape {
    let (columns, uniques) = match conn {
        Conn::Sqlite(_) => (
            format!(
                "SELECT name, CASE WHEN \"notnull\" = 1 THEN 'NO' ELSE 'YES' END AS kind FROM pragma_table_info('{table}')"
            ),
            format!(
                "SELECT (SELECT group_concat(name, ',') FROM (SELECT name FROM pragma_index_info(list.name) ORDER BY seqno)) AS name, \
                 list.name AS kind FROM pragma_index_list('{table}') AS list WHERE list.\"unique\" = 1 AND list.origin <> 'pk'"
            ),
        ),
        Conn::Pg(_) => (
            format!(
                "SELECT column_name::text AS name, is_nullable::text AS kind FROM information_schema.columns \
                 WHERE table_schema = 'public' AND table_name = '{table}'"
            ),
            format!(
                "SELECT string_agg(a.attname::text, ',' ORDER BY k.place) AS name, i.indexrelid::text AS kind FROM pg_index i \
                 CROSS JOIN LATERAL unnest(i.indkey::int[]) WITH ORDINALITY AS k(number, place) \
                 JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number \
                 WHERE i.indrelid = '{table}'::regclass AND i.indisunique AND NOT i.indisprimary GROUP BY i.indexrelid"
            ),
        ),
    };
    let columns: Vec<Column> = diesel::sql_query(columns).load(conn).unwrap();
    let uniques: Vec<Column> = diesel::sql_query(uniques).load(conn).unwrap();
    Shape {
        columns: columns.into_iter().map(|column| (column.name, column.kind == "YES")).collect(),
        unique: uniques.into_iter().map(|unique| unique.name.split(',').map(str::to_owned).collect()).collect(),
    }
}

#[test]
fn another_programs_database_is_left_alone() {
    use diesel::connection::SimpleConnection as _;
    let test = TestApp::new();
    let mut conn = test.connection();
    shanyraq::db::down_all(&mut conn).unwrap();
    conn.batch_execute("DROP TABLE __diesel_schema_migrations; CREATE TABLE holidays (id INTEGER)").unwrap();
    let refused = shanyraq::db::up_all(&mut conn).unwrap_err().to_string();
    assert!(refused.contains("another program (holidays"), "{refused}");
    conn.batch_execute("DROP TABLE holidays").unwrap();
    shanyraq::db::up_all(&mut conn).unwrap();
}
