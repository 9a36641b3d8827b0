# Administration
set-up-title = Set up this installation
set-up-text = Nobody is administrator yet. Whoever fills in this page becomes the first one and can invite others.
set-up-name = Your name
set-up-name-missing = Enter your name
set-up-email-hint = Later you sign in with a code sent to it.
set-up-go = Become administrator
set-up-ended-title = This link has ended
set-up-ended = A set-up link works for 24 hours, once, and only while there is no administrator. A new one is printed when the program starts.
admin-tasks = What to set up
admin-done = Done
admin-not-done = To do
admin-task-content = Content of the programme
admin-task-content-more = Loaded, edition { $edition }.
admin-task-mail = E-mail
admin-task-mail-folder = Letters are written into the folder { $where } and reach nobody. Set an SMTP server before people apply.
admin-task-mail-smtp = Letters go out through an SMTP server.
admin-task-cohort = First cohort
admin-task-cohort-more = { $n ->
    [one] { $n } cohort. Without one nobody can apply.
   *[other] { $n } cohorts. Without one nobody can apply.
}
admin-task-organiser = An organiser
admin-task-organiser-more = { $n ->
    [one] { $n } organiser. Without one nobody decides on applications.
   *[other] { $n } organisers. Without one nobody decides on applications.
}
admin-task-administrators = A second administrator
admin-task-administrators-more = { $n ->
    [one] { $n } administrator. With two, nobody is locked out when one is away.
   *[other] { $n } administrators. With two, nobody is locked out when one is away.
}
admin-no-cohorts = There is no cohort yet.
admin-versions = Version { $version }, time-zone data { $zones }, edition { $edition }.
roles-title = Roles
roles-held = Who may do what
roles-held-line = { $role }, { $cohort }, since { $date }
roles-take = Take away
roles-give = Give a role
roles-email-hint = Whoever has no account gets one; they sign in with a code.
roles-name = Name (optional)
roles-role = Role
roles-role-missing = Choose a role
roles-cohort = Cohort
roles-all-cohorts = All cohorts
roles-give-go = Give this role
roles-last = This is the last administrator. Give the role to somebody else first
roles-cohort-unknown = Choose a cohort of the list
roles-name-long = Up to { $n } letters
roles-address = Correct the address
roles-address-same = This is the address as it is. Enter another one.
roles-address-own = This is your own account. You are signed out, and sign in again with a code that is sent to the new address.
flash-role-address = The address is corrected. Whoever was signed in with the old one is signed out.
flash-role-given = { $email } has the role now.
flash-role-taken = The role is taken away. It stops counting at once.
role-trainer = Trainer
role-trainer-may = Gives webinars and sees who is there.
role-organiser = Organiser
role-organiser-may = Runs a cohort: people, webinars, records, reports.
role-evaluator = Evaluator
role-evaluator-may = Reads totals and never sees a person.
role-administrator = Administrator
role-administrator-may = Runs the installation, for all cohorts.
cohort-new-title = New cohort
cohort-new-go = Make the cohort
cohort-edition = It stays with the content as it is now, edition { $edition }.
cohort-fixed = What does not change later
cohort-fixed-hint = Everything else can be changed in the settings of the cohort.
cohort-slug = Name in addresses
cohort-slug-hint = For example kz-2027-03: lower-case letters a to z, digits, hyphens.
cohort-slug-wrong = Write 2 to 40 lower-case letters a to z, digits or hyphens
cohort-slug-taken = Another cohort has this name. Choose another one
cohort-place = Country and time zone
cohort-place-missing = Choose a country and time zone
cohort-tracks = Tracks on offer
cohort-track-missing = Choose at least one track
cohort-langs = Languages
cohort-lang-missing = Choose at least one language
cohort-first-lang = The cohort's own language
flash-cohort-made = { $name } is made. Now give somebody the role of its organiser.
