# Attendance: the words for what it came to
attendance-present = Present
attendance-partial = Partial
attendance-excused = Excused
attendance-absent = Absent
attendance-not-recorded = Not recorded
mark-present = Present
mark-partial = Partial
mark-excused = Excused
mark-absent = Absent
stat-expected = expected
stat-present = present
stat-partial = partial
stat-excused = excused
stat-absent = absent
stat-not-recorded = not recorded
attendance-basis-ruling = Decided by a person
attendance-basis-minutes = By the minutes present
attendance-basis-check-ins = By check-in
attendance-basis-seen = Seen at a moment; the minutes are not known
attendance-basis-closed = Nothing was recorded by the time the webinar was closed
attendance-basis-nothing = Nothing is recorded yet

# What was captured, and what was decided
evidence-check-in-code = { $n ->
    [one] Code { $time }
   *[other] { $n } codes, the first { $time }
}
evidence-check-in-code-minutes = Code { $time }, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
evidence-join-link = Joined { $time }
evidence-join-link-minutes = Joined { $time }, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
evidence-report = In the meeting’s report at { $time }
evidence-report-minutes = Meeting’s report from { $time }, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
evidence-trainer = Seen by a trainer { $time }
evidence-trainer-minutes = Seen by a trainer from { $time }, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
evidence-sheet = Signed the sheet { $time }
evidence-sheet-minutes = Sign-in sheet from { $time }, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
evidence-cannot-come = Said that they cannot come
roster-left-since = Withdrawn after the webinar was closed; the result stays
roster-off-title = This webinar was called off
roster-off-what = There is no check-in and no attendance. What was noted before stays to be read.
roster-last-date = The last date that counts for them
ruled-by-you = By you, { $time }.
ruled-by = { $name }, { $time }.
ruled-at = By hand, { $time }.
ruled-because = Reason: { $reason }

# A webinar above its pages
webinar-when = { $day }, { $span }, { $zone }
webinar-when-part = { $day }, { $span }, { $zone }. Part { $part }
webinar-live-now = Live now, { $time }
webinar-held = It was held from { $held }.
webinar-cancelled = Cancelled
day-and-time = { $day }, { $time }
position-and-region = { $position }, { $region }
quoted-name = “{ $name }”
more-than = more than { $n }

# Live roster
roster-title = Attendance
roster-everyone = Everyone
roster-find = Find a person
roster-show = Show
roster-keys = Tab: next person. Arrow keys: choose.
roster-strangers = { $n ->
    [one] { $n } person is here who is not on the list
   *[other] { $n } people are here who are not on the list
}
roster-strangers-who = { $n ->
    [one] { $names }. The person is counted once you say who it is.
   *[other] { $names }. They are counted once you say who they are.
}
roster-strangers-review = Review them
roster-undecided = { $n ->
    [one] { $n } name is undecided
   *[other] { $n } names are undecided
}
roster-undecided-who = { $n ->
    [one] { $names } may be somebody on the list, and counts once you say who it is.
   *[other] { $names } may be people on the list, and count once you say who they are.
}
roster-undecided-review = Say who it is
roster-import = Import from the video meeting
roster-nobody = Nobody is expected at this webinar yet.
roster-nobody-fits = Nobody on the list fits. Look at everyone, or write less of the name.
roster-range = { $first } to { $last }
roster-nobody-absent-until = Nobody is absent until the webinar is closed.
roster-close-link = Close the webinar
roster-not-saved = By you, not saved
roster-unsaved = Not saved yet: { $n }
roster-last-saved = Last saved at { $time }
roster-save = Save attendance
roster-refresh = Refresh
roster-as-of = As of { $time }
roster-walk-in = Somebody is here who is not on the list
roster-flags = Check-ins to look at
roster-flag-shared = { $n ->
    [one] One device was used to check in { $n } person: { $names }.
   *[other] One device was used to check in { $n } people: { $names }.
}
roster-flag-several = { $n ->
    [one] { $name } used one code on { $n } device.
   *[other] { $name } used one code on { $n } devices.
}
roster-flags-what = This can be in order: people share a phone or change from a phone to a computer. It changes nobody’s attendance. Ask the people if you are not sure.
roster-note = A code shows that a person was here at that minute. At the end you close the webinar with a short checklist.
roster-mend = These choices are not saved yet. Where a choice differs from what was recorded, say why, then save.
roster-reason = Reason
roster-reason-hint = A few words, about attendance alone.
roster-reason-needed = Say why the mark of { $name } differs from what was recorded: { $evidence }
roster-changed-meanwhile = Somebody else has marked { $name } in the meantime: { $status }. Save again if you decide otherwise
roster-not-on-list = { $name } is not on a track with this webinar
roster-not-expected = Choose people who are on a track with this webinar
roster-cancelled = This webinar is cancelled. It has no attendance.
roster-closed-by = { $name } closed this webinar: { $time }
roster-closed-at = This webinar was closed: { $time }
roster-closed-what = Its attendance is settled. A change is a decision with your name; where it differs from what was recorded, it needs a reason.
flash-roster-saved-records = Attendance is saved. { $records ->
    [one] { $records } of these people holds
   *[other] { $records } of these people hold
} a valid record that may rest on this webinar. It stays valid; if its rules are not met any more, the organisers see it on their overview and decide.
flash-roster-saved = { $n ->
    [0] Nothing was changed.
    [one] Attendance saved for { $n } person.
   *[other] Attendance saved for { $n } people.
}
back-to-roster = Back to the attendance list

# Check-in
check-in-is-open = Check-in is open
check-in-is-closed = Check-in is closed
check-in-opens-at = Check-in opens at { $time }
check-in-until = until { $time }
check-in-code-is = Code:
check-in-scan-or-open = Scan, or open { $address } and type the code.
check-in-qr = QR code that opens the check-in page for this webinar
check-in-what = People type six digits from your screen, and the list shows who is here. You choose when.
check-in-too-late = This webinar is over: check-in cannot be opened any more.
check-in-show = Show on the big screen
check-in-open = Open check-in
check-in-new-code = New code
check-in-close = Close check-in
flash-check-in-opened = The code is { $code }, until { $until }. The last code still works for two minutes.
flash-check-in-closed = Check-in is closed.
check-in-title = Check in
check-in-code = Code
check-in-code-hint = Six digits from the screen
check-in-button = Check in
check-in-try-again = Try again
check-in-as = You check in as { $name }.
check-in-sign-in-first = If you are not signed in, you sign in first. The code is kept.
check-in-six-digits = Enter the six digits on the screen
check-in-wrong = Check the six digits on the screen
check-in-too-early = Check-in opens at { $time }
check-in-closed = Check-in with this code closed at { $time }. Ask the trainer for the code on the screen now
check-in-done = You are checked in, { $time }
check-in-done-what = You need to do nothing more here.
check-in-not-on-list = You are not on the list for this webinar
check-in-not-on-list-what = Your check-in is kept. The trainer decides whether it counts here.
check-in-to-webinar = To the webinar

# Big screen
screen-when = { $span }, { $offset }
screen-how = Scan, or open the site and type the code
screen-not-open = Check-in is not open now
screen-checked-in = are here
screen-closes-at = Check-in closes at
screen-update = Update
screen-back = Back to the list

# Joining
joining-title = You are joining
joining-open = Open the meeting
joining-recorded = We recorded at { $time } that you came.
joining-no-link = The meeting’s address is not here yet
joining-no-link-what = The trainer will enter it. Load this page again in a minute.
joining-check-in = Enter the check-in code
join-as = This is the personal link of { $name }. Press the button to join.
join-button = Join
join-telephone = To listen by telephone: { $number }
join-early = The button to join appears here at { $time }.
join-look-again = Look again
join-over = This webinar is over.
join-other-dates = Sign in and see other dates
join-cancelled = This webinar is cancelled.
join-not-expected = You have no place at this webinar. Sign in to see your webinars.
join-unknown-title = This link is not complete
join-unknown = Copy the whole link from the e-mail, or sign in and join from your webinars.
flash-join-early = You can join from { $time }.
flash-join-over = This webinar is over.
flash-join-cancelled = This webinar is cancelled.
flash-join-not-expected = You have no place at this webinar.

# People who are not on the list
unmatched-title = Who is this?
unmatched-link = Names to decide about: who is this?
unmatched-what = These people were here, and it is not certain who they are. They are counted once you say so.
unmatched-none = Everybody who was here is on the list, or you have decided about them.
unmatched-closed = This webinar is closed. What was left undecided stays so. To count somebody after all, open their name on the roster and mark them, with the reason.
unmatched-code-at = Code: { $times }
unmatched-self-hint = Is on a track with this webinar, without a place at it.
unmatched-more = { $n ->
    [one] { $n } more comes after these.
   *[other] { $n } more come after these.
}
unmatched-by-hand-at = Written down by a trainer: { $times }
unmatched-self-email = The e-mail is that of somebody on a track with this webinar.
walk-in-title = Somebody else is here
walk-in-what = Write down the name of a person who is here and not on the list. Nothing is lost: you say later who it is, also after the person is enrolled.
walk-in-name = Name
walk-in-email = E-mail, if you know it
walk-in-email-hint = It tells people of the same name apart, and finds the person once they are enrolled.
walk-in-add = Write down
walk-in-name-needed = Write the name of the person who is here
walk-in-name-long = Write the name in { $n } characters or fewer
walk-in-email-wrong = Write an e-mail like anna@example.org, or leave the field empty
walk-in-too-early = People can be written down from { $time }
flash-walk-in-added = { $name } is written down.
unmatched-save = Save
unmatched-nobody = Nobody on the list is called { $name }. Write the name as it stands there
unmatched-several = Several people on the list could be { $name }. Write more of the name, or the e-mail
flash-unmatched-saved = { $n ->
    [0] Nothing was decided. Either nothing was chosen, or somebody else decided first: the list shows how it stands.
    [one] Decided about { $n } person.
   *[other] Decided about { $n } people.
}

# Closing
close-title = Close the webinar
close-what = Look over these points. Then nobody is left without a record, and what counts for each person is settled.
close-early = You can close this webinar from { $time }
close-early-what = Did it end earlier? Enter below when it really ended.
close-captured = Presence was captured: by personal links, a code, a meeting report or a signed sheet.
close-not-captured = Nothing was captured: nobody came by a personal link, no code was shown, no meeting report was imported and no signature was entered.
close-by-hand = The marks were made by hand
close-say-by-hand = Say that the marks were made by hand, or open the list and mark who was here
close-no-strangers = It is known of everybody who was here who they are.
close-strangers = { $n ->
    [one] { $n } name is of nobody on the list, or not decided.
   *[other] { $n } names are of nobody on the list, or not decided.
}
close-undecided = { $n ->
    [one] Decide who { $n } name is
   *[other] Decide who { $n } names are
}
close-rulings = { $n ->
    [0] No marks were made by hand.
    [one] { $n } mark was made by hand.
   *[other] { $n } marks were made by hand.
}
close-look = Look at the list
close-looked-over = I have looked over the marks
close-look-over = Look over the marks, then say so
close-nobody-missing = Everybody on the list has a record.
close-missing = { $n ->
    [one] { $n } person has no record.
   *[other] { $n } people have no record.
}
close-missing-many = Many people have no record.
close-missing-show = Show them on the list
close-missing-names = Names
close-rest = Mark everyone without a record as
close-rest-absent-hint = By the closing itself
close-rest-ruling-hint = As a decision with your name
close-button = Close the webinar
close-no-way-back = A closed webinar is not opened again. Single marks can still be changed.
close-not-over = The webinar is not over yet
close-closed-at = This webinar was closed: { $time }.
close-already = This webinar was closed in the meantime. Its attendance can still be changed on the list, one decision at a time.
flash-webinar-closed = { $n ->
    [0] The webinar is closed. Everybody had a record.
    [one] The webinar is closed. { $n } person had no record.
   *[other] The webinar is closed. { $n } people had no record.
}
times-title = When it really was
times-what = Planned: { $span }, { $zone }. Enter a time only where it was different: minutes count within it.
times-began = Began
times-ended = Ended
times-save = Save the times
times-not-a-time = Enter a time such as 16:50
times-end-before-start = The end must be after the start
times-in-future = Enter a time that has passed
times-far-off = This is more than six hours from the plan. Look at the time again
flash-times-saved = { $n ->
    [0] The times are saved.
    [one] The times are saved. Attendance was worked out again for { $n } person.
   *[other] The times are saved. Attendance was worked out again for { $n } people.
}

# Meeting reports: why a file is not taken
report-refused-empty-file = There is nothing in this file. Save the report again and choose it once more.
report-refused-too-large = This file is larger than a meeting report. Choose the list of participants alone.
report-refused-too-many-rows = This file has more rows than are read at once. Split it into parts.
report-refused-old-or-locked = This is an old Excel file or one with a password. Save it as .xlsx or CSV without a password.
report-refused-too-large-inside = This workbook opens out to far more than a report has. Save the report again as CSV.
report-refused-broken-workbook = This workbook cannot be opened. Save the report again.
report-refused-not-text = This is not a table: a picture, a PDF or another kind of file. Choose the CSV or Excel file of the report.
report-refused-web-page = This is a web page. Download the report itself, as CSV.
report-refused-list-of-people = This is a list of people without times. Choose the report that says when each person joined and left.
report-refused-not-a-report = This is not a meeting report that we know. Choose the report as the meeting service gives it, or use our template.
report-refused-dates-unclear = The dates can be read in two ways, and the day of this webinar does not say which. Look whether it is the right report.
report-refused-dates-unreadable = The times in this report cannot be read. Save it again without changing the cells, or use our template.
report-refused-cut-off = This file ends in the middle. Download the report again.

# Meeting reports: what to know before one is used
report-warning-empty = The report has no rows. Nobody is marked absent by it.
report-warning-truncated = The file ends in the middle. What stands before that was read; download it again to have it all.
report-warning-times-unreadable = { $n ->
    [one] The times of { $n } row cannot be read. It credits nothing.
   *[other] The times of { $n } rows cannot be read. They credit nothing.
}
report-warning-ends-before-begin = { $n ->
    [one] { $n } row ends before it begins. It credits nothing.
   *[other] { $n } rows end before they begin. They credit nothing.
}
report-warning-nothing-overlaps = No time in the report lies within the webinar. Look whether it is the right report.
report-warning-other-zone = No time in the report lies within the webinar in the zone chosen. In the zone { $zone } the times fit.
report-warning-other-zone-fits-better = In the zone { $zone } the times fit the webinar much better than in the zone chosen.
report-warning-repeated-hour = { $n ->
    [one] { $n } row has a time in the hour that the clocks showed twice. It was settled by the length of the stay, or by the webinar’s time where the length does not say. Look it over.
   *[other] { $n } rows have a time in the hour that the clocks showed twice. They were settled by the length of the stay, or by the webinar’s time where the length does not say. Look them over.
}
report-warning-no-times = The report has minutes and no times. Where it says when the meeting was, what may lie outside the webinar is not counted; else some of the minutes may lie outside it.
report-row-within = { $n } min within { $times }
report-warning-length-unreadable = { $n ->
    [one] Of one person only the first arrival and the last departure can be read, not how long they were there: nothing is counted for them by itself. Mark them on the roster.
   *[other] Of { $n } people only the first arrival and the last departure can be read, not how long they were there: nothing is counted for them by itself. Mark them on the roster.
}
report-warning-gaps-unknown = { $n ->
    [one] { $n } person left and came back, and the report does not say when. Only what is sure is counted.
   *[other] { $n } people left and came back, and the report does not say when. Only what is sure is counted.
}
report-warning-still-there = { $n ->
    [one] For { $n } person no departure is written. They are counted until the last moment in the report.
   *[other] For { $n } people no departure is written. They are counted until the last moment in the report.
}
report-warning-departure-cut-off = { $n ->
    [one] For { $n } person the file ends before their departure. They are counted only as far as the file says for sure; download the report again.
   *[other] For { $n } people the file ends before their departure. They are counted only as far as the file says for sure; download the report again.
}
report-warning-length-alone = { $n ->
    [one] { $n } row has minutes and no times. It counts by its minutes, as far as they are sure to lie within the webinar.
   *[other] { $n } rows have minutes and no times. They count by their minutes, as far as they are sure to lie within the webinar.
}
report-warning-read-again = This file came before. It was read again, with its times in the zone { $zone }.
report-warning-read-in = This report was imported before, and its times were read in the zone { $zone }. Nothing was changed. To read it in another zone, undo that import and bring the file again.
meeting-several-led = This import was begun for another webinar and is confirmed there, by those who give that one. You can look it over and decide about names here.
meeting-zone-undo = If the times were read in the wrong zone, undo the import and bring the file again with the right one.
report-warning-other-sheet = The report stands on the sheet “{ $sheet }” of the workbook. That one was read.
report-warning-several-reports = { $n } sheets of the workbook are reports. The sheet “{ $sheet }” was read; save the others as files of their own to import them too.
report-warning-no-arrival = { $n ->
    [one] { $n } row has a departure and no arrival. Nothing of it is counted; if you know when the person came, complete the row.
   *[other] { $n } rows have a departure and no arrival. Nothing of them is counted; if you know when the people came, complete the rows.
}
report-warning-over-a-day = { $n ->
    [one] { $n } row has a stay of more than a day. Look at its dates.
   *[other] { $n } rows have stays of more than a day. Look at their dates.
}
report-warning-open-quote = { $n ->
    [one] { $n } name begins with a quote mark that is not closed. Look whether the values of that row stand in the right columns.
   *[other] { $n } names begin with a quote mark that is not closed. Look whether the values of those rows stand in the right columns.
}
report-warning-beyond-now = { $n ->
    [one] { $n } row has a departure that is still to come. It counts up to now. After the webinar, import the meeting’s own report.
   *[other] { $n } rows have departures that are still to come. They count up to now. After the webinar, import the meeting’s own report.
}
report-warning-ahead = { $n ->
    [one] { $n } row has times that are still to come. They are not counted: look at the day and the time zone.
   *[other] { $n } rows have times that are still to come. They are not counted: look at the day and the time zone.
}
report-warning-letters-lost = The file was saved in an encoding without Kazakh letters: they stand as question marks.

# Matching: why a row is, or may be, this person
match-reason-external-id = By the personal link
match-reason-email = By the e-mail address
match-reason-full-name = By the full name, which one person on the list has
match-reason-decided-before = You or a colleague decided so before
match-reason-decided-nobody = You or a colleague decided before that this is nobody on the list
match-reason-several-fit = Several people on the list have this name
match-reason-shared-email = Several people on the list fit this e-mail address
match-reason-email-of-one-name-of-another = The e-mail address of one person with the name of another
match-reason-id-of-one-name-of-another = The personal link of one person with the name or e-mail address of another
match-reason-patronymic-differs = The same name with another patronymic
match-reason-other-name-beside = The full name, and another name beside it
match-reason-two-people = Two people on one device
match-reason-initial-fits = One name and an initial, which fit one person
match-reason-initial-fits-several = One name and an initial, which fit several people
match-reason-first-name-only = Only a given name
match-reason-surname-only = Only a surname
match-reason-part-fits = Part of the name is somebody’s on the list; nobody there has the whole of it
match-reason-nearly-the-name = Nearly this name, with a letter or two changed
match-reason-address-like-name = The e-mail address reads like this name
match-reason-no-one-like = Nobody on the list is called so
match-reason-no-name = There is no name in it, only a device, an office or a place
match-reason-telephone = A telephone number
match-reason-bot = A program that takes part by itself
match-reason-host = The host or an organiser
match-reason-waiting-room = Waited and was not let in
match-reason-not-attended = Registered and did not come
roster-too-early = { $name }: the webinar has not begun, so nobody can be marked as present yet
roster-own = { $name }: nobody marks their own attendance. Ask another trainer or an organiser
