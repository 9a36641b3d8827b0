//! Heartbeats over HTTP, on loopback: how many a second are answered, which each is when the commit that holds it is on disk; the load
//! on the same cores, and what that is as a ratio to one commit for each. Many wait at once, as many people do, and share a commit.
//!
//!   cargo bench --bench heartbeats                                    30,000 people for ten seconds, SQLite
//!   cargo bench --bench heartbeats -- --people 10000 --seconds 20

use std::collections::HashSet;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant as Stopwatch};

use diesel::prelude::*;
use shanyraq::attendance::heartbeats::Stretches;
use shanyraq::attendance::presence::Span;
use shanyraq::attendance::{self, NewEvidence, Source};
use shanyraq::by::By;
use shanyraq::config::Config;
use shanyraq::db::schema::heartbeats;
use shanyraq::i18n::Lang;
use shanyraq::ids::{PersonId, WebinarId};
use shanyraq::people::{self, Names};
use shanyraq::web::{paths, server};
use shanyraq::{jobs, webinars};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

#[allow(dead_code, unused_imports)]
#[path = "../tests/it/support/mod.rs"]
mod support;

use support::{Held, TestApp};

/// Connections that each wait for an answer before they send again. An answer takes the quarter of a second in which beats are
/// gathered, and the commit: so many at once are what keeps two cores busy. Each is two open files here.
const CONNECTIONS: usize = 4_000;

fn given(name: &str, usual: usize) -> usize {
    let words: Vec<String> = std::env::args().collect();
    words.iter().position(|word| word == name).and_then(|at| words.get(at + 1)?.parse().ok()).unwrap_or(usual)
}

fn main() {
    let (people, seconds) = (given("--people", 30_000), given("--seconds", 10) as u64);
    let test = TestApp::new();
    let held = Held::new(&test, &[]);
    let everybody = joined_people(&test, held.webinar.id, people);
    let one_each = one_commit_each(&test, held.webinar.id, &everybody);

    let mut app = test.app.clone();
    // another server on this machine may have the usual address for figures
    app.config = Arc::new(Config { metrics_listen: None, ..Config::clone(&app.config) });
    let listener = TcpListener::bind("127.0.0.1:0").expect("loopback has a free port");
    let address = listener.local_addr().expect("it is bound");
    std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            actix_web::rt::spawn(jobs::heartbeats::run_forever(app.clone(), jobs::heartbeats::SHARED));
            server::serve(app, listener, false).await.expect("it serves until the bench ends");
        })
    });
    let requests: Arc<Vec<String>> = Arc::new(
        everybody
            .iter()
            .map(|person| webinars::join_token(&test.app.secrets, held.webinar.id, *person))
            .map(|token| {
                let path = paths::heartbeat(token);
                format!("POST {path} HTTP/1.1\r\nHost: {address}\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 0\r\n\r\n")
            })
            .collect(),
    );
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("threads");
    let began = Stopwatch::now();
    let taken = runtime.block_on(load(address, requests, Duration::from_secs(seconds)));
    let took = began.elapsed().as_secs_f64();
    // nothing is flushed for it: what was answered is there, and each sender waited for its last answer
    let on_disk = written(&test, held.webinar.id);
    let beaten = taken.min(people);
    assert_eq!(on_disk, beaten, "everybody who was answered is on disk, and nobody else");
    let rate = taken as f64 / took;
    println!("{taken} beats of {beaten} people on disk and answered in {took:.1} s: {rate:.0} a second");
    println!("one commit for each: {one_each:.0} a second; ratio {:.1}", rate / one_each);
    // the server would serve until a signal
    drop(test);
    std::process::exit(0);
}

/// People who pressed Join.
fn joined_people(test: &TestApp, webinar: WebinarId, count: usize) -> Vec<PersonId> {
    let by = By::system(test.now());
    test.write(move |conn| {
        let ids = (0..count).map(|n| {
            let names = Names { latin: Some(format!("Person {n}")), ..Names::default() };
            people::create_person(conn, &by, None, &names, Lang::En).map(|person| person.id)
        });
        let ids: Vec<PersonId> = ids.collect::<QueryResult<_>>()?;
        let joins: Vec<NewEvidence> = ids.iter().map(|id| NewEvidence::moment(*id, Source::JoinLink, by.at)).collect();
        attendance::record_evidence(conn, &by, webinar, &joins).expect("the webinar is open");
        Ok(ids)
    })
}

/// The same writing with a transaction for each beat, one after the other, without HTTP: a second.
fn one_commit_each(test: &TestApp, webinar: WebinarId, everybody: &[PersonId]) -> f64 {
    let (by, at) = (By::system(test.now()), test.now());
    let (began, mut count) = (Stopwatch::now(), 0);
    for person in everybody.iter().cycle() {
        let beat: Stretches = vec![(*person, Span { from: at, to: at })];
        test.write(move |conn| attendance::write_beats(conn, &by, webinar, &beat));
        count += 1;
        if began.elapsed() > Duration::from_secs(2) {
            break;
        }
    }
    test.write(|conn| diesel::delete(heartbeats::table).execute(conn));
    f64::from(count) / 2.0
}

/// Sends beats, person after person, until the time is over; answers how many were taken.
async fn load(address: SocketAddr, requests: Arc<Vec<String>>, time: Duration) -> usize {
    let (next, taken, over) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
    let senders: Vec<_> = (0..CONNECTIONS)
        .map(|_| tokio::spawn(send(address, requests.clone(), next.clone(), taken.clone(), over.clone())))
        .collect();
    tokio::time::sleep(time).await;
    over.store(true, Ordering::Relaxed);
    for sender in senders {
        sender.await.expect("a connection ends by itself");
    }
    taken.load(Ordering::Relaxed)
}

async fn send(
    address: SocketAddr,
    requests: Arc<Vec<String>>,
    next: Arc<AtomicUsize>,
    taken: Arc<AtomicUsize>,
    over: Arc<AtomicBool>,
) {
    let mut stream = connect(address).await;
    let mut buffer = [0u8; 4096];
    while !over.load(Ordering::Relaxed) {
        let request = &requests[next.fetch_add(1, Ordering::Relaxed) % requests.len()];
        stream.write_all(request.as_bytes()).await.expect("the server listens");
        let mut length = 0;
        while !buffer[..length].windows(4).any(|end| end == b"\r\n\r\n") {
            length += stream.read(&mut buffer[length..]).await.expect("the server answers");
        }
        assert!(buffer.starts_with(b"HTTP/1.1 204"), "{}", String::from_utf8_lossy(&buffer[..length]));
        taken.fetch_add(1, Ordering::Relaxed);
    }
}

async fn connect(address: SocketAddr) -> TcpStream {
    loop {
        match TcpStream::connect(address).await {
            Ok(stream) => return stream,
            Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
        }
    }
}

/// Of how many people a stretch is on disk, asked by another connection.
fn written(test: &TestApp, webinar: WebinarId) -> usize {
    let people: Vec<PersonId> = heartbeats::table
        .filter(heartbeats::webinar_id.eq(webinar))
        .select(heartbeats::person_id)
        .load(&mut test.connection())
        .expect("the database answers");
    people.into_iter().collect::<HashSet<_>>().len()
}
