//! Law and background, and the way there.

use crate::support::{TestApp, Visitor};

#[actix_web::test]
async fn the_context_page_says_where_to_check_and_names_its_sources() {
    let test = TestApp::new();
    test.cohort("kz-2026-11");
    let visitor = Visitor::new(&test).await;
    for lang in ["en", "ru", "kk"] {
        let page = visitor.get(&format!("/{lang}/context")).await.ok();
        assert!(page.text().contains("href=\"https://adilet.zan.kz\""), "{lang}");
        assert!(page.all("#sources li").len() >= 5, "{lang}");
        // A number in the text leads to the list.
        assert_eq!(page.one("sup.ref a"), "1", "{lang}");
        for from in ["", "help"] {
            let link = format!("href=\"/{lang}/context\"");
            assert!(visitor.get(&format!("/{lang}/{from}")).await.ok().text().contains(&link), "{lang}/{from}");
        }
    }
}

#[actix_web::test]
async fn lessons_that_rest_on_national_law_lead_to_it_and_others_do_not() {
    let test = TestApp::new();
    let cohort = test.cohort("kz-2026-11");
    let (person, _) = test.enrolled(&cohort, "Anna Kim", "full-series");
    let visitor = Visitor::signed_in(&test, person.id).await;
    for (lesson, leads) in
        [("coordination/law-to-the-childs-door", true), ("child-sensitive-communication/first-conversations", false)]
    {
        let page = visitor.get(&format!("/en/modules/{lesson}")).await.ok();
        assert_eq!(page.text().contains("href=\"/en/context\""), leads, "{lesson}");
        assert!(page.has("Draft content, under expert review"), "{lesson}");
    }
}

#[actix_web::test]
async fn the_glossary_leads_to_letters_of_the_readers_own_language() {
    let test = TestApp::new();
    test.cohort("kz-2026-11");
    let visitor = Visitor::new(&test).await;
    for (lang, letter) in [("en", "C"), ("ru", "Р"), ("kk", "Қ")] {
        let page = visitor.get(&format!("/{lang}/glossary")).await.ok();
        let letters = page.all(".letters a");
        assert!(letters.contains(&letter.to_owned()), "{lang}: {letters:?}");
        let unique: std::collections::BTreeSet<_> = letters.iter().collect();
        assert_eq!(unique.len(), letters.len(), "{lang}: {letters:?}");
        // In the order of the list: the letters of the terms, as they first come.
        let terms = page.all(".card-long tbody th");
        let firsts: Vec<_> = terms.iter().filter_map(|term| term.chars().find(|letter| letter.is_alphabetic())).collect();
        let mut wanted: Vec<String> = Vec::new();
        for first in firsts {
            let letter = first.to_uppercase().to_string();
            if !wanted.contains(&letter) {
                wanted.push(letter);
            }
        }
        assert_eq!(letters, wanted, "{lang}");
        if lang == "kk" {
            assert_eq!(letters[..3], ["А", "Ә", "Б"]);
        }
        let target = page.attr(".letters a", "href");
        assert!(page.all(target.as_str()).len() == 1, "{lang}: {target}");
    }
}
