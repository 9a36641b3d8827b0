# Қатысу: қорытынды сөздер
attendance-present = Қатысты
attendance-partial = Ішінара қатысты
attendance-excused = Дәлелді себеппен
attendance-absent = Қатыспады
attendance-not-recorded = Белгіленбеген
mark-present = Қатысты
mark-partial = Ішінара
mark-excused = Дәлелді себеппен
mark-absent = Қатыспады
stat-expected = тізімде
stat-present = қатысты
stat-partial = ішінара
stat-excused = дәлелді себеппен
stat-absent = қатыспады
stat-not-recorded = белгіленбеген
attendance-basis-ruling = Адам шешті
attendance-basis-minutes = Қатысқан минуттар бойынша
attendance-basis-check-ins = Қатысу коды бойынша
attendance-basis-seen = Қатысқан сәті бар, минуттары белгісіз
attendance-basis-closed = Вебинар жабылғанға дейін ештеңе белгіленбеген
attendance-basis-nothing = Әзірге ештеңе белгіленбеген

# Не белгіленді және не шешілді
evidence-check-in-code = { $n ->
    [one] Код { $time }
   *[other] { $n } код, біріншісі { $time }
}
evidence-check-in-code-minutes = Код { $time }, { $minutes ->
    [one] { $minutes } минут
   *[other] { $minutes } минут
}
evidence-join-link = Қосылды, { $time }
evidence-join-link-minutes = Қосылды, { $time }, { $minutes ->
    [one] { $minutes } минут
   *[other] { $minutes } минут
}
evidence-report = Кездесу есебінде, { $time }
evidence-report-minutes = Кездесу есебі, { $time }, { $minutes ->
    [one] { $minutes } минут
   *[other] { $minutes } минут
}
evidence-trainer = Тренер көрді, { $time }
evidence-trainer-minutes = Тренер көрді, { $time }, { $minutes ->
    [one] { $minutes } минут
   *[other] { $minutes } минут
}
evidence-sheet = Парақта қолы бар, { $time }
evidence-sheet-minutes = Қатысушылар қол қойған парақ, { $time }, { $minutes ->
    [one] { $minutes } минут
   *[other] { $minutes } минут
}
evidence-cannot-come = Келе алмайтынын алдын ала айтты
roster-off-title = Бұл вебинар өтпейді
roster-off-what = Тіркелу де, қатысуды белгілеу де жоқ. Бұрын жазылғанын оқуға болады.
roster-last-date = Есептелетін соңғы күні
ruled-by-you = Сіз, { $time }.
ruled-by = { $name }, { $time }.
ruled-at = Қолмен белгіленген, { $time }.
ruled-because = Себебі: { $reason }

# Беттің басындағы вебинар
webinar-when = { $day }, { $span }, { $zone }
webinar-when-part = { $day }, { $span }, { $zone }. { $part }-бөлім
webinar-live-now = Қазір өтіп жатыр, { $time }
webinar-cancelled = Өтпейді
day-and-time = { $day }, { $time }
position-and-region = { $position }, { $region }
quoted-name = «{ $name }»
more-than = { $n }+

# Вебинар кезіндегі тізім
roster-title = Қатысу
roster-everyone = Барлығы
roster-find = Адамды табу
roster-show = Көрсету
roster-keys = Tab – келесі адам, көрсеткілер – таңдау.
roster-strangers = { $n ->
    [one] Тізімде жоқ { $n } адам осында
   *[other] Тізімде жоқ { $n } адам осында
}
roster-strangers-who = { $n ->
    [one] { $names }. Кім екенін көрсеткеніңізде есептеледі.
   *[other] { $names }. Кім екенін көрсеткеніңізде есептеледі.
}
roster-strangers-review = Қарау
roster-nobody = Бұл вебинарда әзірге ешкім күтілмейді.
roster-nobody-fits = Тізімнен ешкім табылмады. Барлығын көрсетіңіз немесе атын қысқарақ жазыңыз.
roster-range = { $first }–{ $last }
roster-nobody-absent-until = Вебинар жабылғанға дейін ешкім қатыспады деп саналмайды.
roster-close-link = Вебинарды жабу
roster-not-saved = Сіз, сақталмаған
roster-unsaved = Әлі сақталмаған: { $n }
roster-last-saved = Соңғы рет сақталды: { $time }
roster-save = Қатысуды сақтау
roster-refresh = Жаңарту
roster-as-of = { $time } жағдайы бойынша
roster-walk-in = Тізімде жоқ адам келді
roster-flags = Назар аударатын белгілер
roster-flag-shared = { $n ->
    [one] Бір құрылғыдан { $n } адам белгіленген: { $names }.
   *[other] Бір құрылғыдан { $n } адам белгіленген: { $names }.
}
roster-flag-several = { $n ->
    [one] { $name }: бір код { $n } құрылғыда терілген.
   *[other] { $name }: бір код { $n } құрылғыда терілген.
}
roster-flags-what = Бұл қалыпты жағдай болуы мүмкін: адамдар бір телефонды бөліседі немесе телефоннан компьютерге ауысады. Ешкімнің қатысуы өзгермейді. Күмәндансаңыз, адамдардан сұраңыз.
roster-note = Код адамның сол минутта осында болғанын көрсетеді. Соңында вебинарды қысқа тексеру тізімі бойынша жабасыз.
roster-mend = Бұл белгілер әлі сақталмаған. Белгі жазылғаннан өзгеше болса, себебін жазып, сақтаңыз.
roster-reason = Себебі
roster-reason-hint = Бірнеше сөз, тек қатысу туралы.
roster-reason-needed = { $name }: белгі неге жазылғаннан ({ $evidence }) өзгеше екенін жазыңыз
roster-changed-meanwhile = { $name }: осы арада басқа адам белгі қойды ({ $status }). Басқаша шешсеңіз, қайта сақтаңыз
roster-not-on-list = { $name }: бұл адамның оқу бағытында мұндай вебинар жоқ
roster-not-expected = Оқу бағытында осы вебинар бар адамдарды таңдаңыз
roster-cancelled = Бұл вебинар өтпейді. Оның қатысу тізімі жоқ.
roster-closed-by = Вебинар жабылды: { $name }, { $time }
roster-closed-at = Вебинар жабылды: { $time }
roster-closed-what = Қатысу қорытындыланды. Өзгеріс – сіздің атыңыздан қабылданған шешім; жазылғаннан өзгеше болса, себебін көрсету керек.
flash-roster-saved = { $n ->
    [0] Ештеңе өзгерген жоқ.
    [one] { $n } адамның қатысуы сақталды.
   *[other] { $n } адамның қатысуы сақталды.
}
back-to-roster = Қатысу тізіміне оралу

# Код бойынша белгілену
check-in-is-open = Белгілену ашық
check-in-is-closed = Белгілену жабық
check-in-opens-at = Белгілену ашылатын уақыт: { $time }
check-in-until = жабылуы: { $time }
check-in-code-is = Код:
check-in-scan-or-open = Сканерлеңіз немесе { $address } бетін ашып, кодты теріңіз.
check-in-qr = Осы вебинарда белгілену бетін ашатын QR-код
check-in-what = Қатысушылар экраныңыздағы алты цифрды тереді, сонда тізімнен кім осында екені көрінеді. Уақытын сіз таңдайсыз.
check-in-too-late = Вебинар аяқталды: белгіленуді енді ашуға болмайды.
check-in-show = Үлкен экранда көрсету
check-in-open = Белгіленуді ашу
check-in-new-code = Жаңа код
check-in-close = Белгіленуді жабу
flash-check-in-opened = Код: { $code }, жабылуы: { $until }. Алдыңғы код тағы екі минут жарамды.
flash-check-in-closed = Белгілену жабылды.
check-in-title = Белгілену
check-in-code = Код
check-in-code-hint = Экрандағы алты цифр
check-in-button = Белгілену
check-in-try-again = Қайталап көру
check-in-as = Сіз { $name } ретінде белгіленесіз.
check-in-sign-in-first = Кірмеген болсаңыз, алдымен кіресіз. Код сақталады.
check-in-six-digits = Экрандағы алты цифрды теріңіз
check-in-wrong = Экрандағы алты цифрды тексеріңіз
check-in-too-early = Белгілену ашылатын уақыт: { $time }
check-in-closed = Бұл код бойынша белгілену жабылған уақыт: { $time }. Экранда қазір тұрған кодты тренерден сұраңыз
check-in-done = Сіз белгілендіңіз, { $time }
check-in-done-what = Мұнда басқа ештеңе істеудің қажеті жоқ.
check-in-not-on-list = Сіз бұл вебинардың тізімінде жоқсыз
check-in-not-on-list-what = Белгіңіз сақталды. Оның осында есептелетін-есептелмейтінін тренер шешеді.
check-in-to-webinar = Вебинарға өту

# Үлкен экран
screen-when = { $span }, { $offset }
screen-how = Сканерлеңіз немесе сайтты ашып, кодты теріңіз
screen-not-open = Белгілену қазір жабық
screen-checked-in = осында
screen-closes-at = Белгілену жабылатын уақыт:
screen-update = Жаңарту
screen-back = Тізімге оралу

# Кездесуге кіру
joining-title = Сіз кездесуге қосылып жатырсыз
joining-open = Кездесуді ашу
joining-recorded = Келгеніңіз жазылды: { $time }.
joining-no-link = Кездесудің мекенжайы әзірге жоқ
joining-no-link-what = Оны тренер енгізеді. Бетті бір минуттан кейін жаңартыңыз.
joining-check-in = Қатысу кодын теру
join-as = Бұл жеке сілтеменің иесі: { $name }. Қосылу үшін түймені басыңыз.
join-button = Қосылу
join-telephone = Телефонмен тыңдау: { $number }
join-early = Қосылу түймесі осында шығатын уақыт: { $time }.
join-look-again = Қайта қарау
join-over = Бұл вебинар аяқталды.
join-cancelled = Бұл вебинар өтпейді.
join-not-expected = Сізде бұл вебинарда орын жоқ. Вебинарларыңызды көру үшін сайтқа кіріңіз.
join-unknown-title = Сілтеме толық емес
join-unknown = Хаттағы сілтемені толық көшіріңіз немесе сайтқа кіріп, вебинарларыңызды ашыңыз.
flash-join-early = Кездесуге қосылуға болатын уақыт: { $time }.
flash-join-over = Бұл вебинар аяқталды.
flash-join-cancelled = Бұл вебинар өтпейді.
flash-join-not-expected = Сізде бұл вебинарда орын жоқ.

# Тізімде жоқ адамдар
unmatched-title = Бұл кім?
unmatched-what = Бұл адамдар осында болды, бірақ тізімде жоқ. Кім екенін көрсеткеніңізде есептеледі.
unmatched-none = Белгіленгендердің бәрі тізімде бар немесе олар туралы шешім қабылдап қойдыңыз.
unmatched-closed = Вебинар жабылған. Шешілмегені сол күйі қалады. Қатысуын бәрібір есептеу үшін тізімнен атын ашып, себебін жазып, белгілеңіз.
unmatched-code-at = Код: { $times }
unmatched-self-hint = Оқу бағытында осы вебинар бар, бірақ орны жоқ.
unmatched-more = { $n ->
    [one] Бұлардан кейін тағы { $n } адам бар.
   *[other] Бұлардан кейін тағы { $n } адам бар.
}
unmatched-by-hand-at = Тренер жазған: { $times }
unmatched-self-email = Бұл – оқу бағытында осы вебинар бар адамның поштасы.
walk-in-title = Тағы біреу осында
walk-in-what = Келген, бірақ тізімде жоқ адамның атын жазыңыз. Ештеңе жоғалмайды: оның кім екенін кейін, адам қабылданғаннан кейін де көрсете аласыз.
walk-in-name = Аты-жөні
walk-in-email = Поштасы, егер білсеңіз
walk-in-email-hint = Аттас адамдарды ажыратуға және қабылданған адамды табуға көмектеседі.
walk-in-add = Жазып қою
walk-in-name-needed = Келген адамның атын жазыңыз
walk-in-name-long = Атын { $n } таңбадан асырмай жазыңыз
walk-in-email-wrong = Поштаны anna@example.org сияқты жазыңыз немесе өрісті бос қалдырыңыз
walk-in-too-early = Адамдарды жазу басталатын уақыт: { $time }
flash-walk-in-added = Жазылды: { $name }.
unmatched-save = Сақтау
unmatched-nobody = Тізімде { $name } деген адам жоқ. Атын тізімдегідей жазыңыз
unmatched-several = { $name } тізімдегі бірнеше адамға сәйкес келеді. Атын толығырақ немесе поштасын жазыңыз
flash-unmatched-saved = { $n ->
    [0] Ештеңе шешілген жоқ. Не ештеңе таңдалмады, не басқа біреу бұрын шешті: тізім қазіргі жағдайды көрсетеді.
    [one] { $n } адам туралы шешім сақталды.
   *[other] { $n } адам туралы шешім сақталды.
}

# Жабу
close-title = Вебинарды жабу
close-what = Осы тармақтарды қарап шығыңыз. Сонда ешкім белгісіз қалмайды және әркімнің қорытындысы шығарылады.
close-early = Вебинарды жабуға болатын уақыт: { $time }
close-early-what = Ол ертерек аяқталды ма? Шын мәнінде қашан аяқталғанын төменде жазыңыз.
close-captured = Қатысу жазылды: жеке сілтеме, код, кездесу есебі немесе тіркеу парағы бойынша.
close-not-captured = Ештеңе жазылмаған: жеке сілтемемен ешкім кірмеген, код көрсетілмеген, кездесу есебі импортталмаған, қолдар енгізілмеген.
close-by-hand = Белгілер қолмен қойылды
close-say-by-hand = Белгілер қолмен қойылғанын растаңыз немесе тізімді ашып, кім болғанын белгілеңіз
close-no-strangers = Белгіленгендердің бәрі белгілі.
close-strangers = { $n ->
    [one] { $n } белгі тізімде жоқ адамдыкі.
   *[other] { $n } белгі тізімде жоқ адамдардікі.
}
close-undecided = { $n ->
    [one] Тізімде жоқ адамның { $n } белгісі туралы шешіңіз
   *[other] Тізімде жоқ адамдардың { $n } белгісі туралы шешіңіз
}
close-rulings = { $n ->
    [0] Қолмен қойылған белгі жоқ.
    [one] Қолмен { $n } белгі қойылған.
   *[other] Қолмен { $n } белгі қойылған.
}
close-look = Тізімді ашу
close-looked-over = Белгілерді қарап шықтым
close-look-over = Белгілерді қарап шығып, растаңыз
close-nobody-missing = Тізімдегі бәрінің белгісі бар.
close-missing = { $n ->
    [one] { $n } адамның белгісі жоқ.
   *[other] { $n } адамның белгісі жоқ.
}
close-missing-many = Көп адамның белгісі жоқ.
close-missing-show = Тізімнен көрсету
close-missing-names = Аты-жөндері
close-rest = Белгісі жоқ адамдардың бәріне қойылатын белгі
close-rest-absent-hint = Вебинар жабылғанда өздігінен
close-rest-ruling-hint = Сіздің атыңыздан шешім ретінде
close-button = Вебинарды жабу
close-no-way-back = Жабылған вебинар қайта ашылмайды. Жеке белгілерді өзгертуге болады.
close-not-over = Вебинар әлі аяқталған жоқ
close-closed-at = Вебинар жабылды: { $time }.
close-already = Осы арада вебинар жабылды. Белгілерді тізімде бір-бірлеп шешіп өзгертуге болады.
flash-webinar-closed = { $n ->
    [0] Вебинар жабылды. Бәрінің белгісі болды.
    [one] Вебинар жабылды. { $n } адамның белгісі болмады.
   *[other] Вебинар жабылды. { $n } адамның белгісі болмады.
}
times-title = Шын мәнінде қашан болды
times-what = Жоспар бойынша: { $span }, { $zone }. Басқаша болса ғана уақытын жазыңыз: минуттар соның ішінде саналады.
times-began = Басталуы
times-ended = Аяқталуы
times-save = Уақытты сақтау
times-not-a-time = Уақытты жазыңыз, мысалы 16:50
times-end-before-start = Аяқталуы басталуынан кейін болуы керек
times-in-future = Өтіп кеткен уақытты жазыңыз
times-far-off = Бұл жоспардағы уақыттан алты сағаттан астам ауытқиды. Уақытты тағы бір қараңыз
flash-times-saved = { $n ->
    [0] Уақыт сақталды.
    [one] Уақыт сақталды. { $n } адамның қатысуы қайта есептелді.
   *[other] Уақыт сақталды. { $n } адамның қатысуы қайта есептелді.
}

# Кездесу есептері: файл неге қабылданбады
report-refused-empty-file = Бұл файлда ештеңе жоқ. Есепті қайта сақтап, тағы таңдаңыз.
report-refused-too-large = Бұл файл кездесу есебінен әлдеқайда үлкен. Тек қатысушылар тізімін таңдаңыз.
report-refused-too-many-rows = Бұл файлдағы жол саны бірден оқылатын мөлшерден көп. Файлды бөліктерге бөліңіз.
report-refused-old-or-locked = Бұл ескі Excel файлы немесе құпиясөзі бар файл. Оны құпиясөзсіз .xlsx немесе CSV етіп сақтаңыз.
report-refused-too-large-inside = Бұл Excel кітабының іші есептен әлдеқайда үлкен. Есепті CSV етіп қайта сақтаңыз.
report-refused-broken-workbook = Бұл Excel кітабын ашу мүмкін емес. Есепті қайта сақтаңыз.
report-refused-not-text = Бұл кесте емес: сурет, PDF немесе басқа файл. Есептің CSV немесе Excel файлын таңдаңыз.
report-refused-web-page = Бұл веб-бет. Есептің өзін CSV түрінде жүктеп алыңыз.
report-refused-list-of-people = Бұл уақыты жоқ адамдар тізімі. Әркімнің қашан кіріп, қашан шыққаны жазылған есепті таңдаңыз.
report-refused-not-a-report = Бұл біз білетін кездесу есебі емес. Есепті кездесу қызметі берген күйінде таңдаңыз немесе біздің үлгіні алыңыз.
report-refused-dates-unclear = Күндерді екі түрлі оқуға болады, ешқайсысы осы вебинардың күніне келмейді. Керек есептің осы екенін тексеріңіз.
report-refused-dates-unreadable = Бұл есептегі уақытты оқу мүмкін емес. Ұяшықтарды өзгертпей қайта сақтаңыз немесе біздің үлгіні алыңыз.
report-refused-cut-off = Бұл файл ортасынан үзілген. Есепті қайта жүктеп алыңыз.

# Кездесу есептері: алдымен білу керек
report-warning-empty = Есепте жол жоқ. Ол бойынша ешкім қатыспады деп белгіленбейді.
report-warning-truncated = Файл ортасынан үзілген. Үзілгенге дейінгісі оқылды; бәрін алу үшін қайта жүктеп алыңыз.
report-warning-times-unreadable = { $n ->
    [one] { $n } жолдың уақытын оқу мүмкін емес. Ол есепке алынбайды.
   *[other] { $n } жолдың уақытын оқу мүмкін емес. Олар есепке алынбайды.
}
report-warning-ends-before-begin = { $n ->
    [one] { $n } жол басталмай тұрып аяқталады. Ол есепке алынбайды.
   *[other] { $n } жол басталмай тұрып аяқталады. Олар есепке алынбайды.
}
report-warning-nothing-overlaps = Есептегі бірде-бір уақыт вебинарға сәйкес келмейді. Керек есептің осы екенін тексеріңіз.
report-warning-other-zone = Таңдалған уақыт белдеуінде есептегі бірде-бір уақыт вебинарға сәйкес келмейді. { $zone } белдеуі сәйкес келеді.
report-warning-other-zone-fits-better = { $zone } белдеуінде уақыт вебинарға таңдалған белдеудегіден әлдеқайда жақсы сәйкес келеді.
report-warning-repeated-hour = { $n ->
    [one] { $n } жолдағы уақыт сағат тілі екі рет өткен аралыққа түседі. Ол қатысу ұзақтығы бойынша анықталды.
   *[other] { $n } жолдағы уақыт сағат тілі екі рет өткен аралыққа түседі. Олар қатысу ұзақтығы бойынша анықталды.
}
report-warning-no-times = Есепте минут бар, уақыт жоқ. Вебинардан тыс болуы мүмкін уақыт есептелмейді.
report-warning-length-unreadable = { $n ->
    [one] { $n } адамның алғашқы келген және соңғы кеткен уақыты ғана оқылады, қанша болғаны оқылмайды: өздігінен ештеңе есептелмеді. Оны тізімде белгілеңіз.
   *[other] { $n } адамның алғашқы келген және соңғы кеткен уақыты ғана оқылады, қанша болғаны оқылмайды: өздігінен ештеңе есептелмеді. Оларды тізімде белгілеңіз.
}
report-warning-gaps-unknown = { $n ->
    [one] { $n } адам шығып, қайта кірген, бірақ қашан екені есепте жоқ. Тек анық уақыт есептелді.
   *[other] { $n } адам шығып, қайта кірген, бірақ қашан екені есепте жоқ. Тек анық уақыт есептелді.
}
report-warning-still-there = { $n ->
    [one] { $n } адамның шыққан уақыты жазылмаған. Уақыты есептегі соңғы жазбаға дейін есептелді.
   *[other] { $n } адамның шыққан уақыты жазылмаған. Уақыты есептегі соңғы жазбаға дейін есептелді.
}
report-warning-other-sheet = Есеп кітаптың «{ $sheet }» парағында тұр. Сол парақ оқылды.
report-warning-several-reports = Кітаптағы есебі бар парақтар саны: { $n }. «{ $sheet }» парағы оқылды; қалғандарын да импорттау үшін оларды бөлек файл етіп сақтаңыз.
report-warning-ahead = { $n ->
    [one] { $n } жолда әлі келмеген уақыт көрсетілген. Ол есептелмеді: күні мен уақыт белдеуін тексеріңіз.
   *[other] { $n } жолда әлі келмеген уақыт көрсетілген. Ол есептелмеді: күні мен уақыт белдеуін тексеріңіз.
}
report-warning-letters-lost = Файл қазақ әріптері жоқ кодтаумен сақталған: олардың орнында сұрақ белгісі тұр.

# Сәйкестендіру: бұл неге осы адам
match-reason-external-id = Жеке сілтеме бойынша
match-reason-email = Электрондық пошта мекенжайы бойынша
match-reason-full-name = Толық аты-жөні бойынша: тізімде ондай бір ғана адам бар
match-reason-decided-before = Сіз немесе әріптесіңіз бұрын осылай шешкен
match-reason-decided-nobody = Сіз немесе әріптесіңіз бұрын бұл адам тізімде жоқ деп шешкен
match-reason-several-fit = Тізімде бірнеше адамның аты-жөні осындай
match-reason-shared-email = Бұл мекенжай тізімдегі бірнеше адамға сәйкес келеді
match-reason-email-of-one-name-of-another = Мекенжайы бір адамдікі, толық аты-жөні басқа адамдікі
match-reason-id-of-one-name-of-another = Жеке сілтемесі бір адамдікі, аты-жөні немесе мекенжайы басқа адамдікі
match-reason-patronymic-differs = Аты бірдей, әкесінің аты басқа
match-reason-other-name-beside = Толық аты-жөні, қасында тағы бір ат
match-reason-two-people = Бір құрылғыда екі адам
match-reason-initial-fits = Тегі мен бас әрпі бір адамға сәйкес келеді
match-reason-initial-fits-several = Тегі мен бас әрпі бірнеше адамға сәйкес келеді
match-reason-first-name-only = Тек аты
match-reason-surname-only = Тек тегі
match-reason-part-fits = Аттың бір бөлігі тізімдегі біреуде бар, толығымен ешкімде жоқ
match-reason-nearly-the-name = Осы аты-жөнге өте ұқсас, бір-екі әрпі басқа
match-reason-address-like-name = Мекенжайы осы аты-жөнге ұқсайды
match-reason-no-one-like = Тізімде аты-жөні мұндай ешкім жоқ
match-reason-no-name = Аты-жөні жоқ, тек құрылғы, ұйым немесе жер
match-reason-telephone = Телефон нөмірі
match-reason-bot = Өзі қатысатын бағдарлама
match-reason-host = Жүргізуші немесе ұйымдастырушы
match-reason-waiting-room = Күтіп тұрды, бірақ кіргізілмеді
match-reason-not-attended = Тіркелген, бірақ келмеген
roster-too-early = { $name }: вебинар әлі басталған жоқ, қатысқанын әзірге белгілеуге болмайды
roster-own = { $name }: өз қатысуын ешкім өзі белгілемейді. Басқа тренерден немесе ұйымдастырушыдан сұраңыз
