//! Many codes at once, in a table; and a record for machines.

use serde_json::Value;
use shanyraq::by::By;
use shanyraq::completion::{self, Code, Record};

use crate::support::{TestApp, Visitor};

const LIST: &str = "/en/verify/list";

/// Two records, the second of them revoked.
async fn records(test: &TestApp) -> [Record; 2] {
    let cohort = test.cohort("kz");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    let made = ["Anna Kim", "=Bolat Omarov"].map(|name| {
        let (_, enrolment) = test.enrolled(&cohort, name, "ministerial");
        test.met_everything(&cohort, &enrolment, held.id);
        enrolment
    });
    test.work_off().await;
    let [anna, bolat] = made.map(|enrolment| test.records(&enrolment).remove(0));
    let (by, record) = (By::system(test.now()), bolat.clone());
    test.write(move |conn| {
        completion::revoke(conn, &by, &record, "An error").unwrap();
        Ok(())
    });
    [anna, bolat]
}

fn unknown(count: u64) -> Vec<String> {
    (0..count).map(|payload| Code::with_check_digit(payload * 7 + 3).to_string()).collect()
}

#[actix_web::test]
async fn a_list_comes_back_with_what_each_record_says() {
    let test = TestApp::new();
    let [anna, bolat] = records(&test).await;
    let visitor = Visitor::new(&test).await;
    assert!(visitor.get("/en/verify").await.ok().links(LIST).len() == 1);
    visitor.get(LIST).await.ok();
    let nobody = unknown(1).remove(0);
    let typed = format!(
        "Name;Code;Note\r\nAnna;{};a\r\nBolat;{}\r\nDina;{nobody}\r\nBoris;1234\r\n=Petr;;\r\n",
        anna.code().grouped(),
        bolat.code()
    );
    let reply = visitor.upload(LIST, &[], ("file", "list.csv", typed.as_bytes())).await.ok();
    assert!(reply.headers.get("content-disposition").unwrap().to_str().unwrap().contains("records-2026-"));
    let text = String::from_utf8(reply.bytes.clone()).unwrap().replace('\u{a0}', " ");
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines.len(), 6, "{text}");
    // row by row their own columns, then ours, in every row as many
    assert!(lines[0].starts_with("Name,Code,Note,Code,State,"), "{text}");
    let mut reader = csv::ReaderBuilder::new().from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let widths: Vec<usize> = reader.records().map(|row| row.unwrap().len()).collect();
    assert_eq!(widths, [3 + 14; 5]);
    let code = anna.code().grouped().replace('\u{a0}', " ");
    assert!(lines[1].starts_with(&format!("Anna,{code},a,{code},Valid")), "{text}");
    assert!(lines[1].contains("A. K.") && !text.contains("Anna Kim"));
    assert!(
        lines[2].starts_with("Bolat,") && lines[2].contains("Revoked") && !text.contains("An error"),
        "the reason is not public"
    );
    assert!(lines[3].starts_with(&format!("Dina,{nobody},,{nobody},")) && lines[3].contains("no such record"), "{text}");
    assert!(lines[4].contains("Not a code"), "{text}");
    assert!(lines[5].starts_with("'=Petr,,,,No code,"), "{text}");
}

#[actix_web::test]
async fn guesses_and_other_files_are_sent_away_with_a_reason() {
    let test = TestApp::new();
    let [anna, _] = records(&test).await;
    let visitor = Visitor::new(&test).await;
    visitor.get(LIST).await.ok();
    let mut guesses = unknown(900);
    guesses.push(anna.code().to_string());
    let guesses = guesses.join("\n");
    // a known code as often as one likes pays for no guess
    let padded = [vec![anna.code().to_string(); 1_000], unknown(400)].concat().join("\n");
    let many = unknown(10_001).join("\n");
    for (bytes, words) in [
        (many.as_bytes(), "Up to 10,000 codes at once"),
        (b"Name\nAnna\n", "holds codes of 12 digits"),
        (b"", "Choose a file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "password"),
    ] {
        let refused = visitor.upload(LIST, &[], ("file", "list.csv", bytes)).await.refused();
        let said = refused.one(".errors").to_lowercase();
        assert!(said.contains(&words.to_lowercase()), "{words}: {said}");
    }
    for list in [guesses, padded] {
        let visitor = Visitor::new(&test).await;
        visitor.get(LIST).await.ok();
        let refused = visitor.upload(LIST, &[], ("file", "list.csv", list.as_bytes())).await.refused();
        assert!(refused.one(".errors").contains("More than half of the codes"), "{}", refused.text());
        // and whoever guessed waits, as after as many codes typed
        let one = anna.code().to_string();
        assert_eq!(visitor.upload(LIST, &[], ("file", "list.csv", one.as_bytes())).await.status, 429);
    }
}

#[actix_web::test]
async fn machines_read_the_facts_of_the_page_and_no_more() {
    let test = TestApp::new();
    let [anna, bolat] = records(&test).await;
    let visitor = Visitor::new(&test).await;
    let read = |reply: &crate::support::Reply| serde_json::from_slice::<Value>(&reply.bytes).unwrap();
    let reply = visitor.get(&format!("/api/records/{}?lang=ru", anna.code())).await.ok();
    let facts = read(&reply);
    assert_eq!(
        (facts["state"].as_str(), facts["name"].as_str(), facts["minutes"].as_i64()),
        (Some("valid"), Some("A.\u{a0}K."), Some(300))
    );
    assert_eq!((facts["language"].as_str(), facts["changed_on"].as_str()), (Some("ru"), None));
    assert_eq!(reply.headers.get("x-robots-tag").unwrap(), "noindex");
    let facts = read(&visitor.get(&format!("/api/records/{}", bolat.code())).await.ok());
    assert_eq!(facts["state"], "revoked");
    assert!(!facts.to_string().contains("An error") && facts["changed_on"].is_string());
    let nobody = visitor.get(&format!("/api/records/{}", unknown(1)[0])).await;
    assert_eq!((nobody.status.as_u16(), read(&nobody)["error"].as_str()), (404, Some("record")));
    let none = visitor.get("/api/records/1234").await;
    assert_eq!((none.status.as_u16(), read(&none)["error"].as_str()), (400, Some("code")));
}
