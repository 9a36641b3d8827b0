# Applying
apply-title = Apply to the programme
apply-lead = It runs from { $from } to { $until }. Taking part is free of charge.
apply-how = Applying takes about five minutes. You can stop at any time and go on later: your answers are kept.
apply-closes = Applications close on { $date }.
apply-email-hint = We send a code to it, so that your answers are kept for you alone.
apply-full-title = All places are taken at the moment
apply-full-text = You can still apply. You then stand on the waiting list, and we write to you when a place becomes free.
apply-closed-title = Applications are closed
apply-closed-text = Applications for this cohort are no longer taken.
apply-opens = Applications open on { $date }.
apply-next-starts = It starts on { $date }.
apply-next-go = Apply for this cohort
apply-closed-none = The dates of the next cohort are not set yet. Write to { $office } ({ $email }), and you will hear of them.
apply-step-of = Step { $n } of { $total }
apply-step-you = Your name
apply-step-work = Your work
apply-step-track = Your track
apply-step-language = Your languages
apply-step-webinars = Your webinars
apply-step-about = A question for reports
apply-step-consent = How we use your data
apply-step-check = Check your answers
apply-lead-work = Your workplace and region are for the organisers and your trainers. Reports count them; a list of attendance names the workplace.
apply-lead-track = A track says which modules you take. If you are not sure, take the one suggested for your sector: the organisers can change it later.
apply-lead-webinars = These webinars are given more than once. Choose the time that suits you.
apply-lead-about = The donor and the ministry ask how many women and men take part. Reports show totals only and hide small groups. You may leave this out.
apply-lead-check = You can still change every answer. Nothing is sent until you press the button below.
apply-latin-name = Name in Latin letters
apply-latin-name-hint = As it shall stand on your completion record, without a title.
apply-latin-name-short = Name in Latin letters
apply-latin-name-missing = Enter your name in Latin letters
apply-latin-name-script = Write the name in Latin letters here; Cyrillic has its own field below
apply-cyrillic-name-script = Write the name in Cyrillic letters here, or leave the field empty
apply-given-name-letters = Write the name with letters, without figures and signs such as ? or <
apply-cyrillic-name = Name in Cyrillic (optional)
apply-cyrillic-name-short = Name in Cyrillic
apply-given-name = How shall we greet you? (optional)
apply-given-name-hint = Usually the given name.
apply-given-name-short = How we greet you
apply-position = Position
apply-position-hint = For example: school psychologist.
apply-position-short = Position
apply-position-missing = Enter your position
apply-organisation = Organisation
apply-organisation-hint = Where you work. Write it in full.
apply-organisation-short = Organisation
apply-organisation-missing = Enter your organisation
apply-region = Region
apply-region-hint = Where you work most of the time.
apply-region-short = Region
apply-region-missing = Choose your region
apply-sector = Sector
apply-sector-short = Sector
apply-sector-missing = Choose your sector
apply-track = Track
apply-track-short = Track
apply-track-missing = Choose a track
apply-track-about = { $audience } Modules: { $modules }. { $hours ->
    [one] { $hours } hour.
   *[other] { $hours } hours.
}
apply-track-suggested = Suggested for your sector.
apply-language = Language for reading and e-mails
apply-language-short = Language for reading
apply-language-missing = Choose a language for reading and e-mails
apply-webinar-language = Language for webinars
apply-webinar-language-short = Language for webinars
apply-webinar-language-missing = Choose a language for webinars
apply-webinar-of = { $module }, part { $part }
apply-webinar-about = { $language }. { $left ->
    [one] { $left } place left.
   *[other] { $left } places left.
}
apply-webinar-full = All places are taken. The organisers will find a time with you.
apply-webinar-gone = The last place at this webinar was taken a moment ago. Choose another time
apply-webinars-missing = Choose a time for each webinar
apply-gender = Gender (optional)
apply-gender-short = Gender
apply-consent = I have read this and agree
apply-consent-missing = Read how your data is used and tick the box
apply-notice-what = We keep what you have written here, what you read and answer on this site, and when you were at webinars.
apply-notice-why = We need it to give you a place, to hold the webinars, to show who took part and to issue your completion record.
apply-notice-who = The organisers ({ $office }) see your details; trainers see your name, work and region. Those who commissioned the programme, a ministry for example, may be given a list of attendance with names and workplaces; it is written down each time, and what for. Nobody else sees them.
apply-notice-rights = You can see, download and erase your data under Settings at any time.
apply-notice-child = Never write anything here about a real child or family.
apply-notice-more = The whole data notice
apply-not-answered = not answered
apply-hand-in = Send the application
apply-hand-in-waiting = Send the application to the waiting list
apply-done-applied = We have your application
apply-done-waitlisted = You are on the waiting list
apply-done-enrolled = You have a place
apply-done-reference = Your reference: { $reference }
apply-done-next = What happens next
apply-done-applied-next = The organisers look at it and write to you by e-mail before the programme starts on { $date }.
apply-done-enrolled-next = The programme starts on { $date }.
apply-done-before = { $n ->
    [0] You are the first on the list.
    [one] One person stands before you.
   *[other] { $n } people stand before you.
}
apply-done-waiting-next = We write to you as soon as a place becomes free.
apply-done-copy = A copy of your answers is on its way to { $email }.
apply-done-questions = Questions: { $office }, { $email }, { $telephone }
withdraw-link = I do not want to take part after all
withdraw-title = Give up your place
withdraw-title-applied = Take your application back
withdraw-text = Your place goes to somebody else. What you have read and done is kept, in case you come back.
withdraw-text-applied = We do not consider your application any further. You can apply again while applications are open.
withdraw-reason = Why (optional)
withdraw-reason-hint = It helps the organisers. They alone read it.
withdraw-go = Give up my place
withdraw-go-applied = Take my application back
withdraw-nothing = You have no place and no application at the moment.
flash-withdrawn = Done. You are welcome to apply again.
enrolment-state-applied = Applied
enrolment-state-waitlisted = Waiting list
enrolment-state-enrolled = Enrolled
enrolment-state-declined = Declined
enrolment-state-withdrawn = Withdrawn
gender-woman = Woman
gender-man = Man
gender-other = Other
gender-none = I prefer not to say
lang-name-en = English
lang-name-ru = Russian
lang-name-kk = Kazakh
# Letters
mail-application-received-subject = We have your application { $reference }
mail-application-received-text = we have your application to the training programme, { $cohort }. Your reference is { $reference }.
mail-application-received-next = The organisers look at it and write to you before the programme starts on { $date }.
mail-application-received-waiting = { $n ->
    [0] All places are taken, so you are on the waiting list, as the first. We write to you as soon as a place becomes free.
    [one] All places are taken, so you are on the waiting list. One person stands before you. We write to you as soon as a place becomes free.
   *[other] All places are taken, so you are on the waiting list. { $n } people stand before you. We write to you as soon as a place becomes free.
}
mail-application-received-button = See your application
mail-application-received-copy = Your answers:
mail-enrolled-subject = You have a place: { $cohort }
mail-enrolled-text = you have a place on the training programme, { $cohort }.
mail-enrolled-button = Open the programme
mail-enrolled-how = You sign in with this e-mail address: we send you a code. You need no password.
mail-declined-subject = About your application: { $cohort }
mail-declined-text = thank you for your application to the training programme, { $cohort }. We cannot offer you a place this time.
mail-declined-reason = The reason:
mail-declined-later = If something about it is not right, write to the office below. You can apply for another cohort at any time.

apply-done-applied-soon = The programme has begun. The organisers look at your application and write to you by e-mail as soon as they have decided.
apply-done-enrolled-now = The programme has begun, so you can start at once.
mail-application-received-soon = The programme has begun. The organisers look at your application and write to you as soon as they have decided.
mail-enrolled-starts = It starts on { $date }.
mail-enrolled-running = It has begun, so you can start at once.
mail-withdrawn-subject = About your place: { $cohort }
mail-withdrawn-text = you no longer have a place on the training programme, { $cohort }.
mail-withdrawn-reason = The reason:
mail-withdrawn-later = What you have done so far stays recorded. If something about this is not right, write to the office below.
mail-waitlisted-subject = You are on the waiting list: { $cohort }
mail-waitlisted-text = you are on the waiting list of the training programme, { $cohort }.
mail-waitlisted-before = { $n ->
    [0] Nobody stands before you.
    [one] One person stands before you.
   *[other] { $n } people stand before you.
}
mail-waitlisted-then = We write to you as soon as there is a place for you. Until then you need to do nothing.
mail-waitlisted-button = See your application
mail-waitlisted-later = If you no longer want a place, or something is not right, write to the office below.
