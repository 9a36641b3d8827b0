//! A mail server on this machine that takes letters, or does not: the beginning of the address says what it does with each.

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A letter that was taken: to whom, and its Message-ID.
pub type Taken = (String, String);

#[derive(Default)]
struct Seen {
    taken: Vec<Taken>,
    /// To whom it broke off once already.
    dropped: BTreeSet<String>,
    connections: usize,
}

/// The server; it serves until the test's process ends.
#[derive(Clone)]
pub struct Sink {
    port: u16,
    seen: Arc<Mutex<Seen>>,
}

impl Sink {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let sink = Self { port: listener.local_addr().unwrap().port(), seen: Arc::default() };
        let seen = sink.seen.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let seen = seen.clone();
                seen.lock().unwrap().connections += 1;
                std::thread::spawn(move || serve(stream, &seen));
            }
        });
        sink
    }

    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    pub fn taken(&self) -> Vec<Taken> {
        self.seen.lock().unwrap().taken.clone()
    }

    pub fn connections(&self) -> usize {
        self.seen.lock().unwrap().connections
    }
}

/// One connection; nothing is answered any more once the client is gone.
fn serve(stream: TcpStream, seen: &Mutex<Seen>) -> Option<()> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut out = stream;
    let mut say = move |line: &str| out.write_all(format!("{line}\r\n").as_bytes()).ok();
    say("220 sink ESMTP")?;
    let mut to = String::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        let verb = line.split([' ', '\r']).next().unwrap_or_default().to_uppercase();
        match verb.as_str() {
            "EHLO" => say("250-sink\r\n250 8BITMIME")?,
            "RCPT" => {
                to = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                say(match to.split('.').next().unwrap_or_default() {
                    "nobody" => "550 5.1.1 no such user",
                    "later" => "451 4.3.0 come again",
                    _ => "250 2.1.5 ok",
                })?;
            }
            "DATA" => {
                say("354 go on")?;
                let breaks = to.starts_with("dropped") && seen.lock().unwrap().dropped.insert(to.clone());
                let id = read_letter(&mut reader, breaks)?;
                if to.starts_with("slow") {
                    std::thread::sleep(Duration::from_millis(1500));
                }
                if to.starts_with("unwanted") {
                    say("554 5.7.1 not from you")?;
                } else {
                    seen.lock().unwrap().taken.push((to.clone(), id));
                    say("250 2.0.0 taken")?;
                }
            }
            "QUIT" => {
                say("221 bye")?;
                return None;
            }
            _ => say("250 2.0.0 ok")?,
        }
    }
}

/// The Message-ID of the letter that follows; nothing when it is to break off in the middle of it.
fn read_letter(reader: &mut BufReader<TcpStream>, breaks: bool) -> Option<String> {
    let mut id = String::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? == 0 || breaks {
            return None;
        }
        if line == ".\r\n" {
            return Some(id);
        }
        if let Some(found) = line.strip_prefix("Message-ID: ") {
            found.trim().clone_into(&mut id);
        }
    }
}
