//! Two people with the same form: what the one saved is not undone by the other, who opened it before.

use shanyraq::attendance;
use shanyraq::enrolment;
use shanyraq::people::Role;
use shanyraq::webinars;

use crate::support::{Held, Reply, TestApp, Visitor};

/// The fields of a form as it shows them, with some of them written anew.
fn filled<'a>(form: &'a Reply, new: &'a [(&'a str, &'a str)]) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    for input in ["input", "textarea"] {
        let html = form.html();
        for field in html.select(&scraper::Selector::parse(&format!("main form {input}[name]")).unwrap()) {
            let (name, kind) = (field.value().attr("name").unwrap(), field.value().attr("type").unwrap_or_default());
            let left_out = matches!(kind, "radio" | "checkbox") && field.value().attr("checked").is_none();
            if !left_out && !name.starts_with('_') {
                let text: String = field.text().collect();
                fields.push((name.to_owned(), field.value().attr("value").map_or(text, str::to_owned)));
            }
        }
    }
    for (name, value) in new {
        let place = fields.iter().position(|(field, _)| field == name);
        match place {
            Some(place) => fields[place].1 = (*value).to_owned(),
            None => fields.push(((*name).to_owned(), (*value).to_owned())),
        }
    }
    fields
}

#[actix_web::test]
async fn a_webinar_keeps_what_somebody_else_saved_since_the_form_was_opened() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let other = test.person_with("Bolat Omarov", Role::Trainer, Some(held.cohort.id));
    let olga = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id));
    let pavel = test.person_with("Pavel Organiser", Role::Organiser, Some(held.cohort.id));
    test.set_clock("2026-11-20T08:00:00Z");
    let (olga, pavel) = (Visitor::signed_in(&test, olga.id).await, Visitor::signed_in(&test, pavel.id).await);
    let id = held.webinar.id;
    let edit = format!("/en/organise/{}/webinars/{id}/edit", held.cohort.slug);
    let check = format!("{edit}/check");
    let (old, of_pavel) = (olga.get(&edit).await.ok(), pavel.get(&edit).await.ok());

    // Pavel saves a link and another lead
    let lead = other.id.to_string();
    let new = [("meeting_link", "https://meet.example.org/new"), ("lead", lead.as_str())];
    let look = pavel.post_fields(&edit, &filled(&of_pavel, &new)).await.ok();
    pavel.post_fields(&check, &look.hidden(&check)).await.done();

    // Olga's form still shows neither; she writes what to prepare
    let look = olga.post_fields(&edit, &filled(&old, &[("prepare", "Read lessons 1 to 3")])).await.ok();
    assert!(look.has("Bolat Omarov (lead)"), "{}", look.text());
    olga.post_fields(&check, &look.hidden(&check)).await.done();
    let now = || test.read(|conn| webinars::webinar(conn, id));
    assert_eq!(now().meeting_link.as_deref(), Some("https://meet.example.org/new"));
    assert_eq!(now().prepare.as_deref(), Some("Read lessons 1 to 3"));
    assert_eq!(test.read(|conn| webinars::trainers_of(conn, id)).iter().find(|(_, lead)| *lead).unwrap().0, other.id);

    // both wrote the same field: both are said, nothing is saved, and what was typed stays
    let twice = filled(&old, &[("prepare", "Bring a notebook"), ("title", "A quiet title")]);
    let refused = olga.post_fields(&edit, &twice).await.refused();
    assert!(refused.one(".errors").contains("saved “Read lessons 1 to 3” here while you were writing “Bring a notebook”"));
    assert_eq!((refused.one("#prepare"), refused.attr("#title", "value")), ("Bring a notebook".into(), "A quiet title".into()));
    assert_eq!(now().title, None);
    // having seen both she may decide
    let look = olga.post_fields(&edit, &filled(&refused, &[])).await.ok();
    // and what is saved between her look and her last press is not undone either
    let form = pavel.get(&edit).await.ok();
    let his = pavel.post_fields(&edit, &filled(&form, &[("telephone", "+7 700 000 00 00")])).await.ok();
    pavel.post_fields(&check, &his.hidden(&check)).await.done();
    olga.post_fields(&check, &look.hidden(&check)).await.done();
    assert_eq!((now().prepare.as_deref(), now().title.as_deref()), (Some("Bring a notebook"), Some("A quiet title")));
    assert_eq!(now().telephone.as_deref(), Some("+7 700 000 00 00"));
    // but a letter goes out as it was shown: where she has looked at one and he moved the webinar since, she looks again
    let form = olga.get(&edit).await.ok();
    let look = olga.post_fields(&edit, &filled(&form, &[("minutes", "90")])).await.ok();
    let form = pavel.get(&edit).await.ok();
    let his = pavel.post_fields(&edit, &filled(&form, &[("date", "2026-12-03")])).await.ok();
    pavel.post_fields(&check, &his.hidden(&check)).await.done();
    let refused = olga.post_fields(&check, &look.hidden(&check)).await.refused();
    assert_eq!((refused.attr("#date", "value"), refused.attr("#minutes", "value")), ("2026-12-03".into(), "90".into()));
    assert_eq!(now().minutes, 120, "nothing was saved");
    let look = olga.post_fields(&edit, &filled(&refused, &[])).await.ok();
    olga.post_fields(&check, &look.hidden(&check)).await.done();
    assert_eq!(now().minutes, 90);
}

#[actix_web::test]
async fn settings_of_a_cohort_keep_what_somebody_else_saved_since_the_form_was_opened() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let olga = test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id));
    let pavel = test.person_with("Pavel Organiser", Role::Organiser, Some(cohort.id));
    let (olga, pavel) = (Visitor::signed_in(&test, olga.id).await, Visitor::signed_in(&test, pavel.id).await);
    let path = "/en/organise/kz/settings";
    let (old, of_pavel) = (olga.get(path).await.ok(), pavel.get(path).await.ok());
    pavel.post_fields(path, &filled(&of_pavel, &[("capacity", "9")])).await.done();
    let done = olga.post_fields(path, &filled(&old, &[("contact-name", "The office")])).await.done();
    assert!(olga.follow(&done).await.ok().has("One setting changed"));
    let now = || test.read(|conn| enrolment::find_cohort_by_slug(conn, "kz")).unwrap();
    assert_eq!((now().capacity, now().contact().name.as_str()), (Some(9), "The office"));

    let again = filled(&old, &[("capacity", "20"), ("ends-on", "2027-01-31")]);
    let refused = olga.post_fields(path, &again).await.refused();
    assert!(refused.one(".errors").contains("saved “9” here while you were writing “20”"), "{}", refused.one(".errors"));
    assert_eq!((now().capacity, refused.attr("#capacity", "value")), (Some(9), "20".to_owned()));
    olga.post_fields(path, &filled(&refused, &[])).await.done();
    assert_eq!((now().capacity, now().ends_on.to_string()), (Some(20), "2027-01-31".to_owned()));

    // another rule of presence is asked about in between: that page carries the newer values and asks for what it showed
    let (form, his) = (olga.get(path).await.ok(), pavel.get(path).await.ok());
    let look = olga.post_fields(path, &filled(&form, &[("present-percent", "80")])).await.ok();
    pavel.post_fields(path, &filled(&his, &[("capacity", "21")])).await.done();
    let mut sent = look.hidden(path);
    sent.push(("reason".to_owned(), "Agreed with the donor".to_owned()));
    olga.post_fields(path, &sent).await.done();
    assert_eq!((now().capacity, now().present_percent), (Some(21), 80));
}

#[actix_web::test]
async fn a_recording_a_name_and_the_rooms_of_a_connection_are_kept_too() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    test.set_clock("2026-11-26T13:00:00Z");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let path = format!("/en/teach/webinars/{}/recording", held.webinar.id);
    let old = trainer.get(&path).await.ok();
    trainer.post_fields(&path, &filled(&old, &[("url", "https://video.example.org/1"), ("consent", "yes")])).await.done();
    trainer.post_fields(&path, &filled(&old, &[("until", "2027-03-01"), ("consent", "yes")])).await.done();
    let recording = test.read(|conn| webinars::recording_of(conn, held.webinar.id)).unwrap();
    assert_eq!(
        (recording.url.as_str(), recording.until.unwrap().to_string().as_str()),
        ("https://video.example.org/1", "2027-03-01")
    );
    let refused = trainer.post_fields(&path, &filled(&old, &[("until", "2027-04-01"), ("consent", "yes")])).await.refused();
    assert!(refused.one(".errors").contains("“1 March 2027”"), "{}", refused.one(".errors"));

    let anna = Visitor::signed_in(&test, held.people[0].id).await;
    let you = "/en/settings/you";
    let old = anna.get(you).await.ok();
    anna.post_fields(you, &filled(&old, &[("given", "Anya")])).await.done();
    anna.post_fields(you, &filled(&old, &[("cyrillic", "Анна Ким")])).await.done();
    let form = anna.get(you).await.ok();
    assert_eq!((form.attr("#given", "value"), form.attr("#cyrillic", "value")), ("Anya".to_owned(), "Анна Ким".to_owned()));

    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id));
    let olga = Visitor::signed_in(&test, organiser.id).await;
    let system = test.connected(&held.cohort, attendance::ConnectionKind::BigBlueButton);
    let here = format!("/en/organise/{}/connections/{}", held.cohort.slug, system.id);
    let was = |form: &Reply| form.attr("input[name=was]", "value");
    let old = was(&olga.get(&here).await.ok());
    let rooms = |address: &'static str, was: String| {
        [("rooms", "yes".to_owned()), ("room_address", address.to_owned()), ("was", was)]
            .map(|(name, value)| (name.to_owned(), value))
            .to_vec()
    };
    olga.post_fields(&here, &rooms("https://bbb.example.org/one", old.clone())).await.done();
    let refused = olga.post_fields(&here, &rooms("https://bbb.example.org/two", old)).await.refused();
    assert!(refused.one(".errors").contains("“https://bbb.example.org/one”"), "{}", refused.one(".errors"));
    olga.post_fields(&here, &rooms("https://bbb.example.org/two", was(&refused))).await.done();
}
