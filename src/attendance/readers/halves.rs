//! Which half of the day a time on a clock of twelve hours is in, as people write it in their languages: behind the time or before it.
//! A word that is not known would put somebody twelve hours off, so such a time is not read at all.

/// What stands for the first and for the second half, in small letters. The longer stand before what they begin with.
const MARKS: &[(&str, bool)] = &[
    ("a.m.", false),
    ("p.m.", true),
    ("a. m.", false),
    ("p. m.", true),
    ("a.m", false),
    ("p.m", true),
    ("am", false),
    ("pm", true),
    ("дп", false),
    ("пп", true),
    ("д.п.", false),
    ("п.п.", true),
    ("до полудня", false),
    ("после полудня", true),
    ("тд", false),
    ("тк", true),
    ("таңғы", false),
    ("таңертең", false),
    ("түске дейін", false),
    ("түстен кейінгі", true),
    ("түстен кейін", true),
    ("кешкі", true),
    ("таңкы", false),
    ("түшкө чейин", false),
    ("түштөн кийинки", true),
    ("түштөн кийин", true),
    ("to", false),
    ("tk", true),
    ("öö", false),
    ("ös", true),
    ("π.μ.", false),
    ("μ.μ.", true),
    ("πμ", false),
    ("μμ", true),
    ("صباحًا", false),
    ("مساءً", true),
    ("صباحا", false),
    ("مساء", true),
    ("ص", false),
    ("م", true),
    ("ق.ظ.", false),
    ("ب.ظ.", true),
    ("ق.ظ", false),
    ("ب.ظ", true),
    ("قبل‌ازظهر", false),
    ("بعدازظهر", true),
    ("לפנה״צ", false),
    ("אחה״צ", true),
    ("לפנה\"צ", false),
    ("אחה\"צ", true),
    ("上午", false),
    ("下午", true),
    ("午前", false),
    ("午後", true),
    ("오전", false),
    ("오후", true),
    ("पूर्वाह्न", false),
    ("अपराह्न", true),
    ("ก่อนเที่ยง", false),
    ("หลังเที่ยง", true),
    ("կա", false),
    ("կհ", true),
    ("ү.ө.", false),
    ("ү.х.", true),
    ("пр.об.", false),
    ("сл.об.", true),
    ("пр. об.", false),
    ("сл. об.", true),
    ("претпл.", false),
    ("попл.", true),
    ("пре подне", false),
    ("по подне", true),
    ("vorm.", false),
    ("nachm.", true),
    ("fm", false),
    ("em", true),
    ("f.m.", false),
    ("e.m.", true),
    ("de.", false),
    ("du.", true),
    ("dop.", false),
    ("odp.", true),
    ("pop.", true),
    ("prijepodne", false),
    ("popodne", true),
    ("sa", false),
    ("ch", true),
    ("p.d.", false),
    ("m.d.", true),
    ("pd", false),
    ("md", true),
    ("e paradites", false),
    ("e pasdites", true),
    ("ap.", false),
    ("ip.", true),
    ("ptg", true),
    ("pg", false),
    ("priekšp.", false),
    ("pēcp.", true),
    ("priešpiet", false),
    ("popiet", true),
    ("go.öň", false),
    ("go.soň", true),
];
/// Words beside a time that say nothing of the half: of dates, of clocks, of days, and zones that somebody wrote.
const OTHER: &str = "à a в у um at kl kl. klo ob o od u de den le la las om г ж год года жыл жылы saat сағат сағ ч час часа часов h hr hrs \
    hours uhr время уақыт мск msk est edt cst cdt pst pdt cet cest eet almt astt kzt t";
/// How names of days begin.
const DAYS: [&str; 23] = [
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "пн", "вт", "ср", "чт", "пт", "сб", "вс", "пон", "чет", "пят", "суб",
    "вос", "дүйс", "сейс", "бейс", "сенб",
];

/// A time's half of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    /// Nothing says it: a clock of twenty-four hours.
    Unsaid,
    /// The first (`false`) or the second.
    Said(bool),
    /// A word stands there that nobody knows.
    Unknown,
}

/// What stands before a time and behind it, without the mark of the half, and which half that says.
pub fn half_of_day<'a>(before: &'a str, after: &'a str) -> (Half, &'a str, &'a str) {
    let behind = after.trim_start();
    let ends_word = |rest: &str| !rest.starts_with(char::is_alphabetic);
    for (mark, later) in MARKS {
        if let Some(rest) = behind.strip_prefix(mark).filter(|rest| ends_word(rest)) {
            return (Half::Said(*later), before, rest);
        }
    }
    let ahead = before.trim_end();
    for (mark, later) in MARKS {
        let starts_word = |rest: &&str| !rest.ends_with(char::is_alphabetic);
        if let Some(rest) = ahead.strip_suffix(mark).filter(starts_word) {
            return (Half::Said(*later), rest, after);
        }
    }
    let first = behind.split([' ', ',']).next().unwrap_or_default();
    let last = ahead.rsplit([' ', ',']).next().unwrap_or_default();
    let is_unknown = is_strange(first) || is_strange(last);
    (if is_unknown { Half::Unknown } else { Half::Unsaid }, before, after)
}

/// Whether a word beside a time may say the half of the day in a way that is not known.
fn is_strange(word: &str) -> bool {
    let word = word.trim_matches(['.', '"', '\'']);
    let is_word = word.starts_with(char::is_alphabetic) && !word.contains(|letter: char| letter.is_ascii_digit());
    let is_known = OTHER.split_whitespace().any(|known| known == word)
        || DAYS.iter().any(|day| word.starts_with(day))
        || super::dates::named_month(word).is_some();
    is_word && !is_known
}
