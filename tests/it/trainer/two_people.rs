//! Two people at one device: a row of a report is given to both, and each has its times as evidence of their own.

use diesel::prelude::*;
use shanyraq::attendance::{self, Status};
use shanyraq::db::schema::{evidence, match_decisions};

use super::reports::{confirm, report, row_of, send};
use crate::support::{Held, TestApp, Visitor};

const NAME: &str = "Айгуль и Марат Сериковы";

fn fields<'a>(row: &str, said: &[(&str, &'a str)]) -> Vec<(String, &'a str)> {
    said.iter().map(|(field, value)| (format!("{field}-{row}"), *value)).collect()
}

async fn post(visitor: &Visitor, path: &str, fields: &[(String, &str)]) -> crate::support::Reply {
    visitor.get(path).await.ok();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    visitor.post(path, &fields).await
}

#[actix_web::test]
async fn a_row_is_given_to_both_who_sat_at_one_device() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Серикова Айгуль", "Сериков Марат", "Оспанов Ерлан"]);
    test.set_clock("2026-11-26T14:30:00Z");
    let ids = [held.people[0].id, held.people[1].id, held.people[2].id];
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let bytes = report(&[(NAME, "", "15:00", "16:50"), ("Оспанов Ерлан", "", "15:00", "17:00")]);
    let own = send(&trainer, &held, &bytes).await.done().location();
    let page = trainer.get(&own).await.ok();
    assert!(page.has("Two people on one device") && page.has("Серикова Айгуль") && page.has("Сериков Марат"));
    let row = row_of(&test, &own, NAME);
    let both = [format!("p-{}", ids[0]), format!("p-{}", ids[1])];

    // a name that nobody has is said beside its field, with what was chosen kept
    let wrong = fields(&row, &[("row", &both[0]), ("also", &both[1]), ("with", "Nobody Such"), ("remember", "yes")]);
    let refused = post(&trainer, &own, &wrong).await.refused();
    assert!(refused.one(".errors").contains("Nobody on the list is called Nobody Such"));
    assert_eq!(refused.all(&format!("input[name=also-{row}][value={}][checked]", both[1])).len(), 1);

    let said = fields(&row, &[("row", &both[0]), ("also", &both[1]), ("also", &both[0]), ("remember", "yes")]);
    post(&trainer, &own, &said).await.done();
    let effect = trainer.get(&format!("{own}/confirmation")).await.ok();
    assert!(effect.has("Evidence for 3 people."), "{}", effect.text());
    confirm(&trainer, &own).await;
    for person in ids {
        assert_eq!(test.status(held.webinar.id, person), Status::Present);
    }
    let pieces: Vec<(Option<i64>, Option<String>)> = test.read(|conn| {
        let named = evidence::table.filter(evidence::raw_name.eq(NAME)).order(evidence::person_id);
        named.select((evidence::person_id, evidence::raw_name)).load(conn)
    });
    let mut whose: Vec<i64> = pieces.iter().filter_map(|(person, _)| *person).collect();
    whose.sort_unstable();
    let mut wanted = vec![ids[0].0, ids[1].0];
    wanted.sort_unstable();
    assert_eq!(whose, wanted);
    test.nothing_differs();
    // each has it on their own timeline
    let line = trainer.get(&held.path(&format!("people/{}", ids[1]))).await.ok();
    assert!(line.has(NAME));

    // undone as a whole, and read anew: both are offered, the earlier answer first
    trainer.get(&own).await.ok();
    trainer.post(&format!("{own}/undoing"), &[]).await.done();
    assert_eq!(test.status(held.webinar.id, ids[0]), Status::NotRecorded);
    assert_eq!(test.status(held.webinar.id, ids[1]), Status::NotRecorded);
    let again = send(&trainer, &held, &bytes).await.done().location();
    let id = super::reports::id_of(&again);
    let rows = test.read(|conn| attendance::import_rows(conn, id));
    let kept = rows.iter().find(|row| row.name == NAME).unwrap();
    assert_eq!((kept.answer().and_then(attendance::RowChoice::person), kept.candidates()), (None, ids[..2].to_vec()));
    let remembered = trainer.get(&held.path("remembered")).await.ok();
    assert!(remembered.has("Серикова Айгуль, Сериков Марат"));
    assert_eq!(test.read(|conn| match_decisions::table.count().get_result::<i64>(conn)), 1);
    test.nothing_differs();
}

#[actix_web::test]
async fn somebody_else_may_be_typed_and_an_older_page_overwrites_nobodys() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov", "Dina Li"]);
    test.set_clock("2026-11-26T14:30:00Z");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let own = send(&trainer, &held, &report(&[("Anna Kim", "", "15:00", "17:00")])).await.done().location();
    let row = row_of(&test, &own, "Anna Kim");
    let anna = format!("p-{}", held.people[0].id);
    let typed = fields(&row, &[("was", &anna), ("row", &anna), ("with", "Bolat Omarov")]);
    post(&trainer, &own, &typed).await.done();
    let people = |test: &TestApp| {
        let id = super::reports::id_of(&own);
        test.read(|conn| attendance::import_rows(conn, id))[0].people()
    };
    assert_eq!(people(&test), [held.people[0].id, held.people[1].id]);
    // whoever has the page from before leaves it as it was, and what is decided otherwise is asked
    let older = fields(&row, &[("was", &anna), ("row", &anna)]);
    post(&trainer, &own, &older).await.done();
    assert_eq!(people(&test).len(), 2);
    let other = fields(&row, &[("was", &anna), ("row", "guest")]);
    post(&trainer, &own, &other).await.refused();
    // whoever saw both may take one away
    let seen = format!("{anna} p-{}", held.people[1].id);
    let one = fields(&row, &[("was", &seen), ("row", &anna)]);
    post(&trainer, &own, &one).await.done();
    assert_eq!(people(&test), [held.people[0].id]);
}
