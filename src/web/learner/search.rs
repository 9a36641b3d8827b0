//! Search in lessons, tools and glossary. What was typed stands in the address alone: logs and counters carry the route's pattern.

use std::sync::Arc;

use actix_web::web;
use serde::Deserialize;

use super::search_page::{Elsewhere, Group, Row, SearchPage, fits};
use super::track::{access_message, access_of};
use crate::curriculum::Curriculum;
use crate::i18n::Lang;
use crate::reading::Access;
use crate::search::{Found, Index, Part, Place};
use crate::web::listing::has_empty;
use crate::web::{Answer, Done, PageError, Reader, paths};

/// So many lessons and terms are shown; who gets more adds a word.
const MOST_GROUPS: usize = 20;
/// So many places of one lesson.
const MOST_ROWS: usize = 3;
/// The longest question; what is longer is cut.
const LONGEST: usize = 200;

/// What the address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    q: String,
}

/// What somebody may open.
struct Scope {
    /// The modules of their track.
    own: Vec<String>,
    is_open: bool,
    is_staff: bool,
}

impl Scope {
    fn of(reader: &Reader, curriculum: &Curriculum) -> Self {
        let track = reader.place.as_ref().and_then(|(enrolment, _)| curriculum.track(&enrolment.track));
        let own = track.map(|track| track.modules.clone()).unwrap_or_default();
        Self { own, is_open: access(reader) == Some(Access::Open), is_staff: reader.is_staff }
    }

    /// Lessons of the own track are named before they open, without a link; others are nobody's business.
    fn may(&self, place: &Place) -> bool {
        match place {
            Place::Term { .. } => true,
            Place::Lesson { module, .. } => self.is_staff || self.own.contains(module),
        }
    }

    /// Where the lesson is read, without a fragment; none before it opens.
    fn lesson(&self, lang: Lang, module: &str, lesson: &str) -> Option<String> {
        if self.is_open && self.own.iter().any(|own| own == module) {
            return Some(paths::lesson(lang, module, lesson));
        }
        self.is_staff.then(|| paths::teach_lesson(lang, module, lesson))
    }
}

fn access(reader: &Reader) -> Option<Access> {
    reader.place.as_ref().map(|(_, cohort)| access_of(&reader.visit, cohort))
}

/// `GET /search`
///
/// # Errors
/// The database's.
pub async fn index(reader: Reader, query: web::Query<Query>) -> Answer {
    let visit = &reader.visit;
    if has_empty(&visit.query) {
        return Ok(visit.go(&Done::at(paths::search(visit.lang))));
    }
    let curriculum = match &reader.place {
        Some((_, cohort)) => visit.app.curriculum(cohort.edition_id).await?,
        None => visit.app.current_curriculum()?.1,
    };
    let typed: String = query.q.trim().chars().take(LONGEST).collect();
    let scope = Scope::of(&reader, &curriculum);
    let is_waiting = !scope.is_open && !scope.is_staff;
    let access = access(&reader).filter(|_| is_waiting).and_then(|access| access_message(visit.lang, access));
    let mut page = SearchPage::new(visit.lang, &typed, access);
    if typed.is_empty() {
        return visit.page(&page);
    }
    let (app, lang) = (visit.app.clone(), visit.lang);
    let searched = move || fill(&mut page, &scope, lang, &curriculum, |lang| app.search.get(&curriculum, lang)).map(|()| page);
    match web::block(searched).await {
        Ok(page) => visit.page(&page?),
        Err(_) => Err(PageError::ours("the search stopped half-way")),
    }
}

/// The reader's language first; where it has nothing, the others.
fn fill(
    page: &mut SearchPage,
    scope: &Scope,
    lang: Lang,
    curriculum: &Curriculum,
    index_of: impl Fn(Lang) -> Result<Arc<Index>, diesel::result::Error>,
) -> Result<(), PageError> {
    let index = index_of(lang)?;
    let found = index.find(&page.typed, |place| scope.may(place))?;
    let (groups, total) = groups(scope, lang, curriculum, (&index, lang), &found);
    if !groups.is_empty() {
        (page.fits, page.instead) = fits(&found.how);
        (page.shown, page.total) = (groups.len(), total);
        page.groups = groups;
        return Ok(());
    }
    for other in Lang::ALL.into_iter().filter(|other| *other != lang) {
        let index = index_of(other)?;
        let found = index.find(&page.typed, |place| scope.may(place))?;
        let (groups, _) = self::groups(scope, lang, curriculum, (&index, other), &found);
        if !groups.is_empty() {
            page.elsewhere.push(Elsewhere { tag: other.tag(), name: other.own_name(), groups });
        }
    }
    Ok(())
}

/// What was found, by lesson and term, in the order of the best of each: those that are shown, and how many there are.
fn groups(
    scope: &Scope,
    lang: Lang,
    curriculum: &Curriculum,
    (index, served): (&Index, Lang),
    found: &Found<'_>,
) -> (Vec<Group>, usize) {
    let mut keys: Vec<String> = Vec::new();
    let mut groups: Vec<Group> = Vec::new();
    for hit in &found.hits {
        let passage = hit.passage;
        let key = match &passage.place {
            Place::Term { slug, .. } => format!("#{slug}"),
            Place::Lesson { module, lesson, .. } => format!("{module}/{lesson}"),
        };
        let known = keys.iter().position(|known| *known == key);
        let at = known.unwrap_or(keys.len());
        if known.is_none() {
            keys.push(key);
        }
        // only what is shown is marked and cut: that is most of the work
        if at >= MOST_GROUPS || groups.get(at).is_some_and(|group| group.is_full(MOST_ROWS) && !passage.is_whole_lesson()) {
            groups.get_mut(at).into_iter().for_each(Group::leave_out);
            continue;
        }
        let (title, excerpt) = (index.title(found, passage), index.excerpt(found, passage));
        match &passage.place {
            Place::Term { slug, is_avoided } => {
                groups.push(Group::term(format!("{}#{slug}", paths::glossary(lang)), title, excerpt, *is_avoided));
            }
            Place::Lesson { module, lesson, part } => {
                if known.is_none() {
                    groups.push(lesson_group(scope, lang, curriculum, served, (module, lesson)));
                }
                let group = &mut groups[at];
                match (part, group.url.clone()) {
                    (Part::Whole, Some(_)) => (group.title, group.excerpt) = (title, excerpt),
                    (Part::Whole, None) => group.title = title,
                    (Part::Section(id), Some(url)) => group.add(Row::section(format!("{url}#{id}"), title, excerpt)),
                    (Part::Tool, Some(url)) => group.add(Row::tool(tool(scope, lang, module, lesson, &url), title, excerpt)),
                    (_, None) => {}
                }
            }
        }
    }
    (groups, keys.len())
}

fn tool(scope: &Scope, lang: Lang, module: &str, lesson: &str, url: &str) -> String {
    let is_own = scope.own.iter().any(|own| own == module) && scope.is_open;
    if is_own { paths::lesson_tool(lang, module, lesson) } else { format!("{url}#paper") }
}

fn lesson_group(scope: &Scope, lang: Lang, curriculum: &Curriculum, served: Lang, (module, lesson): (&str, &str)) -> Group {
    let known = curriculum.module(module);
    let title = known.and_then(|known| known.lesson(lesson)).map(|lesson| lesson.text.get(served).1.title.clone());
    let about = known.map(|module| module.text.get(lang)).map(|(tongue, text)| (text.short_title.clone(), tongue));
    let about_lang = about.as_ref().filter(|(_, tongue)| *tongue != lang).map(|(_, tongue)| tongue.tag());
    Group::lesson(
        scope.lesson(lang, module, lesson),
        title.unwrap_or_default(),
        (about.map(|(title, _)| title).unwrap_or_default(), about_lang),
    )
}
