//! What waits for a trainer's answer, and what was answered lately: the lists of make-ups and of questions are read alike.

use serde::Serialize;

use crate::db::Conn;
use crate::i18n::{Lang, Message};
use crate::ids::WebinarId;
use crate::web::webinar_cards::Background;
use crate::web::{PageError, Visit};
use crate::webinars::{self, Title, Webinar};

/// One line: who, which webinar, since when it waits or what was answered.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Row {
    pub name: String,
    pub url: String,
    pub title: Title,
    pub day: String,
    pub words: Message,
    /// The key of each tag's word, and its kind; empty where it has none.
    pub tags: Vec<(&'static str, &'static str)>,
}

impl Row {
    /// For the test of templates.
    pub fn sample(url: &str, words: Message) -> Self {
        Self {
            name: "Айгерім Сәрсенбаева".to_owned(),
            url: url.to_owned(),
            title: Title { text: "Баланы тыңдай білу".to_owned(), lang: Lang::Kk },
            day: "26 November".to_owned(),
            words,
            tags: Vec::new(),
        }
    }
}

/// Both lists with the webinars that they are about.
pub(super) struct Answers<T> {
    pub waiting: Vec<T>,
    /// How many wait in all.
    pub total: i64,
    pub answered: Vec<T>,
    webinars: Vec<Webinar>,
    background: Background,
}

impl<T: Send + 'static> Answers<T> {
    /// `read` answers those that wait on this page, how many wait, and those answered lately; `of` says about which webinar one is.
    pub async fn load(
        visit: &Visit,
        read: impl FnOnce(&mut Conn) -> diesel::QueryResult<(Vec<T>, i64, Vec<T>)> + Send + 'static,
        of: fn(&T) -> WebinarId,
    ) -> Result<Self, PageError> {
        let shelf = visit.app.shelf.clone();
        let work = move |conn: &mut Conn| {
            let (waiting, total, answered) = read(conn)?;
            let mut ids: Vec<WebinarId> = waiting.iter().chain(&answered).map(of).collect();
            ids.sort_unstable();
            ids.dedup();
            let webinars = webinars::webinars_with(conn, &ids)?;
            let background = Background::load(conn, &shelf, &webinars)?;
            Ok::<_, diesel::result::Error>(Self { waiting, total, answered, webinars, background })
        };
        Ok(visit.app.db.read(work).await?)
    }

    /// The webinar with this identifier, and what its words need.
    pub fn about(&self, id: WebinarId) -> Option<(&Webinar, &Background)> {
        self.webinars.iter().find(|webinar| webinar.id == id).map(|webinar| (webinar, &self.background))
    }
}
