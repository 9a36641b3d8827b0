//! One webinar for a learner: when it is, one area with the thing to do now, what to prepare, another way where they cannot come.

use actix_web::{HttpResponse, web};
use diesel::QueryResult;
use serde::Serialize;

use super::make_up::why_words;
use super::webinar_area::{Area, Elsewhere, callouts, instead_of};
use super::webinar_excuse::{self, ExcuseView};
use super::webinar_question::{self, Questioning, Typed};
use crate::attendance::{self, Status};
use crate::clock::Instant;
use crate::db::Conn;
use crate::enrolment::Contact;
use crate::i18n::{Lang, Message, date, tr};
use crate::ids::{PersonId, WebinarId};
use crate::make_ups::{self, Stand, State};
use crate::people;
use crate::web::timeline::{Telling, TimelineView};
use crate::web::way_in::Helper;
use crate::web::webinar_agenda::{self, Agenda};
use crate::web::webinar_cards::{Background, Card, Reader};
use crate::web::{Answer, Errors, Learner, Page, PageError, paths};
use crate::webinars::make_up::Open;
use crate::webinars::recording::Audience;
use crate::webinars::{self, Desk, ForLearner, OtherDate, PlaceState, Recording, Stage, Standing, Webinar, WebinarState};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct WebinarPage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    card: Card,
    callouts: Vec<super::webinar_area::Callout>,
    area: Area,
    /// What the result rests on, where it is worked out.
    timeline: Option<TimelineView>,
    /// «This is not right», once the webinar is closed.
    questioning: Option<Questioning>,
    trainers: Vec<Helper>,
    prepare: Option<(String, Lang)>,
    /// What happens there.
    agenda: Agenda,
    live_session: String,
    recording: String,
    calendar_url: Option<String>,
    absence: Option<Absence>,
    /// Why they cannot or could not come.
    excuse: Option<ExcuseView>,
    alternatives: Vec<Card>,
    make_up: Option<MakeUpLink>,
    /// The recording, where it is shown to everybody who was expected: where, and until when.
    watch: Option<(String, Option<String>)>,
    contact: Contact,
    module_url: String,
    support_url: String,
}

/// Making up for it: how that stands, and where.
#[derive(Clone, Debug, Serialize)]
struct MakeUpLink {
    words: Message,
    /// Something can be written.
    open: bool,
    /// Empty where there is nothing to see.
    url: String,
}

/// «I cannot come», or that it was said.
#[derive(Clone, Debug, Serialize)]
struct Absence {
    action: String,
    said: bool,
}

impl Page for WebinarPage {
    const TEMPLATE: &'static str = "learner/webinars/show.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/webinars".to_owned(), "Webinars".to_owned()), (String::new(), "Listening well".to_owned())],
            card: Card::sample(),
            callouts: super::webinar_area::Callout::samples(),
            area: Area::Early { opens: "14:45".to_owned() },
            timeline: Some(TimelineView::sample(false)),
            questioning: None,
            trainers: vec![Helper::sample()],
            prepare: Some(("Read lessons 1 to 3.".to_owned(), Lang::En)),
            agenda: webinar_agenda::sample(),
            live_session: "<p>Do not describe real cases.</p>".to_owned(),
            recording: "<p>The plenary is recorded.</p>".to_owned(),
            calendar_url: Some("/en/webinars/1/calendar.ics".to_owned()),
            absence: Some(Absence { action: "/en/webinars/1/absence".to_owned(), said: false }),
            excuse: None,
            alternatives: vec![Card::sample()],
            make_up: Some(MakeUpLink {
                words: "make-up-link-draft".into(),
                open: true,
                url: "/en/webinars/1/make-up".to_owned(),
            }),
            watch: Some(("https://video.example.org/1".to_owned(), Some("1 March 2027".to_owned()))),
            contact: Contact {
                name: "Office".to_owned(),
                email: "office@example.org".to_owned(),
                telephone: "+7 700 000 00 00".to_owned(),
            },
            module_url: "/en/modules/child-context".to_owned(),
            support_url: "/en/support".to_owned(),
        };
        let bare = Self {
            timeline: None,
            callouts: Vec::new(),
            trainers: Vec::new(),
            prepare: None,
            agenda: Agenda::default(),
            calendar_url: None,
            absence: Some(Absence { action: String::new(), said: true }),
            alternatives: Vec::new(),
            make_up: None,
            watch: None,
            contact: Contact::default(),
            ..page.clone()
        };
        let questioned = Questioning::samples().map(|questioning| Self {
            errors: Errors::one("question", "not-right-write-something"),
            questioning: Some(questioning),
            ..bare.clone()
        });
        let missed = ExcuseView::samples().map(|excuse| Self { excuse: Some(excuse), absence: None, ..bare.clone() });
        let cannot = ExcuseView::samples().map(|excuse| Self { excuse: Some(excuse), ..page.clone() });
        let areas = Area::samples().into_iter().map(|area| Self { area, ..page.clone() });
        areas.chain(questioned).chain(missed).chain(cannot).chain([bare.clone()]).collect()
    }
}

/// The webinar in the address among those of the learner, and all of them.
///
/// # Errors
/// `NotFound` where it is not theirs.
pub(super) async fn theirs(learner: &Learner, id: &str) -> Result<(ForLearner, Vec<ForLearner>), PageError> {
    let id: WebinarId = id.parse().map_err(|_| PageError::NotFound)?;
    let curriculum = learner.visit.app.curriculum(learner.cohort.edition_id).await?;
    let enrolment = learner.enrolment.clone();
    let all = learner.visit.app.db.read(move |conn| webinars::webinars_for(conn, &enrolment, &curriculum)).await?;
    let own = all.iter().find(|one| one.webinar.id == id).cloned().ok_or(PageError::NotFound)?;
    Ok((own, all))
}

/// `GET /webinars/{webinar}`
///
/// # Errors
/// `NotFound` where it is not theirs.
pub async fn show(learner: Learner, path: web::Path<(String, String)>) -> Answer {
    let page = page(&learner, &path.1, None).await?;
    learner.visit.page(&page)
}

/// The page; with what was typed under «this is not right» where that was refused.
pub(super) async fn page(learner: &Learner, id: &str, typed: Option<Typed>) -> Result<WebinarPage, PageError> {
    let visit = &learner.visit;
    let (own, all) = theirs(learner, id).await?;
    let curriculum = visit.app.curriculum(learner.cohort.edition_id).await?;
    let (webinar, person, held) = (own.webinar.id, learner.person.id, own.webinar.clone());
    let is_typed = typed.is_some();
    let (enrolment, content, now) = (learner.enrolment.clone(), curriculum.clone(), visit.now);
    let (theirs, trainers, checked_in, taken, attended, made_up, (questioned, excuse), (others, standing), recording) = visit
        .app
        .db
        .read(move |conn| {
            let ids: Vec<_> = webinars::trainers_of(conn, webinar)?.into_iter().map(|(person, _)| person).collect();
            let trainers = people::people_with(conn, &ids)?;
            let in_order = ids.iter().filter_map(|id| trainers.iter().find(|trainer| trainer.id == *id));
            let helpers: Vec<Helper> = in_order.map(|trainer| Helper::from(trainer.clone())).collect();
            let dossier = attendance::dossier(conn, &held, person)?;
            let checked_in = attendance::check_ins_of(conn, webinar, person)?;
            let attended = attendance::attendance_of(conn, person)?;
            let made_up = match held.state() {
                WebinarState::Closed => make_ups::stand(conn, &enrolment, &content, webinar, now)?,
                WebinarState::Planned | WebinarState::Cancelled => None,
            };
            Ok::<_, diesel::result::Error>((
                dossier,
                helpers,
                checked_in,
                webinars::places_taken(conn, webinar).map(|places| places.taken + places.offered)?,
                attended,
                made_up,
                (webinar_question::load(conn, &held, person, now, is_typed)?, webinar_excuse::load(conn, &held, person, now)?),
                called_off(conn, &held, person, now)?,
                webinars::recording_of(conn, webinar)?,
            ))
        })
        .await?;
    let background = Background::of(&learner.cohort, &curriculum);
    let reader = Reader { lang: visit.lang, zone: learner.person.zone(), now: visit.now };
    let lang = visit.lang;
    let card = background.card(&own.webinar, &reader, String::new());
    let stage = webinars::stage(&own.webinar, visit.now);
    let mut elsewhere = Elsewhere::of(&own, &all, &attended, visit.now);
    if stage == Stage::Cancelled {
        elsewhere.instead = instead_of(&webinars::instead(&others, &standing), &background, lang);
    }
    let area = Area::of(learner, &own, theirs.attendance.as_ref(), &checked_in, taken, &elsewhere);
    let is_recorded = theirs.attendance.as_ref().is_some_and(|row| row.status() != Status::NotRecorded);
    let telling = Telling { lang, zone: own.webinar.tz(), now: visit.now, names: None, origins: Default::default() };
    let timeline = matches!(area, Area::Result { .. }).then(|| TimelineView::new(&theirs, &telling));
    let notices = &curriculum.programme.notices;
    let in_full = typed.is_none() && matches!(area, Area::Result { counts: true, .. });
    let (errors, text) = typed.map_or((Errors::none(), None), |typed| (typed.errors, Some(typed.text)));
    Ok(WebinarPage {
        errors,
        questioning: questioned
            .map(|loaded| Questioning::of(&loaded, &own.webinar, &curriculum, lang, text).folded_where(in_full)),
        crumbs: vec![(paths::webinars(lang), tr(lang, "place-webinars")), (String::new(), card.title.text.clone())],
        callouts: callouts(&own, &background, &reader),
        timeline,
        trainers,
        agenda: webinar_agenda::agenda(&own.webinar, &curriculum, visit.lang),
        prepare: own.webinar.prepare.clone().map(|text| (text, own.webinar.lang())),
        live_session: notices.live_session.get(lang).1.for_reader(lang),
        recording: notices.recording.get(lang).1.for_reader(lang),
        calendar_url: stage.is_to_come().then(|| paths::webinar_calendar(lang, webinar)),
        absence: absence(&own, lang, stage, is_recorded),
        excuse: ExcuseView::of(&excuse, &own, lang),
        alternatives: alternatives(&own, &all, &area, &background, &reader),
        make_up: made_up.map(|stand| make_up_link(&stand, !to_come(&own, &webinars_of(&all), visit.now).is_empty(), lang)),
        watch: recording.and_then(|recording| to_watch(&recording, &own, is_recorded, &reader)),
        contact: learner.cohort.contact(),
        module_url: paths::module(lang, &own.webinar.module),
        support_url: paths::support(lang),
        card,
        area,
    })
}

/// The other dates of a webinar that is called off, and how the learner stands to them.
fn called_off(conn: &mut Conn, held: &Webinar, person: PersonId, now: Instant) -> QueryResult<(Vec<OtherDate>, Standing)> {
    if held.state() != WebinarState::Cancelled {
        return Ok((Vec::new(), Standing::default()));
    }
    let standing = webinars::standings(conn, held, &[person])?.remove(&person).unwrap_or_default();
    Ok((webinars::other_dates(conn, held, now)?, standing))
}

/// A recording that its trainers show to everybody who was expected, while it is there.
fn to_watch(recording: &Recording, own: &ForLearner, is_recorded: bool, reader: &Reader) -> Option<(String, Option<String>)> {
    let today = reader.now.in_zone(own.webinar.tz()).date_naive();
    let is_theirs = own.is_expected() || is_recorded;
    (recording.audience == Audience::Expected && is_theirs && recording.is_there_on(today))
        .then(|| (recording.url.clone(), recording.until.map(|day| date(reader.lang, day))))
}

impl WebinarPage {
    /// The page with what is wrong about the reason that was to be said; `None` where none can be said any more.
    pub(super) fn with_excuse_refused(self, errors: Errors) -> Option<Self> {
        let is_open = self.excuse.as_ref().is_some_and(ExcuseView::is_open);
        is_open.then_some(Self { errors, ..self })
    }
}

/// `has_dates`: the part is given again.
fn make_up_link(stand: &Stand, has_dates: bool, lang: Lang) -> MakeUpLink {
    let words = match (stand.state(), stand.open) {
        (State::Sent, _) => "make-up-link-sent".into(),
        (State::Accepted, _) => "make-up-link-accepted".into(),
        (State::Draft | State::Revise, Open::No(why)) => why_words(why, lang),
        (State::Draft, Open::Until(_)) if has_dates => "make-up-link-draft".into(),
        (State::Draft, Open::Until(_)) => "make-up-link-alone".into(),
        (State::Revise, Open::Until(_)) => "make-up-link-revise".into(),
    };
    let open = stand.state().is_with_its_writer() && matches!(stand.open, Open::Until(_));
    let url = (open || stand.state() != State::Draft).then(|| paths::webinar_make_up(lang, stand.own.webinar.id));
    MakeUpLink { words, open, url: url.unwrap_or_default() }
}

/// Who is expected may say that they cannot come, and who said so that they can; until it is over.
fn absence(own: &ForLearner, lang: Lang, stage: Stage, is_recorded: bool) -> Option<Absence> {
    let said = own.place == Some(PlaceState::CannotCome);
    // whoever was seen here can no longer say that they cannot come
    (stage.is_to_come() && !is_recorded && (own.is_expected() || said))
        .then(|| Absence { action: paths::webinar_absence(lang, own.webinar.id), said })
}

/// The other dates of the same part, where this one was missed, is called off, or they cannot come.
fn alternatives(own: &ForLearner, all: &[ForLearner], area: &Area, background: &Background, reader: &Reader) -> Vec<Card> {
    if !area.wants_another() && own.place != Some(PlaceState::CannotCome) {
        return Vec::new();
    }
    to_come(own, &webinars_of(all), reader.now)
        .into_iter()
        .map(|other| background.card(other, reader, paths::webinar(reader.lang, other.id)))
        .collect()
}

fn webinars_of(all: &[ForLearner]) -> Vec<Webinar> {
    all.iter().map(|one| one.webinar.clone()).collect()
}

/// The other dates of the same part that are still to come.
fn to_come<'all>(own: &ForLearner, all: &'all [Webinar], now: Instant) -> Vec<&'all Webinar> {
    let others = webinars::alternatives(&own.webinar, all).into_iter();
    others.filter(|other| webinars::stage(other, now).is_to_come()).collect()
}

/// `GET /webinars/{webinar}/calendar.ics`
///
/// # Errors
/// `NotFound` where it is not theirs.
pub async fn calendar(learner: Learner, path: web::Path<(String, String)>) -> Answer {
    let (visit, id) = (&learner.visit, path.into_inner().1);
    let (own, _) = theirs(&learner, &id).await?;
    let curriculum = visit.app.curriculum(learner.cohort.edition_id).await?;
    let (app, cohort, person, lang, now) =
        (visit.app.clone(), learner.cohort.clone(), learner.person.id, visit.lang, visit.now);
    let file = visit
        .app
        .db
        .read(move |conn| {
            let desk = Desk {
                secrets: &app.secrets,
                public_url: &app.config.public_url,
                curriculum: &curriculum,
                sender: &app.config.mail_from,
            };
            webinars::calendar_file(conn, (&own.webinar, &cohort), desk, (person, lang), now)
        })
        .await?;
    Ok(HttpResponse::Ok()
        .content_type("text/calendar; charset=utf-8")
        .insert_header(("content-disposition", "attachment; filename=\"webinar.ics\""))
        .insert_header(("cache-control", "private, no-store"))
        .body(file))
}
