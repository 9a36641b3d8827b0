//! Looking a plan over for the page that asks before it is saved.

use super::webinar_check::{Around, Asking, CheckPage, Dated, LetterWords, findings, summary};
use super::webinar_form::PlanForm;
use crate::attendance;
use crate::i18n::{Lang, date_and_time, tr};
use crate::ids::WebinarId;
use crate::people;
use crate::web::letter_shown::LetterShown;
use crate::web::webinar_cards::{Background, language_words};
use crate::web::{Errors, Organiser, PageError, Planner, paths};
use crate::webinars::{
    self, Desk, Finding, LocalTimeProblem, News, OtherDate, Outlook, Plan, PlanProblem, Standing, Webinar, WebinarState, Weight,
};

/// A plan, held against everything else.
pub struct Look {
    plan: Plan,
    sketch: Webinar,
    outlook: Outlook,
    /// Those of further groups.
    groups: Vec<(Plan, Webinar, Outlook)>,
    around: Around,
    /// The connection that opens its room.
    room: Option<String>,
    letter: Option<LetterWords>,
    asking: Option<(LetterWords, String)>,
}

/// Holds plans against everything else; `existing` is what the only one of them changes.
///
/// # Errors
/// The inner: the wall-clock time has no one instant.
pub async fn look(
    organiser: &Organiser,
    form: &PlanForm,
    plans: &[Plan],
    existing: Option<Webinar>,
) -> Result<Result<Look, LocalTimeProblem>, PageError> {
    let (app, now) = (organiser.visit.app.clone(), organiser.visit.now);
    let curriculum = app.curriculum(organiser.cohort.edition_id).await?;
    let (content, shelf, asked, before) = (curriculum.clone(), app.shelf.clone(), plans.to_vec(), existing.clone());
    let zone = organiser.cohort.tz();
    let (connection, cohort) = (form.connection(), organiser.cohort.id);
    let read = app.db.read(move |conn| {
        let outlooks = match (&before, asked.first()) {
            (Some(webinar), Some(plan)) => vec![webinars::look_over(conn, now, &content, plan, Some(webinar))?],
            _ => webinars::look_over_series(conn, now, &content, &asked)?,
        };
        let sketch = |(place, (plan, outlook)): (usize, (&Plan, &Outlook))| {
            let id = before.as_ref().map_or(webinars::in_series(place), |webinar| webinar.id);
            plan.sketch(id, outlook.slot.from)
        };
        let sketches: Vec<Webinar> = asked.iter().zip(&outlooks).enumerate().map(sketch).collect();
        let found = || outlooks.iter().flat_map(|outlook| &outlook.findings);
        let ids: Vec<WebinarId> = found().filter_map(Finding::other).collect();
        let mut others = webinars::webinars_with(conn, &ids)?;
        others.extend(sketches.iter().cloned());
        let background = Background::load(conn, &shelf, &others)?;
        let mut trainers: Vec<_> = found().filter_map(Finding::trainer).collect();
        trainers.extend(asked.iter().flat_map(|plan| std::iter::once(plan.lead).chain(plan.co_trainers.iter().copied())));
        let people = people::people_with(conn, &trainers)?;
        let named = match connection {
            Some(id) => attendance::find_connection(conn, id)?.filter(|one| one.cohort_id == cohort && one.opens_rooms()),
            None => None,
        };
        let room = match (&before, named) {
            (_, Some(named)) => Some(named),
            (Some(webinar), None) => attendance::room_of(conn, webinar.id)?.map(|(connection, _)| connection),
            (None, None) => None,
        };
        let room = room.map(|connection| connection.name);
        let told = match &before {
            Some(webinar) => webinars::told_count(conn, webinar, &content, now)?,
            None => 0,
        };
        let asked_for = match (&before, asked.first(), sketches.first()) {
            (None, Some(plan), Some(sketch)) => webinars::count_to_ask(conn, now, &content, plan, sketch)?,
            _ => 0,
        };
        let dates = match sketches.first() {
            Some(sketch) if asked_for > 0 => webinars::other_dates(conn, sketch, now)?,
            _ => Vec::new(),
        };
        let planned: Vec<_> = asked.into_iter().zip(sketches).zip(outlooks).collect();
        Ok::<_, PlanProblem>((planned, Around { others, background, people, zone }, (told, room), (asked_for, dates)))
    });
    let (planned, around, (told, room), (asked_for, dates)) = match read.await {
        Ok(found) => found,
        Err(PlanProblem::LocalTime(problem)) => return Ok(Err(problem)),
        Err(PlanProblem::Database(error)) => return Err(error.into()),
        Err(problem) => return Err(PageError::Ours(problem.into())),
    };
    let mut planned = planned.into_iter().map(|((plan, sketch), outlook)| (plan, sketch, outlook));
    let Some((plan, sketch, outlook)) = planned.next() else { return Err(PageError::NotFound) };
    let groups: Vec<_> = planned.collect();
    let moves = existing.filter(|webinar| (webinar.starts_at, webinar.ends_at) != (outlook.slot.from, outlook.slot.to));
    let letter = match moves {
        Some(before) => {
            let news = News::Moved { old_from: before.starts_at, old_to: before.ends_at };
            Some(letter(organiser, (&sketch, Vec::new(), Standing::default()), news, told).await?)
        }
        None => None,
    };
    let mut dates = dates;
    let places_left = |webinar: &Webinar| webinar.capacity.map(i64::from);
    dates.extend(groups.iter().map(|(_, webinar, _)| OtherDate { left: places_left(webinar), webinar: webinar.clone() }));
    let asking = if asked_for > 0 { Some(asking(organiser, (&sketch, &dates), asked_for).await?) } else { None };
    Ok(Ok(Look { plan, sketch, outlook, groups, around, room, letter, asking }))
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
    let shown = |lang: Lang| {
        let letter = webinars::preview_place_letter(desk, cohort, (sketch, dates), lang, visit.now)?;
        Ok(LetterShown::of(lang, letter))
    };
    let letters = Lang::ALL.into_iter().map(shown).collect::<anyhow::Result<_>>()?;
    let at = webinars::asked_at(visit.now, sketch.starts_at, cohort).in_zone(cohort.tz());
    Ok((LetterWords { letters, people }, date_and_time(visit.lang, &at)))
}

/// The letter as somebody of the cohort would get it, in each language. Where a webinar is called off and no reason was typed yet, it says
/// where the reason will stand.
///
/// # Errors
/// A fault of ours.
pub async fn letter(
    organiser: &Organiser,
    (webinar, others, standing): (&Webinar, Vec<OtherDate>, Standing),
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
    let shown = |lang: Lang| {
        let mut webinar = webinar.clone();
        if webinar.state() == WebinarState::Cancelled && webinar.cancelled_reason.is_none() {
            webinar.cancelled_reason = Some(tr(lang, "webinar-cancel-reason-here"));
        }
        let about = (&webinar, others.clone(), standing.clone());
        Ok(LetterShown::of(lang, webinars::preview_letter(about, &organiser.cohort, news, desk, lang, visit.now)?))
    };
    let letters = Lang::ALL.into_iter().map(shown).collect::<anyhow::Result<_>>()?;
    Ok(LetterWords { letters, people })
}

impl Look {
    /// The page that asks. `reason` is what was typed and `ask` whether people without a place are to be asked to take one; `errors`
    /// are what is wrong with it.
    pub fn page(&self, organiser: &Planner, form: &PlanForm, (reason, ask): (String, bool), errors: Errors) -> CheckPage {
        let (lang, slug) = (organiser.visit.lang, &organiser.cohort.slug);
        let existing = (self.sketch.id.0 > 0).then_some(self.sketch.id);
        let outlooks = || std::iter::once(&self.outlook).chain(self.groups.iter().map(|(.., outlook)| outlook));
        let weighs = |weight: Weight| outlooks().any(|outlook| outlook.findings.iter().any(|one| one.weight() == weight));
        CheckPage {
            errors,
            crumbs: vec![(organiser.webinars(), tr(lang, "place-webinars")), (String::new(), tr(lang, "webinar-check-title"))],
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
            summary: summary((&self.sketch, self.room.clone()), &self.plan, &self.outlook, &self.around, lang),
            findings: findings(&self.outlook.findings, &self.around, lang),
            groups: self.groups.iter().enumerate().map(|(place, group)| self.dated(place + 2, group, lang)).collect(),
            is_stopped: weighs(Weight::Stops),
            wants_reason: weighs(Weight::Warns),
            letter: self.letter.clone(),
            asking: self.asking.clone().map(|(letter, at)| Asking { letter, at, ticked: ask }),
        }
    }

    /// A further group in words.
    fn dated(&self, number: usize, (plan, sketch, outlook): &(Plan, Webinar, Outlook), lang: Lang) -> Dated {
        let country = self.around.background.country(sketch);
        Dated {
            number,
            title: webinars::title_of(sketch, self.around.background.curriculum(sketch)),
            when: webinars::time_in_words(lang, outlook.slot.from, outlook.slot.to, plan.zone, country),
            language: language_words(plan.lang),
            lead: self.around.name(plan.lead),
            co_trainers: plan.co_trainers.iter().map(|id| self.around.name(*id)).collect(),
            prepare: plan.prepare.clone().map(|text| (text, plan.lang)),
            findings: findings(&outlook.findings, &self.around, lang),
        }
    }
}
