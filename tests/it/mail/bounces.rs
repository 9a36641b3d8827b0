//! Letters that come back: what counts, what is written, what goes to that address afterwards; and what others may send to the mailbox.

use std::path::Path;
use std::sync::Arc;

use diesel::prelude::*;
use shanyraq::config::{Config, Mail};
use shanyraq::db::schema::{messages, suppressions};
use shanyraq::i18n::Lang;
use shanyraq::ids::MessageId;
use shanyraq::jobs::{self, Bounces};
use shanyraq::notify::{Draft, Kind, MailboxRead, Mailer};
use shanyraq::people::Role;

use super::{Sink, draft, enrolled_at, post};
use crate::support::{TestApp, Visitor};

const ADDRESS: &str = "anna@example.org";

/// A report as servers write it.
fn report(id: &str, to: &str, action: &str, status: &str) -> String {
    let id = id.split('@').next().unwrap();
    format!(
        "From: MAILER-DAEMON@mx.example.org\r\nTo: training@example.org\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n--b\r\n\
         Content-Type: text/plain\r\n\r\nNot delivered.\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n\
         Reporting-MTA: dns; mx.example.org\r\n\r\nFinal-Recipient: rfc822; {to}\r\nAction: {action}\r\nStatus: {status}\r\n\
         Diagnostic-Code: smtp; 550 {status} says <b>the server</b>\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n\
         Subject: A letter\r\nMessage-ID: <{id}@example.org>\r\n\r\n--b--\r\n"
    )
}

/// State and Message-ID of the newest letter to an address.
fn newest(test: &TestApp, to: &'static str) -> (MessageId, String, String) {
    let (id, state, message): (i64, String, String) = test.read(move |conn| {
        messages::table
            .filter(messages::to_address.eq(to))
            .order(messages::id.desc())
            .select((messages::id, messages::state, messages::message_id))
            .first(conn)
    });
    (MessageId(id), state, message)
}

async fn read(test: &TestApp, path: &Path) -> Bounces {
    jobs::read_bounces(&test.app, path, &mut MailboxRead::default()).await.unwrap()
}

fn standing(test: &TestApp) -> i64 {
    test.read(|conn| suppressions::table.filter(suppressions::lifted_at.is_null()).count().get_result(conn))
}

#[actix_web::test]
async fn a_letter_that_came_back_is_shown_and_nothing_but_codes_goes_there_until_it_is_lifted() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let anna = enrolled_at(&test, &cohort, "Anna Kim", ADDRESS);
    post(&test, test.now(), vec![draft(ADDRESS, Some(anna.person_id))]);
    test.work_off().await;
    let (id, state, message) = newest(&test, ADDRESS);
    assert_eq!(state, "sent");
    let folder = tempfile::tempdir().unwrap();
    let mbox = folder.path().join("mbox");
    let late = report(&message, ADDRESS, "delayed", "4.4.1");
    let failed = report(&message, "Anna@Example.org", "failed", "5.1.1");
    std::fs::write(&mbox, format!("From a\n{late}\nFrom b\nSubject: I am away\n\nuntil Monday\n\nFrom c\n{failed}\n")).unwrap();
    assert_eq!(read(&test, &mbox).await, Bounces { late: 1, bounced: 1, suppressed: 1, ignored: 0 });
    assert_eq!(read(&test, &mbox).await, Bounces { ignored: 2, ..Bounces::default() });

    let marina = test.person_with("Marina Kovalyova", Role::Organiser, Some(cohort.id));
    let marina = Visitor::signed_in(&test, marina.id).await;
    assert!(marina.get("/en/organise/kz").await.ok().has("1 message could not be delivered"));
    let path = format!("/en/organise/kz/messages/{id}");
    let page = marina.get(&path).await.ok();
    for words in ["Sent back", "There is no such mailbox", "has not delivered it yet", "5.1.1", "This address takes no mail"] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    assert!(page.has("says <b>the server</b>") && !page.has("Send it once more"), "{}", page.text());
    assert!(marina.post(&path, &[]).await.refused().has("This address takes no mail. Correct it"));
    assert!(marina.get(&format!("/en/organise/kz/people/{}", anna.id)).await.ok().has("nothing is sent to anna@example.org"));

    // a letter is held back, a code is not, and a letter to somebody else goes
    let code = Draft::new(Kind::SignInCode, ADDRESS, Lang::En).with("code", "123456").with("path", "/en/sign-in/link/x");
    let others = vec![draft("ANNA@example.org", Some(anna.person_id)), code, draft("bota@example.org", None)];
    post(&test, test.now(), others);
    let sent: Vec<String> = test.work_off().await.into_iter().map(|(to, _)| to).collect();
    assert_eq!(sent.len(), 2);
    assert!(sent.contains(&ADDRESS.to_owned()) && sent.contains(&"bota@example.org".to_owned()));
    assert_eq!(newest(&test, "ANNA@example.org").1, "withheld");
    assert_eq!(marina.get("/en/organise/kz/messages?state=withheld").await.ok().all("tbody tr").len(), 1);

    // lifted with a reason, which the audit keeps; a report that is read again changes nothing
    assert!(marina.post(&path, &[("lift", "yes"), ("lift_reason", " ")]).await.refused().has("Say why messages can go"));
    let done = marina.post(&path, &[("lift", "yes"), ("lift_reason", "The mailbox is open again")]).await.done();
    assert!(marina.follow(&done).await.ok().has("Messages go to this address again"));
    assert_eq!(read(&test, &mbox).await.suppressed, 0);
    assert_eq!(standing(&test), 0);
    let audit = marina.get("/en/organise/kz/audit?kind=message").await.ok();
    assert!(audit.has("let messages go again to the address of Anna Kim") && audit.has("The mailbox is open again"));
    marina.post(&path, &[]).await.done();
    assert_eq!(test.work_off().await.len(), 1);
}

#[actix_web::test]
async fn what_does_not_speak_of_the_address_stops_nothing() {
    let test = TestApp::new();
    let folder = tempfile::tempdir().unwrap();
    let cases = [
        ("full@example.org", "failed", "5.2.2", "bounced"),
        ("policy@example.org", "failed", "5.7.1", "bounced"),
        ("expired@example.org", "failed", "4.4.7", "bounced"),
        ("slow@example.org", "delayed", "4.4.1", "sent"),
        ("done@example.org", "delivered", "2.0.0", "sent"),
    ];
    post(&test, test.now(), cases.iter().map(|(to, ..)| draft(to, None)).collect());
    test.work_off().await;
    for (to, action, status, _) in cases {
        let mail = report(&newest(&test, to).2, to, action, status);
        std::fs::write(folder.path().join(format!("{to}.eml")), mail).unwrap();
    }
    assert_eq!(read(&test, folder.path()).await, Bounces { late: 1, bounced: 3, ..Bounces::default() });
    for (to, _, status, wanted) in cases {
        assert_eq!(newest(&test, to).1, wanted, "{status}");
    }
    assert_eq!(standing(&test), 0);
}

#[actix_web::test]
async fn a_refusal_stops_letters_only_where_it_says_that_there_is_no_mailbox() {
    let sink = Sink::start();
    let mut test = TestApp::new();
    test.app.mailer = Mailer::new(&Mail::Smtp(sink.url()), "Training <training@example.org>").unwrap();
    let names = ["nobody.a@example.org", "unwanted.a@example.org", "later.a@example.org", "anna.a@example.org"];
    post(&test, test.now(), names.iter().map(|to| draft(to, None)).collect());
    jobs::run_all(&test.app).await;
    let addresses: Vec<String> = test.read(|conn| suppressions::table.select(suppressions::address).load(conn));
    assert_eq!(addresses, ["nobody.a@example.org"]);
    let connections = sink.connections();
    post(&test, test.now(), vec![draft("nobody.a@example.org", None)]);
    jobs::run_all(&test.app).await;
    assert_eq!((newest(&test, "nobody.a@example.org").1.as_str(), sink.connections()), ("withheld", connections));
}

#[actix_web::test]
async fn what_anybody_may_send_to_the_mailbox_is_harmless() {
    let test = TestApp::new();
    post(&test, test.now(), vec![draft(ADDRESS, None), draft("bota@example.org", None)]);
    test.work_off().await;
    let (_, _, message) = newest(&test, ADDRESS);
    let folder = tempfile::tempdir().unwrap();
    for part in ["new", "cur", "tmp"] {
        std::fs::create_dir(folder.path().join(part)).unwrap();
    }
    let good = report(&message, ADDRESS, "failed", "5.1.1");
    let short: String = message.chars().take(8).collect();
    let wrong: Vec<u8> = good.bytes().map(|byte| if byte == b'.' { 0xFF } else { byte }).collect();
    let mails: Vec<(&str, Vec<u8>)> = vec![
        ("another-address", report(&message, "bota@example.org", "failed", "5.1.1").into()),
        ("guessed", report(&short, ADDRESS, "failed", "5.1.1").into()),
        ("wildcard", report("%", ADDRESS, "failed", "5.1.1").into()),
        ("huge", format!("{good}{}", "x".repeat(3_000_000)).into()),
        ("nested", format!("{}{good}", "Content-Type: message/rfc822\r\n\r\n".repeat(30_000)).into()),
        ("boundaries", "Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n".repeat(15_000).into()),
        ("nonsense", (0..200_000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect()),
        ("wrong-bytes", wrong),
        ("empty", Vec::new()),
    ];
    for (name, mail) in &mails {
        std::fs::write(folder.path().join("new").join(name), mail).unwrap();
    }
    // where a link leads to is not read
    let elsewhere = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(elsewhere.path(), &good).unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), folder.path().join("cur/link")).unwrap();
    let began = std::time::Instant::now();
    let found = read(&test, folder.path()).await;
    assert!(began.elapsed().as_secs() < 30, "{:?}", began.elapsed());
    assert_eq!((found.bounced, found.late, standing(&test)), (0, 0, 0), "{found:?}");
    assert_eq!(newest(&test, ADDRESS).1, "sent");
    // and the same, where it is meant: by the program itself, which reads what its settings name
    std::fs::write(folder.path().join("cur/good"), &good).unwrap();
    let mut app = test.app.clone();
    app.config = Arc::new(Config { mail_bounces: Some(folder.path().to_owned()), ..Config::clone(&app.config) });
    let working = actix_web::rt::spawn(jobs::run_forever(app));
    for _ in 0..200 {
        if standing(&test) == 1 {
            break;
        }
        actix_web::rt::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    working.abort();
    assert_eq!(newest(&test, ADDRESS).1, "bounced");
}
