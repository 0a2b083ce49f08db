record-title = { $own ->
    [yes] My record
   *[no] { $name }’s record
}
record-page-title = { $title }, page { $page } of { $pages }
record-lead = { $count ->
    [0] Your record does not contain any document yet. Documents sent by health professionals will appear here.
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
    [0] No document matches. Try another word or another category.
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
