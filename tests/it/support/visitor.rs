//! Somebody with a browser: keeps cookies, follows what a page's forms say, sends forms with their marks.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use actix_web::dev::Service as _;
use actix_web::http::{Method, StatusCode, header};
use actix_web::middleware::from_fn;
use actix_web::{test, web};
use scraper::{Html, Selector};
use shanyraq::web::limits::Limits;
use shanyraq::web::{guard, routes};

use super::TestApp;

type Call = Rc<dyn Fn(test::TestRequest) -> Pin<Box<dyn Future<Output = Reply>>>>;

/// Visitors read English, unless a test says otherwise.
const ENGLISH: (header::HeaderName, &str) = (header::ACCEPT_LANGUAGE, "en");

/// What a page answered.
#[derive(Clone, Debug)]
pub struct Reply {
    pub status: StatusCode,
    pub headers: header::HeaderMap,
    pub bytes: Vec<u8>,
}

impl Reply {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub fn html(&self) -> Html {
        Html::parse_document(&self.text())
    }

    pub fn location(&self) -> String {
        self.headers.get(header::LOCATION).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
    }

    /// The words of the elements that a CSS selector finds, white space folded.
    pub fn all(&self, css: &str) -> Vec<String> {
        let selector = Selector::parse(css).unwrap();
        self.html()
            .select(&selector)
            .map(|element| element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" "))
            .collect()
    }

    /// The words of the first element found; the whole page is shown when there is none.
    pub fn one(&self, css: &str) -> String {
        self.all(css).into_iter().next().unwrap_or_else(|| panic!("no {css} in\n{}", self.text()))
    }

    pub fn has(&self, words: &str) -> bool {
        self.html().root_element().text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ").contains(words)
    }

    /// An attribute of the first element found.
    pub fn attr(&self, css: &str, name: &str) -> String {
        let selector = Selector::parse(css).unwrap();
        let html = self.html();
        let element = html.select(&selector).next().unwrap_or_else(|| panic!("no {css} in\n{}", self.text()));
        element.value().attr(name).unwrap_or_default().to_owned()
    }

    #[track_caller]
    pub fn ok(self) -> Self {
        assert_eq!(self.status, StatusCode::OK, "{}", self.text());
        self
    }

    /// A 303 after a POST.
    #[track_caller]
    pub fn done(self) -> Self {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text());
        self
    }

    #[track_caller]
    pub fn refused(self) -> Self {
        assert_eq!(self.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", self.text());
        self
    }
}

/// Somebody with a browser.
#[derive(Clone)]
pub struct Visitor {
    call: Call,
    cookies: Rc<RefCell<BTreeMap<String, String>>>,
    page: Rc<RefCell<Option<Reply>>>,
    at: Rc<RefCell<String>>,
}

impl Visitor {
    /// A browser with no cookies.
    pub async fn new(test: &TestApp) -> Self {
        let app = test.app.clone();
        let service = test::init_service(
            actix_web::App::new()
                .app_data(web::Data::new(app))
                .app_data(web::Data::new(Limits::new()))
                .configure(routes::configure)
                .wrap(from_fn(guard::guard)),
        )
        .await;
        let service = Rc::new(service);
        let call: Call = Rc::new(move |request| {
            let service = service.clone();
            Box::pin(async move {
                let response = service.call(request.to_request()).await.unwrap();
                let (status, headers) = (response.status(), response.headers().clone());
                let bytes =
                    actix_web::body::to_bytes(response.into_body()).await.map(|bytes| bytes.to_vec()).unwrap_or_default();
                Reply { status, headers, bytes }
            })
        });
        Self { call, cookies: Rc::default(), page: Rc::default(), at: Rc::default() }
    }

    /// A browser in which somebody is signed in.
    pub async fn signed_in(test: &TestApp, person: shanyraq::ids::PersonId) -> Self {
        let visitor = Self::new(test).await;
        visitor.signs_in(test, person);
        visitor
    }

    /// Somebody signs in, in this browser; whoever was before them is not any more.
    pub fn signs_in(&self, test: &TestApp, person: shanyraq::ids::PersonId) {
        let by = shanyraq::by::By::person(person, test.now());
        let session = test.write(move |conn| shanyraq::people::open_session(conn, &by, person, "test"));
        let cookie = shanyraq::web::cookies::session(&test.app, session, test.now());
        self.cookies.borrow_mut().insert(cookie.name().to_owned(), cookie.value().to_owned());
    }

    /// The session ends, in this browser.
    pub fn signs_out(&self) {
        self.cookies.borrow_mut().retain(|name, _| !name.ends_with("session"));
    }

    /// A request of any kind, as another program makes it.
    pub async fn sends(&self, request: test::TestRequest) -> Reply {
        self.send(request).await
    }

    async fn send(&self, mut request: test::TestRequest) -> Reply {
        let cookies: Vec<String> = self.cookies.borrow().iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            request = request.insert_header((header::COOKIE, cookies.join("; ")));
        }
        let reply = (self.call)(request).await;
        for cookie in reply.headers.get_all(header::SET_COOKIE) {
            let text = cookie.to_str().unwrap();
            let (name, value) = text.split(';').next().unwrap().split_once('=').unwrap();
            if value.is_empty() {
                self.cookies.borrow_mut().remove(name);
            } else {
                self.cookies.borrow_mut().insert(name.to_owned(), value.to_owned());
            }
        }
        reply
    }

    pub async fn get(&self, path: &str) -> Reply {
        let reply = self.send(test::TestRequest::get().uri(path).insert_header(ENGLISH)).await;
        *self.at.borrow_mut() = path.split('#').next().unwrap_or_default().to_owned();
        *self.page.borrow_mut() = Some(reply.clone());
        reply
    }

    /// Asks as a program does, with headers of its own.
    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Reply {
        let asked = test::TestRequest::get().uri(path).insert_header(ENGLISH);
        self.send(headers.iter().fold(asked, |asked, header| asked.insert_header(*header))).await
    }

    /// Asks about a page without reading it.
    pub async fn head(&self, path: &str) -> Reply {
        self.send(test::TestRequest::default().method(Method::HEAD).uri(path).insert_header(ENGLISH)).await
    }

    /// Sends a form with the marks of the page last shown.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let marks = self.marks();
        let mut pairs: Vec<(String, String)> = marks;
        pairs.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let body =
            pairs.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect::<Vec<_>>().join("&");
        self.post_raw(path, "application/x-www-form-urlencoded", body.into_bytes()).await
    }

    /// Sends a form with a file, with the marks of the page last shown.
    pub async fn upload(&self, path: &str, fields: &[(&str, &str)], file: (&str, &str, &[u8])) -> Reply {
        let mut body = Vec::new();
        let mut pairs = self.marks();
        pairs.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        for (name, value) in pairs {
            body.extend(format!("--XX\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
        }
        let (name, file_name, bytes) = file;
        body.extend(format!("--XX\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\nContent-Type: application/octet-stream\r\n\r\n").bytes());
        body.extend_from_slice(bytes);
        body.extend(b"\r\n--XX--\r\n");
        self.post_raw(path, "multipart/form-data; boundary=XX", body).await
    }

    pub async fn post_raw(&self, path: &str, kind: &str, body: Vec<u8>) -> Reply {
        self.post_as("same-origin", path, kind, body).await
    }

    /// Sends a form as a browser does for a page of another site (Fetch metadata).
    pub async fn post_from(&self, site: &str, path: &str, body: Vec<u8>) -> Reply {
        self.post_as(site, path, "application/x-www-form-urlencoded", body).await
    }

    async fn post_as(&self, site: &str, path: &str, kind: &str, body: Vec<u8>) -> Reply {
        let stood_on = self.at.borrow().clone();
        let request = test::TestRequest::default()
            .method(Method::POST)
            .uri(path)
            .insert_header((header::CONTENT_TYPE, kind))
            .insert_header((header::CONTENT_LENGTH, body.len()))
            .insert_header(ENGLISH)
            .insert_header(("sec-fetch-site", site))
            .insert_header((header::REFERER, format!("http://127.0.0.1:8080{stood_on}")))
            .set_payload(body);
        let reply = self.send(request).await;
        // a browser stays where it is when a file comes
        if !reply.status.is_redirection() && !reply.headers.contains_key(header::CONTENT_DISPOSITION) {
            *self.page.borrow_mut() = Some(reply.clone());
        }
        reply
    }

    /// Sends bytes as another program does: no cookies, no marks, a bearer token.
    pub async fn post_with_token(&self, path: &str, token: Option<&str>, body: Vec<u8>) -> Reply {
        let mut request = test::TestRequest::default().method(Method::POST).uri(path).set_payload(body);
        if let Some(token) = token {
            request = request.insert_header((header::AUTHORIZATION, format!("Bearer {token}")));
        }
        self.send(request).await
    }

    /// Goes on where a 303 leads.
    pub async fn follow(&self, reply: &Reply) -> Reply {
        let location = reply.location();
        assert!(!location.is_empty(), "nowhere to go on to: {} {}", reply.status, reply.text());
        self.get(&location).await
    }

    fn marks(&self) -> Vec<(String, String)> {
        let page = self.page.borrow();
        let Some(html) = page.as_ref().map(Reply::html) else { return Vec::new() };
        ["_csrf", "_key"]
            .into_iter()
            .filter_map(|name| {
                let selector = Selector::parse(&format!("input[name={name}]")).unwrap();
                let value = html.select(&selector).next()?.value().attr("value")?.to_owned();
                Some((name.to_owned(), value))
            })
            .collect()
    }
}

fn encode(text: &str) -> String {
    shanyraq::web::paths::encoded(text)
}
