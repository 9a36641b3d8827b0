//! What is answered as saved stays, and what is not saved leaves nothing behind: a full disk, a killed process.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use diesel::prelude::*;
use shanyraq::attendance::ConnectionKind;
use shanyraq::clock::Clock;
use shanyraq::db::schema::{attendance, meeting_events, rulings};
use shanyraq::db::{Address, Conn};

use crate::support::meetings::{Happens, SECRET, form};
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
pub struct Server {
    child: Child,
    pub port: u16,
    printed: String,
}

impl Server {
    fn start(data: &Path) -> Self {
        Self::start_with(data, &[])
    }

    pub fn start_with(data: &Path, more: &[&str]) -> Self {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        let mut child = Command::new(env!("CARGO_BIN_EXE_shanyraq"))
            .args(["--listen", "127.0.0.1:0", "--metrics-listen", "off", "--log", "off", "--data"])
            .arg(data)
            .arg("--content")
            .arg(content)
            .args(more)
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
    pub fn ask(&self, head: &str, body: &str) -> String {
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

    /// The same, where there may be nobody to answer any more: the first line, if any.
    fn tell(port: u16, path: &str, secret: &str, body: &str) -> Option<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\nAuthorization: Bearer {secret}\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(request.as_bytes()).ok()?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).ok()?;
        answer.lines().next().map(str::to_owned)
    }

    /// SIGTERM: what is under way is finished. Waits for the end.
    pub fn stop(mut self) {
        let told = Command::new("kill").arg(self.child.id().to_string()).status().unwrap();
        assert!(told.success() && self.child.wait().unwrap().success());
    }

    /// SIGKILL: no chance to tidy up.
    pub fn kill(mut self) {
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

/// What a meeting system was answered is kept, whenever the process is killed; what it was not answered it sends again, and nothing
/// stands there twice.
#[test]
fn what_a_meeting_system_was_answered_is_kept_once_when_the_process_is_killed() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let system = test.connected(&cohort, ConnectionKind::BigBlueButton);
    let data = tempfile::tempdir().unwrap();
    // the key with which the test's secrets are sealed
    let key = base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, [7_u8; 32]);
    std::fs::write(data.path().join("secret.key"), key).unwrap();
    let (path, url) = (test.hook(&system), test.database_url().to_owned());
    let start = Clock::system().now().plus_minutes(-60);
    let bodies: Vec<String> = (0..60_i64)
        .map(|n| form(&[Happens::joins(&format!("w{n}"), "Anna Kim", "", n % 30).bigbluebutton("room", start)]))
        .collect();
    let kept = || -> Vec<String> {
        let keys = meeting_events::table.select(meeting_events::participant).order(meeting_events::id);
        test.read(|conn| keys.load(conn))
    };
    let mut answered = 0;
    for (round, bodies) in bodies.chunks(20).enumerate() {
        let server = Server::start_with(data.path(), &["--database-url", &url]);
        let (port, path, own) = (server.port, path.clone(), bodies.to_vec());
        let told = std::thread::spawn(move || {
            own.iter().map_while(|body| Server::tell(port, &path, SECRET, body)).filter(|line| line.contains(" 200 ")).count()
        });
        // in the middle of it, each time somewhere else
        std::thread::sleep(std::time::Duration::from_millis(20 + 25 * round as u64));
        server.kill();
        answered += told.join().unwrap();
        assert!(kept().len() >= answered, "{} of {answered}", kept().len());
    }
    let server = Server::start_with(data.path(), &["--database-url", &url]);
    for body in bodies.iter().chain(&bodies) {
        let line = Server::tell(server.port, &path, SECRET, body).unwrap();
        assert!(line.contains(" 200 "), "{line}");
    }
    server.kill();
    let mut all = kept();
    assert_eq!(all.len(), 60);
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 60);
}
