//! The look at an organiser's own message before it goes out: each language as a reader of it gets it, how many get it, and who does not.

use serde::Serialize;

use super::own_message_form::Written;
use crate::announcements::{self, Desk, Readers, Selection, words_of_topic};
use crate::enrolment::Cohort;
use crate::i18n::{Lang, Message, tr};
use crate::notify;
use crate::people::Person;
use crate::web::{Errors, Page, Visit, paths};

/// So many names are shown.
const NAMED: usize = 10;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct PreviewPage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    action: String,
    hidden: Vec<(String, String)>,
    /// That a letter to try it out is on its way.
    tested: Option<Message>,
    number: usize,
    /// To whom, in words.
    chosen: Vec<String>,
    /// How many read which language, and which text they get.
    languages: Vec<Message>,
    left_out: Vec<LeftOut>,
    warnings: Vec<Message>,
    letters: Vec<Shown>,
}

#[derive(Clone, Debug, Serialize)]
struct LeftOut {
    why: Message,
    names: Vec<String>,
    more: usize,
}

#[derive(Clone, Debug, Serialize)]
struct Shown {
    lang: String,
    name: String,
    /// Whose values stand in it.
    reader: String,
    subject: String,
    paragraphs: Vec<String>,
}

/// What the page is put together with.
pub struct Look<'a> {
    /// The request.
    pub visit: &'a Visit,
    /// Of whose people.
    pub cohort: &'a Cohort,
    /// Whose values stand where nobody would get it.
    pub writer: &'a Person,
    /// To whom, in words.
    pub chosen: Vec<String>,
}

impl PreviewPage {
    /// The page.
    ///
    /// # Errors
    /// When a letter cannot be put together.
    pub fn new(
        look: &Look<'_>,
        crumbs: Vec<(String, String)>,
        written: &Written,
        readers: &Readers,
        errors: Errors,
        tested: Option<Message>,
    ) -> anyhow::Result<Self> {
        let (lang, words) = (look.visit.lang, written.words());
        let mut letters = Vec::new();
        for text in words.langs() {
            letters.extend(shown(look, written, readers, text)?);
        }
        let warnings = words.langs().into_iter().zip(&letters).filter_map(|(text, letter)| {
            let found = words_of_topic(&letter.subject, text);
            let named = Message::new("own-message-topic").with("language", text.own_name()).with("words", found.join(", "));
            Some(named).filter(|_| !found.is_empty())
        });
        let languages = readers.by_lang.iter().filter_map(|(reads, number)| {
            let (gets, _) = words.for_reader(*reads)?;
            let key = if gets == *reads { "own-message-readers" } else { "own-message-readers-other" };
            let name = |of: Lang| tr(lang, &format!("lang-name-{of}"));
            Some(Message::new(key).with("n", *number).with("language", name(*reads)).with("gets", name(gets)))
        });
        Ok(Self {
            errors,
            crumbs,
            action: paths::own_message_new(lang, &look.cohort.slug),
            hidden: written.hidden(),
            tested,
            number: readers.number(),
            chosen: look.chosen.clone(),
            languages: languages.collect(),
            left_out: [
                left_out("own-message-no-address", &readers.without_address),
                left_out("own-message-suppressed", &readers.suppressed),
            ]
            .into_iter()
            .flatten()
            .collect(),
            warnings: warnings.collect(),
            letters,
        })
    }
}

fn left_out(key: &'static str, people: &[Person]) -> Option<LeftOut> {
    let out = LeftOut {
        why: Message::new(key).with("n", people.len()),
        names: people.iter().take(NAMED).map(|person| person.name.clone()).collect(),
        more: people.len().saturating_sub(NAMED),
    };
    Some(out).filter(|_| !people.is_empty())
}

/// A text as the first of its readers gets it.
fn shown(look: &Look<'_>, written: &Written, readers: &Readers, lang: Lang) -> anyhow::Result<Option<Shown>> {
    let reader = readers.first.get(&lang).or_else(|| readers.first.values().next()).unwrap_or(look.writer);
    let url = &look.visit.app.config.public_url;
    let desk = Desk { cohort: look.cohort, public_url: url };
    let Some(draft) = announcements::try_out(reader, &written.words(), lang, desk) else { return Ok(None) };
    let letter = notify::preview(&draft, url, look.visit.now)?;
    Ok(Some(Shown {
        lang: lang.to_string(),
        name: lang.own_name().to_owned(),
        reader: reader.name.clone(),
        subject: letter.subject,
        paragraphs: letter.text.split("\n\n").map(str::to_owned).collect(),
    }))
}

impl Page for PreviewPage {
    const TEMPLATE: &'static str = "organiser/own_message/preview.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/organise/kz/messages".to_owned(), "Messages".to_owned()), (String::new(), "Write".to_owned())],
            action: "/en/organise/kz/messages/new".to_owned(),
            hidden: Written::empty(Selection::default(), Lang::En).hidden(),
            tested: Some(Message::new("own-message-tested").with("address", "marina@example.org")),
            number: 138,
            chosen: vec!["Enrolled".to_owned()],
            languages: vec![
                Message::new("own-message-readers").with("n", 120).with("language", "English").with("gets", "English"),
                Message::new("own-message-readers-other").with("n", 18).with("language", "Kazakh").with("gets", "English"),
            ],
            left_out: vec![LeftOut {
                why: Message::new("own-message-suppressed").with("n", 12),
                names: vec!["Anna Kim".to_owned()],
                more: 11,
            }],
            warnings: vec![Message::new("own-message-topic").with("language", "English").with("words", "conflict")],
            letters: vec![Shown {
                lang: "en".to_owned(),
                name: "English".to_owned(),
                reader: "Anna Kim".to_owned(),
                subject: "News".to_owned(),
                paragraphs: vec!["Hello Anna".to_owned()],
            }],
        };
        let nobody = Self {
            errors: Errors::one("send", "own-message-nobody"),
            tested: None,
            number: 0,
            chosen: Vec::new(),
            languages: Vec::new(),
            left_out: Vec::new(),
            warnings: Vec::new(),
            ..page.clone()
        };
        vec![page, nobody]
    }
}
