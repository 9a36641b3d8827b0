# The record on paper
document-title-completion = Certificate of completion
document-title-participation = Certificate of participation
document-modules = Modules
document-track = Track
document-hours = Learning time
document-period = Programme dates
document-cohort = Cohort
document-issued = Date of issue
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
