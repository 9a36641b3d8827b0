//! Records that nobody holds: to try a look with before anybody gets it.

use chrono::NaiveDate;

use super::super::actions::Draft;
use super::super::code::Code;
use super::super::model::{Outcome, RecordFacts, RecordModule};
use super::super::queries::Pictures;
use super::picture::Picture;
use super::words::Paper;
use crate::clock::Instant;
use crate::curriculum::ByLang;
use crate::i18n::Lang;
use crate::ids::{CohortId, DecisionId, EditionId, EnrolmentId, PersonId, RecordId};

/// In each language an ordinary record, the fullest and the emptiest: what they are called, and their words.
pub fn papers() -> Vec<(String, Paper)> {
    let address = "https://training.example.org";
    let mut all = Vec::new();
    for lang in Lang::ALL {
        let ordinary = draft(lang, Outcome::Completion);
        all.push((format!("{lang}-ordinary"), Paper::of(&ordinary, address)));
        let mut fullest = draft(lang, Outcome::Participation);
        fullest.name = "Абдрахманова-Темирбулатова Жанагүл-Гүлбаршын Нұрмұхаммедқызы".to_owned();
        fullest.latin_name = Some("Abdrakhmanova-Temirbulatova Zhanagul-Gulbarshyn Nurmukhammedkyzy".to_owned());
        fullest.facts.other_languages = true;
        fullest.facts.expires_on = Some(fullest.facts.ends_on);
        let mut paper = Paper::of(&fullest, address);
        (paper.logo, paper.signature) = (Picture::sample(640, 160), Picture::sample(500, 120));
        all.push((format!("{lang}-fullest"), paper));
        let mut emptiest = draft(lang, Outcome::Completion);
        (emptiest.name, emptiest.latin_name) = ("Ли".to_owned(), None);
        emptiest.facts.modules.truncate(1);
        (emptiest.facts.issuer, emptiest.facts.signatory_role) = (ByLang::default(), ByLang::default());
        emptiest.facts.signatory = String::new();
        all.push((format!("{lang}-emptiest"), Paper::of(&emptiest, address)));
    }
    all
}

/// Words in the three languages.
pub(super) fn words(en: &str, ru: &str, kk: &str) -> ByLang<String> {
    ByLang { en: en.to_owned(), ru: Some(ru.to_owned()), kk: Some(kk.to_owned()) }
}

/// A record that nobody holds.
pub(super) fn draft(lang: Lang, outcome: Outcome) -> Draft {
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap_or_default();
    let module = |en, ru, kk| RecordModule { slug: String::new(), title: words(en, ru, kk) };
    let sentence = words(
        "has completed the online training programme “Rehabilitation and reintegration of children returned from conflict zones”",
        "завершил(а) онлайн-программу обучения «Реабилитация и реинтеграция детей, возвращённых из зон конфликтов»",
        "«Қақтығыс аймақтарынан оралған балаларды оңалту және реинтеграциялау» онлайн оқыту бағдарламасын аяқтады",
    );
    Draft {
        id: RecordId(4_711),
        code: Code::with_check_digit(48_215_730_966),
        enrolment: EnrolmentId(1),
        person: PersonId(1),
        email: None,
        cohort: CohortId(1),
        track: "full-series".to_owned(),
        outcome,
        name: "Айгерім Сәрсенбаева".to_owned(),
        latin_name: Some("Aigerim Sarsenbayeva".to_owned()),
        lang,
        minutes: if outcome == Outcome::Completion { 900 } else { 350 },
        facts: RecordFacts {
            sentence,
            track: words("Full series", "Полный курс", "Толық курс"),
            cohort: words("Kazakhstan, November 2026", "Казахстан, ноябрь 2026", "Қазақстан, 2026 қараша"),
            modules: vec![
                module(
                    "Working as one system: coordination, local delivery and protective data sharing",
                    "Работать как одна система: координация, помощь на местах и бережный обмен данными",
                    "Біртұтас жүйе болып жұмыс істеу: үйлестіру, жергілікті жердегі көмек және деректермен қауіпсіз алмасу",
                ),
                module(
                    "The child in context: strengthening protective factors",
                    "Ребёнок и его окружение: укрепляем защитные факторы",
                    "Бала және оның ортасы: қорғаныш факторларын нығайту",
                ),
                module(
                    "Listening well: sensitive communication and children's voices",
                    "Слушать внимательно: чуткое общение и голос ребёнка",
                    "Баланы тыңдай білу: ерекшелігін ескеретін қарым-қатынас және баланың үні",
                ),
            ],
            starts_on: day(11, 9),
            ends_on: day(12, 26),
            decided_on: day(12, 1),
            issued_on: day(12, 1),
            issuer: words("Programme office", "Офис программы", "Бағдарлама кеңсесі"),
            signatory: "Марина Ковалёва".to_owned(),
            signatory_role: words("Head of the programme", "Руководитель программы", "Бағдарлама жетекшісі"),
            ..RecordFacts::default()
        },
        pictures: Pictures::default(),
        decision: DecisionId(1),
        edition: EditionId(1),
        issued_at: Instant::from_micros(1_796_106_600_000_000),
        issued_by: "system".to_owned(),
        expires_at: None,
    }
}
