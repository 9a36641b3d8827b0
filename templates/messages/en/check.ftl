# Knowledge checks
check-title = Knowledge check
check-of = Knowledge check: { $module }
check-questions = { $n ->
    [one] { $n } question
   *[other] { $n } questions
}
check-minutes = { $n ->
    [one] About { $n } minute
   *[other] About { $n } minutes
}
check-pass-mark = Pass mark: { $needed } of { $of } points
check-start-text = This check is graded: passing it is part of completing the module. You may stop and come back at any question, because every answer is saved. Each question is explained when you have handed in.
check-start-pause = { $n ->
    [one] You may take the check as often as you like, with a pause of { $n } minute between two attempts. The best attempt counts.
   *[other] You may take the check as often as you like, with a pause of { $n } minutes between two attempts. The best attempt counts.
}
check-begin = Begin
check-begin-again = Begin attempt { $n }
check-go-on = Go on with the check
check-go-on-text = { $n ->
    [one] You have begun. { $answered } of { $n } question has an answer.
   *[other] You have begun. { $answered } of { $n } questions have an answer.
}
check-passed-already = You have passed this check
check-passed-already-text = You may take it again to practise. What you have reached stays.
check-next-opens = The next attempt opens at { $time }
check-next-opens-text = Until then, re-read the lessons linked to the questions you missed.
check-next-open-now = The next attempt is open
check-closed = This cohort is over. Your results stay here; new attempts are not taken.
check-early = The check opens together with the lessons, on { $date }.
check-moment = { $time }, { $zone }
check-attempts = Your attempts
check-attempt = Attempt { $n }
check-attempt-passed = Passed, { $points } of { $of }
check-attempt-not-yet = Not yet, { $points } of { $of }

# A question
check-question-of = Question { $n } of { $of }
check-questions-nav = Questions
check-pause = Pause and leave
check-choose-one = Choose one answer
check-choose-all = Choose all that apply
check-order-hint = Give each step its place: 1 is the first
check-match-hint = Choose what belongs to each
check-choose = Choose
check-order-missing = Choose a place for “{ $words }”
check-order-again = Choose a place for “{ $words }” that no other step has
check-match-missing = Choose what belongs to “{ $words }”
check-match-again = Choose something for “{ $words }” that no other one has
check-saved-at = Saved at { $time }
check-saved-on = Saved on { $time }
check-not-in-language = This question is not translated yet. It is shown in English.
check-previous = Previous question
check-all = All questions

# Before handing in
check-review-title = Before you hand in
check-review-all = { $n ->
    [one] The question has an answer.
   *[other] All { $n } questions have an answer.
}
check-review-some = { $n ->
    [one] { $n } question has no answer yet
   *[other] { $n } questions have no answer yet
}
check-review-some-text = You may hand in as it is. A question without an answer gets no points.
check-answered = Answered
check-not-answered = No answer
check-answer = Answer
check-hand-in = Hand in
check-hand-in-text = After that the answers stay as they are, and you see the explanation of each question.
flash-check-handed-in = This attempt was handed in before. Its answers stay as they are.

# The result
check-result-passed = Passed: { $points } of { $of }
check-result-not-yet = Not yet: { $points } of { $of }
check-result-passed-text = This part of the module is done.
check-result-needed = You need { $needed }. You may take the check again as often as you like.
check-reread = These lessons explain the questions you missed:
check-lesson = Lesson { $n }: { $title }
check-explained = The questions, explained
check-right = Right
check-part = Partly right: { $points } of 1
check-none = Not right yet
check-right-order = The right order:
check-your-place = You gave it place { $n }
check-your-match = You chose: { $words }
check-your-right = Your answer, and right
check-yours = Your answer
check-right-answer = Right answer
check-back-to-module = Back to the module
check-to-next = To the next attempt
