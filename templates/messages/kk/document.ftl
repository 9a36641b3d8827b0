# Қағаздағы жазба
document-title-completion = Аяқтау туралы сертификат
document-title-participation = Қатысу туралы сертификат
document-modules = Модульдер
document-track = Оқу бағыты
document-hours = Оқу уақыты
document-period = Бағдарлама мерзімі
document-cohort = Топ
document-issued = Берілген күні
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
