search = Search
search-label = Search in lessons, tools and the glossary
search-go = Search
search-hint = Type a word or two. Lessons, tools and the glossary are searched in the language of this page.
search-count = { $n ->
    [one] { $n } lesson or term was found
   *[other] { $n } lessons and terms were found
}
search-count-first = { $n ->
    [one] { $n } lesson or term was found. The first { $shown } are shown; add a word to find fewer.
   *[other] { $n } lessons and terms were found. The first { $shown } are shown; add a word to find fewer.
}
search-some = No place has all of these words. These places have some of them.
search-near = There is no place with exactly these words. Shown instead: { $words }
search-elsewhere = Nothing was found in the language of this page. It was also found in another language:
search-none = Nothing was found
search-none-do = Try a shorter word, another word for it, or one word alone.
search-look-glossary = Look at the terms of the glossary
search-ask-help = Ask the organisers
search-kind-lesson = Lesson
search-kind-term = Term
search-kind-avoided = A word that we avoid
search-better = What to say instead:
search-more = { $n ->
    [one] And { $n } more place in this lesson
   *[other] And { $n } more places in this lesson
}
