# A cohort takes another edition of the content

edition-title = Edition of the content
edition-lead = A cohort stays on the edition it began with until somebody moves it to another one here. Its texts, questions and completion rules come from that edition.
edition-rules-of = The completion rules come from the content:
edition-now = The cohort is on
edition-since = Since { $at }
edition-loaded = Loaded { $at }
edition-server = The server has
edition-same = The server has the same edition. There is nothing to take over.
edition-lacks-title = This cohort cannot take the edition
edition-lack-country = The country { $country } is not in it
edition-lack-track = The track “{ $track }” is not in it
edition-lack-module = The module “{ $module }” is not in it
edition-lack-part = Part { $part } of the webinar for “{ $module }” is not in it
edition-lacks-how = The cohort offers these, or people of it use them. Put them back into the content, or keep the cohort on its edition.
edition-older-title = The edition on the server is older
edition-older = It was first loaded before the one that the cohort is on. Take it only to undo a change.
edition-rules = What changes in the rules
edition-rules-same = Nothing changes in the rules of this track.
edition-for-completion = For completion
edition-for-participation = For participation
edition-versions = Version of the rules: { $old }, then { $new }
edition-hours = Learning hours on the record: { $old } → { $new }
edition-module-added = The track also has the module “{ $module }”
edition-module-gone = The track no longer has the module “{ $module }”
edition-rule-added = New: { $asked }
edition-rule-gone = No longer needed: { $asked }
edition-rule-changed = Before: { $old }. Then: { $new }
edition-rule-lessons = { $added ->
    [0] Lessons to be read in “{ $module }”: { $old } → { $new }
   *[other] Lessons to be read in “{ $module }”: { $old } → { $new }. New ones that nobody has read yet: { $added }
}
edition-asks-check = Knowledge check: { $module }, at least { $percent }
edition-asks-form = Form: { $title }
edition-asks-all = All of these: { $list }
edition-asks-some = { $n ->
    [one] At least one of these: { $list }
   *[other] At least { $n } of these: { $list }
}
edition-numbers = Numbers for all tracks
edition-number-check-pass-percent = Knowledge checks are passed from this share of the points, per cent: { $old } → { $new }
edition-number-attempt-pause-minutes = Minutes between two attempts at a knowledge check: { $old } → { $new }
edition-number-make-up-days = Days for making up for a webinar: { $old } → { $new }
edition-number-make-up-days-excused = Days for making up after an excuse: { $old } → { $new }
edition-number-record-months = Months for which a new record is valid: { $old } → { $new }
edition-number-none = without an end
edition-content = What changes in the content
edition-content-same = Modules, lessons, questions and forms are the same.
edition-content-kind = Kind
edition-content-added = New
edition-content-gone = Gone
edition-content-changed = Changed
edition-content-modules = Modules
edition-content-lessons = Lessons
edition-content-questions = Questions of the knowledge checks
edition-content-pairs = Questions of the tests before and after
edition-content-forms = Forms
edition-who = Who would gain or lose
edition-people = { $n ->
    [0] Nobody is enrolled.
    [one] { $n } person is enrolled. This is where they stand by both editions, from what they have done until now.
   *[other] { $n } people are enrolled. This is where they stand by both editions, from what they have done until now.
}
edition-gain = { $n ->
    [one] person would gain
   *[other] people would gain
}
edition-lose = { $n ->
    [one] person would lose
   *[other] people would lose
}
edition-unchanged = { $n ->
    [one] person would stay where they are
   *[other] people would stay where they are
}
edition-effect-gain = Would gain: { $n }
edition-effect-lose = Would lose: { $n }
edition-effect-unchanged = Unchanged: { $n }
edition-views = Which people are listed
edition-cut-off = { $n ->
    [one] { $n } person who can still complete now could no longer do so.
   *[other] { $n } people who can still complete now could no longer do so.
}
edition-keep-records = { $n ->
    [one] { $n } person who would lose has a record already. It stays valid.
   *[other] { $n } people who would lose have a record already. Their records stay valid.
}
edition-records-stay = Records already issued stay as they are. Decisions already made keep the rules they were made by. Whoever newly completes gets a record as usual.
edition-done-stays = What people have read, passed and attended stays. An attempt that is open ends with the questions it began with.
edition-by-old = Now
edition-by-new = Then
edition-misses = What they would then miss
edition-misses-nothing = Nothing
edition-outcome-none = Not reached yet
edition-outcome-participation = Participation
edition-outcome-completion = Completion
edition-keeps-record = The record stays valid
edition-nobody = Nobody
edition-no-names = Organisers of the cohort see who these people are.
edition-take = Take this edition
edition-newer = The server has loaded another edition meanwhile. Look at what would change and confirm again
edition-elsewhere = The cohort has taken another edition meanwhile. Look at what is there now
edition-changed = Who would gain or lose has changed meanwhile. Look at the list again and confirm
edition-lacking = The edition lacks something that the cohort needs
flash-edition-taken = The cohort is now on edition { $edition }. Where everybody stands is being worked out anew.
audit-cohort-edition = { $who } moved the cohort from the edition “{ $old }” to the edition “{ $new }”.
