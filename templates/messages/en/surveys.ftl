# The forms after a module
survey-how-kept = We keep that you have answered, and apart from it what you have answered, without your name. No question has to be answered.
survey-scale = 1 means “I strongly disagree”, 5 means “I strongly agree”. A dash means “not applicable”.
survey-disagree = I strongly disagree
survey-agree = I strongly agree
survey-not-applicable = Not applicable
survey-before = Before the workshop
survey-now = Now
survey-not-said = Not said
survey-send-back = E-mail this sentence to me after 30 days
survey-send-back-what = It is kept with your name until then, and nobody reads it. Without the tick it is kept nowhere.
survey-not-kept = This sentence is for you alone: it is kept nowhere.
survey-contact-me = Please contact me
survey-contact-me-what = The programme office gets your name and your address, and nothing else.
survey-support = People to talk to
survey-hand-in = Hand in the answers
survey-empty = Answer at least one question, or leave the page
survey-too-long = Shorten your text to { $most } characters
survey-answered = You have answered this form
survey-answered-text = Thank you. The answers are kept without your name, so they cannot be shown to you again or changed.
survey-later = This form opens on { $date }.
survey-not-yet = This form is for those who took part in the webinar. It opens when the webinar is over.
flash-survey-kept = Thank you. Your answers are kept without your name.
flash-survey-contact = Thank you. Your answers are kept without your name, and the programme office gets in touch with you.
home-next-evaluation-title = Next step: what you think of the workshop
home-next-evaluation-why = { $n ->
    [one] About { $n } minute. The answers are kept without your name and make the next workshop better.
   *[other] About { $n } minutes. The answers are kept without your name and make the next workshop better.
}
home-next-evaluation-go = Answer the form
home-next-follow-up-title = Next step: three months later
home-next-follow-up-why = { $n ->
    [one] About { $n } minute on what has become of the workshop in your work. The answers are kept without your name.
   *[other] About { $n } minutes on what has become of the workshop in your work. The answers are kept without your name.
}
home-next-follow-up-go = Answer the form
survey-status-open = Can be answered
survey-status-answered = Answered
survey-status-later = From { $date }
survey-status-not-yet = After the webinar
mail-commitment-subject = What you planned 30 days ago
mail-commitment-text = A month ago, after the workshop, you wrote down what you wanted to do, and asked us to send it back to you:
mail-commitment-after = Nobody else has read it, and it is now deleted here.
mail-commitment-why = You get this once, because you asked for it in the form after the workshop.
mail-contact-wish-subject = Somebody asks to be contacted
mail-contact-wish-text = { $name } asks in the form after a workshop to be contacted. What it is about was not written down anywhere.
mail-contact-wish-after = A short and friendly call or message today or tomorrow is best.
mail-contact-wish-why = You get this as the contact of the cohort.
mail-follow-up-subject = Three months after the workshop
mail-follow-up-text = Three months ago you took part in a workshop. What has become of it in your work?
mail-follow-up-about = { $n ->
    [one] The form takes about { $n } minute.
   *[other] The form takes about { $n } minutes.
}
mail-follow-up-button = Open the form
mail-follow-up-name = Your answers are kept without your name. You need not answer every question, or any.
mail-follow-up-why = You get this because you took part in a workshop of the programme. There is one reminder, and then no more.
mail-follow-up-reminder-subject = A reminder: three months after the workshop
mail-follow-up-reminder-text = Two weeks ago we asked what has become of the workshop in your work. If you have a few minutes, your answers help those who come after you.
mail-follow-up-reminder-why = You get this because you took part in a workshop of the programme. There are no further reminders.
survey-retention = A few questions of the module again
survey-retention-text = To see what stays. Nothing depends on them, and how you answer is added up without your name. When you have handed in, each is explained.

# What people say after a module, for its trainers
teach-evaluation-title = What participants say
teach-evaluation-what = After the workshop people say on a form what they think of it, without their names. You see figures of all who took this module in the cohort, from { $least } answers on, and they move on { $least } answers at a time. What people wrote is read by the organisers alone.
