# What a cohort has learned and what it says
learning-title = Learning report
learning-limits-title = What these figures say and what they do not
learning-limits = Short tests measure knowledge and judgement on paper, not behaviour with children. Participants choose to attend. There is no comparison group. Nobody, no region and no organisation is ranked by them.
learning-not-merged = What is measured by the tests and what people say of themselves stand side by side and are never merged. What people intend and what they say they have done are their own words: “said they would”, “say they did”.
learning-small-groups = Groups under { $least } people are not shown. While answers come in, the figures move on in steps of { $least }; the last few are added when 30 days have passed without a new one. Answers to the forms are counted from the next day on.
learning-nobody = Nobody is enrolled on this cohort yet.
learning-too-few = Not shown: too few people have answered so far.
learning-tests = Measured by the tests before and after
learning-pairs = People with both tests
learning-mean-pre = Mean before, in points
learning-mean-post = Mean after, in points
learning-mean-difference = Mean difference, in points
learning-improved = People who did better after
learning-improved-share = Did better after
learning-normalised = Gained of what could be gained, per cent
learning-normalised-share = Gained of what could be gained
learning-targets = Targets
learning-targets-text = To talk about, not evidence.
learning-target-both = At least 70 of 100 answer both tests
learning-target-gain = A mean gain of at least 1.5 points. It is { $points }
learning-target-safe = At least 80 of 100 felt safe (agree or strongly agree). It is { $share }
learning-target-words = { $n ->
    [0] Nobody has hinted at a hurtful word or image
    [one] Hints at a hurtful word or image are looked after. There is { $n } answer to look at
   *[other] Hints at a hurtful word or image are looked after. There are { $n } answers to look at
}
learning-target-tool = At least half of those who answer after 90 days say that they use a tool several times. It is { $share }
learning-target-reached = Reached
learning-target-not-yet = Not yet
learning-target-look = To look at
learning-forms = The two forms of the questions, before the module
learning-forms-text = Who gets which form is drawn, so the two groups can be compared. A gap of more than 15 points means that the forms do not ask alike: results of that pair are provisional. Where more than 85 of 100 are right before the module, the pair is too easy.
learning-pair = Pair
learning-form-a = Form A, right
learning-form-b = Form B, right
learning-right-a = Form A, right, per cent
learning-right-b = Form B, right, per cent
learning-mark = Remark
learning-uneven = Not parallel: revise the pair
learning-too-easy = Too easy: rewrite the wrong options
learning-answered-n = Forms counted: { $n }
learning-answered = Answered
learning-scales = Sentences on the scale from 1 to 5
learning-sentence = Sentence
learning-mean = Mean
learning-option = Answer
learning-row = Row
learning-hidden = Not shown, because too few have answered
learning-for-editors = For those who edit the content
learning-item-when = { $item } – { $when }
learning-export-text = The file has the figures of this page, and not what people wrote. Each file is kept in a list with its purpose:
learning-module = Module
learning-part = Part
learning-item = Question
learning-figure = Figure
learning-value = Value
