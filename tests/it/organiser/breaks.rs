//! Breaks, titles of groups and the length of the agenda: from the form to what participants read.

use shanyraq::enrolment::Cohort;
use shanyraq::i18n::Lang;
use shanyraq::people::{Person, Role};
use shanyraq::webinars::{self, Break, Plan, Webinar};

use crate::support::{Reply, TestApp, Visitor};

const NEW: &str = "/en/organise/kz/webinars/new";
const CHECK: &str = "/en/organise/kz/webinars/check";

async fn scene() -> (TestApp, Cohort, Person, Visitor) {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let marina = test.person_with("Marina Kovalyova", Role::Trainer, Some(cohort.id));
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id));
    let visitor = Visitor::signed_in(&test, organiser.id).await;
    visitor.get(NEW).await.ok();
    (test, cohort, marina, visitor)
}

/// A webinar of two hours, with other fields in the place of these or besides.
fn typed<'a>(lead: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut all = vec![
        ("module", "child-context:1"),
        ("language", "ru"),
        ("date", "2026-11-26"),
        ("start", "15:00"),
        ("minutes", "120"),
        ("lead", lead),
    ];
    all.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    all.extend(more);
    all
}

/// What a browser would send of a form that nobody touched.
fn filled_in(page: &Reply, action: &str) -> Vec<(String, String)> {
    let html = page.html();
    let inputs = scraper::Selector::parse(&format!("form[action='{action}'] input")).unwrap();
    html.select(&inputs)
        .map(|input| input.value())
        .filter(|input| !matches!(input.attr("type"), Some("radio" | "checkbox")) || input.attr("checked").is_some())
        .filter_map(|input| Some((input.attr("name")?.to_owned(), input.attr("value")?.to_owned())))
        .filter(|(name, _)| !name.starts_with('_'))
        .collect()
}

fn all(test: &TestApp, cohort: &Cohort) -> Vec<Webinar> {
    let mut all = test.read(|conn| webinars::webinars_of_cohort(conn, cohort.id));
    all.sort_by_key(|webinar| webinar.starts_at);
    all
}

#[actix_web::test]
async fn breaks_the_telephone_and_what_to_prepare_are_said_before_it_is_saved() {
    let (test, cohort, marina, visitor) = scene().await;
    let lead = marina.id.to_string();
    let more = [
        ("break_after", "80"),
        ("break_minutes", "5"),
        ("break_after_3", "40"),
        ("break_minutes_3", "10"),
        ("telephone", "+7 700 000 00 01"),
        ("prepare", "Прочитайте уроки 1–3"),
    ];
    let check = visitor.post(NEW, &typed(&lead, &more)).await.ok();
    for words in [
        "A break of 10 minutes, 40 minutes after the start",
        "A break of 5 minutes, 80 minutes after the start",
        "+7 700 000 00 01",
        "Прочитайте уроки 1–3",
    ] {
        assert!(check.has(words), "{words} in {}", check.text());
    }
    visitor.post_fields(CHECK, &check.hidden(CHECK)).await.done();
    let two = [Break { after: 40, minutes: 10 }, Break { after: 80, minutes: 5 }];
    assert_eq!(all(&test, &cohort)[0].breaks(), two);
    // what overlaps or ends with the webinar comes back as it was typed
    for (more, words) in [
        (
            [("break_after", "30"), ("break_minutes", "10"), ("break_after_2", "35"), ("break_minutes_2", "5")],
            "Break 2 begins before break 1 is over",
        ),
        (
            [("break_after", "30"), ("break_minutes", "10"), ("break_after_2", "115"), ("break_minutes_2", "5")],
            "Break 2: enter both numbers, so that it lies within the webinar",
        ),
    ] {
        visitor.get(NEW).await.ok();
        let form = visitor.post(NEW, &typed(&lead, &more)).await.refused();
        assert!(form.one(".errors").contains(words), "{}", form.text());
        assert_eq!(form.attr("#break_after_2", "value"), more[2].1);
    }
}

#[actix_web::test]
async fn a_webinar_with_four_breaks_keeps_them_when_something_else_is_changed() {
    let (test, cohort, marina, visitor) = scene().await;
    let four = [20, 40, 60, 80].map(|after| Break { after, minutes: 5 }).to_vec();
    let plan = test.plan(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[marina.id]);
    let webinar = test.planned(&Plan { breaks: four.clone(), ..plan });
    let edit = format!("/en/organise/kz/webinars/{}/edit", webinar.id);
    let form = visitor.get(&edit).await.ok();
    assert_eq!((form.attr("#break_after_4", "value"), form.attr("#break_minutes_4", "value")), ("80".into(), "5".into()));
    let mut sent = filled_in(&form, &edit);
    sent.retain(|(name, _)| name != "telephone");
    sent.push(("telephone".to_owned(), "+7 700 000 00 02".to_owned()));
    let check = visitor.post_fields(&edit, &sent).await.ok();
    let save = format!("{edit}/check");
    visitor.post_fields(&save, &check.hidden(&save)).await.done();
    let saved = &all(&test, &cohort)[0];
    assert_eq!((saved.breaks(), saved.telephone.as_deref()), (four, Some("+7 700 000 00 02")));
}

#[actix_web::test]
async fn participants_read_one_pause_the_planned_one() {
    let (test, cohort, marina, _) = scene().await;
    let anna = test.enrolled(&cohort, "Anna Kim", "practitioner").0;
    let reader = Visitor::signed_in(&test, anna.id).await;
    let trainer = Visitor::signed_in(&test, marina.id).await;
    let planned = |day: u32, minutes: i32, breaks: &[(i32, i32)]| {
        let starts = format!("2026-12-{day:02}T15:00");
        let plan = test.plan(&cohort, "child-context", 1, &starts, minutes, &[marina.id]);
        let breaks = breaks.iter().map(|(after, minutes)| Break { after: *after, minutes: *minutes }).collect();
        test.planned(&Plan { breaks, ..plan }).id
    };
    // the content has 110 minutes with a pause of five minutes at 55
    for (id, wanted, times, unwanted) in [
        (planned(1, 110, &[]), "15:55 Pause 5 minutes", false, "Break 5"),
        (planned(2, 110, &[(55, 5)]), "15:55 Pause 5 minutes", false, "Break 5"),
        (planned(3, 110, &[(50, 10)]), "15:50 Break 10 minutes", true, "Pause"),
        (planned(4, 60, &[(30, 5)]), "15:30 Break 5 minutes", true, "Pause"),
        (planned(5, 60, &[]), "Pause 5 minutes", true, "15:55"),
    ] {
        let pages =
            [reader.get(&format!("/en/webinars/{id}")).await.ok(), trainer.get(&format!("/en/teach/webinars/{id}")).await.ok()];
        for page in pages {
            let lines = page.all("ol.sm > li").join("; ");
            let lines = lines.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(lines.contains(wanted) && !lines.contains(unwanted), "{lines}");
            assert_eq!(page.has("When each part begins is up to the trainer."), times, "{lines}");
        }
    }
}

#[actix_web::test]
async fn another_length_than_the_content_s_is_noted_before_it_is_saved() {
    let (_test, _, marina, visitor) = scene().await;
    let lead = marina.id.to_string();
    let words = "It is planned for 60 minutes, and the agenda of the content has 110.";
    let short = visitor.post(NEW, &typed(&lead, &[("minutes", "60")])).await.ok();
    assert!(short.has(words) && !short.has("Save anyway"), "{}", short.text());
    let usual = visitor.post(NEW, &typed(&lead, &[("minutes", "120")])).await.ok();
    assert!(!usual.has("the agenda of the content has"), "{}", usual.text());
}

#[actix_web::test]
async fn a_title_of_its_own_stays_with_the_groups_of_its_language() {
    let (test, cohort, marina, visitor) = scene().await;
    let lead = marina.id.to_string();
    let more = [
        ("title", "Первая встреча"),
        ("group-2-date", "2026-11-27"),
        ("group-3-date", "2026-11-28"),
        ("group-3-language", "kk"),
        ("group-4-date", "2026-11-29"),
        ("group-4-language", "kk"),
        ("group-4-title", "Алғашқы кездесу"),
    ];
    let check = visitor.post(NEW, &typed(&lead, &more)).await.ok();
    assert!(check.has("Алғашқы кездесу") && check.one("#plan").contains("Первая встреча"), "{}", check.text());
    let mut sent = check.hidden(CHECK);
    sent.push(("reason".to_owned(), "One room".to_owned()));
    visitor.post_fields(CHECK, &sent).await.done();
    let saved: Vec<(Lang, Option<String>)> =
        all(&test, &cohort).iter().map(|webinar| (webinar.lang(), webinar.title.clone())).collect();
    let wanted = [
        (Lang::Ru, Some("Первая встреча")),
        (Lang::Ru, Some("Первая встреча")),
        (Lang::Kk, None),
        (Lang::Kk, Some("Алғашқы кездесу")),
    ];
    assert_eq!(saved, wanted.map(|(lang, title)| (lang, title.map(str::to_owned))));
    // too long is said beside it, and a title without a date wants one
    visitor.get(NEW).await.ok();
    let long = "x".repeat(201);
    let refused = visitor.post(NEW, &typed(&lead, &[("group-2-date", "2026-11-27"), ("group-2-title", &long)])).await.refused();
    assert!(refused.one("#group-2-title-error").contains("at most 200 characters"), "{}", refused.text());
    visitor.get(NEW).await.ok();
    let refused = visitor.post(NEW, &typed(&lead, &[("group-2-title", "Second")])).await.refused();
    assert!(refused.has("Group 2: enter the date"), "{}", refused.text());
}
