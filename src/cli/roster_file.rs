//! A roster as a file: who is expected, for commands that work without a database.

use std::collections::HashSet;

use anyhow::bail;

use crate::attendance::matching::Known;
use crate::tables::{self, Limits, Unreadable};

const LIMITS: Limits = Limits { rows: 100_000, columns: 200, opened: 128 * 1_048_576 };

/// Somebody on a roster file.
pub(super) struct Listed {
    /// The identifier in the file.
    pub(super) id: String,
    /// As matching knows them.
    pub(super) known: Known,
}

/// Reads a roster. The columns `id` and `full_name` must be there; `latin_name`, `email`, `organisation` and `region` may be.
pub(super) fn read_roster(bytes: &[u8]) -> anyhow::Result<Vec<Listed>> {
    let table = match tables::read_table(bytes, &LIMITS) {
        Ok(table) => table,
        Err(Unreadable::NoRows) => return Ok(Vec::new()),
        Err(why) => bail!("{}", in_words(why)),
    };
    let head: Vec<String> = table.head.iter().map(|cell| cell.trim_matches(['\u{feff}', ' ']).to_lowercase()).collect();
    let column = |name: &str| head.iter().position(|cell| cell == name);
    let (Some(id), Some(full_name)) = (column("id"), column("full_name")) else {
        bail!("the first line must have the columns id and full_name; it has {}", head.join(", "));
    };
    let others = [column("latin_name"), column("email"), column("organisation"), column("region")];
    let mut seen = HashSet::new();
    let mut listed = Vec::with_capacity(table.rows.len());
    for row in table.rows {
        let value = |at: Option<usize>| at.and_then(|at| row.cells.get(at)).map_or("", |cell| cell.trim()).to_owned();
        let own = value(Some(id));
        if own.is_empty() {
            bail!("line {}: the column id is empty", row.line);
        }
        if !seen.insert(own.clone()) {
            bail!("line {}: the id {own} stands twice", row.line);
        }
        let names = [value(Some(full_name)), value(others[0])].into_iter().filter(|name| !name.is_empty()).collect();
        let emails = Some(value(others[1])).filter(|email| !email.is_empty()).into_iter().collect();
        let surroundings = [value(others[2]), value(others[3])].into_iter().filter(|text| !text.is_empty()).collect();
        listed.push(Listed { known: Known { names, emails, external_ids: vec![own.clone()], surroundings }, id: own });
    }
    Ok(listed)
}

const fn in_words(why: Unreadable) -> &'static str {
    match why {
        Unreadable::Empty | Unreadable::NoRows => "there is nothing in the file",
        Unreadable::TooManyRows => "there are more than 100,000 rows",
        Unreadable::TooManyColumns => "there are more columns than a roster has",
        Unreadable::OldOrLocked => "this is an old Excel file or one with a password: save it as .xlsx or CSV",
        Unreadable::TooLargeInside => "this workbook opens out to far more than a roster has",
        Unreadable::BrokenWorkbook => "this workbook cannot be opened: save it again",
        Unreadable::NotATable => "this is not a table: write CSV or XLSX",
    }
}
