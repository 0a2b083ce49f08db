history-title = Who has viewed
history-list-title = Accesses and refusals
history-refused = Refused
history-document = { $what }: { $title }
history-help-title = Does something surprise you?
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
history-lead = Everything that is done in this record is noted here. Nobody can change this list without it being noticed.
history-help-text = Beside each access, “I do not recognise this access” lets us know. You can also talk to the person or the place of care concerned.
history-since-month = in the last 30 days
history-since-year = in the last year
history-since-always = since the record was opened
history-people-count = { $count ->
    [0] Nobody but you has viewed this record { $since }.
    [one] One person besides you has viewed this record { $since }.
   *[other] { $count } people besides you have viewed this record { $since }.
}
history-people-title = By person
history-people-of = { " " }: see everything { $name } did
history-people-seen = { $documents ->
    [0] Opened no document.
    [one] Opened one document.
   *[other] Opened { $documents } documents.
} { $times ->
    [one] One access
   *[other] { $times } accesses
}, the last on { $last }.
history-people-never = Could view nothing. Last attempt on { $last }.
history-people-refused = { $count ->
    [one] One refusal
   *[other] { $count } refusals
}
history-emergency-title = { $count ->
    [one] One emergency access
   *[other] { $count } emergency accesses
}
history-emergency-text = A professional opened the record without consent because it was an emergency. They had to write why.
history-emergency = Emergency
history-technical = Technical
history-reason = Reason given: “{ $text }”
history-filter-title = Choose what the list shows
history-filter-button = Show
history-filters-active = The list only shows
history-period-label = Since when
history-period-month = Last 30 days
history-period-year = Last year
history-period-always = Since the record was opened
history-who-label = Who
history-who-everyone = Everyone
history-who-others = Other people
history-who-me = Me
history-who-service = The service (technical)
history-who-person = { $name } ({ $role })
history-total = { $count ->
    [0] Nothing in this list { $since }.
    [one] One line { $since }.
   *[other] { $count } lines { $since }.
}
history-why-patient-created = The record was created, empty. Nobody read anything in it.
history-why-imported = A hospital, a laboratory or a practice sent this document. It came in without anybody of the service reading it.
history-why-import-refused = A document that was sent could not enter this record. Nobody of the service read it.
history-why-erased = This document had been deleted. Its time was over: the computer erased it.
history-why-report-read = Somebody of the service read the text of a report that you wrote, and nothing else.
history-why-report-answered = Somebody of the service answered a report.
history-why-sign-in-refused = Somebody tried to sign in and did not succeed. It may have been you, with a typing mistake.
history-report-link = I do not recognise this access
history-report-link-me = It was not me
history-reports-title = Your reports
history-report-of = Report of { $date }
history-report-waiting = No answer yet
history-report-answered = Answered
history-report-title = Report an access that you do not recognise
history-report-state-title = Your report
history-report-then = The team of the service will check this access. Its answer will be written on this page.
history-report-reason = Why?
history-report-unknown-person = I do not know this person
history-report-no-reason = I know them, but they had no reason to look
history-report-not-me = It was not me
history-report-other = Something else
history-report-text = What you want to add
history-report-hint = Only the team of the service will read this text. The list will show that it did.
history-report-button = Send the report
history-report-cancel = Back to the list
history-report-error-reason = Choose why you report this access.
history-report-error-text = Write what you want to say.
history-report-error-long = The text is too long: shorten it to 1,000 characters.
history-report-error-today = You have already reported 20 accesses within 24 hours, which is the most. This report was not sent. Try again tomorrow.
history-report-done = Your report has been sent.
history-report-sent = Reported on { $date }:
history-report-yours = What you wrote
history-report-answer = The answer
history-report-answer-at = Received on { $date }.
history-report-answer-none = There is no answer yet. It will be written here.
history-report-who = Who
history-report-when = When
history-report-what = What
history-report-document = Document
history-report-why = Why
history-report-now-title = Without waiting
history-report-now = You can close the record to this person now. They will see nothing from their next request on.
history-report-now-me = Give your password and your codes to nobody. Sign out on devices that others use.
history-report-block = Find this person to block them
history-report-now-helper = You can end the help of this person now. They will see nothing from their next request on.
history-report-helpers = See my helpers
history-report-now-other = This person is entitled to open this record. Talk to them, or describe above what is wrong.
history-why-record-opened = The record was opened with your consent, given here or on paper. Nobody read anything in it.
history-why-request-read = Somebody of the service read a request about your rights, to answer it.
history-why-request-followed = Somebody of the service went on with a request about your rights.
history-cut = The oldest are not shown: choose a shorter period.
