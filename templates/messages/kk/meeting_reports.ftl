# Кездесу есебін импорттау: файл
meeting-title = Кездесу есебін импорттау
meeting-lead = Кездесу қызметі беретін қатысушылар тізімін таңдаңыз: Zoom, Teams, Google Meet, Webex, BigBlueButton, Jitsi немесе аты-жөні мен уақыты бар кесте. Сіз тексергенше ештеңе жазылмайды.
meeting-template = Есеп жоқ па? Біздің үлгіні алыңыз: күтілетін қатысушылар тізімі, оған әркімнің қашан келіп, қашан кеткенін жазуға болады.
meeting-file = Файл
meeting-file-hint = CSV, Excel, XML немесе JSON, { $megabytes } МБ дейін
meeting-paste = Немесе есепті қойыңыз
meeting-paste-hint = Бүкіл кестені тақырыбымен бірге көшіріңіз.
meeting-zone = Есептегі уақыттың белдеуі
meeting-zone-hint = Есепте уақыт белдеуі жазылмайды. Қаланы латын әрпімен немесе IANA атауын жазыңыз, мысалы Asia/Almaty.
meeting-read = Оқу және тексеру
meeting-choose = Файл таңдаңыз немесе есепті қойыңыз
meeting-zone-unknown = Белдеуді жазыңыз, мысалы Asia/Almaty, немесе қаланы латын әрпімен жазыңыз
meeting-earlier = Осы вебинардың есептері
meeting-closed = Вебинар жабылған. Енді қатысуды тек тренердің шешімі өзгертеді.
meeting-changing = Адамдар тізімі дәл қазір өзгеріп жатыр, сондықтан есеп салыстырылмады. Сәл кейін қайта жіберіңіз.
meeting-said-before = Бұрын сіз немесе әріптесіңіз осылай көрсеткен
meeting-pasted-name = Қойылған есеп
meeting-state-checked = расталмаған
meeting-state-confirmed = импортталған
meeting-state-undone = болдырылмаған немесе шетке қойылған

# Бұл қандай есеп
meeting-found = { $provider }, { $rows ->
    [one] { $rows } жол
   *[other] { $rows } жол
}.
meeting-found-text = Кодтауы { $encoding }.
meeting-found-workbook = Excel кітабы немесе құрылымды файл.
meeting-found-separator-comma = Мәндер үтірмен бөлінген.
meeting-found-separator-semicolon = Мәндер нүктелі үтірмен бөлінген.
meeting-found-separator-tab = Мәндер табуляциямен бөлінген.
meeting-found-zone = Уақыт былай оқылды: { $zone }.
meeting-provider-zoom = Zoom
meeting-provider-teams = Microsoft Teams
meeting-provider-google-meet = Google Meet
meeting-provider-webex = Webex
meeting-provider-bigbluebutton = BigBlueButton
meeting-provider-jitsi = Jitsi
meeting-provider-template = Аты-жөні мен уақыты бар кесте
meeting-layout-participants = Қатысушылар тізімі, әр келуге бір жол.
meeting-layout-participants-with-meeting = Кездесу туралы мәліметтен кейінгі қатысушылар тізімі.
meeting-layout-unique-users = Бірегей пайдаланушылар тізімі: минуттар бар, уақыты жоқ.
meeting-layout-webinar-attendees = Вебинар қатысушыларының бөлімдерге бөлінген есебі.
meeting-layout-joined-left-list = Кіргендер мен шыққандар тізімі.
meeting-layout-summary = Қорытынды және әр келуге бір жол.
meeting-layout-three-sections = Үш бөлімнен тұратын есеп.
meeting-layout-live-event = Тікелей эфир тізімі, уақыты UTC бойынша.
meeting-layout-first-in-last-out = Алғашқы кіру, соңғы шығу және ұзақтығы.
meeting-layout-stays = Әр келуге бір жол.
meeting-layout-dashboard = Кесте түріндегі басқару тақтасы.
meeting-layout-events-xml = Жазба оқиғалары.
meeting-layout-analytics-callback = Кездесуден кейін жіберілетін мәлімет.
meeting-layout-webhooks = Кездесу кезінде жіберілген оқиғалар.
meeting-dates-day-first = Күндерде алдымен күн жазылған.
meeting-dates-month-first = Күндерде алдымен ай жазылған.
meeting-dates-year-first = Күндерде алдымен жыл жазылған.
meeting-dates-named-month = Күндерде ай сөзбен жазылған.
meeting-dates-time-only = Уақыт күнсіз жазылған.
meeting-zone-change = Басқа уақыт белдеуі
meeting-zone-save = Қайта оқу
meeting-warnings = Жалғастырмас бұрын

# Тексеру
meeting-review-title = Кездесуде кім болды
meeting-groups = Есімдер топтары
meeting-group-unclear = Сіздің шешіміңіз керек: { $left }, барлығы { $n }
meeting-group-nobody = Сәйкестік жоқ: { $left } шешілмеген, барлығы { $n }
meeting-group-matched = Автоматты түрде табылғандар: { $n }
meeting-group-ignored = Қатысу емес: { $n }
meeting-group-elsewhere = Осы вебинардан тыс: { $n }
meeting-no-rows = Бұл топта есім жоқ.
meeting-minutes = { $n ->
    [one] { $n } минут
   *[other] { $n } минут
}
meeting-no-times = Осы вебинар ішінде уақыт жоқ
meeting-times-more = тағы { $n }
meeting-other = Тізімдегі басқа адам
meeting-two = Сол құрылғыда тағы бір адам
meeting-two-what = Екі адам бір құрылғыда отырды: екеуіне де бірдей уақыт жазылады, әрқайсысына бөлек.
meeting-two-name = Екінші адамның аты-жөні немесе e-mail
meeting-name = Аты-жөні немесе e-mail
meeting-name-hint = Бір адамға сәйкес келсе, есімнің бір бөлігі кез келген жазуда жетеді.
meeting-walk-in = Осында болды, бірақ қабылданбаған: есімін сақтау
meeting-guest = Қонақ, біздің қатысушы емес
meeting-later = Кейін шешу
meeting-remember = Келесі жолы осы жауапты ұсыну
meeting-save = Бетті сақтау
meeting-save-next = Сақтап, келесі бетке өту
meeting-to-confirm = Не өзгеретінін көру
meeting-save-effect = Сақтап, не өзгеретінін көру
meeting-changed-meanwhile = Осы арада { $name } туралы басқа біреу шешті: оның таңдауы көрсетілген. Дұрыс болмаса, қайта таңдаңыз.
meeting-elsewhere = Топта бар, бірақ бұл вебинарда күтілмейді
meeting-guests-all = { $n ->
    [one] Сәйкестігі жоқ, шешілмеген { $n } есім — қонақ
   *[other] Сәйкестігі жоқ, шешілмеген { $n } есімнің бәрі — қонақ
}
meeting-put-aside = Бұл есепті шетке қою
meeting-to-roster = Тізімге оралу
meeting-to-remembered = Есімдер туралы не есте сақталған
meeting-to-walk-ins = Қабылданбаған адамдар
meeting-import-another = Басқа есепті импорттау

# Не өзгереді және кейін
meeting-confirm-title = Бұл есеп нені өзгертеді
meeting-confirm-what = Әзірге ештеңе жазылған жоқ. Вебинар жабылғанша импортты болдырмауға болады.
meeting-confirm = Есепті импорттау
meeting-back-to-review = Есімдерге оралу
meeting-effect-people = { $n ->
    [one] { $n } адам туралы дерек бар.
   *[other] { $n } адам туралы дерек бар.
}
meeting-effect-change = { $n ->
    [one] { $n } адам: «{ $old }» орнына «{ $new }» болады.
   *[other] { $n } адам: «{ $old }» орнына «{ $new }» болады.
}
meeting-effect-no-change = Ешкімнің қатысуы өзгермейді.
meeting-effect-rulings = { $n ->
    [one] { $n } шешім сол күйі қалады.
   *[other] { $n } шешім сол күйі қалады.
}
meeting-effect-guests = { $n ->
    [one] { $n } қонақ есептелмейді.
   *[other] { $n } қонақ есептелмейді.
}
meeting-effect-walk-ins = { $n ->
    [one] Қабылданбаған { $n } адамның есімі сақталады.
   *[other] Қабылданбаған { $n } адамның есімі сақталады.
}
meeting-effect-later = { $n ->
    [one] { $n } есім импорттан кейін де сіздің шешіміңізді күтеді.
   *[other] { $n } есім импорттан кейін де сіздің шешіміңізді күтеді.
}
meeting-effect-aside = { $n ->
    [one] { $n } есім осы вебинарға қатысу емес.
   *[other] { $n } есім осы вебинарға қатысу емес.
}
meeting-done-title = Есеп импортталды
meeting-undone-title = Бұл есеп енді есептелмейді
meeting-undone-what = Деректері сақталды, бірақ есептелмейді. Файлды қайта импорттауға болады.
meeting-undo = Бұл импортты кері қайтару
meeting-undo-what = Қатысу басқа деректер көрсеткен күйге оралады. Есімдер туралы шешімдер есте қалады.
flash-meeting-saved = Сақталды. Қатысу туралы әзірге ештеңе жазылған жоқ.
flash-meeting-imported = Есеп импортталды. Вебинар жабылғанша импортты болдырмауға болады.
flash-meeting-undone = Импорт кері қайтарылды.
flash-meeting-put-aside = Есеп шетке қойылды.
flash-meeting-reread = Есеп қайта оқылды.
flash-meeting-changed = { $n ->
    [0] Содан бері адамдар тізімі немесе вебинар уақыты өзгерді. Жауаптар бұрынғыдай: не өзгеретінін тағы бір қараңыз.
    [one] Содан бері адамдар тізімі немесе вебинар уақыты өзгерді. { $n } есімнің жауабы басқа: тағы бір тексеріңіз.
   *[other] Содан бері адамдар тізімі немесе вебинар уақыты өзгерді. { $n } есімнің жауабы басқа: тағы бір тексеріңіз.
}
flash-meeting-decided = Осы арада біреу есімдер туралы шешті. Не өзгеретінін тағы бір қараңыз.
flash-meeting-settled = Бұл есеп осы арада расталды немесе шетке қойылды.

# Не есте сақталған
remembered-title = Есімдер туралы не есте сақталған
remembered-what = Осы топтың есебінде есім немесе мекенжай қайта кездессе, бұл жауаптар ұсынылады. Өздігінен ешкімді белгілемейді.
remembered-none = Әзірге ештеңе есте сақталмаған. Есептердегі есімдерге берген жауаптарыңыз осында тұрады.
remembered-is = бұл { $name }
remembered-guest = біздің қатысушы емес
remembered-forget = Ұмыту: { $name }
flash-remembered-forgotten = Ұмытылды. Импортталғаны сол күйі қалады.

# Қабылданбаған адамдар
walk-ins-title = Осында болды, қабылданбаған
walk-ins-closed = Бұл вебинар жабылған: нәтиже тек себебі көрсетілген шешіммен өзгереді. Бұл адамның кім екенін, қалай белгіленетінін және себебін жазыңыз. Қатысу деректері сол адамға тіркеледі, басқа ештеңе өзгермейді.
walk-ins-mark = Қалай белгілеу керек
walk-ins-reason-needed = Вебинар жабылғаннан кейін нәтиже неге өзгеретінін жазыңыз
walk-ins-own = Өзіңіздің қатысуыңыз туралы басқа адам шешеді.
meeting-kept-title = Файлдың бастапқы түрі
meeting-kept-brought = Жүктеген: { $name }, { $time }
walk-ins-what = Бұл адамдар вебинарда болды, бірақ қабылданбаған. Қабылданған соң кім екенін көрсетіңіз: содан бастап минуттары есептеледі.
walk-ins-none = Мұнда күтіп тұрған ешкім жоқ.
walk-ins-save = Сақтау
walk-ins-person = Бұл — тізімдегі адам
walk-ins-two-closed = Екі адам бір құрылғыда отырды: екеуіне де бірдей уақыт жазылады, әрқайсысына бөлек. Белгі мен себеп екеуіне де қатысты.
walk-ins-guest = Қонақ екен, біздің қатысушы емес
flash-walk-ins-saved = { $n ->
    [0] Ештеңе шешілген жоқ. Не ештеңе таңдалмады, не басқа біреу бұрын шешті: тізім қазіргі жағдайды көрсетеді.
    [one] { $n } адам туралы шешілді.
   *[other] { $n } адам туралы шешілді.
}

# Басқа жерлерде
unmatched-report-at = Кездесу есебінде: { $times }
close-reports-waiting = { $n ->
    [one] Кездесудің { $n } есебі оқылған, бірақ расталмаған.
   *[other] Кездесудің { $n } есебі оқылған, бірақ расталмаған.
}
close-reports-open = Кездесу есебін импорттау немесе басталғанын аяқтау
close-confirm-reports = { $n ->
    [one] Кездесудің { $n } есебін растаңыз немесе шетке қойыңыз
   *[other] Кездесудің { $n } есебін растаңыз немесе шетке қойыңыз
}
audit-report-read = { $who }: кездесу есебі оқылды.
audit-report-imported = { $who }: кездесу есебі импортталды.
audit-report-undone = { $who }: кездесу есебінің импорты болдырылмады немесе шетке қойылды.
audit-match-forgotten = { $who }: есім туралы есте сақталған жауап ұмытылды.
audit-walk-in-settled = { $who }: қабылданбаған адамның кім екені шешілді.
audit-token-made = { $who }: басқа бағдарламаға арналған токен шығарылды ({ $about }).
audit-token-revoked = { $who }: токен қайтарып алынды ({ $about }).

# Бірнеше вебинарға ортақ есеп
meeting-several-touched = Бұл есепте осы топтың басқа вебинарларының жолдары да бар
meeting-several-names = { $n ->
    [one] Онда { $n } есім болған.
   *[other] Онда { $n } есім болған.
}
meeting-several-what = Оны бәріне бірден импорттаңыз: әр есім туралы бір рет шешіледі, әр вебинар өз уақытындағы минуттарды алады.
meeting-several-widen = Бәріне импорттау
meeting-several-also = Бұл импорт мына вебинарларға да қатысты
meeting-several-once = Әр есім туралы бәріне ортақ бір рет шешіледі. Минуттар өз уақытына сәйкес келетін вебинарда және сол вебинар оқу бағытында бар адамдарға есептеледі.
meeting-several-undo = Импорт осы вебинарлардың бәрінде кері қайтарылады.
meeting-several-stays = Бұл импорттың басқа вебинары жабылған: импорт қалады. Белгілерді әр тізімде бір-бірлеп шешіп өзгертуге болады.
meeting-left-out-closed = Ол жабылған, сондықтан кірмейді.
meeting-left-out-has-it = Бұл есеп онда бұрыннан бар.
meeting-left-out-same-time = Дәл сол уақытта басқа вебинар өтеді, ал есептен адамның қайсысында болғаны көрінбейді. Ол кірмейді.
flash-meeting-widened = { $n ->
    [0] Қазір бұл есепті импорттауға болатын басқа вебинар жоқ.
    [one] Импорт енді тағы { $n } вебинарға қатысты. Есімдерді қарап шығыңыз.
   *[other] Импорт енді тағы { $n } вебинарға қатысты. Есімдерді қарап шығыңыз.
}
