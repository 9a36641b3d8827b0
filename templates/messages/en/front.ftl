# The front page
front-eyebrow = Online training programme, free of charge
front-home = To your start page
front-dates-link = Dates and application
front-what = What it is
front-modules = The modules
front-for-whom = For whom
front-facts = At a glance
front-dates = Dates
front-long = How long
front-weeks = { $n ->
    [one] { $n } week, one webinar a week.
   *[other] { $n } weeks, one webinar a week.
}
front-hours = { $from } to { $to } hours in all, by track.
front-track-facts = { $modules ->
    [one] { $modules } module, about { $hours } hours
   *[other] { $modules } modules, about { $hours } hours
}
front-languages = Languages
front-costs = What it costs
front-costs-nothing = Nothing
front-get = What you get
front-get-record = A completion record that anybody can check
front-verify = Do you have a paper in your hand and want to know if it is real?

# Help
help-who = Who answers you
help-danger = Is a child in danger?
help-asked = What others asked
help-code-q = The code does not come
help-code-a = Look in the spam folder. A code comes within a few minutes and lives for 15 minutes; the newest one counts. You can ask for a new one.
help-join-q = I cannot get into the webinar
help-join-a = Open the webinar under Webinars and press Join again. The page also has a telephone number for listening, where there is one. If nothing works, call the contact above: a missed webinar can be made up for.
help-missed-q = I missed a webinar
help-missed-a = That can be made up for. Under My record you see what is missing and how.
help-slow-q = My connection is slow
help-slow-a = Lessons work without pictures and scripts. Everything you send is kept, and pressing twice does no harm. Tools can be printed.
help-name-q = My name is written wrongly
help-name-a = You can change it under Settings. A record already issued keeps the old name; ask the contact above for a new one.
contact-telephone = Telephone:
contact-none = There is no contact here while no cohort is open. Look at the e-mail that invited you.
support-organiser = The organiser of your cohort

# Privacy
privacy-lead = We hold what the programme needs, and nothing more.
privacy-never = We never ask for anything about a child, a family or a case. Do not write such things anywhere here.
held-caption = What we hold and why
held-what = What
held-why = Why
held-who = Who sees it
held-until = Until when
held-account = Name, e-mail, language, time zone
held-account-why = To sign you in, to write to you, and to print your record
held-account-who = You and the organisers of your cohort; trainers see your name
held-work = Role, organisation, region, sector, and what you chose to tell for reports
held-work-why = To find you a track and to count who takes part. Reports show no group so small that somebody could be recognised
held-work-who = You and the organisers of your cohort; trainers see your role and region, and a list of attendance for those who commissioned the programme names the workplace
held-sessions = When and with which browser you signed in
held-sessions-why = So that you can see whether somebody else uses your account
held-sessions-who = You
held-reading = Lessons read and the place you stopped at
held-reading-why = To keep your place and to see when you have finished
held-reading-who = You; organisers see how many lessons you have read
held-reflections = What you write for yourself in a lesson
held-reflections-why = So that you find it again
held-reflections-who = Only you
held-attendance = When you were at a webinar, and by what we know
held-attendance-why = Attendance is part of what counts
held-attendance-who = You, the trainers of the webinar, the organisers; in a list of attendance, those who commissioned the programme
held-answers = Answers to knowledge checks and tests
held-answers-why = To mark them, and to see whether the programme helps
held-answers-who = You; organisers see the result, not the answers
held-records = Completion records
held-records-why = So that anybody you show one to can check it
held-records-who = Whoever has its code; your name only where you allow it
held-messages = E-mails we sent you
held-messages-why = So that nothing is sent twice and you can read it here
held-messages-who = You and the organisers
held-audit = Who changed what about your place, attendance and records
held-audit-why = So that a decision can be explained
held-audit-who = The organisers
privacy-not-title = What we do not do
privacy-not-trackers = There are no trackers, no advertisements and nothing loaded from other sites.
privacy-not-employer = Your employer does not see your answers or your results.
privacy-not-sold = Your data is not sold, and given to nobody but those named above.
privacy-cookies = Cookies keep you signed in, protect the forms, and remember the language and the cohort that you chose. There are no others.
privacy-rights = Your data is yours
privacy-rights-text = You can download what we hold, have it corrected, and have your account erased. What goes and what stays without your name stands in your settings:

# Accessibility
accessibility-lead = Everybody on the programme shall be able to use this site.
accessibility-can = What works
accessibility-keyboard = Everything can be done with the keyboard alone.
accessibility-reader = Headings, labels and messages are written for screen readers.
accessibility-zoom = Text can be made larger, up to a narrow phone's width, without losing anything. Dark and high-contrast settings of your device are followed.
accessibility-script = Everything works without scripts.
accessibility-slow = Pages are small and load on a slow connection.
accessibility-paper = Lessons and tools can be printed.
accessibility-limits = What we aim for
accessibility-limits-text = We work to the Web Content Accessibility Guidelines 2.2, level AA. Webinars are held in another program, which may have limits of its own; where one keeps you out, there is a way to make up for it.
accessibility-tell = Tell us what does not work
accessibility-tell-text = Say which page it was and what you wanted to do. We answer and find a way.

# Glossary
glossary = Glossary
glossary-lead = The terms of the programme in its three languages, one wording in each.
glossary-terms = Terms
glossary-contested = still discussed
glossary-avoided = Words that we avoid
