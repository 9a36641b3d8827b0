# Planning: several dates at once, calendars of days, when trainers can, handing over, places that are offered
webinar-into-en = Ағылшын тіліне аударылады
webinar-into-ru = Орыс тіліне аударылады
webinar-into-kk = Қазақ тіліне аударылады
webinar-copy = Осындай тағы бірін белгілеу
webinar-form-interpreted = Ауызша аударма
webinar-form-as-above = Жоғарыдағыдай
webinar-groups = Басқа топшалар
webinar-groups-hint = Сол вебинар басқа күндері, басқа топшаларға. Толтырмаған жерлеріңіз жоғарыдағыдай болады. Күні жоқ топшалар сақталмайды.
webinar-group = { $n }-топша
webinar-form-group-date = { $n }-топша: күнін енгізіңіз, мысалы 26.11.2026
webinar-form-group-start = { $n }-топша: басталу уақытын енгізіңіз, мысалы 15:00
webinar-form-group-link = { $n }-топша: сілтемені https:// дегеннен бастап толық енгізіңіз
webinar-form-group-clock = { $n }-топша: бұл уақытта сағат ауыстырылады. Басқа басталу уақытын таңдаңыз
webinar-form-group-title-hint = Осы топтың тілінде. Бос қалдырсаңыз, тілі бірдей болса, жоғарыдағы атау, әйтпесе модуль атауы қолданылады.
webinar-save-all = { $n ->
    [one] { $n } вебинарды сақтау
   *[other] { $n } вебинарды сақтау
}
flash-series-planned = { $n ->
    [one] { $n } вебинар сақталды.
   *[other] { $n } вебинар сақталды.
}
flash-series-planned-asked = { $people ->
    [one] Вебинарлар сақталды. Орны жоқ { $people } адамнан электрондық пошта арқылы орын алу сұралады.
   *[other] Вебинарлар сақталды. Орны жоқ { $people } адамнан электрондық пошта арқылы орын алу сұралады.
}
finding-away = { $trainer } мына уақытта келе алмайды: { $from } – { $to }.
finding-trainer-hours = Бұл тренерге ыңғайлы сағаттардан тыс: { $trainer }.
webinar-change-zone-data = Уақыт белдеуі заңмен өзгерді: вебинар сол сағатта қалады, { $to }

calendar-views = Көріністер
calendar-view-cards = Тізім
calendar-view-month = Ай
calendar-view-week = Апта
calendar-view-table = Басып шығаратын кесте
calendar-title = Вебинарлар, { $what }
calendar-week = { $from } – { $to }
calendar-earlier = Ертерек
calendar-later = Кейінірек
calendar-now = Бүгін
calendar-none = Бұл уақытта вебинар жоқ.
calendar-caption = Осы уақыттағы вебинарлар
calendar-head-date = Күні
calendar-head-time = Уақыты
calendar-head-webinar = Вебинар
calendar-head-trainers = Тренерлер
calendar-head-places = Орындар
calendar-places = { $of } орынның { $taken } орны
calendar-everybody = шектеусіз
calendar-off = өтпейді
calendar-away = { $name } келе алмайды

availability-title = Қашан бос боламын
availability-lead = Мұны вебинар белгілейтін адам көреді. Себебін айтудың қажеті жоқ.
availability-hours = Аптаңыздың сағаттары
availability-hours-hint = Күн сізге ыңғайсыз болса, оны бос қалдырыңыз. Барлық күн бос болса, аптаңыз туралы ештеңе айтылмаған болады. Сағат: { $zone }.
availability-from = { $day }, басы
availability-to = { $day }, соңы
availability-save = Сағаттарды сақтау
availability-away = Келе алмайтын уақытыңыз
availability-none = Ештеңе белгіленбеген.
availability-from-date = Бірінші күн
availability-from-time = Қай уақыттан (қалауы бойынша)
availability-to-date = Соңғы күн
availability-to-time = Қай уақытқа дейін (қалауы бойынша)
availability-add = Белгілеу
availability-span = { $from } – { $to }
availability-remove = Алып тастау
availability-link = Қашан бос боламын
availability-hours-both = { $day }: екі уақытты да енгізіңіз, мысалы 09:00 және 17:00, немесе екеуін де бос қалдырыңыз
availability-hours-order = { $day }: екінші уақыт біріншісінен кейін болуы керек
availability-date-needed = Күнін енгізіңіз, мысалы 26.11.2026
availability-time-needed = Уақытты енгізіңіз, мысалы 15:00, немесе бос қалдырыңыз
availability-order = Соңы басынан кейін болуы керек
availability-past = Бұл уақыт өтіп кетті. Алдағы уақытты енгізіңіз
availability-clock = Бұл уақытта сағат ауыстырылады. Басқасын таңдаңыз
flash-availability-hours = Аптаңыздың сағаттары сақталды.
flash-availability-away = Белгіленді.
flash-availability-back = Белгі алынды.

handover-title = Тапсыру
handover-link = Басқа тренерге тапсыру
handover-lead = Енді бұл вебинарды басқа адам жүргізеді. Оған хат барады, ал тапсырылғаны тарихта қалады.
handover-to = Кім жүргізеді
handover-stay = Мен қосымша тренер болып қаламын
handover-note = Оған айтарыңыз, бірдеңе кедергі болса, себебі
handover-send = Вебинарды тапсыру
handover-to-needed = Кім жүргізетінін таңдаңыз
handover-note-needed = Соған қарамастан неге тапсырылатынын жазыңыз
handover-nobody = Бұл топта басқа тренер жоқ. Рөлді ұйымдастырушы бере алады.
flash-handover = Вебинар тапсырылды: { $name }.
message-kind-webinar-handed-over = Вебинар тапсырылды
mail-webinar-handed-over-subject = { $leads ->
    [no] { $day }, { $start }: вебинарды басқа тренер жүргізеді
   *[other] Сіз вебинар жүргізесіз: { $day }, { $start }
}
mail-webinar-handed-over-first = { $from } сізге вебинар тапсырады. Оны сіз жүргізесіз: { $date }, { $time }.
mail-webinar-handed-over-note = Сізге жазғаны: { $note }

webinar-place-offered-title = Орын сізге сақтаулы
webinar-place-offered = Орын сізге сақталатын мерзім: { $until }.
webinar-place-offered-text = Оны мына мерзімге дейін алсаңыз, ол сіздікі: { $until }. Одан кейін келесі адам алады.
webinar-place-offered-take = Орынды алу
webinar-place-offered-leave = Басқаға беру
webinar-place-offered-instead = Оны алсаңыз, { $date } күнгі орныңыз басқа қатысушыға беріледі.
webinar-place-offered-keeps = Оған дейін { $date } күнгі орныңыз сіздікі болып қалады.
flash-offer-over = Орын сақталған уақыт өтіп кетті. Сіз қайтадан күту тізіміндесіз.
webinar-offered = Күту тізіміне ұсынылған бос орын: { $n }
flash-webinar-offered = { $n ->
    [one] Өзгеріс сақталды. Күтіп тұрғандарға { $n } орын ұсынылды.
   *[other] Өзгеріс сақталды. Күтіп тұрғандарға { $n } орын ұсынылды.
}
message-kind-place-offer = Бос орын ұсынылды
mail-place-offer-subject = Орын босады: { $day }, { $start }
mail-place-offer-first = Орын босады, ол сізге сақтаулы: { $date }, { $time }. Мерзімі: { $until }.
mail-place-offer-take = Оны вебинар бетінде алыңыз. Алмасаңыз, орын келесі адамға беріледі, сізге ештеңе істеудің қажеті жоқ.
mail-place-offer-instead = Оны алсаңыз, { $day } күнгі орныңыз басқа қатысушыға беріледі: бір күн жеткілікті.
mail-place-offer-answer = Жүйеге кірмей-ақ орынды осы жерде ала немесе басқаға бере аласыз:
audit-webinar-place-offered = { $who } вебинардағы ({ $old }) бос орынды ұсынды: { $about }.
audit-trainer-hours = { $who } аптаның ыңғайлы сағаттарын көрсетті.
audit-trainer-away = { $who } келе алмайтын уақытты белгіледі.
audit-trainer-back = { $who } келе алмайтын уақыт белгісін алып тастады.
audit-webinar-zone-data = { $who } вебинарды уақыт белдеулерінің жаңа деректеріне сәйкестендірді: { $old } орнына { $new }.
message-kind-webinar-clock = Уақыт белдеуінің сағаты өзгерді
mail-webinar-clock-subject = Вебинар сағат { $start } болып қалады: { $day }
mail-webinar-clock-first = Уақыт белдеуінің сағаты заңмен өзгерді. Вебинарыңыз сол сағатта қалады: { $date }, { $time }.
mail-webinar-clock-calendar = Қоса берілген файл күнтізбеңізді түзетеді.
coming-offered = Орын босады, ол сізге сақтаулы. Оны аласыз ба?
live-offered = Орын сізге сақтаулы
home-next-offered-eyebrow = Келесі қадам: сізге сақталған орын
home-next-offered-title = Вебинардағы орныңыз
home-next-offered-why = { $date } күнгі вебинарда орын босады. Ол сізге бірнеше сағат сақталады.
home-next-offered-go = Қай уақытқа дейін екенін көру
calendar-cut = Осы уақыттағы вебинарлардың бәрі көрсетілмеген. Аптаны таңдаңыз.
calendar-days-open = Ай күндерімен
mail-webinar-handed-over-co = { $from } вебинарыңызды басқа тренерге тапсырды. Сіз онда қосымша тренерсіз: { $date }, { $time }.
mail-webinar-handed-over-away = { $from } вебинарыңызды басқа тренерге тапсырды. Келудің қажеті жоқ: { $date }, { $time }.
mail-webinar-handed-over-why = Сіз осы вебинарды жүргізесіз немесе жүргізгенсіз, сондықтан бұл хатты алдыңыз. Өз вебинарларыңыз туралы хабар әрдайым келеді.
handover-not-lead = Вебинарды оны жүргізетін адам немесе ұйымдастырушы тапсырады. Солардан сұраңыз.
