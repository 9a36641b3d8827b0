//! Tables of cases: who a row is, on a small roster with names that are hard to tell apart.

use super::Outcome::{Ignored, Matched, Nobody, Unclear};
use super::*;

/// Names and address; the place in this list is the person.
const PEOPLE: [(&[&str], &str); 33] = [
    (&["Сәрсенбаева Айгерім Қанатқызы", "Aigerim Sarsenbayeva"], "aigerim@school.example"), // 0
    (&["Касымова Айгуль Маратовна", "Aigul Kassymova"], "aigul.m@edu.example"),             // 1
    (&["Касымова Айгуль Сериковна", "Aigul Kassymova"], "aigul.s@edu.example"),             // 2
    (&["Оспанов Марат Ерланұлы", "Marat Ospanov"], "marat@edu.example"),                    // 3
    (&["Оспанова Мадина"], ""),                                                             // 4
    (&["Қуанышбеков Нұрлан Серікұлы", "Nurlan Kuanyshbekov"], "nurlan@social.example"),     // 5
    (&["Ким Анна Сергеевна"], "anna.kim@school.example"),                                   // 6
    (&["Ким Анна"], ""),                                                                    // 7
    (&["Омарова-Ахметова Дана"], "dana@ngo.example"),                                       // 8
    (&["Момышұлы Ерлан"], ""),                                                              // 9
    (&["Иванова Наталья Петровна"], ""),                                                    // 10
    (&["Иванова Надежда Олеговна"], ""),                                                    // 11
    (&["Ахметжанова Сәуле", "Saule Akhmetzhanova"], "office@school12.example"),             // 12
    (&["Бекова Жанар"], "office@school12.example"),                                         // 13
    (&["Төлегенова Гүлмира"], ""),                                                          // 14
    (&["Әбдіқалықова Ләззат"], ""),                                                         // 15
    (&["Щербакова Юлия Викторовна", "Yuliya Shcherbakova"], ""),                            // 16
    (&["Цой Виктор"], ""),                                                                  // 17
    (&["Құсайынов Шыңғыс"], ""),                                                            // 18
    (&["Айгүл Қасым"], ""),                                                                 // 19
    (&["Сейтқали Әсел"], ""),                                                               // 20
    (&["Мұхамеджанов Жәнібек"], ""),                                                        // 21
    (&["Жұмабаев Бауыржан"], ""),                                                           // 22
    (&["Королёв Артём"], ""),                                                               // 23
    (&["Громов Илья Ильич"], ""),                                                           // 24
    (&["Досжан Айдана"], ""),                                                               // 25
    (&["Ерланқызы Жансая"], ""),                                                            // 26
    (&["Дюсенова Жансая Ерланқызы"], ""),                                                   // 27
    (&["Пак Вера", "Vera Pak"], ""),                                                        // 28
    (&["Рак Олег"], ""),                                                                    // 29
    (&["Ли Лия"], ""),                                                                      // 30
    (&["Әлия Нұрлан Сейтова"], ""),                                                         // 31
    (&["Хегай (Тен) Роза"], ""),                                                            // 32
];

pub(super) fn roster() -> Roster {
    let people: Vec<Known> = PEOPLE
        .iter()
        .enumerate()
        .map(|(n, (names, email))| Known {
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            emails: vec![(*email).to_owned()],
            external_ids: vec![format!("id-{n}")],
            ..Known::default()
        })
        .collect();
    Roster::new(&people)
}

pub(super) fn row(name: &str, email: &str) -> Row {
    Row {
        name: name.to_owned(),
        emails: vec![email.to_owned()].into_iter().filter(|email| !email.is_empty()).collect(),
        ..Row::default()
    }
}

fn answer(row: Row) -> Match {
    match_rows(&[row], &roster(), &Decisions::default()).remove(0)
}

#[test]
fn a_full_name_in_any_spelling_is_matched() {
    for (name, person) in [
        ("Айгерім Сәрсенбаева", 0),
        ("Сарсенбаева Айгерим", 0),
        ("AIGERIM SARSENBAYEVA", 0),
        ("Sarsenbaeva Aygerim", 0),
        ("Aıgerim Sársenbaeva", 0),
        ("Äygerım Särsenbaeva", 0),
        ("Айгерим Сарсенбаева Канатовна", 0),
        ("Сәрсенбаева А. Айгерім", 0),
        ("aigerim.sarsenbayeva", 0),
        ("aigerim_sarsenbayeva", 0),
        ("AigerimSarsenbayeva", 0),
        ("aigerimsarsenbayeva", 0),
        ("sarsenbayeva.aigerim@mail.example", 0),
        ("Айгерим Сарсенбаева (iPhone)", 0),
        ("iPhone - Айгерим Сарсенбаева", 0),
        ("Айгерим Сарсенбаева, психолог, СШ № 12", 0),
        ("Сарсенбаева Айгерим | Отдел образования г. Тараз", 0),
        ("12 Сарсенбаева Айгерим 7-мектеп", 0),
        ("Aйгepим Cарceнбаева", 0),
        ("С?рсенбаева Айгер?м", 0),
        ("Sarsenbayeva, Aigerim (External)", 0),
        ("\u{202e}Айгерим\u{202c}\u{200b} Сарсенбаева 🌸", 0),
        ("<b>Айгерим</b> <i>Сарсенбаева</i>", 0),
        ("Психолог (Айгерим Сарсенбаева)", 0),
        ("Сарсенбаева Айгерим (Жумабекова)", 0),
        ("Касымова Айгуль Сериковна", 2),
        ("Aigul Kassymova Serikkyzy", 2),
        ("Айгүл Қасымова Марат қызы", 1),
        ("Марат Ерланович Оспанов", 3),
        ("Ospanov Marat E.", 3),
        ("Нурлан Куанышбеков", 5),
        ("Nūrlan Quanyşbekov", 5),
        ("Дана Омарова", 8),
        ("Dana Akhmetova", 8),
        ("Ахметова (Омарова) Дана", 8),
        ("Ерлан Момышулы", 9),
        ("Yerlan Momyshuly", 9),
        ("Гулмира Тулегенова", 14),
        ("Lyazzat Abdikalykova", 15),
        ("Лаззат Абдикалыкова", 15),
        ("Юлия Щербакова", 16),
        ("Julia Scherbakova", 16),
        ("Tsoi Viktor", 17),
        ("Victor Tsoy", 17),
        ("Шынгыс Кусаинов", 18),
        ("Shyńǵys Qusaıynov", 18),
        ("Қасым Айгүл", 19),
        ("Assel Seitkali", 20),
        ("Janibek Muhamedjanov", 21),
        ("Dzhanibek Mukhamedzhanov", 21),
        ("Бауржан Жумабаев", 22),
        ("Artyom Korolyov", 23),
        ("Сарсенбаева Айгерим, Жамбылская область", 0),
        ("Сарсенбаева Айгерим Мойынкумский район", 0),
        ("г.Шымкент Сарсенбаева Айгерим", 0),
        ("Айгерим Сарсенбаева г. Тараз", 0),
        ("Saule Akhmetzhanova", 12),
        ("Айгерим Сарсенбаева, к.п.н.", 0),
        ("Айгерим Сарсенбаева (нет звука)", 0),
        ("Айгерим Сарсенбаева, Отдел занятости и социальных программ", 0),
        ("Aigerim Sarsenbayeva - Save the Children", 0),
        ("Дюсенова Жансая", 27),
        ("PAK VERA", 28),
        ("Oleg Rak", 29),
        ("Ли Лия", 30),
        ("Алия Сейтова", 31),
        ("Akhmetzhanova Saule", 12),
        ("Артем Королев", 23),
    ] {
        let found = answer(row(name, ""));
        assert_eq!((found.outcome, found.person), (Matched, Some(person)), "{name}: {found:?}");
    }
}

#[test]
fn what_could_be_wrong_is_asked() {
    use Reason::{
        FirstNameOnly, InitialFits, InitialFitsSeveral, NearlyTheName, OtherNameBeside, PartFits, PatronymicDiffers,
        SeveralFit, SurnameOnly, TwoPeople,
    };
    for (name, reason, among) in [
        ("Касымова Айгуль", SeveralFit, vec![1, 2]),
        ("Aigul Kassymova", SeveralFit, vec![1, 2]),
        ("Касымова А. Айгуль", SeveralFit, vec![1, 2]),
        ("Ким Анна", SeveralFit, vec![6, 7]),
        ("Ким Анна Сергеевна", SeveralFit, vec![6, 7]),
        ("Айгуль", FirstNameOnly, vec![1, 2, 19]),
        ("iPhone (Айгуль)", FirstNameOnly, vec![1, 2, 19]),
        ("Айгуль's iPhone", FirstNameOnly, vec![1, 2, 19]),
        ("айгуль-PC", FirstNameOnly, vec![1, 2, 19]),
        ("Айгерим", FirstNameOnly, vec![0]),
        ("Айгерим Канатовна", FirstNameOnly, vec![0]),
        ("Айдана Досжан қызы", FirstNameOnly, vec![25]),
        ("Сарсенбаева", SurnameOnly, vec![0]),
        ("Сарсенбаева А.", InitialFits, vec![0]),
        ("А. Сарсенбаева", InitialFits, vec![0]),
        ("A.K. Sarsenbayeva", InitialFits, vec![0]),
        ("Касымова А.", InitialFitsSeveral, vec![1, 2]),
        ("Касымова А.М.", InitialFits, vec![1]),
        ("Иванова Н.", InitialFitsSeveral, vec![10, 11]),
        ("Иванова Н. П.", InitialFits, vec![10]),
        ("Сарсенбаева Айгерим Маратовна", PatronymicDiffers, vec![0]),
        ("Касымова Айгуль Ерлановна", PatronymicDiffers, vec![1, 2]),
        ("Сарсенбаева Айгерим М.", PatronymicDiffers, vec![0]),
        ("Марат Ерланқызы Оспанов", PatronymicDiffers, vec![3]),
        ("Громов Илья Петрович", PatronymicDiffers, vec![24]),
        ("Момышұлы Е.", InitialFits, vec![9]),
        ("Жансая Ерланқызы", SeveralFit, vec![26, 27]),
        ("Лилия", NearlyTheName, vec![30]),
        ("Әлия Нұрлан", NearlyTheName, vec![31]),
        ("Oleg Pak", PartFits, vec![28, 29]),
        ("Рак Вера", PartFits, vec![28, 29]),
        ("Айгерим Сарсенбаева (Балжан Тілеубек)", OtherNameBeside, vec![0]),
        ("?оролёв Артём", PartFits, vec![23]),
        ("Айгерим Сарсенбаева и Марат Оспанов", TwoPeople, vec![0, 3]),
        ("Айгерим и Марат", TwoPeople, vec![0, 3]),
        ("Айгерим & Марат", TwoPeople, vec![0, 3]),
        ("Айгүл және Марат", TwoPeople, vec![3]),
        ("Айгерім Сәрсенбаева, Марат Оспанов", TwoPeople, vec![0, 3]),
        ("Айгерім Сәрсенбаева / Марат", OtherNameBeside, vec![0]),
        ("Марат (Айгерим Сарсенбаева)", OtherNameBeside, vec![0]),
        ("Айгерим Сарсенбаева + Толеген", TwoPeople, vec![0]),
        ("Марат Оспанов атындағы мектеп", OtherNameBeside, vec![3]),
        ("Сарсембаева Айгерим", NearlyTheName, vec![0]),
        ("Оспанов Мадина", NearlyTheName, vec![4]),
    ] {
        let found = answer(row(name, ""));
        assert_eq!((found.outcome, found.reason), (Unclear, reason), "{name}: {found:?}");
        assert!(among.iter().all(|person| found.candidates.contains(person)), "{name}: {found:?}");
        assert!(found.candidates.len() <= 10 && found.person.is_none(), "{name}: {found:?}");
    }
}

/// A third word without an ending may be the father's name: with the surname alone it is no full name, whatever stands in its place.
#[test]
fn of_three_words_the_first_two_are_needed() {
    let names = [
        "Оспанов Нұрлан Серік",
        "Қасым Әлия Ермек",
        "Ким Ин Сук",
        "Хан Ли",
        "Алимов Али Вали",
        "Мария Луиза Шмидт",
        "Ахмет Дана",
    ];
    let known = |name: &&str| Known { names: vec![(*name).to_owned()], ..Known::default() };
    let roster = Roster::new(&names.iter().map(known).collect::<Vec<_>>());
    for (said, outcome) in [
        ("Оспанов Нұрлан", Matched),
        ("Нурлан Оспанов", Matched),
        ("Оспанов Нұрлан Серік", Matched),
        ("Оспанов Серік", Unclear),
        ("Серик Оспанов", Unclear),
        ("Ермек Қасым", Unclear),
        ("Қасым Әлия", Matched),
        ("Ким Ин Сук", Matched),
        ("Ким Ин", Matched),
        ("Ким Ин Хи", Unclear),
        ("Ким Сук Хи", Unclear),
        ("ким ин хи", Unclear),
        ("Хан Ли", Matched),
        ("Хан Ли Мин", Unclear),
        ("Хан Ли, школа 5", Matched),
        ("Алимов Вали", Unclear),
        ("Мария Шмидт", Matched),
        ("Луиза Шмидт", Unclear),
        ("Ахмет Дана Тараз", Matched),
    ] {
        let found = decide::decide(&row(said, ""), &roster, &Decisions::default());
        assert_eq!(found.outcome, outcome, "{said}: {found:?}");
    }
}

#[test]
fn others_are_nobody_or_no_attendance() {
    use Reason::{Bot, NoName, NoOneLike, Telephone};
    for (name, outcome, reason) in [
        ("Петров Пётр", Nobody, NoOneLike),
        ("Айгуль Жумабекова", Nobody, NoOneLike),
        ("Сарсенбаев Айдар", Nobody, NoOneLike),
        ("Касымова Гульнара", Nobody, NoOneLike),
        ("Касымова Г.", Nobody, NoOneLike),
        ("iPhone", Nobody, NoName),
        ("Redmi Note 9 Pro", Nobody, NoName),
        ("DESKTOP-4F5G6H", Nobody, NoName),
        ("Школа № 12", Nobody, NoName),
        ("", Nobody, NoName),
        ("🌸", Nobody, NoName),
        ("+7 701 *** ** 12", Ignored, Telephone),
        ("Read.ai meeting notes", Ignored, Bot),
        ("Айгерим Сарсенбаева's Notetaker (Otter.ai)", Ignored, Bot),
    ] {
        let found = answer(row(name, ""));
        assert_eq!((found.outcome, found.reason, found.person), (outcome, reason, None), "{name}: {found:?}");
    }
    for standing in [Standing::Waiting, Standing::NotAttended] {
        assert_eq!(answer(Row { standing, ..row("Айгерим Сарсенбаева", "") }).outcome, Ignored);
    }
    let host = |name| answer(Row { standing: Standing::Host, ..row(name, "") });
    assert_eq!((host("Marina Kovalyova").outcome, host("Marina Kovalyova").reason), (Ignored, Reason::Host));
    // somebody of the list who was made the host: not without a person's word
    let found = host("Айгерим Сарсенбаева");
    assert_eq!((found.outcome, found.reason, found.person), (Unclear, Reason::Host, None), "{found:?}");
    assert_eq!(found.candidates.len(), 1);
}

#[test]
fn addresses_and_identifiers_come_before_names_and_never_against_them() {
    use Reason::{
        AddressLikeName, Email, EmailOfOneNameOfAnother, ExternalId, FullName, IdOfOneNameOfAnother, NoOneLike,
        PatronymicDiffers, SharedEmail, TwoPeople,
    };
    let cases: [(&str, &str, &str, Outcome, Reason, Option<usize>); 22] = [
        ("iPhone", "AIGERIM@school.example ", "", Matched, Email, Some(0)),
        ("Марат", "aigerim@school.example", "", Unclear, EmailOfOneNameOfAnother, None),
        ("Касымова Айгуль", "aigul.s@edu.example", "", Matched, Email, Some(2)),
        ("Ким Анна", "anna.kim@school.example", "", Matched, Email, Some(6)),
        ("Марат Оспанов", "aigerim@school.example", "", Unclear, EmailOfOneNameOfAnother, None),
        ("Пётр Иванов", "aigerim@school.example", "", Unclear, EmailOfOneNameOfAnother, None),
        ("Айгерим Жумабекова", "aigerim@school.example", "", Matched, Email, Some(0)),
        ("Серик Сарсенбаев", "aigerim@school.example", "", Unclear, EmailOfOneNameOfAnother, None),
        ("Касымова Айгуль Маратовна", "aigul.s@edu.example", "", Unclear, PatronymicDiffers, None),
        ("Айгерим Сарсенбаева и Марат Оспанов", "aigerim@school.example", "", Unclear, TwoPeople, None),
        ("aigerim@school.example", "", "", Matched, Email, Some(0)),
        ("Сауле", "office@school12.example", "", Unclear, SharedEmail, None),
        ("Бекова Жанар", "office@school12.example", "", Matched, FullName, Some(13)),
        ("iPhone", "aigerim.sarsenbayeva@gmail.example", "", Unclear, AddressLikeName, None),
        ("Айгерим", "a.b@gmail.example", "", Unclear, Reason::FirstNameOnly, None),
        ("iPhone", "", "id-5", Matched, ExternalId, Some(5)),
        ("Кто-то другой", "", "id-5", Matched, ExternalId, Some(5)),
        ("Марат Оспанов", "", "id-5", Unclear, IdOfOneNameOfAnother, None),
        ("iPhone", "aigerim@school.example", "id-5", Unclear, IdOfOneNameOfAnother, None),
        ("iPhone", "aigerim@school.example", "unknown", Matched, Email, Some(0)),
        ("Айгерим Сарсенбаева", "other@mail.example", "", Matched, FullName, Some(0)),
        ("Петров Пётр", "p.p@mail.example", "", Nobody, NoOneLike, None),
    ];
    for (name, email, id, outcome, reason, person) in cases {
        let email = email.trim().to_lowercase();
        let external_id = Some(id.to_owned()).filter(|id| !id.is_empty());
        let found = answer(Row { external_id, ..row(name, &email) });
        assert_eq!((found.outcome, found.reason, found.person), (outcome, reason, person), "{name} {email} {id}: {found:?}");
    }
    // the number of another system
    let known = [Known {
        names: vec!["Марат Оспанов".to_owned()], external_ids: vec!["17".to_owned()], ..Known::default()
    }];
    for (name, outcome) in [("Айгуль", Unclear), ("Марат", Matched), ("iPhone", Matched)] {
        let seen = Row { external_id: Some("17".to_owned()), ..row(name, "") };
        assert_eq!(match_rows(&[seen], &Roster::new(&known), &Decisions::default())[0].outcome, outcome, "{name}");
    }
    let two = Row { emails: vec!["aigerim@school.example".to_owned(), "marat@edu.example".to_owned()], ..row("iPhone", "") };
    assert_eq!(answer(two).outcome, Unclear);
}

#[test]
fn a_registered_name_helps_and_contradicts() {
    let with = |name: &str, registered: &str| answer(Row { registered: Some(registered.to_owned()), ..row(name, "") });
    assert_eq!(with("iPhone", "Айгерим Сарсенбаева").person, Some(0));
    assert_eq!(with("Aigerim", "Айгерим Сарсенбаева").person, Some(0));
    assert_eq!(with("Марат Оспанов", "Айгерим Сарсенбаева").outcome, Unclear);
}

#[test]
fn what_was_decided_before_is_offered() {
    let mut decisions = Decisions::default();
    decisions.about_name("iPhone (Айгуль)", vec![2]);
    decisions.about_name("Марат Оспанов", vec![5]);
    decisions.about_name("Гость", Vec::new());
    decisions.about_name("Камера", vec![3, 4]);
    decisions.about_email("home@mail.example", vec![0]);
    decisions.about_name("Юлия Щербакова", vec![16]);
    decisions.about_name("Айгерим", Vec::new());
    for (name, email, outcome, reason, first) in [
        ("IPHONE  (Айгуль)", "", Unclear, Reason::DecidedBefore, Some(2)),
        ("Марат Оспанов", "", Unclear, Reason::DecidedBefore, Some(5)),
        ("камера", "", Unclear, Reason::DecidedBefore, Some(3)),
        ("Гость", "", Nobody, Reason::DecidedNobody, None),
        ("iPad", "home@mail.example", Unclear, Reason::DecidedBefore, Some(0)),
        ("Юлия Щербакова", "", Matched, Reason::FullName, None),
        // a guest then; whoever of the list may be meant is shown again
        ("Айгерим", "", Unclear, Reason::DecidedNobody, Some(0)),
    ] {
        let found = match_rows(&[row(name, email)], &roster(), &decisions).remove(0);
        assert_eq!(
            (found.outcome, found.reason, found.candidates.first().copied()),
            (outcome, reason, first),
            "{name}: {found:?}"
        );
    }
}

#[test]
fn many_rows_against_many_people_take_little_time() {
    let given = ["Айгерім", "Нұрлан", "Әсел", "Марат", "Гүлнәр", "Ерлан", "Дина", "Серік", "Жанар", "Самат"];
    let people: Vec<Known> = (0..5_000)
        .map(|n| Known {
            names: vec![format!("Сәрсен{}баев {}", letters(n / 10), given[n % 10])], ..Known::default()
        })
        .collect();
    let rows: Vec<Row> = (0..10_000).map(|n| row(&format!("{} Сарсен{}баев", given[n % 10], letters(n / 20)), "")).collect();
    let began = std::time::Instant::now();
    let matches = match_rows(&rows, &Roster::new(&people), &Decisions::default());
    assert!(matches.iter().filter(|found| found.outcome == Matched).count() > 4_000);
    // a debug build on a busy machine; the bench has the figure that counts
    assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
}

/// A number as letters.
fn letters(n: usize) -> String {
    let all = ["ба", "ди", "ку", "ло", "ме", "на", "ро", "ту", "жи", "ша"];
    [n / 100 % 10, n / 10 % 10, n % 10].into_iter().map(|digit| all[digit]).collect()
}
