# Pages of the content beside the lessons: law and background, guides, plans of webinars, the state of the review
text-sources = Sources
context-link = Law and background

# Plan of a webinar
plan-webinar = Plan of the webinar
plan-open = Plan of the webinar, part { $part }
plan-facilitators = For facilitators
plan-agenda = Agenda
plan-minutes = Minutes
plan-what = What happens
plan-notes = Notes for facilitators
plan-large = When many people come
plan-notices = Notices to read out
plan-polls = Polls
plan-scale = Answered from 1 (I do not agree) to 5 (I agree).
plan-repeats = Asks { $first } again, so that the answers can be compared.
plan-make-up = Questions for those who make up for the webinar
plan-moments = Difficult moments

# State of the review
review-title = Review of the content
review-lead = Who has written and reviewed each text, in each language, and what is missing.
review-done = { $n ->
    [one] { $done } of { $n } text is reviewed in all languages.
   *[other] { $done } of { $n } texts are reviewed in all languages.
}
review-how = Readers see “Draft content, under expert review” on a text until an expert in child protection, a lawyer and a native editor have signed it off. Signatures are recorded in the file review.toml of the content.
review-texts = Texts
review-text = Text
review-absent = Not translated yet
review-missing = Missing:
review-complete = Reviewed
review-taken = { $step }: { $by }, { $date }
review-drafted = Draft
review-expert = Expert
review-law = Lawyer
review-editor = Editor
review-text-programme = The programme: titles, tracks, notices, words of the record
review-text-module = { $module }: title, aim and objectives
review-text-check = { $module }: knowledge check
review-text-tests = { $module }: tests before and after
review-text-webinar = { $module }: plan of the webinar
review-questions = Open questions to the reviewers
review-questions-lead = Questions are kept in English, for reviewers of all languages.
review-questions-n = { $n ->
    [one] { $n } question
   *[other] { $n } questions
}
review-questions-none = There are no open questions.
review-answered = Answered questions
review-answered-by = { $by }, { $date }

# Glossary
glossary-letters = Go to the letter
overview-place-guide = Guide for organisers
overview-place-review = Review of the content
