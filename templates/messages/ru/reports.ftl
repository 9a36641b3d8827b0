# Отчёт о посещаемости, файлы из него, страница специалистов по оценке
report-attendance = Отчёт о посещаемости
report-answer = { $people ->
    [one] Учтён { $peopleText } человек.
    [few] Учтено { $peopleText } человека.
    [many] Учтено { $peopleText } человек.
   *[other] Учтено { $peopleText } человека.
  } { $webinars ->
    [one] Прошёл { $webinars } вебинар.
    [few] Прошло { $webinars } вебинара.
    [many] Прошло { $webinars } вебинаров.
   *[other] Прошло { $webinars } вебинара.
  }
report-webinars-held = { $webinars ->
    [one] Прошёл { $webinars } вебинар.
    [few] Прошло { $webinars } вебинара.
    [many] Прошло { $webinars } вебинаров.
   *[other] Прошло { $webinars } вебинара.
  }
report-as-of = Данные на { $time }, { $zone }.
report-as-of-name = Данные на
report-upcoming = { $n ->
    [one] { $n } вебинар ещё не начался и пока не учтён.
    [few] { $n } вебинара ещё не начались и пока не учтены.
    [many] { $n } вебинаров ещё не начались и пока не учтены.
   *[other] { $n } вебинара ещё не начались и пока не учтены.
  }
report-nobody = Здесь никто не учтён
report-nobody-text = Вебинаров ещё не было, или никто не подходит под все фильтры. Уберите один из фильтров.

# Фильтры
report-choose = Выберите, что считать
report-filter-from = С
report-filter-to = По
report-filter-module = Модуль
report-filter-webinar = Вебинар
report-filter-track = Направление обучения
report-filter-region = Регион
report-filter-sector = Сфера
report-filter-organisation = Организация
report-filter-language = Язык
report-filter-status = Статус
report-filter-as-of = По состоянию на
report-as-of-hint = День или день и время: 26.11.2026 15:00. В отчёте будет посещаемость, известная на этот момент.
report-earlier = Посещаемость, известная на { $time }
report-earlier-text = То, что записано или решено позже, не учтено. Список людей, их направления и места – те, что были тогда; регионы, сферы работы, организации, пол и языки – сегодняшние.
report-all-module = Все модули
report-all-webinar = Все вебинары
report-all-track = Все направления
report-all-region = Все регионы
report-all-sector = Все сферы
report-all-language = Все языки
report-all-status = Все статусы
report-show-by = Показать
report-by-region = По регионам
report-by-track = По направлениям
report-by-sector = По сферам
report-by-gender = По полу
report-by-language = По языкам
report-update = Обновить
report-more-filters = Другие фильтры
report-chosen = Выбранные фильтры
report-chip = { $name }: { $value }
report-chip-remove = Убрать фильтр
report-clear = Убрать все
report-choose-from-list = Выберите значение из списка
report-date-like = Введите дату в виде 26.11.2026
report-date-order = Дата должна быть { $from } или позже
report-moment-like = Введите момент в виде 26.11.2026 15:00
report-moment-past = Этот момент должен быть в прошлом
report-webinar-part = { $title }, часть { $part }
report-not-given = Не указано
report-gender-woman = Женщины
report-gender-man = Мужчины
report-gender-other = Другое

# Показатели
report-stat-people = Человек
report-stat-came = Приняли участие
report-stat-every = Присутствовали на всех вебинарах
report-stat-participations = Участий
report-stat-expected = Всего ожидалось
report-stat-held = Проведённые вебинары
report-means-stat-held = Вебинары, у которых плановое начало уже наступило и которые не отменены, включая тот, что идёт сейчас.
report-means-stat-people = Люди с местом в потоке, которых ждали на прошедшем вебинаре или о которых там есть запись. Каждый человек учтён один раз.
report-means-stat-came = Те из них, кто хотя бы раз присутствовал полностью или частично.
report-means-stat-every = Те из них, кто присутствовал каждый раз, когда его ждали.
report-means-stat-participations = По одному на каждый случай, когда кто-то присутствовал полностью или частично. Человек, который был на двух вебинарах, учтён дважды.
report-means-stat-expected = По одному на каждого человека и вебинар, на котором его ждали. Если вебинар проводился несколько раз, человек учтён на одном из них: на том, где результат больше, иначе там, где у него место, иначе на его языке. Сумма всех статусов равна этому числу.
report-status-present = Присутствовал(а)
report-status-partial = Частичное участие
report-status-excused = Уважительная причина
report-status-absent = Отсутствовал(а)
report-status-not-recorded = Нет данных
report-means-present = На вебинаре не менее { $percent } % его минут, или отмечен по коду вебинара, если поток засчитывает это как присутствие, или так отметил тренер.
report-means-present-several = На вебинаре не менее той доли его минут, которая действовала при закрытии вебинара ({ $percents }), или отмечен по коду вебинара, если поток засчитывает это как присутствие, или так отметил тренер.
report-means-partial = На вебинаре часть его минут.
report-means-excused = Не был на вебинаре, причина принята.
report-means-absent = Не был на вебинаре.
report-means-not-recorded = Пока ничего не известно. Это не то же самое, что отсутствие.
report-by-status = По статусам
report-number = Число
report-share = Доля
report-by-webinar = По вебинарам
report-webinar = Вебинар
report-expected = Ожидалось
report-every = Были на всех
report-rest = Были не на всех
report-people = Всего человек
report-all = Все
report-of = { $part } из { $whole }
report-figures-by-region = Показатели по регионам
report-figures-by-track = Показатели по направлениям
report-figures-by-sector = Показатели по сферам
report-figures-by-gender = Показатели по полу
report-figures-by-language = Показатели по языкам
report-chart-by-region = Доля людей, которые были на всех вебинарах, где их ждали, по регионам
report-chart-by-track = Доля людей, которые были на всех вебинарах, где их ждали, по направлениям
report-chart-by-sector = Доля людей, которые были на всех вебинарах, где их ждали, по сферам
report-chart-by-gender = Доля людей, которые были на всех вебинарах, где их ждали, по полу
report-chart-by-language = Доля людей, которые были на всех вебинарах, где их ждали, по языкам
report-chart-finding = От { $mostShare } ({ $most }) до { $leastShare } ({ $least }). Групп, которые не показаны: { $hidden }. Все числа есть в таблице.
report-chart-finding-one = { $share } ({ $name }). Все числа есть в таблице.
report-chart-finding-none = Ни одна группа не показана. В таблице есть то, что можно показать.
report-not-shown = не показано
report-small-groups = Малые группы не показаны
report-small-groups-text = В группе число меньше { $least } не показано, потому что людей можно было бы узнать. Не показаны и некоторые другие числа, чтобы его нельзя было вычислить из итогов. Показатели всех вместе и каждого вебинара показаны полностью: в этом отчёте люди названы и по именам. В файлах скрыты те же числа.
report-how-counted = Как считается каждый показатель

# Люди
report-people-list = Люди и вебинары
report-view-matrix = Строка на человека
report-view-rows = Строка на вебинар
report-minutes-of = { $minutes } из { $scheduled } мин
report-not-counted = Здесь не учтено
report-matrix-note = Тире значит, что на этом вебинаре человека не ждали или он учтён в другой день той же части.

# Столбцы файлов
report-column = Столбец
report-meaning = Значение
report-column-name = Имя
report-column-reference = Номер
report-column-track = Направление обучения
report-column-region = Регион
report-column-sector = Сфера
report-column-organisation = Организация
report-column-module = Модуль
report-column-part = Часть
report-column-language = Язык вебинара
report-column-date = Дата
report-column-status = Статус
report-column-minutes = Минут на вебинаре
report-column-scheduled = Минут всего
report-means-name = Имя человека, как оно стоит в списках.
report-means-reference = Номер, который человек может назвать по телефону. Он не меняется, когда меняется имя.
report-means-track = Направление, на котором человек учится сейчас.
report-means-region = Регион, где человек работает, как указано для этого потока.
report-means-sector = Сфера, в которой человек работает, как указано для этого потока.
report-means-organisation = Организация, как указано для этого потока.
report-means-module = Модуль вебинара.
report-means-part = Вебинары одного модуля и одной части заменяют друг друга: человек учтён на одном из них.
report-means-language = Язык, на котором шёл вебинар.
report-means-date = День вебинара в его часовом поясе.
report-means-status = Итог посещаемости: статусы описаны ниже.
report-means-minutes = Полных минут на вебинаре без перерывов. Пусто, если они неизвестны: данных нет или известно только, что человек был на вебинаре (по коду, по нажатию «Войти» или по отметке тренера).
report-means-scheduled = Сколько минут шёл вебинар или, если это не записано, сколько должен был идти.
report-sheet-matrix = Люди и вебинары
report-sheet-rows = Строки
report-sheet-totals = Итоги
report-sheet-about = Об отчёте
report-cohort = Поток
report-filters = Фильтры
report-no-filters = Нет: все люди и вебинары потока

# Файлы
report-to-export = Скачать
report-export = Скачать людей файлом
report-export-text = В файле есть имена. Для чего он, кто его создал и когда, хранится в списке ниже.
report-export-purpose = Для чего нужен файл
report-purpose-hint = Например: квартальный отчёт министерству
report-purpose-missing = Напишите не менее чем двумя словами, для чего нужен файл, например: квартальный отчёт
report-export-format = Вид файла
report-format-xlsx = Excel
report-format-xlsx-hint = Люди по вебинарам, строки, итоги и значение каждого столбца
report-format-csv = CSV
report-format-csv-hint = Только строки, для других программ
report-format-missing = Выберите вид файла
report-too-long = Для Excel слишком много строк. Выберите CSV или меньше людей
report-export-go = Скачать файл
report-exports = Созданные файлы
report-exports-all = { $n ->
    [one] Показать { $n } файл
    [few] Показать все { $n } файла
    [many] Показать все { $n } файлов
   *[other] Показать все { $n } файла
  }
report-exports-none = Файлов ещё не создавали. Каждый будет стоять здесь со своей целью.
report-export-when = Когда
report-export-who = Кто
report-export-rows = Строк
report-export-nobody = Имя неизвестно

# Специалисты по оценке
evaluate-title = Показатели по потокам
evaluate-text = Вы видите только числа, никогда не человека.
evaluate-dates = { $from } – { $to }
evaluate-none = Вам пока не назначен ни один поток. Это может изменить администратор.
evaluate-limits = Числа меньше { $least } не показаны.
evaluate-nobody-text = Вебинаров ещё не было. Показатели появятся после первого.
evaluate-others = Не присутствовали
evaluate-webinars-text = Вебинары одной части, которые проводились несколько раз, стоят в одной строке. Числа в строке видны, если показаны направления, которые в неё входят.
evaluate-small-groups = В группе число меньше { $least } не показано, потому что людей можно было бы узнать. Не показаны и некоторые другие числа, чтобы его нельзя было вычислить по итогам.
