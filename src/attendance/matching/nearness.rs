//! How far two words are from each other in letters: a slip of the pen is near.

use super::word::Word;

/// Whether two words are of nearly the same length and have nearly the same letters.
pub fn may_be_near(a: &Word, b: &Word) -> bool {
    let (Some(a), Some(b)) = (a.forms.first(), b.forms.first()) else { return false };
    a.len().abs_diff(b.len()) <= 2 && (kinds_of(a) ^ kinds_of(b)).count_ones() <= 4
}

/// How far two words are from each other in letters, where that is near enough to be the same name with a slip.
pub fn distance_of(a: &Word, b: &Word) -> Option<usize> {
    let (a, b) = (a.forms.first()?, b.forms.first()?);
    let shorter = a.len().min(b.len());
    let most = match shorter {
        0..=3 => return None,
        4..=7 => 1,
        _ => 2,
    };
    if (kinds_of(a) ^ kinds_of(b)).count_ones() as usize > 2 * most {
        return None;
    }
    let distance = letters_apart(a.as_bytes(), b.as_bytes(), most)?;
    Some(distance)
}

/// Which kinds of letters a form has, as bits: one letter changed changes two of them at most.
fn kinds_of(form: &str) -> u32 {
    form.bytes().fold(0, |bits, byte| bits | 1 << (byte % 32))
}

/// The least number of letters to change, add or leave out, where that is at most `most` (Levenshtein).
fn letters_apart(a: &[u8], b: &[u8], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most || a.len() > 60 || b.len() > 60 {
        return None;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (n, x) in a.iter().enumerate() {
        let mut left = n + 1;
        let mut above_left = n;
        for (m, y) in b.iter().enumerate() {
            let above = row[m + 1];
            left = (above + 1).min(left + 1).min(above_left + usize::from(x != y));
            above_left = above;
            row[m + 1] = left;
        }
        row[0] = n + 1;
    }
    row.last().copied().filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::super::word::roster_word;
    use super::*;

    #[test]
    fn a_slip_is_near_and_another_name_is_not() {
        for (a, b, wanted) in [
            ("Касымова", "Касимова", Some(0)),
            ("Нургалиев", "Нургалов", Some(1)),
            ("Нургалиев", "Нургалие", Some(1)),
            ("Сарсенбаева", "Сорсенбаево", Some(2)),
            ("Сарсенбаева", "Сатыбалдина", None),
            ("Ким", "Кит", None),
        ] {
            let (a, b) = (roster_word(a, false), roster_word(b, false));
            let distance = distance_of(&a, &b);
            assert_eq!(distance, wanted, "{a:?} {b:?}");
            assert!(
                distance.is_none() || may_be_near(&a, &b),
                "what is near is not refused before it is looked at: {a:?} {b:?}"
            );
        }
    }
}
