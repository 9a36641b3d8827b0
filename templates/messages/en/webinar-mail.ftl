# Times, calendar entries and letters about webinars
time-with-zone = { $span }, { $zone } ({ $offset })
zone-by-name = { $name } time
webinar-online = Online
webinar-calendar-summary = Webinar of the training programme
webinar-calendar-text =
    { $title }
    Join with your own link, from 15 minutes before the start: { $link }
    It is for you alone. Details and the check-in are here: { $page }
    Can you come, or not? Tell us here: { $answer }
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
mail-place-free-subject = You have a place: { $day }, { $start }
mail-place-free-first = A place became free, and it is yours: { $date }, { $time }.
mail-place-free-calendar = The attached file brings the webinar into your calendar. If you cannot come, say so on its page: then the next person gets the place.
mail-webinar-button-other = Open the page of the other date
mail-instead-nothing = There is no other date yet. When there is one, you will find it on the site.
mail-instead-attended = You need to do nothing: you were at another date of this webinar already.
mail-instead-expected = You are expected at another date, which counts the same: { $date }, { $time }. { $language }.
mail-instead-take = What to do: take a place at another date, which counts the same: { $date }, { $time }. { $language }. Places are limited there.
mail-instead-waits = You are on the waiting list of another date, which counts the same: { $date }, { $time }. { $language }. When a place becomes free, it is offered to you, and we write to you.
mail-instead-join = What to do: another date counts the same: { $date }, { $time }. { $language }. All its places are taken now. Join the waiting list on its page.
mail-webinar-why-waits = You get this e-mail because you are on the waiting list of this webinar.
mail-webinar-contact = Questions? { $contact }
mail-webinar-invited-subject = Your webinar: { $day }, { $start }
mail-webinar-invited-first = Your webinar is on { $date }, { $time }.
mail-webinar-invited-calendar = The invitation puts it into your calendar, with your own link. When the time changes, we write to you and the calendar follows.
mail-webinar-answer = Can you come? Tell us here, without signing in:
mail-webinar-reminder-subject = Reminder: your webinar on { $day }, { $start }
mail-webinar-reminder-first = A reminder of your webinar: { $date }, { $time }.
mail-webinar-reminder-soon = Your webinar begins soon: { $date }, { $time }.
mail-webinar-reminder-prepare = What to prepare stands on its page.
mail-webinar-reminder-door = The door opens 15 minutes before the start. This link is for you alone:
mail-webinar-reminder-join = Join with my own link
mail-webinar-reminder-others = On the same day you also have this; there is no other reminder today:
mail-webinar-reminder-other = { $time }: { $title }. Your own link: { $link }
mail-webinar-reminder-answer = You cannot come? Tell us here, without signing in:
mail-webinar-taken-back-subject = Out of your calendar: webinar on { $day }
mail-webinar-taken-back-first = We no longer expect you at the webinar on { $date }, { $time }.
mail-webinar-taken-back-calendar = This e-mail takes it out of your calendar. If you want to come after all, or choose another date, you find both on its page.
mail-webinar-taken-back-reason = You get this e-mail because your place was given back, you said that you cannot come, or you are no longer on this webinar’s list.
mail-webinar-why = You get this e-mail because you are expected at this webinar. News about your own webinars always comes.
mail-webinar-why-trainer = You get this e-mail because you give this webinar.
# Asking to take a place
mail-take-a-place-subject = Take a place at your webinar
mail-take-a-place-first = These dates of your webinars have limited places, and you have no place yet.
mail-take-a-place-date = { $title }, part { $part }: { $date }, { $time }. { $language }.
mail-take-a-place-todo = What to do: open the page of a date and take a place. One date of each part is enough.
mail-take-a-place-button = Open your webinars
mail-take-a-place-why = You get this e-mail because a webinar of yours has limited places. News about your own webinars always comes.
# The last date
mail-last-date-subject = Your webinar on { $day } is the last that counts
mail-last-date-first = This webinar is the last one left that counts for you: { $date }, { $time }.
mail-last-date-because = An earlier date was missed, or called off, or you were there for a part of it. To complete “{ $module }” in this cohort, one date has to be attended, and this is the only one left.
mail-last-date-come = What to do: come to this webinar. The join button appears on its page 15 minutes before the start.
mail-last-date-take-a-place = What to do: places are limited, and you do not have one at this webinar yet. Take a place on its page before it begins.
mail-last-date-waiting = What to do: you are on the waiting list of this webinar. When a place becomes free, it is yours, and we write to you. Until then you need to do nothing.
mail-last-date-said-no = What to do: you told us that you cannot come. If that has changed, say so on the page of the webinar before it begins.
mail-last-date-otherwise = If you cannot come, or if your attendance is not right, write to us before that day: { $contact }
mail-last-date-why = You get this e-mail once, because one webinar is left that counts for you. News about your own webinars always comes.
mail-last-make-up-subject = You can make up for your webinar until { $day }
mail-last-make-up-first = You can make up for the webinar of “{ $module }” by its recording until { $until }.
mail-last-make-up-because = You were not there, or for a part of it, and no other date is left that counts. Making up for it is the one way left to complete this module in this cohort.
mail-last-make-up-todo = What to do: watch the recording, answer the questions and send a reflection to a trainer. You can stop and come back.
mail-last-make-up-button = Make up for the webinar
mail-last-make-up-why = You get this e-mail once, because one way is left to complete this module. News about your own webinars always comes.
