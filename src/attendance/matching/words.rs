//! Words that stand in display names and are nobody's name: devices, parts in the meeting, offices and places; and given names that are common enough to tell a second person from a place of work.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::fold::forms;

const DEVICES: &str = "iphone ipad ipod айфон айпад galaxy samsung самсунг redmi note xiaomi ксяоми сяоми huawei honor oppo vivo realme poco \
    tecno infix infinix nokia android андроид pc пк desktop laptop ноутбук комп компьютер notebook macbook imac mac air pro max plus mini ultra lite \
    lenovo asus acer hp dell thinkpad pavilion ideapad admin админ administrator администратор user users пользователь guest гость қонақ телефон тел \
    phone mobile мобильный tablet планшет windows zoom teams meet webex participant participants участник қатысушы unknown host cohost me я мой моего my \
    device устройство смартфон smart sm caller anonymous аноним телефона телефоны телефонынан айфона айфоны айпада ноутбука ноутбугі компьютера компьютері планшета планшеті смартфона смартфоны онлайн \
    online computer pixel oneplus chromebook surface matebook xperia motorola zte meizu tab fold flip";
const WORK: &str = "куратор преподаватель организатор модератор психолог психологы педагог педагогы учитель учительница мұғалім мұғалімі директор \
    директоры соцработник социальный соц специалист маман маманы методист әдіскер завуч заместитель зам воспитатель тәрбиеші логопед дефектолог \
    инспектор юрист адвокат врач медсестра координатор тренер trainer teacher psychologist specialist social worker moderator speaker спикер эксперт \
    expert әлеуметтік қызметкер extern externe gast invité verifiziert vérifié проверен проверено тексерілмеген сыртқы сотрудник главный ведущий старший бас аға руководитель начальник бөлім бөлімі external unverified внешний непроверенный \
    nicht überprüft guest externo externa esterno esterna verificado verificada verificato invitado invitada convidado convidada misafir \
    doğrulanmamış zewnętrzny niezweryfikowany гість зовнішній неперевірений неперевірено неверифицированный неверифицирован тексерілген mehmon";
const OFFICES: &str = "школа школы школе сш осш нш гимназия гимназии лицей лицея кгу кгкп гу кму ммк ккк мектеп мектебі мектеп-лицей мектеп-гимназия \
    балабақша бақша детский сад ясли центр центра орталық орталығы отдел отдела управление басқармасы басқарма акимат акимата әкімдік әкімдігі \
    министерство министрлігі мон мп мио юнисеф unicef undp оф ооо тоо ао жшс ақ нао ngo нпо үеұ фонд қоры қор колледж колледжі college университет \
    университеті university school center centre фонда организация ұйымы городской городская районный районная областной областная қалалық аудандық \
    облыстық область обл облысы облыс город г қала қаласы район р-н ауданы аудан село с ауыл ауылы поселок кент полиция прокуратура суд опека \
    попечительства комитет комитеті департамент департаменті служба қызметі дом детдом интернат интернаты реабилитационный оңалту сш№ им имени атындағы республика \
    общество ассоциация альянс союз движение инициатива программа проект красный крест полумесяц crescent cross children vision rights foundation \
    ministry department kindergarten agency association alliance society union group команда группа ребенка ребёнка поддержки семьи помощи защиты \
    занятости образования здравоохранения каритас caritas кабинет кабинета филиал пробации цпд пмпк рцпк пос поселка улица";
const PLACES: &str = "алматы алма-ата астана нур-султан шымкент караганда қарағанды актобе ақтөбе атырау павлодар костанай қостанай тараз \
    туркестан түркістан кызылорда қызылорда уральск орал семей усть-каменогорск өскемен актау ақтау мангистау маңғыстау петропавловск петропавл \
    кокшетау көкшетау талдыкорган талдықорған жезказган жезқазған экибастуз екібастұз темиртау теміртау рудный балхаш балқаш капшагай қонаев конаев \
    сарыагаш сарыағаш кентау риддер степногорск жанаозен жаңаөзен акмола ақмола жетісу жетысу абай ұлытау улытау зко вко юко ско бқо шқо сқо \
    казахстан қазақстан kazakhstan almaty astana shymkent karaganda aktobe taraz";
const GIVEN: &str = "айгерім айгүл айгуль айнұр айнур әсел асель әсем асем айжан айсулу айдана ақмарал ақерке әлия алия альбина алина алена алла анара \
    анастасия анна антонина арай аружан асия баян бибігүл ботагөз венера вера вероника виктория галина гаухар гүлжан гүлнар гульнара гүлмира гүлшат гүлсім \
    гүлзат дана данагүл дария дарья диана дина динара дильназ евгения екатерина елена жанар жанат жанна жансая жазира зәуре зарина зухра индира инна \
    ирина камила қарлығаш карина ксения күләш күлпаш құралай лариса лаура ләззат ляззат лидия людмила любовь мадина мақпал мария марина маржан меруерт \
    мөлдір назгүл назым надежда наталья нина нұргүл нургуль ольга оксана перизат раушан раиса роза роксана салтанат сандуғаш сара сауле сәуле светлана \
    светлана сымбат софия тамара татьяна толқын томирис ұлжан фарида фатима шолпан шынар эльмира эльвира юлия яна \
    азамат айдар айдос айбек ақан алан александр алексей алишер алмас алмат амангелді анатолий андрей антон арман артем артур асан асқар асылбек асхат \
    бақыт бақытжан батыр бауыржан бекзат берік болат борис вадим валерий василий виктор виталий владимир вячеслав ғалым ғани геннадий григорий данияр \
    дархан дастан дәулет дәурен денис дидар дмитрий думан евгений егор елдос еркебұлан ерлан ерболат ермек ержан жандос жақсылық жанибек жәнібек жасұлан \
    жомарт зульфия зүлфия камшат қамшат гүлзада айзада айгерим аида азиза айкерим ақжарқын ақтоты алина аягөз бақыткүл гүлжанар гүлбану \
    гүлнұр жұлдыз замира зейнеп зұлфия индира кенжегүл күлзира қалампыр лейла майра маншук мәншүк нұргүл нұрила орынгүл рабиға рауза рахима рысты сая \
    сәния сәбира тоғжан үміт шырын алиса ангелина валентина зоя клавдия лилия маргарита полина рита тамила эмма \
    абай абдулла ағзам айтуар арыстан аслан аян бақтияр бауржан бейбіт бекболат берікбол дінмұхаммед ерасыл ербол еркін ернар есен жақып \
    жеңіс жүсіп зейнолла иманғали исатай қазыбек қайсар қуандық құдайберген мейірбек мирас мырзабек нұрдәулет нұрсейіт рамазан сәбит сайлау \
    сейіт тілек тоқтар үсен шадияр шәкәрім ғани юсуф ахмет мұстафа ибраһим ысқақ қожа аркадий глеб лев никита степан федор филипп яков \
    иван игорь илья ислам қайрат қанат қасым кирилл константин қуаныш мақсат максим марат мәди медет мейрам михаил мұрат мұхтар нұрбек нұрлан \
    нұржан нұрсұлтан нұртас олег олжас оралбек павел петр рашид ринат роман руслан рустам рүстем сабит сағат самат санжар сәкен сергей серік сұлтан \
    тимур төлеген талғат темірлан тохтар ұлан шыңғыс шерхан шухрат эдуард эльдар юрий ярослав ықылас";

/// Given names that end as surnames do.
const GIVEN_LIKE_SURNAMES: &str = "ирина екатерина валентина кристина зарина альбина сабина марина галина карина полина алина арина регина ангелина \
    эльвина фаина алевтина акулина каролина эвелина эмина амина ясмина жасмина дарина аделина эделина янина сабрина самина антонина василина \
    мадина медина элина магдалина катарина паулина константин валентин мартин августин вениамин эмин рамин амин ясин муслин мубин мумин \
    шахин тахсин алладин насруддин хусниддин бахриддин шамсиддин зайниддин сайфиддин мухиддин камолиддин жалолиддин нуриддин фахриддин \
    сейфуддин нұраддин дариян севастьян себастьян адриан кристиан мариан юлиан касьян демьян емельян лукьян ясмин жасмин катрин эвелин";

/// Every word of one kind in comparable forms.
struct Words(HashSet<String>);

impl Words {
    fn of(texts: &[&str]) -> Self {
        Self(texts.iter().flat_map(|text| text.split_whitespace()).filter_map(|word| forms(word).into_iter().next()).collect())
    }

    fn has(&self, forms: &[String]) -> bool {
        forms.iter().any(|form| self.0.contains(form))
    }
}

static DEVICE_WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(&[DEVICES]));
static WORK_WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(&[WORK, OFFICES, PLACES]));
static OFFICE_WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(&[OFFICES]));
static NAMED_AFTER: LazyLock<Words> = LazyLock::new(|| Words::of(&["имени им атындағы"]));
static GIVEN_NAMES: LazyLock<Words> = LazyLock::new(|| Words::of(&[GIVEN, GIVEN_LIKE_SURNAMES]));

/// Whether a word is of a device or a program.
pub fn is_device(forms: &[String]) -> bool {
    DEVICE_WORDS.has(forms)
}

/// Whether a word is of work, an office or a place.
pub fn is_work(forms: &[String]) -> bool {
    WORK_WORDS.has(forms)
}

/// Whether a word is of an office, or says what kind of place a name is of.
pub fn is_office(forms: &[String]) -> bool {
    OFFICE_WORDS.has(forms)
}

/// Whether a word has the shape of an adjective that names a place: Жамбылская, Мойынкумский.
pub fn is_adjective(forms: &[String]) -> bool {
    forms.iter().any(|form| form.len() >= 6 && ["ski", "skaia", "skoe", "skogo", "skoi"].iter().any(|end| form.ends_with(end)))
}

/// Whether a word says that an office bears somebody's name, who is then not the one who is there.
pub fn is_named_after(forms: &[String]) -> bool {
    NAMED_AFTER.has(forms)
}

/// Whether a word is a common given name.
pub fn is_given_name(forms: &[String]) -> bool {
    GIVEN_NAMES.has(forms)
}

/// Whether a display name is a telephone number: digits, some perhaps hidden, and nothing of letters.
pub fn is_telephone(name: &str) -> bool {
    let digits = name.chars().filter(char::is_ascii_digit).count();
    let hidden = name.chars().filter(|letter| matches!(letter, '*' | '•' | 'x' | 'X' | 'х' | 'Х')).count();
    let letters = name.chars().filter(|letter| letter.is_alphabetic() && !matches!(letter, 'x' | 'X' | 'х' | 'Х')).count();
    letters == 0 && digits >= 4 && digits + hidden >= 7
}

/// Whether a word has the shape of a surname in -ov, -in, -sky and the like.
pub fn is_surname_shaped(forms: &[String]) -> bool {
    let ends =
        ["ov", "ova", "ev", "eva", "in", "ina", "ski", "skaia", "ska", "enko", "Cuk", "iuk", "uk", "ian", "Svili", "dze"];
    forms.iter().any(|form| form.len() >= 5 && ends.iter().any(|end| form.ends_with(end)))
}

/// Surnames of two to four letters, which have no ending to know them by.
const SHORT_SURNAMES: &str =
    "ким пак цой ли ян хан тен тян юн хегай ни огай лим кан шин нам сон чен мун хван цай но ю югай тё ван ма шек шмидт";

static SHORT_SURNAME_WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(&[SHORT_SURNAMES]));

/// Whether a word is a surname by its shape, or one of the short ones.
pub fn is_surname_like(forms: &[String]) -> bool {
    is_surname_shaped(forms) || SHORT_SURNAME_WORDS.has(forms)
}

/// Whether a surname's ending says that it is a woman's (`true`) or a man's; `None` where it says neither.
pub fn is_womans_surname(forms: &[String]) -> Option<bool> {
    const ENDS: [(&str, bool); 8] = [
        ("ova", true),
        ("eva", true),
        ("ina", true),
        ("skaia", true),
        ("ov", false),
        ("ev", false),
        ("in", false),
        ("ski", false),
    ];
    let of_form = |form: &String| ENDS.iter().find(|(end, _)| form.len() >= 5 && form.ends_with(end)).map(|(_, hers)| *hers);
    forms.iter().find_map(of_form)
}

/// «And» and its like of more letters than an initial has, in small letters; «жəне» also with the letter of another alphabet.
pub fn is_and(word: &str) -> bool {
    matches!(word, "and" | "und" | "with" | "мен" | "пен" | "бен" | "және" | "жəне" | "да" | "плюс" | "вместе")
}

/// «И» between names in capitals; before another single letter it is an initial.
pub fn is_capital_and(word: &str, letters: &[char], at: usize) -> bool {
    let next: Vec<&char> = letters[at..].iter().skip_while(|letter| **letter == ' ').collect();
    let length = next.iter().take_while(|letter| letter.is_alphabetic()).count();
    word == "И" && length >= 3 && next.get(length).is_none_or(|letter| **letter != '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart() {
        assert!(is_device(&forms("iPhone")) && is_device(&forms("REDMI")) && !is_device(&forms("Марат")));
        assert!(is_work(&forms("мектебі")) && is_work(&forms("Тараз")) && !is_work(&forms("Касымова")));
        assert!(is_given_name(&forms("Aigul")) && !is_given_name(&forms("Школа")));
        for (name, wanted) in
            [("+7 701 *** ** 12", true), ("77011234567", true), ("7701xxx1234", true), ("12", false), ("Айгуль 2", false)]
        {
            assert_eq!(is_telephone(name), wanted, "{name}");
        }
    }
}
