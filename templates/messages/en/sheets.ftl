# Sign-in sheets of a face-to-face day
sheet-title = Sign-in sheet
sheet-when = { $day }, { $span }, { $zone }
sheet-place = Place
sheet-number = No.
sheet-name = Name
sheet-about = Position and region
sheet-part = If not the whole time: from – until
sheet-signature = Signature
sheet-trainer = Trainer
sheet-of = Sheet { $n } of { $total }
sheet-to-webinar = Back to the webinar
sheet-how-to-print = { $n ->
    [one] Print this page from your browser: { $n } sheet, A4 on its side.
   *[other] Print this page from your browser: { $n } sheets, A4 on its side.
}
sheet-empty-rows = Empty rows at the end, up to { $most }
sheet-heads = Heads of the sheet
sheet-heads-one = In the language of this page
sheet-heads-three = In all three languages
sheet-show = Show the sheet

sheet-enter-title = Enter signatures
sheet-entered-so-far = { $n ->
    [one] The signature of { $n } person is entered; { $of } are on the list.
   *[other] Signatures of { $n } people are entered; { $of } are on the list.
}
sheet-signed = { $span }, entered by { $name }, { $time }
sheet-closed = This webinar is closed. Its attendance can still be changed on the list, one decision at a time.
sheet-too-early = Signatures can be entered from { $time }
sheet-for = What a signature counts for
sheet-counts = A signature counts from { $span }, without the breaks.
sheet-counts-nothing = With these times no signature can be entered yet.
sheet-for-what = Leave both times empty for the whole planned time. Enter them where somebody came late or left early, or while the webinar is on.
sheet-from = From
sheet-to = Until
sheet-scan = The scan that you read from
sheet-scan-none = None, or from the paper
sheet-by-name = By name
sheet-letters = Letters of the name
sheet-letters-hint = The beginning of the given name or the surname, in any script.
sheet-find = Find
sheet-enter = Enter
sheet-yourself = You. Another trainer enters your signature.
sheet-more-letters = More people have these letters. Type one more.
sheet-nobody-found = Nobody on this track is called so. Try fewer letters.
sheet-walk-in = Write down somebody who signed and is not on the list
sheet-save = Enter those ticked
sheet-save-next = Enter and go on to the next sheet
sheet-nobody-ticked = Tick the people who signed, or find one by name
sheet-own = Another trainer enters your own signature
sheet-no-scan = This scan was taken away in the meantime. Choose another or none
sheet-still-on = The webinar is on until { $time }. Until then, enter until when somebody was there
sheet-outside = Enter times within the webinar
flash-sheet-one = { $name } is entered.
flash-sheet-there = { $name } was entered before.
flash-sheet-entered = { $n ->
    [0] All of them were entered before.
    [one] { $n } signature is entered.
   *[other] { $n } signatures are entered.
}

signature-title = Take a signature back
signature-what = It will count no more. That it was entered, by whom and why you take it back stays on record.
signature-reason = Reason
signature-reason-hint = A few words, such as: the row above was meant.
signature-reason-needed = Write why the signature is taken back
signature-withdraw = Take back
flash-signature-withdrawn = The signature is taken back.

scans-title = Scans of signed sheets
scans-what = Attach a scan or a photograph of each signed sheet. Trainers of this webinar and organisers can download it, nobody else.
scans-none = No scan is attached yet.
scan-file = Scan
scan-file-hint = PDF, JPEG or PNG, up to { $megabytes } MB.
scan-attach = Attach
scan-choose = Choose a file
scan-kind = Choose a file that is PDF, JPEG or PNG inside, whatever its name says. A telephone may need to be told to take JPEG pictures
scan-too-many = A webinar has up to { $n } scans. Put several sheets into one PDF
scan-size = { $n } KB
scan-hash = SHA-256:
scan-attached-by = Attached by { $name }, { $time }
scan-removed-by = Taken away by { $name }, { $time }. Reason: { $reason }
scan-reason = Why it is taken away
scan-reason-hint = The file is deleted. Its name, who took it away and why stay on record.
scan-reason-needed = Write why the scan is taken away
scan-remove = Take away
scan-in-use = { $n ->
    [one] { $n } signature that counts was read from this scan. Take the signature back first, or leave the scan
   *[other] { $n } signatures that count were read from this scan. Take the signatures back first, or leave the scan
}
scan-stays = The webinar was closed with this scan: it stays.
scan-is-removed = This scan was taken away. The page with the scans says by whom and why.
scan-is-forgotten = This scan was kept for five years and is deleted. Its SHA-256 stays on record.
flash-scan-attached = { $name } is attached.
flash-scan-there = { $name } was attached before.
flash-scan-removed = The scan is taken away.

audit-evidence-sheet = { $who } entered the signature of { $about } from a sign-in sheet.
audit-evidence-withdrawn = { $who } took back the signature of { $about } on a sign-in sheet.
audit-scan-attached = { $who } attached a scan of a sign-in sheet, SHA-256 { $new }.
audit-scan-removed = { $who } took away a scan of a sign-in sheet, SHA-256 { $old }.
