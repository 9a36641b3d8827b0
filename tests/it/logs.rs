//! What the log and the counters say of a request: the route's pattern, never its address, which may hold a code or a token.

use std::io::Write;
use std::sync::{Arc, Mutex};

use actix_web::middleware::from_fn;
use actix_web::{test, web};
use shanyraq::attendance::ConnectionKind;
use shanyraq::jobs;
use shanyraq::web::limits::Limits;
use shanyraq::web::metrics::{self, Metrics};
use shanyraq::web::{guard, paths, routes};
use shanyraq::webinars;

use crate::support::meetings::{Happens, SECRET, form};
use crate::support::{Held, TestApp};

/// A log kept in memory.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A log of everything that is said at any level while the guard is kept.
fn everything_logged() -> (Log, tracing::subscriber::DefaultGuard) {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .finish();
    (log, tracing::subscriber::set_default(subscriber))
}

/// As long as the token of somebody's choices.
const CHOICES: &str = "0abcdefghjkmnAbCdEfGhIjKlMnOpQrStUv";

#[actix_web::test]
async fn codes_and_tokens_in_addresses_are_neither_logged_nor_counted() {
    let test_app = TestApp::new();
    let held = Held::new(&test_app, &["Anna Kim"]);
    let token = webinars::join_token(&test_app.app.secrets, held.webinar.id, held.people[0].id);
    let (log, _kept) = everything_logged();
    let counters = Metrics::new().unwrap();
    let service = test::init_service(
        actix_web::App::new()
            .app_data(web::Data::new(test_app.app.clone()))
            .app_data(web::Data::new(Limits::new()))
            .app_data(web::Data::new(counters.clone()))
            .configure(routes::configure)
            .wrap(from_fn(guard::guard))
            .wrap(from_fn(metrics::measure)),
    )
    .await;
    let answer = webinars::answer_token(&test_app.app.secrets, held.webinar.id, held.people[0].id);
    let feed = webinars::feed_token(&test_app.app.secrets, shanyraq::ids::RowId(7));
    for path in [
        "/c/482719".to_owned(),
        "/en/c/482719".to_owned(),
        "/c?code=482719".to_owned(),
        paths::join_link(&token),
        paths::coming(shanyraq::i18n::Lang::En, &answer),
        paths::calendar_feed(&feed),
        paths::letter_choices(shanyraq::i18n::Lang::En, CHOICES),
    ] {
        test::call_service(&service, test::TestRequest::get().uri(&path).to_request()).await;
    }
    // a beat is answered when it is written
    actix_web::rt::spawn(jobs::heartbeats::run_forever(test_app.app.clone(), jobs::heartbeats::SHARED));
    let beat = test::TestRequest::post().uri(&paths::heartbeat(&token)).to_request();
    assert_eq!(test::call_service(&service, beat).await.status(), 204);

    let click = test::TestRequest::post().uri(&format!("/m/{CHOICES}")).set_payload("List-Unsubscribe=One-Click").to_request();
    assert_eq!(test::call_service(&service, click).await.status(), 404);

    let logged = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    for said in [&logged, &counters.text()] {
        for pattern in ["/c/{code}", "/w/{token}", "/b/{token}", "/coming/{token}", "/m/{token}", "/calendar/{token}.ics"] {
            assert!(said.contains(pattern), "{pattern} is missing in\n{said}");
        }
        for secret in ["482719", token.as_str(), &answer, &feed, CHOICES] {
            assert!(!said.contains(secret), "{secret} in {said}");
        }
    }
}

#[actix_web::test]
async fn what_meeting_systems_tell_is_counted_and_neither_secret_nor_checksum_is_logged() {
    let test_app = TestApp::new();
    let held = Held::new(&test_app, &["Anna Kim"]);
    let system = test_app.connected(&held.cohort, ConnectionKind::BigBlueButton);
    let (log, _kept) = everything_logged();
    let counters = Metrics::new().unwrap();
    let service = test::init_service(
        actix_web::App::new()
            .app_data(web::Data::new(test_app.app.clone()))
            .app_data(web::Data::new(Limits::new()))
            .app_data(web::Data::new(counters.clone()))
            .configure(routes::configure)
            .wrap(from_fn(guard::guard))
            .wrap(from_fn(metrics::measure)),
    )
    .await;
    let body = form(&[Happens::joins("w1", "Anna Kim", "", 1).bigbluebutton("room", held.webinar.starts_at)]);
    let signed = test_app.signed_hook(&system, 40, &body);
    let sum = signed.split('=').nth(1).unwrap().to_owned();
    for (path, body) in [(signed.clone(), body.as_str()), (signed, "event=%5B"), (test_app.signed_hook(&system, 64, "x"), "x")]
    {
        let request = test::TestRequest::post().uri(&path).set_payload(body.to_owned()).to_request();
        test::call_service(&service, request).await;
    }
    let bearer = format!("Bearer {SECRET}");
    let request = test::TestRequest::post().uri(&test_app.hook(&system)).insert_header(("authorization", bearer));
    test::call_service(&service, request.set_payload(body).to_request()).await;

    let (logged, counted) = (String::from_utf8(log.0.lock().unwrap().clone()).unwrap(), counters.text());
    for (outcome, n) in [("accepted", 2), ("refused", 1), ("unreadable", 1)] {
        let line = format!("shanyraq_meeting_deliveries{{outcome=\"{outcome}\",system=\"bigbluebutton\"}} {n}");
        assert!(counted.contains(&line), "{line} is missing in\n{counted}");
    }
    assert!(logged.contains("/hooks/{kind}/{connection}"));
    for said in [&logged, &counted] {
        assert!(!said.contains(SECRET) && !said.contains(&sum) && !said.contains("Anna"), "{said}");
    }
}
