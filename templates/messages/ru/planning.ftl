# Planning: several dates at once, calendars of days, when trainers can, handing over, places that are offered
webinar-into-en = С переводом на английский
webinar-into-ru = С переводом на русский
webinar-into-kk = С переводом на казахский
webinar-copy = Назначить такой же
webinar-form-interpreted = С переводом
webinar-form-as-above = Как выше
webinar-groups = Другие группы
webinar-groups-hint = Тот же вебинар в другие дни, для других групп. То, что вы не заполните, будет как выше. Группы без даты не сохраняются.
webinar-group = Группа { $n }
webinar-form-group-date = Группа { $n }: введите дату, например 26.11.2026
webinar-form-group-start = Группа { $n }: введите время начала, например 15:00
webinar-form-group-link = Группа { $n }: введите ссылку целиком, начиная с https://
webinar-form-group-clock = Группа { $n }: в это время переводят часы. Выберите другое начало
webinar-form-group-title-hint = На языке этой группы. Если оставить пустым, при том же языке будет название, указанное выше, иначе название модуля.
webinar-save-all = { $n ->
    [one] Сохранить { $n } вебинар
    [few] Сохранить { $n } вебинара
    [many] Сохранить { $n } вебинаров
   *[other] Сохранить { $n } вебинара
}
flash-series-planned = { $n ->
    [one] Сохранён { $n } вебинар.
    [few] Сохранено { $n } вебинара.
    [many] Сохранено { $n } вебинаров.
   *[other] Сохранено { $n } вебинара.
}
flash-series-planned-asked = { $people ->
    [one] Вебинары сохранены. { $people } человека без места попросят по электронной почте занять его.
    [few] Вебинары сохранены. { $people } человек без места попросят по электронной почте занять его.
    [many] Вебинары сохранены. { $people } человек без места попросят по электронной почте занять его.
   *[other] Вебинары сохранены. { $people } человека без места попросят по электронной почте занять его.
}
finding-away = { $trainer } не может с { $from } до { $to }.
finding-trainer-hours = Это вне удобных часов тренера: { $trainer }.
webinar-change-zone-data = Время часового пояса изменено законом: вебинар остаётся в тот же час, { $to }

calendar-views = Виды
calendar-view-cards = Списком
calendar-view-month = Месяц
calendar-view-week = Неделя
calendar-view-table = Таблица для печати
calendar-title = Вебинары, { $what }
calendar-week = { $from } – { $to }
calendar-earlier = Раньше
calendar-later = Позже
calendar-now = Сегодня
calendar-none = В это время вебинаров нет.
calendar-caption = Вебинары за это время
calendar-head-date = Дата
calendar-head-time = Время
calendar-head-webinar = Вебинар
calendar-head-trainers = Тренеры
calendar-head-places = Места
calendar-places = { $taken } из { $of }
calendar-everybody = без ограничения
calendar-off = отменён
calendar-away = { $name } не может

availability-title = Когда я могу
availability-lead = Это увидит тот, кто назначает вебинар. Причину указывать не нужно.
availability-hours = Часы вашей недели
availability-hours-hint = Оставьте день пустым, если он вам не подходит. Если все дни пустые, о вашей неделе ничего не сказано. Часы: { $zone }.
availability-from = { $day }, с
availability-to = { $day }, до
availability-save = Сохранить часы
availability-away = Когда вы не можете
availability-none = Ничего не отмечено.
availability-from-date = Первый день
availability-from-time = С какого времени (по желанию)
availability-to-date = Последний день
availability-to-time = До какого времени (по желанию)
availability-add = Отметить
availability-span = С { $from } до { $to }
availability-remove = Убрать
availability-link = Когда я могу
availability-hours-both = { $day }: введите оба времени, например 09:00 и 17:00, или оставьте оба поля пустыми
availability-hours-order = { $day }: второе время должно быть позже первого
availability-date-needed = Введите день, например 26.11.2026
availability-time-needed = Введите время, например 15:00, или оставьте поле пустым
availability-order = Конец должен быть позже начала
availability-past = Это время уже прошло. Введите то, что впереди
availability-clock = В это время переводят часы. Выберите другое
flash-availability-hours = Часы вашей недели сохранены.
flash-availability-away = Отмечено.
flash-availability-back = Отметка убрана.

handover-title = Передать
handover-link = Передать другому тренеру
handover-lead = С этого момента вебинар ведёт другой человек. Он получит письмо, а передача останется в истории.
handover-to = Кто ведёт
handover-stay = Я остаюсь вторым тренером
handover-note = Что передать на словах, и причина, если что-то мешает
handover-send = Передать вебинар
handover-to-needed = Выберите, кто ведёт
handover-note-needed = Напишите, почему вебинар передаётся, несмотря на это
handover-nobody = Другого тренера в этом потоке нет. Роль может дать организатор.
flash-handover = Вебинар передан: { $name }.
message-kind-webinar-handed-over = Вебинар передан
mail-webinar-handed-over-subject = { $leads ->
    [no] Вебинар { $day }, { $start }, ведёт другой тренер
   *[other] Вы ведёте вебинар: { $day }, { $start }
}
mail-webinar-handed-over-first = { $from } передаёт вам вебинар. Вы его ведёте: { $date }, { $time }.
mail-webinar-handed-over-note = Вам пишут: { $note }

webinar-place-offered-title = Место держат для вас
webinar-place-offered = Место держат для вас до { $until }.
webinar-place-offered-text = Оно ваше, если вы займёте его до { $until }. После этого его получит следующий.
webinar-place-offered-take = Занять место
webinar-place-offered-leave = Уступить другому
webinar-place-offered-instead = Если вы его займёте, ваше место { $date } достанется другому участнику.
webinar-place-offered-keeps = До этого ваше место { $date } остаётся за вами.
flash-offer-over = Время, до которого держали место, прошло. Вы снова в листе ожидания.
webinar-offered = { $n ->
    [one] { $n } свободное место предложено листу ожидания
    [few] { $n } свободных места предложено листу ожидания
    [many] { $n } свободных мест предложено листу ожидания
   *[other] { $n } свободного места предложено листу ожидания
}
flash-webinar-offered = { $n ->
    [one] Изменение сохранено. { $n } место предложено тем, кто ждёт.
    [few] Изменение сохранено. { $n } места предложены тем, кто ждёт.
    [many] Изменение сохранено. { $n } мест предложены тем, кто ждёт.
   *[other] Изменение сохранено. { $n } места предложены тем, кто ждёт.
}
message-kind-place-offer = Предложено свободное место
mail-place-offer-subject = Освободилось место: { $day }, { $start }
mail-place-offer-first = Освободилось место, его держат для вас до { $until }: { $date }, { $time }.
mail-place-offer-take = Займите его на странице вебинара. Если вы этого не сделаете, место получит следующий, и вам ничего не нужно делать.
mail-place-offer-instead = Если вы его займёте, ваше место { $day } достанется другому участнику: одной даты достаточно.
mail-place-offer-answer = Занять место или уступить его можно и без входа:
audit-webinar-place-offered = { $who }: участнику { $about } предложено свободное место на вебинаре ({ $old }).
audit-trainer-hours = { $who }: указаны удобные часы недели.
audit-trainer-away = { $who }: отмечено время, когда тренер не может.
audit-trainer-back = { $who }: убрана отметка о времени, когда тренер не мог.
audit-webinar-zone-data = { $who }: вебинар приведён в соответствие с новыми данными о часовых поясах, было { $old }, стало { $new }.
message-kind-webinar-clock = Изменилось время часового пояса
mail-webinar-clock-subject = Вебинар остаётся в { $start }: { $day }
mail-webinar-clock-first = Время часового пояса изменено законом. Ваш вебинар остаётся в тот же час: { $date }, { $time }.
mail-webinar-clock-calendar = Прикреплённый файл исправит ваш календарь.
coming-offered = Освободилось место, и его держат для вас. Вы его займёте?
live-offered = Место держат для вас
home-next-offered-eyebrow = Следующий шаг: место, которое держат для вас
home-next-offered-title = Ваше место на вебинаре
home-next-offered-why = Освободилось место на вебинаре { $date }. Его держат для вас несколько часов.
home-next-offered-go = Узнать, до какого времени
calendar-cut = Показаны не все вебинары за это время. Выберите неделю.
calendar-days-open = По дням месяца
mail-webinar-handed-over-co = { $from } передаёт ваш вебинар другому тренеру. Вы на нём второй тренер: { $date }, { $time }.
mail-webinar-handed-over-away = { $from } передаёт ваш вебинар другому тренеру. Вам не нужно приходить: { $date }, { $time }.
mail-webinar-handed-over-why = Вы получили это письмо, потому что ведёте или вели этот вебинар. Новости о ваших вебинарах приходят всегда.
handover-not-lead = Вебинар передаёт тот, кто его ведёт, или организатор. Обратитесь к ним.
