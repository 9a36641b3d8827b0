//! A server on the loopback that checks a call as BigBlueButton does, or fails in one of the ways in which servers fail.

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use sha2::{Digest as _, Sha256};
use shanyraq::secrets::hex;

pub const SECRET: &str = "a-secret-that-two-systems-share";

/// How the server answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    Well,
    /// Takes the call and says nothing.
    Silent,
    /// Hangs up in the middle of a word.
    HangsUp,
    Status500,
    NoXml,
    CutXml,
    Failed,
    /// Sends elsewhere.
    Redirects,
    /// Never stops talking.
    Endless,
}

/// What was called, as far as its checksum was right.
pub type Calls = Arc<Mutex<Vec<String>>>;

/// The address of a server of its own, and what it hears. Its thread ends with the test's process.
pub fn start(manner: Manner) -> (String, Calls) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/bigbluebutton/", listener.local_addr().unwrap());
    let calls = Calls::default();
    let heard = Arc::clone(&calls);
    thread::spawn(move || {
        let mut made = BTreeSet::new();
        for stream in listener.incoming().flatten() {
            let _ = answer(stream, manner, &heard, &mut made);
        }
    });
    (address, calls)
}

fn answer(mut stream: TcpStream, manner: Manner, heard: &Calls, made: &mut BTreeSet<String>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let target = first.split(' ').nth(1).unwrap_or_default().to_owned();
    let whole = |status: &str, body: &str| {
        format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len())
    };
    let text = match manner {
        Manner::Well => whole("200 OK", &well(&target, heard, made)),
        Manner::Silent => {
            thread::sleep(Duration::from_secs(3));
            return Ok(());
        }
        Manner::HangsUp => "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<response><ret".to_owned(),
        Manner::Status500 => whole("500 Internal Server Error", "<response><returncode>SUCCESS</returncode></response>"),
        Manner::NoXml => whole("200 OK", "<!doctype html><html><body><p>It works!<br></body>"),
        Manner::CutXml => whole("200 OK", "<response><returncode>SUCCESS</returncode>"),
        Manner::Failed => {
            whole("200 OK", "<response><returncode>FAILED</returncode><messageKey>maxConcurrent</messageKey></response>")
        }
        Manner::Redirects => {
            heard.lock().unwrap().push(target);
            "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_owned()
        }
        Manner::Endless => {
            stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<response>")?;
            loop {
                stream.write_all(&[b'a'; 65_536])?;
            }
        }
    };
    stream.write_all(text.as_bytes())
}

/// As BigBlueButton: the checksum over the call, the query as it was sent and the secret; a meeting is made once.
fn well(target: &str, heard: &Calls, made: &mut BTreeSet<String>) -> String {
    let failed = |key: &str| format!("<response><returncode>FAILED</returncode><messageKey>{key}</messageKey></response>");
    if !is_signed(target) {
        return failed("checksumError");
    }
    heard.lock().unwrap().push(target.to_owned());
    if target.contains("/getRecordings?") {
        return recordings(&parameter(target, "meetingID").unwrap_or_default());
    }
    let Some(meeting) = parameter(target, "meetingID") else { return failed("missingParamMeetingID") };
    let key = if made.insert(meeting) { "" } else { "duplicateWarning" };
    format!(
        "<response><returncode>SUCCESS</returncode><createTime>1795686300123</createTime><messageKey>{key}</messageKey></response>"
    )
}

/// A recording of the meeting, and one of another whose name begins alike.
fn recordings(meeting: &str) -> String {
    let one = |id: &str, of: &str| {
        format!(
            "<recording><recordID>{id}</recordID><meetingID>{of}</meetingID><published>true</published>\
             <startTime>1795687320000</startTime><playback><format><type>presentation</type>\
             <url>https://bbb.example.org/playback/{id}</url></format></playback></recording>"
        )
    };
    let all = [one("1", meeting), one("2", &format!("{meeting}-other"))].concat();
    format!("<response><returncode>SUCCESS</returncode><recordings>{all}</recordings></response>")
}

/// Whether an address carries the right checksum.
pub fn is_signed(target: &str) -> bool {
    let Some((path, query)) = target.split_once('?') else { return false };
    let Some((query, checksum)) = query.rsplit_once("&checksum=") else { return false };
    let call = path.rsplit('/').next().unwrap_or_default();
    hex(&Sha256::digest(format!("{call}{query}{SECRET}").as_bytes())) == checksum
}

/// One parameter of a query, as it was sent.
pub fn parameter(target: &str, name: &str) -> Option<String> {
    let query = target.split_once('?')?.1;
    query.split('&').find_map(|pair| pair.strip_prefix(&format!("{name}=")).map(str::to_owned))
}
