//! The filled page as elements, each with the line on which it begins.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::Fault;

/// No page is deeper.
const MOST_DEPTH: usize = 32;

/// An element of the page.
#[derive(Clone, Debug, Default)]
pub(super) struct Element {
    /// Its name, without a prefix.
    pub name: String,
    /// As written.
    pub attributes: BTreeMap<String, String>,
    /// In their order.
    pub children: Vec<Element>,
    /// The text in it, that of its children too.
    pub text: String,
    /// Of the filled page, from 1.
    pub line: usize,
}

impl Element {
    /// Something that is wrong with it.
    pub fn fault(&self, what: impl Into<String>) -> Fault {
        Fault { line: self.line, what: what.into() }
    }

    /// A value: of the attribute, else of its `style`.
    pub fn get(&self, name: &str) -> Option<&str> {
        let styled = || {
            let parts = self.attributes.get("style")?.split(';').filter_map(|part| part.split_once(':'));
            parts.into_iter().find(|(key, _)| key.trim() == name).map(|(_, value)| value.trim())
        };
        self.attributes.get(name).map(|value| value.trim()).or_else(styled)
    }

    /// A length in points.
    ///
    /// # Errors
    /// Where it is no number.
    pub fn length(&self, name: &str) -> Result<Option<f32>, Fault> {
        let Some(value) = self.get(name) else { return Ok(None) };
        let digits = value.strip_suffix("px").or_else(|| value.strip_suffix("pt")).unwrap_or(value);
        let read = digits.trim().parse::<f32>().ok().filter(|number| number.is_finite() && number.abs() <= MOST_POINTS);
        read.map(Some).ok_or_else(|| {
            self.fault(format!("{name}=\"{value}\" of <{}> is no length: write points, as 72 or 13.5", self.name))
        })
    }

    /// A length that has to be there.
    ///
    /// # Errors
    /// Where it is missing, or no number.
    pub fn needed(&self, name: &str) -> Result<f32, Fault> {
        self.length(name)?.ok_or_else(|| self.fault(format!("<{}> needs {name}", self.name)))
    }
}

/// Nothing stands farther out, and nothing is larger.
const MOST_POINTS: f32 = 20_000.0;

/// Reads a page.
///
/// # Errors
/// Where it is not whole: the line, and what is wrong there.
pub(super) fn read(text: &str) -> Result<Element, Fault> {
    let mut reader = Reader::from_str(text);
    let (mut line, mut seen) = (1, 0);
    let mut open: Vec<Element> = Vec::new();
    loop {
        let event = reader.read_event();
        let at = usize::try_from(reader.buffer_position()).unwrap_or(text.len()).min(text.len());
        let begins = line;
        line += text.as_bytes().get(seen..at).unwrap_or_default().iter().filter(|byte| **byte == b'\n').count();
        seen = at;
        let fault = |what: String| Fault { line: begins, what };
        let done = match event.map_err(|error| fault(error.to_string()))? {
            Event::Start(_) if open.len() >= MOST_DEPTH => {
                return Err(fault("elements stand in one another too deep".to_owned()));
            }
            Event::Start(start) => {
                open.push(begun(&start, begins)?);
                None
            }
            Event::Empty(start) => closed(&mut open, begun(&start, begins)?),
            Event::End(_) => match open.pop() {
                Some(element) => closed(&mut open, element),
                None => return Err(fault("an element ends that did not begin".to_owned())),
            },
            Event::Text(words) => {
                say(&mut open, &words.decode().map_err(|error| fault(error.to_string()))?);
                None
            }
            Event::CData(words) => {
                say(&mut open, &String::from_utf8_lossy(&words));
                None
            }
            Event::GeneralRef(named) => {
                let name = named.decode().map_err(|error| fault(error.to_string()))?;
                let letter = named.resolve_char_ref().ok().flatten().map(String::from);
                let known = quick_xml::escape::resolve_predefined_entity(&name).map(str::to_owned);
                let letter = letter.or(known).ok_or_else(|| fault(format!("&{name}; names no letter")))?;
                say(&mut open, &letter);
                None
            }
            Event::Eof => return Err(fault("the page ends before </svg>".to_owned())),
            _ => None,
        };
        if let Some(root) = done {
            return Ok(root);
        }
    }
}

fn say(open: &mut [Element], words: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(words);
    }
}

/// Puts a whole element into the one around it; the outermost is answered.
fn closed(open: &mut [Element], element: Element) -> Option<Element> {
    let Some(parent) = open.last_mut() else { return Some(element) };
    // the words of a <tspan> are those of its <text>
    if element.name == "tspan" {
        parent.text.push_str(&element.text);
    }
    parent.children.push(element);
    None
}

fn begun(start: &BytesStart<'_>, line: usize) -> Result<Element, Fault> {
    let name = String::from_utf8_lossy(start.name().as_ref()).into_owned();
    let mut element = Element { name: name.strip_prefix("svg:").unwrap_or(&name).to_owned(), line, ..Element::default() };
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| Fault { line, what: format!("<{name}>: {error}") })?;
        let key = String::from_utf8_lossy(attribute.key.as_ref()).into_owned();
        let raw = String::from_utf8_lossy(&attribute.value).into_owned();
        let value = quick_xml::escape::unescape(&raw).map_err(|error| Fault { line, what: format!("{key}: {error}") })?;
        element.attributes.insert(key.strip_prefix("xlink:").unwrap_or(&key).to_owned(), value.into_owned());
    }
    Ok(element)
}
