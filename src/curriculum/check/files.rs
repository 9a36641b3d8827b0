//! Files that nothing refers to, and images that are not fit for a slow line.

use std::collections::BTreeSet;

use super::Problems;
use crate::curriculum::archive::Archive;
use crate::curriculum::model::Module;
use crate::curriculum::render::image_size;

/// The heaviest image in a lesson (UX guide, section 11).
const MAX_IMAGE_BYTES: usize = 60 * 1024;

/// Reports images that are too heavy or of a kind that is not served.
pub(super) fn look_at_images(archive: &Archive, problems: &Problems) {
    for (path, bytes) in archive.iter().filter(|(path, _)| path.starts_with("images/")) {
        if !path.ends_with(".webp") && !path.ends_with(".avif") {
            problems.error(path, 1, "The image is neither AVIF nor WebP", "Convert it to WebP");
        } else if image_size(bytes).is_none() {
            problems.error(path, 1, "The image cannot be read", "Save it again as WebP or AVIF");
        }
        if bytes.len() > MAX_IMAGE_BYTES {
            let what = format!("The image has {} KB", bytes.len().div_ceil(1024));
            problems.error(path, 1, what, "Make it smaller: 60 KB are the most, for readers on slow lines");
        }
    }
}

/// Reports folders of modules and lessons that are not named, and other files that nothing refers to.
pub(super) fn look_for_strays(archive: &Archive, modules: &[Module], used: &BTreeSet<String>, problems: &Problems) {
    let mut reported = BTreeSet::new();
    for (path, _) in archive.iter().filter(|(path, _)| !used.contains(*path)) {
        let parts: Vec<_> = path.split('/').collect();
        let (folder, what, todo) = match parts[..] {
            ["modules", module, _, ..] if !modules.iter().any(|known| known.slug == module) => (
                format!("modules/{module}"),
                "The folder belongs to no module",
                "Name it among `modules` of programme.toml, or remove it".to_owned(),
            ),
            ["modules", module, "lessons", lesson, _, ..] if !has_lesson(modules, module, lesson) => (
                format!("modules/{module}/lessons/{lesson}"),
                "The folder belongs to no lesson",
                format!("Name it among `lessons` of modules/{module}/module.toml, or remove it"),
            ),
            _ => {
                problems.warning(path, 1, "Nothing refers to this file", "Correct its name, or remove it");
                continue;
            }
        };
        if reported.insert(folder) {
            problems.error(path, 1, what, todo);
        }
    }
}

fn has_lesson(modules: &[Module], module: &str, lesson: &str) -> bool {
    modules.iter().any(|known| known.slug == module && known.lesson(lesson).is_some())
}
