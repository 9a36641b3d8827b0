# Times, calendar entries and letters about webinars
time-with-zone = { $span }, { $zone } ({ $offset })
zone-by-name = часовой пояс { $name }
webinar-online = Онлайн
webinar-calendar-text =
    Подключайтесь по своей ссылке начиная с 15 минут до начала: { $link }
    Она предназначена только для вас. Подробности и отметка о присутствии: { $page }
mail-webinar-moved-subject = Новое время вебинара: { $day }, { $start }
mail-webinar-moved-first = У вашего вебинара новое время: { $date }, { $time }.
mail-webinar-own-time = В вашем часовом поясе: { $date }, { $time }.
mail-webinar-moved-was = Раньше он был назначен на другое время: { $date }, { $time }.
mail-webinar-about = Вебинар: { $title }
mail-webinar-button = Открыть страницу вебинара
mail-webinar-moved-calendar = Прикреплённый файл внесёт новое время в ваш календарь. Если вы не можете прийти, сообщите об этом на странице вебинара.
mail-webinar-cancelled-subject = Вебинар не состоится: { $day }
mail-webinar-cancelled-first = Вебинар не состоится: { $date }, { $time }.
mail-webinar-cancelled-reason = Причина: { $reason }
mail-webinar-cancelled-next = Вам ничего не нужно делать. Когда появится новая дата, вы найдёте её на сайте.
mail-webinar-contact = Есть вопросы? { $contact }
mail-webinar-why = Вы получили это письмо, потому что вас ждут на этом вебинаре. Новости о ваших вебинарах приходят всегда.
mail-webinar-why-trainer = Вы получили это письмо, потому что ведёте этот вебинар.
