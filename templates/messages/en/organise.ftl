# An organiser's pages
cohorts-title = Cohorts
cohorts-dates = { $from } to { $until }.
cohorts-enrolled = { $n } enrolled
cohorts-closed = Closed
cohorts-none = You are not an organiser of a cohort yet. An administrator can add you.
overview-as-of = Figures as of { $at }.
overview-needs = What needs somebody
overview-needs-nothing = Nothing at the moment.
overview-need-applied = { $n ->
    [one] { $n } application waits for a decision
   *[other] { $n } applications wait for a decision
}
overview-need-waiting = { $n ->
    [one] { $n } person is on the waiting list, and there are places
   *[other] { $n } people are on the waiting list, and there are places
}
overview-need-unmatched = { $n ->
    [one] { $n } check-in or report row is nobody's yet
   *[other] { $n } check-ins or report rows are nobody's yet
}
overview-need-unclosed = { $n ->
    [one] { $n } webinar is over and not closed
   *[other] { $n } webinars are over and not closed
}
overview-need-unmet = { $n ->
    [one] { $n } record is valid, but its rules are not met any more since attendance was corrected
   *[other] { $n } records are valid, but their rules are not met any more since attendance was corrected
}
overview-need-undelivered = { $n ->
    [one] { $n } message could not be delivered
   *[other] { $n } messages could not be delivered
}
overview-need-imports = { $n ->
    [one] { $n } import is checked and not confirmed
   *[other] { $n } imports are checked and not confirmed
}
overview-need-only-if = { $more ->
    [yes] More than { $n } people can finish only with the one chance that is left to them
   *[no] { $n ->
        [one] { $n } person can finish only with the one chance that is left to them
       *[other] { $n } people can finish only with the one chance that is left to them
    }
}
overview-need-out-of-reach = { $more ->
    [yes] More than { $n } people will not finish in this cohort
   *[no] { $n ->
        [one] { $n } person will not finish in this cohort
       *[other] { $n } people will not finish in this cohort
    }
}
overview-need-did-not-finish = { $more ->
    [yes] More than { $n } people did not finish
   *[no] { $n ->
        [one] { $n } person did not finish
       *[other] { $n } people did not finish
    }
}
overview-figures = The cohort in figures
overview-enrolled = people enrolled
overview-applied = { $n ->
    [one] application to decide
   *[other] applications to decide
}
overview-waiting = on the waiting list
overview-withdrawn = withdrawn
overview-held = { $n ->
    [one] webinar held
   *[other] webinars held
}
overview-held-of = { $held } of { $all }
overview-records = { $n ->
    [one] record issued
   *[other] records issued
}
overview-more = More
overview-place-import = Import participants
overview-place-messages = Messages
overview-place-audit = Who did what
overview-place-settings = Settings of the cohort
overview-apply-link = People apply at this address:
people-result = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
people-result-more = More than { $n } people. Narrow the search to see fewer.
people-search = Search
people-search-hint = A name in any script, an organisation, a reference or the beginning of an e-mail address.
people-search-go = Show
people-filter-state = State
people-filter-state-any = All states
people-filter-track = Track
people-filter-track-any = All tracks
people-filter-region = Region
people-filter-region-any = All regions
people-filter-sector = Sector
people-filter-sector-any = All sectors
people-filter-outlook = Can it still be met
people-filter-outlook-any = Any answer
people-filter-misses = Something missing
people-filter-misses-any = Anything or nothing
filter-remove = Remove this filter
filter-clear = Clear all
people-table = People of the cohort
people-name = Name
people-since = Since
people-choose = Choose { $name }
people-all-matching = All { $n } that match, not only this page
people-met-of = { $met } of { $total }
people-no-name = No name yet
people-none-found = Nobody matches.
people-none = There is nobody here yet: people apply, or you bring a list.
list-newest = Newest
list-older = Older
decide-title = Decide
decide-approve = Give a place
decide-waitlist = To the waiting list
decide-decline = Decline
decide-withdraw = Take the place back
decide-approve-title = { $n ->
    [one] Give a place to { $n } person
   *[other] Give a place to { $n } people
}
decide-approve-go = { $n ->
    [one] Give a place to { $n } person
   *[other] Give a place to { $n } people
}
decide-waitlist-title = { $n ->
    [one] Put { $n } person on the waiting list
   *[other] Put { $n } people on the waiting list
}
decide-waitlist-go = { $n ->
    [one] Put { $n } person on the waiting list
   *[other] Put { $n } people on the waiting list
}
decide-decline-title = { $n ->
    [one] Decline { $n } person
   *[other] Decline { $n } people
}
decide-decline-go = { $n ->
    [one] Decline { $n } person
   *[other] Decline { $n } people
}
decide-withdraw-title = { $n ->
    [one] Take the place back from { $n } person
   *[other] Take the place back from { $n } people
}
decide-withdraw-go = { $n ->
    [one] Take the place back from { $n } person
   *[other] Take the place back from { $n } people
}
decide-approve-effect = Each of them gets a letter in their language and can open the programme.
decide-waitlist-effect = They keep their place in the order. Each of them gets a letter in their language.
decide-decline-effect = Each of them gets a letter in their language with your reason.
decide-withdraw-effect = They can no longer open the programme. What they did is kept. Each of them gets a letter in their language with your reason.
decide-reason = Reason
decide-reason-hint = Needed to decline or to take a place back. The person reads it in the letter. Nothing about a child.
decide-reason-decline-hint = Each of them reads it in the letter. Nothing about a child.
decide-reason-withdraw-hint = Each of them reads it in the letter. Nothing about a child.
decide-reason-missing = Write the reason
decide-choose = Choose what you decide
decide-full = { $left ->
    [0] All { $capacity } places are taken. Raise the number of places in the settings of the cohort, or use the waiting list
    [one] Of { $capacity } places one is left. Choose one person, or raise the number of places in the settings of the cohort
   *[other] Of { $capacity } places { $left } are left. Choose fewer people, or raise the number of places in the settings of the cohort
}
decide-no-way = Somebody else has decided meanwhile. Look at the present state
decide-changed = { $n ->
    [one] Somebody else has decided in the meantime. Look at the present state, and decide again if you still want to
   *[other] Somebody else has decided on { $n } of these people in the meantime. Look at the present list, and decide again if you still want to
}
decide-nobody = For those chosen there is nothing to change.
decide-and-more = { $n ->
    [one] and { $n } more
   *[other] and { $n } more
}
flash-people-choose = Choose people first, then what to do.
flash-people-approved = { $n ->
    [one] { $n } person has a place. The letter is on its way.
   *[other] { $n } people have a place. The letters are on their way.
}
flash-people-waitlisted = { $n ->
    [one] { $n } person is on the waiting list. The letter is on its way.
   *[other] { $n } people are on the waiting list. The letters are on their way.
}
flash-people-declined = { $n ->
    [one] { $n } person was declined. The letter is on its way.
   *[other] { $n } people were declined. The letters are on their way.
}
flash-people-withdrawn = { $n ->
    [one] The place of { $n } person was taken back.
   *[other] The places of { $n } people were taken back.
}
flash-people-decided-some = Changed: { $n }. Left as they were: { $left }, because somebody decided meanwhile.
flash-people-decided-erased = Changed: { $n }. Left as they were: { $left }, because somebody decided meanwhile. Erased at their own request, so nothing is decided for them: { $erased }.
decide-erased = { $erased ->
    [one] { $erased } of those chosen was erased at their own request: nothing is decided for that person.
   *[other] { $erased } of those chosen were erased at their own request: nothing is decided for them.
}
flash-people-decided-nothing = It was so already. Nothing was changed.
person-facts = What we know
person-reference = Reference
person-standing = Requirements met
person-missing = Still missing
person-outlook = Can the rest still be met
outlook-reached = Everything is met
outlook-open = Can still be met
outlook-only-if = Only with the one chance left
outlook-out-of-reach = Can no longer be met
person-seen = Last seen
person-history-title = History of the place
person-history = { $state }, { $track }. { $at }, { $who }
person-history-why = { $state }, { $track }. { $at }, { $who }. Reason: { $reason }
person-webinars = Webinars and attendance
person-webinars-none = No webinars of this track are planned yet.
person-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
person-attendance-present = Present
person-attendance-partial = Partial
person-attendance-absent = Absent
person-attendance-excused = Excused
person-attendance-not-recorded = Not recorded
person-attendance-open = No result yet
person-messages = Messages sent
person-messages-none = No messages yet.
person-events = Who did what
person-events-all = All events about this person
message-kind-sign-in-code = Sign-in code
message-kind-application-received = Application received
message-kind-enrolled = A place on the programme
message-kind-declined = Application declined
message-kind-waitlisted = On the waiting list
message-kind-webinar-moved = A webinar has a new time
message-kind-webinar-cancelled = A webinar is called off
message-kind-place-free = A place became free
message-kind-take-a-place = Asking to take a place
message-kind-last-date = The last webinar that counts
message-kind-last-make-up = The make-up that is left
message-kind-record-issued = A completion record
message-state-queued = Waiting to be sent
message-state-sent = Sent
message-state-given_up = Given up
messages-lead = Letters to people of this cohort and what became of them. Sign-in codes are not listed.
messages-states = Show
messages-all = All
messages-queued = Waiting
messages-sent = Sent
messages-given-up = Given up after many tries
messages-table = Messages
messages-to = To
messages-kind = About
messages-state = State
messages-at = Time
messages-none = No messages here.
audit-times = Times: { $zone }.
audit-by = Who
audit-by-any = Anybody
audit-kind = What
audit-kind-any = Everything
audit-kind-enrolment = Enrolment
audit-kind-cohort = Settings of the cohort
audit-kind-webinar = Webinars
audit-kind-attendance = Attendance
audit-kind-record = Records
audit-kind-role = Roles
audit-from = From
audit-until = Until
audit-date-wrong = Write a date like 26.11.2026
audit-about = About { $name }
audit-none = Nothing matches.
audit-record = The technical record
audit-reason = Reason: { $reason }
audit-by-system = The program
audit-by-command = Somebody at the command line
audit-by-somebody = Somebody without a name
audit-somebody = somebody
audit-nothing = nothing
audit-other = { $who } did “{ $action }”.
audit-enrolment-created = { $who } put { $about } on the cohort. State: { $new }.
audit-enrolment-state = { $who } changed the state of { $about } from “{ $old }” to “{ $new }”.
audit-enrolment-track = { $who } moved { $about } from “{ $old }” to “{ $new }”.
audit-enrolment-about = { $who } changed the details of { $about }: { $new }.
audit-enrolment-imported = { $who } imported participants.
audit-check-in-opened = { $who } opened check-in.
audit-check-in-closed = { $who } closed check-in.
audit-webinar-held = { $who } noted when a webinar really was.
audit-webinar-closed = { $who } closed a webinar.
audit-webinar-invitations = { $who } had invitations to a webinar sent.
audit-attendance-ruled = { $who } changed attendance of { $about } from “{ $old }” to “{ $new }”.
audit-evidence-matched = { $who } decided whose a check-in is.
audit-evidence-walk-in = { $who } wrote down somebody who was there and not on the list.
audit-report-exported = { $who } took a file of the report.
audit-record-issued = { $who } issued a record to { $about }.
audit-record-replaced = { $who } replaced a record of { $about }.
audit-record-revoked = { $who } revoked a record of { $about }.
audit-record-sharing = { $who } chose whether a record shows the name.
audit-record-badge = { $who } asked for the badge of a record.
audit-statement-made = { $who } had a transcript or a certificate of attendance made for { $about }.
audit-badge-key = { $who } changed the key that signs badges.
audit-password-set = { $who } set a password.
audit-calendar-made = { $who } made an address for a calendar.
audit-calendar-revoked = { $who } revoked an address for a calendar.
audit-password-removed = { $who } removed a password.
audit-cohort-created = { $who } made the cohort { $new }.
audit-cohort-changed = { $who } changed the setting “{ $what }” from “{ $old }” to “{ $new }”.
audit-role-granted = { $who } gave { $about } the role “{ $new }”.
audit-role-revoked = { $who } took the role “{ $new }” from { $about }.
cohort-settings-names = Name of the cohort
cohort-settings-name-missing = Write the name in each language
cohort-settings-dates = Dates
cohort-settings-starts-on = First day
cohort-settings-ends-on = Last day
cohort-settings-record-issuer = Issuer of records
cohort-settings-record-signatory = Signatory of records
cohort-settings-record-other-languages = Other languages on records
cohort-settings-record-signatory-role = Role of the signatory
cohort-settings-ends-before = The last day must not be before the first
cohort-settings-lessons-open-until = Lessons open until (optional)
cohort-settings-date-wrong = Write a date like 26.11.2026
cohort-settings-time-wrong = Write a time like 09:00
cohort-settings-apply = Applications
cohort-settings-zone = Times are in { $zone }.
cohort-settings-apply-opens = Applications open
cohort-settings-apply-closes = Applications close
cohort-settings-apply-opens-date = Open on
cohort-settings-apply-opens-time = at
cohort-settings-apply-closes-date = Close on
cohort-settings-apply-closes-time = at
cohort-settings-closes-before = Applications must close after they open
cohort-settings-capacity = Places (optional)
cohort-settings-capacity-hint = When they are taken, applications go to the waiting list. Leave it empty for no limit.
cohort-settings-presence = What counts as present
cohort-settings-present-percent = Present from this share of minutes, per cent
cohort-settings-present-percent-hint = Of the scheduled minutes of a webinar. Usually 75.
cohort-settings-check-ins-needed = Check-ins that are enough
cohort-settings-check-ins-needed-hint = So many check-in codes mark a person present by themselves. 0: none do.
cohort-settings-question-days = Days to question a result
cohort-settings-question-days-hint = So many days after a webinar is closed, a participant may say that their attendance is not right.
cohort-settings-remind = Reminders of webinars
cohort-settings-remind-hint = Whoever is expected gets an e-mail, never between 21:00 and 8:00 where they are and never two on one day. Leave a field empty to send none.
cohort-settings-remind-days = Days before
cohort-settings-remind-minutes = Minutes before
cohort-settings-cells = Small groups in figures
cohort-settings-cells-hint = A smaller group is not shown, because people could be recognised. The numbers can be raised, not lowered below 5 and 10.
cohort-settings-min-cell = Smallest group that organisers see
cohort-settings-evaluator-min-cell = Smallest group that evaluators see
cohort-settings-number-wrong = Write a number from { $least } to { $most }
settings-check-title = Another rule of presence
settings-check-lead = Nothing is saved yet. This is what it would change at webinars that are still open.
settings-check-now = Now
settings-check-then = Then
settings-check-rule = { $n ->
    [0] Present from { $percent }% of the minutes
    [one] Present from { $percent }% of the minutes, or with one check-in
   *[other] Present from { $percent }% of the minutes, or with { $n } check-ins
}
settings-check-gain = { $n ->
    [0] Nobody would newly count as present
    [one] { $n } person would newly count as present
   *[other] { $n } people would newly count as present
}
settings-check-lose = { $n ->
    [0] Nobody would stop counting as present
    [one] { $n } person would no longer count as present
   *[other] { $n } people would no longer count as present
}
settings-check-line = { $name }: { $title }, { $date }. { $old } → { $new }
settings-check-closed = { $n ->
    [one] { $n } webinar is closed and keeps the rule it was closed with.
   *[other] { $n } webinars are closed and keep the rule they were closed with.
}
settings-check-reason-hint = It is kept with the change. Nothing about a child.
settings-check-changed = Attendance has changed in the meantime. Look at the list again and confirm
settings-check-back = Change the settings
cohort-settings-contact = Who answers people
cohort-settings-contact-hint = It stands in letters and on the help page. Answers to letters go to its e-mail address.
cohort-settings-contact-name = Office or person
cohort-settings-contact-missing = Write who answers
cohort-settings-contact-telephone = Telephone (optional)
flash-cohort-settings-saved = { $n ->
    [0] Nothing was changed.
    [one] One setting changed.
   *[other] { $n } settings changed.
}

message-kind-withdrawn = A place taken back
audit-enrolment-created-own = { $who } applied. State: { $new }.
