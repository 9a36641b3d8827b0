//! The fields that the settings of a cohort and the form for a new one have in common: shown as typed, read with what is wrong.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, TimeZone as _};
use chrono_tz::Tz;
use serde::Serialize;

use super::forms::{Errors, Fields};
use super::meanwhile;
use crate::clock::Instant;
use crate::enrolment::{CohortSettings, Contact, LEAST_CELL, LEAST_EVALUATOR_CELL};
use crate::i18n::{Lang, Message};
use crate::people::tidy_email;
use crate::webinars::MOST_REMIND_DAYS;

/// A larger group than this hides everything.
const MOST_CELL: i32 = 1_000;
/// Half a day before; what is earlier is told in days.
const MOST_REMIND_MINUTES: i32 = 720;
/// Nobody remembers longer how it was.
const MOST_DAYS: i32 = 365;

/// The fields as text, as typed or as they are.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CohortFields {
    pub name_en: String,
    pub name_ru: String,
    pub name_kk: String,
    pub starts_on: String,
    pub ends_on: String,
    pub lessons_open_until: String,
    pub apply_opens_date: String,
    pub apply_opens_time: String,
    pub apply_closes_date: String,
    pub apply_closes_time: String,
    pub present_percent: String,
    pub check_ins_needed: String,
    pub question_days: String,
    pub remind_days: String,
    pub remind_minutes: String,
    /// `yes` or empty.
    pub attendance_letters: String,
    pub min_cell: String,
    pub evaluator_min_cell: String,
    pub capacity: String,
    pub contact_name: String,
    pub contact_email: String,
    pub contact_telephone: String,
    /// What the form of a cohort that exists showed.
    pub was: String,
}

/// The value of a box that is ticked.
const YES: &str = "yes";

impl CohortFields {
    /// As the settings are now, on the cohort's wall clock.
    pub fn of(settings: &CohortSettings, tz: Tz) -> Self {
        let name = |lang: Lang| settings.names.get(&lang).cloned().unwrap_or_default();
        let date = |at: Option<Instant>| at.map(|at| at.in_zone(tz).format("%Y-%m-%d").to_string()).unwrap_or_default();
        let time = |at: Option<Instant>| at.map(|at| at.in_zone(tz).format("%H:%M").to_string()).unwrap_or_default();
        Self {
            name_en: name(Lang::En),
            name_ru: name(Lang::Ru),
            name_kk: name(Lang::Kk),
            starts_on: settings.starts_on.to_string(),
            ends_on: settings.ends_on.to_string(),
            lessons_open_until: settings.lessons_open_until.map(|day| day.to_string()).unwrap_or_default(),
            apply_opens_date: date(settings.apply_opens_at),
            apply_opens_time: time(settings.apply_opens_at),
            apply_closes_date: date(settings.apply_closes_at),
            apply_closes_time: time(settings.apply_closes_at),
            present_percent: settings.present_percent.to_string(),
            check_ins_needed: settings.check_ins_needed.to_string(),
            question_days: settings.question_days.to_string(),
            remind_days: shown(settings.remind_days),
            remind_minutes: shown(settings.remind_minutes),
            attendance_letters: if settings.attendance_letters { YES.to_owned() } else { String::new() },
            min_cell: settings.min_cell.to_string(),
            evaluator_min_cell: settings.evaluator_min_cell.to_string(),
            capacity: settings.capacity.map(|capacity| capacity.to_string()).unwrap_or_default(),
            contact_name: settings.contact.name.clone(),
            contact_email: settings.contact.email.clone(),
            contact_telephone: settings.contact.telephone.clone(),
            was: String::new(),
        }
    }

    /// As typed.
    pub fn typed(form: &Fields) -> Self {
        Self {
            name_en: form.text("name-en"),
            name_ru: form.text("name-ru"),
            name_kk: form.text("name-kk"),
            starts_on: form.text("starts-on"),
            ends_on: form.text("ends-on"),
            lessons_open_until: form.text("lessons-open-until"),
            apply_opens_date: form.text("apply-opens-date"),
            apply_opens_time: form.text("apply-opens-time"),
            apply_closes_date: form.text("apply-closes-date"),
            apply_closes_time: form.text("apply-closes-time"),
            present_percent: form.text("present-percent"),
            check_ins_needed: form.text("check-ins-needed"),
            question_days: form.text("question-days"),
            remind_days: form.text("remind-days"),
            remind_minutes: form.text("remind-minutes"),
            attendance_letters: form.text("attendance-letters"),
            min_cell: form.text("min-cell"),
            evaluator_min_cell: form.text("evaluator-min-cell"),
            capacity: form.text("capacity"),
            contact_name: form.text("contact-name"),
            contact_email: form.text("contact-email"),
            contact_telephone: form.text("contact-telephone"),
            was: form.text(meanwhile::WAS),
        }
    }

    /// The same as hidden fields, for a page that asks before they are saved.
    pub fn hidden(&self) -> Vec<(&'static str, String)> {
        let fields = [
            ("name-en", &self.name_en),
            ("name-ru", &self.name_ru),
            ("name-kk", &self.name_kk),
            ("starts-on", &self.starts_on),
            ("ends-on", &self.ends_on),
            ("lessons-open-until", &self.lessons_open_until),
            ("apply-opens-date", &self.apply_opens_date),
            ("apply-opens-time", &self.apply_opens_time),
            ("apply-closes-date", &self.apply_closes_date),
            ("apply-closes-time", &self.apply_closes_time),
            ("present-percent", &self.present_percent),
            ("check-ins-needed", &self.check_ins_needed),
            ("question-days", &self.question_days),
            ("remind-days", &self.remind_days),
            ("remind-minutes", &self.remind_minutes),
            ("attendance-letters", &self.attendance_letters),
            ("min-cell", &self.min_cell),
            ("evaluator-min-cell", &self.evaluator_min_cell),
            ("capacity", &self.capacity),
            ("contact-name", &self.contact_name),
            ("contact-email", &self.contact_email),
            ("contact-telephone", &self.contact_telephone),
            (meanwhile::WAS, &self.was),
        ];
        fields.into_iter().map(|(name, value)| (name, value.clone())).collect()
    }

    /// The names and values that a cohort's form shows.
    pub fn shown(&self) -> Vec<(String, String)> {
        let all = self.hidden();
        meanwhile::shown(all.iter().map(|(name, value)| (*name, value.as_str())).filter(|(name, _)| *name != meanwhile::WAS))
    }

    /// The same on a form that carries what it shows, so that it undoes nothing that somebody saves meanwhile.
    #[must_use]
    pub fn over(self, now: &meanwhile::Shown) -> Self {
        Self { was: meanwhile::was(now), ..self }
    }

    /// What they say, or everything that is wrong.
    ///
    /// # Errors
    /// Each field with what to do.
    pub fn read(&self, tz: Tz) -> Result<CohortSettings, Errors> {
        let mut errors = Errors::none();
        let names = self.names(&mut errors);
        let starts_on = needed_date(&mut errors, "starts-on", &self.starts_on);
        let ends_on = needed_date(&mut errors, "ends-on", &self.ends_on);
        if let (Some(starts), Some(ends)) = (starts_on, ends_on)
            && ends < starts
        {
            errors.add("ends-on", "cohort-settings-ends-before");
        }
        let lessons_open_until = maybe_date(&mut errors, "lessons-open-until", &self.lessons_open_until);
        let opens = moment(&mut errors, "apply-opens", &self.apply_opens_date, &self.apply_opens_time, tz);
        let closes = moment(&mut errors, "apply-closes", &self.apply_closes_date, &self.apply_closes_time, tz);
        if let (Some(opens), Some(closes)) = (opens, closes)
            && closes <= opens
        {
            errors.add("apply-closes-date", "cohort-settings-closes-before");
        }
        let percent = number(&mut errors, "present-percent", &self.present_percent, 1, 100);
        let check_ins = number(&mut errors, "check-ins-needed", &self.check_ins_needed, 0, 20);
        let question_days = number(&mut errors, "question-days", &self.question_days, 1, MOST_DAYS);
        let remind_days = number_or_none(&mut errors, "remind-days", &self.remind_days, MOST_REMIND_DAYS);
        let remind_minutes = number_or_none(&mut errors, "remind-minutes", &self.remind_minutes, MOST_REMIND_MINUTES);
        let min_cell = number(&mut errors, "min-cell", &self.min_cell, LEAST_CELL, MOST_CELL);
        let for_evaluators =
            number(&mut errors, "evaluator-min-cell", &self.evaluator_min_cell, LEAST_EVALUATOR_CELL, MOST_CELL);
        let capacity = match self.capacity.as_str() {
            "" => None,
            typed => number(&mut errors, "capacity", typed, 1, 1_000_000),
        };
        let contact = self.contact(&mut errors);
        match (starts_on, ends_on, percent.zip(check_ins).zip(question_days), min_cell.zip(for_evaluators)) {
            (
                Some(starts_on),
                Some(ends_on),
                Some(((present_percent, check_ins_needed), question_days)),
                Some((min_cell, evaluator_min_cell)),
            ) if errors.is_empty() => Ok(CohortSettings {
                names,
                starts_on,
                ends_on,
                lessons_open_until,
                apply_opens_at: opens,
                apply_closes_at: closes,
                present_percent,
                check_ins_needed,
                question_days,
                remind_days,
                remind_minutes,
                attendance_letters: self.attendance_letters == YES,
                min_cell,
                evaluator_min_cell,
                capacity,
                contact,
            }),
            _ => Err(errors),
        }
    }

    fn names(&self, errors: &mut Errors) -> BTreeMap<Lang, String> {
        let typed =
            [(Lang::En, "name-en", &self.name_en), (Lang::Ru, "name-ru", &self.name_ru), (Lang::Kk, "name-kk", &self.name_kk)];
        for (_, field, _) in typed.iter().filter(|(.., name)| name.is_empty()) {
            errors.add(field, "cohort-settings-name-missing");
        }
        typed.into_iter().map(|(lang, _, name)| (lang, name.clone())).collect()
    }

    fn contact(&self, errors: &mut Errors) -> Contact {
        if self.contact_name.is_empty() {
            errors.add("contact-name", "cohort-settings-contact-missing");
        }
        let email = tidy_email(&self.contact_email);
        if email.is_none() {
            errors.add("contact-email", "sign-in-email-wrong");
        }
        Contact { name: self.contact_name.clone(), email: email.unwrap_or_default(), telephone: self.contact_telephone.clone() }
    }
}

/// A date as a browser's own field writes it, or `26.11.2026`.
pub fn read_day(text: &str) -> Option<NaiveDate> {
    let formats = ["%Y-%m-%d", "%d.%m.%Y"];
    formats.into_iter().find_map(|format| NaiveDate::parse_from_str(text.trim(), format).ok())
}

fn needed_date(errors: &mut Errors, field: &str, text: &str) -> Option<NaiveDate> {
    // a year of this century: another is a slip of the hand
    let day = read_day(text).filter(|day| (2000..2100).contains(&day.year()));
    if day.is_none() {
        errors.add(field, "cohort-settings-date-wrong");
    }
    day
}

fn maybe_date(errors: &mut Errors, field: &str, text: &str) -> Option<NaiveDate> {
    if text.is_empty() { None } else { needed_date(errors, field, text) }
}

/// A wall-clock time in the cohort's zone; no time is the start of the day.
fn moment(errors: &mut Errors, field: &str, date: &str, time: &str, tz: Tz) -> Option<Instant> {
    let day = maybe_date(errors, &format!("{field}-date"), date)?;
    let time = if time.is_empty() { "00:00" } else { time };
    let local = NaiveDateTime::parse_from_str(&format!("{day} {time}"), "%Y-%m-%d %H:%M").ok();
    let found = local.and_then(|local| tz.from_local_datetime(&local).earliest());
    if found.is_none() {
        errors.add(&format!("{field}-time"), "cohort-settings-time-wrong");
    }
    found.map(|found| Instant::new(found.to_utc()))
}

/// Empty where there is none.
fn shown(number: i32) -> String {
    if number == 0 { String::new() } else { number.to_string() }
}

/// A number that may be left out; what is wrong is kept with the errors.
fn number_or_none(errors: &mut Errors, field: &str, text: &str, most: i32) -> i32 {
    if text.trim().is_empty() { 0 } else { number(errors, field, text, 0, most).unwrap_or_default() }
}

fn number(errors: &mut Errors, field: &str, text: &str, least: i32, most: i32) -> Option<i32> {
    let digits: String = text.chars().filter(|letter| !letter.is_whitespace() && *letter != '%').collect();
    let found = digits.parse().ok().filter(|number| (least..=most).contains(number));
    if found.is_none() {
        errors.add(field, Message::new("cohort-settings-number-wrong").with("least", least).with("most", most));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> CohortFields {
        CohortFields {
            name_en: "March".into(),
            name_ru: "Март".into(),
            name_kk: "Наурыз".into(),
            starts_on: "2027-03-01".into(),
            ends_on: "31.03.2027".into(),
            apply_opens_date: "2027-01-10".into(),
            present_percent: "75 %".into(),
            check_ins_needed: "0".into(),
            question_days: "14".into(),
            remind_days: "3".into(),
            min_cell: "5".into(),
            evaluator_min_cell: "10".into(),
            contact_name: "Office".into(),
            contact_email: "office@example.org".into(),
            ..CohortFields::default()
        }
    }

    #[test]
    fn settings_are_read_on_the_cohorts_wall_clock() {
        let settings = typed().read(chrono_tz::Asia::Almaty).unwrap();
        assert_eq!(settings.apply_opens_at, Instant::parse("2027-01-09T19:00:00Z"));
        assert_eq!((settings.capacity, settings.present_percent), (None, 75));
        assert_eq!((settings.remind_days, settings.remind_minutes), (3, 0), "left empty is not at all");
    }

    #[test]
    fn what_is_wrong_names_its_field() {
        type Spoil = fn(&mut CohortFields);
        let cases: [(Spoil, &str); 15] = [
            (|f| f.min_cell = "4".into(), "min-cell"),
            (|f| f.evaluator_min_cell = "9".into(), "evaluator-min-cell"),
            (|f| f.name_kk.clear(), "name-kk"),
            (|f| f.starts_on = "soon".into(), "starts-on"),
            (|f| f.starts_on = "0001-01-01".into(), "starts-on"),
            (|f| f.ends_on = "2027-02-01".into(), "ends-on"),
            (|f| f.apply_opens_time = "25:00".into(), "apply-opens-time"),
            (|f| f.apply_closes_date = "2027-01-01".into(), "apply-closes-date"),
            (|f| f.present_percent = "0".into(), "present-percent"),
            (|f| f.check_ins_needed = "-1".into(), "check-ins-needed"),
            (|f| f.question_days = "0".into(), "question-days"),
            (|f| f.remind_days = "15".into(), "remind-days"),
            (|f| f.remind_minutes = "soon".into(), "remind-minutes"),
            (|f| f.capacity = "many".into(), "capacity"),
            (|f| f.contact_email = "office".into(), "contact-email"),
        ];
        for (spoil, field) in cases {
            let mut fields = typed();
            spoil(&mut fields);
            let errors = serde_json::to_value(fields.read(chrono_tz::Asia::Almaty).unwrap_err()).unwrap();
            assert_eq!(errors[0]["field"], field);
        }
    }
}
