# Білімді тексеру
check-title = Білімді тексеру
check-of = Білімді тексеру: { $module }
check-questions = { $n ->
    [one] { $n } сұрақ
   *[other] { $n } сұрақ
}
check-minutes = { $n ->
    [one] Шамамен { $n } минут
   *[other] Шамамен { $n } минут
}
check-pass-mark = Өту балы: { $of } балдың { $needed } балы
check-start-text = Бұл тексеру бағаланады: модульді аяқтау үшін одан өту керек. Кез келген сұрақта тоқтап, кейін қайта келуге болады, өйткені әр жауап сақталады. Тапсырғаннан кейін әр сұрақтың түсіндірмесі көрсетіледі.
check-start-pause = { $n ->
    [one] Тексеруден қалағаныңызша өтуге болады, екі әрекеттің арасында { $n } минут үзіліс бар. Ең жақсы әрекет есепке алынады.
   *[other] Тексеруден қалағаныңызша өтуге болады, екі әрекеттің арасында { $n } минут үзіліс бар. Ең жақсы әрекет есепке алынады.
}
check-begin = Бастау
check-begin-again = { $n }-әрекетті бастау
check-go-on = Тексеруді жалғастыру
check-go-on-text = { $n ->
    [one] Сіз бастап қойдыңыз. { $n } сұрақтың { $answered } сұрағына жауап берілді.
   *[other] Сіз бастап қойдыңыз. { $n } сұрақтың { $answered } сұрағына жауап берілді.
}
check-passed-already = Сіз бұл тексеруден өттіңіз
check-passed-already-text = Жаттығу үшін қайта өтуге болады. Жеткен нәтижеңіз сақталады.
check-next-opens = Келесі әрекеттің ашылатын уақыты: { $time }
check-next-opens-text = Оған дейін дұрыс жауап берілмеген сұрақтарға қатысты сабақтарды қайта оқыңыз.
check-next-open-now = Келесі әрекет ашық
check-closed = Бұл топтың оқуы аяқталды. Нәтижелеріңіз осында қалады, жаңа әрекеттер қабылданбайды.
check-early = Тексеру сабақтармен бірге ашылады: { $date }.
check-moment = { $time }, { $zone }
check-attempts = Сіздің әрекеттеріңіз
check-attempt = { $n }-әрекет
check-attempt-passed = Өттіңіз: { $of } балдың { $points } балы
check-attempt-not-yet = Әзірге { $of } балдың { $points } балы

# Сұрақ
check-question-of = { $of } сұрақтың { $n }-сұрағы
check-questions-nav = Сұрақтар
check-pause = Тоқтата тұрып, шығу
check-choose-one = Бір жауапты таңдаңыз
check-choose-all = Барлық сәйкес жауапты таңдаңыз
check-order-hint = Әр қадамның орнын көрсетіңіз: 1 – бірінші
check-match-hint = Әрқайсысына не сәйкес келетінін таңдаңыз
check-choose = Таңдаңыз
check-order-missing = «{ $words }» үшін орын таңдаңыз
check-order-again = «{ $words }» үшін басқа қадам алмаған орынды таңдаңыз
check-match-missing = «{ $words }» дегенге не сәйкес келетінін таңдаңыз
check-match-again = «{ $words }» үшін әлі таңдалмағанын таңдаңыз
check-saved-at = Сақталған уақыты: { $time }
check-saved-on = Сақталған уақыты: { $time }
check-not-in-language = Бұл сұрақ әлі аударылмаған. Ол ағылшын тілінде көрсетілген.
check-previous = Алдыңғы сұрақ
check-all = Барлық сұрақ

# Тапсыру алдында
check-review-title = Тапсырар алдында
check-review-all = { $n ->
    [one] { $n } сұраққа жауап берілді.
   *[other] Барлық { $n } сұраққа жауап берілді.
}
check-review-some = { $n ->
    [one] { $n } сұрақтың жауабы әлі жоқ
   *[other] { $n } сұрақтың жауабы әлі жоқ
}
check-review-some-text = Осы күйінде тапсыруға болады. Жауапсыз сұраққа балл берілмейді.
check-answered = Жауап берілді
check-not-answered = Жауап жоқ
check-answer = Жауап беру
check-hand-in = Тапсыру
check-hand-in-text = Бұдан кейін жауаптар өзгермейді, ал сіз әр сұрақтың түсіндірмесін көресіз.
flash-check-handed-in = Бұл әрекет бұрын тапсырылған. Жауаптары өзгермейді.

# Нәтиже
check-result-passed = Өттіңіз: { $of } балдың { $points } балы
check-result-not-yet = Әзірге { $of } балдың { $points } балы
check-result-passed-text = Модульдің бұл бөлігі аяқталды.
check-result-needed = { $needed } балл керек. Тексеруден қалағаныңызша қайта өтуге болады.
check-reread = Дұрыс жауап берілмеген сұрақтарды мына сабақтар түсіндіреді:
check-lesson = { $n }-сабақ: { $title }
check-explained = Сұрақтар мен түсіндірмелер
check-right = Дұрыс
check-part = Ішінара дұрыс: 1 балдың { $points } балы
check-none = Әзірге дұрыс емес
check-right-order = Дұрыс реті:
check-your-place = Сіз { $n }-орынға қойдыңыз
check-your-match = Сіздің таңдауыңыз: { $words }
check-your-right = Сіздің жауабыңыз, дұрыс
check-yours = Сіздің жауабыңыз
check-right-answer = Дұрыс жауап
check-back-to-module = Модульге оралу
check-to-next = Келесі әрекетке өту
