//! Reminders on their way: thousands are rendered and handed to a mail server on loopback, and a page is asked for meanwhile.
//!
//!   cargo bench --bench letters                      5,000 reminders, SQLite
//!   cargo bench --bench letters -- --letters 20000

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant as Stopwatch};

use diesel::prelude::*;
use shanyraq::by::By;
use shanyraq::config::{Config, Mail};
use shanyraq::db::schema::messages;
use shanyraq::i18n::Lang;
use shanyraq::jobs;
use shanyraq::notify::{self, Draft, Kind, Mailer};
use shanyraq::web::server;

#[allow(dead_code, unused_imports)]
#[path = "../tests/it/support/mod.rs"]
mod support;

use support::TestApp;

fn given(name: &str, usual: usize) -> usize {
    let words: Vec<String> = std::env::args().collect();
    words.iter().position(|word| word == name).and_then(|at| words.get(at + 1)?.parse().ok()).unwrap_or(usual)
}

fn main() {
    let letters = given("--letters", 5_000);
    let taken: Arc<AtomicUsize> = Arc::default();
    let sink = sink(taken.clone());
    let test = TestApp::new();
    // the page shows what can be applied for
    test.cohort("kz");
    write(&test, letters);
    let mut app = test.app.clone();
    // another server on this machine may have the usual address for figures
    app.config = Arc::new(Config { metrics_listen: None, ..Config::clone(&app.config) });
    app.mailer = Mailer::new(&Mail::Smtp(format!("smtp://{sink}")), "Training <training@example.org>").expect("a sender");
    let listener = TcpListener::bind("127.0.0.1:0").expect("loopback has a free port");
    let address = listener.local_addr().expect("it is bound");
    let began = Stopwatch::now();
    std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            actix_web::rt::spawn(jobs::run_forever(app.clone()));
            server::serve(app, listener, false).await.expect("it serves until the bench ends");
        })
    });
    let mut waits = Vec::new();
    while taken.load(Ordering::Relaxed) < letters {
        assert!(began.elapsed() < Duration::from_secs(1_800), "{} of {letters} taken", taken.load(Ordering::Relaxed));
        if let Some(wait) = page(address) {
            waits.push(wait);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    let took = began.elapsed().as_secs_f64();
    // the last one is marked just after it was taken
    std::thread::sleep(Duration::from_secs(1));
    let left: i64 = test.read(|conn| messages::table.filter(messages::state.ne("sent")).count().get_result(conn));
    assert_eq!((left, taken.load(Ordering::Relaxed)), (0, letters), "each is sent once");
    waits.sort_unstable();
    let at = |share: usize| waits.get(waits.len() * share / 100).copied().unwrap_or_default().as_secs_f64() * 1e3;
    println!("{letters} reminders rendered and taken by the server in {took:.1} s: {:.0} a second", letters as f64 / took);
    println!("{} pages meanwhile: median {:.1} ms, p95 {:.1} ms, p99 {:.1} ms", waits.len(), at(50), at(95), at(99));
    // the server would serve until a signal
    drop(test);
    std::process::exit(0);
}

/// Reminders in three languages, all due.
fn write(test: &TestApp, count: usize) {
    let by = By::system(test.now());
    test.write(move |conn| {
        (0..count).try_for_each(|n| {
            let lang = Lang::ALL[n % Lang::ALL.len()];
            let values = [
                ("title", "Working as one system"),
                ("day", "26 November"),
                ("start", "15:00"),
                ("date", "Thursday 26 November 2026"),
                ("time", "15:00–16:30, Astana time (UTC+5)"),
                ("own_date", "Thursday 26 November 2026"),
                ("own_time", "14:00–15:30, Tbilisi time (UTC+4)"),
                ("soon", ""),
                ("path", "/en/webinars/0abcdefghjkmn"),
                ("join", "/w/0abcdefghjkmn0abcdefghjkmnAbCdEfGhIjKlMnOp"),
                ("answer", "/en/coming/0abcdefghjkmn0abcdefghjkmnAbCdEfGhIjKlMnOp"),
                ("contact", "Marina Kovalyova, office@example.org, +7 700 000 00 00"),
                ("why", "You get this e-mail because you are expected at this webinar."),
            ];
            let draft = Draft::new(Kind::WebinarReminder, &format!("person.{n}@example.org"), lang);
            let draft = values.iter().fold(draft, |draft, (name, value)| draft.with(name, value));
            notify::enqueue(conn, &by, &draft)
        })
    });
}

/// A page that reads the database, from the first byte asked to the last one got; `None` where the server is not there yet.
fn page(address: SocketAddr) -> Option<Duration> {
    let began = Stopwatch::now();
    let mut stream = TcpStream::connect(address).ok()?;
    write!(stream, "GET /en/ HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").ok()?;
    let mut answer = Vec::new();
    std::io::Read::read_to_end(&mut stream, &mut answer).ok()?;
    assert!(answer.starts_with(b"HTTP/1.1 200"), "{}", String::from_utf8_lossy(&answer[..answer.len().min(300)]));
    Some(began.elapsed())
}

/// A mail server that takes everything.
fn sink(taken: Arc<AtomicUsize>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("loopback has a free port");
    let address = listener.local_addr().expect("it is bound");
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let taken = taken.clone();
            std::thread::spawn(move || converse(stream, &taken));
        }
    });
    address
}

fn converse(stream: TcpStream, taken: &AtomicUsize) -> Option<()> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut out = stream;
    let mut say = move |line: &str| out.write_all(format!("{line}\r\n").as_bytes()).ok();
    say("220 sink ESMTP")?;
    let (mut line, mut is_letter) = (String::new(), false);
    loop {
        line.clear();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if is_letter {
            if line == ".\r\n" {
                is_letter = false;
                taken.fetch_add(1, Ordering::Relaxed);
                say("250 2.0.0 taken")?;
            }
            continue;
        }
        match line.get(..4).unwrap_or_default().to_uppercase().as_str() {
            "EHLO" => say("250-sink\r\n250 8BITMIME")?,
            "DATA" => {
                is_letter = true;
                say("354 go on")?;
            }
            "QUIT" => {
                say("221 bye")?;
                return None;
            }
            _ => say("250 2.0.0 ok")?,
        }
    }
}
