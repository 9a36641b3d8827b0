//! Is the text of each lesson as long as the programme wants it (content/README.md, "How long a lesson is")?

use super::Problems;
use crate::curriculum::archive::Archive;
use crate::curriculum::edition::Curriculum;
use crate::curriculum::parse::{Block, Doc, InlineKind, blocks, inlines, split};

/// Warns of English lessons that are shorter or longer than `[lesson_words]` of programme.toml says.
pub(super) fn look_at_length(archive: &Archive, curriculum: &Curriculum, problems: &Problems) {
    let Some(limits) = &curriculum.programme.lesson_words else { return };
    for (module, lesson) in curriculum.lessons() {
        let path = format!("modules/{}/lessons/{}/en.md", module.slug, lesson.slug);
        let text = archive.get(&path).and_then(|bytes| std::str::from_utf8(bytes).ok());
        let Some(words) = text.and_then(|text| words_of_file(&path, text)) else { continue };
        let (least, most) = (limits.start(), limits.end());
        let todo = match words {
            words if words < *least => format!("Explain more of what its sources say: {least} to {most} words"),
            words if words > *most => format!("Shorten it, or divide it in two: {least} to {most} words"),
            _ => continue,
        };
        problems.warning(&path, 1, format!("The lesson has {words} words without its head and its tool"), todo);
    }
}

/// Words of all sections but the tool. What is wrong in the file was reported when it was read.
fn words_of_file(path: &str, text: &str) -> Option<u32> {
    let quiet = Problems::default();
    let front = split(text)?;
    let sections = blocks(&Doc::new(path, text, &quiet), front.body, front.body_after);
    Some(sections.iter().filter(|section| section.id != "tool").map(words_of_section).sum())
}

fn words_of_section(section: &Block<'_>) -> u32 {
    words(section.heading) + words(section.body)
}

/// Runs between white space with a letter or a digit in them; without source marks, and with links to terms as they are shown.
fn words(text: &str) -> u32 {
    let mut shown = String::with_capacity(text.len());
    let mut from = 0;
    for inline in inlines(text) {
        shown.push_str(&text[from..inline.range.start]);
        if let InlineKind::Term { term, text } = inline.kind {
            shown.push_str(text.unwrap_or(term));
        }
        from = inline.range.end;
    }
    shown.push_str(&text[from..]);
    let is_word = |word: &&str| word.contains(char::is_alphanumeric) && !word.starts_with("[!");
    shown.split_whitespace().filter(is_word).count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_a_reader_reads() {
        let cases = [
            ("", 0),
            ("One idea at a time [S02 art. 3; AJ].", 5),
            ("The [[case manager]] and [[case manager|the manager's]] plan", 7),
            ("| Age | Reaction |\n|---|---|\n| 6 to 11 | anger |", 6),
            ("> [!NOTE]\n> Ask first.\n\n- One\n  => two – three", 5),
            ("See [the tool](#tool).", 3),
        ];
        for (text, expected) in cases {
            assert_eq!(words(text), expected, "{text}");
        }
    }

    #[test]
    fn leaves_out_the_head_and_the_tool() {
        let file = "+++\ntitle = \"Not counted\"\n+++\n\n## One heading {#one}\n\nThree more words.\n\n## A tool {#tool}\n\nNot \
                    counted.\n\n## Practice {#reflection}\n\nWhat?\n";
        assert_eq!(words_of_file("en.md", file), Some(7));
        assert_eq!(words_of_file("en.md", "no head"), None);
    }
}
