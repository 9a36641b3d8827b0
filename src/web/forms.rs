//! Forms: what was typed, the marks that make a form ours, and the rule that a second press gets the first answer.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use diesel::prelude::*;
use futures_util::StreamExt as _;
use serde::Serialize;
use unicode_normalization::UnicodeNormalization as _;

use super::errors::PageError;
use super::kept_form::{self, KeptForm};
use super::visit::Visit;
use crate::clock::Instant;
use crate::db::schema::answered_forms;
use crate::db::{Conn, dialect};
use crate::i18n::Message;
use crate::secrets::{hashed, same};

/// A second press follows the first within so many seconds.
const TWICE_SECONDS: i64 = 20;

/// The largest form without a file.
const MOST_BYTES: usize = 1_048_576;

/// Where to go on to after a POST, and the one message there.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    /// A path of ours (or, for a webinar's meeting, its address).
    pub location: String,
    /// A message whose key begins with `flash-`.
    pub flash: Option<Box<Message>>,
}

impl Done {
    /// To a page.
    pub fn at(location: String) -> Self {
        Self { location, flash: None }
    }

    /// To a page, with a message.
    #[must_use]
    pub fn saying(mut self, message: Message) -> Self {
        self.flash = Some(Box::new(message));
        self
    }
}

/// Names and values in the order in which the form has them; text in NFC.
#[derive(Clone, Debug, Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// From pairs. Characters that no keyboard types are left out: a reason of them alone is none, and PostgreSQL keeps no NUL.
    pub fn new(pairs: Vec<(String, String)>) -> Self {
        let typed = |letter: &char| !letter.is_control() || matches!(letter, '\t' | '\n' | '\r');
        Self(pairs.into_iter().map(|(name, value)| (name, value.chars().filter(typed).nfc().collect())).collect())
    }

    /// All of them, as sent.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// The first value of a field, trimmed; empty where there is none.
    pub fn text(&self, name: &str) -> String {
        self.0.iter().find(|(field, _)| field == name).map(|(_, value)| value.trim().to_owned()).unwrap_or_default()
    }

    /// The first value, `None` where it is empty.
    pub fn given(&self, name: &str) -> Option<String> {
        Some(self.text(name)).filter(|value| !value.is_empty())
    }

    /// All values of a field.
    pub fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(field, _)| field == name).map(|(_, value)| value.trim().to_owned()).collect()
    }

    /// Whether a checkbox was ticked.
    pub fn ticked(&self, name: &str) -> bool {
        self.0.iter().any(|(field, _)| field == name)
    }

    /// The fields whose names begin so: the rest of the name, and the value.
    pub fn beginning(&self, prefix: &str) -> Vec<(String, String)> {
        self.0
            .iter()
            .filter_map(|(field, value)| Some((field.strip_prefix(prefix)?.to_owned(), value.trim().to_owned())))
            .collect()
    }
}

/// A form sent to us: checked to come from one of our own pages.
pub struct Submission {
    /// What was typed.
    pub fields: Fields,
    key: String,
}

impl Submission {
    /// Checks the CSRF mark and takes the key that tells a second press from a new form.
    ///
    /// # Errors
    /// [`PageError::FormExpired`] when the mark is not this visitor's.
    pub fn check(visit: &Visit, fields: Fields, body_hash: &str) -> Result<Self, PageError> {
        if !same(fields.text("_csrf").as_bytes(), visit.csrf().as_bytes()) {
            return Err(PageError::FormExpired);
        }
        // the same key with other values is a form that was corrected and sent again
        let key = hashed(&format!("{}\n{}\n{}\n{body_hash}", fields.text("_key"), visit.csrf(), visit.path));
        Ok(Self { fields, key })
    }

    /// Runs `work` in one transaction, once for this form: a second press gets the first answer.
    ///
    /// # Errors
    /// Those of `work`; then the form may be sent again.
    pub async fn once<E, F>(&self, visit: &Visit, work: F) -> Result<Done, E>
    where
        F: FnOnce(&mut Conn) -> Result<Done, E> + Send + 'static,
        E: From<diesel::result::Error> + Send + 'static,
    {
        let (key, now) = (self.key.clone(), visit.now);
        visit
            .app
            .db
            .write(move |conn| {
                dialect::lock(conn, &key)?;
                if let Some(done) = first_answer(conn, &key)? {
                    return Ok(done);
                }
                let done = work(conn)?;
                keep_answer(conn, &key, &done, now)?;
                Ok(done)
            })
            .await
    }
}

impl Submission {
    /// Keeps that this form was answered, for whoever presses twice: [`Submission::was_answered_just_now`].
    ///
    /// # Errors
    /// The database's.
    pub async fn keep_answered(&self, visit: &Visit) -> QueryResult<()> {
        let (key, now) = (self.key.clone(), visit.now);
        let work = move |conn: &mut Conn| {
            diesel::delete(answered_forms::table.find(&key)).execute(conn)?;
            keep_answer(conn, &key, &Done::at(String::new()), now)
        };
        visit.app.db.write(work).await
    }

    /// Whether the same form of the same visitor was answered within the last [`TWICE_SECONDS`]: a second press, not a replay.
    ///
    /// # Errors
    /// The database's.
    pub async fn was_answered_just_now(&self, visit: &Visit) -> QueryResult<bool> {
        let (key, since) = (self.key.clone(), visit.now.plus_seconds(-TWICE_SECONDS));
        let found = answered_forms::table.find(key).filter(answered_forms::at.ge(since));
        visit.app.db.read(move |conn| diesel::select(diesel::dsl::exists(found)).get_result(conn)).await
    }
}

fn first_answer(conn: &mut Conn, key: &str) -> QueryResult<Option<Done>> {
    let found: Option<(String, Option<String>)> =
        answered_forms::table.find(key).select((answered_forms::location, answered_forms::flash)).first(conn).optional()?;
    Ok(found.map(|(location, flash)| Done { location, flash: flash.and_then(|text| serde_json::from_str(&text).ok()) }))
}

fn keep_answer(conn: &mut Conn, key: &str, done: &Done, now: Instant) -> QueryResult<()> {
    diesel::insert_into(answered_forms::table)
        .values((
            answered_forms::key.eq(key),
            answered_forms::location.eq(&done.location),
            answered_forms::flash.eq(done.flash.as_ref().and_then(|flash| serde_json::to_string(flash).ok())),
            answered_forms::at.eq(now),
        ))
        .execute(conn)
        .map(|_| ())
}

impl FromRequest for Submission {
    type Error = PageError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, PageError>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let visit = Visit::from_request(request, payload);
        let (request, payload) = (request.clone(), web::Payload::from_request(request, payload));
        Box::pin(async move {
            let visit = visit.await?;
            let body = read(payload).await?;
            let pairs = serde_urlencoded_pairs(&body);
            let hash = hashed(&String::from_utf8_lossy(&body));
            let fields = Fields::new(pairs);
            match Self::check(&visit, fields.clone(), &hash) {
                Err(PageError::FormExpired) => Err(kept(&request, &visit, &fields, false).unwrap_or(PageError::FormExpired)),
                checked => checked,
            }
        })
    }
}

/// The body of a form, as far as one may be.
async fn read(payload: impl Future<Output = Result<web::Payload, actix_web::Error>>) -> Result<Vec<u8>, PageError> {
    let mut payload = payload.await.map_err(|_| PageError::FormExpired)?;
    let mut body = Vec::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|_| PageError::FormExpired)?;
        if body.len() + chunk.len() > MOST_BYTES {
            return Err(PageError::TextTooLong);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// What was typed as a page, where it may be offered to be sent again.
fn kept(request: &HttpRequest, visit: &Visit, fields: &Fields, must_sign_in: bool) -> Option<PageError> {
    let form = kept_form::is_surely_ours(request).then(|| KeptForm::of(visit, fields, must_sign_in)).flatten()?;
    Some(PageError::Kept(Box::new(form)))
}

/// Somebody's form: first who it is and whether they may, then the form. Side by side, the two would find out by chance whether a
/// session that has ended is answered by «sign in», which comes back to the page, or by «the form is too old».
pub struct Posted<A, F = Submission>(pub A, pub F);

impl<A, F> FromRequest for Posted<A, F>
where
    A: FromRequest<Error = PageError> + 'static,
    F: FromRequest<Error = PageError> + 'static,
{
    type Error = PageError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, PageError>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, mut payload) = (request.clone(), payload.take());
        Box::pin(async move {
            match A::from_request(&request, &mut Payload::None).await {
                Ok(who) => Ok(Self(who, F::from_request(&request, &mut payload).await?)),
                Err(problem @ PageError::SignIn(_)) if kept_form::is_plain(&request) => {
                    let body = read(web::Payload::from_request(&request, &mut payload)).await?;
                    let visit = Visit::from_request(&request, &mut Payload::None).await?;
                    Err(kept(&request, &visit, &Fields::new(serde_urlencoded_pairs(&body)), true).unwrap_or(problem))
                }
                Err(problem) => Err(problem),
            }
        })
    }
}

/// `a=1&b=2` (WHATWG URL, application/x-www-form-urlencoded).
fn serde_urlencoded_pairs(body: &[u8]) -> Vec<(String, String)> {
    web::Query::<Vec<(String, String)>>::from_query(&String::from_utf8_lossy(body))
        .map(web::Query::into_inner)
        .unwrap_or_default()
}

/// What is wrong with a form: shown above the heading and beside each field in the same words.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Errors(Vec<FieldError>);

/// One of them.
#[derive(Clone, Debug, Serialize)]
pub struct FieldError {
    /// The field's name, which is also the id of its control.
    pub field: String,
    /// What to do.
    pub message: Message,
}

impl Errors {
    /// None yet.
    pub fn none() -> Self {
        Self::default()
    }

    /// One more.
    pub fn add(&mut self, field: &str, message: impl Into<Message>) {
        self.0.push(FieldError { field: field.to_owned(), message: message.into() });
    }

    /// Those of a part of the form.
    pub fn append(&mut self, mut others: Self) {
        self.0.append(&mut others.0);
    }

    /// One error alone.
    pub fn one(field: &str, message: impl Into<Message>) -> Self {
        let mut errors = Self::none();
        errors.add(field, message);
        errors
    }

    /// Whether the form can be taken.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
