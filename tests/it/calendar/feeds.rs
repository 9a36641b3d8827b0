use shanyraq::db::schema::calendar_feeds;
use shanyraq::people::{self, Grant, Role};
use shanyraq::webinars;

use super::reader::{File, read};
use crate::support::{Reply, TestApp, Visitor};

/// Makes the address of a list and answers its path.
async fn make(visitor: &Visitor, kind: &str) -> String {
    visitor.get("/en/settings/calendar").await.ok();
    let done = visitor.post("/en/settings/calendar", &[("word", "make"), ("kind", kind)]).await.done();
    visitor.follow(&done).await.ok();
    address(visitor, kind).await.expect("an address")
}

/// The path of the address that the page shows for a list.
async fn address(visitor: &Visitor, kind: &str) -> Option<String> {
    let page = visitor.get("/en/settings/calendar").await.ok();
    let html = page.html();
    let select = |css: &str| scraper::Selector::parse(css).unwrap();
    let section = html
        .select(&select("section"))
        .find(|section| section.select(&select("input[name=kind]")).any(|kinds| kinds.value().attr("value") == Some(kind)))
        .expect("the list is offered");
    let url = section.select(&select("input[readonly]")).next()?.value().attr("value")?.to_owned();
    Some(url[url.find("/calendar/").unwrap()..].to_owned())
}

fn file(reply: &Reply) -> File {
    assert_eq!(reply.headers.get("content-type").unwrap(), "text/calendar; charset=utf-8");
    assert_eq!(reply.headers.get("x-robots-tag").unwrap(), "noindex, nofollow");
    assert!(reply.headers.get("cache-control").unwrap().to_str().unwrap().starts_with("private"));
    read(&reply.text())
}

#[actix_web::test]
async fn somebody_subscribes_to_their_own_webinars_and_revokes_the_address() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let webinar = test.webinar(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[]);
    test.webinar(&cohort, "coordination", 1, "2026-11-27T15:00", 120, &[]);
    let mut plan = test.plan(&cohort, "child-sensitive-communication", 1, "2026-12-01T15:00", 120, &[]);
    plan.capacity = Some(5);
    let limited = test.planned(&plan);
    let anna = test.enrolled(&cohort, "Anna Kim", "practitioner").0;
    test.enrolled(&cohort, "Dina Li", "practitioner");
    let visitor = Visitor::signed_in(&test, anna.id).await;
    assert!(address(&visitor, "own").await.is_none());
    let path = make(&visitor, "own").await;
    // a calendar program has no cookies
    let program = Visitor::new(&test).await;
    let first = file(&program.get(&path).await.ok());
    assert_eq!((first.events.len(), first.method.as_str()), (1, "PUBLISH"), "no place at the limited one yet");
    let event = &first.events[0];
    let join = webinars::join_token(&test.app.secrets, webinar.id, anna.id);
    assert!(event["URL"].ends_with(&format!("/w/{join}")));
    assert_eq!(event["UID"], format!("webinar-{}-{}@shanyraq", webinar.id, anna.id));
    assert_eq!(first.name, "Webinars of the training programme");
    let text = program.get(&path).await.ok().text();
    assert!(!text.contains("Dina") && !text.contains("meet.example.org") && !text.contains("ATTENDEE"), "{text}");
    // what changes is seen at the next asking
    let (by, id, who) = (shanyraq::by::By::person(anna.id, test.now()), limited.id, anna.id);
    test.write(move |conn| webinars::take_place(conn, &by, id, who));
    let by = shanyraq::by::By::system(test.now());
    let id = webinar.id;
    test.write(move |conn| Ok(webinars::cancel_webinar(conn, &by, id, "The trainer is ill").unwrap()));
    let second = file(&program.get(&path).await.ok());
    let states: Vec<_> = second.events.iter().map(|event| event["STATUS"].as_str()).collect();
    assert_eq!(states, ["CANCELLED", "CONFIRMED"]);
    // replaced: the old address is gone; revoked: both are
    let other = make(&visitor, "own").await;
    assert_ne!(other, path);
    assert_eq!(program.get(&path).await.status, 404);
    program.get(&other).await.ok();
    visitor.post("/en/settings/calendar", &[("word", "revoke"), ("kind", "own")]).await.done();
    assert_eq!(program.get(&other).await.status, 404);
    assert!(address(&visitor, "own").await.is_none());
    for bad in
        ["/calendar/abc.ics".to_owned(), format!("{}x.ics", other.trim_end_matches(".ics")), "/calendar/%C3%A4.ics".to_owned()]
    {
        assert_eq!(program.get(&bad).await.status, 404, "{bad}");
    }
}

#[actix_web::test]
async fn what_has_not_changed_is_not_sent_again() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let webinar = test.webinar(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[]);
    let anna = test.enrolled(&cohort, "Anna Kim", "practitioner").0;
    let visitor = Visitor::signed_in(&test, anna.id).await;
    let path = make(&visitor, "own").await;
    let first = visitor.get(&path).await.ok();
    let tag = first.headers.get("etag").unwrap().to_str().unwrap().to_owned();
    test.minutes_later(60);
    let same = visitor.get_with(&path, &[("if-none-match", &tag)]).await;
    assert_eq!((same.status.as_u16(), same.text()), (304, String::new()));
    assert_eq!(same.headers.get("etag").unwrap(), tag.as_str());
    let (by, content, id) = (shanyraq::by::By::system(test.now()), test.curriculum(&cohort), webinar.id);
    let start = chrono::NaiveDateTime::parse_from_str("2026-11-27T10:00", webinars::LOCAL_FORMAT).unwrap();
    test.write(move |conn| Ok(webinars::move_webinar(conn, &by, &content, id, (start, 90), Some("a test")).unwrap()));
    let changed = visitor.get_with(&path, &[("if-none-match", &tag)]).await.ok();
    assert_eq!(file(&changed).events[0]["DTSTART"], "20261127T100000");
}

#[actix_web::test]
async fn a_trainer_and_an_organiser_see_theirs_while_they_have_the_role() {
    let test = TestApp::new();
    let (cohort, other) = (test.cohort("kz"), test.cohort("other"));
    let marina = test.person_with("Marina Kovalyova", Role::Trainer, Some(cohort.id));
    let given = test.webinar(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[marina.id]);
    test.webinar(&cohort, "coordination", 1, "2026-11-27T15:00", 120, &[]);
    test.webinar(&other, "coordination", 1, "2026-11-28T15:00", 120, &[marina.id]);
    test.enrolled(&cohort, "Anna Kim", "practitioner");
    let trainer = Visitor::signed_in(&test, marina.id).await;
    let path = make(&trainer, "given").await;
    let program = Visitor::new(&test).await;
    let seen = file(&program.get(&path).await.ok());
    assert_eq!(seen.events.len(), 1, "not that of a cohort where she has no role");
    assert!(seen.events[0]["URL"].ends_with(&format!("/en/teach/webinars/{}", given.id)));
    // no list of a cohort for a trainer
    assert_eq!(trainer.post("/en/settings/calendar", &[("word", "make"), ("kind", &cohort.id.to_string())]).await.status, 404);
    let olga = test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id));
    let organiser = Visitor::signed_in(&test, olga.id).await;
    let path = make(&organiser, &cohort.id.to_string()).await;
    let reply = program.get(&path).await.ok();
    assert_eq!(file(&reply).events.len(), 2);
    for name in ["Anna", "Marina", "Olga", "meet.example.org", "/w/", "mailto:"] {
        assert!(!reply.text().replace("\r\n ", "").contains(name), "{name} in {}", reply.text());
    }
    assert!(!organiser.get("/en/settings/calendar").await.ok().has(&other.id.to_string()));
    // the role ends, and with it the address
    let (by, id) = (shanyraq::by::By::system(test.now()), olga.id);
    let grant = Grant { role: Role::Organiser, cohort: Some(cohort.id) };
    test.write(move |conn| people::revoke_role(conn, &by, id, grant));
    assert_eq!(program.get(&path).await.status, 404);
}

#[actix_web::test]
async fn the_token_is_nowhere_in_the_database() {
    use diesel::prelude::*;
    let test = TestApp::new();
    let anna = test.person("Anna Kim", "anna@example.org");
    let visitor = Visitor::signed_in(&test, anna.id).await;
    let path = make(&visitor, "own").await;
    let token = path.trim_start_matches("/calendar/").trim_end_matches(".ics").to_owned();
    let kept: Vec<String> = test.read(|conn| calendar_feeds::table.select(calendar_feeds::token_hash).load(conn));
    assert_eq!(kept, [shanyraq::secrets::hashed(&token)]);
    let rows: Vec<String> = test.read(|conn| {
        shanyraq::db::schema::answered_forms::table.select(shanyraq::db::schema::answered_forms::location).load::<String>(conn)
    });
    assert!(rows.iter().all(|row| !row.contains(&token)), "{rows:?}");
}

#[actix_web::test]
async fn a_program_that_asks_too_often_waits() {
    let test = TestApp::new();
    let anna = test.person("Anna Kim", "anna@example.org");
    let visitor = Visitor::signed_in(&test, anna.id).await;
    let path = make(&visitor, "own").await;
    let mut answers = std::collections::BTreeSet::new();
    for _ in 0..40 {
        answers.insert(visitor.get(&path).await.status.as_u16());
    }
    assert_eq!(answers.into_iter().collect::<Vec<_>>(), [200, 429]);
}

#[actix_web::test]
async fn a_feed_without_a_webinar_has_the_zone_of_whoever_reads_it() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id));
    let (participant, _) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let away = test.person("Tomek Example", "tomek@example.org");
    let id = away.id;
    test.write(move |conn| people::set_zone(conn, id, Some(chrono_tz::Europe::Warsaw)));
    let program = Visitor::new(&test).await;
    let cohort_id = cohort.id.to_string();
    for (person, kind, zone) in [
        (organiser.id, cohort_id.as_str(), "Asia/Almaty"),
        (participant.id, "own", "Asia/Almaty"),
        (away.id, "own", "Europe/Warsaw"),
        (organiser.id, "own", "UTC"),
    ] {
        let visitor = Visitor::signed_in(&test, person).await;
        let path = make(&visitor, kind).await;
        // an empty file is refused by programs that go by RFC 5545 §3.6
        let seen = file(&program.get(&path).await.ok());
        assert_eq!((seen.zones, seen.events.len()), (vec![zone.to_owned()], 0), "{kind}");
    }
}
