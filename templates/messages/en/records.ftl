# Checking a record
verify-lead = Type the code of a record, or choose its PDF or its badge. You see what the record says and whether it counts.
verify-code = Code
verify-code-hint = 12 digits, for example 1234 5678 9018. Spaces and dashes may stay.
verify-code-twelve = Enter the 12 digits of the code
verify-code-wrong = Look at the code again: one of the 12 digits is not as printed
verify-check = Check the code
verify-file-title = You have the PDF?
verify-file = PDF of the record
verify-file-hint = Choose it or drop it here. It is compared with the one we issued, and not kept.
verify-file-check = Check the file
verify-file-choose = Choose the PDF of the record
verify-file-no-code = This file does not name a record of ours. Type the code that is printed on it
verify-file-same-title = The file is unchanged
verify-file-same-text = It is, byte for byte, the file that was issued.
verify-file-altered-title = The PDF was altered
verify-file-altered-text = This file is not the one that was issued. Only what stands below counts.
verify-record = Record { $code }
verify-valid-title = This record is valid
verify-valid-text = It was issued by this programme, and it counts.
verify-replaced-title = This record was replaced
verify-replaced-text = Another record has stood in its place since { $date }.
verify-successor = Record { $code } stands in its place
verify-predecessor = It stands in the place of record { $code }, which counts no more
verify-revoked-title = This record was revoked
verify-revoked-text = It has not counted since { $date }.
verify-expired-title = This record has expired
verify-expired-text = It counted until { $date }.
verify-not-found-title = There is no such record
verify-not-found-text = Look at the code again: 12 digits.
verify-facts-completion = Completed the programme
verify-facts-participation = Took part in the webinars of the programme
verify-name = Name
verify-name-masked = initials; the holder can show the whole name
verify-name-gone = The holder had their name erased
verify-programme = Programme
verify-issuer = Issued by
verify-compare = Compare these with the paper.
verify-another = Check another record
verify-list-link = Check many codes at once
verify-list-title = Check many records at once
verify-list-lead = Bring a table with the codes in one column. You get it back as CSV with what each record says. We keep neither.
verify-list-file = Table with codes
verify-list-file-hint = CSV or XLSX, up to { $n } codes. The names of people are not needed.
verify-list-check = Check the codes
verify-list-one = Check one record
verify-list-choose = Choose a file with codes
verify-list-no-codes = No column of this file holds codes of 12 digits. Check that this is the right file
verify-list-unknown = More than half of the codes that we looked up belong to no record, so we stopped. Check that the column holds codes of our records
verify-list-too-many = Up to { $n } codes at once: divide the list
verify-list-state = State
verify-list-changed = Changed on
verify-list-successor = Code of the record in its place
verify-list-outcome = What it says
verify-list-code-missing = No code
verify-list-no-code = Not a code: 12 digits, the last is a check digit
verify-list-kind = Kind of paper
verify-kind-record = Record
verify-kind-transcript = Transcript
verify-kind-attendance = Certificate of attendance
verify-list-state-issued = Issued here
verify-list-state-valid = Valid
verify-list-state-corrected = Counts no more: the attendance was corrected

# My record
standing-title = What completion asks for
standing-all-met = Everything is met.
standing-so-far = { $met } of { $total } met. You can finish until { $until }.
standing-cannot = { $met } of { $total } met.
standing-progress = Your progress
standing-met = Met
standing-open = Still open
standing-only-if = One way left
standing-no-date-left = No date is left that counts for this
standing-make-up-only = One way is left: the recording and its questions, until { $date }.
standing-missed = Missed
standing-lessons = Lessons: { $module }
standing-lessons-detail = { $read } of { $of } read
standing-check = Knowledge check: { $module }
standing-check-none = It counts from { $percent }
standing-check-best = Your best so far is { $best }, it counts from { $percent }
standing-webinar = Webinar: { $module }
standing-webinar-part = Webinar: { $module }, part { $part }
standing-survey-detail = Answered after { $read } of { $of } modules
standing-all = All of these
standing-some = { $count ->
    [one] At least one of these
   *[other] At least { $count } of these
}
standing-present = You were there
standing-made-up = You made up for it
standing-partial = You were there for a part of it; it counts from { $percent } of the time
standing-excused = You could not come
standing-absent = You were not there
standing-not-recorded = Your attendance is not recorded yet
standing-no-webinar = It has not taken place yet
standing-until = Can be done until { $date }.
standing-webinar-ahead = There is a webinar ahead that counts.
standing-make-up-until = It can be made up for by the recording until { $date }.
standing-make-up-sent = What you sent to make up for it lies with a trainer.
standing-last-date = The webinar on { $date } is the last one that counts for this.
standing-last-being-worked-out = Your attendance is being worked out. No other date is left that counts for this.
standing-webinar-unplanned = Its date is not fixed yet.
standing-on-now = It is on now
standing-on-now-still = Your attendance is worked out afterwards.
standing-being-worked-out = Your attendance is being worked out.
standing-not-possible = Can no longer be met in this cohort.
standing-cannot-title = What can be done now
standing-participation = You attended the webinars, so you get a certificate of participation when the cohort ends.
standing-participation-here = You attended the webinars: your certificate of participation is on this page.
standing-ask = If something is not right, or if you want to finish in another cohort, write to us: { $office }.
bar-lessons = Lessons read
bar-webinars = Webinars attended
bar-checks = Knowledge checks passed
bar-surveys = Forms answered
bar-of = { $done } of { $of }
record-completion = Completion
record-participation = Participation
record-being-made-title = You have completed your track
record-being-made = Your record is being made. It is here within a few minutes, and we send you an e-mail.
record-issued-on = Issued on { $date }
record-replaced-on = Replaced on { $date }. The new record stands here too.
record-revoked-on = Revoked on { $date }. We have written to you why.
record-expired-on = Expired on { $date }.
record-valid-until = Valid until { $date }
record-code = Code: { $code }
record-download = Download the PDF
record-page = Page of this record
record-share = Link to share
record-share-hint = Whoever opens it sees that the record is valid.
record-copy = Copy the link
record-copied = Copied
record-show-name = Show my name to people who verify
record-show-name-hint = Shown: { $name }. Otherwise they see { $masked } only.
record-state-valid = Valid
record-state-replaced = Replaced
record-state-revoked = Revoked
record-state-expired = Expired
flash-name-shown = People who verify this record now see your name.
flash-name-masked = People who verify this record now see your initials only.

# What counts
what-counts = What counts
counts-lead = { $track }, { $hours }. For completion you need everything below until { $until }.
counts-lessons = { $n ->
    [one] Read its one lesson
   *[other] Read all { $n } lessons
}
counts-check = Pass the knowledge check with at least { $percent }. You may try as often as you like
counts-webinars = { $n ->
    [one] Attend the webinar for at least { $percent } of its time
   *[other] Attend each of the { $n } webinars for at least { $percent } of its time
}
counts-form = { $n ->
    [one] Answer it after the module
   *[other] Answer it after each of the { $n } modules
}
counts-missed-title = If you miss a webinar
counts-missed = The same part is sometimes given again: whichever you attend counts, and the better one stands. If there is none ahead, write to us.
counts-ask = { $office } answers questions about what counts.
counts-records-title = What you get
counts-completion = When everything is met, your certificate of completion is made within minutes. You need not ask for it.
counts-participation = If you attended the webinars and not everything else is met, you get a certificate of participation when the cohort ends.

# Records, for organisers
records-find = Name or code
records-state = State
records-outcome = Outcome
records-unmet = Valid, rules not met any more
records-any-state = Any state
records-any-outcome = Any outcome
records-any-track = Any track
records-show = Show
records-clear = Clear
records-count = { $n ->
    [one] { $n } record
   *[other] { $n } records
}
records-no-name = Name erased
records-none-found = No record fits these filters.
records-none-title = No records yet
records-none = A certificate of completion is issued by itself when somebody meets everything. Certificates of participation are issued here, when the cohort has ended.
issue-records = Issue records
issue-ready = { $n ->
    [one] { $n } will be issued
   *[other] { $n } will be issued
}
issue-ready-more = More than { $n } will be issued
issue-ready-hint = Names stand here as they will be printed. Untick whoever shall not get one now.
issue-ready-unticked = { $n ->
    [one] { $n } more person is listed and not ticked: the note beside the name says why.
   *[other] { $n } more people are listed and not ticked: the note beside the name says why.
}
issue-no-name = No name given yet
issue-not-confirmed = Nobody confirmed this name
issue-replaced-letters = Some letters cannot be printed
issue-revoked-before = An earlier record was revoked
issue-expired-on = Expired on { $date }
issue-rest-expired = An earlier record expired on { $date }.
issue-everybody = Everybody who is ready, on all pages: { $n }
issue-do = { $n ->
    [one] Issue { $n } record
   *[other] Issue { $n } records
}
issue-do-ticked = Issue the ticked records
issue-letter = Each person gets an e-mail in their language.
issue-nobody-ready = Nobody is waiting for a record.
issue-choose = Tick at least one person
issue-rest = { $n ->
    [one] { $n } person has not reached it yet
   *[other] { $n } people have not reached it yet
}
issue-rest-more = More than { $n } people have not reached it yet
issue-have = { $n ->
    [one] { $n } person has one already
   *[other] { $n } have one already
}
issue-progress = { $done } of { $asked } made
issue-all-made = { $n ->
    [one] The record is made
   *[other] All { $n } records are made
}
issue-without-others = No room for the other languages
issue-over = Finished: { $done } of { $asked } made
issue-without = { $n ->
    [one] For { $n } person no record was made: they hold a record already, the rules are not met any more, the place was given up, or there is no name.
   *[other] For { $n } people no record was made: they hold a record already, the rules are not met any more, the place was given up, or there is no name.
}
issue-may-leave = You may leave this page: the work goes on.
issue-look-again = Look again
missing-lessons = { $n ->
    [one] { $n } lesson
   *[other] { $n } lessons
}
missing-webinars = { $n ->
    [one] { $n } webinar
   *[other] { $n } webinars
}
missing-checks = { $n ->
    [one] { $n } knowledge check
   *[other] { $n } knowledge checks
}
missing-surveys = { $n ->
    [one] { $n } form
   *[other] { $n } forms
}
missing-nothing-begun = nothing begun
flash-records-asked = { $n ->
    [0] Nobody of these is waiting for a record any more.
    [one] { $n } record is being made.
   *[other] { $n } records are being made.
}
record-decided = Decided on
record-language = Language of the PDF
record-edition = Edition of the content
record-rules = Version of the rules
record-letters-replaced = Some letters of the name cannot be printed. Others stand for them on the PDF.
record-history = History
record-happened-valid = Issued
record-happened-replaced = Replaced
record-happened-revoked = Revoked
record-happened-expired = Expired
record-by = { $who }, { $at }
record-by-program = By itself, { $at }
record-why = Reason: { $reason }
record-reason = Reason
record-reason-hint = The holder reads it; people who verify do not.
record-reason-missing = Write the reason: the holder will read it
record-reason-here = (what you write under Reason)
record-letter = The e-mail to the holder
record-replace = Replace this record
record-replace-what = A new record is issued with the name “{ $name }”. This one will verify as replaced.
record-replace-same-name = The name is the same as now. Names are confirmed by the person they belong to: under Settings, Your name. When they have changed it there, come back and issue the new record.
record-replace-ask = Write to them
record-replace-do = Issue the new record
record-revoke = Revoke this record
record-revoke-what = Only for an error or proven misuse. The record will verify as revoked, and no other is issued by itself.
record-revoke-do = Revoke the record
record-not-valid-now = Somebody else has changed this record in the meantime. Look at its history
record-try-again = This did not work at the first try. Press the button again
flash-record-revoked = The record is revoked, and its holder gets an e-mail.
flash-record-replaced = The new record is issued. The old one verifies as replaced.

# E-mails about records
mail-record-issued-subject = Your certificate is ready
mail-record-issued-completion = You have completed your track. Your certificate of completion is ready to be downloaded.
mail-record-issued-participation = Your certificate of participation is ready to be downloaded.
mail-record-issued-button = Open my record
mail-record-issued-code = Its code is { $code }. Whoever opens this address sees that it is valid:
mail-record-replaced-subject = Your certificate was replaced
mail-record-replaced-text = There is a new certificate for you. The old one is shown as replaced to people who verify it.
mail-record-replaced-button = Open my record
mail-record-replaced-code = Code of your record: { $code }
mail-record-reason = Reason: { $reason }
mail-record-expires-subject = Your certificate is valid until { $date }
mail-record-expires-text = Your certificate is valid until { $date }.
mail-record-expires-then = After that day it stays yours, and people who verify it see that it has expired.
mail-record-expires-button = Open my record
mail-record-expires-code = Its code is { $code }.
mail-record-expires-ask = If you need a new one, ask us what there is to do: { $contact }
mail-record-revoked-subject = Your certificate was revoked
mail-record-revoked-text = The certificate with the code { $code } counts no more. People who verify it see that it was revoked, and not why.
mail-record-revoked-button = Ask us about it

standing-not-listed = It was held without you on its list

# the badge
badge-title = Badge
badge-ask-what = A badge says what this record says, in a form that programs can check (Open Badges 3.0). It does not hold your name: it is bound to your e-mail address, which cannot be read from it. Nobody gets it until you give it to them.
badge-ask = Make the badge
badge-what = Anybody you give it to can check that it is genuine and still counts.
badge-download = Download the badge
badge-download-pdf = Download the PDF with the badge in it
badge-linkedin = Add to LinkedIn
badge-linkedin-what = LinkedIn then learns the programme, the month and the link to share.
flash-badge-made = The badge is ready. You can download it here.
badge-name-completion = { $programme }: { $track }. Certificate of completion
badge-name-participation = { $programme }: { $track }. Certificate of participation
badge-description-completion = Completed the programme “{ $programme }” on the track “{ $track }”.
badge-description-participation = Took part in the webinars of the programme “{ $programme }” on the track “{ $track }”.
badge-criteria-completion = Every requirement of the track “{ $track }” was met: lessons, knowledge checks and webinars. Modules: { $modules }.
badge-criteria-participation = The webinars of the track “{ $track }” were attended. Modules: { $modules }. It is a badge of participation: lessons and knowledge checks were not asked for.
badge-evidence-completion = Completion record
badge-evidence-participation = Record of participation
badge-evidence-text = { $cohort }, { $from } to { $to }. Learning time: { $hours }. Decided on { $decided }.
verify-badge-title = You have the badge?
verify-badge = Text of the badge
verify-badge-hint = A long line of letters and digits with two dots. A file can be chosen above.
verify-badge-check = Check the badge
verify-badge-none = This is not a badge. Paste the whole text, or choose its file
verify-badge-foreign = This badge was not issued here: none of our keys signed it
verify-badge-altered = This badge was altered after it was signed
verify-badge-same-title = The badge is genuine
verify-badge-same-text = It was signed here, and it is as it was signed.
verify-badge-altered-title = The badge was altered
verify-badge-altered-text = It is not as it was signed. Only what stands below counts.

# The register of all records
register-title = Register of records
register-lead = Every record of this cohort in the order of its running number, whatever became of it.
register-running = Running number
register-replaced-by = Replaced by { $code }
register-replaces = Replaces { $code }
register-file = The register as a file
register-file-text = It holds names. That it was made, by whom and what for, is kept.
register-column-number = No.
register-column-year = Year
register-column-code = Code
register-column-name = Name
register-column-latin-name = Name in Latin letters
register-column-outcome = Outcome
register-column-track = Track
register-column-hours = Hours
register-column-issued = Issued on
register-column-valid-until = Valid until
register-column-state = State
register-column-replaces = Replaces
register-column-replaced-by = Replaced by
register-column-ended-on = Changed on
register-column-ended-by = Changed by
register-means-number = Running number within the cohort and the year, given when the record is issued and never given again.
register-means-year = The year in which the record was issued.
register-means-code = The code by which anybody can check the record.
register-means-name = The name as it is printed. Empty where its holder had it erased.
register-means-latin-name = The same in Latin letters, where it is printed too.
register-means-outcome = What the record proves.
register-means-track = The track it is for.
register-means-hours = Learning time in hours.
register-means-issued = Day of issue, in the cohort's time.
register-means-valid-until = The last day on which the record counts. Empty where it counts for good.
register-means-state = Whether the record counts now.
register-means-replaces = Code of the record in whose place this one stands.
register-means-replaced-by = Code of the record that stands in the place of this one.
register-means-ended-on = Day since which the record counts no more.
register-means-ended-by = Who revoked or replaced it.

# Papers beside the record
papers-title = Other papers
papers-what = Papers in the language of this page. Anybody can check them by their code, as they check a record.
papers-transcript-what = A transcript lists modules, hours, dates and results as they are today.
papers-transcript = Make the transcript
papers-attendance-what = A certificate of attendance is about one webinar.
papers-attendance = Certificate for { $date }
papers-none = A certificate of attendance is there for each webinar that you were at, once its attendance is settled.
papers-none-person = A certificate of attendance is there for each webinar that they were at, once its attendance is settled.
verify-statement-transcript-title = This transcript was issued here
verify-statement-transcript-text = It states what was recorded by { $date }. It is no certificate of completion.
verify-statement-attendance-title = This certificate of attendance is valid
verify-statement-attendance-text = It is about one webinar. It is no certificate of completion.
verify-statement-corrected-title = This certificate of attendance counts no more
verify-statement-corrected-text = The attendance was corrected after it was made.
verify-statement = Paper { $code }

# Many PDF files at once
files-link = Download the PDF files of these records
files-title = PDF files of records
files-what = The files come as one zip. A signed list in it, manifest.jwt, names each file with its SHA-256, its code and its running number.
files-too-many = A zip holds up to { $n } records. Narrow the selection first.
files-go = Download the zip

# Who issues and signs
record-settings-title = Who signs records
record-settings-lead = A paper names them in its language, else in another that is filled in. What is left empty is not shown. Records that are issued already keep what they say.
record-settings-issuer = Who issues
record-settings-signatory = Who signs
record-settings-role = As what
record-settings-nobody = Write who signs: a role stands under a name
record-settings-long = Up to { $n } letters
record-settings-others = The title and the sentence in the other languages below, where there is room
record-settings-others-hint = Both or none. Where a name is too long for them, the record is issued without; before issuing, the preview says for whom.

# Logo and signature
record-pictures-title = Logo and signature
record-pictures-lead = They are printed on the records that are made from now on. Records that were issued before keep what they show.
record-picture-logo = Logo
record-picture-logo-what = The sign of who issues. Without one, the paper shows none.
record-picture-signature = Scanned signature
record-picture-signature-what = It stands above the name of who signs: dark ink on a white or transparent sheet, cut close.
record-picture-nobody = Nobody is named as who signs, so the signature is not printed.
record-picture-file = PNG or JPEG file
record-picture-hint = Up to { $megabytes } MB. It is kept as large as it is printed; where and when it was taken is not kept.
record-picture-put = Put on records
record-picture-remove = Take away
record-picture-choose = Choose a file first
record-picture-kind = This is neither PNG nor JPEG. Save the picture as PNG and choose it again
record-picture-broken = The picture cannot be read: it may have been cut off on its way. Save it again
record-picture-large = The picture is too large: up to { $megabytes } MB, and up to { $pixels } pixels a side
record-picture-small = The picture is too small to be printed: at least 24 pixels a side
record-picture-empty = Nothing is on this picture: it has one colour only
flash-record-logo-kept = The logo stands on records from now on
flash-record-signature-kept = The signature stands on records from now on
flash-record-picture-gone = The picture stands on no new record
cohort-settings-record-logo = Logo on records
cohort-settings-record-signature = Signature on records
