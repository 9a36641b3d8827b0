# Импорт отчёта о встрече: файл
meeting-title = Импорт отчёта о встрече
meeting-lead = Выберите список участников, как его выдаёт сервис встреч: Zoom, Teams, Google Meet, Webex, BigBlueButton, Jitsi, или таблицу имён и времени. Ничего не записывается, пока вы не проверите.
meeting-template = Нет отчёта? Возьмите наш шаблон: список ожидаемых участников, где можно вписать, когда каждый пришёл и ушёл.
meeting-file = Файл
meeting-file-hint = CSV, Excel, XML или JSON, до { $megabytes } МБ
meeting-paste = Или вставьте отчёт
meeting-paste-hint = Скопируйте всю таблицу вместе с заголовком.
meeting-zone = Часовой пояс времени в отчёте
meeting-zone-hint = Отчёты не называют свой пояс. Напишите город латиницей или название IANA, например Asia/Almaty.
meeting-read = Прочитать и проверить
meeting-choose = Выберите файл или вставьте отчёт
meeting-zone-unknown = Напишите пояс, например Asia/Almaty, или город латиницей
meeting-earlier = Отчёты этого вебинара
meeting-closed = Вебинар закрыт. Теперь посещаемость меняют только решения тренера.
meeting-pasted-name = Вставленный отчёт
meeting-state-checked = не подтверждён
meeting-state-confirmed = импортирован
meeting-state-undone = отменён или отложен

# Что это за отчёт
meeting-found = { $provider }, { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
    [many] { $rows } строк
   *[other] { $rows } строки
}.
meeting-found-text = Кодировка { $encoding }.
meeting-found-workbook = Книга Excel или структурированный файл.
meeting-found-separator-comma = Значения разделены запятыми.
meeting-found-separator-semicolon = Значения разделены точкой с запятой.
meeting-found-separator-tab = Значения разделены табуляцией.
meeting-found-zone = Время прочитано в поясе { $zone }.
meeting-provider-zoom = Zoom
meeting-provider-teams = Microsoft Teams
meeting-provider-google-meet = Google Meet
meeting-provider-webex = Webex
meeting-provider-bigbluebutton = BigBlueButton
meeting-provider-jitsi = Jitsi
meeting-provider-template = Таблица имён и времени
meeting-zone-change = Другой часовой пояс
meeting-zone-save = Прочитать заново
meeting-warnings = Прежде чем продолжить

# Проверка
meeting-review-title = Кто был на встрече
meeting-groups = Группы имён
meeting-group-unclear = Нужно ваше решение: { $left } из { $n }
meeting-group-nobody = Нет совпадений: решить { $left } из { $n }
meeting-group-matched = Найдены сами: { $n }
meeting-group-ignored = Не посещение: { $n }
meeting-group-elsewhere = Вне этого вебинара: { $n }
meeting-no-rows = В этой группе нет имён.
meeting-minutes = { $n ->
    [one] { $n } минута
    [few] { $n } минуты
    [many] { $n } минут
   *[other] { $n } минуты
}
meeting-no-times = Нет времени в пределах этого вебинара
meeting-times-more = и ещё { $n }
meeting-other = Кто-то другой из списка
meeting-name = Имя или e-mail
meeting-name-hint = Хватит части имени в любой письменности, если она подходит одному человеку.
meeting-walk-in = Был здесь, но не зачислен: сохранить имя
meeting-guest = Гость, не из наших
meeting-later = Решить позже
meeting-remember = Предложить этот ответ в следующий раз
meeting-save = Сохранить страницу
meeting-save-next = Сохранить и перейти дальше
meeting-to-confirm = Посмотреть, что изменится
meeting-save-effect = Сохранить и посмотреть, что изменится
meeting-changed-meanwhile = Тем временем кто-то другой решил, кто это ({ $name }): показан его выбор. Если он неверен, выберите ещё раз.
meeting-elsewhere = В потоке есть, но на этом вебинаре не ожидается
meeting-guests-all = { $n ->
    [one] { $n } имя без совпадений и решения — гость
    [few] Все { $n } имени без совпадений и решения — гости
    [many] Все { $n } имён без совпадений и решения — гости
   *[other] Все { $n } имени без совпадений и решения — гости
}
meeting-put-aside = Отложить этот отчёт
meeting-to-roster = Вернуться к списку
meeting-to-remembered = Что запомнено об именах
meeting-to-walk-ins = Люди, которые не зачислены
meeting-import-another = Импортировать другой отчёт

# Что изменится, и после
meeting-confirm-title = Что изменит этот отчёт
meeting-confirm-what = Пока ничего не записано. Импорт можно отменить, пока вебинар не закрыт.
meeting-confirm = Импортировать отчёт
meeting-back-to-review = Вернуться к именам
meeting-effect-people = { $n ->
    [one] Свидетельства для { $n } человека.
    [few] Свидетельства для { $n } человек.
    [many] Свидетельства для { $n } человек.
   *[other] Свидетельства для { $n } человека.
}
meeting-effect-change = { $n ->
    [one] { $n } человек: было «{ $old }», станет «{ $new }».
    [few] { $n } человека: было «{ $old }», станет «{ $new }».
    [many] { $n } человек: было «{ $old }», станет «{ $new }».
   *[other] { $n } человека: было «{ $old }», станет «{ $new }».
}
meeting-effect-no-change = Ничья посещаемость не изменится.
meeting-effect-rulings = { $n ->
    [one] { $n } решение останется как есть.
    [few] { $n } решения останутся как есть.
    [many] { $n } решений останутся как есть.
   *[other] { $n } решения останутся как есть.
}
meeting-effect-guests = { $n ->
    [one] { $n } гость не учитывается.
    [few] { $n } гостя не учитываются.
    [many] { $n } гостей не учитываются.
   *[other] { $n } гостя не учитываются.
}
meeting-effect-walk-ins = { $n ->
    [one] Сохранится имя { $n } человека, который не зачислен.
    [few] Сохранятся имена { $n } человек, которые не зачислены.
    [many] Сохранятся имена { $n } человек, которые не зачислены.
   *[other] Сохранятся имена { $n } человека, которые не зачислены.
}
meeting-effect-later = { $n ->
    [one] { $n } имя ждёт вашего решения, и после импорта тоже.
    [few] { $n } имени ждут вашего решения, и после импорта тоже.
    [many] { $n } имён ждут вашего решения, и после импорта тоже.
   *[other] { $n } имени ждут вашего решения, и после импорта тоже.
}
meeting-effect-aside = { $n ->
    [one] { $n } имя — не посещение этого вебинара.
    [few] { $n } имени — не посещение этого вебинара.
    [many] { $n } имён — не посещение этого вебинара.
   *[other] { $n } имени — не посещение этого вебинара.
}
meeting-done-title = Отчёт импортирован
meeting-undone-title = Этот отчёт больше не учитывается
meeting-undone-what = Его свидетельства сохранены, но не учитываются. Файл можно импортировать снова.
meeting-undo = Отменить этот импорт
meeting-undo-what = Посещаемость вернётся к тому, что говорят другие свидетельства. Решения об именах останутся запомненными.
flash-meeting-saved = Сохранено. О посещаемости пока ничего не записано.
flash-meeting-imported = Отчёт импортирован. Импорт можно отменить, пока вебинар не закрыт.
flash-meeting-undone = Импорт отменён.
flash-meeting-put-aside = Отчёт отложен.
flash-meeting-reread = Отчёт прочитан заново.
flash-meeting-changed = { $n ->
    [0] С тех пор изменился список людей или время вебинара. Ответы остались прежними: посмотрите ещё раз, что изменится.
    [one] С тех пор изменился список людей или время вебинара. Для { $n } имени ответ другой: проверьте ещё раз.
    [few] С тех пор изменился список людей или время вебинара. Для { $n } имён ответы другие: проверьте ещё раз.
    [many] С тех пор изменился список людей или время вебинара. Для { $n } имён ответы другие: проверьте ещё раз.
   *[other] С тех пор изменился список людей или время вебинара. Для { $n } имени ответы другие: проверьте ещё раз.
}
flash-meeting-decided = Тем временем кто-то принял решения об именах. Посмотрите ещё раз, что изменится.
flash-meeting-settled = Этот отчёт тем временем подтвердили или отложили.

# Что запомнено
remembered-title = Что запомнено об именах
remembered-what = Эти ответы предлагаются, когда имя или адрес снова встречаются в отчёте этого потока. Сами по себе они никого не отмечают.
remembered-none = Пока ничего не запомнено. Здесь будут ваши ответы об именах из отчётов.
remembered-is = это { $name }
remembered-guest = не из наших
remembered-forget = Забыть: { $name }
flash-remembered-forgotten = Забыто. Импортированное остаётся как есть.

# Люди, которые не зачислены
walk-ins-title = Были здесь, не зачислены
walk-ins-what = Эти люди были на вебинаре, но не зачислены. Когда их зачислят, укажите, кто это: тогда их минуты будут учтены.
walk-ins-none = Здесь никто не ждёт.
walk-ins-save = Сохранить
walk-ins-person = Это человек из списка
walk-ins-guest = Всё-таки гость, не из наших
flash-walk-ins-saved = { $n ->
    [0] Ничего не решено. Либо ничего не было выбрано, либо кто-то решил раньше: список показывает, как есть.
    [one] Решено о { $n } человеке.
    [few] Решено о { $n } людях.
    [many] Решено о { $n } людях.
   *[other] Решено о { $n } человека.
}

# В других местах
unmatched-report-at = В отчёте о встрече: { $times }
close-reports-waiting = { $n ->
    [one] { $n } отчёт о встрече прочитан, но не подтверждён.
    [few] { $n } отчёта о встрече прочитаны, но не подтверждены.
    [many] { $n } отчётов о встрече прочитаны, но не подтверждены.
   *[other] { $n } отчёта о встрече прочитаны, но не подтверждены.
}
close-reports-open = Импортировать отчёт о встрече или закончить начатый
close-confirm-reports = { $n ->
    [one] Подтвердите { $n } отчёт о встрече или отложите его
    [few] Подтвердите { $n } отчёта о встрече или отложите их
    [many] Подтвердите { $n } отчётов о встрече или отложите их
   *[other] Подтвердите { $n } отчёта о встрече или отложите их
}
audit-report-read = { $who }: прочитан отчёт о встрече.
audit-report-imported = { $who }: импортирован отчёт о встрече.
audit-report-undone = { $who }: импорт отчёта о встрече отменён или отложен.
audit-match-forgotten = { $who }: забыт запомненный ответ об имени.
audit-walk-in-settled = { $who }: решено, кто это из тех, кто не был зачислен.
audit-token-made = { $who }: выпущен токен для другой программы ({ $about }).
audit-token-revoked = { $who }: токен отозван ({ $about }).
