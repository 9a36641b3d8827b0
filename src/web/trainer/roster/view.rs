//! What part of a roster is shown, and the choices not saved yet: all of it stands in the address, so that narrowing the list or
//! turning its page loses nothing.

use std::fmt::Write as _;

use serde::Deserialize;

use crate::attendance::{Mark, Narrowed, Status};
use crate::i18n::Lang;
use crate::ids::{PersonId, WebinarId, decode};
use crate::web::forms::Fields;
use crate::web::paths;

/// People on a page.
pub const PER_PAGE: i64 = 50;

/// As it stands in the address.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Query {
    show: Option<String>,
    q: Option<String>,
    page: Option<i64>,
    keep: Option<String>,
}

/// A choice made and not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// About whom.
    pub person: PersonId,
    /// What the page showed when it was made.
    pub was: Status,
    /// What was chosen.
    pub mark: Mark,
}

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// Those with this attendance.
    pub show: Option<Status>,
    /// Part of a name.
    pub name: Option<String>,
    /// From 0.
    pub page: i64,
    /// Choices not saved.
    pub kept: Vec<Kept>,
}

impl View {
    /// Of an address.
    pub fn of(query: &Query) -> Self {
        Self {
            show: query.show.as_deref().and_then(|status| status.parse().ok()),
            name: query.q.as_deref().map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned),
            page: query.page.unwrap_or(1).clamp(1, 100_000) - 1,
            kept: query.keep.as_deref().map(read_kept).unwrap_or_default(),
        }
    }

    /// Of the form: the part that it was made for, and every choice that says something new.
    pub fn of_form(fields: &Fields) -> Self {
        let given =
            Query { show: fields.given("show"), q: fields.given("q"), page: fields.text("page").parse().ok(), keep: None };
        Self { kept: choices(fields), ..Self::of(&given) }
    }

    /// Where a button of the form leads that narrows the list or turns its page; `None` where the form is to be saved.
    pub fn asked_for(fields: &Fields) -> Option<Self> {
        let asked = fields.given("view")?;
        let view = Self::of_form(fields);
        Some(match asked.split_once('-') {
            Some(("show", status)) => Self { show: status.parse().ok(), page: 0, ..view },
            None if asked == "refresh" => view,
            Some(("page", page)) => Self { page: page.parse().unwrap_or(1).max(1) - 1, ..view },
            _ => Self { page: 0, ..view },
        })
    }

    /// The address.
    pub fn url(&self, lang: Lang, webinar: WebinarId) -> String {
        let mut parts = Vec::new();
        parts.extend(self.name.as_deref().map(|name| format!("q={}", paths::encoded(name))));
        parts.extend(self.show.map(|status| format!("show={status}")));
        parts.extend((self.page > 0).then(|| format!("page={}", self.page + 1)));
        parts.extend((!self.kept.is_empty()).then(|| format!("keep={}", write_kept(&self.kept))));
        let query = if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) };
        format!("{}{query}", paths::roster(lang, webinar))
    }

    /// Whether it begins with the first of everybody.
    pub fn is_of_all(&self) -> bool {
        self.show.is_none() && self.name.is_none() && self.page == 0
    }

    /// For the questions about the roster.
    pub fn narrowed(&self) -> Narrowed {
        Narrowed { name: self.name.clone(), status: self.show, people: None }
    }

    /// The choice made for somebody.
    pub fn chosen(&self, person: PersonId) -> Option<&Kept> {
        self.kept.iter().find(|kept| kept.person == person)
    }
}

/// The choices of a form that differ from what the page showed.
fn choices(fields: &Fields) -> Vec<Kept> {
    let shown: std::collections::HashMap<String, String> = fields.beginning("was-").into_iter().collect();
    let choice = |(id, mark): (String, String)| {
        let was = shown.get(&id).and_then(|was| was.parse().ok()).unwrap_or(Status::NotRecorded);
        let mark: Mark = mark.parse().ok()?;
        (mark.status() != was).then_some(Kept { person: id.parse().ok()?, was, mark })
    };
    fields.beginning("mark-").into_iter().filter_map(choice).collect()
}

const LETTERS: [(Status, char); 5] =
    [(Status::Present, 'p'), (Status::Partial, 'r'), (Status::Excused, 'e'), (Status::Absent, 'a'), (Status::NotRecorded, 'n')];

fn letter(status: Status) -> char {
    LETTERS.iter().find(|(one, _)| *one == status).map_or('n', |(_, letter)| *letter)
}

fn status_of(letter: char) -> Option<Status> {
    LETTERS.iter().find(|(_, one)| *one == letter).map(|(status, _)| *status)
}

fn write_kept(kept: &[Kept]) -> String {
    kept.iter().fold(String::with_capacity(kept.len() * 15), |mut text, kept| {
        // cannot fail: it is a String
        let _ = write!(text, "{}{}{}", kept.person, letter(kept.was), letter(kept.mark.status()));
        text
    })
}

/// Fifteen characters for each: the identifier, what was shown, what was chosen. Anything else is left out.
fn read_kept(text: &str) -> Vec<Kept> {
    let one = |part: &[u8]| {
        let part = std::str::from_utf8(part).ok()?;
        let mut letters = part.get(13..)?.chars();
        let (was, mark) = (status_of(letters.next()?)?, status_of(letters.next()?)?);
        Some(Kept { person: PersonId(decode(part.get(..13)?)?), was, mark: mark.as_str().parse().ok()? })
    };
    text.as_bytes().chunks(15).filter_map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_survives_the_address() {
        let kept = vec![
            Kept { person: PersonId(7), was: Status::NotRecorded, mark: Mark::Present },
            Kept { person: PersonId(i64::MAX), was: Status::Partial, mark: Mark::Excused },
        ];
        assert_eq!(read_kept(&write_kept(&kept)), kept);
        for bad in ["", "short", "0000000000000zz", "0000000000000pn", "ÄÄÄÄÄÄÄÄÄÄÄÄ"] {
            assert_eq!(read_kept(bad), [], "{bad}");
        }
    }

    #[test]
    fn a_form_keeps_only_what_says_something_new() {
        let (anna, bolat) = (PersonId(1), PersonId(2));
        let fields = Fields::new(vec![
            (format!("mark-{anna}"), "present".to_owned()),
            (format!("was-{anna}"), "present".to_owned()),
            (format!("mark-{bolat}"), "absent".to_owned()),
            (format!("was-{bolat}"), "partial".to_owned()),
            ("mark-nobody".to_owned(), "absent".to_owned()),
            ("view".to_owned(), "show-not-recorded".to_owned()),
            ("page".to_owned(), "3".to_owned()),
            ("q".to_owned(), "Айгерим".to_owned()),
        ]);
        let view = View::asked_for(&fields).unwrap();
        assert_eq!(view.kept, [Kept { person: bolat, was: Status::Partial, mark: Mark::Absent }]);
        assert_eq!((view.show, view.page), (Some(Status::NotRecorded), 0));
        let again = Fields::new(vec![
            (format!("mark-{bolat}"), "absent".to_owned()),
            (format!("was-{bolat}"), "partial".to_owned()),
            ("view".to_owned(), "refresh".to_owned()),
            ("page".to_owned(), "3".to_owned()),
        ]);
        let same = View::asked_for(&again).unwrap();
        assert_eq!((&same.kept, same.page), (&view.kept, 2));
        let url = view.url(Lang::En, WebinarId(5));
        let query = actix_web::web::Query::<Query>::from_query(url.split_once('?').unwrap().1).unwrap();
        assert_eq!(View::of(&query), view);
    }
}
