# Webinars: in lists and in words
webinar-in-en = Ағылшын тілінде
webinar-in-ru = Орыс тілінде
webinar-in-kk = Қазақ тілінде
webinar-part = { $part }-бөлім
meeting-when = { $date }, { $time }
webinar-when-own = Сіздің сағатыңызбен: { $date }, { $time }
webinar-choice = { $day }: { $title }
webinar-was = Бұрын басқа уақытқа жоспарланған еді: { $date }, { $time }.
webinar-is-now = Енді өтетін уақыты: { $date }, { $time }.
webinar-stage-cancelled = Өтпейді
webinar-stage-open = Қосылуға болады
webinar-stage-on = Қазір өтіп жатыр
webinar-tag-moved = Жаңа уақыты
webinar-tag-unclosed = Әлі жабылмаған
webinar-minutes = { $n } минут
webinar-break = Басталғаннан { $after } минуттан кейін { $n } минут үзіліс
webinar-agenda-break = Үзіліс
webinar-agenda-times = Әр бөліктің қашан басталатынын тренер шешеді.
webinar-expected = { $n } адам күтіледі
webinar-last-date-for = { $n } адам үшін бұл – есептелетін соңғы күн
webinar-people = { $n } адам
webinar-places-over = { $n ->
    [one] { $n } адамда орын бар, орын саны: { $of }. Жаңа орын берілмейді.
   *[other] { $n } адамда орын бар, орын саны: { $of }. Жаңа орын берілмейді.
}
webinar-places = { $of } орынның { $taken } орны алынған
webinar-waiting = Күту тізімінде { $n } адам бар
webinar-lead = { $name } (жетекші)

# A learner's webinars
webinars-to-come = Алдағы
webinars-past = Өткен
webinars-none-to-come = Қазір сізге жоспарланған вебинар жоқ. Күні белгіленгенде, осы жерден көресіз.
webinar-said-cannot = Келе алмайтыныңызды хабарладыңыз.
webinar-place-waiting = Сіз күту тізіміндесіз.
webinar-place-taken = Сізде орын бар.
webinar-place-none = Бұл вебинарда орын саны шектеулі. Сізде әзірге орын жоқ.
webinar-result-title = Сіздің қатысуыңыз
webinar-result-waits = Қатысуыңыз есептеліп жатыр.
webinar-result-present = Сіз қатыстыңыз: { $of } минуттың { $n } минуты.
webinar-result-partial = Сіз ішінара қатыстыңыз: { $of } минуттың { $n } минуты.
webinar-result-present-exact = Сіз қатыстыңыз: { $of } минуттың { $time } бөлігі.
webinar-result-partial-exact = Сіз ішінара қатыстыңыз: { $of } минуттың { $time } бөлігі.
webinar-result-here = Сіз қатыстыңыз.
webinar-result-some = Сіз ішінара қатыстыңыз.
webinar-result-excused = Дәлелді себеппен қатыспағаныңыз белгіленді.
webinar-result-absent = Сіз бұл вебинарға қатыспадыңыз.
webinar-make-up = Өткізіп алғанның орнын толтыруға болады: сол бөлімнің басқа күніне келіңіз немесе бізден сұраңыз.
webinar-not-right = Бұл дұрыс емес
webinar-join-title = Қосылу
webinar-join-early = Басталуына 15 минут қалғанда осы жерде қосылу түймесі пайда болады. Уақыты: { $time }.
webinar-join-early-reload = Сол кезде осы бетті қайта ашыңыз.
webinar-join = Вебинарға қосылу
webinar-join-notes-presence = Түймені басқанда, қатысуыңызды есепке алу үшін уақытты белгілейміз.
webinar-begins-at = Басталуы: { $time }
webinar-on-since = Өтіп жатыр, басталғаны: { $time }
webinar-ran-over = Жоспарланған уақыт аяқталды
webinar-by-telephone = Телефон арқылы тыңдау: { $number }
webinar-check-in = Тренер көрсеткен кодты енгізу
webinar-own-link = Басқа құрылғыға арналған жеке сілтемеңіз. Ол тек сізге арналған:
webinar-cancelled-title = Бұл вебинар өтпейді
webinar-cancelled-reason = Себебі: { $reason }
webinar-cancelled-next = Әзірге басқа күн жоқ. Ол белгіленгенде, оны «Вебинарлар» бөлімінен табасыз.
webinar-moved-title = Бұл вебинардың уақыты өзгерді
webinar-alternatives = Басқа күндер
webinar-alternatives-text = Бұл вебинарлардың мазмұны бірдей, олар бірдей есептеледі.
webinar-place-title = Сіздің орныңыз
webinar-place-left = { $n ->
    [0] Барлық орын алынған. Күту тізімінде болсаңыз, босаған келесі орын сізге ұсынылады.
   *[other] { $n } орын бос.
}
webinar-place-take = Орын алу
webinar-place-wait = Күту тізіміне тұру
webinar-place-waits = Сіз күту тізіміндесіз. Орын босағанда, ол сізге хатпен ұсынылады және бірнеше сағат сақталады.
webinar-place-leave = Күту тізімінен шығу
webinar-place-leaves = Сіз { $date } күнгі вебинардың күту тізіміндесіз. Осы жерден орын алсаңыз, ол тізімнен шығасыз.
webinar-place-waits-instead = Осы жерден орын алғанша, { $date } күнгі орныңыз сіздікі болып қалады.
webinar-said-title = Келе алмайтыныңызды хабарладыңыз
webinar-said-text = Хабарлағаныңызға рақмет. Жағдай өзгерсе, осы жерде хабарлаңыз.
webinar-cannot-title = Келе алмайсыз ба?
webinar-cannot-text = Тренерге алдын ала айтыңыз. Вебинар аяқталғанша шешіміңізді өзгерте аласыз.
webinar-cannot = Келе алмаймын
webinar-can-title = Енді келе аласыз ба?
webinar-can-text = Онда сізді қайта күтеміз. Орын аз болса, кезек күтуге тура келуі мүмкін.
webinar-can = Келе аламын
webinar-notice-title = Осы вебинарда
webinar-aside = Осы вебинар туралы
webinar-about = Вебинар туралы
webinar-module = Модуль және оның сабақтары
webinar-to-calendar = Күнтізбеге қосу
webinar-contact = Сұрағыңыз бар ма?
webinar-support = Қолдау байланыстары
webinar-you-are-here = Бұл вебинарға қатысқаныңыз белгіленген. Олай болмаса, ұйымдастырушыға айтыңыз.
webinar-is-over = Бұл вебинарды енді өзгертуге болмайды: ол аяқталған, жабылған немесе өтпейтін болған.
flash-webinar-cannot = Келе алмайтыныңыз белгіленді. Тренер оны көреді.
flash-webinar-comes = Сізді қайта күтеміз.
flash-webinar-taken = Орын сіздікі.
flash-webinar-waiting = Сіз күту тізіміндесіз.
flash-webinar-released = Орныңызды босаттыңыз.

# A trainer's day, webinars, people and materials
today-webinars = Бүгінгі вебинарлар
today-none = Бүгін сізде вебинар жоқ.
today-tomorrow = Ертең
today-next = Келесі вебинарыңыз
today-unclosed = Жабылуы керек
today-unclosed-text = Бұл вебинарлар өтті. Қатысу тексерілген соң әрқайсысын жабыңыз.
today-all = Барлық вебинарыңыз
webinars-yours = Сіздің вебинарларыңыз
webinars-tabs = Қай вебинарлар
webinars-list = Тізім
webinars-tab-to-come = Алдағы: { $n }
webinars-tab-unclosed = Жабылмаған: { $n }
webinars-tab-past = Өткен: { $n }
webinars-yours-none = Сіз жүргізетін вебинар жоспарланбаған. Оларды топтың ұйымдастырушысы белгілейді.
webinars-none-here = Бұл тізімде ештеңе жоқ.
webinar-prepare = Дайындалу
webinar-open-roster = Қатысушылар тізімін ашу
webinar-close = Вебинарды жабу
webinar-see-attendance = Қатысуды көру
webinar-facts = Мәліметтер
webinar-fact-trainers = Тренерлер
webinar-fact-expected = Күтіледі
webinar-fact-length = Ұзақтығы
webinar-fact-link = Кездесу сілтемесі
webinar-fact-telephone = Телефон арқылы
webinar-fact-prepare = Не дайындау керек
webinar-fact-part = Модуль бөлімі
webinar-link-hint = Тренерлер мен ұйымдастырушыларға арналған. Қатысу белгіленуі үшін қатысушылар өз түймесімен қосылады.
webinar-fact-room = { $name } бөлмесі: әр қатысушыға қосылған кезде ашылады. Сілтеменің қажеті жоқ.
webinar-no-link = Әзірге жоқ. Онсыз ешкім қосыла алмайды.
webinar-notice-say = Мұны басында айтыңыз
webinar-do = Не істеу керек
webinar-screen = Үлкен экранда көрсету
webinar-see-people = Кімдер күтіледі
webinar-organise = Өзгерту немесе болдырмау
webinar-organiser-changes = Вебинардың уақытын өзгертуді немесе оны болдырмауды топтың ұйымдастырушысы шешеді.
teach-people-title = Вебинарларыңыздағы адамдар
teach-people-webinar = Вебинар
teach-people-show = Көрсету
teach-people-nobody = Әзірге ешкім күтілмейді. Осы модулі бар оқу бағытына қабылданған адамдар осында көрсетіледі.
webinar-open-page = Вебинар бетін ашу
webinar-said-cannot-they = Келе алмайды
materials-lead = Әр модульдің сабақтары мен құралдары: вебинар өткізер алдында оқу үшін.
materials-reading = Оқуға { $n } минут
materials-lesson-tool = { $n } минут, құралы бар
materials-none = Бағдарламада әзірге модуль жоқ.
materials-goals = Қатысушылар не істей алатын болады

# An organiser's webinars
webinars-organiser-none = Әзірге вебинар жоспарланбаған. Біріншісін белгілеңіз.
webinar-edit = Өзгерту
webinar-history = Тарихы
webinar-change-planned = Жоспарланды: { $to }
webinar-change-moved = Ауыстырылды: { $from } → { $to }
webinar-change-cancelled = Өтпейтін болды
webinar-change-other = Мәліметтері өзгертілді
webinar-change-handed-over = Басқа тренерге тапсырылды
webinar-change-by = { $who }, { $at }
webinar-by = { $name }
webinar-by-system = Жүйе
webinar-new-title = Вебинар белгілеу
webinar-new-lead = Келесі бетте сақтамас бұрын бәрін сөзбен көресіз.
webinar-edit-title = Вебинарды өзгерту
webinar-edit-lead = { $title }. Модуль мен бөлім өзгермейді: ол үшін вебинарды болдырмай, басқасын белгілеңіз.
webinar-form-module = Модуль және бөлім
webinar-form-part = { $title }, { $part }-бөлім, { $n } минут
webinar-form-language = Вебинар тілі
webinar-form-date = Күні
webinar-form-start = Басталуы
webinar-form-minutes = Ұзақтығы, минут
webinar-form-zone = Уақыт бүкіл топтағыдай көрсетіледі: { $zone }.
webinar-form-lead = Жетекші тренер
webinar-form-co-trainers = Қосымша тренерлер
webinar-form-link = Кездесу сілтемесі (қалауы бойынша)
webinar-form-link-hint = Қатысушылар түймесі ашылғанша оны көрмейді. Кейін қосуға болады.
webinar-form-connection = Кім келгенін хабарлайтын кездесу жүйесі (міндетті емес)
webinar-form-connection-needed = Осы кездесу қай жүйеге жататынын таңдаңыз
webinar-form-meeting = Кездесудің сол жүйедегі атауы немесе нөмірі (міндетті емес)
webinar-form-meeting-hint = Жүйе қалай атайтынындай. Жүйенің осы кездесу туралы хабарлағаны осы вебинар үшін есептеледі. Бос қалдырсаңыз, бөлмелерді осында ашатын жүйе жаңа бөлме жасайды; басқа жүйеде ештеңе өзгермейді.
webinar-form-telephone = Тыңдауға арналған телефон нөмірі (қалауы бойынша)
webinar-form-capacity = Орын саны (қалауы бойынша)
webinar-form-capacity-hint = Бос қалдырсаңыз, оқу бағытында осы модуль бар адамның бәрі күтіледі.
webinar-form-break-after = { $n }-үзіліс: басталғаннан кейін, минут (қалауы бойынша)
webinar-form-break-minutes = { $n }-үзіліс: ұзақтығы, минут (қалауы бойынша)
webinar-form-title = Өз атауы (қалауы бойынша)
webinar-form-title-hint = Вебинар тілінде. Болмаса, модуль атауы қолданылады.
webinar-form-not-theirs = Жүргізуші немесе қосымша тренер ретінде өзіңізді таңдаңыз. Басқа тренерлердің вебинарларын ұйымдастырушылар жоспарлайды
webinar-new-for = Вебинар белгілеу: { $cohort }
webinar-form-prepare = Қатысушылар не дайындайды (қалауы бойынша)
webinar-form-prepare-hint = Вебинар тілінде. Нақты балалар мен отбасылардың аты-жөнін және мәліметін жазбаңыз.
webinar-form-check = Тексеру
webinar-form-no-trainers = Бұл топта әзірге тренер жоқ
webinar-form-no-trainers-text = Рөлді әкімші береді. Вебинарға жетекші керек.
webinar-form-module-needed = Модуль мен бөлімді таңдаңыз
webinar-form-language-needed = Вебинар тілін таңдаңыз
webinar-form-date-needed = Күнін енгізіңіз, мысалы 26.11.2026
webinar-form-start-needed = Басталу уақытын енгізіңіз, мысалы 15:00
webinar-form-start-never = Мұндай уақыт жоқ: сол түні сағат алға жылжиды. Басқа басталу уақытын таңдаңыз
webinar-form-start-twice = Бұл уақыт екі рет келеді: сол түні сағат артқа жылжиды. Бір сағат ерте немесе кеш уақытты таңдаңыз
webinar-form-minutes-needed = Ұзақтығын минутпен енгізіңіз, 1-ден 720-ға дейін: аяқталуы басталуынан кейін болуы керек
webinar-form-lead-needed = Вебинарды кім жүргізетінін таңдаңыз
webinar-form-link-whole = Сілтемені https:// дегеннен бастап толық енгізіңіз
webinar-form-capacity-number = Орын санын цифрмен енгізіңіз немесе бос қалдырыңыз
webinar-form-break-inside = { $n }-үзіліс: екі санды да вебинар ішіне сыятындай етіп енгізіңіз немесе екеуін де бос қалдырыңыз
webinar-form-break-overlap = { $n }-үзіліс { $other }-үзіліс аяқталмай тұрып басталады. Біріне басқа уақыт таңдаңыз
webinar-check-title = Сақтар алдында тексеріңіз
webinar-check-lead = Әзірге ештеңе сақталған жоқ.
webinar-check-stops = Бұлай сақтауға болмайды
webinar-check-warns = Мына жайттар кедергі
webinar-check-notes = Біле жүріңіз
webinar-check-elsewhere = Басқа уақыт белдеулерінде
webinar-check-same-everywhere = Дәл осы уақыт: топтағы адамдардың барлық уақыт белдеуінде сағат бірдей.
webinar-check-places = { $places } орын; топта бұл модульді { $n } адам оқиды
webinar-check-link = Берілген. Оны тренерлер мен ұйымдастырушылар ғана көреді.
webinar-asking-title = Орны жоқ қатысушылар
webinar-asking-who = { $n ->
    [one] { $n } адамда бұл бөліктің ешбір күніне орын әлі жоқ.
   *[other] { $n } адамда бұл бөліктің ешбір күніне орын әлі жоқ.
}
webinar-asking-ask = Орын алуды электрондық пошта арқылы сұрау. Хат жіберілетін уақыты: { $at }
webinar-asking-hint = Оған дейін орын алған адамға хат жіберілмейді. Бір күнде жоспарланғанның бәрі бір хатпен келеді.
webinar-check-reason = Бәрібір неге сақтайсыз
webinar-check-reason-hint = Вебинар тарихында сақталады.
webinar-reason-needed = Бәрібір неге сақтайтыныңызды жазыңыз
webinar-check-back = Мәліметті өзгерту
webinar-save = Вебинарды сақтау
webinar-save-change = Өзгерісті сақтау
webinar-save-anyway = Бәрібір сақтау
webinar-save-and-send = Сақтап, { $n } адамға хабарлау
webinar-letter-title = Жіберілетін хат
webinar-letter-who = Оны { $n } адам өз тілінде алады, тренерлер де алады.
webinar-letters = Хат үш тілде
webinar-letters-what = Хатты әркім өз тілінде алады. Әзірге ештеңе жіберілген жоқ.
webinar-cancel = Вебинарды болдырмау
webinar-cancel-title = Вебинарды болдырмау
webinar-cancel-text = Уақыты өткенше ол тізімдерде «өтпейді» деген белгімен тұрады.
webinar-cancel-reason = Себебі
webinar-cancel-reason-hint = Оны күтілген адамның бәрі оқиды.
webinar-cancel-reason-here = мұнда сіз жазған себеп көрсетіледі
webinar-cancel-reason-needed = Себебін жазыңыз: оны күтілген адамның бәрі оқиды
webinar-cancel-instead = Оның орнына не істеуге болады
webinar-cancel-instead-what = Бұл абзац әр оқырманда әртүрлі. Жоғарыда көпшілігі алатын хат көрсетілген.
webinar-cancel-instead-nothing = Әзірге басқа күн жоқ: { $n }
webinar-cancel-instead-attended = Басқа күні қатысып қойған: { $n }
webinar-cancel-instead-expected = Басқа күні күтіледі: { $n }
webinar-cancel-instead-take = Басқа күнгі вебинардан орын ала алады: { $n }
webinar-cancel-instead-waits = Басқа күнгі орынды күтіп тұр: { $n }
webinar-cancel-instead-join = Басқа күннің күту тізіміне жазыла алады: { $n }
webinar-cancel-send = Болдырмау және { $n } адамға хабарлау
webinar-cancel-keep = Вебинарды қалдыру
flash-webinar-planned = Вебинар сақталды. Күтілетін адамдар оны өз тізімінен көреді.
flash-webinar-planned-places = Вебинар сақталды. Орын саны шектеулі: қатысушылар оны өз тізімінен тауып, орынды сол жерден алады. Ешкімге хат жіберілген жоқ.
flash-webinar-planned-asked = { $n ->
    [one] Вебинар сақталды. Орны жоқ { $n } адамнан электрондық пошта арқылы орын алу сұралады: { $at }.
   *[other] Вебинар сақталды. Орны жоқ { $n } адамнан электрондық пошта арқылы орын алу сұралады: { $at }.
}
flash-webinar-changed = Өзгеріс сақталды. Уақыты бұрынғыдай болғандықтан, ешкімге хат жіберілген жоқ.
flash-webinar-moved = Жаңа уақыт сақталды. Күтілетін адамның бәріне хат барады.
flash-webinar-moved-up = { $n ->
    [one] Өзгеріс сақталды. Күту тізіміндегі { $n } адам орын алды, оған хат жіберіледі.
   *[other] Өзгеріс сақталды. Күту тізіміндегі { $n } адам орын алды, оларға хат жіберіледі.
}
flash-webinar-cancelled = Вебинар өтпейтін болды. Күтілген адамның бәріне хат барады.

# What stands in the way of a webinar
finding-no-length = Аяқталу уақыты басталу уақытынан кейін емес.
finding-past = Басталу уақыты өтіп кеткен.
finding-begun = Вебинар басталып кетті. Оның уақытын енді өзгертуге болмайды, қалғанын өзгертуге болады.
finding-fewer-places = { $n ->
    [one] { $n } адамда орын бар, бұл қалатын орын санынан ({ $places }) көп. Орын оларда қалады, жаңа орын берілмейді.
   *[other] { $n } адамда орын бар, бұл қалатын орын санынан ({ $places }) көп. Орын оларда қалады, жаңа орын берілмейді.
}
finding-places-for-some = { $n ->
    [one] Қазір бәрі күтіледі: { $people } адам. Орын саны { $places } болады, { $n } адам күту тізіміне өтеді.
   *[other] Қазір бәрі күтіледі: { $people } адам. Орын саны { $places } болады, { $n } адам күту тізіміне өтеді.
}
finding-leads-twice = { $trainer } дәл осы уақытта басқа вебинар жүргізеді: { $title }, { $when }.
finding-busy = { $trainer } дәл осы уақытта басқа вебинарға қатысады: { $title }, { $when }.
finding-link = Дәл осы кездесу сілтемесі ол уақытта басқа вебинарда қолданылады: { $title }, { $when }.
finding-people = Күтілетін { $n } адамның ол уақытта басқа вебинары бар: { $title }, { $when }.
finding-rest = { $trainer }: осы вебинар мен басқасының арасы { $n } минут қана: { $title }, { $when }.
finding-hour = Бұл 08:00–20:00 аралығынан тыс.
finding-outside = Күні топтың мерзімінен тыс: { $from } – { $to }.
finding-far = Вебинарға бір жылдан көп уақыт бар. Жылын тексеріңіз.
finding-weekend = Бұл демалыс күні.
finding-holiday = Бұл мереке күні: { $name }.
finding-notice = Басталуына 48 сағаттан аз қалды.
finding-other-length = Вебинарға { $n } минут жоспарланған, ал материалдардағы вебинар бағдарламасы { $content } минутқа арналған. Қатысушылар оны бөліктердің басталу уақытынсыз көреді.

# Audit events about webinars
audit-webinar-planned = { $who } вебинар белгіледі: { $new }.
audit-webinar-moved = { $who } вебинарды ауыстырды: { $old } → { $new }.
audit-webinar-changed = { $who } вебинар мәліметтерін өзгертті.
audit-webinar-cancelled = { $who } вебинарды болдырмады.
audit-webinar-trainers = { $who } вебинар тренерлерін өзгертті.
audit-webinar-place = { $who } вебинардағы орынға өзгеріс енгізді: { $about }.

webinar-result-not-listed = Сіз бұл вебинардың тізімінде болған жоқсыз.
webinar-attended-another = Бұл бөлімге { $date } күні қатыстыңыз. Мұнда орын алудың қажеті жоқ.
webinar-place-instead = Сізде { $date } күнгі вебинарда орын бар. Мұнда орын алсаңыз, ол орын басқа адамға беріледі.
webinar-place-instead-waiting = Сізде { $date } күніне орын бар. Осы жерден орын күткенше және ұсынылған орынды алғанша, ол сіздікі болып қалады.
webinars-none-ahead = Алда вебинар жоқ.
webinar-form-title-long = Атауда 200 таңбадан артық болмауы керек: қысқартыңыз
audit-webinar-place-taken = { $who } вебинардан ({ $old }) орын берді: { $about }.
audit-webinar-place-waiting = { $who } вебинардың ({ $old }) күту тізіміне қосты: { $about }.
audit-webinar-place-released = { $who } вебинардағы ({ $old }) орынды босатты: { $about }.
audit-webinar-place-cannot_come = { $who } вебинарға ({ $old }) келе алмайтынын белгіледі: { $about }.
audit-webinar-time = { $date }, { $time }
