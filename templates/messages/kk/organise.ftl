# Ұйымдастырушының беттері
cohorts-title = Топтар
cohorts-dates = { $from } – { $until }.
cohorts-enrolled = Қабылданды: { $n }
cohorts-closed = Жабық
cohorts-none = Сіз әзірге ешбір топтың ұйымдастырушысы емессіз. Сізді әкімші қоса алады.
overview-as-of = Деректер: { $at }.
overview-needs = Шешім күтіп тұрған істер
overview-needs-nothing = Қазір ештеңе жоқ.
overview-need-applied = { $n } өтінім шешім күтуде
overview-need-waiting = Күту тізімінде { $n } адам бар, бос орындар да бар
overview-need-unmatched = { $n } белгі немесе есеп жолының иесі әлі анықталмаған
overview-need-unclosed = { $n } вебинар өтті, бірақ жабылмаған
overview-need-unmet = { $n ->
    [one] { $n } жазба күшінде, бірақ ережелері енді орындалмайды: қатысу түзетілді
   *[other] { $n } жазба күшінде, бірақ ережелері енді орындалмайды: қатысу түзетілді
}
overview-need-undelivered = { $n } хат жетпеді
overview-need-imports = { $n } импорт тексерілген, бірақ расталмаған
overview-need-only-if = { $more ->
    [yes] { $n }-нан астам адам қалған бір мүмкіндігін пайдаланса ғана аяқтай алады
   *[no] { $n } адам қалған бір мүмкіндігін пайдаланса ғана аяқтай алады
}
overview-need-out-of-reach = { $more ->
    [yes] { $n }-нан астам адам бұл топта енді аяқтай алмайды
   *[no] { $n } адам бұл топта енді аяқтай алмайды
}
overview-need-did-not-finish = { $more ->
    [yes] { $n }-нан астам адам аяқтаған жоқ
   *[no] { $n } адам аяқтаған жоқ
}
overview-figures = Топ сандармен
overview-enrolled = қабылданды
overview-applied = { $n ->
    [one] қаралатын өтінім
   *[other] қаралатын өтінім
}
overview-waiting = күту тізімінде
overview-withdrawn = шықты
overview-held = { $n ->
    [one] өткен вебинар
   *[other] өткен вебинар
}
overview-held-of = { $held } / { $all }
overview-records = { $n ->
    [one] берілген жазба
   *[other] берілген жазба
}
overview-more = Тағы
overview-place-import = Қатысушыларды импорттау
overview-place-messages = Хаттар
overview-place-audit = Кім не істеді
overview-place-settings = Топтың баптаулары
overview-apply-link = Өтінім беретін мекенжай:
people-result = { $n } адам
people-result-more = { $n } адамнан көп. Іздеуді нақтылаңыз.
people-search = Іздеу
people-search-hint = Кез келген жазудағы аты-жөн, ұйым, өтінім нөмірі немесе электрондық поштаның басы.
people-search-go = Көрсету
people-filter-state = Күйі
people-filter-state-any = Барлық күй
people-filter-track = Оқу бағыты
people-filter-track-any = Барлық оқу бағыты
people-filter-region = Өңір
people-filter-region-any = Барлық өңір
people-filter-sector = Қызмет саласы
people-filter-sector-any = Барлық қызмет саласы
people-filter-outlook = Аяқтау мүмкіндігі
people-filter-outlook-any = Кез келген жауап
people-filter-misses = Не жетіспейді
people-filter-misses-any = Бәрібір
filter-remove = Осы сүзгіні алып тастау
filter-clear = Бәрін тазарту
people-table = Топтағы адамдар
people-name = Аты-жөні
people-since = Қай күннен
people-choose = Таңдау: { $name }
people-all-matching = Осы беттегілер ғана емес, іздеуге сай келетіндердің бәрі: { $n }
people-met-of = { $met } / { $total }
people-no-name = Аты-жөні әлі жоқ
people-none-found = Ешкім табылмады.
people-none = Мұнда әзірге ешкім жоқ: адамдар өтінім береді немесе сіз тізім жүктейсіз.
list-newest = Ең жаңалары
list-older = Бұрынғылары
decide-title = Шешім
decide-approve = Орын беру
decide-waitlist = Күту тізіміне қою
decide-decline = Өтінімді қабылдамау
decide-withdraw = Орынды қайтарып алу
decide-approve-title = { $n } адамға орын беру
decide-approve-go = { $n } адамға орын беру
decide-waitlist-title = { $n } адамды күту тізіміне қою
decide-waitlist-go = { $n } адамды күту тізіміне қою
decide-decline-title = { $n } адамның өтінімін қабылдамау
decide-decline-go = { $n } адамның өтінімін қабылдамау
decide-withdraw-title = { $n } адамның орнын қайтарып алу
decide-withdraw-go = { $n } адамның орнын қайтарып алу
decide-approve-effect = Әрқайсысы өз тілінде хат алып, бағдарламаны аша алады.
decide-waitlist-effect = Кезек сақталады. Әрқайсысы өз тілінде хат алады.
decide-decline-effect = Әрқайсысы өз тілінде сіз көрсеткен себеп жазылған хат алады.
decide-withdraw-effect = Олар бағдарламаны енді аша алмайды. Жасағандары сақталады. Әрқайсысы өз тілінде сіз көрсеткен себеп жазылған хат алады.
decide-reason = Себебі
decide-reason-hint = Өтінімді қабылдамау немесе орынды қайтарып алу үшін керек. Адам оны хаттан оқиды. Бала туралы ештеңе жазбаңыз.
decide-reason-decline-hint = Әрқайсысы оны хаттан оқиды. Бала туралы ештеңе жазбаңыз.
decide-reason-withdraw-hint = Әрқайсысы оны хаттан оқиды. Бала туралы ештеңе жазбаңыз.
decide-reason-missing = Себебін жазыңыз
decide-choose = Шешімді таңдаңыз
decide-full = { $left ->
    [0] Барлық орын алынған ({ $capacity }). Топтың баптауларында орын санын көбейтіңіз немесе күту тізімін пайдаланыңыз
   *[other] { $capacity } орынның { $left } орны қалды. Азырақ адам таңдаңыз немесе топтың баптауларында орын санын көбейтіңіз
}
decide-no-way = Осы арада басқа біреу шешім қабылдады. Қазіргі күйін қараңыз
decide-changed = { $n ->
    [one] Осы арада басқа біреу шешім қабылдады. Қазіргі күйін қараңыз, қажет болса, қайта шешіңіз
   *[other] Осы тізімдегі { $n } адам туралы осы арада басқа біреу шешім қабылдады. Қазіргі тізімді қараңыз, қажет болса, қайта шешіңіз
}
decide-nobody = Таңдалғандар үшін өзгертетін ештеңе жоқ.
decide-and-more = тағы { $n }
flash-people-choose = Алдымен адамдарды, содан кейін әрекетті таңдаңыз.
flash-people-approved = { $n } адамға орын берілді. Хат жіберілуде.
flash-people-waitlisted = { $n } адам күту тізімінде. Хат жіберілуде.
flash-people-declined = { $n } адамның өтінімі қабылданбады. Хат жіберілуде.
flash-people-withdrawn = { $n } адамның орны қайтарып алынды.
flash-people-decided-some = Өзгертілді: { $n }. Өзгеріссіз: { $left }, себебі осы арада біреу шешім қабылдаған.
flash-people-decided-erased = Өзгертілді: { $n }. Осы арада біреу шешім қабылдағандықтан, өзгеріссіз: { $left }. Деректері өз өтініші бойынша жойылған, шешім қабылданбайды: { $erased }.
decide-erased = { $erased ->
    [one] Таңдалғандардың ішінде деректері өз өтініші бойынша жойылған { $erased } адам бар: ол туралы шешім қабылданбайды.
   *[other] Таңдалғандардың ішінде деректері өз өтініші бойынша жойылған { $erased } адам бар: олар туралы шешім қабылданбайды.
}
flash-people-decided-nothing = Бұрыннан солай еді. Ештеңе өзгермеді.
person-facts = Біз білетін мәлімет
person-reference = Өтінім нөмірі
person-standing = Орындалған талап
person-missing = Жетіспейтіні
person-outlook = Қалғанын орындауға бола ма
outlook-reached = Бәрі орындалды
outlook-open = Әлі орындауға болады
outlook-only-if = Бір ғана мүмкіндік қалды
outlook-out-of-reach = Енді орындау мүмкін емес
person-seen = Соңғы кіруі
person-history-title = Орын тарихы
person-history = { $state }, { $track }. { $at }, { $who }
person-history-why = { $state }, { $track }. { $at }, { $who }. Себебі: { $reason }
person-webinars = Вебинарлар мен қатысу
person-webinars-none = Бұл оқу бағытының вебинарлары әлі жоспарланбаған.
person-minutes = { $n } минут
person-attendance-present = Қатысты
person-attendance-partial = Ішінара қатысты
person-attendance-absent = Қатыспады
person-attendance-excused = Дәлелді себеппен қатыспады
person-attendance-not-recorded = Белгіленбеген
person-attendance-open = Нәтиже әлі жоқ
person-messages = Жіберілген хаттар
person-messages-none = Әзірге хат жоқ.
person-events = Кім не істеді
person-events-all = Осы адам туралы барлық оқиға
message-kind-sign-in-code = Кіру коды
message-kind-application-received = Өтінім алынды
message-kind-enrolled = Бағдарламадағы орын
message-kind-declined = Өтінімнің қабылданбағаны
message-kind-waitlisted = Күту тізіміндегі орын
message-kind-webinar-moved = Вебинардың жаңа уақыты
message-kind-webinar-cancelled = Вебинар өтпейді
message-kind-place-free = Орын босады
message-kind-take-a-place = Орын алуды сұрау
message-kind-last-date = Есептелетін соңғы вебинар
message-kind-last-make-up = Орнын толтыру мүмкіндігі
message-kind-record-issued = Аяқтау туралы жазба
message-state-queued = Жіберілуін күтуде
message-state-sent = Жіберілді
message-state-given_up = Жіберу тоқтатылды
messages-lead = Осы топтағы адамдарға хаттар және олардың жағдайы. Кіру кодтары көрсетілмейді.
messages-states = Көрсету
messages-all = Барлығы
messages-queued = Күтуде
messages-sent = Жіберілген
messages-given-up = Жіберу тоқтатылған
messages-table = Хаттар
messages-to = Кімге
messages-kind = Не туралы
messages-state = Күйі
messages-at = Уақыты
messages-none = Мұнда хат жоқ.
audit-times = Уақыт: { $zone }.
audit-by = Кім
audit-by-any = Кез келген адам
audit-kind = Не
audit-kind-any = Бәрі
audit-kind-enrolment = Бағдарламаға жазылу
audit-kind-cohort = Топтың баптаулары
audit-kind-webinar = Вебинарлар
audit-kind-attendance = Қатысу
audit-kind-record = Жазбалар
audit-kind-role = Рөлдер
audit-from = Басы
audit-until = Соңы
audit-date-wrong = Күнді былай жазыңыз: 26.11.2026
audit-about = Адам туралы: { $name }
audit-none = Ештеңе табылмады.
audit-record = Техникалық жазба
audit-reason = Себебі: { $reason }
audit-by-system = Жүйе
audit-by-command = Пәрмен жолы арқылы біреу
audit-by-somebody = Аты-жөні жоқ адам
audit-somebody = біреу
audit-nothing = бос
audit-other = { $who } «{ $action }» әрекетін жасады.
audit-enrolment-created = { $who } топқа адам қосты: { $about }. Күйі: { $new }.
audit-enrolment-state = { $who } адамның күйін өзгертті ({ $about }): бұрын «{ $old }», енді «{ $new }».
audit-enrolment-track = { $who } адамның оқу бағытын ауыстырды ({ $about }): бұрын «{ $old }», енді «{ $new }».
audit-enrolment-about = { $who } адамның деректерін өзгертті ({ $about }): { $new }.
audit-enrolment-imported = { $who } қатысушыларды импорттады.
audit-check-in-opened = { $who } белгіленуді ашты.
audit-check-in-closed = { $who } белгіленуді жапты.
audit-webinar-held = { $who } вебинардың нақты уақытын көрсетті.
audit-webinar-closed = { $who } вебинарды жапты.
audit-webinar-invitations = { $who }: вебинарға шақырулар жіберілді.
audit-attendance-ruled = { $who } қатысу белгісін өзгертті ({ $about }): бұрын «{ $old }», енді «{ $new }».
audit-evidence-matched = { $who } белгіленген адамның кім екенін шешті.
audit-evidence-walk-in = { $who } вебинарда болған, бірақ тізімде жоқ адамды жазып қойды.
audit-report-exported = { $who } есептің файлын алды.
audit-record-issued = { $who } жазба берді: { $about }.
audit-record-replaced = { $who } жазбаны ауыстырды: { $about }.
audit-record-revoked = { $who } жазбаны қайтарып алды: { $about }.
audit-record-sharing = { $who } жазбада аты-жөнін көрсету-көрсетпеуді таңдады.
audit-record-badge = { $who } жазбаның цифрлық белгісін сұрады.
audit-statement-made = { $who } оқу нәтижелерінің көшірмесін немесе қатысу анықтамасын жасатты: { $about }.
audit-badge-key = { $who } белгілерге қол қоятын кілтті ауыстырды.
audit-password-set = { $who } құпиясөз қойды.
audit-calendar-made = { $who } күнтізбеге арналған мекенжай жасады.
audit-calendar-revoked = { $who } күнтізбеге арналған мекенжайды тоқтатты.
audit-password-removed = { $who } құпиясөзді алып тастады.
audit-cohort-created = { $who } топ құрды: { $new }.
audit-cohort-changed = { $who } «{ $what }» баптауын өзгертті: бұрын «{ $old }», енді «{ $new }».
audit-role-granted = { $who } «{ $new }» рөлін берді: { $about }.
audit-role-revoked = { $who } «{ $new }» рөлін қайтарып алды: { $about }.
cohort-settings-names = Топтың атауы
cohort-settings-name-missing = Атауын әр тілде жазыңыз
cohort-settings-dates = Күндер
cohort-settings-starts-on = Бірінші күн
cohort-settings-ends-on = Соңғы күн
cohort-settings-record-issuer = Жазбаларды кім береді
cohort-settings-record-signatory = Жазбаларға кім қол қояды
cohort-settings-record-other-languages = Жазбалардағы басқа тілдер
cohort-settings-record-signatory-role = Қол қоюшының лауазымы
cohort-settings-ends-before = Соңғы күн бірінші күннен бұрын болмауы керек
cohort-settings-lessons-open-until = Сабақтар ашық болатын соңғы күн (қалауы бойынша)
cohort-settings-date-wrong = Күнді көрсетіңіз, мысалы 26.11.2026
cohort-settings-time-wrong = Уақытты көрсетіңіз, мысалы 09:00
cohort-settings-apply = Өтінімдер
cohort-settings-zone = Уақыт белдеуі: { $zone }.
cohort-settings-apply-opens = Өтінім қабылдаудың басталуы
cohort-settings-apply-closes = Өтінім қабылдаудың аяқталуы
cohort-settings-apply-opens-date = Ашылатын күні
cohort-settings-apply-opens-time = уақыты
cohort-settings-apply-closes-date = Жабылатын күні
cohort-settings-apply-closes-time = уақыты
cohort-settings-closes-before = Қабылдау ашылғаннан кейін жабылуы керек
cohort-settings-capacity = Орын саны (қалауы бойынша)
cohort-settings-capacity-hint = Орын біткенде өтінімдер күту тізіміне түседі. Бос қалса, шектеу жоқ.
cohort-settings-presence = Не қатысу болып саналады
cohort-settings-present-percent = Қатысу болып саналатын минут үлесі, %
cohort-settings-present-percent-hint = Вебинардың жоспарланған минуттарынан. Әдетте 75.
cohort-settings-check-ins-needed = Жеткілікті белгі саны
cohort-settings-check-ins-needed-hint = Код арқылы осынша рет белгіленген адам өздігінен қатысты деп саналады. 0: белгілер өздігінен есептелмейді.
cohort-settings-question-days = Қорытындыға неше күн ішінде сұрақ қоюға болады
cohort-settings-question-days-hint = Вебинар жабылғаннан кейін осынша күн ішінде қатысушы қорытындының дұрыс еместігін хабарлай алады.
cohort-settings-remind = Вебинарларды еске салу
cohort-settings-remind-hint = Күтілетін әр адам хат алады: оның уақытымен 21:00 мен 8:00 арасында ешқашан келмейді және күніне біреуден аспайды. Еске салу керек болмаса, жолды бос қалдырыңыз.
cohort-settings-remind-days = Неше күн бұрын
cohort-settings-remind-minutes = Неше минут бұрын
cohort-settings-cells = Сандардағы шағын топтар
cohort-settings-cells-hint = Адамдарды тануға болмауы үшін бұдан кіші топ көрсетілмейді. Сандарды арттыруға болады, бірақ 5 пен 10-нан төмендетуге болмайды.
cohort-settings-min-cell = Ұйымдастырушыларға көрсетілетін ең шағын топ
cohort-settings-evaluator-min-cell = Бағалау мамандарына көрсетілетін ең шағын топ
cohort-settings-number-wrong = { $least } мен { $most } аралығындағы сан жазыңыз
settings-check-title = Қатысудың басқа ережесі
settings-check-lead = Әзірге ештеңе сақталған жоқ. Әлі жабылмаған вебинарларда мыналар өзгереді.
settings-check-now = Қазір
settings-check-then = Кейін
settings-check-rule = { $n ->
    [0] Қатысу: минуттардың кемінде { $percent } пайызы
    [one] Қатысу: минуттардың кемінде { $percent } пайызы немесе { $n } белгі
   *[other] Қатысу: минуттардың кемінде { $percent } пайызы немесе { $n } белгі
}
settings-check-gain = { $n ->
    [0] Жаңадан ешкім қатысты деп саналмайды
    [one] { $n } адам жаңадан қатысты деп саналады
   *[other] { $n } адам жаңадан қатысты деп саналады
}
settings-check-lose = { $n ->
    [0] Қатысты деп саналғандардың бәрі солай қалады
    [one] { $n } адам енді қатысты деп саналмайды
   *[other] { $n } адам енді қатысты деп саналмайды
}
settings-check-line = { $name }: { $title }, { $date }. { $old } → { $new }
settings-check-closed = { $n ->
    [one] { $n } вебинар жабылған, оған бұрынғы ереже қолданылады.
   *[other] { $n } вебинар жабылған, оларға бұрынғы ереже қолданылады.
}
settings-check-reason-hint = Себеп өзгеріспен бірге сақталады. Бала туралы ештеңе жазбаңыз.
settings-check-changed = Осы арада қатысу өзгерді. Тізімді қайта қарап, растаңыз
settings-check-back = Баптауларды өзгерту
cohort-settings-contact = Адамдарға кім жауап береді
cohort-settings-contact-hint = Хаттарда және «Көмек» бетінде көрсетіледі. Хаттарға жауап осы электрондық пошта мекенжайына келеді.
cohort-settings-contact-name = Бөлім немесе адам
cohort-settings-contact-missing = Кім жауап беретінін жазыңыз
cohort-settings-contact-telephone = Телефон (қалауы бойынша)
flash-cohort-settings-saved = { $n ->
    [0] Ештеңе өзгермеді.
   *[other] { $n } баптау өзгерді.
}

message-kind-withdrawn = Орынның қайтарып алынғаны
audit-enrolment-created-own = { $who } өтінім берді. Күйі: { $new }.
