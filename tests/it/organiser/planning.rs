//! Several dates planned at once, another like one, webinars on days, and what trainers said of their time.

use shanyraq::enrolment::Cohort;
use shanyraq::people::{Person, Role};
use shanyraq::webinars;

use crate::support::{Reply, TestApp, Visitor};

async fn scene() -> (TestApp, Cohort, [Person; 2], Visitor) {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let trainers = ["Marina Kovalyova", "Bolat Omarov"].map(|name| test.person_with(name, Role::Trainer, Some(cohort.id)));
    for name in ["Anna Kim", "Dina Li"] {
        test.enrolled(&cohort, name, "practitioner");
    }
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id));
    let visitor = Visitor::signed_in(&test, organiser.id).await;
    (test, cohort, trainers, visitor)
}

fn fields(lead: &str) -> Vec<(&'static str, String)> {
    [
        ("module", "child-context:1"),
        ("language", "ru"),
        ("date", "2026-11-26"),
        ("start", "15:00"),
        ("minutes", "120"),
        ("lead", lead),
        ("meeting_link", "https://meet.example.org/room"),
        ("interpreted", "kk"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .to_vec()
}

async fn post(visitor: &Visitor, url: &str, fields: &[(&'static str, String)]) -> Reply {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    visitor.post(url, &fields).await
}

const NEW: &str = "/en/organise/kz/webinars/new";
const CHECK: &str = "/en/organise/kz/webinars/check";

#[actix_web::test]
async fn a_part_is_repeated_for_groups_all_at_once_or_not_at_all() {
    let (test, cohort, [marina, bolat], visitor) = scene().await;
    visitor.get(NEW).await.ok();
    let mut typed = fields(&marina.id.to_string());
    let group = |number: usize, name: &'static str, value: &str| match (number, name) {
        (2, "date") => ("group-2-date", value.to_owned()),
        (2, "start") => ("group-2-start", value.to_owned()),
        (2, "lead") => ("group-2-lead", value.to_owned()),
        (2, _) => ("group-2-language", value.to_owned()),
        (_, "date") => ("group-3-date", value.to_owned()),
        (_, "start") => ("group-3-start", value.to_owned()),
        _ => ("group-3-link", value.to_owned()),
    };
    typed.push(group(2, "date", "26.11.2026"));
    typed.push(group(2, "start", "16:00"));
    typed.push(group(3, "date", "soon"));
    let refused = post(&visitor, NEW, &typed).await;
    let page = refused.refused();
    assert!(page.has("Group 3: enter the date, for example 26.11.2026"), "{}", page.text());
    // two groups of one trainer at the same time cannot be
    typed.pop();
    let page = post(&visitor, NEW, &typed).await.ok();
    assert!(page.has("Group 2") && page.has("Marina Kovalyova leads another webinar at the same time"), "{}", page.text());
    assert!(page.all(&format!("form[action='{CHECK}']")).is_empty(), "it cannot be saved");
    // another trainer, but the same room
    typed.push(group(2, "lead", &bolat.id.to_string()));
    typed.push(group(2, "language", "kk"));
    typed.push(group(3, "date", "3 December 2026"));
    typed.push(group(3, "link", "https://meet.example.org/other"));
    let page = post(&visitor, NEW, &typed).await.ok();
    assert!(page.has("The same meeting link is in use at that time"), "{}", page.text());
    assert!(page.has("Save anyway"));
    let kept = page.hidden(CHECK);
    let refused = visitor.post_fields(CHECK, &kept).await;
    assert!(refused.refused().has("Write why you save it anyway"), "a reason is wanted");
    assert!(test.read(|conn| webinars::webinars_of_cohort(conn, cohort.id)).is_empty(), "none is saved");
    let mut kept = page.hidden(CHECK);
    kept.push(("reason".to_owned(), "Two rooms of one account".to_owned()));
    let saved = visitor.post_fields(CHECK, &kept).await.done();
    let again = visitor.post_fields(CHECK, &kept).await.done();
    assert_eq!(saved.location(), again.location());
    assert!(visitor.follow(&saved).await.ok().has("3 webinars are saved."));
    let all = test.read(|conn| webinars::webinars_of_cohort(conn, cohort.id));
    let starts: Vec<String> = all.iter().map(|webinar| webinar.local_start().to_string()).collect();
    assert_eq!(starts, ["2026-11-26 15:00:00", "2026-11-26 16:00:00", "2026-12-03 15:00:00"]);
    assert_eq!(all[1].lang().tag(), "kk");
    assert!(all[1].interpreted().is_empty(), "a webinar is not interpreted into its own language");
    assert_eq!(all[0].interpreted().len(), 1);
    assert_eq!(all[2].meeting_link.as_deref(), Some("https://meet.example.org/other"));
    let leads = test.read(|conn| webinars::trainers_of(conn, all[1].id));
    assert_eq!(leads, [(bolat.id, true)]);
    let page = visitor.get(&format!("/kk/organise/kz/webinars/{}", all[0].id)).await.ok();
    assert!(page.has("Қазақ тіліне аударылады"), "{}", page.text());
}

#[actix_web::test]
async fn another_like_one_begins_with_everything_but_its_day() {
    let (test, cohort, [marina, _], visitor) = scene().await;
    let webinar = test.webinar(&cohort, "child-context", 1, "2026-11-12T15:00", 120, &[marina.id]);
    let page = visitor.get(&format!("/en/organise/kz/webinars/{}", webinar.id)).await.ok();
    assert!(page.has("Plan another like it"));
    let form = visitor.get(&format!("{NEW}?from={}", webinar.id)).await.ok();
    assert_eq!(form.attr("#date", "value"), "2026-11-26", "the first Thursday that is ahead");
    assert_eq!(form.attr("#start", "value"), "15:00");
    assert_eq!(form.attr("#meeting_link", "value"), webinar.meeting_link.clone().unwrap());
    let elsewhere = test.cohort("other");
    let foreign = test.webinar(&elsewhere, "child-context", 1, "2026-11-26T15:00", 120, &[]);
    assert_eq!(visitor.get(&format!("{NEW}?from={}", foreign.id)).await.status, 404);
}

#[actix_web::test]
async fn webinars_stand_on_their_days_and_in_a_table() {
    let (test, cohort, [marina, bolat], visitor) = scene().await;
    let webinar = test.webinar(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[marina.id]);
    let base = "/en/organise/kz/webinars/calendar";
    let month = visitor.get(base).await.ok();
    assert!(month.has("Webinars, November 2026"), "{}", month.text());
    assert_eq!(month.all("li.day").len(), 42, "six weeks from Monday 26 October");
    let url = format!("/en/organise/kz/webinars/{}", webinar.id);
    assert_eq!(month.all(&format!("li.day a[href='{url}']")).len(), 1);
    let week = visitor.get(&format!("{base}?view=week&on=2026-11-26")).await.ok();
    assert!(week.has("Webinars, 23 November to 29 November 2026") && week.has("Marina Kovalyova"), "{}", week.text());
    assert!(visitor.get(&format!("{base}?view=week&on=2026-12-03")).await.ok().has("No webinar in this time."));
    let table = visitor.get(&format!("{base}?view=table&on=nonsense")).await.ok();
    assert_eq!(table.all("tbody tr").len(), 1);
    assert!(table.has("no limit") && table.has("15:00 to 17:00"), "{}", table.text());
    // a trainer sees their own
    for (person, n) in [(&marina, 1), (&bolat, 0)] {
        let trainer = Visitor::signed_in(&test, person.id).await;
        let page = trainer.get("/en/teach/webinars/calendar?view=table&on=2026-11-01").await.ok();
        assert_eq!(page.all("tbody tr").len(), n, "{}", person.name);
    }
}

#[actix_web::test]
async fn a_trainer_says_when_they_can_and_the_plan_says_so() {
    let (test, _, [marina, bolat], visitor) = scene().await;
    let trainer = Visitor::signed_in(&test, marina.id).await;
    let url = "/en/teach/availability";
    trainer.get(url).await.ok();
    let refused = trainer.post(url, &[("day-4-from", "17:00"), ("day-4-to", "9:00")]).await;
    assert!(refused.refused().has("Thursday: the second time must be after the first"));
    let done = trainer.post(url, &[("day-4-from", "9"), ("day-4-to", "16:00")]).await;
    assert!(done.refused().has("Thursday: enter both times"));
    trainer.post(url, &[("day-4-from", "09:00"), ("day-4-to", "16:00")]).await.done();
    trainer.get(url).await.ok();
    let away = format!("{url}/away");
    let refused = trainer.post(&away, &[("from_date", "")]).await;
    assert!(refused.refused().has("Enter the day"));
    let typed = [("from_date", "27.11.2026"), ("to_date", "28.11.2026")];
    let done = trainer.post(&away, &typed).await.done();
    let page = trainer.follow(&done).await.ok();
    assert!(page.has("From 27 November 2026, 00:00 to 29 November 2026, 00:00"), "{}", page.text());
    visitor.get(NEW).await.ok();
    let lead = marina.id.to_string();
    let page = post(&visitor, NEW, &fields(&lead)).await.ok();
    assert!(page.has("It is outside the hours that suit Marina Kovalyova."), "{}", page.text());
    assert!(page.has("Save the webinar"), "it is only noted");
    let on = |date: &str| {
        let mut fields = fields(&lead);
        fields[2].1 = date.to_owned();
        fields
    };
    let page = post(&visitor, NEW, &on("2026-11-27")).await.ok();
    assert!(page.has("Marina Kovalyova cannot from 27 November 2026, 00:00 to 29 November 2026, 00:00."), "{}", page.text());
    assert!(page.has("Save anyway"));
    let days = visitor.get("/en/organise/kz/webinars/calendar?on=2026-11-27").await.ok();
    assert_eq!(days.all("li.day p.muted").len(), 2, "{}", days.text());
    // nobody else can take it back
    let absence = trainer.get(url).await.ok().attr("input[name=absence]", "value");
    let other = Visitor::signed_in(&test, bolat.id).await;
    other.get(url).await.ok();
    other.post(&format!("{url}/back"), &[("absence", &absence)]).await.done();
    assert_eq!(trainer.get(url).await.ok().attr("input[name=absence]", "value"), absence);
    trainer.post(&format!("{url}/back"), &[("absence", &absence)]).await.done();
    assert!(trainer.get(url).await.ok().has("None are noted."));
}
