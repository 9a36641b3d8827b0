//! The breaks on the form of a webinar: pairs of numbers, of which empty ones are left out.

use serde::Serialize;

use super::webinar_length::read_length;
use crate::i18n::Message;
use crate::web::Errors;
use crate::web::forms::Fields;
use crate::webinars::Break;

/// So many pairs a form shows; more where a webinar has more breaks.
const PAIRS: usize = 3;
/// So many it takes.
const MOST: usize = 50;

/// What was typed for a break.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BreakForm {
    /// The first is 1.
    number: usize,
    /// The names of its fields.
    after_name: String,
    minutes_name: String,
    after: String,
    minutes: String,
}

impl BreakForm {
    fn new(number: usize, after: String, minutes: String) -> Self {
        let name = |field: &str| if number == 1 { field.to_owned() } else { format!("{field}_{number}") };
        Self { number, after_name: name("break_after"), minutes_name: name("break_minutes"), after, minutes }
    }

    /// What a form carries.
    pub fn read_all(fields: &Fields) -> Vec<Self> {
        let read = |number| {
            let Self { after_name, minutes_name, .. } = Self::new(number, String::new(), String::new());
            Self::new(number, fields.text(&after_name), fields.text(&minutes_name))
        };
        let all: Vec<Self> = (1..=MOST).map(read).collect();
        let used = all.iter().rposition(Self::is_used).map_or(0, |last| last + 1);
        all.into_iter().take(used.max(PAIRS)).collect()
    }

    /// Those of a webinar that exists, with pairs for more.
    pub fn of(breaks: &[Break]) -> Vec<Self> {
        let typed = |number: usize| match breaks.get(number - 1) {
            Some(pause) => Self::new(number, pause.after.to_string(), pause.minutes.to_string()),
            None => Self::new(number, String::new(), String::new()),
        };
        (1..=breaks.len().max(PAIRS)).map(typed).collect()
    }

    /// The same as hidden fields.
    pub fn hidden(&self) -> [(String, String); 2] {
        [(self.after_name.clone(), self.after.clone()), (self.minutes_name.clone(), self.minutes.clone())]
    }

    fn is_used(&self) -> bool {
        !self.after.is_empty() || !self.minutes.is_empty()
    }

    /// The break; `None` where a number is missing or it does not lie within the webinar.
    fn to_break(&self, length: Option<i32>) -> Option<Break> {
        let (after, minutes) = (read_length(&self.after)?, read_length(&self.minutes)?);
        let end = after.checked_add(minutes)?;
        let fits = after > 0 && minutes > 0 && length.is_none_or(|length| end < length);
        fits.then_some(Break { after, minutes })
    }
}

/// The breaks that were typed, in the order of time; what is wrong with one is said beside it. `length` is the webinar's, where that is
/// known.
pub fn to_breaks(typed: &[BreakForm], length: Option<i32>, errors: &mut Errors) -> Vec<Break> {
    let mut found: Vec<(Break, &BreakForm)> = Vec::new();
    for one in typed.iter().filter(|one| one.is_used()) {
        match one.to_break(length) {
            Some(pause) => found.push((pause, one)),
            None => errors.add(&one.after_name, Message::new("webinar-form-break-inside").with("n", one.number)),
        }
    }
    found.sort_by_key(|(pause, _)| pause.after);
    for pair in found.windows(2) {
        let [(first, before), (second, one)] = pair else { continue };
        if second.after < first.after + first.minutes {
            let words = Message::new("webinar-form-break-overlap").with("n", one.number).with("other", before.number);
            errors.add(&one.after_name, words);
        }
    }
    found.into_iter().map(|(pause, _)| pause).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `60+10 90+5`, a pair that is left empty as `+`.
    fn typed(text: &str) -> Vec<BreakForm> {
        let pairs = text.split_whitespace().map(|one| one.split_once('+').unwrap()).enumerate();
        pairs.map(|(at, (after, minutes))| BreakForm::new(at + 1, after.to_owned(), minutes.to_owned())).collect()
    }

    #[test]
    fn breaks_lie_within_the_webinar_and_apart() {
        for (text, wanted, wrong) in [
            ("", &[][..], None),
            ("+ + +", &[], None),
            ("60+10", &[(60, 10)], None),
            ("+ 90+5 30+10", &[(30, 10), (90, 5)], None),
            // one may follow another at once
            ("30+10 40+5", &[(30, 10), (40, 5)], None),
            ("30+10 39+5", &[(30, 10), (39, 5)], Some(("break_after_2", "webinar-form-break-overlap"))),
            // beside the one that begins later, wherever it stands
            ("39+5 30+10", &[(30, 10), (39, 5)], Some(("break_after", "webinar-form-break-overlap"))),
            ("60+", &[], Some(("break_after", "webinar-form-break-inside"))),
            ("+ +10", &[], Some(("break_after_2", "webinar-form-break-inside"))),
            ("110+10", &[], Some(("break_after", "webinar-form-break-inside"))),
            ("0+10", &[], Some(("break_after", "webinar-form-break-inside"))),
            ("x+10", &[], Some(("break_after", "webinar-form-break-inside"))),
            ("60+2147483647", &[], Some(("break_after", "webinar-form-break-inside"))),
        ] {
            let mut errors = Errors::none();
            let found: Vec<(i32, i32)> =
                to_breaks(&typed(text), Some(120), &mut errors).iter().map(|pause| (pause.after, pause.minutes)).collect();
            assert_eq!(found, wanted, "{text}");
            let said = serde_json::to_string(&errors).unwrap();
            assert_eq!(errors.is_empty(), wrong.is_none(), "{text}: {said}");
            assert!(
                wrong.is_none_or(|(field, key)| said.contains(&format!("\"{field}\"")) && said.contains(key)),
                "{text}: {said}"
            );
        }
    }

    #[test]
    fn all_breaks_of_a_webinar_come_back_from_its_form() {
        let four: Vec<Break> = [20, 40, 60, 80].map(|after| Break { after, minutes: 5 }).to_vec();
        for breaks in [&[][..], &four[..1], &four] {
            let shown = BreakForm::of(breaks);
            assert_eq!(shown.len(), breaks.len().max(PAIRS));
            let fields = Fields::new(shown.iter().flat_map(BreakForm::hidden).collect());
            let read = BreakForm::read_all(&fields);
            assert_eq!(read, shown);
            let mut errors = Errors::none();
            assert_eq!(to_breaks(&read, Some(120), &mut errors), breaks);
            assert!(errors.is_empty());
        }
    }
}
