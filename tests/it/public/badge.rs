use std::process::Command;
use std::thread;

use diesel::prelude::*;
use serde_json::Value;
use shanyraq::by::By;
use shanyraq::completion::credential::{self, Checked, SigningKey, is_set, place_of, read_key_set};
use shanyraq::completion::{self, BadgeDraft, BadgeProblem, Record, RecordState, document};
use shanyraq::db::schema::{cohorts, credentials};
use shanyraq::enrolment::{Cohort, Enrolment};
use shanyraq::people::{Person, Role};

use crate::support::{Reply, TestApp, Visitor};

/// Somebody with a record, and the record.
async fn a_record(test: &TestApp) -> (Person, Enrolment, Record) {
    let cohort = test.cohort("kz");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    let (person, enrolment) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    test.met_everything(&cohort, &enrolment, held.id);
    test.work_off().await;
    let record = test.records(&enrolment).remove(0);
    (person, enrolment, record)
}

fn cohort_of(test: &TestApp) -> Cohort {
    test.read(|conn| cohorts::table.select(Cohort::as_select()).first(conn))
}

/// Asks for the badge on My record and downloads it with the PDF that carries it.
async fn asked(visitor: &Visitor, record: &Record) -> (String, Vec<u8>) {
    let page = visitor.get("/en/record").await.ok();
    assert!(page.has("Make the badge"), "{}", page.text());
    visitor.post(&format!("/en/record/{}/badge", record.id), &[]).await.done();
    let badge = visitor.get(&format!("/en/record/{}/badge.jwt", record.id)).await.ok();
    let pdf = visitor.get(&format!("/en/record/{}/record-with-badge.pdf", record.id)).await.ok();
    let plain = visitor.get(&format!("/en/record/{}/record.pdf", record.id)).await.ok();
    let name = |reply: &Reply| reply.headers.get("content-disposition").unwrap().to_str().unwrap().to_owned();
    assert_ne!(name(&pdf), name(&plain), "two files, two names");
    assert_eq!(pdf.headers.get("content-type").unwrap(), "application/pdf");
    (badge.text(), pdf.bytes)
}

fn revoke(test: &TestApp, record: &Record) {
    let (by, record) = (By::system(test.now()), record.clone());
    test.app.db.write_now(move |conn| completion::revoke(conn, &by, &record, "issued twice")).unwrap();
}

fn claims(text: &str, keys: &str) -> Value {
    match credential::signed(text, &read_key_set(keys)) {
        Checked::Genuine(signed) => signed.claims,
        other => panic!("{other:?}"),
    }
}

async fn dropped(visitor: &Visitor, bytes: &[u8]) -> Reply {
    visitor.get("/en/verify").await.ok();
    visitor.upload("/en/verify", &[], ("file", "badge.jwt", bytes)).await
}

#[actix_web::test]
async fn a_badge_is_made_when_its_holder_asks_and_once() {
    let test = TestApp::new();
    let (person, _, record) = a_record(&test).await;
    let (visitor, stranger) = (Visitor::signed_in(&test, person.id).await, Visitor::new(&test).await);
    // nothing is public by default, and nothing is signed
    assert_eq!(stranger.get("/.well-known/jwks.json").await.ok().text(), r#"{"keys":[]}"#);
    assert_eq!(stranger.get("/issuer/status/0").await.status, 404);
    assert!(!test.app.config.badge_key.exists());
    let issued = test.read(|conn| completion::pdf_of(conn, record.id));

    let (badge, pdf) = asked(&visitor, &record).await;
    assert_eq!(document::badge_in(&pdf).as_deref(), Some(badge.as_str()));
    assert_eq!(test.read(|conn| completion::pdf_of(conn, record.id)), issued, "the record's own PDF stays as it was");
    assert!(!badge.contains(&person.email.clone().unwrap()));
    let page = visitor.get("/en/record").await.ok();
    assert!(!page.has("Make the badge") && page.has("Download the badge"), "{}", page.text());
    let linkedin = page.attr("a[href^='https://www.linkedin.com']", "href");
    assert!(linkedin.contains("issueYear=2026&issueMonth=11") && linkedin.contains(&format!("certId={}", record.code())));
    // asked again: the same one
    visitor.post(&format!("/en/record/{}/badge", record.id), &[]).await.done();
    assert_eq!(visitor.get(&format!("/en/record/{}/badge.jwt", record.id)).await.ok().text(), badge);
    for lang in ["ru", "kk"] {
        visitor.get(&format!("/{lang}/record")).await.ok();
    }

    // somebody else's is nobody's
    let cohort = test.read(|conn| shanyraq::enrolment::cohort(conn, record.cohort_id));
    let (other, _) = test.enrolled(&cohort, "Olga Kim", "ministerial");
    let other = Visitor::signed_in(&test, other.id).await;
    other.get("/en/record").await.ok();
    assert_eq!(other.post(&format!("/en/record/{}/badge", record.id), &[]).await.status, 404);
    for file in ["badge.jwt", "record-with-badge.pdf"] {
        assert_eq!(other.get(&format!("/en/record/{}/{file}", record.id)).await.status, 404);
    }
}

#[actix_web::test]
async fn what_is_published_suffices_to_check_a_badge() {
    let test = TestApp::new();
    let (person, _, record) = a_record(&test).await;
    let visitor = Visitor::signed_in(&test, person.id).await;
    let (badge, _) = asked(&visitor, &record).await;
    let stranger = Visitor::new(&test).await;
    let get = async |address: &str| {
        let path = address.strip_prefix(&test.app.config.public_url).unwrap_or(address).to_owned();
        let reply = stranger.get(&path).await.ok();
        assert_eq!(reply.headers.get("access-control-allow-origin").unwrap(), "*", "{path}");
        reply.text()
    };
    let keys = get("/.well-known/jwks.json").await;
    assert!(!keys.contains("\"d\""), "{keys}");
    let said = claims(&badge, &keys);
    let profile: Value = serde_json::from_str(&get(said["issuer"]["id"].as_str().unwrap()).await).unwrap();
    assert_eq!(profile["id"], said["issuer"]["id"]);
    // who issues is one: on the paper, in the badge, in the link
    let paper = record.facts().issuer.text(record.lang()).to_owned();
    assert_eq!((paper.as_str(), said["issuer"]["name"].as_str()), ("Programme office", Some("Programme office")));
    let page = visitor.get("/en/record").await.ok();
    let linkedin = page.attr("a[href^='https://www.linkedin.com']", "href");
    assert!(linkedin.contains("organizationName=Programme%20office&"), "{linkedin}");
    assert!(linkedin.contains("Certificate%20of%20completion&"), "{linkedin}");
    // the key that the badge names answers by itself
    let set: Value = serde_json::from_str(&keys).unwrap();
    let one = get(set["keys"][0]["kid"].as_str().unwrap()).await;
    assert_eq!(claims(&badge, &one), said);
    assert_eq!(stranger.get("/issuer/keys/nobody").await.status, 404);

    let (list, place) = place_of(&said).unwrap();
    let status = claims(&get(list).await, &keys);
    assert_eq!((status["id"].as_str(), is_set(&status, place)), (Some(list), Some(false)));
    revoke(&test, &record);
    let status = claims(&get(list).await, &keys);
    assert_eq!(is_set(&status, place), Some(true));
    for nowhere in ["/issuer/status/1", "/issuer/status/-1", "/issuer/status/99999", "/issuer/status/x"] {
        assert_eq!(stranger.get(nowhere).await.status, 404, "{nowhere}");
    }
    // a revoked record gets no badge, and its page offers none
    let page = visitor.get("/en/record").await.ok();
    assert!(
        page.has("Revoked") && !page.has("still counts") && page.links("https://www.linkedin.com").is_empty(),
        "{}",
        page.text()
    );
    assert!(page.links(&format!("/en/record/{}/badge.jwt", record.id)).is_empty());
    assert_eq!(visitor.post(&format!("/en/record/{}/badge", record.id), &[]).await.status, 404);
}

#[actix_web::test]
async fn the_verify_page_says_what_a_badge_is_worth() {
    let test = TestApp::new();
    let (person, _, record) = a_record(&test).await;
    let visitor = Visitor::signed_in(&test, person.id).await;
    let (badge, pdf) = asked(&visitor, &record).await;
    let stranger = Visitor::new(&test).await;

    let page = dropped(&stranger, badge.as_bytes()).await.ok();
    assert!(page.has("The badge is genuine") && page.has("This record is valid") && page.has("A. K."), "{}", page.text());
    let page = dropped(&stranger, &pdf).await.ok();
    assert!(page.has("The file is unchanged"), "{}", page.text());
    stranger.get("/en/verify").await.ok();
    let page = stranger.upload("/en/verify", &[("badge", &badge)], ("file", "", b"")).await.ok();
    assert!(page.has("The badge is genuine"), "{}", page.text());

    // as mail programs wrap it
    let wrapped: Vec<&str> = badge.as_bytes().chunks(76).map(|line| std::str::from_utf8(line).unwrap()).collect();
    for break_ in ["\r\n", "\n ", " "] {
        let wrapped = wrapped.join(break_);
        stranger.get("/en/verify").await.ok();
        let page = stranger.upload("/en/verify", &[("badge", &wrapped)], ("file", "", b"")).await.ok();
        assert!(page.has("The badge is genuine"), "{}", page.text());
        assert!(dropped(&stranger, wrapped.as_bytes()).await.ok().has("The badge is genuine"));
    }

    let parts: Vec<&str> = badge.split('.').collect();
    let altered = format!("{}.{}.{}A{}", parts[0], parts[1], &parts[2][..10], &parts[2][11..]);
    let altered = if altered == badge { format!("{}.{}.{}", parts[0], parts[1], &parts[2][..40]) } else { altered };
    let page = dropped(&stranger, altered.as_bytes()).await.ok();
    assert!(page.has("The badge was altered"), "{}", page.text());
    let folder = tempfile::tempdir().unwrap();
    let other = SigningKey::open(&folder.path().join("other.key")).unwrap();
    let issuer = test.app.issuer();
    let keys = stranger.get("/.well-known/jwks.json").await.ok().text();
    let foreign = other.sign("JWT", issuer.key(&other.public().kid), &claims(&badge, &keys)).unwrap();
    let page = dropped(&stranger, foreign.as_bytes()).await.refused();
    assert!(page.one(".errors").contains("was not issued here"), "{}", page.text());
    stranger.get("/ru/verify").await.ok();
    let page = stranger.upload("/ru/verify", &[("badge", "слова")], ("file", "", b"")).await.refused();
    assert!(page.one(".errors").contains("Это не значок"), "{}", page.text());

    revoke(&test, &record);
    let page = dropped(&stranger, badge.as_bytes()).await.ok();
    assert!(page.has("The badge is genuine") && page.has("This record was revoked"), "{}", page.text());
    assert_eq!(test.read(|conn| completion::find_record(conn, record.id)).unwrap().state(test.now()), RecordState::Revoked);
    // badges are knocked with like codes
    let mut last = 0;
    for _ in 0..30 {
        last = dropped(&stranger, b"eyJx").await.status.as_u16();
    }
    assert_eq!(last, 429);
}

/// The program on a test's installation: what it prints, and whether it ends well.
fn program(test: &TestApp, args: &[&str]) -> (bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_shanyraq"))
        .args(args)
        .args(["--database-url", test.database_url(), "--data"])
        .arg(&test.app.config.data)
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

#[actix_web::test]
async fn keys_rotate_and_files_are_checked_without_a_browser() {
    let test = TestApp::new();
    let (person, _, record) = a_record(&test).await;
    let visitor = Visitor::signed_in(&test, person.id).await;
    let (badge, pdf) = asked(&visitor, &record).await;
    let old = test.app.signing_key().unwrap();
    let (well, said) = program(&test, &["records", "keys", "rotate"]);
    assert!(well && !said.contains("PRIVATE"), "{said}");
    let new = test.app.signing_key().unwrap();
    assert!(said.contains(&new.public().kid) && new.public() != old.public(), "{said}");
    // both are published, and what the old one signed stays good
    let keys = visitor.get("/.well-known/jwks.json").await.ok().text();
    assert_eq!(read_key_set(&keys), [old.public().clone(), new.public().clone()]);
    assert!(dropped(&visitor, badge.as_bytes()).await.ok().has("The badge is genuine"));

    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let status = async || visitor.get("/issuer/status/0").await.ok().bytes;
    let (set, good) = (file("jwks.json", keys.as_bytes()), file("good.jwt", badge.as_bytes()));
    let with_badge = file("record.pdf", &pdf);
    let altered = file("altered.jwt", badge.replacen('.', ".e30", 1).as_bytes());
    let list = file("status.jwt", &status().await);
    for (args, well, words) in [
        (vec![good.as_str()], true, format!("good.jwt: valid, record {}", record.code())),
        (vec![&with_badge], true, "record.pdf: valid".to_owned()),
        (vec![&good, "--keys", &set], true, "genuine; whether it still counts is not known".to_owned()),
        (vec![&good, "--keys", &set, "--status", &list], true, "good.jwt: valid".to_owned()),
        (vec![&with_badge, "--keys", &set, "--status", &list], true, "the badge in it is valid".to_owned()),
        (vec![&good, &altered, "--keys", &set], false, "altered.jwt: altered after it was signed".to_owned()),
    ] {
        let args = [&["records", "verify"], args.as_slice()].concat();
        let (ended, said) = program(&test, &args);
        assert!(ended == well && said.contains(&words), "{args:?}\n{said}");
    }
    revoke(&test, &record);
    let list = file("status.jwt", &status().await);
    for (args, words) in [
        (vec![good.as_str()], "good.jwt: revoked"),
        (vec![&with_badge, "--keys", &set, "--status", &list], "revoked or replaced"),
    ] {
        let (ended, said) = program(&test, &[&["records", "verify"], args.as_slice()].concat());
        assert!(!ended && said.contains(words), "{args:?}\n{said}");
    }
}

#[actix_web::test]
async fn the_bit_of_a_replaced_record_is_set_and_that_of_the_new_one_is_not() {
    let test = TestApp::new();
    let (person, enrolment, record) = a_record(&test).await;
    let visitor = Visitor::signed_in(&test, person.id).await;
    let (badge, _) = asked(&visitor, &record).await;
    let cohort = cohort_of(&test);
    let organiser = test.person_with("Marina Kovalyova", Role::Organiser, Some(cohort.id));
    let organiser = Visitor::signed_in(&test, organiser.id).await;
    let page = format!("/en/organise/kz/records/{}", record.id);
    organiser.get(&page).await.ok();
    organiser.post(&format!("{page}/state"), &[("to", "replaced"), ("replace_reason", "A new name")]).await.done();
    let new = test.records(&enrolment).into_iter().find(|one| one.id != record.id).unwrap();
    let (renewed, _) = asked(&visitor, &new).await;
    let stranger = Visitor::new(&test).await;
    let keys = stranger.get("/.well-known/jwks.json").await.ok().text();
    for (badge, counts_no_more) in [(&badge, true), (&renewed, false)] {
        let said = claims(badge, &keys);
        let (list, place) = place_of(&said).unwrap();
        let path = list.strip_prefix(&test.app.config.public_url).unwrap().to_owned();
        let status = claims(&stranger.get(&path).await.ok().text(), &keys);
        assert_eq!(is_set(&status, place), Some(counts_no_more));
    }
}

/// Two people press at one moment: both have their badge, at two places. And where both have drawn the same place, one is told to
/// draw again.
#[actix_web::test]
async fn two_badges_never_stand_at_one_place() {
    let test = TestApp::new();
    let (anna, _, first) = a_record(&test).await;
    let cohort = cohort_of(&test);
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-19T15:00", 120, &[]);
    let (dina, enrolment) = test.enrolled(&cohort, "Dina Li", "ministerial");
    test.met_everything(&cohort, &enrolment, held.id);
    test.work_off().await;
    let second = test.records(&enrolment).remove(0);

    let draft = test.read(BadgeDraft::draw);
    let (key, issuer) = (test.app.signing_key().unwrap(), test.app.issuer());
    let by = By::system(test.now());
    let kept: Vec<Result<(), BadgeProblem>> = thread::scope(|scope| {
        let nodes: Vec<_> = [&first, &second]
            .into_iter()
            .map(|record| {
                let (draft, by, record) = (draft.clone(), by, record.clone());
                let jwt = draft.sign(&record, &issuer, "somebody@example.org", &key).unwrap();
                let public = key.public().clone();
                let db = &test.app.db;
                scope.spawn(move || {
                    db.write_now(move |conn| completion::keep_badge(conn, &by, &record, &draft, (&jwt, &public), b"%PDF-"))
                })
            })
            .collect();
        nodes.into_iter().map(|node| node.join().unwrap()).collect()
    });
    assert_eq!(kept.iter().filter(|one| one.is_ok()).count(), 1, "{kept:?}");
    assert!(kept.iter().any(|one| matches!(one, Err(BadgeProblem::PlaceTaken))), "{kept:?}");
    let loser = if kept[0].is_ok() { (&dina, &second) } else { (&anna, &first) };
    let visitor = Visitor::signed_in(&test, loser.0.id).await;
    asked(&visitor, loser.1).await;
    let places: Vec<i32> = test.read(|conn| credentials::table.select(credentials::status_index).load(conn));
    assert_eq!(places.len(), 2);
    assert_ne!(places[0], places[1]);
}

#[actix_web::test]
async fn a_record_without_its_holder_stays_provable_without_files() {
    let test = TestApp::new();
    let (person, _, record) = a_record(&test).await;
    let visitor = Visitor::signed_in(&test, person.id).await;
    let (_, with_badge) = asked(&visitor, &record).await;
    let plain = visitor.get(&format!("/en/record/{}/record.pdf", record.id)).await.ok().bytes;
    test.forget(person.id);
    // what the holder still has can be checked, and names nobody
    let stranger = Visitor::new(&test).await;
    for bytes in [&plain, &with_badge] {
        let page = dropped(&stranger, bytes).await.ok();
        assert!(page.has("The file is unchanged") && page.has("The holder had their name erased"), "{}", page.text());
    }
    let cohort = cohort_of(&test);
    let organiser = test.person_with("Marina Kovalyova", Role::Organiser, Some(cohort.id));
    let organiser = Visitor::signed_in(&test, organiser.id).await;
    let page = organiser.get(&format!("/en/organise/kz/records/{}", record.id)).await.ok();
    assert!(page.has("Name erased") && !page.has("Download the PDF"), "{}", page.text());
    assert_eq!(organiser.get(&format!("/en/organise/kz/records/{}/record.pdf", record.id)).await.status, 404);
    assert!(page.all("form input[value=replaced]").is_empty());
}
