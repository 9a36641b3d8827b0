# Әр беттің айналасындағы мәтін
site-name = Балаларды оңалту және реинтеграциялау
site-short = Оқу бағдарламасы
site-kind = Оқу бағдарламасы
skip-to-content = Мазмұнға өту
nav-main = Басты мәзір
language-is = Тіл:
your-account = Сіздің есептік жазбаңыз
settings = Баптаулар
sign-in = Кіру
sign-out = Шығу
help = Көмек
accessibility = Қолжетімділік
privacy = Дербес деректер
check-a-record = Жазбаны тексеру
you-are-here = Сіз осындасыз
go-to-start = Басты бетке өту
pages = Беттер
pager-range = { $first }–{ $last }, барлығы { $total }
pager-previous = Алдыңғы
pager-next = Келесі
place-home = Басты бет
place-modules = Модульдер
place-webinars = Вебинарлар
place-record = Менің жазбам
place-today = Бүгін
place-people = Адамдар
place-materials = Материалдар
place-overview = Шолу
place-reports = Есептер
place-records = Жазбалар
use-as-learner = Қатысушы ретінде
use-as-trainer = Тренер ретінде
use-as-organiser = Ұйымдастырушы ретінде
use-as-evaluator = Бағалау маманы ретінде
use-as-administrator = Әкімші ретінде
email = Электрондық пошта
password = Құпиясөз
optional = (қалауы бойынша)
continue = Жалғастыру
save = Сақтау
back = Артқа
change = Өзгерту
cancel = Болдырмау

# Формалар
error-prefix = Қате:
errors-title = { $n ->
    [one] Бір нәрсені түзету керек
   *[other] { $n } нәрсені түзету керек
}

## Осы арада басқа біреу өзгерткен нәрсенің пішіндері

meanwhile-both = Сіз «{ $own }» деп жазып жатқанда, мұнда «{ $theirs }» сақталды. Дұрысын қалдырып, қайта сақтаңыз
meanwhile-emptied = Сіз «{ $own }» деп жазып жатқанда, бұл өріс тазартылды. Дұрысын қалдырып, қайта сақтаңыз
meanwhile-own-empty = Сіз өрісті бос қалдырғанда, мұнда «{ $theirs }» сақталды. Дұрысын қалдырып, қайта сақтаңыз
meanwhile-look = Дәл сол сәтте басқа біреу өзгерістер сақтады. Өрістерді қарап шығып, қайта сақтаңыз
