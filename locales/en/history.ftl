history-title = Who has viewed
history-lead = Here is everything that was done in this record, newest first. Nobody can change this list without it being noticed.
history-empty = Nothing has been done in this record yet.
history-list-title = Accesses and refusals
history-refused = Refused
history-document = { $what }: { $title }
history-help-title = Does something surprise you?
history-help-text = Write down the date and the name, then talk to the person or the place of care concerned.
history-page-title = { $title }, page { $page } of { $pages }
history-unknown = Unknown person
history-service = The service
history-you = You
history-times = { $count } times, since { $start }
history-files = { $count ->
    [one] One file
   *[other] { $count } files
}
history-documents = { $count ->
    [one] One document
   *[other] { $count } documents
}
