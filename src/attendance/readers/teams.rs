//! Microsoft Teams: the list of who joined and left (2020), the summary with a row for each stay (2021), the three sections (since
//! 2022), and the list of a live event. Dates follow the computer on which the report was made, words its language; so what the words
//! do not tell is taken from where things stand, which is the same in every language.

use std::collections::HashMap;

use super::cells::{Cell, Stamp};
use super::columns::{Column, Head, plain};
use super::cut::is_part;
use super::dates::Written;
use super::durations::{Bare, length};
use super::raw::{Raw, RawRow, Times};
use super::report::{Layout, Provider, Standing};
use super::sheet::{Meant, People, Sheet};
use crate::clock::Instant;

/// The list of who joined and left, whose head stands at `at`.
pub fn joined_left(sheet: &Sheet<'_>, at: usize) -> Option<Raw> {
    let head = Head::of(&sheet.rows[at].cells);
    let known = head.has_all(&[Column::Name, Column::Action, Column::Timestamp]) && !head.has(Column::Join);
    let by_place = || Head::in_order(&[Some(Column::Name), Some(Column::Action), Some(Column::Timestamp)]);
    let head = if known { head } else { by_place() };
    let below = &sheet.rows[at + 1..];
    let is_event = |cells: &[String]| {
        came(head.value(cells, Column::Action)).is_some()
            && matches!(Cell::of(head.value(cells, Column::Timestamp)), Cell::Read(_))
    };
    let is_list_by_place =
        || sheet.rows[at].cells.len() == 3 && below.iter().any(|row| row.cells.len() == 3 && is_event(&row.cells));
    if !known && !is_list_by_place() {
        return None;
    }
    let mut raw = Raw::new(Provider::Teams, Layout::JoinedLeftList, Vec::new());
    let mut places: HashMap<String, usize> = HashMap::new();
    for (n, row) in below.iter().enumerate() {
        let name = head.value(&row.cells, Column::Name);
        let moment = head.value(&row.cells, Column::Timestamp);
        let cell = Cell::of(moment);
        let is_last = n + 1 == below.len() && sheet.open_end.is_some() && !row.cells.is_empty();
        let is_cut_off = || is_part(moment, below[..n].iter().map(|row| head.value(&row.cells, Column::Timestamp)), true);
        let came = came(head.value(&row.cells, Column::Action)).filter(|_| matches!(cell, Cell::Read(_)));
        let Some(came) = came.filter(|_| !(is_last && is_cut_off())) else {
            raw.is_cut |= is_last;
            continue;
        };
        add_mark(&mut raw.rows, &mut places, name, row.line, came, cell);
    }
    Some(raw)
}

fn add_mark(rows: &mut Vec<RawRow>, places: &mut HashMap<String, usize>, name: &str, line: usize, came: bool, cell: Cell) {
    let place = *places.entry(name.to_owned()).or_insert_with(|| {
        rows.push(RawRow { times: Times::Marks(Vec::new()), ..RawRow::named(line, name) });
        rows.len() - 1
    });
    if let Times::Marks(marks) = &mut rows[place].times
        && !marks.contains(&(came, cell))
    {
        marks.push((came, cell));
    }
}

/// Whether an action is a coming (`true`) or a going.
fn came(action: &str) -> Option<bool> {
    let action = plain(action);
    let has = |starts: &[&str]| action.split(' ').any(|word| starts.iter().any(|start| word.starts_with(start)));
    // «joined before», «ранее присоединился», «бұрын қосылған»: the other words may stand first
    let comes = [
        "joined",
        "entr",
        "присоедин",
        "вош",
        "вход",
        "подключ",
        "қосыл",
        "кірді",
        "rejoint",
        "beigetreten",
        "teilgenommen",
        "dołącz",
        "uni",
        "aggiunt",
        "katıld",
        "приєдна",
    ];
    let goes = [
        "left",
        "saiu",
        "выш",
        "выход",
        "покин",
        "отключ",
        "шықты",
        "шыққан",
        "кетті",
        "кеткен",
        "quitté",
        "parti",
        "verlassen",
        "opuś",
        "salió",
        "abandon",
        "uscit",
        "ayrıld",
        "вийш",
    ];
    match (has(&comes), has(&goes)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        (true, true) | (false, false) => None,
    }
}

/// The list of a live event, whose times are in UTC and written as in the United States.
pub fn live_event(sheet: &Sheet<'_>, at: usize) -> Option<Raw> {
    let head = Head::of(&sheet.rows[at].cells);
    if !head.has_all(&[Column::Name, Column::Action, Column::UtcTimestamp]) {
        return None;
    }
    let mut raw = Raw::new(Provider::Teams, Layout::LiveEvent, Vec::new());
    let mut places = HashMap::new();
    let below = &sheet.rows[at + 1..];
    for (n, row) in below.iter().enumerate() {
        let moment = head.value(&row.cells, Column::UtcTimestamp);
        let is_last = n + 1 == below.len() && sheet.open_end.is_some() && !row.cells.is_empty();
        let above = || below[..n].iter().map(|row| head.value(&row.cells, Column::UtcTimestamp));
        if is_last && (moment.is_empty() || is_part(moment, above(), true)) {
            raw.is_cut = true;
            continue;
        }
        let cell = exact(Cell::of(moment));
        if let Some(came) = came(head.value(&row.cells, Column::Action)) {
            add_mark(&mut raw.rows, &mut places, head.value(&row.cells, Column::Name), row.line, came, cell);
        }
    }
    Some(raw)
}

fn exact(cell: Cell) -> Cell {
    let Cell::Read(Stamp::Local(written)) = cell else { return cell };
    let local = match written {
        Written::Sure(local, _) => Some(local),
        Written::Either { first, second, year, time } => {
            chrono::NaiveDate::from_ymd_opt(year, first, second).map(|date| date.and_time(time))
        }
        Written::Time(_) => None,
    };
    local.map_or(Cell::Unreadable, |local| Cell::Read(Stamp::At(Instant::new(local.and_utc()))))
}

/// The summary with a row for each stay, whose head stands at `at`.
pub fn summary(sheet: &Sheet<'_>, at: usize) -> Option<Raw> {
    let cells = &sheet.rows[at].cells;
    let head = Head::of(cells);
    let by_words = head.has_all(&[Column::Name, Column::Join, Column::Leave, Column::Length, Column::Role]);
    let by_place = || (6..=7).contains(&cells.len()) && has_stays(sheet, at) && Cell::of(&cells[1]) == Cell::Unreadable;
    if !by_words && !by_place() {
        return None;
    }
    let head = if by_words {
        head
    } else {
        use Column::{Email, Join, Leave, Length, Name, Role, Upn};
        Head::in_order(&[Some(Name), Some(Join), Some(Leave), Some(Length), Some(Email), Some(Role), Some(Upn)])
    };
    let people = sheet.people(&head, at + 1, sheet.rows.len(), Meant::Stays);
    Some(Raw { is_cut: people.is_cut, ..Raw::new(Provider::Teams, Layout::Summary, people.rows) })
}

/// Whether the rows below a head have a moment, a moment and a length with its units in the second, third and fourth place; of those who
/// have not left, the last two may be empty.
fn has_stays(sheet: &Sheet<'_>, at: usize) -> bool {
    let below = sheet.rows[at + 1..].iter().take(20).filter(|row| row.cells.len() >= 4);
    // a bare number may be anything: hours of a timesheet
    let is_length = |cell: &str| length(cell, Bare::Minutes).is_some() && cell.contains(char::is_alphabetic);
    let is_moment = |cell: &str| matches!(Cell::of(cell), Cell::Read(_));
    let is_inside = |cells: &[String]| Cell::of(&cells[2]) == Cell::Blank && cells[3].is_empty();
    let mut any = false;
    for row in below {
        let cells = row.cells.as_slice();
        let is_whole = is_moment(&cells[2]) && is_length(&cells[3]);
        if !is_moment(&cells[1]) || !(is_whole || is_inside(cells)) {
            return false;
        }
        any |= is_whole;
    }
    any
}

/// The three sections. The third has a row for each stay and is taken; of the second are taken those who are not in the third. Either of
/// the two may have been left out.
pub fn sections(sheet: &Sheet<'_>) -> Option<Raw> {
    let title = |number: &str| {
        sheet.rows.iter().position(|row| {
            row.cells.first().is_some_and(|cell| cell.trim_start_matches(['\u{feff}', '"', ' ', '*']).starts_with(number))
                && row.cells.iter().skip(1).all(String::is_empty)
        })
    };
    let (first, second) = (title("1.")?, title("2."));
    let (third, fourth) = (title("3."), title("4."));
    if second.is_some_and(|second| second < first) || third.is_some_and(|third| third < second.unwrap_or(first)) {
        return None;
    }
    let ends = sheet.rows.len();
    let of_people = match second {
        Some(second) => section(sheet, second, third.unwrap_or(ends), true)?,
        None => People::default(),
    };
    let of_stays =
        third.and_then(|third| section(sheet, third, fourth.filter(|fourth| *fourth > third).unwrap_or(ends), false));
    if second.is_none() && of_stays.is_none() {
        return None;
    }
    let stays = of_stays.unwrap_or_default();
    let mut raw = Raw::new(Provider::Teams, Layout::ThreeSections, stays.rows);
    raw.is_cut = of_people.is_cut || stays.is_cut;
    let in_third: std::collections::HashSet<(String, Option<String>)> = raw.rows.iter().map(who).collect();
    let hosts: std::collections::HashSet<(String, Option<String>)> =
        of_people.rows.iter().filter(|row| row.standing == Standing::Host).map(who).collect();
    let aliases: HashMap<(String, Option<String>), Vec<String>> =
        of_people.rows.iter().map(|row| (who(row), row.emails.clone())).collect();
    let last: HashMap<(String, Option<String>), Cell> = of_people
        .rows
        .iter()
        .filter_map(|row| match row.times {
            Times::FirstLast(_, leave @ Cell::Read(_)) => Some((who(row), leave)),
            _ => None,
        })
        .collect();
    for row in &mut raw.rows {
        // a stay without its end ended with the last of theirs
        if let (Times::Stay(join, Cell::Blank), Some(leave)) = (&row.times, last.get(&who(row))) {
            row.times = Times::Stay(*join, *leave);
        }
        // the name in the directory stands in the second section alone
        if let Some(emails) = aliases.get(&who(row)) {
            row.emails.extend(emails.iter().filter(|email| !row.emails.contains(email)).cloned().collect::<Vec<_>>());
        }
        if hosts.contains(&who(row)) {
            row.standing = Standing::Host;
        }
    }
    raw.rows.extend(of_people.rows.into_iter().filter(|row| !in_third.contains(&who(row))));
    Some(raw)
}

fn who(row: &RawRow) -> (String, Option<String>) {
    (row.name.clone(), row.emails.first().cloned())
}

/// The people of a section from its title; `None` when it has no head.
fn section(sheet: &Sheet<'_>, title: usize, to: usize, of_people: bool) -> Option<People> {
    use Column::{Email, Join, Leave, Length, Name, Role, Upn};
    let at = (title + 1..to).find(|&at| !sheet.rows[at].cells.is_empty())?;
    let cells = &sheet.rows[at].cells;
    if cells.len() < 4 {
        return None;
    }
    let mut order = vec![Some(Name), Some(Join), Some(Leave), Some(Length), Some(Email)];
    if of_people && cells.len() >= 7 {
        order.push(Some(Upn));
    }
    order.push(Some(Role));
    let by_words = Head::of(cells);
    let head = if by_words.has_all(&[Name, Join, Leave, Length, Email, Role]) { by_words } else { Head::in_order(&order) };
    let meant = if of_people { Meant::FirstLast } else { Meant::Stays };
    let mut people = sheet.people(&head, at + 1, to, meant);
    people.rows.retain(|row| !row.name.is_empty() || !row.emails.is_empty());
    Some(people)
}
