//! The organisers' log: states, reasons, words without secrets, and sending once more.

use diesel::prelude::*;
use shanyraq::config::Mail;
use shanyraq::db::schema::messages;
use shanyraq::enrolment::Cohort;
use shanyraq::i18n::Lang;
use shanyraq::ids::{MessageId, PersonId};
use shanyraq::jobs;
use shanyraq::notify::{Draft, Kind, Mailer};
use shanyraq::people::{self, Role};

use super::{Sink, draft, enrolled_at, post};
use crate::support::{TestApp, Visitor};

const LIST: &str = "/en/organise/kz/messages";

async fn organiser(test: &TestApp, cohort: &Cohort) -> Visitor {
    let person = test.person_with("Marina Kovalyova", Role::Organiser, Some(cohort.id));
    Visitor::signed_in(test, person.id).await
}

fn newest(test: &TestApp) -> MessageId {
    MessageId(test.read(|conn| messages::table.select(messages::id).order(messages::id.desc()).first::<i64>(conn)))
}

#[actix_web::test]
async fn a_refused_letter_leads_from_the_overview_to_its_reason_and_is_sent_again_once() {
    let sink = Sink::start();
    let mut test = TestApp::new();
    test.app.mailer = Mailer::new(&Mail::Smtp(sink.url()), "Training <training@example.org>").unwrap();
    let cohort = test.cohort("kz");
    let nobody = enrolled_at(&test, &cohort, "Anna Kim", "nobody.anna@example.org");
    let bota = enrolled_at(&test, &cohort, "Bota Ali", "bota@example.org");
    jobs::run_all(&test.app).await;
    test.write(|conn| diesel::update(messages::table).set(messages::state.eq("sent")).execute(conn));
    let to = |who: PersonId, email: &str| draft(email, Some(who));
    post(&test, test.now(), vec![to(bota.person_id, "bota@example.org"), to(nobody.person_id, "nobody.anna@example.org")]);
    jobs::run_all(&test.app).await;
    let marina = organiser(&test, &cohort).await;
    let overview = marina.get("/en/organise/kz").await.ok();
    assert!(overview.has("1 message could not be delivered"), "{}", overview.text());
    let list = marina.get(&format!("{LIST}?state=undelivered")).await.ok();
    assert_eq!(list.all("tbody tr").len(), 1);
    assert!(list.has("Refused") && list.has("There is no such mailbox. Ask the person for the right address."));
    let path = list.attr("tbody td a[href]", "href");
    let page = marina.get(&path).await.ok();
    assert!(page.has("550") && page.has("5.1.1 no such user"), "{}", page.text());
    assert!(page.has("see https://training.example.org/w/…") && !page.text().contains("AbCdEf"), "{}", page.text());

    // the address is corrected, and the letter goes there, once for two presses
    let id = nobody.person_id;
    test.write(move |conn| {
        diesel::update(shanyraq::db::schema::people::table.find(id))
            .set(shanyraq::db::schema::people::email.eq("anna@example.org"))
            .execute(conn)
    });
    assert!(marina.get(&path).await.ok().has("The same message, word for word, goes to anna@example.org."));
    let done = marina.post(&path, &[]).await.done();
    marina.post(&path, &[]).await.done();
    assert!(marina.follow(&done).await.ok().has("The message will be sent once more."));
    jobs::run_all(&test.app).await;
    let taken: Vec<String> = sink.taken().into_iter().map(|(to, _)| to).filter(|to| to == "anna@example.org").collect();
    assert_eq!(taken.len(), 1);
    assert!(!marina.get("/en/organise/kz").await.ok().has("could not be delivered"));
    assert!(marina.get("/en/organise/kz/audit?kind=message").await.ok().has("had a message to Anna Kim sent once more"));
}

#[actix_web::test]
async fn the_list_is_narrowed_by_kind_and_person_and_the_persons_page_leads_to_it() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let anna = enrolled_at(&test, &cohort, "Anna Kim", "anna@example.org");
    let bota = enrolled_at(&test, &cohort, "Bota Ali", "bota@example.org");
    let at = test.now();
    post(&test, at, vec![draft("anna@example.org", Some(anna.person_id)), draft("bota@example.org", Some(bota.person_id))]);
    let marina = organiser(&test, &cohort).await;
    let page = marina.get(&format!("{LIST}?kind=withdrawn&person={}", anna.id)).await.ok();
    assert_eq!(page.all("tbody tr").len(), 1);
    assert!(page.has("To Anna Kim") && !page.has("Bota Ali"));
    let none = marina.get(&format!("{LIST}?kind=record-issued")).await.ok();
    assert!(none.has("No messages here."));
    let person = marina.get(&format!("/en/organise/kz/people/{}", anna.id)).await.ok();
    assert!(person.has("All messages to this person"));
    for kind in Kind::ALL {
        for lang in Lang::ALL {
            let key = format!("message-kind-{}", kind.as_str());
            assert!(shanyraq::i18n::catalogue().has(lang, &key), "{key} in {lang}");
        }
    }
}

#[actix_web::test]
async fn what_opens_a_door_or_belongs_elsewhere_is_not_read_and_what_waits_is_not_sent_again() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let other = test.cohort("uz");
    let anna = enrolled_at(&test, &cohort, "Anna Kim", "anna@example.org");
    let far = enrolled_at(&test, &other, "Bota Ali", "bota@example.org");
    let marina = organiser(&test, &cohort).await;
    // a code: no page at all
    let code = Draft::new(Kind::SignInCode, "anna@example.org", Lang::En).about(Some(anna.person_id)).with("code", "123456");
    post(&test, test.now(), vec![code]);
    assert_eq!(marina.get(&format!("{LIST}/{}", newest(&test))).await.status, 404);
    // somebody of another cohort
    post(&test, test.now(), vec![draft("bota@example.org", Some(far.person_id))]);
    let elsewhere = format!("{LIST}/{}", newest(&test));
    assert_eq!(marina.get(&elsewhere).await.status, 404);
    // what still waits
    post(&test, test.now(), vec![draft("anna@example.org", Some(anna.person_id))]);
    let path = format!("{LIST}/{}", newest(&test));
    assert!(!marina.get(&path).await.ok().has("Send once more"));
    assert!(marina.post(&path, &[]).await.refused().has("it is still waiting"));
    assert_eq!(marina.post(&elsewhere, &[]).await.status, 404);
    // the words go after a time, and are nobody's business where the reader is on another cohort too
    test.work_off().await;
    let (by, person, into) = (shanyraq::by::By::system(test.now()), anna.person_id, other.id);
    assert!(marina.get(&path).await.ok().has("November 2026"));
    test.write(move |conn| {
        let new = shanyraq::enrolment::NewEnrolment {
            person,
            cohort: into,
            track: "practitioner".to_owned(),
            state: shanyraq::enrolment::EnrolmentState::Enrolled,
            about: shanyraq::enrolment::About::default(),
        };
        shanyraq::enrolment::enrol(conn, &by, &new)
    });
    assert!(marina.get(&path).await.ok().has("this person is on another cohort too"));
    test.minutes_later(60 * 24 * 181);
    let now = test.now();
    test.write(move |conn| shanyraq::privacy::prune(conn, now).map(|_| ()));
    marina.signs_in(&test, test.read(|conn| people::find_by_email(conn, "marina.kovalyova@example.org")).unwrap().id);
    let page = marina.get(&path).await.ok();
    assert!(page.has("The words of this message are not kept") && page.has("Nothing yet."), "{}", page.text());
    assert!(marina.post(&path, &[]).await.refused().has("its words are not kept"));
}

#[actix_web::test]
async fn no_two_filters_of_the_list_have_the_same_words() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let marina = organiser(&test, &cohort).await;
    for lang in ["en", "ru", "kk"] {
        let page = marina.get(&format!("/{lang}/organise/kz/messages")).await.ok();
        let words = page.all(".chips a");
        let distinct: std::collections::BTreeSet<&String> = words.iter().collect();
        assert_eq!((words.len(), distinct.len()), (10, 10), "{words:?}");
    }
}
