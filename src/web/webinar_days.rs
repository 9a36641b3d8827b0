//! Webinars on the days of a month or a week, and as a table to print: the same for organisers and trainers. Pure but for reading.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, Days, Months, NaiveDate};
use diesel::QueryResult;
use serde::Serialize;

use super::webinar_cards::{Background, Reader, language_words};
use crate::clock::Instant;
use crate::curriculum::Shelf;
use crate::db::Conn;
use crate::i18n::{Lang, Message, clock_time, date, day_month, month_year, offset, span, weekday, weekday_short};
use crate::ids::{PersonId, WebinarId};
use crate::people;
use crate::web::organiser::webinars::Tab;
use crate::web::paths::encoded;
use crate::webinars::{self, Webinar, WebinarState, Which, Whose, title_of};

/// More than this are not drawn: a shorter time is to be chosen.
const MOST: i64 = 500;

/// How days are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The weeks of a month.
    Month,
    /// Seven days.
    Week,
    /// A month as a table.
    Table,
}

impl View {
    const ALL: [Self; 3] = [Self::Month, Self::Week, Self::Table];

    /// What an address asks for.
    pub fn asked_for(text: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|view| Some(view.name()) == text).unwrap_or(Self::Month)
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Week => "week",
            Self::Table => "table",
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Month => "calendar-view-month",
            Self::Week => "calendar-view-week",
            Self::Table => "calendar-view-table",
        }
    }
}

/// The days that a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time {
    view: View,
    /// The day that the address names.
    on: NaiveDate,
    /// The first day of the month or week.
    from: NaiveDate,
    /// The last one.
    to: NaiveDate,
}

impl Time {
    /// The month or week of a day.
    pub fn around(view: View, on: NaiveDate) -> Self {
        let (from, to) = match view {
            View::Month | View::Table => {
                let first = on.with_day(1).unwrap_or(on);
                (first, first + Months::new(1) - Days::new(1))
            }
            View::Week => (monday(on), monday(on) + Days::new(6)),
        };
        Self { view, on, from, to }
    }

    fn earlier(&self) -> NaiveDate {
        match self.view {
            View::Month | View::Table => self.from - Months::new(1),
            View::Week => self.from - Days::new(7),
        }
    }

    fn later(&self) -> NaiveDate {
        self.to + Days::new(1)
    }

    /// The days that are drawn: whole weeks.
    fn drawn(&self) -> impl Iterator<Item = NaiveDate> {
        let last = monday(self.to) + Days::new(6);
        monday(self.from).iter_days().take_while(move |day| *day <= last)
    }

    fn in_words(&self, lang: Lang) -> String {
        match self.view {
            View::Month | View::Table => month_year(lang, self.from),
            View::Week => {
                // in Kazakh the year stands before day and month
                let (from, to) = match lang {
                    Lang::Kk => (date(lang, self.from), day_month(lang, self.to)),
                    Lang::En | Lang::Ru => (day_month(lang, self.from), date(lang, self.to)),
                };
                Message::new("calendar-week").with("from", from).with("to", to).to(lang)
            }
        }
    }

    /// From before the first day anywhere on earth to after the last.
    fn moments(&self) -> (Instant, Instant) {
        let midnight = |day: NaiveDate| Instant::new(day.and_time(chrono::NaiveTime::MIN).and_utc());
        (midnight(monday(self.from)).plus_days(-1), midnight(monday(self.to)).plus_days(8))
    }
}

fn monday(day: NaiveDate) -> NaiveDate {
    day - Days::new(u64::from(day.weekday().num_days_from_monday()))
}

/// What stands under the heading of the page.
#[derive(Clone, Debug, Serialize)]
pub struct Drawn {
    /// «Webinars, November 2026»
    pub title: String,
    /// «Astana time (UTC+5)»: whose clock the times are of; of each where there are several, and then each time says its own.
    zones: String,
    /// `month`, `week` or `table`.
    view: &'static str,
    views: Vec<Tab>,
    earlier: String,
    later: String,
    now: String,
    /// Mon, Tue …
    weekdays: Vec<&'static str>,
    days: Vec<Day>,
    /// Whether there is nothing at all.
    is_empty: bool,
    /// Whether there are more than are drawn.
    is_cut: bool,
}

/// A day.
#[derive(Clone, Debug, Serialize)]
struct Day {
    number: u32,
    /// «Thursday 26 November»
    words: String,
    /// Outside the month that is shown.
    outside: bool,
    today: bool,
    items: Vec<Item>,
    away: Vec<Message>,
}

/// A webinar on it.
#[derive(Clone, Debug, Serialize)]
struct Item {
    time: String,
    title: String,
    title_lang: Lang,
    part: i32,
    language: Message,
    trainers: Vec<String>,
    places: Message,
    off: bool,
    url: String,
}

/// What is read for it.
pub struct Found {
    webinars: Vec<Webinar>,
    is_cut: bool,
    background: Background,
    trainers: Vec<(WebinarId, PersonId, bool)>,
    names: BTreeMap<PersonId, String>,
    seats: BTreeMap<WebinarId, i64>,
    away: Vec<(PersonId, webinars::Slot)>,
}

/// Reads what is on in a time; with `watched` also when those trainers cannot.
///
/// # Errors
/// The database's.
pub fn find(conn: &mut Conn, shelf: &Shelf, whose: Whose, time: &Time, watched: &[PersonId]) -> QueryResult<Found> {
    let (from, to) = time.moments();
    let mut webinars = webinars::webinars_page(conn, (whose, Which::Between(from, to)), from, 0, MOST + 1)?;
    let is_cut = webinars.len() as i64 > MOST;
    webinars.truncate(usize::try_from(MOST).unwrap_or_default());
    let background = Background::load(conn, shelf, &webinars)?;
    let ids: Vec<WebinarId> = webinars.iter().map(|webinar| webinar.id).collect();
    let trainers = webinars::trainers_of_each(conn, &ids)?;
    let seats = webinars::roster_counts(conn, &webinars, |webinar| background.curriculum(webinar))?;
    let away = webinars::availability(conn, watched, from)?.absences;
    let away: Vec<_> = away.into_iter().filter(|one| one.slot.from < to).map(|one| (one.trainer, one.slot)).collect();
    let people: Vec<PersonId> = trainers.iter().map(|(_, person, _)| *person).chain(away.iter().map(|(who, _)| *who)).collect();
    let names = people::people_with(conn, &people)?.into_iter().map(|person| (person.id, person.name)).collect();
    Ok(Found { webinars, is_cut, background, trainers, names, seats, away })
}

impl Found {
    /// In words. `base` is the address of the page, `cards` that of the list; `zone` is where absences fall on days, and `url` leads to
    /// a webinar.
    pub fn draw(
        &self,
        time: &Time,
        reader: &Reader,
        zone: chrono_tz::Tz,
        (base, cards): (&str, &str),
        url: impl Fn(&Webinar) -> String,
    ) -> Drawn {
        let lang = reader.lang;
        let today = reader.now.in_zone(zone).date_naive();
        let zone_of = |webinar: &Webinar| webinars::zone_words(self.background.curriculum(webinar), lang, &webinar.start());
        let zones: BTreeSet<String> = self.webinars.iter().map(zone_of).collect();
        let mut by_day: BTreeMap<NaiveDate, Vec<Item>> = BTreeMap::new();
        for webinar in &self.webinars {
            let mut item = self.item(webinar, lang, url(webinar));
            let here = |at: Instant| reader.zone.map(|own| at.in_zone(own));
            let own = here(webinar.starts_at).zip(here(webinar.ends_at));
            let own = own.filter(|(from, _)| offset(from) != offset(&webinar.start()));
            if zones.len() > 1 || own.is_some() {
                item.time = format!("{} ({})", item.time, offset(&webinar.start()));
            }
            // by the reader's own clock as well
            if let Some((from, to)) = own {
                item.time = format!("{}, {} ({})", item.time, span(lang, &from, &to), offset(&from));
            }
            by_day.entry(webinar.start().date_naive()).or_default().push(item);
        }
        let day = |day: NaiveDate| Day {
            number: day.day(),
            words: format!("{}, {}", weekday(lang, day), day_month(lang, day)),
            outside: !(time.from..=time.to).contains(&day),
            today: day == today,
            items: by_day.get(&day).cloned().unwrap_or_default(),
            away: self.away_on(day, zone),
        };
        let days: Vec<Day> = time.drawn().map(day).filter(|day| time.view != View::Table || !day.outside).collect();
        let at = |view: View, on: NaiveDate| format!("{base}?view={}&on={}", view.name(), encoded(&on.to_string()));
        let mut views = vec![Tab::new(cards.to_owned(), "calendar-view-cards".into(), false)];
        views.extend(View::ALL.map(|view| Tab::new(at(view, time.on), view.key().into(), view == time.view)));
        Drawn {
            title: Message::new("calendar-title").with("what", time.in_words(lang)).to(lang),
            zones: zones.into_iter().collect::<Vec<_>>().join(", "),
            view: time.view.name(),
            views,
            earlier: at(time.view, time.earlier()),
            later: at(time.view, time.later()),
            now: at(time.view, today),
            weekdays: time.drawn().take(7).map(|day| weekday_short(lang, day)).collect(),
            is_empty: days.iter().all(|day| day.items.is_empty()),
            is_cut: self.is_cut,
            days,
        }
    }

    fn item(&self, webinar: &Webinar, lang: Lang, url: String) -> Item {
        let title = title_of(webinar, self.background.curriculum(webinar));
        let name = |person: &PersonId| self.names.get(person).cloned().unwrap_or_default();
        let taken = self.seats.get(&webinar.id).copied().unwrap_or_default();
        Item {
            time: span(lang, &webinar.start(), &webinar.end()),
            title: title.text,
            title_lang: title.lang,
            part: webinar.part,
            language: language_words(webinar.lang()),
            trainers: self.trainers.iter().filter(|(id, ..)| *id == webinar.id).map(|(_, person, _)| name(person)).collect(),
            places: webinar.capacity.map_or_else(
                || Message::new("calendar-everybody"),
                |of| Message::new("calendar-places").with("taken", taken).with("of", of),
            ),
            off: webinar.state() == WebinarState::Cancelled,
            url,
        }
    }

    fn away_on(&self, day: NaiveDate, zone: chrono_tz::Tz) -> Vec<Message> {
        let falls_on = |slot: &webinars::Slot| {
            let last = slot.to.plus_minutes(-1).in_zone(zone).date_naive();
            (slot.from.in_zone(zone).date_naive()..=last).contains(&day)
        };
        let whole = |slot: &webinars::Slot| {
            let (from, to) = (slot.from.in_zone(zone), slot.to.in_zone(zone));
            if from.date_naive() == day && to.date_naive() == day {
                format!(" ({}–{})", clock_time(&from), clock_time(&to))
            } else {
                String::new()
            }
        };
        let those = self.away.iter().filter(|(_, slot)| falls_on(slot));
        those
            .map(|(who, slot)| {
                let name = self.names.get(who).cloned().unwrap_or_default();
                Message::new("calendar-away").with("name", format!("{name}{}", whole(slot)))
            })
            .collect()
    }
}

impl Drawn {
    /// For samples of pages.
    pub fn samples() -> Vec<Self> {
        let item = Item {
            time: "15:00 to 17:00".to_owned(),
            title: "The child in context".to_owned(),
            title_lang: Lang::En,
            part: 1,
            language: language_words(Lang::Kk),
            trainers: vec!["Marina Kovalyova".to_owned(), "Bolat Omarov".to_owned()],
            places: Message::new("calendar-places").with("taken", 12).with("of", 30),
            off: false,
            url: "/en/organise/kz/webinars/1".to_owned(),
        };
        let on = NaiveDate::default() + Days::new(20_783);
        let page = |view: View| {
            let time = Time::around(view, on);
            let day = |day: NaiveDate| Day {
                number: day.day(),
                words: format!("{}, {}", weekday(Lang::En, day), day_month(Lang::En, day)),
                outside: !(time.from..=time.to).contains(&day),
                today: day == on,
                items: if day.day().is_multiple_of(9) {
                    vec![item.clone(), Item { off: true, ..item.clone() }]
                } else {
                    Vec::new()
                },
                away: if day == on { vec![Message::new("calendar-away").with("name", "Bolat Omarov")] } else { Vec::new() },
            };
            Self {
                title: "Webinars, November 2026".to_owned(),
                zones: "Astana time (UTC+5)".to_owned(),
                view: view.name(),
                views: View::ALL.map(|one| Tab::new("/en/x".to_owned(), one.key().into(), one == view)).to_vec(),
                earlier: "/en/earlier".to_owned(),
                later: "/en/later".to_owned(),
                now: "/en/now".to_owned(),
                weekdays: vec!["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
                days: time.drawn().map(day).collect(),
                is_empty: false,
                is_cut: view == View::Week,
            }
        };
        let mut samples: Vec<Self> = View::ALL.map(page).to_vec();
        let empty = Self { days: Vec::new(), is_empty: true, ..page(View::Table) };
        samples.push(empty);
        samples
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_month_is_drawn_in_whole_weeks_from_monday() {
        for (view, on, from, to, first, last, earlier, later) in [
            (View::Month, "2026-11-26", "2026-11-01", "2026-11-30", "2026-10-26", "2026-12-06", "2026-10-01", "2026-12-01"),
            (View::Month, "2027-02-28", "2027-02-01", "2027-02-28", "2027-02-01", "2027-02-28", "2027-01-01", "2027-03-01"),
            (View::Week, "2026-11-26", "2026-11-23", "2026-11-29", "2026-11-23", "2026-11-29", "2026-11-16", "2026-11-30"),
            (View::Week, "2026-12-31", "2026-12-28", "2027-01-03", "2026-12-28", "2027-01-03", "2026-12-21", "2027-01-04"),
        ] {
            let time = Time::around(view, day(on));
            assert_eq!((time.from, time.to), (day(from), day(to)), "{on}");
            let drawn: Vec<NaiveDate> = time.drawn().collect();
            assert_eq!((drawn.first(), drawn.last()), (Some(&day(first)), Some(&day(last))), "{on}");
            assert_eq!(drawn.len() % 7, 0);
            assert_eq!((time.earlier(), time.later()), (day(earlier), day(later)), "{on}");
        }
    }
}
