//! The running heads of a handbook: what stands in the margin of each page names the module and the lesson. CSS can take such words
//! only out of a stylesheet, and there are no inline styles here, so each module has a stylesheet of its own.

use std::fmt::Write as _;

use actix_web::http::header;
use actix_web::{HttpResponse, web};

use crate::web::learner::track::{curriculum, module_of};
use crate::web::{Answer, Learner};

/// `GET /modules/{module}/handbook.css`
///
/// # Errors
/// As the module's page.
pub async fn show(learner: Learner, path: web::Path<(String, String)>) -> Answer {
    let lang = learner.visit.lang;
    let curriculum = curriculum(&learner).await?;
    let module = module_of(&curriculum, &learner, &path.1)?;
    let titles: Vec<&str> = module.lessons.iter().map(|lesson| lesson.text.get(lang).1.title.as_str()).collect();
    Ok(HttpResponse::Ok()
        .content_type("text/css; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "private, no-cache"))
        .body(running_heads(&module.text.get(lang).1.short_title, &titles)))
}

/// `@page` rules: the module at the left, the lesson at the right, on the pages that carry the lesson's name.
fn running_heads(module: &str, lessons: &[&str]) -> String {
    let mut css = format!("@page {{ @top-left {{ content: {}; }} }}\n", string(module));
    for (number, title) in (1..).zip(lessons) {
        let words = string(&format!("{number}. {title}"));
        let _ = writeln!(
            css,
            "@page lesson-{number} {{ @top-right {{ content: {words}; }} }}\n.paper-{number} {{ page: lesson-{number}; }}"
        );
    }
    // again, because a general rule that comes later wins over a named one in Chromium
    css.push_str("@page cover { @top-left { content: none; } }\n");
    css
}

/// A CSS string: what could end it is written by its number (CSS Syntax 3, §4.3.7).
fn string(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' | '<' | '>' | '&' => {
                let _ = write!(quoted, "\\{:x} ", u32::from(letter));
            }
            letter if letter.is_control() => quoted.push(' '),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_stay_inside_their_strings() {
        assert_eq!(string("«Кто что делает»"), "\"«Кто что делает»\"");
        assert_eq!(string("a\"} b\\\n</style>"), "\"a\\22 } b\\5c  \\3c /style\\3e \"");
        let css = running_heads("One system", &["First", "Second"]);
        assert!(
            css.contains("@page lesson-2 { @top-right { content: \"2. Second\"; } }\n.paper-2 { page: lesson-2; }"),
            "{css}"
        );
    }
}
