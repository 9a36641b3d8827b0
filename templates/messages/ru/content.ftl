# Страницы содержания помимо уроков: право и контекст, памятки, планы вебинаров, состояние проверки
text-sources = Источники
context-link = Законодательство и контекст

# План вебинара
plan-webinar = План вебинара
plan-open = План вебинара, часть { $part }
plan-facilitators = Для ведущих
plan-agenda = Ход вебинара
plan-minutes = Минуты
plan-what = Что происходит
plan-notes = Заметки для ведущих
plan-large = Если участников много
plan-notices = Уведомления, которые нужно прочитать вслух
plan-polls = Опросы
plan-scale = Ответ от 1 (не согласен) до 5 (согласен).
plan-repeats = Повторяет вопрос { $first }, чтобы ответы можно было сравнить.
plan-make-up = Вопросы для тех, кто восполняет пропущенный вебинар
plan-moments = Трудные моменты

# Состояние проверки
review-title = Проверка содержания
review-lead = Кто написал и проверил каждый текст на каждом языке и чего ещё не хватает.
review-done = { $n ->
    [one] На всех языках проверено { $done } из { $n } текста.
    [few] На всех языках проверено { $done } из { $n } текстов.
    [many] На всех языках проверено { $done } из { $n } текстов.
   *[other] На всех языках проверено { $done } из { $n } текста.
}
review-how = Читатели видят у текста пометку «Черновик, идёт экспертная проверка», пока его не подписали эксперт по защите детей, юрист и редактор, для которого этот язык родной. Подписи вносят в файл review.toml в папке содержания.
review-texts = Тексты
review-text = Текст
review-absent = Ещё не переведено
review-missing = Не хватает:
review-complete = Проверено
review-taken = { $step }: { $by }, { $date }
review-drafted = Черновик
review-expert = Эксперт
review-law = Юрист
review-editor = Редактор
review-text-programme = Программа: названия, направления, уведомления, слова записи
review-text-module = { $module }: название, цель и задачи
review-text-check = { $module }: проверка знаний
review-text-tests = { $module }: тесты до и после
review-text-webinar = { $module }: план вебинара
review-questions = Открытые вопросы к проверяющим
review-questions-lead = Вопросы хранятся на английском языке, общем для всех проверяющих.
review-questions-n = { $n ->
    [one] { $n } вопрос
    [few] { $n } вопроса
    [many] { $n } вопросов
   *[other] { $n } вопроса
}
review-questions-none = Открытых вопросов нет.
review-answered = Вопросы с ответами
review-answered-by = { $by }, { $date }

# Глоссарий
glossary-letters = Перейти к букве
overview-place-guide = Руководство для организаторов
overview-place-review = Проверка содержания
