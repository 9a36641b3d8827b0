//! The logo and the signature on a cohort's records, through pages.

use shanyraq::completion::document::Picture;
use shanyraq::people::Role;

use crate::support::{TestApp, Visitor};

const PAGE: &str = "/en/organise/kz/records/pictures";

/// A PNG of `width` by `height`, half of it covered.
fn drawn(width: usize, height: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width as u32, height as u32);
    encoder.set_color(png::ColorType::Rgba);
    let rgba: Vec<u8> =
        (0..width * height).flat_map(|at| if at % width < width / 2 { [20, 40, 90, 255] } else { [0, 0, 0, 0] }).collect();
    encoder.write_header().unwrap().write_image_data(&rgba).unwrap();
    bytes
}

/// How many pictures a PDF carries.
fn pictures_in(pdf: &[u8]) -> usize {
    pdf.windows(14).filter(|window| window == b"/Subtype/Image" || window.starts_with(b"/Subtype /Imag")).count()
}

#[actix_web::test]
async fn pictures_stand_on_records_that_are_made_from_then_on() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let organiser = test.person_with("Marina Kovalyova", Role::Organiser, Some(cohort.id));
    let visitor = Visitor::signed_in(&test, organiser.id).await;
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    let pdf_of = async |name: &str| {
        let (_, enrolment) = test.enrolled(&cohort, name, "ministerial");
        test.met_everything(&cohort, &enrolment, held.id);
        test.work_off().await;
        let record = test.records(&enrolment).remove(0);
        (test.read(|conn| shanyraq::completion::pdf_of(conn, record.id)), record)
    };
    let (plain, before) = pdf_of("Anna Kim").await;

    let page = visitor.get(PAGE).await.ok();
    assert!(page.has("Nobody is named as who signs"), "{}", page.text());
    for (bytes, said) in [
        (b"%PDF-1.7".as_slice(), "neither PNG nor JPEG"),
        (b"\x89PNG\r\n\x1a\n cut", "cannot be read"),
        (&drawn(300, 10), "too small"),
    ] {
        let refused = visitor.upload(PAGE, &[("which", "logo")], ("file", "a.png", bytes)).await.refused();
        assert!(refused.one(".errors").contains(said), "{}", refused.one(".errors"));
    }
    assert!(visitor.upload(PAGE, &[("which", "logo")], ("file", "", b"")).await.refused().has("Choose a file first"));
    assert_eq!(visitor.upload(PAGE, &[("which", "emblem")], ("file", "a.png", &drawn(90, 30))).await.status, 404);

    for which in ["logo", "signature"] {
        visitor.get(PAGE).await.ok();
        let done = visitor.upload(PAGE, &[("which", which)], ("file", "a.png", &drawn(2_000, 600))).await.done();
        visitor.follow(&done).await.ok();
    }
    let shown = visitor.get(&format!("{PAGE}/logo")).await.ok();
    let kept = Picture::kept(&shown.bytes).unwrap();
    assert_eq!((kept.width, kept.height), (567, 170), "as large as it is printed");
    let settings = "/en/organise/kz/records/settings";
    visitor.get(settings).await.ok();
    visitor.post(settings, &[("signatory-en", "Saule Niyazova")]).await.done();
    let cohort_now = test.read(|conn| shanyraq::enrolment::cohort(conn, cohort.id)).record_settings();
    assert_eq!(cohort_now.logo, cohort_now.signature, "the same file is kept once, and the names leave it where it is");
    assert!(cohort_now.logo.is_some());

    let (signed, record) = pdf_of("Boris Li").await;
    assert!(pictures_in(&signed) > pictures_in(&plain), "{} and {}", pictures_in(&signed), pictures_in(&plain));
    assert!(signed.len() < 120 * 1024, "{}", signed.len());
    assert_eq!(test.read(|conn| shanyraq::completion::pdf_of(conn, before.id)), plain, "what was issued stays");
    assert_eq!(record.facts().logo, cohort_now.logo);

    let removal = format!("{PAGE}/signature/removal");
    visitor.get(PAGE).await.ok();
    visitor.post(&removal, &[]).await.done();
    assert_eq!(visitor.get(&format!("{PAGE}/signature")).await.status, 404);
    let log = visitor.get("/en/organise/kz/audit").await.ok();
    assert!(log.has("Logo on records") && log.has("Signature on records"), "{}", log.text());

    let other = test.cohort("other");
    let stranger = test.person_with("Oskar Organiser", Role::Organiser, Some(other.id));
    assert_eq!(Visitor::signed_in(&test, stranger.id).await.get(&format!("{PAGE}/logo")).await.status, 403);
}
