//! Signing in: a six-digit code, or the link of the same mail. Both are kept hashed, live fifteen minutes and are used once; five
//! wrong codes end the mail. The answer to «send me a code» is the same whether the address is known or not.

use diesel::prelude::*;

use super::accounts::find_or_create;
use super::model::Person;
use super::queries;
use crate::by::By;
use crate::clock::Instant;
use crate::db::schema::{cohorts, enrolments, people, sessions, sign_in_codes, tries};
use crate::db::{Both, Conn};
use crate::i18n::Lang;
use crate::ids::{CodeId, PersonId, SessionId};
use crate::notify;
use crate::secrets::{hashed, same, six_digits, token};

/// How long a code and its link live.
pub const CODE_MINUTES: i64 = 15;
/// How often a code may be tried.
const TRIES: i32 = 5;
/// How many mails an address may ask for in an hour.
const MAILS_AN_HOUR: i32 = 6;
/// How many wrong codes or passwords an address may have in an hour.
const WRONG_AN_HOUR: i32 = 20;
/// The purpose of a link that is not used up.
const STANDING: &str = "standing";
/// A session lasts this long from the last request (UX guide §5).
pub const SESSION_HOURS: i64 = 12;

/// A mail with a code that somebody wants.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Where to, tidied.
    pub email: String,
    /// The language of the page they are on.
    pub lang: Lang,
    /// Where to go on to afterwards: a path of ours.
    pub next: Option<String>,
}

/// Why somebody is not signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInProblem {
    /// Not the code of the newest mail, or no longer.
    #[error("the code does not fit")]
    WrongCode,
    /// The link was used, is too old, or never was.
    #[error("the link has ended")]
    LinkEnded,
    /// Too many tries from this address or for this account.
    #[error("too many tries")]
    TooMany,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// A session just opened, and where to go on to.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Who.
    pub person: Person,
    /// The session.
    pub session: SessionId,
    /// Where they were going.
    pub next: Option<String>,
}

/// Sends a mail with a code and a link. Answers alike for every address.
///
/// # Errors
/// [`SignInProblem::TooMany`], or the database's.
pub fn request_code(conn: &mut Conn, by: &By, wanted: &Wanted) -> Result<(), SignInProblem> {
    count_try(conn, by.at, &format!("mail:{}", wanted.email), MAILS_AN_HOUR)?;
    let known = queries::find_by_email(conn, &wanted.email)?;
    let lang = known.as_ref().map_or(wanted.lang, Person::lang);
    let (code, link) = (six_digits(), token());
    let id = CodeId::new();
    diesel::insert_into(sign_in_codes::table)
        .values((
            sign_in_codes::id.eq(id),
            sign_in_codes::purpose.eq("sign-in"),
            sign_in_codes::email.eq(&wanted.email),
            sign_in_codes::person_id.eq(known.as_ref().map(|person| person.id)),
            sign_in_codes::code_hash.eq(hashed(&format!("{id}:{code}"))),
            sign_in_codes::token_hash.eq(hashed(&link)),
            sign_in_codes::next_path.eq(&wanted.next),
            sign_in_codes::tries.eq(0),
            sign_in_codes::created_at.eq(by.at),
            sign_in_codes::expires_at.eq(by.at.plus_minutes(CODE_MINUTES)),
        ))
        .execute(conn)?;
    let mail = notify::Draft::new(notify::Kind::SignInCode, &wanted.email, lang)
        .about(known.map(|person| person.id))
        .with("code", &code)
        .with("path", &format!("/sign-in/link/{link}"));
    notify::enqueue(conn, by, &mail)?;
    Ok(())
}

/// Signs in with a code typed; makes the account where the address had none.
///
/// # Errors
/// [`SignInProblem::WrongCode`] and [`SignInProblem::TooMany`], or the database's. A wrong code counts, so the caller must keep
/// what this wrote: it answers `Ok(Err(…))` for that.
pub fn enter_code(
    conn: &mut Conn,
    by: &By,
    email: &str,
    code: &str,
    device: &str,
    lang: Lang,
) -> Result<Result<Opened, SignInProblem>, SignInProblem> {
    if let Err(problem) = count_try(conn, by.at, &format!("wrong:{email}"), WRONG_AN_HOUR) {
        return Ok(Err(problem));
    }
    let newest: Option<(i64, String, i32, Option<String>)> = sign_in_codes::table
        .filter(sign_in_codes::email.eq(email))
        .filter(sign_in_codes::used_at.is_null())
        .filter(sign_in_codes::expires_at.gt(by.at))
        .order(sign_in_codes::created_at.desc())
        .select((sign_in_codes::id, sign_in_codes::code_hash, sign_in_codes::tries, sign_in_codes::next_path))
        .first(conn)
        .optional()?;
    let Some((id, hash, tried, next)) = newest else { return Ok(Err(SignInProblem::WrongCode)) };
    let id = CodeId(id);
    diesel::update(sign_in_codes::table.find(id)).set(sign_in_codes::tries.eq(tried + 1)).execute(conn)?;
    let fits = same(hashed(&format!("{id}:{code}")).as_bytes(), hash.as_bytes());
    if tried >= TRIES || !fits {
        return Ok(Err(SignInProblem::WrongCode));
    }
    if !mark_used(conn, by, id)? {
        return Ok(Err(SignInProblem::WrongCode));
    }
    let person = find_or_create(conn, by, email, lang)?;
    forget_tries(conn, email)?;
    let session = open_session(conn, by, person.id, device)?;
    Ok(Ok(Opened { person, session, next }))
}

/// Whose mail a link is from, while it can be used: for the page with the one button.
///
/// # Errors
/// [`SignInProblem::LinkEnded`], or the database's.
pub fn find_link(conn: &mut Conn, now: Instant, link: &str) -> Result<String, SignInProblem> {
    sign_in_codes::table
        .filter(sign_in_codes::token_hash.eq(hashed(link)))
        // a set-up link has a page of its own
        .filter(sign_in_codes::purpose.ne("setup"))
        .filter(sign_in_codes::used_at.is_null())
        .filter(sign_in_codes::expires_at.gt(now))
        .select(sign_in_codes::email)
        .first(conn)
        .optional()?
        .ok_or(SignInProblem::LinkEnded)
}

/// Signs in with a link: called by POST alone, because mail scanners open links.
///
/// # Errors
/// [`SignInProblem::LinkEnded`], or the database's.
pub fn use_link(conn: &mut Conn, by: &By, link: &str, device: &str, lang: Lang) -> Result<Opened, SignInProblem> {
    let found: Option<(i64, String, Option<String>, String)> = sign_in_codes::table
        .filter(sign_in_codes::token_hash.eq(hashed(link)))
        // a set-up link has a page of its own
        .filter(sign_in_codes::purpose.ne("setup"))
        .filter(sign_in_codes::used_at.is_null())
        .filter(sign_in_codes::expires_at.gt(by.at))
        .select((sign_in_codes::id, sign_in_codes::email, sign_in_codes::next_path, sign_in_codes::purpose))
        .first(conn)
        .optional()?;
    let (id, email, next, purpose) = found.ok_or(SignInProblem::LinkEnded)?;
    if purpose != STANDING && !mark_used(conn, by, CodeId(id))? {
        return Err(SignInProblem::LinkEnded);
    }
    let person = find_or_create(conn, by, &email, lang)?;
    let session = open_session(conn, by, person.id, device)?;
    Ok(Opened { person, session, next })
}

/// Whose mail a link was from, whether it was used or not.
///
/// # Errors
/// The database's.
pub fn email_of_link(conn: &mut Conn, link: &str) -> QueryResult<Option<String>> {
    let found = sign_in_codes::table.filter(sign_in_codes::token_hash.eq(hashed(link)));
    found.select(sign_in_codes::email).first(conn).optional()
}

/// A session for somebody who has just signed in with the same form: the answer to a second press.
///
/// # Errors
/// The database's.
pub fn enter_again(conn: &mut Conn, by: &By, email: &str, device: &str) -> QueryResult<Option<Opened>> {
    let Some(person) = queries::find_by_email(conn, email)? else { return Ok(None) };
    let session = open_session(conn, by, person.id, device)?;
    Ok(Some(Opened { person, session, next: None }))
}

/// A link that signs in once, for an address, without a mail: the command line prints it. Lives `minutes`.
///
/// # Errors
/// The database's.
pub fn link_without_mail(conn: &mut Conn, by: &By, email: &str, minutes: i64, next: Option<&str>) -> QueryResult<String> {
    keep_link(conn, by, "link", email, minutes, next)
}

/// A link that signs in as often as it is used: for the demonstration's own database alone, where nobody is real. Lives `minutes`.
///
/// # Errors
/// The database's.
pub fn standing_link(conn: &mut Conn, by: &By, email: &str, minutes: i64, next: &str) -> QueryResult<String> {
    keep_link(conn, by, STANDING, email, minutes, Some(next))
}

fn keep_link(conn: &mut Conn, by: &By, purpose: &str, email: &str, minutes: i64, next: Option<&str>) -> QueryResult<String> {
    let (id, link) = (CodeId::new(), token());
    diesel::insert_into(sign_in_codes::table)
        .values((
            sign_in_codes::id.eq(id),
            sign_in_codes::purpose.eq(purpose),
            sign_in_codes::email.eq(email),
            // nobody knows this code
            sign_in_codes::code_hash.eq(hashed(&token())),
            sign_in_codes::token_hash.eq(hashed(&link)),
            sign_in_codes::next_path.eq(next),
            sign_in_codes::tries.eq(0),
            sign_in_codes::created_at.eq(by.at),
            sign_in_codes::expires_at.eq(by.at.plus_minutes(minutes)),
        ))
        .execute(conn)?;
    Ok(link)
}

/// The hash to compare a password with; compare outside the transaction, then call this.
///
/// # Errors
/// [`SignInProblem::TooMany`], or the database's.
pub fn sign_in_with_password(
    conn: &mut Conn,
    by: &By,
    email: &str,
    fits: bool,
    device: &str,
) -> Result<Result<Opened, SignInProblem>, SignInProblem> {
    // counted apart from codes: whoever guesses passwords keeps nobody from signing in by letter
    if let Err(problem) = count_try(conn, by.at, &format!("wrong-password:{email}"), WRONG_AN_HOUR) {
        return Ok(Err(problem));
    }
    let person = queries::find_by_email(conn, email)?;
    let Some(person) = person.filter(|_| fits) else { return Ok(Err(SignInProblem::WrongCode)) };
    forget_tries(conn, email)?;
    let session = open_session(conn, by, person.id, device)?;
    Ok(Ok(Opened { person, session, next: None }))
}

/// Opens a session on a device.
///
/// # Errors
/// The database's.
pub fn open_session(conn: &mut Conn, by: &By, person: PersonId, device: &str) -> QueryResult<SessionId> {
    let id = SessionId::new();
    diesel::insert_into(sessions::table)
        .values((
            sessions::id.eq(id),
            sessions::person_id.eq(person),
            sessions::created_at.eq(by.at),
            sessions::last_seen_at.eq(by.at),
            sessions::expires_at.eq(by.at.plus_minutes(SESSION_HOURS * 60)),
            sessions::device.eq(device.chars().take(80).collect::<String>()),
        ))
        .execute(conn)?;
    keep_day(conn, person, by.at)?;
    Ok(id)
}

/// Keeps the day on which somebody was here last: by their own wall clock or, where they gave no zone, by that of their cohort.
fn keep_day(conn: &mut Conn, person: PersonId, at: Instant) -> QueryResult<()> {
    let own: Option<String> = people::table.find(person).select(people::time_zone).first(conn)?;
    let zone = match own {
        Some(own) => Some(own),
        None => enrolments::table
            .inner_join(cohorts::table)
            .filter(enrolments::person_id.eq(person))
            .order(enrolments::id.desc())
            .select(cohorts::zone)
            .first::<String>(conn)
            .optional()?,
    };
    let zone: chrono_tz::Tz = zone.and_then(|name| name.parse().ok()).unwrap_or(chrono_tz::Asia::Almaty);
    diesel::update(people::table.find(person))
        .set(people::last_seen_on.eq(at.in_zone(zone).date_naive()))
        .execute(conn)
        .map(|_| ())
}

/// Keeps a session alive from now on.
///
/// # Errors
/// The database's.
pub fn touch_session(conn: &mut Conn, session: SessionId, now: Instant) -> QueryResult<()> {
    diesel::update(sessions::table.find(session).filter(sessions::ended_at.is_null()))
        .set((sessions::last_seen_at.eq(now), sessions::expires_at.eq(now.plus_minutes(SESSION_HOURS * 60))))
        .execute(conn)?;
    let person: Option<PersonId> = sessions::table.find(session).select(sessions::person_id).first(conn).optional()?;
    person.map_or(Ok(()), |person| keep_day(conn, person, now))
}

/// Signs out.
///
/// # Errors
/// The database's.
pub fn end_session(conn: &mut Conn, session: SessionId, now: Instant) -> QueryResult<()> {
    diesel::update(sessions::table.find(session)).set(sessions::ended_at.eq(now)).execute(conn).map(|_| ())
}

/// Signs out everywhere.
///
/// # Errors
/// The database's.
pub fn end_all_sessions(conn: &mut Conn, person: PersonId, now: Instant) -> QueryResult<()> {
    diesel::update(sessions::table.filter(sessions::person_id.eq(person)).filter(sessions::ended_at.is_null()))
        .set(sessions::ended_at.eq(now))
        .execute(conn)
        .map(|_| ())
}

/// `false` when somebody else was quicker.
fn mark_used(conn: &mut Conn, by: &By, id: CodeId) -> QueryResult<bool> {
    diesel::update(sign_in_codes::table.find(id).filter(sign_in_codes::used_at.is_null()))
        .set(sign_in_codes::used_at.eq(by.at))
        .execute(conn)
        .map(|changed| changed == 1)
}

/// Counts one try in the present hour, for all nodes together.
fn count_try(conn: &mut Conn, now: Instant, bucket: &str, most: i32) -> Result<(), SignInProblem> {
    use diesel::upsert::excluded;
    // the bucket's name holds an address: kept hashed
    let bucket = hashed(bucket);
    let counted: Option<(Instant, i32)> =
        tries::table.find(&bucket).select((tries::window_start, tries::count)).first(conn).optional()?;
    let (start, count) = match counted {
        Some((start, count)) if now.seconds_since(start) < 3600 => (start, count + 1),
        _ => (now, 1),
    };
    Both(
        diesel::insert_into(tries::table)
            .values((tries::bucket.eq(&bucket), tries::window_start.eq(start), tries::count.eq(count)))
            .on_conflict(tries::bucket)
            .do_update()
            .set((tries::window_start.eq(excluded(tries::window_start)), tries::count.eq(excluded(tries::count)))),
    )
    .execute(conn)?;
    if count > most { Err(SignInProblem::TooMany) } else { Ok(()) }
}

fn forget_tries(conn: &mut Conn, email: &str) -> QueryResult<()> {
    for kind in ["wrong", "wrong-password"] {
        diesel::delete(tries::table.find(hashed(&format!("{kind}:{email}")))).execute(conn)?;
    }
    Ok(())
}
