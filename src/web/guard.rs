//! What every answer passes on its way out, and every request on its way in: headers that keep a browser strict, the check that a
//! POST comes from our own pages (Fetch metadata), and errors painted in the reader's language.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{self, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage as _, HttpRequest, HttpResponse, web};

use super::cookies;
use super::errors::{PageError, Painted};
use super::routes;
use super::visit::{Visit, preferred};
use crate::app::App;
use crate::i18n::Lang;

/// Everything from ourselves, nothing inline, no frames.
pub const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The middleware.
///
/// # Errors
/// Never by itself: an error inside has become a page when it leaves.
pub async fn guard(request: ServiceRequest, next: Next<impl MessageBody + 'static>) -> Result<ServiceResponse<BoxBody>, Error> {
    let (lang, path) = lang_and_path(&request);
    let https = request.app_data::<web::Data<App>>().is_some_and(|app| app.config.is_https());
    let answer = if is_foreign(&request) {
        let refused: Error = PageError::FormExpired.into();
        request.error_response(refused)
    } else {
        next.call(request).await?.map_into_boxed_body()
    };
    let mut answer = paint(answer, lang, &path);
    let headers = answer.headers_mut();
    let mut set = |name: HeaderName, value: &'static str| {
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    };
    set(header::CONTENT_SECURITY_POLICY, POLICY);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "same-origin");
    set(header::X_FRAME_OPTIONS, "DENY");
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=(), interest-cohort=()");
    if https {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
    Ok(answer)
}

/// Whether a request that changes something was sent by a page that is not ours.
fn is_foreign(request: &ServiceRequest) -> bool {
    // what mail programs send to the address in a letter goes by its token alone (RFC 8058 §3.2)
    if request.method().is_safe() || request.path().starts_with("/m/") {
        return false;
    }
    let header = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    match (header("sec-fetch-site"), header("origin")) {
        (Some(site), _) => !matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => {
            let host = origin.split_once("://").map_or(origin, |(_, host)| host);
            let ours = request.app_data::<web::Data<App>>().map(|app| app.config.public_host().to_owned());
            Some(host) != header("host") && Some(host) != ours.as_deref()
        }
        // an old browser says neither: then the mark in the form decides
        (None, None) => false,
    }
}

fn lang_and_path(request: &ServiceRequest) -> (Lang, String) {
    let path = request.path();
    let mut parts = path.trim_start_matches('/').splitn(2, '/');
    match parts.next().and_then(|tag| tag.parse().ok()) {
        Some(lang) => (lang, format!("/{}", parts.next().unwrap_or_default())),
        None => {
            let app = request.app_data::<web::Data<App>>();
            let chosen = app.and_then(|app| cookies::read_lang(app, request.request()));
            let asked = || request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| preferred(value.to_str().ok()?));
            (chosen.or_else(asked).unwrap_or(Lang::En), path.to_owned())
        }
    }
}

/// An error leaves as a page in the reader's language.
fn paint(answer: ServiceResponse<BoxBody>, lang: Lang, path: &str) -> ServiceResponse<BoxBody> {
    let painted = answer.response().extensions().get::<Painted>().cloned();
    let visit = answer.request().extensions().get::<Visit>().cloned();
    let query = answer.request().query_string().to_owned();
    // who is known reads it in their language also where the address has none
    let lang = visit.as_ref().map_or(lang, |visit| visit.lang);
    match painted {
        Some(painted) => answer.map_body(|head, _| {
            head.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
            BoxBody::new(painted.html(visit.as_ref(), lang, path, &query))
        }),
        None => answer,
    }
}

/// What has no route: the address of a form that was reloaded or whose language was changed leads to the page on which it stands; a
/// slash too many or a language in capitals is taken for what was meant.
///
/// # Errors
/// [`PageError::NotFound`], [`PageError::NotThisWay`]. The visit is asked for so that the page has the frame of the visitor's other pages.
pub async fn nothing_here(request: HttpRequest, _visit: Visit) -> Result<HttpResponse, PageError> {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if !reads {
        return Err(routes::allowed_at(request.path()).map_or(PageError::NotFound, PageError::NotThisWay));
    }
    match routes::meant_by(request.path()) {
        Some(path) => {
            let query = if request.query_string().is_empty() { String::new() } else { format!("?{}", request.query_string()) };
            Ok(HttpResponse::SeeOther().insert_header((header::LOCATION, format!("{path}{query}"))).finish())
        }
        None => Err(PageError::NotFound),
    }
}
