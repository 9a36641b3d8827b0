use shanyraq::completion::{Outcome, RecordState};

use crate::support::{TestApp, Visitor};

#[actix_web::test]
async fn the_standing_says_what_is_missing_and_whether_it_can_still_be_met() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (person, enrolment) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    test.was_at(held.id, &enrolment, "partial");
    let visitor = Visitor::signed_in(&test, person.id).await;

    let page = visitor.get("/en/record").await.ok();
    assert_eq!(page.all(".tasks > li").len(), 3);
    assert!(page.has("0 of 6 read"), "{}", page.text());
    assert!(page.has("Can be done until 26 December 2026."));
    assert!(page.has("You were there for a part of it; it counts from 75% of the time"));
    assert!(page.has("Your attendance is being worked out."));
    assert_eq!(page.attr("a.task", "href"), "/en/modules/coordination");

    test.has_read(&cohort, &enrolment, "coordination");
    test.has_tried(&cohort, &enrolment, "coordination", 1, 8_400);
    test.webinar(&cohort, "coordination", 1, "2026-11-26T15:00", 120, &[]);
    let page = visitor.get("/ru/record").await.ok();
    assert!(page.has("Прочитано 6 из 6") && page.has("Ваш лучший результат 70 %"), "{}", page.text());
    assert!(page.has("Впереди есть вебинар, который засчитывается."));
    assert!(page.has("Выполнено 1 из 3."));

    test.set_clock("2026-12-26T19:00:00Z");
    let late = Visitor::signed_in(&test, person.id).await;
    let page = late.get("/en/record").await.ok();
    assert!(page.has("Can no longer be met in this cohort."), "{}", page.text());
    assert!(page.has("office@example.org"));
    for lang in ["en", "ru", "kk"] {
        let counts = late.get(&format!("/{lang}/record/what-counts")).await.ok();
        assert!(counts.has("6") && counts.has("80") && counts.has("75"), "{}", counts.text());
    }
}

#[actix_web::test]
async fn who_meets_everything_gets_one_record_and_a_letter() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (person, enrolment) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    test.met_everything(&cohort, &enrolment, held.id);
    let visitor = Visitor::signed_in(&test, person.id).await;
    assert!(visitor.get("/en/record").await.ok().has("Your record is being made."));
    let letters = test.work_off().await;
    assert_eq!(letters.len(), 1, "{letters:?}");
    let letter = &letters[0].1;
    assert_eq!(letter.subject, "Your certificate is ready");

    // asked again and again: nothing more is decided, issued or sent
    for _ in 0..3 {
        test.ask_for_recheck(&enrolment);
        assert!(test.work_off().await.is_empty());
    }
    let records = test.records(&enrolment);
    assert_eq!(records.len(), 1);
    let record = &records[0];
    assert_eq!((record.outcome(), record.state(test.now()), record.minutes), (Outcome::Completion, RecordState::Valid, 300));
    assert!(letter.text.contains(&format!("/v/{}", record.code())), "{}", letter.text);

    let page = visitor.get("/en/record").await.ok();
    assert!(page.has("Everything is met.") && page.has("Issued on 23 November 2026"), "{}", page.text());
    let link = page.attr("section.card a.btn", "href");
    let pdf = visitor.get(&link).await.ok();
    assert!(pdf.bytes.starts_with(b"%PDF-") && pdf.headers.get("content-type").unwrap() == "application/pdf");
    assert_eq!(visitor.get(&link).await.ok().bytes, pdf.bytes);

    // somebody else's record is nobody's
    let (other, _) = test.enrolled(&cohort, "Olga Kim", "ministerial");
    let other = Visitor::signed_in(&test, other.id).await;
    assert_eq!(other.get(&link).await.status, 404);
    other.get("/en/record").await.ok();
    assert_eq!(other.post(&format!("/en/record/{}/sharing", record.id), &[("show_name", "yes")]).await.status, 404);
}

#[actix_web::test]
async fn the_name_is_masked_until_its_holder_shows_it() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (person, enrolment) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    test.met_everything(&cohort, &enrolment, held.id);
    test.work_off().await;
    let record = test.records(&enrolment).remove(0);
    let (verify, sharing) = (format!("/en/verify/{}", record.code()), format!("/en/record/{}/sharing", record.id));
    let (visitor, stranger) = (Visitor::signed_in(&test, person.id).await, Visitor::new(&test).await);
    for (fields, shown) in [(vec![("show_name", "yes")], true), (vec![], false)] {
        visitor.get("/en/record").await.ok();
        visitor.post(&sharing, &fields).await.done();
        let page = stranger.get(&verify).await.ok();
        assert_eq!(page.has("Anna Kim"), shown, "{}", page.text());
        assert_eq!(page.has("A. K."), !shown);
    }
}

#[actix_web::test]
async fn what_is_done_after_the_last_day_does_not_count() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (_, enrolment) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    // midnight in Astana ends the cohort's last day
    test.set_clock("2026-12-26T19:00:01Z");
    test.met_everything(&cohort, &enrolment, held.id);
    test.work_off().await;
    assert!(test.records(&enrolment).is_empty());
}

#[actix_web::test]
async fn while_a_webinar_is_on_nothing_is_said_of_how_long_somebody_was_there() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (person, enrolment) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    let webinar = test.webinar(&cohort, "coordination", 1, "2026-11-26T15:00", 120, &[]);
    test.was_at(webinar.id, &enrolment, "partial");
    for (at, is_on) in [("2026-11-26T10:00:00Z", true), ("2026-11-26T11:59:00Z", true), ("2026-11-26T12:00:00Z", false)] {
        test.set_clock(at);
        let visitor = Visitor::signed_in(&test, person.id).await;
        for (lang, on, partial) in [
            ("en", "It is on now", "You were there for a part of it"),
            ("ru", "Вебинар идёт сейчас", "Вы присутствовали часть времени"),
            ("kk", "Вебинар қазір өтіп жатыр", "Сіз ішінара қатыстыңыз"),
        ] {
            let page = visitor.get(&format!("/{lang}/record")).await.ok();
            assert_eq!((page.has(on), page.has(partial)), (is_on, !is_on), "{at} {lang}: {}", page.text());
        }
    }
}

#[actix_web::test]
async fn a_record_stays_in_sight_of_who_gave_up_their_place() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (person, enrolment) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    test.met_everything(&cohort, &enrolment, held.id);
    test.work_off().await;
    let by = shanyraq::by::By::person(person.id, test.now());
    test.write(move |conn| {
        use shanyraq::enrolment::{self, EnrolmentState};
        enrolment::change_state(conn, &by, enrolment.id, EnrolmentState::Withdrawn, None)
            .map_err(|_| diesel::result::Error::RollbackTransaction)
    });
    let visitor = Visitor::signed_in(&test, person.id).await;
    let home = visitor.get("/ru/home").await.ok();
    let pdf = home.attr("a[href$='/record.pdf']", "href");
    assert!(visitor.get(&pdf).await.ok().bytes.starts_with(b"%PDF"));
    visitor.get(&home.attr("a[href*='/ru/verify/']", "href")).await.ok();
    // no place of theirs is offered where it does not open
    assert!(visitor.get("/ru/settings").await.ok().all("a[href='/ru/record']").is_empty());
}
