record-title = { $own ->
    [yes] My record
   *[no] { $name }’s record
}
record-page-title = { $title }, page { $page } of { $pages }
record-lead = { $count ->
    [0] This record does not contain any document yet. Documents sent by health professionals will appear here.
    [one] 1 document
   *[other] { $count } documents, newest first
}
record-search-title = Search the record
record-search-label = Words to search for
record-search-hint = Title, author or text of the document.
record-category-label = Category
record-category-all = All categories
record-category-option = { $category } ({ $count })
record-search-button = Search
record-search-clear = Show everything
record-results = { $count ->
    [0] No document matches.
    [one] 1 document matches
   *[other] { $count } documents match
}
record-unread = { $count ->
    [0] You have read everything.
    [one] 1 document that you have not read yet
   *[other] { $count } documents that you have not read yet
}
record-list-title = Documents
record-tag-old = Old version
record-found-title = { $count ->
    [0] “{ $words }”: no document – { $title }
    [one] “{ $words }”: 1 document – { $title }
   *[other] “{ $words }”: { $count } documents – { $title }
}
record-filtered-title = { $count ->
    [0] No document – { $title }
    [one] 1 document – { $title }
   *[other] { $count } documents – { $title }
}
record-count = { $count ->
    [0] No document
    [one] 1 document
   *[other] { $count } documents
}
record-filters-summary = Choose a category or a date
record-filters-more = More filters
record-filters-fewer = Fewer filters
record-filters-active = Filters in use
record-filter-from = From { $year } on
record-filter-to = Up to { $year }
record-period-label = Date
record-period-all = All dates
record-period-months = Last { $count } months
record-period-years = Last { $count } years
record-period-year = Year { $year }
record-year-first = From the year
record-year-last = Up to the year
record-year-any = Any
record-family-label = Written by
record-family-all = All professions
record-family-medecin = Doctor
record-family-pharmacien = Pharmacist
record-family-dentiste = Dentist
record-family-sage-femme = Midwife
record-family-infirmier = Nurse or care assistant
record-family-reeducation = Physiotherapist or other rehabilitation
record-family-autre-profession = Other health profession
record-family-patient = Patient
record-family-assurance-maladie = Health insurance
record-family-autre = Profession not stated
record-professional-label = Name of the author
record-professional-all = All authors
record-professional-unknown = Author who is not in this record
record-show-label = Show
record-show-current = All documents
record-show-unread = Those that you have never read
record-show-own = Those added by you or your family
record-show-old = Old versions as well
record-sort-label = Order
record-sort-newest = Newest first
record-sort-oldest = Oldest first
record-sort-title = By title, from A to Z
record-sort-added = Last to arrive first
record-empty-title = To find your document
record-empty-spelling = Check the spelling of the words. Accents and capital letters do not matter. The beginning of a word is enough.
record-empty-fewer-words = Try fewer words: the document must contain all of them.
record-empty-everywhere = Search for “{ $words }” without any filter
record-empty-old = Search old versions as well
