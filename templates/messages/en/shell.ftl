# What stands around every page
site-name = Rehabilitation and reintegration of children
site-short = Training programme
site-kind = Training programme
skip-to-content = Skip to the content
nav-main = Main
language-is = Language:
your-account = Your account
settings = Settings
sign-in = Sign in
sign-out = Sign out
help = Help
accessibility = Accessibility
privacy = Privacy
check-a-record = Check a record
you-are-here = You are here
go-to-start = Go to the start page
pages = Pages
pager-range = { $first } to { $last } of { $total }
pager-previous = Previous
pager-next = Next
place-home = Home
place-modules = Modules
place-webinars = Webinars
place-record = My record
place-today = Today
place-people = People
place-materials = Materials
place-overview = Overview
place-reports = Reports
place-records = Records
use-as-learner = Use as participant
use-as-trainer = Use as trainer
use-as-organiser = Use as organiser
use-as-evaluator = Use as evaluator
use-as-administrator = Administration
email = E-mail
password = Password
optional = (optional)
continue = Continue
save = Save
back = Back
change = Change
cancel = Cancel

# Forms
error-prefix = Error:
errors-title = { $n ->
    [one] There is something to correct
   *[other] There are { $n } things to correct
}

## Forms whose subject somebody else changed meanwhile

meanwhile-both = Somebody saved “{ $theirs }” here while you were writing “{ $own }”. Keep what is right and save again
meanwhile-emptied = Somebody emptied this field while you were writing “{ $own }”. Keep what is right and save again
meanwhile-own-empty = Somebody saved “{ $theirs }” here while you left the field empty. Keep what is right and save again
meanwhile-look = Somebody saved changes at the same moment. Look at the fields and save again
