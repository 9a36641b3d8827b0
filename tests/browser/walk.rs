//! A walk of one role through its pages: each page is looked at in every way in which a browser can show it, and all that is found
//! is told together at the end.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::window::Window;

const LANGUAGES: [&str; 3] = ["en", "kk", "ru"];
/// Rules of axe about colours: the width changes nothing for them.
const OF_COLOUR: [&str; 2] = ["color-contrast", "link-in-text-block"];

/// One page at two addresses.
const TWINS: [(&str, &str); 1] = [("/w/{token}/open", "/webinars/{webinar}/join")];

/// Whether an address fits a pattern.
pub fn fits(pattern: &str, address: &str) -> bool {
    let (pattern, address): (Vec<_>, Vec<_>) = (pattern.split('/').collect(), address.split('/').collect());
    pattern.len() == address.len()
        && pattern.iter().zip(&address).all(|(wanted, part)| wanted.starts_with('{') || wanted == part)
}

/// A walk.
pub struct Walk {
    role: &'static str,
    /// Where it walks.
    pub window: Window,
    /// What the demonstration has for each pattern of an address, without its language.
    addresses: BTreeMap<String, String>,
    seen: BTreeSet<String>,
    found: Vec<String>,
    turn: usize,
}

/// What a walk brought home.
pub struct Report {
    /// A line for each finding.
    pub found: Vec<String>,
    /// The addresses looked at, without language and query.
    pub seen: BTreeSet<String>,
    /// How often a page was looked at.
    pub pages: usize,
}

impl Walk {
    /// Finds an address for each of the role's patterns by following links from its first page on.
    pub async fn begin(window: Window, role: &'static str, start: &str, patterns: &[&'static str]) -> Self {
        window.goto(start).await;
        window.bring_scripts().await;
        let addresses = window.ask("addresses", &[json!(start), json!(patterns)]).await;
        Self {
            role,
            window,
            addresses: serde_json::from_value(addresses).unwrap(),
            seen: BTreeSet::new(),
            found: Vec::new(),
            turn: 0,
        }
    }

    /// An address that fits a pattern, without its language.
    pub fn address(&self, pattern: &str) -> String {
        match self.addresses.get(pattern) {
            Some(address) => address.clone(),
            None => panic!("the pages of {} have no link to {pattern}", self.role),
        }
    }

    /// Looks at the page that fits a pattern, in the language whose turn it is.
    pub async fn visit(&mut self, pattern: &str) {
        let address = self.address(pattern);
        self.page(&address).await;
    }

    /// Looks at an address, given without its language, in the language whose turn it is.
    pub async fn page(&mut self, address: &str) {
        let language = LANGUAGES[self.turn % LANGUAGES.len()];
        self.window.goto(&format!("/{language}{address}")).await;
        self.here().await;
        let path = self.window.path().await;
        if !path.starts_with(&format!("/{language}{address}")) {
            self.found.push(format!("{}: {address} leads to {path}", self.role));
        }
    }

    /// Looks at the page that stands in the window.
    pub async fn here(&mut self) {
        self.turn += 1;
        let path = self.window.path().await;
        self.seen.insert(path[3..].split('?').next().unwrap().to_owned());
        self.window.bring_scripts().await;
        // the schemes change places from page to page
        let (one, other) = if self.turn.is_multiple_of(2) { ("dark", "light") } else { ("light", "dark") };
        // a desk, with the settings that a reader may have there
        self.window.look(1280, one).await;
        self.ask(&path, &format!("1280 {one}"), "axe", &[]).await;
        self.ask(&path, "1280", "overhang", &[]).await;
        self.window.ask("size", &[json!(200)]).await;
        self.ask(&path, "1280 with text of 200 %", "overhang", &[]).await;
        self.ask(&path, "1280 with text of 200 %", "cut", &[]).await;
        self.window.ask("size", &[json!(0)]).await;
        self.window.look(1280, "forced").await;
        self.ask(&path, "1280 with forced colours", "forced", &[]).await;
        self.window.look(1280, "print").await;
        self.ask(&path, "paper", "paper", &[]).await;
        // a phone
        self.window.look(390, other).await;
        self.ask(&path, &format!("390 {other}"), "axe", &[]).await;
        self.ask(&path, "390", "overhang", &[]).await;
        self.ask(&path, "390", "focus", &[]).await;
        // the narrowest, with the spacing that a reader may set
        self.window.look(320, one).await;
        self.ask(&path, &format!("320 {one}"), "axe", &[json!(OF_COLOUR)]).await;
        self.ask(&path, "320", "overhang", &[]).await;
        self.window.ask("spacing", &[json!(true)]).await;
        self.ask(&path, "320 with wide spacing", "overhang", &[]).await;
        self.ask(&path, "320 with wide spacing", "cut", &[]).await;
        self.window.ask("spacing", &[json!(false)]).await;
        self.window.look(1280, "light").await;
    }

    async fn ask(&mut self, path: &str, how: &str, question: &str, values: &[Value]) {
        let found = self.window.findings(question, values).await;
        self.found.extend(found.into_iter().map(|line| format!("{} {path} at {how}: {line}", self.role)));
    }

    /// Something is not as it should be.
    pub fn expect(&mut self, holds: bool, what: &str) {
        if !holds {
            self.found.push(format!("{}: {what}", self.role));
        }
    }

    /// Reads every page again in the three languages, for titles that two pages share and for words in another language.
    pub async fn end(mut self, patterns: &[&str]) -> Report {
        self.window.goto("/en/help").await;
        self.window.bring_scripts().await;
        for language in LANGUAGES {
            let mut titles: BTreeMap<String, String> = BTreeMap::new();
            for path in self.seen.clone() {
                let answer = self.window.ask("words", &[json!(format!("/{language}{path}")), json!(language)]).await;
                let found: Vec<String> = serde_json::from_value(answer["found"].clone()).unwrap_or_default();
                self.found.extend(found.into_iter().map(|line| format!("{} /{language}{path}: {line}", self.role)));
                let title = answer["title"].as_str().unwrap_or_default().to_owned();
                // two of a kind may be called alike: two webinars of one module
                let kind = patterns.iter().find(|pattern| fits(pattern, &path)).map_or(path.clone(), |kind| (*kind).to_owned());
                let other = titles.insert(title.clone(), kind.clone()).filter(|other| !title.is_empty() && *other != kind);
                if let Some(other) = other.filter(|other| !TWINS.contains(&(other.as_str(), kind.as_str()))) {
                    self.found.push(format!("{}: {other} and {kind} have one title in {language}: {title}", self.role));
                }
            }
        }
        Report { found: self.found, seen: self.seen, pages: self.turn }
    }
}
