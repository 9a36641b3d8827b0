//! [`Visit`]: one request by anybody, signed in or not: the language, the time, who it is, and how a page is answered.

use std::future::Future;
use std::net::IpAddr;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::{FromRequest, HttpMessage as _, HttpRequest, HttpResponse, web};

use super::cookies;
use super::errors::PageError;
use super::forms::Done;
use super::page::{Frame, Page};
use super::paths;
use crate::app::App;
use crate::by::By;
use crate::clock::Instant;
use crate::enrolment;
use crate::i18n::{Lang, Message};
use crate::ids::PersonId;
use crate::people::{self, SignedIn};
use crate::secrets::token;
use crate::templates::templates;

/// A session's row is written at most this often.
const TOUCH_SECONDS: i64 = 600;

/// One request.
#[derive(Clone)]
pub struct Visit {
    /// The installation.
    pub app: App,
    /// The language of the address.
    pub lang: Lang,
    /// The path without its language: `/home`.
    pub path: String,
    /// The query, without the question mark.
    pub query: String,
    /// For a form that was sent: the page of ours on which it stood, where the browser says so.
    pub page_before: Option<String>,
    /// When it came.
    pub now: Instant,
    /// From where.
    pub address: IpAddr,
    /// What browser and system, in a few words, for the list of sessions.
    pub device: String,
    /// Who.
    pub signed_in: Option<SignedIn>,
    /// The cohort looked at last, by its name in addresses: for people who take part in several.
    pub cohort: Option<String>,
    visitor: String,
    visitor_is_new: bool,
    flash: Option<Message>,
    cohort_to_keep: Option<String>,
}

impl Visit {
    /// Who acts, for somebody signed in; the program itself for others (an application that begins).
    pub fn by(&self) -> By {
        match &self.signed_in {
            Some(signed_in) => By::person(signed_in.person.id, self.now),
            None => By::system(self.now),
        }
    }

    /// The reader's zone, for what belongs to no cohort.
    pub fn zone(&self) -> chrono_tz::Tz {
        self.signed_in.as_ref().and_then(|signed_in| signed_in.person.zone()).unwrap_or(chrono_tz::Asia::Almaty)
    }

    /// The mark that a form must carry back.
    pub fn csrf(&self) -> String {
        let who = match &self.signed_in {
            Some(signed_in) => format!("session:{}", signed_in.session),
            None => format!("visitor:{}", self.visitor),
        };
        self.app.secrets.mark("csrf", &[who.as_bytes()])
    }

    /// Answers a page.
    ///
    /// # Errors
    /// When the template does not fit the page: a fault of ours.
    pub fn page<P: Page>(&self, page: &P) -> super::Answer {
        self.page_with(200, page)
    }

    /// Answers a page that is a refused form: 422.
    ///
    /// # Errors
    /// As [`Visit::page`].
    pub fn refused<P: Page>(&self, page: &P) -> super::Answer {
        self.page_with(422, page)
    }

    /// Answers a page again to somebody who is too quick (RFC 6585 §4): nothing that they typed is lost.
    ///
    /// # Errors
    /// As [`Visit::page`].
    pub fn too_many<P: Page>(&self, page: &P) -> super::Answer {
        // the slowest of our limits lets one more in after six seconds
        self.wait_with(page, "6")
    }

    /// The same where the limit is one of an hour.
    ///
    /// # Errors
    /// As [`Visit::page`].
    pub fn too_many_this_hour<P: Page>(&self, page: &P) -> super::Answer {
        self.wait_with(page, super::errors::HOUR)
    }

    fn wait_with<P: Page>(&self, page: &P, seconds: &'static str) -> super::Answer {
        let mut answer = self.page_with(429, page)?;
        answer.headers_mut().insert(header::RETRY_AFTER, header::HeaderValue::from_static(seconds));
        Ok(answer)
    }

    /// The same with a longer text that somebody wrote: without the links to other languages, where it would be lost.
    ///
    /// # Errors
    /// As [`Visit::page`].
    pub fn refused_with_text<P: Page>(&self, page: &P) -> super::Answer {
        self.answer(422, page, Frame::new(self, self.flash.as_ref(), P::LAYOUT).in_one_language())
    }

    /// Answers a page that hands on a longer text that somebody wrote: without the links to other languages, where it would be lost.
    ///
    /// # Errors
    /// As [`Visit::page`].
    pub fn page_with_text<P: Page>(&self, page: &P) -> super::Answer {
        self.answer(200, page, Frame::new(self, self.flash.as_ref(), P::LAYOUT).in_one_language())
    }

    /// Answers a page with a status.
    ///
    /// # Errors
    /// As [`Visit::page`].
    pub fn page_with<P: Page>(&self, status: u16, page: &P) -> super::Answer {
        self.answer(status, page, Frame::new(self, self.flash.as_ref(), P::LAYOUT))
    }

    fn answer<P: Page>(&self, status: u16, page: &P, frame: Frame) -> super::Answer {
        let body = templates()?.render(P::TEMPLATE, self.lang, page, &frame)?;
        let status = actix_web::http::StatusCode::from_u16(status).unwrap_or(actix_web::http::StatusCode::OK);
        let mut response = HttpResponse::build(status);
        response.content_type("text/html; charset=utf-8");
        response.insert_header((header::CACHE_CONTROL, "private, no-cache"));
        if self.visitor_is_new && self.signed_in.is_none() {
            response.cookie(cookies::visitor(&self.app, &self.visitor));
        }
        if self.flash.is_some() {
            response.cookie(cookies::no_flash(&self.app));
        }
        if let Some(slug) = &self.cohort_to_keep {
            response.cookie(cookies::cohort(&self.app, slug));
        }
        Ok(response.body(body))
    }

    /// Has the browser keep which of several cohorts somebody looks at, so that the pages after this one are about it too.
    pub fn look_at(&mut self, slug: &str) {
        self.cohort = Some(slug.to_owned());
        self.cohort_to_keep = Some(slug.to_owned());
    }

    /// Goes on to another page after a POST.
    pub fn go(&self, done: &Done) -> HttpResponse {
        let mut response = HttpResponse::SeeOther();
        response.insert_header((header::LOCATION, done.location.as_str()));
        if let Some(flash) = &done.flash {
            response.cookie(cookies::flash(&self.app, flash));
        }
        if let Some(slug) = &self.cohort_to_keep {
            response.cookie(cookies::cohort(&self.app, slug));
        }
        response.finish()
    }
}

impl FromRequest for Visit {
    type Error = PageError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, PageError>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        // two extractors of one handler must not ask twice
        if let Some(visit) = request.extensions().get::<Self>() {
            let visit = visit.clone();
            return Box::pin(async { Ok(visit) });
        }
        let request = request.clone();
        Box::pin(async move {
            let visit = read(&request).await?;
            request.extensions_mut().insert(visit.clone());
            Ok(visit)
        })
    }
}

async fn read(request: &HttpRequest) -> Result<Visit, PageError> {
    let app =
        request.app_data::<web::Data<App>>().ok_or_else(|| PageError::ours("the server was put together without its App"))?;
    let app = App::clone(app);
    // nobody types it, and PostgreSQL takes it for a fault of ours
    if request.query_string().contains("%00") || request.path().contains('\0') || request.path().contains("%00") {
        return Err(PageError::NotFound);
    }
    let now = app.now();
    let signed_in = match cookies::read_session(&app, request, now) {
        Some(session) => app.db.read(move |conn| people::find_signed_in(conn, session, now)).await?,
        None => None,
    };
    if let Some(signed_in) = &signed_in {
        keep_alive(&app, signed_in, now);
    }
    let visitor = cookies::read_visitor(&app, request);
    let (lang, path) = lang_and_path(&app, request, signed_in.as_ref());
    let lang = match lang {
        Some(lang) => lang,
        None => app.db.read(move |conn| enrolment::first_language(conn, now)).await?.unwrap_or(Lang::En),
    };
    Ok(Visit {
        lang,
        path,
        query: request.query_string().to_owned(),
        page_before: page_before(&app, request),
        now,
        address: address_of(&app, request),
        device: device_of(request),
        flash: cookies::read_flash(&app, request),
        cohort: cookies::read_cohort(&app, request),
        cohort_to_keep: None,
        visitor_is_new: visitor.is_none(),
        visitor: visitor.unwrap_or_else(token),
        signed_in,
        app,
    })
}

/// Writes now and then that a session is alive; nobody waits for it.
fn keep_alive(app: &App, signed_in: &SignedIn, now: Instant) {
    if now.seconds_since(signed_in.last_seen_at) >= TOUCH_SECONDS {
        let (db, session) = (app.db.clone(), signed_in.session);
        actix_web::rt::spawn(async move {
            if let Err(error) = db.write(move |conn| people::touch_session(conn, session, now)).await {
                tracing::warn!(%error, "a session could not be kept alive");
            }
        });
    }
}

/// The address's language wins; where it has none, the person's setting, the cookie, what the browser asks for. `None` where
/// nobody says.
fn lang_and_path(app: &App, request: &HttpRequest, signed_in: Option<&SignedIn>) -> (Option<Lang>, String) {
    let path = request.path();
    let mut parts = path.trim_start_matches('/').splitn(2, '/');
    if let Some(lang) = parts.next().and_then(|tag| tag.parse().ok()) {
        return (Some(lang), format!("/{}", parts.next().unwrap_or_default()));
    }
    let lang = signed_in
        .map(|signed_in| signed_in.person.lang())
        .or_else(|| cookies::read_lang(app, request))
        .or_else(|| preferred(request.headers().get(header::ACCEPT_LANGUAGE)?.to_str().ok()?));
    (lang, path.to_owned())
}

/// Path and query of the Referer of a POST. It is a wish of the browser and only ever a place to go on to, so it must be ours.
fn page_before(app: &App, request: &HttpRequest) -> Option<String> {
    if request.method().is_safe() {
        return None;
    }
    let referer = request.headers().get(header::REFERER)?.to_str().ok()?;
    let (_, rest) = referer.split_once("://")?;
    let (host, path) = rest.split_at(rest.find('/')?);
    let ours = Some(host) == request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    if ours || host == app.config.public_host() { paths::safe_next(Some(path)) } else { None }
}

/// The first of ours in an Accept-Language header, by its weights (RFC 9110 §12.5.4).
pub fn preferred(accept: &str) -> Option<Lang> {
    let mut wanted: Vec<(f32, Lang)> = accept
        .split(',')
        .filter_map(|part| {
            let mut pieces = part.trim().split(';');
            let tag = pieces.next()?.trim().split('-').next()?.to_ascii_lowercase();
            let weight = pieces.find_map(|piece| piece.trim().strip_prefix("q=")?.parse().ok()).unwrap_or(1.0);
            Some((weight, tag.parse().ok()?))
        })
        .filter(|(weight, _)| *weight > 0.0)
        .collect();
    // stable: what stands first wins among equals
    wanted.sort_by(|one, other| other.0.total_cmp(&one.0));
    wanted.first().map(|(_, lang)| *lang)
}

/// Where a request comes from; behind a proxy that is trusted, where that says it comes from.
pub fn address_of(app: &App, request: &HttpRequest) -> IpAddr {
    let forwarded = app
        .config
        .trust_proxy
        .then(|| request.headers().get("x-forwarded-for")?.to_str().ok()?.rsplit(',').next()?.trim().parse().ok())
        .flatten();
    forwarded.or_else(|| request.peer_addr().map(|address| address.ip())).unwrap_or(IpAddr::V4(std::net::Ipv4Addr::LOCALHOST))
}

fn device_of(request: &HttpRequest) -> String {
    let agent = request.headers().get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let find = |names: &[(&'static str, &'static str)]| {
        names.iter().find(|(mark, _)| agent.contains(mark)).map_or("", |(_, name)| *name)
    };
    let browser =
        find(&[("Firefox", "Firefox"), ("Edg", "Edge"), ("YaBrowser", "Yandex"), ("Chrome", "Chrome"), ("Safari", "Safari")]);
    let system = find(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ]);
    format!("{browser} {system}").trim().to_owned()
}

/// The signed-in person's identifier.
impl Visit {
    /// Who, for handlers whose extractor has let them in.
    ///
    /// # Errors
    /// [`PageError::SignIn`] for somebody not signed in.
    pub fn person_id(&self) -> Result<PersonId, PageError> {
        self.signed_in.as_ref().map(|signed_in| signed_in.person.id).ok_or_else(|| PageError::sign_in(self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_wish_is_read_by_weight() {
        for (accept, wanted) in [
            ("ru-RU,ru;q=0.9,en;q=0.8", Some(Lang::Ru)),
            ("de, kk;q=0.7, en;q=0.9", Some(Lang::En)),
            ("kk-KZ", Some(Lang::Kk)),
            ("en;q=0, ru;q=0.1", Some(Lang::Ru)),
            ("de,fr", None),
            ("", None),
        ] {
            assert_eq!(preferred(accept), wanted, "{accept}");
        }
    }
}
