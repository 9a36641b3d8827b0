//! Zoom: lists of participants, with and without the block about the meeting, unique users, the wide export of an account, and the
//! report of a webinar with its sections.

use super::cells::Cell;
use super::columns::{Column, Head, plain};
use super::raw::{Raw, RawRow, Times};
use super::report::{Layout, Provider, Standing};
use super::sheet::{Meant, Sheet, emails};
use super::stated::hosts;

/// A list of participants whose head stands at `at`.
pub fn participants(sheet: &Sheet<'_>, at: usize) -> Option<Raw> {
    let cells = &sheet.rows[at].cells;
    let name_at = cells.iter().position(|cell| super::columns::column(cell) == Some(Column::Name))?;
    let is_ours = plain(&cells[name_at]).contains('(')
        || cells.iter().any(|cell| matches!(plain(cell).as_str(), "user email" | "электронная почта пользователя"));
    // the wide export has columns about the meeting first, with the same words
    let own: Vec<String> =
        cells.iter().enumerate().map(|(n, cell)| if n < name_at { String::new() } else { cell.clone() }).collect();
    let own = Head::of(&own);
    // or somebody put the columns in another order
    let all = Head::of(cells);
    let is_other_order = !own.has_all(&[Column::Join, Column::Leave]) && all.has_all(&[Column::Join, Column::Leave]);
    let head = if is_other_order { all } else { own };
    let has_times = head.has_all(&[Column::Join, Column::Leave]);
    let has_length = head.has(Column::TotalLength) || head.has(Column::Length);
    if !is_ours || head.has(Column::Attended) || !(has_times || has_length) {
        return None;
    }
    let meant = match (has_times, head.has(Column::TotalLength) && !head.has(Column::Length)) {
        // a row for each person with all their stays together
        (true, true) => Meant::FirstLast,
        (true, false) => Meant::Stays,
        (false, _) => Meant::Lengths,
    };
    let people = sheet.people(&head, at + 1, sheet.rows.len(), meant);
    let above = sheet.rows[..at].iter().any(|row| row.cells.len() > 2);
    let layout = match (has_times, above) {
        (false, _) => Layout::UniqueUsers,
        (true, true) => Layout::ParticipantsWithMeeting,
        (true, false) => Layout::Participants,
    };
    let mut raw = Raw::new(Provider::Zoom, layout, people.rows);
    raw.is_cut = people.is_cut;
    raw.meeting = meeting(sheet, at);
    let (addresses, named) = (hosts(sheet), hosts_above(sheet, at));
    let is_host = |row: &RawRow| match row.emails.as_slice() {
        [] => named.iter().any(|(name, _)| !name.is_empty() && *name == name_alone(&row.name)),
        own => own.iter().any(|email| addresses.contains(email) || named.iter().any(|(_, of)| of == email)),
    };
    for row in raw.rows.iter_mut().filter(|row| row.standing == Standing::Attendee) {
        if is_host(row) {
            row.standing = Standing::Host;
        }
    }
    Some(raw)
}

/// The meeting's begin and end in the block above the head: two moments side by side in one row. A topic may have a date of its own.
fn meeting(sheet: &Sheet<'_>, at: usize) -> Option<(Cell, Cell)> {
    let is_moment = |cell: &Cell| matches!(cell, Cell::Read(_));
    sheet.rows[..at].iter().rev().find_map(|row| {
        let cells: Vec<Cell> = row.cells.iter().map(|cell| Cell::of(cell)).collect();
        let pair = cells.windows(2).rev().find(|pair| pair.iter().all(is_moment))?;
        Some((pair[0], pair[1]))
    })
}

/// The names and addresses of hosts in the block above the head: «Host Name (host@example.org)».
fn hosts_above(sheet: &Sheet<'_>, at: usize) -> Vec<(String, String)> {
    let cells = sheet.rows[..at].iter().flat_map(|row| row.cells.iter());
    let host = |cell: &String| {
        let (name, inside) = cell.rsplit_once('(')?;
        let email = emails(&[inside.split_once(')')?.0]).pop()?;
        Some((name_alone(name), email))
    };
    cells.filter_map(host).collect()
}

/// A name without what stands in brackets behind it: what somebody was called before.
fn name_alone(name: &str) -> String {
    plain(name.split('(').next().unwrap_or_default())
}

/// A webinar's report: sections with a title, a head and rows each.
pub fn webinar(sheet: &Sheet<'_>) -> Option<Raw> {
    let is_section = |head: &Head| head.has_all(&[Column::Name, Column::Join, Column::Leave]);
    let heads: Vec<(usize, Head)> = sheet
        .rows
        .iter()
        .enumerate()
        .map(|(at, row)| (at, Head::of(&row.cells)))
        .filter(|(_, head)| is_section(head))
        .collect();
    if !heads.iter().any(|(_, head)| head.has(Column::Attended)) {
        return None;
    }
    let mut raw = Raw::new(Provider::Zoom, Layout::WebinarAttendees, Vec::new());
    for (n, (at, head)) in heads.iter().enumerate() {
        let title = sheet.rows[..*at].iter().rev().find(|row| !row.cells.is_empty()).map_or("", |row| row.cells[0].as_str());
        // the title of the next section stands among the rows above its head
        let to = heads.get(n + 1).map_or(sheet.rows.len(), |(next, _)| *next);
        let mut people = sheet.people(head, at + 1, to, Meant::Stays);
        people.rows.retain(|row| row.times != Times::Stay(Cell::Blank, Cell::Blank) || !row.emails.is_empty());
        if is_of_hosts(title) {
            for row in people.rows.iter_mut().filter(|row| row.standing == Standing::Attendee) {
                row.standing = Standing::Host;
            }
        }
        raw.is_cut |= people.is_cut;
        raw.rows.extend(people.rows);
    }
    Some(raw)
}

fn is_of_hosts(title: &str) -> bool {
    let title = plain(title);
    ["host", "panelist", "организатор", "панелист", "эксперт", "докладчик"].iter().any(|word| title.contains(word))
}
