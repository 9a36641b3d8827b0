//! Codes on devices: what a trainer is told, what is stored, what is logged.

use std::io;
use std::sync::{Arc, Mutex};

use actix_web::middleware::from_fn;
use actix_web::{test as http, web};
use diesel::prelude::*;
use shanyraq::attendance;
use shanyraq::by::By;
use shanyraq::db::schema::check_in_devices;
use shanyraq::web::limits::Limits;
use shanyraq::web::metrics::{Metrics, measure};
use shanyraq::web::{cookies, guard, routes};

use crate::support::{Held, TestApp, Visitor};

fn new_code(test: &TestApp, held: &Held) -> String {
    let (by, webinar) = (By::system(test.now()), held.webinar.id);
    test.write(move |conn| Ok(attendance::new_code(conn, &by, webinar).unwrap())).code
}

async fn checks_in(visitor: &Visitor, code: &str) {
    visitor.get("/en/c").await.ok();
    visitor.post("/en/c", &[("code", code)]).await.done();
}

fn devices(test: &TestApp) -> Vec<String> {
    test.read(|conn| check_in_devices::table.select(check_in_devices::device).load(conn))
}

#[actix_web::test]
async fn one_device_for_two_people_and_one_person_on_two_devices_are_told_to_the_trainer() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov", "Dina Li"]);
    let code = new_code(&test, &held);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let dina = Visitor::signed_in(&test, held.people[2].id).await;
    checks_in(&dina, &code).await;
    checks_in(&dina, &code).await;
    let telephone = Visitor::signed_in(&test, held.people[0].id).await;
    checks_in(&telephone, &code).await;
    assert!(trainer.get(&held.path("roster")).await.ok().all("#flags").is_empty());
    assert_eq!(devices(&test).len(), 2);

    telephone.signs_in(&test, held.people[1].id);
    checks_in(&telephone, &code).await;
    let page = trainer.get(&held.path("roster")).await.ok();
    let flags = "section[aria-labelledby=flags] li";
    assert_eq!(page.all(flags), ["One device was used to check in 2 people: Anna Kim, Bolat Omarov."]);
    let computer = Visitor::signed_in(&test, held.people[2].id).await;
    checks_in(&computer, &code).await;
    let page = trainer.get(&held.path("roster")).await.ok();
    assert_eq!(page.all(flags)[1], "Dina Li used one code on 2 devices.");
    assert!(page.has("It changes nobody’s attendance"));
    // each is counted as anybody is
    for person in &held.people {
        assert_eq!(test.status(held.webinar.id, person.id), attendance::Status::Partial);
    }
    test.nothing_differs();

    // the second code of the same telephone is stored as another mark, and as nothing that its cookie says
    let before = devices(&test);
    let second = new_code(&test, &held);
    checks_in(&telephone, &second).await;
    let after = devices(&test);
    assert_eq!((before.len(), after.len()), (4, 5));
    let distinct: std::collections::BTreeSet<_> = after.iter().collect();
    assert_eq!(distinct.len(), 4);
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[actix_web::test]
async fn no_code_stands_in_the_log_or_among_the_figures() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let code = new_code(&test, &held);
    let anna = held.people[0].id;
    let by = By::person(anna, test.now());
    let session = test.write(move |conn| shanyraq::people::open_session(conn, &by, anna, "test"));
    let cookie = cookies::session(&test.app, session, test.now());
    let cookie = format!("{}={}", cookie.name(), cookie.value());
    let metrics = Metrics::new().unwrap();
    let app = actix_web::App::new()
        .app_data(web::Data::new(test.app.clone()))
        .app_data(web::Data::new(Limits::new()))
        .app_data(web::Data::new(metrics.clone()))
        .configure(routes::configure)
        .wrap(from_fn(guard::guard))
        .wrap(from_fn(measure));
    let service = http::init_service(app).await;
    let log = Log::default();
    let written = log.clone();
    let lines = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(move || written.clone()).finish();
    let guard = tracing::subscriber::set_default(lines);
    let addresses = [
        (format!("/c/{code}"), "", 3),
        (format!("/en/c/{code}"), "", 3),
        (format!("/en/sign-in?next=/en/c/{code}"), "", 2),
        (format!("/en/c/{code}"), cookie.as_str(), 2),
        (format!("/en/c/{code}/nowhere"), cookie.as_str(), 4),
    ];
    for (address, cookie, class) in addresses {
        let request = http::TestRequest::get().uri(&address).insert_header(("cookie", cookie));
        let response = http::call_service(&service, request.to_request()).await;
        assert_eq!(response.status().as_u16() / 100, class, "{address}");
    }
    drop(guard);
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("/c/{code}"), "{log}");
    assert!(!log.contains(&code), "{log}");
    assert!(metrics.text().contains("/c/{code}") && !metrics.text().contains(&code));
}
