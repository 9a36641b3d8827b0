mail-change = Change what you get
letters-choices-title = Letters to you
letters-choices-to = Here you choose which letters go to { $address }.
letters-choices-unknown = Perhaps it was cut when it was copied, or it was replaced. Sign in to choose which letters you get: under Settings, Letters.
letters-choices-which = Send me
letters-always = Letters about your own application, places, webinars that are moved or called off, and records always come: without them you could miss something that you were promised.
letters-choice-reminders = Reminders of webinars
letters-choice-reminders-hint = Three days and one hour before, never more than one a day, and when places are limited and you have none yet.
letters-choice-last-dates = Last dates
letters-choice-last-dates-hint = When one webinar or one make-up alone is left that counts. Rarely; each once.
letters-choice-recordings = Recordings
letters-choice-recordings-hint = When you can watch the recording of a webinar. Once for each webinar.
letters-choice-surveys = Questions some months later
letters-choice-surveys-hint = What has become of a workshop in your work. One letter for each workshop, and one reminder.
letters-choice-news = News from the organisers
letters-choice-news-hint = What organisers write themselves, for example about materials.
letters-choice-trainer-day = What waits for me as a trainer
letters-choice-trainer-day-hint = Questions, make-ups and excuses for you to answer. Once a day at the most.
letters-link-title = The address at the end of letters
letters-link-text = Letters end with an address behind which these choices can be changed without signing in. If you passed a letter on, replace it: the address in all letters so far will no longer work.
letters-link-replace = Replace the address
flash-letters-chosen = We have kept which letters you get.
flash-letters-replaced = The address in earlier letters no longer works. The next letter has a new one.
settings-letters-list = What we wrote to you
settings-letter-unwanted = not sent, because you chose not to get such letters
message-state-unwanted = Not wanted
messages-unwanted = Not wanted
message-outcome-unwanted = Not sent: the reader chose not to get such letters
message-again-unwanted = This person chose not to get such letters. Tell them in another way.
own-message-unwilling = { $n ->
    [one] { $n } person does not get it, because they do not want letters from organisers:
   *[other] { $n } people do not get it, because they do not want letters from organisers:
}
audit-letters-chosen = { $who } chose which letters they get.
audit-letters-link-revoked = { $who } replaced the address in their letters.
