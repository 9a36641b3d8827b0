//! Which cohort a learner's pages are about, for people who take part in several: the one that the address names, the one they looked
//! at last, or the one that [`enrolment::shown`] finds. A link to a webinar or an attempt of theirs opens in the cohort it belongs to.

use actix_web::HttpRequest;
use diesel::QueryResult;
use serde::Serialize;

use super::errors::PageError;
use super::paths;
use super::visit::Visit;
use crate::assessment;
use crate::db::Conn;
use crate::enrolment::{self, Cohort, Enrolment};
use crate::i18n::{Lang, date};
use crate::ids::{AttemptId, CohortId, PersonId, WebinarId};
use crate::webinars;

/// What an address names that belongs to one cohort.
#[derive(Clone, Copy, Debug)]
pub enum Named {
    /// A webinar.
    Webinar(WebinarId),
    /// An attempt at a knowledge check or a test.
    Attempt(AttemptId),
    /// Nothing of the kind.
    Nothing,
}

impl Named {
    /// By the placeholders of its route.
    pub fn in_address(request: &HttpRequest) -> Self {
        let named = |name: &str| request.match_info().get(name);
        if let Some(id) = named("webinar").and_then(|id| id.parse().ok()) {
            return Self::Webinar(id);
        }
        named("attempt").and_then(|id| id.parse().ok()).map_or(Self::Nothing, Self::Attempt)
    }

    fn cohort(self, conn: &mut Conn, person: PersonId) -> QueryResult<Option<CohortId>> {
        Ok(match self {
            Self::Webinar(id) => webinars::find_webinar(conn, id)?.map(|webinar| webinar.cohort_id),
            Self::Attempt(id) => match assessment::find_attempt(conn, person, id)? {
                Some(attempt) => Some(enrolment::enrolment(conn, attempt.enrolment_id)?.cohort_id),
                None => None,
            },
            Self::Nothing => None,
        })
    }
}

/// The cohort that an address names: `…?cohort=kz-2026-11`, as links in letters have it.
fn named_in(query: &str) -> Option<&str> {
    query.split('&').find_map(|pair| pair.strip_prefix("cohort=")).filter(|slug| !slug.is_empty())
}

/// The enrolments in which somebody has a place, and which of them is shown.
pub struct Held {
    all: Vec<(Enrolment, Cohort)>,
    shown: Option<usize>,
}

impl Held {
    /// The one that is shown.
    pub fn into_shown(mut self) -> Option<(Enrolment, Cohort)> {
        self.shown.map(|place| self.all.swap_remove(place))
    }

    /// The cohorts between which they choose; none where there is no choice.
    pub fn programmes(&self, lang: Lang) -> Vec<Programme> {
        if self.all.len() < 2 {
            return Vec::new();
        }
        let programme = |(place, (_, cohort)): (usize, &(Enrolment, Cohort))| Programme {
            name: cohort.name(lang),
            from: date(lang, cohort.starts_on),
            to: date(lang, cohort.ends_on),
            url: (self.shown != Some(place)).then(|| paths::home_of(lang, &cohort.slug)),
        };
        self.all.iter().enumerate().map(programme).collect()
    }
}

/// A cohort to choose.
#[derive(Clone, Debug, Serialize)]
pub struct Programme {
    name: String,
    from: String,
    to: String,
    /// Nothing for the one that is shown.
    url: Option<String>,
}

impl Programme {
    /// Two, the first is shown.
    pub fn samples() -> Vec<Self> {
        let one = |name: &str, from: &str, to: &str, url: Option<&str>| Self {
            name: name.to_owned(),
            from: from.to_owned(),
            to: to.to_owned(),
            url: url.map(str::to_owned),
        };
        vec![
            one("November 2026", "16 November 2026", "26 December 2026", None),
            one("March 2027", "1 March 2027", "9 April 2027", Some("/en/home?cohort=kz-2027-03")),
        ]
    }
}

/// The enrolments of who is signed in. What the address names wins over what was looked at last, and is looked at from then on.
///
/// # Errors
/// The database's.
pub async fn held(visit: &mut Visit, named: Named) -> Result<Held, PageError> {
    let (all, cohort) = load(visit, named).await?;
    let meant = all.iter().find(|(_, own)| Some(own.id) == cohort).or_else(|| by_name(visit, &all));
    if let Some((_, meant)) = meant.filter(|_| all.len() > 1) {
        visit.look_at(&meant.slug);
    }
    Ok(Held { shown: enrolment::shown(&all, visit.cohort.as_deref(), visit.now), all })
}

/// The enrolment that is shown to who is signed in, if anybody is: for pages that everybody has.
///
/// # Errors
/// The database's.
pub async fn own(visit: &Visit) -> Result<Option<(Enrolment, Cohort)>, PageError> {
    let (all, _) = load(visit, Named::Nothing).await?;
    let named = by_name(visit, &all).map(|(_, cohort)| cohort.slug.clone());
    let wanted = named.as_deref().or(visit.cohort.as_deref());
    Ok(Held { shown: enrolment::shown(&all, wanted, visit.now), all }.into_shown())
}

/// The one of theirs that the address names.
fn by_name<'h>(visit: &Visit, all: &'h [(Enrolment, Cohort)]) -> Option<&'h (Enrolment, Cohort)> {
    let slug = named_in(&visit.query)?;
    all.iter().find(|(_, own)| own.slug == slug)
}

async fn load(visit: &Visit, named: Named) -> Result<(Vec<(Enrolment, Cohort)>, Option<CohortId>), PageError> {
    let Some(person) = visit.signed_in.as_ref().map(|signed_in| signed_in.person.id) else { return Ok((Vec::new(), None)) };
    let work = move |conn: &mut Conn| {
        let all = enrolment::held_enrolments(conn, person)?;
        let cohort = if all.len() > 1 { named.cohort(conn, person)? } else { None };
        Ok::<_, diesel::result::Error>((all, cohort))
    };
    Ok(visit.app.db.read(work).await?)
}

#[cfg(test)]
mod tests {
    use super::named_in;

    #[test]
    fn an_address_may_name_a_cohort() {
        for (query, wanted) in [
            ("cohort=kz-2026-11", Some("kz-2026-11")),
            ("q=a&cohort=kz", Some("kz")),
            ("mycohort=kz", None),
            ("cohort=", None),
            ("", None),
        ] {
            assert_eq!(named_in(query), wanted, "{query}");
        }
    }
}
