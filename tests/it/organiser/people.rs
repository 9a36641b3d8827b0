use shanyraq::by::By;
use shanyraq::enrolment::{self, About, Cohort, CohortSettings, Enrolment, EnrolmentState, NewEnrolment};
use shanyraq::i18n::Lang;
use shanyraq::people::{self, Names, Role};

use crate::support::{Reply, TestApp, Visitor};

/// Somebody who has applied and waits.
fn applied(test: &TestApp, cohort: &Cohort, name: &str, email: &str, lang: Lang) -> Enrolment {
    let (by, name, email, cohort) = (By::system(test.now()), name.to_owned(), email.to_owned(), cohort.id);
    test.write(move |conn| {
        let names = Names { cyrillic: Some(name), ..Names::default() };
        let person = people::create_person(conn, &by, Some(&email), &names, lang)?;
        let about = About {
            organisation: Some("Дом детства".to_owned()),
            region: Some("KZ-75".to_owned()),
            sector: Some("education".to_owned()),
            ..About::default()
        };
        let track = "practitioner".to_owned();
        enrolment::enrol(conn, &by, &NewEnrolment { person: person.id, cohort, track, state: EnrolmentState::Applied, about })
    })
}

async fn organiser(test: &TestApp, cohort: &Cohort) -> Visitor {
    let person = test.person_with("Gulnara Organiser", Role::Organiser, Some(cohort.id));
    Visitor::signed_in(test, person.id).await
}

fn state(test: &TestApp, enrolment: &Enrolment) -> EnrolmentState {
    let id = enrolment.id;
    test.read(|conn| enrolment::enrolment(conn, id)).state()
}

/// The words by which everybody is found, as they are stored.
fn words(test: &TestApp) -> Vec<(i64, String)> {
    use diesel::prelude::*;
    use shanyraq::db::schema::enrolment_words;
    let mut words: Vec<(i64, String)> =
        test.read(|conn| enrolment_words::table.select((enrolment_words::enrolment_id, enrolment_words::word)).load(conn));
    words.sort();
    words
}

#[actix_web::test]
async fn what_finds_people_follows_their_names_and_work_and_is_made_for_those_of_an_older_version() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let anna = applied(&test, &cohort, "Айгерім Сәрсенбаева", "Aigerim@example.org", Lang::Kk);
    applied(&test, &cohort, "Нұрлан Омаров", "post.o+2@example.org", Lang::Kk);
    let visitor = organiser(&test, &cohort).await;
    let found = async |typed: &str| visitor.get(&format!("/en/organise/kz/people?q={typed}")).await.ok().all("tbody th a");
    assert_eq!(found("dom%20omar").await, ["Нұрлан Омаров"], "words of name and work, in any order");
    assert_eq!(found("mar").await, Vec::<String>::new(), "the middle of a word finds nobody");
    assert_eq!(found(&anna.reference.to_lowercase()).await, ["Айгерім Сәрсенбаева"]);
    let (by, old) = (By::system(test.now()), anna.clone());
    test.write(move |conn| {
        let names = Names { cyrillic: Some("Айгерім Жаңа".to_owned()), ..Names::default() };
        enrolment::set_names(conn, &by, old.person_id, &names, true)?;
        let about = About { organisation: Some("Мектеп".to_owned()), ..About::of(&old) };
        enrolment::set_about(conn, &by, &old, &about)
    });
    assert_eq!(found("sarsen").await, Vec::<String>::new());
    assert_eq!(found("zhana").await, ["Айгерім Жаңа"]);
    assert_eq!(found("mektep").await, ["Айгерім Жаңа"]);
    // a database of an older version has none of these words: its upgrade makes the same
    let before = words(&test);
    assert!(before.len() > 8, "{before:?}");
    test.write(|conn| {
        use diesel::prelude::*;
        let up = match conn {
            shanyraq::db::Conn::Sqlite(_) => include_str!("../../../migrations/sqlite/0017_enrolment_words/up.sql"),
            shanyraq::db::Conn::Pg(_) => include_str!("../../../migrations/postgres/0017_enrolment_words/up.sql"),
        };
        diesel::sql_query("DELETE FROM enrolment_words").execute(conn)?;
        diesel::sql_query(&up[up.find("INSERT").unwrap()..]).execute(conn)
    });
    assert_eq!(words(&test), before);
}

#[actix_web::test]
async fn people_are_found_in_any_script_and_by_filters() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    applied(&test, &cohort, "Айгерім Сәрсенбаева", "aigerim@example.org", Lang::Kk);
    test.enrolled(&cohort, "Boris Li", "ministerial");
    applied(&test, &cohort, "Нұрлан Омаров", "post.o+2@example.org", Lang::Kk);
    let other = test.cohort("other");
    applied(&test, &other, "Чужой Человек", "else@example.org", Lang::Ru);
    let visitor = organiser(&test, &cohort).await;
    for (query, names) in [
        ("", vec!["Айгерім Сәрсенбаева", "Boris Li", "Нұрлан Омаров"]),
        ("?q=sarsenbaeva", vec!["Айгерім Сәрсенбаева"]),
        ("?q=%D0%B1%D0%BE%D1%80%D0%B8%D1%81", vec!["Boris Li"]),
        ("?q=aigerim@", vec!["Айгерім Сәрсенбаева"]),
        // the beginning of an address is enough, with and without its signs
        ("?q=post.o", vec!["Нұрлан Омаров"]),
        ("?q=Post.o%2B2", vec!["Нұрлан Омаров"]),
        ("?q=post", vec!["Нұрлан Омаров"]),
        ("?q=post_o", vec![]),
        ("?q=%D0%B4%D0%B5%D1%82%D1%81%D1%82%D0%B2%D0%B0", vec!["Айгерім Сәрсенбаева", "Нұрлан Омаров"]),
        ("?state=enrolled", vec!["Boris Li"]),
        ("?track=practitioner&region=KZ-75&sector=education", vec!["Айгерім Сәрсенбаева", "Нұрлан Омаров"]),
        ("?q=100%25", vec![]),
    ] {
        let page = visitor.get(&format!("/en/organise/kz/people{query}")).await.ok();
        let mut found = page.all("tbody th a");
        found.sort();
        let mut names = names.clone();
        names.sort_unstable();
        assert_eq!(found, names, "{query}");
    }
    // an address holds no empty parameters
    let clean = visitor.get("/en/organise/kz/people?q=&state=applied&track=").await.done();
    assert_eq!(clean.location(), "/en/organise/kz/people?state=applied");
    let sorted = visitor.get("/en/organise/kz/people?sort=-name").await.ok();
    assert_eq!(sorted.attr("thead th", "aria-sort"), "descending");
}

#[actix_web::test]
async fn an_application_is_approved_and_another_declined_with_letters_in_their_languages() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let one = applied(&test, &cohort, "Айгерім Сәрсенбаева", "aigerim@example.org", Lang::Kk);
    let two = applied(&test, &cohort, "Иван Цой", "ivan@example.org", Lang::Ru);
    let visitor = organiser(&test, &cohort).await;
    let page = format!("/en/organise/kz/people/{}", one.id);
    visitor.get(&page).await.ok();
    let approved = visitor.post(&format!("{page}/state"), &[("decision", "approve")]).await.done();
    assert!(visitor.follow(&approved).await.ok().has("1 person has a place"));
    assert_eq!(state(&test, &one), EnrolmentState::Enrolled);

    let page = format!("/en/organise/kz/people/{}", two.id);
    visitor.get(&page).await.ok();
    let refused = visitor.post(&format!("{page}/state"), &[("decision", "decline"), ("reason", " ")]).await.refused();
    assert!(refused.one(".errors").contains("Write the reason"));
    visitor.post(&format!("{page}/state"), &[("decision", "decline"), ("reason", "Не из этой страны")]).await.done();
    assert_eq!(state(&test, &two), EnrolmentState::Declined);

    let letters = test.work_off().await;
    assert_eq!(letters.len(), 2);
    assert!(letters[0].1.subject.starts_with("Сізге орын берілді"), "{}", letters[0].1.subject);
    assert!(letters[1].1.text.contains("Не из этой страны") && letters[1].1.text.contains("Спасибо за заявку"));
    // the history keeps both states
    let shown = visitor.get(&page).await.ok();
    assert!(shown.has("Applied, Practitioner track") && shown.has("Reason: Не из этой страны"), "{}", shown.text());
}

#[actix_web::test]
async fn a_decision_on_a_page_that_has_aged_is_not_taken_and_says_so() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let one = applied(&test, &cohort, "Айгерім Сәрсенбаева", "aigerim@example.org", Lang::Kk);
    let first = organiser(&test, &cohort).await;
    let other = test.person_with("Olzhas Organiser", Role::Organiser, Some(cohort.id));
    let second = Visitor::signed_in(&test, other.id).await;
    let page = format!("/en/organise/kz/people/{}", one.id);
    let state_url = format!("{page}/state");
    let aged = second.get(&page).await.ok().hidden(&state_url);
    let look = second
        .post("/en/organise/kz/people/state", &[("decision", "approve"), ("id", &one.id.to_string())])
        .await
        .ok()
        .hidden("/en/organise/kz/people/state");
    test.minutes_later(1);
    let seen = first.get(&page).await.ok().hidden(&state_url);
    let seen = seen.iter().find(|(name, _)| name == "seen").unwrap().1.clone();
    first.post(&state_url, &[("decision", "decline"), ("reason", "Не из этой страны"), ("seen", &seen)]).await.done();
    let seen = aged.iter().find(|(name, _)| name == "seen").unwrap().1.clone();
    second.get(&page).await.ok();
    let refused = second.post(&state_url, &[("decision", "approve"), ("reason", "typed"), ("seen", &seen)]).await.refused();
    assert!(refused.one(".errors").contains("Somebody else has decided in the meantime"), "{}", refused.text());
    assert!(refused.has("Declined") && refused.has("typed"), "{}", refused.text());
    // the same from the list
    let fields: Vec<(&str, &str)> = look.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    second.get("/en/organise/kz/people").await.ok();
    let refused = second.post("/en/organise/kz/people/state", &fields).await.refused();
    assert!(refused.one(".errors").contains("Somebody else has decided in the meantime"), "{}", refused.text());
    assert_eq!(state(&test, &one), EnrolmentState::Declined);
    assert_eq!(test.work_off().await.len(), 1, "one letter, that of the decision that counts");
    // and once they have seen it, they may
    let seen = refused_seen(&second.get(&page).await.ok(), &state_url);
    second.post(&state_url, &[("decision", "approve"), ("seen", &seen)]).await.done();
    assert_eq!(state(&test, &one), EnrolmentState::Enrolled);
}

fn refused_seen(page: &Reply, action: &str) -> String {
    page.hidden(action).into_iter().find(|(name, _)| name == "seen").unwrap().1
}

#[actix_web::test]
async fn who_came_after_a_webinar_was_closed_was_not_expected_there() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let early = test.enrolled(&cohort, "Anna Kim", "practitioner").1;
    let webinar = test.webinar(&cohort, "child-context", 1, "2026-11-20T15:00", 120, &[]);
    test.minutes_later(5);
    let (by, id) = (By::system(test.now()), webinar.id);
    test.write(move |conn| shanyraq::webinars::mark_closed(conn, &by, id));
    test.webinar(&cohort, "child-context", 1, "2026-11-27T15:00", 120, &[]);
    test.minutes_later(5);
    let late = test.enrolled(&cohort, "Dina Li", "practitioner").1;
    let visitor = organiser(&test, &cohort).await;
    for (enrolment, webinars) in [(early, 2), (late, 1)] {
        let page = visitor.get(&format!("/en/organise/kz/people/{}", enrolment.id)).await.ok();
        let shown = page.text().matches("November 2026, 15:00").count();
        assert_eq!(shown, webinars, "{}", page.text());
    }
}

#[actix_web::test]
async fn several_are_decided_on_after_a_look_and_never_beyond_the_places() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let three: Vec<Enrolment> = ["a", "b", "c"]
        .iter()
        .map(|name| applied(&test, &cohort, &format!("Имя {name}"), &format!("{name}@example.org"), Lang::Ru))
        .collect();
    let (by, id) = (By::system(test.now()), cohort.id);
    let settings = CohortSettings { capacity: Some(2), ..CohortSettings::of(&cohort) };
    test.write(move |conn| enrolment::change_cohort(conn, &by, id, &settings));
    let visitor = organiser(&test, &cohort).await;
    visitor.get("/en/organise/kz/people").await.ok();
    let ids: Vec<String> = three.iter().map(|enrolment| enrolment.id.to_string()).collect();
    let look = visitor
        .post("/en/organise/kz/people/state", &[("decision", "approve"), ("all", "yes"), ("state", "applied")])
        .await
        .ok();
    assert_eq!(look.one("h1"), "Give a place to 3 people");
    assert_eq!(state(&test, &three[0]), EnrolmentState::Applied);
    let all: Vec<(&str, &str)> =
        [("decision", "approve"), ("confirmed", "yes")].into_iter().chain(ids.iter().map(|id| ("id", id.as_str()))).collect();
    let refused = visitor.post("/en/organise/kz/people/state", &all).await.refused();
    assert!(refused.one(".errors").contains("Of 2 places 2 are left"), "{}", refused.text());
    assert_eq!(state(&test, &three[0]), EnrolmentState::Applied);
    let done = visitor.post("/en/organise/kz/people/state", &all[..4]).await.done();
    assert!(visitor.follow(&done).await.ok().has("2 people have a place"));
    assert_eq!(test.work_off().await.len(), 2);
    // nobody chosen: said, not decided
    let none = visitor.post("/en/organise/kz/people/state", &[("decision", "approve")]).await.done();
    assert!(visitor.follow(&none).await.ok().has("Choose people first"));
}

#[actix_web::test]
async fn another_cohort_is_nobodys_business() {
    let test = TestApp::new();
    let (cohort, other) = (test.cohort("kz"), test.cohort("other"));
    let theirs = applied(&test, &other, "Чужой Человек", "else@example.org", Lang::Ru);
    let visitor = organiser(&test, &cohort).await;
    assert_eq!(visitor.get("/en/organise/other/people").await.status, 403);
    assert_eq!(visitor.get(&format!("/en/organise/kz/people/{}", theirs.id)).await.status, 404);
    visitor.get("/en/organise/kz/people").await.ok();
    let id = theirs.id.to_string();
    let look = visitor.post("/en/organise/kz/people/state", &[("decision", "approve"), ("id", &id)]).await.ok();
    assert!(look.has("nothing to change"));
    let path = format!("/en/organise/kz/people/{id}/state");
    visitor.get("/en/organise/kz/people").await.ok();
    visitor.post(&path, &[("decision", "approve")]).await;
    assert_eq!(state(&test, &theirs), EnrolmentState::Applied);
}

#[actix_web::test]
async fn the_overview_names_what_waits() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let visitor = organiser(&test, &cohort).await;
    assert!(visitor.get("/en/organise/kz").await.ok().has("Nothing at the moment"));
    applied(&test, &cohort, "Айгерім Сәрсенбаева", "aigerim@example.org", Lang::Kk);
    test.enrolled(&cohort, "Boris Li", "ministerial");
    let page = visitor.get("/en/organise/kz").await.ok();
    assert_eq!(page.one(".task-t"), "1 application waits for a decision");
    assert_eq!(page.attr("a.task", "href"), "/en/organise/kz/people?state=applied&sort=oldest");
    assert_eq!(page.all(".stats dd").len(), 6);
    assert_eq!(page.one(".stats dd"), "1");
    assert_eq!(visitor.get("/en/organise").await.ok().all(".row-link"), ["November 2026"]);
}

#[actix_web::test]
async fn nothing_is_decided_for_somebody_who_was_erased() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let [gone, there] = ["gone", "there"].map(|name| applied(&test, &cohort, name, &format!("{name}@example.org"), Lang::Ru));
    let (by, shelf, person) = (By::system(test.now()), test.app.shelf.clone(), gone.person_id);
    assert!(test.app.db.write_now(move |conn| shanyraq::privacy::erase(conn, &by, &shelf, person, None)).unwrap());
    assert_eq!(state(&test, &gone), EnrolmentState::Withdrawn);
    let visitor = organiser(&test, &cohort).await;
    visitor.get("/en/organise/kz/people").await.ok();
    let (gone_id, there_id) = (gone.id.to_string(), there.id.to_string());
    let both = [("decision", "approve"), ("id", gone_id.as_str()), ("id", there_id.as_str())];
    let action = "/en/organise/kz/people/state";
    let look = visitor.post(action, &both).await.ok();
    assert!(
        look.has("Give a place to 1 person") && look.has("1 of those chosen was erased at their own request"),
        "{}",
        look.text()
    );
    // sent all the same, without the look
    let confirmed = [&both[..], &[("confirmed", "yes")]].concat();
    let done = visitor.post(action, &confirmed).await.done();
    let said = visitor.follow(&done).await.ok();
    assert!(said.has("Changed: 1.") && said.has("nothing is decided for them: 1."), "{}", said.text());
    assert_eq!((state(&test, &gone), state(&test, &there)), (EnrolmentState::Withdrawn, EnrolmentState::Enrolled));
    // nor by whatever else asks for it
    let (by, id) = (By::system(test.now()), gone.id);
    let refused = test.app.db.write_now(move |conn| enrolment::change_state(conn, &by, id, EnrolmentState::Enrolled, None));
    assert!(matches!(refused, Err(enrolment::StateProblem::NoWay { .. })), "{refused:?}");
}
