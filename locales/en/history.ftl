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
history-receipt = Receipt
history-receipt-of = { " " }for this: { $what }, { $time }
history-receipts-title = Keep proof
history-receipts-text = A receipt is a file that proves what this list says. Anyone can check it, even without Passerelle. It holds the names and titles of the list: give it only to people you trust.
history-receipts-page = Receipt for this whole page
history-receipts-days = Receipt for the last { $days } days
history-receipt-title = Passerelle receipt: what was done in a record
history-receipt-made = Made on { $date }.
history-receipt-proves = { $count ->
    [one] This receipt proves that what follows is written in the access log, and that nobody can change it there without it being noticed.
   *[other] This receipt proves that the { $count } lines that follow are written in the access log, and that nobody can change them there without it being noticed.
}
history-receipt-cut = The list was longer: only its { $count } most recent lines are in this receipt.
history-receipt-check = To check it, keep this file as it is. The documentation of Passerelle (docs/TRACE.md) explains how, with or without Passerelle.
history-receipt-below = What follows is the proof, made for a computer: it alone counts. Do not change anything in it.
