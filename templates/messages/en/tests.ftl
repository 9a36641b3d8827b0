# The tests before and after a module
test-pre-title = A few questions before the module
test-post-title = A few questions after the module
test-pre-of = A few questions before the module: { $module }
test-post-of = A few questions after the module: { $module }
test-pre-what = What you know already and what you do not know yet: after the module you answer such questions again, and see what has changed.
test-post-what = These questions are like those before the module. When you have handed in, you see the answer to each.
test-private = They are not graded and not needed for completion. Nobody but you sees your result. For the programme only sums over many people are worked out.
test-how = There is no time limit. You may stop and come back, because every answer is saved. “I do not know” is an answer too: it says more than a guess.
test-dont-know = I do not know
test-go-on = Go on with the questions
test-pre-hand-in-text = After that the answers stay as they are. You see what is right when you have answered the questions after the module.
test-review-some-text = You may hand in as it is. Nothing depends on it.
test-pre-thanks = Thank you. Your answers are kept
test-pre-thanks-text = What is right stays open for now: you find out in the lessons. After the module there are such questions again, and then you see the answers.
test-done = You have answered these questions
test-see-answers = See the answers
test-pre-over = These questions were for the time before the webinar, which has begun. That is no disadvantage: you may take everything else as it is, the questions after the module too.
test-closed = This cohort is over. The questions are not taken any more.
test-early = The questions open together with the lessons, on { $date }.
test-post-opens = The questions open when this is done:
test-lessons-left = { $n ->
    [one] { $n } lesson to read
   *[other] { $n } lessons to read
}
test-webinars-left = { $n ->
    [one] { $n } webinar to attend or to make up for
   *[other] { $n } webinars to attend or to make up for
}
test-result-now = After the module: { $points } of { $of }
test-result-before = Before the module: { $points } of { $of }.
test-result-no-before = There is no result from before the module to compare with.
test-status-done = Answered
test-status-not-yet = Opens after lessons and webinar
test-status-over = Closed since the webinar began
home-next-test-go = Begin the questions
