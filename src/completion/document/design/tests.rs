use super::*;
use crate::i18n::Lang;

fn ordinary(lang: Lang) -> Paper {
    samples::papers().into_iter().find(|(name, _)| *name == format!("{lang}-ordinary")).unwrap().1
}

fn lines(arranged: &Arranged) -> Vec<String> {
    let words = arranged.pieces.iter().flat_map(|piece| match piece {
        Placed::Words { lines, .. } => lines.clone(),
        Placed::List(facts) => facts.iter().flat_map(|(label, values)| [label.clone(), values.clone()].concat()).collect(),
        _ => Vec::new(),
    });
    words.map(|line| line.text).collect()
}

/// The smallest type on a page, in points.
fn smallest(arranged: &Arranged) -> f32 {
    let sizes = arranged.pieces.iter().flat_map(|piece| match piece {
        Placed::Words { lines, .. } => lines.iter().map(|line| line.size).collect::<Vec<_>>(),
        Placed::List(facts) => {
            facts.iter().flat_map(|(label, values)| label.iter().chain(values).map(|line| line.size)).collect()
        }
        _ => Vec::new(),
    });
    sizes.fold(f32::MAX, f32::min)
}

#[test]
fn everything_stands_within_the_page_and_is_read_without_effort() {
    for (name, paper) in samples::papers() {
        let arranged = Design::bundled().unwrap().arranged(&paper).unwrap();
        assert!(smallest(&arranged) >= 8.4, "{name}: {}", smallest(&arranged));
        let list = arranged.pieces.iter().find_map(|piece| match piece {
            Placed::List(facts) => {
                facts.iter().flat_map(|(label, values)| label.iter().chain(values)).map(|line| line.y).reduce(f32::max)
            }
            _ => None,
        });
        assert!(list.unwrap() <= 478.0, "{name}: {list:?}");
    }
}

#[test]
fn other_languages_stand_on_an_ordinary_record_and_give_way_to_a_long_name() {
    for lang in Lang::ALL {
        let mut paper = ordinary(lang);
        paper.modules.1.truncate(2);
        paper.below = vec![(Lang::Ru, "Ниже по-русски".to_owned()), (Lang::Kk, "Төменде қазақша".to_owned())];
        let said = lines(&Design::bundled().unwrap().arranged(&paper).unwrap());
        assert!(said.iter().any(|line| line.starts_with("Төменде")), "{lang}: {said:?}");
        paper.name = "Абдрахманова-Темирбулатова Жанагүл-Гүлбаршын Нұрмұхаммедқызы ".repeat(3);
        paper.modules.1 = vec![
            "Біртұтас жүйе болып жұмыс істеу: үйлестіру, жергілікті жердегі көмек".to_owned();
            9
        ];
        let arranged = Design::bundled().unwrap().arranged(&paper).unwrap();
        assert!(!lines(&arranged).iter().any(|line| line.starts_with("Төменде")), "{lang}");
    }
}

#[test]
fn an_ordinary_name_keeps_both_other_languages_beside_all_that_a_cohort_can_want() {
    let found = |wanted: &str| samples::papers().into_iter().find(|(name, _)| name == wanted).unwrap().1;
    for lang in Lang::ALL {
        let (mut paper, full) = (ordinary(lang), found(&format!("{lang}-fullest")));
        (paper.below, paper.details, paper.modules) = (full.below.clone(), full.details.clone(), full.modules.clone());
        (paper.logo, paper.signature) = (full.logo.clone(), full.signature.clone());
        paper.issuer = "Ministry of Education of the Republic, National Institute for the Training of Teachers, \
                        Department for Protection and Inclusion, Programme Office"
            .to_owned();
        (paper.name, paper.other_name) = ("Айгерім Сәрсенбаева".to_owned(), Some("Aigerim Sarsenbayeva".to_owned()));
        let (arranged, others) = Design::bundled().unwrap().with_others(&paper).unwrap();
        assert_ne!(others, Others::LeftOut, "{lang}");
        let said = lines(&arranged).concat();
        for (other, words) in &paper.below {
            assert!(said.contains(&words.chars().take(20).collect::<String>()), "{lang} {other}: {said}");
        }
        // a page that truly has no room says so
        paper.modules.1 = vec![
            "Біртұтас жүйе болып жұмыс істеу: үйлестіру, жергілікті жердегі көмек".to_owned();
            9
        ];
        assert!(!Design::bundled().unwrap().keeps_others(&paper).unwrap(), "{lang}");
    }
}

/// A page with what every record says, and something more.
fn page(more: &str) -> String {
    let text = |y: i32, role: &str, what: &str| {
        format!("<text {role} x=\"72\" y=\"{y}\" data-width=\"600\" font-size=\"20\">{{{{ {what} }}}}</text>")
    };
    let said =
        [text(100, "role=\"heading\"", "title"), text(200, "", "name"), text(300, "", "code"), text(400, "", "shown_address")];
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 595.28 841.89\">\n{}\n{more}</svg>", said.concat())
}

#[test]
fn another_look_needs_no_program() {
    let drawn = "<g transform=\"translate(10 20) scale(2)\" stroke=\"#123\" style=\"fill:none;stroke-width:2\"><path d=\"M0 0h5v5z\"/><circle cx=\"9\" cy=\"9\" r=\"3\"/><polygon points=\"1,1 2,2 3,1\"/></g><rect width=\"9\" height=\"9\" rx=\"2\"/><sodipodi:namedview xmlns:sodipodi=\"a\"/><defs/><title>A record</title>";
    let design = Design::of(&page(drawn)).unwrap();
    let paper = ordinary(Lang::Kk);
    let arranged = design.arranged(&paper).unwrap();
    let shapes: Vec<&Shape> =
        arranged.pieces.iter().filter_map(|piece| if let Placed::Shape(shape) = piece { Some(shape) } else { None }).collect();
    assert_eq!(shapes.len(), 4);
    assert_eq!((shapes[0].looks.stroke, shapes[0].looks.fill, shapes[0].looks.width), (Some((0x11, 0x22, 0x33)), None, 4.0));
    assert_eq!(shapes[0].path.elements()[0], kurbo::PathEl::MoveTo((10.0, 20.0).into()));
    let pdf = design.render(&paper).unwrap();
    assert_ne!(pdf, Design::bundled().unwrap().render(&paper).unwrap());
    assert!(String::from_utf8_lossy(&pdf).contains("MediaBox[0 0 595.28 841.89]"), "the page is as large as the file says");
}

#[test]
fn names_are_words_and_never_commands() {
    let mut paper = ordinary(Lang::En);
    paper.name = "Anna <script> & \"Kim\" </text><image href='x'/> {{ code }}".to_owned();
    let said = lines(&Design::bundled().unwrap().arranged(&paper).unwrap()).concat();
    assert!(said.contains("<script> & \"Kim\" </text><image href='x'/> {{ code }}"), "{said}");
}

#[test]
fn what_is_not_understood_is_said_with_what_to_do() {
    for (more, said) in [
        ("<foreignObject/>", "<foreignObject> is not understood"),
        ("<linearGradient/>", "<linearGradient> is not understood"),
        ("<defs><clipPath/></defs>", "<defs> is not understood"),
        ("<rect width=\"3\"/>", "<rect> needs height"),
        ("<rect width=\"3cm\" height=\"1\"/>", "is no length"),
        ("<path/>", "needs d"),
        ("<path d=\"M 0 0 X\"/>", "d of <path>"),
        ("<circle r=\"3\" fill=\"teal\"/>", "is no colour"),
        ("<circle r=\"3\" opacity=\"0.5\"/>", "opacity"),
        ("<g transform=\"skewX(3)\"/>", "transform"),
        (
            "<g transform=\"scale(2)\"><text x=\"1\" y=\"1\" data-width=\"9\" font-size=\"9\">a</text></g>",
            "not moved by transform",
        ),
        ("<text x=\"1\" y=\"1\" font-size=\"9\">a</text>", "<text> needs data-width"),
        ("<text x=\"1\" data-width=\"9\" font-size=\"9\">a</text>", "needs y, or data-below"),
        ("<text x=\"1\" y=\"1\" data-width=\"9\">a</text>", "needs font-size"),
        ("<text x=\"1\" y=\"1\" data-width=\"9\" font-size=\"9\" font-family=\"Arial\">a</text>", "Noto Sans"),
        ("<text x=\"1\" y=\"1\" data-width=\"9\" font-size=\"9\" lang=\"de\">a</text>", "en, ru or kk"),
        ("<image href=\"https://example.org/a.png\" x=\"1\" y=\"1\" width=\"9\" height=\"9\"/>", "logo or signature"),
        ("<text role=\"heading\" x=\"1\" y=\"1\" data-width=\"90\" font-size=\"9\">a</text>", "it needs one"),
        ("<g role=\"list\" y=\"1\" data-foot=\"9\"/>", "data-sizes"),
        (
            "<g role=\"list\" y=\"1\" data-foot=\"9\" data-sizes=\"9\"><g x=\"1\" data-width=\"9\"><text>a</text></g></g>",
            "listitem",
        ),
        ("<g>", "line"),
        ("&nothing;", "names no letter"),
        ("{{ nobody }}", "nobody"),
        ("{% if %}", "the template cannot be read"),
    ] {
        let error = Design::of(&page(more)).map(|_| ()).unwrap_err();
        assert!(format!("{error:#}").contains(said), "{more}: {error:#}");
    }
    for (whole, said) in [
        ("", "ends before"),
        ("<html/>", "not a <html>"),
        ("<svg/>", "viewBox"),
        ("<svg viewBox=\"0 0 9 9\"/>", "between 72 and 2000"),
        ("<svg viewBox=\"0 0 800 600\"/>", "it needs one"),
        (&page("").replace("{{ name }}", "a"), "{{ name }}"),
        (&page("").replace("{{ code }}", "a"), "{{ code }}"),
    ] {
        let error = Design::of(whole).map(|_| ()).unwrap_err();
        assert!(format!("{error:#}").contains(said), "{whole}: {error:#}");
    }
    let fault = Design::of(&page("\n\n<filter/>")).map(|_| ()).unwrap_err();
    assert!(fault.to_string().contains("line 5 of the filled page"), "{fault}");
}

#[test]
fn a_long_signatory_stands_on_two_lines_no_smaller_than_the_role() {
    for name in [
        "Марина Ковалёва",
        "Константинопольская-Екатеринославская Александра Владиславовна",
        "Абдрахманова-Темирбулатова Жанагүл Нұрмұхаммедқызы",
    ] {
        let mut paper = ordinary(Lang::Ru);
        (paper.signatory, paper.signatory_role) = (name.to_owned(), "Руководитель программы".to_owned());
        let arranged = Design::bundled().unwrap().arranged(&paper).unwrap();
        let words = arranged.pieces.iter().flat_map(|piece| match piece {
            Placed::Words { lines, .. } => lines.clone(),
            _ => Vec::new(),
        });
        let words: Vec<_> = words.collect();
        let role = words.iter().position(|line| line.text.starts_with("Руководитель")).unwrap();
        let first = words.iter().position(|line| name.starts_with(line.text.trim()) && line.y > 500.0).unwrap();
        assert!(words[first..role].iter().all(|line| line.size >= words[role].size), "{name}: {:?}", &words[first..=role]);
        assert_eq!(role - first, if name.chars().count() < 40 { 1 } else { 2 }, "{name}");
        assert!(words[role].y > words[role - 1].y && words[role].y < 560.0, "{name}: {}", words[role].y);
    }
}
