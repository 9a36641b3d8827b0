//! A report that holds rows of several webinars: what its pages say about that, and the button that imports it for all of them.

use actix_web::web;
use diesel::QueryResult;
use serde::Serialize;

use super::attendance_imports::{find_led, settled};
use super::attendance_review::effect_in_words;
use crate::attendance::several::Touched;
use crate::attendance::{self, ActsOn, ImportEffect, ImportProblem, ImportState, KeptImport, OtherEffect};
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::i18n::{Lang, Message};
use crate::people::Role;
use crate::web::planned::with_plans;
use crate::web::webinar_head::WebinarHead;
use crate::web::{Answer, Done, Posted, WebinarTrainer, paths};
use crate::webinars::{self, Webinar, WebinarState};

/// What the review page says about other webinars.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Several {
    /// Those for which the import is as well.
    also: Vec<Named>,
    /// Those that the report touches besides.
    touched: Vec<TouchedView>,
    /// The import can be made one for all of them.
    can_widen: bool,
    action: String,
    /// One of them is closed: what was confirmed stays.
    stays: bool,
    /// What it did at each, once it is confirmed.
    effects: Vec<EffectView>,
}

/// A webinar by its title and time.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Named {
    title: String,
    lang: &'static str,
    when: Message,
}

#[derive(Clone, Debug, Serialize)]
struct TouchedView {
    webinar: Named,
    names: usize,
    /// The message for why it is left out.
    left_out: Option<&'static str>,
}

/// What an import comes to at another webinar.
#[derive(Clone, Debug, Serialize)]
pub(super) struct EffectView {
    webinar: Named,
    lines: Vec<Message>,
}

impl Named {
    fn new(webinar: &Webinar, curriculum: &Curriculum, lang: Lang) -> Self {
        let head = WebinarHead::new(webinar, curriculum, lang, webinar.starts_at);
        let when = Message::new("sheet-when").with("day", head.day).with("span", head.span).with("zone", head.zone);
        Self { title: head.title, lang: head.title_lang, when }
    }

    fn sample() -> Self {
        let when = Message::new("sheet-when")
            .with("day", "Thursday 26 November 2026")
            .with("span", "17:15 to 19:00")
            .with("zone", "Astana time (UTC+5)");
        Self { title: "Баланы тыңдай білу".to_owned(), lang: "kk", when }
    }
}

/// What is read for it.
pub(super) struct Loaded {
    also: Vec<Webinar>,
    touched: Vec<(Webinar, Touched)>,
}

/// Reads it.
pub(super) fn load(conn: &mut Conn, webinar: &Webinar, import: &KeptImport, acts_on: ActsOn) -> QueryResult<Loaded> {
    let touched = match import.state() {
        ImportState::Checked if import.webinar_id == webinar.id => attendance::touched_by(conn, webinar, import.id, acts_on)?,
        ImportState::Checked | ImportState::Confirmed | ImportState::Undone => Vec::new(),
    };
    // seen from one of them, the others are all but that
    let mut also = attendance::also_for(conn, import.id)?;
    if import.webinar_id != webinar.id {
        also.retain(|other| other.id != webinar.id);
        also.insert(0, webinars::webinar(conn, import.webinar_id)?);
    }
    Ok(Loaded { also, touched })
}

/// On which webinars of the cohort the reader may act.
pub(super) fn acts_on(trainer: &WebinarTrainer) -> ActsOn {
    let organises = trainer.visit.signed_in.as_ref().is_some_and(|signed_in| signed_in.may(Role::Organiser, trainer.cohort.id));
    if organises { ActsOn::Cohort } else { ActsOn::Own(trainer.person.id) }
}

impl Several {
    pub(super) fn new(
        trainer: &WebinarTrainer,
        curriculum: &Curriculum,
        import: &KeptImport,
        loaded: &Loaded,
        effect: Option<&ImportEffect>,
    ) -> Self {
        let lang = trainer.visit.lang;
        let touched = |(webinar, touched): &(Webinar, Touched)| TouchedView {
            webinar: Named::new(webinar, curriculum, lang),
            names: touched.names,
            left_out: touched.left_out.map(attendance::several::LeftOut::as_str),
        };
        Self {
            also: loaded.also.iter().map(|webinar| Named::new(webinar, curriculum, lang)).collect(),
            can_widen: loaded.touched.iter().any(|(_, touched)| touched.left_out.is_none()),
            touched: loaded.touched.iter().map(touched).collect(),
            action: paths::report_webinars(lang, trainer.webinar.id, import.id),
            stays: loaded.also.iter().any(|webinar| webinar.state() != WebinarState::Planned),
            effects: effect.map(|effect| effects(&effect.others, &loaded.also, curriculum, lang)).unwrap_or_default(),
        }
    }

    pub(super) fn none() -> Self {
        Self {
            also: Vec::new(),
            touched: Vec::new(),
            can_widen: false,
            action: "/en/teach/webinars/0/imports/1/webinars".to_owned(),
            stays: false,
            effects: Vec::new(),
        }
    }

    pub(super) fn samples() -> Vec<Self> {
        let touched = |left_out| TouchedView { webinar: Named::sample(), names: 31, left_out };
        let reasons = attendance::several::LeftOut::ALL.map(|why| touched(Some(why.as_str())));
        vec![
            Self { touched: [vec![touched(None)], reasons.to_vec()].concat(), can_widen: true, ..Self::none() },
            Self { also: vec![Named::sample()], stays: true, effects: vec![EffectView::sample()], ..Self::none() },
        ]
    }
}

/// An effect at each of the other webinars, in words.
pub(super) fn effects(others: &[OtherEffect], webinars: &[Webinar], curriculum: &Curriculum, lang: Lang) -> Vec<EffectView> {
    let view = |other: &OtherEffect| {
        let webinar = webinars.iter().find(|webinar| webinar.id == other.webinar)?;
        Some(EffectView { webinar: Named::new(webinar, curriculum, lang), lines: effect_in_words(&other.effect, lang) })
    };
    others.iter().filter_map(view).collect()
}

impl EffectView {
    pub(super) fn sample() -> Self {
        let effect = ImportEffect { people: 25, ..ImportEffect::default() };
        Self { webinar: Named::sample(), lines: effect_in_words(&effect, Lang::En) }
    }
}

/// `POST /teach/webinars/{webinar}/imports/{import}/webinars`: the import becomes one for all webinars that its report touches.
///
/// # Errors
/// [`PageError::NotFound`](crate::web::PageError::NotFound) for an import of another webinar.
pub async fn create(Posted(trainer, submission): Posted<WebinarTrainer>, path: web::Path<(String, String, String)>) -> Answer {
    let visit = &trainer.visit;
    let import = find_led(&trainer, &path.2).await?;
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (by, webinar, id, acts_on) = (visit.by(), import.webinar_id, import.id, acts_on(&trainer));
    let back = paths::report(visit.lang, trainer.webinar.id, id);
    let done = with_plans(visit, &curriculum, |plans| {
        let (curriculum, back) = (curriculum.clone(), back.clone());
        submission.once(visit, move |conn| {
            let n = attendance::widen_import(conn, &by, &curriculum, (webinar, id), acts_on, &plans)?;
            Ok::<_, ImportProblem>(Done::at(back).saying(Message::new("flash-meeting-widened").with("n", n)))
        })
    })
    .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(problem) => settled(&trainer, &import, problem),
    }
}
