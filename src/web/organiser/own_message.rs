//! An organiser's own message: written to a selection, looked at in its languages, tried out, sent. Nothing is kept before it is sent:
//! the pages hand the words on to each other.

use actix_web::web;
use diesel::prelude::QueryResult;

use super::own_message_form::{OwnMessagePage, Written, chosen_words, filters_of};
use super::own_message_preview::{Look, PreviewPage};
use crate::announcements::{self, Desk, Readers, Selection, Words};
use crate::db::Conn;
use crate::i18n::{Lang, Message, tr};
use crate::notify;
use crate::web::forms::Submission;
use crate::web::naming::Naming;
use crate::web::{Answer, Done, Errors, Organiser, PageError, Posted, paths};
use crate::webinars;

/// `GET /organise/{cohort}/messages/new`: to those of a list of people, or to all who are enrolled.
///
/// # Errors
/// The database's.
pub async fn new(organiser: Organiser, asked: web::Query<Selection>) -> Answer {
    let mut selection = asked.into_inner();
    if selection == Selection::default() {
        "enrolled".clone_into(&mut selection.state);
    }
    let written = Written::empty(selection, organiser.visit.lang);
    let page = form(&organiser, &written, Errors::none()).await?;
    organiser.visit.page(&page)
}

/// `POST /organise/{cohort}/messages/new`: by its button a look at it, a letter to try it out, back to the words, or sent.
///
/// # Errors
/// The database's.
pub async fn create(Posted(organiser, submission): Posted<Organiser>) -> Answer {
    let visit = &organiser.visit;
    let written = Written::from_fields(&submission.fields, visit.lang);
    let (step, errors) = (submission.fields.text("step"), written.errors());
    if !errors.is_empty() {
        return visit.refused_with_text(&form(&organiser, &written, errors).await?);
    }
    if step == "write" {
        return visit.page_with_text(&form(&organiser, &written, Errors::none()).await?);
    }
    let (id, selection) = (organiser.cohort.id, written.selection.clone());
    let readers = visit.app.db.read(move |conn| announcements::readers_of(conn, id, &selection)).await?;
    let number = readers.number();
    match step.as_str() {
        "send" if number == 0 => refused(&organiser, &written, readers, "own-message-nobody".into()).await,
        "send" if submission.fields.text("number") != number.to_string() => {
            refused(&organiser, &written, readers, Message::new("own-message-other-number").with("n", number)).await
        }
        "send" => {
            let (by, slug, lang) = (visit.by(), organiser.cohort.slug.clone(), visit.lang);
            let done = submission
                .once(visit, move |conn| {
                    let words = written.words();
                    let chosen = (&written.selection, &words);
                    let (message, is_new) = announcements::send_own_message(conn, &by, id, chosen, number)?;
                    let list = format!("{}?own={message}", paths::organise_messages(lang, &slug));
                    let said = match is_new {
                        true => Message::new("flash-own-message-sent").with("n", number),
                        false => "flash-own-message-twice".into(),
                    };
                    Ok::<_, diesel::result::Error>(Done::at(list).saying(said))
                })
                .await?;
            Ok(visit.go(&done))
        }
        "test" => {
            send_test(&organiser, &submission, written.words()).await?;
            let tested = organiser.person.email.clone().map(|to| Message::new("own-message-tested").with("address", to));
            visit.page_with_text(&preview(&organiser, &written, readers, Errors::none(), tested).await?)
        }
        _ => visit.page_with_text(&preview(&organiser, &written, readers, Errors::none(), None).await?),
    }
}

/// A letter in each language to whoever writes, once for two presses.
async fn send_test(organiser: &Organiser, submission: &Submission, words: Words) -> Result<(), PageError> {
    let (visit, cohort, person) = (&organiser.visit, organiser.cohort.clone(), organiser.person.clone());
    let (by, url, place) =
        (visit.by(), visit.app.config.public_url.clone(), paths::own_message_new(visit.lang, &organiser.cohort.slug));
    let work = move |conn: &mut Conn| {
        let desk = Desk { cohort: &cohort, public_url: &url };
        let letter = |lang: Lang| announcements::try_out(&person, &words, lang, desk);
        let drafts: Vec<_> = words.langs().into_iter().filter_map(letter).map(|draft| draft.about(Some(person.id))).collect();
        notify::enqueue_many(conn, &by, &drafts)?;
        Ok::<_, diesel::result::Error>(Done::at(place))
    };
    submission.once(visit, work).await?;
    Ok(())
}

async fn refused(organiser: &Organiser, written: &Written, readers: Readers, why: Message) -> Answer {
    let page = preview(organiser, written, readers, Errors::one("send", why), None).await?;
    organiser.visit.refused_with_text(&page)
}

fn crumbs(organiser: &Organiser) -> Vec<(String, String)> {
    let (lang, slug) = (organiser.visit.lang, &organiser.cohort.slug);
    vec![
        (paths::organise_messages(lang, slug), tr(lang, "overview-place-messages")),
        (String::new(), tr(lang, "own-message-title")),
    ]
}

/// What there is to choose from.
async fn choices(organiser: &Organiser) -> Result<(Naming, Vec<String>, Vec<webinars::Webinar>), PageError> {
    let naming = Naming::of(&organiser.visit, &organiser.cohort).await?;
    let id = organiser.cohort.id;
    let found: QueryResult<_> = organiser
        .visit
        .app
        .db
        .read(move |conn| Ok((crate::enrolment::tracks_of(conn, id)?, webinars::webinars_of_cohort(conn, id)?)))
        .await;
    let (tracks, planned) = found?;
    Ok((naming, tracks, planned))
}

async fn form(organiser: &Organiser, written: &Written, errors: Errors) -> Result<OwnMessagePage, PageError> {
    let (naming, tracks, planned) = choices(organiser).await?;
    let action = paths::own_message_new(organiser.visit.lang, &organiser.cohort.slug);
    Ok(OwnMessagePage::new(crumbs(organiser), action, written, filters_of(&naming, written, &tracks, &planned), errors))
}

async fn preview(
    organiser: &Organiser,
    written: &Written,
    readers: Readers,
    errors: Errors,
    tested: Option<Message>,
) -> Result<PreviewPage, PageError> {
    let (naming, tracks, planned) = choices(organiser).await?;
    let look = Look {
        visit: &organiser.visit,
        cohort: &organiser.cohort,
        writer: &organiser.person,
        chosen: chosen_words(written, &filters_of(&naming, written, &tracks, &planned)),
    };
    Ok(PreviewPage::new(&look, crumbs(organiser), written, &readers, errors, tested)?)
}
