//! An organiser's own message: written, looked at, tried out, sent once, and found in the log.

use diesel::prelude::*;
use shanyraq::announcements::{self, OwnMessageTask};
use shanyraq::by::By;
use shanyraq::db::schema::{enrolments, jobs, messages, own_messages, people};
use shanyraq::enrolment::{Cohort, Enrolment};
use shanyraq::people::Role;

use super::{draft, enrolled_at, post};
use crate::support::{TestApp, Visitor};

const NEW: &str = "/en/organise/kz/messages/new";
const MARINA: &str = "marina.kovalyova@example.org";

/// Anna reads English, Bota Kazakh, Dana Russian.
async fn setting(test: &TestApp) -> (Cohort, Visitor, [Enrolment; 3]) {
    let cohort = test.cohort("kz");
    let all =
        [("Anna Kim", "anna", "en"), ("Bota Ali", "bota", "kk"), ("Dana Li", "dana", "ru")].map(|(name, user, language)| {
            let enrolled = enrolled_at(test, &cohort, name, &format!("{user}@example.org"));
            let id = enrolled.person_id;
            test.write(move |conn| diesel::update(people::table.find(id)).set(people::language.eq(language)).execute(conn));
            enrolled
        });
    test.work_off().await;
    let person = test.person_with("Marina Kovalyova", Role::Organiser, Some(cohort.id));
    let marina = Visitor::signed_in(test, person.id).await;
    marina.get(NEW).await.ok();
    (cohort, marina, all)
}

/// English and Russian; who reads Kazakh gets the Russian.
const WORDS: [(&str, &str); 6] = [
    ("state", "enrolled"),
    ("subject-en", "Materials for Thursday"),
    ("body-en", "Hello {name},\r\n\r\nsee {link}\r\n\r\n[a button](https://example.org)"),
    ("subject-ru", "Материалы к четвергу"),
    ("body-ru", "Здравствуйте, {name}! {contact}"),
    ("fallback", "ru"),
];

fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let rest = WORDS.into_iter().filter(|(name, _)| !more.iter().any(|(other, _)| other == name));
    rest.chain(more.iter().copied()).collect()
}

#[actix_web::test]
async fn it_is_looked_at_tried_out_and_sent_once_to_each_in_their_language() {
    let test = TestApp::new();
    let (_, marina, _) = setting(&test).await;
    assert!(marina.get("/en/organise/kz/messages").await.ok().has("Write a message"));
    assert!(marina.get(NEW).await.ok().has("{programme}"));
    let look = marina.post(NEW, &with(&[("step", "preview")])).await.ok();
    for words in [
        "The message to 3 people",
        "English: 1 person",
        "Kazakh: 1 person gets the text in another language: Russian",
        "As Anna Kim gets it",
        "Hello Anna Kim,",
        "/en/home?cohort=kz",
        "You get this because you are on the list of the cohort",
        "Здравствуйте, Dana Li!",
    ] {
        assert!(look.has(words), "{words}: {}", look.text());
    }
    assert!(test.work_off().await.is_empty(), "looking sends nothing");
    let tested = marina.post(NEW, &with(&[("step", "test")])).await.ok();
    assert!(tested.has("A test in each language is on its way to marina.kovalyova@example.org."));
    let tests = test.work_off().await;
    assert_eq!(tests.iter().map(|(to, _)| to.as_str()).collect::<Vec<_>>(), [MARINA, MARINA]);

    let send = with(&[("step", "send"), ("number", "3")]);
    let done = marina.post(NEW, &send).await.done();
    marina.post(NEW, &send).await.done();
    assert!(marina.follow(&done).await.ok().has("The message is on its way to 3 people."));
    let mut sent = test.work_off().await;
    sent.sort_by(|one, next| one.0.cmp(&next.0));
    let subjects: Vec<(&str, &str)> = sent.iter().map(|(to, letter)| (to.as_str(), letter.subject.as_str())).collect();
    let russian = "Материалы к четвергу";
    assert_eq!(
        subjects,
        [("anna@example.org", "Materials for Thursday"), ("bota@example.org", russian), ("dana@example.org", russian)]
    );
    // no mark-up of the writer's becomes a button
    assert!(
        sent[0].1.html.contains("[a button](https://example.org)") && !sent[0].1.html.contains("href=\"https://example.org\"")
    );
    let log = marina.get(&done.location()).await.ok();
    assert_eq!(log.all("tbody tr").len(), 3);
    assert!(log.has("Materials for Thursday") && log.has("3 messages"));
    assert!(marina.get("/en/organise/kz/audit?kind=message").await.ok().has("wrote a message to 3 people"));
}

#[actix_web::test]
async fn what_cannot_be_sent_says_why_and_keeps_the_words() {
    let test = TestApp::new();
    let (_, marina, _) = setting(&test).await;
    for (more, words) in [
        (&[("body-en", "Hello {nam}")][..], "{nam} is none of the placeholders"),
        (&[("subject-ru", "")], "Enter a subject in this language"),
        (&[("body-ru", "")], "Write the text in this language"),
        (&[("fallback", "kk")], "There is no text in this language"),
        (&[("state", "enroled")], "This selection is not understood"),
        (&[("subject-en", ""), ("body-en", ""), ("subject-ru", ""), ("body-ru", "")], "at least one language"),
    ] {
        for step in ["preview", "test", "send"] {
            let page = marina.post(NEW, &with(&[more, &[("step", step), ("number", "3")][..]].concat())).await.refused();
            assert!(page.has(words), "{words}: {}", page.text());
            let kept =
                more.iter().any(|(name, _)| *name == "subject-ru") || page.html().html().contains("Материалы к четвергу");
            assert!(kept, "{words}");
        }
    }
    // the selection is another than was shown
    let page = marina.post(NEW, &with(&[("step", "send"), ("number", "2")])).await.refused();
    assert!(page.has("The selection has changed: 3 people get the message now."), "{}", page.text());
    let page = marina.post(NEW, &with(&[("step", "send"), ("number", "0"), ("state", "declined")])).await.refused();
    assert!(page.has("Nobody would get this message."), "{}", page.text());
    assert!(test.work_off().await.is_empty());
    // the topic is warned of, not refused
    let look = marina.post(NEW, &with(&[("step", "preview"), ("subject-ru", "О возвращении детей")])).await.ok();
    assert!(look.has("tells the topic: возвращении, детей"), "{}", look.text());
    // back to the words
    let back = marina.post(NEW, &with(&[("step", "write")])).await.ok();
    assert_eq!(back.attr("#subject-en", "value"), "Materials for Thursday");
}

#[actix_web::test]
async fn who_does_not_get_it_is_named_and_whose_night_it_is_gets_it_in_the_morning() {
    let test = TestApp::new();
    let (_, marina, [anna, bota, dana]) = setting(&test).await;
    let (at, gone) = (test.now(), dana.person_id);
    post(&test, at, vec![draft("bota@example.org", Some(bota.person_id))]);
    test.work_off().await;
    test.write(move |conn| {
        diesel::update(people::table.find(gone)).set(people::email.eq(None::<String>)).execute(conn)?;
        let letter: i64 = messages::table.filter(messages::person_id.eq(bota.person_id)).select(messages::id).first(conn)?;
        use shanyraq::db::schema::suppressions::dsl as s;
        diesel::insert_into(s::suppressions)
            .values((
                s::id.eq(1_i64),
                s::address.eq("bota@example.org"),
                s::message_id.eq(letter),
                s::at.eq(at),
                s::answer.eq("550 5.1.1 no such user"),
            ))
            .execute(conn)
    });
    let look = marina.post(NEW, &with(&[("step", "preview")])).await.ok();
    assert!(look.has("1 person does not get it, because we have no address:") && look.has("Dana Li"), "{}", look.text());
    assert!(look.has("because the address takes no mail:") && look.has("Bota Ali"), "{}", look.text());
    // eleven at night in Astana
    test.set_clock("2026-11-23T18:00:00Z");
    marina.signs_in(&test, test.read(|conn| shanyraq::people::find_by_email(conn, MARINA)).unwrap().id);
    marina.get(NEW).await.ok();
    marina.post(NEW, &with(&[("step", "send"), ("number", "1")])).await.done();
    assert!(test.work_off().await.is_empty());
    let found: Vec<(Option<i64>, shanyraq::clock::Instant)> = test.read(|conn| {
        messages::table.filter(messages::kind.eq("own-message")).select((messages::person_id, messages::next_at)).load(conn)
    });
    let anna = found.iter().find(|(person, _)| *person == Some(anna.person_id.0)).unwrap();
    assert_eq!(anna.1, shanyraq::clock::Instant::parse("2026-11-24T03:00:00Z").unwrap());
}

#[actix_web::test]
async fn a_run_that_comes_twice_writes_nobody_twice_and_many_are_written_some_at_a_time() {
    let test = TestApp::new();
    let (cohort, marina, _) = setting(&test).await;
    let many: i32 = 1_100;
    let (of, at) = (cohort.id, test.now());
    test.write(move |conn| {
        let by = By::system(at);
        for number in 0..many {
            let names = shanyraq::people::Names { latin: Some(format!("Reader {number}")), ..Default::default() };
            let email = format!("reader{number}@example.org");
            let person = shanyraq::people::create_person(conn, &by, Some(&email), &names, shanyraq::i18n::Lang::En)?;
            let new = shanyraq::enrolment::NewEnrolment {
                person: person.id,
                cohort: of,
                track: "practitioner".to_owned(),
                state: shanyraq::enrolment::EnrolmentState::Enrolled,
                about: shanyraq::enrolment::About::default(),
            };
            shanyraq::enrolment::enrol(conn, &by, &new)?;
        }
        diesel::update(messages::table).set(messages::state.eq("sent")).execute(conn)?;
        diesel::update(jobs::table).set(jobs::state.eq("done")).execute(conn)?;
        assert_eq!(enrolments::table.count().get_result::<i64>(conn)?, i64::from(many) + 3);
        Ok::<_, diesel::result::Error>(())
    });
    let number = (many + 3).to_string();
    marina.post(NEW, &with(&[("step", "send"), ("number", &number)])).await.done();
    let id: i64 = test.read(|conn| own_messages::table.select(own_messages::id).first(conn));
    let task = OwnMessageTask { message: shanyraq::ids::OwnMessageId(id), after: None };
    let run =
        || test.write(move |conn| announcements::write_own_letters(conn, &By::system(at), "https://t.example.org", &task));
    let before = test.statements();
    assert_eq!(run(), 500);
    let cost = test.statements() - before;
    assert!(cost <= 12, "{cost} statements for 500 letters");
    assert_eq!(run(), 0, "killed after its work and before its end");
    while !test.read(|conn| own_messages::table.select(own_messages::finished_at.is_not_null()).first::<bool>(conn)) {
        shanyraq::jobs::run_once(&test.app).await;
    }
    let readers: Vec<Option<i64>> = test
        .read(|conn| messages::table.filter(messages::own_message_id.eq(id)).select(messages::person_id).distinct().load(conn));
    let letters: i64 = test.read(|conn| messages::table.filter(messages::own_message_id.eq(id)).count().get_result(conn));
    assert_eq!((letters, readers.len()), (i64::from(many) + 3, many as usize + 3));
    let written: i32 = test.read(|conn| own_messages::table.select(own_messages::written).first(conn));
    assert_eq!(written, many + 3);
}
