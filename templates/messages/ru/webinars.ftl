# Webinars: in lists and in words
webinar-in-en = На английском
webinar-in-ru = На русском
webinar-in-kk = На казахском
webinar-part = Часть { $part }
meeting-when = { $date }, { $time }
webinar-when-own = По вашим часам: { $date }, { $time }
webinar-choice = { $day }: { $title }
webinar-was = Раньше было назначено другое время: { $date }, { $time }.
webinar-is-now = Новое время: { $date }, { $time }.
webinar-stage-cancelled = Не состоится
webinar-stage-open = Можно присоединиться
webinar-stage-on = Идёт сейчас
webinar-tag-moved = Новое время
webinar-tag-unclosed = Ещё не закрыт
webinar-minutes = { $n ->
    [one] { $n } минута
    [few] { $n } минуты
    [many] { $n } минут
   *[other] { $n } минуты
}
webinar-break = { $n ->
    [one] Перерыв { $n } минута через { $after } мин после начала
    [few] Перерыв { $n } минуты через { $after } мин после начала
    [many] Перерыв { $n } минут через { $after } мин после начала
   *[other] Перерыв { $n } минуты через { $after } мин после начала
}
webinar-agenda-break = Перерыв
webinar-agenda-times = Когда начинается каждая часть, решает тренер.
webinar-expected = { $n ->
    [one] Ожидается { $n } человек
    [few] Ожидается { $n } человека
    [many] Ожидается { $n } человек
   *[other] Ожидается { $n } человека
}
webinar-last-date-for = { $n ->
    [one] Для { $n } человека это последняя дата, которая засчитывается
    [few] Для { $n } человек это последняя дата, которая засчитывается
    [many] Для { $n } человек это последняя дата, которая засчитывается
   *[other] Для { $n } человека это последняя дата, которая засчитывается
}
webinar-people = { $n ->
    [one] { $n } человек
    [few] { $n } человека
    [many] { $n } человек
   *[other] { $n } человека
}
webinar-places-over = { $n ->
    [one] Место есть у { $n } человека, число мест: { $of }. Новых мест не будет.
    [few] Места есть у { $n } человек, число мест: { $of }. Новых мест не будет.
    [many] Места есть у { $n } человек, число мест: { $of }. Новых мест не будет.
   *[other] Места есть у { $n } человека, число мест: { $of }. Новых мест не будет.
}
webinar-places = Занято мест: { $taken } из { $of }
webinar-waiting = { $n ->
    [one] В листе ожидания { $n } человек
    [few] В листе ожидания { $n } человека
    [many] В листе ожидания { $n } человек
   *[other] В листе ожидания { $n } человека
}
webinar-lead = { $name } (ведёт)

# A learner's webinars
webinars-to-come = Предстоящие
webinars-past = Прошедшие
webinars-none-to-come = Сейчас для вас не назначено вебинаров. Когда дата появится, она будет здесь.
webinar-said-cannot = Вы сообщили, что не сможете прийти.
webinar-place-waiting = Вы в листе ожидания.
webinar-place-taken = У вас есть место.
webinar-place-none = Число мест на этом вебинаре ограничено. У вас пока нет места.
webinar-result-title = Ваше участие
webinar-result-waits = Ваше участие ещё подсчитывается.
webinar-result-present = Вы присутствовали { $n } мин из { $of }.
webinar-result-partial = Вы участвовали частично: { $n } мин из { $of }.
webinar-result-present-exact = Вы присутствовали { $time } из { $of } мин.
webinar-result-partial-exact = Вы участвовали частично: { $time } из { $of } мин.
webinar-result-here = Вы присутствовали.
webinar-result-some = Вы участвовали частично.
webinar-result-excused = Причина вашего отсутствия признана уважительной.
webinar-result-absent = Вас не было на этом вебинаре.
webinar-make-up = Пропущенное можно восполнить: придите на другую дату той же части или спросите нас.
webinar-not-right = Здесь что-то не так
webinar-join-title = Как присоединиться
webinar-join-early = Кнопка для входа появится здесь за 15 минут до начала, в { $time }.
webinar-join-early-reload = Откройте эту страницу в это время снова.
webinar-join = Присоединиться к вебинару
webinar-join-notes-presence = Когда вы нажмёте кнопку, мы отметим время для учёта участия.
webinar-begins-at = Начало в { $time }
webinar-on-since = Идёт с { $time }
webinar-ran-over = Запланированное время вышло
webinar-by-telephone = Слушать по телефону: { $number }
webinar-check-in = Ввести код, который показывает тренер
webinar-own-link = Ваша личная ссылка для другого устройства. Она только для вас:
webinar-cancelled-title = Этот вебинар не состоится
webinar-cancelled-reason = Причина: { $reason }
webinar-cancelled-next = Другой даты пока нет. Когда она появится, вы найдёте её в разделе «Вебинары».
webinar-moved-title = У этого вебинара новое время
webinar-alternatives = Другие даты
webinar-alternatives-text = Эти вебинары о том же и засчитываются так же.
webinar-place-title = Ваше место
webinar-place-left = { $n ->
    [0] Все места заняты. В листе ожидания вам предложат следующее освободившееся.
    [one] Свободно { $n } место.
    [few] Свободно { $n } места.
    [many] Свободно { $n } мест.
   *[other] Свободно { $n } места.
}
webinar-place-take = Занять место
webinar-place-wait = Встать в лист ожидания
webinar-place-waits = Вы в листе ожидания. Когда место освободится, его предложат вам письмом и будут держать для вас несколько часов.
webinar-place-leave = Выйти из листа ожидания
webinar-place-leaves = Вы в листе ожидания на { $date }. Если вы займёте место здесь, вы выйдете из того листа ожидания.
webinar-place-waits-instead = Ваше место { $date } остаётся за вами, пока вы не займёте место здесь.
webinar-said-title = Вы сообщили, что не сможете прийти
webinar-said-text = Спасибо, что предупредили. Если что-то изменится, сообщите здесь.
webinar-cannot-title = Не можете прийти?
webinar-cannot-text = Предупредите тренера заранее. Передумать можно до конца вебинара.
webinar-cannot = Я не смогу прийти
webinar-can-title = Всё-таки сможете прийти?
webinar-can-text = Тогда вас снова будут ждать. Если мест мало, возможно, придётся подождать.
webinar-can = Я смогу прийти
webinar-notice-title = На этом вебинаре
webinar-aside = Об этом вебинаре
webinar-about = О вебинаре
webinar-module = Модуль и его уроки
webinar-to-calendar = Добавить в календарь
webinar-contact = Есть вопросы?
webinar-support = Контакты для поддержки
webinar-you-are-here = Вы уже отмечены на этом вебинаре. Если это не так, сообщите организатору.
webinar-is-over = Этот вебинар больше нельзя изменить: он завершён, закрыт или отменён.
flash-webinar-cannot = Отмечено, что вы не сможете прийти. Тренер это видит.
flash-webinar-comes = Вас снова ждут.
flash-webinar-taken = Место за вами.
flash-webinar-waiting = Вы в листе ожидания.
flash-webinar-released = Вы освободили место.

# A trainer's day, webinars, people and materials
today-webinars = Вебинары сегодня
today-none = Сегодня у вас нет вебинаров.
today-tomorrow = Завтра
today-next = Ваш следующий вебинар
today-unclosed = Ждут закрытия
today-unclosed-text = Эти вебинары прошли. Закройте каждый, когда участие проверено.
today-all = Все ваши вебинары
webinars-yours = Ваши вебинары
webinars-tabs = Какие вебинары
webinars-list = Список
webinars-tab-to-come = Предстоящие: { $n }
webinars-tab-unclosed = Не закрыты: { $n }
webinars-tab-past = Прошедшие: { $n }
webinars-yours-none = Вебинаров, которые ведёте вы, не назначено. Их назначает организатор потока.
webinars-none-here = В этом списке ничего нет.
webinar-prepare = Подготовиться
webinar-open-roster = Открыть список участников
webinar-close = Закрыть вебинар
webinar-see-attendance = Посмотреть посещаемость
webinar-facts = Сведения
webinar-fact-trainers = Тренеры
webinar-fact-expected = Ожидаются
webinar-fact-length = Продолжительность
webinar-fact-link = Ссылка на встречу
webinar-fact-telephone = По телефону
webinar-fact-prepare = Что подготовить
webinar-fact-part = Часть модуля
webinar-link-hint = Для тренеров и организаторов. Участники входят по своей кнопке, чтобы их участие было отмечено.
webinar-fact-room = Комната { $name }: открывается для каждого участника, когда он присоединяется. Ссылка не нужна.
webinar-no-link = Пока нет. Без неё никто не сможет войти.
webinar-notice-say = Скажите это в начале
webinar-do = Что сделать
webinar-screen = Показать на большом экране
webinar-see-people = Кого ждут
webinar-organise = Изменить или отменить
webinar-organiser-changes = Изменить время или отменить вебинар может организатор потока.
teach-people-title = Люди на ваших вебинарах
teach-people-webinar = Вебинар
teach-people-show = Показать
teach-people-nobody = Пока никого не ждут. Здесь появятся все, кто зачислен на направление с этим модулем.
webinar-open-page = Открыть страницу вебинара
webinar-said-cannot-they = Не сможет прийти
materials-lead = Уроки и инструменты каждого модуля, чтобы прочитать перед вебинаром.
materials-reading = { $n ->
    [one] { $n } минута чтения
    [few] { $n } минуты чтения
    [many] { $n } минут чтения
   *[other] { $n } минуты чтения
}
materials-lesson-tool = { $n ->
    [one] { $n } минута, есть инструмент
    [few] { $n } минуты, есть инструмент
    [many] { $n } минут, есть инструмент
   *[other] { $n } минуты, есть инструмент
}
materials-none = В программе пока нет модулей.
materials-goals = Чему научатся участники

# An organiser's webinars
webinars-organiser-none = Вебинаров пока не назначено. Назначьте первый.
webinar-edit = Изменить
webinar-history = История
webinar-change-planned = Назначен на { $to }
webinar-change-moved = Перенесён с { $from } на { $to }
webinar-change-cancelled = Отменён
webinar-change-other = Изменены сведения
webinar-change-handed-over = Передан другому тренеру
webinar-change-by = { $who }, { $at }
webinar-by = { $name }
webinar-by-system = Программа
webinar-new-title = Назначить вебинар
webinar-new-lead = На следующей странице вы увидите всё словами, прежде чем сохранить.
webinar-edit-title = Изменить вебинар
webinar-edit-lead = { $title }. Модуль и его часть не меняются: для этого отмените вебинар и назначьте другой.
webinar-form-module = Модуль и часть
webinar-form-part = { $n ->
    [one] { $title }, часть { $part }, { $n } минута
    [few] { $title }, часть { $part }, { $n } минуты
    [many] { $title }, часть { $part }, { $n } минут
   *[other] { $title }, часть { $part }, { $n } минуты
}
webinar-form-language = Язык вебинара
webinar-form-date = Дата
webinar-form-start = Начало
webinar-form-minutes = Длительность в минутах
webinar-form-zone = Указывается { $zone }, как и во всём потоке.
webinar-form-lead = Ведущий тренер
webinar-form-co-trainers = Вторые тренеры
webinar-form-link = Ссылка на встречу (по желанию)
webinar-form-link-hint = Участники не видят её, пока не откроется их кнопка. Её можно добавить позже.
webinar-form-connection = Система встреч, которая сообщает, кто пришёл (необязательно)
webinar-form-connection-needed = Выберите систему, к которой относится эта встреча
webinar-form-meeting = Собственное имя или номер встречи в ней (необязательно)
webinar-form-meeting-hint = Так, как её называет система. Всё, что она сообщит об этой встрече, будет учтено для этого вебинара. Если оставить пустым, система, которая открывает здесь комнаты, создаст новую; с другой системой ничего не изменится.
webinar-form-telephone = Номер телефона для прослушивания (по желанию)
webinar-form-capacity = Число мест (по желанию)
webinar-form-capacity-hint = Оставьте пустым, и ожидаться будут все, в чьём направлении есть модуль.
webinar-form-break-after = Перерыв { $n }: минут после начала (по желанию)
webinar-form-break-minutes = Перерыв { $n }: длительность в минутах (по желанию)
webinar-form-title = Отдельное название (по желанию)
webinar-form-title-hint = На языке вебинара. Без него используется название модуля.
webinar-form-not-theirs = Выберите себя ведущим или вторым тренером. Вебинары других тренеров планируют организаторы
webinar-new-for = Назначить вебинар: { $cohort }
webinar-form-prepare = Что подготовить участникам (по желанию)
webinar-form-prepare-hint = На языке вебинара. Без имён и сведений о реальных детях и семьях.
webinar-form-check = Проверить
webinar-form-no-trainers = В этом потоке пока нет тренеров
webinar-form-no-trainers-text = Роль назначает администратор. У вебинара должен быть ведущий.
webinar-form-module-needed = Выберите модуль и часть
webinar-form-language-needed = Выберите язык вебинара
webinar-form-date-needed = Введите дату, например 26.11.2026
webinar-form-start-needed = Введите время начала, например 15:00
webinar-form-start-never = Такого времени нет: этой ночью часы переводят вперёд. Выберите другое начало
webinar-form-start-twice = Это время наступает дважды: этой ночью часы переводят назад. Выберите начало на час раньше или позже
webinar-form-minutes-needed = Введите длительность в минутах, от 1 до 720: конец должен быть позже начала
webinar-form-lead-needed = Выберите, кто ведёт вебинар
webinar-form-link-whole = Введите ссылку целиком, начиная с https://
webinar-form-capacity-number = Введите число мест цифрами или оставьте поле пустым
webinar-form-break-inside = Перерыв { $n }: введите оба числа так, чтобы он был внутри вебинара, или оставьте оба поля пустыми
webinar-form-break-overlap = Перерыв { $n } начинается раньше, чем заканчивается перерыв { $other }. Выберите для одного из них другое время
webinar-check-title = Проверьте перед сохранением
webinar-check-lead = Пока ничего не сохранено.
webinar-check-stops = Так сохранить нельзя
webinar-check-warns = Вот что этому мешает
webinar-check-notes = Стоит знать
webinar-check-elsewhere = В других часовых поясах
webinar-check-same-everywhere = То же самое: во всех часовых поясах участников потока на часах это же время.
webinar-check-places = Мест: { $places }. Людей в потоке с этим модулем: { $n }
webinar-check-link = Указана. Её видят только тренеры и организаторы.
webinar-asking-title = Участники без места
webinar-asking-who = { $n ->
    [one] У { $n } человека ещё нет места ни на одной дате этой части.
    [few] У { $n } человек ещё нет места ни на одной дате этой части.
    [many] У { $n } человек ещё нет места ни на одной дате этой части.
   *[other] У { $n } человека ещё нет места ни на одной дате этой части.
}
webinar-asking-ask = Попросить их по электронной почте занять место. Письмо уйдёт { $at }
webinar-asking-hint = Кто к тому времени займёт место, письма не получит. Всё, что назначено за день, придёт одним письмом.
webinar-check-reason = Почему вы всё равно сохраняете
webinar-check-reason-hint = Сохранится в истории вебинара.
webinar-reason-needed = Напишите, почему вы всё равно сохраняете
webinar-check-back = Изменить данные
webinar-save = Сохранить вебинар
webinar-save-change = Сохранить изменение
webinar-save-anyway = Всё равно сохранить
webinar-save-and-send = { $n ->
    [one] Сохранить и сообщить { $n } человеку
    [few] Сохранить и сообщить { $n } людям
    [many] Сохранить и сообщить { $n } людям
   *[other] Сохранить и сообщить { $n } людям
}
webinar-letter-title = Письмо, которое будет отправлено
webinar-letter-who = { $n ->
    [one] Его получит { $n } человек на своём языке, а также тренеры.
    [few] Его получат { $n } человека, каждый на своём языке, а также тренеры.
    [many] Его получат { $n } человек, каждый на своём языке, а также тренеры.
   *[other] Его получат { $n } человека, каждый на своём языке, а также тренеры.
}
webinar-letters = Письмо на трёх языках
webinar-letters-what = Каждый получит его на своём языке. Пока ничего не отправлено.
webinar-cancel = Отменить вебинар
webinar-cancel-title = Отмена вебинара
webinar-cancel-text = Он останется в списках с пометкой «не состоится», пока не пройдёт его время.
webinar-cancel-reason = Причина
webinar-cancel-reason-hint = Её прочитают все, кого ждали.
webinar-cancel-reason-here = здесь будет ваша причина
webinar-cancel-reason-needed = Напишите причину: её прочитают все, кого ждали
webinar-cancel-instead = Что им делать вместо этого
webinar-cancel-instead-what = Этот абзац у разных получателей разный. Выше показано письмо, которое получит большинство.
webinar-cancel-instead-nothing = Другой даты пока нет: { $n }
webinar-cancel-instead-attended = Уже участвовали в другую дату: { $n }
webinar-cancel-instead-expected = Их ждут в другую дату: { $n }
webinar-cancel-instead-take = Могут занять место в другую дату: { $n }
webinar-cancel-instead-waits = Ждут места в другую дату: { $n }
webinar-cancel-instead-join = Могут встать в очередь на другую дату: { $n }
webinar-cancel-send = { $n ->
    [one] Отменить и сообщить { $n } человеку
    [few] Отменить и сообщить { $n } людям
    [many] Отменить и сообщить { $n } людям
   *[other] Отменить и сообщить { $n } людям
}
webinar-cancel-keep = Оставить
flash-webinar-planned = Вебинар сохранён. Те, кого ждут, видят его в своём списке.
flash-webinar-planned-places = Вебинар сохранён. Число мест ограничено: участники найдут его в своём списке и займут место там. Писем никому не отправлено.
flash-webinar-planned-asked = { $n ->
    [one] Вебинар сохранён. { $n } человека без места попросят по электронной почте занять его: { $at }.
    [few] Вебинар сохранён. { $n } человек без места попросят по электронной почте занять его: { $at }.
    [many] Вебинар сохранён. { $n } человек без места попросят по электронной почте занять его: { $at }.
   *[other] Вебинар сохранён. { $n } человека без места попросят по электронной почте занять его: { $at }.
}
flash-webinar-changed = Изменение сохранено. Письма не отправлены: время осталось прежним.
flash-webinar-moved = Новое время сохранено. Все, кого ждут, получат письмо.
flash-webinar-moved-up = { $n ->
    [one] Изменение сохранено. { $n } человек из листа ожидания получил место; ему придёт письмо.
    [few] Изменение сохранено. { $n } человека из листа ожидания получили места; им придут письма.
    [many] Изменение сохранено. { $n } человек из листа ожидания получили места; им придут письма.
   *[other] Изменение сохранено. { $n } человека из листа ожидания получили места; им придут письма.
}
flash-webinar-cancelled = Вебинар отменён. Все, кого ждали, получат письмо.

# What stands in the way of a webinar
finding-no-length = Конец не позже начала.
finding-past = Начало уже в прошлом.
finding-begun = Вебинар уже начался. Его время больше нельзя изменить, остальное можно.
finding-fewer-places = { $n ->
    [one] Место уже есть у { $n } человека, это больше, чем станет мест ({ $places }). Оно за ним сохранится, новых мест не будет.
    [few] Места уже есть у { $n } человек, это больше, чем станет мест ({ $places }). Они за ними сохранятся, новых мест не будет.
    [many] Места уже есть у { $n } человек, это больше, чем станет мест ({ $places }). Они за ними сохранятся, новых мест не будет.
   *[other] Места уже есть у { $n } человека, это больше, чем станет мест ({ $places }). Они за ними сохранятся, новых мест не будет.
}
finding-places-for-some = { $n ->
    [one] Сейчас ждут всех, человек: { $people }. Мест станет { $places }, и { $n } человек попадёт в лист ожидания.
    [few] Сейчас ждут всех, человек: { $people }. Мест станет { $places }, и { $n } человека попадут в лист ожидания.
    [many] Сейчас ждут всех, человек: { $people }. Мест станет { $places }, и { $n } человек попадут в лист ожидания.
   *[other] Сейчас ждут всех, человек: { $people }. Мест станет { $places }, и { $n } человека попадут в лист ожидания.
}
finding-leads-twice = { $trainer } в это же время ведёт другой вебинар: { $title }, { $when }.
finding-busy = { $trainer } в это же время участвует в другом вебинаре: { $title }, { $when }.
finding-link = Эта же ссылка занята в это время: { $title }, { $when }.
finding-people = { $n ->
    [one] У { $n } ожидаемого участника в это время другой вебинар: { $title }, { $when }.
    [few] У { $n } ожидаемых участников в это время другой вебинар: { $title }, { $when }.
    [many] У { $n } ожидаемых участников в это время другой вебинар: { $title }, { $when }.
   *[other] У { $n } ожидаемых участников в это время другой вебинар: { $title }, { $when }.
}
finding-rest = { $n ->
    [one] { $trainer }: между этим и другим вебинаром только { $n } минута: { $title }, { $when }.
    [few] { $trainer }: между этим и другим вебинаром только { $n } минуты: { $title }, { $when }.
    [many] { $trainer }: между этим и другим вебинаром только { $n } минут: { $title }, { $when }.
   *[other] { $trainer }: между этим и другим вебинаром только { $n } минуты: { $title }, { $when }.
}
finding-hour = Это не между 08:00 и 20:00.
finding-outside = Дата вне сроков потока: { $from } – { $to }.
finding-far = До вебинара больше года. Проверьте год.
finding-weekend = Это выходной день.
finding-holiday = Это праздничный день: { $name }.
finding-notice = До начала меньше 48 часов.
finding-other-length = { $n ->
    [one] Назначена { $n } минута, а ход вебинара в материалах рассчитан на { $content }. Участники видят его без времени начала частей.
    [few] Назначено { $n } минуты, а ход вебинара в материалах рассчитан на { $content }. Участники видят его без времени начала частей.
    [many] Назначено { $n } минут, а ход вебинара в материалах рассчитан на { $content }. Участники видят его без времени начала частей.
   *[other] Назначено { $n } минуты, а ход вебинара в материалах рассчитан на { $content }. Участники видят его без времени начала частей.
}

# Audit events about webinars
audit-webinar-planned = { $who }: вебинар назначен, { $new }.
audit-webinar-moved = { $who }: вебинар перенесён с { $old } на { $new }.
audit-webinar-changed = { $who }: изменены сведения о вебинаре.
audit-webinar-cancelled = { $who }: вебинар отменён.
audit-webinar-trainers = { $who }: изменены тренеры вебинара.
audit-webinar-place = { $who }: изменено место участника { $about } на вебинаре.

webinar-result-not-listed = Вас не было в списке этого вебинара.
webinar-attended-another = Вы были на этой части { $date }. Место здесь вам не нужно.
webinar-place-instead = У вас есть место { $date }. Если вы займёте место здесь, прежнее достанется другому.
webinar-place-instead-waiting = У вас есть место { $date }. Оно остаётся за вами, пока вы ждёте места здесь и пока не займёте предложенное.
webinars-none-ahead = Впереди вебинаров нет.
webinar-form-title-long = В названии может быть не больше 200 знаков: сократите его
audit-webinar-place-taken = { $who }: место на вебинаре ({ $old }) дано участнику { $about }.
audit-webinar-place-waiting = { $who }: участник { $about } поставлен в лист ожидания вебинара ({ $old }).
audit-webinar-place-released = { $who }: место участника { $about } на вебинаре ({ $old }) освобождено.
audit-webinar-place-cannot_come = { $who }: отмечено, что { $about } не сможет прийти на вебинар ({ $old }).
audit-webinar-time = { $date }, { $time }
