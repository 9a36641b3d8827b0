# Что стоит вокруг каждой страницы
site-name = Реабилитация и реинтеграция детей
site-short = Учебная программа
site-kind = Учебная программа
skip-to-content = Перейти к содержанию
nav-main = Главное меню
language-is = Язык:
your-account = Ваша учётная запись
settings = Настройки
sign-in = Войти
sign-out = Выйти
help = Помощь
accessibility = Доступность
privacy = Конфиденциальность
check-a-record = Проверить запись
you-are-here = Вы здесь
go-to-start = Перейти на главную страницу
pages = Страницы
pager-range = { $first }–{ $last } из { $total }
pager-previous = Назад
pager-next = Дальше
place-home = Главная
place-modules = Модули
place-webinars = Вебинары
place-record = Моя запись
place-today = Сегодня
place-people = Люди
place-materials = Материалы
place-overview = Обзор
place-reports = Отчёты
place-records = Записи
use-as-learner = Войти как участник
use-as-trainer = Войти как тренер
use-as-organiser = Войти как организатор
use-as-evaluator = Войти как специалист по оценке
use-as-administrator = Администрирование
email = Электронная почта
password = Пароль
optional = (по желанию)
continue = Продолжить
save = Сохранить
back = Назад
change = Изменить
cancel = Отменить

# Формы
error-prefix = Ошибка:
errors-title = { $n ->
    [one] Нужно исправить { $n } пункт
    [few] Нужно исправить { $n } пункта
    [many] Нужно исправить { $n } пунктов
   *[other] Нужно исправить { $n } пункта
}

## Формы, предмет которых тем временем изменил кто-то другой

meanwhile-both = Пока вы писали «{ $own }», здесь сохранили «{ $theirs }». Оставьте верное и сохраните ещё раз
meanwhile-emptied = Пока вы писали «{ $own }», это поле очистили. Оставьте верное и сохраните ещё раз
meanwhile-own-empty = Пока вы оставляли это поле пустым, здесь сохранили «{ $theirs }». Оставьте верное и сохраните ещё раз
meanwhile-look = В тот же момент изменения сохранил кто-то другой. Посмотрите поля и сохраните ещё раз
