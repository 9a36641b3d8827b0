# Importing a meeting report: the file
meeting-title = Import a meeting report
meeting-lead = Choose the list of participants as the meeting service gives it: Zoom, Teams, Google Meet, Webex, BigBlueButton, Jitsi, or a table of names and times. Nothing is written before you have looked it over.
meeting-template = No report? Take our template: the people expected, with room for when each came and left.
meeting-file = File
meeting-file-hint = CSV, Excel, XML or JSON, up to { $megabytes } MB
meeting-paste = Or paste the report
meeting-paste-hint = Copy the whole table with its heading.
meeting-zone = Zone of the times in the report
meeting-zone-hint = No report says its zone. Write a city or an IANA name, such as Asia/Almaty.
meeting-read = Read and look over
meeting-choose = Choose a file or paste the report
meeting-zone-unknown = Write a zone such as Asia/Almaty, or a city in Latin letters
meeting-earlier = Reports of this webinar
meeting-closed = This webinar is closed. Only rulings change its attendance now.
meeting-changing = The list of people is being changed just now, so the report is not matched. Send it again in a moment.
meeting-said-before = Said before by you or a colleague
meeting-pasted-name = Pasted report
meeting-state-checked = not confirmed
meeting-state-confirmed = imported
meeting-state-undone = undone or put aside

# What it was found to be
meeting-found = { $provider }, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}.
meeting-found-text = Encoding { $encoding }.
meeting-found-workbook = Excel workbook or structured file.
meeting-found-separator-comma = Values are separated by commas.
meeting-found-separator-semicolon = Values are separated by semicolons.
meeting-found-separator-tab = Values are separated by tabs.
meeting-found-zone = Times are read as { $zone }.
meeting-provider-zoom = Zoom
meeting-provider-teams = Microsoft Teams
meeting-provider-google-meet = Google Meet
meeting-provider-webex = Webex
meeting-provider-bigbluebutton = BigBlueButton
meeting-provider-jitsi = Jitsi
meeting-provider-template = A table of names and times
meeting-layout-participants = A list of participants, a row for each stay.
meeting-layout-participants-with-meeting = A list of participants below a block about the meeting.
meeting-layout-unique-users = A list of unique users: minutes without times.
meeting-layout-webinar-attendees = A webinar’s attendee report in sections.
meeting-layout-joined-left-list = A list of who joined and left.
meeting-layout-summary = A summary with a row for each stay.
meeting-layout-three-sections = A report in three sections.
meeting-layout-live-event = The list of a live event, in UTC.
meeting-layout-first-in-last-out = First arrival, last departure and a length.
meeting-layout-stays = A row for each stay.
meeting-layout-dashboard = The dashboard as a table.
meeting-layout-events-xml = The events of a recording.
meeting-layout-analytics-callback = What is sent after the meeting.
meeting-layout-webhooks = Events as they are sent during the meeting.
meeting-dates-day-first = In dates the day comes first.
meeting-dates-month-first = In dates the month comes first.
meeting-dates-year-first = In dates the year comes first.
meeting-dates-named-month = In dates the month is a word.
meeting-dates-time-only = Times stand without a date.
meeting-zone-change = Another zone
meeting-zone-save = Read again
meeting-warnings = Before you go on

# Looking it over
meeting-review-title = Who was in the meeting
meeting-groups = Groups of names
meeting-group-unclear = Needs you: { $left } of { $n } to decide
meeting-group-nobody = No match: { $left } of { $n } to decide
meeting-group-matched = Matched by itself: { $n }
meeting-group-ignored = Not attendance: { $n }
meeting-group-elsewhere = Outside this webinar: { $n }
meeting-no-rows = There is no name in this group.
meeting-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
meeting-no-times = No time within this webinar
meeting-times-more = and { $n } more
meeting-other = Somebody else on the list
meeting-two = And another person at the same device
meeting-two-what = Two people sat at one device: both are given the same times, each on their own.
meeting-two-name = Name or e-mail of the other person
meeting-name = Name or e-mail
meeting-name-hint = Part of the name in any script is enough when it fits one person.
meeting-walk-in = Was here and is not enrolled: keep the name
meeting-guest = A guest, not ours
meeting-later = Decide later
meeting-remember = Offer this answer again next time
meeting-save = Save this page
meeting-save-next = Save and go to the next page
meeting-to-confirm = Look at the effect
meeting-save-effect = Save and look at the effect
meeting-changed-meanwhile = Somebody else decided about { $name } in the meantime: this is their choice. Choose again if it is not right.
meeting-elsewhere = On the cohort, and not expected at this webinar
meeting-guests-all = { $n ->
    [one] The { $n } undecided name without a match is a guest
   *[other] All { $n } undecided names without a match are guests
}
meeting-put-aside = Put this report aside
meeting-to-roster = Back to the list
meeting-to-remembered = What is remembered about names
meeting-to-walk-ins = People who are not enrolled
meeting-import-another = Import another report

# The effect, and afterwards
meeting-confirm-title = What this report changes
meeting-confirm-what = Nothing has been written yet. The import can be undone until the webinar is closed.
meeting-confirm = Import this report
meeting-back-to-review = Back to the names
meeting-effect-people = { $n ->
    [one] Evidence for { $n } person.
   *[other] Evidence for { $n } people.
}
meeting-effect-change = { $n ->
    [one] { $n } person changes from “{ $old }” to “{ $new }”.
   *[other] { $n } people change from “{ $old }” to “{ $new }”.
}
meeting-effect-no-change = Nobody’s attendance changes.
meeting-effect-rulings = { $n ->
    [one] { $n } ruling stays as it is.
   *[other] { $n } rulings stay as they are.
}
meeting-effect-guests = { $n ->
    [one] { $n } guest is not counted.
   *[other] { $n } guests are not counted.
}
meeting-effect-walk-ins = { $n ->
    [one] { $n } person is kept who is not enrolled.
   *[other] { $n } people are kept who are not enrolled.
}
meeting-effect-later = { $n ->
    [one] { $n } name waits for your decision, also after the import.
   *[other] { $n } names wait for your decision, also after the import.
}
meeting-effect-aside = { $n ->
    [one] { $n } name is no attendance at this webinar.
   *[other] { $n } names are no attendance at this webinar.
}
meeting-done-title = The report is imported
meeting-undone-title = This report counts no more
meeting-undone-what = Its evidence is kept and left out. You can import the file again.
meeting-undo = Undo this import
meeting-undo-what = Attendance goes back to what the other evidence says. Decisions about names stay remembered.
flash-meeting-saved = Saved. Nothing has been written about attendance yet.
flash-meeting-imported = The report is imported. It can be undone until the webinar is closed.
flash-meeting-undone = The import is undone.
flash-meeting-put-aside = The report is put aside.
flash-meeting-reread = The report was read again.
flash-meeting-changed = { $n ->
    [0] The list of people or the times of the webinar have changed since. The same answers still fit: look at the effect once more.
    [one] The list of people or the times of the webinar have changed since. The answer to { $n } name is another: look it over once more.
   *[other] The list of people or the times of the webinar have changed since. The answers to { $n } names are others: look them over once more.
}
flash-meeting-decided = Somebody decided about names in the meantime. Look at the effect once more.
flash-meeting-settled = This report was confirmed or put aside in the meantime.

# What is remembered
remembered-title = What is remembered about names
remembered-what = These answers are offered when the name or address comes again in a report of this cohort. They never credit anybody by themselves.
remembered-none = Nothing is remembered yet. Answers that you give to names in reports are listed here.
remembered-is = is { $name }
remembered-guest = is nobody of ours
remembered-forget = Forget: { $name }
flash-remembered-forgotten = Forgotten. What was imported stays as it is.

# People who are not enrolled
walk-ins-title = Was here, not enrolled
walk-ins-closed = This webinar is closed: a result changes only by a ruling with a reason. Say who somebody is, as what they count and why. Their evidence becomes theirs, and nothing else changes.
walk-ins-mark = They count as
walk-ins-reason-needed = Write why the result changes after the webinar was closed
walk-ins-own = Somebody else decides about your own attendance.
meeting-kept-title = The file as it came
meeting-kept-brought = Brought by { $name }, { $time }
walk-ins-what = These people were at the webinar and are not enrolled. Once they are, say who they are: their minutes count from then on.
walk-ins-none = Nobody is waiting here.
walk-ins-save = Save
walk-ins-person = It is this person on the list
walk-ins-two-closed = Two people sat at one device: both are given the same times, each on their own. The mark and the reason are for both.
walk-ins-guest = A guest after all, not ours
flash-walk-ins-saved = { $n ->
    [0] Nothing was decided. Either nothing was chosen, or somebody else decided first: the list shows how it stands.
    [one] Decided about { $n } person.
   *[other] Decided about { $n } people.
}

# Elsewhere
unmatched-report-at = In the meeting’s report: { $times }
close-reports-waiting = { $n ->
    [one] { $n } meeting report is read and not confirmed.
   *[other] { $n } meeting reports are read and not confirmed.
}
close-reports-open = Import a meeting report, or finish one
close-confirm-reports = { $n ->
    [one] Confirm { $n } meeting report, or put it aside
   *[other] Confirm { $n } meeting reports, or put them aside
}
audit-report-read = { $who } read a meeting report.
audit-report-imported = { $who } imported a meeting report.
audit-report-undone = { $who } undid the import of a meeting report or put it aside.
audit-match-forgotten = { $who } had a remembered answer about a name forgotten.
audit-walk-in-settled = { $who } decided who somebody is who was not enrolled.
audit-token-made = { $who } made a token for { $about }, with which another program works.
audit-token-revoked = { $who } revoked a token of { $about }.

# One report over several webinars
meeting-several-touched = This report also holds rows of other webinars of this cohort
meeting-several-names = { $n ->
    [one] { $n } name was there.
   *[other] { $n } names were there.
}
meeting-several-what = Import it for all of them at once: each name is decided once, and each webinar gets the minutes that lie within it.
meeting-several-widen = Import for all of them
meeting-several-also = This import is for these webinars as well
meeting-several-once = Each name is decided once for all of them. Minutes count at the webinar in whose time they lie, and for people who have it on their track.
meeting-several-undo = It is undone at all webinars of this import.
meeting-several-stays = Another webinar of this import is closed: the import stays. Attendance can still be changed on each list, one decision at a time.
meeting-left-out-closed = It is closed and left out.
meeting-left-out-has-it = This report is there already.
meeting-left-out-same-time = Another webinar is on at the same time, and a report does not tell which of them somebody was at. It is left out.
flash-meeting-widened = { $n ->
    [0] There is no other webinar for which this report can be imported now.
    [one] The import is now for { $n } more webinar. Look the names over.
   *[other] The import is now for { $n } more webinars. Look the names over.
}
