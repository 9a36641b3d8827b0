# Страницы организатора
cohorts-title = Потоки
cohorts-dates = { $from } – { $until }
cohorts-enrolled = Зачислено: { $n }
cohorts-closed = Закрыт
cohorts-none = Вы пока не организатор ни одного потока. Вас может добавить администратор.
overview-as-of = Данные на { $at }.
overview-needs = Что ждёт решения
overview-needs-nothing = Сейчас ничего.
overview-need-applied = { $n ->
    [one] { $n } заявка ждёт решения
    [few] { $n } заявки ждут решения
    [many] { $n } заявок ждут решения
   *[other] { $n } заявки ждут решения
}
overview-need-waiting = { $n ->
    [one] { $n } человек в листе ожидания, а места есть
    [few] { $n } человека в листе ожидания, а места есть
    [many] { $n } человек в листе ожидания, а места есть
   *[other] { $n } человека в листе ожидания, а места есть
}
overview-need-unmatched = { $n ->
    [one] { $n } отметка или строка отчёта пока ничья
    [few] { $n } отметки или строки отчёта пока ничьи
    [many] { $n } отметок или строк отчёта пока ничьи
   *[other] { $n } отметки или строки отчёта пока ничьи
}
overview-need-unclosed = { $n ->
    [one] { $n } вебинар прошёл и не закрыт
    [few] { $n } вебинара прошли и не закрыты
    [many] { $n } вебинаров прошли и не закрыты
   *[other] { $n } вебинара прошли и не закрыты
}
overview-need-unmet = { $n ->
    [one] { $n } запись действует, но её правила больше не выполнены: присутствие исправлено
    [few] { $n } записи действуют, но их правила больше не выполнены: присутствие исправлено
    [many] { $n } записей действуют, но их правила больше не выполнены: присутствие исправлено
   *[other] { $n } записи действуют, но их правила больше не выполнены: присутствие исправлено
}
overview-need-undelivered = { $n ->
    [one] { $n } сообщение не доставлено
    [few] { $n } сообщения не доставлены
    [many] { $n } сообщений не доставлены
   *[other] { $n } сообщения не доставлены
}
overview-need-imports = { $n ->
    [one] { $n } импорт проверен и не подтверждён
    [few] { $n } импорта проверены и не подтверждены
    [many] { $n } импортов проверены и не подтверждены
   *[other] { $n } импорта проверены и не подтверждены
}
overview-need-only-if = { $more ->
    [yes] Более { $n } человек смогут закончить, только если используют оставшуюся возможность
   *[no] { $n ->
        [one] { $n } человек сможет закончить, только если использует оставшуюся возможность
        [few] { $n } человека смогут закончить, только если используют оставшуюся возможность
        [many] { $n } человек смогут закончить, только если используют оставшуюся возможность
       *[other] { $n } человека смогут закончить, только если используют оставшуюся возможность
    }
}
overview-need-out-of-reach = { $more ->
    [yes] Более { $n } человек уже не смогут закончить в этом потоке
   *[no] { $n ->
        [one] { $n } человек уже не сможет закончить в этом потоке
        [few] { $n } человека уже не смогут закончить в этом потоке
        [many] { $n } человек уже не смогут закончить в этом потоке
       *[other] { $n } человека уже не смогут закончить в этом потоке
    }
}
overview-need-did-not-finish = { $more ->
    [yes] Не закончили обучение: более { $n } человек
   *[no] { $n ->
        [one] Обучение не закончено: { $n } человек
        [few] Обучение не закончено: { $n } человека
        [many] Обучение не закончено: { $n } человек
       *[other] Обучение не закончено: { $n } человека
    }
}
overview-figures = Поток в цифрах
overview-enrolled = зачислено
overview-applied = { $n ->
    [one] заявка на рассмотрении
    [few] заявки на рассмотрении
    [many] заявок на рассмотрении
   *[other] заявки на рассмотрении
}
overview-waiting = в листе ожидания
overview-withdrawn = выбыло
overview-held = { $n ->
    [one] вебинара проведено
    [few] вебинаров проведено
    [many] вебинаров проведено
   *[other] вебинара проведено
}
overview-held-of = { $held } из { $all }
overview-records = { $n ->
    [one] запись выдана
    [few] записи выданы
    [many] записей выдано
   *[other] записи выдано
}
overview-more = Ещё
overview-place-import = Импорт участников
overview-place-messages = Сообщения
overview-place-audit = Кто что сделал
overview-place-settings = Настройки потока
overview-apply-link = Адрес для подачи заявок:
people-result = { $n ->
    [one] { $n } человек
    [few] { $n } человека
    [many] { $n } человек
   *[other] { $n } человека
}
people-result-more = Больше { $n } человек. Уточните поиск.
people-search = Поиск
people-search-hint = Имя в любой письменности, организация, номер заявки или начало адреса электронной почты.
people-search-go = Показать
people-filter-state = Состояние
people-filter-state-any = Все состояния
people-filter-track = Направление
people-filter-track-any = Все направления
people-filter-region = Регион
people-filter-region-any = Все регионы
people-filter-sector = Сфера
people-filter-sector-any = Все сферы
people-filter-outlook = Можно ли ещё закончить
people-filter-outlook-any = Любой ответ
people-filter-misses = Чего не хватает
people-filter-misses-any = Не важно
filter-remove = Убрать этот фильтр
filter-clear = Сбросить всё
people-table = Люди потока
people-name = Имя
people-since = С какого дня
people-choose = Выбрать: { $name }
people-all-matching = Все { $n } по этому запросу, а не только эта страница
people-met-of = { $met } из { $total }
people-no-name = Имя пока не указано
people-none-found = Никто не найден.
people-none = Здесь пока никого нет: люди подают заявки, или вы загружаете список.
list-newest = Самые новые
list-older = Более ранние
decide-title = Решение
decide-approve = Зачислить
decide-waitlist = В лист ожидания
decide-decline = Отказать
decide-withdraw = Отчислить
decide-approve-title = { $n ->
    [one] Зачислить { $n } человека
    [few] Зачислить { $n } человека
    [many] Зачислить { $n } человек
   *[other] Зачислить { $n } человека
}
decide-approve-go = { $n ->
    [one] Зачислить { $n } человека
    [few] Зачислить { $n } человека
    [many] Зачислить { $n } человек
   *[other] Зачислить { $n } человека
}
decide-waitlist-title = { $n ->
    [one] Перенести { $n } человека в лист ожидания
    [few] Перенести { $n } человека в лист ожидания
    [many] Перенести { $n } человек в лист ожидания
   *[other] Перенести { $n } человека в лист ожидания
}
decide-waitlist-go = { $n ->
    [one] Перенести { $n } человека в лист ожидания
    [few] Перенести { $n } человека в лист ожидания
    [many] Перенести { $n } человек в лист ожидания
   *[other] Перенести { $n } человека в лист ожидания
}
decide-decline-title = { $n ->
    [one] Отказать { $n } человеку
    [few] Отказать { $n } людям
    [many] Отказать { $n } людям
   *[other] Отказать { $n } людям
}
decide-decline-go = { $n ->
    [one] Отказать { $n } человеку
    [few] Отказать { $n } людям
    [many] Отказать { $n } людям
   *[other] Отказать { $n } людям
}
decide-withdraw-title = { $n ->
    [one] Отчислить { $n } человека
    [few] Отчислить { $n } человека
    [many] Отчислить { $n } человек
   *[other] Отчислить { $n } человека
}
decide-withdraw-go = { $n ->
    [one] Отчислить { $n } человека
    [few] Отчислить { $n } человека
    [many] Отчислить { $n } человек
   *[other] Отчислить { $n } человека
}
decide-approve-effect = Каждый получит письмо на своём языке и сможет открыть программу.
decide-waitlist-effect = Очерёдность сохраняется. Каждый получит письмо на своём языке.
decide-decline-effect = Каждый получит письмо на своём языке с причиной, которую вы укажете.
decide-withdraw-effect = Они больше не смогут открыть программу. Всё, что они сделали, сохранится. Каждый получит письмо на своём языке с причиной, которую вы укажете.
decide-reason = Причина
decide-reason-hint = Нужна для отказа и отчисления. Человек прочитает её в письме. Ничего о детях.
decide-reason-decline-hint = Каждый прочитает её в письме. Ничего о детях.
decide-reason-withdraw-hint = Каждый прочитает её в письме. Ничего о детях.
decide-reason-missing = Напишите причину
decide-choose = Выберите решение
decide-full = { $left ->
    [0] Все места заняты ({ $capacity }). Увеличьте число мест в настройках потока или используйте лист ожидания
    [one] Из мест ({ $capacity }) осталось { $left }. Выберите меньше людей или увеличьте число мест в настройках потока
    [few] Из мест ({ $capacity }) осталось { $left }. Выберите меньше людей или увеличьте число мест в настройках потока
    [many] Из мест ({ $capacity }) осталось { $left }. Выберите меньше людей или увеличьте число мест в настройках потока
   *[other] Из мест ({ $capacity }) осталось { $left }. Выберите меньше людей или увеличьте число мест в настройках потока
}
decide-no-way = Тем временем решение принял кто-то другой. Посмотрите на текущее состояние
decide-changed = { $n ->
    [one] Тем временем решение принял кто-то другой. Посмотрите на текущее состояние и, если нужно, решите ещё раз
    [few] По { $n } людям из этого списка решение тем временем принял кто-то другой. Посмотрите на текущий список и, если нужно, решите ещё раз
    [many] По { $n } людям из этого списка решение тем временем принял кто-то другой. Посмотрите на текущий список и, если нужно, решите ещё раз
   *[other] По { $n } людям из этого списка решение тем временем принял кто-то другой. Посмотрите на текущий список и, если нужно, решите ещё раз
}
decide-nobody = Для выбранных людей менять нечего.
decide-and-more = { $n ->
    [one] и ещё { $n }
    [few] и ещё { $n }
    [many] и ещё { $n }
   *[other] и ещё { $n }
}
flash-people-choose = Сначала выберите людей, потом действие.
flash-people-approved = { $n ->
    [one] Зачислен { $n } человек. Письмо отправляется.
    [few] Зачислено { $n } человека. Письма отправляются.
    [many] Зачислено { $n } человек. Письма отправляются.
   *[other] Зачислено { $n } человека. Письма отправляются.
}
flash-people-waitlisted = { $n ->
    [one] { $n } человек в листе ожидания. Письмо отправляется.
    [few] { $n } человека в листе ожидания. Письма отправляются.
    [many] { $n } человек в листе ожидания. Письма отправляются.
   *[other] { $n } человека в листе ожидания. Письма отправляются.
}
flash-people-declined = { $n ->
    [one] Отказ получил { $n } человек. Письмо отправляется.
    [few] Отказ получили { $n } человека. Письма отправляются.
    [many] Отказ получили { $n } человек. Письма отправляются.
   *[other] Отказ получили { $n } человека. Письма отправляются.
}
flash-people-withdrawn = { $n ->
    [one] Отчислен { $n } человек.
    [few] Отчислено { $n } человека.
    [many] Отчислено { $n } человек.
   *[other] Отчислено { $n } человека.
}
flash-people-decided-some = Изменено: { $n }. Без изменений: { $left }, решение уже принял кто-то другой.
flash-people-decided-erased = Изменено: { $n }. Без изменений, решение уже принял кто-то другой: { $left }. Данные удалены по просьбе человека, решение не принимается: { $erased }.
decide-erased = { $erased ->
    [one] Данные { $erased } человека из выбранных удалены по его просьбе: решение по нему не принимается.
    [few] Данные { $erased } человек из выбранных удалены по их просьбе: решение по ним не принимается.
    [many] Данные { $erased } человек из выбранных удалены по их просьбе: решение по ним не принимается.
   *[other] Данные { $erased } человека из выбранных удалены по их просьбе: решение по ним не принимается.
}
flash-people-decided-nothing = Так уже и было. Ничего не изменилось.
person-facts = Что мы знаем
person-reference = Номер заявки
person-standing = Выполнено требований
person-missing = Не хватает
person-outlook = Можно ли выполнить остальное
outlook-reached = Всё выполнено
outlook-open = Ещё можно выполнить
outlook-only-if = Осталась одна возможность
outlook-out-of-reach = Выполнить уже нельзя
person-seen = Последний вход
person-history-title = История зачисления
person-history = { $state }, { $track }. { $at }, { $who }
person-history-why = { $state }, { $track }. { $at }, { $who }. Причина: { $reason }
person-webinars = Вебинары и присутствие
person-webinars-none = Вебинары этого направления ещё не запланированы.
person-minutes = { $n ->
    [one] { $n } минута
    [few] { $n } минуты
    [many] { $n } минут
   *[other] { $n } минуты
}
person-attendance-present = Присутствие
person-attendance-partial = Частичное присутствие
person-attendance-absent = Отсутствие
person-attendance-excused = Отсутствие по уважительной причине
person-attendance-not-recorded = Не отмечено
person-attendance-open = Результата пока нет
person-messages = Отправленные сообщения
person-messages-none = Сообщений пока нет.
person-events = Кто что сделал
person-events-all = Все события об этом человеке
message-kind-sign-in-code = Код для входа
message-kind-application-received = Заявка получена
message-kind-enrolled = Место в программе
message-kind-declined = Отказ по заявке
message-kind-waitlisted = Место в листе ожидания
message-kind-webinar-moved = Новое время вебинара
message-kind-webinar-cancelled = Вебинар отменён
message-kind-place-free = Освободилось место
message-kind-take-a-place = Просьба занять место
message-kind-last-date = Последний вебинар, который засчитывается
message-kind-last-make-up = Оставшаяся возможность восполнить
message-kind-record-issued = Запись о прохождении
message-state-queued = Ждёт отправки
message-state-sent = Отправлено
message-state-given_up = Попытки прекращены
messages-lead = Письма людям этого потока и что с ними стало. Коды для входа не показываются.
messages-states = Показать
messages-all = Все
messages-queued = Ждут отправки
messages-sent = Отправлены
messages-given-up = Попытки прекращены
messages-table = Сообщения
messages-to = Кому
messages-kind = О чём
messages-state = Состояние
messages-at = Время
messages-none = Здесь нет сообщений.
audit-times = Время: { $zone }.
audit-by = Кто
audit-by-any = Кто угодно
audit-kind = Что
audit-kind-any = Всё
audit-kind-enrolment = Зачисление
audit-kind-cohort = Настройки потока
audit-kind-webinar = Вебинары
audit-kind-attendance = Присутствие
audit-kind-record = Записи
audit-kind-role = Роли
audit-from = С
audit-until = По
audit-date-wrong = Напишите дату так: 26.11.2026
audit-about = О человеке: { $name }
audit-none = Ничего не найдено.
audit-record = Техническая запись
audit-reason = Причина: { $reason }
audit-by-system = Программа
audit-by-command = Кто-то в командной строке
audit-by-somebody = Кто-то без имени
audit-somebody = кто-то
audit-nothing = пусто
audit-other = { $who }: действие «{ $action }».
audit-enrolment-created = { $who }: добавление в поток ({ $about }). Состояние: { $new }.
audit-enrolment-state = { $who }: изменение состояния ({ $about }) с «{ $old }» на «{ $new }».
audit-enrolment-track = { $who }: смена направления ({ $about }) с «{ $old }» на «{ $new }».
audit-enrolment-about = { $who }: изменение данных ({ $about }): { $new }.
audit-enrolment-imported = { $who }: импорт участников.
audit-check-in-opened = { $who }: отметка по коду открыта.
audit-check-in-closed = { $who }: отметка по коду закрыта.
audit-webinar-held = { $who }: указано, когда вебинар был на самом деле.
audit-webinar-closed = { $who }: вебинар закрыт.
audit-webinar-invitations = { $who }: приглашения на вебинар отправлены.
audit-attendance-ruled = { $who }: изменено участие ({ $about }), было «{ $old }», стало «{ $new }».
audit-evidence-matched = { $who }: решено, чья это отметка.
audit-evidence-walk-in = { $who }: записан человек, который был на вебинаре, но которого нет в списке.
audit-report-exported = { $who }: получен файл отчёта.
audit-record-issued = { $who }: запись выдана ({ $about }).
audit-record-replaced = { $who }: запись заменена ({ $about }).
audit-record-revoked = { $who }: запись отозвана ({ $about }).
audit-record-sharing = { $who }: выбрано, показывать ли имя в сертификате.
audit-record-badge = { $who }: запрошен цифровой значок записи.
audit-statement-made = { $who }: сделана выписка или справка о присутствии ({ $about }).
audit-badge-key = { $who }: сменён ключ, которым подписываются значки.
audit-password-set = { $who }: задан пароль.
audit-calendar-made = { $who }: создан адрес для календаря.
audit-calendar-revoked = { $who }: отозван адрес для календаря.
audit-password-removed = { $who }: пароль удалён.
audit-cohort-created = { $who }: создание потока { $new }.
audit-cohort-changed = { $who }: изменение настройки «{ $what }» с «{ $old }» на «{ $new }».
audit-role-granted = { $who }: роль «{ $new }» дана ({ $about }).
audit-role-revoked = { $who }: роль «{ $new }» снята ({ $about }).
cohort-settings-names = Название потока
cohort-settings-name-missing = Напишите название на каждом языке
cohort-settings-dates = Даты
cohort-settings-starts-on = Первый день
cohort-settings-ends-on = Последний день
cohort-settings-record-issuer = Кто выдаёт записи
cohort-settings-record-signatory = Кто подписывает записи
cohort-settings-record-other-languages = Другие языки на записях
cohort-settings-record-signatory-role = Должность подписывающего
cohort-settings-ends-before = Последний день не может быть раньше первого
cohort-settings-lessons-open-until = Уроки открыты до (по желанию)
cohort-settings-date-wrong = Укажите дату, например 26.11.2026
cohort-settings-time-wrong = Укажите время, например 09:00
cohort-settings-apply = Заявки
cohort-settings-zone = Время указано по зоне: { $zone }.
cohort-settings-apply-opens = Начало приёма заявок
cohort-settings-apply-closes = Конец приёма заявок
cohort-settings-apply-opens-date = Открываются, дата
cohort-settings-apply-opens-time = время
cohort-settings-apply-closes-date = Закрываются, дата
cohort-settings-apply-closes-time = время
cohort-settings-closes-before = Приём должен закрываться позже, чем открывается
cohort-settings-capacity = Мест (по желанию)
cohort-settings-capacity-hint = Когда места закончатся, заявки пойдут в лист ожидания. Пусто: без ограничения.
cohort-settings-presence = Что считается присутствием
cohort-settings-present-percent = Присутствие с этой доли минут, %
cohort-settings-present-percent-hint = От запланированных минут вебинара. Обычно 75.
cohort-settings-check-ins-needed = Сколько отметок достаточно
cohort-settings-check-ins-needed-hint = Столько отметок по коду сами по себе означают присутствие. 0: не означают.
cohort-settings-question-days = Сколько дней можно оспорить итог
cohort-settings-question-days-hint = Столько дней после закрытия вебинара участник может сообщить, что с его участием что-то не так.
cohort-settings-remind = Напоминания о вебинарах
cohort-settings-remind-hint = Письмо получает каждый, кого ждут: никогда с 21:00 до 8:00 по его времени и не больше одного в день. Оставьте поле пустым, если напоминать не нужно.
cohort-settings-remind-days = За сколько дней
cohort-settings-remind-minutes = За сколько минут
cohort-settings-cells = Малые группы в цифрах
cohort-settings-cells-hint = Группа меньше этого числа не показывается, чтобы людей нельзя было узнать. Числа можно увеличить, но не сделать меньше 5 и 10.
cohort-settings-min-cell = Наименьшая группа, которую видят организаторы
cohort-settings-evaluator-min-cell = Наименьшая группа, которую видят специалисты по оценке
cohort-settings-number-wrong = Укажите число от { $least } до { $most }
settings-check-title = Другое правило присутствия
settings-check-lead = Пока ничего не сохранено. Вот что изменится на вебинарах, которые ещё не закрыты.
settings-check-now = Сейчас
settings-check-then = Станет
settings-check-rule = { $n ->
    [0] Присутствие с { $percent } % минут
    [one] Присутствие с { $percent } % минут или при { $n } отметке
    [few] Присутствие с { $percent } % минут или при { $n } отметках
    [many] Присутствие с { $percent } % минут или при { $n } отметках
   *[other] Присутствие с { $percent } % минут или при { $n } отметках
}
settings-check-gain = { $n ->
    [0] Никто не получит присутствия
    [one] { $n } человек получит присутствие
    [few] { $n } человека получат присутствие
    [many] { $n } человек получат присутствие
   *[other] { $n } человека получат присутствие
}
settings-check-lose = { $n ->
    [0] Никто не потеряет присутствия
    [one] { $n } человек потеряет присутствие
    [few] { $n } человека потеряют присутствие
    [many] { $n } человек потеряют присутствие
   *[other] { $n } человека потеряют присутствие
}
settings-check-line = { $name }: { $title }, { $date }. { $old } → { $new }
settings-check-closed = { $n ->
    [one] { $n } вебинар закрыт, для него остаётся прежнее правило.
    [few] { $n } вебинара закрыты, для них остаётся прежнее правило.
    [many] { $n } вебинаров закрыты, для них остаётся прежнее правило.
   *[other] { $n } вебинара закрыты, для них остаётся прежнее правило.
}
settings-check-reason-hint = Причина сохраняется вместе с изменением. Ничего о детях.
settings-check-changed = Посещаемость тем временем изменилась. Посмотрите список ещё раз и подтвердите
settings-check-back = Изменить настройки
cohort-settings-contact = Кто отвечает людям
cohort-settings-contact-hint = Указывается в письмах и на странице помощи. Ответы на письма приходят на этот адрес электронной почты.
cohort-settings-contact-name = Отдел или человек
cohort-settings-contact-missing = Укажите, кто отвечает
cohort-settings-contact-telephone = Телефон (по желанию)
flash-cohort-settings-saved = { $n ->
    [0] Ничего не изменилось.
    [one] Изменена { $n } настройка.
    [few] Изменены { $n } настройки.
    [many] Изменено { $n } настроек.
   *[other] Изменено { $n } настройки.
}

message-kind-withdrawn = Место отозвано
audit-enrolment-created-own = { $who }: подана заявка. Состояние: { $new }.
