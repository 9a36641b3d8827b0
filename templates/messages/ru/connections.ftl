# Системы встреч, которые сами сообщают, кто приходит
connections-title = Системы для встреч
connections-lead = BigBlueButton и Jitsi могут сами сообщать, кто приходит на встречу и уходит. Присутствие считается по тем же правилам, что и по отчёту: кто известен точно, тому оно засчитывается, об остальных решает тренер.
connections-there = Подключены
connections-none = Ни одна система не подключена.
connections-new = Подключить систему
connections-make = Подключить
connection-kind = Какая
connection-kind-bigbluebutton = BigBlueButton
connection-kind-bigbluebutton-hint = Её вебхуки и сводка после встречи.
connection-kind-jitsi = Jitsi (8x8)
connection-kind-jitsi-hint = Вебхуки JaaS (8x8).
connection-kind-missing = Выберите систему.
connection-name = Название
connection-name-hint = Как её называют у вас.
connection-name-wrong = Напишите название, до 100 букв.
connection-secret = Секрет
connection-secret-hint = Секрет, которым система подписывает сообщения, или заголовок Authorization, который указан в ней. Он хранится зашифрованным и больше не показывается.
connection-secret-wrong = Введите секрет, не короче 8 знаков. От попытки к попытке он не сохраняется.
connection-secret-set = Введён: { $time }
connection-secret-lost = Секрет не читается ключом этой установки. Введите его ещё раз.
connection-secret-new = Новый секрет
connection-secret-replace = Заменить секрет
connection-heard-last = Последнее сообщение: { $time }
connection-heard-nothing = Сообщений ещё не было.
connection-address = Адрес, который нужно указать в системе
connection-address-bigbluebutton = Укажите его как адрес вебхука, а там, где создаются встречи, как адрес для аналитики. Секрет – это общий секрет сервера.
connection-address-jitsi = В консоли 8x8 добавьте вебхук с этим адресом: участник вошёл, участник вышел, комната закрыта. Введите здесь секрет этого вебхука или заголовок Authorization, который вы выберете.
connection-unreadable = { $n ->
    [one] { $n } сообщение с верным секретом не удалось прочитать: { $time }
    [few] { $n } сообщения с верным секретом не удалось прочитать, последнее { $time }
    [many] { $n } сообщений с верным секретом не удалось прочитать, последнее { $time }
   *[other] { $n } сообщения с верным секретом не удалось прочитать, последнее { $time }
}
connection-meetings = Встречи
connection-meetings-what = Сообщения хранятся 30 дней. То, что не относится ни к одному вебинару, ничего не меняет.
connection-told = { $n ->
    [one] { $n } событие, { $first } – { $last }
    [few] { $n } события, { $first } – { $last }
    [many] { $n } событий, { $first } – { $last }
   *[other] { $n } события, { $first } – { $last }
}
connection-told-nothing = О ней ещё ничего не сообщалось.
connection-no-webinar = Она не относится ни к одному вебинару.
connection-webinar = Вебинар
connection-webinar-choose = Выберите вебинар
connection-webinar-missing = Выберите вебинар.
connection-is-webinar = Отнести к этому вебинару
connection-take-back = Отменить
connection-more = { $n ->
    [one] И ещё { $n } встреча
    [few] И ещё { $n } встречи
    [many] И ещё { $n } встреч
   *[other] И ещё { $n } встречи
}
connection-before = Заранее связать встречу с вебинаром
connection-meeting = Встреча
connection-meeting-hint = Идентификатор встречи в BigBlueButton или комната с AppID перед ней. Вебинар, в ссылке которого названа его комната Jitsi, находится и без этого.
connection-meeting-missing = Напишите, как встречу называет система.
connection-meeting-already = Эта встреча уже относится к этому вебинару.
connection-webinar-closed = Этот вебинар закрыт или отменён: присутствие на нём меняется только решением.
connection-remove-title = Удаление
connection-remove-what = Секрет будет удалён, и по этому адресу больше ничего не будет приниматься. Присутствие, о котором система уже сообщила, останется.
connection-remove = Удалить подключение
connection-remove-sure = Удалить вместе с секретом
flash-connection-made = Система подключена. Укажите в ней этот адрес.
flash-connection-secret = С этого момента действует новый секрет.
flash-connection-removed = Подключение удалено.
flash-connection-meeting = Сохранено. Сообщения об этой встрече будут прочитаны через несколько секунд.
flash-connection-taken-back = Отменено. Сообщения об этой встрече для того вебинара больше не считаются.
evidence-meeting = Во встрече, { $time }
evidence-meeting-minutes = Во встрече с { $time }, { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}
timeline-source-meeting = Система для встреч
unmatched-meeting-at = Сообщила система для встреч: { $times }
roster-late-events = { $n ->
    [one] После закрытия система для встреч сообщила ещё { $n } событие. Оно ничего не меняет; изменить может отметка вручную с причиной.
    [few] После закрытия система для встреч сообщила ещё { $n } события. Они ничего не меняют; изменить может отметка вручную с причиной.
    [many] После закрытия система для встреч сообщила ещё { $n } событий. Они ничего не меняют; изменить может отметка вручную с причиной.
   *[other] После закрытия система для встреч сообщила ещё { $n } события. Они ничего не меняют; изменить может отметка вручную с причиной.
}
close-meeting-open = Система для встреч ещё может сообщить, кто ушёл. Закройте вебинар с { $time } или раньше, когда встреча там закончится.
audit-connection-made = { $who }: подключена система для встреч.
audit-connection-secret-replaced = { $who }: заменён секрет системы для встреч.
audit-connection-removed = { $who }: удалено подключение системы для встреч.
audit-connection-meeting-set = { $who }: указано, какой вебинар проходит во встрече.
audit-connection-meeting-taken-back = { $who }: отменено указание, какой вебинар проходит во встрече.
