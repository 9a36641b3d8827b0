//! Short forms of given names, as people call their devices and themselves: «Маша» is Мария, «Саша» may be Александр or Александра.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::fold::forms;
use super::word::Word;

/// The short forms, then the names that they stand for.
const SHORT: &[(&str, &str)] = &[
    ("маша маруся masha", "мария мариям"),
    ("саша саня шура sasha", "александр александра"),
    ("лена lena", "елена"),
    ("катя катюша катерина katya", "екатерина"),
    ("наташа natasha", "наталья наталия"),
    ("таня tanya", "татьяна"),
    ("оля olya", "ольга"),
    ("света sveta", "светлана"),
    ("люда мила", "людмила"),
    ("надя nadya", "надежда"),
    ("люба", "любовь"),
    ("ира ira", "ирина"),
    ("настя nastya", "анастасия"),
    ("ксюша", "ксения оксана"),
    ("юля yulya julia", "юлия"),
    ("вика vika", "виктория"),
    ("галя", "галина"),
    ("женя zhenya", "евгений евгения"),
    ("валя", "валентина валентин"),
    ("аня анюта anya", "анна"),
    ("рита", "маргарита"),
    ("соня", "софия софья"),
    ("тома", "тамара"),
    ("лида", "лидия"),
    ("лара", "лариса"),
    ("дима dima митя", "дмитрий"),
    ("серёжа сережа", "сергей"),
    ("вова володя vova", "владимир"),
    ("коля kolya", "николай"),
    ("миша misha", "михаил"),
    ("паша pasha", "павел"),
    ("петя", "пётр"),
    ("витя", "виктор"),
    ("лёша алёша леша", "алексей"),
    ("ваня vanya", "иван"),
    ("костя", "константин"),
    ("стас", "станислав"),
    ("слава", "вячеслав ярослав"),
    ("рома", "роман"),
    ("гриша", "григорий"),
    ("боря", "борис"),
    ("юра yura", "юрий"),
    ("толик толя", "анатолий"),
    ("игорёк", "игорь"),
    ("макс", "максим"),
    ("гуля гулечка", "гульнара гүлнар гүлмира айгүл гүлнұр гүлжан гүлшат гүлсім"),
    ("айка аика", "айгүл айгерім айжан айнұр"),
    ("нурик", "нұрлан нұржан нұрбек нұрсұлтан"),
    ("ерик ержик", "ерлан ержан ербол ермек"),
    ("баха", "бақыт бақытжан бауыржан"),
    ("дархаш даха", "дархан"),
    ("азик", "азамат"),
];

/// The names for which a short form stands, in comparable forms.
static FULL: LazyLock<HashMap<String, Vec<String>>> = LazyLock::new(|| {
    let mut found: HashMap<String, Vec<String>> = HashMap::new();
    for (shorts, fulls) in SHORT {
        let fulls: Vec<String> = fulls.split_whitespace().flat_map(forms).collect();
        for short in shorts.split_whitespace().filter_map(|short| forms(short).into_iter().next()) {
            found.entry(short).or_default().extend(fulls.iter().cloned());
        }
    }
    found
});

/// Whether a word is a short form of some given name.
pub fn is_short_name(word: &Word) -> bool {
    word.forms.iter().any(|form| FULL.contains_key(form))
}

/// Whether a word is a short form of this name.
pub fn is_short_of(word: &Word, name: &Word) -> bool {
    let stands_for = |form: &String| FULL.get(form).is_some_and(|fulls| name.forms.iter().any(|own| fulls.contains(own)));
    word.forms.iter().any(stands_for)
}
