# Дни и числа
day-with-weekday = { $weekday }, { $day }
zone-with-offset = { $zone } ({ $offset })
n-of-total = { $n } из { $total }
n-minutes = { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}

# Главная
home-welcome-back-name = С возвращением, { $name }
home-welcome-name = Добро пожаловать, { $name }
home-welcome-back = С возвращением
home-welcome = Добро пожаловать
programmes = Ваши программы
programmes-shown = вы смотрите эту
home-aside = Ход обучения и поддержка
home-next = Следующий шаг
home-before-eyebrow = До начала
home-next-minutes = { $minutes ->
    [one] Следующий шаг, около { $minutes } минуты
    [few] Следующий шаг, около { $minutes } минут
    [many] Следующий шаг, около { $minutes } минут
   *[other] Следующий шаг, около { $minutes } минуты
}
home-next-minutes-left = { $minutes ->
    [one] Следующий шаг, осталась примерно { $minutes } минута
    [few] Следующий шаг, осталось примерно { $minutes } минуты
    [many] Следующий шаг, осталось примерно { $minutes } минут
   *[other] Следующий шаг, осталось примерно { $minutes } минуты
}
home-next-lesson-why = { $module }, урок { $n } из { $total }.
home-next-lesson-kept = { $module }, урок { $n } из { $total }. Вы остановились { $date }, место сохранено.
home-next-lesson-read = Прочитать урок
home-next-lesson-go-on = Продолжить урок
home-whole-module = Посмотреть весь модуль
home-next-check = Следующий шаг: проверка знаний
home-next-check-why = { $n ->
    [one] Уроки этого модуля прочитаны. В проверке { $n } вопрос, можно прерваться и вернуться.
    [few] Уроки этого модуля прочитаны. В проверке { $n } вопроса, можно прерваться и вернуться.
    [many] Уроки этого модуля прочитаны. В проверке { $n } вопросов, можно прерваться и вернуться.
   *[other] Уроки этого модуля прочитаны. В проверке { $n } вопроса, можно прерваться и вернуться.
}
home-next-check-open-why = { $n ->
    [one] Вы начали проверку знаний по этому модулю. В ней { $n } вопрос, ваши ответы сохранены.
    [few] Вы начали проверку знаний по этому модулю. В ней { $n } вопроса, ваши ответы сохранены.
    [many] Вы начали проверку знаний по этому модулю. В ней { $n } вопросов, ваши ответы сохранены.
   *[other] Вы начали проверку знаний по этому модулю. В ней { $n } вопроса, ваши ответы сохранены.
}
home-next-check-go = Начать проверку
home-next-check-go-on = Продолжить проверку
home-next-pre-test = Следующий шаг: несколько вопросов перед первым вебинаром
home-next-pre-test-why = { $n ->
    [one] { $n } вопрос без оценки. Потом он покажет, что изменила программа.
    [few] { $n } вопроса без оценки. Потом они покажут, что изменила программа.
    [many] { $n } вопросов без оценки. Потом они покажут, что изменила программа.
   *[other] { $n } вопроса без оценки. Потом они покажут, что изменила программа.
}
home-next-post-test = Следующий шаг: несколько вопросов после модуля
home-next-post-test-why = { $n ->
    [one] { $n } вопрос без оценки. Он покажет, что изменила программа.
    [few] { $n } вопроса без оценки. Они покажут, что изменила программа.
    [many] { $n } вопросов без оценки. Они покажут, что изменила программа.
   *[other] { $n } вопроса без оценки. Они покажут, что изменила программа.
}
home-next-join-on = Ваш вебинар идёт
home-next-join-soon = Ваш вебинар скоро начнётся
home-next-join-why = { $hours }, { $zone }. При входе записывается, что вы присутствуете.
home-next-join = Присоединиться к вебинару
home-webinar-details = Подробнее о вебинаре
home-next-make-up-title = Восполните пропуск вебинара
home-next-make-up-why = Вебинар { $date } пока не засчитан. Пропуск можно восполнить.
home-next-make-up-go = Узнать, как
home-next-record-title = Ваша запись о прохождении готова
home-next-record-why = Вы выполнили всё. Уроки остаются открытыми для вас.
home-next-record-why-until = Вы выполнили всё. Уроки остаются открытыми для вас до { $date }.
home-next-record-go = Открыть мою запись
home-next-wait-title = Вы готовы к вебинару
home-next-wait-why = Ближайшее событие: { $date }. До него ничего делать не нужно. Любой урок можно перечитать.
home-next-wait-go = Подробнее о вебинаре
home-next-done-title = Вы сделали всё
home-next-done-why = Ваша запись о прохождении готовится. Мы напишем вам, когда она будет готова.
home-next-done-go = Моя запись
home-next-nothing-title = Сейчас ничего делать не нужно
home-next-nothing-why = Что-то ещё подсчитывается или откроется позже. Подробности в разделе «Моя запись».
home-next-nothing-go = Моя запись
home-next-before-title = Место за вами
home-next-before-why = Ваша программа начинается { $date }. А пока можно посмотреть, что в ней будет.
home-next-before-go = Посмотреть модули
home-live = Ваш следующий вебинар
home-live-when = { $days ->
    [0] Сегодня. Кнопка входа появится здесь за 15 минут до начала.
    [1] Завтра. Кнопка входа появится здесь за 15 минут до начала.
    [one] Через { $days } день. Кнопка входа появится здесь за 15 минут до начала.
    [few] Через { $days } дня. Кнопка входа появится здесь за 15 минут до начала.
    [many] Через { $days } дней. Кнопка входа появится здесь за 15 минут до начала.
   *[other] Через { $days } дня. Кнопка входа появится здесь за 15 минут до начала.
}
home-live-own-time = По вашему времени: { $hours }, { $zone }
home-live-own-day = По вашему времени: { $date }, { $hours }, { $zone }
day-there-and-here = { $day }, { $zone }, а у вас { $own }
home-last-date = Этот вебинар — последний, который засчитывается для «{ $module }».
home-add-to-calendar = Добавить в календарь
home-programme = Ваша программа
home-track = { $track }, { $cohort }. Уроки можно читать в любом порядке.
home-record-row = Ваша запись о прохождении
home-record-facts = Выдаётся, когда выполнено всё, что указано выше
module-facts = { $lessons ->
    [one] { $lessons } урок
    [few] { $lessons } урока
    [many] { $lessons } уроков
   *[other] { $lessons } урока
}{ $webinar ->
    [none] {""}
   *[other] , вебинар { $webinar }
}{ $check ->
    [none] {""}
    [open] , проверка знаний
   *[other] , проверка знаний { $check }
}
home-towards = До записи о прохождении
need-lessons = Прочитано уроков
need-webinars = Посещено вебинаров
need-checks = Пройдено проверок знаний
home-finish = Завершить можно до { $date }. Если вы не можете прийти на вебинар, пропуск можно восполнить.
home-what-counts = Что засчитывается и как восполнить пропуск
home-pause = Нужна пауза?
home-pause-text = Эта работа бывает тяжёлой. Можно остановиться в любой момент, ничего не пропадёт.
support-contacts = Контакты для поддержки

# Состояния
status-completed = Завершено
status-in-progress = В процессе
status-not-started = Не начато
status-opens = Откроется { $date }
status-lessons-read = { $total ->
    [one] Прочитано { $done } из { $total } урока
    [few] Прочитано { $done } из { $total } уроков
    [many] Прочитано { $done } из { $total } уроков
   *[other] Прочитано { $done } из { $total } урока
}
status-issued = Выдана
status-being-issued = Готовится
status-things-left = { $n ->
    [one] Остался { $n } пункт
    [few] Осталось { $n } пункта
    [many] Осталось { $n } пунктов
   *[other] Осталось { $n } пункта
}
lesson-read = Прочитан
lesson-in-progress = Начат
lesson-not-started = Не начат

# Без места
no-place-title = У вас пока нет места в программе
no-place-staff = Вы сами не участвуете ни в одном потоке
no-place-staff-what = Участники видят здесь свою программу. То, что они читают, открыто и вам:
no-place-applied = Мы получили вашу заявку. Организатор рассмотрит её и напишет вам.
no-place-waitlisted = Вы в листе ожидания. Мы напишем вам, когда освободится место.
no-place-declined = В этот раз места для вас не нашлось.
no-place-withdrawn = Вы отказались от места.
no-place-enrolled = У вас есть место.
no-place-since = С { $date }. Номер заявки { $reference }
no-place-open = Здесь можно подать заявку
no-place-roles = Другие ваши страницы
no-cohort-open = Сейчас заявки не принимаются. Когда начнётся следующий поток, можно узнать в разделе «Помощь».
cohort-dates = { $from } – { $to }
cohort-languages = Языки:
cohort-apply-by = Заявки до { $date }
cohort-apply = Подать заявку

# Модули
module-number = Модуль { $n }
module-minutes = { $minutes ->
    [one] Около { $minutes } минуты чтения
    [few] Около { $minutes } минут чтения
    [many] Около { $minutes } минут чтения
   *[other] Около { $minutes } минуты чтения
}
module-lessons = Уроки
module-lessons-order = { $minutes ->
    [one] Всего около { $minutes } минуты. Читайте в любом порядке.
    [few] Всего около { $minutes } минут. Читайте в любом порядке.
    [many] Всего около { $minutes } минут. Читайте в любом порядке.
   *[other] Всего около { $minutes } минуты. Читайте в любом порядке.
}
module-webinar = Вебинар
module-check = Проверка знаний
module-check-questions = { $n ->
    [one] { $n } вопрос
    [few] { $n } вопроса
    [many] { $n } вопросов
   *[other] { $n } вопроса
}
module-objectives = Что вы сможете делать
module-counts = Что засчитывается
module-counts-text = Модуль завершён, когда уроки прочитаны, вебинар посещён или его пропуск восполнен, а проверка знаний дала не меньше { $percent }.
module-tools = Инструменты для печати
live-on = { $date }
live-no-date = Даты пока нет
live-unplanned = Ещё не назначен
live-ahead = Впереди
live-cannot-come = Вы не сможете прийти
live-waiting = Подсчитывается
live-attended = Посещён
live-missed = Можно восполнить
check-passed = Пройдена, { $percent }
check-not-yet = Пока { $percent }
lessons-not-yet = Уроки откроются { $date }. А пока здесь можно посмотреть, что будет в программе.
lessons-over = Уроки были открыты до { $date }. Если урок снова понадобится, напишите нам в разделе «Помощь».

# Урок
lesson-of-module = { $module }, урок { $n } из { $total }
lesson-number = Урок { $n } из { $total }
lesson-pause = Приостановить и выйти
lesson-in = Этот урок:
lesson-not-translated = Этот урок ещё не переведён на этот язык. Вы видите его на английском.
tool-not-translated = Эта страница ещё не переведена на этот язык. Вы видите её на английском.
draft = Черновик, идёт экспертная проверка
lesson-read-on = Вы прочитали этот урок { $date }
lesson-kept = Вы остановились здесь:
lesson-care = О содержании
lesson-goals = После этого урока вы сможете:
lesson-tool = Инструмент:
lesson-tool-paper = Чистый бланк для печати:
lesson-scenario = Учебная ситуация:
lesson-mistake = Частая ошибка
lesson-better = Лучше
lesson-summary = Коротко
lesson-sources = Источники к этому уроку
source-unsure = (сверить с оригиналом)
lesson-reviewed = Последняя проверка: { $date }
lesson-keep-here = Запомнить это место и выйти
lesson-previous = Урок { $n }
lesson-to-module = К модулю
lesson-mark-read = Прочитано
lesson-mark-read-next = Прочитано, к уроку { $n }
lesson-missing-scenario = Пройдите учебную ситуацию до конца и нажмите кнопку ещё раз
lesson-missing-part = Посмотрите раздел «{ $part }» и нажмите кнопку ещё раз
flash-place-kept = Место сохранено.
flash-lesson-read = Урок отмечен как прочитанный. Вот следующий.
flash-module-read = Все уроки этого модуля прочитаны.
tool-print = Распечатайте эту страницу из браузера: меню на бумагу не попадут.

# Размышление
reflection-label = Ваши мысли
reflection-hint = Видите только вы. Можно пропустить.
reflection-saved-on = Сохранено { $time }
reflection-found-long-number = Уберите номер «{ $found }»: он может принадлежать человеку. Пишите только о своей практике
reflection-found-telephone = Уберите номер телефона «{ $found }». Пишите только о своей практике
reflection-found-email = Уберите адрес электронной почты «{ $found }». Пишите только о своей практике
reflection-found-date = Уберите дату «{ $found }». Пишите только о своей практике; для закона достаточно номера и года
reflection-too-long = Сократите текст до 6 000 знаков
flash-reflection-kept = Текст сохранён. Видите его только вы.
flash-reflection-removed = Текст удалён.

# Учебная ситуация
scenario-fictional = Вымышленная ситуация. Не основана на истории реального ребёнка, семьи, школы или учреждения
scenario-go = Посмотреть, что будет дальше
scenario-step = Шаг { $n } из { $total }. К выбору можно вернуться.
scenario-choose = Выберите один из ответов
scenario-setup = Ситуация
scenario-first = Что вы сделаете?
scenario-followed = Что произошло
scenario-next = Что теперь?
scenario-you-chose = Вы выбрали:
rating-best = Это больше всего помогает ребёнку
rating-workable = Это может сработать, но есть риск
rating-harmful = Это, скорее всего, навредит
scenario-ending = Конец этого пути
scenario-path = Ваш путь
scenario-choose-again = Выбрать здесь иначе
scenario-another = Попробовать другой путь
scenario-back-to-lesson = Вернуться к уроку
scenario-on-paper = Здесь только первый выбор. Все варианты этой учебной ситуации и то, что за ними следует, есть в пособии модуля и в файле урока для чтения без связи.
scenario-ended-on = Вы прошли эту ситуацию до конца { $date }. Можно попробовать другой путь.
scenario-not-translated = Эта ситуация ещё не переведена на этот язык. Вы видите её на английском.

# Настройки
settings-you = Ваше имя
settings-you-now = { $name }
settings-no-name = Пока не указано
settings-you-record = Так ваше имя будет стоять в записи о прохождении. В уже выданной записи остаётся прежнее имя; новую можно попросить в разделе «Помощь».
settings-name-latin = Имя латинскими буквами
settings-name-latin-hint = Как в паспорте, без званий
settings-name-cyrillic = Имя кириллицей (по желанию)
settings-name-given = Как к вам обращаться (по желанию)
settings-name-given-hint = Например, по имени
settings-you-missing = Введите имя латинскими буквами или кириллицей
settings-you-latin = Здесь напишите имя латинскими буквами, без цифр и знаков вроде ? или <
settings-you-cyrillic = Здесь напишите имя кириллицей, без цифр и знаков вроде ? или <
settings-you-letters = Напишите имя буквами, без цифр и знаков вроде ? или <
settings-you-long = Сократите имя до 120 букв
settings-language = Язык и время
settings-language-now = { $language }. { $zone }, сейчас { $time } ({ $offset })
settings-language-cohort = { $language }. Время как у вашего потока
settings-language-which = Язык
settings-language-hint = Для страниц и писем. Переключить язык можно и на любой странице.
settings-language-missing = Выберите язык
settings-where = Где вы находитесь?
settings-where-hint = Рядом с поясом указано, который там сейчас час. Время вебинаров показывается по поясу потока, а если ваш другой, то и по вашему.
settings-where-cohort = Там же, где поток
settings-where-elsewhere = Другой город
settings-where-city = Другой город
settings-where-city-hint = Латинскими буквами, например Berlin или Europe/Berlin
settings-where-unknown = Введите крупный город вашего часового пояса латинскими буквами, например Berlin
settings-password = Пароль
settings-password-set = Пароль задан
settings-password-none = Без пароля: вы входите с кодом из письма
settings-password-is-set = Пароль задан. Его можно изменить или убрать; код из письма действует всегда.
settings-password-why = Пароль не нужен: код из письма действует всегда. С паролем можно войти там, где нет доступа к почте.
settings-password-new = Новый пароль
settings-password-hint = Не меньше 12 знаков. Подойдёт целая фраза.
settings-password-save = Задать пароль
settings-password-remove = Убрать пароль
settings-password-short = Введите не меньше 12 знаков
settings-password-long = Введите не больше 200 знаков
settings-password-guessed = Выберите то, чего никто не угадает: не свой адрес и не одни и те же знаки подряд
settings-sessions = Где вы вошли
settings-sessions-now = { $n ->
    [one] На { $n } устройстве
    [few] На { $n } устройствах
    [many] На { $n } устройствах
   *[other] На { $n } устройства
}
settings-sessions-why = Если какое-то устройство вам незнакомо, выйдите везде и войдите снова.
settings-session-unknown = Неизвестное устройство
settings-session-times = Вход: { $since }. Последний раз: { $seen }
settings-session-this = Это устройство
settings-sessions-end = Выйти везде
settings-privacy = Что мы храним о вас
settings-privacy-now = А также зачем и как долго
settings-privacy-policy = Как мы обращаемся с данными
flash-own-settings-saved = Настройки сохранены.
flash-password-set = Пароль задан.
flash-password-removed = Пароль убран. Вы входите с кодом из письма.
flash-signed-out-everywhere = Вы вышли на всех устройствах.

# Вебинар с ограниченным числом мест; после окончания
home-next-place-eyebrow = Следующий шаг: место на вебинаре
home-next-place-title = Ваше место на вебинаре
home-next-place-why = Вебинар состоится { $date }. Число мест ограничено, у вас места пока нет.
home-next-place-go = Открыть вебинар
home-next-choose-title = Дата вашего вебинара
home-next-choose-why = { $n ->
    [one] Назначена { $n } дата, { $date }. Число мест ограничено, у вас места пока нет.
    [few] Назначены { $n } даты, первая { $date }. Число мест ограничено, у вас места пока нет.
    [many] Назначено { $n } дат, первая { $date }. Число мест ограничено, у вас места пока нет.
   *[other] Назначено { $n } даты, первая { $date }. Число мест ограничено, у вас места пока нет.
}
home-next-choose-go = Выбрать дату
home-next-ended-title = Программа закончилась
home-next-ended-why = Она шла до { $date }. Всё, что вы сделали, сохранено в разделе «Моя запись».
home-next-ended-go = Моя запись
home-next-out-of-reach-title = Не хватает одного вебинара
home-next-out-of-reach-why = Вебинар { $date } не засчитан, а других дат для него нет. Что можно сделать сейчас, сказано в разделе «Моя запись».
home-next-out-of-reach-go = Моя запись
home-finish-over = Программа закончилась { $date }.
live-dates = { $n ->
    [one] Впереди { $n } дата
    [few] Впереди { $n } даты
    [many] Впереди { $n } дат
   *[other] Впереди { $n } даты
}
live-no-place = У вас пока нет места
live-waiting-list = Вы в листе ожидания
live-lost = Пропущен

no-place-taken-back = У вас больше нет места: его отозвали организаторы.
no-place-reason = Причина: { $reason }
no-place-office = Если вы с чем-то не согласны, напишите: { $office },
live-make-up-sent = Отправлено, тренер читает
support-link = Забота о себе
lesson-written = Написано: { $date }
