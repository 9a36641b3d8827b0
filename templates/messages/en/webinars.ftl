# Webinars: in lists and in words
webinar-in-en = In English
webinar-in-ru = In Russian
webinar-in-kk = In Kazakh
webinar-part = Part { $part }
meeting-when = { $date }, { $time }
webinar-when-own = On your clock: { $date }, { $time }
webinar-choice = { $day }: { $title }
webinar-was = Before, it was planned for { $date }, { $time }.
webinar-is-now = It is now on { $date }, { $time }.
webinar-stage-cancelled = Will not take place
webinar-stage-open = You can join now
webinar-stage-on = On now
webinar-tag-moved = New time
webinar-tag-unclosed = Not closed yet
webinar-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
webinar-break = { $n ->
    [one] A break of { $n } minute, { $after } minutes after the start
   *[other] A break of { $n } minutes, { $after } minutes after the start
}
webinar-agenda-break = Break
webinar-agenda-times = When each part begins is up to the trainer.
webinar-expected = { $n ->
    [one] { $n } person is expected
   *[other] { $n } people are expected
}
webinar-last-date-for = { $n ->
    [one] For { $n } person it is the last date that counts
   *[other] For { $n } people it is the last date that counts
}
webinar-people = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
webinar-places-over = { $n ->
    [one] { $n } person has a place; the number of places is { $of }. No more are given.
   *[other] { $n } people have a place; the number of places is { $of }. No more are given.
}
webinar-places = { $taken } of { $of } places are taken
webinar-waiting = { $n ->
    [one] { $n } person is on the waiting list
   *[other] { $n } people are on the waiting list
}
webinar-lead = { $name } (lead)

# A learner's webinars
webinars-to-come = To come
webinars-past = Past
webinars-none-to-come = No webinar is planned for you right now. When a date is set, you will find it here.
webinar-said-cannot = You said that you cannot come.
webinar-place-waiting = You are on the waiting list.
webinar-place-taken = You have a place.
webinar-place-none = Places at this webinar are limited. You have none yet.
webinar-result-title = Your attendance
webinar-result-waits = Your attendance is being worked out.
webinar-result-present = You were present, { $n } of { $of } minutes.
webinar-result-partial = You were there in part, { $n } of { $of } minutes.
webinar-result-present-exact = You were present, { $time } of { $of } min.
webinar-result-partial-exact = You were there in part, { $time } of { $of } min.
webinar-result-here = You were present.
webinar-result-some = You were there in part.
webinar-result-excused = You were excused.
webinar-result-absent = You were not at this webinar.
webinar-make-up = You can make up for it: come to another date of the same part, or ask us how.
webinar-not-right = This is not right
webinar-join-title = Joining
webinar-join-early = The join button appears here 15 minutes before the start, at { $time }.
webinar-join-early-reload = Open this page again then.
webinar-join = Join the webinar
webinar-join-notes-presence = When you press the button, we note the time for your attendance.
webinar-begins-at = It begins at { $time }
webinar-on-since = On since { $time }
webinar-ran-over = The planned time is over
webinar-by-telephone = To listen by telephone: { $number }
webinar-check-in = Enter the check-in code that the trainer shows
webinar-own-link = Your own link, for another device. It is for you alone:
webinar-cancelled-title = This webinar will not take place
webinar-cancelled-reason = Reason: { $reason }
webinar-cancelled-next = There is no other date yet. When there is one, you will find it under Webinars.
webinar-moved-title = This webinar has a new time
webinar-alternatives = Other dates
webinar-alternatives-text = These webinars are about the same and count the same.
webinar-place-title = Your place
webinar-place-left = { $n ->
    [0] All places are taken. On the waiting list the next one that is free is offered to you.
    [one] { $n } place is free.
   *[other] { $n } places are free.
}
webinar-place-take = Take a place
webinar-place-wait = Join the waiting list
webinar-place-waits = You are on the waiting list. When a place becomes free, it is offered to you by e-mail and kept for you for some hours.
webinar-place-leave = Leave the waiting list
webinar-place-leaves = You are on the waiting list for { $date }. When you take a place here, you leave that list.
webinar-place-waits-instead = Your place on { $date } stays yours until you take one here.
webinar-said-title = You said that you cannot come
webinar-said-text = Thank you for telling us. If this changes, say so here.
webinar-cannot-title = Cannot come?
webinar-cannot-text = Tell the trainer beforehand. You can change your mind until the webinar is over.
webinar-cannot = I cannot come
webinar-can-title = Can you come after all?
webinar-can-text = Then you are expected again. Where places are limited, you may have to wait for one.
webinar-can = I can come
webinar-notice-title = On this webinar
webinar-aside = About this webinar
webinar-about = About it
webinar-module = The module and its lessons
webinar-to-calendar = Add to the calendar
webinar-contact = Questions?
webinar-support = Support contacts
webinar-you-are-here = You are already recorded at this webinar. If that is not right, tell your organiser.
webinar-is-over = This webinar can no longer be changed: it is over, closed or called off.
flash-webinar-cannot = It is noted that you cannot come. The trainer sees it.
flash-webinar-comes = You are expected again.
flash-webinar-taken = You have a place.
flash-webinar-waiting = You are on the waiting list.
flash-webinar-released = You gave your place back.

# A trainer's day, webinars, people and materials
today-webinars = Webinars today
today-none = You have no webinar today.
today-tomorrow = Tomorrow
today-next = Your next webinar
today-unclosed = Waiting to be closed
today-unclosed-text = These webinars are over. Close each when its attendance is looked over.
today-all = All your webinars
webinars-yours = Your webinars
webinars-tabs = Which webinars
webinars-list = List
webinars-tab-to-come = To come: { $n }
webinars-tab-unclosed = Not closed: { $n }
webinars-tab-past = Past: { $n }
webinars-yours-none = No webinar with you as trainer is planned. The organiser of the cohort schedules them.
webinars-none-here = There is nothing in this list.
webinar-prepare = Prepare
webinar-open-roster = Open the roster
webinar-close = Close the webinar
webinar-see-attendance = See the attendance
webinar-facts = Facts
webinar-fact-trainers = Trainers
webinar-fact-expected = Expected
webinar-fact-length = Length
webinar-fact-link = Meeting link
webinar-fact-telephone = By telephone
webinar-fact-prepare = What to prepare
webinar-fact-part = Part of the module
webinar-link-hint = For trainers and organisers. Participants join through their own button, so that their attendance is noted.
webinar-fact-room = A room of { $name }, opened for each participant when they join. Nobody needs a link.
webinar-no-link = None yet. Without it nobody can join.
webinar-notice-say = Say this at the start
webinar-do = What to do
webinar-screen = Show on the big screen
webinar-see-people = Who is expected
webinar-organise = Change or call it off
webinar-organiser-changes = An organiser of the cohort can change the time or call it off.
teach-people-title = People at your webinars
teach-people-webinar = Webinar
teach-people-show = Show
teach-people-nobody = Nobody is expected yet. Whoever is enrolled on a track with this module will stand here.
webinar-open-page = Open the page of the webinar
webinar-said-cannot-they = Cannot come
materials-lead = Lessons and tools of each module, to read before you teach.
materials-reading = { $n ->
    [one] { $n } minute of reading
   *[other] { $n } minutes of reading
}
materials-lesson-tool = { $n ->
    [one] { $n } minute, with a tool
   *[other] { $n } minutes, with a tool
}
materials-none = The content has no modules yet.
materials-goals = What learners will be able to do

# An organiser's webinars
webinars-organiser-none = No webinar is planned yet. Schedule the first one.
webinar-edit = Change
webinar-history = History
webinar-change-planned = Planned for { $to }
webinar-change-moved = Moved from { $from } to { $to }
webinar-change-cancelled = Called off
webinar-change-other = Details changed
webinar-change-handed-over = Handed over to another trainer
webinar-change-by = { $who }, { $at }
webinar-by = { $name }
webinar-by-system = By the program
webinar-new-title = Schedule a webinar
webinar-new-lead = On the next page you see everything in words before it is saved.
webinar-edit-title = Change the webinar
webinar-edit-lead = { $title }. The module and its part stay; to change those, call it off and schedule another.
webinar-form-module = Module and part
webinar-form-part = { $n ->
    [one] { $title }, part { $part }, { $n } minute
   *[other] { $title }, part { $part }, { $n } minutes
}
webinar-form-language = Language of the webinar
webinar-form-date = Date
webinar-form-start = Start
webinar-form-minutes = Length in minutes
webinar-form-zone = The time is { $zone }, as everywhere on this cohort.
webinar-form-lead = Lead trainer
webinar-form-co-trainers = Co-trainers
webinar-form-link = Meeting link (optional)
webinar-form-link-hint = Participants never see it before their button opens. It can be added later.
webinar-form-connection = Meeting system that tells who comes (optional)
webinar-form-connection-needed = Choose the meeting system to which this meeting belongs
webinar-form-meeting = The meeting’s own name or number there (optional)
webinar-form-meeting-hint = As the system calls it. What it tells of this meeting is then evidence for this webinar. Left empty, a system that opens rooms here makes a new room; any other changes nothing.
webinar-form-telephone = Telephone number for listening (optional)
webinar-form-capacity = Number of places (optional)
webinar-form-capacity-hint = Leave it empty, and everybody whose track has the module is expected.
webinar-form-break-after = Break { $n }: minutes after the start (optional)
webinar-form-break-minutes = Break { $n }: length in minutes (optional)
webinar-form-title = Title of its own (optional)
webinar-form-title-hint = In the language of the webinar. Without one, the module's title is used.
webinar-form-not-theirs = Choose yourself as lead or co-trainer. Webinars that others give are planned by organisers
webinar-new-for = Schedule a webinar: { $cohort }
webinar-form-prepare = What participants prepare (optional)
webinar-form-prepare-hint = In the language of the webinar. No names or details of real children or families.
webinar-form-check = Check
webinar-form-no-trainers = Nobody is trainer on this cohort yet
webinar-form-no-trainers-text = An administrator gives the role. A webinar needs a lead.
webinar-form-module-needed = Choose the module and its part
webinar-form-language-needed = Choose the language of the webinar
webinar-form-date-needed = Enter the date, for example 26.11.2026
webinar-form-start-needed = Enter the start, for example 15:00
webinar-form-start-never = This time does not exist: the clocks are put forward over it that night. Choose another start
webinar-form-start-twice = This time comes twice: the clocks are put back that night. Choose a start an hour earlier or later
webinar-form-minutes-needed = Enter the length in minutes, from 1 to 720: the end must be after the start
webinar-form-lead-needed = Choose who leads the webinar
webinar-form-link-whole = Enter the whole link, beginning with https://
webinar-form-capacity-number = Enter the number of places in digits, or leave it empty
webinar-form-break-inside = Break { $n }: enter both numbers, so that it lies within the webinar, or leave both empty
webinar-form-break-overlap = Break { $n } begins before break { $other } is over. Choose another time for one of them
webinar-check-title = Check before you save
webinar-check-lead = Nothing is saved yet.
webinar-check-stops = It cannot be saved like this
webinar-check-warns = This stands in the way
webinar-check-notes = Worth knowing
webinar-check-elsewhere = In other time zones
webinar-check-same-everywhere = The same: all time zones that people of this cohort use show this time.
webinar-check-places = { $places ->
    [one] { $places } place. On the cohort, { $n ->
        [one] { $n } person takes the module
       *[other] { $n } people take the module
    }
   *[other] { $places } places. On the cohort, { $n ->
        [one] { $n } person takes the module
       *[other] { $n } people take the module
    }
}
webinar-check-link = Given. Only trainers and organisers see it.
webinar-asking-title = People without a place
webinar-asking-who = { $n ->
    [one] { $n } person has no place at a date of this part yet.
   *[other] { $n } people have no place at a date of this part yet.
}
webinar-asking-ask = Ask them by e-mail to take a place. The e-mail goes out on { $at }
webinar-asking-hint = Whoever has taken one by then is not written to. What is planned on one day comes in one e-mail.
webinar-check-reason = Why you save it anyway
webinar-check-reason-hint = It is kept in the history of the webinar.
webinar-reason-needed = Write why you save it anyway
webinar-check-back = Change something
webinar-save = Save the webinar
webinar-save-change = Save the change
webinar-save-anyway = Save anyway
webinar-save-and-send = { $n ->
    [one] Save and tell { $n } person
   *[other] Save and tell { $n } people
}
webinar-letter-title = The e-mail that goes out
webinar-letter-who = { $n ->
    [one] { $n } person gets it, in their own language, and so do the trainers.
   *[other] { $n } people get it, each in their own language, and so do the trainers.
}
webinar-letters = The e-mail, in three languages
webinar-letters-what = Everybody gets it in their own language. It has not been sent yet.
webinar-cancel = Call it off
webinar-cancel-title = Call this webinar off
webinar-cancel-text = It stays in the lists, marked as not taking place, until its time has passed.
webinar-cancel-reason = Reason
webinar-cancel-reason-hint = Everybody who is expected reads it.
webinar-cancel-reason-here = your reason stands here
webinar-cancel-reason-needed = Write the reason: everybody who is expected reads it
webinar-cancel-instead = What they can do instead
webinar-cancel-instead-what = This paragraph differs from reader to reader. Above stands the letter that most of them get.
webinar-cancel-instead-nothing = There is no other date yet: { $n }
webinar-cancel-instead-attended = They were at another date already: { $n }
webinar-cancel-instead-expected = They are expected at another date: { $n }
webinar-cancel-instead-take = They can take a place at another date: { $n }
webinar-cancel-instead-waits = They wait for a place at another date: { $n }
webinar-cancel-instead-join = They can join the waiting list of another date: { $n }
webinar-cancel-send = { $n ->
    [one] Call it off and tell { $n } person
   *[other] Call it off and tell { $n } people
}
webinar-cancel-keep = Keep it
flash-webinar-planned = The webinar is saved. People who are expected see it in their list.
flash-webinar-planned-places = The webinar is saved. Places are limited: people find it in their list and take one there. Nobody was written to.
flash-webinar-planned-asked = { $n ->
    [one] The webinar is saved. { $n } person without a place is asked by e-mail to take one: { $at }.
   *[other] The webinar is saved. { $n } people without a place are asked by e-mail to take one: { $at }.
}
flash-webinar-changed = The change is saved. Nobody was written to, because the time is the same.
flash-webinar-moved = The new time is saved. Everybody who is expected gets an e-mail.
flash-webinar-moved-up = { $n ->
    [one] The change is saved. { $n } person who waited has a place now and gets an e-mail.
   *[other] The change is saved. { $n } people who waited have a place now and get an e-mail.
}
flash-webinar-cancelled = The webinar is called off. Everybody who was expected gets an e-mail.

# What stands in the way of a webinar
finding-no-length = The end is not after the start.
finding-past = The start is in the past.
finding-begun = It has begun. Its time can no longer be changed; everything else can.
finding-fewer-places = { $n ->
    [one] { $n } person has a place already, more than there would be places ({ $places }). They keep it, and no more are given.
   *[other] { $n } people have a place already, more than there would be places ({ $places }). They keep theirs, and no more are given.
}
finding-places-for-some = { $n ->
    [one] Everybody is expected now: { $people } people. There would be { $places } places, and { $n } person would wait for one.
   *[other] Everybody is expected now: { $people } people. There would be { $places } places, and { $n } people would wait for one.
}
finding-leads-twice = { $trainer } leads another webinar at the same time: { $title }, { $when }.
finding-busy = { $trainer } takes part in another webinar at the same time: { $title }, { $when }.
finding-link = The same meeting link is in use at that time: { $title }, { $when }.
finding-people = { $n ->
    [one] { $n } expected person has another webinar then: { $title }, { $when }.
   *[other] { $n } expected people have another webinar then: { $title }, { $when }.
}
finding-rest = { $n ->
    [one] { $trainer } has only { $n } minute between this and another webinar: { $title }, { $when }.
   *[other] { $trainer } has only { $n } minutes between this and another webinar: { $title }, { $when }.
}
finding-hour = It is outside 08:00 to 20:00.
finding-outside = It is outside the dates of the cohort, { $from } to { $to }.
finding-far = It is more than a year ahead. Look at the year.
finding-weekend = It is on a weekend.
finding-holiday = It is a public holiday: { $name }.
finding-notice = It is less than 48 hours ahead.
finding-other-length = { $n ->
    [one] It is planned for { $n } minute, and the agenda of the content has { $content }. Participants see the agenda without times of day.
   *[other] It is planned for { $n } minutes, and the agenda of the content has { $content }. Participants see the agenda without times of day.
}

# Audit events about webinars
audit-webinar-planned = { $who } scheduled a webinar: { $new }.
audit-webinar-moved = { $who } moved a webinar from { $old } to { $new }.
audit-webinar-changed = { $who } changed the details of a webinar.
audit-webinar-cancelled = { $who } called a webinar off.
audit-webinar-trainers = { $who } changed who gives a webinar.
audit-webinar-place = { $who } changed the place of { $about } at a webinar.

webinar-result-not-listed = You were not on the list of this webinar.
webinar-attended-another = You attended this part on { $date }. You need no place here.
webinar-place-instead = You have a place on { $date }. When you take one here, that one goes to somebody else.
webinar-place-instead-waiting = You have a place on { $date }. It stays yours while you wait for one here, and until you take the one that is offered to you.
webinars-none-ahead = No webinar lies ahead.
webinar-form-title-long = A title has at most 200 characters: make it shorter
audit-webinar-place-taken = { $who } gave { $about } a place at the webinar of { $old }.
audit-webinar-place-waiting = { $who } put { $about } on the waiting list of the webinar of { $old }.
audit-webinar-place-released = { $who } gave back the place of { $about } at the webinar of { $old }.
audit-webinar-place-cannot_come = { $who } noted that { $about } cannot come to the webinar of { $old }.
audit-webinar-time = { $date }, { $time }
