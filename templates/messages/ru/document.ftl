# Запись на бумаге
document-title-completion = Сертификат о прохождении
document-title-participation = Сертификат об участии
document-below = { $title }: { $name } { $sentence }
document-modules = Модули
document-track = Направление обучения
document-hours = Учебное время
document-period = Даты программы
document-cohort = Поток
document-issued = Дата выдачи
document-valid-until = Последний день действия
document-check = Проверьте запись по коду
document-qr = QR-код, который открывает страницу этой записи: { $address }
record-period = с { $from } по { $to }
record-hours = { $hours ->
    [one] { $hours } час
    [few] { $hours } часа
    [many] { $hours } часов
   *[other] { $hours } часа
}
record-minutes = { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}
record-hours-minutes = { $hours ->
    [one] { $hours } час
    [few] { $hours } часа
    [many] { $hours } часов
   *[other] { $hours } часа
} { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}

# Выписка и справка о присутствии
document-programme = Программа
statement-title-transcript = Выписка о прохождении
statement-title-attendance = Справка о присутствии
statement-about-transcript = Что пройдено
statement-about-attendance = Вебинар
statement-sentence-transcript = Выписка показывает, что отмечено в программе «{ $programme }» на { $date } Это не сертификат о прохождении.
statement-sentence-attendance = присутствовал(а) на одном вебинаре программы «{ $programme }». Справка относится только к этому вебинару и не является сертификатом о прохождении.
statement-check = Проверьте документ по коду
statement-qr = QR-код, который открывает страницу этого документа: { $address }
statement-day = Дата
statement-time = Время
statement-there = Время присутствия
statement-counted = Засчитанное учебное время
statement-hours = Учебное время всего направления
statement-result = Результат
statement-result-completion = Пройдено
statement-result-participation = Вебинары посещены
statement-result-none = Пока не пройдено
statement-record-participation = Код записи об участии
statement-record = Код записи о прохождении
statement-lessons-on = Прочитано уроков: { $read } из { $of }, последний { $date }
statement-module-time = Учебное время: { $time }
statement-lessons = Прочитано уроков: { $read } из { $of }
statement-check-passed-on = Проверка знаний { $date }: { $percent }, пройдена
statement-check-open-on = Проверка знаний { $date }: { $percent }, пока не пройдена
statement-check-passed = Проверка знаний: { $percent }, пройдена
statement-check-open = Проверка знаний: { $percent }, пока не пройдена
statement-webinar = Вебинар { $date }
statement-webinar-minutes = Вебинар { $date }: { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}
statement-webinar-part = Вебинар { $date }: часть времени, { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}
statement-made-up = { $n ->
    [one] { $n } вебинар восполнен по записи
    [few] { $n } вебинара восполнены по записи
    [many] { $n } вебинаров восполнены по записи
   *[other] { $n } вебинара восполнены по записи
}
document-signature = Подпись: { $name }
