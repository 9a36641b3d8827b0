//! Before something goes to many it is shown in three languages, as somebody real reads it; and so it goes out.

use shanyraq::by::By;
use shanyraq::enrolment::{self, About, Cohort, CohortSettings, Enrolment, EnrolmentState, NewEnrolment};
use shanyraq::i18n::Lang;
use shanyraq::people::{self, Names, Role};

use crate::support::{Reply, TestApp, Visitor};

const PEOPLE: &str = "/en/organise/kz/people";
const STATE: &str = "/en/organise/kz/people/state";
const ISSUE: &str = "/en/organise/kz/records/issue";

fn applied(test: &TestApp, cohort: &Cohort, name: &str, lang: Lang) -> Enrolment {
    let (by, name, cohort) = (By::system(test.now()), name.to_owned(), cohort.id);
    test.write(move |conn| {
        let names = Names { cyrillic: Some(name.clone()), ..Names::default() };
        let person = people::create_person(conn, &by, Some(&format!("{lang}.{}@example.org", name.len())), &names, lang)?;
        let (track, about) = ("ministerial".to_owned(), About::default());
        enrolment::enrol(conn, &by, &NewEnrolment { person: person.id, cohort, track, state: EnrolmentState::Applied, about })
    })
}

async fn organiser(test: &TestApp, cohort: &Cohort) -> Visitor {
    let person = test.person_with("Marina Kovalyova", Role::Organiser, Some(cohort.id));
    Visitor::signed_in(test, person.id).await
}

/// Words with single spaces between.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The letter as a page shows it in a language: the subject and the text.
fn shown(page: &Reply, lang: Lang) -> (String, String) {
    let of = format!("blockquote[lang={lang}]");
    let words = page.all(&format!("{of} p.as-typed")).join(" ");
    (page.one(&format!("{of} b")), words)
}

#[actix_web::test]
async fn whoever_decides_on_several_sees_the_letter_that_each_gets() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let those = [
        applied(&test, &cohort, "Айгерім Сәрсенбаева", Lang::Kk),
        applied(&test, &cohort, "Иван Цой", Lang::Ru),
        applied(&test, &cohort, "Ярослав Ким", Lang::Ru),
    ];
    let visitor = organiser(&test, &cohort).await;
    let ids: Vec<String> = those.iter().map(|one| one.id.to_string()).collect();
    let ids: Vec<(&str, &str)> = ids.iter().map(|id| ("id", id.as_str())).collect();
    let with = |more: &[(&'static str, &'static str)]| [more, &ids].concat();
    visitor.get(PEOPLE).await.ok();
    let look = visitor.post(STATE, &with(&[("decision", "approve")])).await.ok();
    assert!(look.has("As Айгерім Сәрсенбаева gets it") && look.has("As Иван Цой gets it"), "{}", look.text());
    assert!(look.has("Nobody of those chosen reads this language"), "{}", look.text());
    assert_eq!(shown(&look, Lang::En).0, "You have a place: November 2026");
    // nothing went out for the look
    assert!(test.work_off().await.is_empty());

    // a refusal: the reason stands where it will stand, first as its place, then as it was typed, and nothing is decided by looking
    let look = visitor.post(STATE, &with(&[("decision", "decline")])).await.ok();
    assert!(shown(&look, Lang::Ru).1.contains("(то, что вы напишете"), "{}", look.text());
    let typed = [("decision", "decline"), ("confirmed", "yes"), ("reason", "Не из этой страны"), ("look", "yes")];
    let look = visitor.post(STATE, &with(&typed)).await.ok();
    let (subject, text) = shown(&look, Lang::Kk);
    assert!(text.contains("Не из этой страны") && look.one("textarea") == "Не из этой страны", "{}", look.text());
    assert!(test.work_off().await.is_empty());
    visitor.get(PEOPLE).await.ok();
    visitor.post(STATE, &with(&typed[..3])).await.done();
    let letters = test.work_off().await;
    let sent = letters.iter().find(|(to, _)| to.starts_with("kk.")).unwrap();
    assert_eq!((letters.len(), &sent.1.subject, folded(&sent.1.text)), (3, &subject, text));
}

#[actix_web::test]
async fn who_is_put_on_the_waiting_list_is_told_so_as_the_page_showed() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let first = applied(&test, &cohort, "Дина Ли", Lang::En);
    let visitor = organiser(&test, &cohort).await;
    visitor.get(PEOPLE).await.ok();
    let id = first.id.to_string();
    visitor.post(STATE, &[("decision", "waitlist"), ("confirmed", "yes"), ("id", &id)]).await.done();
    let letters = test.work_off().await;
    assert_eq!(letters.len(), 1);
    let letter = &letters[0].1;
    assert_eq!(letter.subject, "You are on the waiting list: November 2026");
    assert!(letter.text.contains("Nobody stands before you.") && letter.html.contains("Nobody stands before you."));
    assert!(letter.text.contains("/en/apply/kz/done") && letter.unsubscribe.is_none(), "{}", letter.text);

    test.minutes_later(1);
    let those = [applied(&test, &cohort, "Айгерім Сәрсенбаева", Lang::Kk), applied(&test, &cohort, "Иван Цой", Lang::Ru)];
    let ids = those.each_ref().map(|one| one.id.to_string());
    let fields = [("decision", "waitlist"), ("id", ids[0].as_str()), ("id", ids[1].as_str())];
    visitor.get(PEOPLE).await.ok();
    let look = visitor.post(STATE, &fields).await.ok();
    assert!(look.has("Each of them gets a letter in their language"), "{}", look.text());
    let (kk, ru) = (shown(&look, Lang::Kk), shown(&look, Lang::Ru));
    assert!(kk.1.contains("Алдыңызда 1 адам тұр.") && ru.1.contains("Перед вами 1 человек."), "{kk:?} {ru:?}");
    let done = visitor.post(STATE, &[&fields[..], &[("confirmed", "yes")]].concat()).await.done();
    assert!(visitor.follow(&done).await.ok().has("2 people are on the waiting list. The letters are on their way."));
    let letters = test.work_off().await;
    for (lang, (subject, text)) in [("kk.", kk), ("ru.", ru)] {
        let sent = letters.iter().find(|(to, _)| to.starts_with(lang)).unwrap();
        assert_eq!((&sent.1.subject, folded(&sent.1.text)), (&subject, text));
    }
    // and the log of messages calls it by its name
    assert!(visitor.get("/en/organise/kz/messages").await.ok().has("On the waiting list"));
}

#[actix_web::test]
async fn whoever_issues_sees_the_letter_that_goes_out_with_a_record() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    let part = applied(&test, &cohort, "Айгерім Сәрсенбаева", Lang::Kk);
    let (by, of, ids) = (By::system(test.now()), cohort.clone(), [enrolment::Candidate::unseen(part.id)]);
    let settings = CohortSettings { capacity: Some(9), ..CohortSettings::of(&cohort) };
    test.app
        .db
        .write_now(move |conn| {
            enrolment::change_cohort(conn, &by, of.id, &settings)?;
            enrolment::decide(conn, &by, &of, &ids, enrolment::Decision::Approve, None)
        })
        .unwrap();
    test.was_at(held.id, &part, "present");
    test.ask_for_recheck(&part);
    test.work_off().await;
    let visitor = organiser(&test, &cohort).await;
    assert!(visitor.get(ISSUE).await.ok().all("blockquote").is_empty(), "nobody gets a letter");
    test.set_clock("2026-12-27T05:00:00Z");
    let visitor = {
        let person = test.person_with("Olzhas Organiser", Role::Organiser, Some(cohort.id));
        Visitor::signed_in(&test, person.id).await
    };
    let page = visitor.get(ISSUE).await.ok();
    assert!(page.has("As Айгерім Сәрсенбаева gets it"), "{}", page.text());
    assert_eq!(page.all("blockquote").len(), 3);
    let (subject, text) = shown(&page, Lang::Kk);
    visitor.post(ISSUE, &[("enrolment", &part.id.to_string())]).await.done();
    let letters = test.work_off().await;
    let code = test.records(&part)[0].code();
    let sent = &letters[0].1;
    let sent_text = sent.text.replace(&code.grouped(), "…").replace(&code.to_string(), "…");
    assert_eq!((letters.len(), &sent.subject, folded(&sent_text)), (1, &subject, text));
}
