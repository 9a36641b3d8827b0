message-kind-webinar-invited = An invitation to a webinar
message-kind-webinar-taken-back = A webinar taken out of the calendar
message-kind-webinar-reminder = A reminder of a webinar
message-kind-commitment = What somebody planned to do
message-kind-contact-wish = Somebody wants to be contacted
message-kind-follow-up = Questions some months later
message-kind-follow-up-reminder = Questions some months later, once more
message-kind-make-up-accepted = A make-up accepted
message-kind-make-up-revise = A make-up to be changed
message-kind-question-answered = An answer about attendance
message-kind-record-replaced = A completion record replaced
message-kind-record-revoked = A completion record revoked
message-kind-record-expires = A completion record about to expire
message-state-refused = Refused
message-state-bounced = Sent back
messages-undelivered = All that did not arrive
messages-refused = Refused
messages-bounced = Sent back
messages-to-whom = To { $name }
person-messages-all = All messages to this person
message-words = The message as it was sent
message-has-calendar = A calendar file is attached.
message-links-cut = Links that are only for the reader are cut here.
message-words-forgotten = The words of this message are not kept: it held a secret, or it is older than 180 days.
message-words-elsewhere = The words are not shown here: this person is on another cohort too, and the message may be about that one.
message-written = Written
message-taken = Taken by the mail server
message-next = Next try
message-tries = Tries
message-events = What happened
message-events-none = Nothing yet.
message-outcome-taken = The mail server took it
message-outcome-later = Not taken; it is tried again
message-outcome-refused = Refused for good
message-outcome-given_up = Tried many times and given up
message-outcome-bounced = Sent back by the reader’s server
message-outcome-delayed = The reader’s server has not delivered it yet
message-outcome-again = Sent once more
message-again = Send once more
message-again-what = The same message, word for word, goes to { $address }. If the first one arrived after all, the person has it twice. If a time or anything else in it has changed since, do not send it: whoever is concerned got a newer one.
message-again-do = Send it once more
message-again-not-now = This message cannot be sent again: it is still waiting, or its words are not kept.
message-again-no-address = Enter an e-mail address for this person first.
flash-message-again = The message will be sent once more.
message-reason-no-mailbox = There is no such mailbox. Ask the person for the right address.
message-reason-full = The mailbox is full. Tell the person by telephone.
message-reason-unwanted = The reader’s server does not accept this message. Ask the person to allow our address, or for another one.
message-reason-no-address = This is not an e-mail address. Correct it on the person’s page.
message-reason-unreachable = The mail server did not answer. It is tried again; if this stays so, tell whoever runs the server.
message-reason-later = The reader’s server asked us to try later.
message-reason-other = The mail server did not take it. Its answer is in the message’s log.
audit-kind-message = Messages
audit-message-again = { $who } had a message to { $about } sent once more.
message-kind-make-up-taken-back = A make-up taken back
message-kind-recording-there = A recording is there
message-kind-chances-left = How many people have one chance left
message-kind-trainer-day = What waits for a trainer
message-state-withheld = Not sent
messages-withheld = Not sent
message-outcome-withheld = Not sent: this address takes no mail
message-suppressed-title = This address takes no mail
message-suppressed = Since { $at } nothing is sent to { $address } except sign-in codes, because a message came back.
message-suppressed-do = Ask the person for the right address and correct it. If this one works after all, say why, and messages go there again.
message-lift-reason = Why it works
message-lift-hint = For example: the person says that the mailbox is there again.
message-lift-reason-missing = Say why messages can go to this address again.
message-lift-do = Send to this address again
flash-message-lifted = Messages go to this address again. Those that were not sent can be sent once more.
message-again-suppressed = This address takes no mail. Correct it, or let messages go there again first.
person-suppressed-why = See why
audit-message-lifted = { $who } let messages go again to the address of { $about }.
message-kind-own-message = A message from the organisers
audit-message-own = { $who } wrote a message to { $new } people.
own-message-title = Write a message
own-message-to-these = Write to these people
own-message-lead = To a selection of this cohort, in up to three languages. You see it as its readers get it before anything is sent.
own-message-list = Written by the organisers
own-message-written = { $n ->
    [one] { $n } message
   *[other] { $n } messages
}
own-message-being-written = { $n } so far, more follow
own-message-whom = To whom
own-message-whom-hint = Everybody who fits all of these gets the message, as they are when it is sent.
own-message-filter-webinar = Webinar
own-message-filter-webinar-any = Invited or not
own-message-misses-lessons = Lessons not all read
own-message-misses-webinars = Webinars not all attended
own-message-misses-checks = Knowledge checks not all passed
own-message-misses-surveys = Forms not all answered
own-message-placeholders = Placeholders
own-message-placeholders-hint = You can write these in the subject and in the text; each reader gets their own.
own-message-placeholder-name = the reader’s name
own-message-placeholder-cohort = the name of the cohort
own-message-placeholder-programme = the name of the programme
own-message-placeholder-link = the address of the reader’s own page
own-message-placeholder-contact = the contact of the cohort
own-message-subject = Subject
own-message-subject-hint = Up to 60 characters, with the fact and without the topic: others may see it on a locked screen.
own-message-body = Text
own-message-body-hint = Plain text. An empty line begins a new paragraph.
own-message-fallback = For readers whose language is missing
own-message-fallback-hint = They get the text in this language.
own-message-look = Look at it
own-message-empty = Write the message in at least one language.
own-message-subject-missing = Enter a subject in this language, or take the text out.
own-message-subject-long = The subject has more than { $n } characters. Make it shorter.
own-message-body-missing = Write the text in this language, or take the subject out.
own-message-body-long = The text has more than { $n } characters. Make it shorter.
own-message-unknown = { $name } is none of the placeholders. Choose one from the list above, or take the braces away.
own-message-fallback-empty = There is no text in this language. Choose a language in which the message is written.
own-message-selection = This selection is not understood. Choose again.
own-message-nobody = Nobody would get this message. Choose other people.
own-message-other-number = The selection has changed: { $n ->
    [one] { $n } person gets the message now.
   *[other] { $n } people get the message now.
} Look once more and send.
own-message-preview-title = { $n ->
    [one] The message to { $n } person
   *[other] The message to { $n } people
}
own-message-chosen = Chosen:
own-message-all = Everybody of this cohort.
own-message-readers = { $language }: { $n ->
    [one] { $n } person
   *[other] { $n } people
}
own-message-readers-other = { $language }: { $n ->
    [one] { $n } person gets the text in another language: { $gets }
   *[other] { $n } people get the text in another language: { $gets }
}
own-message-no-address = { $n ->
    [one] { $n } person does not get it, because we have no address:
   *[other] { $n } people do not get it, because we have no address:
}
own-message-suppressed = { $n ->
    [one] { $n } person does not get it, because the address takes no mail:
   *[other] { $n } people do not get it, because their addresses take no mail:
}
own-message-night = Between 21:00 and 8:00 in the reader’s own time nothing is sent; it waits for the morning.
own-message-topic = The subject in { $language } tells the topic: { $words }. Others may see it on a locked screen. You can send it all the same.
own-message-as = As { $name } gets it
own-message-send = { $n ->
    [one] Send to { $n } person
   *[other] Send to { $n } people
}
own-message-test = Send me a test
own-message-write-on = Go on writing
own-message-tested = A test in each language is on its way to { $address }.
flash-own-message-sent = { $n ->
    [one] The message is on its way to { $n } person.
   *[other] The message is on its way to { $n } people.
}
mail-own-message-subject = { $subject }
mail-own-message-why = You get this because you are on the list of the cohort { $cohort }.
settings-letters = Letters
settings-letters-now = Which of them you get, and what we wrote to you
settings-letters-why = Every e-mail to you can be read here for 180 days, also one that did not arrive. Sign-in codes are not listed.
settings-letters-none = No letters yet.
settings-letter-undelivered = did not reach your mailbox
