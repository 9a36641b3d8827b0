//! Looking at another edition of the content before a cohort takes it, and taking it: the same for its organisers and for
//! administrators, who see no names.

use std::sync::Arc;

use serde::Deserialize;

use super::edition_page::{EditionPage, Effects, Form, Held, List, Other, Row, View};
use super::edition_words::{EditionWords, content_lines, number_line, track_lines};
use super::forms::Submission;
use super::listing::{self, PAGE, Pager};
use super::naming::Naming;
use super::{Answer, Done, Errors, PageError, Visit, paths};
use crate::clock::Instant;
use crate::completion::{self, Effect, Lack, Move, Preview, Shift, Standing, TakeProblem};
use crate::curriculum::{self, Curriculum};
use crate::db::{Conn, dialect};
use crate::enrolment::{self, Cohort, Enrolment};
use crate::i18n::{Message, count, tr};
use crate::ids::EditionId;
use crate::people::{self, Person};

/// So much of a hash is shown.
const HASH: usize = 8;

/// Which people are listed, and which page of them.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Query {
    effect: Option<String>,
    page: Option<String>,
}

/// Who looks at which cohort, from where.
pub struct Desk {
    /// The request.
    pub visit: Visit,
    /// The cohort.
    pub cohort: Cohort,
    /// Whether they may see who its people are.
    pub sees_people: bool,
    /// The page's address.
    pub here: String,
    /// The places above it: address and words.
    pub above: Vec<(String, String)>,
}

/// What is read for the page.
struct Found {
    since: Instant,
    loaded: [Instant; 2],
    tracks: Vec<String>,
    lacks: Vec<Lack>,
    preview: Preview,
    /// Of one page of people.
    shown: Vec<(Shift, Enrolment, Option<Person>, Option<Standing>)>,
}

impl Desk {
    /// The page.
    ///
    /// # Errors
    /// The database's.
    pub async fn show(&self, query: &Query) -> Answer {
        self.visit.page(&self.page(query, String::new(), Errors::none()).await?)
    }

    /// Takes the edition that was looked at, where it is still what it was. A second press gets the first answer.
    ///
    /// # Errors
    /// The database's; [`PageError::NotFound`] for an edition that is none.
    pub async fn take(&self, submission: &Submission) -> Answer {
        let (visit, fields) = (&self.visit, &submission.fields);
        let reason = fields.text("reason");
        if reason.is_empty() {
            return self.refused(reason, "reason", "decide-reason-missing").await;
        }
        let (to, new) = visit.app.current_curriculum()?;
        let from: EditionId = fields.text("from").parse().map_err(|_| PageError::NotFound)?;
        if fields.text("to") != to.to_string() {
            return self.refused(reason, "edition", "edition-newer").await;
        }
        let old = visit.app.curriculum(from).await?;
        let (by, cohort, mark, here) = (visit.by(), self.cohort.id, fields.text("mark"), self.here.clone());
        let said = reason.clone();
        let done = submission
            .once(visit, move |conn| {
                let wanted = Move { cohort, from: (from, &old), to: (to, &new), mark: &mark, reason: &said };
                completion::take_edition(conn, &by, &wanted)?;
                let flash = Message::new("flash-edition-taken").with("edition", short(&new.edition));
                Ok(Done::at(here).saying(flash))
            })
            .await;
        match done {
            Ok(done) => Ok(visit.go(&done)),
            Err(TakeProblem::NoReason) => self.refused(reason, "reason", "decide-reason-missing").await,
            Err(TakeProblem::Elsewhere) => self.refused(reason, "edition", "edition-elsewhere").await,
            Err(TakeProblem::Lacks(_)) => self.refused(reason, "edition", "edition-lacking").await,
            Err(TakeProblem::Changed) => self.refused(reason, "edition", "edition-changed").await,
            Err(TakeProblem::Database(error)) => Err(error.into()),
        }
    }

    async fn refused(&self, reason: String, field: &str, key: &'static str) -> Answer {
        self.visit.refused(&self.page(&Query::default(), reason, Errors::one(field, key)).await?)
    }

    async fn page(&self, query: &Query, reason: String, errors: Errors) -> Result<EditionPage, PageError> {
        let (visit, id) = (&self.visit, self.cohort.id);
        // another may have moved it since the request began
        let cohort = visit.app.db.read(move |conn| enrolment::cohort(conn, id)).await?;
        let naming = Naming::of(visit, &cohort).await?;
        let (to, new) = visit.app.current_curriculum()?;
        let (old, from) = (naming.curriculum.clone(), cohort.edition_id);
        let (effect, page) = (query.effect(), listing::asked_for(query.page.as_deref()));
        let (read, both, now, names) = (cohort.clone(), [old.clone(), new.clone()], visit.now, self.sees_people);
        let found = visit
            .app
            .db
            .read(move |conn| {
                dialect::snapshot(conn, |conn| {
                    let wanted = (effect, page, names);
                    find(conn, &read, ([from, to], &both), wanted, now)
                })
            })
            .await?;
        let held = |edition: &Curriculum, loaded| Held { hash: short(&edition.edition), loaded: naming.moment(loaded) };
        let form = Form { from: from.to_string(), to: to.to_string(), mark: found.preview.mark(), reason };
        let other = (from != to).then(|| Other {
            held: held(&new, found.loaded[1]),
            is_older: found.loaded[1] < found.loaded[0],
            ..self.other(&found, [&old, &new], effect, page, form)
        });
        let title = tr(visit.lang, "edition-title");
        Ok(EditionPage {
            errors,
            cohort: cohort.name(visit.lang),
            crumbs: self.above.iter().cloned().chain([(String::new(), title)]).collect(),
            action: self.here.clone(),
            now: held(&old, found.loaded[0]),
            since: naming.moment(found.since),
            other,
        })
    }

    fn other(&self, found: &Found, [old, new]: [&Curriculum; 2], effect: Effect, page: i64, form: Form) -> Other {
        let lang = self.visit.lang;
        let words = [old, new].map(|edition| EditionWords { edition, lang });
        let preview = &found.preview;
        let figure = |effect: Effect, key: &'static str| {
            let number = preview.count(effect);
            (Message::new(key).with("n", number), count(lang, number as i64))
        };
        let keys = ["edition-gain", "edition-lose", "edition-unchanged"];
        let numbers = completion::number_changes(&old.programme, &new.programme);
        Other {
            held: Held { hash: String::new(), loaded: String::new() },
            is_older: false,
            lacks: found.lacks.iter().map(|lack| words[0].lack(lack)).collect(),
            tracks: completion::track_changes(old, new, &found.tracks).iter().map(|track| track_lines(track, words)).collect(),
            numbers: numbers.iter().map(|change| number_line(change, lang)).collect(),
            content: content_lines(&curriculum::difference(old, new), lang),
            effects: Effects {
                people: preview.people.len(),
                figures: Effect::ALL.into_iter().zip(keys).map(|(effect, key)| figure(effect, key)).collect(),
                keep_records: preview.keep_records(),
                cut_off: preview.cut_off(),
                list: self.sees_people.then(|| self.list(found, words[1], effect, page)),
            },
            form,
        }
    }

    fn list(&self, found: &Found, words: EditionWords<'_>, effect: Effect, page: i64) -> List {
        let url = |effect: Effect, page: i64| {
            let page = if page > 1 { page.to_string() } else { String::new() };
            format!("{}{}", self.here, listing::query(&[("effect", effect.as_str()), ("page", &page)]))
        };
        let keys = ["edition-effect-gain", "edition-effect-lose", "edition-effect-unchanged"];
        let view = |(one, key): (Effect, &'static str)| View {
            url: url(one, 1),
            words: Message::new(key).with("n", found.preview.count(one)),
            current: one == effect,
        };
        let total = found.preview.count(effect) as i64;
        List {
            views: Effect::ALL.into_iter().zip(keys).map(view).collect(),
            rows: found.shown.iter().map(|one| self.row(one, words)).collect(),
            pager: (total > PAGE).then(|| Pager::new(page, total, |page| url(effect, page))),
        }
    }

    fn row(
        &self,
        (shift, enrolment, person, standing): &(Shift, Enrolment, Option<Person>, Option<Standing>),
        words: EditionWords<'_>,
    ) -> Row {
        let open = standing.iter().flat_map(|standing| &standing.requirements).filter(|status| !status.met);
        Row {
            url: paths::organise_person(self.visit.lang, &self.cohort.slug, enrolment.id),
            name: person.as_ref().map(|person| person.name.clone()).unwrap_or_default(),
            track: words.track(&enrolment.track),
            old: shift.old.key(),
            new: shift.new.key(),
            missing: open.map(|status| words.missing(status)).collect(),
            keeps_record: shift.keeps_record,
            cut_off: shift.cut_off,
        }
    }
}

impl Query {
    /// Who is listed: those who lose, unless it is said otherwise.
    fn effect(&self) -> Effect {
        let asked = self.effect.as_deref();
        Effect::ALL.into_iter().find(|effect| Some(effect.as_str()) == asked).unwrap_or(Effect::Lose)
    }
}

/// Everything that the page says, of one moment.
fn find(
    conn: &mut Conn,
    cohort: &Cohort,
    ([from, to], [old, new]): ([EditionId; 2], &[Arc<Curriculum>; 2]),
    (effect, page, names): (Effect, i64, bool),
    now: Instant,
) -> diesel::QueryResult<Found> {
    let preview = if from == to { Preview::default() } else { completion::edition_preview(conn, cohort, [old, new], now)? };
    let those = preview.people.iter().filter(|shift| names && shift.effect() == effect);
    let those: Vec<Shift> = those.skip(listing::skip(page) as usize).take(PAGE as usize).copied().collect();
    let ids: Vec<_> = those.iter().map(|shift| shift.enrolment).collect();
    let enrolments = enrolment::enrolments_with(conn, cohort.id, &ids)?;
    let accounts: Vec<_> = those.iter().map(|shift| shift.person).collect();
    let (mut accounts, mut standings) =
        (people::people_with(conn, &accounts)?, completion::standings_by(conn, cohort, new, &enrolments, now)?);
    let shown = enrolments.into_iter().filter_map(|enrolment| {
        let shift = those.iter().find(|shift| shift.enrolment == enrolment.id)?;
        let person = accounts.iter().position(|person| person.id == enrolment.person_id);
        let standing = standings.remove(&enrolment.id);
        Some((*shift, enrolment, person.map(|place| accounts.swap_remove(place)), standing))
    });
    Ok(Found {
        since: enrolment::on_edition_since(conn, cohort.id)?,
        loaded: [curriculum::loaded_at(conn, from)?, curriculum::loaded_at(conn, to)?],
        tracks: enrolment::tracks_of(conn, cohort.id)?,
        lacks: completion::lacks_of(conn, cohort, old, new)?,
        shown: shown.collect(),
        preview,
    })
}

/// The beginning of a hash: enough to tell editions apart.
fn short(hash: &str) -> String {
    hash.chars().take(HASH).collect()
}
