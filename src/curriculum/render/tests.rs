//! Texts and the HTML that becomes of them.

use proptest::prelude::*;

use super::image_size::Size;
use super::*;
use crate::curriculum::check::Problems;
use crate::curriculum::model::{ByLang, Confidence, Html, Source, Term, TermStatus};
use crate::curriculum::parse::Doc;
use crate::i18n::Lang;

fn known() -> Known {
    let mut known = Known::default();
    known.edition = "0123456789abcdef".into();
    let mut name = ByLang::english("case manager".to_owned());
    name.set(Lang::Ru, "кейс-менеджер".into());
    let term =
        Term { slug: "case-manager".into(), name, category: "domain".into(), status: TermStatus::Use, note: String::new() };
    known.set_terms(vec![term]);
    for id in ["S02", "S05"] {
        let title = ByLang::english(format!("Title of {id}"));
        let source = Source { id: id.into(), title, confidence: Confidence::High, later: false, url: None };
        known.sources.insert(id.into(), source);
    }
    known.addresses.insert("/modules/coordination/one".into());
    known.images.insert("images/map.webp".into(), Some(Size { width: 320, height: 200 }));
    known.boxes.tip = ByLang::english("In practice".into());
    known
}

fn render(text: &str, lang: Lang) -> (String, Vec<(u32, String)>) {
    let known = known();
    let problems = Problems::default();
    let doc = Doc::new("en.md", "", &problems);
    let mut scope = Scope::with_sources(&known, lang);
    scope.anchors.insert("one".into());
    let piece = Piece { text, lines_before: 10, id: "one", heading: "One & all", top_level: 3 };
    let html = markdown(&scope, &doc, piece).0;
    (html, problems.into_vec().into_iter().map(|problem| (problem.line, problem.what)).collect())
}

#[test]
fn writes_the_markup_of_the_stylesheet() {
    let cases = [
        (
            "A claim [S05; S02 art. 3].",
            "<p>A claim<sup class=\"ref\"><a href=\"#sources\">1</a>, <a href=\"#sources\">2</a></sup>.</p>\n",
        ),
        ("A rule [AJ]. Next\n[S02].", "<p>A rule. Next<sup class=\"ref\"><a href=\"#sources\">1</a></sup>.</p>\n"),
        ("**Firm.** [S02]", "<p><strong>Firm.</strong><sup class=\"ref\"><a href=\"#sources\">1</a></sup></p>\n"),
        (
            "The [[case manager]] and [[Case manager|hers & his]]",
            "<p>The <a class=\"term\" href=\"/{lang}/glossary#case-manager\">case manager</a> and <a class=\"term\" href=\"/{lang}/glossary#case-manager\">hers &amp; his</a></p>\n",
        ),
        ("### Sub *title*", "<h3 id=\"one-1\">Sub <em>title</em></h3>\n"),
        (
            "> [!TIP]\n> Text.",
            "<div class=\"callout callout-ok stack stack-s\" role=\"note\">\n<p class=\"callout-h\">In practice</p>\n<p>Text.</p>\n</div>\n",
        ),
        (
            "> [!NOTE] Own title\n> Text.",
            "<div class=\"callout stack stack-s\" role=\"note\">\n<p class=\"callout-h\">Own title</p>\n<p>Text.</p>\n</div>\n",
        ),
        ("> Words", "<blockquote class=\"quote\">\n<p>Words</p>\n</blockquote>\n"),
        (
            "[a](/modules/coordination/one#b) [c](https://d.org/?e=\"f\")",
            "<p><a href=\"/{lang}/modules/coordination/one#b\">a</a> <a href=\"https://d.org/?e=%22f%22\" rel=\"noreferrer\">c</a></p>\n",
        ),
        (
            "![A map](images/map.webp)",
            "<p><img src=\"/content/0123456789abcdef/images/map.webp\" width=\"320\" height=\"200\" alt=\"A map\" loading=\"lazy\"></p>\n",
        ),
        ("- [ ] Agreed\n- Plain", "<ul>\n<li class=\"tick\">Agreed</li>\n<li>Plain</li>\n</ul>\n"),
        ("**Who:** …………", "<p><strong>Who:</strong> <span class=\"fill\"></span></p>\n"),
        ("In ……… days, or … ", "<p>In ……… days, or …</p>\n"),
        ("1 < 2 & `a<b>`", "<p>1 &lt; 2 &amp; <code>a&lt;b&gt;</code></p>\n"),
    ];
    for (text, expected) in cases {
        assert_eq!(render(text, Lang::En), (expected.to_owned(), vec![]), "{text}");
    }
}

#[test]
fn tables_scroll_in_a_region_with_its_own_name() {
    let table = "| | Asks |\n|---|--:|\n| **Space** | [[case manager|a]] |\n| | 2 |\n";
    let (html, problems) = render(&format!("{table}\n{table}\n### Third\n\n{table}"), Lang::En);
    assert_eq!(problems, []);
    let first = "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"One &amp; all\"><table class=\"table\">\n\
        <thead>\n<tr><td></td><th scope=\"col\" class=\"n\">Asks</th></tr>\n</thead>\n\
        <tbody>\n<tr><th scope=\"row\"><strong>Space</strong></th><td class=\"n\"><a class=\"term\" href=\"/{lang}/glossary#case-manager\">a</a></td></tr>\n\
        <tr><td></td><td class=\"n\">2</td></tr>\n</tbody>\n</table></div>\n";
    assert!(html.replace('\n', "").starts_with(&first.replace('\n', "")), "{html}");
    assert!(html.contains("aria-label=\"One &amp; all (2)\"") && html.contains("aria-label=\"Third\""), "{html}");
}

#[test]
fn a_translation_shows_its_own_word_for_a_term() {
    assert!(render("[[case manager]]", Lang::Ru).0.contains(">кейс-менеджер</a>"));
    assert!(render("[[case manager]]", Lang::Kk).0.contains(">case manager</a>"));
}

#[test]
fn reports_what_it_cannot_write() {
    let cases = [
        ("a\n\nb [S99]", 13, "There is no source S99"),
        ("a [S02, S05]", 11, "“S02, S05” is not a source mark"),
        ("a\n[[nobody]]", 12, "“nobody” is not in the glossary"),
        ("[a](/modules/nowhere)", 11, "The link leads to /modules/nowhere, which is not there"),
        ("[a](#two)", 11, "The link leads to #two, which is not here"),
        ("[a](javascript:alert)", 11, "The link “javascript:alert” leads nowhere"),
        ("[](https://a.org)", 11, "The link to https://a.org has no words"),
        ("![](images/map.webp)", 11, "The image images/map.webp is not described"),
        ("a\n\n![x](images/none.webp)", 13, "The image images/none.webp is missing"),
        ("a\n\n<b>x</b>", 13, "HTML is not read"),
        ("# Title", 11, "A heading of this level cannot stand here"),
        ("> [!WARNING]\n> x", 11, "There is no box of this kind"),
    ];
    for (text, line, what) in cases {
        let (html, problems) = render(text, Lang::En);
        assert!(problems.contains(&(line, what.to_owned())), "{text}: {problems:?}");
        assert!(!html.contains("javascript") && !html.contains("<b>"), "{html}");
    }
}

#[test]
fn sources_are_listed_in_order_of_first_use() {
    let known = known();
    let problems = Problems::default();
    let doc = Doc::new("en.md", "", &problems);
    let scope = Scope::with_sources(&known, Lang::En);
    for text in ["[S05]", "[S02 art. 3; S05 para. 1]", "[S02 art. 3; S02 art. 12]"] {
        inline_markdown(&scope, &doc, text, 1);
    }
    let sources: Vec<_> =
        scope.into_sources().into_iter().map(|source| (source.number, source.id, source.places.join(", "))).collect();
    assert_eq!(sources, [(1, "S05".into(), "para. 1".into()), (2, "S02".into(), "art. 3, art. 12".into())]);
}

#[test]
fn plain_texts_lose_their_marks() {
    let known = known();
    let problems = Problems::default();
    let scope = Scope::new(&known, Lang::En);
    let doc = Doc::new("check.toml", "", &problems);
    assert_eq!(scope.plain(&doc, "The [[case manager|manager]]\n asks [S02; AJ].", 1), "The manager asks.");
    assert_eq!(inline_markdown(&scope, &doc, "One *step*.", 1), Html("One <em>step</em>.".into()));
    assert!(problems.into_vec().is_empty());
}

proptest! {
    #[test]
    fn any_text_is_rendered_without_styles_or_scripts(text in "(?s).{0,300}|[-\\[\\]|#>*_`!()<a-z\" S0\u{e000}\u{e001}\n&]{0,300}") {
        let (html, _) = render(&text, Lang::En);
        prop_assert!(!html.contains("<script") && !html.contains(" style=") && !html.contains('\u{e000}'), "{}", html);
    }
}
