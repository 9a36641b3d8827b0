use shanyraq::attendance;
use shanyraq::clock::Instant;
use shanyraq::enrolment::Cohort;
use shanyraq::people::{Person, Role};
use shanyraq::webinars::{self, Webinar, WebinarState};

use crate::support::{TestApp, Visitor};

/// A cohort with two trainers and three practitioners, and its organiser at the browser.
async fn scene() -> (TestApp, Cohort, [Person; 2], Visitor) {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let trainers = ["Marina Kovalyova", "Bolat Omarov"].map(|name| test.person_with(name, Role::Trainer, Some(cohort.id)));
    for name in ["Anna Kim", "Dina Li", "Erlan Aliev"] {
        test.enrolled(&cohort, name, "practitioner");
    }
    test.enrolled(&cohort, "Minister Example", "ministerial");
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id));
    let visitor = Visitor::signed_in(&test, organiser.id).await;
    (test, cohort, trainers, visitor)
}

/// The fields of a webinar on Thursday 26 November, 15:00 to 17:00, led by `lead`.
fn fields<'a>(lead: &'a str, date: &'a str, start: &'a str) -> Vec<(&'static str, &'a str)> {
    vec![
        ("module", "child-context:1"),
        ("language", "ru"),
        ("date", date),
        ("start", start),
        ("minutes", "120"),
        ("lead", lead),
        ("meeting_link", "https://meet.example.org/room"),
        ("capacity", ""),
        ("break_after", "60"),
        ("break_minutes", "10"),
        ("prepare", "Прочитайте уроки 1–3"),
    ]
}

fn newest(test: &TestApp, cohort: &Cohort) -> Webinar {
    test.read(|conn| webinars::webinars_of_cohort(conn, cohort.id)).into_iter().max_by_key(|webinar| webinar.id).unwrap()
}

#[actix_web::test]
async fn a_webinar_is_looked_over_in_words_and_then_saved() {
    let (test, cohort, [marina, _], visitor) = scene().await;
    visitor.get("/en/organise/kz/webinars/new").await.ok();
    let lead = marina.id.to_string();
    let check = visitor.post("/en/organise/kz/webinars/new", &fields(&lead, "26.11.2026", "15.00")).await.ok();
    for words in [
        "Thursday 26 November 2026, 15:00 to 17:00, Astana time (UTC+5)",
        "all time zones that people of this cohort use show this time",
        "3 people",
        "Marina Kovalyova (lead)",
        "Nothing is saved yet",
    ] {
        assert!(check.has(words), "{words} in {}", check.text());
    }
    assert!(test.read(|conn| webinars::webinars_of_cohort(conn, cohort.id)).is_empty());

    let kept = check.hidden("/en/organise/kz/webinars/check");
    let saved = visitor.post_fields("/en/organise/kz/webinars/check", &kept).await.done();
    // a second press is the same webinar
    let again = visitor.post_fields("/en/organise/kz/webinars/check", &kept).await.done();
    assert_eq!(again.location(), saved.location());
    let page = visitor.follow(&saved).await.ok();
    assert!(page.has("The webinar is saved.") && page.has("https://meet.example.org/room"));
    assert!(page.has("A break of 10 minutes, 60 minutes after the start") && page.has("Planned for"));
    let webinar = newest(&test, &cohort);
    assert_eq!(webinar.starts_at, Instant::parse("2026-11-26T10:00:00Z").unwrap());
    assert_eq!(test.read(|conn| webinars::webinars_of_cohort(conn, cohort.id)).len(), 1);
    assert!(visitor.get("/ru/organise/kz/webinars").await.ok().has("четверг, 26 ноября 2026"));
    assert!(test.work_off().await.is_empty(), "nobody is written to about a new webinar");
}

#[actix_web::test]
async fn what_was_typed_stays_and_each_fault_says_what_to_do() {
    let (test, _, [marina, _], visitor) = scene().await;
    visitor.get("/en/organise/kz/webinars/new").await.ok();
    let lead = marina.id.to_string();
    let mut typed = fields(&lead, "soon", "25:00");
    for field in &mut typed {
        match field.0 {
            "minutes" => field.1 = "0",
            "meeting_link" => field.1 = "meet.example.org",
            "capacity" => field.1 = "many",
            "break_minutes" => field.1 = "",
            _ => {}
        }
    }
    let form = visitor.post("/en/organise/kz/webinars/new", &typed).await.refused();
    let errors = form.one(".errors");
    for words in ["Enter the date", "Enter the start", "length in minutes", "whole link", "places in digits", "both numbers"] {
        assert!(errors.contains(words), "{words} in {errors}");
    }
    assert_eq!(form.attr("#minutes", "value"), "0");
    assert_eq!(form.attr("#meeting_link", "value"), "meet.example.org");
    assert!(form.has("Прочитайте уроки 1–3"));
    // a time that the clocks pass over or show twice
    let warsaw = test.cohort("pl");
    let organiser = test.person_with("Pola Organiser", Role::Organiser, Some(warsaw.id));
    test.write(move |conn| {
        use diesel::prelude::*;
        diesel::update(shanyraq::db::schema::cohorts::table.find(warsaw.id))
            .set(shanyraq::db::schema::cohorts::zone.eq("Europe/Warsaw"))
            .execute(conn)
    });
    let trainer = test.person_with("Tomek Trainer", Role::Trainer, Some(warsaw.id)).id.to_string();
    let other = Visitor::signed_in(&test, organiser.id).await;
    other.get("/en/organise/pl/webinars/new").await.ok();
    let never = other.post("/en/organise/pl/webinars/new", &fields(&trainer, "2027-03-28", "02:30")).await.refused();
    assert!(never.one(".errors").contains("does not exist"));
    let twice = other.post("/en/organise/pl/webinars/new", &fields(&trainer, "2027-10-31", "02:30")).await.refused();
    assert!(twice.one(".errors").contains("comes twice"));
    // nothing of another cohort
    assert_eq!(other.get("/en/organise/kz/webinars").await.status, 403);
}

#[actix_web::test]
async fn what_stands_in_the_way_stops_warns_or_is_noted() {
    let (test, cohort, [marina, bolat], visitor) = scene().await;
    test.webinar(&cohort, "child-sensitive-communication", 1, "2026-11-26T16:00", 60, &[marina.id]);
    visitor.get("/en/organise/kz/webinars/new").await.ok();
    let lead = marina.id.to_string();
    let stopped = visitor.post("/en/organise/kz/webinars/new", &fields(&lead, "2026-11-26", "15:00")).await.ok();
    assert!(stopped.one(".callout-bad .callout-h").contains("cannot be saved"));
    assert!(stopped.has("Marina Kovalyova leads another webinar at the same time"));
    let kept = stopped.hidden("/en/organise/kz/webinars/new");
    // saving it nevertheless is refused, with the same words
    let still = visitor.post_fields("/en/organise/kz/webinars/check", &kept).await.refused();
    assert!(still.has("leads another webinar"));
    // back to the form, as it was typed
    let mut back = kept;
    back.push(("change".to_owned(), "yes".to_owned()));
    let form = visitor.post_fields("/en/organise/kz/webinars/new", &back).await.ok();
    assert_eq!(form.attr("#date", "value"), "2026-11-26");

    let lead = bolat.id.to_string();
    let warned = visitor.post("/en/organise/kz/webinars/new", &fields(&lead, "2026-11-26", "15:00")).await.ok();
    assert!(warned.has("3 expected people have another webinar then"), "{}", warned.text());
    let kept = warned.hidden("/en/organise/kz/webinars/check");
    let no_reason = visitor.post_fields("/en/organise/kz/webinars/check", &kept).await.refused();
    assert!(no_reason.one(".errors").contains("why you save it anyway"));
    let mut reasoned = kept;
    reasoned.push(("reason".to_owned(), "Two rooms".to_owned()));
    let saved = visitor.post_fields("/en/organise/kz/webinars/check", &reasoned).await.done();
    assert!(visitor.follow(&saved).await.ok().has("Reason: Two rooms"));

    visitor.get("/en/organise/kz/webinars/new").await.ok();
    let noted = visitor.post("/en/organise/kz/webinars/new", &fields(&lead, "2027-01-02", "19:00")).await.ok();
    for words in ["outside 08:00 to 20:00", "on a weekend", "public holiday"] {
        assert!(noted.has(words), "{words} in {}", noted.text());
    }
    let past = visitor.post("/en/organise/kz/webinars/new", &fields(&lead, "2026-11-20", "15:00")).await.ok();
    assert!(past.has("The start is in the past."));
    assert_eq!(past.all("form[action='/en/organise/kz/webinars/check']").len(), 0);
}

#[actix_web::test]
async fn a_change_of_time_shows_the_letter_and_tells_everybody_expected() {
    let (test, cohort, [marina, bolat], visitor) = scene().await;
    let webinar = test.webinar(&cohort, "child-context", 1, "2026-11-25T15:00", 120, &[marina.id]);
    let edit = format!("/en/organise/kz/webinars/{}/edit", webinar.id);
    let form = visitor.get(&edit).await.ok();
    assert_eq!(form.attr("#date", "value"), "2026-11-25");
    let lead = bolat.id.to_string();

    // the same time with another trainer: nobody is written to
    let quiet = visitor.post(&edit, &fields(&lead, "2026-11-25", "15:00")).await.ok();
    assert!(quiet.all("#letter").is_empty());
    let kept = quiet.hidden(&format!("{edit}/check"));
    let saved = visitor.post_fields(&format!("{edit}/check"), &kept).await.done();
    assert!(visitor.follow(&saved).await.ok().has("Nobody was written to"));
    assert!(test.work_off().await.is_empty());

    visitor.get(&edit).await.ok();
    let asked = visitor.post(&edit, &fields(&lead, "2026-11-26", "15:30")).await.ok();
    assert!(asked.has("3 people get it") && asked.has("New time for your webinar: 26 November, 15:30"), "{}", asked.text());
    let kept = asked.hidden(&format!("{edit}/check"));
    let saved = visitor.post_fields(&format!("{edit}/check"), &kept).await.done();
    let page = visitor.follow(&saved).await.ok();
    assert!(page.has("Moved from 25 November 2026, 15:00 to 26 November 2026, 15:30"), "{}", page.text());
    assert_eq!(newest(&test, &cohort).sequence, 1);

    let letters = test.work_off().await;
    assert_eq!(letters.len(), 4, "three people and the trainer");
    let (_, letter) = letters.iter().find(|(to, _)| to.starts_with("anna.kim")).unwrap();
    assert!(letter.text.contains("Thursday 26 November 2026, 15:30 to 17:30, Astana time (UTC+5)"), "{}", letter.text);
    assert!(letter.text.contains("Wednesday 25 November 2026, 15:00 to 17:00"));
    assert!(letter.subject.chars().count() < 60);
    let ics = letter.calendar.as_deref().unwrap();
    assert!(ics.contains("SEQUENCE:1\r\n") && ics.contains("DTSTART;TZID=Asia/Almaty:20261126T153000\r\n"), "{ics}");
    assert!(ics.replace("\r\n ", "").contains("/w/"), "{ics}");
    assert!(!ics.contains("meet.example.org") && !letter.text.contains("meet.example.org"));
    assert!(letters.iter().any(|(to, letter)| to == "bolat.omarov@example.org" && letter.calendar.is_none()));
    assert!(test.work_off().await.is_empty());
}

#[actix_web::test]
async fn a_webinar_is_called_off_with_a_reason_that_everybody_reads() {
    let (test, cohort, [marina, _], visitor) = scene().await;
    let webinar = test.webinar(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[marina.id]);
    let url = format!("/en/organise/kz/webinars/{}/cancellation", webinar.id);
    let page = visitor.get(&url).await.ok();
    assert!(page.has("Call it off and tell 3 people") && page.has("will not take place"));
    assert!(visitor.post(&url, &[("reason", " ")]).await.refused().one(".errors").contains("Write the reason"));
    let done = visitor.post(&url, &[("reason", "The trainer is ill")]).await.done();
    assert!(visitor.follow(&done).await.ok().has("Reason: The trainer is ill"));
    assert_eq!(newest(&test, &cohort).state(), WebinarState::Cancelled);
    let letters = test.work_off().await;
    assert_eq!(letters.len(), 4);
    let (_, letter) = letters.iter().find(|(to, _)| to.starts_with("dina.li")).unwrap();
    assert!(letter.text.contains("Reason: The trainer is ill"));
    assert!(letter.calendar.as_deref().unwrap().contains("METHOD:CANCEL\r\n"));
    // it cannot be changed or called off again
    assert_eq!(visitor.get(&url).await.status, 410);
    assert_eq!(visitor.get(&format!("/en/organise/kz/webinars/{}/edit", webinar.id)).await.status, 410);
}

#[actix_web::test]
async fn lists_are_paged_and_a_webinar_of_another_cohort_is_not_here() {
    let (test, cohort, [marina, _], visitor) = scene().await;
    for day in 0..52 {
        let date = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap() + chrono::Days::new(day);
        test.webinar(&cohort, "child-context", 1, &format!("{date}T10:00"), 60, &[marina.id]);
    }
    let past = test.webinar(&cohort, "coordination", 1, "2026-11-20T15:00", 120, &[marina.id]);
    let first = visitor.get("/en/organise/kz/webinars").await.ok();
    assert_eq!(first.all(".meetings li").len(), 50);
    assert!(first.has("1 to 50 of 52") && first.has("Not closed: 1") && first.has("Past: 1"));
    let second = visitor.get("/en/organise/kz/webinars?page=2").await.ok();
    assert_eq!(second.all(".meetings li").len(), 2);
    let unclosed = visitor.get("/en/organise/kz/webinars?show=unclosed").await.ok();
    assert!(unclosed.has("Not closed yet") && unclosed.attr(".meetings a", "href").ends_with(&past.id.to_string()));
    assert!(visitor.get("/en/organise/kz/webinars?show=nonsense&page=-1").await.ok().has("1 to 50 of 52"));

    let other = test.cohort("other");
    let theirs = test.webinar(&other, "child-context", 1, "2026-11-26T15:00", 120, &[marina.id]);
    for path in [format!("{}", theirs.id), format!("{}/edit", theirs.id), "nonsense".to_owned()] {
        assert_eq!(visitor.get(&format!("/en/organise/kz/webinars/{path}")).await.status, 404, "{path}");
    }
}

#[actix_web::test]
async fn a_year_mistyped_is_warned_of_and_wants_a_reason() {
    let (test, cohort, [marina, _], visitor) = scene().await;
    visitor.get("/en/organise/kz/webinars/new").await.ok();
    let lead = marina.id.to_string();
    let check = visitor.post("/en/organise/kz/webinars/new", &fields(&lead, "17 December 2062", "1500")).await.ok();
    for words in
        ["outside the dates of the cohort, 16 November 2026 to 26 December 2026", "more than a year ahead", "15:00 to 17:00"]
    {
        assert!(check.has(words), "{words} in {}", check.text());
    }
    let kept = check.hidden("/en/organise/kz/webinars/check");
    let mut sent: Vec<(&str, &str)> = kept.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let refused = visitor.post("/en/organise/kz/webinars/check", &sent).await.refused();
    assert!(refused.one(".errors").contains("Write why you save it anyway"), "{}", refused.text());
    assert!(test.read(|conn| webinars::webinars_of_cohort(conn, cohort.id)).is_empty());
    sent.push(("reason", "It really is so late"));
    visitor.post("/en/organise/kz/webinars/check", &sent).await.done();
    assert_eq!(newest(&test, &cohort).start().date_naive().to_string(), "2062-12-17");
}

#[actix_web::test]
async fn the_meeting_s_own_name_is_said_with_the_plan() {
    let (test, cohort, [marina, _], visitor) = scene().await;
    let form = visitor.get("/en/organise/kz/webinars/new").await.ok();
    assert!(form.all("input[name=meeting]").is_empty(), "no meeting system tells this cohort anything");
    let connection = test.connected(&cohort, attendance::ConnectionKind::BigBlueButton);
    let form = visitor.get("/en/organise/kz/webinars/new").await.ok();
    assert_eq!(form.all("input[name=meeting]").len(), 1);
    let (lead, id) = (marina.id.to_string(), connection.id.to_string());
    let mut typed = fields(&lead, "26.11.2026", "15.00");
    typed.push(("meeting", "room-7"));
    let refused = visitor.post("/en/organise/kz/webinars/new", &typed).await.refused();
    assert!(refused.one(".errors").contains("Choose the meeting system"));
    typed.push(("connection", &id));
    let check = visitor.post("/en/organise/kz/webinars/new", &typed).await.ok();
    let kept = check.hidden("/en/organise/kz/webinars/check");
    visitor.post_fields("/en/organise/kz/webinars/check", &kept).await.done();
    let webinar = newest(&test, &cohort);
    let meetings = test.read(|conn| attendance::meetings_of(conn, connection.id));
    assert_eq!(meetings.len(), 1);
    assert_eq!((meetings[0].meeting.as_str(), meetings[0].webinar_id), ("room-7", webinar.id));
}
