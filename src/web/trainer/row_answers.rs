//! What a form says about names in a report, and about people who are here and not on the list.

use super::attendance_rows::Asked;
use super::unmatched::the_one;
use crate::attendance::{self, ImportRow, RowChoice, RowDecision};
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::i18n::Message;
use crate::ids::PersonId;
use crate::web::Errors;
use crate::web::forms::Fields;
use crate::webinars::Webinar;

/// What a form says about a name.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub choice: RowChoice,
    pub also: Vec<PersonId>,
    pub remember: bool,
}

/// What the form says about these rows. One that it does not name stays as it is.
pub(super) fn read(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    rows: &[ImportRow],
    fields: &Fields,
) -> diesel::QueryResult<(Vec<RowDecision>, Errors)> {
    let others = match rows.first() {
        Some(row) => attendance::also_for(conn, row.import_id)?,
        None => Vec::new(),
    };
    let webinars: Vec<&Webinar> = std::iter::once(webinar).chain(&others).collect();
    let mut reading = Reading { webinars, curriculum, fields, errors: Errors::none() };
    let mut decisions = Vec::new();
    for row in rows {
        let Some(Said { choice, also, remember }) = reading.said(conn, &Asked::of_row(row))? else { continue };
        let decision = RowDecision { row: row.id, choice, also, remember };
        // what was matched by itself and left so is nobody's decision
        let is_same = row.answer() == Some(choice) && row.people() == decision.people();
        let is_as_it_was = is_same && (row.chosen().is_none() || row.remember == remember);
        if !is_as_it_was {
            decisions.push(decision);
        }
    }
    Ok((decisions, reading.errors))
}

/// What the form says about these, by their places; one that it does not name is not among the answers.
pub(super) fn read_asked(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    asked: &[Asked],
    fields: &Fields,
) -> diesel::QueryResult<(Vec<(usize, Said)>, Errors)> {
    let mut reading = Reading { webinars: vec![webinar], curriculum, fields, errors: Errors::none() };
    let mut all = Vec::new();
    for (place, one) in asked.iter().enumerate() {
        if let Some(said) = reading.said(conn, one)? {
            all.push((place, said));
        }
    }
    Ok((all, reading.errors))
}

/// A form being read.
struct Reading<'form> {
    webinars: Vec<&'form Webinar>,
    curriculum: &'form Curriculum,
    fields: &'form Fields,
    errors: Errors,
}

impl Reading<'_> {
    fn said(&mut self, conn: &mut Conn, asked: &Asked) -> diesel::QueryResult<Option<Said>> {
        let id = &asked.id;
        let said = self.fields.text(&format!("row-{id}"));
        let beside = self.fields.all(&format!("also-{id}"));
        let typed = self.fields.text(&format!("with-{id}"));
        let current = asked.set();
        let own =
            if said.starts_with("p-") && !beside.is_empty() { format!("{said} {}", beside.join(" ")) } else { said.clone() };
        let was = self.fields.given(&format!("was-{id}"));
        if was.as_ref().is_some_and(|was| *was != current && own != current) {
            // left as the page had it: what somebody else decided meanwhile stands
            if was.as_ref() != Some(&own) {
                let changed = Message::new("meeting-changed-meanwhile").with("name", asked.name.as_str());
                self.errors.add(&format!("name-{id}"), changed);
            }
            return Ok(None);
        }
        let choice = match said.as_str() {
            "guest" => RowChoice::Guest,
            "walk-in" => RowChoice::WalkIn,
            "later" => RowChoice::Later,
            "other" => match self.named(conn, &format!("name-{id}"))? {
                Some(person) => RowChoice::Person(person),
                None => return Ok(None),
            },
            said => match person_of(said) {
                Some(person) => RowChoice::Person(person),
                None => return Ok(None),
            },
        };
        let mut also: Vec<PersonId> = beside.iter().filter_map(|said| person_of(said)).collect();
        if !typed.is_empty() && choice.person().is_some() {
            match self.named(conn, &format!("with-{id}"))? {
                Some(person) => also.push(person),
                None => return Ok(None),
            }
        }
        Ok(Some(Said { choice, also, remember: self.fields.ticked(&format!("remember-{id}")) }))
    }

    /// The one person who is called as a field says.
    fn named(&mut self, conn: &mut Conn, field: &str) -> diesel::QueryResult<Option<PersonId>> {
        let name = self.fields.text(field);
        let mut found: Vec<(PersonId, String)> = Vec::new();
        for webinar in &self.webinars {
            let theirs = attendance::find_by_name(conn, webinar, self.curriculum, &name, 20)?;
            found.extend(theirs.into_iter().filter(|one| !found.contains(one)).collect::<Vec<_>>());
        }
        let problem = match the_one(&found, &name)[..] {
            [person] => return Ok(Some(person)),
            [] => "unmatched-nobody",
            _ => "unmatched-several",
        };
        self.errors.add(field, Message::new(problem).with("name", name));
        Ok(None)
    }
}

fn person_of(said: &str) -> Option<PersonId> {
    said.strip_prefix("p-")?.parse().ok()
}
