//! The tree of requirements of a track.

use super::surveys::FORMS;
use crate::curriculum::model::Requirement;
use crate::curriculum::parse::Table;

/// What a tree may ask for.
pub(super) struct Limits<'l> {
    /// Modules of the track.
    pub modules: &'l [String],
    /// Parts of a module's webinars; nothing where the module could not be read.
    pub parts: &'l dyn Fn(&str) -> Option<Vec<u32>>,
}

/// Reads one node: exactly one of `all_of`, `any_of`, `at_least`, `lessons_read`, `knowledge_check`, `webinar`, `survey`.
pub(super) fn requirement(table: Table<'_>, limits: &Limits<'_>) -> Option<Requirement> {
    const KINDS: [&str; 7] = ["all_of", "any_of", "at_least", "lessons_read", "knowledge_check", "webinar", "survey"];
    let kinds: Vec<_> = KINDS.into_iter().filter(|kind| table.has(kind)).collect();
    let [kind] = kinds[..] else {
        let todo = format!("Write exactly one of {}", KINDS.join(", "));
        table.doc.error(table.line, format!("{} asks for {} things", table.what, kinds.len()), todo);
        return None;
    };
    let found = match kind {
        "all_of" => Some(Requirement::AllOf(branches(&table, kind, limits))),
        "any_of" => Some(Requirement::AnyOf(branches(&table, kind, limits))),
        "at_least" => at_least(&table, limits),
        "lessons_read" => module(&table, kind, limits).map(|module| Requirement::LessonsRead { module }),
        "knowledge_check" => {
            let percent = table.number("at_least_percent", 1..=100);
            module(&table, kind, limits)
                .zip(percent)
                .map(|(module, percent)| Requirement::KnowledgeCheck { module, at_least_percent: percent as u8 })
        }
        "webinar" => webinar(&table, limits),
        _ => table.text("survey").and_then(|name| {
            if !FORMS.contains(&name.value.as_str()) {
                let todo = format!("Write one of {}", FORMS.join(", "));
                table.error("survey", format!("There is no survey “{}”", name.value), todo);
                return None;
            }
            Some(Requirement::Survey { name: name.value })
        }),
    };
    table.done();
    found
}

fn branches(table: &Table<'_>, key: &str, limits: &Limits<'_>) -> Vec<Requirement> {
    let branches = table.tables(key, &table.what);
    if branches.is_empty() {
        table.error(key, format!("`{key}` of {} is empty", table.what), "Write what is asked for, or remove it");
    }
    branches.into_iter().filter_map(|branch| requirement(branch, limits)).collect()
}

fn at_least(table: &Table<'_>, limits: &Limits<'_>) -> Option<Requirement> {
    let count = table.number("at_least", 1..=99)?;
    let of = branches(table, "of", limits);
    if count as usize > of.len() {
        let what = format!("{} asks for {count} of {}", table.what, of.len());
        table.error("at_least", what, "Ask for fewer, or offer more in `of`");
    }
    Some(Requirement::AtLeast { count, of })
}

fn module(table: &Table<'_>, key: &str, limits: &Limits<'_>) -> Option<String> {
    let module = table.text(key)?;
    if !limits.modules.contains(&module.value) {
        let what = format!("{} asks for the module “{}”, which the track does not have", table.what, module.value);
        table.doc.error(module.line, what, format!("Write one of its modules: {}", limits.modules.join(", ")));
    }
    Some(module.value)
}

fn webinar(table: &Table<'_>, limits: &Limits<'_>) -> Option<Requirement> {
    let module = module(table, "webinar", limits)?;
    let part = table.number("part", 1..=99)?;
    if limits.modules.contains(&module) && (limits.parts)(&module).is_some_and(|parts| !parts.contains(&part)) {
        let what = format!("The module {module} has no part {part}");
        table.error("part", what, "Write a part that its module.toml has under [[webinar]]");
    }
    Some(Requirement::Webinar { module, part })
}
