//! What somebody does whose webinar was called off: the other dates of the same part count the same, and where places are limited
//! there, one is to be taken. Pure.

use super::model::{PlaceState, Webinar};
use crate::i18n::Lang;

/// Another date of the same part that is still ahead.
#[derive(Clone, Debug)]
pub struct OtherDate {
    /// Which.
    pub webinar: Webinar,
    /// How many places can still be given; `None` where there is no limit.
    pub left: Option<i64>,
}

/// How somebody stands to the other dates.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    /// The language they want webinars in.
    pub wants: Option<Lang>,
    /// They were at the part already.
    pub attended: bool,
    /// What was said about places of theirs, by webinar.
    pub places: Vec<(crate::ids::WebinarId, PlaceState)>,
}

/// What to do instead.
#[derive(Clone, Copy, Debug)]
pub enum Instead<'d> {
    /// There is no other date yet.
    Nothing,
    /// They were at another one.
    Attended,
    /// They are expected at this one.
    Expected(&'d Webinar),
    /// Take a place at this one.
    Take(&'d Webinar),
    /// They wait for a place at this one.
    Waits(&'d Webinar),
    /// All places are taken: join its waiting list.
    Join(&'d Webinar),
}

impl Instead<'_> {
    /// The date, where it is about one.
    pub const fn webinar(&self) -> Option<&Webinar> {
        match self {
            Self::Nothing | Self::Attended => None,
            Self::Expected(webinar) | Self::Take(webinar) | Self::Waits(webinar) | Self::Join(webinar) => Some(webinar),
        }
    }

    /// The message that words it, with `date`, `time` and `language` where it is about a date.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Nothing => "mail-instead-nothing",
            Self::Attended => "mail-instead-attended",
            Self::Expected(_) => "mail-instead-expected",
            Self::Take(_) => "mail-instead-take",
            Self::Waits(_) => "mail-instead-waits",
            Self::Join(_) => "mail-instead-join",
        }
    }
}

/// A date at which they have a place goes first, then one that needs none, then one with places left, and those in their language
/// before those in others.
pub fn instead<'d>(dates: &'d [OtherDate], who: &Standing) -> Instead<'d> {
    if who.attended {
        return Instead::Attended;
    }
    let place = |date: &OtherDate| who.places.iter().find(|(id, _)| *id == date.webinar.id).map(|(_, state)| *state);
    let limited = |date: &OtherDate| date.webinar.capacity.is_some();
    if let Some(held) = dates.iter().find(|date| limited(date) && place(date) == Some(PlaceState::Taken)) {
        return Instead::Expected(&held.webinar);
    }
    let speaks = |date: &&OtherDate| who.wants.is_none_or(|lang| date.webinar.speaks(lang));
    let mut fitting: Vec<&OtherDate> = dates.iter().filter(speaks).collect();
    if fitting.is_empty() {
        fitting = dates.iter().collect();
    }
    let find = |fits: &dyn Fn(&OtherDate) -> bool| fitting.iter().find(|date| fits(date)).map(|date| &date.webinar);
    find(&|date| !limited(date) && place(date) != Some(PlaceState::CannotCome))
        .map(Instead::Expected)
        .or_else(|| find(&|date| date.left.is_some_and(|left| left > 0)).map(Instead::Take))
        .or_else(|| find(&|date| limited(date) && place(date) == Some(PlaceState::Waiting)).map(Instead::Waits))
        .or_else(|| find(&limited).map(Instead::Join))
        .unwrap_or(Instead::Nothing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::webinars::model::sample;

    /// A date by its number, in Russian; with so many places left, or no limit.
    fn date(id: i64, left: Option<i64>) -> OtherDate {
        let mut webinar = sample(id, 1);
        webinar.capacity = left.map(|_| 30);
        OtherDate { webinar, left }
    }

    fn stands(places: &[(i64, PlaceState)]) -> Standing {
        let places = places.iter().map(|(id, state)| (crate::ids::WebinarId(*id), *state)).collect();
        Standing { places, ..Standing::default() }
    }

    #[test]
    fn the_nearest_way_to_another_date() {
        use PlaceState::{CannotCome, Released, Taken, Waiting};
        for (dates, who, wanted) in [
            (vec![], stands(&[]), ("nothing", None)),
            (vec![date(1, None)], stands(&[]), ("expected", Some(1))),
            (vec![date(1, None)], stands(&[(1, CannotCome)]), ("nothing", None)),
            (vec![date(1, Some(3))], stands(&[]), ("take", Some(1))),
            (vec![date(1, Some(3)), date(2, None)], stands(&[]), ("expected", Some(2))),
            (vec![date(1, Some(3)), date(2, None)], stands(&[(1, Taken)]), ("expected", Some(1))),
            (vec![date(1, Some(0)), date(2, Some(1))], stands(&[(1, Waiting)]), ("take", Some(2))),
            (vec![date(1, Some(0)), date(2, Some(0))], stands(&[(2, Waiting)]), ("waits", Some(2))),
            (vec![date(1, Some(0))], stands(&[(1, Released)]), ("join", Some(1))),
            (vec![date(1, Some(3))], Standing { attended: true, ..stands(&[]) }, ("attended", None)),
            (vec![date(1, Some(3))], Standing { wants: Some(Lang::Kk), ..stands(&[]) }, ("take", Some(1))),
        ] {
            let found = instead(&dates, &who);
            let key = found.key().trim_start_matches("mail-instead-");
            assert_eq!((key, found.webinar().map(|webinar| webinar.id.0)), wanted, "{who:?}");
        }
    }

    #[test]
    fn what_is_in_their_language_goes_before_what_is_not() {
        let mut kazakh = date(2, Some(5));
        kazakh.webinar = kazakh.webinar.in_language(Lang::Kk);
        let who = Standing { wants: Some(Lang::Kk), ..Standing::default() };
        let dates = [date(1, None), kazakh];
        assert!(matches!(instead(&dates, &who), Instead::Take(webinar) if webinar.id.0 == 2));
        assert!(matches!(instead(&dates, &Standing::default()), Instead::Expected(webinar) if webinar.id.0 == 1));
    }
}
