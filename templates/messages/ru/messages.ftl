message-kind-webinar-invited = Приглашение на вебинар
message-kind-webinar-taken-back = Вебинар убран из календаря
message-kind-webinar-reminder = Напоминание о вебинаре
message-kind-commitment = Что человек собирался сделать
message-kind-contact-wish = Кто-то просит связаться с ним
message-kind-follow-up = Вопросы через несколько месяцев
message-kind-follow-up-reminder = Вопросы через несколько месяцев, ещё раз
message-kind-make-up-accepted = Восполнение принято
message-kind-make-up-revise = Восполнение нужно изменить
message-kind-question-answered = Ответ о присутствии
message-kind-record-replaced = Запись о прохождении заменена
message-kind-record-revoked = Запись о прохождении отозвана
message-kind-record-expires = Срок записи о прохождении истекает
message-state-refused = Отклонено
message-state-bounced = Вернулось
messages-undelivered = Все, что не дошли
messages-refused = Отклонены
messages-bounced = Вернулись
messages-to-whom = Кому: { $name }
person-messages-all = Все сообщения этому человеку
message-words = Сообщение, как оно было отправлено
message-has-calendar = Приложен файл календаря.
message-links-cut = Личные ссылки получателя здесь сокращены.
message-words-forgotten = Текст этого сообщения не хранится: в нём была секретная часть или ему больше 180 дней.
message-words-elsewhere = Текст здесь не показан: этот человек состоит и в другом потоке, и сообщение может быть о нём.
message-written = Написано
message-taken = Принято почтовым сервером
message-next = Следующая попытка
message-tries = Попыток
message-events = Что произошло
message-events-none = Пока ничего.
message-outcome-taken = Почтовый сервер принял сообщение
message-outcome-later = Не принято; будет новая попытка
message-outcome-refused = Отклонено окончательно
message-outcome-given_up = После многих попыток отправка прекращена
message-outcome-bounced = Возвращено сервером получателя
message-outcome-delayed = Сервер получателя ещё не доставил сообщение
message-outcome-again = Отправлено ещё раз
message-again = Отправить ещё раз
message-again-what = То же сообщение, слово в слово, уйдёт на адрес { $address }. Если первое всё же дошло, человек получит его дважды. Если время или что-то ещё в нём с тех пор изменилось, не отправляйте его: об изменениях ушло новое письмо.
message-again-do = Отправить ещё раз
message-again-not-now = Это сообщение нельзя отправить ещё раз: оно ещё ждёт отправки или его текст не хранится.
message-again-no-address = Сначала укажите адрес электронной почты этого человека.
flash-message-again = Сообщение будет отправлено ещё раз.
message-reason-no-mailbox = Такого почтового ящика нет. Спросите у человека верный адрес.
message-reason-full = Почтовый ящик переполнен. Сообщите об этом человеку по телефону.
message-reason-unwanted = Сервер получателя не принимает это сообщение. Попросите человека разрешить наш адрес или дать другой.
message-reason-no-address = Это не адрес электронной почты. Исправьте его на странице человека.
message-reason-unreachable = Почтовый сервер не ответил. Будут новые попытки; если это не пройдёт, сообщите тому, кто ведёт сервер.
message-reason-later = Сервер получателя просит попробовать позже.
message-reason-other = Почтовый сервер не принял сообщение. Его ответ записан в журнале сообщения.
audit-kind-message = Сообщения
audit-message-again = { $who }: сообщение отправлено ещё раз ({ $about }).
message-kind-make-up-taken-back = Восполнение отозвано
message-kind-recording-there = Появилась запись
message-kind-chances-left = Скольким осталась одна возможность
message-kind-trainer-day = Что ждёт тренера
message-state-withheld = Не отправлено
messages-withheld = Не отправлены
message-outcome-withheld = Не отправлено: этот адрес не принимает почту
message-suppressed-title = Этот адрес не принимает почту
message-suppressed = { $at }: сообщение вернулось. С тех пор на { $address } ничего не отправляется, кроме кодов для входа.
message-suppressed-do = Спросите у человека верный адрес и исправьте его. Если этот адрес всё же работает, напишите, почему, и сообщения снова пойдут на него.
message-lift-reason = Почему он работает
message-lift-hint = Например: человек говорит, что ящик снова есть.
message-lift-reason-missing = Напишите, почему на этот адрес снова можно отправлять.
message-lift-do = Снова отправлять на этот адрес
flash-message-lifted = Сообщения снова идут на этот адрес. Те, что не были отправлены, можно отправить ещё раз.
message-again-suppressed = Этот адрес не принимает почту. Сначала исправьте его или разрешите отправлять на него снова.
person-suppressed-why = Посмотреть причину
audit-message-lifted = { $who }: на этот адрес снова можно отправлять сообщения ({ $about }).
message-kind-own-message = Сообщение организаторов
audit-message-own = { $who }: написано сообщение, получателей: { $new }.
own-message-title = Написать сообщение
own-message-to-these = Написать этим людям
own-message-lead = Выбранным людям этого потока, на одном, двух или трёх языках. Перед отправкой вы увидите письмо таким, каким его получат.
own-message-list = Написано организаторами
own-message-written = { $n ->
    [one] { $n } письмо
    [few] { $n } письма
    [many] { $n } писем
   *[other] { $n } писем
}
own-message-being-written = пока { $n }, будут ещё
own-message-whom = Кому
own-message-whom-hint = Сообщение получат все, кто подходит под каждое из условий в момент отправки.
own-message-filter-webinar = Вебинар
own-message-filter-webinar-any = Приглашены или нет
own-message-misses-lessons = Прочитаны не все уроки
own-message-misses-webinars = Посещены не все вебинары
own-message-misses-checks = Пройдены не все проверки знаний
own-message-misses-surveys = Заполнены не все анкеты
own-message-placeholders = Подстановки
own-message-placeholders-hint = Их можно писать в теме и в тексте; каждый получатель увидит своё.
own-message-placeholder-name = имя получателя
own-message-placeholder-cohort = название потока
own-message-placeholder-programme = название программы
own-message-placeholder-link = адрес личной страницы получателя
own-message-placeholder-contact = контакт потока
own-message-subject = Тема
own-message-subject-hint = До 60 знаков, с фактом и без темы программы: её могут увидеть другие на заблокированном экране.
own-message-body = Текст
own-message-body-hint = Простой текст. Пустая строка начинает новый абзац.
own-message-fallback = Тем, на чьём языке текста нет
own-message-fallback-hint = Они получат текст на этом языке.
own-message-look = Посмотреть
own-message-empty = Напишите сообщение хотя бы на одном языке.
own-message-subject-missing = Введите тему на этом языке или уберите текст.
own-message-subject-long = В теме больше { $n } знаков. Сократите её.
own-message-body-missing = Напишите текст на этом языке или уберите тему.
own-message-body-long = В тексте больше { $n } знаков. Сократите его.
own-message-unknown = { $name } – такой подстановки нет. Выберите из списка выше или уберите скобки.
own-message-fallback-empty = На этом языке текста нет. Выберите язык, на котором сообщение написано.
own-message-selection = Этот выбор непонятен. Выберите ещё раз.
own-message-nobody = Это сообщение никто не получит. Выберите других людей.
own-message-other-number = Выбор изменился: { $n ->
    [one] теперь сообщение получит { $n } человек.
    [few] теперь сообщение получат { $n } человека.
    [many] теперь сообщение получат { $n } человек.
   *[other] теперь сообщение получат { $n } человек.
} Посмотрите ещё раз и отправьте.
own-message-preview-title = { $n ->
    [one] Сообщение для { $n } человека
    [few] Сообщение для { $n } человек
    [many] Сообщение для { $n } человек
   *[other] Сообщение для { $n } человек
}
own-message-chosen = Выбрано:
own-message-all = Все люди этого потока.
own-message-readers = { $language }: { $n ->
    [one] { $n } человек
    [few] { $n } человека
    [many] { $n } человек
   *[other] { $n } человек
}
own-message-readers-other = { $language }: { $n ->
    [one] { $n } человек получит текст на другом языке: { $gets }
    [few] { $n } человека получат текст на другом языке: { $gets }
    [many] { $n } человек получат текст на другом языке: { $gets }
   *[other] { $n } человек получат текст на другом языке: { $gets }
}
own-message-no-address = { $n ->
    [one] { $n } человек не получит его: у нас нет адреса
    [few] { $n } человека не получат его: у нас нет их адресов
    [many] { $n } человек не получат его: у нас нет их адресов
   *[other] { $n } человек не получат его: у нас нет их адресов
}
own-message-suppressed = { $n ->
    [one] { $n } человек не получит его: адрес не принимает почту
    [few] { $n } человека не получат его: их адреса не принимают почту
    [many] { $n } человек не получат его: их адреса не принимают почту
   *[other] { $n } человек не получат его: их адреса не принимают почту
}
own-message-night = С 21:00 до 8:00 по времени получателя ничего не отправляется: письмо ждёт утра.
own-message-topic = В теме ({ $language }) есть слова, по которым видно, о чём программа: { $words }. Их могут увидеть другие на заблокированном экране. Отправить всё равно можно.
own-message-as = Как это получит { $name }
own-message-send = { $n ->
    [one] Отправить { $n } человеку
    [few] Отправить { $n } людям
    [many] Отправить { $n } людям
   *[other] Отправить { $n } людям
}
own-message-test = Отправить мне пробное письмо
own-message-write-on = Вернуться к тексту
own-message-tested = Пробные письма на каждом языке отправляются на { $address }.
flash-own-message-sent = { $n ->
    [one] Сообщение отправляется { $n } человеку.
    [few] Сообщение отправляется { $n } людям.
    [many] Сообщение отправляется { $n } людям.
   *[other] Сообщение отправляется { $n } людям.
}
mail-own-message-subject = { $subject }
mail-own-message-why = Вы получили это письмо, потому что вы в списке потока «{ $cohort }».
settings-letters = Письма
settings-letters-now = Какие вы получаете и что мы вам писали
settings-letters-why = Каждое письмо вам можно прочитать здесь в течение 180 дней, даже если оно не дошло. Коды для входа не показываются.
settings-letters-none = Писем пока нет.
settings-letter-undelivered = не дошло до вашего ящика
