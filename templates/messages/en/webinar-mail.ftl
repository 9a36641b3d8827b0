# Times, calendar entries and letters about webinars
time-with-zone = { $span }, { $zone } ({ $offset })
zone-by-name = time zone { $name }
webinar-online = Online
webinar-calendar-text =
    Join with your own link, from 15 minutes before the start: { $link }
    It is for you alone. Details and the check-in are here: { $page }
mail-webinar-moved-subject = New time for your webinar: { $day }, { $start }
mail-webinar-moved-first = Your webinar has a new time: { $date }, { $time }.
mail-webinar-own-time = In your own time zone: { $date }, { $time }.
mail-webinar-moved-was = Before, it was planned for { $date }, { $time }.
mail-webinar-about = Webinar: { $title }
mail-webinar-button = Open the page of the webinar
mail-webinar-moved-calendar = The attached file brings the new time into your calendar. If you cannot come, say so on the page of the webinar.
mail-webinar-cancelled-subject = Your webinar on { $day } will not take place
mail-webinar-cancelled-first = The webinar on { $date }, { $time }, will not take place.
mail-webinar-cancelled-reason = Reason: { $reason }
mail-webinar-cancelled-next = You need to do nothing. When there is another date, you will find it on the site.
mail-webinar-contact = Questions? { $contact }
mail-webinar-why = You get this e-mail because you are expected at this webinar. News about your own webinars always comes.
mail-webinar-why-trainer = You get this e-mail because you give this webinar.
