//! Results of the sample that are questioned: one person waits for an answer, another was told why it stays.

use diesel::QueryResult;

use super::sound;
use crate::attendance::{self, Status};
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::i18n::Lang;
use crate::ids::PersonId;
use crate::questions::{self, Answer, Answered, Asked};
use crate::webinars::Webinar;

/// The first of those who were there for a part of it; `people` are the enrolled with their languages.
pub fn some(
    conn: &mut Conn,
    trainer: PersonId,
    curriculum: &Curriculum,
    webinar: &Webinar,
    people: &[(PersonId, Lang)],
    now: Instant,
) -> QueryResult<()> {
    let mut partly = Vec::new();
    for (person, lang) in people {
        let row = attendance::find_attendance(conn, webinar.id, *person)?;
        if row.is_some_and(|row| row.status() == Status::Partial) {
            partly.push((*person, *lang));
        }
    }
    for (place, (person, lang)) in (0..).zip(partly.into_iter().take(2)) {
        let asked_at = webinar.ends_at.plus_days(1).plus_minutes(45 + place * 200).min(now);
        let asked = Asked { webinar, person, lang, text: words(lang) };
        let question = sound(questions::ask(conn, &By::person(person, asked_at), asked))?;
        if place == 0 {
            continue;
        }
        let answered = Answered {
            question,
            answer: Answer::Stays,
            reason: "По отчёту вы были на встрече с перерывом в сорок минут; других данных за это время нет.".to_owned(),
            was: Status::Partial,
        };
        let by = By::person(trainer, asked_at.plus_minutes(90).min(now));
        sound(questions::answer(conn, &by, curriculum, webinar, &answered))?;
    }
    Ok(())
}

const fn words(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "The connection broke and I came back with my telephone. I was there to the end.",
        Lang::Ru => "Связь прервалась, и я вернулась с телефона. Я была на встрече до конца.",
        Lang::Kk => "Байланыс үзіліп, телефоннан қайта қосылдым. Соңына дейін болдым.",
    }
}
