//! Check-in: one field, six digits from the screen. Whoever is not signed in signs in first, and the code is kept.

use actix_web::{HttpRequest, web};
use serde::Serialize;

use crate::attendance::{self, CheckIn, CheckInCode};
use crate::clock::Instant;
use crate::enrolment::{self, EnrolmentState};
use crate::i18n::{Message, clock_time};
use crate::people::Person;
use crate::secrets;
use crate::web::cookies;
use crate::web::limits::{Door, Limits};
use crate::web::webinar_head::{WebinarHead, moment};
use crate::web::{Answer, Done, Errors, Page, PageError, Submission, Visit, paths};
use crate::webinars::{self, Webinar};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct CheckInPage {
    errors: Errors,
    action: String,
    code: String,
    /// Who checks in; `None` where nobody is signed in yet.
    name: Option<String>,
    /// The code is known and not taken now.
    notice: Option<Message>,
    /// It is too early: the button tries again.
    again: bool,
    done: Option<Checked>,
}

/// Checked in.
#[derive(Clone, Debug, Serialize)]
struct Checked {
    at: String,
    zone: String,
    head: WebinarHead,
    on_list: bool,
    /// For those with a place on its cohort: to others it is closed.
    webinar_url: Option<String>,
}

fn form(visit: &Visit, code: String) -> CheckInPage {
    CheckInPage {
        errors: Errors::none(),
        action: paths::check_in_page(visit.lang),
        code,
        name: visit.signed_in.as_ref().map(|signed_in| signed_in.person.name.clone()),
        notice: None,
        again: false,
        done: None,
    }
}

/// `GET /c`
///
/// # Errors
/// None of its own.
pub async fn new(visit: Visit) -> Answer {
    visit.page(&form(&visit, String::new()))
}

/// `GET /c/{code}`: the code filled in; or, with that code already checked in, when that was.
///
/// # Errors
/// «Sign in first» for somebody who is not signed in; [`PageError::TooMany`]: the page tells codes that are and that are not.
pub async fn show(visit: Visit, limits: web::Data<Limits>, path: web::Path<(String, String)>) -> Answer {
    let person = signed_in(&visit)?;
    limits.knock_as(Door::CheckIn, person.id)?;
    let typed = path.into_inner().1;
    let mut page = form(&visit, typed.clone());
    let (now, digits) = (visit.now, digits_of(&typed));
    let shelf = visit.app.shelf.clone();
    let found = visit
        .app
        .db
        .read(move |conn| {
            let Some(code) = attendance::find_code(conn, &digits, now)? else { return Ok(None) };
            let webinar = webinars::webinar(conn, code.webinar_id)?;
            let edition = enrolment::cohort(conn, webinar.cohort_id)?.edition_id;
            let checked = attendance::find_check_in(conn, code.id, person.id)?;
            let enrolment = enrolment::find_enrolment(conn, person.id, webinar.cohort_id)?;
            let is_enrolled = enrolment.is_some_and(|enrolment| enrolment.state() == EnrolmentState::Enrolled);
            Ok::<_, diesel::result::Error>(Some((code, webinar, shelf.get(conn, edition)?, checked, is_enrolled)))
        })
        .await?;
    match found {
        Some((_, webinar, curriculum, Some((at, on_list)), is_enrolled)) => {
            let zone = webinars::zone_words(&curriculum, visit.lang, &webinar.start());
            page.done = Some(Checked {
                at: clock_time(&at.in_zone(webinar.tz())),
                zone,
                head: WebinarHead::new(&webinar, &curriculum, visit.lang, now),
                on_list,
                webinar_url: is_enrolled.then(|| paths::webinar(visit.lang, webinar.id)),
            });
        }
        Some((code, webinar, ..)) => (page.notice, page.again) = notice(&visit, &webinar, &code),
        None => {}
    }
    visit.page(&page)
}

fn notice(visit: &Visit, webinar: &Webinar, code: &CheckInCode) -> (Option<Message>, bool) {
    if visit.now < code.opens_at {
        (Some(too_early(visit, webinar, code.opens_at)), true)
    } else if visit.now >= code.closes_at {
        (Some(closed(visit, webinar, code.closes_at)), false)
    } else {
        (None, false)
    }
}

fn too_early(visit: &Visit, webinar: &Webinar, opens_at: Instant) -> Message {
    Message::new("check-in-too-early").with("time", moment(visit.lang, opens_at, webinar.tz(), visit.now))
}

fn closed(visit: &Visit, webinar: &Webinar, closed_at: Instant) -> Message {
    Message::new("check-in-closed").with("time", moment(visit.lang, closed_at, webinar.tz(), visit.now))
}

/// The six digits, however they are spaced (UX guide §5: be generous).
fn digits_of(typed: &str) -> String {
    typed.chars().filter_map(|letter| letter.to_digit(10)).map(|digit| digit.to_string()).collect()
}

fn signed_in(visit: &Visit) -> Result<Person, PageError> {
    visit.signed_in.as_ref().map(|signed_in| signed_in.person.clone()).ok_or_else(|| PageError::sign_in(visit))
}

/// What a code answered that did not check anybody in.
enum Refused {
    Answer(CheckIn),
    Database(diesel::result::Error),
}

impl From<diesel::result::Error> for Refused {
    fn from(error: diesel::result::Error) -> Self {
        Self::Database(error)
    }
}

/// `POST /c`
///
/// # Errors
/// «Sign in first» with the code kept; [`PageError::TooMany`].
pub async fn create(request: HttpRequest, visit: Visit, limits: web::Data<Limits>, submission: Submission) -> Answer {
    let typed = submission.fields.text("code");
    let digits = digits_of(&typed);
    let mut page = form(&visit, typed);
    let only_digits = !page.code.chars().any(char::is_alphabetic);
    if digits.len() != 6 || !only_digits {
        page.errors = Errors::one("code", "check-in-six-digits");
        return visit.refused(&page);
    }
    let kept = paths::check_in_code_page(visit.lang, &digits);
    let Some(person) = visit.signed_in.as_ref().map(|signed_in| signed_in.person.clone()) else {
        return Err(PageError::SignIn(kept));
    };
    limits.knock_as(Door::CheckIn, person.id)?;
    let (by, shelf) = (visit.by(), visit.app.shelf.clone());
    let device = cookies::read_device(&visit.app, &request).unwrap_or_else(secrets::token);
    // kept as another mark for each code: what is stored follows nobody from one webinar to the next
    let mark = visit.app.secrets.mark("check-in-device", &[device.as_bytes(), digits.as_bytes()]);
    let answer = submission
        .once(&visit, move |conn| match attendance::check_in(conn, &by, &shelf, &digits, &person, &mark)? {
            CheckIn::Done { .. } => Ok(Done::at(kept)),
            other => Err(Refused::Answer(other)),
        })
        .await;
    match answer {
        Ok(done) => {
            let mut response = visit.go(&done);
            if let Err(error) = response.add_cookie(&cookies::device(&visit.app, &device)) {
                tracing::warn!(%error, "the device of a check-in could not be kept");
            }
            return Ok(response);
        }
        Err(Refused::Database(error)) => return Err(error.into()),
        Err(Refused::Answer(CheckIn::TooEarly { opens_at, webinar })) => {
            page.notice = Some(too_early(&visit, &webinar, opens_at));
            page.again = true;
        }
        Err(Refused::Answer(CheckIn::Closed { webinar, closed_at })) => {
            page.notice = Some(closed(&visit, &webinar, closed_at));
        }
        Err(Refused::Answer(CheckIn::Wrong | CheckIn::Done { .. })) => {
            page.errors = Errors::one("code", "check-in-wrong");
        }
    }
    visit.refused(&page)
}

impl Page for CheckInPage {
    const TEMPLATE: &'static str = "learner/check_in/show.html";

    fn samples() -> Vec<Self> {
        let empty = Self {
            errors: Errors::none(),
            action: "/en/c".to_owned(),
            code: String::new(),
            name: None,
            notice: None,
            again: false,
            done: None,
        };
        let named =
            Self { code: "482719".to_owned(), name: Some("Айгерім Сәрсенбаева".to_owned()), ..empty.clone() };
        let early =
            Self { notice: Some(Message::new("check-in-too-early").with("time", "14:50")), again: true, ..named.clone() };
        let late = Self { notice: Some(Message::new("check-in-closed").with("time", "15:30")), ..named.clone() };
        let wrong = Self { errors: Errors::one("code", "check-in-wrong"), ..named.clone() };
        let done = |on_list| Self {
            done: Some(Checked {
                at: "15:04".to_owned(),
                zone: "Astana time (UTC+5)".to_owned(),
                head: WebinarHead::sample(),
                on_list,
                webinar_url: on_list.then(|| "/en/webinars/0".to_owned()),
            }),
            ..named.clone()
        };
        vec![empty, early, late, wrong, done(true), done(false), named]
    }
}
