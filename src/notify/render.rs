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
}

/// A paragraph of the HTML form.
#[derive(Serialize)]
struct Block {
    kind: &'static str,
    text: String,
    url: String,
}

#[derive(Serialize)]
struct HtmlPage<'a> {
    subject: &'a str,
    blocks: Vec<Block>,
    /// Why they get this; webinar letters say it in their own words.
    why: Option<String>,
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
    let blocks: Vec<Block> = marked.split("\n\n").map(|paragraph| to_block(paragraph.trim())).collect();
    let why = Some(format!("mail-{}-why", due.kind.as_str())).filter(|key| catalogue().has(due.lang, key));
    let why = why.map(|key| tr_with(due.lang, &key, &args));
    let help_url = format!("{public_url}/{}/help", due.lang);
    let help = format!("{}: {help_url}", tr(due.lang, "mail-help"));
    let in_text = |block: &Block| match block.kind {
        "button" => format!("{}: {}", block.text, block.url),
        _ => block.text.clone(),
    };
    let text = blocks.iter().map(in_text).chain(why.clone()).chain([help]).collect::<Vec<_>>().join("\n\n");
    let page = HtmlPage { subject: &subject, blocks, why, help_url };
    let html = templates()?.render("email/layout.html", due.lang, &page, &public_url)?;
    Ok(Letter { subject, text, html, calendar: due.payload.calendar.clone() })
}

/// A message as its reader would get it, before it is written into the outbox.
///
/// # Errors
/// As [`render`].
pub fn preview(draft: &Draft, public_url: &str, now: Instant) -> anyhow::Result<Letter> {
    render(&draft.as_due(now), public_url)
}

fn is_words(name: &str) -> bool {
    name == "subject" || name == "body"
}

/// No button and no code: only an address that stands alone can be followed.
fn to_plain_block(paragraph: &str) -> Block {
    let is_link = paragraph.starts_with("http") && !paragraph.contains(char::is_whitespace);
    let (kind, url) = if is_link { ("link", paragraph.to_owned()) } else { ("text", String::new()) };
    Block { kind, text: paragraph.to_owned(), url }
}

fn to_block(paragraph: &str) -> Block {
    let button = paragraph.strip_prefix('[').and_then(|rest| rest.strip_suffix(')')).and_then(|rest| rest.split_once("]("));
    if let Some((text, url)) = button {
        return Block { kind: "button", text: text.to_owned(), url: url.to_owned() };
    }
    if paragraph.len() == 6 && paragraph.bytes().all(|byte| byte.is_ascii_digit()) {
        return Block { kind: "code", text: paragraph.to_owned(), url: String::new() };
    }
    if paragraph.starts_with("http") && !paragraph.contains(char::is_whitespace) {
        return Block { kind: "link", text: paragraph.to_owned(), url: paragraph.to_owned() };
    }
    Block { kind: "text", text: paragraph.to_owned(), url: String::new() }
}
