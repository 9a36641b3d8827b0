//! Which texts hold a term and which do not.

use super::*;
use crate::curriculum::parse::glossary;

fn found(lang: Lang, text: &str) -> Vec<String> {
    let problems = Problems::default();
    let csv = include_str!("../../../../content/glossary.csv");
    let terms = glossary(&Doc::new("glossary.csv", csv, &problems));
    let words = words(text);
    let patterns = patterns(&terms, lang);
    let mut found: Vec<_> =
        patterns.iter().flat_map(|pattern| pattern.find(text, &words).map(|range| text[range].to_owned())).collect();
    found.sort();
    found.dedup();
    found
}

#[test]
fn a_text_is_looked_at_as_it_is_shown() {
    for text in [
        "a [[child]] terrorist",
        "a [[child|child]] terrorist",
        "a [child](/support) terrorist",
        "a child&nbsp;terrorist",
        "a child terror\u{ad}ist",
        "a **child** [terrorist](https://example.org/a)",
    ] {
        assert_eq!(found(Lang::En, &as_shown(text)).len(), 1, "{text}");
        assert_eq!(as_shown(text).len(), text.len(), "every letter keeps its place");
    }
    assert!(found(Lang::En, &as_shown("a child | terrorist")).is_empty());
}

#[test]
fn english_forms() {
    let cases: [(&str, &[&str]); 15] = [
        ("the children of fighters", &["children of fighters"]),
        ("a Child of a Fighter’s unit", &["Child of a Fighter’s"]),
        ("“Disabled\nchildren” are", &["Disabled\nchildren"]),
        ("a child-terrorist", &["child-terrorist"]),
        ("radicalized children", &["radicalized children"]),
        ("ISIS brides", &["ISIS brides"]),
        ("cubs of the Caliphate", &["cubs of the Caliphate"]),
        ("the terrorists' children", &["terrorists' children"]),
        ("ticking time-bombs", &["ticking time-bombs"]),
        ("Zhusan children", &["Zhusan children"]),
        ("the lost generations", &["lost generations"]),
        ("a child with a disability", &[]),
        ("This is the problem. Children wait", &[]),
        ("children affected by terrorist activity", &[]),
        ("the operation Zhusan, children came", &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(found(Lang::En, text), expected, "{text}");
    }
}

#[test]
fn russian_forms() {
    let cases: [(&str, &[&str]); 20] = [
        ("о трудных детях", &["трудных детях"]),
        ("Трудного ребёнка", &["Трудного ребёнка"]),
        ("если трудно ребёнку", &[]),
        ("трудности ребёнка", &[]),
        ("детьми боевиков", &["детьми боевиков"]),
        ("ребенок боевика", &["ребенок боевика"]),
        ("ребёнка-инвалида", &["ребёнка-инвалида"]),
        ("ребёнок с инвалидностью", &[]),
        ("детей бойцов", &["детей бойцов"]),
        ("ребёнок бойца", &["ребёнок бойца"]),
        ("жусановцами", &["жусановцами"]),
        ("один жусановец", &["жусановец"]),
        ("«жусановских детей»", &["жусановских детей"]),
        ("операция «Жусан»", &[]),
        ("потерянного поколения", &["потерянного поколения"]),
        ("бомбой замедленного действия", &["бомбой замедленного действия"]),
        ("львят халифата", &["львят халифата"]),
        ("радикализированными детьми", &["радикализированными детьми"]),
        ("дети, пострадавшие от террористической деятельности", &[]),
        ("взрослый, заботящийся о ребёнке", &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(found(Lang::Ru, text), expected, "{text}");
    }
}

#[test]
fn kazakh_forms() {
    let cases: [(&str, &[&str]); 16] = [
        ("қиын балаларға", &["қиын балаларға"]),
        ("қиындықтары бар бала", &[]),
        ("содырдың баласына", &["содырдың баласына"]),
        ("содырлардың балаларымен", &["содырлардың балаларымен"]),
        ("террористің баласы", &["террористің баласы"]),
        ("террорист балаларды", &["террорист балаларды"]),
        ("мүгедек баланың", &["мүгедек баланың"]),
        ("мүгедектігі бар бала", &[]),
        ("жоғалған ұрпақтың", &["жоғалған ұрпақтың"]),
        ("жоғалған ұрпағы", &["жоғалған ұрпағы"]),
        ("жусандық балалар", &["жусандық балалар"]),
        ("ДАИШ қалыңдықтары", &["ДАИШ қалыңдықтары"]),
        ("жиһадшы балалар", &["жиһадшы балалар"]),
        ("радикалданған баланы", &["радикалданған баланы"]),
        ("қиын балабақша, қиын балалық шақ", &[]),
        ("террористік әрекеттен зардап шеккен балалар", &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(found(Lang::Kk, text), expected, "{text}");
    }
}

#[test]
fn the_same_term_in_another_shape() {
    let cases: [(Lang, &str, bool); 25] = [
        (Lang::En, "the children of terrorists", true),
        (Lang::En, "a child of a terrorist", true),
        (Lang::En, "militants' children", true),
        (Lang::En, "a fighter’s child", true),
        (Lang::En, "caliphate cubs", true),
        (Lang::En, "children of ISIS", true),
        (Lang::En, "the brides of ISIS", true),
        (Lang::En, "children of disabled parents", false),
        (Lang::En, "the children of the Zhusan operation", false),
        (Lang::En, "children of lost relatives", false),
        (Lang::Ru, "ребёнок террористки", true),
        (Lang::Ru, "дети террористок", true),
        (Lang::Ru, "дитя террориста", true),
        (Lang::Ru, "джихадистского ребёнка", true),
        (Lang::Ru, "радикализованными детьми", true),
        (Lang::Ru, "невестка и ребёнок", false),
        (Lang::Ru, "террористические угрозы детям", false),
        (Lang::Ru, "реализованные дети", false),
        (Lang::Kk, "террористердің балалары", true),
        (Lang::Kk, "террористердің баласына", true),
        (Lang::Kk, "террористер балалары", true),
        (Lang::Kk, "террористің балалары", true),
        (Lang::Kk, "террористік әрекет балаға", false),
        (Lang::Kk, "террористік балалар", false),
        (Lang::Kk, "терроризмнің балаға әсері", false),
    ];
    for (lang, text, expected) in cases {
        assert_eq!(!found(lang, text).is_empty(), expected, "{text}");
    }
}

#[test]
fn the_editor_may_quote_on_purpose() {
    let file = |path: &str, text: &str| (path.to_owned(), text.as_bytes().to_vec());
    let glossary_csv = "en,ru,kk,category,status,confidence,note\nproblem child,трудный ребёнок,қиын бала,language,do_not_use,M,Use other words.\n";
    let archive = Archive::from_files([
        file("modules/m/lessons/a/lesson.toml", "quotes_terms = [\"problem child\"]\n"),
        file(
            "modules/m/lessons/a/en.md",
            "A lesson.\n## Mistakes {#mistakes}\nA problem child.\n## Practice {#reflection}\nA problem child.\n",
        ),
        file("modules/m/lessons/a/ru.md", "## Ошибки {#mistakes source=0a1b2c3d}\nТрудный ребёнок.\n"),
        file("modules/m/lessons/a/tool.ru.md", "Трудный ребёнок.\n"),
        file("modules/m/lessons/a/short.ru.md", "Трудный ребёнок.\n"),
        file("modules/m/lessons/b/en.md", "\nA problem child.\n"),
        file("modules/m/lessons/b/scenario.ru.toml", "title = \"x\"\n[D1]\nquestion = \"\"\"\nТрудный\nребёнок\"\"\"\n"),
        file(
            "modules/m/check.toml",
            "[[item]]\nid = \"W1-K1\"\nobjective = \"o\"\nquotes_terms = [\"problem child\"]\nprompt = \"A problem child\"\n[[item]]\nid = \"W1-K2\"\nobjective = \"o\"\nprompt = \"A problem child\"\n",
        ),
        file(
            "modules/m/check.ru.toml",
            "[\"W1-K1\"]\nprompt = \"Трудный ребёнок\"\n[\"W1-K2\"]\na = { text = \"Трудный ребёнок\" }\n",
        ),
        file("programme.toml", "[title]\nen = \"трудный ребёнок\"\nru = \"трудный ребёнок\"\n"),
    ]);
    let problems = Problems::default();
    let terms = glossary(&Doc::new("glossary.csv", glossary_csv, &problems));
    look_for_terms(&archive, &terms, &problems);
    let mut found: Vec<_> = problems.into_vec().into_iter().map(|problem| (problem.path, problem.line)).collect();
    found.sort();
    let expected = [
        ("modules/m/check.ru.toml", 4),
        ("modules/m/check.toml", 9),
        ("modules/m/lessons/a/en.md", 5),
        ("modules/m/lessons/a/short.ru.md", 1),
        ("modules/m/lessons/b/en.md", 2),
        ("modules/m/lessons/b/scenario.ru.toml", 4),
        ("programme.toml", 3),
    ];
    assert_eq!(found, expected.map(|(path, line)| (path.to_owned(), line)));
}
