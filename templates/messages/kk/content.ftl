# Сабақтардан бөлек мазмұн беттері: құқық пен контекст, нұсқаулықтар, вебинар жоспарлары, тексеру жағдайы
text-sources = Дереккөздер
context-link = Заңнама және мән-жай

# Вебинар жоспары
plan-webinar = Вебинар жоспары
plan-open = Вебинар жоспары, { $part }-бөлім
plan-facilitators = Жүргізушілерге
plan-agenda = Вебинар бағдарламасы
plan-minutes = Минут
plan-what = Не болады
plan-notes = Жүргізушілерге арналған ескертпелер
plan-large = Қатысушылар көп болса
plan-notices = Дауыстап оқылатын ескертулер
plan-polls = Сауалнамалар
plan-scale = Жауап 1-ден (келіспеймін) 5-ке дейін (келісемін) беріледі.
plan-repeats = Жауаптарды салыстыру үшін { $first } сұрағы қайта қойылады.
plan-make-up = Вебинардың орнын толтыратындарға арналған сұрақтар
plan-moments = Қиын сәттер

# Тексеру жағдайы
review-title = Мазмұнды тексеру
review-lead = Әр мәтінді әр тілде кім жазды, кім тексерді және әлі не жетіспейді.
review-done = { $n ->
    [one] { $n } мәтіннің { $done } мәтіні барлық тілде тексерілді.
   *[other] { $n } мәтіннің { $done } мәтіні барлық тілде тексерілді.
}
review-how = Баланы қорғау маманы, заңгер және ана тілі мәтіннің тілі болатын редактор қол қойғанша, оқырмандар мәтіннен «Жоба, сарапшылар тексеріп жатыр» деген белгіні көреді. Қолдар мазмұн қалтасындағы review.toml файлына жазылады.
review-texts = Мәтіндер
review-text = Мәтін
review-absent = Әлі аударылмаған
review-missing = Жетіспейді:
review-complete = Тексерілді
review-taken = { $step }: { $by }, { $date }
review-drafted = Жоба
review-expert = Сарапшы
review-law = Заңгер
review-editor = Редактор
review-text-programme = Бағдарлама: атаулар, оқу бағыттары, ескертулер, жазбаның сөздері
review-text-module = { $module }: атауы, мақсаты және оқу мақсаттары
review-text-check = { $module }: білімді тексеру
review-text-tests = { $module }: бастапқы және қорытынды тест
review-text-webinar = { $module }: вебинар жоспары
review-questions = Тексерушілерге қойылған ашық сұрақтар
review-questions-lead = Барлық тілдегі тексерушілер түсінуі үшін сұрақтар ағылшын тілінде сақталады.
review-questions-n = { $n ->
    [one] { $n } сұрақ
   *[other] { $n } сұрақ
}
review-questions-none = Ашық сұрақ жоқ.
review-answered = Жауабы бар сұрақтар
review-answered-by = { $by }, { $date }

# Глоссарий
glossary-letters = Әріпке өту
overview-place-guide = Ұйымдастырушыларға арналған нұсқаулық
overview-place-review = Мазмұнды тексеру
