//! Lines of an iCalendar file: escaped (RFC 5545 §3.3.11), folded at 75 octets and never within a letter (§3.1), ended by CRLF.

/// Octets of a line, without its end.
const LINE: usize = 75;

/// A file as it is written.
#[derive(Debug, Default)]
pub struct Lines(String);

impl Lines {
    /// A property whose value is no text: a date, a number, an address. Control characters are left out, so that nobody writes a line
    /// of their own into the file. `name` may have parameters.
    pub fn put(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{}", plain(value)));
    }

    /// A property whose value is text.
    pub fn text(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{}", escaped(value)));
    }

    /// The file.
    pub fn finish(self) -> String {
        self.0
    }

    fn fold(&mut self, line: &str) {
        let mut octets = 0;
        for letter in line.chars() {
            if octets + letter.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(letter);
            octets += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A parameter's value in quotes; it cannot hold quotes itself (RFC 5545 §3.2).
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", plain(text).replace('"', "'"))
}

/// Without any control characters.
fn plain(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).collect()
}

/// What would end or part a value is escaped; of control characters the line ends alone stay, as `\n`.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The first line as any calendar reads it: unfolded, and its value with the escapes taken back.
    fn read(file: &str) -> String {
        let unfolded = file.replace("\r\n ", "");
        let value = unfolded.trim_end_matches("\r\n").split_once(':').unwrap().1;
        let (mut out, mut escaped) = (String::new(), false);
        for letter in value.chars() {
            match (escaped, letter) {
                (false, '\\') => escaped = true,
                (true, 'n') => {
                    out.push('\n');
                    escaped = false;
                }
                _ => {
                    out.push(letter);
                    escaped = false;
                }
            }
        }
        out
    }

    #[test]
    fn what_would_part_a_value_is_escaped() {
        for (text, wanted) in [
            ("Тыңдау; бір, екі", "SUMMARY:Тыңдау\\; бір\\, екі\r\n"),
            ("a\\b", "SUMMARY:a\\\\b\r\n"),
            ("a\nb", "SUMMARY:a\\nb\r\n"),
            ("a\r\nATTACH:x", "SUMMARY:a\\nATTACH:x\r\n"),
            ("", "SUMMARY:\r\n"),
        ] {
            let mut lines = Lines::default();
            lines.text("SUMMARY", text);
            assert_eq!(lines.finish(), wanted);
        }
        let mut lines = Lines::default();
        lines.put("URL", "https://a\r\nATTACH:x");
        assert_eq!(lines.finish(), "URL:https://aATTACH:x\r\n");
        assert_eq!(quoted("a \"b\"\r\nc"), "\"a 'b'c\"");
    }

    proptest! {
        #[test]
        fn a_text_comes_back_from_lines_of_75_octets(text in "[а-яәғқңөұүһіA-Za-z0-9 .,;:\\\\\"\n\u{1f343}-]{0,300}") {
            let mut lines = Lines::default();
            lines.text("DESCRIPTION", &text);
            let file = lines.finish();
            prop_assert!(file.ends_with("\r\n"));
            prop_assert!(file.split("\r\n").all(|line| line.len() <= LINE && !line.contains(['\r', '\n'])));
            prop_assert_eq!(read(&file), text);
        }

        #[test]
        fn whatever_is_written_stays_one_property(text in "\\PC{0,80}|[\u{0}-\u{20}A-Z:]{0,80}") {
            let mut lines = Lines::default();
            lines.text("SUMMARY", &text);
            let file = lines.finish();
            prop_assert!(file.split_terminator("\r\n").skip(1).all(|line| line.starts_with(' ')), "{file}");
        }
    }
}
