//! What mail servers send back (RFC 3464): read from a mail, and held against the message that it speaks of. Anybody can send us such a
//! mail, so it counts only where it names a Message-ID of ours, which nobody but its reader knows.

use diesel::prelude::*;
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders as _, PartType};

use super::reason::is_hard;
use super::settle::{Outcome, note, shortened};
use super::suppressions::suppress;
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::{message_events, messages};
use crate::ids::MessageId;

/// A report is a few kilobytes; what is larger is none.
const MOST_BYTES: usize = 1_048_576;
/// Our letters have one reader; a report on more is not about one of ours.
const MOST_RECIPIENTS: usize = 5;
/// A report has one or two letters in it.
const MOST_LETTERS: usize = 20;

/// Fields, names in small letters.
type Block = Vec<(String, String)>;

/// What a server reports about one letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The Message-ID of the letter, without its domain.
    pub message: String,
    /// The address that it was for and the one where it ended, in small letters.
    pub addresses: Vec<String>,
    /// Whether it is given up; else it is only late.
    pub has_failed: bool,
    /// `5.1.1`, and what the server said.
    pub answer: String,
}

/// What came of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bounce {
    /// It is no report about a letter of ours, or says what is known.
    Ignored,
    /// Written into the log of the letter.
    Noted,
    /// The letter came back.
    Bounced,
    /// It came back for good, and nothing more goes to the address.
    Suppressed,
}

/// Reads a mail as a report; `None` where it is none.
pub fn read_report(mail: &[u8]) -> Option<Report> {
    if mail.len() > MOST_BYTES || holds_too_many_letters(mail) {
        return None;
    }
    let mail = MessageParser::default().parse(mail)?;
    if !is_report(&mail) {
        return None;
    }
    let status = mail.parts.iter().find(|part| is_kind(part, "message", "delivery-status"))?;
    let blocks = blocks(&String::from_utf8_lossy(status.contents()));
    let message = mail.parts.iter().find_map(own_id)?;
    let recipients: Vec<&Block> = blocks.iter().skip(1).filter(|block| field(block, "action").is_some()).collect();
    if recipients.is_empty() || recipients.len() > MOST_RECIPIENTS {
        return None;
    }
    let with = |wanted: &str| {
        let is_wanted = |block: &&&Block| field(block, "action").is_some_and(|action| action.eq_ignore_ascii_case(wanted));
        recipients.iter().find(is_wanted).copied()
    };
    let failed = with("failed");
    let about = failed.or_else(|| with("delayed"))?;
    let address =
        |name: &str| field(about, name).map(|value| value.rsplit(';').next().unwrap_or_default().trim().to_lowercase());
    let (status, said) = (field(about, "status").unwrap_or_default(), field(about, "diagnostic-code").unwrap_or_default());
    Some(Report {
        message,
        addresses: ["original-recipient", "final-recipient"].into_iter().filter_map(address).collect(),
        has_failed: failed.is_some(),
        answer: shortened(&format!("{status} {said}")),
    })
}

/// A letter in a letter in a letter …: each is a step further down for who takes them apart, until there is no ground left.
fn holds_too_many_letters(mail: &[u8]) -> bool {
    let is_one = |bytes: &&[u8]| bytes.eq_ignore_ascii_case(b"message/");
    mail.windows(8).filter(is_one).nth(MOST_LETTERS).is_some()
}

fn is_report(mail: &Message<'_>) -> bool {
    mail.content_type().is_some_and(|kind| {
        kind.ctype().eq_ignore_ascii_case("multipart")
            && kind.subtype().is_some_and(|subtype| subtype.eq_ignore_ascii_case("report"))
    })
}

fn is_kind(part: &MessagePart<'_>, main: &str, sub: &str) -> bool {
    part.content_type().is_some_and(|kind| {
        kind.ctype().eq_ignore_ascii_case(main) && kind.subtype().is_some_and(|subtype| subtype.eq_ignore_ascii_case(sub))
    })
}

/// The Message-ID of the letter that was sent back, whole or only its head.
fn own_id(part: &MessagePart<'_>) -> Option<String> {
    let id = match &part.body {
        PartType::Message(letter) => letter.message_id()?.to_owned(),
        _ if is_kind(part, "text", "rfc822-headers") || is_kind(part, "message", "rfc822") => {
            let heads = blocks(&String::from_utf8_lossy(part.contents()));
            field(heads.first()?, "message-id")?.trim_matches(['<', '>']).to_owned()
        }
        _ => return None,
    };
    id.split_once('@').map(|(own, _)| own.to_owned())
}

/// Groups of fields between empty lines, names in small letters, folded lines joined.
fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = vec![Vec::new()];
    for line in text.lines().take(2_000) {
        if line.trim().is_empty() {
            if blocks.last().is_some_and(|block| !block.is_empty()) {
                blocks.push(Vec::new());
            }
        } else if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = blocks.last_mut().and_then(|block| block.last_mut()) {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let (Some((name, value)), Some(block)) = (line.split_once(':'), blocks.last_mut()) {
            block.push((name.trim().to_lowercase(), value.trim().to_owned()));
        }
    }
    blocks
}

fn field<'a>(block: &'a [(String, String)], name: &str) -> Option<&'a str> {
    block.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
}

/// Holds a report against the letter it speaks of. Twice is no harm.
///
/// # Errors
/// The database's.
pub fn take_report(conn: &mut Conn, now: Instant, report: &Report) -> QueryResult<Bounce> {
    let found: Option<(i64, String)> = messages::table
        .filter(messages::message_id.eq(format!("{}@shanyraq", report.message)))
        .filter(messages::state.eq("sent"))
        .select((messages::id, messages::to_address))
        .first(conn)
        .optional()?;
    // one that is about another address is about another letter, whatever it says
    let Some((id, address)) = found.filter(|(_, address)| report.addresses.contains(&address.to_lowercase())) else {
        return Ok(Bounce::Ignored);
    };
    let id = MessageId(id);
    if !report.has_failed {
        let delayed = message_events::table
            .filter(message_events::message_id.eq(id))
            .filter(message_events::outcome.eq(Outcome::Delayed.as_str()));
        if delayed.count().get_result::<i64>(conn)? > 0 {
            return Ok(Bounce::Ignored);
        }
        note(conn, id, now, Outcome::Delayed, Some(&report.answer))?;
        return Ok(Bounce::Noted);
    }
    diesel::update(messages::table.find(id))
        .set((messages::state.eq("bounced"), messages::last_error.eq(&report.answer)))
        .execute(conn)?;
    note(conn, id, now, Outcome::Bounced, Some(&report.answer))?;
    if is_hard(&report.answer) {
        suppress(conn, now, id, &address, &report.answer)?;
        return Ok(Bounce::Suppressed);
    }
    Ok(Bounce::Bounced)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(status: &str, head: &str) -> String {
        format!(
            "From: MAILER-DAEMON@example.org\r\nTo: training@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
             --b\r\nContent-Type: text/plain\r\n\r\nYour letter did not arrive.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\n{status}\r\n\
             --b\r\nContent-Type: text/rfc822-headers\r\n\r\n{head}\r\n\r\n--b--\r\n"
        )
    }

    const FAILED: &str = "Original-Recipient: rfc822;Anna@Example.org\r\nFinal-Recipient: rfc822; anna@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1\r\n no such user";

    #[test]
    fn a_report_is_read() {
        let read = read_report(report(FAILED, "Subject: x\r\nMessage-ID: <0abc.T_k-n@example.org>").as_bytes()).unwrap();
        assert_eq!(read.message, "0abc.T_k-n");
        assert_eq!(read.addresses, ["anna@example.org", "anna@example.org"]);
        assert!(read.has_failed);
        assert_eq!(read.answer, "5.1.1 smtp; 550 5.1.1 no such user");
        let late = FAILED.replace("failed", "delayed").replace("5.1.1", "4.4.1");
        assert!(!read_report(report(&late, "Message-ID: <a@b>").as_bytes()).unwrap().has_failed);
        // the letter itself instead of its head
        let whole = report(FAILED, "Message-ID: <0abc@example.org>\r\nSubject: x\r\n\r\nHello")
            .replace("text/rfc822-headers", "message/rfc822");
        assert_eq!(read_report(whole.as_bytes()).unwrap().message, "0abc");
    }

    #[test]
    fn what_is_no_report_is_not_read_whatever_it_looks_like() {
        let good = report(FAILED, "Message-ID: <a@b>");
        let many = [FAILED; 6].join("\r\n\r\n");
        let nested = "Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n".repeat(5_000);
        let letters = "Content-Type: message/rfc822\r\n\r\n".repeat(30_000);
        for mail in [
            String::new(),
            "Subject: I am away\r\n\r\nuntil Monday".to_owned(),
            good.replace("multipart/report", "multipart/mixed"),
            good.replace("Action: failed", "Action: delivered"),
            good.replace("Message-ID", "X-Other"),
            good.replace("<a@b>", "<a>"),
            report(&many, "Message-ID: <a@b>"),
            nested,
            letters,
            format!("{good}{}", "x".repeat(MOST_BYTES)),
        ] {
            assert_eq!(read_report(mail.as_bytes()), None, "{}", &mail[..mail.len().min(300)]);
        }
        for cut in (0..good.len()).step_by(7) {
            let _ = read_report(&good.as_bytes()[..cut]);
        }
        let mut wrong = good.into_bytes();
        for at in (0..wrong.len()).step_by(11) {
            wrong[at] = 0xFF;
        }
        let _ = read_report(&wrong);
    }
}
