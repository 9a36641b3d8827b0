# Посещаемость: слова для итога
attendance-present = Присутствие
attendance-partial = Частично
attendance-excused = Уваж. причина
attendance-absent = Отсутствие
attendance-not-recorded = Не отмечено
mark-present = Присутствие
mark-partial = Частично
mark-excused = Уваж. причина
mark-absent = Отсутствие
stat-expected = в списке
stat-present = присутствие
stat-partial = частично
stat-excused = уважительная причина
stat-absent = отсутствие
stat-not-recorded = не отмечено
attendance-basis-ruling = Решил человек
attendance-basis-minutes = По минутам присутствия
attendance-basis-check-ins = По коду присутствия
attendance-basis-seen = Был момент присутствия; минуты неизвестны
attendance-basis-closed = До закрытия вебинара ничего не отмечено
attendance-basis-nothing = Пока ничего не отмечено

# Что отмечено и что решено
evidence-check-in-code = { $n ->
    [one] Код { $time }
    [few] { $n } кода, первый { $time }
    [many] { $n } кодов, первый { $time }
   *[other] { $n } кода, первый { $time }
}
evidence-check-in-code-minutes = Код { $time }, { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}
evidence-join-link = Вход { $time }
evidence-join-link-minutes = Вход { $time }, { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}
evidence-report = В отчёте встречи, { $time }
evidence-report-minutes = Отчёт встречи с { $time }, { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}
evidence-trainer = Видел тренер, { $time }
evidence-trainer-minutes = Видел тренер с { $time }, { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}
evidence-sheet = Подпись в листе, { $time }
evidence-sheet-minutes = Лист регистрации с { $time }, { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}
evidence-cannot-come = Не сможет прийти, предупредил(а) заранее
ruled-by-you = Вы, { $time }.
ruled-by = { $name }, { $time }.
ruled-at = Отмечено вручную, { $time }.
ruled-because = Причина: { $reason }

# Вебинар над своими страницами
webinar-when = { $day }, { $span }, { $zone }
webinar-when-part = { $day }, { $span }, { $zone }. Часть { $part }
webinar-live-now = Идёт сейчас, { $time }
webinar-cancelled = Отменён
day-and-time = { $day }, { $time }
position-and-region = { $position }, { $region }
quoted-name = «{ $name }»
more-than = больше { $n }

# Список во время вебинара
roster-title = Посещаемость
roster-everyone = Все
roster-find = Найти человека
roster-show = Показать
roster-keys = Tab — следующий человек, стрелки — выбор.
roster-strangers = { $n ->
    [one] Код ввёл { $n } человек, которого нет в списке
    [few] Код ввели { $n } человека, которых нет в списке
    [many] Код ввели { $n } человек, которых нет в списке
   *[other] Код ввели { $n } человека, которых нет в списке
}
roster-strangers-who = { $n ->
    [one] Это { $names }. Отметка будет учтена, когда вы укажете, кто это.
    [few] Это { $names }. Отметки будут учтены, когда вы укажете, кто это.
    [many] Это { $names }. Отметки будут учтены, когда вы укажете, кто это.
   *[other] Это { $names }. Отметки будут учтены, когда вы укажете, кто это.
}
roster-strangers-review = Посмотреть
roster-nobody = На этот вебинар пока никого не ждут.
roster-nobody-fits = В списке никого не нашлось. Покажите всех или наберите меньше букв имени.
roster-range = { $first }–{ $last }
roster-nobody-absent-until = До закрытия вебинара отсутствующих нет.
roster-close-link = Закрыть вебинар
roster-not-saved = Вы, не сохранено
roster-unsaved = Не сохранено: { $n }
roster-last-saved = Последнее сохранение: { $time }
roster-save = Сохранить посещаемость
roster-note = Код показывает, что человек был здесь в эту минуту. В конце вы закрываете вебинар по короткому списку проверок.
roster-mend = Эти отметки ещё не сохранены. Где отметка расходится с записанным, укажите причину и сохраните.
roster-reason = Причина
roster-reason-hint = Несколько слов, только о посещаемости.
roster-reason-needed = { $name }: укажите, почему отметка расходится с записанным ({ $evidence })
roster-changed-meanwhile = { $name }: тем временем отметку поставил другой человек ({ $status }). Сохраните ещё раз, если вы решаете иначе
roster-not-on-list = { $name }: в треке этого человека нет такого вебинара
roster-not-expected = Выберите людей, в треке которых есть этот вебинар
roster-cancelled = Этот вебинар отменён. Посещаемости у него нет.
roster-closed-by = Вебинар закрыт: { $name }, { $time }
roster-closed-at = Вебинар закрыт: { $time }
roster-closed-what = Посещаемость подведена. Изменение — это решение от вашего имени; если оно расходится с записанным, нужна причина.
flash-roster-saved = { $n ->
    [0] Ничего не изменено.
    [one] Посещаемость сохранена для { $n } человека.
    [few] Посещаемость сохранена для { $n } человек.
    [many] Посещаемость сохранена для { $n } человек.
   *[other] Посещаемость сохранена для { $n } человека.
}
back-to-roster = Вернуться к списку посещаемости

# Отметка по коду
check-in-is-open = Отметка по коду открыта
check-in-is-closed = Отметка по коду закрыта
check-in-opens-at = Отметка по коду откроется в { $time }
check-in-until = до { $time }
check-in-code-is = Код:
check-in-scan-or-open = Отсканируйте или откройте { $address } и введите код.
check-in-qr = QR-код, который открывает страницу отметки на этом вебинаре
check-in-what = Участники вводят шесть цифр с вашего экрана, и в списке видно, кто здесь. Когда — решаете вы.
check-in-too-late = Вебинар завершён: открыть отметку по коду уже нельзя.
check-in-show = Показать на большом экране
check-in-open = Открыть отметку
check-in-new-code = Новый код
check-in-close = Закрыть отметку
flash-check-in-opened = Код { $code }, до { $until }. Прежний код действует ещё две минуты.
flash-check-in-closed = Отметка по коду закрыта.
check-in-title = Отметиться
check-in-code = Код
check-in-code-hint = Шесть цифр с экрана
check-in-button = Отметиться
check-in-try-again = Попробовать ещё раз
check-in-as = Вы отмечаетесь как { $name }.
check-in-sign-in-first = Если вы не вошли, сначала нужно войти. Код сохранится.
check-in-six-digits = Введите шесть цифр с экрана
check-in-wrong = Сверьте шесть цифр с экраном
check-in-too-early = Отметка по коду откроется в { $time }
check-in-closed = Отметка по этому коду закрылась в { $time }. Спросите у тренера код, который на экране сейчас
check-in-done = Вы отмечены, { $time }
check-in-done-what = Больше здесь ничего делать не нужно.
check-in-not-on-list = Вас нет в списке этого вебинара
check-in-not-on-list-what = Ваша отметка сохранена. Учитывать ли её здесь, решит тренер.
check-in-to-webinar = К вебинару

# Большой экран
screen-when = { $span }, { $offset }
screen-how = Отсканируйте или откройте сайт и введите код
screen-not-open = Отметка по коду сейчас закрыта
screen-checked-in = здесь
screen-closes-at = Отметка закроется в
screen-update = Обновить
screen-back = Вернуться к списку

# Вход на встречу
joining-title = Вы входите на встречу
joining-open = Открыть встречу
joining-recorded = Мы записали в { $time }, что вы пришли.
joining-no-link = Адреса встречи здесь пока нет
joining-no-link-what = Его введёт тренер. Обновите страницу через минуту.
joining-check-in = Ввести код присутствия
join-as = Это личная ссылка: { $name }. Нажмите кнопку, чтобы войти.
join-button = Войти на встречу
join-telephone = Слушать по телефону: { $number }
join-early = Кнопка для входа появится здесь: { $time }.
join-look-again = Посмотреть ещё раз
join-over = Этот вебинар завершён.
join-cancelled = Этот вебинар отменён.
join-not-expected = У вас нет места на этом вебинаре. Войдите на сайт, чтобы увидеть свои вебинары.
join-unknown-title = Ссылка неполная
join-unknown = Скопируйте всю ссылку из письма или войдите на сайт и откройте свои вебинары.
flash-join-early = Войти на встречу можно с этого времени: { $time }.
flash-join-over = Этот вебинар завершён.
flash-join-cancelled = Этот вебинар отменён.
flash-join-not-expected = У вас нет места на этом вебинаре.

# Люди не из списка
unmatched-title = Кто это?
unmatched-what = Эти люди ввели код присутствия, но их нет в списке. Отметки будут учтены, когда вы укажете, кто это.
unmatched-none = Все, кто отметился, есть в списке, или вы уже решили.
unmatched-closed = Вебинар закрыт. Что осталось нерешённым, таким и останется.
unmatched-code-at = Код: { $times }
unmatched-self = Учесть здесь: { $name }
unmatched-self-hint = В треке есть этот вебинар, но места на нём нет.
unmatched-other = Это человек из списка
unmatched-name = Имя
unmatched-guest = Гость, не наш участник
unmatched-later = Решить позже
unmatched-more = { $n ->
    [one] После них ещё { $n } человек.
    [few] После них ещё { $n } человека.
    [many] После них ещё { $n } человек.
   *[other] После них ещё { $n } человека.
}
unmatched-save = Сохранить
unmatched-nobody = В списке нет имени { $name }. Напишите имя так, как оно стоит в списке
unmatched-several = Имя { $name } подходит нескольким людям из списка. Напишите имя полнее или адрес почты
flash-unmatched-saved = { $n ->
    [0] Ничего не решено.
    [one] Решено о { $n } человеке.
    [few] Решено о { $n } людях.
    [many] Решено о { $n } людях.
   *[other] Решено о { $n } людях.
}

# Закрытие
close-title = Закрыть вебинар
close-what = Просмотрите эти четыре пункта. Тогда ни у кого не останется пустой отметки, и итог каждого будет подведён.
close-early = Закрыть вебинар можно с этого времени: { $time }
close-early-what = Он закончился раньше? Укажите ниже, когда он закончился на самом деле.
close-captured = Отметка по коду была открыта.
close-not-captured = Ничего не записано: код присутствия не показывали.
close-by-hand = Отметки поставлены вручную
close-say-by-hand = Подтвердите, что отметки поставлены вручную, или откройте список и отметьте, кто был
close-no-strangers = Все, кто отметился, известны.
close-strangers = { $n ->
    [one] { $n } отметка от человека не из списка.
    [few] { $n } отметки от людей не из списка.
    [many] { $n } отметок от людей не из списка.
   *[other] { $n } отметки от людей не из списка.
}
close-undecided = { $n ->
    [one] Решите о { $n } отметке человека не из списка
    [few] Решите о { $n } отметках людей не из списка
    [many] Решите о { $n } отметках людей не из списка
   *[other] Решите о { $n } отметках людей не из списка
}
close-rulings = { $n ->
    [0] Отметок вручную нет.
    [one] Вручную поставлена { $n } отметка.
    [few] Вручную поставлено { $n } отметки.
    [many] Вручную поставлено { $n } отметок.
   *[other] Вручную поставлено { $n } отметки.
}
close-look = Открыть список
close-looked-over = Отметки просмотрены
close-look-over = Просмотрите отметки и подтвердите это
close-nobody-missing = Отметка есть у всех в списке.
close-missing = { $n ->
    [one] У { $n } человека нет отметки.
    [few] У { $n } человек нет отметки.
    [many] У { $n } человек нет отметки.
   *[other] У { $n } человека нет отметки.
}
close-missing-many = У многих нет отметки.
close-missing-show = Показать в списке
close-missing-names = Имена
close-rest = Всем, у кого нет отметки, поставить
close-rest-absent-hint = Самим закрытием
close-rest-ruling-hint = Как решение от вашего имени
close-button = Закрыть вебинар
close-no-way-back = Закрытый вебинар снова не открывается. Отдельные отметки изменить можно.
close-not-over = Вебинар ещё не закончился
close-closed-at = Вебинар закрыт: { $time }.
close-already = Тем временем вебинар уже закрыли. Отметки можно менять в списке, каждую отдельным решением.
flash-webinar-closed = { $n ->
    [0] Вебинар закрыт. Отметка была у всех.
    [one] Вебинар закрыт. Отметки не было у { $n } человека.
    [few] Вебинар закрыт. Отметки не было у { $n } человек.
    [many] Вебинар закрыт. Отметки не было у { $n } человек.
   *[other] Вебинар закрыт. Отметки не было у { $n } человека.
}
times-title = Когда он был на самом деле
times-what = По плану: { $span }, { $zone }. Указывайте время, только если оно было другим: минуты считаются внутри него.
times-began = Начало
times-ended = Конец
times-save = Сохранить время
times-not-a-time = Введите время, например 16:50
times-end-before-start = Конец должен быть позже начала
times-in-future = Введите время, которое уже прошло
times-far-off = Это больше чем на шесть часов расходится с планом. Проверьте время
flash-times-saved = { $n ->
    [0] Время сохранено.
    [one] Время сохранено. Посещаемость пересчитана для { $n } человека.
    [few] Время сохранено. Посещаемость пересчитана для { $n } человек.
    [many] Время сохранено. Посещаемость пересчитана для { $n } человек.
   *[other] Время сохранено. Посещаемость пересчитана для { $n } человека.
}
