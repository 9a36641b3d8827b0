# Администрирование
set-up-title = Настройка этой установки
set-up-text = Администратора пока нет. Кто заполнит эту страницу, станет первым и сможет пригласить других.
set-up-name = Ваше имя
set-up-name-missing = Укажите имя
set-up-email-hint = Позже вы будете входить по коду, отправленному на этот адрес.
set-up-go = Стать администратором
set-up-ended-title = Ссылка больше не действует
set-up-ended = Ссылка для настройки действует 24 часа, один раз и только пока нет администратора. Новая печатается при запуске программы.
admin-tasks = Что настроить
admin-done = Готово
admin-not-done = Нужно сделать
admin-task-content = Содержание программы
admin-task-content-more = Загружено, редакция { $edition }.
admin-task-mail = Электронная почта
admin-task-mail-folder = Письма складываются в папку { $where } и никому не приходят. Укажите SMTP-сервер до приёма заявок.
admin-task-mail-smtp = Письма уходят через SMTP-сервер.
admin-task-cohort = Первый поток
admin-task-cohort-more = { $n ->
    [one] { $n } поток. Без потока никто не может подать заявку.
    [few] { $n } потока. Без потока никто не может подать заявку.
    [many] { $n } потоков. Без потока никто не может подать заявку.
   *[other] { $n } потока. Без потока никто не может подать заявку.
}
admin-task-organiser = Организатор
admin-task-organiser-more = { $n ->
    [one] { $n } организатор. Без него некому рассматривать заявки.
    [few] { $n } организатора. Без них некому рассматривать заявки.
    [many] { $n } организаторов. Без них некому рассматривать заявки.
   *[other] { $n } организатора. Без них некому рассматривать заявки.
}
admin-task-administrators = Второй администратор
admin-task-administrators-more = { $n ->
    [one] { $n } администратор. Если их двое, работа не остановится, когда одного нет.
    [few] { $n } администратора. Если их двое, работа не остановится, когда одного нет.
    [many] { $n } администраторов. Если их двое, работа не остановится, когда одного нет.
   *[other] { $n } администратора. Если их двое, работа не остановится, когда одного нет.
}
admin-no-cohorts = Потоков пока нет.
admin-versions = Версия { $version }, данные часовых поясов { $zones }, редакция { $edition }.
roles-title = Роли
roles-held = Кому что можно
roles-held-line = { $role }, { $cohort }, с { $date }
roles-take = Снять
roles-give = Дать роль
roles-email-hint = Если учётной записи нет, она появится; вход по коду.
roles-name = Имя (по желанию)
roles-role = Роль
roles-role-missing = Выберите роль
roles-cohort = Поток
roles-all-cohorts = Все потоки
roles-give-go = Дать эту роль
roles-last = Это последний администратор. Сначала дайте роль кому-то ещё
roles-cohort-unknown = Выберите поток из списка
roles-name-long = Не больше { $n } знаков
flash-role-given = Теперь у { $email } есть эта роль.
flash-role-taken = Роль снята. Она больше не действует.
role-trainer = Тренер
role-trainer-may = Проводит вебинары и видит, кто пришёл.
role-organiser = Организатор
role-organiser-may = Ведёт поток: люди, вебинары, записи, отчёты.
role-evaluator = Специалист по оценке
role-evaluator-may = Видит только общие числа, без людей.
role-administrator = Администратор
role-administrator-may = Управляет установкой, для всех потоков.
cohort-new-title = Новый поток
cohort-new-go = Создать поток
cohort-edition = За потоком закрепляется нынешнее содержание, редакция { $edition }.
cohort-fixed = Что потом не меняется
cohort-fixed-hint = Всё остальное можно изменить в настройках потока.
cohort-slug = Имя в адресах
cohort-slug-hint = Например kz-2027-03: строчные латинские буквы, цифры, дефисы.
cohort-slug-wrong = Напишите от 2 до 40 строчных латинских букв, цифр или дефисов
cohort-slug-taken = Такое имя уже есть у другого потока. Выберите другое
cohort-place = Страна и часовой пояс
cohort-place-missing = Выберите страну и часовой пояс
cohort-tracks = Направления
cohort-track-missing = Выберите хотя бы одно направление
cohort-langs = Языки
cohort-lang-missing = Выберите хотя бы один язык
cohort-first-lang = Основной язык потока
flash-cohort-made = Поток создан: { $name }. Теперь дайте кому-нибудь роль его организатора.
