use shanyraq::completion::{self, Code, Record};

use crate::support::{TestApp, Visitor};

async fn a_record(test: &TestApp) -> (Record, Vec<u8>) {
    let cohort = test.cohort("kz");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    let (_, enrolment) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    test.met_everything(&cohort, &enrolment, held.id);
    test.work_off().await;
    let record = test.records(&enrolment).remove(0);
    let id = record.id;
    (record, test.read(move |conn| completion::pdf_of(conn, id)))
}

#[actix_web::test]
async fn a_code_answers_with_the_facts_in_each_language() {
    let test = TestApp::new();
    let (record, _) = a_record(&test).await;
    let visitor = Visitor::new(&test).await;
    visitor.get("/en/verify").await.ok();
    let typed = record.code().grouped().replace('\u{a0}', " ");
    let sent = visitor.get(&format!("/en/verify?code={}", typed.replace(' ', "+"))).await;
    assert_eq!(sent.location(), format!("/en/verify/{}", record.code()));
    for (lang, words) in [
        ("en", ["This record is valid", "5 hours", "16 November 2026 to 26 December 2026", "A. K."]),
        ("ru", ["Запись действительна", "5 часов", "с 16 ноября 2026 г. по 26 декабря 2026 г.", "A. K."]),
        ("kk", ["Жазба жарамды", "5 сағат", "2026 жылғы 16 қараша – 2026 жылғы 26 желтоқсан", "A. K."]),
    ] {
        let page = visitor.get(&format!("/{lang}/verify/{}", record.code())).await.ok();
        let text = page.text().replace('\u{a0}', " ");
        for words in words {
            assert!(text.contains(words), "{lang}: {words}\n{text}");
        }
        assert!(!page.has("Anna Kim"));
        assert_eq!(page.headers.get("x-robots-tag").unwrap(), "noindex");
        assert_eq!(page.attr("meta[name=robots]", "content"), "noindex");
    }
}

#[actix_web::test]
async fn the_qr_code_opens_the_answer_in_the_readers_language() {
    let test = TestApp::new();
    let (record, _) = a_record(&test).await;
    let visitor = Visitor::new(&test).await;
    let sent = visitor.get(&format!("/v/{}", record.code())).await;
    assert_eq!((sent.status.as_u16(), sent.location()), (302, format!("/en/verify/{}", record.code())));
    assert_eq!(sent.headers.get("vary").unwrap(), "Cookie, Accept-Language");
    assert_eq!(visitor.get("/v/%3Cx%3E").await.location(), "/en/verify/%3Cx%3E");
}

#[actix_web::test]
async fn a_code_that_is_none_is_sent_back_with_what_was_typed() {
    let test = TestApp::new();
    let (record, _) = a_record(&test).await;
    let visitor = Visitor::new(&test).await;
    let page = visitor.get("/en/verify?code=1234+5678").await.refused();
    assert!(page.one(".errors").contains("Enter the 12 digits"));
    assert_eq!(page.attr("input[name=code]", "value"), "1234 5678");
    let page = visitor.get("/en/verify?code=1234+5678+9012").await.refused();
    assert!(page.one(".errors").contains("one of the 12 digits is not as printed"));
    // a right code that nobody has, one with a wrong digit, and no code at all
    let unknown = Code::with_check_digit(record.code().to_string()[..11].parse::<u64>().unwrap() + 1);
    for code in [unknown.to_string(), "123456789012".to_owned(), "x".to_owned()] {
        let page = visitor.get(&format!("/en/verify/{code}")).await;
        assert_eq!(page.status, 404, "{code}");
        assert!(page.has("Look at the code again: 12 digits."));
    }
}

#[actix_web::test]
async fn the_file_is_compared_with_the_one_that_was_issued() {
    let test = TestApp::new();
    let (_, pdf) = a_record(&test).await;
    let visitor = Visitor::new(&test).await;
    let mut altered = pdf.clone();
    let last = altered.len() - 1;
    altered[last] = b' ';
    for (bytes, words) in [(pdf, "The file is unchanged"), (altered, "The PDF was altered")] {
        visitor.get("/en/verify").await.ok();
        let page = visitor.upload("/en/verify", &[], ("file", "record.pdf", &bytes)).await.ok();
        assert!(page.has(words) && page.has("This record is valid"), "{}", page.text());
    }
    for (bytes, words) in [(&b"%PDF-1.7 somebody else's"[..], "does not name a record"), (b"", "Choose the PDF")] {
        visitor.get("/en/verify").await.ok();
        let page = visitor.upload("/en/verify", &[], ("file", "record.pdf", bytes)).await.refused();
        assert!(page.one(".errors").contains(words), "{}", page.text());
    }
}

#[actix_web::test]
async fn guessing_is_stopped() {
    let test = TestApp::new();
    let visitor = Visitor::new(&test).await;
    let mut statuses = Vec::new();
    for payload in 0..31 {
        statuses.push(visitor.get(&format!("/en/verify/{}", Code::with_check_digit(payload))).await.status.as_u16());
    }
    assert_eq!((statuses[0], statuses[29], statuses[30]), (404, 404, 429));
}

#[actix_web::test]
async fn right_codes_are_no_guesses_and_what_is_refused_says_when_to_come_again() {
    let test = TestApp::new();
    let (record, _) = a_record(&test).await;
    let visitor = Visitor::new(&test).await;
    let (page, api) = (format!("/en/verify/{}", record.code()), format!("/api/records/{}", record.code()));
    // an office with a pile of papers
    for _ in 0..50 {
        visitor.get(&page).await.ok();
        visitor.get(&api).await.ok();
    }
    // a wrong check digit is as wrong as a code that nobody has
    for payload in 0..10 {
        assert_eq!(visitor.get(&format!("/en/verify/{}", Code::with_check_digit(payload))).await.status, 404);
        assert_eq!(visitor.get("/api/records/123456789012").await.status, 400);
        visitor.get("/en/verify?code=123456789012").await.refused();
    }
    for (path, kind) in [(&page, "text/html"), (&api, "application/json")] {
        let refused = visitor.get(path).await;
        assert_eq!(refused.status, 429, "{path}");
        assert_eq!(refused.headers.get("retry-after").unwrap(), "6", "{path}");
        assert!(refused.headers.get("content-type").unwrap().to_str().unwrap().starts_with(kind), "{path}");
    }
}
