# Days and numbers
day-with-weekday = { $weekday } { $day }
zone-with-offset = { $zone } ({ $offset })
n-of-total = { $n } of { $total }
n-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}

# Home
home-welcome-back-name = Welcome back, { $name }
home-welcome-name = Welcome, { $name }
home-welcome-back = Welcome back
home-welcome = Welcome
programmes = Your programmes
programmes-shown = you see this one now
home-aside = Progress and support
home-next = Next step
home-before-eyebrow = Before the start
home-next-minutes = { $minutes ->
    [one] Next step, about { $minutes } minute
   *[other] Next step, about { $minutes } minutes
}
home-next-minutes-left = { $minutes ->
    [one] Next step, about { $minutes } minute left
   *[other] Next step, about { $minutes } minutes left
}
home-next-lesson-why = { $module }, lesson { $n } of { $total }.
home-next-lesson-kept = { $module }, lesson { $n } of { $total }. You stopped on { $date }; we kept your place.
home-next-lesson-read = Read the lesson
home-next-lesson-go-on = Continue the lesson
home-whole-module = See the whole module
home-next-check = Next step: knowledge check
home-next-check-why = { $n ->
    [one] You have read the lessons of this module. The check has { $n } question, and you may stop and come back.
   *[other] You have read the lessons of this module. The check has { $n } questions, and you may stop and come back.
}
home-next-check-open-why = { $n ->
    [one] You began the check of this module. It has { $n } question; your answers are saved.
   *[other] You began the check of this module. It has { $n } questions; your answers are saved.
}
home-next-check-go = Begin the check
home-next-check-go-on = Go on with the check
home-next-pre-test = Next step: a few questions before the first webinar
home-next-pre-test-why = { $n ->
    [one] { $n } question, not graded. It shows later what the programme has changed.
   *[other] { $n } questions, not graded. They show later what the programme has changed.
}
home-next-post-test = Next step: a few questions after the module
home-next-post-test-why = { $n ->
    [one] { $n } question, not graded. It shows what the programme has changed.
   *[other] { $n } questions, not graded. They show what the programme has changed.
}
home-next-join-on = Your webinar is on
home-next-join-soon = Your webinar begins soon
home-next-join-why = { $hours }, { $zone }. Joining records that you are there.
home-next-join = Join the webinar
home-webinar-details = Webinar details
home-next-make-up-title = Make up for a webinar
home-next-make-up-why = The webinar on { $date } does not count as attended yet. There is a way to make up for it.
home-next-make-up-go = See how
home-next-record-title = Your completion record is ready
home-next-record-why = You have met everything. The lessons stay open to you.
home-next-record-why-until = You have met everything. The lessons stay open to you until { $date }.
home-next-record-go = Open my record
home-next-wait-title = You are ready for the webinar
home-next-wait-why = There is nothing to do before { $date }. You may look at any lesson again.
home-next-wait-go = Webinar details
home-next-done-title = You have done everything
home-next-done-why = Your completion record is being prepared. We write to you when it is ready.
home-next-done-go = My record
home-next-nothing-title = Nothing to do right now
home-next-nothing-why = Something is still being worked out or opens later. You find it under My record.
home-next-nothing-go = My record
home-next-before-title = Your place is kept
home-next-before-why = Your programme starts on { $date }. Until then you may look at what it holds.
home-next-before-go = See the modules
home-live = Your next webinar
home-live-when = { $days ->
    [0] Today. The join button appears here 15 minutes before the start.
    [1] Tomorrow. The join button appears here 15 minutes before the start.
   *[other] In { $days } days. The join button appears here 15 minutes before the start.
}
home-live-own-time = Where you are: { $hours }, { $zone }
home-live-own-day = Where you are: { $date }, { $hours }, { $zone }
day-there-and-here = { $day } by { $zone }, { $own } where you are
home-last-date = This webinar is the last one that counts for “{ $module }”.
home-add-to-calendar = Add to calendar
home-programme = Your programme
home-track = { $track }, { $cohort }. Lessons can be read in any order.
home-record-row = Your completion record
home-record-facts = Issued when everything above is done
module-facts = { $lessons ->
    [one] { $lessons } lesson
   *[other] { $lessons } lessons
}{ $webinar ->
    [none] {""}
   *[other] , webinar on { $webinar }
}{ $check ->
    [none] {""}
    [open] , knowledge check
   *[other] , knowledge check { $check }
}
home-towards = Towards your completion record
need-lessons = Lessons read
need-webinars = Webinars attended
need-checks = Knowledge checks passed
home-finish = You can finish until { $date }. If you cannot come to a webinar, there is a way to make up for it.
home-what-counts = What counts, and how to make up for a webinar
home-pause = Need a pause?
home-pause-text = This work can be heavy. You can stop at any point and nothing is lost.
support-contacts = Support contacts

# Statuses
status-completed = Completed
status-in-progress = In progress
status-not-started = Not started
status-opens = Opens { $date }
status-lessons-read = { $total ->
    [one] { $done } of { $total } lesson read
   *[other] { $done } of { $total } lessons read
}
status-issued = Issued
status-being-issued = Being prepared
status-things-left = { $n ->
    [one] { $n } thing left
   *[other] { $n } things left
}
lesson-read = Read
lesson-in-progress = In progress
lesson-not-started = Not started

# Without a place
no-place-title = You have no place on the programme yet
no-place-staff = You take part in no cohort yourself
no-place-staff-what = Participants see their programme here. What they read is open to you too:
no-place-applied = We have your application. An organiser looks at it and writes to you.
no-place-waitlisted = You are on the waiting list. We write to you when a place is free.
no-place-declined = You did not get a place this time.
no-place-withdrawn = You gave your place back.
no-place-enrolled = You have a place.
no-place-since = Since { $date }. Reference { $reference }
no-place-open = You can apply here
no-place-roles = Your other pages
no-cohort-open = No cohort takes applications right now. Ask under Help when the next one begins.
cohort-dates = { $from } to { $to }
cohort-languages = Languages:
cohort-apply-by = Apply by { $date }
cohort-apply = Apply

# Modules
module-number = Module { $n }
module-minutes = { $minutes ->
    [one] About { $minutes } minute of reading
   *[other] About { $minutes } minutes of reading
}
module-lessons = Lessons
module-lessons-order = { $minutes ->
    [one] About { $minutes } minute in all. Read them in any order.
   *[other] About { $minutes } minutes in all. Read them in any order.
}
module-webinar = Webinar
module-check = Knowledge check
module-check-questions = { $n ->
    [one] { $n } question
   *[other] { $n } questions
}
module-objectives = What you will be able to do
module-counts = What counts
module-counts-text = This module is done when its lessons are read, its webinar is attended or made up for, and its knowledge check reaches { $percent }.
module-tools = Tools for paper
live-on = { $date }
live-no-date = No date yet
live-unplanned = Not planned yet
live-ahead = Ahead
live-cannot-come = You cannot come
live-waiting = Being worked out
live-attended = Attended
live-missed = Can be made up for
check-passed = Passed, { $percent }
check-not-yet = Not yet, { $percent }
lessons-not-yet = Lessons open on { $date }. Until then you can see here what the programme holds.
lessons-over = Lessons were open until { $date }. Write to us under Help when you need one again.

# A lesson
lesson-of-module = { $module }, lesson { $n } of { $total }
lesson-number = Lesson { $n } of { $total }
lesson-pause = Pause and leave
lesson-in = This lesson in:
lesson-not-translated = This lesson is not translated into this language yet. You see it in English.
tool-not-translated = This page is not translated into this language yet. You see it in English.
draft = Draft content, under expert review
lesson-read-on = You read this lesson on { $date }
lesson-kept = You stopped here:
lesson-care = About the content
lesson-goals = After this lesson you will be able to:
lesson-tool = Tool:
lesson-tool-paper = Blank version for paper:
lesson-scenario = Scenario:
lesson-mistake = Common mistake
lesson-better = Better
lesson-summary = In short
lesson-sources = Sources for this lesson
source-unsure = (to be checked against the original)
lesson-reviewed = Last reviewed on { $date }
lesson-keep-here = Keep my place here and leave
lesson-previous = Lesson { $n }
lesson-to-module = To the module
lesson-mark-read = I have read this
lesson-mark-read-next = I have read this, on to lesson { $n }
lesson-missing-scenario = Play the scenario to one ending, then press the button again
lesson-missing-part = Look at “{ $part }”, then press the button again
flash-place-kept = We kept your place.
flash-lesson-read = The lesson is marked as read. Here is the next one.
flash-module-read = All lessons of this module are read.
tool-print = Print this page from your browser: it comes out without menus.

# Reflection
reflection-label = Your thoughts
reflection-hint = Only you see this. You may skip it.
reflection-saved-on = Saved on { $time }
reflection-found-long-number = Take out the number “{ $found }”: it may belong to a person. Write about your own practice only
reflection-found-telephone = Take out the telephone number “{ $found }”. Write about your own practice only
reflection-found-email = Take out the e-mail address “{ $found }”. Write about your own practice only
reflection-found-date = Take out the date “{ $found }”. Write about your own practice only; for a law, its number and year are enough
reflection-too-long = Shorten your text to 6,000 characters
flash-reflection-kept = Your text is saved. Only you see it.
flash-reflection-removed = Your text is removed.

# Scenario
scenario-fictional = Fictional. Not based on any real child, family, school or office
scenario-go = See what happens
scenario-step = Step { $n } of { $total }. You can come back to a choice.
scenario-choose = Choose one of the answers
scenario-setup = The situation
scenario-first = What do you do?
scenario-followed = What followed
scenario-next = What now?
scenario-you-chose = You chose:
rating-best = This helps the child most
rating-workable = This can work, with a risk
rating-harmful = This is likely to harm
scenario-ending = The end of this path
scenario-path = Your path
scenario-choose-again = Choose again here
scenario-another = Try another way
scenario-back-to-lesson = Back to the lesson
scenario-on-paper = This is the first choice. All choices of this scenario and what follows from them are in the handbook of this module, and in the file of this lesson for reading without a connection.
scenario-ended-on = You played this to an ending on { $date }. You may try another way.
scenario-not-translated = This scenario is not translated into this language yet. You see it in English.

# Settings
settings-you = Your name
settings-you-now = { $name }
settings-no-name = Not given yet
settings-you-record = This is how your name stands on your completion record. A record already issued keeps the old name; ask under Help for a new one.
settings-name-latin = Name in Latin letters
settings-name-latin-hint = As in your passport, without a title
settings-name-cyrillic = Name in Cyrillic (optional)
settings-name-given = How we greet you (optional)
settings-name-given-hint = Your given name, for example
settings-you-missing = Enter your name in Latin letters or in Cyrillic
settings-you-latin = Write the name in Latin letters here, without figures and signs such as ? or <
settings-you-cyrillic = Write the name in Cyrillic letters here, without figures and signs such as ? or <
settings-you-letters = Write the name with letters, without figures and signs such as ? or <
settings-you-long = Shorten the name to 120 letters
settings-language = Language and time
settings-language-now = { $language }. { $zone }, { $time } now ({ $offset })
settings-language-cohort = { $language }. Time as your cohort has it
settings-language-which = Language
settings-language-hint = For pages and e-mails. You can switch on every page too.
settings-language-missing = Choose a language
settings-where = Where are you?
settings-where-hint = Beside each zone stands the time there now. Webinar times are shown in the cohort's zone and, where it differs, in yours.
settings-where-cohort = Where the cohort is
settings-where-elsewhere = Another city
settings-where-city = Another city
settings-where-city-hint = In Latin letters, for example Berlin or Europe/Berlin
settings-where-unknown = Enter a larger city of your time zone in Latin letters, for example Berlin
settings-password = Password
settings-password-set = A password is set
settings-password-none = No password: you sign in with a code by e-mail
settings-password-is-set = A password is set. You can change it or remove it; a code by e-mail always works.
settings-password-why = You need no password: a code by e-mail always works. With a password you can sign in where you cannot read your mail.
settings-password-new = New password
settings-password-hint = At least 12 characters. A sentence is good.
settings-password-save = Set the password
settings-password-remove = Remove the password
settings-password-short = Enter at least 12 characters
settings-password-long = Enter at most 200 characters
settings-password-guessed = Choose something that nobody guesses: not your address, and not the same few signs again and again
settings-sessions = Where you are signed in
settings-sessions-now = { $n ->
    [one] On { $n } device
   *[other] On { $n } devices
}
settings-sessions-why = If you do not know one of these devices, sign out everywhere and sign in again.
settings-session-unknown = Unknown device
settings-session-times = Signed in { $since }, last seen { $seen }
settings-session-this = This device
settings-sessions-end = Sign out everywhere
settings-privacy = What we hold about you
settings-privacy-now = And why, and for how long
settings-privacy-policy = How we handle data
flash-own-settings-saved = Your settings are saved.
flash-password-set = Your password is set.
flash-password-removed = Your password is removed. You sign in with a code by e-mail.
flash-signed-out-everywhere = You are signed out on all devices.

# A webinar with limited places; after the end
home-next-place-eyebrow = Next step: your place at the webinar
home-next-place-title = Your place at the webinar
home-next-place-why = The webinar is on { $date }. Places are limited, and you have none yet.
home-next-place-go = See the webinar
home-next-choose-title = The date of your webinar
home-next-choose-why = { $n ->
    [one] There is { $n } date, on { $date }. Places are limited, and you have none yet.
   *[other] There are { $n } dates, the first on { $date }. Places are limited, and you have none yet.
}
home-next-choose-go = Choose a date
home-next-ended-title = The programme has ended
home-next-ended-why = It ran until { $date }. What you did stays under My record.
home-next-ended-go = My record
home-next-out-of-reach-title = One webinar is missing
home-next-out-of-reach-why = The webinar on { $date } does not count as attended, and no other date of it is planned. My record says what can be done now.
home-next-out-of-reach-go = My record
home-finish-over = The programme ended on { $date }.
live-dates = { $n ->
    [one] { $n } date ahead
   *[other] { $n } dates ahead
}
live-no-place = You have no place yet
live-waiting-list = You are on the waiting list
live-lost = Missed

no-place-taken-back = You no longer have a place. The organisers have taken it back.
no-place-reason = The reason: { $reason }
no-place-office = If something about this is not right, write to { $office }:
live-make-up-sent = Sent, a trainer looks at it
support-link = Looking after yourself
lesson-written = Written on { $date }
