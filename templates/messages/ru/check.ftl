# Проверка знаний
check-title = Проверка знаний
check-of = Проверка знаний: { $module }
check-questions = { $n ->
    [one] { $n } вопрос
    [few] { $n } вопроса
    [many] { $n } вопросов
   *[other] { $n } вопроса
}
check-minutes = { $n ->
    [one] Около { $n } минуты
    [few] Около { $n } минут
    [many] Около { $n } минут
   *[other] Около { $n } минуты
}
check-pass-mark = Проходной балл: { $needed } из { $of }
check-start-text = Эта проверка оценивается: без неё модуль не считается завершённым. Можно остановиться на любом вопросе и вернуться позже: каждый ответ сохраняется. Когда вы сдадите работу, к каждому вопросу появится пояснение.
check-start-pause = { $n ->
    [one] Проходить проверку можно сколько угодно раз, с паузой в { $n } минуту между попытками. Засчитывается лучшая попытка.
    [few] Проходить проверку можно сколько угодно раз, с паузой в { $n } минуты между попытками. Засчитывается лучшая попытка.
    [many] Проходить проверку можно сколько угодно раз, с паузой в { $n } минут между попытками. Засчитывается лучшая попытка.
   *[other] Проходить проверку можно сколько угодно раз, с паузой в { $n } минуты между попытками. Засчитывается лучшая попытка.
}
check-begin = Начать
check-begin-again = Начать попытку { $n }
check-go-on = Продолжить проверку
check-go-on-text = { $n ->
    [one] Вы уже начали. Ответ дан на { $answered } из { $n } вопроса.
    [few] Вы уже начали. Ответ дан на { $answered } из { $n } вопросов.
    [many] Вы уже начали. Ответ дан на { $answered } из { $n } вопросов.
   *[other] Вы уже начали. Ответ дан на { $answered } из { $n } вопроса.
}
check-passed-already = Проверка пройдена
check-passed-already-text = Её можно пройти ещё раз для практики. Достигнутый результат сохранится.
check-next-opens = Следующая попытка откроется: { $time }
check-next-opens-text = А пока перечитайте уроки к вопросам, на которые не получилось ответить.
check-next-open-now = Можно начать следующую попытку
check-closed = Этот поток завершён. Ваши результаты остаются здесь, новые попытки не принимаются.
check-early = Проверка откроется вместе с уроками: { $date }.
check-moment = { $time }, { $zone }
check-attempts = Ваши попытки
check-attempt = Попытка { $n }
check-attempt-passed = Пройдено, { $points } из { $of }
check-attempt-not-yet = Пока нет, { $points } из { $of }

# Вопрос
check-question-of = Вопрос { $n } из { $of }
check-questions-nav = Вопросы
check-pause = Приостановить и выйти
check-choose-one = Выберите один ответ
check-choose-all = Выберите все подходящие ответы
check-order-hint = Укажите место каждого шага: 1 — первый
check-match-hint = Выберите, что к чему относится
check-choose = Выберите
check-order-missing = Укажите место для «{ $words }»
check-order-again = Укажите для «{ $words }» место, которое ещё не занято
check-match-missing = Выберите, что относится к «{ $words }»
check-match-again = Выберите для «{ $words }» то, что ещё не выбрано
check-saved-at = Сохранено в { $time }
check-saved-on = Сохранено { $time }
check-not-in-language = Этот вопрос ещё не переведён. Он показан на английском языке.
check-previous = Предыдущий вопрос
check-all = Все вопросы

# Перед сдачей
check-review-title = Перед тем как сдать
check-review-all = { $n ->
    [one] На { $n } вопрос дан ответ.
    [few] На все { $n } вопроса даны ответы.
    [many] На все { $n } вопросов даны ответы.
   *[other] На все { $n } вопроса даны ответы.
}
check-review-some = { $n ->
    [one] На { $n } вопрос ещё нет ответа
    [few] На { $n } вопроса ещё нет ответа
    [many] На { $n } вопросов ещё нет ответа
   *[other] На { $n } вопроса ещё нет ответа
}
check-review-some-text = Можно сдать и так. За вопрос без ответа баллы не начисляются.
check-answered = Ответ дан
check-not-answered = Ответа нет
check-answer = Ответить
check-hand-in = Сдать
check-hand-in-text = После этого ответы уже не меняются, и вы увидите пояснение к каждому вопросу.
flash-check-handed-in = Эта попытка уже сдана. Ответы в ней не меняются.

# Результат
check-result-passed = Пройдено: { $points } из { $of }
check-result-not-yet = Пока нет: { $points } из { $of }
check-result-passed-text = Эта часть модуля завершена.
check-result-needed = Нужно { $needed }. Проверку можно пройти ещё раз, сколько угодно раз.
check-reread = Вопросы, на которые не получилось ответить, объясняются в этих уроках:
check-lesson = Урок { $n }: { $title }
check-explained = Вопросы с пояснениями
check-right = Верно
check-part = Верно отчасти: { $points } из 1
check-none = Пока неверно
check-right-order = Верный порядок:
check-your-place = Вы указали место { $n }
check-your-match = Вы выбрали: { $words }
check-your-right = Ваш ответ, и он верный
check-yours = Ваш ответ
check-right-answer = Верный ответ
check-back-to-module = Вернуться к модулю
check-to-next = К следующей попытке
