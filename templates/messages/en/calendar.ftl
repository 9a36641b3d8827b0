# Can you come? Behind the link of a letter
coming-title = Can you come?
coming-as = This is the personal link of { $name }. You can change your answer until the webinar is over.
coming-expected = We expect you at this webinar.
coming-waiting = You are on the waiting list of this webinar.
coming-cannot = You told us that you cannot come.
coming-here = You were seen at this webinar, so there is nothing to answer.
coming-over = This webinar is over.
coming-cancelled = This webinar is cancelled.
coming-not-expected = You have no place at this webinar. Sign in to see your webinars.
coming-unknown = Copy the whole link from the e-mail, or sign in and answer on the page of your webinar.
coming-can = I can come
coming-not = I cannot come
webinar-invitations = Invitations
webinar-invited = Invited: { $n } of { $of }
webinar-invited-elsewhere = { $n ->
    [one] One more person asked for another language, in which there is a date of its own.
   *[other] { $n } more people asked for another language, in which there is a date of its own.
}
webinar-invited-attended = { $n ->
    [one] One more person was at another date already, or made up for it.
   *[other] { $n } more people were at another date already, or made up for it.
}
webinar-invite-hint = Everybody expected who is not invited yet gets an e-mail with an entry for their calendar. When the time changes or the webinar is called off, the calendar follows.
webinar-invite = Invite those who are not invited yet
invite-people = { $n ->
    [0] Everybody is invited already
    [one] { $n } person gets an invitation
   *[other] { $n } people get an invitation
}
invite-send = { $n ->
    [one] Invite { $n } person
   *[other] Invite { $n } people
}
invite-take-back = { $n ->
    [one] { $n } person who is no longer expected is told so, and it is taken out of their calendar.
   *[other] { $n } people who are no longer expected are told so, and it is taken out of their calendars.
}
invite-send-back = { $n ->
    [one] Tell { $n } person
   *[other] Tell { $n } people
}
invite-changed = Since this page was opened, the number has changed. Look at the new number, and press again
invite-not-now = Not now
invite-back = Back to the webinar
flash-webinar-invitations = The invitations are on their way.

# Addresses that a calendar program subscribes to
settings-calendar = Calendar
settings-calendar-now = Webinars in the calendar of your phone or computer
calendar-lead = Subscribe once, and your calendar program looks for changes by itself, some of them once an hour, some once a day. News about your own webinars still comes by e-mail.
calendar-secret = An address works without signing in. Whoever has it sees what is in it, so give it to nobody. Replace it or revoke it here at any time.
calendar-own = My webinars
calendar-own-text = The webinars at which you are expected, each with your own link.
calendar-given = Webinars that I give
calendar-given-text = All webinars that you give, alone or with others.
calendar-cohort = Webinars of the cohort { $cohort }
calendar-cohort-text = All webinars of this cohort. No participant is named.
calendar-address = Address
calendar-made = Made { $at }
calendar-open = Open in my calendar
calendar-copy = Copy the address
calendar-copied = Copied
calendar-make = Make an address
calendar-replace = Replace the address
calendar-revoke = Revoke the address
calendar-feed-name-own = Webinars of the training programme
calendar-feed-name-given = Webinars that I give
calendar-feed-name-cohort = Webinars: { $cohort }
calendar-feed-text =
    { $title }
    { $cohort }, part { $part }
    { $page }
flash-calendar-first = The address is ready.
flash-webinar-thanks = Thank you. We expect you.
flash-calendar-made = The address is ready. An earlier one no longer works.
flash-calendar-revoked = The address no longer works.
