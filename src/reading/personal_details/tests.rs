//! What is found in a text, and what is left alone.

use super::*;
use proptest::prelude::*;

#[test]
fn what_may_be_somebodys_is_found_in_three_languages() {
    for (text, wanted) in [
        // twelve digits
        ("ИИН 900101300123.", Some((Kind::LongNumber, "900101300123"))),
        ("900101 300123", Some((Kind::LongNumber, "900101 300123"))),
        ("№ 4400430211223344", Some((Kind::LongNumber, "4400430211223344"))),
        // telephones
        ("call +7 (700) 000-00-00 today", Some((Kind::Telephone, "+7 (700) 000-00-00"))),
        ("8 701 234 56 78", Some((Kind::Telephone, "8 701 234 56 78"))),
        ("87012345678", Some((Kind::Telephone, "87012345678"))),
        ("7012345678", Some((Kind::Telephone, "7012345678"))),
        ("тел. 245-67-89", Some((Kind::Telephone, "245-67-89"))),
        ("+44 20 7946 0000", Some((Kind::Telephone, "+44 20 7946 0000"))),
        // e-mail
        ("Write to Saule.K@example.org, or not.", Some((Kind::Email, "Saule.K@example.org"))),
        ("<анна@пример.қаз>", Some((Kind::Email, "анна@пример.қаз"))),
        // full dates
        ("родился 05.03.2014 в селе", Some((Kind::Date, "05.03.2014"))),
        ("3/5/14", Some((Kind::Date, "3/5/14"))),
        ("2014-03-05", Some((Kind::Date, "2014-03-05"))),
        ("on 26 November 2026", Some((Kind::Date, "26 November 2026"))),
        ("on the 26th of November, 2026", Some((Kind::Date, "26th of November, 2026"))),
        ("November 26, 2026", Some((Kind::Date, "November 26, 2026"))),
        ("26 ноября 2026 г.", Some((Kind::Date, "26 ноября 2026"))),
        ("2026 жылғы 26 қарашада", Some((Kind::Date, "2026 жылғы 26 қарашада"))),
        ("26 қараша 2026", Some((Kind::Date, "26 қараша 2026"))),
    ] {
        let found = personal_details_in(text);
        let found: Vec<_> = found.iter().map(|detail| (detail.kind, detail.found.as_str())).collect();
        assert_eq!(found, wanted.into_iter().collect::<Vec<_>>(), "{text}");
    }
}

#[test]
fn other_ways_of_writing_are_found_as_they_were_written() {
    for (text, kind, found) in [
        ("9901 0130 0123", Kind::LongNumber, "9901 0130 0123"),
        ("9 9 0 1 0 1 3 0 0 1 2 3", Kind::LongNumber, "9 9 0 1 0 1 3 0 0 1 2 3"),
        ("990101\t300123", Kind::LongNumber, "990101\t300123"),
        ("990101\n300123", Kind::LongNumber, "990101\n300123"),
        ("990101_300123", Kind::LongNumber, "990101_300123"),
        ("990101\u{200b}300123", Kind::LongNumber, "990101\u{200b}300123"),
        ("９９０１０１３００１２３", Kind::LongNumber, "９９０１０１３００１２３"),
        ("тел. 2456789", Kind::Telephone, "2456789"),
        ("тел 556677", Kind::Telephone, "556677"),
        ("ұялы: 55 66 77", Kind::Telephone, "55 66 77"),
        ("доб. 245 6789", Kind::Telephone, "245 6789"),
        ("8—701—234—56—78", Kind::Telephone, "8—701—234—56—78"),
        ("8·701·234·56·78", Kind::Telephone, "8·701·234·56·78"),
        ("8_701_234_56_78", Kind::Telephone, "8_701_234_56_78"),
        ("00 7 701 234 56 78", Kind::Telephone, "00 7 701 234 56 78"),
        ("２４５－６７－８９", Kind::Telephone, "２４５－６７－８９"),
        ("8\u{2003}701\u{3000}234 56 78", Kind::Telephone, "8\u{2003}701\u{3000}234 56 78"),
        ("anna @ mail.kz", Kind::Email, "anna @ mail.kz"),
        ("anna(at)mail.kz", Kind::Email, "anna(at)mail.kz"),
        ("anna [at] mail.kz.", Kind::Email, "anna [at] mail.kz"),
        ("anna＠mail.kz", Kind::Email, "anna＠mail.kz"),
        ("5 мар. 2014", Kind::Date, "5 мар. 2014"),
        ("5 дек 2013", Kind::Date, "5 дек 2013"),
        ("5 марта 14 г.", Kind::Date, "5 марта 14"),
        ("5 числа марта 2014 года", Kind::Date, "5 числа марта 2014"),
        ("05032014", Kind::Date, "05032014"),
        ("5th day of March 2014", Kind::Date, "5th day of March 2014"),
        ("5 nauryz 2014", Kind::Date, "5 nauryz 2014"),
        ("５．０３．２０１４", Kind::Date, "５．０３．２０１４"),
        ("2014 жылғы наурыздың 5-і", Kind::Date, "2014 жылғы наурыздың 5"),
        ("наурыз айының 5-і 2014 жыл", Kind::Date, "наурыз айының 5-і 2014"),
        ("2014 жылдың наурыз айының 5-інде", Kind::Date, "2014 жылдың наурыз айының 5"),
    ] {
        let details = personal_details_in(text);
        let details: Vec<_> = details.iter().map(|detail| (detail.kind, detail.found.as_str())).collect();
        assert_eq!(details, [(kind, found)], "{text}");
    }
}

#[test]
fn what_is_nobodys_passes() {
    for text in [
        "",
        "My first two sentences: who I am, and that you may stop.",
        "Since 2019 I have worked with 12 families, 3 schools and 1 clinic.",
        "In May 2026 we begin; in November we look back.",
        "26 November is our next meeting.",
        "Children may come at 15:00 or 16:30, for 10-15 minutes.",
        "Article 12 (2), pages 14-16, 10 000 copies, 75 %",
        "Law No. 94-V of 2013",
        "@ school",
        "a@b",
        "1.2.3.4",
        "2018-2019",
        "Мы работаем с 8 до 17 часов, 5 дней.",
        "Жылына 2 рет, 3-4 адам.",
        "10, 11, 12, 13, 14",
        "Телефон доверия работает 24/7.",
        "Мартын и Сентябрина, 5 класс, 2014 год набора – нет, просто 2014 год.",
        "Қарашада 5 бала келді, 2026 жылы тағы 3.",
        "In March 20 schools of 2014 districts joined.",
        "Groups of 4 4 4, tables 1 2 3",
    ] {
        assert_eq!(personal_details_in(text), [], "{text}");
    }
}

#[test]
fn the_forms_of_kazakhstan_are_found() {
    for (text, wanted) in [
        ("+7 701 234 56 78", Kind::Telephone),
        ("+77012345678", Kind::Telephone),
        ("+7(701)234-56-78", Kind::Telephone),
        ("+7-701-234-56-78", Kind::Telephone),
        ("8 (701) 234 56 78", Kind::Telephone),
        ("8-701-234-56-78", Kind::Telephone),
        ("8(7172)55-66-77", Kind::Telephone),
        ("8 7172 55 66 77", Kind::Telephone),
        ("(7172) 55-66-77", Kind::Telephone),
        ("701 234 56 78", Kind::Telephone),
        ("701-234-56-78", Kind::Telephone),
        ("тел: 55-66-77", Kind::Telephone),
        ("8 701\u{a0}234\u{a0}56\u{a0}78", Kind::Telephone),
        ("8‑701‑234‑56‑78", Kind::Telephone),
        ("+7 701 234 56 78, 8 702 345 67 89", Kind::Telephone),
        ("990101300123", Kind::LongNumber),
        ("ЖСН 990101 300 123", Kind::LongNumber),
        ("ИИН: 990101-300123", Kind::LongNumber),
        ("KZ86125KZT5004100100", Kind::LongNumber),
        ("KZ86 125K ZT50 0410 0100", Kind::LongNumber),
        ("мария.иванова@почта.рф", Kind::Email),
        ("әсем@mail.kz", Kind::Email),
        ("anna (at) mail.kz anna+x@mail.kz", Kind::Email),
        ("mailto:anna@mail.kz", Kind::Email),
        ("5 марта 2014 года", Kind::Date),
        ("5-го марта 2014-го", Kind::Date),
        ("пятого, то есть 5 мая 2014", Kind::Date),
        ("2014 г., 5 марта", Kind::Date),
        ("2014 жылдың 5 наурызында", Kind::Date),
        ("2014 ж. 5 мамыр", Kind::Date),
        ("5 наурыз 2014 жыл", Kind::Date),
        ("March 5th, 2014", Kind::Date),
        ("5 Sept. 2014", Kind::Date),
        ("05/03/2014", Kind::Date),
        ("05.03.14 г.р.", Kind::Date),
        ("05 . 03 . 2014", Kind::Date),
        ("5.3.2014-го", Kind::Date),
        ("2014 жылғы 5-ші наурызда", Kind::Date),
        // it might be a paragraph; a date that slips through is worse
        ("12.3.20", Kind::Date),
    ] {
        let found = personal_details_in(text);
        assert_eq!(found.first().map(|detail| detail.kind), Some(wanted), "{text}: {found:?}");
    }
}

#[test]
fn laws_years_and_counts_are_no_alarm() {
    for text in [
        "1989 год, Конвенция о правах ребёнка.",
        "Конвенция 1989 года, статья 12; протоколы 2000 и 2011 годов",
        "Закон № 345-II от 2002 года",
        "Закон РК № 94-V, ст. 7, п. 1-3",
        "Приказ № 382 (2020)",
        "ҚР 2002 жылғы № 345-II Заңы, 12-бап",
        "1989 жылғы Конвенцияның 3, 9, 12, 19 және 39-баптары",
        "CRC articles 3, 9, 12, 19 and 39; GC No. 12 (2009), paras 20-31",
        "General Comment No. 24 (2019), para. 100",
        "ISBN 978-92-806-4544-1",
        "2021-2025",
        "2021–2025 жж.",
        "в 2014-2015, 2015-2016 и 2016-2017 учебных годах",
        "10:00-12:30, 14:00-16:30",
        "с 9.00 до 18.00",
        "с 9.00-18.00, перерыв 13.00-14.00",
        "1 000 000 тенге",
        "1 200 000 000 tenge",
        "25 000 - 30 000",
        "12 500,50",
        "шаги 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12",
        "1. Слушать 2. Записать 3. Передать",
        "каб. 12, 3 этаж, группа 7-11 лет",
        "3-6, 7-11, 12-17",
        "В мае 2014 года мы начали, в марте 2015 закончили.",
        "26 ноября мы встретимся",
        "2026 жылдың қарашасында 5 мектеп қатысады",
        "May 2014 saw 12 new schools",
        "I may have 5 meetings in 2026",
        "мая не было, 12 из 2014",
        "Версия 2.10.3",
        "IP 10.0.0.12",
        "пункт 4.2.1 протокола",
        "8 из 12, 75 %, 104 из 120 минут",
        "1414, 111, 112",
        "e-mail: @support, user@, @",
        "SMART/РБ 5/5",
    ] {
        assert_eq!(personal_details_in(text), [], "{text}");
    }
}

#[test]
fn all_that_is_there_is_named_in_order_and_once() {
    let text = "a@example.org 900101300123, a@example.org; 1.2.2020, KZ86125KZT5004100100";
    let kinds: Vec<_> = personal_details_in(text).into_iter().map(|detail| detail.kind).collect();
    assert_eq!(kinds, [Kind::Email, Kind::LongNumber, Kind::Date, Kind::LongNumber]);
}

proptest! {
    #[test]
    fn no_text_is_too_strange(text in "\\PC{0,80}") {
        for detail in personal_details_in(&text) {
            prop_assert!(text.contains(&detail.found));
        }
    }

    #[test]
    fn twelve_digits_are_always_found(before in "[а-яa-z ,.]{0,12}", digits in "[0-9]{12}", after in "[а-яa-z ,.]{0,12}") {
        let found = personal_details_in(&format!("{before}{digits}{after}"));
        prop_assert!(found.iter().any(|detail| detail.kind == Kind::LongNumber));
    }
}
