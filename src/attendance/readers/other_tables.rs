//! Google Meet, Webex, BigBlueButton's dashboard, and any plain table of names and times: our own template among them.

use super::cells::Cell;
use super::columns::{Column, Head, plain};
use super::durations::{Bare, length};
use super::raw::{Raw, Times};
use super::report::{Layout, Provider, Standing};
use super::sheet::{Meant, Sheet};
use super::stated::day_above;

/// Google Meet: the first arrival, the last departure, and a length without the gaps.
pub fn google_meet(sheet: &Sheet<'_>, at: usize) -> Option<Raw> {
    let head = Head::of(&sheet.rows[at].cells);
    let words: Vec<String> = sheet.rows[at].cells.iter().map(|cell| plain(cell)).collect();
    let has = |word: &str| words.iter().any(|found| found == word);
    let is_ours = head.has_all(&[Column::Join, Column::Leave, Column::Length])
        && (has("time exited") || has("time joined") || head.has_all(&[Column::FirstName, Column::LastName]));
    if !is_ours || !(head.has(Column::Name) || head.has(Column::FirstName)) {
        return None;
    }
    let people = sheet.people(&head, at + 1, sheet.rows.len(), Meant::FirstLast);
    let day = day_above(sheet, at);
    Some(Raw { is_cut: people.is_cut, day, ..Raw::new(Provider::GoogleMeet, Layout::FirstInLastOut, people.rows) })
}

/// Webex: a row for each stay.
pub fn webex(sheet: &Sheet<'_>, at: usize) -> Option<Raw> {
    let words: Vec<String> = sheet.rows[at].cells.iter().map(|cell| plain(cell)).collect();
    let has = |word: &str| words.iter().any(|found| found == word);
    let head = Head::of(&sheet.rows[at].cells);
    if !has("attendance duration") || !head.has_all(&[Column::Join, Column::Leave]) {
        return None;
    }
    let people = sheet.people(&head, at + 1, sheet.rows.len(), Meant::Stays);
    Some(Raw { is_cut: people.is_cut, ..Raw::new(Provider::Webex, Layout::Stays, people.rows) })
}

/// BigBlueButton's dashboard. Its first twelve columns stand in one order in every language; the heads of poll questions may have
/// commas of their own and shift what follows.
pub fn dashboard(sheet: &Sheet<'_>, at: usize) -> Option<Raw> {
    use Column::{Join, Leave, Length, Name};
    let cells = &sheet.rows[at].cells;
    let is_role = |cell: &String| matches!(plain(cell).as_str(), "moderator" | "модератор");
    // in a language that nobody taught us: by what stands in the columns
    let is_row = |cells: &[String]| {
        let is_said = matches!(cells[1].as_str(), "TRUE" | "FALSE");
        is_said && cells[11].contains(':') && length(&cells[11], Bare::Minutes).is_some()
    };
    let is_by_rows = || sheet.rows[at + 1..].iter().take(3).any(|row| row.cells.len() >= 12 && is_row(&row.cells));
    if cells.len() < 12 || !(is_role(&cells[1]) || (!is_row(cells) && is_by_rows())) {
        return None;
    }
    let mut order = vec![Some(Name), Some(Column::Role)];
    order.extend([None; 7]);
    order.extend([Some(Join), Some(Leave), Some(Length)]);
    let head = Head::in_order(&order);
    let mut people = sheet.people(&head, at + 1, sheet.rows.len(), Meant::FirstLast);
    // the last row gathers anonymous answers and is nobody: it has no times, and does not say whether it is a moderator
    let of_people: Vec<usize> = sheet
        .rows
        .iter()
        .filter(|row| row.cells.get(1).is_some_and(|cell| super::columns::is_yes(cell) || super::columns::is_no(cell)))
        .map(|row| row.line)
        .collect();
    people.rows.retain(|row| {
        let is_timed = !matches!(row.times, Times::FirstLast(Cell::Blank | Cell::Unreadable, Cell::Blank));
        is_timed || row.said.is_some() || of_people.binary_search(&row.line).is_ok()
    });
    let moderators: Vec<usize> = sheet
        .rows
        .iter()
        .filter(|row| row.cells.get(1).is_some_and(|cell| super::columns::is_yes(cell)))
        .map(|row| row.line)
        .collect();
    for row in &mut people.rows {
        if moderators.binary_search(&row.line).is_ok() {
            row.standing = Standing::Host;
        }
    }
    Some(Raw { is_cut: people.is_cut, ..Raw::new(Provider::BigBlueButton, Layout::Dashboard, people.rows) })
}

/// Names, addresses or identifiers with times.
pub fn template(sheet: &Sheet<'_>, at: usize) -> Option<Raw> {
    let head = Head::of(&sheet.rows[at].cells);
    if !is_of_people(&head) || !head.has_all(&[Column::Join, Column::Leave]) {
        return None;
    }
    let mut people = sheet.people(&head, at + 1, sheet.rows.len(), Meant::Stays);
    // a line of a list of names that was left empty: they did not come
    people.rows.retain(|row| row.times != Times::Stay(Cell::Blank, Cell::Blank) || row.said.is_some());
    let day = day_above(sheet, at);
    Some(Raw { is_cut: people.is_cut, day, ..Raw::new(Provider::Template, Layout::Stays, people.rows) })
}

/// Whether a head is of a table of people.
pub fn is_of_people(head: &Head) -> bool {
    use Column::{Email, ExternalId, FirstName, LastName, Name};
    [Name, Email, ExternalId, FirstName, LastName].into_iter().any(|column| head.has(column))
}
