use shanyraq::web::paths::encoded;

use crate::support::{TestApp, Visitor};

/// The six digits and the link of the one letter that went out.
async fn letter(test: &TestApp) -> (String, String) {
    let letters = test.work_off().await;
    assert_eq!(letters.len(), 1, "one letter");
    let text = &letters[0].1.text;
    let code = text
        .split("\n\n")
        .find(|part| part.len() == 6 && part.bytes().all(|byte| byte.is_ascii_digit()))
        .expect("a code")
        .to_owned();
    let link = text[text.find("/sign-in/link/").expect("a link")..].split_whitespace().next().unwrap().to_owned();
    (code, link)
}

#[actix_web::test]
async fn a_code_from_the_mail_signs_in_and_signing_out_ends_it() {
    let test = TestApp::new();
    test.person("Anna Kim", "anna@example.org");
    let visitor = Visitor::new(&test).await;
    visitor.get("/en/sign-in?next=/en/verify").await.ok();
    let sent = visitor.post("/en/sign-in", &[("email", " Anna@Example.org "), ("next", "/en/settings")]).await.done();
    let page = visitor.follow(&sent).await.ok();
    assert!(page.has("anna@example.org"));
    let (code, _) = letter(&test).await;

    let wrong = if code == "000000" { "000001" } else { "000000" };
    let again = visitor.post("/en/sign-in/code", &[("email", "anna@example.org"), ("code", wrong)]).await.refused();
    assert!(again.one(".errors").contains("does not fit"), "{}", again.text());

    let spaced = format!("{} {}", &code[..3], &code[3..]);
    let signed_in = visitor.post("/en/sign-in/code", &[("email", "anna@example.org"), ("code", &spaced)]).await.done();
    assert_eq!(signed_in.location(), "/en/settings");

    // signed in: the door leads on
    assert_eq!(visitor.get("/en/sign-in").await.location(), "/en/home");
    visitor.get("/en/nowhere").await;
    let out = visitor.clone();
    out.get("/en/sign-in/code").await.ok();
    out.post("/en/sign-out", &[]).await.done();
    visitor.get("/en/sign-in").await.ok();
}

#[actix_web::test]
async fn a_code_can_be_typed_in_another_browser_than_it_was_asked_for_in() {
    let test = TestApp::new();
    test.person("Anna Kim", "anna@example.org");
    let visitor = Visitor::new(&test).await;
    visitor.get("/en/sign-in").await.ok();
    visitor.post("/en/sign-in", &[("email", "anna@example.org"), ("next", "")]).await.done();
    let (code, _) = letter(&test).await;
    let other = Visitor::new(&test).await;
    let page = other.get("/en/sign-in/code").await.ok();
    assert_eq!(page.attr("#email", "type"), "email", "{}", page.text());
    let open = other.post("/en/sign-in/code", &[("asks", "email"), ("email", "anna"), ("code", "12")]).await.refused();
    assert_eq!((open.attr("#email", "value"), open.attr("#code", "value")), ("anna".to_owned(), "12".to_owned()));
    assert!(open.one(".errors").contains("anna@example.org") && open.one(".errors").contains("six digits"), "{}", open.text());
    other.post("/en/sign-in/code", &[("asks", "email"), ("email", "anna@example.org"), ("code", &code)]).await.done();
    other.get("/en/settings").await.ok();
}

#[actix_web::test]
async fn the_link_acts_on_post_alone_and_once() {
    let test = TestApp::new();
    let visitor = Visitor::new(&test).await;
    visitor.get("/ru/sign-in").await.ok();
    visitor.post("/ru/sign-in", &[("email", "new@example.org"), ("next", "")]).await.done();
    let (_, link) = letter(&test).await;
    // a scanner opens it
    let scanner = Visitor::new(&test).await;
    assert_eq!(scanner.get(&link).await.location(), format!("/en{link}"));
    scanner.get(&format!("/ru{link}")).await.ok();

    visitor.get(&format!("/ru{link}")).await.ok();
    assert_eq!(visitor.post(&format!("/ru{link}"), &[]).await.done().location(), "/ru/home");
    let late = Visitor::new(&test).await;
    assert_eq!(late.get(&format!("/ru{link}")).await.status, 410);
    late.get("/ru/sign-in").await.ok();
    assert_eq!(late.post(&format!("/ru{link}"), &[]).await.status, 410);
}

#[actix_web::test]
async fn a_code_ends_after_fifteen_minutes_and_after_five_tries() {
    let test = TestApp::new();
    let visitor = Visitor::new(&test).await;
    for old in [true, false] {
        visitor.get("/en/sign-in").await.ok();
        visitor.post("/en/sign-in", &[("email", "b@example.org"), ("next", "")]).await.done();
        let (code, _) = letter(&test).await;
        visitor.get("/en/sign-in/code?email=b@example.org").await.ok();
        if old {
            test.minutes_later(15);
        } else {
            for _ in 0..5 {
                let wrong = if code == "111111" { "111112" } else { "111111" };
                visitor.post("/en/sign-in/code", &[("email", "b@example.org"), ("code", wrong)]).await.refused();
            }
        }
        visitor.post("/en/sign-in/code", &[("email", "b@example.org"), ("code", &code)]).await.refused();
    }
}

#[actix_web::test]
async fn a_form_from_elsewhere_changes_nothing() {
    let test = TestApp::new();
    let visitor = Visitor::new(&test).await;
    // no page was opened: no mark
    let page = visitor.post("/en/sign-in", &[("email", "c@example.org")]).await;
    assert!(page.status == 409 && page.has("The form was open for too long"), "{}", page.text());
    let body = b"email=c%40example.org".to_vec();
    assert_eq!(visitor.post_from("cross-site", "/en/sign-in", body).await.status, 400);
    assert!(test.work_off().await.is_empty());
}

#[actix_web::test]
async fn an_address_may_ask_for_six_mails_an_hour() {
    let test = TestApp::new();
    let visitor = Visitor::new(&test).await;
    for round in 0..7 {
        visitor.get("/en/sign-in").await.ok();
        let reply = visitor.post("/en/sign-in", &[("email", "d@example.org"), ("next", "")]).await;
        assert_eq!(reply.status.as_u16(), if round < 6 { 303 } else { 429 });
        if round == 6 {
            assert!(reply.attr("#email", "value") == "d@example.org" && reply.has("Several codes went to this address"));
            assert_eq!(reply.headers.get("retry-after").unwrap(), "3600");
        }
    }
    test.minutes_later(61);
    visitor.get("/en/sign-in").await.ok();
    visitor.post("/en/sign-in", &[("email", "d@example.org"), ("next", "")]).await.done();
}

#[actix_web::test]
async fn pressing_twice_sends_one_mail() {
    let test = TestApp::new();
    let visitor = Visitor::new(&test).await;
    visitor.get("/en/sign-in").await.ok();
    let fields = [("email", "e@example.org"), ("next", "")];
    let first = visitor.post("/en/sign-in", &fields).await.done();
    let second = visitor.post("/en/sign-in", &fields).await.done();
    assert_eq!(first.location(), second.location());
    assert_eq!(test.work_off().await.len(), 1);
}

#[actix_web::test]
async fn a_form_sent_after_the_session_ended_comes_back_to_its_page() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (anna, _) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let visitor = Visitor::signed_in(&test, anna.id).await;
    let lesson = "/en/modules/child-context/context-before-conclusions";
    visitor.get(&format!("{lesson}?text=ru")).await.ok();
    let (id, now) = (anna.id, test.now());
    test.write(move |conn| shanyraq::people::end_all_sessions(conn, id, now));
    let door = format!("/en/sign-in?next={}", encoded(&format!("{lesson}?text=ru")));
    let kept = visitor.post(&format!("{lesson}/reflection"), &[("reflection", "What I shall change")]).await;
    assert_eq!((kept.status.as_u16(), kept.attr("main a.btn", "href")), (409, door.clone()));
    // with nothing written there is nothing to keep
    let to_door = visitor.post(&format!("{lesson}/reflection"), &[("reflection", "")]).await.done();
    assert!(to_door.location().starts_with("/en/sign-in?next="), "{}", to_door.location());
    // without the browser's word for it, the form's own address leads to the page above it
    let again = Visitor::signed_in(&test, anna.id).await;
    assert_eq!(again.get(&format!("{lesson}/reflection")).await.location(), lesson);
    assert_eq!(again.get("/EN/home/").await.location(), "/en/home");
    // what is not there is told in the frame of one's own pages, in each language with the same query
    let nowhere = again.get("/en/nowhere?a=1").await;
    assert_eq!(nowhere.status, 404);
    assert!(
        nowhere.links("/kk/nowhere").contains(&"/kk/nowhere?a=1".to_owned()) && nowhere.has("My record"),
        "{}",
        nowhere.text()
    );
}

#[actix_web::test]
async fn the_address_stands_in_no_address_and_a_whole_hall_may_come_in() {
    let test = TestApp::new();
    test.person("Anna Kim", "anna@example.org");
    let visitor = Visitor::new(&test).await;
    visitor.get("/en/sign-in").await.ok();
    let sent = visitor.post("/en/sign-in", &[("email", "anna@example.org"), ("next", "")]).await.done();
    assert_eq!(sent.location(), "/en/sign-in/code");
    assert_eq!(visitor.follow(&sent).await.ok().attr("input[name=email]", "value"), "anna@example.org");
    for _ in 0..200 {
        visitor.get("/en/sign-in/code").await.ok();
        visitor.post("/en/sign-in/code", &[("email", "other@example.org"), ("code", "12")]).await.refused();
    }
}

#[actix_web::test]
async fn a_second_press_gets_the_first_answer_also_at_the_door() {
    let test = TestApp::new();
    let visitor = Visitor::new(&test).await;
    let fields = [("email", "twice@example.org")];
    visitor.get("/en/sign-in").await.ok();
    let sent = visitor.post("/en/sign-in", &fields).await.done();
    visitor.follow(&sent).await.ok();
    let code = test.sign_in_code().await;
    let typed = [("email", "twice@example.org"), ("code", code.as_str())];
    let first = visitor.post("/en/sign-in/code", &typed).await.done();
    // the browser sends the second before it has the session of the first
    visitor.signs_out();
    let second = visitor.post("/en/sign-in/code", &typed).await.done();
    assert_eq!(first.location(), second.location());
    // later the same form is a code that was used
    visitor.signs_out();
    test.minutes_later(1);
    assert_eq!(visitor.post("/en/sign-in/code", &typed).await.status, 422);
    // out, and out again
    visitor.get("/en/sign-in").await.ok();
    assert_eq!(visitor.post("/en/sign-out", &[]).await.done().location(), "/en/");
}

#[actix_web::test]
async fn a_second_press_of_the_letters_link_gets_in_like_the_first() {
    let test = TestApp::new();
    let visitor = Visitor::new(&test).await;
    visitor.get("/en/sign-in").await.ok();
    visitor.post("/en/sign-in", &[("email", "twice@example.org"), ("next", "")]).await.done();
    let (_, link) = letter(&test).await;
    let link = format!("/en{link}");
    visitor.get(&link).await.ok();
    let first = visitor.post(&link, &[]).await.done();
    // the browser sends the second before it has the session of the first
    visitor.signs_out();
    let second = visitor.post(&link, &[]).await.done();
    assert_eq!(first.location(), second.location());
    assert_eq!(visitor.get("/en/settings").await.ok().one("p[translate=no]"), "twice@example.org");
    // a minute later it is a link that was used, for this browser too
    visitor.signs_out();
    test.minutes_later(1);
    visitor.get("/en/sign-in").await.ok();
    assert_eq!(visitor.post(&link, &[]).await.status, 410);
}
