use shanyraq::enrolment::{self, Cohort, EnrolmentState};
use shanyraq::people::{self, Role};

use crate::support::{Reply, TestApp, Visitor};

const NEW: &str = "/en/organise/kz/enrolments/import";

fn file(name: &str) -> Vec<u8> {
    std::fs::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/participants").join(name)).unwrap()
}

async fn organiser(test: &TestApp, cohort: &Cohort) -> Visitor {
    let person = test.person_with("Gulnara Organiser", Role::Organiser, Some(cohort.id));
    Visitor::signed_in(test, person.id).await
}

async fn upload(visitor: &Visitor, name: &str, bytes: &[u8]) -> Reply {
    visitor.get(NEW).await.ok();
    visitor.upload(NEW, &[("pasted", "")], ("file", name, bytes)).await
}

fn groups(page: &Reply) -> Vec<String> {
    page.all("details[id] > summary")
}

#[actix_web::test]
async fn a_list_is_looked_over_and_taken_and_the_same_list_again_changes_nothing() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let visitor = organiser(&test, &cohort).await;
    let sent = upload(&visitor, "people.csv", &file("windows-1251-semicolon.csv")).await.done();
    let plan = visitor.follow(&sent).await.ok();
    assert_eq!(groups(&plan), ["3 people will be created"]);
    assert!(plan.has("windows-1251") && plan.has("semicolons"));
    // nothing has happened; the same file leads to the same draft
    let id = cohort.id;
    assert_eq!(test.read(|conn| enrolment::count_in(conn, id, EnrolmentState::Enrolled)), 0);
    assert_eq!(upload(&visitor, "again.csv", &file("windows-1251-semicolon.csv")).await.done().location(), sent.location());

    let confirm = format!("{}/confirmation", sent.location());
    visitor.get(&sent.location()).await.ok();
    let done = visitor.post(&confirm, &[]).await.done();
    let twice = visitor.post(&confirm, &[]).await.done();
    assert_eq!(done.location(), twice.location());
    let after = visitor.follow(&done).await.ok();
    assert!(after.has("Created: 3. Changed: 0. No letters were written.") && !after.has("(0)"), "{}", after.text());
    assert!(after.one("title").contains("What happened"), "{}", after.one("title"));
    assert_eq!(groups(&after), ["3 people were created"]);
    assert_eq!(test.read(|conn| enrolment::count_in(conn, id, EnrolmentState::Enrolled)), 3);
    assert!(test.work_off().await.is_empty(), "nobody asked for letters");
    let person = test.read(|conn| people::find_by_email(conn, "daniyar.ospanov@example.org")).unwrap();
    let enrolment = test.read(|conn| enrolment::find_enrolment(conn, person.id, id)).unwrap();
    assert_eq!(
        (enrolment.region.as_deref(), enrolment.sector.as_deref(), enrolment.gender.as_deref()),
        (Some("KZ-71"), Some("social-protection"), Some("man"))
    );

    // the same people from a workbook
    let again = upload(&visitor, "people.xlsx", &file("people.xlsx")).await.done();
    let plan = visitor.follow(&again).await.ok();
    assert_eq!(groups(&plan), ["3 people stay unchanged"]);
    assert!(plan.has("nothing to do with this file"));
}

#[actix_web::test]
async fn changes_are_shown_old_to_new_and_letters_go_out_when_asked_for() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (person, enrolment) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let visitor = organiser(&test, &cohort).await;
    let list = format!(
        "email,name,track,region\n{},Anna Kim,full-series,KZ-75\nnew@example.org,Olga Tsoi,practitioner,Shymkent\n",
        person.email.unwrap()
    );
    let sent = upload(&visitor, "list.csv", list.as_bytes()).await.done();
    let plan = visitor.follow(&sent).await.ok();
    assert_eq!(groups(&plan), ["1 person will be created", "1 person will change"]);
    assert!(plan.has("Track: Practitioner track → Full series"), "{}", plan.text());
    let done = visitor.post(&format!("{}/confirmation", sent.location()), &[("tell", "yes")]).await.done();
    visitor.follow(&done).await.ok();
    let id = enrolment.id;
    assert_eq!(test.read(|conn| enrolment::enrolment(conn, id)).track, "full-series");
    let letters = test.work_off().await;
    assert_eq!(letters.iter().map(|(to, _)| to.as_str()).collect::<Vec<_>>(), ["new@example.org"]);

    // with changes alone there is nobody new to enrol or to write to
    let back = list.lines().take(2).collect::<Vec<_>>().join("\n").replace("full-series", "practitioner");
    let sent = upload(&visitor, "back.csv", back.as_bytes()).await.done();
    let plan = visitor.follow(&sent).await.ok();
    assert!(
        plan.has("Change the data of 1 person") && plan.all("#tell").is_empty() && !plan.has("Enrol the"),
        "{}",
        plan.text()
    );
}

#[actix_web::test]
async fn an_account_that_is_there_joins_and_keeps_its_name() {
    let test = TestApp::new();
    let (cohort, other) = (test.cohort("kz"), test.cohort("other"));
    let trainer = test.person_with("Marina Kovalyova", Role::Trainer, Some(other.id));
    let (elsewhere, _) = test.enrolled(&other, "Bolat Omarov", "ministerial");
    let nobody = test.person("Ann Lee", "ann@example.org");
    let (here, _) = test.enrolled(&cohort, "Olga Tsoi", "practitioner");
    let visitor = organiser(&test, &cohort).await;
    let mut list = "email,name,track\n".to_owned();
    for person in [&trainer, &elsewhere, &nobody] {
        list.push_str(&format!("{},Hacked Name,practitioner\n", person.email.as_deref().unwrap()));
    }
    list.push_str(&format!("{},Olga Tsoy,practitioner\n", here.email.as_deref().unwrap()));
    let sent = upload(&visitor, "list.csv", list.as_bytes()).await.done();
    let plan = visitor.follow(&sent).await.ok();
    assert_eq!(groups(&plan), ["3 people have accounts already and will be enrolled", "1 person will change"]);
    assert!(plan.has("The name of the account stays: Marina Kovalyova"), "{}", plan.text());
    // a name of this cohort that nobody confirmed follows the list, old and new beside each other
    assert!(plan.has("Olga Tsoi → Olga Tsoy"), "{}", plan.text());
    visitor.post(&format!("{}/confirmation", sent.location()), &[]).await.done();
    for (person, name) in
        [(&trainer, "Marina Kovalyova"), (&elsewhere, "Bolat Omarov"), (&nobody, "Ann Lee"), (&here, "Olga Tsoy")]
    {
        let (id, of) = (person.id, cohort.id);
        let found = test.read(|conn| Ok((people::person(conn, id)?, enrolment::find_enrolment(conn, id, of)?)));
        assert_eq!((found.0.name.as_str(), found.1.is_some()), (name, true));
    }
}

#[actix_web::test]
async fn the_language_for_reading_is_taken_from_the_list() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (person, _) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let visitor = organiser(&test, &cohort).await;
    let list = format!("email,name,Language for reading\n{},Anna Kim,kk\n", person.email.as_deref().unwrap());
    let sent = upload(&visitor, "list.csv", list.as_bytes()).await.done();
    let plan = visitor.follow(&sent).await.ok();
    assert_eq!(groups(&plan), ["1 person will change"]);
    assert!(plan.has("Language for reading: English → Kazakh"), "{}", plan.text());
    visitor.post(&format!("{}/confirmation", sent.location()), &[]).await.done();
    let id = person.id;
    assert_eq!(test.read(|conn| people::person(conn, id)).lang(), shanyraq::i18n::Lang::Kk);
}

#[actix_web::test]
async fn bad_rows_say_why_with_their_line_and_come_back_as_a_file_to_mend() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let visitor = organiser(&test, &cohort).await;
    let sent = upload(&visitor, "bad.csv", &file("with-bad-rows.csv")).await.done();
    let plan = visitor.follow(&sent).await.ok();
    assert_eq!(groups(&plan), ["1 person will be created", "4 rows cannot be used"]);
    assert!(plan.has("“not-an-address” is no e-mail address") && plan.has("“Atlantis” is no region"));
    assert!(plan.has("The same address stands in line 2"));
    let rest = visitor.get(&format!("{}/rest.csv", sent.location())).await.ok();
    assert!(rest.bytes.starts_with(b"\xef\xbb\xbf"));
    assert_eq!(rest.text().lines().count(), 5);
    let template = visitor.get("/ru/organise/kz/enrolments/template.csv").await.ok();
    assert!(template.text().contains("Электронная почта"));
    // the template's own head is understood
    let filled = format!("{}\nx@example.org,Xenia Pak\n", template.text().trim_end());
    let sent = upload(&visitor, "filled.csv", filled.as_bytes()).await.done();
    assert!(visitor.follow(&sent).await.ok().has("Write the track"));
}

#[actix_web::test]
async fn a_formula_in_a_name_goes_out_as_text() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let visitor = organiser(&test, &cohort).await;
    let sent =
        upload(&visitor, "f.csv", b"email,name,track\nnobody,\"=HYPERLINK(\"\"http://evil.example\"\")\",practitioner\n")
            .await
            .done();
    let rest = visitor.get(&format!("{}/rest.csv", sent.location())).await.ok().text();
    assert!(rest.contains("'=HYPERLINK"), "{rest}");
    // and mended and sent again it is what it was: no apostrophe stays in the name
    let mended = rest.trim_start_matches('\u{feff}').replace("nobody", "nobody@example.org");
    let sent = upload(&visitor, "mended.csv", mended.as_bytes()).await.done();
    let plan = visitor.follow(&sent).await.ok();
    assert!(plan.has("=HYPERLINK") && !plan.has("'=HYPERLINK"), "{}", plan.text());
}

#[actix_web::test]
async fn columns_can_be_corrected() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let visitor = organiser(&test, &cohort).await;
    let sent = upload(&visitor, "odd.csv", b"Wohin,Wer,Was\nodd@example.org,Odd Name,practitioner\n").await.done();
    let plan = visitor.follow(&sent).await.ok();
    assert!(plan.has("Say which column has the e-mail address"));
    let fields = [("column-0", "email"), ("column-1", "name"), ("column-2", "track")];
    let mapped = visitor.post(&sent.location(), &fields).await.done();
    assert_eq!(groups(&visitor.follow(&mapped).await.ok()), ["1 person will be created"]);
}

#[actix_web::test]
async fn a_plan_that_has_aged_is_made_again_before_anything_is_written() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let visitor = organiser(&test, &cohort).await;
    let (person, enrolment) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let list = format!("email,name,track\n{},Anna Kim,full-series\n", person.email.unwrap());
    let sent = upload(&visitor, "list.csv", list.as_bytes()).await.done();
    visitor.follow(&sent).await.ok();
    let (by, id) = (shanyraq::by::By::system(test.now()), enrolment.id);
    test.write(move |conn| enrolment::change_track(conn, &by, id, "ministerial"));
    let confirm = format!("{}/confirmation", sent.location());
    let aged = visitor.post(&confirm, &[]).await.done();
    assert!(visitor.follow(&aged).await.ok().has("Nothing was imported"));
    assert_eq!(test.read(|conn| enrolment::enrolment(conn, id)).track, "ministerial");
    visitor.post(&confirm, &[]).await.done();
    assert_eq!(test.read(|conn| enrolment::enrolment(conn, id)).track, "full-series");
}

#[actix_web::test]
async fn a_file_that_cannot_be_read_says_what_to_do() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let visitor = organiser(&test, &cohort).await;
    for (bytes, words) in [
        (b"%PDF-1.7 \x00\x01".to_vec(), "not a table"),
        (file("bomb.xlsx"), "opens out to far more"),
        (file("far-cell.xlsx"), "more columns"),
        (format!("email\n{}", "a@b.cc\n".repeat(20_001)).into_bytes(), "more than 20,000 rows"),
    ] {
        let refused = upload(&visitor, "x", &bytes).await.refused();
        assert!(refused.one(".errors").replace("20000", "20,000").contains(words), "{}", refused.one(".errors"));
    }
    visitor.get(NEW).await.ok();
    let none = visitor.upload(NEW, &[("pasted", "")], ("file", "", b"")).await.refused();
    assert!(none.one(".errors").contains("Choose a file or paste lines"));
    visitor.get(NEW).await.ok();
    let pasted = visitor
        .upload(NEW, &[("pasted", "email\tname\ttrack\np@example.org\tPeter Pan\tministerial")], ("file", "", b""))
        .await
        .done();
    assert_eq!(groups(&visitor.follow(&pasted).await.ok()), ["1 person will be created"]);
}

#[actix_web::test]
async fn a_list_without_a_head_loses_nobody() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let visitor = organiser(&test, &cohort).await;
    let lines = |separator: char, number: usize| {
        let person = |one: usize| {
            format!("p{number}{one}@example.org,Person {},practitioner\n", ["A", "B"][one - 1])
                .replace(',', &separator.to_string())
        };
        [person(1), person(2)].concat()
    };
    let utf16: Vec<u8> =
        lines('\t', 2).encode_utf16().fold(vec![0xff, 0xfe], |bytes, unit| [bytes, unit.to_le_bytes().to_vec()].concat());
    for (name, bytes) in [("a.csv", lines(',', 0).into_bytes()), ("b.csv", lines(';', 1).into_bytes()), ("c.txt", utf16)] {
        let sent = upload(&visitor, name, &bytes).await.done();
        let plan = visitor.follow(&sent).await.ok();
        assert!(plan.has("Say which column has the e-mail address"), "{name}: {}", plan.text());
        let fields = [("column-0", "email"), ("column-1", "name"), ("column-2", "track")];
        let mapped = visitor.post(&sent.location(), &fields).await.done();
        let plan = visitor.follow(&mapped).await.ok();
        assert_eq!(groups(&plan), ["2 people will be created"], "{name}");
        assert!(plan.has("Person A") && plan.has("Person B"), "{name}: {}", plan.text());
        let confirm = format!("{}/confirmation", sent.location());
        assert!(visitor.follow(&visitor.post(&confirm, &[]).await.done()).await.ok().has("Created: 2."), "{name}");
    }
}
