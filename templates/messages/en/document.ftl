# The record on paper
document-title-completion = Certificate of completion
document-title-participation = Certificate of participation
document-below = { $title }: { $name } { $sentence }
document-modules = Modules
document-track = Track
document-hours = Learning time
document-period = Programme dates
document-cohort = Cohort
document-issued = Date of issue
document-valid-until = Valid until
document-check = Check this record by its code
document-qr = QR code that opens the page of this record: { $address }
record-period = { $from } to { $to }
record-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
record-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
record-hours-minutes = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
} { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}

# Transcript and certificate of attendance
document-programme = Programme
statement-title-transcript = Transcript
statement-title-attendance = Certificate of attendance
statement-about-transcript = What was done
statement-about-attendance = Webinar
statement-sentence-transcript = This transcript states what was recorded in the programme “{ $programme }” by { $date }. It is no certificate of completion.
statement-sentence-attendance = was present at one webinar of the programme “{ $programme }”. This certificate is about that webinar alone and is no certificate of completion.
statement-check = Check this paper by its code
statement-qr = QR code that opens the page of this paper: { $address }
statement-day = Date
statement-time = Time
statement-there = Time present
statement-counted = Learning time that counts
statement-hours = Learning time of the whole track
statement-result = Result
statement-result-completion = Completed
statement-result-participation = Webinars attended
statement-result-none = Not completed so far
statement-record-participation = Code of the record of participation
statement-record = Code of the completion record
statement-lessons-on = Lessons read: { $read } of { $of }, the last on { $date }
statement-module-time = Learning time: { $time }
statement-lessons = Lessons read: { $read } of { $of }
statement-check-passed-on = Knowledge check on { $date }: { $percent }, passed
statement-check-open-on = Knowledge check on { $date }: { $percent }, not passed yet
statement-check-passed = Knowledge check: { $percent }, passed
statement-check-open = Knowledge check: { $percent }, not passed yet
statement-webinar = Webinar on { $date }
statement-webinar-minutes = Webinar on { $date }: { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
statement-webinar-part = Webinar on { $date }: a part of it, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
statement-made-up = { $n ->
    [one] { $n } webinar made up for by its recording
   *[other] { $n } webinars made up for by their recordings
}
document-signature = Signature: { $name }
