//! Our cookies: the session (a signed token that names a row), the visitor (for the CSRF mark of those not signed in), the language
//! the one message after a POST, which of
//! several programmes somebody looks at, for some minutes the address that a sign-in code was sent to, and for a day after a check-in the
//! device. All HttpOnly, SameSite=Lax, and behind https Secure with the `__Host-` prefix.

use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::clock::Instant;
use crate::i18n::{Lang, Message};
use crate::ids::SessionId;

/// A token is worth nothing after this, whatever its row says.
const TOKEN_DAYS: i64 = 30;

#[derive(Serialize, Deserialize)]
struct Claims {
    sid: SessionId,
    iat: i64,
    exp: i64,
}

/// Which cookie.
#[derive(Clone, Copy)]
enum Name {
    Session,
    Visitor,
    Lang,
    Flash,
    Entering,
    Device,
    Cohort,
}

fn name(app: &App, which: Name) -> &'static str {
    match (which, app.config.is_https()) {
        (Name::Session, true) => "__Host-session",
        (Name::Session, false) => "session",
        (Name::Visitor, true) => "__Host-visitor",
        (Name::Visitor, false) => "visitor",
        (Name::Lang, true) => "__Host-lang",
        (Name::Lang, false) => "lang",
        (Name::Flash, true) => "__Host-flash",
        (Name::Flash, false) => "flash",
        (Name::Entering, true) => "__Host-entering",
        (Name::Entering, false) => "entering",
        (Name::Device, true) => "__Host-device",
        (Name::Device, false) => "device",
        (Name::Cohort, true) => "__Host-cohort",
        (Name::Cohort, false) => "cohort",
    }
}

fn cookie(app: &App, which: Name, value: String, days: i64) -> Cookie<'static> {
    Cookie::build(name(app, which), value)
        .path("/")
        .http_only(true)
        .secure(app.config.is_https())
        .same_site(SameSite::Lax)
        .max_age(Duration::days(days))
        .finish()
}

fn read(app: &App, request: &HttpRequest, which: Name) -> Option<String> {
    request.cookie(name(app, which)).map(|cookie| cookie.value().to_owned())
}

/// The cookie of a session just opened.
pub fn session(app: &App, session: SessionId, now: Instant) -> Cookie<'static> {
    let iat = now.utc().timestamp();
    let claims = Claims { sid: session, iat, exp: now.plus_days(TOKEN_DAYS).utc().timestamp() };
    let key = EncodingKey::from_secret(&app.secrets.derived("session-token"));
    let token = jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &key).unwrap_or_default();
    cookie(app, Name::Session, token, TOKEN_DAYS)
}

/// The session that a request names, if the token is ours and not too old.
pub fn read_session(app: &App, request: &HttpRequest, now: Instant) -> Option<SessionId> {
    let token = read(app, request, Name::Session)?;
    let mut checks = Validation::new(Algorithm::HS256);
    // our clock may stand still; the library's does not
    checks.validate_exp = false;
    let key = DecodingKey::from_secret(&app.secrets.derived("session-token"));
    let claims = jsonwebtoken::decode::<Claims>(&token, &key, &checks).ok()?.claims;
    (claims.exp > now.utc().timestamp()).then_some(claims.sid)
}

/// The cookie that ends a session in the browser.
pub fn no_session(app: &App) -> Cookie<'static> {
    let mut gone = cookie(app, Name::Session, String::new(), 0);
    gone.set_max_age(Duration::ZERO);
    gone
}

/// A mark for somebody not signed in.
pub fn visitor(app: &App, value: &str) -> Cookie<'static> {
    let mut cookie = cookie(app, Name::Visitor, value.to_owned(), 1);
    // until the browser is closed
    cookie.set_max_age(None);
    cookie
}

/// The visitor's mark.
pub fn read_visitor(app: &App, request: &HttpRequest) -> Option<String> {
    read(app, request, Name::Visitor).filter(|value| value.len() == 22)
}

/// The language last chosen.
pub fn lang(app: &App, lang: Lang) -> Cookie<'static> {
    cookie(app, Name::Lang, lang.tag().to_owned(), 365)
}

/// The language last chosen.
pub fn read_lang(app: &App, request: &HttpRequest) -> Option<Lang> {
    read(app, request, Name::Lang)?.parse().ok()
}

/// The one message for the next page.
pub fn flash(app: &App, message: &Message) -> Cookie<'static> {
    let text = serde_json::to_vec(message).unwrap_or_default();
    let mut cookie = cookie(app, Name::Flash, URL_SAFE_NO_PAD.encode(text), 1);
    cookie.set_max_age(Duration::minutes(2));
    cookie
}

/// The message of the page before. It is worded from our catalogue and escaped, so that a made-up one says nothing new.
pub fn read_flash(app: &App, request: &HttpRequest) -> Option<Message> {
    let bytes = URL_SAFE_NO_PAD.decode(read(app, request, Name::Flash)?).ok()?;
    let message: Message = serde_json::from_slice(&bytes).ok()?;
    message.key.starts_with("flash-").then_some(message)
}

/// Takes the message away again.
pub fn no_flash(app: &App) -> Cookie<'static> {
    let mut gone = cookie(app, Name::Flash, String::new(), 0);
    gone.set_max_age(Duration::ZERO);
    gone
}

/// The address that a code was just sent to: so that it stands on the next page and in no address of a page.
pub fn entering(app: &App, email: &str) -> Cookie<'static> {
    let mut cookie = cookie(app, Name::Entering, URL_SAFE_NO_PAD.encode(email), 1);
    cookie.set_max_age(Duration::minutes(20));
    cookie
}

/// The address that a code was sent to.
pub fn read_entering(app: &App, request: &HttpRequest) -> Option<String> {
    String::from_utf8(URL_SAFE_NO_PAD.decode(read(app, request, Name::Entering)?).ok()?).ok()
}

/// Takes it away once somebody is in.
pub fn no_entering(app: &App) -> Cookie<'static> {
    let mut gone = cookie(app, Name::Entering, String::new(), 0);
    gone.set_max_age(Duration::ZERO);
    gone
}

/// The device that somebody checked in with: kept for a day, whoever is signed in, so that a second person on it is seen.
pub fn device(app: &App, value: &str) -> Cookie<'static> {
    cookie(app, Name::Device, value.to_owned(), 1)
}

/// The device's mark.
pub fn read_device(app: &App, request: &HttpRequest) -> Option<String> {
    read(app, request, Name::Device).filter(|value| value.len() == 22)
}

/// Which of several cohorts somebody looks at, by its name in addresses. It opens nothing: it chooses among those that are theirs.
pub fn cohort(app: &App, slug: &str) -> Cookie<'static> {
    cookie(app, Name::Cohort, slug.to_owned(), 365)
}

/// The cohort looked at last.
pub fn read_cohort(app: &App, request: &HttpRequest) -> Option<String> {
    read(app, request, Name::Cohort).filter(|slug| !slug.is_empty())
}
