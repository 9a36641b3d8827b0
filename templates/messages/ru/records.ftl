# Проверка записи
verify-lead = Введите код записи или выберите её PDF-файл или цифровой значок. Вы увидите, что сказано в записи и действительна ли она.
verify-code = Код
verify-code-hint = 12 цифр, например 1234 5678 9018. Пробелы и дефисы не мешают.
verify-code-twelve = Введите 12 цифр кода
verify-code-wrong = Проверьте код: одна из 12 цифр не такая, как напечатано
verify-check = Проверить код
verify-file-title = У вас есть PDF-файл?
verify-file = PDF-файл записи
verify-file-hint = Выберите его или перетащите сюда. Мы сравним его с выданным файлом и не сохраним.
verify-file-check = Проверить файл
verify-file-choose = Выберите PDF-файл записи
verify-file-no-code = В этом файле не названа ни одна наша запись. Введите код, который на нём напечатан
verify-file-same-title = Файл не изменён
verify-file-same-text = Он до последнего байта совпадает с выданным.
verify-file-altered-title = PDF-файл изменён
verify-file-altered-text = Это не тот файл, который был выдан. Верно только то, что сказано ниже.
verify-record = Запись { $code }
verify-valid-title = Запись действительна
verify-valid-text = Её выдала эта программа, и она действует.
verify-replaced-title = Запись заменена
verify-replaced-text = С { $date } вместо неё действует другая запись.
verify-successor = Вместо неё действует запись { $code }
verify-predecessor = Она заменила запись { $code }, которая больше не действует
verify-revoked-title = Запись отозвана
verify-revoked-text = Она не действует с { $date }.
verify-expired-title = Срок записи истёк
verify-expired-text = Она действовала до { $date }.
verify-not-found-title = Такой записи нет
verify-not-found-text = Проверьте код: в нём 12 цифр.
verify-facts-completion = Программа пройдена
verify-facts-participation = Участие в вебинарах программы
verify-name = Имя
verify-name-masked = инициалы; показать имя целиком может владелец записи
verify-name-gone = Владелец записи удалил своё имя
verify-programme = Программа
verify-issuer = Кем выдана
verify-compare = Сравните эти сведения с бумагой.
verify-another = Проверить другую запись
verify-list-link = Проверить много кодов сразу
verify-list-title = Проверить много записей сразу
verify-list-lead = Выберите таблицу, где коды стоят в одном столбце. Вы получите CSV-файл, где у каждого кода указано, что сказано в записи. Мы не сохраняем ни то, ни другое.
verify-list-file = Таблица с кодами
verify-list-file-hint = CSV или XLSX, до { $n } кодов. Имена людей не нужны.
verify-list-check = Проверить коды
verify-list-one = Проверить одну запись
verify-list-choose = Выберите файл с кодами
verify-list-no-codes = Ни в одном столбце файла нет кодов из 12 цифр. Проверьте, тот ли это файл
verify-list-unknown = Больше половины проверенных кодов не принадлежат ни одной записи, поэтому мы остановились. Проверьте, что в столбце коды наших записей
verify-list-too-many = За один раз до { $n } кодов: разделите список
verify-list-state = Состояние
verify-list-changed = Изменена
verify-list-successor = Код записи вместо неё
verify-list-outcome = Что подтверждает
verify-list-code-missing = Нет кода
verify-list-no-code = Не код: нужно 12 цифр, последняя контрольная
verify-list-kind = Вид документа
verify-kind-record = Запись
verify-kind-transcript = Выписка
verify-kind-attendance = Справка о присутствии
verify-list-state-issued = Выдана здесь
verify-list-state-valid = Действительна
verify-list-state-corrected = Больше не действует: данные о присутствии исправлены

# Моя запись
standing-title = Что нужно для прохождения
standing-all-met = Всё выполнено.
standing-so-far = Выполнено { $met } из { $total }. Закончить можно до { $until }
standing-cannot = Выполнено { $met } из { $total }.
standing-progress = Ход обучения
standing-met = Выполнено
standing-open = Ещё можно
standing-only-if = Остался один способ
standing-no-date-left = Не осталось даты, которая засчитывается
standing-make-up-only = Остался один способ: запись и вопросы к ней, до { $date }.
standing-missed = Пропущено
standing-lessons = Уроки: { $module }
standing-lessons-detail = Прочитано { $read } из { $of }
standing-check = Проверка знаний: { $module }
standing-check-none = Засчитывается от { $percent }
standing-check-best = Ваш лучший результат { $best }, засчитывается от { $percent }
standing-webinar = Вебинар: { $module }
standing-webinar-part = Вебинар: { $module }, часть { $part }
standing-survey-detail = Заполнена после { $read } из { $of } модулей
standing-all = Всё из этого
standing-some = { $count ->
    [one] Хотя бы { $count } из этих пунктов
    [few] Хотя бы { $count } из этих пунктов
    [many] Хотя бы { $count } из этих пунктов
   *[other] Хотя бы { $count } из этих пунктов
}
standing-present = Вы присутствовали
standing-made-up = Пропуск восполнен
standing-partial = Вы присутствовали часть времени; засчитывается от { $percent } времени
standing-excused = Вы не смогли прийти
standing-absent = Вас не было
standing-not-recorded = Ваше присутствие ещё не отмечено
standing-no-webinar = Он ещё не состоялся
standing-until = Можно выполнить до { $date }
standing-webinar-ahead = Впереди есть вебинар, который засчитывается.
standing-make-up-until = Вебинар можно восполнить по записи до { $date }
standing-make-up-sent = То, что вы отправили, чтобы восполнить вебинар, у тренера.
standing-last-date = Последний вебинар, который здесь засчитывается: { $date }
standing-last-being-worked-out = Ваше присутствие уточняется. Других дат, которые здесь засчитываются, не осталось.
standing-webinar-unplanned = Дата ещё не назначена.
standing-on-now = Вебинар идёт сейчас
standing-on-now-still = Ваше присутствие определим после него.
standing-being-worked-out = Ваше присутствие уточняется.
standing-not-possible = В этом потоке выполнить уже нельзя.
standing-cannot-title = Что можно сделать сейчас
standing-participation = Вы были на вебинарах, поэтому после окончания потока вы получите сертификат об участии.
standing-participation-here = Вы были на вебинарах: ваш сертификат об участии на этой странице.
standing-ask = Если что-то указано неверно или вы хотите закончить обучение в другом потоке, напишите нам: { $office }.
bar-lessons = Прочитано уроков
bar-webinars = Посещено вебинаров
bar-checks = Пройдено проверок знаний
bar-surveys = Заполнено анкет
bar-of = { $done } из { $of }
record-completion = Прохождение
record-participation = Участие
record-being-made-title = Вы прошли своё направление
record-being-made = Ваша запись готовится. Она появится здесь через несколько минут, и мы пришлём вам письмо.
record-issued-on = Дата выдачи: { $date }
record-replaced-on = Дата замены: { $date } Новая запись тоже здесь.
record-revoked-on = Дата отзыва: { $date } Причину мы вам написали.
record-expired-on = Срок истёк: { $date }
record-valid-until = Действительна по { $date }
record-code = Код: { $code }
record-download = Скачать PDF
record-page = Страница этой записи
record-share = Ссылка, которой можно поделиться
record-share-hint = Кто её откроет, увидит, что запись действительна.
record-copy = Скопировать ссылку
record-copied = Скопировано
record-show-name = Показывать моё имя тем, кто проверяет
record-show-name-hint = Будет видно: { $name }. Иначе видно только { $masked }
record-state-valid = Действительна
record-state-replaced = Заменена
record-state-revoked = Отозвана
record-state-expired = Срок истёк
flash-name-shown = Теперь те, кто проверяет эту запись, видят ваше имя.
flash-name-masked = Теперь те, кто проверяет эту запись, видят только ваши инициалы.

# Что засчитывается
what-counts = Что засчитывается
counts-lead = { $track }, { $hours }. Чтобы пройти программу, нужно выполнить всё перечисленное ниже до { $until }
counts-lessons = { $n ->
    [one] Прочитать { $n } урок
    [few] Прочитать все { $n } урока
    [many] Прочитать все { $n } уроков
   *[other] Прочитать все { $n } урока
}
counts-check = Пройти проверку знаний: не менее { $percent }. Число попыток не ограничено
counts-webinars = { $n ->
    [one] Присутствовать на вебинаре не менее { $percent } времени
    [few] Присутствовать на каждом из { $n } вебинаров не менее { $percent } времени
    [many] Присутствовать на каждом из { $n } вебинаров не менее { $percent } времени
   *[other] Присутствовать на каждом из { $n } вебинаров не менее { $percent } времени
}
counts-form = { $n ->
    [one] Заполнить после модуля
    [few] Заполнить после каждого из { $n } модулей
    [many] Заполнить после каждого из { $n } модулей
   *[other] Заполнить после каждого из { $n } модулей
}
counts-missed-title = Если вы пропустили вебинар
counts-missed = Иногда ту же часть проводят ещё раз: засчитывается любая, на которой вы были, и лучший результат. Если повтора не предвидится, напишите нам.
counts-ask = На вопросы о том, что засчитывается, отвечает { $office }.
counts-records-title = Что вы получите
counts-completion = Когда всё выполнено, сертификат о прохождении готовится за несколько минут. Просить о нём не нужно.
counts-participation = Если вы были на вебинарах, а остальное выполнено не всё, после окончания потока вы получите сертификат об участии.

# Записи: для организаторов
records-find = Имя или код
records-state = Состояние
records-outcome = Итог
records-unmet = Действует, правила больше не выполнены
records-any-state = Любое состояние
records-any-outcome = Любой итог
records-any-track = Любое направление
records-show = Показать
records-clear = Сбросить
records-count = { $n ->
    [one] { $n } запись
    [few] { $n } записи
    [many] { $n } записей
   *[other] { $n } записи
}
records-no-name = Имя удалено
records-none-found = Под эти фильтры не подходит ни одна запись.
records-none-title = Записей пока нет
records-none = Сертификат о прохождении выдаётся сам, когда человек выполнил всё. Сертификаты об участии выдаются здесь после окончания потока.
issue-records = Выдать записи
issue-ready = { $n ->
    [one] Будет выдана { $n } запись
    [few] Будет выдано { $n } записи
    [many] Будет выдано { $n } записей
   *[other] Будет выдано { $n } записи
}
issue-ready-more = Будет выдано больше { $n } записей
issue-ready-hint = Имена показаны так, как они будут напечатаны. Снимите отметку с тех, кому запись сейчас не выдаётся.
issue-ready-unticked = { $n ->
    [one] Ещё { $n } человек есть в списке без отметки: причина указана рядом с именем.
    [few] Ещё { $n } человека есть в списке без отметки: причина указана рядом с именем.
    [many] Ещё { $n } человек есть в списке без отметки: причина указана рядом с именем.
   *[other] Ещё { $n } человека есть в списке без отметки: причина указана рядом с именем.
}
issue-no-name = Имя ещё не указано
issue-not-confirmed = Имя никто не подтвердил
issue-replaced-letters = Некоторые буквы нельзя напечатать
issue-revoked-before = Прежняя запись отозвана
issue-expired-on = Срок истёк { $date }
issue-rest-expired = Прежняя запись: срок истёк { $date }.
issue-everybody = Все, кто готов, на всех страницах: { $n }
issue-do = { $n ->
    [one] Выдать { $n } запись
    [few] Выдать { $n } записи
    [many] Выдать { $n } записей
   *[other] Выдать { $n } записи
}
issue-do-ticked = Выдать отмеченные записи
issue-letter = Каждый получит письмо на своём языке.
issue-nobody-ready = Никто не ждёт записи.
issue-choose = Отметьте хотя бы одного человека
issue-rest = { $n ->
    [one] { $n } человек ещё не выполнил условия
    [few] { $n } человека ещё не выполнили условия
    [many] { $n } человек ещё не выполнили условия
   *[other] { $n } человека ещё не выполнили условия
}
issue-rest-more = Больше { $n } человек ещё не выполнили условия
issue-have = { $n ->
    [one] У { $n } человека запись уже есть
    [few] У { $n } человек запись уже есть
    [many] У { $n } человек запись уже есть
   *[other] У { $n } человека запись уже есть
}
issue-progress = Готово { $done } из { $asked }
issue-all-made = { $n ->
    [one] Готова { $n } запись
    [few] Готовы все { $n } записи
    [many] Готовы все { $n } записей
   *[other] Готовы все { $n } записи
}
issue-without-others = Нет места для других языков
issue-over = Закончено: готово { $done } из { $asked }
issue-without = { $n ->
    [one] Для { $n } человека запись не сделана: она уже есть, правила больше не выполнены, место освобождено или нет имени.
   *[other] Для { $n } человек запись не сделана: она уже есть, правила больше не выполнены, место освобождено или нет имени.
}
issue-may-leave = Эту страницу можно закрыть: работа продолжится.
issue-look-again = Посмотреть ещё раз
missing-lessons = { $n ->
    [one] { $n } урок
    [few] { $n } урока
    [many] { $n } уроков
   *[other] { $n } урока
}
missing-webinars = { $n ->
    [one] { $n } вебинар
    [few] { $n } вебинара
    [many] { $n } вебинаров
   *[other] { $n } вебинара
}
missing-checks = { $n ->
    [one] { $n } проверка знаний
    [few] { $n } проверки знаний
    [many] { $n } проверок знаний
   *[other] { $n } проверки знаний
}
missing-surveys = { $n ->
    [one] { $n } анкета
    [few] { $n } анкеты
    [many] { $n } анкет
   *[other] { $n } анкеты
}
missing-nothing-begun = ещё ничего не начато
flash-records-asked = { $n ->
    [0] Из этих людей записи уже никто не ждёт.
    [one] Готовится { $n } запись.
    [few] Готовятся { $n } записи.
    [many] Готовятся { $n } записей.
   *[other] Готовятся { $n } записи.
}
record-decided = Дата решения
record-language = Язык PDF
record-edition = Редакция материалов
record-rules = Версия правил
record-letters-replaced = Некоторые буквы имени нельзя напечатать. В PDF вместо них стоят другие.
record-history = История
record-happened-valid = Выдана
record-happened-replaced = Заменена
record-happened-revoked = Отозвана
record-happened-expired = Срок истёк
record-by = { $who }, { $at }
record-by-program = Автоматически, { $at }
record-why = Причина: { $reason }
record-reason = Причина
record-reason-hint = Её прочитает владелец записи; те, кто проверяет, её не видят.
record-reason-missing = Напишите причину: её прочитает владелец записи
record-reason-here = (то, что вы напишете в поле «Причина»)
record-letter = Письмо владельцу записи
record-replace = Заменить эту запись
record-replace-what = Будет выдана новая запись на имя «{ $name }». Эта при проверке будет показана как заменённая.
record-replace-same-name = Имя то же, что и сейчас. Имя подтверждает сам человек: в настройках, раздел «Ваше имя». Когда он изменит его там, вернитесь и выдайте новую запись.
record-replace-ask = Написать этому человеку
record-replace-do = Выдать новую запись
record-revoke = Отозвать эту запись
record-revoke-what = Только при ошибке или доказанном злоупотреблении. При проверке запись будет показана как отозванная, и другая сама не выдаётся.
record-revoke-do = Отозвать запись
record-not-valid-now = Тем временем эту запись изменил кто-то другой. Посмотрите её историю
record-try-again = С первого раза не получилось. Нажмите кнопку ещё раз
flash-record-revoked = Запись отозвана, её владелец получит письмо.
flash-record-replaced = Новая запись выдана. Прежняя при проверке показана как заменённая.

# Письма о записях
mail-record-issued-subject = Ваш сертификат готов
mail-record-issued-completion = Вы прошли своё направление. Сертификат о прохождении готов, его можно скачать.
mail-record-issued-participation = Ваш сертификат об участии готов, его можно скачать.
mail-record-issued-button = Открыть мою запись
mail-record-issued-code = Его код: { $code }. Кто откроет этот адрес, увидит, что он действителен:
mail-record-replaced-subject = Ваш сертификат заменён
mail-record-replaced-text = Для вас выдан новый сертификат. Прежний при проверке показан как заменённый.
mail-record-replaced-button = Открыть мою запись
mail-record-replaced-code = Код вашей записи: { $code }
mail-record-reason = Причина: { $reason }
mail-record-expires-subject = Сертификат действует до { $date }
mail-record-expires-text = Последний день действия вашего сертификата: { $date }
mail-record-expires-then = После этого дня он останется у вас, но те, кто его проверяет, увидят, что его срок истёк.
mail-record-expires-button = Открыть мою запись
mail-record-expires-code = Его код: { $code }
mail-record-expires-ask = Если вам нужен новый, спросите нас, что для этого сделать: { $contact }
mail-record-revoked-subject = Ваш сертификат отозван
mail-record-revoked-text = Сертификат с кодом { $code } больше не действует. Те, кто его проверяет, видят, что он отозван, но не видят почему.
mail-record-revoked-button = Спросить нас об этом

standing-not-listed = Вебинар прошёл, вас не было в его списке

# the badge
badge-title = Цифровой значок
badge-ask-what = Значок говорит то же, что и эта запись, но в виде, который могут проверить программы (Open Badges 3.0). Вашего имени в нём нет: он привязан к адресу вашей электронной почты, прочитать который по значку нельзя. Никто не получит его, пока вы сами его не передадите.
badge-ask = Создать значок
badge-what = Любой, кому вы его передадите, может проверить, что он подлинный и действует.
badge-download = Скачать значок
badge-download-pdf = Скачать PDF со значком внутри
badge-linkedin = Добавить в LinkedIn
badge-linkedin-what = LinkedIn узнает программу, месяц и ссылку, которой можно поделиться.
flash-badge-made = Значок готов. Его можно скачать здесь.
badge-name-completion = { $programme }: { $track }. Сертификат о прохождении
badge-name-participation = { $programme }: { $track }. Сертификат об участии
badge-description-completion = Программа «{ $programme }» пройдена полностью по направлению «{ $track }».
badge-description-participation = Участие в вебинарах программы «{ $programme }» по направлению «{ $track }».
badge-criteria-completion = Выполнены все требования направления «{ $track }»: уроки, проверки знаний и вебинары. Модули: { $modules }.
badge-criteria-participation = Посещены вебинары направления «{ $track }». Модули: { $modules }. Это значок об участии: уроки и проверки знаний для него не требовались.
badge-evidence-completion = Запись о прохождении
badge-evidence-participation = Запись об участии
badge-evidence-text = { $cohort }, с { $from } по { $to }. Учебное время: { $hours }. Дата решения: { $decided }.
verify-badge-title = У вас есть цифровой значок?
verify-badge = Текст значка
verify-badge-hint = Длинная строка букв и цифр с двумя точками. Файл можно выбрать выше.
verify-badge-check = Проверить значок
verify-badge-none = Это не значок. Вставьте текст целиком или выберите файл
verify-badge-foreign = Этот значок выдан не здесь: он не подписан ни одним из наших ключей
verify-badge-altered = Этот значок изменили после подписания
verify-badge-same-title = Значок подлинный
verify-badge-same-text = Он подписан здесь и с тех пор не изменён.
verify-badge-altered-title = Значок изменён
verify-badge-altered-text = Он не такой, каким был подписан. Верно только то, что сказано ниже.

# Реестр всех записей
register-title = Реестр записей
register-lead = Все записи этого потока по порядковым номерам, что бы с ними потом ни стало.
register-running = Порядковый номер
register-replaced-by = Заменена записью { $code }
register-replaces = Заменяет запись { $code }
register-file = Реестр в виде файла
register-file-text = В нём есть имена. Сохраняется, кто, когда и для чего его сделал.
register-column-number = №
register-column-year = Год
register-column-code = Код
register-column-name = Имя
register-column-latin-name = Имя латиницей
register-column-outcome = Итог
register-column-track = Направление
register-column-hours = Часы
register-column-issued = Дата выдачи
register-column-valid-until = Последний день действия
register-column-state = Состояние
register-column-replaces = Заменяет
register-column-replaced-by = Заменена на
register-column-ended-on = Дата изменения
register-column-ended-by = Кто изменил
register-means-number = Порядковый номер в потоке и году. Он даётся при выдаче и больше никому не даётся.
register-means-year = Год, в котором запись выдана.
register-means-code = Код, по которому любой может проверить запись.
register-means-name = Имя, как оно напечатано. Пусто, если человек попросил удалить своё имя.
register-means-latin-name = То же латиницей, если напечатано и так.
register-means-outcome = Что подтверждает запись.
register-means-track = Направление, на котором она получена.
register-means-hours = Учебное время в часах.
register-means-issued = День выдачи по времени потока.
register-means-valid-until = Последний день, когда запись действует. Пусто, если она бессрочная.
register-means-state = Засчитывается ли запись сейчас.
register-means-replaces = Код записи, вместо которой выдана эта.
register-means-replaced-by = Код записи, выданной вместо этой.
register-means-ended-on = День, с которого запись больше не засчитывается.
register-means-ended-by = Кто отозвал или заменил её.

# Другие документы
papers-title = Другие документы
papers-what = Документы на языке этой страницы. Любой может проверить их по коду, как и запись.
papers-transcript-what = В выписке перечислены модули, часы, даты и результаты на сегодня.
papers-transcript = Сделать выписку
papers-attendance-what = Справка о присутствии относится к одному вебинару.
papers-attendance = Справка о вебинаре { $date }
papers-none = Справка о присутствии появится по каждому вебинару, на котором вы были, когда его посещаемость будет подведена.
papers-none-person = Справка о присутствии появится по каждому вебинару, на котором человек был, когда его посещаемость будет подведена.
verify-statement-transcript-title = Эта выписка выдана здесь
verify-statement-transcript-text = Она показывает, что было отмечено на { $date } Это не сертификат о прохождении.
verify-statement-attendance-title = Эта справка о присутствии действительна
verify-statement-attendance-text = Она относится к одному вебинару. Это не сертификат о прохождении.
verify-statement-corrected-title = Эта справка о присутствии больше не действует
verify-statement-corrected-text = После её выдачи данные о присутствии были исправлены.
verify-statement = Документ { $code }

# Много PDF-файлов сразу
files-link = Скачать PDF-файлы этих записей
files-title = PDF-файлы записей
files-what = Файлы будут в одном архиве ZIP. Подписанный список в нём, manifest.jwt, называет для каждого файла его SHA-256, код и порядковый номер.
files-too-many = В архиве помещается записей: { $n }. Сначала сузьте выбор.
files-go = Скачать архив

# Кто выдаёт и подписывает
record-settings-title = Кто подписывает записи
record-settings-lead = Документ называет их на своём языке, а если он не заполнен, то на другом. Пустое не показывается. В уже выданных записях ничего не меняется.
record-settings-issuer = Кто выдаёт
record-settings-signatory = Кто подписывает
record-settings-role = В каком качестве
record-settings-nobody = Напишите, кто подписывает: должность стоит под именем
record-settings-long = Не больше { $n } знаков
record-settings-others = Название и текст на других языках под основным, если хватает места
record-settings-others-hint = Оба языка или ни одного. Если имя слишком длинное, запись выдаётся без них; для кого так будет, видно перед выдачей.

# Logo and signature
record-pictures-title = Логотип и подпись
record-pictures-lead = Их печатают на записях, которые будут выданы с этого времени. На выданных раньше остаётся то, что на них есть.
record-picture-logo = Логотип
record-picture-logo-what = Знак того, кто выдаёт. Если его нет, на документе ничего не стоит.
record-picture-signature = Скан подписи
record-picture-signature-what = Стоит над именем того, кто подписывает: тёмные чернила на белом или прозрачном листе, обрезано по краям.
record-picture-nobody = Никто не назван подписывающим, поэтому подпись не печатается.
record-picture-file = Файл PNG или JPEG
record-picture-hint = До { $megabytes } МБ. Хранится в том размере, в котором печатается; где и когда сделан снимок, не хранится.
record-picture-put = Поставить на записи
record-picture-remove = Убрать
record-picture-choose = Сначала выберите файл
record-picture-kind = Это не PNG и не JPEG. Сохраните картинку как PNG и выберите снова
record-picture-broken = Картинку не удалось прочитать: возможно, файл обрезан. Сохраните её ещё раз
record-picture-large = Картинка слишком большая: до { $megabytes } МБ и до { $pixels } пикселей по стороне
record-picture-small = Картинка слишком мала для печати: не меньше 24 пикселей по стороне
record-picture-empty = На картинке ничего нет: она одного цвета
flash-record-logo-kept = Логотип теперь стоит на новых записях
flash-record-signature-kept = Подпись теперь стоит на новых записях
flash-record-picture-gone = На новых записях этой картинки не будет
cohort-settings-record-logo = Логотип на записях
cohort-settings-record-signature = Подпись на записях
