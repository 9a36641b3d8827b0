//! Words near to one that is nowhere in the content: mistyped, or with an ending of its own.

/// The words nearest to a form, the nearest first; none where nothing is near.
pub(super) fn nearest<'w>(form: &str, words: impl Iterator<Item = &'w str> + Clone) -> Vec<&'w str> {
    const MOST: usize = 4;
    let letters: Vec<char> = form.chars().collect();
    let allowed = match letters.len() {
        0..=3 => return Vec::new(),
        4..=7 => 1,
        _ => 2,
    };
    let mut near: Vec<(usize, &str)> =
        words.clone().filter_map(|word| Some((distance(&letters, word, allowed)?, word))).collect();
    near.sort();
    if let Some((least, _)) = near.first().copied() {
        return near.into_iter().take_while(|(far, _)| *far == least).take(MOST).map(|(_, word)| word).collect();
    }
    // the end may be wrong altogether: two thirds of the word must do
    let kept: String = letters[..(letters.len() * 2).div_ceil(3).max(4)].iter().collect();
    words.filter(|word| word.starts_with(&kept)).take(MOST).collect()
}

/// How many letters are wrong, missing, too many or exchanged with their neighbour (optimal string alignment); `None` above `most`.
fn distance(letters: &[char], word: &str, most: usize) -> Option<usize> {
    let other: Vec<char> = word.chars().collect();
    if letters.len().abs_diff(other.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in letters.iter().enumerate() {
        let mut now = vec![row + 1];
        for (column, against) in other.iter().enumerate() {
            let mut cost = (last[column] + usize::from(letter != against)).min(last[column + 1] + 1).min(now[column] + 1);
            let exchanged = row > 0 && column > 0 && *letter == other[column - 1] && letters[row - 1] == *against;
            if exchanged {
                cost = cost.min(before[column - 1] + 1);
            }
            now.push(cost);
        }
        if now.iter().min().is_some_and(|least| *least > most) {
            return None;
        }
        before = std::mem::replace(&mut last, now);
    }
    last.last().copied().filter(|far| *far <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_is_a_letter_or_two() {
        for (one, other, far) in [
            ("scenario", "scenario", Some(0)),
            ("scenraio", "scenario", Some(1)),
            ("senario", "scenario", Some(1)),
            ("сценарйи", "сценарий", Some(1)),
            ("ребилитация", "реабилитация", Some(1)),
            ("tool", "school", None),
            ("", "ab", Some(2)),
        ] {
            let letters: Vec<char> = one.chars().collect();
            assert_eq!(distance(&letters, other, 2), far, "{one} {other}");
        }
    }

    #[test]
    fn the_nearest_come_alone() {
        let words = ["balance", "consent", "content", "confidential", "school"];
        let near = |form| nearest(form, words.iter().copied());
        assert_eq!(near("consnet"), ["consent"]);
        assert_eq!(near("confidencial"), ["confidential"]);
        assert_eq!(near("confidenceee"), ["confidential"], "by its beginning");
        assert_eq!(near("bal"), [""; 0], "too short to guess at");
        assert_eq!(near("zebra"), [""; 0]);
    }
}
