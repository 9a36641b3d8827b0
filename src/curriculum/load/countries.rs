//! Countries: names, zones, regions, public holidays.

use super::reading::{Reading, unique_here};
use crate::curriculum::model::{ByLang, Country, Holiday, Region, Zone};
use crate::curriculum::parse::{Table, parse_toml};

/// Reads `countries/*.toml`.
pub(super) fn countries(reading: &Reading<'_>) -> Vec<Country> {
    let paths = reading.archive.below("countries/").filter(|path| path.ends_with(".toml"));
    paths.filter_map(|path| country(reading, path)).collect()
}

fn country(reading: &Reading<'_>, path: &str) -> Option<Country> {
    let doc = reading.file(path)?;
    let tree = parse_toml(&doc);
    let root = Table::root(&doc, &tree, "the country");
    let code = path.trim_start_matches("countries/").trim_end_matches(".toml").to_owned();
    if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_lowercase()) {
        doc.error(1, "The name of the file is not the code of a country", "Name it by ISO 3166-1 in lower case: kz.toml");
    }
    let name = root.words("name").unwrap_or_default();
    let zones = zones(&root);
    let default_zone = root.text("default_zone").and_then(|zone| {
        let found = zones.iter().find(|known| known.tz.name() == zone.value).map(|known| known.tz);
        if found.is_none() {
            doc.error(zone.line, format!("The zone {} is not among [zones]", zone.value), "Write one of them, or add it there");
        }
        found
    });
    let regions = coded(&root, "region").into_iter().map(|(code, name)| Region { code, name }).collect();
    let holidays = root.tables("holiday", "the holiday").into_iter().filter_map(holiday).collect();
    root.done();
    Some(Country { code, name, default_zone: default_zone?, zones, regions, holidays })
}

/// The tables `[[key]]` with a code that is unique in the list and a name in each language.
pub(super) fn coded(root: &Table<'_>, key: &str) -> Vec<(String, ByLang<String>)> {
    let mut found = Vec::new();
    let mut lines = Vec::new();
    for table in root.tables(key, &format!("the {key}")) {
        if let Some(code) = table.text("code") {
            let named = table.called(&format!("the {key} {}", code.value));
            lines.push((code.value.clone(), code.line));
            found.push((code.value, named.languages().unwrap_or_default()));
            named.done();
        }
    }
    unique_here(root.doc, key, lines.iter().map(|(code, line)| (code.as_str(), *line)));
    found
}

fn zones(root: &Table<'_>) -> Vec<Zone> {
    let Some(table) = root.table("zones", "the zones") else {
        root.error("zones", "The country has no zones", "Write [zones.\"Asia/Almaty\"] with en, ru and kk");
        return Vec::new();
    };
    let mut zones = Vec::new();
    for key in table.other_keys() {
        let name = table.table(&key.value, &format!("the zone {}", key.value)).and_then(|names| {
            let words = names.languages();
            names.done();
            words
        });
        match key.value.parse() {
            Ok(tz) => zones.extend(name.map(|name| Zone { tz, name })),
            Err(_) => {
                let todo = "Write a name of the IANA time-zone database: Asia/Almaty";
                root.doc.error(key.line, format!("The zone {} is not known", key.value), todo);
            }
        }
    }
    zones
}

fn holiday(table: Table<'_>) -> Option<Holiday> {
    let date = table.text("date")?;
    let name = table.languages().unwrap_or_default();
    let parts = date.value.split_once('-').and_then(|(month, day)| Some((month.parse().ok()?, day.parse().ok()?)));
    // A leap year, so that 29 February is a day.
    let found = parts.filter(|&(month, day)| chrono::NaiveDate::from_ymd_opt(2024, month, day).is_some());
    if found.is_none() {
        table.doc.error(date.line, format!("“{}” is not a day of the year", date.value), "Write month and day: 03-22");
    }
    table.done();
    found.map(|(month, day)| Holiday { month, day, name })
}
