//! «Invite everybody»: what an organiser presses on the page of a webinar. First the letter in each language and how many get it, then
//! the button, for that number and no other.

use std::collections::BTreeMap;

use actix_web::web;
use serde::Serialize;

use super::webinar::of_cohort;
use crate::i18n::{Lang, Message, tr};
use crate::web::letter_shown::LetterShown;
use crate::web::webinar_cards::{Background, Card, Reader};
use crate::web::{Answer, Done, Errors, Organiser, Page, PageError, Posted, paths};
use crate::webinars::{self, Desk, Webinar, WebinarState};

/// The page that asks.
#[derive(Clone, Debug, Serialize)]
pub struct InvitationsPage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    action: String,
    back_url: String,
    card: Card,
    /// How many get the letter.
    people: i64,
    /// From so many calendars it is taken.
    back: i64,
    /// So many are expected at the dates in their language instead.
    elsewhere: i64,
    letters: Vec<LetterShown>,
}

impl Page for InvitationsPage {
    const TEMPLATE: &'static str = "organiser/webinar_invitations/new.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/organise/kz/webinars".to_owned(), "Webinars".to_owned()), (String::new(), "Invite".to_owned())],
            action: "/en/organise/kz/webinars/1/invitations".to_owned(),
            back_url: "/en/organise/kz/webinars/1".to_owned(),
            card: Card::sample(),
            people: 53,
            back: 2,
            elsewhere: 68,
            letters: vec![LetterShown::sample().read_by_people(53), LetterShown::sample().read_by_people(0)],
        };
        let changed =
            Self { errors: Errors::one("people", "invite-changed"), people: 1, back: 0, elsewhere: 0, ..page.clone() };
        vec![page.clone(), changed, Self { people: 0, ..page.clone() }, Self { people: 0, back: 0, ..page }]
    }
}

type Path = web::Path<(String, String, String)>;

/// Why nobody is invited.
enum InviteProblem {
    /// Other people would get the letter than the page said.
    OtherNumber,
    Database(diesel::result::Error),
}

impl From<diesel::result::Error> for InviteProblem {
    fn from(error: diesel::result::Error) -> Self {
        Self::Database(error)
    }
}

/// The webinar, if anybody can still be invited to it.
async fn ahead(organiser: &Organiser, path: Path) -> Result<Webinar, PageError> {
    let webinar = of_cohort(organiser, &path.into_inner().2).await?;
    if webinar.state() != WebinarState::Planned || webinar.starts_at <= organiser.visit.now {
        return Err(PageError::Gone(Message::new("webinar-is-over")));
    }
    Ok(webinar)
}

async fn page(organiser: &Organiser, webinar: &Webinar, errors: Errors) -> Result<InvitationsPage, PageError> {
    let (visit, slug) = (&organiser.visit, &organiser.cohort.slug);
    let (lang, now) = (visit.lang, visit.now);
    let curriculum = visit.app.curriculum(organiser.cohort.edition_id).await?;
    let (asked, content) = (webinar.clone(), curriculum.clone());
    let (readers, back_from, elsewhere) = visit
        .app
        .db
        .read(move |conn| {
            let readers = webinars::to_invite(conn, &asked, &content, now)?;
            let back_from = webinars::to_take_back(conn, &asked, &content, now)?;
            Ok::<_, diesel::result::Error>((readers, back_from, webinars::elsewhere_count(conn, &asked, &content, now)?))
        })
        .await?;
    let back_url = paths::organise_webinar(lang, slug, webinar.id);
    let reader = Reader { lang, zone: organiser.person.zone(), now };
    let card = Background::of(&organiser.cohort, &curriculum).card(webinar, &reader, back_url.clone());
    let desk = Desk {
        secrets: &visit.app.secrets,
        public_url: &visit.app.config.public_url,
        curriculum: &curriculum,
        sender: &visit.app.config.mail_from,
    };
    let shown = |lang: Lang| {
        let letter = webinars::preview_invitation(webinar, &organiser.cohort, desk, lang, now)?;
        Ok(LetterShown::of(lang, letter).read_by_people(readers.get(&lang).copied().unwrap_or_default()))
    };
    Ok(InvitationsPage {
        errors,
        crumbs: vec![
            (paths::organise_webinars(lang, slug), tr(lang, "place-webinars")),
            (back_url.clone(), card.title.text.clone()),
            (String::new(), tr(lang, "webinar-invitations")),
        ],
        action: paths::webinar_invitations(lang, slug, webinar.id),
        back_url,
        card,
        people: sum(&readers),
        back: back_from,
        elsewhere,
        letters: Lang::ALL.into_iter().map(shown).collect::<anyhow::Result<_>>()?,
    })
}

fn sum(readers: &BTreeMap<Lang, i64>) -> i64 {
    readers.values().sum()
}

/// `GET /organise/{cohort}/webinars/{webinar}/invitations`
///
/// # Errors
/// `NotFound` where it is not the cohort's, `Gone` where it has begun or is called off.
pub async fn new(organiser: Organiser, path: Path) -> Answer {
    let webinar = ahead(&organiser, path).await?;
    organiser.visit.page(&page(&organiser, &webinar, Errors::none()).await?)
}

/// `POST /organise/{cohort}/webinars/{webinar}/invitations`
///
/// # Errors
/// As [`new`].
pub async fn create(Posted(organiser, submission): Posted<Organiser>, path: Path) -> Answer {
    let visit = &organiser.visit;
    let webinar = ahead(&organiser, path).await?;
    let seen = ["people", "back"].map(|name| submission.fields.text(name).parse::<i64>().ok());
    let back = paths::organise_webinar(visit.lang, &organiser.cohort.slug, webinar.id);
    let curriculum = visit.app.curriculum(organiser.cohort.edition_id).await?;
    let (by, asked) = (visit.by(), webinar.clone());
    let done = submission
        .once(visit, move |conn| {
            // whoever came or went since the page was shown is looked at first
            let people = sum(&webinars::to_invite(conn, &asked, &curriculum, by.at)?);
            let from = webinars::to_take_back(conn, &asked, &curriculum, by.at)?;
            if people + from == 0 || seen != [Some(people), Some(from)] {
                return Err(InviteProblem::OtherNumber);
            }
            webinars::invite_everybody(conn, &by, &asked)?;
            Ok(Done::at(back).saying(Message::new("flash-webinar-invitations").with("n", people)))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(InviteProblem::OtherNumber) => {
            let errors = Errors::one("people", "invite-changed");
            visit.refused(&page(&organiser, &webinar, errors).await?)
        }
        Err(InviteProblem::Database(error)) => Err(error.into()),
    }
}
