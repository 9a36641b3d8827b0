# One person at one webinar: the timeline
timeline-title = What was captured
timeline-why = Why it says this
timeline-webinar = The webinar
timeline-source-join-link = Join pressed
timeline-source-check-in-code = Check-in code
timeline-source-report = Meeting’s report
timeline-source-trainer = Seen by a trainer
timeline-source-sheet = Sign-in sheet
timeline-counted = { $n ->
    [one] Counted: { $n } minute
   *[other] Counted: { $n } minutes
}
timeline-sum = { $of ->
    [one] { $n } of { $of } minute: { $times }.
   *[other] { $n } of { $of } minutes: { $times }.
}
timeline-sum-none = { $of ->
    [one] No minutes of { $of } are captured.
   *[other] No minutes of { $of } are captured.
}
timeline-needed = { $n ->
    [one] { $percent } per cent marks present; here that is { $n } minute.
   *[other] { $percent } per cent marks present; here that is { $n } minutes.
}
timeline-reading = Time outside the webinar and in its breaks is not counted, and what overlaps counts once. A dot is a moment: it shows that somebody was there, not for how long.
timeline-reading-within = A pale bar is the time within which the report says for how long somebody was there, and not when. As much of it counts as is sure beside everything else.
timeline-held = It was held from { $held }, planned was { $planned }. Minutes are counted of the time in which it was held.
timeline-late-code = A code counts for as long as codes are taken, also for some minutes after the end.
timeline-sum-exact = { $time } of { $of } min: { $times }.
timeline-needed-exact = { $percent } per cent marks present; here that is { $time }.
timeline-somewhere = { $n } min somewhere within { $times }
timeline-minutes-within = { $n }, when is not known
minutes-and-seconds = { $n } min { $seconds } s
timeline-table = The same as a table
timeline-source = From where
timeline-from = From
timeline-to = To
timeline-minutes = Minutes
timeline-came-with = Came with
timeline-recorded = Recorded
timeline-recorded-by = { $name }, { $time }
timeline-recorded-command = { $time }, at the command line
attendee-decide = Decide
attendee-mark = Attendance
attendee-choose-mark = Choose one of the four marks
attendee-save = Save attendance
attendee-rulings = Decided by people
attendee-no-rulings = Nobody has decided anything by hand. What was captured counts.
attendee-ruled-by = { $mark }: { $name }, { $time }.
attendee-ruled = { $mark }: { $time }.

# The joining page kept open
timeline-source-heartbeat = Joining page kept open
evidence-heartbeat = Joining page open, { $time }
evidence-heartbeat-minutes = { $minutes ->
    [one] Joining page open from { $time }, { $minutes } minute
   *[other] Joining page open from { $time }, { $minutes } minutes
}
evidence-here-now = { $minutes ->
    [0] Here now: joining page open from { $time }
    [one] Here now: joining page open from { $time }, { $minutes } minute so far
   *[other] Here now: joining page open from { $time }, { $minutes } minutes so far
}
timeline-still-open = still open
timeline-so-far = The joining page is open now, its minutes count when the page is left
joining-new-tab = It opens in a new tab.
joining-keep-open = Leave this page open beside the meeting: once a minute it notes that you are here. It sees nothing of the meeting.
