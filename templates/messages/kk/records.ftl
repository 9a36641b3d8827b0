# Жазбаны тексеру
verify-lead = Жазбаның кодын енгізіңіз немесе оның PDF файлын не цифрлық белгісін таңдаңыз. Жазбада не айтылғанын және оның күші бар-жоғын көресіз.
verify-code = Код
verify-code-hint = 12 цифр, мысалы 1234 5678 9018. Бос орындар мен сызықшалар кедергі емес.
verify-code-twelve = Кодтың 12 цифрын енгізіңіз
verify-code-wrong = Кодты қайта қараңыз: 12 цифрдың бірі басылғандағыдай емес
verify-check = Кодты тексеру
verify-file-title = PDF файлыңыз бар ма?
verify-file = Жазбаның PDF файлы
verify-file-hint = Оны таңдаңыз немесе осында сүйреп әкеліңіз. Ол берілген файлмен салыстырылады және сақталмайды.
verify-file-check = Файлды тексеру
verify-file-choose = Жазбаның PDF файлын таңдаңыз
verify-file-no-code = Бұл файлда біздің ешбір жазбамыз көрсетілмеген. Онда басылған кодты енгізіңіз
verify-file-same-title = Файл өзгертілмеген
verify-file-same-text = Ол берілген файлмен толық сәйкес келеді.
verify-file-altered-title = PDF файлы өзгертілген
verify-file-altered-text = Бұл берілген файл емес. Тек төменде айтылғаны дұрыс.
verify-record = { $code } жазбасы
verify-valid-title = Жазба жарамды
verify-valid-text = Оны осы бағдарлама берген, ол күшінде.
verify-replaced-title = Жазба ауыстырылған
verify-replaced-text = Оның орнында басқа жазба бар. Ауыстырылған күні: { $date }.
verify-successor = Оның орнында { $code } жазбасы бар
verify-predecessor = Ол енді күшінде емес { $code } жазбасының орнына берілген
verify-revoked-title = Жазба қайтарып алынған
verify-revoked-text = Ол енді жарамсыз. Қайтарып алынған күні: { $date }.
verify-expired-title = Жазбаның мерзімі өткен
verify-expired-text = Жарамдылық мерзімі аяқталған күні: { $date }.
verify-not-found-title = Мұндай жазба жоқ
verify-not-found-text = Кодты қайта қараңыз: 12 цифр.
verify-facts-completion = Бағдарламаны аяқтады
verify-facts-participation = Бағдарламаның вебинарларына қатысты
verify-name = Аты-жөні
verify-name-masked = бас әріптері; толық аты-жөнін жазба иесі көрсете алады
verify-name-gone = Жазба иесінің сұрауымен аты-жөні жойылған
verify-programme = Бағдарлама
verify-issuer = Кім берді
verify-compare = Осы мәліметтерді қағазбен салыстырыңыз.
verify-another = Басқа жазбаны тексеру
verify-list-link = Көп кодты бірден тексеру
verify-list-title = Көп жазбаны бірден тексеру
verify-list-lead = Кодтары бір бағанда тұрған кестені таңдаңыз. Әр кодтың жазбасында не айтылғаны көрсетілген CSV файлын аласыз. Біз екеуін де сақтамаймыз.
verify-list-file = Кодтар кестесі
verify-list-file-hint = CSV не XLSX, { $n } кодқа дейін. Адамдардың аты-жөні қажет емес.
verify-list-check = Кодтарды тексеру
verify-list-one = Бір жазбаны тексеру
verify-list-choose = Кодтары бар файлды таңдаңыз
verify-list-no-codes = Файлдың бірде-бір бағанында 12 цифрлы код жоқ. Дұрыс файл екенін тексеріңіз
verify-list-unknown = Тексерілген кодтардың жартысынан көбі ешбір жазбаға тиесілі емес, сондықтан тоқтадық. Бағанда біздің жазбалардың кодтары тұрғанын тексеріңіз
verify-list-too-many = Бір жолы { $n } кодқа дейін: тізімді бөліңіз
verify-list-state = Күйі
verify-list-changed = Өзгерген күні
verify-list-successor = Орнындағы жазбаның коды
verify-list-outcome = Не растайды
verify-list-code-missing = Код жоқ
verify-list-no-code = Код емес: 12 цифр керек, соңғысы бақылау цифры
verify-list-kind = Құжаттың түрі
verify-kind-record = Жазба
verify-kind-transcript = Көшірме
verify-kind-attendance = Қатысу анықтамасы
verify-list-state-issued = Осында берілген
verify-list-state-valid = Жарамды
verify-list-state-corrected = Енді жарамсыз: қатысу туралы деректер түзетілді

# Менің жазбам
standing-title = Аяқтау үшін не керек
standing-all-met = Бәрі орындалды.
standing-so-far = { $total } талаптың { $met } талабы орындалды. Аяқтау мерзімі: { $until }.
standing-cannot = { $total } талаптың { $met } талабы орындалды.
standing-progress = Оқу барысыңыз
standing-met = Орындалды
standing-open = Әлі ашық
standing-only-if = Бір ғана жол қалды
standing-no-date-left = Бұл үшін есептелетін күн қалмады
standing-make-up-only = Бір ғана жол қалды: жазбаны көріп, сұрақтарына жауап беру, { $date } дейін.
standing-missed = Өткізіп алдыңыз
standing-lessons = Сабақтар: { $module }
standing-lessons-detail = { $of } сабақтың { $read } сабағы оқылды
standing-check = Білімді тексеру: { $module }
standing-check-none = Есептелуі үшін кемінде { $percent } керек
standing-check-best = Ең жақсы нәтижеңіз: { $best }. Есептелуі үшін кемінде { $percent } керек
standing-webinar = Вебинар: { $module }
standing-webinar-part = Вебинар: { $module }, { $part }-бөлім
standing-survey-detail = { $of } модульдің { $read } модулінен кейін толтырылды
standing-all = Мыналардың бәрі
standing-some = { $count ->
    [one] Мыналардың кемінде біреуі
   *[other] Мыналардан кемінде: { $count }
}
standing-present = Сіз қатыстыңыз
standing-made-up = Сіз оның орнын толтырдыңыз
standing-partial = Сіз ішінара қатыстыңыз; есептелуі үшін уақыттың кемінде { $percent } бөлігі керек
standing-excused = Сіз келе алмадыңыз
standing-absent = Сіз қатыспадыңыз
standing-not-recorded = Қатысқаныңыз әлі белгіленбеген
standing-no-webinar = Ол әлі өткен жоқ
standing-until = Орындау мерзімі: { $date }.
standing-webinar-ahead = Алда есептелетін вебинар бар.
standing-make-up-until = Вебинардың орнын жазба арқылы толтыру мерзімі: { $date }.
standing-make-up-sent = Вебинардың орнын толтыру үшін жібергеніңіз тренерде.
standing-last-date = Мұнда есептелетін соңғы вебинар: { $date }.
standing-last-being-worked-out = Қатысқаныңыз анықталып жатыр. Мұнда есептелетін басқа күн қалған жоқ.
standing-webinar-unplanned = Күні әлі белгіленбеген.
standing-on-now = Вебинар қазір өтіп жатыр
standing-on-now-still = Қатысқаныңыз вебинардан кейін анықталады.
standing-being-worked-out = Қатысқаныңыз анықталып жатыр.
standing-not-possible = Бұл топта енді орындау мүмкін емес.
standing-cannot-title = Қазір не істеуге болады
standing-participation = Сіз вебинарларға қатыстыңыз, сондықтан топтың оқуы аяқталғанда қатысу туралы сертификат аласыз.
standing-participation-here = Сіз вебинарларға қатыстыңыз: қатысу туралы сертификатыңыз осы бетте.
standing-ask = Бірдеңе дұрыс болмаса немесе оқуды басқа топта аяқтағыңыз келсе, бізге жазыңыз: { $office }.
bar-lessons = Оқылған сабақтар
bar-webinars = Қатысқан вебинарлар
bar-checks = Білімді тексеруден өту
bar-surveys = Сауалнамаларға жауап беру
bar-of = { $done } / { $of }
record-completion = Аяқтау
record-participation = Қатысу
record-being-made-title = Сіз оқу бағытыңызды аяқтадыңыз
record-being-made = Жазбаңыз дайындалып жатыр. Бірнеше минутта осында пайда болады, біз сізге хат жібереміз.
record-issued-on = Берілген күні: { $date }
record-replaced-on = Ауыстырылған күні: { $date }. Жаңа жазба да осында.
record-revoked-on = Қайтарып алынған күні: { $date }. Себебін сізге жаздық.
record-expired-on = Мерзімі өткен күні: { $date }.
record-valid-until = Соңғы жарамды күні: { $date }
record-code = Код: { $code }
record-download = PDF жүктеп алу
record-page = Осы жазбаның беті
record-share = Бөлісуге арналған сілтеме
record-share-hint = Оны ашқан адам жазбаның жарамды екенін көреді.
record-copy = Сілтемені көшіру
record-copied = Көшірілді
record-show-name = Тексеретін адамдарға аты-жөнімді көрсету
record-show-name-hint = Көрінетіні: { $name }. Әйтпесе тек { $masked } көрінеді.
record-state-valid = Жарамды
record-state-replaced = Ауыстырылған
record-state-revoked = Қайтарып алынған
record-state-expired = Мерзімі өткен
flash-name-shown = Енді осы жазбаны тексеретін адамдар аты-жөніңізді көреді.
flash-name-masked = Енді осы жазбаны тексеретін адамдар тек бас әріптеріңізді көреді.

# Не есептеледі
what-counts = Не есептеледі
counts-lead = { $track }, { $hours }. Бағдарламаны аяқтау үшін төмендегінің бәрін орындау керек. Мерзімі: { $until }.
counts-lessons = { $n ->
    [one] { $n } сабақты оқу
   *[other] Барлық { $n } сабақты оқу
}
counts-check = Білімді тексеруден кемінде { $percent } нәтижемен өту. Қанша рет қайталасаңыз да болады
counts-webinars = { $n ->
    [one] Вебинардың кемінде { $percent } уақытына қатысу
   *[other] { $n } вебинардың әрқайсысының кемінде { $percent } уақытына қатысу
}
counts-form = { $n ->
    [one] Модульден кейін толтыру
   *[other] { $n } модульдің әрқайсысынан кейін толтыру
}
counts-missed-title = Вебинарды өткізіп алсаңыз
counts-missed = Кейде сол бөлім қайта өткізіледі: қайсысына қатыссаңыз да есептеледі, жақсырақ нәтиже қалады. Алда ондай вебинар болмаса, бізге жазыңыз.
counts-ask = Не есептелетіні туралы сұрақтарға жауап беретін: { $office }.
counts-records-title = Не аласыз
counts-completion = Бәрі орындалғанда, аяқтау туралы сертификат бірнеше минутта дайын болады. Оны сұраудың қажеті жоқ.
counts-participation = Вебинарларға қатысып, қалғанын толық орындамасаңыз, топтың оқуы аяқталғанда қатысу туралы сертификат аласыз.

# Жазбалар: ұйымдастырушыларға
records-find = Аты-жөні немесе код
records-state = Күйі
records-outcome = Нәтиже
records-unmet = Күшінде, ережелері енді орындалмайды
records-any-state = Кез келген күй
records-any-outcome = Кез келген нәтиже
records-any-track = Кез келген оқу бағыты
records-show = Көрсету
records-clear = Тазарту
records-count = { $n ->
    [one] { $n } жазба
   *[other] { $n } жазба
}
records-no-name = Аты-жөні жойылған
records-none-found = Бұл сүзгілерге сай жазба жоқ.
records-none-title = Әзірге жазба жоқ
records-none = Адам бәрін орындағанда, аяқтау туралы сертификат өздігінен беріледі. Қатысу туралы сертификаттар топтың оқуы аяқталғаннан кейін осында беріледі.
issue-records = Жазбалар беру
issue-ready = { $n ->
    [one] { $n } жазба беріледі
   *[other] { $n } жазба беріледі
}
issue-ready-more = { $n } жазбадан көп беріледі
issue-ready-hint = Аты-жөндер басылатын түрінде көрсетілген. Қазір жазба берілмейтін адамның белгісін алып тастаңыз.
issue-ready-unticked = { $n ->
    [one] Тізімде белгісіз тағы { $n } адам бар: себебі аты-жөнінің жанында көрсетілген.
   *[other] Тізімде белгісіз тағы { $n } адам бар: себебі аты-жөнінің жанында көрсетілген.
}
issue-no-name = Аты-жөні әлі көрсетілмеген
issue-not-confirmed = Бұл аты-жөнді ешкім растаған жоқ
issue-replaced-letters = Кейбір әріптерді басу мүмкін емес
issue-revoked-before = Бұрынғы жазба қайтарып алынған
issue-expired-on = Мерзімі { $date } күні аяқталған
issue-rest-expired = Бұрынғы жазбаның мерзімі { $date } күні аяқталған.
issue-everybody = Барлық беттегі дайын адамдар: { $n }
issue-do = { $n ->
    [one] { $n } жазба беру
   *[other] { $n } жазба беру
}
issue-do-ticked = Белгіленген жазбаларды беру
issue-letter = Әр адам өз тілінде хат алады.
issue-nobody-ready = Жазба күтіп тұрған ешкім жоқ.
issue-choose = Кемінде бір адамды белгілеңіз
issue-rest = { $n ->
    [one] { $n } адам талаптарды әлі орындаған жоқ
   *[other] { $n } адам талаптарды әлі орындаған жоқ
}
issue-rest-more = { $n } адамнан көбі талаптарды әлі орындаған жоқ
issue-have = { $n ->
    [one] { $n } адамда жазба бар
   *[other] { $n } адамда жазба бар
}
issue-progress = Дайын жазба: { $done } / { $asked }
issue-all-made = { $n ->
    [one] { $n } жазба дайын
   *[other] Барлық { $n } жазба дайын
}
issue-without-others = Басқа тілдерге орын жоқ
issue-over = Аяқталды: дайын жазба { $done } / { $asked }
issue-without = { $n ->
   *[other] { $n } адамға жазба жасалмады: жазбасы бар, ережелер енді орындалмайды, орнынан бас тартқан немесе аты-жөні жоқ.
}
issue-may-leave = Бұл бетті жабуға болады: жұмыс жалғаса береді.
issue-look-again = Қайта қарау
missing-lessons = { $n ->
    [one] { $n } сабақ
   *[other] { $n } сабақ
}
missing-webinars = { $n ->
    [one] { $n } вебинар
   *[other] { $n } вебинар
}
missing-checks = { $n ->
    [one] { $n } білімді тексеру
   *[other] { $n } білімді тексеру
}
missing-surveys = { $n ->
    [one] { $n } сауалнама
   *[other] { $n } сауалнама
}
missing-nothing-begun = әлі ештеңе басталмаған
flash-records-asked = { $n ->
    [0] Бұл адамдардың ешқайсысы енді жазба күтпейді.
    [one] { $n } жазба дайындалып жатыр.
   *[other] { $n } жазба дайындалып жатыр.
}
record-decided = Шешім күні
record-language = PDF тілі
record-edition = Мазмұн редакциясы
record-rules = Ережелер нұсқасы
record-letters-replaced = Аты-жөніндегі кейбір әріптерді басу мүмкін емес. PDF-те олардың орнына басқа әріптер қойылған.
record-history = Тарихы
record-happened-valid = Берілді
record-happened-replaced = Ауыстырылды
record-happened-revoked = Қайтарып алынды
record-happened-expired = Мерзімі өтті
record-by = { $who }, { $at }
record-by-program = Өздігінен, { $at }
record-why = Себебі: { $reason }
record-reason = Себебі
record-reason-hint = Оны жазба иесі оқиды; тексеретін адамдар көрмейді.
record-reason-missing = Себебін жазыңыз: оны жазба иесі оқиды
record-reason-here = («Себебі» өрісіне жазатыныңыз)
record-letter = Жазба иесіне хат
record-replace = Бұл жазбаны ауыстыру
record-replace-what = «{ $name }» атына жаңа жазба беріледі. Бұл жазба тексергенде ауыстырылған болып көрінеді.
record-replace-same-name = Аты-жөні қазіргімен бірдей. Аты-жөнін адамның өзі растайды: баптаулардың «Аты-жөніңіз» бөлімінде. Ол сонда өзгерткен соң, қайта келіп, жаңа жазба беріңіз.
record-replace-ask = Оған жазу
record-replace-do = Жаңа жазба беру
record-revoke = Бұл жазбаны қайтарып алу
record-revoke-what = Тек қате болғанда немесе теріс пайдалану дәлелденгенде. Жазба тексергенде қайтарып алынған болып көрінеді, басқасы өздігінен берілмейді.
record-revoke-do = Жазбаны қайтарып алу
record-not-valid-now = Осы арада бұл жазбаны басқа біреу өзгерткен. Тарихын қараңыз
record-try-again = Бірінші рет орындалмады. Түймені қайта басыңыз
flash-record-revoked = Жазба қайтарып алынды, иесі хат алады.
flash-record-replaced = Жаңа жазба берілді. Бұрынғысы тексергенде ауыстырылған болып көрінеді.

# Жазбалар туралы хаттар
mail-record-issued-subject = Сертификатыңыз дайын
mail-record-issued-completion = Сіз оқу бағытыңызды аяқтадыңыз. Аяқтау туралы сертификатыңыз дайын, оны жүктеп алуға болады.
mail-record-issued-participation = Қатысу туралы сертификатыңыз дайын, оны жүктеп алуға болады.
mail-record-issued-button = Жазбамды ашу
mail-record-issued-code = Оның коды: { $code }. Осы мекенжайды ашқан адам оның жарамды екенін көреді:
mail-record-replaced-subject = Сертификатыңыз ауыстырылды
mail-record-replaced-text = Сізге жаңа сертификат берілді. Бұрынғысы тексергенде ауыстырылған болып көрінеді.
mail-record-replaced-button = Жазбамды ашу
mail-record-replaced-code = Жазбаңыздың коды: { $code }
mail-record-reason = Себебі: { $reason }
mail-record-expires-subject = Сертификаттың соңғы күні: { $date }
mail-record-expires-text = Сертификатыңыздың соңғы жарамды күні: { $date }.
mail-record-expires-then = Бұл күннен кейін ол сізде қалады, ал оны тексеретін адамдар мерзімі өткенін көреді.
mail-record-expires-button = Жазбамды ашу
mail-record-expires-code = Оның коды: { $code }
mail-record-expires-ask = Жаңасы қажет болса, не істеу керегін бізден сұраңыз: { $contact }
mail-record-revoked-subject = Сертификатыңыз қайтарып алынды
mail-record-revoked-text = Коды { $code } сертификат енді жарамсыз. Оны тексеретін адамдар қайтарып алынғанын көреді, себебін көрмейді.
mail-record-revoked-button = Бұл туралы бізден сұрау

standing-not-listed = Вебинар өтті, оның тізімінде сіз болған жоқсыз

# the badge
badge-title = Цифрлық белгі
badge-ask-what = Белгі осы жазбада айтылғанды бағдарламалар тексере алатын түрде айтады (Open Badges 3.0). Онда аты-жөніңіз жоқ: ол электрондық пошта мекенжайыңызға байланған, ал мекенжайды белгіден оқу мүмкін емес. Өзіңіз бермейінше, оны ешкім алмайды.
badge-ask = Белгіні жасау
badge-what = Сіз берген кез келген адам оның түпнұсқа екенін және күші бар екенін тексере алады.
badge-download = Белгіні жүктеп алу
badge-download-pdf = Ішінде белгісі бар PDF жүктеп алу
badge-linkedin = LinkedIn-ге қосу
badge-linkedin-what = LinkedIn бағдарламаны, айды және бөлісуге арналған сілтемені біледі.
flash-badge-made = Белгі дайын. Оны осы жерден жүктеп алуға болады.
badge-name-completion = { $programme }: { $track }. Аяқтау туралы сертификат
badge-name-participation = { $programme }: { $track }. Қатысу туралы сертификат
badge-description-completion = «{ $programme }» бағдарламасы «{ $track }» бағыты бойынша толық аяқталды.
badge-description-participation = «{ $programme }» бағдарламасының вебинарларына «{ $track }» бағыты бойынша қатысты.
badge-criteria-completion = «{ $track }» бағытының барлық талаптары орындалды: сабақтар, білімді тексеру және вебинарлар. Модульдер: { $modules }.
badge-criteria-participation = «{ $track }» бағытының вебинарларына қатысты. Модульдер: { $modules }. Бұл қатысу белгісі: ол үшін сабақтар мен білімді тексеру талап етілмеді.
badge-evidence-completion = Аяқтау туралы жазба
badge-evidence-participation = Қатысу туралы жазба
badge-evidence-text = { $cohort }, { $from } – { $to }. Оқу уақыты: { $hours }. Шешім күні: { $decided }.
verify-badge-title = Цифрлық белгіңіз бар ма?
verify-badge = Белгінің мәтіні
verify-badge-hint = Екі нүктесі бар әріптер мен цифрлардың ұзын жолы. Файлды жоғарыда таңдауға болады.
verify-badge-check = Белгіні тексеру
verify-badge-none = Бұл белгі емес. Мәтінді толық қойыңыз немесе файлын таңдаңыз
verify-badge-foreign = Бұл белгі осы жерде берілмеген: оған біздің кілттеріміздің ешқайсысымен қол қойылмаған
verify-badge-altered = Бұл белгі қол қойылғаннан кейін өзгертілген
verify-badge-same-title = Белгі түпнұсқа
verify-badge-same-text = Оған осы жерде қол қойылған, содан бері өзгермеген.
verify-badge-altered-title = Белгі өзгертілген
verify-badge-altered-text = Ол қол қойылған күйінде емес. Тек төменде айтылғаны дұрыс.

# Барлық жазбаның тізілімі
register-title = Жазбалар тізілімі
register-lead = Осы топтың барлық жазбасы реттік нөмірімен, кейінгі күйіне қарамастан.
register-running = Реттік нөмірі
register-replaced-by = Орнындағы жазба: { $code }
register-replaces = Ауыстырған жазбасы: { $code }
register-file = Тізілім файл түрінде
register-file-text = Онда аты-жөндер бар. Оны кім, қашан және не үшін жасағаны сақталады.
register-column-number = №
register-column-year = Жылы
register-column-code = Код
register-column-name = Аты-жөні
register-column-latin-name = Латын әріптерімен
register-column-outcome = Нәтиже
register-column-track = Оқу бағыты
register-column-hours = Сағат
register-column-issued = Берілген күні
register-column-valid-until = Соңғы жарамды күні
register-column-state = Күйі
register-column-replaces = Ауыстырған жазбасы
register-column-replaced-by = Орнындағы жазба
register-column-ended-on = Өзгертілген күні
register-column-ended-by = Кім өзгертті
register-means-number = Топ пен жыл ішіндегі реттік нөмір. Жазба берілгенде қойылады, қайта берілмейді.
register-means-year = Жазба берілген жыл.
register-means-code = Кез келген адам жазбаны тексере алатын код.
register-means-name = Басылған аты-жөні. Иесі оны жойғызған болса, бос.
register-means-latin-name = Латын әріптерімен де басылса, сол түрі.
register-means-outcome = Жазба нені растайды.
register-means-track = Жазба қай оқу бағыты үшін берілген.
register-means-hours = Оқу уақыты, сағатпен.
register-means-issued = Берілген күні, топтың уақытымен.
register-means-valid-until = Жазба есептелетін соңғы күн. Мерзімсіз болса, бос.
register-means-state = Жазба қазір есептеле ме.
register-means-replaces = Осы жазба орнына берілген жазбаның коды.
register-means-replaced-by = Осының орнына берілген жазбаның коды.
register-means-ended-on = Жазба есептелмейтін болған күн.
register-means-ended-by = Оны кім қайтарып алды немесе ауыстырды.

# Басқа құжаттар
papers-title = Басқа құжаттар
papers-what = Құжаттар осы беттің тілінде. Оларды жазба сияқты, коды бойынша кез келген адам тексере алады.
papers-transcript-what = Көшірмеде модульдер, сағаттар, күндер және бүгінгі нәтижелер көрсетіледі.
papers-transcript = Көшірме жасау
papers-attendance-what = Қатысу анықтамасы бір вебинарға ғана қатысты.
papers-attendance = Вебинар анықтамасы: { $date }
papers-none = Қатысу анықтамасы сіз қатысқан әр вебинарға, қатысу қорытындысы шыққан соң беріледі.
papers-none-person = Қатысу анықтамасы адам қатысқан әр вебинарға, қатысу қорытындысы шыққан соң беріледі.
verify-statement-transcript-title = Бұл көшірме осында берілген
verify-statement-transcript-text = Ол { $date } жағдай бойынша не белгіленгенін көрсетеді. Ол аяқтау туралы сертификат емес.
verify-statement-attendance-title = Бұл қатысу анықтамасы жарамды
verify-statement-attendance-text = Ол бір вебинарға қатысты. Ол аяқтау туралы сертификат емес.
verify-statement-corrected-title = Бұл қатысу анықтамасы енді жарамсыз
verify-statement-corrected-text = Берілгеннен кейін қатысу туралы деректер түзетілді.
verify-statement = Құжат { $code }

# Көп PDF файлды бірден жүктеу
files-link = Осы жазбалардың PDF файлдарын жүктеп алу
files-title = Жазбалардың PDF файлдары
files-what = Файлдар бір ZIP мұрағатында келеді. Ондағы қол қойылған тізім, manifest.jwt, әр файлдың SHA-256 мәнін, кодын және реттік нөмірін көрсетеді.
files-too-many = Мұрағатқа сыятын жазба саны: { $n }. Алдымен таңдауды тарылтыңыз.
files-go = Мұрағатты жүктеп алу

# Кім береді және қол қояды
record-settings-title = Жазбаларға кім қол қояды
record-settings-lead = Құжатта олар құжаттың тілінде, ол толтырылмаса, басқа тілде көрсетіледі. Бос қалғаны көрсетілмейді. Бұрын берілген жазбалар өзгермейді.
record-settings-issuer = Кім береді
record-settings-signatory = Кім қол қояды
record-settings-role = Қандай лауазымда
record-settings-nobody = Кім қол қоятынын жазыңыз: лауазым аты-жөнінің астында тұрады
record-settings-long = Ең көбі { $n } таңба
record-settings-others = Атауы мен мәтіні негізгі тілдің астында басқа тілдерде де, орын жетсе
record-settings-others-hint = Екі тіл де болады немесе екеуі де болмайды. Аты-жөні тым ұзын болса, жазба оларсыз беріледі; кімге олай болатыны беру алдында көрсетіледі.

# Logo and signature
record-pictures-title = Логотип пен қолтаңба
record-pictures-lead = Олар осы сәттен бастап берілетін жазбаларға басылады. Бұрын берілгендері сол күйінде қалады.
record-picture-logo = Логотип
record-picture-logo-what = Берушінің белгісі. Ол болмаса, құжатта ештеңе тұрмайды.
record-picture-signature = Сканерленген қолтаңба
record-picture-signature-what = Қол қоюшының аты-жөнінің үстінде тұрады: ақ немесе мөлдір парақтағы қою сия, шеттері қиылған.
record-picture-nobody = Қол қоюшы аталмаған, сондықтан қолтаңба басылмайды.
record-picture-file = PNG немесе JPEG файлы
record-picture-hint = Ең көбі { $megabytes } МБ. Басылатын өлшемінде сақталады; қайда және қашан түсірілгені сақталмайды.
record-picture-put = Жазбаларға қою
record-picture-remove = Алып тастау
record-picture-choose = Алдымен файлды таңдаңыз
record-picture-kind = Бұл PNG де, JPEG те емес. Суретті PNG етіп сақтап, қайта таңдаңыз
record-picture-broken = Суретті оқу мүмкін болмады: файл үзілген болуы мүмкін. Оны қайта сақтаңыз
record-picture-large = Сурет тым үлкен: ең көбі { $megabytes } МБ және бір жағы { $pixels } пиксельге дейін
record-picture-small = Сурет басып шығаруға тым кішкентай: бір жағы кемінде 24 пиксель
record-picture-empty = Суретте ештеңе жоқ: ол бір түсті
flash-record-logo-kept = Логотип енді жаңа жазбаларда тұрады
flash-record-signature-kept = Қолтаңба енді жаңа жазбаларда тұрады
flash-record-picture-gone = Бұл сурет жаңа жазбаларда болмайды
cohort-settings-record-logo = Жазбалардағы логотип
cohort-settings-record-signature = Жазбалардағы қолтаңба
