//! A letter as it reads in one language, on the page before it is sent.

use serde::Serialize;

use crate::i18n::{Lang, Message};
use crate::notify::Letter;

/// The letter in words.
#[derive(Clone, Debug, Serialize)]
pub struct LetterShown {
    lang: &'static str,
    name: &'static str,
    /// Who gets it so, or that nobody of those chosen reads the language; `None` where it is nobody's in particular.
    reader: Option<Message>,
    subject: String,
    paragraphs: Vec<String>,
}

impl LetterShown {
    /// From the letter.
    pub fn of(lang: Lang, letter: Letter) -> Self {
        let paragraphs = letter.text.split("\n\n").map(str::to_owned).collect();
        Self { lang: lang.tag(), name: lang.own_name(), reader: None, subject: letter.subject, paragraphs }
    }

    /// As somebody who will get it would read it; without a name nobody of those chosen reads this language.
    #[must_use]
    pub fn read_by(self, name: Option<&str>) -> Self {
        let reader = match name {
            Some(name) => Message::new("own-message-as").with("name", name),
            None => Message::new("letter-read-by-nobody"),
        };
        Self { reader: Some(reader), ..self }
    }

    /// With how many people get it in this language; none of those chosen where that is nobody.
    #[must_use]
    pub fn read_by_people(self, n: i64) -> Self {
        let reader = if n > 0 { Message::new("letter-read-by").with("n", n) } else { Message::new("letter-read-by-nobody") };
        Self { reader: Some(reader), ..self }
    }

    /// A sample.
    pub fn sample() -> Self {
        Self {
            lang: "en",
            name: "English",
            reader: None,
            subject: "Your attendance on 26 November".to_owned(),
            paragraphs: vec!["Hello,".to_owned()],
        }
    }
}
