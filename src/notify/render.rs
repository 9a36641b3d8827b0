//! A message in words: one text template, and the HTML made from the same text, so that both say the same. In the text an empty
//! line parts paragraphs, and a paragraph `[words](address)` is the button.

use serde::Serialize;

use super::kind::Kind;
use super::outbox::{Draft, Due};
use crate::clock::Instant;
use crate::i18n::{Args, catalogue, tr, tr_with};
use crate::templates::templates;

/// A message ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Under sixty characters, with the fact, without the topic.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// The same words.
    pub html: String,
    /// An iCalendar file.
    pub calendar: Option<String>,
    /// Where a mail program refuses such letters with one press (RFC 8058); `None` for what cannot be refused.
    pub unsubscribe: Option<String>,
}

/// A paragraph of the HTML form.
#[derive(Serialize)]
struct Block {
    kind: &'static str,
    text: String,
    url: String,
    /// The text in pieces, each with the address that it is, else an empty one.
    pieces: Vec<(String, String)>,
}

#[derive(Serialize)]
struct HtmlPage<'a> {
    subject: &'a str,
    blocks: Vec<Block>,
    /// Why they get this; webinar letters say it in their own words.
    why: Option<String>,
    /// Where they choose what they get; `None` for letters that are nobody's.
    change_url: Option<String>,
    help_url: String,
}

/// Words a message in its recipient's language. `public_url` stands before every value that is a path.
///
/// # Errors
/// When a template asks for a value that the message does not have.
pub fn render(due: &Due, public_url: &str) -> anyhow::Result<Letter> {
    let mut values = due.payload.values.clone();
    // what somebody typed is words alone, whatever it begins with or looks like
    let is_typed = due.kind == Kind::OwnMessage;
    for (_, value) in values.iter_mut().filter(|(name, value)| value.starts_with('/') && !(is_typed && is_words(name))) {
        value.insert_str(0, public_url);
    }
    let args: Args = values.iter().map(|(name, value)| (name.clone(), value.as_str().into())).collect();
    let subject = tr_with(due.lang, &format!("mail-{}-subject", due.kind.as_str()), &args);
    let name = format!("email/{}.txt", due.kind.as_str());
    let marked = templates()?.render(&name, due.lang, &values, &public_url)?;
    let marked = marked.trim();
    let to_block = if is_typed { to_plain_block } else { to_block };
    let mut blocks: Vec<Block> = marked.split("\n\n").map(|paragraph| to_block(paragraph.trim())).collect();
    for block in &mut blocks {
        block.pieces = with_links(&block.text, public_url);
    }
    let why = Some(format!("mail-{}-why", due.kind.as_str())).filter(|key| catalogue().has(due.lang, key));
    let why = why.map(|key| tr_with(due.lang, &key, &args));
    let help_url = format!("{public_url}/{}/help", due.lang);
    let help = format!("{}: {help_url}", tr(due.lang, "mail-help"));
    let change_url = change_url(due, public_url);
    let change = change_url.as_ref().map(|url| format!("{}: {url}", tr(due.lang, "mail-change")));
    let in_text = |block: &Block| match block.kind {
        "button" => format!("{}: {}", block.text, block.url),
        _ => block.text.clone(),
    };
    let text = blocks.iter().map(in_text).chain(why.clone()).chain(change).chain([help]).collect::<Vec<_>>().join("\n\n");
    let page = HtmlPage { subject: &subject, blocks, why, change_url, help_url };
    let html = templates()?.render("email/layout.html", due.lang, &page, &public_url)?;
    Ok(Letter { subject, text, html, calendar: due.payload.calendar.clone(), unsubscribe: choices_path(due, public_url) })
}

/// The address of a reader's choices, with the one that the letter belongs to; without a language: programs send there too.
fn choices_path(due: &Due, before: &str) -> Option<String> {
    let (choice, token) = (due.kind.choice()?, due.choices_token.as_ref()?);
    Some(format!("{before}/m/{token}?of={}", choice.as_str()))
}

/// Where the reader changes what they get: behind their own address, else under Settings. Nobody chooses whether they can sign in.
fn change_url(due: &Due, public_url: &str) -> Option<String> {
    let is_letter = due.person.is_some() && due.kind != Kind::SignInCode;
    let settings = || is_letter.then(|| format!("{public_url}/{}/settings/letters", due.lang));
    choices_path(due, &format!("{public_url}/{}", due.lang)).or_else(settings)
}

/// A message as its reader would get it, before it is written into the outbox.
///
/// # Errors
/// As [`render`].
pub fn preview(draft: &Draft, public_url: &str, now: Instant) -> anyhow::Result<Letter> {
    let mut due = draft.as_due(now);
    // each reader has their own, which is nobody else's business
    due.choices_token = Some("…".to_owned());
    render(&due, public_url)
}

/// A text in pieces: our own addresses in it can be followed. Whatever else looks like one is somebody's words.
fn with_links(text: &str, public_url: &str) -> Vec<(String, String)> {
    let own = format!("{public_url}/");
    let (mut pieces, mut rest) = (Vec::new(), text);
    while let Some(at) = rest.find(&own) {
        let end = rest[at..].find(char::is_whitespace).map_or(rest.len(), |length| at + length);
        // what ends a sentence is no part of an address
        let url = rest[at..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '»', '”']);
        if at > 0 {
            pieces.push((rest[..at].to_owned(), String::new()));
        }
        pieces.push((url.to_owned(), url.to_owned()));
        rest = &rest[at + url.len()..];
    }
    if !rest.is_empty() {
        pieces.push((rest.to_owned(), String::new()));
    }
    pieces
}

fn is_words(name: &str) -> bool {
    name == "subject" || name == "body"
}

/// No button and no code: only an address that stands alone can be followed.
fn to_plain_block(paragraph: &str) -> Block {
    let is_link = paragraph.starts_with("http") && !paragraph.contains(char::is_whitespace);
    let (kind, url) = if is_link { ("link", paragraph.to_owned()) } else { ("text", String::new()) };
    Block { kind, text: paragraph.to_owned(), url, pieces: Vec::new() }
}

fn to_block(paragraph: &str) -> Block {
    let button = paragraph.strip_prefix('[').and_then(|rest| rest.strip_suffix(')')).and_then(|rest| rest.split_once("]("));
    if let Some((text, url)) = button {
        return Block { kind: "button", text: text.to_owned(), url: url.to_owned(), pieces: Vec::new() };
    }
    if paragraph.len() == 6 && paragraph.bytes().all(|byte| byte.is_ascii_digit()) {
        return Block { kind: "code", text: paragraph.to_owned(), url: String::new(), pieces: Vec::new() };
    }
    if paragraph.starts_with("http") && !paragraph.contains(char::is_whitespace) {
        return Block { kind: "link", text: paragraph.to_owned(), url: paragraph.to_owned(), pieces: Vec::new() };
    }
    Block { kind: "text", text: paragraph.to_owned(), url: String::new(), pieces: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_addresses_in_a_sentence_can_be_followed_and_no_others() {
        let base = "https://training.example.org";
        let of = |text: &str| -> Vec<String> {
            let pieces = with_links(text, base).into_iter();
            pieces.map(|(text, url)| if url.is_empty() { text } else { format!("<{url}>") }).collect()
        };
        for (text, wanted) in [
            (
                "Tell us here: https://training.example.org/en/coming/abc.",
                vec!["Tell us here: ", "<https://training.example.org/en/coming/abc>", "."],
            ),
            ("https://training.example.org/w/1\nand more", vec!["<https://training.example.org/w/1>", "\nand more"]),
            ("https://training.example.org.evil.example/x", vec!["https://training.example.org.evil.example/x"]),
            ("http://elsewhere.example/x", vec!["http://elsewhere.example/x"]),
            ("", vec![]),
        ] {
            assert_eq!(of(text), wanted, "{text}");
        }
    }
}
