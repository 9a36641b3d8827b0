# The attendance report, the files made of it, the page of evaluators
report-attendance = Attendance report
report-answer = { $people ->
    [one] { $peopleText } person is counted,
   *[other] { $peopleText } people are counted,
  } at { $webinars ->
    [one] { $webinars } webinar.
   *[other] { $webinars } webinars.
  }
report-webinars-held = { $webinars ->
    [one] { $webinars } webinar was held.
   *[other] { $webinars } webinars were held.
  }
report-as-of = Figures as of { $time }, { $zone }.
report-as-of-name = Figures as of
report-upcoming = { $n ->
    [one] { $n } webinar has not begun and is not counted yet.
   *[other] { $n } webinars have not begun and are not counted yet.
  }
report-nobody = Nobody is counted here
report-nobody-text = No webinar was held yet, or nobody fits all the filters. Take one of the filters away.

# Filters
report-choose = Choose what to count
report-filter-from = From
report-filter-to = To
report-filter-module = Module
report-filter-webinar = Webinar
report-filter-track = Track
report-filter-region = Region
report-filter-sector = Sector
report-filter-organisation = Organisation
report-filter-language = Language
report-filter-status = Status
report-filter-as-of = As known on
report-as-of-hint = A day, or a day and a time: 26.11.2026 15:00. The report shows attendance as it was known then.
report-earlier = Attendance as it was known on { $time }
report-earlier-text = What was recorded or decided later is left out. The list of people, their tracks and places are those of that time; regions, sectors, organisations, gender and languages are those of today.
report-all-module = All modules
report-all-webinar = All webinars
report-all-track = All tracks
report-all-region = All regions
report-all-sector = All sectors
report-all-language = All languages
report-all-status = All statuses
report-show-by = Show by
report-by-region = Region
report-by-track = Track
report-by-sector = Sector
report-by-gender = Gender
report-by-language = Language
report-update = Update
report-more-filters = More filters
report-chosen = Chosen filters
report-chip = { $name }: { $value }
report-chip-remove = Take away the filter
report-clear = Clear
report-choose-from-list = Choose one from the list
report-date-like = Enter the date like 26.11.2026
report-date-order = The date must be { $from } or later
report-moment-like = Enter the moment like 26.11.2026 15:00
report-moment-past = The moment must be in the past
report-webinar-part = { $title }, part { $part }
report-not-given = Not given
report-gender-woman = Women
report-gender-man = Men
report-gender-other = Other

# Figures
report-stat-people = People
report-stat-came = People who took part
report-stat-every = Present at every webinar
report-stat-participations = Participations
report-stat-expected = Expected in all
report-stat-held = Webinars held
report-means-stat-held = Webinars whose planned start has passed and that were not called off: the one that is on now, too.
report-means-stat-people = People with a place on the cohort who were expected at a webinar that was held, or of whom something is recorded there. Each person is counted once.
report-means-stat-came = Of these people, those who were present or partly present at least once.
report-means-stat-every = Of these people, those who were present each time they were expected.
report-means-stat-participations = One for each time somebody was present or partly present. A person who took part in two webinars counts twice.
report-means-stat-expected = One for each person and webinar at which they were expected. Where a webinar was given several times, a person is counted at one of them: the one that came to most, else where they have a place, else in their language. All statuses together make this number.
report-status-present = Present
report-status-partial = Partial
report-status-excused = Excused
report-status-absent = Absent
report-status-not-recorded = Not recorded
report-means-present = In the webinar for at least { $percent }% of its minutes, or checked in with the code of the webinar where the cohort takes that for presence, or a trainer said so.
report-means-present-several = In the webinar for at least the share of its minutes that counted when the webinar was closed ({ $percents }), or checked in with the code of the webinar where the cohort takes that for presence, or a trainer said so.
report-means-partial = In the webinar for some of its minutes.
report-means-excused = Was not there, and the reason was accepted.
report-means-absent = Was not there.
report-means-not-recorded = Nothing is known yet. It is not the same as absent.
report-by-status = By status
report-number = Number
report-share = Share
report-by-webinar = By webinar
report-webinar = Webinar
report-expected = Expected
report-every = Present at every one
report-rest = Not at every one
report-people = People
report-all = All
report-of = { $part } of { $whole }
report-figures-by-region = The figures by region
report-figures-by-track = The figures by track
report-figures-by-sector = The figures by sector
report-figures-by-gender = The figures by gender
report-figures-by-language = The figures by language
report-chart-by-region = Share of people present at every webinar at which they were expected, by region
report-chart-by-track = Share of people present at every webinar at which they were expected, by track
report-chart-by-sector = Share of people present at every webinar at which they were expected, by sector
report-chart-by-gender = Share of people present at every webinar at which they were expected, by gender
report-chart-by-language = Share of people present at every webinar at which they were expected, by language
report-chart-finding = From { $mostShare } ({ $most }) to { $leastShare } ({ $least }). Groups that are not shown: { $hidden }. The table has every figure.
report-chart-finding-one = { $share } ({ $name }). The table has every figure.
report-chart-finding-none = No group is shown. The table has what can be shown.
report-not-shown = not shown
report-small-groups = Small groups are not shown
report-small-groups-text = In a group, a number below { $least } is not shown, because the people could be recognised. Some others are not shown either, so that it cannot be worked out from the totals. Figures of everybody together and of each webinar are shown whole: this report also names the people. Downloads leave out the same numbers.
report-how-counted = How each figure is counted

# People
report-people-list = People and webinars
report-view-matrix = A row for each person
report-view-rows = A row for each webinar
report-minutes-of = { $minutes } of { $scheduled } min
report-not-counted = Not counted here
report-matrix-note = A dash means that the person is not expected at this webinar, or is counted at another date of the same part.

# Columns of the files
report-column = Column
report-meaning = Meaning
report-column-name = Name
report-column-reference = Reference
report-column-track = Track
report-column-region = Region
report-column-sector = Sector
report-column-organisation = Organisation
report-column-module = Module
report-column-part = Part
report-column-language = Webinar language
report-column-date = Date
report-column-status = Status
report-column-minutes = Minutes present
report-column-scheduled = Webinar minutes
report-means-name = The person’s name as it stands on lists.
report-means-reference = What the person may quote on the telephone. It stays the same when a name changes.
report-means-track = The track the person is on now.
report-means-region = The region where the person works, as given for this cohort.
report-means-sector = The sector the person works in, as given for this cohort.
report-means-organisation = The organisation, as given for this cohort.
report-means-module = The module of the webinar.
report-means-part = Webinars of the same module and part are alternatives: a person is counted at one of them.
report-means-language = The language in which the webinar was held.
report-means-date = The day of the webinar in its own time zone.
report-means-status = What attendance came to: see the statuses below.
report-means-minutes = Whole minutes in the webinar, breaks left out. Empty where they are not known: nothing is recorded, or only that somebody was there, as a check-in code, a press on Join or a trainer’s mark shows it.
report-means-scheduled = Minutes that the webinar lasted or, where that is not recorded, was planned to last.
report-sheet-matrix = People and webinars
report-sheet-rows = Rows
report-sheet-totals = Totals
report-sheet-about = About
report-cohort = Cohort
report-filters = Filters
report-no-filters = None: all people and webinars of the cohort

# Files
report-to-export = Download
report-export = Download the people as a file
report-export-text = The file has names. What it is for, who made it and when is kept in the list below.
report-export-purpose = What the file is for
report-purpose-hint = For example: quarterly report to the ministry
report-purpose-missing = Say in at least two words what the file is for, for example: quarterly report
report-export-format = Kind of file
report-format-xlsx = Excel
report-format-xlsx-hint = People by webinar, rows, totals, and what each column means
report-format-csv = CSV
report-format-csv-hint = The rows alone, for other programs
report-format-missing = Choose the kind of file
report-too-long = There are too many rows for Excel. Choose CSV, or fewer people
report-export-go = Download the file
report-exports = Files that were made
report-exports-all = { $n ->
    [one] Show the { $n } file
   *[other] Show all { $n } files
  }
report-exports-none = No file was made yet. Each one stands here with its purpose.
report-export-when = When
report-export-who = Who
report-export-rows = Rows
report-export-nobody = Name not known

# Evaluators
evaluate-title = Figures by cohort
evaluate-text = You see figures alone, never a person.
evaluate-dates = { $from } to { $to }
evaluate-none = You are evaluator of no cohort yet. An administrator can change that.
evaluate-limits = Numbers below { $least } are not shown.
evaluate-nobody-text = No webinar was held yet. The figures appear after the first one.
evaluate-others = Not present
evaluate-webinars-text = Webinars of the same part that were given several times stand together. A line is shown as far as the tracks in it are.
evaluate-small-groups = In a group, a number below { $least } is not shown, because the people could be recognised. Some others are not shown either, so that it cannot be worked out from the totals.
