//! The names of a report: their pages cost the same number of statements for one and for many.

use super::reports::{confirm, send};
use crate::queries::cost;
use crate::support::{Held, TestApp, Visitor};

#[actix_web::test]
async fn the_names_of_a_report_cost_the_same_for_one_and_for_many() {
    let costs = [1, 24].map(async |rows| {
        let test = TestApp::new();
        let names: Vec<String> = (0..rows).map(|number| format!("Person {}", letters(number))).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let held = Held::new(&test, &names);
        test.set_clock("2026-11-26T14:30:00Z");
        let trainer = Visitor::signed_in(&test, held.trainer.id).await;
        let mut report = "Name,Join time,Leave time\n".to_owned();
        for number in 0..rows {
            // one of the list by the given name alone, and one whom nobody knows
            for name in [letters(number), format!("Stranger {}", letters(number))] {
                report.push_str(&format!("{name},2026-11-26 15:00:00,2026-11-26 16:50:00\n"));
            }
        }
        let own = send(&trainer, &held, report.as_bytes()).await.done().location();
        let review = cost(&test, &trainer, &own).await;
        let effect = cost(&test, &trainer, &format!("{own}/confirmation")).await;
        trainer.get(&own).await.ok();
        confirm(&trainer, &own).await;
        let unmatched = held.path("unmatched");
        assert!(trainer.get(&unmatched).await.ok().has("Stranger"));
        (review, effect, cost(&test, &trainer, &unmatched).await)
    });
    let [one, many] = costs;
    assert_eq!(one.await, many.await);
}

/// A name for a number: no two are alike.
fn letters(number: usize) -> String {
    let syllables = ["Ba", "do", "fe", "gu", "hi"];
    format!("{}{}tan", syllables[number % 5], ["ra", "mo", "le", "nu", "si"][number / 5])
}
