//! What trainers and organisers are told about a webinar.

use diesel::QueryResult;
use serde::Serialize;

use super::webinar_cards::{Background, Card, Reader};
use crate::attendance;
use crate::db::Conn;
use crate::i18n::{Lang, Message};
use crate::people;
use crate::webinars::{self, Break, PlacesOf, Webinar};

/// The facts of one webinar.
#[derive(Clone, Debug, Serialize)]
pub struct Facts {
    /// Title and time.
    pub card: Card,
    trainers: Vec<Trainer>,
    expected: i64,
    places: Option<Places>,
    minutes: i32,
    breaks: Vec<Message>,
    meeting_link: Option<String>,
    /// The connection that opens its room, where it has no link of its own.
    room: Option<String>,
    telephone: Option<String>,
    /// What to prepare, and the language it is written in.
    prepare: Option<(String, Lang)>,
}

#[derive(Clone, Debug, Serialize)]
struct Trainer {
    name: String,
    lead: bool,
}

#[derive(Clone, Debug, Serialize)]
struct Places {
    taken: i64,
    waiting: i64,
    offered: i64,
    of: i32,
}

impl Facts {
    /// Reads them.
    ///
    /// # Errors
    /// The database's.
    pub fn load(
        conn: &mut Conn,
        background: &Background,
        webinar: &Webinar,
        reader: &Reader,
        url: String,
    ) -> QueryResult<Self> {
        let trainers = webinars::trainers_of(conn, webinar.id)?;
        let ids: Vec<_> = trainers.iter().map(|(person, _)| *person).collect();
        let people = people::people_with(conn, &ids)?;
        let name = |id| people.iter().find(|person| person.id == id).map(|person| person.name.clone());
        let PlacesOf { taken, waiting, offered } = webinars::places_taken(conn, webinar.id)?;
        Ok(Self {
            card: background.card(webinar, reader, url),
            trainers: trainers
                .iter()
                .filter_map(|(person, lead)| Some(Trainer { name: name(*person)?, lead: *lead }))
                .collect(),
            expected: webinars::roster_count(conn, webinar, background.curriculum(webinar))?,
            places: webinar.capacity.map(|of| Places { taken, waiting, offered, of }),
            minutes: webinar.minutes,
            breaks: breaks_in_words(&webinar.breaks()),
            meeting_link: webinar.meeting_link.clone(),
            room: attendance::room_of(conn, webinar.id)?.map(|(connection, _)| connection.name),
            telephone: webinar.telephone.clone(),
            prepare: webinar.prepare.clone().map(|text| (text, webinar.lang())),
        })
    }

    /// For samples of pages.
    pub fn sample() -> Self {
        Self {
            card: Card::sample(),
            trainers: vec![
                Trainer { name: "Marina Kovalyova".to_owned(), lead: true },
                Trainer { name: "Bolat Omarov".to_owned(), lead: false },
            ],
            expected: 31,
            places: Some(Places { taken: 30, waiting: 2, offered: 1, of: 30 }),
            minutes: 120,
            breaks: vec![Message::new("webinar-break").with("after", 60).with("n", 10)],
            meeting_link: Some("https://meet.example.org/abc".to_owned()),
            room: None,
            telephone: Some("+7 700 000 00 01".to_owned()),
            prepare: Some(("Read lessons 1 to 3.".to_owned(), Lang::En)),
        }
    }

    /// A sample with as little as there can be.
    pub fn bare_sample() -> Self {
        Self {
            places: None,
            breaks: Vec::new(),
            meeting_link: None,
            room: Some("BigBlueButton".to_owned()),
            telephone: None,
            prepare: None,
            expected: 0,
            ..Self::sample()
        }
    }
}

/// Each break in a sentence.
pub fn breaks_in_words(breaks: &[Break]) -> Vec<Message> {
    breaks.iter().map(|pause| Message::new("webinar-break").with("after", pause.after).with("n", pause.minutes)).collect()
}
