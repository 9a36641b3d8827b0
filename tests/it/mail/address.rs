//! The right address for somebody whose letters come back.

use diesel::prelude::*;
use shanyraq::clock::Instant;
use shanyraq::db::schema::{audit_events, enrolment_words, messages, sessions};
use shanyraq::ids::PersonId;
use shanyraq::notify;
use shanyraq::people::{self, Grant, Role};

use super::{draft, enrolled_at, post};
use crate::support::{TestApp, Visitor};

/// A letter to an address came back.
fn comes_back(test: &TestApp, number: i64, address: &'static str) {
    let at = test.now();
    test.write(move |conn| {
        let letter: i64 = messages::table.select(messages::id).order(messages::id).first(conn)?;
        use shanyraq::db::schema::suppressions::dsl as s;
        diesel::insert_into(s::suppressions)
            .values((
                s::id.eq(number),
                s::address.eq(address),
                s::message_id.eq(letter),
                s::at.eq(at),
                s::answer.eq("550 5.1.1"),
            ))
            .execute(conn)
    });
}

fn address_of(test: &TestApp, person: PersonId) -> Option<String> {
    test.read(|conn| people::person(conn, person)).email
}

#[actix_web::test]
async fn an_organiser_corrects_the_address_of_somebody_whose_letters_come_back() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let anna = enrolled_at(&test, &cohort, "Anna Kim", "ana@example.org");
    let bota = enrolled_at(&test, &cohort, "Bota Ali", "bota@example.org");
    let page = format!("/en/organise/kz/people/{}", anna.id);
    let action = format!("{page}/address");
    test.work_off().await;
    post(&test, test.now(), vec![draft("ana@example.org", Some(anna.person_id))]);
    test.work_off().await;
    let person = test.person_with("Marina Kovalyova", Role::Organiser, Some(cohort.id));
    let marina = Visitor::signed_in(&test, person.id).await;
    // while letters arrive nobody else's account can be taken over
    assert!(!marina.get(&page).await.ok().has("The right e-mail address"));
    let refused = marina.post(&action, &[("address", "mine@example.org")]).await.refused();
    assert!(refused.has("Messages arrive at the address of this person."), "{}", refused.text());

    comes_back(&test, 1, "ana@example.org");
    comes_back(&test, 2, "gone@example.org");
    // one that waits, and one of the person's own sessions, opened by whoever has the wrong mailbox
    post(&test, test.now().plus_days(1), vec![draft("ana@example.org", Some(anna.person_id))]);
    Visitor::signed_in(&test, anna.person_id).await;
    assert!(marina.get(&page).await.ok().has("The right e-mail address"));
    for (typed, words) in [
        ("anna", "name@example.org"),
        ("ana@example.org", "This is the address that takes no mail."),
        ("gone@example.org", "This address takes no mail either."),
        (" Bota@Example.org ", "This address belongs to another account."),
    ] {
        let refused = marina.post(&action, &[("address", typed)]).await.refused();
        assert!(
            refused.has(words) || words.contains('@') && refused.all("#address-error").len() == 1,
            "{typed}: {}",
            refused.text()
        );
        assert_eq!(refused.attr("#address", "value"), typed.trim());
        assert_eq!(address_of(&test, anna.person_id).as_deref(), Some("ana@example.org"));
    }
    let done = marina.post(&action, &[("address", " Anna.Kim@Example.org ")]).await.done();
    let shown = marina.follow(&done).await.ok();
    assert!(shown.has("The address is corrected.") && shown.has("anna.kim@example.org"), "{}", shown.text());
    assert!(!shown.has("The right e-mail address"));
    assert_eq!(address_of(&test, anna.person_id).as_deref(), Some("anna.kim@example.org"));
    assert_eq!(test.read(|conn| notify::suppressed(conn, "ana@example.org")), None);
    let open: i64 = test.read(|conn| {
        let theirs = sessions::table.filter(sessions::person_id.eq(anna.person_id)).filter(sessions::ended_at.is_null());
        theirs.count().get_result(conn)
    });
    assert_eq!(open, 0);
    let waits: String =
        test.read(|conn| messages::table.filter(messages::state.eq("queued")).select(messages::to_address).first(conn));
    assert_eq!(waits, "anna.kim@example.org");
    // found by the new one, and written down without either
    let words: Vec<String> = test.read(|conn| {
        enrolment_words::table.filter(enrolment_words::enrolment_id.eq(anna.id)).select(enrolment_words::word).load(conn)
    });
    assert!(words.iter().any(|word| word.contains("anna.kim")) && !words.iter().any(|word| word == "ana"), "{words:?}");
    let (old, new): (Option<String>, Option<String>) = test.read(|conn| {
        let event = audit_events::table.filter(audit_events::action.eq("message.address"));
        event.select((audit_events::old_value, audit_events::new_value)).first(conn)
    });
    assert_eq!((old.as_deref(), new.as_deref()), (Some("…@example.org"), Some("…@example.org")));
    assert!(shown.has("corrected the address of Anna Kim"), "{}", shown.text());
    assert_eq!(address_of(&test, bota.person_id).as_deref(), Some("bota@example.org"));
}

#[actix_web::test]
async fn the_address_of_somebody_with_a_role_is_not_an_organisers_to_correct() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let anna = enrolled_at(&test, &cohort, "Anna Kim", "ana@example.org");
    post(&test, Instant::parse("2026-11-23T05:00:00Z").unwrap(), vec![draft("ana@example.org", Some(anna.person_id))]);
    comes_back(&test, 1, "ana@example.org");
    let (by, id) = (shanyraq::by::By::system(test.now()), anna.person_id);
    test.write(move |conn| people::grant_role(conn, &by, id, Grant { role: Role::Administrator, cohort: None }));
    let person = test.person_with("Marina Kovalyova", Role::Organiser, Some(cohort.id));
    let marina = Visitor::signed_in(&test, person.id).await;
    let page = format!("/en/organise/kz/people/{}", anna.id);
    assert!(marina.get(&page).await.ok().has("An administrator corrects the address."));
    let refused = marina.post(&format!("{page}/address"), &[("address", "mine@example.org")]).await.refused();
    assert!(refused.has("This person has a role."), "{}", refused.text());
    // and nobody of another cohort
    let other = test.cohort("uz");
    let organiser = test.person_with("Olga Omarova", Role::Organiser, Some(other.id));
    let olga = Visitor::signed_in(&test, organiser.id).await;
    olga.get("/en/organise/uz/people").await.ok();
    let elsewhere = format!("/en/organise/uz/people/{}/address", anna.id);
    assert_eq!(olga.post(&elsewhere, &[("address", "mine@example.org")]).await.status, 404);
}
