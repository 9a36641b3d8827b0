# Қағаздағы жазба
document-title-completion = Аяқтау туралы сертификат
document-title-participation = Қатысу туралы сертификат
document-below = { $title }: { $name } { $sentence }
document-modules = Модульдер
document-track = Оқу бағыты
document-hours = Оқу уақыты
document-period = Бағдарлама мерзімі
document-cohort = Топ
document-issued = Берілген күні
document-valid-until = Соңғы жарамды күні
document-check = Жазбаны коды бойынша тексеріңіз
document-qr = Осы жазбаның бетін ашатын QR-код: { $address }
record-period = { $from } – { $to }
record-hours = { $hours ->
    [one] { $hours } сағат
   *[other] { $hours } сағат
}
record-minutes = { $minutes ->
    [one] { $minutes } минут
   *[other] { $minutes } минут
}
record-hours-minutes = { $hours ->
    [one] { $hours } сағат
   *[other] { $hours } сағат
} { $minutes ->
    [one] { $minutes } минут
   *[other] { $minutes } минут
}

# Үзінді көшірме мен қатысу анықтамасы
document-programme = Бағдарлама
statement-title-transcript = Оқу нәтижелерінің көшірмесі
statement-title-attendance = Вебинарға қатысу анықтамасы
statement-about-transcript = Не орындалды
statement-about-attendance = Вебинар
statement-sentence-transcript = Бұл құжат «{ $programme }» бағдарламасында { $date } жағдай бойынша не белгіленгенін көрсетеді. Ол аяқтау туралы сертификат емес.
statement-sentence-attendance = «{ $programme }» бағдарламасының бір вебинарына қатысты. Анықтама тек осы вебинарға қатысты және аяқтау туралы сертификат емес.
statement-check = Құжатты коды бойынша тексеріңіз
statement-qr = Осы құжаттың бетін ашатын QR-код: { $address }
statement-day = Күні
statement-time = Уақыты
statement-there = Қатысқан уақыты
statement-counted = Есептелген оқу уақыты
statement-hours = Бүкіл бағыттың оқу уақыты
statement-result = Нәтижесі
statement-result-completion = Аяқталды
statement-result-participation = Вебинарларға қатысты
statement-result-none = Әзірге аяқталмаған
statement-record-participation = Қатысу туралы жазбаның коды
statement-record = Аяқтау туралы жазбаның коды
statement-lessons-on = Оқылған сабақтар: { $of } ішінен { $read }, соңғысы { $date }
statement-module-time = Оқу уақыты: { $time }
statement-lessons = Оқылған сабақтар: { $of } ішінен { $read }
statement-check-passed-on = Білім тексеруі, { $date }: { $percent }, өтті
statement-check-open-on = Білім тексеруі, { $date }: { $percent }, әзірге өтпеді
statement-check-passed = Білім тексеруі: { $percent }, өтті
statement-check-open = Білім тексеруі: { $percent }, әзірге өтпеді
statement-webinar = Вебинар, { $date }
statement-webinar-minutes = Вебинар, { $date }: { $minutes ->
    [one] { $minutes } минут
   *[other] { $minutes } минут
}
statement-webinar-part = Вебинар, { $date }: бір бөлігі, { $minutes ->
    [one] { $minutes } минут
   *[other] { $minutes } минут
}
statement-made-up = { $n ->
    [one] Жазба арқылы орны толтырылған вебинар: { $n }
   *[other] Жазба арқылы орны толтырылған вебинарлар: { $n }
}
document-signature = Қолы: { $name }
