use shanyraq::by::By;
use shanyraq::enrolment::{self, EnrolmentState};
use shanyraq::people::Role;

use crate::support::{TestApp, Visitor};

#[actix_web::test]
async fn events_are_sentences_newest_first_and_can_be_narrowed() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let organiser = test.person_with("Gulnara Organiser", Role::Organiser, Some(cohort.id));
    let (_, anna) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    test.enrolled(&cohort, "Boris Li", "practitioner");
    test.minutes_later(60 * 24);
    let (by, id) = (By::person(organiser.id, test.now()), anna.id);
    test.write(move |conn| {
        enrolment::change_state(conn, &by, id, EnrolmentState::Withdrawn, Some("moved away"))
            .map_err(|_| diesel::result::Error::RollbackTransaction)
    });
    let visitor = Visitor::signed_in(&test, organiser.id).await;
    let page = visitor.get("/en/organise/kz/audit").await.ok();
    let first = page.one("ol.rows > li > p");
    assert_eq!(first, "Gulnara Organiser changed the state of Anna Kim from “Enrolled” to “Withdrawn”. Reason: moved away");
    let about = visitor.get(&format!("/en/organise/kz/audit?about={}", anna.id)).await.ok();
    assert_eq!(about.all("ol.rows > li").len(), 2);
    assert!(about.has("About Anna Kim"));
    let by = visitor.get(&format!("/en/organise/kz/audit?by={}", organiser.id)).await.ok();
    assert_eq!(by.all("ol.rows > li").len(), 1);
    let day = visitor.get("/en/organise/kz/audit?from=24.11.2026&until=24.11.2026").await.ok();
    assert_eq!(day.all("ol.rows > li").len(), 1);
    let wrong = visitor.get("/en/organise/kz/audit?from=soon").await.refused();
    assert!(wrong.one(".errors").contains("26.11.2026"));
}

#[actix_web::test]
async fn messages_show_what_became_of_them_and_never_a_sign_in_code() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let organiser = test.person_with("Gulnara Organiser", Role::Organiser, Some(cohort.id));
    let (person, enrolment) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let (by, id, of) = (By::system(test.now()), enrolment.id, cohort.clone());
    let email = person.email.clone().unwrap();
    test.write(move |conn| {
        shanyraq::people::request_code(
            conn,
            &by,
            &shanyraq::people::Wanted { email, lang: shanyraq::i18n::Lang::En, next: None },
        )
        .map_err(|_| diesel::result::Error::RollbackTransaction)?;
        let withdraw =
            enrolment::decide(conn, &by, &of, &[enrolment::Candidate::unseen(id)], enrolment::Decision::Withdraw, Some("away"));
        withdraw.map_err(|_| diesel::result::Error::RollbackTransaction)?;
        enrolment::decide(conn, &by, &of, &[enrolment::Candidate::unseen(id)], enrolment::Decision::Approve, None)
            .map_err(|_| diesel::result::Error::RollbackTransaction)
    });
    let visitor = Visitor::signed_in(&test, organiser.id).await;
    let page = visitor.get("/en/organise/kz/messages").await.ok();
    assert_eq!(page.all("tbody tr").len(), 2, "the place taken back and given again");
    assert!(page.has("A place taken back") && page.has("A place on the programme") && page.has("Waiting to be sent"));
    test.work_off().await;
    assert!(visitor.get("/en/organise/kz/messages?state=sent").await.ok().has("Anna Kim"));
    assert!(visitor.get("/en/organise/kz/messages?state=given_up").await.ok().has("No messages here"));
}

#[actix_web::test]
async fn the_newest_rows_cannot_be_taken_away_unseen() {
    use diesel::prelude::*;
    use shanyraq::audit;
    use shanyraq::db::schema::audit_events;
    let test = TestApp::new();
    for name in ["Anna Kim", "Bolat Omarov", "Dina Li"] {
        test.person_with(name, Role::Trainer, None);
    }
    let end = test.read(audit::end);
    assert!(end.seq >= 3 && test.read(audit::first_break).is_none());
    test.write(move |conn| diesel::delete(audit_events::table.filter(audit_events::seq.eq(end.seq))).execute(conn));
    assert_eq!(test.read(audit::first_break), Some(end.seq));
}
