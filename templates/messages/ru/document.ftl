# Запись на бумаге
document-title-completion = Сертификат о прохождении
document-title-participation = Сертификат об участии
document-modules = Модули
document-track = Направление обучения
document-hours = Учебное время
document-period = Даты программы
document-cohort = Поток
document-issued = Дата выдачи
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
