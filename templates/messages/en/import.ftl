# Importing participants
import-title = Import participants
import-lead = Choose a table with one person a line: an e-mail address, a name, a track. You see first what would happen, and confirm then.
import-template = Template (CSV)
import-file = File
import-file-hint = CSV or Excel (.xlsx), up to { $megabytes } MB. Any usual encoding and separator.
import-paste = Or paste lines
import-paste-hint = With the head of the table, copied from a spreadsheet.
import-pasted-name = pasted lines
import-check = Check
import-nothing-yet = Nothing is changed yet, and nobody gets an e-mail.
import-earlier = Earlier imports
import-not-confirmed = not confirmed
import-file-missing = Choose a file or paste lines
import-file-empty = There is nothing in this file. Choose another one
import-file-no-rows = The file has a head and no people below it. Choose another one
import-file-too-many-rows = The file has more than { $most } rows. Divide it and import the parts one after another
import-file-too-many-columns = The file has more columns than a list of people can have. Keep the columns of the template and save it again
import-file-old-or-locked = This is an old Excel file (.xls) or one with a password. Save it as .xlsx without a password
import-file-too-large-inside = This workbook opens out to far more than a list of people. Copy the list into a new workbook and save that
import-file-broken = This workbook cannot be opened. Open it in Excel, save it again as .xlsx, and choose that file
import-file-no-table = This is not a table that we can read. Save the list as CSV or .xlsx
import-plan-title = What would happen
import-done-title = What happened
import-recognised-text = Read as text: { $encoding }, separated by { $separator }.
import-recognised-workbook = Read as an Excel workbook, its first sheet with something in it.
import-separator-comma = commas
import-separator-semicolon = semicolons
import-separator-tab = tabs
import-columns = Which column is what
import-columns-needed = Say which column has the e-mail address and which the name.
import-columns-save = Use these columns
import-column = Column
import-column-number = Column { $n }
import-column-sample = For example
import-column-is = It holds
import-column-ignored = Not used
flash-import-columns = The columns are taken. Look at the plan once more.
import-field-email = E-mail
import-field-latin-name = Name in Latin letters
import-field-cyrillic-name = Name in Cyrillic
import-field-name = Full name
import-field-family-name = Family name
import-field-given-name = Given name
import-field-position = Position
import-field-organisation = Organisation
import-field-region = Region
import-field-sector = Sector
import-field-track = Track
import-field-language = Language for reading
import-field-webinar-language = Language for webinars
import-field-gender = Gender
import-field-external-id = Number
import-field-state = State
import-group-create = { $n ->
    [one] { $n } person will be created
   *[other] { $n } people will be created
}
import-group-join = { $n ->
    [one] { $n } person has an account already and will be enrolled
   *[other] { $n } people have accounts already and will be enrolled
}
import-name-stays = The name of the account stays: { $name }
import-group-change = { $n ->
    [one] { $n } person will change
   *[other] { $n } people will change
}
import-group-unchanged = { $n ->
    [one] { $n } person stays unchanged
   *[other] { $n } people stay unchanged
}
import-group-unusable = { $n ->
    [one] { $n } row cannot be used
   *[other] { $n } rows cannot be used
}
import-was-create = { $n ->
    [one] { $n } person was created
   *[other] { $n } people were created
}
import-was-join = { $n ->
    [one] { $n } person had an account already and was enrolled
   *[other] { $n } people had accounts already and were enrolled
}
import-was-change = { $n ->
    [one] { $n } person was changed
   *[other] { $n } people were changed
}
import-was-unchanged = { $n ->
    [one] { $n } person stayed unchanged
   *[other] { $n } people stayed unchanged
}
import-was-unusable = { $n ->
    [one] { $n } row could not be used
   *[other] { $n } rows could not be used
}
import-line = Line
import-changes = Changes
import-why = Why
import-change = { $field }: { $old } → { $new }
import-change-new = { $field }: → { $new }
import-rest = These rows as a file to mend (CSV)
import-rest-line = Line
import-rest-why = What to mend
import-tell = Write to the new people that they have a place
import-tell-hint = Without this nobody gets an e-mail.
import-tell-show = See the letter
import-tell-sample = “You have a place on the training programme”, with the first day, a button to open the programme, how to sign in, and whom to ask. In the language of each person.
import-go = { $n ->
    [one] Enrol the { $n } that is ready
   *[other] Enrol the { $n } that are ready
}
import-go-changes = { $n ->
    [one] Change the data of { $n } person
   *[other] Change the data of { $n } people
}
import-again = Start again
import-nothing-ready = There is nothing to do with this file.
import-result = Created: { $created }. Changed: { $changed }.
import-see-people = See the people of the cohort
import-full = { $left ->
    [0] The cohort has no free places. Raise the number of places in its settings first
    [one] The cohort has one free place. Raise the number of places in its settings first
   *[other] The cohort has { $left } free places. Raise the number of places in its settings first
}
import-changed = Something has changed since the plan was made. Look at the new plan and confirm again
flash-import-changed = Something has changed since the plan was made. Nothing was imported. Look at the new plan and confirm again.
flash-import-done = Created: { $created }. Changed: { $changed }. No letters were written.
flash-import-done-told = Created: { $created }. Changed: { $changed }. Letters on their way: { $told }.
import-problem-no-email = Write the e-mail address.
import-problem-email = “{ $value }” is no e-mail address. Write one like anna@example.org.
import-problem-name = Write the name.
import-problem-name-letters = “{ $value }” is no name in the script of its column. Write it with letters of that script, without figures and signs such as ? or <.
import-problem-name-lost = In “{ $value }” letters were lost when the file was saved. Save it as an Excel workbook or as “CSV UTF-8” and bring it again.
import-problem-lines = { $column }: the cell goes over several lines. A quotation mark before it is not closed, or the text holds a line break. Close it, or write the text on one line; look at the next lines too
import-problem-long = The value of “{ $column }” is longer than 200 characters. Shorten it.
import-problem-track = “{ $value }” is no track of this cohort. Write its name or code.
import-problem-no-track = Write the track.
import-problem-region = “{ $value }” is no region of this country. Write its name or code.
import-problem-sector = “{ $value }” is no sector of the programme. Write its name or code.
import-problem-language = “{ $value }” is no language of the programme. Write en, ru or kk.
import-problem-gender = “{ $value }” is not understood as a gender. Write woman, man, other, or leave it empty.
import-problem-twice = The same address stands in line { $line }. Keep one of them.
import-problem-declined = This person was declined. If they shall have a place after all, decide it on their page.
import-problem-withdrawn = This person has left. If they come back, decide it on their page.
