# Making up for a webinar: the learner's page
make-up-title = Make up for this webinar
make-up-crumb = Make up for it
make-up-other-date = Come to another date
make-up-other-date-text = This is the simplest way: these webinars are about the same and count the same.
make-up-or-recording = Or make up for it by the recording
make-up-recording = By the recording
make-up-how = Watch the recording to its end, in as many sittings as you like. Then answer the questions and write a reflection. A trainer reads it and answers within 10 working days.
make-up-until = The last day to send it: { $date }.
make-up-step-recording = 1. The recording
make-up-step-questions = 2. The questions
make-up-step-reflection = 3. Your reflection
make-up-watch = Open the recording
make-up-recording-until = It is there until { $date }.
make-up-recording-none = The recording is not here yet. You can write already and save a draft. Send it when you have watched the recording.
make-up-recording-over = The recording was there until { $date }. If you have not watched it to its end, write to us.
make-up-watched = I have watched the recording to its end
make-up-watched-hint = The whole recorded plenary, in any number of sittings
make-up-reflection = A reflection on your own practice
make-up-reflection-hint = { $n ->
    [one] From 150 to 300 words. Now it has { $n } word.
   *[other] From 150 to 300 words. Now it has { $n } words.
}
make-up-who-reads = The trainers of this webinar and the organisers read what you send. 90 days after the answer the texts are deleted, and only what it came to is kept.
make-up-keep = Save the draft
make-up-send = Send to the trainers
make-up-saved-on = Last saved on { $date }
make-up-what-was-sent = What you sent
make-up-back-to-webinar = Back to the webinar
flash-make-up-kept = Your draft is saved. Only you see it until you send it.
flash-make-up-sent = Sent. A trainer answers by { $date }.

# How it stands
make-up-state-draft = Being written
make-up-state-sent = Waits for an answer
make-up-state-revise = To be revised
make-up-state-accepted = Made up for
make-up-accepted-title = You have made up for this webinar
make-up-accepted-text = A trainer accepted what you sent on { $date }. The webinar counts as attended.
make-up-sent-title = It is with the trainers
make-up-sent-text = You sent it on { $date }. The answer comes by { $by }: here, and by e-mail.
make-up-revise-title = A trainer asks you to change something
make-up-revise-text = This was answered on { $date }. Your text is kept below: change it and send it again.
make-up-no-title = How it stands
make-up-not-settled = Your attendance is being worked out. When it is, you will see here whether there is anything to make up for.
make-up-not-expected = You were not expected at this webinar. Your own are under Webinars.
make-up-attended = You were at this webinar. There is nothing to make up for.
make-up-met-elsewhere = You were at another webinar about the same, or made up for one. That counts for this one too.
make-up-too-late = The last day to make up for this webinar was { $date }. Write to us, and we will look at what is possible.

# On the page of the webinar
make-up-link-alone = You can make up for it: watch the recording and answer the questions.
make-up-link-draft = You can make up for it: come to another date of the same part, or watch the recording and answer the questions.
make-up-link-sent = What you sent to make up for it is with the trainers.
make-up-link-revise = A trainer asks you to change what you sent to make up for it.
make-up-link-accepted = You have made up for it. It counts as attended.
make-up-link = Make up for it
make-up-link-see = See what was sent

# What stands in the way
make-up-say-watched = Watch the recording to its end, then tick this box
make-up-no-recording-yet = Save the draft for now: the recording is not here yet
make-up-answer-this = Answer question { $n }
make-up-write-something = Write something here
make-up-too-long = Shorten this text to { $most } characters
make-up-few-words = Write at least 150 words. Now there are { $n }
make-up-many-words = Shorten the reflection to 300 words. Now there are { $n }
make-up-sent-meanwhile = It was sent from another window and is with the trainers. What stands here is not sent
make-up-accepted-meanwhile = It is accepted already. What stands here is not sent

# For trainers
make-ups-title = Make-ups
make-ups-what = People who missed a webinar send answers and a reflection. Accept, or say what to change, within 10 working days.
make-ups-waiting = Waiting for an answer
make-ups-count = { $n ->
    [one] { $n } person waits for an answer.
   *[other] { $n } people wait for an answer.
}
make-ups-none = Nobody waits for an answer.
make-ups-answered = Answered lately
make-ups-waits = Sent on { $date }. Answer by { $by }.
make-ups-answered-accepted = Accepted on { $date }
make-ups-answered-revise = Asked to revise on { $date }
make-ups-late = Waits longer than 10 working days
make-ups-again = Sent again
make-ups-open = Read and answer
make-ups-back = All make-ups
make-up-version = Sent on { $date }
make-up-own-word = { $n ->
    [one] By their own word they watched the recording to its end. The reflection has { $n } word.
   *[other] By their own word they watched the recording to its end. The reflection has { $n } words.
}
make-up-forgotten = The texts are deleted 90 days after the answer. What it came to is kept.
make-up-answer = Your answer
make-up-sent-answer-by = Sent on { $date }. Answer by { $by }.
make-up-comment = Comment
make-up-comment-hint = They read it on their page. When you ask to revise, say what to change. Do not name a child or a family.
make-up-ask-to-revise = Ask to revise
make-up-accept = Accept
make-up-answer-what = When you accept, the webinar counts as attended. Either way they get an e-mail.
make-up-their-attendance = Their attendance at this webinar
make-up-accepted-by = { $name } accepted it on { $date }.
make-up-accepted-on = Accepted on { $date }.
make-up-revise-by = { $name } asked to revise it on { $date }.
make-up-revise-on = Asked to revise on { $date }.
make-up-choose-answer = Choose one: accept, or ask to revise
make-up-own = You sent this yourself. Another trainer answers it
make-up-answered-meanwhile = Somebody answered this meanwhile, or a newer text was sent. Look at it as it is now
make-up-say-what = Say in the comment what to change
make-up-say-why = Write why you take it back
make-up-theirs = Make-up
make-up-read = Read what was sent
flash-make-up-accepted = Accepted: { $name } has made up for the webinar.
flash-make-up-revise = { $name } is asked by e-mail to revise it.

# The recording
make-up-take-back = Take back what was accepted
make-up-take-back-what = It counts no more from then on. The participant gets a letter, reads the reason and can change and send it again. What was decided before stays in the record.
make-up-take-back-reason = Why
make-up-taken-back-by = { $name } took it back on { $date }.
make-up-taken-back-on = Taken back on { $date }.
flash-make-up-taken-back = It counts no more. { $name } is told by e-mail.
recording-needed = Making up for a webinar rests on its recording: without it nobody can send what they wrote. If there will be none, another date of the same part is the way left.
flash-recording-told = { $n ->
    [one] The link is saved. { $n } person is told by e-mail.
   *[other] The link is saved. { $n } people are told by e-mail.
}
mail-make-up-taken-back-subject = Counts no more: your make-up for { $day }
mail-make-up-taken-back-text = What you sent to make up for the webinar of { $day } had been accepted. A trainer looked at it again and it does not count any more. The reason is on the page. Your text is kept there as long as it may be; you can change it and send it again.
mail-make-up-taken-back-button = Read the reason
mail-make-up-taken-back-why = You get this because you sent something to make up for a webinar. News about it always comes.
mail-recording-there-subject = The recording of { $day } is there
mail-recording-there-text = The recording of the webinar of { $day } is there. You can make up for the webinar until { $until }: watch it, answer the questions and send a reflection.
mail-recording-there-button = Make up for the webinar
mail-recording-there-why = You get this once, because you missed the webinar or a part of it and can make up for it.
audit-make-up-taken-back = { $who } took back the acceptance of what { $about } sent to make up for a webinar.
mail-chances-left-subject = People with one chance left
mail-chances-left-text = Since yesterday one webinar or one make-up alone is left that counts for some people of this cohort. They were written to. A word from you may help more than a letter.
mail-chances-left-cohort = Cohort:
mail-chances-left-people = People:
mail-chances-left-button = Open your page
mail-chances-left-why = You get this because you organise this cohort or give its webinars.

mail-trainer-day-subject = What waits for you as a trainer
mail-trainer-day-text = Participants of your webinars wait for an answer. Nothing is urgent; this letter comes once a day at the most, and only while something waits.
mail-trainer-day-questions = Results that are questioned:
mail-trainer-day-make-ups = Make-ups to read:
mail-trainer-day-excuses = Reasons for an absence to look at:
mail-trainer-day-button = Open your page
mail-trainer-day-why = You get this because you give these webinars.
recording-title = Recording
recording-what = Those who missed the webinar watch it to make up for it. Before you add the link, cut out names and details of cases.
recording-link = Link to the recording
recording-link-hint = The whole address, with https://. Leave it empty to take the recording away.
recording-until = Last day on which it is there
recording-until-hint = Those who were excused may make up for the webinar until { $date }. After the last day nobody is led to it here; delete it where it is kept, too.
recording-audience = Who can watch it
recording-audience-missed = Those who missed the webinar, to make up for it
recording-audience-expected = Everybody who was expected at the webinar
recording-audience-hint = At its beginning it was said that the recording is for those who make up for the webinar. Choose more people only if they were told so.
recording-consent = Whoever is heard or seen in it was told beforehand that it is recorded, and nobody objected
recording-consent-needed = Tick this when it is so: without it nobody may see the recording
recording-over = It was there until { $date }, and nobody is led to it any more. Delete it where it is kept, too.
recording-look = Look on the server of the meeting system
recording-found = On the server of the meeting system
recording-found-none = The server has no recording of this webinar that can be watched. After the end it may take some hours until one is ready.
recording-found-down = The meeting system does not answer just now. Try again later, or enter the link yourself.
recording-found-began = Begun on { $date } at { $time }
recording-found-link = The link that is entered below
recording-kept-usual = Chosen, it is shown until { $date }, unless you say another day. After that day participants see it here no more, and you delete it on the server.
recording-kept-chosen = Chosen. Participants see it until { $date }. After that day they see it here no more, and you delete it on the server.
recording-kept-over = It was kept until { $date }. Participants see it here no more. Delete it on the server.
recording-kept-for-good = Chosen, without a last day.
recording-save = Save the link
recording-back = Back to the webinar
recording-early = The recording can be added when the webinar has begun.
recording-link-whole = Enter the whole link, beginning with https://
recording-until-ahead = Enter { $date } or a later day
recording-add = Add the recording
recording-change = Change the recording
flash-recording-set = The link is saved. Those who make up for the webinar see it.
flash-recording-none = There is no recording here now.

# Letters
mail-make-up-accepted-subject = You have made up for the webinar of { $day }
mail-make-up-accepted-text = A trainer accepted what you sent to make up for the webinar of { $day }. It counts as attended.
mail-make-up-accepted-button = Open the page
mail-make-up-accepted-why = You get this because you sent something to make up for a webinar. The answer to it always comes.
mail-make-up-revise-subject = To be revised: your make-up for { $day }
mail-make-up-revise-text = A trainer read what you sent to make up for the webinar of { $day } and asks you to change something. The trainer’s words are on the page, and your text is kept there.
mail-make-up-revise-button = Read it and go on writing
mail-make-up-revise-why = You get this because you sent something to make up for a webinar. The answer to it always comes.

# In the log
audit-make-up-sent = { $who } sent answers to make up for a webinar.
audit-make-up-accepted = { $who } accepted what { $about } sent to make up for a webinar.
audit-make-up-revise = { $who } asked for changes to what { $about } sent to make up for a webinar.
audit-webinar-recording = { $who } changed where the recording of a webinar is.
