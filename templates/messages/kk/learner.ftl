# Күндер мен сандар
day-with-weekday = { $day }, { $weekday }
zone-with-offset = { $zone } ({ $offset })
n-of-total = { $n } / { $total }
n-minutes = { $minutes ->
    [one] { $minutes } минут
   *[other] { $minutes } минут
}

# Басты бет
home-welcome-back-name = Қайта қош келдіңіз, { $name }
home-welcome-name = Қош келдіңіз, { $name }
home-welcome-back = Қайта қош келдіңіз
home-welcome = Қош келдіңіз
programmes = Бағдарламаларыңыз
programmes-shown = қазір осыны көріп тұрсыз
home-aside = Оқу барысы және қолдау
home-next = Келесі қадам
home-before-eyebrow = Басталғанға дейін
home-next-minutes = { $minutes ->
    [one] Келесі қадам, шамамен { $minutes } минут
   *[other] Келесі қадам, шамамен { $minutes } минут
}
home-next-minutes-left = { $minutes ->
    [one] Келесі қадам, шамамен { $minutes } минут қалды
   *[other] Келесі қадам, шамамен { $minutes } минут қалды
}
home-next-lesson-why = { $module }, { $total } сабақтың { $n }-сабағы.
home-next-lesson-kept = { $module }, { $total } сабақтың { $n }-сабағы. Соңғы рет { $date } күні оқыдыңыз, тоқтаған жеріңіз сақталды.
home-next-lesson-read = Сабақты оқу
home-next-lesson-go-on = Сабақты жалғастыру
home-whole-module = Бүкіл модульді көру
home-next-check = Келесі қадам: білімді тексеру
home-next-check-why = { $n ->
    [one] Сіз осы модульдің сабақтарын оқып шықтыңыз. Тексеруде { $n } сұрақ бар, тоқтатып, кейін қайта оралуға болады.
   *[other] Сіз осы модульдің сабақтарын оқып шықтыңыз. Тексеруде { $n } сұрақ бар, тоқтатып, кейін қайта оралуға болады.
}
home-next-check-open-why = { $n ->
    [one] Сіз осы модуль бойынша тексеруді бастадыңыз. Онда { $n } сұрақ бар, жауаптарыңыз сақталды.
   *[other] Сіз осы модуль бойынша тексеруді бастадыңыз. Онда { $n } сұрақ бар, жауаптарыңыз сақталды.
}
home-next-check-go = Тексеруді бастау
home-next-check-go-on = Тексеруді жалғастыру
home-next-pre-test = Келесі қадам: бірінші вебинар алдындағы бірнеше сұрақ
home-next-pre-test-why = { $n ->
    [one] Бағаланбайтын { $n } сұрақ. Ол кейін бағдарлама нені өзгерткенін көрсетеді.
   *[other] Бағаланбайтын { $n } сұрақ. Олар кейін бағдарлама нені өзгерткенін көрсетеді.
}
home-next-post-test = Келесі қадам: модульден кейінгі бірнеше сұрақ
home-next-post-test-why = { $n ->
    [one] Бағаланбайтын { $n } сұрақ. Ол бағдарлама нені өзгерткенін көрсетеді.
   *[other] Бағаланбайтын { $n } сұрақ. Олар бағдарлама нені өзгерткенін көрсетеді.
}
home-next-join-on = Вебинарыңыз өтіп жатыр
home-next-join-soon = Вебинарыңыз жақында басталады
home-next-join-why = { $hours }, { $zone }. Қосылған кезде қатысып отырғаныңыз жазылады.
home-next-join = Вебинарға қосылу
home-webinar-details = Вебинар туралы
home-next-make-up-title = Вебинардың орнын толтырыңыз
home-next-make-up-why = { $date } күнгі вебинарға қатысуыңыз әзірге есептелген жоқ. Оның орнын толтыруға болады.
home-next-make-up-go = Қалай толтыруға болатынын көру
home-next-record-title = Аяқтау туралы жазбаңыз дайын
home-next-record-why = Сіз бәрін орындадыңыз. Сабақтар сізге ашық қала береді.
home-next-record-why-until = Сіз бәрін орындадыңыз. Сабақтар сізге мына күнге дейін ашық: { $date }.
home-next-record-go = Жазбамды ашу
home-next-wait-title = Сіз вебинарға дайынсыз
home-next-wait-why = { $date } күніне дейін ештеңе істеудің қажеті жоқ. Кез келген сабақты қайта оқуға болады.
home-next-wait-go = Вебинар туралы
home-next-done-title = Сіз бәрін орындадыңыз
home-next-done-why = Аяқтау туралы жазбаңыз дайындалып жатыр. Дайын болғанда сізге жазамыз.
home-next-done-go = Менің жазбам
home-next-nothing-title = Қазір ештеңе істеудің қажеті жоқ
home-next-nothing-why = Бірдеңе әлі есептеліп жатыр немесе кейін ашылады. Толығырақ «Менің жазбам» бөлімінде.
home-next-nothing-go = Менің жазбам
home-next-before-title = Орныңыз сақтаулы
home-next-before-why = Бағдарламаңыз мына күні басталады: { $date }. Оған дейін ішінде не бар екенін көре аласыз.
home-next-before-go = Модульдерді көру
home-live = Келесі вебинарыңыз
home-live-when = { $days ->
    [0] Бүгін. Басталуына 15 минут қалғанда осы жерде қосылу түймесі пайда болады.
    [1] Ертең. Басталуына 15 минут қалғанда осы жерде қосылу түймесі пайда болады.
   *[other] { $days } күннен кейін. Басталуына 15 минут қалғанда осы жерде қосылу түймесі пайда болады.
}
home-live-own-time = Сіздің уақытыңызбен: { $hours }, { $zone }
home-live-own-day = Сіздің уақытыңызбен: { $date }, { $hours }, { $zone }
day-there-and-here = { $day }, { $zone }, сізде { $own }
home-last-date = Бұл – «{ $module }» үшін есептелетін соңғы вебинар.
home-add-to-calendar = Күнтізбеге қосу
home-programme = Сіздің бағдарламаңыз
home-track = { $track }, { $cohort }. Сабақтарды кез келген ретпен оқуға болады.
home-record-row = Аяқтау туралы жазбаңыз
home-record-facts = Жоғарыдағының бәрі орындалғанда беріледі
module-facts = { $lessons ->
    [one] { $lessons } сабақ
   *[other] { $lessons } сабақ
}{ $webinar ->
    [none] {""}
   *[other] , вебинар { $webinar }
}{ $check ->
    [none] {""}
    [open] , білімді тексеру
   *[other] , білімді тексеру { $check }
}
home-towards = Аяқтау туралы жазбаға дейін
need-lessons = Оқылған сабақтар
need-webinars = Қатысқан вебинарлар
need-checks = Білімді тексеруден өту
home-finish = Аяқтауға болатын соңғы күн: { $date }. Вебинарға келе алмасаңыз, оның орнын толтыруға болады.
home-what-counts = Не есептеледі және вебинардың орнын қалай толтыруға болады
home-pause = Үзіліс керек пе?
home-pause-text = Бұл жұмыс кейде ауыр тиеді. Кез келген сәтте тоқтауға болады, ештеңе жоғалмайды.
support-contacts = Қолдау байланыстары

# Күйлер
status-completed = Аяқталды
status-in-progress = Орындалуда
status-not-started = Басталмаған
status-opens = Ашылады: { $date }
status-lessons-read = { $total ->
    [one] Оқылған сабақ: { $done } / { $total }
   *[other] Оқылған сабақ: { $done } / { $total }
}
status-issued = Берілді
status-being-issued = Дайындалуда
status-things-left = { $n ->
    [one] { $n } тармақ қалды
   *[other] { $n } тармақ қалды
}
lesson-read = Оқылды
lesson-in-progress = Орындалуда
lesson-not-started = Басталмаған

# Орынсыз
no-place-title = Бағдарламада әзірге орныңыз жоқ
no-place-staff = Сіз өзіңіз ешбір топқа қатыспайсыз
no-place-staff-what = Қатысушылар мұнда өз бағдарламасын көреді. Олар оқитын материалдар сізге де ашық:
no-place-applied = Өтініміңізді алдық. Ұйымдастырушы оны қарап, сізге жазады.
no-place-waitlisted = Сіз күту тізіміндесіз. Орын босағанда сізге жазамыз.
no-place-declined = Бұл жолы сізге орын болмады.
no-place-withdrawn = Сіз орныңыздан бас тарттыңыз.
no-place-enrolled = Сізде орын бар.
no-place-since = { $date } күнінен бастап. Өтінім нөмірі: { $reference }
no-place-open = Мұнда өтінім беруге болады
no-place-roles = Басқа беттеріңіз
no-cohort-open = Қазір өтінім қабылданбайды. Келесі топтың оқуы қашан басталатынын «Көмек» бөлімінен білуге болады.
cohort-dates = { $from } – { $to }
cohort-languages = Тілдері:
cohort-apply-by = Өтінім берудің соңғы күні: { $date }
cohort-apply = Өтінім беру

# Модульдер
module-number = { $n }-модуль
module-minutes = { $minutes ->
    [one] Оқуға шамамен { $minutes } минут
   *[other] Оқуға шамамен { $minutes } минут
}
module-lessons = Сабақтар
module-lessons-order = { $minutes ->
    [one] Барлығы шамамен { $minutes } минут. Кез келген ретпен оқыңыз.
   *[other] Барлығы шамамен { $minutes } минут. Кез келген ретпен оқыңыз.
}
module-webinar = Вебинар
module-check = Білімді тексеру
module-check-questions = { $n ->
    [one] { $n } сұрақ
   *[other] { $n } сұрақ
}
module-objectives = Не істей алатын боласыз
module-counts = Не есептеледі
module-counts-text = Сабақтарды оқып, вебинарға қатысып немесе оның орнын толтырып, білімді тексеруде кемінде { $percent } нәтиже көрсеткенде, модуль аяқталады.
module-tools = Қағазға арналған құралдар
live-on = { $date }
live-no-date = Күні әлі белгісіз
live-unplanned = Әлі жоспарланбаған
live-ahead = Алда
live-cannot-come = Келе алмайсыз
live-waiting = Есептелуде
live-attended = Қатыстыңыз
live-missed = Орнын толтыруға болады
check-passed = Өттіңіз, { $percent }
check-not-yet = Әзірге { $percent }
lessons-not-yet = Сабақтардың ашылатын күні: { $date }. Оған дейін мұнда бағдарламада не бар екенін көре аласыз.
lessons-over = Сабақтар мына күнге дейін ашық болды: { $date }. Сабақ қайта керек болса, бізге «Көмек» бөлімінен жазыңыз.

# Сабақ
lesson-of-module = { $module }, { $total } сабақтың { $n }-сабағы
lesson-number = { $total } сабақтың { $n }-сабағы
lesson-pause = Тоқтата тұрып, шығу
lesson-in = Бұл сабақ:
lesson-not-translated = Бұл сабақ осы тілге әлі аударылмаған. Оны ағылшын тілінде көріп отырсыз.
tool-not-translated = Бұл бет осы тілге әлі аударылмаған. Оны ағылшын тілінде көріп отырсыз.
draft = Жоба, сарапшылар тексеріп жатыр
lesson-read-on = Бұл сабақты оқыған күніңіз: { $date }
lesson-kept = Осы жерде тоқтадыңыз:
lesson-care = Мазмұны туралы
lesson-goals = Осы сабақтан кейін:
lesson-tool = Құрал:
lesson-tool-paper = Қағазға арналған бос үлгі:
lesson-scenario = Оқу жағдаяты:
lesson-mistake = Жиі кездесетін қате
lesson-better = Дұрысы
lesson-summary = Қысқаша
lesson-sources = Осы сабақтың дереккөздері
source-unsure = (түпнұсқамен салыстыру керек)
lesson-reviewed = Соңғы рет тексерілген күні: { $date }
lesson-keep-here = Осы жерді сақтап, шығу
lesson-previous = { $n }-сабақ
lesson-to-module = Модульге өту
lesson-mark-read = Оқып шықтым
lesson-mark-read-next = Оқып шықтым, { $n }-сабаққа көшу
lesson-missing-scenario = Оқу жағдаятын соңына дейін өтіп, түймені қайта басыңыз
lesson-missing-part = «{ $part }» бөлімін қарап, түймені қайта басыңыз
flash-place-kept = Тоқтаған жеріңіз сақталды.
flash-lesson-read = Сабақ оқылды деп белгіленді. Міне, келесісі.
flash-module-read = Осы модульдің барлық сабағы оқылды.
tool-print = Бұл бетті браузерден басып шығарыңыз: мәзірлер қағазға түспейді.

# Ой толғау
reflection-label = Ойларыңыз
reflection-hint = Тек сіз көресіз. Өткізіп жіберуге болады.
reflection-saved-on = Сақталды: { $time }
reflection-found-long-number = «{ $found }» нөмірін алып тастаңыз: ол бір адамдікі болуы мүмкін. Тек өз тәжірибеңіз туралы жазыңыз
reflection-found-telephone = «{ $found }» телефон нөмірін алып тастаңыз. Тек өз тәжірибеңіз туралы жазыңыз
reflection-found-email = «{ $found }» электрондық пошта мекенжайын алып тастаңыз. Тек өз тәжірибеңіз туралы жазыңыз
reflection-found-date = «{ $found }» күнін алып тастаңыз. Тек өз тәжірибеңіз туралы жазыңыз; заңды атасаңыз, нөмірі мен жылы жеткілікті
reflection-too-long = Мәтінді 6 000 таңбаға дейін қысқартыңыз
flash-reflection-kept = Мәтін сақталды. Оны тек сіз көресіз.
flash-reflection-removed = Мәтін алып тасталды.

# Оқу жағдаяты
scenario-fictional = Ойдан шығарылған жағдай. Нақты баланың, отбасының, мектептің немесе мекеменің өміріне негізделмеген
scenario-go = Әрі қарай не болатынын көру
scenario-step = { $total } қадамның { $n }-қадамы. Таңдауға қайта оралуға болады.
scenario-choose = Жауаптардың бірін таңдаңыз
scenario-setup = Жағдаят
scenario-first = Не істейсіз?
scenario-followed = Содан кейін не болды
scenario-next = Енді не істейсіз?
scenario-you-chose = Сіздің таңдауыңыз:
rating-best = Бұл балаға ең көп көмектеседі
rating-workable = Бұл нәтиже беруі мүмкін, бірақ тәуекелі бар
rating-harmful = Бұл зиян келтіруі ықтимал
scenario-ending = Осы жолдың соңы
scenario-path = Сіздің жолыңыз
scenario-choose-again = Осы жерде басқаша таңдау
scenario-another = Басқа жолды көру
scenario-back-to-lesson = Сабаққа оралу
scenario-on-paper = Мұнда бірінші таңдау ғана тұр. Осы оқу жағдаятының барлық нұсқасы мен одан кейін не болатыны модульдің сабақтар жинағында және сабақты интернетсіз оқуға арналған файлда бар.
scenario-ended-on = Бұл оқу жағдаятын соңына дейін өткен күніңіз: { $date }. Басқа жолды көруге болады.
scenario-not-translated = Бұл оқу жағдаяты осы тілге әлі аударылмаған. Оны ағылшын тілінде көріп отырсыз.

# Баптаулар
settings-you = Аты-жөніңіз
settings-you-now = { $name }
settings-no-name = Әзірге көрсетілмеген
settings-you-record = Аяқтау туралы жазбаңызда аты-жөніңіз осылай жазылады. Бұрын берілген жазбада ескі аты-жөн қалады; жаңасын «Көмек» бөлімі арқылы сұраңыз.
settings-name-latin = Латын әріптерімен жазылған аты-жөніңіз
settings-name-latin-hint = Паспорттағыдай, атақсыз
settings-name-cyrillic = Кириллицамен жазылған аты-жөніңіз (қалауы бойынша)
settings-name-given = Сізді қалай атайық (қалауы бойынша)
settings-name-given-hint = Мысалы, есіміңіз
settings-you-missing = Аты-жөніңізді латын әріптерімен немесе кириллицамен жазыңыз
settings-you-latin = Мұнда аты-жөніңізді латын әріптерімен жазыңыз, цифрсыз және ? не < сияқты белгілерсіз
settings-you-cyrillic = Мұнда аты-жөніңізді кириллицамен жазыңыз, цифрсыз және ? не < сияқты белгілерсіз
settings-you-letters = Аты-жөніңізді әріптермен жазыңыз, цифрсыз және ? не < сияқты белгілерсіз
settings-you-long = Аты-жөніңізді 120 әріпке дейін қысқартыңыз
settings-language = Тіл және уақыт
settings-language-now = { $language }. { $zone }, қазір { $time } ({ $offset })
settings-language-cohort = { $language }. Уақыт тобыңыздағыдай
settings-language-which = Тіл
settings-language-hint = Беттер мен хаттар үшін. Тілді әр бетте ауыстыруға да болады.
settings-language-missing = Тілді таңдаңыз
settings-where = Қай жердесіз?
settings-where-hint = Әр белдеудің жанында ондағы қазіргі уақыт көрсетілген. Вебинарлардың уақыты топтың белдеуімен, ал сіздікі басқа болса, сіздікімен де көрсетіледі.
settings-where-cohort = Топ орналасқан жерде
settings-where-elsewhere = Басқа қала
settings-where-city = Басқа қала
settings-where-city-hint = Латын әріптерімен, мысалы Berlin немесе Europe/Berlin
settings-where-unknown = Уақыт белдеуіңіздегі ірі қаланы латын әріптерімен жазыңыз, мысалы Berlin
settings-password = Құпиясөз
settings-password-set = Құпиясөз қойылған
settings-password-none = Құпиясөзсіз: хаттағы код арқылы кіресіз
settings-password-is-set = Құпиясөз қойылған. Оны өзгертуге немесе алып тастауға болады; хаттағы код әрқашан жарайды.
settings-password-why = Құпиясөз міндетті емес: хаттағы код әрқашан жарайды. Құпиясөзбен поштаңызды оқи алмайтын жерде де кіре аласыз.
settings-password-new = Жаңа құпиясөз
settings-password-hint = Кемінде 12 таңба. Тұтас сөйлем де жарайды.
settings-password-save = Құпиясөзді қою
settings-password-remove = Құпиясөзді алып тастау
settings-password-short = Кемінде 12 таңба жазыңыз
settings-password-long = Таңба саны 200-ден аспасын
settings-password-guessed = Ешкім таба алмайтын нәрсе таңдаңыз: өз мекенжайыңыз да, қайталанған бірдей таңбалар да жарамайды
settings-sessions = Қай құрылғылардан кіргенсіз
settings-sessions-now = { $n ->
    [one] { $n } құрылғыда
   *[other] { $n } құрылғыда
}
settings-sessions-why = Құрылғылардың бірін танымасаңыз, барлығынан шығып, қайта кіріңіз.
settings-session-unknown = Белгісіз құрылғы
settings-session-times = Кірген уақыты: { $since }. Соңғы рет: { $seen }
settings-session-this = Осы құрылғы
settings-sessions-end = Барлығынан шығу
settings-privacy = Сіз туралы не сақтаймыз
settings-privacy-now = Және не үшін, қанша уақыт
settings-privacy-policy = Деректермен қалай жұмыс істейміз
flash-own-settings-saved = Баптаулар сақталды.
flash-password-set = Құпиясөз қойылды.
flash-password-removed = Құпиясөз алып тасталды. Хаттағы код арқылы кіресіз.
flash-signed-out-everywhere = Барлық құрылғыдан шықтыңыз.

# Орын саны шектеулі вебинар; аяқталғаннан кейін
home-next-place-eyebrow = Келесі қадам: вебинардағы орныңыз
home-next-place-title = Вебинардағы орныңыз
home-next-place-why = Вебинар { $date } күні өтеді. Орын саны шектеулі, сізде әлі орын жоқ.
home-next-place-go = Вебинарды ашу
home-next-choose-title = Вебинарыңыздың күні
home-next-choose-why = { $n ->
    [one] { $n } күн белгіленген: { $date }. Орын саны шектеулі, сізде әлі орын жоқ.
   *[other] { $n } күн белгіленген, біріншісі – { $date }. Орын саны шектеулі, сізде әлі орын жоқ.
}
home-next-choose-go = Күнін таңдау
home-next-ended-title = Бағдарлама аяқталды
home-next-ended-why = Ол { $date } күніне дейін жүрді. Орындағаныңыздың бәрі «Менің жазбам» бөлімінде сақталған.
home-next-ended-go = Менің жазбам
home-next-out-of-reach-title = Бір вебинар жетіспейді
home-next-out-of-reach-why = { $date } күнгі вебинарға қатысуыңыз есептелмеді, оның басқа күні белгіленбеген. Енді не істеуге болатыны «Менің жазбам» бөлімінде айтылған.
home-next-out-of-reach-go = Менің жазбам
home-finish-over = Бағдарлама { $date } күні аяқталды.
live-dates = { $n ->
    [one] Алда { $n } күн бар
   *[other] Алда { $n } күн бар
}
live-no-place = Сізде әлі орын жоқ
live-waiting-list = Сіз күту тізіміндесіз
live-lost = Қатыспадыңыз

no-place-taken-back = Енді орныңыз жоқ: ұйымдастырушылар оны қайтарып алды.
no-place-reason = Себебі: { $reason }
no-place-office = Бірдеңе дұрыс емес деп ойласаңыз, мына мекенжайға жазыңыз: { $office },
live-make-up-sent = Жіберілді, тренер қарап жатыр
support-link = Өзіңізге қамқорлық
lesson-written = Жазылған күні: { $date }
