//! The form of a webinar: what was typed, and the plan it comes to. Generous with dates, times and numbers.

use chrono::{NaiveDateTime, NaiveTime};
use serde::Serialize;

use super::webinar_breaks::{BreakForm, to_breaks};
use super::webinar_groups::GroupForm;
use super::webinar_length::read_length;

use crate::attendance::{self, ConnectionProblem};
use crate::by::By;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::enrolment::Cohort;
use crate::i18n::{Message, read_date};
use crate::ids::{CohortId, ConnectionId, PersonId, WebinarId};
use crate::people::Person;
use crate::secrets::Secrets;
use crate::web::forms::Fields;
use crate::web::{Errors, meanwhile};
use crate::webinars::{Plan, Webinar};

/// The longest webinar, in minutes.
const LONGEST: i32 = 12 * 60;

/// Characters of a title: it stands in lists, letters and calendars.
pub(super) const LONGEST_TITLE: usize = 200;

/// Characters of what a meeting system calls a meeting.
const LONGEST_MEETING: usize = 300;

/// What was typed, as it was typed.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlanForm {
    /// `child-context:1`
    pub module: String,
    language: String,
    date: String,
    start: String,
    minutes: String,
    lead: String,
    co_trainers: Vec<String>,
    meeting_link: String,
    telephone: String,
    capacity: String,
    breaks: Vec<BreakForm>,
    title: String,
    prepare: String,
    /// The connection whose meeting it is, and what the system calls the meeting.
    connection: String,
    meeting: String,
    interpreted: Vec<String>,
    /// Further groups; none where one webinar is changed.
    pub groups: Vec<GroupForm>,
    /// What the form of a webinar that exists showed.
    pub was: String,
}

impl PlanForm {
    /// What a form carries.
    pub fn read(fields: &Fields) -> Self {
        Self {
            module: fields.text("module"),
            language: fields.text("language"),
            date: fields.text("date"),
            start: fields.text("start"),
            minutes: fields.text("minutes"),
            lead: fields.text("lead"),
            co_trainers: fields.all("co_trainers"),
            meeting_link: fields.text("meeting_link"),
            telephone: fields.text("telephone"),
            capacity: fields.text("capacity"),
            breaks: BreakForm::read_all(fields),
            title: fields.text("title"),
            prepare: fields.text("prepare"),
            connection: fields.text("connection"),
            meeting: fields.text("meeting"),
            interpreted: fields.all("interpreted"),
            groups: GroupForm::read_all(fields),
            was: fields.text(meanwhile::WAS),
        }
    }

    /// An empty form for a cohort.
    pub fn empty(cohort: &Cohort, now: crate::clock::Instant) -> Self {
        let language = cohort.langs().first().map(|lang| lang.tag().to_owned()).unwrap_or_default();
        let first_day = cohort.starts_on.max(now.in_zone(cohort.tz()).date_naive());
        Self {
            language,
            date: first_day.to_string(),
            start: "15:00".to_owned(),
            minutes: "120".to_owned(),
            breaks: BreakForm::of(&[]),
            groups: GroupForm::empty(),
            ..Self::default()
        }
    }

    /// For samples of pages.
    pub fn sample() -> Self {
        Self { breaks: BreakForm::of(&[]), ..Self::default() }
    }

    /// The same with other further groups.
    pub fn with_groups(self, groups: Vec<GroupForm>) -> Self {
        Self { groups, ..self }
    }

    /// A webinar as it is.
    pub fn of(webinar: &Webinar, trainers: &[(PersonId, bool)]) -> Self {
        let local = webinar.local_start();
        let text = |number: Option<i32>| number.map(|number| number.to_string()).unwrap_or_default();
        Self {
            module: format!("{}:{}", webinar.module, webinar.part),
            language: webinar.lang().tag().to_owned(),
            date: local.date().to_string(),
            start: local.format("%H:%M").to_string(),
            minutes: webinar.minutes.to_string(),
            lead: trainers.iter().find(|(_, lead)| *lead).map(|(person, _)| person.to_string()).unwrap_or_default(),
            co_trainers: trainers.iter().filter(|(_, lead)| !lead).map(|(person, _)| person.to_string()).collect(),
            meeting_link: webinar.meeting_link.clone().unwrap_or_default(),
            telephone: webinar.telephone.clone().unwrap_or_default(),
            capacity: text(webinar.capacity),
            breaks: BreakForm::of(&webinar.breaks()),
            title: webinar.title.clone().unwrap_or_default(),
            prepare: webinar.prepare.clone().unwrap_or_default(),
            connection: String::new(),
            meeting: String::new(),
            interpreted: webinar.interpreted().iter().map(|lang| lang.tag().to_owned()).collect(),
            groups: Vec::new(),
            was: String::new(),
        }
    }

    /// A webinar like another, in the first week after now in which its day of the week and time are still ahead.
    pub fn copy_of(webinar: &Webinar, trainers: &[(PersonId, bool)], now: crate::clock::Instant) -> Self {
        let (mut day, today) = (webinar.local_start().date(), now.in_zone(webinar.tz()).date_naive());
        day = day + chrono::Days::new(7);
        if day <= today {
            let weeks = (today - day).num_days() / 7 + 1;
            day = day + chrono::Days::new(u64::try_from(weeks * 7).unwrap_or_default());
        }
        Self { date: day.to_string(), groups: GroupForm::empty(), ..Self::of(webinar, trainers) }
    }

    /// The same as hidden fields, for the page that asks before it is saved.
    pub fn hidden(&self) -> Vec<(String, String)> {
        let one = |name: &str, value: &String| (name.to_owned(), value.clone());
        let mut fields = vec![
            one("module", &self.module),
            one("language", &self.language),
            one("date", &self.date),
            one("start", &self.start),
            one("minutes", &self.minutes),
            one("lead", &self.lead),
            one("meeting_link", &self.meeting_link),
            one("telephone", &self.telephone),
            one("capacity", &self.capacity),
            one("title", &self.title),
            one("prepare", &self.prepare),
            one("connection", &self.connection),
            one("meeting", &self.meeting),
        ];
        fields.extend(self.breaks.iter().flat_map(BreakForm::hidden));
        fields.extend(self.co_trainers.iter().map(|person| one("co_trainers", person)));
        fields.extend(self.interpreted.iter().map(|lang| one("interpreted", lang)));
        fields.extend(self.groups.iter().filter(|group| group.is_used()).flat_map(GroupForm::hidden));
        fields.extend(Some(one(meanwhile::WAS, &self.was)).filter(|(_, was)| !was.is_empty()));
        fields
    }

    /// The plan it comes to.
    ///
    /// # Errors
    /// What is to be corrected, each beside its field.
    pub fn to_plan(&self, cohort: &Cohort, curriculum: &Curriculum, trainers: &[Person]) -> Result<Plan, Errors> {
        let mut errors = Errors::none();
        let module = self.module_and_part(curriculum);
        need(&mut errors, "module", "webinar-form-module-needed", module.is_some());
        let lang = cohort.langs().into_iter().find(|lang| lang.tag() == self.language);
        need(&mut errors, "language", "webinar-form-language-needed", lang.is_some());
        let (date, time) = (read_date(&self.date), read_time(&self.start));
        need(&mut errors, "date", "webinar-form-date-needed", date.is_some());
        need(&mut errors, "start", "webinar-form-start-needed", time.is_some());
        let minutes = read_length(&self.minutes).filter(|minutes| (1..=LONGEST).contains(minutes));
        need(&mut errors, "minutes", "webinar-form-minutes-needed", minutes.is_some());
        let lead = known(&self.lead, trainers);
        need(&mut errors, "lead", "webinar-form-lead-needed", lead.is_some());
        let meeting_link = given(&self.meeting_link);
        let link_is_whole = meeting_link.as_deref().is_none_or(is_whole_link);
        need(&mut errors, "meeting_link", "webinar-form-link-whole", link_is_whole);
        let capacity = given(&self.capacity).map(|typed| number(&typed).filter(|places| *places > 0));
        need(&mut errors, "capacity", "webinar-form-capacity-number", capacity != Some(None));
        need(&mut errors, "title", "webinar-form-title-long", self.title.chars().count() <= LONGEST_TITLE);
        need(&mut errors, "meeting", "connection-meeting-missing", self.meeting.chars().count() <= LONGEST_MEETING);
        need(
            &mut errors,
            "connection",
            "webinar-form-connection-needed",
            self.meeting.is_empty() || self.connection().is_some(),
        );
        let breaks = to_breaks(&self.breaks, minutes, &mut errors);
        let (Some((module, part)), Some(lang), Some(date), Some(time), Some(minutes), Some(lead), true) =
            (module, lang, date, time, minutes, lead, errors.is_empty())
        else {
            return Err(errors);
        };
        let co_trainers = self.co_trainers.iter().filter_map(|id| known(id, trainers)).filter(|id| *id != lead);
        let interpreted = cohort.langs().into_iter().filter(|into| *into != lang);
        Ok(Plan {
            cohort: cohort.id,
            module,
            part,
            lang,
            title: given(&self.title),
            starts_local: NaiveDateTime::new(date, time),
            zone: cohort.tz(),
            minutes,
            breaks,
            lead,
            co_trainers: co_trainers.collect(),
            meeting_link,
            telephone: given(&self.telephone),
            capacity: capacity.flatten(),
            prepare: given(&self.prepare),
            interpreted: interpreted.filter(|into| self.interpreted.iter().any(|tag| tag == into.tag())).collect(),
        })
    }

    /// Whether a meeting that is there was named.
    pub const fn names_a_meeting(&self) -> bool {
        !self.meeting.is_empty()
    }

    /// With somebody as who leads it.
    pub fn led_by(mut self, person: PersonId) -> Self {
        self.lead = person.to_string();
        self
    }

    /// The connection that was chosen.
    pub fn connection(&self) -> Option<ConnectionId> {
        self.connection.parse().ok()
    }

    /// Says that the meeting that was named is this webinar; where none was, it gets a room of the connection if that opens some.
    ///
    /// # Errors
    /// See [`ConnectionProblem`].
    pub fn name_meeting(
        &self,
        conn: &mut Conn,
        by: &By,
        secrets: &Secrets,
        cohort: CohortId,
        webinar: WebinarId,
    ) -> Result<(), ConnectionProblem> {
        match self.connection() {
            Some(connection) if !self.meeting.is_empty() => {
                attendance::assign_meeting(conn, by, cohort, connection, &self.meeting, webinar)
            }
            Some(connection) => self.make_room(conn, by, secrets, (cohort, connection, webinar)),
            None => Ok(()),
        }
    }

    /// Where rooms are opened by a connection and no meeting was named, the webinar gets a room whose name nobody guesses; once.
    fn make_room(
        &self,
        conn: &mut Conn,
        by: &By,
        secrets: &Secrets,
        (cohort, id, webinar): (CohortId, ConnectionId, WebinarId),
    ) -> Result<(), ConnectionProblem> {
        let found = attendance::find_connection(conn, id)?;
        let Some(connection) = found.filter(|connection| connection.cohort_id == cohort) else { return Ok(()) };
        let Some(settings) = connection.room_settings(secrets) else { return Ok(()) };
        if attendance::meetings_of(conn, id)?.iter().any(|meeting| meeting.webinar_id == webinar) {
            return Ok(());
        }
        attendance::assign_meeting(conn, by, cohort, id, &settings.new_meeting(connection.kind()), webinar)
    }

    fn module_and_part(&self, curriculum: &Curriculum) -> Option<(String, i32)> {
        let (slug, part) = self.module.split_once(':')?;
        let part: u32 = part.parse().ok()?;
        let module = curriculum.module(slug)?;
        module.webinars.iter().any(|known| known.part == part).then_some((slug.to_owned(), i32::try_from(part).ok()?))
    }
}

fn need(errors: &mut Errors, field: &str, key: &'static str, is_there: bool) {
    if !is_there {
        errors.add(field, Message::new(key));
    }
}

pub(super) fn given(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

pub(super) fn known(id: &str, trainers: &[Person]) -> Option<PersonId> {
    let id: PersonId = id.parse().ok()?;
    trainers.iter().any(|trainer| trainer.id == id).then_some(id)
}

/// A number alone; spaces may stand between its digits.
fn number(text: &str) -> Option<i32> {
    text.split_whitespace().collect::<String>().parse().ok()
}

/// `https://`, a host, and no space in it.
pub(in crate::web) fn is_whole_link(link: &str) -> bool {
    let host = link.strip_prefix("https://").and_then(|rest| rest.split('/').next()).unwrap_or_default();
    host.contains('.') && !link.contains(char::is_whitespace)
}

/// `15:00`, `15.00`, `9:00`, `1500`, and with seconds, which are dropped.
pub(in crate::web) fn read_time(text: &str) -> Option<NaiveTime> {
    let mut text = text.replace('.', ":");
    if matches!(text.len(), 3 | 4) && text.bytes().all(|byte| byte.is_ascii_digit()) {
        text.insert(text.len() - 2, ':');
    }
    let time = ["%H:%M", "%H:%M:%S"].into_iter().find_map(|format| NaiveTime::parse_from_str(&text, format).ok())?;
    NaiveTime::from_hms_opt(chrono::Timelike::hour(&time), chrono::Timelike::minute(&time), 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        let hour = NaiveTime::from_hms_opt(9, 30, 0);
        for (text, wanted) in [
            ("09:30", hour),
            ("9:30", hour),
            ("9.30", hour),
            ("09:30:59", hour),
            ("0930", hour),
            ("930", hour),
            ("24:00", None),
            ("2460", None),
            ("", None),
        ] {
            assert_eq!(read_time(text), wanted, "{text}");
        }
    }

    #[test]
    fn a_meeting_link_is_whole() {
        for (link, whole) in [
            ("https://zoom.example.org/j/123?pwd=a", true),
            ("http://zoom.example.org", false),
            ("zoom.example.org", false),
            ("https://", false),
            ("javascript:alert(1)", false),
        ] {
            assert_eq!(is_whole_link(link), whole, "{link}");
        }
    }
}
