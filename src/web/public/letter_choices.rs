//! Which letters somebody gets, behind the link at the end of each: signs nobody in, and reading it changes nothing, because mail
//! programs open links. A mail program's own «unsubscribe» sends there too, with no mark of ours (RFC 8058); the token is what proves it.

use std::collections::BTreeSet;

use actix_web::{HttpResponse, web};
use diesel::QueryResult;
use serde::{Deserialize, Serialize};

use crate::by::By;
use crate::ids::PersonId;
use crate::notify::{self, Choice};
use crate::people;
use crate::web::letter_choices::{ChoiceRow, asked_of, refused_in, rows_for};
use crate::web::{Answer, Done, Page, PageError, Submission, Visit, paths};

/// What RFC 8058 §3.1 has a mail program send, as a form of either kind.
const ONE_CLICK: [&str; 2] = ["List-Unsubscribe", "One-Click"];

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct LetterChoicesPage {
    /// To where the letters go, hardly readable; `None` where the link is none of ours, or no longer one.
    address: Option<String>,
    action: String,
    rows: Vec<ChoiceRow>,
}

/// What the address says.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct About {
    of: String,
}

/// `a…@example.org`: known to whom it belongs to, of little use to whom a letter was passed on.
fn masked(address: &str) -> String {
    let (user, host) = address.split_once('@').unwrap_or((address, ""));
    format!("{}…@{host}", user.chars().next().unwrap_or('…'))
}

/// `GET /m/{token}`
///
/// # Errors
/// None of its own: a link that is none of ours is a page that says so.
pub async fn edit(visit: Visit, path: web::Path<(String, String)>) -> Answer {
    let token = path.into_inner().1;
    let action = paths::letter_choices(visit.lang, &token);
    let secrets = visit.app.secrets.clone();
    let found = visit
        .app
        .db
        .read(move |conn| {
            let Some(person) = notify::read_choices_token(conn, &secrets, &token)? else { return Ok(None) };
            let address = people::person(conn, person)?.email;
            Ok::<_, diesel::result::Error>(Some((address, rows_for(conn, person)?)))
        })
        .await?;
    match found {
        Some((Some(address), rows)) => visit.page(&LetterChoicesPage { address: Some(masked(&address)), action, rows }),
        _ => visit.page_with(404, &LetterChoicesPage { address: None, action, rows: Vec::new() }),
    }
}

/// `POST /m/{token}`: the ticked ones are wanted, the others not.
///
/// # Errors
/// None of its own.
pub async fn update(visit: Visit, path: web::Path<(String, String)>, submission: Submission) -> Answer {
    let token = path.into_inner().1;
    let back = paths::letter_choices(visit.lang, &token);
    let (secrets, now, fields) = (visit.app.secrets.clone(), visit.now, submission.fields.clone());
    let done = submission
        .once(&visit, move |conn| {
            let Some(person) = notify::read_choices_token(conn, &secrets, &token)? else { return Ok(Done::at(back)) };
            let asked = asked_of(conn, person)?;
            people::choose_letters(conn, &By::person(person, now), person, &asked, &refused_in(&fields, &asked))?;
            Ok::<_, diesel::result::Error>(Done::at(back).saying("flash-letters-chosen".into()))
        })
        .await?;
    Ok(visit.go(&done))
}

/// `POST /m/{token}` without a language, as mail programs send it: refuses the kind of letters that the address names, or all that can
/// be refused. Twice is no harm, and there is nothing to go on to (RFC 8058 §3.1).
///
/// # Errors
/// `NotFound` for a link that is none of ours.
pub async fn one_click(visit: Visit, token: web::Path<String>, about: web::Query<About>, body: web::Bytes) -> Answer {
    let text = String::from_utf8_lossy(&body);
    if !ONE_CLICK.iter().all(|word| text.contains(word)) {
        return Ok(HttpResponse::BadRequest().finish());
    }
    let (secrets, now, token) = (visit.app.secrets.clone(), visit.now, token.into_inner());
    let of = Choice::from_stored(&about.of);
    let found: QueryResult<Option<PersonId>> = visit
        .app
        .db
        .write(move |conn| {
            let Some(person) = notify::read_choices_token(conn, &secrets, &token)? else { return Ok(None) };
            let refused: BTreeSet<Choice> = of.map_or_else(|| Choice::ALL.into(), |choice| [choice].into());
            let asked: Vec<Choice> = refused.iter().copied().collect();
            people::choose_letters(conn, &By::person(person, now), person, &asked, &refused)?;
            Ok(Some(person))
        })
        .await;
    found?.ok_or(PageError::NotFound)?;
    Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").finish())
}

impl Page for LetterChoicesPage {
    const TEMPLATE: &'static str = "public/letter_choices/edit.html";

    fn samples() -> Vec<Self> {
        let action = "/en/m/abc".to_owned();
        let known = Self { address: Some("a…@example.org".to_owned()), action, rows: ChoiceRow::samples() };
        vec![Self { address: None, rows: Vec::new(), ..known.clone() }, known]
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_address_is_known_to_its_owner_alone() {
        for (address, wanted) in [("anna@example.org", "a…@example.org"), ("әсел@пример.қаз", "ә…@пример.қаз"), ("", "……@")]
        {
            assert_eq!(super::masked(address), wanted);
        }
    }
}
