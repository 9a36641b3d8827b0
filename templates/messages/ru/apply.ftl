# Подача заявки
apply-title = Подать заявку на программу
apply-lead = Программа проходит с { $from } по { $until }. Участие бесплатное.
apply-how = Заявка занимает около пяти минут. Можно прерваться в любой момент и продолжить позже: ответы сохраняются.
apply-closes = Приём заявок закрывается: { $date }.
apply-email-hint = Мы отправим на этот адрес код, чтобы ответы сохранились только для вас.
apply-full-title = Сейчас все места заняты
apply-full-text = Подать заявку всё равно можно. Вы попадёте в лист ожидания, и мы напишем вам, когда место освободится.
apply-closed-title = Приём заявок закрыт
apply-closed-text = Заявки на этот поток больше не принимаются.
apply-opens = Приём заявок откроется: { $date }.
apply-next-starts = Начало: { $date }.
apply-next-go = Подать заявку на этот поток
apply-closed-none = Даты следующего потока ещё не назначены. Напишите нам, и вам о них сообщат: { $office }, { $email }.
apply-step-of = Шаг { $n } из { $total }
apply-step-you = Ваше имя
apply-step-work = Ваша работа
apply-step-track = Ваше направление
apply-step-language = Ваши языки
apply-step-webinars = Ваши вебинары
apply-step-about = Вопрос для отчётов
apply-step-consent = Как мы используем ваши данные
apply-step-check = Проверьте ответы
apply-lead-work = Место работы и регион нужны организаторам и вашим тренерам. В отчётах их считают, а в списке присутствия указано место работы.
apply-lead-track = От направления зависит, какие модули вы проходите. Если сомневаетесь, выберите то, что предлагается для вашей сферы: организаторы смогут его изменить.
apply-lead-webinars = Эти вебинары проводятся несколько раз. Выберите удобное время.
apply-lead-about = Донор и министерство спрашивают, сколько участвует женщин и мужчин. В отчётах есть только общие числа, а малые группы скрыты. На вопрос можно не отвечать.
apply-lead-check = Любой ответ ещё можно изменить. Ничего не отправится, пока вы не нажмёте кнопку внизу.
apply-latin-name = Имя и фамилия латиницей
apply-latin-name-hint = Так, как имя должно стоять в записи о прохождении, без званий.
apply-latin-name-short = Имя латиницей
apply-latin-name-missing = Укажите имя и фамилию латиницей
apply-latin-name-script = Здесь напишите имя латиницей; для кириллицы есть поле ниже
apply-cyrillic-name-script = Здесь напишите имя кириллицей или оставьте поле пустым
apply-given-name-letters = Напишите имя буквами, без цифр и знаков вроде ? или <
apply-cyrillic-name = Имя и фамилия кириллицей (по желанию)
apply-cyrillic-name-short = Имя кириллицей
apply-given-name = Как к вам обращаться? (по желанию)
apply-given-name-hint = Обычно имя.
apply-given-name-short = Как к вам обращаться
apply-position = Должность
apply-position-hint = Например: педагог-психолог.
apply-position-short = Должность
apply-position-missing = Укажите должность
apply-organisation = Организация
apply-organisation-hint = Место работы. Напишите название полностью.
apply-organisation-short = Организация
apply-organisation-missing = Укажите организацию
apply-region = Регион
apply-region-hint = Где вы работаете бóльшую часть времени.
apply-region-short = Регион
apply-region-missing = Выберите регион
apply-sector = Сфера деятельности
apply-sector-short = Сфера деятельности
apply-sector-missing = Выберите сферу деятельности
apply-track = Направление обучения
apply-track-short = Направление обучения
apply-track-missing = Выберите направление обучения
apply-track-about = { $audience } Модули: { $modules }. { $hours ->
    [one] { $hours } час.
    [few] { $hours } часа.
    [many] { $hours } часов.
   *[other] { $hours } часа.
}
apply-track-suggested = Предлагается для вашей сферы.
apply-language = Язык для чтения и писем
apply-language-short = Язык для чтения
apply-language-missing = Выберите язык для чтения и писем
apply-webinar-language = Язык вебинаров
apply-webinar-language-short = Язык вебинаров
apply-webinar-language-missing = Выберите язык вебинаров
apply-webinar-of = { $module }, часть { $part }
apply-webinar-about = { $language }. { $left ->
    [one] Осталось { $left } место.
    [few] Осталось { $left } места.
    [many] Осталось { $left } мест.
   *[other] Осталось { $left } места.
}
apply-webinar-full = Все места заняты. Организаторы подберут время вместе с вами.
apply-webinar-gone = Последнее место на этом вебинаре только что заняли. Выберите другое время
apply-webinars-missing = Выберите время для каждого вебинара
apply-gender = Пол (по желанию)
apply-gender-short = Пол
apply-consent = Я прочитал(а) это и согласен (согласна)
apply-consent-missing = Прочитайте, как используются данные, и поставьте отметку
apply-notice-what = Мы храним то, что вы здесь написали, что прочитали и как ответили на сайте, а также время, когда вы были на вебинарах.
apply-notice-why = Это нужно, чтобы дать вам место, провести вебинары, показать, кто участвовал, и выдать запись о прохождении.
apply-notice-who = Ваши данные видят организаторы ({ $office }); тренеры видят имя, работу и регион. Заказчикам программы, например министерству, может быть передан список присутствия с именами и местами работы; каждый раз записывается, кто его сделал и для чего. Больше никто их не видит.
apply-notice-rights = В настройках вы в любой момент можете посмотреть, скачать и удалить свои данные.
apply-notice-child = Никогда не пишите здесь ничего о реальном ребёнке или семье.
apply-notice-more = Полный текст о данных
apply-not-answered = нет ответа
apply-hand-in = Отправить заявку
apply-hand-in-waiting = Отправить заявку в лист ожидания
apply-done-applied = Мы получили вашу заявку
apply-done-waitlisted = Вы в листе ожидания
apply-done-enrolled = У вас есть место
apply-done-reference = Номер вашей заявки: { $reference }
apply-done-next = Что дальше
apply-done-applied-next = Организаторы рассмотрят её и напишут вам до начала программы: { $date }.
apply-done-enrolled-next = Программа начинается: { $date }.
apply-done-before = { $n ->
    [0] Вы первый (первая) в списке.
    [one] Перед вами { $n } человек.
    [few] Перед вами { $n } человека.
    [many] Перед вами { $n } человек.
   *[other] Перед вами { $n } человека.
}
apply-done-waiting-next = Мы напишем вам, как только место освободится.
apply-done-copy = Копия ваших ответов отправлена на { $email }.
apply-done-questions = Вопросы: { $office }, { $email }, { $telephone }
withdraw-link = Я всё-таки не буду участвовать
withdraw-title = Отказаться от места
withdraw-title-applied = Отозвать заявку
withdraw-text = Ваше место получит кто-то другой. То, что вы прочитали и сделали, сохранится, если вы вернётесь.
withdraw-text-applied = Мы не будем рассматривать заявку. Пока приём открыт, можно подать новую.
withdraw-reason = Почему (по желанию)
withdraw-reason-hint = Это поможет организаторам. Прочитают только они.
withdraw-go = Отказаться от места
withdraw-go-applied = Отозвать мою заявку
withdraw-nothing = Сейчас у вас нет ни места, ни заявки.
flash-withdrawn = Готово. Вы можете подать заявку снова.
enrolment-state-applied = Подана заявка
enrolment-state-waitlisted = Лист ожидания
enrolment-state-enrolled = Зачисление
enrolment-state-declined = Отказ
enrolment-state-withdrawn = Выбытие
gender-woman = Женщина
gender-man = Мужчина
gender-other = Другое
gender-none = Не хочу указывать
lang-name-en = Английский
lang-name-ru = Русский
lang-name-kk = Казахский
# Письма
mail-application-received-subject = Мы получили вашу заявку { $reference }
mail-application-received-text = Мы получили вашу заявку на учебную программу ({ $cohort }). Номер заявки: { $reference }.
mail-application-received-next = Организаторы рассмотрят её и напишут вам до начала программы: { $date }.
mail-application-received-waiting = { $n ->
    [0] Все места заняты, поэтому вы в листе ожидания, на первом месте. Мы напишем вам, как только место освободится.
    [one] Все места заняты, поэтому вы в листе ожидания. Перед вами { $n } человек. Мы напишем вам, как только место освободится.
    [few] Все места заняты, поэтому вы в листе ожидания. Перед вами { $n } человека. Мы напишем вам, как только место освободится.
    [many] Все места заняты, поэтому вы в листе ожидания. Перед вами { $n } человек. Мы напишем вам, как только место освободится.
   *[other] Все места заняты, поэтому вы в листе ожидания. Перед вами { $n } человека. Мы напишем вам, как только место освободится.
}
mail-application-received-button = Посмотреть заявку
mail-application-received-copy = Ваши ответы:
mail-enrolled-subject = У вас есть место: { $cohort }
mail-enrolled-text = У вас есть место в учебной программе ({ $cohort }).
mail-enrolled-button = Открыть программу
mail-enrolled-how = Вход по этому адресу электронной почты: мы пришлём код. Пароль не нужен.
mail-declined-subject = О вашей заявке: { $cohort }
mail-declined-text = Спасибо за заявку на учебную программу ({ $cohort }). В этот раз мы не можем предложить вам место.
mail-declined-reason = Причина:
mail-declined-later = Если вы с чем-то не согласны, напишите в офис, который указан ниже. Заявку на другой поток можно подать в любой момент.

apply-done-applied-soon = Программа уже идёт. Организаторы рассмотрят заявку и сразу напишут вам о решении.
apply-done-enrolled-now = Программа уже идёт, можно начинать.
mail-application-received-soon = Программа уже идёт. Организаторы рассмотрят заявку и сразу напишут вам о решении.
mail-enrolled-starts = Начало: { $date }.
mail-enrolled-running = Программа уже идёт, можно начинать.
mail-withdrawn-subject = О вашем месте: { $cohort }
mail-withdrawn-text = У вас больше нет места в учебной программе ({ $cohort }).
mail-withdrawn-reason = Причина:
mail-withdrawn-later = Всё, что вы успели сделать, сохранено. Если вы с чем-то не согласны, напишите в офис, который указан ниже.
mail-waitlisted-subject = Вы в листе ожидания: { $cohort }
mail-waitlisted-text = Вы в листе ожидания учебной программы ({ $cohort }).
mail-waitlisted-before = { $n ->
    [0] Перед вами никого нет.
    [one] Перед вами { $n } человек.
    [few] Перед вами { $n } человека.
    [many] Перед вами { $n } человек.
   *[other] Перед вами { $n } человека.
}
mail-waitlisted-then = Мы напишем вам, как только для вас будет место. До этого ничего делать не нужно.
mail-waitlisted-button = Посмотреть заявку
mail-waitlisted-later = Если место вам больше не нужно или что-то указано неверно, напишите в офис, который указан ниже.
