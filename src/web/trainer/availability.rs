//! «When I can»: the hours of a trainer's week, and the times at which they cannot.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike as _, Weekday};
use chrono_tz::Tz;
use serde::Serialize;

use crate::enrolment;
use crate::i18n::{Lang, Message, date_and_time, read_date, weekday};
use crate::ids::RowId;
use crate::people::Role;
use crate::web::forms::Fields;
use crate::web::organiser::webinar_form::read_time;
use crate::web::{Answer, Done, Errors, Page, PageError, Posted, Trainer, paths};
use crate::webinars::{self, Absence, Availability, DAY, Hours, Slot, instant_of, zone_words};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct AvailabilityPage {
    errors: Errors,
    zone: String,
    days: Vec<DayFields>,
    absences: Vec<Line>,
    away: AwayFields,
    hours_action: String,
    away_action: String,
    back_action: String,
    webinars_url: String,
}

/// The two fields of a day of the week.
#[derive(Clone, Debug, Serialize)]
struct DayFields {
    /// `day-1` is Monday.
    name: String,
    words: &'static str,
    from: String,
    to: String,
}

/// What was typed about a time at which they cannot.
#[derive(Clone, Debug, Default, Serialize)]
struct AwayFields {
    from_date: String,
    from_time: String,
    to_date: String,
    to_time: String,
}

/// A time at which they cannot, in words.
#[derive(Clone, Debug, Serialize)]
struct Line {
    id: RowId,
    from: String,
    to: String,
}

const WEEK: [Weekday; 7] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// The name of a day of the week.
fn name_of(lang: Lang, day: Weekday) -> &'static str {
    // the first day of chrono's calendar is a Thursday
    let thursday = NaiveDate::default();
    weekday(lang, thursday + Days::new(u64::from((day.num_days_from_monday() + 4) % 7)))
}

/// The zone in which a trainer reads times: their own, else that of the first cohort that they are a trainer of.
///
/// # Errors
/// The database's.
pub(super) async fn zone_of(trainer: &Trainer) -> Result<Tz, PageError> {
    if let Some(zone) = trainer.person.zone() {
        return Ok(zone);
    }
    let grants = trainer.visit.signed_in.as_ref().map(|signed_in| signed_in.grants.clone()).unwrap_or_default();
    let own = grants.iter().filter(|grant| grant.role == Role::Trainer).find_map(|grant| grant.cohort);
    let zone = trainer
        .visit
        .app
        .db
        .read(move |conn| match own {
            Some(cohort) => Ok::<_, diesel::result::Error>(Some(enrolment::cohort(conn, cohort)?.tz())),
            None => Ok(enrolment::cohorts(conn)?.first().map(enrolment::Cohort::tz)),
        })
        .await?;
    Ok(zone.unwrap_or(Tz::UTC))
}

impl DayFields {
    fn name(day: Weekday) -> String {
        format!("day-{}", day.number_from_monday())
    }

    fn of(lang: Lang, day: Weekday, hours: &[Hours]) -> Self {
        let clock =
            |minute: i32| if minute == DAY { "24:00".to_owned() } else { format!("{:02}:{:02}", minute / 60, minute % 60) };
        let own = hours.iter().find(|hours| hours.weekday == day);
        let (from, to) = own.map(|hours| (clock(hours.from), clock(hours.to))).unwrap_or_default();
        Self { name: Self::name(day), words: name_of(lang, day), from, to }
    }

    fn typed(lang: Lang, day: Weekday, fields: &Fields) -> Self {
        let name = Self::name(day);
        let (from, to) = (fields.text(&format!("{name}-from")), fields.text(&format!("{name}-to")));
        Self { name, words: name_of(lang, day), from, to }
    }

    /// The hours that were typed; none where the day is left empty.
    fn read(&self, (trainer, weekday, zone): (crate::ids::PersonId, Weekday, Tz), errors: &mut Errors) -> Option<Hours> {
        if self.from.trim().is_empty() && self.to.trim().is_empty() {
            return None;
        }
        let field = format!("{}-from", self.name);
        let (Some(from), Some(to)) = (minute(&self.from), minute(&self.to)) else {
            errors.add(&field, Message::new("availability-hours-both").with("day", self.words));
            return None;
        };
        if to <= from {
            errors.add(&field, Message::new("availability-hours-order").with("day", self.words));
            return None;
        }
        Some(Hours { trainer, weekday, from, to, zone })
    }
}

/// A minute of the day; 24:00 is its end.
fn minute(text: &str) -> Option<i32> {
    if matches!(text.trim(), "24:00" | "24.00" | "24") {
        return Some(DAY);
    }
    read_time(text).and_then(|time| i32::try_from(time.hour() * 60 + time.minute()).ok())
}

impl AwayFields {
    fn read(fields: &Fields) -> Self {
        Self {
            from_date: fields.text("from_date"),
            from_time: fields.text("from_time"),
            to_date: fields.text("to_date"),
            to_time: fields.text("to_time"),
        }
    }

    /// From the first minute that was typed to the last: whole days where no time was.
    fn to_slot(&self, zone: Tz, now: crate::clock::Instant) -> Result<Slot, Errors> {
        let mut errors = Errors::none();
        let first = read_date(&self.from_date);
        let last = if self.to_date.trim().is_empty() { first } else { read_date(&self.to_date) };
        if first.is_none() {
            errors.add("from_date", "availability-date-needed");
        } else if last.is_none() {
            errors.add("to_date", "availability-date-needed");
        }
        let from_time = typed_time("from_time", &self.from_time, &mut errors);
        let to_time = typed_time("to_time", &self.to_time, &mut errors);
        let (Some(first), Some(last), true) = (first, last, errors.is_empty()) else { return Err(errors) };
        let from = NaiveDateTime::new(first, from_time.unwrap_or(NaiveTime::MIN));
        let to = to_time
            .map_or_else(|| NaiveDateTime::new(last + Days::new(1), NaiveTime::MIN), |time| NaiveDateTime::new(last, time));
        let (Ok(from), Ok(to)) = (instant_of(from, zone), instant_of(to, zone)) else {
            return Err(Errors::one("from_time", "availability-clock"));
        };
        if to <= from {
            return Err(Errors::one("to_date", "availability-order"));
        }
        if to <= now {
            return Err(Errors::one("to_date", "availability-past"));
        }
        Ok(Slot { from, to })
    }
}

fn typed_time(field: &'static str, text: &str, errors: &mut Errors) -> Option<NaiveTime> {
    if text.trim().is_empty() {
        return None;
    }
    let time = read_time(text);
    if time.is_none() {
        errors.add(field, "availability-time-needed");
    }
    time
}

async fn page(
    trainer: &Trainer,
    days: Option<Vec<DayFields>>,
    away: AwayFields,
    errors: Errors,
) -> Result<AvailabilityPage, PageError> {
    let (visit, person) = (&trainer.visit, trainer.person.id);
    let (lang, zone, now) = (visit.lang, zone_of(trainer).await?, visit.now);
    let Availability { absences, hours } = visit.app.db.read(move |conn| webinars::availability(conn, &[person], now)).await?;
    let line = |Absence { id, slot, .. }: &Absence| Line {
        id: *id,
        from: date_and_time(lang, &slot.from.in_zone(zone)),
        to: date_and_time(lang, &slot.to.in_zone(zone)),
    };
    Ok(AvailabilityPage {
        errors,
        zone: zone_words(&visit.app.current_curriculum()?.1, lang, &now.in_zone(zone)),
        days: days.unwrap_or_else(|| WEEK.map(|day| DayFields::of(lang, day, &hours)).to_vec()),
        absences: absences.iter().map(line).collect(),
        away,
        hours_action: paths::availability(lang),
        away_action: paths::availability_away(lang),
        back_action: paths::availability_back(lang),
        webinars_url: paths::teach_webinars(lang),
    })
}

/// `GET /teach/availability`
///
/// # Errors
/// None of its own.
pub async fn show(trainer: Trainer) -> Answer {
    let page = page(&trainer, None, AwayFields::default(), Errors::none()).await?;
    trainer.visit.page(&page)
}

/// `POST /teach/availability`: the hours of the week.
///
/// # Errors
/// None of its own.
pub async fn update(Posted(trainer, submission): Posted<Trainer>) -> Answer {
    let (visit, person, zone) = (&trainer.visit, trainer.person.id, zone_of(&trainer).await?);
    let days = WEEK.map(|day| DayFields::typed(visit.lang, day, &submission.fields)).to_vec();
    let mut errors = Errors::none();
    let hours: Vec<Hours> =
        days.iter().zip(WEEK).filter_map(|(typed, day)| typed.read((person, day, zone), &mut errors)).collect();
    if !errors.is_empty() {
        let page = page(&trainer, Some(days), AwayFields::default(), errors).await?;
        return visit.refused(&page);
    }
    let (by, back) = (visit.by(), paths::availability(visit.lang));
    let done = submission
        .once::<diesel::result::Error, _>(visit, move |conn| {
            webinars::say_hours(conn, &by, person, &hours)?;
            Ok(Done::at(back).saying("flash-availability-hours".into()))
        })
        .await?;
    Ok(visit.go(&done))
}

/// `POST /teach/availability/away`: a time at which they cannot.
///
/// # Errors
/// None of its own.
pub async fn create(Posted(trainer, submission): Posted<Trainer>) -> Answer {
    let (visit, person, zone) = (&trainer.visit, trainer.person.id, zone_of(&trainer).await?);
    let typed = AwayFields::read(&submission.fields);
    let slot = match typed.to_slot(zone, visit.now) {
        Ok(slot) => slot,
        Err(errors) => {
            let page = page(&trainer, None, typed, errors).await?;
            return visit.refused(&page);
        }
    };
    let (by, back) = (visit.by(), paths::availability(visit.lang));
    let done = submission
        .once::<diesel::result::Error, _>(visit, move |conn| {
            webinars::say_absence(conn, &by, person, &slot)?;
            Ok(Done::at(back).saying("flash-availability-away".into()))
        })
        .await?;
    Ok(visit.go(&done))
}

/// `POST /teach/availability/back`: takes one back.
///
/// # Errors
/// `NotFound` where it is not theirs.
pub async fn destroy(Posted(trainer, submission): Posted<Trainer>) -> Answer {
    let (visit, person) = (&trainer.visit, trainer.person.id);
    let absence: RowId = submission.fields.text("absence").parse().map_err(|_| PageError::NotFound)?;
    let (by, back) = (visit.by(), paths::availability(visit.lang));
    let done = submission
        .once::<diesel::result::Error, _>(visit, move |conn| {
            let gone = webinars::take_back_absence(conn, &by, person, absence)?;
            let done = Done::at(back);
            Ok(if gone { done.saying("flash-availability-back".into()) } else { done })
        })
        .await?;
    Ok(visit.go(&done))
}

impl Page for AvailabilityPage {
    const TEMPLATE: &'static str = "trainer/availability/show.html";

    fn samples() -> Vec<Self> {
        let hours = [Hours { trainer: crate::ids::PersonId(1), weekday: Weekday::Mon, from: 540, to: DAY, zone: Tz::UTC }];
        let line = Line { id: RowId(1), from: "26 November 2026, 00:00".to_owned(), to: "28 November 2026, 00:00".to_owned() };
        let page = Self {
            errors: Errors::none(),
            zone: "Astana time".to_owned(),
            days: WEEK.map(|day| DayFields::of(Lang::En, day, &hours)).to_vec(),
            absences: vec![line],
            away: AwayFields::default(),
            hours_action: "/en/teach/availability".to_owned(),
            away_action: "/en/teach/availability/away".to_owned(),
            back_action: "/en/teach/availability/back".to_owned(),
            webinars_url: "/en/teach/webinars".to_owned(),
        };
        let refused = Self { errors: Errors::one("from_date", "availability-date-needed"), ..page.clone() };
        vec![Self { absences: Vec::new(), ..page.clone() }, refused, page]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_have_their_names_and_midnight_ends_a_day() {
        assert_eq!(WEEK.map(|day| name_of(Lang::En, day)).first(), Some(&"Monday"));
        assert_eq!(name_of(Lang::En, Weekday::Sun), "Sunday");
        for (text, wanted) in [("09:00", Some(540)), ("9.30", Some(570)), ("24:00", Some(DAY)), ("25:00", None), ("", None)] {
            assert_eq!(minute(text), wanted, "{text}");
        }
    }

    #[test]
    fn whole_days_where_no_time_is_typed() {
        let now = crate::clock::Instant::parse("2026-11-23T05:00:00Z").unwrap();
        let typed = |from_date: &str, from_time: &str, to_date: &str, to_time: &str| AwayFields {
            from_date: from_date.to_owned(),
            from_time: from_time.to_owned(),
            to_date: to_date.to_owned(),
            to_time: to_time.to_owned(),
        };
        let slot = |fields: AwayFields| {
            fields.to_slot(chrono_tz::Asia::Almaty, now).ok().map(|slot| (slot.from.to_string(), slot.to.to_string()))
        };
        let wanted = |from: &str, to: &str| {
            let at = |text: &str| crate::clock::Instant::parse(text).unwrap().to_string();
            Some((at(from), at(to)))
        };
        assert_eq!(slot(typed("26.11.2026", "", "", "")), wanted("2026-11-25T19:00:00Z", "2026-11-26T19:00:00Z"));
        assert_eq!(
            slot(typed("26.11.2026", "15:00", "26.11.2026", "17:00")),
            wanted("2026-11-26T10:00:00Z", "2026-11-26T12:00:00Z")
        );
        for (from_date, from_time, to_date, to_time) in [
            ("", "", "", ""),
            ("26.11.2026", "25:00", "", ""),
            ("26.11.2026", "17:00", "26.11.2026", "15:00"),
            ("26.11.2026", "", "25.11.2026", ""),
            ("20.11.2026", "", "21.11.2026", ""),
        ] {
            assert_eq!(slot(typed(from_date, from_time, to_date, to_time)), None, "{from_date} {to_date}");
        }
    }
}
