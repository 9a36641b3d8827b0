# Қатысу туралы есеп, одан жасалған файлдар, бағалау мамандарының беті
report-attendance = Қатысу туралы есеп
report-answer = { $people ->
    [one] { $peopleText } адам есепке алынды.
   *[other] { $peopleText } адам есепке алынды.
  } { $webinars ->
    [one] { $webinars } вебинар өтті.
   *[other] { $webinars } вебинар өтті.
  }
report-webinars-held = { $webinars ->
    [one] { $webinars } вебинар өтті.
   *[other] { $webinars } вебинар өтті.
  }
report-as-of = Деректердің уақыты: { $time }, { $zone }.
report-as-of-name = Деректердің уақыты
report-upcoming = { $n ->
    [one] { $n } вебинар әлі басталған жоқ, ол есепке алынбады.
   *[other] { $n } вебинар әлі басталған жоқ, олар есепке алынбады.
  }
report-nobody = Мұнда ешкім есепке алынбады
report-nobody-text = Әлі вебинар болған жоқ немесе барлық сүзгіге ешкім сай келмейді. Сүзгілердің бірін алып тастаңыз.

# Сүзгілер
report-choose = Нені санау керегін таңдаңыз
report-filter-from = Басы
report-filter-to = Соңы
report-filter-module = Модуль
report-filter-webinar = Вебинар
report-filter-track = Оқу бағыты
report-filter-region = Өңір
report-filter-sector = Қызмет саласы
report-filter-organisation = Ұйым
report-filter-language = Тіл
report-filter-status = Күйі
report-filter-as-of = Белгілі болған сәті
report-as-of-hint = Күн немесе күн мен уақыт: 26.11.2026 15:00. Есепте сол сәтте белгілі болған қатысу көрсетіледі.
report-earlier = Мына сәтте белгілі болған қатысу: { $time }
report-earlier-text = Кейін жазылған немесе шешілген мәліметтер есепке алынбаған. Адамдар тізімі, олардың бағыты мен орны – сол кездегі; өңірі, саласы, ұйымы, жынысы мен тілі – бүгінгі.
report-all-module = Барлық модуль
report-all-webinar = Барлық вебинар
report-all-track = Барлық оқу бағыты
report-all-region = Барлық өңір
report-all-sector = Барлық қызмет саласы
report-all-language = Барлық тіл
report-all-status = Барлық күй
report-show-by = Көрсету
report-by-region = Өңір бойынша
report-by-track = Оқу бағыты бойынша
report-by-sector = Қызмет саласы бойынша
report-by-gender = Жынысы бойынша
report-by-language = Тіл бойынша
report-update = Жаңарту
report-more-filters = Басқа сүзгілер
report-chosen = Таңдалған сүзгілер
report-chip = { $name }: { $value }
report-chip-remove = Сүзгіні алып тастау
report-clear = Тазарту
report-choose-from-list = Тізімнен біреуін таңдаңыз
report-date-like = Күнді 26.11.2026 түрінде енгізіңіз
report-date-order = Күн мынадан ерте болмауы керек: { $from }
report-moment-like = Сәтті былай енгізіңіз: 26.11.2026 15:00
report-moment-past = Бұл сәт өткен уақытта болуы керек
report-webinar-part = { $title }, { $part }-бөлім
report-not-given = Көрсетілмеген
report-gender-woman = Әйелдер
report-gender-man = Ерлер
report-gender-other = Басқа

# Көрсеткіштер
report-stat-people = Адам саны
report-stat-came = Қатысқан адамдар
report-stat-every = Барлық вебинарға қатысқандар
report-stat-participations = Қатысу саны
report-stat-expected = Күтілген қатысу саны
report-stat-held = Өткізілген вебинарлар
report-means-stat-held = Жоспарланған басталу уақыты келген және болдырылмаған вебинарлар, қазір өтіп жатқаны да кіреді.
report-means-stat-people = Топта орны бар және өткен вебинарда күтілген немесе ол туралы жазба бар адамдар. Әр адам бір рет саналады.
report-means-stat-came = Олардың ішінде кемінде бір рет толық немесе ішінара қатысқандар.
report-means-stat-every = Олардың ішінде күтілген сайын қатысқандар.
report-means-stat-participations = Адамның толық немесе ішінара қатысқан әр жағдайы бір деп саналады. Екі вебинарға қатысқан адам екі рет саналады.
report-means-stat-expected = Әр адамның өзі күтілген әр вебинары бір деп саналады. Вебинар бірнеше рет өткізілсе, адам солардың біреуінде ғана саналады: қатысуы ең көп болғанында, ондайы болмаса, орны бар вебинарда, ол да болмаса, өз тіліндегі вебинарда. Барлық күйдің қосындысы осы санға тең.
report-status-present = Қатысты
report-status-partial = Ішінара қатысты
report-status-excused = Дәлелді себеппен
report-status-absent = Қатыспады
report-status-not-recorded = Белгіленбеген
report-means-present = Вебинар уақытының кемінде { $percent } пайызына қатысты, не топ оны қатысу деп санаса, вебинар коды арқылы белгіленді, немесе тренер солай белгіледі.
report-means-present-several = Вебинар жабылған кезде талап етілген үлестен ({ $percents }) кем емес уақыт қатысты, не топ оны қатысу деп санаса, вебинар коды арқылы белгіленді, немесе тренер солай белгіледі.
report-means-partial = Вебинардың бір бөлігінде болды.
report-means-excused = Вебинарда болмады, себебі қабылданды.
report-means-absent = Вебинарда болмады.
report-means-not-recorded = Әзірге ештеңе белгісіз. Бұл «қатыспады» дегенмен бірдей емес.
report-by-status = Күйлер бойынша
report-number = Саны
report-share = Үлесі
report-by-webinar = Вебинарлар бойынша
report-webinar = Вебинар
report-expected = Күтілді
report-every = Барлығына қатысты
report-rest = Кейбіріне қатыспады
report-people = Барлық адам
report-all = Барлығы
report-of = { $part } / { $whole }
report-figures-by-region = Өңірлер бойынша көрсеткіштер
report-figures-by-track = Оқу бағыттары бойынша көрсеткіштер
report-figures-by-sector = Қызмет салалары бойынша көрсеткіштер
report-figures-by-gender = Жынысы бойынша көрсеткіштер
report-figures-by-language = Тілдер бойынша көрсеткіштер
report-chart-by-region = Өзі күтілген барлық вебинарға қатысқан адамдардың үлесі, өңірлер бойынша
report-chart-by-track = Өзі күтілген барлық вебинарға қатысқан адамдардың үлесі, оқу бағыттары бойынша
report-chart-by-sector = Өзі күтілген барлық вебинарға қатысқан адамдардың үлесі, қызмет салалары бойынша
report-chart-by-gender = Өзі күтілген барлық вебинарға қатысқан адамдардың үлесі, жынысы бойынша
report-chart-by-language = Өзі күтілген барлық вебинарға қатысқан адамдардың үлесі, тілдер бойынша
report-chart-finding = Ең көбі { $mostShare } ({ $most }), ең азы { $leastShare } ({ $least }). Көрсетілмеген топтар: { $hidden }. Барлық сан кестеде бар.
report-chart-finding-one = { $share } ({ $name }). Барлық сан кестеде бар.
report-chart-finding-none = Бірде-бір топ көрсетілмеген. Кестеде көрсетуге болатын сандар бар.
report-not-shown = көрсетілмейді
report-small-groups = Шағын топтар көрсетілмейді
report-small-groups-text = Топта { $least } санынан аз сан көрсетілмейді, өйткені адамдарды танып қоюға болар еді. Оны қорытындыдан есептеп шығаруға болмас үшін кейбір басқа сандар да көрсетілмейді. Барлығының және әр вебинардың көрсеткіштері толық көрсетіледі: бұл есепте адамдардың аты-жөні де бар. Файлдарда да сол сандар жасырылады.
report-how-counted = Әр көрсеткіш қалай саналады

# Адамдар
report-people-list = Адамдар мен вебинарлар
report-view-matrix = Әр адамға бір жол
report-view-rows = Әр вебинарға бір жол
report-minutes-of = { $minutes } / { $scheduled } мин
report-not-counted = Мұнда саналмайды
report-matrix-note = Сызықша адам бұл вебинарда күтілмейтінін немесе сол бөлімнің басқа күнінде саналғанын білдіреді.

# Файл бағандары
report-column = Баған
report-meaning = Мағынасы
report-column-name = Аты-жөні
report-column-reference = Нөмірі
report-column-track = Оқу бағыты
report-column-region = Өңір
report-column-sector = Қызмет саласы
report-column-organisation = Ұйым
report-column-module = Модуль
report-column-part = Бөлім
report-column-language = Вебинар тілі
report-column-date = Күні
report-column-status = Күйі
report-column-minutes = Қатысқан минуты
report-column-scheduled = Вебинар минуты
report-means-name = Адамның тізімдердегі аты-жөні.
report-means-reference = Адам телефонмен айта алатын нөмір. Аты-жөні өзгерсе де, ол өзгермейді.
report-means-track = Адамның қазіргі оқу бағыты.
report-means-region = Адам жұмыс істейтін өңір, осы топқа жазылғанда көрсетілген.
report-means-sector = Адам жұмыс істейтін қызмет саласы, осы топқа жазылғанда көрсетілген.
report-means-organisation = Ұйым, осы топқа жазылғанда көрсетілген.
report-means-module = Вебинардың модулі.
report-means-part = Бір модуль мен бір бөлімнің вебинарлары бірін-бірі алмастырады: адам олардың бірінде саналады.
report-means-language = Вебинар өткен тіл.
report-means-date = Вебинардың өз уақыт белдеуіндегі күні.
report-means-status = Қатысу қорытындысы: күйлер төменде түсіндірілген.
report-means-minutes = Вебинарға қатысқан толық минуттар, үзілістер қосылмайды. Белгісіз болса, бос қалады: дерек жоқ немесе адамның болғаны ғана белгілі (код, «Кіру» түймесі немесе тренердің белгісі бойынша).
report-means-scheduled = Вебинар неше минут болды, ал ол жазылмаса, неше минутқа жоспарланды.
report-sheet-matrix = Адамдар мен вебинарлар
report-sheet-rows = Жолдар
report-sheet-totals = Қорытынды
report-sheet-about = Есеп туралы
report-cohort = Топ
report-filters = Сүзгілер
report-no-filters = Жоқ: топтың барлық адамы мен вебинары

# Файлдар
report-to-export = Жүктеп алу
report-export = Адамдар тізімін файлмен жүктеп алу
report-export-text = Файлда аты-жөндер бар. Оның не үшін керегі, кім және қашан жасағаны төмендегі тізімде сақталады.
report-export-purpose = Файл не үшін керек
report-purpose-hint = Мысалы: министрлікке тоқсандық есеп
report-purpose-missing = Файл не үшін керегін кемінде екі сөзбен жазыңыз, мысалы: тоқсандық есеп
report-export-format = Файл түрі
report-format-xlsx = Excel
report-format-xlsx-hint = Адамдар вебинарлар бойынша, жолдар, қорытынды және әр бағанның мағынасы
report-format-csv = CSV
report-format-csv-hint = Тек жолдар, басқа бағдарламалар үшін
report-format-missing = Файл түрін таңдаңыз
report-too-long = Жол саны Excel үшін тым көп. CSV таңдаңыз немесе адам санын азайтыңыз
report-export-go = Файлды жүктеп алу
report-exports = Жасалған файлдар
report-exports-all = { $n ->
    [one] { $n } файлды көрсету
   *[other] Барлық { $n } файлды көрсету
  }
report-exports-none = Әлі файл жасалған жоқ. Әрқайсысы мұнда мақсатымен бірге көрсетіледі.
report-export-when = Қашан
report-export-who = Кім
report-export-rows = Жол саны
report-export-nobody = Аты-жөні белгісіз

# Бағалау мамандары
evaluate-title = Топтар бойынша көрсеткіштер
evaluate-text = Сіз тек сандарды көресіз, адамды ешқашан көрмейсіз.
evaluate-dates = { $from } – { $to }
evaluate-none = Сізге әзірге бірде-бір топ берілмеген. Оны әкімші өзгерте алады.
evaluate-limits = { $least } санынан аз сандар көрсетілмейді.
evaluate-nobody-text = Әлі вебинар болған жоқ. Көрсеткіштер алғашқы вебинардан кейін пайда болады.
evaluate-others = Қатыспағандар
evaluate-webinars-text = Бір бөлімнің бірнеше рет өткізілген вебинарлары бір жолға жазылған. Жолдағы сандар оған кіретін оқу бағыттары көрсетілген жағдайда ғана көрінеді.
evaluate-small-groups = Топта { $least } санынан аз сан көрсетілмейді, өйткені адамдарды танып қоюға болар еді. Оны қорытындылардан есептеп шығаруға болмауы үшін басқа да кейбір сандар көрсетілмейді.
