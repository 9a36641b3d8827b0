# Импорт участников
import-title = Импорт участников
import-lead = Выберите таблицу, где в каждой строке один человек: электронная почта, имя, направление. Сначала вы увидите, что произойдёт, и только потом подтвердите.
import-template = Шаблон (CSV)
import-file = Файл
import-file-hint = CSV или Excel (.xlsx), до { $megabytes } МБ. Подходит любая обычная кодировка и разделитель.
import-paste = Или вставьте строки
import-paste-hint = Вместе с заголовком таблицы, скопированные из неё.
import-pasted-name = вставленные строки
import-check = Проверить
import-nothing-yet = Пока ничего не изменится и никто не получит писем.
import-earlier = Прежние импорты
import-not-confirmed = не подтверждён
import-file-missing = Выберите файл или вставьте строки
import-file-empty = В этом файле ничего нет. Выберите другой
import-file-no-rows = В файле есть заголовок, но нет людей. Выберите другой
import-file-too-many-rows = В файле больше { $most } строк. Разделите его и импортируйте части по очереди
import-file-too-many-columns = В файле больше столбцов, чем нужно для списка людей. Оставьте столбцы шаблона и сохраните снова
import-file-old-or-locked = Это старый файл Excel (.xls) или файл с паролем. Сохраните его как .xlsx без пароля
import-file-too-large-inside = В этой книге гораздо больше, чем бывает в списке людей. Скопируйте список в новую книгу и сохраните её
import-file-broken = Эту книгу не удаётся открыть. Откройте её в Excel, сохраните снова как .xlsx и выберите этот файл
import-file-no-table = Это не таблица, которую мы можем прочитать. Сохраните список как CSV или .xlsx
import-plan-title = Что произойдёт
import-done-title = Что произошло
import-recognised-text = Прочитано как текст: { $encoding }, разделитель: { $separator }.
import-recognised-workbook = Прочитано как книга Excel, первый непустой лист.
import-separator-comma = запятая
import-separator-semicolon = точка с запятой
import-separator-tab = табуляция
import-columns = Что в каком столбце
import-columns-needed = Укажите, в каком столбце электронная почта, а в каком имя.
import-columns-save = Использовать эти столбцы
import-column = Столбец
import-column-number = Столбец { $n }
import-column-sample = Например
import-column-is = В нём
import-column-ignored = Не используется
flash-import-columns = Столбцы приняты. Посмотрите план ещё раз.
import-field-email = Электронная почта
import-field-latin-name = Имя на латинице
import-field-cyrillic-name = Имя на кириллице
import-field-name = Полное имя
import-field-family-name = Фамилия
import-field-given-name = Имя
import-field-position = Должность
import-field-organisation = Организация
import-field-region = Регион
import-field-sector = Сфера
import-field-track = Направление
import-field-language = Язык чтения
import-field-webinar-language = Язык вебинаров
import-field-gender = Пол
import-field-external-id = Номер
import-field-state = Состояние
import-group-create = { $n ->
    [one] Будет добавлен { $n } человек
    [few] Будут добавлены { $n } человека
    [many] Будет добавлено { $n } человек
   *[other] Будут добавлены { $n } человека
}
import-group-join = { $n ->
    [one] { $n } человек уже имеет учётную запись и будет зачислен
    [few] { $n } человека уже имеют учётную запись и будут зачислены
    [many] { $n } человек уже имеют учётную запись и будут зачислены
   *[other] { $n } человека уже имеют учётную запись и будут зачислены
}
import-name-stays = Имя в учётной записи остаётся прежним: { $name }
import-group-change = { $n ->
    [one] Изменится { $n } человек
    [few] Изменятся { $n } человека
    [many] Изменится { $n } человек
   *[other] Изменятся { $n } человека
}
import-group-unchanged = { $n ->
    [one] Без изменений { $n } человек
    [few] Без изменений { $n } человека
    [many] Без изменений { $n } человек
   *[other] Без изменений { $n } человека
}
import-group-unusable = { $n ->
    [one] { $n } строку использовать нельзя
    [few] { $n } строки использовать нельзя
    [many] { $n } строк использовать нельзя
   *[other] { $n } строки использовать нельзя
}
import-was-create = { $n ->
    [one] Добавлен { $n } человек
    [few] Добавлены { $n } человека
    [many] Добавлено { $n } человек
   *[other] Добавлены { $n } человека
}
import-was-join = { $n ->
    [one] { $n } человек уже имел учётную запись и зачислен
    [few] { $n } человека уже имели учётную запись и зачислены
    [many] { $n } человек уже имели учётную запись и зачислены
   *[other] { $n } человека уже имели учётную запись и зачислены
}
import-was-change = { $n ->
    [one] Изменены данные { $n } человека
    [few] Изменены данные { $n } человек
    [many] Изменены данные { $n } человек
   *[other] Изменены данные { $n } человека
}
import-was-unchanged = { $n ->
    [one] Без изменений остался { $n } человек
    [few] Без изменений остались { $n } человека
    [many] Без изменений осталось { $n } человек
   *[other] Без изменений остались { $n } человека
}
import-was-unusable = { $n ->
    [one] Не удалось использовать { $n } строку
    [few] Не удалось использовать { $n } строки
    [many] Не удалось использовать { $n } строк
   *[other] Не удалось использовать { $n } строки
}
import-line = Строка
import-changes = Изменения
import-why = Почему
import-change = { $field }: { $old } → { $new }
import-change-new = { $field }: → { $new }
import-rest = Эти строки файлом, чтобы исправить (CSV)
import-rest-line = Строка файла
import-rest-why = Что исправить
import-tell = Написать новым людям, что у них есть место
import-tell-hint = Без этого никто не получит писем.
import-tell-show = Посмотреть письмо
import-tell-sample = «У вас есть место в учебной программе»: первый день, кнопка «Открыть программу», как войти и кого спросить. На языке каждого человека.
import-go = { $n ->
    [one] Зачислить { $n } готового
    [few] Зачислить { $n } готовых
    [many] Зачислить { $n } готовых
   *[other] Зачислить { $n } готовых
}
import-go-changes = { $n ->
    [one] Изменить данные { $n } человека
    [few] Изменить данные { $n } человек
    [many] Изменить данные { $n } человек
   *[other] Изменить данные { $n } человека
}
import-again = Начать заново
import-nothing-ready = С этим файлом делать нечего.
import-result = Добавлено: { $created }. Изменено: { $changed }.
import-see-people = Посмотреть людей потока
import-full = { $left ->
    [0] В потоке нет свободных мест. Сначала увеличьте число мест в его настройках
    [one] В потоке { $left } свободное место. Сначала увеличьте число мест в его настройках
    [few] В потоке { $left } свободных места. Сначала увеличьте число мест в его настройках
    [many] В потоке { $left } свободных мест. Сначала увеличьте число мест в его настройках
   *[other] В потоке { $left } свободных места. Сначала увеличьте число мест в его настройках
}
import-changed = После составления плана что-то изменилось. Посмотрите новый план и подтвердите снова
flash-import-changed = После составления плана что-то изменилось. Ничего не импортировано. Посмотрите новый план и подтвердите снова.
flash-import-done = Добавлено: { $created }. Изменено: { $changed }. Письма не отправлены.
flash-import-done-told = Добавлено: { $created }. Изменено: { $changed }. Писем отправляется: { $told }.
import-problem-no-email = Укажите адрес электронной почты.
import-problem-email = «{ $value }» не адрес электронной почты. Напишите так: anna@example.org.
import-problem-name = Укажите имя.
import-problem-name-letters = «{ $value }» не подходит как имя в этой колонке. Напишите его буквами нужной письменности, без цифр и знаков вроде ? или <.
import-problem-name-lost = В «{ $value }» при сохранении файла пропали буквы. Сохраните его как книгу Excel или «CSV UTF-8» и загрузите снова.
import-problem-lines = { $column }: ячейка занимает несколько строк. Перед ней не закрыта кавычка или в тексте есть перенос строки. Закройте кавычку или напишите текст в одну строку; проверьте и следующие строки
import-problem-long = Значение «{ $column }» длиннее 200 знаков. Сократите его.
import-problem-track = В этом потоке нет направления «{ $value }». Напишите его название или код.
import-problem-no-track = Укажите направление.
import-problem-region = В этой стране нет региона «{ $value }». Напишите его название или код.
import-problem-sector = «{ $value }» не сфера программы. Напишите её название или код.
import-problem-language = В программе нет языка «{ $value }». Напишите en, ru или kk.
import-problem-gender = «{ $value }» не понято как пол. Напишите: женщина, мужчина, другое, или оставьте пустым.
import-problem-twice = Тот же адрес стоит в строке { $line }. Оставьте одну из них.
import-problem-declined = Этому человеку отказано. Если он всё же получает место, решите это на его странице.
import-problem-withdrawn = Этот человек выбыл. Если он возвращается, решите это на его странице.
