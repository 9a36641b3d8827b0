# Кімнің келгенін өздері хабарлайтын кездесу жүйелері
connections-title = Кездесу жүйелері
connections-lead = BigBlueButton және Jitsi кездесуге кімнің келіп, кімнің кеткенін өздері хабарлай алады. Қатысу есептегідей ережемен есептеледі: кім екені анық адамға саналады, қалғандары туралы тренер шешеді.
connections-there = Қосылғандар
connections-none = Ешқандай жүйе қосылмаған.
connections-new = Жүйені қосу
connections-make = Қосу
connection-kind = Қай жүйе
connection-kind-bigbluebutton = BigBlueButton
connection-kind-bigbluebutton-hint = Оның вебхуктары және кездесуден кейінгі жиынтығы.
connection-kind-jitsi = Jitsi (8x8)
connection-kind-jitsi-hint = JaaS (8x8) вебхуктары.
connection-kind-missing = Жүйені таңдаңыз.
connection-name = Атауы
connection-name-hint = Сіздерде қалай аталады.
connection-name-wrong = Атауын жазыңыз, 100 әріпке дейін.
connection-secret = Құпия кілт
connection-secret-hint = Жүйе хабарларына қол қоятын құпия кілт немесе сонда енгізілген Authorization тақырыбы. Ол шифрланып сақталады және қайта көрсетілмейді.
connection-secret-wrong = Құпия кілтді енгізіңіз, кемінде 8 таңба. Ол бір әрекеттен екіншісіне сақталмайды.
connection-secret-set = Енгізілген уақыты: { $time }
connection-secret-lost = Құпия кілт осы орнатудың кілтімен оқылмайды. Оны қайта енгізіңіз.
connection-secret-new = Жаңа құпия кілт
connection-secret-replace = Құпия кілтді ауыстыру
connection-heard-last = Соңғы хабар: { $time }
connection-heard-nothing = Әзірге хабар болған жоқ.
connection-address = Жүйеде енгізілетін мекенжай
connection-address-bigbluebutton = Оны вебхуктың мекенжайы ретінде, ал кездесу жасалатын жерде аналитика мекенжайы ретінде енгізіңіз. Құпия кілт – сервердің ортақ құпия кілті.
connection-address-jitsi = 8x8 консолінде осы мекенжаймен вебхук қосыңыз: қатысушы кірді, қатысушы шықты, бөлме жабылды. Осында сол вебхуктың құпия кілтін немесе өзіңіз таңдаған Authorization тақырыбын енгізіңіз.
connection-unreadable = { $n ->
    [one] Құпия кілті дұрыс { $n } хабар оқылмады: { $time }
   *[other] Құпия кілті дұрыс { $n } хабар оқылмады, соңғысы { $time }
}
connection-meetings = Кездесулер
connection-meetings-what = Хабарлар 30 күн сақталады. Ешқандай вебинарға жатпайтыны ештеңені өзгертпейді.
connection-told = { $n ->
    [one] { $n } оқиға, { $first } – { $last }
   *[other] { $n } оқиға, { $first } – { $last }
}
connection-told-nothing = Ол туралы әлі ештеңе хабарланған жоқ.
connection-no-webinar = Ол ешқандай вебинарға жатпайды.
connection-webinar = Вебинар
connection-webinar-choose = Вебинарды таңдаңыз
connection-webinar-missing = Вебинарды таңдаңыз.
connection-is-webinar = Осы вебинарға жатқызу
connection-take-back = Қайтарып алу
connection-more = { $n ->
    [one] Тағы { $n } кездесу
   *[other] Тағы { $n } кездесу
}
connection-before = Вебинардың қай кездесу болатынын алдын ала көрсету
connection-meeting = Кездесу
connection-meeting-hint = BigBlueButton кездесуінің идентификаторы немесе алдында AppID бар бөлме. Сілтемесінде Jitsi бөлмесі аталған вебинар мұнсыз да табылады.
connection-meeting-missing = Жүйе кездесуді қалай атайтынын жазыңыз.
connection-meeting-already = Бұл кездесу сол вебинарға қазірдің өзінде жатады.
connection-webinar-closed = Бұл вебинар жабылған немесе болмайды: ондағы қатысу тек шешіммен өзгереді.
connection-remove-title = Алып тастау
connection-remove-what = Құпия кілт жойылады, бұл мекенжай бойынша енді ештеңе қабылданбайды. Жүйе хабарлаған қатысу сақталады.
connection-remove = Байланысты алып тастау
connection-remove-sure = Құпия кілтімен бірге алып тастау
flash-connection-made = Жүйе қосылды. Онда осы мекенжайды енгізіңіз.
flash-connection-secret = Енді жаңа құпия кілт жарамды.
flash-connection-removed = Байланыс алып тасталды.
flash-connection-meeting = Сақталды. Бұл кездесу туралы хабарлар бірнеше секундта оқылады.
flash-connection-taken-back = Қайтарып алынды. Бұл кездесу туралы хабарлар сол вебинар үшін енді саналмайды.
evidence-meeting = Кездесуде, { $time }
evidence-meeting-minutes = Кездесуде, басталуы { $time }, { $minutes ->
    [one] { $minutes } минут
   *[other] { $minutes } минут
}
timeline-source-meeting = Кездесу жүйесі
unmatched-meeting-at = Кездесу жүйесі хабарлады: { $times }
roster-late-events = { $n ->
    [one] Жабылғаннан кейін кездесу жүйесі тағы { $n } оқиға хабарлады. Ол ештеңені өзгертпейді; себебі жазылған қолмен қойылған белгі өзгерте алады.
   *[other] Жабылғаннан кейін кездесу жүйесі тағы { $n } оқиға хабарлады. Олар ештеңені өзгертпейді; себебі жазылған қолмен қойылған белгі өзгерте алады.
}
close-meeting-open = Кездесу жүйесі кімнің кеткенін әлі хабарлауы мүмкін. Вебинарды { $time } бастап немесе кездесу сонда аяқталған соң ертерек жабыңыз.
audit-connection-made = { $who } кездесу жүйесін қосты.
audit-connection-secret-replaced = { $who } кездесу жүйесінің құпия кілтін ауыстырды.
audit-connection-removed = { $who } кездесу жүйесімен байланысты алып тастады.
audit-connection-meeting-set = { $who } кездесудің қай вебинар екенін көрсетті.
audit-connection-meeting-taken-back = { $who } кездесудің қай вебинар екенін көрсетуді қайтарып алды.
