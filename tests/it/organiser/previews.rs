//! What goes to many about a webinar is shown in three languages before, with how many get it.

use std::collections::BTreeSet;

use shanyraq::enrolment::{About, Cohort};
use shanyraq::i18n::Lang;
use shanyraq::people::{self, Person, Role};
use shanyraq::webinars::{self, Plan};

use crate::support::{Reply, TestApp, Visitor};

async fn organiser(test: &TestApp, cohort: &Cohort) -> Visitor {
    let person = test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id));
    Visitor::signed_in(test, person.id).await
}

/// Somebody who reads letters in one language and wants webinars in another.
fn reader(test: &TestApp, cohort: &Cohort, name: &str, reads: Lang, wants: &str) -> Person {
    let about = About { webinar_language: Some(wants.to_owned()), ..About::default() };
    let person = test.enrolled_about(cohort, name, "practitioner", about).0;
    let id = person.id;
    test.write(move |conn| people::set_language(conn, id, reads));
    person
}

/// The subject of the letter in a language, as a page shows it.
fn subject(page: &Reply, lang: Lang) -> String {
    page.one(&format!("blockquote[lang={lang}] b"))
}

#[actix_web::test]
async fn an_invitation_is_shown_in_three_languages_and_goes_to_the_number_that_was_said() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let russian = test.webinar(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[]);
    let kazakh = test.plan(&cohort, "child-context", 1, "2026-11-27T15:00", 120, &[]);
    test.planned(&Plan { lang: Lang::Kk, ..kazakh });
    let anna = reader(&test, &cohort, "Anna Kim", Lang::Ru, "ru");
    let dina = reader(&test, &cohort, "Dina Li", Lang::En, "ru");
    reader(&test, &cohort, "Erlan Aliev", Lang::Kk, "kk");
    // said beforehand that she cannot come; takes another module; has no address any more
    let farida = reader(&test, &cohort, "Farida Away", Lang::Ru, "ru");
    let (by, id, who) = (shanyraq::by::By::person(farida.id, test.now()), russian.id, farida.id);
    test.write(move |conn| webinars::says_cannot_come(conn, &by, id, who));
    test.enrolled(&cohort, "Minister Example", "ministerial");
    let gone = reader(&test, &cohort, "Gone Person", Lang::Ru, "ru").id;
    test.write(move |conn| {
        use diesel::prelude::*;
        let person = shanyraq::db::schema::people::table.find(gone);
        diesel::update(person).set(shanyraq::db::schema::people::email.eq(None::<String>)).execute(conn)
    });
    test.minutes_later(3);
    test.work_off().await;
    let visitor = organiser(&test, &cohort).await;
    let page = format!("/en/organise/kz/webinars/{}", russian.id);
    let url = format!("{page}/invitations");
    let link = visitor.get(&page).await.ok().attr(&format!("a[href='{url}']"), "href");
    let shown = visitor.get(&link).await.ok();
    assert!(shown.has("2 people get an invitation") && shown.has("Invite 2 people"), "{}", shown.text());
    assert!(shown.has("One more person asked for another language, in which there is a date"), "{}", shown.text());
    assert_eq!(subject(&shown, Lang::En), "Your webinar: 26 November, 15:00");
    assert_eq!(subject(&shown, Lang::Ru), "Ваш вебинар: 26 ноября, 15:00");
    assert_eq!(subject(&shown, Lang::Kk), "Сіздің вебинарыңыз: 26 қараша, 15:00");
    assert!(shown.has("1 person gets it like this") && shown.has("Nobody of those chosen reads this language"));
    assert!(test.work_off().await.is_empty(), "looking sends nothing");
    // somebody came meanwhile: another number is looked at first
    let seen = shown.hidden(&url);
    assert_eq!(seen, [("people".to_owned(), "2".to_owned()), ("back".to_owned(), "0".to_owned())]);
    let gulnara = reader(&test, &cohort, "Gulnara Late", Lang::Ru, "ru");
    let refused = visitor.post_fields(&url, &seen).await.refused();
    assert!(refused.has("the number has changed") && refused.has("3 people get an invitation"), "{}", refused.text());
    assert!(visitor.post(&url, &[]).await.refused().has("3 people get an invitation"), "a press without a number");
    assert!(test.work_off().await.is_empty(), "nothing went out");
    let seen = refused.hidden(&url);
    let done = visitor.post_fields(&url, &seen).await.done();
    let again = visitor.post_fields(&url, &seen).await.done();
    assert_eq!(again.location(), done.location());
    let to: BTreeSet<String> = test.work_off().await.into_iter().map(|(to, _)| to).collect();
    assert_eq!(to, [anna, dina, gulnara].into_iter().filter_map(|person| person.email).collect());
    // there is nobody left, and nothing to press
    let after = visitor.get(&url).await.ok();
    assert!(after.has("Everybody is invited already") && after.all(&format!("form[action='{url}']")).is_empty());
    assert!(visitor.post(&url, &[("people", "0")]).await.refused().has("Everybody is invited already"));
    // with places: whoever has one
    let limited = test.plan(&cohort, "child-context", 2, "2026-11-28T15:00", 120, &[]);
    let limited = test.planned(&Plan { capacity: Some(5), ..limited });
    let url = format!("/ru/organise/kz/webinars/{}/invitations", limited.id);
    assert!(visitor.get(&url).await.ok().has("Все уже приглашены"));
    let (by, id, who) = (shanyraq::by::By::person(farida.id, test.now()), limited.id, farida.id);
    test.write(move |conn| webinars::take_place(conn, &by, id, who));
    assert!(visitor.get(&url).await.ok().has("Приглашение получит 1 человек"));
    // nobody of another cohort, and nothing once it has begun
    let other = test.cohort("pl");
    let theirs = test.webinar(&other, "child-context", 1, "2026-11-26T15:00", 120, &[]);
    assert_eq!(visitor.get(&format!("/en/organise/kz/webinars/{}/invitations", theirs.id)).await.status, 404);
    test.set_clock("2026-11-26T10:00:00Z");
    let olga = test.person_with("Late Organiser", Role::Organiser, Some(cohort.id));
    let late = Visitor::signed_in(&test, olga.id).await;
    assert_eq!(late.get(&format!("{page}/invitations")).await.status, 410);
}

#[actix_web::test]
async fn whoever_is_invited_stays_so_until_something_about_them_changes_and_that_is_counted() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let russian = test.webinar(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[]);
    let kazakh = test.plan(&cohort, "child-context", 1, "2026-11-27T15:00", 120, &[]);
    test.planned(&Plan { lang: Lang::Kk, capacity: Some(1), ..kazakh });
    let erlan = reader(&test, &cohort, "Erlan Aliev", Lang::Kk, "kk");
    test.work_off().await;
    let visitor = organiser(&test, &cohort).await;
    let page = format!("/en/organise/kz/webinars/{}", russian.id);
    let url = format!("{page}/invitations");
    // one place in his language is no date for everybody who wants it
    let shown = visitor.get(&url).await.ok();
    assert!(shown.has("1 person gets an invitation") && !shown.has("asked for another language"), "{}", shown.text());
    visitor.post_fields(&url, &shown.hidden(&url)).await.done();
    assert_eq!(test.work_off().await.len(), 1);
    // a date in his language that is planned later takes nothing out of his calendar
    let later = test.plan(&cohort, "child-context", 1, "2026-11-28T15:00", 120, &[]);
    test.planned(&Plan { lang: Lang::Kk, ..later });
    let after = visitor.get(&url).await.ok();
    assert!(after.has("Everybody is invited already") && after.all(&format!("form[action='{url}']")).is_empty());
    assert!(visitor.get(&page).await.ok().has("Invited: 1 of 1"));
    // his track was changed, and nobody told him
    let his = erlan.id;
    test.write(move |conn| {
        use diesel::prelude::*;
        use shanyraq::db::schema::enrolments;
        diesel::update(enrolments::table.filter(enrolments::person_id.eq(his)))
            .set(enrolments::track.eq("ministerial"))
            .execute(conn)
    });
    let taken = visitor.get(&url).await.ok();
    assert!(taken.has("1 person who is no longer expected is told so") && taken.has("Tell 1 person"), "{}", taken.text());
    visitor.post_fields(&url, &taken.hidden(&url)).await.done();
    let sent = test.work_off().await;
    assert!(sent.len() == 1 && sent[0].1.text.contains("тізімінде енді жоқсыз"), "{sent:?}");
    assert!(visitor.get(&url).await.ok().all(&format!("form[action='{url}']")).is_empty());
}

#[actix_web::test]
async fn a_new_time_a_cancellation_and_the_question_for_a_place_are_shown_in_three_languages() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let marina = test.person_with("Marina Kovalyova", Role::Trainer, Some(cohort.id));
    let webinar = test.webinar(&cohort, "child-context", 1, "2026-11-25T15:00", 120, &[marina.id]);
    test.enrolled(&cohort, "Anna Kim", "practitioner");
    let visitor = organiser(&test, &cohort).await;
    let page = format!("/en/organise/kz/webinars/{}", webinar.id);
    let lead = marina.id.to_string();
    let fields = |date: &'static str| {
        let all = [("module", "child-context:1"), ("language", "ru"), ("date", date), ("start", "15:30"), ("minutes", "120")];
        all.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).chain([("lead".to_owned(), lead.clone())])
    };
    visitor.get(&format!("{page}/edit")).await.ok();
    let typed: Vec<(String, String)> = fields("2026-11-26").collect();
    let asked = visitor.post_fields(&format!("{page}/edit"), &typed).await.ok();
    assert_eq!(subject(&asked, Lang::En), "New time for your webinar: 26 November, 15:30");
    for (lang, old) in [(Lang::Ru, "25 ноября 2026"), (Lang::Kk, "25 қараша"), (Lang::En, "25 November 2026")] {
        let words = asked.all(&format!("blockquote[lang={lang}] p.as-typed")).join(" ");
        assert!(words.contains(old), "{lang}: {words}");
    }
    let off = visitor.get(&format!("{page}/cancellation")).await.ok();
    for (lang, reason) in [(Lang::Ru, "причин"), (Lang::Kk, "себеп"), (Lang::En, "reason")] {
        let words = off.all(&format!("blockquote[lang={lang}] p.as-typed")).join(" ");
        assert!(words.contains(reason), "{lang}: {words}");
    }
    // another part with places: those without one are asked
    visitor.get("/en/organise/kz/webinars/new").await.ok();
    let mut typed: Vec<(String, String)> = fields("2026-12-10").collect();
    typed[0].1 = "child-sensitive-communication:1".to_owned();
    typed.push(("capacity".to_owned(), "5".to_owned()));
    let asks = visitor.post_fields("/en/organise/kz/webinars/new", &typed).await.ok();
    let subjects: BTreeSet<String> = Lang::ALL.into_iter().map(|lang| subject(&asks, lang)).collect();
    assert_eq!(subjects.len(), 3, "{}", asks.text());
}
