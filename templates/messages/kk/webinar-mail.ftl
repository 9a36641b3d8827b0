# Times, calendar entries and letters about webinars
time-with-zone = { $span }, { $zone } ({ $offset })
zone-by-name = { $name } уақыт белдеуі
webinar-online = Онлайн
webinar-calendar-text =
    Басталуына 15 минут қалғаннан бастап өз сілтемеңізбен қосылыңыз: { $link }
    Ол тек сізге арналған. Толық мәлімет пен қатысуды белгілеу мына жерде: { $page }
mail-webinar-moved-subject = Вебинардың жаңа уақыты: { $day }, { $start }
mail-webinar-moved-first = Вебинарыңыздың уақыты өзгерді: { $date }, { $time }.
mail-webinar-own-time = Сіздің уақыт белдеуіңізде: { $date }, { $time }.
mail-webinar-moved-was = Бұрын ол басқа уақытқа жоспарланған еді: { $date }, { $time }.
mail-webinar-about = Вебинар: { $title }
mail-webinar-button = Вебинар бетін ашу
mail-webinar-moved-calendar = Қоса берілген файл жаңа уақытты күнтізбеңізге енгізеді. Келе алмасаңыз, вебинар бетінде хабарлаңыз.
mail-webinar-cancelled-subject = Вебинар өтпейді: { $day }
mail-webinar-cancelled-first = Вебинар өтпейді: { $date }, { $time }.
mail-webinar-cancelled-reason = Себебі: { $reason }
mail-webinar-cancelled-next = Сізге ештеңе істеудің қажеті жоқ. Жаңа күні белгіленгенде, оны сайттан табасыз.
mail-webinar-contact = Сұрағыңыз бар ма? { $contact }
mail-webinar-why = Сізді осы вебинарда күтеміз, сондықтан бұл хатты алдыңыз. Өз вебинарларыңыз туралы хабар әрдайым келеді.
mail-webinar-why-trainer = Сіз осы вебинарды өткізесіз, сондықтан бұл хатты алдыңыз.
