//! «You are joining»: the meeting's address as a plain link, for those who have just pressed Join; personal, where a room is opened for
//! the webinar. No redirect leads out of the site: a browser may refuse one after a form, and on a telephone the meeting's program opens
//! from a link alone. Where the meeting system lets nobody in, the page says so (503) and what else there is.

use serde::Serialize;

use crate::clock::Instant;
use crate::i18n::clock_time;
use crate::people::Person;
use crate::web::page::Layout;
use crate::web::way_in::{self, Help, WayIn};
use crate::web::webinar_head::WebinarHead;
use crate::web::{Answer, Done, Page, Visit, paths};
use crate::webinars::{self, Webinar};

/// So long after the button was pressed the page can be loaded again.
const SHOWN_MINUTES: i64 = 10;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct JoiningPage {
    head: WebinarHead,
    /// When it was recorded; not of those who moderate.
    at: Option<String>,
    link: Option<String>,
    /// The link is this person's alone.
    personal: bool,
    moderates: bool,
    /// The meeting system lets nobody in: who helps.
    down: Option<Help>,
    /// Where trying again is sent.
    again_url: String,
    telephone: Option<String>,
    check_in_url: Option<String>,
    /// Where the page says each minute that it is open, and for how many minutes it does.
    beat: Option<(String, i64)>,
    back_url: String,
}

/// Somebody who goes in.
pub struct Going<'a> {
    /// Where to.
    pub webinar: &'a Webinar,
    /// Its words.
    pub head: WebinarHead,
    /// Who.
    pub person: Person,
    /// When they pressed Join; `None` for those who moderate.
    pub pressed: Option<Instant>,
    /// Where trying again is sent.
    pub again_url: String,
    /// Where they came from.
    pub back_url: String,
}

/// The page for somebody who pressed Join a moment ago; back for others.
///
/// # Errors
/// The database's.
pub async fn learner(visit: &Visit, going: Going<'_>) -> Answer {
    let Some(at) = going.pressed.filter(|at| visit.now < at.plus_minutes(SHOWN_MINUTES)) else {
        return Ok(visit.go(&Done::at(going.back_url)));
    };
    let webinar = going.webinar;
    let beat = (
        paths::heartbeat(webinars::join_token(&visit.app.secrets, webinar.id, going.person.id)),
        webinars::join_window(webinar).to.seconds_since(visit.now) / 60,
    );
    let at = clock_time(&at.in_zone(webinar.tz()));
    answer(visit, going, Some((at, beat))).await
}

/// The page for somebody who moderates: nothing is recorded of them.
///
/// # Errors
/// The database's.
pub async fn moderator(visit: &Visit, going: Going<'_>) -> Answer {
    answer(visit, going, None).await
}

async fn answer(visit: &Visit, going: Going<'_>, attends: Option<(String, (String, i64))>) -> Answer {
    let (webinar, moderates) = (going.webinar, attends.is_none());
    let (personal, link) = match way_in::way_in(visit, webinar, &going.head.title, &going.person, moderates).await? {
        WayIn::Link(link) => (false, link),
        WayIn::Personal(link) => (true, Some(link)),
        WayIn::Down => (true, None),
    };
    let down = if personal && link.is_none() { Some(way_in::help(visit, webinar).await?) } else { None };
    let status = if down.is_some() { 503 } else { 200 };
    let (at, beat) = attends.unzip();
    let page = JoiningPage {
        head: going.head,
        at,
        link,
        personal,
        moderates,
        down,
        again_url: going.again_url,
        telephone: webinar.telephone.clone(),
        check_in_url: (!moderates).then(|| paths::check_in_page(visit.lang)),
        beat,
        back_url: going.back_url,
    };
    visit.page_with(status, &page)
}

impl Page for JoiningPage {
    const TEMPLATE: &'static str = "public/joining/show.html";
    const LAYOUT: Layout = Layout::Task;

    fn samples() -> Vec<Self> {
        let page = Self {
            head: WebinarHead::sample(),
            at: Some("14:58".to_owned()),
            link: Some("https://meet.example.org/abc".to_owned()),
            personal: false,
            moderates: false,
            down: None,
            again_url: "/en/webinars/0/join".to_owned(),
            telephone: Some("+7 700 000 00 01".to_owned()),
            check_in_url: Some("/en/c".to_owned()),
            beat: Some(("/b/abc".to_owned(), 140)),
            back_url: "/en/webinars/0".to_owned(),
        };
        let none = Help { trainers: Vec::new(), contact: crate::enrolment::Contact::default() };
        let personal = Self { personal: true, ..page.clone() };
        let down = Self { link: None, down: Some(Help::sample()), ..personal.clone() };
        let moderator = Self { at: None, beat: None, check_in_url: None, moderates: true, telephone: None, ..personal.clone() };
        let moderator_down = Self { link: None, down: Some(none), ..moderator.clone() };
        vec![Self { link: None, telephone: None, ..page.clone() }, page, personal, down, moderator, moderator_down]
    }
}
