# What personal data is for, and for how long it is kept
purpose-account = Your account: to know who you are and in which language you read
purpose-sign-in = Signing in: to let you in, and nobody else under your name
purpose-roles = Roles: to say who may do what
purpose-consent = Agreement: to prove what you agreed to, and when
purpose-enrolment = Enrolment: to give places, and to report how the programme reaches people
purpose-webinars = Webinars: to plan and give them
purpose-attendance = Attendance: to know who was there
purpose-make-ups = Make-ups: to let you make up for a webinar that you missed
purpose-learning = Modules: to keep your place and your results
purpose-surveys = Questions about the workshops: to hear what they were like and what they change
purpose-completion = Completion: to decide on it, and to prove it
purpose-messages = E-mails: to send them, and to show you which were sent
purpose-accountability = Accountability: to answer for what was done with data
purpose-operation = Operation: to take each form once, and to do work that was put off
keep-days = { $n ->
    [one] { $n } day after it was needed
   *[other] { $n } days after it was needed
}
keep-with-account = Until your account is erased
keep-without-name = For good, but without your name once your account is erased
keep-for-good = For good, as a chain from which nothing can be taken

# Having what is held, and having it erased
own-data = Download my data
own-data-what = One file with everything we hold about you: a page to read, tables, and your certificates.
own-data-get = Download (zip)
own-data-nothing = Nothing.
own-data-not = Not handed out here
erase-title = Erase my account
erase-short = Your name and everything that is yours alone goes. What the figures of the programme rest on stays without your name.
erase-more = What goes, what stays, and when
erase-lead = { $n ->
    [one] Your account is erased in { $n } day. Until then you can change your mind; after that nobody can bring it back.
   *[other] Your account is erased in { $n } days. Until then you can change your mind; after that nobody can bring it back.
}
erase-goes = What goes
erase-goes-account = Your name, your e-mail address, your password, where you work and as what
erase-goes-written = What you wrote: reflections, make-ups, plans and what you said about your attendance
erase-goes-letters = The e-mails we sent you, and those that were still to come
erase-goes-places = Your roles, and your places at webinars ahead: whoever waits gets them
erase-goes-files = The files of your certificates and badges, and lists and reports in which your name stands
erase-stays = What stays, without your name
erase-stays-figures = That somebody took part, from which region and sector, with which results: reports stay true
erase-stays-records = That a certificate was issued, with its code, so that it can still be checked. A copy that you keep is still confirmed as unchanged; we cannot make another
erase-stays-audit = Who did what and when, in a chain from which nothing can be taken. No page shows your name from it
erase-stays-sheets = Pictures of sheets that many people signed, for five years, because funders ask for them
erase-stays-backups = Backups made before, until they are replaced
erase-first = Keep your own copy first, certificates included:
erase-email = To confirm, type your e-mail address
erase-email-hint = { $address }
erase-email-wrong = This is not the e-mail address of your account. Type it as it stands above the field.
erase-do = Erase my account
erase-due = Your account will be erased on { $date }.
erase-keep = Keep my account
erase-hindered = The account cannot be erased yet:
erase-hindered-trains = { $n ->
    [one] { $n } webinar that is not over is given by this account. Another trainer takes it over first.
   *[other] { $n } webinars that are not over are given by this account. Another trainer takes them over first.
}
erase-hindered-administrator = Nobody else runs the installation. Give the role to another person first.
erase-hindered-answers = { $n ->
    [one] This address answers the people of { $n } cohort that is not over. Name another one in its settings first.
   *[other] This address answers the people of { $n } cohorts that are not over. Name another one in their settings first.
}
flash-erasure-taken-back = Your account stays.
erasure-title = You are signed out
erasure-text = { $n ->
    [one] Your account will be erased in { $n } day. We have written to you.
   *[other] Your account will be erased in { $n } days. We have written to you.
}
erasure-back = If you change your mind before then, sign in and choose “Keep my account” in the settings, under “What we hold about you”.
erase-person-title = Erase this person’s account
erase-person-lead = { $n ->
    [one] If this person asked you to. They get an e-mail, and can keep their account for { $n } day.
   *[other] If this person asked you to. They get an e-mail, and can keep their account for { $n } days.
}
erase-person-what = Then their name, address, work and what they wrote go. Figures stay as they are, and certificates can still be checked by their code.
erase-person-reason = Why
erase-person-reason-hint = When and how they asked. It stays in the audit, without their name.
erase-person-reason-missing = Say when and how they asked.
erase-person-email = To confirm, type the person’s e-mail address
erase-person-email-wrong = This is not the e-mail address of this person.
erase-person-do = Ask for it
erase-person-due = This account will be erased on { $date }.
erase-person-keep = Do not erase it
erase-person-hindered = This account cannot be erased yet:
flash-erase-person-asked = It is asked for, and the person gets an e-mail.
flash-erase-person-kept = The account stays.
mail-erasure-asked-subject = Your account will be erased on { $date }
mail-erasure-asked-text = We were asked to erase your account. It is done on { $date }.
mail-erasure-asked-then = If you did not want this, or have changed your mind, sign in before that day and keep your account.
mail-erasure-asked-button = Keep my account
mail-erasure-asked-why = You get this because somebody asked for your account to be erased. It cannot be turned off.
message-kind-erasure-asked = An account about to be erased
audit-erasure-asked = { $who } asked for the account of { $about } to be erased.
audit-erasure-asked-own = { $who } asked for their own account to be erased.
audit-erasure-taken-back = { $who } kept the account of { $about } from being erased.
audit-erasure-taken-back-own = { $who } changed their mind: their account is not erased.
audit-person-erased = { $who } had the account of { $about } erased.
audit-person-erased-own = Somebody’s account was erased, as they had asked.
import-file-gone = The file was taken out, because somebody who stood in it was erased. What came of it stays.
