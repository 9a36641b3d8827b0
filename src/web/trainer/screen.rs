//! The big screen: code and QR, legible from the back row, in three languages, without names.

use serde::Serialize;

use super::check_in_panel::CheckInPanel;
use crate::attendance;
use crate::i18n::{Lang, tr};
use crate::web::webinar_head::WebinarHead;
use crate::web::{Answer, Page, WebinarTrainer, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ScreenPage {
    head: WebinarHead,
    panel: CheckInPanel,
    /// Tag and sentence: what to do, the webinar's language first.
    how: Vec<(&'static str, String)>,
    /// The same where check-in is not open.
    not_open: Vec<(&'static str, String)>,
    /// Who has checked in, or was seen otherwise.
    there: i64,
    expected: i64,
    roster_url: String,
    screen_url: String,
}

/// `GET /teach/webinars/{webinar}/screen`
///
/// # Errors
/// None of its own.
pub async fn show(trainer: WebinarTrainer) -> Answer {
    let visit = &trainer.visit;
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (webinar, known, now) = (trainer.webinar.clone(), curriculum.clone(), visit.now);
    let crowds = visit.app.recent.crowds.clone();
    let (code, counts) = visit
        .app
        .db
        .read(move |conn| {
            let code = attendance::current_code(conn, webinar.id, now)?;
            Ok::<_, diesel::result::Error>((code, attendance::counts(conn, &webinar, &known, now, &crowds)?))
        })
        .await?;
    let (webinar, lang) = (&trainer.webinar, visit.lang);
    visit.page(&ScreenPage {
        head: WebinarHead::new(webinar, &curriculum, lang, now),
        panel: CheckInPanel::new(&visit.app.config, webinar, code.as_ref(), lang, now),
        how: in_three("screen-how", webinar.lang()),
        not_open: in_three("screen-not-open", webinar.lang()),
        there: counts.there(),
        expected: counts.expected,
        roster_url: paths::roster(lang, webinar.id),
        screen_url: paths::screen(lang, webinar.id),
    })
}

/// A message in the three languages, one of them first.
fn in_three(key: &str, first: Lang) -> Vec<(&'static str, String)> {
    let mut langs = [Lang::Kk, Lang::Ru, Lang::En];
    langs.sort_by_key(|lang| *lang != first);
    langs.map(|lang| (lang.tag(), tr(lang, key))).to_vec()
}

impl Page for ScreenPage {
    const TEMPLATE: &'static str = "trainer/screen/show.html";

    fn samples() -> Vec<Self> {
        let open = Self {
            head: WebinarHead::sample(),
            panel: CheckInPanel::sample("open"),
            how: in_three("screen-how", Lang::Kk),
            not_open: in_three("screen-not-open", Lang::Kk),
            there: 24,
            expected: 32,
            roster_url: "/en/teach/webinars/0/roster".to_owned(),
            screen_url: "/en/teach/webinars/0/screen".to_owned(),
        };
        let closed = Self { panel: CheckInPanel::sample("none"), ..open.clone() };
        vec![open, closed]
    }
}
