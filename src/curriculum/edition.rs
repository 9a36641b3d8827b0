//! One edition of the content, ready to be shown.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::archive::Archive;
use super::check::{Problems, Report, check_and_read};
use super::load::read;
use super::model::{Country, Item, Lesson, Module, Programme, Review, Source, Survey, Term, Track};

/// One edition of the content, read and rendered. It never changes; several cohorts share one behind an `Arc`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curriculum {
    /// 16 hexadecimal digits: see [`Archive::edition`].
    pub edition: String,
    pub programme: Programme,
    pub countries: Vec<Country>,
    /// In the programme's order.
    pub modules: Vec<Module>,
    /// The forms, in the order in which they are sent.
    pub surveys: Vec<Survey>,
    pub review: Review,
    pub glossary: Vec<Term>,
    pub sources: BTreeMap<String, Source>,
    /// By path: `images/map.webp`. A text shows them at `/content/{edition}/{path}`.
    pub images: BTreeMap<String, Image>,
}

/// An image of the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    pub bytes: Arc<[u8]>,
    /// `image/webp`.
    pub media_type: &'static str,
}

impl Curriculum {
    /// Reads an edition: what a cohort is pinned to, out of the database. Only what makes it unreadable is an error here; what
    /// an editor should still look at is for [`super::check`], which the server runs on the folder at its start.
    ///
    /// # Errors
    /// The report has the faults with file and line.
    pub fn load(archive: &Archive) -> Result<Self, Report> {
        let problems = Problems::default();
        let outcome = read(archive, &problems);
        let report = Report::new(problems.into_vec());
        if report.has_errors() { Err(report) } else { Ok(outcome.curriculum) }
    }

    /// Reads an edition that is about to be published, with everything that [`super::check`] looks at. The report that comes
    /// with the edition has only warnings.
    ///
    /// # Errors
    /// The report has errors, and they alone: what must be put right first does not stand between fifty warnings.
    pub fn load_checked(archive: &Archive) -> Result<(Self, Report), Report> {
        let (report, curriculum) = check_and_read(archive);
        if report.has_errors() { Err(report.errors_only()) } else { Ok((curriculum, report)) }
    }

    /// The module of this slug.
    pub fn module(&self, slug: &str) -> Option<&Module> {
        self.modules.iter().find(|module| module.slug == slug)
    }

    /// The lesson of this code (`W1-L1`), with its module.
    pub fn lesson_by_code(&self, code: &str) -> Option<(&Module, &Lesson)> {
        self.lessons().find(|(_, lesson)| lesson.code == code)
    }

    /// All lessons in the programme's order.
    pub fn lessons(&self) -> impl Iterator<Item = (&Module, &Lesson)> {
        self.modules.iter().flat_map(|module| module.lessons.iter().map(move |lesson| (module, lesson)))
    }

    /// The track of this identifier.
    pub fn track(&self, id: &str) -> Option<&Track> {
        self.programme.tracks.iter().find(|track| track.id == id)
    }

    /// The modules of a track, in the programme's order.
    pub fn modules_of<'c>(&'c self, track: &'c Track) -> impl Iterator<Item = &'c Module> {
        self.modules.iter().filter(|module| track.modules.contains(&module.slug))
    }

    /// The question of this identifier, of a knowledge check (`W1-K01`) or of a paired test (`W1-P1-A`).
    pub fn item(&self, id: &str) -> Option<&Item> {
        let tests = self.modules.iter().flat_map(|module| &module.tests).flat_map(|pair| [&pair.a, &pair.b]);
        self.modules.iter().flat_map(|module| &module.check).chain(tests).find(|item| item.id == id)
    }

    /// The form of this identifier.
    pub fn survey(&self, id: &str) -> Option<&Survey> {
        self.surveys.iter().find(|survey| survey.id == id)
    }

    /// The country of this lower-case code.
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.countries.iter().find(|country| country.code == code)
    }
}

impl Image {
    pub(super) fn new(path: &str, bytes: &[u8]) -> Self {
        let media_type = match path.rsplit('.').next() {
            Some("avif") => "image/avif",
            Some("webp") => "image/webp",
            _ => "application/octet-stream",
        };
        Self { bytes: bytes.into(), media_type }
    }
}
