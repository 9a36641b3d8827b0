//! Who organises a cohort or gives its webinars is told for how many people one chance is left.

use diesel::prelude::*;
use shanyraq::db::schema::messages;
use shanyraq::jobs::write_chances_left;
use shanyraq::notify::{Kind, Letter};
use shanyraq::people::Role;

use super::outlook::Stage;
use crate::support::TestApp;

#[actix_web::test]
async fn organisers_and_trainers_are_told_the_day_after_for_how_many_one_chance_is_left() {
    let test = TestApp::new();
    let stage = Stage::new(&test);
    for (name, status) in [("Anna Kim", "partial"), ("Boris Li", "present"), ("Vera Om", "absent")] {
        stage.somebody(&test, name, status);
    }
    let olga = test.person_with("Olga Organiser", Role::Organiser, Some(stage.cohort.id));
    // neither gives a webinar of this cohort nor organises it
    let other = test.cohort("other");
    test.person_with("Olzhas Organiser", Role::Organiser, Some(other.id));
    test.person_with("Timur Trainer", Role::Trainer, Some(stage.cohort.id));
    let letters = || {
        let kind = Kind::ChancesLeft.as_str();
        test.read(move |conn| messages::table.filter(messages::kind.eq(kind)).count().get_result::<i64>(conn))
    };
    let day = test.now();
    write_chances_left(&test.app).await;
    assert_eq!(letters(), 0, "two chances are left for each");
    test.closes(stage.first.id);
    assert_eq!(test.last_date_letters().await.len(), 2);
    write_chances_left(&test.app).await;
    assert_eq!(letters(), 0, "the day is not over");
    // two o'clock by night, then the morning, and every hour of it
    let next = day.in_zone(stage.cohort.tz()).date_naive().succ_opt().unwrap();
    test.set_clock(&format!("{}T21:00:00Z", next.pred_opt().unwrap()));
    write_chances_left(&test.app).await;
    assert_eq!(letters(), 0, "nothing by night");
    for hour in ["04", "05", "10"] {
        test.set_clock(&format!("{next}T{hour}:00:00Z"));
        write_chances_left(&test.app).await;
        assert_eq!(letters(), 2, "{hour}");
    }
    let sent = test.work_off().await;
    let told: Vec<&(String, Letter)> =
        sent.iter().filter(|(_, letter)| letter.subject == "People with one chance left").collect();
    assert_eq!(told.len(), 2, "{sent:?}");
    for (to, letter) in told {
        assert!(letter.text.contains("People: 2"), "{}", letter.text);
        let is_olga = *to == olga.email.clone().unwrap();
        let path = if is_olga { "/en/organise/kz/people?outlook=only-if" } else { "/en/teach" };
        assert!(letter.text.contains(path), "{to}: {}", letter.text);
        assert!(!letter.text.contains("Anna"), "nobody is named: {}", letter.text);
    }
    // the day after nothing is new
    test.set_clock(&format!("{}T05:00:00Z", next.succ_opt().unwrap()));
    write_chances_left(&test.app).await;
    assert_eq!(letters(), 2);
}
