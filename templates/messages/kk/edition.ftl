# Топ мазмұнның басқа редакциясына көшеді

edition-title = Мазмұн редакциясы
edition-lead = Топ осы жерде басқа редакцияға көшірілгенше өзі бастаған редакцияда қалады. Мәтіндер, сұрақтар және аяқтау өлшемшарттары сол редакциядан алынады.
edition-rules-of = Аяқтау өлшемшарттары мазмұнда берілген:
edition-now = Топтың редакциясы
edition-since = { $at } бастап
edition-loaded = Жүктелген уақыты: { $at }
edition-server = Сервердегі редакция
edition-same = Серверде дәл сол редакция. Көшетін ештеңе жоқ.
edition-lacks-title = Бұл топ осы редакцияға көше алмайды
edition-lack-country = Онда мына ел жоқ: { $country }
edition-lack-track = Онда «{ $track }» оқу бағыты жоқ
edition-lack-module = Онда «{ $module }» модулі жоқ
edition-lack-part = Онда «{ $module }» модулі вебинарының { $part }-бөлімі жоқ
edition-lacks-how = Бұлар топта бар немесе топтағы адамдар оларды пайдаланады. Оларды мазмұнға қайтарыңыз немесе топты өз редакциясында қалдырыңыз.
edition-older-title = Сервердегі редакция бұрынырақ
edition-older = Ол алғаш рет топ қазір пайдаланып отырған редакциядан бұрын жүктелген. Оған тек өзгерісті қайтару үшін көшіңіз.
edition-rules = Өлшемшарттарда не өзгереді
edition-rules-same = Бұл оқу бағытының өлшемшарттарында ештеңе өзгермейді.
edition-for-completion = Аяқтау үшін
edition-for-participation = Қатысу үшін
edition-versions = Өлшемшарттар нұсқасы: { $old }, кейін { $new }
edition-hours = Жазбадағы оқу сағаттары: { $old } → { $new }
edition-module-added = Оқу бағытына тағы бір модуль кіреді: «{ $module }»
edition-module-gone = Оқу бағытына «{ $module }» модулі енді кірмейді
edition-rule-added = Жаңа: { $asked }
edition-rule-gone = Енді қажет емес: { $asked }
edition-rule-changed = Бұрын: { $old }. Енді: { $new }
edition-rule-lessons = { $added ->
    [0] «{ $module }» модулінде оқылатын сабақ саны: { $old } → { $new }
   *[other] «{ $module }» модулінде оқылатын сабақ саны: { $old } → { $new }. Әлі ешкім оқымаған жаңа сабақ: { $added }
}
edition-asks-check = Білімді тексеру: { $module }, кемінде { $percent }
edition-asks-form = Сауалнама: { $title }
edition-asks-all = Мыналардың бәрі: { $list }
edition-asks-some = { $n ->
    [one] Мыналардың кемінде біреуі: { $list }
   *[other] Мыналардан кемінде { $n }: { $list }
}
edition-numbers = Барлық оқу бағытына ортақ сандар
edition-number-check-pass-percent = Білімді тексеруден өту үшін қажет ұпай үлесі, пайызбен: { $old } → { $new }
edition-number-attempt-pause-minutes = Білімді тексерудің екі әрекеті арасындағы минут: { $old } → { $new }
edition-number-make-up-days = Вебинардың орнын толтыруға берілетін күн: { $old } → { $new }
edition-number-make-up-days-excused = Себепті болған жағдайда вебинардың орнын толтыруға берілетін күн: { $old } → { $new }
edition-number-record-months = Жаңа жазба неше ай жарамды: { $old } → { $new }
edition-number-none = мерзімсіз
edition-content = Мазмұнда не өзгереді
edition-content-same = Модульдер, сабақтар, сұрақтар және сауалнамалар сол қалпында.
edition-content-kind = Түрі
edition-content-added = Жаңа
edition-content-gone = Алынған
edition-content-changed = Өзгерген
edition-content-modules = Модульдер
edition-content-lessons = Сабақтар
edition-content-questions = Білімді тексеру сұрақтары
edition-content-pairs = Оқуға дейінгі және кейінгі тест сұрақтары
edition-content-forms = Сауалнамалар
edition-who = Кім үшін не өзгереді
edition-people = { $n ->
    [0] Топта ешкім жоқ.
    [one] Топта { $n } адам бар. Төменде оның осы уақытқа дейін істегеніне қарай екі редакция бойынша нәтижесі көрсетілген.
   *[other] Топта { $n } адам бар. Төменде олардың осы уақытқа дейін істегеніне қарай екі редакция бойынша нәтижелері көрсетілген.
}
edition-gain = { $n ->
    [one] адамның нәтижесі жоғарылайды
   *[other] адамның нәтижесі жоғарылайды
}
edition-lose = { $n ->
    [one] адам нәтижесінен айырылады
   *[other] адам нәтижесінен айырылады
}
edition-unchanged = { $n ->
    [one] адамның нәтижесі өзгермейді
   *[other] адамның нәтижесі өзгермейді
}
edition-effect-gain = Нәтижесі жоғарылайды: { $n }
edition-effect-lose = Нәтижесінен айырылады: { $n }
edition-effect-unchanged = Өзгеріссіз: { $n }
edition-views = Кімдер көрсетіледі
edition-cut-off = { $n ->
    [one] Қазір аяқтай алатын { $n } адам енді аяқтай алмайды.
   *[other] Қазір аяқтай алатын { $n } адам енді аяқтай алмайды.
}
edition-keep-records = { $n ->
    [one] Нәтижесінен айырылатын { $n } адамның жазбасы бар. Ол жарамды болып қалады.
   *[other] Нәтижесінен айырылатын { $n } адамның жазбалары бар. Олар жарамды болып қалады.
}
edition-records-stay = Берілген жазбалар сол қалпында қалады. Қабылданған шешімдер өзі қабылданған өлшемшарттарды сақтайды. Енді аяқтаған адам жазбасын әдеттегідей алады.
edition-done-stays = Оқылғаны, тапсырылғаны және қатысқаны сақталады. Басталған әрекет өзі басталған сұрақтармен аяқталады.
edition-by-old = Қазір
edition-by-new = Кейін
edition-misses = Сонда не жетіспейді
edition-misses-nothing = Ештеңе
edition-outcome-none = Әзірге қол жеткен жоқ
edition-outcome-participation = Қатысу
edition-outcome-completion = Аяқтау
edition-keeps-record = Жазба жарамды болып қалады
edition-nobody = Ешкім жоқ
edition-no-names = Бұлардың кім екенін топтың ұйымдастырушылары көреді.
edition-take = Осы редакцияға көшу
edition-newer = Осы арада сервер басқа редакцияны жүктеді. Не өзгеретінін қарап, қайта растаңыз
edition-elsewhere = Осы арада топ басқа редакцияға көшті. Қазір не бар екенін қараңыз
edition-changed = Осы арада кім үшін не өзгеретіні басқаша болды. Тізімді қайта қарап, растаңыз
edition-lacking = Редакцияда топқа керек нәрсе жоқ
flash-edition-taken = Топ енді { $edition } редакциясында. Барлығының нәтижесі қайта анықталып жатыр.
audit-cohort-edition = { $who } топты бір редакциядан екіншісіне көшірді: бұрын «{ $old }», енді «{ $new }».
