# «This is not right»: the learner's page of a webinar
not-right-what = If what stands here does not fit what happened, write it in a sentence or a few. A trainer looks at it and answers here, and you get an e-mail. The last day to write: { $date }.
not-right-label = What is not right
not-right-hint = For example: when you came and left, and from which device. Up to 1,000 letters. Do not write about anybody’s health.
not-right-send = Send to the trainers
not-right-who-reads = The trainers of this webinar and the organisers read it. 90 days after the answer your text is deleted, and the answer is kept.
not-right-waits = What you wrote is with the trainers. The answer comes here, and by e-mail.
not-right-waits-already = What you wrote before is with the trainers. What stands here is not sent: write again when they have answered
not-right-not-settled = Your attendance is being worked out. When it is, you can write here if something is not right.
not-right-too-late = The last day to write here was { $date }. If something is not right, get in touch with us.
not-right-you-wrote = You wrote on { $date }. Then it said: { $status }.
not-right-ruled = Changed on { $date }. Now it says: { $status }.
not-right-stays = Looked at on { $date }. It stays as it is: { $status }.
not-right-write-something = Write what is not right
not-right-too-long = Shorten this text to { $most } letters
flash-question-sent = Sent. A trainer looks at it. The answer comes here, and by e-mail.

# For trainers
questions-title = Questioned results
questions-what = People who think that their attendance is not right say why. Look at the evidence, then change it or say why it stays.
questions-count = { $n ->
    [one] { $n } person waits for an answer.
   *[other] { $n } people wait for an answer.
}
questions-none = Nobody waits for an answer.
questions-open = Look and answer
questions-back = All questioned results
questions-asked-on = Waits since { $date }
questions-ruled-on = Changed on { $date } to: { $status }
questions-stayed-on = It stays as it is: answered on { $date }
question-asked = Written on { $date }, when it said: { $status }
question-forgotten = The text is deleted 90 days after the answer. The answer is kept.
question-answered = What was answered
question-answer = What becomes of it
question-stays = It stays as it is: { $status }
question-becomes = Change it to: { $status }
question-reason = Why
question-reason-hint = They read this on their page. It is kept with the attendance: nothing about health, a child or a family.
question-send = Answer
question-send-what = A change is a ruling and counts at once. Either way they get an e-mail.
question-choose = Choose what becomes of it
question-say-why = Write why: they read it
question-own = You wrote this yourself. Another trainer answers it
question-same = It says that already. Choose “it stays”, or something else
question-changed = The attendance changed meanwhile. Now it says: { $status }. Look again, then answer
question-no-ruling = They are not on the list of this webinar any more, so that nothing can be changed here. Say why it stays
question-answered-meanwhile = Somebody answered this meanwhile. Their answer stands on this page. What you wrote is not sent
flash-question-answered = Answered. { $name } gets an e-mail.
attendee-question-waits = They say that this is not right: look and answer
attendee-question-answered = They said that this is not right: see the answer
overview-need-questions = { $n ->
    [one] { $n } result is questioned and waits for an answer
   *[other] { $n } results are questioned and wait for an answer
}

# Letters
mail-question-answered-subject = Answered: your attendance on { $day }
mail-question-answered-text = You wrote that your attendance at the webinar of { $day } is not right. A trainer looked at it and answered. The answer stands on the page of the webinar.
mail-question-answered-button = Open the page
mail-question-answered-why = You get this because you wrote about your attendance at a webinar. The answer to it always comes.

# In the log
audit-question-sent = { $who } wrote that their attendance at a webinar is not right.
audit-question-ruled = { $who } answered { $about }, who questioned their attendance at a webinar, by changing it.
audit-question-stays = { $who } answered { $about }, who questioned their attendance at a webinar: it stays as it is.
audit-excuse-said = { $who } said why they could not come to a webinar.

# Excuses
excuse-title = Why you could not come
excuse-why = Why
excuse-why-optional = Why (optional)
excuse-hint = Choose one; no more is needed. Only the trainers and the organisers see it.
excuse-work = Work duty
excuse-family = Family
excuse-illness = Illness or care
excuse-connection = No connection or electricity
excuse-other = Another reason
excuse-you-said = You said on { $date }: { $excuse }.
excuse-said-what = A trainer decides whether you count as excused. Then you have more time to make up for the webinar.
excuse-send = Send
excuse-choose = Choose one of the reasons, then send it.
excuse-not-needed = There is nothing to excuse here any more.
excuse-too-late = The last day to say this was { $date }. Get in touch with us, and we will look at what is possible.
flash-excuse-said = Noted. The trainers see it.
excuse-theirs = Excuses
excuse-they-said = Reason for not coming: { $excuse }
excuse-accept = Count as excused
excuse-close-what = What people said about why they could not come. Count them as excused, or leave it.
excuse-accepted-reason = Accepted what they said about why they could not come
excuse-changed = The attendance changed meanwhile, or they are not on the list any more. Look at the page again.
