//! What differs between two editions, in numbers. Pure.

use std::fmt::Debug;

use super::edition::Curriculum;
use super::model::Module;

/// How many of a kind came, went and read otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// In the new edition alone.
    pub added: usize,
    /// In the old one alone.
    pub gone: usize,
    /// In both, and not alike.
    pub changed: usize,
}

impl Numbers {
    /// Whether nothing came, went or changed.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// What differs, kind by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Modules as such: title, aim, week, parts of live teaching and their plans. What is in their lessons counts below.
    pub modules: Numbers,
    /// Lessons, by their codes.
    pub lessons: Numbers,
    /// Questions of the knowledge checks.
    pub questions: Numbers,
    /// Pairs of the tests before and after.
    pub pairs: Numbers,
    /// Forms.
    pub forms: Numbers,
}

/// What is new in one edition over another.
pub fn difference(old: &Curriculum, new: &Curriculum) -> Difference {
    let both = [old, new];
    Difference {
        modules: numbers(both, |edition| edition.modules.iter().map(|module| (module.slug.as_str(), frame(module))).collect()),
        lessons: numbers(both, |edition| edition.lessons().map(|(_, lesson)| (lesson.code.as_str(), lesson)).collect()),
        questions: numbers(both, |edition| {
            edition.modules.iter().flat_map(|module| &module.check).map(|item| (item.id.as_str(), item)).collect()
        }),
        pairs: numbers(both, |edition| {
            edition.modules.iter().flat_map(|module| &module.tests).map(|pair| (pair.id.as_str(), pair)).collect()
        }),
        forms: numbers(both, |edition| edition.surveys.iter().map(|form| (form.id.as_str(), form)).collect()),
    }
}

/// A module without its lessons and questions.
fn frame(module: &Module) -> impl PartialEq + Debug + '_ {
    (&module.code, module.week, &module.text, &module.objectives, &module.webinars, &module.plans)
}

fn numbers<'c, T: PartialEq + Debug>(
    editions: [&'c Curriculum; 2],
    of: impl Fn(&'c Curriculum) -> Vec<(&'c str, T)>,
) -> Numbers {
    let [old, new] = editions.map(&of);
    // the address of an image has the edition in it
    let said = |thing: &T, edition: &Curriculum| format!("{thing:?}").replace(&format!("/content/{}/", edition.edition), "");
    let alike = |one: &T, other: &T| one == other || said(one, editions[0]) == said(other, editions[1]);
    let mut found = Numbers::default();
    for (name, thing) in &old {
        match new.iter().find(|(other, _)| other == name) {
            None => found.gone += 1,
            Some((_, other)) if !alike(thing, other) => found.changed += 1,
            Some(_) => {}
        }
    }
    found.added = new.iter().filter(|(name, _)| old.iter().all(|(other, _)| other != name)).count();
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::Archive;

    fn content() -> Curriculum {
        Curriculum::load(&Archive::embedded()).unwrap()
    }

    #[test]
    fn an_edition_differs_from_itself_in_nothing_and_the_address_of_an_image_is_no_difference() {
        let mut old = content();
        old.edition = "aaaa".to_owned();
        assert_eq!(difference(&old, &old), Difference::default());
        let mut new = old.clone();
        new.edition = "bbbb".to_owned();
        for edition in [&mut old, &mut new] {
            edition.modules[0].text.en.aim = format!("<img src=\"/content/{}/images/map.webp\">", edition.edition);
        }
        assert_eq!(difference(&old, &new), Difference::default());
    }

    #[test]
    fn what_came_went_and_changed_is_counted_kind_by_kind() {
        let old = content();
        let mut new = old.clone();
        new.edition = "other".to_owned();
        new.modules[0].text.en.title.push('!');
        new.modules[1].lessons.pop();
        new.modules[1].lessons[0].minutes += 1;
        let mut lesson = new.modules[2].lessons[0].clone();
        "W9-L9".clone_into(&mut lesson.code);
        new.modules[2].lessons.push(lesson);
        new.modules[0].check[0].parts.pop();
        new.surveys.pop();
        let one = |added, gone, changed| Numbers { added, gone, changed };
        let wanted = Difference {
            modules: one(0, 0, 1),
            lessons: one(1, 1, 1),
            questions: one(0, 0, 1),
            pairs: one(0, 0, 0),
            forms: one(0, 1, 0),
        };
        assert_eq!(difference(&old, &new), wanted);
        assert!(difference(&old, &new).pairs.is_none());
    }
}
