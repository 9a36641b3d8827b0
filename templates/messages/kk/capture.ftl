# Бір вебинардағы бір адам: уақыт шкаласы
timeline-title = Жазылған деректер
timeline-why = Бұл қорытынды қайдан шықты
timeline-webinar = Вебинар
timeline-source-join-link = Қосылу түймесі басылды
timeline-source-check-in-code = Қатысу коды
timeline-source-report = Кездесу есебі
timeline-source-trainer = Тренер көрді
timeline-source-sheet = Тіркеу парағы
timeline-counted = { $n ->
    [one] Есептелгені: { $n } минут
   *[other] Есептелгені: { $n } минут
}
timeline-sum = { $of ->
    [one] { $of } минуттың { $n } минуты: { $times }.
   *[other] { $of } минуттың { $n } минуты: { $times }.
}
timeline-sum-none = { $of ->
    [one] { $of } минуттың бірде-бірі жазылмаған.
   *[other] { $of } минуттың бірде-бірі жазылмаған.
}
timeline-needed = { $n ->
    [one] Қатысу { $percent } пайыздан бастап есептеледі; мұнда бұл { $n } минут.
   *[other] Қатысу { $percent } пайыздан бастап есептеледі; мұнда бұл { $n } минут.
}
timeline-reading = Вебинардан тыс және үзілістегі уақыт есептелмейді, ал қабаттасқаны бір рет есептеледі. Нүкте – бір сәт: ол адамның сонда болғанын көрсетеді, қанша уақыт болғанын емес.
timeline-reading-within = Бозғылт жолақ – есеп бойынша адам ішінде сонша минут болған, бірақ дәл қашан екені айтылмаған уақыт. Оның басқа деректермен бірге анық болған бөлігі ғана есептеледі.
timeline-held = Вебинар { $held } аралығында өтті, жоспар бойынша – { $planned }. Минуттар вебинар шын мәнінде өткен уақыт бойынша есептеледі.
timeline-late-code = Код қабылданып тұрған кезде, аяқталғаннан кейінгі бірнеше минутта да есептеледі.
timeline-sum-exact = { $of } минуттың { $time } бөлігі: { $times }.
timeline-needed-exact = Қатысу { $percent } пайыздан бастап есептеледі; мұнда бұл { $time }.
timeline-somewhere = { $times } ішінде { $n } мин
timeline-minutes-within = { $n }, қашан екені белгісіз
minutes-and-seconds = { $n } мин { $seconds } с
timeline-table = Соның өзі кесте түрінде
timeline-source = Қайдан
timeline-from = Басы
timeline-to = Соңы
timeline-minutes = Минут
timeline-came-with = Қалай жазылған
timeline-recorded = Жазылған уақыты
timeline-recorded-by = { $name }, { $time }
timeline-recorded-command = { $time }, пәрмен жолы арқылы
attendee-decide = Шешім қабылдау
attendee-mark = Қатысу
attendee-choose-mark = Төрт белгінің бірін таңдаңыз
attendee-save = Белгіні сақтау
attendee-rulings = Тренерлердің шешімдері
attendee-no-rulings = Ешкім қолмен ештеңе шешкен жоқ. Жазылғаны есептеледі.
attendee-ruled-by = { $mark }: { $name }, { $time }.
attendee-ruled = { $mark }: { $time }.

# Ашық тұрған кіру беті
timeline-source-heartbeat = Қосылу беті ашық тұр
evidence-heartbeat = Қосылу беті ашық, { $time }
evidence-heartbeat-minutes = { $minutes ->
    [one] Қосылу беті ашық, басталғаны { $time }, { $minutes } минут
   *[other] Қосылу беті ашық, басталғаны { $time }, { $minutes } минут
}
evidence-here-now = { $minutes ->
    [0] Қазір осында: қосылу беті ашық, басталғаны { $time }
    [one] Қазір осында: қосылу беті ашық, басталғаны { $time }, әзірге { $minutes } минут
   *[other] Қазір осында: қосылу беті ашық, басталғаны { $time }, әзірге { $minutes } минут
}
timeline-still-open = әлі ашық
timeline-so-far = Қосылу беті қазір ашық, оның минуттары бет жабылғанда есептеледі
joining-new-tab = Ол жаңа қойындыда ашылады.
joining-keep-open = Бұл бетті кездесудің қасында ашық қалдырыңыз: ол минутына бір рет осында екеніңізді белгілейді. Кездесудің өзін ол көрмейді.
