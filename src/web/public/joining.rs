//! «You are joining»: the meeting's address as a plain link, for those who have just pressed Join. No redirect leads out of the
//! site: a browser may refuse one after a form, and on a telephone the meeting's program opens from a link alone.

use serde::Serialize;

use crate::clock::Instant;
use crate::i18n::clock_time;
use crate::ids::PersonId;
use crate::web::page::Layout;
use crate::web::webinar_head::WebinarHead;
use crate::web::{Page, Visit, paths};
use crate::webinars::{self, Webinar};

/// So long after the button was pressed the page can be loaded again.
const SHOWN_MINUTES: i64 = 10;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct JoiningPage {
    head: WebinarHead,
    /// When it was recorded.
    at: String,
    link: Option<String>,
    telephone: Option<String>,
    check_in_url: String,
    /// Where the page says each minute that it is open, and for how many minutes it does.
    beat: (String, i64),
    back_url: String,
}

/// The page, while the button was pressed a moment ago.
pub fn page(
    visit: &Visit,
    (webinar, person): (&Webinar, PersonId),
    head: WebinarHead,
    pressed: Option<Instant>,
    back: String,
) -> Option<JoiningPage> {
    let at = pressed.filter(|at| visit.now < at.plus_minutes(SHOWN_MINUTES))?;
    Some(JoiningPage {
        head,
        at: clock_time(&at.in_zone(webinar.tz())),
        link: webinar.meeting_link.clone(),
        telephone: webinar.telephone.clone(),
        check_in_url: paths::check_in_page(visit.lang),
        beat: (
            paths::heartbeat(webinars::join_token(&visit.app.secrets, webinar.id, person)),
            webinars::join_window(webinar).to.seconds_since(visit.now) / 60,
        ),
        back_url: back,
    })
}

impl Page for JoiningPage {
    const TEMPLATE: &'static str = "public/joining/show.html";
    const LAYOUT: Layout = Layout::Task;

    fn samples() -> Vec<Self> {
        let page = Self {
            head: WebinarHead::sample(),
            at: "14:58".to_owned(),
            link: Some("https://meet.example.org/abc".to_owned()),
            telephone: Some("+7 700 000 00 01".to_owned()),
            check_in_url: "/en/c".to_owned(),
            beat: ("/b/abc".to_owned(), 140),
            back_url: "/en/webinars/0".to_owned(),
        };
        vec![page.clone(), Self { link: None, telephone: None, ..page }]
    }
}
