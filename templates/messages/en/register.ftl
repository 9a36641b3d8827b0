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
