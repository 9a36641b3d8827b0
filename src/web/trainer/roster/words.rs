//! What is known about somebody, in a line or two: what was captured, what was decided.

use std::collections::{BTreeSet, HashMap};

use chrono_tz::Tz;
use serde::Serialize;

use crate::attendance::devices::Flag;
use crate::attendance::presence::{self, Fact, Meeting, Span};
use crate::attendance::{Captured, Entry, LastRuling, Source, Status, reason_in_words};
use crate::by::Who;
use crate::clock::Instant;
use crate::i18n::{Lang, Message, minutes_of, tr};
use crate::ids::{PersonId, WebinarId};
use crate::questions::Excuse;
use crate::web::learner::webinar_excuse;
use crate::web::paths;
use crate::web::webinar_head::moment;

/// One line with its icon; none where there is nothing to see.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct How {
    /// A name of the sprite.
    pub icon: Option<&'static str>,
    /// In words.
    pub words: String,
}

/// Who reads, and how times are told.
pub struct Telling<'names> {
    /// The reader's language.
    pub lang: Lang,
    /// The webinar's zone.
    pub zone: Tz,
    /// When it counts.
    pub meeting: &'names Meeting,
    /// The present moment.
    pub now: Instant,
    /// Who reads.
    pub reader: PersonId,
    /// Names of those who ruled.
    pub names: &'names HashMap<PersonId, String>,
    /// For whom this webinar is the last chance.
    pub last: &'names BTreeSet<PersonId>,
    /// Why people could not come, as they say it.
    pub excuses: &'names HashMap<PersonId, Excuse>,
}

impl Telling<'_> {
    /// The lines beside somebody's name: the ruling that counts first, then the strongest of what was captured.
    pub fn how(&self, entry: &Entry) -> Vec<How> {
        let mut lines: Vec<How> = entry.ruling.iter().map(|ruling| self.ruled(ruling)).collect();
        lines.extend(entry.growing.map(|span| self.here_now(span)));
        let came = |piece: &Captured| matches!(piece.source, Source::JoinLink | Source::Heartbeat);
        // whoever is here by the joining page came by it: the line above says so
        if entry.growing.is_none() || !entry.evidence.iter().all(came) {
            lines.extend(self.captured(&entry.evidence));
        }
        if let Some(excuse) = self.excuses.get(&entry.person) {
            let said = Message::new("excuse-they-said").with("excuse", webinar_excuse::words(self.lang, *excuse));
            lines.push(How { icon: Some("info"), words: said.to(self.lang) });
        } else if entry.cannot_come {
            lines.push(How { icon: Some("info"), words: tr(self.lang, "evidence-cannot-come") });
        }
        if lines.is_empty() {
            lines.push(How { icon: None, words: tr(self.lang, "attendance-not-recorded") });
        }
        lines.truncate(2);
        if entry.has_left {
            lines.push(How { icon: Some("info"), words: tr(self.lang, "roster-left-since") });
        }
        lines
    }

    /// Their joining page is open, and since when.
    fn here_now(&self, span: Span) -> How {
        let words = Message::new("evidence-here-now")
            .with("time", moment(self.lang, span.from, self.zone, self.now))
            .with("minutes", minutes_of(span.seconds()));
        How { icon: Some("right"), words: words.to(self.lang) }
    }

    /// Where what they told is accepted: of somebody who is neither present nor excused.
    pub fn excuse_of(&self, webinar: WebinarId, entry: &Entry) -> String {
        let is_open = !matches!(entry.status, Status::Present | Status::Excused);
        if is_open && self.excuses.contains_key(&entry.person) {
            paths::excuse(self.lang, webinar, entry.person)
        } else {
            String::new()
        }
    }

    /// What was captured, in one line: for the reason that a ruling against it needs, too.
    pub fn captured(&self, evidence: &[Captured]) -> Option<How> {
        let from = |source: Source| evidence.iter().filter(move |piece| piece.source == source).collect::<Vec<_>>();
        let is_timed = |source: Source| from(source).iter().any(|piece| piece.to_at.is_some());
        // a stay in the meeting says more than a code, a coming alone less
        let (first, last) =
            if is_timed(Source::Meeting) { (Source::Meeting, Source::Trainer) } else { (Source::Report, Source::Meeting) };
        for (source, icon) in [
            (Source::Report, "clock"),
            (first, "clock"),
            (Source::CheckInCode, "key"),
            (Source::Sheet, "pen"),
            (Source::Trainer, "person"),
            (last, "clock"),
        ] {
            if let [first, ..] = from(source)[..] {
                return Some(How { icon: Some(icon), words: self.piece(first, &from(source)) });
            }
        }
        let of = [Source::Heartbeat, Source::JoinLink].map(from).into_iter().find(|pieces| !pieces.is_empty())?;
        of.first().map(|first| How { icon: Some("right"), words: self.piece(first, &of) })
    }

    fn piece(&self, first: &Captured, all: &[&Captured]) -> String {
        // as it counts: two devices at once are one person, and what lies in a break or outside is nothing
        let facts: Vec<Fact> = all.iter().map(|piece| piece.fact()).collect();
        let seconds = presence::seconds(&facts, self.meeting);
        let key = match seconds {
            0 => format!("evidence-{}", first.source.as_str()),
            _ => format!("evidence-{}-minutes", first.source.as_str()),
        };
        let args = [
            ("time".to_owned(), moment(self.lang, first.from_at, self.zone, self.now).into()),
            ("n".to_owned(), all.len().into()),
            ("minutes".to_owned(), minutes_of(seconds).into()),
        ];
        Message { key: key.into(), args: args.into() }.to(self.lang)
    }

    fn ruled(&self, ruling: &LastRuling) -> How {
        let time = moment(self.lang, ruling.at, self.zone, self.now);
        let words = match Who::from_stored(&ruling.by_whom) {
            Who::Person(person) if person == self.reader => Message::new("ruled-by-you").with("time", time),
            Who::Person(person) => match self.names.get(&person) {
                Some(name) => Message::new("ruled-by").with("name", name.as_str()).with("time", time),
                None => Message::new("ruled-at").with("time", time),
            },
            Who::System | Who::Command => Message::new("ruled-at").with("time", time),
        };
        let reason = ruling.reason.as_deref().map(|reason| reason_in_words(self.lang, reason));
        let reason = reason.map(|reason| Message::new("ruled-because").with("reason", reason).to(self.lang));
        let words = words.to(self.lang);
        How { icon: Some("pen"), words: reason.map_or_else(|| words.clone(), |reason| format!("{words} {reason}")) }
    }
}

/// What is worth a look about check-ins, as a sentence.
pub fn flag_words(flag: &Flag, names: &HashMap<PersonId, String>, lang: Lang) -> String {
    let people = flag.people();
    let mut named: Vec<&str> = people.iter().filter_map(|person| names.get(person).map(String::as_str)).collect();
    named.sort_unstable();
    let named = named.join(", ");
    match flag {
        Flag::Shared(people) => Message::new("roster-flag-shared").with("n", people.len()).with("names", named).to(lang),
        Flag::Several { devices, .. } => Message::new("roster-flag-several").with("n", *devices).with("name", named).to(lang),
    }
}

/// «Psychologist, Shymkent»
pub fn about(lang: Lang, position: Option<&str>, region: Option<&str>) -> String {
    match (position, region) {
        (Some(position), Some(region)) => {
            Message::new("position-and-region").with("position", position).with("region", region).to(lang)
        }
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => String::new(),
    }
}
