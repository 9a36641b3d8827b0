//! Where letters go: an SMTP server, a folder of `.eml` files, or (tests) a list in memory.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use anyhow::Context as _;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp::SmtpTransport;
use lettre::transport::smtp::response::Response;
use lettre::{Message, Transport as _};

use super::outbox::Due;
use super::render::Letter;
use crate::config::Mail;
use crate::secrets::{make_private_file, make_private_folder, token};

/// The way out for letters.
#[derive(Clone)]
pub struct Mailer {
    from: Mailbox,
    way: Way,
}

#[derive(Clone)]
enum Way {
    Smtp(SmtpTransport),
    Folder(PathBuf),
    Memory(Arc<Mutex<Vec<(Due, Letter)>>>),
}

/// Why a letter was not taken.
#[derive(Clone, Debug)]
pub struct NotTaken {
    /// What the server said; it may name the recipient, so it is kept with the letter and never logged.
    pub why: String,
    /// The server's answer as a number (RFC 5321 §4.2), where it was one.
    pub code: Option<String>,
    /// Whether trying again is of no use.
    pub for_good: bool,
}

impl Mailer {
    /// From the settings.
    ///
    /// # Errors
    /// When the sender is no address, the folder cannot be made, or the SMTP URL cannot be read.
    pub fn new(mail: &Mail, from: &str) -> anyhow::Result<Self> {
        let from: Mailbox = from.parse().with_context(|| format!("--mail-from {from}: write Name <address@host>"))?;
        let way = match mail {
            Mail::Folder(folder) => {
                make_private_folder(folder)?;
                Way::Folder(folder.clone())
            }
            Mail::Smtp(url) => Way::Smtp(SmtpTransport::from_url(url).context("--mail: the SMTP URL cannot be read")?.build()),
        };
        Ok(Self { from, way })
    }

    /// A mailer that keeps what it is given.
    pub fn in_memory() -> Self {
        let from = Mailbox::new(None, lettre::Address::new("training", "localhost").expect("a plain address"));
        Self { from, way: Way::Memory(Arc::default()) }
    }

    /// What a mailer in memory was given so far, taken out of it.
    pub fn take(&self) -> Vec<(Due, Letter)> {
        match &self.way {
            Way::Memory(letters) => letters.lock().map(|mut letters| std::mem::take(&mut *letters)).unwrap_or_default(),
            Way::Smtp(_) | Way::Folder(_) => Vec::new(),
        }
    }

    /// Sends one letter; blocks until the server has answered, and says what it answered.
    ///
    /// # Errors
    /// When it was not taken.
    pub fn send(&self, due: &Due, letter: &Letter) -> Result<Option<String>, NotTaken> {
        if let Way::Memory(letters) = &self.way {
            if let Ok(mut letters) = letters.lock() {
                letters.push((due.clone(), letter.clone()));
            }
            return Ok(None);
        }
        let message =
            self.message(due, letter).map_err(|error| NotTaken { why: format!("{error:#}"), code: None, for_good: true })?;
        match &self.way {
            Way::Smtp(smtp) => smtp.send(&message).map(|answer| Some(answer_of(&answer))).map_err(|error| NotTaken {
                for_good: error.is_permanent(),
                code: error.status().map(|code| code.to_string()),
                why: error.to_string(),
            }),
            Way::Folder(folder) => write(folder, &message).map(|()| None).map_err(|error| NotTaken {
                why: error.to_string(),
                code: None,
                for_good: false,
            }),
            Way::Memory(_) => Ok(None),
        }
    }

    /// The same at each try, at the sender's own domain (RFC 5322 §3.6.4).
    fn message_id(&self, due: &Due) -> String {
        let own = due.message_id.split('@').next().unwrap_or_default();
        format!("<{own}@{}>", self.from.email.domain())
    }

    fn message(&self, due: &Due, letter: &Letter) -> anyhow::Result<Message> {
        let to: Mailbox = due.to.parse().context("the address cannot be read")?;
        let words = MultiPart::alternative()
            .singlepart(SinglePart::plain(letter.text.clone()))
            .singlepart(SinglePart::html(letter.html.clone()));
        let body = match &letter.calendar {
            None => words,
            Some(ics) => with_calendar(words, ics)?,
        };
        let mut head = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(&letter.subject)
            .message_id(Some(self.message_id(due)))
            .date(due.created_at.utc().into());
        // an office's address is free text: what is none is left out, the letter goes all the same
        if let Some(address) = due.payload.reply_to.as_ref().and_then(|address| address.parse::<lettre::Address>().ok()) {
            head = head.reply_to(Mailbox::new(None, address));
        }
        if let Some(url) = &letter.unsubscribe {
            head = head
                .raw_header(plain_header("List-Unsubscribe", format!("<{url}>")))
                .raw_header(plain_header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
        }
        head.multipart(body).context("the letter cannot be put together")
    }
}

/// A header of ASCII alone, as it is: programs look for these letter by letter.
fn plain_header(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::dangerous_new_pre_encoded(HeaderName::new_from_ascii_str(name), value.clone(), value)
}

/// Writes a letter for its owner alone: it may hold a code or a link that signs somebody in.
fn write(folder: &Path, message: &Message) -> std::io::Result<()> {
    let mut file = make_private_file(&folder.join(format!("{}.eml", token())))?;
    file.write_all(&message.formatted())
}

/// `250 2.0.0 taken as 4XYZ`.
fn answer_of(answer: &Response) -> String {
    format!("{} {}", answer.code(), answer.message().collect::<Vec<_>>().join(" "))
}

/// The calendar file twice, the same octets: as another form of the letter with its method, which is what Outlook, Google and Apple act
/// on (RFC 6047 §2.4), and as a file for those who read mail elsewhere.
fn with_calendar(words: MultiPart, ics: &str) -> anyhow::Result<MultiPart> {
    let method = ics.lines().find_map(|line| line.strip_prefix("METHOD:")).unwrap_or("PUBLISH");
    let form = ContentType::parse(&format!("text/calendar; method={method}; charset=utf-8"))?;
    let file = Attachment::new("invite.ics".to_owned()).body(ics.to_owned(), ContentType::parse("application/ics")?);
    let words = words.singlepart(SinglePart::builder().header(form).body(ics.to_owned()));
    Ok(MultiPart::mixed().multipart(words).singlepart(file))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Instant;
    use crate::i18n::Lang;
    use crate::notify::{Draft, Kind};

    #[cfg(unix)]
    #[test]
    fn a_letter_in_a_folder_is_for_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let data = tempfile::tempdir().unwrap();
        let folder = data.path().join("mail");
        let mailer = Mailer::new(&Mail::Folder(folder.clone()), "Training <training@example.org>").unwrap();
        let at = Instant::parse("2026-11-23T05:00:00Z").unwrap();
        let due = Draft::new(Kind::SignInCode, "anna@example.org", Lang::En).as_due(at);
        let words = Letter {
            subject: "123456".into(),
            text: "123456".into(),
            html: "<p>123456</p>".into(),
            calendar: None,
            unsubscribe: None,
        };
        mailer.send(&due, &words).unwrap();
        let letter = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&folder), mode(&letter)), (0o700, 0o600));
        assert!(letter.extension().is_some_and(|kind| kind == "eml"));
    }

    fn letter(calendar: Option<&str>) -> String {
        let at = Instant::parse("2026-11-23T05:00:00Z").unwrap();
        let due = Draft::new(Kind::WebinarInvited, "anna@example.org", Lang::Kk).as_due(at);
        let words = Letter {
            subject: "Вебинар".to_owned(),
            text: "Сәлем".to_owned(),
            html: "<p>Сәлем</p>".to_owned(),
            calendar: calendar.map(str::to_owned),
            unsubscribe: None,
        };
        let message = Mailer::in_memory().message(&due, &words).unwrap();
        String::from_utf8(message.formatted()).unwrap().replace("\r\n ", " ")
    }

    #[test]
    fn an_invitation_is_a_form_of_the_letter_and_a_file() {
        let whole = letter(Some("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n"));
        let kinds: Vec<&str> = whole
            .lines()
            .filter_map(|line| line.strip_prefix("Content-Type: "))
            .map(|kind| kind.split_once("; boundary").map_or(kind, |(kind, _)| kind))
            .collect();
        let wanted = [
            "multipart/mixed",
            "multipart/alternative",
            "text/plain; charset=utf-8",
            "text/html; charset=utf-8",
            "text/calendar; method=REQUEST; charset=utf-8",
            "application/ics",
        ];
        assert_eq!(kinds, wanted, "{whole}");
        assert!(whole.contains("Content-Disposition: attachment; filename=\"invite.ics\""), "{whole}");
    }

    #[test]
    fn an_answer_goes_to_the_office_and_what_is_no_address_is_left_out() {
        let at = Instant::parse("2026-11-23T05:00:00Z").unwrap();
        let words = Letter {
            subject: "A".to_owned(),
            text: "A".to_owned(),
            html: "<p>A</p>".to_owned(),
            calendar: None,
            unsubscribe: None,
        };
        for (office, wanted) in [
            ("office@example.org", Some("Reply-To: office@example.org\r\n")),
            (" office@example.org ", Some("Reply-To: office@example.org\r\n")),
            ("", None),
            ("room 5", None),
            ("a@example.org\r\nBcc: b@example.org", None),
        ] {
            let due = Draft::new(Kind::Declined, "anna@example.org", Lang::En).answered_at(office).as_due(at);
            let whole = String::from_utf8(Mailer::in_memory().message(&due, &words).unwrap().formatted()).unwrap();
            assert_eq!(whole.contains("Reply-To"), wanted.is_some(), "{office}: {whole}");
            assert!(wanted.is_none_or(|line| whole.contains(line)), "{office}: {whole}");
        }
    }

    #[test]
    fn the_method_is_that_of_the_file_and_a_letter_without_one_has_none() {
        assert!(letter(Some("BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\n")).contains("text/calendar; method=CANCEL;"));
        assert!(!letter(None).contains("calendar") && !letter(None).contains("multipart/mixed"));
    }
}
