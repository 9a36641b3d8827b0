//! BigBlueButton's interface for other systems: an address, and behind its query a checksum over the call's name, the query and the
//! shared secret. <https://docs.bigbluebutton.org/development/api/>

use quick_xml::Reader;
use quick_xml::events::Event;
use sha2::{Digest as _, Sha256};

use super::{Caller, RoomMeeting, RoomProblem, Visitor, in_query};
use crate::clock::Instant;
use crate::secrets::hex;

/// Deeper answers are not BigBlueButton's.
const MOST_DEPTH: usize = 32;

/// A server of BigBlueButton.
#[derive(Clone)]
pub struct BigBlueButton {
    /// As `bbb-conf --secret` prints it, with or without `/api` behind it: `https://bbb.example.org/bigbluebutton/`.
    pub address: String,
    /// The shared secret.
    pub secret: String,
    /// How the checksum is made.
    pub hash: Hash,
}

/// How a checksum is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hash {
    /// What every version of today takes.
    Sha256,
    /// Only for servers that take nothing else.
    Sha1,
}

/// A recording that the server has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomRecording {
    /// Which.
    pub id: String,
    /// Of which meeting.
    pub meeting: String,
    /// When it began.
    pub began_at: Option<Instant>,
    /// Where it is watched: the first of its forms.
    pub url: String,
}

impl BigBlueButton {
    /// Makes the meeting, or finds it made. The answer is the moment at which the server made it: with it a join link leads to no later
    /// meeting of the same name.
    pub(super) fn create(&self, caller: &Caller, meeting: &RoomMeeting) -> Result<String, RoomProblem> {
        // the same call word for word each time: the server answers a repeated one as it answered the first
        // (and it has no duration: at its end the server would put everybody out of a webinar that runs over)
        let recorded = if meeting.recorded { "true" } else { "false" };
        let mut query = vec![
            ("name", meeting.title.as_str()),
            ("meetingID", meeting.name.as_str()),
            ("record", recorded),
            ("autoStartRecording", "false"),
            ("allowStartStopRecording", recorded),
        ];
        query.extend(meeting.ended_url.as_deref().map(|url| ("meta_endCallbackUrl", url)));
        query.extend(meeting.analytics_url.as_deref().map(|url| ("meta_analytics-callback-url", url)));
        let answer = self.ask(caller, "create", &query)?;
        answer.first("createTime").map(str::to_owned).ok_or_else(|| RoomProblem::Unusable("no time of making".to_owned()))
    }

    /// The address by which one person goes in.
    pub(super) fn join(&self, meeting: &RoomMeeting, visitor: &Visitor, made: &str) -> String {
        let role = if visitor.moderates { "MODERATOR" } else { "VIEWER" };
        self.address_of(
            "join",
            &[
                ("meetingID", meeting.name.as_str()),
                ("fullName", visitor.name.as_str()),
                ("userID", visitor.external_id.as_str()),
                ("role", role),
                ("createTime", made),
                ("redirect", "true"),
            ],
        )
    }

    /// The recordings of a meeting that can be watched.
    ///
    /// # Errors
    /// See [`RoomProblem`].
    pub fn recordings(&self, caller: &Caller, meeting: &str) -> Result<Vec<RoomRecording>, RoomProblem> {
        let answer = self.ask(caller, "getRecordings", &[("meetingID", meeting), ("state", "published")])?;
        Ok(answer.recordings(meeting))
    }

    fn ask(&self, caller: &Caller, call: &str, query: &[(&str, &str)]) -> Result<Answer, RoomProblem> {
        let answer = Answer::read(&caller.get(&self.address_of(call, query))?)?;
        match answer.first("returncode") {
            Some("SUCCESS") => Ok(answer),
            Some("FAILED") => Err(RoomProblem::Refused(answer.first("messageKey").unwrap_or("no reason").to_owned())),
            _ => Err(RoomProblem::Unusable("no return code".to_owned())),
        }
    }

    fn address_of(&self, call: &str, query: &[(&str, &str)]) -> String {
        let query: Vec<String> = query.iter().map(|(name, value)| format!("{name}={}", in_query(value))).collect();
        let query = query.join("&");
        let address = self.address.trim().trim_end_matches('/').trim_end_matches("/api");
        format!("{address}/api/{call}?{query}&checksum={}", self.checksum(call, &query))
    }

    fn checksum(&self, call: &str, query: &str) -> String {
        let text = format!("{call}{query}{}", self.secret);
        match self.hash {
            Hash::Sha256 => hex(&Sha256::digest(text.as_bytes())),
            Hash::Sha1 => hex(ring::digest::digest(&ring::digest::SHA1_FOR_LEGACY_USE_ONLY, text.as_bytes()).as_ref()),
        }
    }
}

/// An answer as its leaves, each with the path to it below `response`.
struct Answer(Vec<(String, String)>);

impl Answer {
    fn read(xml: &str) -> Result<Self, RoomProblem> {
        let wrong = || RoomProblem::Unusable("no XML of BigBlueButton".to_owned());
        let mut reader = Reader::from_str(xml);
        let (mut path, mut text, mut leaves) = (Vec::<String>::new(), String::new(), Vec::new());
        loop {
            match reader.read_event().map_err(|_| wrong())? {
                Event::Start(start) if path.len() < MOST_DEPTH => {
                    path.push(String::from_utf8_lossy(start.local_name().as_ref()).into_owned());
                    text.clear();
                }
                Event::Start(_) => return Err(wrong()),
                Event::Text(words) => text.push_str(&words.decode().unwrap_or_default()),
                Event::CData(words) => text.push_str(&String::from_utf8_lossy(&words)),
                Event::GeneralRef(named) => {
                    let letter = named.resolve_char_ref().ok().flatten().map(String::from);
                    text.push_str(&letter.unwrap_or_else(|| reference(&named.decode().unwrap_or_default()).to_owned()));
                }
                Event::End(_) => {
                    let name = path.get(1..).unwrap_or_default().join("/");
                    leaves.push((name, std::mem::take(&mut text).trim().to_owned()));
                    path.pop();
                }
                Event::Eof => break,
                _ => {}
            }
        }
        if path.is_empty() && !leaves.is_empty() { Ok(Self(leaves)) } else { Err(wrong()) }
    }

    fn first(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(path, _)| path == name).map(|(_, text)| text.as_str())
    }

    /// A recording's end follows its parts. Those of other meetings are left out, whatever the server sends: it also finds names that
    /// begin alike.
    fn recordings(&self, meeting: &str) -> Vec<RoomRecording> {
        let (mut all, mut parts) = (Vec::new(), Vec::<(&str, &str)>::new());
        for (path, text) in &self.0 {
            let Some(part) = path.strip_prefix("recordings/recording") else { continue };
            if !part.is_empty() {
                parts.push((part.trim_start_matches('/'), text));
                continue;
            }
            let one = |name: &str| parts.iter().find(|(part, _)| *part == name).map(|(_, text)| *text);
            let url = one("playback/format/url").filter(|url| url.starts_with("https://"));
            if let (Some(id), Some(of), Some(url)) = (one("recordID"), one("meetingID"), url)
                && of == meeting
                && one("published") == Some("true")
            {
                let began_at = one("startTime")
                    .and_then(|time| time.parse::<i64>().ok())
                    .and_then(|millis| millis.checked_mul(1000))
                    .map(Instant::from_micros);
                all.push(RoomRecording { id: id.to_owned(), meeting: of.to_owned(), began_at, url: url.to_owned() });
            }
            parts.clear();
        }
        all
    }
}

/// The five names that XML knows.
fn reference(name: &str) -> &'static str {
    match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(address: &str, hash: Hash) -> BigBlueButton {
        BigBlueButton { address: address.to_owned(), secret: "639259d4-9dd8-4b25-bf01-95f9567eaf4b".to_owned(), hash }
    }

    /// The example of the documentation.
    #[test]
    fn the_checksum_is_that_of_the_documentation() {
        let query = "name=Test+Meeting&meetingID=abc123&attendeePW=111222&moderatorPW=333444";
        let old = server("", Hash::Sha1).checksum("create", query);
        assert_eq!(old, "1fcbb0c4fc1f039f73aa6d697d2db9ba7f803f17");
        assert_eq!(server("", Hash::Sha256).checksum("create", query).len(), 64);
    }

    #[test]
    fn the_address_is_taken_as_people_copy_it() {
        for address in
            ["https://b.example/bigbluebutton", "https://b.example/bigbluebutton/", " https://b.example/bigbluebutton/api/"]
        {
            let made = server(address, Hash::Sha256).address_of("join", &[("fullName", "Ә &")]);
            assert!(made.starts_with("https://b.example/bigbluebutton/api/join?fullName=%D3%98%20%26&checksum="), "{made}");
        }
    }

    #[test]
    fn recordings_of_the_meeting_alone_are_read() {
        let one = |id: &str, of: &str, published: &str, url: &str| {
            format!(
                "<recording><recordID>{id}</recordID><meetingID>{of}</meetingID><published>{published}</published>\
                 <startTime>1795687200000</startTime><metadata><meetingID>x</meetingID></metadata>\
                 <playback><format><type>presentation</type><url>{url}</url></format></playback></recording>"
            )
        };
        let xml = format!(
            "<response><returncode>SUCCESS</returncode><recordings>{}{}{}{}</recordings></response>",
            one("1", "m", "true", "https://b.example/p?a=1&amp;b=2"),
            one("2", "m-other", "true", "https://b.example/2"),
            one("3", "m", "false", "https://b.example/3"),
            one("4", "m", "true", "javascript:alert(1)"),
        );
        let found = Answer::read(&xml).unwrap().recordings("m");
        let began_at = Some(Instant::from_micros(1_795_687_200_000_000));
        let wanted = RoomRecording {
            id: "1".to_owned(),
            meeting: "m".to_owned(),
            began_at,
            url: "https://b.example/p?a=1&b=2".to_owned(),
        };
        assert_eq!(found, [wanted]);
    }

    #[test]
    fn what_is_no_answer_is_said_to_be_none() {
        for xml in ["", "hello", "<response><returncode>SUCCESS</returncode>", "<a></b>", &"<a>".repeat(40)] {
            assert!(Answer::read(xml).is_err(), "{xml}");
        }
    }
}
