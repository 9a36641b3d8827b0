# Один человек на одном вебинаре: шкала времени
timeline-title = Что записано
timeline-why = Откуда этот итог
timeline-webinar = Вебинар
timeline-source-join-link = Нажата кнопка «Присоединиться»
timeline-source-check-in-code = Код присутствия
timeline-source-report = Отчёт о встрече
timeline-source-trainer = Видел тренер
timeline-source-sheet = Лист регистрации
timeline-counted = { $n ->
    [one] Засчитана { $n } минута
    [few] Засчитано { $n } минуты
    [many] Засчитано { $n } минут
   *[other] Засчитано { $n } минуты
}
timeline-sum = { $of ->
    [one] { $n } из { $of } минуты: { $times }.
    [few] { $n } из { $of } минут: { $times }.
    [many] { $n } из { $of } минут: { $times }.
   *[other] { $n } из { $of } минуты: { $times }.
}
timeline-sum-none = { $of ->
    [one] Из { $of } минуты не записано ни одной.
    [few] Из { $of } минут не записано ни одной.
    [many] Из { $of } минут не записано ни одной.
   *[other] Из { $of } минуты не записано ни одной.
}
timeline-needed = { $n ->
    [one] Присутствие засчитывается от { $percent } процентов; здесь это { $n } минута.
    [few] Присутствие засчитывается от { $percent } процентов; здесь это { $n } минуты.
    [many] Присутствие засчитывается от { $percent } процентов; здесь это { $n } минут.
   *[other] Присутствие засчитывается от { $percent } процентов; здесь это { $n } минуты.
}
timeline-reading = Время вне вебинара и в перерывах не считается, а то, что совпадает, считается один раз. Точка — это момент: она показывает, что человек был здесь, но не как долго.
timeline-reading-within = Бледная полоса — это время, внутри которого человек, по отчёту, был столько-то минут, но не сказано, когда именно. Из него засчитывается столько, сколько точно есть вместе со всем остальным.
timeline-held = Вебинар шёл { $held }, а по плану – { $planned }. Минуты считаются за то время, когда он действительно шёл.
timeline-late-code = Код засчитывается, пока коды принимаются, в том числе несколько минут после окончания.
timeline-sum-exact = { $time } из { $of } мин: { $times }.
timeline-needed-exact = Присутствие засчитывается от { $percent } процентов; здесь это { $time }.
timeline-somewhere = { $n } мин где-то внутри { $times }
timeline-minutes-within = { $n }, когда — неизвестно
minutes-and-seconds = { $n } мин { $seconds } с
timeline-table = То же в виде таблицы
timeline-source = Откуда
timeline-from = С
timeline-to = До
timeline-minutes = Минуты
timeline-came-with = Как было подписано
timeline-recorded = Записано
timeline-recorded-by = { $name }, { $time }
timeline-recorded-command = { $time }, в командной строке
attendee-decide = Решить
attendee-mark = Посещаемость
attendee-choose-mark = Выберите одну из четырёх отметок
attendee-save = Сохранить отметку
attendee-rulings = Решения тренеров
attendee-no-rulings = Вручную ничего не решено. Считается то, что записано.
attendee-ruled-by = { $mark }: { $name }, { $time }.
attendee-ruled = { $mark }: { $time }.

# Открытая страница входа
timeline-source-heartbeat = Открыта страница подключения
evidence-heartbeat = Открыта страница подключения, { $time }
evidence-heartbeat-minutes = { $minutes ->
    [one] Страница подключения открыта с { $time }, { $minutes } минута
    [few] Страница подключения открыта с { $time }, { $minutes } минуты
    [many] Страница подключения открыта с { $time }, { $minutes } минут
   *[other] Страница подключения открыта с { $time }, { $minutes } минуты
}
evidence-here-now = { $minutes ->
    [0] Сейчас здесь: страница подключения открыта с { $time }
    [one] Сейчас здесь: страница подключения открыта с { $time }, пока { $minutes } минута
    [few] Сейчас здесь: страница подключения открыта с { $time }, пока { $minutes } минуты
    [many] Сейчас здесь: страница подключения открыта с { $time }, пока { $minutes } минут
   *[other] Сейчас здесь: страница подключения открыта с { $time }, пока { $minutes } минуты
}
timeline-still-open = ещё открыта
timeline-so-far = Страница подключения сейчас открыта, её минуты засчитываются, когда страницу закрывают
joining-new-tab = Она откроется в новой вкладке.
joining-keep-open = Оставьте эту страницу открытой рядом со встречей: раз в минуту она отмечает, что вы здесь. Саму встречу она не видит.
