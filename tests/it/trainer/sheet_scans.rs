use shanyraq::attendance;
use shanyraq::people::Role;
use shanyraq::privacy;

use crate::support::{Held, TestApp, Visitor};

const PDF: &[u8] = b"%PDF-1.7\n%a scan of a sheet\n%%EOF\n";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01";
const JPEG: &[u8] = &[0xff, 0xd8, 0xff, 0xe0, 0, 16, b'J', b'F', b'I', b'F'];

#[actix_web::test]
async fn scans_are_known_by_what_is_in_them_and_the_same_file_is_one() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let (id, path) = (held.webinar.id, held.path("sign-in-sheet/scans"));
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    trainer.get(&path).await.ok();
    for (name, bytes) in [("sheet.pdf", b"<!doctype html>".as_slice()), ("photo.jpg", b"\0\0\0\x18ftypheic"), ("a.exe", b"MZ")]
    {
        let refused = trainer.upload(&path, &[], ("file", name, bytes)).await.refused();
        assert!(refused.one(".errors").contains("PDF, JPEG or PNG inside"), "{name}");
    }
    assert!(trainer.upload(&path, &[], ("file", "empty.pdf", b"")).await.refused().one(".errors").contains("Choose a file"));
    // what it is called does not matter
    for (name, bytes) in [("IMG_1.heic", JPEG), ("sheet 1.pdf", PDF), ("page.txt", PNG)] {
        trainer.get(&path).await.ok();
        let done = trainer.upload(&path, &[], ("file", name, bytes)).await.done();
        assert_eq!(trainer.follow(&done).await.ok().one("#flash"), format!("{name} is attached."));
    }
    let again = trainer.upload(&path, &[], ("file", "copy.pdf", PDF)).await.done();
    let page = trainer.follow(&again).await.ok();
    assert_eq!(page.one("#flash"), "copy.pdf was attached before.");
    assert!(page.has("Attached by Marina Kovalyova, 15:05"));
    let scans = test.read(|conn| attendance::scans_of(conn, id));
    assert_eq!(scans.iter().map(|scan| scan.kind().as_str()).collect::<Vec<_>>(), ["jpeg", "pdf", "png"]);
    let too_large = vec![b' '; 12 * 1_048_576];
    assert_eq!(trainer.upload(&path, &[], ("file", "large.pdf", &too_large)).await.status, 413);

    let file = trainer.get(&format!("{path}/{}", scans[1].id)).await.ok();
    assert_eq!(file.bytes, PDF);
    let header = |name: &str| file.headers.get(name).unwrap().to_str().unwrap().to_owned();
    assert_eq!((header("content-type"), header("x-content-type-options")), ("application/pdf".into(), "nosniff".into()));
    assert_eq!(header("content-disposition"), format!("attachment; filename=\"sign-in-sheet-{}.pdf\"", scans[1].id));
    assert!(header("cache-control").contains("no-store"));
    // the organiser may, another cohort's, another webinar's trainer and the participant may not
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id)).id;
    let olga = Visitor::signed_in(&test, organiser).await;
    olga.get(&format!("{path}/{}", scans[1].id)).await.ok();
    let other = test.cohort("other");
    let stranger = test.person_with("Oskar Organiser", Role::Organiser, Some(other.id)).id;
    let beside = test.person_with("Tamara Trainer", Role::Trainer, Some(held.cohort.id)).id;
    for person in [stranger, beside, held.people[0].id] {
        let visitor = Visitor::signed_in(&test, person).await;
        assert_eq!(visitor.get(&format!("{path}/{}", scans[1].id)).await.status, 403);
    }
}

#[actix_web::test]
async fn a_scan_is_taken_away_with_a_reason_while_nothing_rests_on_it_and_until_the_closing() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
    let (id, path, entry) = (held.webinar.id, held.path("sign-in-sheet/scans"), held.path("sign-in-sheet/enter"));
    test.set_clock("2026-11-26T12:10:00Z");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    for (name, bytes) in [("first.pdf", PDF), ("second.png", PNG)] {
        trainer.get(&path).await.ok();
        trainer.upload(&path, &[], ("file", name, bytes)).await.done();
    }
    let scans = test.read(|conn| attendance::scans_of(conn, id));
    let (first, second) = (scans[0].id.to_string(), scans[1].id.to_string());
    let person = held.people[0].id;
    assert_eq!(trainer.get(&entry).await.ok().all("#scan option"), ["None, or from the paper", "first.pdf", "second.png"]);
    let done = trainer.post(&entry, &[("scan", &first), ("only", &person.to_string())]).await.done();
    assert!(done.location().contains(&format!("scan={first}")), "the scan stays chosen");
    let webinar = held.webinar.clone();
    let evidence = test.read(|conn| attendance::dossier(conn, &webinar, person)).evidence;
    assert_eq!(evidence[0].scan_id, Some(scans[0].id));

    let removal = |scan: &str| format!("{path}/{scan}/removal");
    let (of_first, of_second) = (format!("reason-{first}"), format!("reason-{second}"));
    trainer.get(&path).await.ok();
    assert!(trainer.post(&removal(&second), &[(&of_second, " ")]).await.refused().has("Write why the scan is taken away"));
    let refused = trainer.post(&removal(&first), &[(&of_first, "Blurred")]).await.refused();
    assert!(refused.one(".errors").contains("1 signature that counts was read from this scan"));
    assert_eq!(refused.attr(&format!("#{of_first}"), "value"), "Blurred");
    let done = trainer.post(&removal(&second), &[(&of_second, "Another group")]).await.done();
    let page = trainer.follow(&done).await.ok();
    assert!(page.has("Taken away by Marina Kovalyova, 17:10. Reason: Another group"));
    let gone = trainer.get(&format!("{path}/{second}")).await;
    assert_eq!((gone.status.as_u16(), gone.text().contains("This scan was taken away")), (410, true));
    // from a page that still had it, nothing can be read from it
    trainer.get(&entry).await.ok();
    let late = [("scan", second.as_str()), ("only", &held.people[1].id.to_string())];
    assert!(trainer.post(&entry, &late).await.refused().one(".errors").contains("taken away in the meantime"));

    test.close(&held);
    trainer.get(&path).await.ok();
    assert_eq!(trainer.post(&removal(&first), &[(&of_first, "Blurred")]).await.status, 410);
    // a scan found later may be added, and taken away again
    test.minutes_later(60);
    trainer.get(&path).await.ok();
    trainer.upload(&path, &[], ("file", "third.jpg", JPEG)).await.done();
    let third = test.read(|conn| attendance::scans_of(conn, id)).pop().unwrap().id.to_string();
    trainer.get(&path).await.ok();
    trainer.post(&removal(&third), &[(&format!("reason-{third}"), "By mistake")]).await.done();

    // five years later the bytes are forgotten and their hash is not
    let now = test.now().plus_days(1_827);
    test.write(move |conn| privacy::prune(conn, now));
    trainer.signs_in(&test, held.trainer.id);
    assert_eq!(trainer.get(&format!("{path}/{first}")).await.status, 410);
    assert_eq!(test.read(|conn| attendance::scans_of(conn, id))[0].file_hash, scans[0].file_hash);
    test.nothing_differs();
}
