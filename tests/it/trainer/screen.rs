use crate::support::{Held, TestApp, Visitor};

#[actix_web::test]
async fn the_screen_shows_the_code_in_three_languages_and_no_names() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let page = trainer.get(&held.path("screen")).await.ok();
    assert!(page.all(".code").is_empty() && page.has("Check-in is not open now"));

    trainer.get(&held.path("roster")).await.ok();
    let opened = trainer.post(&held.path("codes"), &[]).await.done();
    let roster = trainer.follow(&opened).await.ok();
    let code = roster.one(".checkin .code");
    assert!(roster.one("#flash").contains(&code));
    assert!(roster.has("until 15:35"), "made at 15:05, for thirty minutes");
    // a second press of the same button is the same code
    assert_eq!(trainer.post(&held.path("codes"), &[]).await.status, 303);

    let page = trainer.get(&held.path("screen")).await.ok();
    assert_eq!(page.all(".proj-how li").len(), 3);
    assert!(page.has("0 / 2") && page.has("15:35") && !page.has("Anna"));
    let digits: String = page.one(".code").chars().filter(char::is_ascii_digit).collect();
    assert_eq!(digits.len(), 6);
    assert_eq!(page.all("svg.qr path").len(), 1);

    trainer.get(&held.path("roster")).await.ok();
    let closed = trainer.post(&held.path("codes/end"), &[]).await.done();
    let roster = trainer.follow(&closed).await.ok();
    assert!(roster.has("Check-in is closed") && roster.all(".code").is_empty());
    // long after the end no code is made any more
    test.set_clock("2026-11-26T12:16:00Z");
    assert!(trainer.get(&held.path("roster")).await.ok().has("check-in cannot be opened any more"));
    assert_eq!(trainer.post(&held.path("codes"), &[]).await.status, 400);
}
