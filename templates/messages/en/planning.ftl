# Planning: several dates at once, calendars of days, when trainers can, handing over, places that are offered
webinar-into-en = Interpreted into English
webinar-into-ru = Interpreted into Russian
webinar-into-kk = Interpreted into Kazakh
webinar-copy = Plan another like it
webinar-form-interpreted = Interpreted into
webinar-form-as-above = As above
webinar-groups = More groups
webinar-groups-hint = The same webinar on other dates, for other groups. What you leave empty is as above. Groups without a date are left out.
webinar-group = Group { $n }
webinar-form-group-date = Group { $n }: enter the date, for example 26.11.2026
webinar-form-group-start = Group { $n }: enter the start, for example 15:00
webinar-form-group-link = Group { $n }: enter the whole link, beginning with https://
webinar-form-group-clock = Group { $n }: the clocks change over this time. Choose another start
webinar-form-group-title-hint = In the language of this group. Left empty, it has the title above where the language is the same, else the module's.
webinar-save-all = { $n ->
    [one] Save { $n } webinar
   *[other] Save { $n } webinars
}
flash-series-planned = { $n ->
    [one] { $n } webinar is saved.
   *[other] { $n } webinars are saved.
}
flash-series-planned-asked = { $people ->
    [one] The webinars are saved. { $people } person without a place is asked by e-mail to take one.
   *[other] The webinars are saved. { $people } people without a place are asked by e-mail to take one.
}
finding-away = { $trainer } cannot from { $from } to { $to }.
finding-trainer-hours = It is outside the hours that suit { $trainer }.
webinar-change-zone-data = The clock of the time zone changed by law: it stays at the same time of day, { $to }

calendar-views = Views
calendar-view-cards = As a list
calendar-view-month = Month
calendar-view-week = Week
calendar-view-table = Table to print
calendar-title = Webinars, { $what }
calendar-week = { $from } to { $to }
calendar-earlier = Earlier
calendar-later = Later
calendar-now = Today
calendar-none = No webinar in this time.
calendar-caption = Webinars of this time
calendar-head-date = Date
calendar-head-time = Time
calendar-head-webinar = Webinar
calendar-head-trainers = Trainers
calendar-head-places = Places
calendar-places = { $taken } of { $of }
calendar-everybody = no limit
calendar-off = called off
calendar-away = { $name } cannot

availability-title = When I can
availability-lead = Whoever schedules a webinar sees it there. You need not say why.
availability-hours = The hours of your week
availability-hours-hint = Leave a day empty if it does not suit you. Leave all days empty, and nothing is said about your week. The clock is { $zone }.
availability-from = { $day }, from
availability-to = { $day }, to
availability-save = Save the hours
availability-away = Times when you cannot
availability-none = None are noted.
availability-from-date = First day
availability-from-time = From what time (optional)
availability-to-date = Last day
availability-to-time = Until what time (optional)
availability-add = Note it
availability-span = From { $from } to { $to }
availability-remove = Take back
availability-link = When I can
availability-hours-both = { $day }: enter both times, for example 09:00 and 17:00, or leave both empty
availability-hours-order = { $day }: the second time must be after the first
availability-date-needed = Enter the day, for example 26.11.2026
availability-time-needed = Enter the time, for example 15:00, or leave it empty
availability-order = The end must be after the beginning
availability-past = This time is over. Enter one that is ahead
availability-clock = The clocks change over this time. Choose another
flash-availability-hours = The hours of your week are saved.
flash-availability-away = It is noted.
flash-availability-back = It is taken back.

handover-title = Hand over
handover-link = Hand over to another trainer
handover-lead = Somebody else leads this webinar from now on. They get an e-mail, and it stands in your history.
handover-to = Who leads it
handover-stay = I stay as co-trainer
handover-note = A word for them, and the reason if something stands in the way
handover-send = Hand it over
handover-to-needed = Choose who leads it
handover-note-needed = Write the reason for handing it over in spite of this
handover-nobody = There is no other trainer in this cohort. An organiser can give somebody the role.
flash-handover = The webinar is handed over to { $name }.
message-kind-webinar-handed-over = A webinar is handed over
mail-webinar-handed-over-subject = { $leads ->
    [no] Your webinar on { $day }, { $start } has another lead
   *[other] You lead a webinar: { $day }, { $start }
}
mail-webinar-handed-over-first = { $from } hands a webinar over to you. You lead it: { $date }, { $time }.
mail-webinar-handed-over-note = They write: { $note }

webinar-place-offered-title = A place is kept for you
webinar-place-offered = A place is kept for you until { $until }.
webinar-place-offered-text = It is yours if you take it until { $until }. After that the next person gets it.
webinar-place-offered-take = Take the place
webinar-place-offered-leave = Let somebody else have it
webinar-place-offered-instead = When you take it, your place on { $date } goes to somebody else.
webinar-place-offered-keeps = Until then you keep your place on { $date }.
flash-offer-over = The time to take the place was over. You are on the waiting list again.
webinar-offered = { $n ->
    [one] { $n } free place is offered to the waiting list
   *[other] { $n } free places are offered to the waiting list
}
flash-webinar-offered = { $n ->
    [one] The change is saved. { $n } place is offered to who waits for one.
   *[other] The change is saved. { $n } places are offered to those who wait for one.
}
message-kind-place-offer = A free place is offered
mail-place-offer-subject = A place is free: { $day }, { $start }
mail-place-offer-first = A place became free, and it is kept for you until { $until }: { $date }, { $time }.
mail-place-offer-take = Take it on the page of the webinar. If you do not, the next person gets it, and you need to do nothing.
mail-place-offer-instead = When you take it, your place on { $day } goes to somebody else, because one date is enough.
mail-place-offer-answer = Without signing in you can take it or let it go here:
audit-webinar-place-offered = { $who } offered { $about } a free place at the webinar of { $old }.
audit-trainer-hours = { $who } said which hours of the week suit.
audit-trainer-away = { $who } noted a time when they cannot.
audit-trainer-back = { $who } took back a time when they could not.
audit-webinar-zone-data = { $who } brought a webinar in line with new time-zone data: { $old } became { $new }.
message-kind-webinar-clock = The clock of a time zone changed
mail-webinar-clock-subject = Your webinar stays at { $start }: { $day }
mail-webinar-clock-first = The clock of the time zone changed by law. Your webinar stays at the same time of day: { $date }, { $time }.
mail-webinar-clock-calendar = The attached file corrects your calendar.
coming-offered = A place became free and is kept for you. Do you take it?
live-offered = A place is kept for you
home-next-offered-eyebrow = Next step: a place that is kept for you
home-next-offered-title = Your place at the webinar
home-next-offered-why = A place became free at the webinar on { $date }. It is kept for you for some hours.
home-next-offered-go = See until when
calendar-cut = Not all webinars of this time are shown. Choose a week.
calendar-days-open = On the days of a month
mail-webinar-handed-over-co = { $from } handed your webinar over to somebody else. You are a co-trainer there: { $date }, { $time }.
mail-webinar-handed-over-away = { $from } handed your webinar over to somebody else. You need not come: { $date }, { $time }.
mail-webinar-handed-over-why = You get this e-mail because you give or gave this webinar. News about your own webinars always comes.
handover-not-lead = Who leads this webinar hands it over, or an organiser does. Ask one of them.
