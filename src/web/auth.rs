//! The extractors that are the permission. A handler that takes a [`Learner`] runs for learners alone; what the address names (a
//! cohort, a webinar) is looked up here and checked to be theirs.

use std::future::Future;
use std::ops::Deref;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};

use super::errors::PageError;
use super::own_cohort::{self, Named};
use super::paths;
use super::visit::Visit;
use crate::db::dialect;
use crate::enrolment::{self, Cohort, Enrolment};
use crate::ids::WebinarId;
use crate::people::{Person, Role, SignedIn};
use crate::webinars::{self, Webinar};

/// Anybody signed in.
#[derive(Clone)]
pub struct Member {
    /// The request.
    pub visit: Visit,
    /// Who.
    pub person: Person,
}

/// Somebody with a place on a cohort.
#[derive(Clone)]
pub struct Learner {
    /// The request.
    pub visit: Visit,
    /// Who.
    pub person: Person,
    /// Their enrolment.
    pub enrolment: Enrolment,
    /// Its cohort.
    pub cohort: Cohort,
}

/// Somebody who may read lessons: on a cohort, or as a trainer or organiser.
#[derive(Clone)]
pub struct Reader {
    /// The request.
    pub visit: Visit,
    /// Their enrolment and its cohort, where they have a place.
    pub place: Option<(Enrolment, Cohort)>,
    /// Trainers and organisers read every module under Materials.
    pub is_staff: bool,
}

/// Somebody who gives webinars.
#[derive(Clone)]
pub struct Trainer {
    /// The request.
    pub visit: Visit,
    /// Who.
    pub person: Person,
}

/// A trainer of the webinar in the address, or an organiser of its cohort.
#[derive(Clone)]
pub struct WebinarTrainer {
    /// The request.
    pub visit: Visit,
    /// Who.
    pub person: Person,
    /// The webinar.
    pub webinar: Webinar,
    /// Its cohort.
    pub cohort: Cohort,
}

/// An organiser of the cohort in the address.
#[derive(Clone)]
pub struct Organiser {
    /// The request.
    pub visit: Visit,
    /// Who.
    pub person: Person,
    /// The cohort.
    pub cohort: Cohort,
}

/// Whoever plans webinars of the cohort in the address: its organisers, and its trainers those that they give themselves.
#[derive(Clone)]
pub struct Planner {
    who: Organiser,
    organises: bool,
}

impl Planner {
    /// Whether they plan only what they give themselves.
    pub const fn is_trainer(&self) -> bool {
        !self.organises
    }

    /// The list of webinars from which they came.
    pub fn webinars(&self) -> String {
        let lang = self.visit.lang;
        if self.organises { paths::organise_webinars(lang, &self.cohort.slug) } else { paths::teach_webinars(lang) }
    }

    /// The page of a webinar, as they have it.
    pub fn webinar(&self, id: WebinarId) -> String {
        let lang = self.visit.lang;
        if self.organises { paths::organise_webinar(lang, &self.cohort.slug, id) } else { paths::teach_webinar(lang, id) }
    }
}

impl Deref for Planner {
    type Target = Organiser;

    fn deref(&self) -> &Organiser {
        &self.who
    }
}

/// Somebody who is organiser anywhere.
#[derive(Clone)]
pub struct AnyOrganiser {
    /// The request.
    pub visit: Visit,
    /// Who, with their roles.
    pub signed_in: SignedIn,
}

/// An evaluator of the cohort in the address: sees aggregates alone.
#[derive(Clone)]
pub struct Evaluator {
    /// The request.
    pub visit: Visit,
    /// The cohort.
    pub cohort: Cohort,
}

/// Somebody who is evaluator anywhere.
#[derive(Clone)]
pub struct AnyEvaluator {
    /// The request.
    pub visit: Visit,
    /// Who, with their roles.
    pub signed_in: SignedIn,
}

/// Runs the installation.
#[derive(Clone)]
pub struct Administrator {
    /// The request.
    pub visit: Visit,
    /// Who.
    pub person: Person,
}

type Pending<T> = Pin<Box<dyn Future<Output = Result<T, PageError>>>>;

macro_rules! extractor {
    ($name:ident, $read:expr) => {
        impl FromRequest for $name {
            type Error = PageError;
            type Future = Pending<Self>;

            fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
                let visit = Visit::from_request(request, payload);
                let request = request.clone();
                Box::pin(async move {
                    let visit = visit.await?;
                    let signed_in = visit.signed_in.clone().ok_or_else(|| PageError::sign_in(&visit))?;
                    ($read)(request, visit, signed_in).await
                })
            }
        }
    };
}

extractor!(Member, |_, visit, signed_in: SignedIn| async move { Ok(Member { visit, person: signed_in.person }) });

extractor!(Learner, |request, mut visit: Visit, signed_in: SignedIn| async move {
    let held = own_cohort::held(&mut visit, Named::in_address(&request)).await?;
    let (enrolment, cohort) = held.into_shown().ok_or(PageError::NotAllowed("learner"))?;
    Ok(Learner { visit, person: signed_in.person, enrolment, cohort })
});

extractor!(Reader, |request, mut visit: Visit, signed_in: SignedIn| async move {
    let place = own_cohort::held(&mut visit, Named::in_address(&request)).await?.into_shown();
    let is_staff = signed_in.has(Role::Trainer) || signed_in.has(Role::Organiser);
    if place.is_none() && !is_staff {
        return Err(PageError::NotAllowed("learner"));
    }
    Ok(Reader { visit, place, is_staff })
});

extractor!(Trainer, |_, visit, signed_in: SignedIn| async move {
    if !signed_in.has(Role::Trainer) && !signed_in.has(Role::Organiser) {
        return Err(PageError::NotAllowed("trainer"));
    }
    Ok(Trainer { visit, person: signed_in.person })
});

extractor!(WebinarTrainer, |request, visit: Visit, signed_in: SignedIn| async move {
    let id: WebinarId = named(&request, "webinar").parse().map_err(|_| PageError::NotFound)?;
    let person = signed_in.person.id;
    let found = visit
        .app
        .db
        .read(move |conn| {
            dialect::together(conn, |conn| {
                let Some(webinar) = webinars::find_webinar(conn, id)? else { return Ok(None) };
                let trainers = webinars::trainers_of(conn, id)?;
                let cohort = enrolment::cohort(conn, webinar.cohort_id)?;
                let gives_it = trainers.iter().any(|(trainer, _)| *trainer == person);
                Ok::<_, diesel::result::Error>(Some((webinar, cohort, gives_it)))
            })
        })
        .await?;
    let (webinar, cohort, gives_it) = found.ok_or(PageError::NotFound)?;
    // the role first: who has lost it has lost the webinars too
    let may = (gives_it && signed_in.may(Role::Trainer, cohort.id)) || signed_in.may(Role::Organiser, cohort.id);
    if !may {
        return Err(PageError::NotAllowed("trainer"));
    }
    Ok(WebinarTrainer { visit, person: signed_in.person, webinar, cohort })
});

extractor!(Organiser, |request, visit: Visit, signed_in: SignedIn| async move {
    let cohort = cohort_named(&request, &visit).await?;
    if !signed_in.may(Role::Organiser, cohort.id) {
        return Err(PageError::NotAllowed("organiser"));
    }
    Ok(Organiser { visit, person: signed_in.person, cohort })
});

extractor!(Planner, |request, visit: Visit, signed_in: SignedIn| async move {
    let cohort = cohort_named(&request, &visit).await?;
    let organises = signed_in.may(Role::Organiser, cohort.id);
    if !organises && !signed_in.may(Role::Trainer, cohort.id) {
        return Err(PageError::NotAllowed("organiser"));
    }
    Ok(Planner { who: Organiser { visit, person: signed_in.person, cohort }, organises })
});

extractor!(AnyOrganiser, |_, visit, signed_in: SignedIn| async move {
    if !signed_in.has(Role::Organiser) {
        return Err(PageError::NotAllowed("organiser"));
    }
    Ok(AnyOrganiser { visit, signed_in })
});

extractor!(Evaluator, |request, visit: Visit, signed_in: SignedIn| async move {
    let cohort = cohort_named(&request, &visit).await?;
    if !signed_in.may(Role::Evaluator, cohort.id) {
        return Err(PageError::NotAllowed("evaluator"));
    }
    Ok(Evaluator { visit, cohort })
});

extractor!(AnyEvaluator, |_, visit, signed_in: SignedIn| async move {
    if !signed_in.has(Role::Evaluator) {
        return Err(PageError::NotAllowed("evaluator"));
    }
    Ok(AnyEvaluator { visit, signed_in })
});

extractor!(Administrator, |_, visit, signed_in: SignedIn| async move {
    if !signed_in.has(Role::Administrator) {
        return Err(PageError::NotAllowed("administrator"));
    }
    Ok(Administrator { visit, person: signed_in.person })
});

fn named(request: &HttpRequest, name: &str) -> String {
    request.match_info().get(name).unwrap_or_default().to_owned()
}

async fn cohort_named(request: &HttpRequest, visit: &Visit) -> Result<Cohort, PageError> {
    let slug = named(request, "cohort");
    visit.app.db.read(move |conn| enrolment::find_cohort_by_slug(conn, &slug)).await?.ok_or(PageError::NotFound)
}
