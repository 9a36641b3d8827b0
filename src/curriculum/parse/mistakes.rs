//! The list of common mistakes, each with what to do instead.

/// An entry of the list as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::curriculum) struct MistakeEntry {
    pub mistake: String,
    pub better: Option<String>,
    /// Index of its first line within the text.
    pub line: u32,
    /// Index of the line with `=>`.
    pub better_line: u32,
}

/// Splits the section into its list and the rest. An entry begins with `- `, its alternative with `=>` in a line of its own.
pub(in crate::curriculum) fn mistakes(body: &str) -> (Vec<MistakeEntry>, String) {
    let mut entries: Vec<MistakeEntry> = Vec::new();
    let mut rest = String::new();
    let mut within = false;
    for (line, text) in (0..).zip(body.lines()) {
        let trimmed = text.trim();
        if let Some(mistake) = text.strip_prefix("- ").or_else(|| text.strip_prefix("* ")) {
            entries.push(MistakeEntry { mistake: mistake.trim().to_owned(), better: None, line, better_line: line });
            within = true;
            rest.push('\n');
        } else if trimmed.is_empty() {
            rest.push('\n');
        } else if within && text.starts_with([' ', '\t']) {
            let Some(entry) = entries.last_mut() else { continue };
            match (trimmed.strip_prefix("=>"), &mut entry.better) {
                (Some(better), _) => {
                    entry.better = Some(better.trim().to_owned());
                    entry.better_line = line;
                }
                (None, Some(better)) => append(better, trimmed),
                (None, None) => append(&mut entry.mistake, trimmed),
            }
            rest.push('\n');
        } else {
            within = false;
            rest.push_str(text);
            rest.push('\n');
        }
    }
    let is_empty = rest.trim().is_empty();
    (entries, if is_empty { String::new() } else { rest })
}

fn append(text: &mut String, more: &str) {
    text.push(' ');
    text.push_str(more);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_mistakes_with_what_is_better() {
        let body = "\n- Letters instead\n  of a plan.\n  => One plan,\n  one lead.\n- No reply.\n\nStray.\n";
        let (entries, rest) = mistakes(body);
        let short: Vec<_> = entries.iter().map(|entry| (entry.mistake.as_str(), entry.better.as_deref(), entry.line)).collect();
        assert_eq!(short, [("Letters instead of a plan.", Some("One plan, one lead."), 1), ("No reply.", None, 5)]);
        assert_eq!(rest.trim(), "Stray.");
        assert_eq!(rest.lines().position(|line| line == "Stray."), Some(7), "lines stay where they were");
    }
}
