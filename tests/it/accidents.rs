//! What is answered as saved stays, and what is not saved leaves nothing behind: a full disk, a killed process.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use diesel::prelude::*;
use shanyraq::db::schema::{attendance, rulings};
use shanyraq::db::{Address, Conn};

use crate::support::{Held, TestApp, Visitor};

/// How many pages the database may have: what a full disk is to SQLite (both answer `SQLITE_FULL`).
fn most_pages(test: &TestApp, pages: i64) {
    test.write(move |conn| match conn {
        Conn::Sqlite(conn) => diesel::sql_query(format!("PRAGMA max_page_count = {pages}")).execute(conn),
        Conn::Pg(_) => Ok(0),
    });
}

#[actix_web::test]
async fn a_full_disk_is_told_and_a_roster_is_saved_whole_or_not_at_all() {
    let test = TestApp::new();
    let address: Address = test.database_url().parse().unwrap();
    if matches!(address, Address::Postgres(_)) {
        return;
    }
    let names: Vec<String> = (0..120).map(|n| format!("Person {n:03}")).collect();
    let held = Held::new(&test, &names.iter().map(String::as_str).collect::<Vec<_>>());
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let marks: Vec<String> = (0..120).map(|who| held.mark(who)).collect();
    let fields: Vec<(&str, &str)> = marks.iter().map(|mark| (mark.as_str(), "present")).collect();
    trainer.get(&held.path("roster")).await.ok();
    most_pages(&test, 1);
    let full = trainer.post(&held.path("roster"), &fields).await;
    assert_eq!(full.status, 500);
    assert!(full.has("Your last change was not saved."), "{}", full.text());
    let kept: (i64, i64) =
        test.read(|conn| Ok((rulings::table.count().get_result(conn)?, attendance::table.count().get_result(conn)?)));
    assert_eq!(kept, (0, 0));
    // reading goes on, and with room again so does the very form that was refused
    trainer.get(&held.path("roster")).await.ok();
    most_pages(&test, 1_000_000);
    let saved = trainer.post(&held.path("roster"), &fields).await.done();
    assert_eq!(trainer.follow(&saved).await.ok().one("#flash"), "Attendance saved for 120 people.");
    assert_eq!(test.read(shanyraq::audit::first_break), None);
    test.nothing_differs();
}

/// The program itself, on a folder of its own.
struct Server {
    child: Child,
    port: u16,
    printed: String,
}

impl Server {
    fn start(data: &Path) -> Self {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        let mut child = Command::new(env!("CARGO_BIN_EXE_shanyraq"))
            .args(["--listen", "127.0.0.1:0", "--metrics-listen", "off", "--log", "off", "--data"])
            .arg(data)
            .arg("--content")
            .arg(content)
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let mut printed = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut printed).unwrap();
        let port = printed.split("127.0.0.1:").nth(1).unwrap().chars().take_while(char::is_ascii_digit).collect::<String>();
        Self { child, port: port.parse().unwrap(), printed }
    }

    /// Head and body of an answer.
    fn ask(&self, head: &str, body: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let request = format!(
            "{head}\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            self.port,
            body.len()
        );
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    /// SIGKILL: no chance to tidy up.
    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    text.split(before).nth(1).unwrap_or_else(|| panic!("no {before} in {text}")).split(after).next().unwrap_or_default()
}

#[test]
fn what_was_answered_is_there_after_the_process_was_killed() {
    if std::env::var_os("SHANYRAQ_TEST_POSTGRES").is_some() {
        return;
    }
    let data = tempfile::tempdir().unwrap();
    let server = Server::start(data.path());
    let link = format!("/en/set-up/{}", between(&server.printed, "/set-up/", "\n").trim());
    let page = server.ask(&format!("GET {link} HTTP/1.1"), "");
    let cookie = between(&page, "set-cookie: ", ";").to_owned();
    let mark = |name: &str| between(&page, &format!("name=\"{name}\" value=\""), "\"").to_owned();
    let body = format!("_csrf={}&_key={}&name=Dana+Ahmetova&email=dana%40example.org", mark("_csrf"), mark("_key"));
    let done = server.ask(&format!("POST {link} HTTP/1.1\r\nCookie: {cookie}"), &body);
    server.kill();
    assert!(done.starts_with("HTTP/1.1 303"), "{done}");

    // begun again, it knows the administrator: there is no link to make another, and the old one has ended
    let server = Server::start(data.path());
    assert!(!server.printed.contains("/set-up/"), "{}", server.printed);
    assert!(server.ask(&format!("GET {link} HTTP/1.1"), "").starts_with("HTTP/1.1 410"));
    server.kill();
}
