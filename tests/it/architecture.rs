//! The map holds: who imports whom, how long files are, what they are called, who names which library. The table of levels is read
//! from `src/lib.rs`, so that what is written there is what is tested.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A file of `src/` with its text.
struct Source {
    /// From `src/`: `web/organiser/reports.rs`.
    path: String,
    /// The first part: `web`, `ids`.
    module: String,
    text: String,
}

fn files_under(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_under(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &str) -> Vec<Source> {
    let root = root().join(folder);
    let mut paths = Vec::new();
    files_under(&root, &mut paths);
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let short = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
            let module = short.split('/').next().unwrap().trim_end_matches(".rs").to_owned();
            Source { module, text: std::fs::read_to_string(&path).unwrap(), path: short }
        })
        .collect()
}

/// The code without comments, line by line.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.trim_start().starts_with("//"))
}

/// The words between backquotes.
fn quoted(text: &str) -> Vec<String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// What `src/lib.rs` says: the level of each module, and who beside the levels may use whom.
struct Table {
    levels: BTreeMap<String, u32>,
    exceptions: BTreeSet<(String, String)>,
}

impl Table {
    fn read() -> Self {
        let lib = std::fs::read_to_string(root().join("src/lib.rs")).unwrap();
        let mut table = Self { levels: BTreeMap::new(), exceptions: BTreeSet::new() };
        for line in lib.lines().filter_map(|line| line.strip_prefix("//! | ")) {
            let mut cells = line.split('|').map(str::trim);
            let (Some(level), Some(modules)) = (cells.next().and_then(|level| level.parse::<u32>().ok()), cells.next()) else {
                continue;
            };
            let listed = quoted(modules.split('(').next().unwrap());
            if modules.contains("(each may use those before it)") {
                for (place, who) in listed.iter().enumerate() {
                    table.exceptions.extend(listed[..place].iter().map(|whom| (who.clone(), whom.clone())));
                }
            }
            for module in listed {
                assert!(table.levels.insert(module.clone(), level).is_none(), "{module} has two levels");
            }
            for may in modules
                .split('(')
                .skip(1)
                .flat_map(|part| part.split(')').take(1))
                .flat_map(|part| part.split(", "))
                .filter(|may| *may != "each may use those before it")
            {
                let tidy = may.replace('`', "");
                let (who, whom) = tidy.split_once(" may use ").unwrap_or_else(|| panic!("«{may}» is not «a may use b»"));
                table.exceptions.insert((who.to_owned(), whom.to_owned()));
            }
        }
        assert!(table.levels.len() > 15, "the table of levels was not found: {:?}", table.levels);
        table
    }

    fn allows(&self, who: &str, whom: &str) -> bool {
        let level = |module: &str| *self.levels.get(module).unwrap_or_else(|| panic!("{module} has no level in src/lib.rs"));
        who == whom || level(whom) < level(who) || self.exceptions.contains(&(who.to_owned(), whom.to_owned()))
    }
}

/// The modules of this crate that a text names: `crate::db::…`, and those of `use crate::{a, b}`.
fn named(text: &str) -> BTreeSet<String> {
    let code: String = code(text).collect::<Vec<_>>().join("\n");
    let mut found = BTreeSet::new();
    for part in code.split("crate::").skip(1) {
        if let Some(group) = part.strip_prefix('{') {
            let mut depth = 0;
            let mut name = String::new();
            for letter in group.chars() {
                match letter {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => {
                        found.insert(std::mem::take(&mut name));
                    }
                    letter if depth == 0 => name.push(letter),
                    _ => {}
                }
            }
            found.insert(name);
        } else {
            found.insert(part.to_owned());
        }
    }
    let first_word = |text: String| -> String {
        text.trim_start()
            .chars()
            .take_while(|letter| letter.is_ascii_lowercase() || *letter == '_' || letter.is_ascii_digit())
            .collect()
    };
    found.into_iter().map(first_word).filter(|name| !name.is_empty()).collect()
}

#[test]
fn names_are_read_from_every_way_of_writing_them() {
    let text = "use crate::db::{Conn, schema};\nuse crate::{by::By, clock::{Clock, Instant}};\n// crate::web\nfn f() { crate::ids::next_id(); }";
    let wanted: BTreeSet<String> = ["db", "by", "clock", "ids"].map(str::to_owned).into();
    assert_eq!(named(text), wanted);
}

#[test]
fn modules_use_only_what_stands_above_them() {
    let table = Table::read();
    let macros = ["either"];
    let mut breaches = Vec::new();
    for source in sources("src").iter().filter(|source| source.path != "lib.rs") {
        for whom in named(&source.text).iter().filter(|whom| !macros.contains(&whom.as_str())) {
            if !table.allows(&source.module, whom) {
                breaches.push(format!("src/{} uses {whom}", source.path));
            }
        }
    }
    assert!(breaches.is_empty(), "against the table of src/lib.rs:\n{}", breaches.join("\n"));
}

#[test]
fn every_module_stands_in_the_table() {
    let table = Table::read();
    let roots = ["lib.rs", "product.rs", "build.rs"];
    for source in sources("src").iter().filter(|source| !roots.contains(&source.path.as_str())) {
        assert!(table.levels.contains_key(&source.module), "{} has no level in src/lib.rs", source.module);
    }
}

#[test]
fn files_are_short_or_say_why_not() {
    let mut long = Vec::new();
    for folder in ["src", "tests/it"] {
        for source in sources(folder) {
            let lines = source.text.lines().count();
            let first = source.text.lines().next().unwrap_or_default();
            // «//! … (long: one table of all tables)»
            if lines > 400 && !first.contains("(long: ") {
                long.push(format!("{folder}/{} has {lines} lines", source.path));
            }
        }
    }
    assert!(long.is_empty(), "over 400 lines without «(long: the reason)» in the first line:\n{}", long.join("\n"));
}

#[test]
fn nothing_is_called_after_nothing() {
    let banned = ["utils", "util", "common", "helpers", "helper", "manager", "service", "services", "misc"];
    for folder in ["src", "tests/it"] {
        for source in sources(folder) {
            for part in source.path.trim_end_matches(".rs").split('/') {
                assert!(!banned.contains(&part), "{folder}/{}: a name that says nothing", source.path);
            }
        }
    }
}

#[test]
fn each_library_is_named_in_one_place() {
    // who may name a library: paths that begin so
    let owners: [(&str, &[&str]); 5] = [
        ("actix", &["web/", "cli", "demo/mod.rs"]),
        ("tera", &["templates.rs"]),
        ("lettre", &["notify/"]),
        ("ureq", &["webinars/providers/client.rs"]),
        ("clap", &["cli", "config", "main.rs"]),
    ];
    let mut breaches = Vec::new();
    for source in sources("src") {
        for (library, places) in owners {
            let names_it = code(&source.text).any(|line| {
                let words: Vec<&str> = line.split(|letter: char| !(letter.is_alphanumeric() || letter == '_')).collect();
                words.iter().zip(words.iter().skip(1)).any(|(word, after)| {
                    (*word == library || (library == "actix" && word.starts_with("actix_"))) && after.is_empty()
                })
            });
            if names_it && !places.iter().any(|place| source.path.starts_with(place)) {
                breaches.push(format!("src/{} names {library}", source.path));
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn the_system_is_asked_for_the_time_in_one_place() {
    for source in sources("src").iter().filter(|source| !["clock.rs", "ids.rs"].contains(&source.path.as_str())) {
        for line in code(&source.text) {
            assert!(!line.contains("Utc::now(") && !line.contains("SystemTime::now("), "src/{}: {line}", source.path);
        }
    }
}
