//! The agenda of a webinar as it was planned: the content's rows and pauses held against the planned length and breaks, so that nobody
//! reads two pauses that contradict each other. Pure.

use super::model::Break;

/// A row of the content's agenda, as far as its times go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its length.
    pub minutes: u32,
    /// Whether it is a pause.
    pub is_pause: bool,
}

/// What happens next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The content's row with this place in the agenda (0 is the first); `at` are minutes after the start, where they are known.
    Row {
        /// Which.
        row: usize,
        /// When it begins.
        at: Option<u32>,
    },
    /// A planned break.
    Break(Break),
}

/// The difference in minutes from which on a planned length is another than the content's.
const DIFFERENT_MINUTES: i32 = 10;

/// Whether a planned length is so far from the content's that whoever plans is told.
pub const fn is_other_length(planned: i32, content: u32) -> bool {
    planned.abs_diff(content as i32) > DIFFERENT_MINUTES as u32
}

/// The agenda in order. Where length and breaks are the content's, or no break was planned and the length is the content's, each row has
/// its time. Else rows have none, for nobody has said how they move; and where breaks were planned, they stand in the place of the
/// content's pauses, each where the row that ends or begins is nearest to its time.
pub fn laid_out(rows: &[Row], planned: i32, breaks: &[Break]) -> Vec<Step> {
    let mut breaks = breaks.to_vec();
    breaks.sort_by_key(|pause| pause.after);
    let mut starts = Vec::with_capacity(rows.len());
    let mut length = 0;
    for row in rows {
        starts.push(length);
        length += row.minutes;
    }
    let pauses = rows.iter().zip(&starts).filter(|(row, _)| row.is_pause);
    let are_planned = pauses
        .map(|(row, start)| (i64::from(*start), i64::from(row.minutes)))
        .eq(breaks.iter().map(|pause| (i64::from(pause.after), i64::from(pause.minutes))));
    let fits = i64::from(length) == i64::from(planned) && (breaks.is_empty() || are_planned);
    if fits || breaks.is_empty() {
        return starts.iter().enumerate().map(|(row, start)| Step::Row { row, at: fits.then_some(*start) }).collect();
    }
    let mut steps = Vec::new();
    let (mut begins, mut left) = (0, breaks.into_iter().peekable());
    for (row, what) in rows.iter().enumerate().filter(|(_, what)| !what.is_pause) {
        let minutes = i64::from(what.minutes);
        // nearer to where this row begins than to where it ends
        while let Some(pause) = left.next_if(|pause| 2 * i64::from(pause.after) < 2 * begins + minutes) {
            begins += i64::from(pause.minutes);
            steps.push(Step::Break(pause));
        }
        steps.push(Step::Row { row, at: None });
        begins += minutes;
    }
    steps.extend(left.map(Step::Break));
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `r8` is a row of eight minutes, `p5` a pause of five.
    fn rows(text: &str) -> Vec<Row> {
        text.split(' ').map(|row| Row { minutes: row[1..].parse().unwrap(), is_pause: row.starts_with('p') }).collect()
    }

    /// `50+10 90+5`
    fn breaks(text: &str) -> Vec<Break> {
        let pairs = text.split_whitespace().map(|one| one.split_once('+').unwrap());
        pairs.map(|(after, minutes)| Break { after: after.parse().unwrap(), minutes: minutes.parse().unwrap() }).collect()
    }

    fn words(steps: &[Step]) -> String {
        let word = |step: &Step| match step {
            Step::Row { row, at: Some(at) } => format!("{row}@{at}"),
            Step::Row { row, at: None } => row.to_string(),
            Step::Break(pause) => format!("break {}+{}", pause.after, pause.minutes),
        };
        steps.iter().map(word).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn the_agenda_says_what_was_planned() {
        // 0 lasts 30, 1 lasts 25, 2 is the pause at 55, 3 lasts 40, 4 lasts 20: two hours
        let two_hours = "r30 r25 p5 r40 r20";
        for (content, planned, pauses, wanted) in [
            (two_hours, 120, "", "0@0, 1@30, 2@55, 3@60, 4@100"),
            (two_hours, 120, "55+5", "0@0, 1@30, 2@55, 3@60, 4@100"),
            // another time, another length, another number: the planned breaks alone
            (two_hours, 120, "60+5", "0, 1, break 60+5, 3, 4"),
            (two_hours, 120, "80+5", "0, 1, 3, break 80+5, 4"),
            (two_hours, 120, "55+10", "0, 1, break 55+10, 3, 4"),
            (two_hours, 120, "30+5 95+5", "0, break 30+5, 1, 3, break 95+5, 4"),
            (two_hours, 120, "95+5 30+5", "0, break 30+5, 1, 3, break 95+5, 4"),
            // the same break in a longer webinar, and after all that the content knows
            (two_hours, 150, "55+5", "0, 1, break 55+5, 3, 4"),
            (two_hours, 180, "150+10", "0, 1, 3, 4, break 150+10"),
            // another length without a break: the content's own pause, without a time
            (two_hours, 60, "", "0, 1, 2, 3, 4"),
            // no pause in the content
            ("r30 r30", 60, "", "0@0, 1@30"),
            ("r30 r30", 60, "30+5", "0, break 30+5, 1"),
        ] {
            assert_eq!(words(&laid_out(&rows(content), planned, &breaks(pauses))), wanted, "{content}: {planned}, {pauses}");
        }
        assert!(laid_out(&[], 60, &[]).is_empty());
    }

    #[test]
    fn ten_minutes_more_or_less_are_no_other_length() {
        for (planned, content, wanted) in
            [(120, 120, false), (110, 120, false), (130, 120, false), (109, 120, true), (131, 120, true), (60, 120, true)]
        {
            assert_eq!(is_other_length(planned, content), wanted, "{planned} {content}");
        }
    }
}
