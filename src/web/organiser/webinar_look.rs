//! Looking a plan over for the page that asks before it is saved.

use super::webinar_check::{Around, Asking, CheckPage, LetterWords, findings, summary};
use super::webinar_form::PlanForm;
use crate::i18n::{date_and_time, tr};
use crate::ids::WebinarId;
use crate::people;
use crate::web::webinar_cards::Background;
use crate::web::{Errors, Organiser, PageError, paths};
use crate::webinars::{self, Desk, Finding, LocalTimeProblem, News, OtherDate, Outlook, Plan, PlanProblem, Webinar};

/// A plan, held against everything else.
pub struct Look {
    plan: Plan,
    sketch: Webinar,
    outlook: Outlook,
    around: Around,
    letter: Option<LetterWords>,
    asking: Option<(LetterWords, String)>,
}

/// Holds a plan against everything else; `existing` is what it changes.
///
/// # Errors
/// The inner: the wall-clock time has no one instant.
pub async fn look(
    organiser: &Organiser,
    plan: Plan,
    existing: Option<Webinar>,
) -> Result<Result<Look, LocalTimeProblem>, PageError> {
    let (app, now) = (organiser.visit.app.clone(), organiser.visit.now);
    let curriculum = app.curriculum(organiser.cohort.edition_id).await?;
    let (content, shelf, asked, before) = (curriculum.clone(), app.shelf.clone(), plan.clone(), existing.clone());
    let read = app.db.read(move |conn| {
        let outlook = webinars::look_over(conn, now, &content, &asked, before.as_ref())?;
        let id = before.as_ref().map_or(WebinarId(0), |webinar| webinar.id);
        let sketch = asked.sketch(id, outlook.slot.from);
        let ids: Vec<WebinarId> = outlook.findings.iter().filter_map(Finding::other).collect();
        let others = webinars::webinars_with(conn, &ids)?;
        let mut all = others.clone();
        all.push(sketch.clone());
        let background = Background::load(conn, &shelf, &all)?;
        let mut trainers: Vec<_> = outlook.findings.iter().filter_map(Finding::trainer).collect();
        trainers.push(asked.lead);
        trainers.extend(&asked.co_trainers);
        let people = people::people_with(conn, &trainers)?;
        let told = match &before {
            Some(webinar) => webinars::roster_count(conn, webinar, &content)?,
            None => 0,
        };
        let asked_for = match &before {
            Some(_) => 0,
            None => webinars::count_to_ask(conn, now, &content, &asked, &sketch)?,
        };
        let dates = if asked_for > 0 { webinars::other_dates(conn, &sketch, now)? } else { Vec::new() };
        Ok::<_, PlanProblem>((outlook, sketch, Around { others, background, people }, told, (asked_for, dates)))
    });
    let (outlook, sketch, around, told, (asked_for, dates)) = match read.await {
        Ok(found) => found,
        Err(PlanProblem::LocalTime(problem)) => return Ok(Err(problem)),
        Err(PlanProblem::Database(error)) => return Err(error.into()),
        Err(problem) => return Err(PageError::Ours(problem.into())),
    };
    let moves = existing.filter(|webinar| (webinar.starts_at, webinar.ends_at) != (outlook.slot.from, outlook.slot.to));
    let letter = match moves {
        Some(before) => {
            let news = News::Moved { old_from: before.starts_at, old_to: before.ends_at };
            Some(letter(organiser, (&sketch, Vec::new()), news, told).await?)
        }
        None => None,
    };
    let asking = if asked_for > 0 { Some(asking(organiser, (&sketch, &dates), asked_for).await?) } else { None };
    Ok(Ok(Look { plan, sketch, outlook, around, letter, asking }))
}

/// The letter that asks to take a place, and when it goes out.
async fn asking(
    organiser: &Organiser,
    (sketch, dates): (&Webinar, &[OtherDate]),
    people: i64,
) -> Result<(LetterWords, String), PageError> {
    let (visit, cohort) = (&organiser.visit, &organiser.cohort);
    let curriculum = visit.app.curriculum(cohort.edition_id).await?;
    let desk = (&*curriculum, visit.app.config.public_url.as_str());
    let letter = webinars::preview_place_letter(desk, cohort, (sketch, dates), visit.lang, visit.now)?;
    let paragraphs = letter.text.split("\n\n").map(str::to_owned).collect();
    let at = webinars::asked_at(visit.now, sketch.starts_at, cohort).in_zone(cohort.tz());
    Ok((LetterWords { subject: letter.subject, paragraphs, people }, date_and_time(visit.lang, &at)))
}

/// The letter as somebody of the cohort would get it, in the language of this page.
///
/// # Errors
/// A fault of ours.
pub async fn letter(
    organiser: &Organiser,
    about: (&Webinar, Vec<OtherDate>),
    news: News,
    people: i64,
) -> Result<LetterWords, PageError> {
    let visit = &organiser.visit;
    let curriculum = visit.app.curriculum(organiser.cohort.edition_id).await?;
    let desk = Desk {
        secrets: &visit.app.secrets,
        public_url: &visit.app.config.public_url,
        curriculum: &curriculum,
        sender: &visit.app.config.mail_from,
    };
    let letter = webinars::preview_letter(about, &organiser.cohort, news, desk, visit.lang, visit.now)?;
    let paragraphs = letter.text.split("\n\n").map(str::to_owned).collect();
    Ok(LetterWords { subject: letter.subject, paragraphs, people })
}

impl Look {
    /// The page that asks. `reason` is what was typed and `ask` whether people without a place are to be asked to take one; `errors`
    /// are what is wrong with it.
    pub fn page(&self, organiser: &Organiser, form: &PlanForm, (reason, ask): (String, bool), errors: Errors) -> CheckPage {
        let (lang, slug) = (organiser.visit.lang, &organiser.cohort.slug);
        let existing = (self.sketch.id != WebinarId(0)).then_some(self.sketch.id);
        CheckPage {
            errors,
            crumbs: vec![
                (paths::organise_webinars(lang, slug), tr(lang, "place-webinars")),
                (String::new(), tr(lang, "webinar-check-title")),
            ],
            changes: existing.is_some(),
            action: match existing {
                Some(id) => paths::webinar_edit_check(lang, slug, id),
                None => paths::webinar_check(lang, slug),
            },
            back: match existing {
                Some(id) => paths::webinar_edit(lang, slug, id),
                None => paths::webinar_new(lang, slug),
            },
            hidden: form.hidden(),
            reason,
            summary: summary(&self.sketch, &self.plan, &self.outlook, &self.around, lang),
            findings: findings(&self.outlook.findings, &self.around, lang),
            letter: self.letter.clone(),
            asking: self.asking.clone().map(|(letter, at)| Asking { letter, at, ticked: ask }),
        }
    }
}
