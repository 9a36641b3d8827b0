//! The page that asks before another rule of presence is saved: who would count as present and does not now, and the other way round.

use serde::Serialize;

use crate::attendance::presence::Needed;
use crate::attendance::{self, Effect, Effects, Status};
use crate::enrolment::{Cohort, CohortSettings};
use crate::i18n::{Message, date_numeric, tr};
use crate::people::{self, Person};
use crate::web::cohort_form::CohortFields;
use crate::web::naming::Naming;
use crate::web::{Errors, Page, PageError, Visit, paths};
use crate::webinars::{self, Webinar};

/// So many names are shown on each side.
const NAMED: usize = 50;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct SettingsCheckPage {
    errors: Errors,
    cohort: String,
    action: String,
    hidden: Vec<(&'static str, String)>,
    effect: String,
    /// «Present from 75% of the minutes; …»: old and new.
    rules: [Message; 2],
    gains: Side,
    loses: Side,
    closed: usize,
    reason: String,
}

/// Those who gain, or those who lose.
#[derive(Clone, Debug, Serialize)]
struct Side {
    number: usize,
    lines: Vec<Message>,
    more: usize,
}

impl Page for SettingsCheckPage {
    const TEMPLATE: &'static str = "organiser/settings/check.html";

    fn samples() -> Vec<Self> {
        let line = Message::new("settings-check-line")
            .with("name", "Anna Kim")
            .with("title", "The child in context")
            .with("date", "26.11.2026")
            .with("old", "Partial")
            .with("new", "Present");
        let side = Side { number: 51, lines: vec![line], more: 1 };
        let page = Self {
            errors: Errors::none(),
            cohort: "November 2026".to_owned(),
            action: "/en/organise/kz/settings".to_owned(),
            hidden: vec![("present-percent", "80".to_owned())],
            effect: "1.0".to_owned(),
            rules: [(75, 0), (80, 2)].map(|(percent, check_ins)| rule(Needed { present_percent: percent, check_ins })),
            gains: side.clone(),
            loses: side,
            closed: 2,
            reason: String::new(),
        };
        let none = Side { number: 0, lines: Vec::new(), more: 0 };
        let nobody = Self { gains: none.clone(), loses: none, closed: 0, ..page.clone() };
        vec![Self { errors: Errors::one("reason", "decide-reason-missing"), ..page.clone() }, page, nobody]
    }
}

/// A change of the rule, with what it would do.
pub struct Look {
    old: Needed,
    new: Needed,
    effects: Effects,
    webinars: Vec<Webinar>,
    people: Vec<Person>,
    naming: Naming,
}

impl Look {
    /// What settings would change about presence; `None` where they leave it as it is.
    ///
    /// # Errors
    /// The database's.
    pub async fn of(visit: &Visit, cohort: &Cohort, settings: &CohortSettings) -> Result<Option<Self>, PageError> {
        let old = Needed::of(cohort);
        let new = Needed { present_percent: settings.present_percent, check_ins: settings.check_ins_needed };
        if old == new {
            return Ok(None);
        }
        let (id, naming) = (cohort.id, Naming::of(visit, cohort).await?);
        let (effects, webinars, people) = visit
            .app
            .db
            .read(move |conn| {
                let effects = attendance::effects_of(conn, id, new)?;
                let ids: Vec<_> = effects.changed.iter().map(|effect| effect.person).collect();
                Ok::<_, diesel::result::Error>((
                    effects,
                    webinars::webinars_of_cohort(conn, id)?,
                    people::people_with(conn, &ids)?,
                ))
            })
            .await?;
        Ok(Some(Self { old, new, effects, webinars, people, naming }))
    }

    /// What it comes to, in short: a confirmation carries it, and counts while it is still so.
    pub fn effect(&self) -> String {
        let gains = self.effects.changed.iter().filter(|effect| effect.is_gain()).count();
        format!("{gains}.{}", self.effects.changed.len() - gains)
    }

    /// The page that asks.
    pub fn page(
        &self,
        visit: &Visit,
        cohort: &Cohort,
        fields: &CohortFields,
        reason: Option<String>,
        errors: Errors,
    ) -> SettingsCheckPage {
        SettingsCheckPage {
            errors,
            cohort: cohort.name(visit.lang),
            action: paths::organise_settings(visit.lang, &cohort.slug),
            hidden: fields.hidden(),
            effect: self.effect(),
            rules: [rule(self.old), rule(self.new)],
            gains: self.side(true),
            loses: self.side(false),
            closed: self.effects.closed,
            reason: reason.unwrap_or_default(),
        }
    }

    fn side(&self, gain: bool) -> Side {
        let theirs: Vec<&Effect> = self.effects.changed.iter().filter(|effect| effect.is_gain() == gain).collect();
        Side {
            number: theirs.len(),
            lines: theirs.iter().take(NAMED).map(|effect| self.line(effect)).collect(),
            more: theirs.len().saturating_sub(NAMED),
        }
    }

    fn line(&self, effect: &Effect) -> Message {
        let lang = self.naming.lang();
        let name = self.people.iter().find(|person| person.id == effect.person).map(|person| person.name.clone());
        let webinar = self.webinars.iter().find(|webinar| webinar.id == effect.webinar);
        let status = |status: Status| tr(lang, &format!("report-status-{}", status.as_str()));
        Message::new("settings-check-line")
            .with("name", name.filter(|name| !name.is_empty()).unwrap_or_else(|| tr(lang, "people-no-name")))
            .with("title", webinar.map(|webinar| self.naming.module(&webinar.module)).unwrap_or_default())
            .with("date", webinar.map(|webinar| date_numeric(webinar.start().date_naive())).unwrap_or_default())
            .with("old", status(effect.old))
            .with("new", status(effect.new))
    }
}

fn rule(needed: Needed) -> Message {
    Message::new("settings-check-rule").with("percent", needed.present_percent).with("n", needed.check_ins)
}
