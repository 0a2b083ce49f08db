export-link = Take away a copy of the record
export-to-summary = Make a medical summary
export-to-copy = Take away a copy of the documents
export-back = Back to the record
export-title = Take away a copy
export-lead = You can keep a copy of your documents on your device, or give it to somebody.
export-empty = The record has no document yet. You can take away what you wrote yourself.
export-content-title = What you will receive
export-content-index = A start page, “index.html”, that leads to each document. It can be read without internet.
export-content-files = Each document as it was received, with the files inside it (PDF, images).
export-content-fhir = A file for health software (standard HL7 FHIR R4). Another health service can take it in.
export-content-zip = All of it is in a single ZIP file. Open it, then open “index.html”.
export-care-title = Keep this file in a safe place
export-care = This file is not protected by a password. On a shared computer, delete it after use. This copy will be noted in the list “Who has viewed”.
export-all-title = The whole record
export-all-text = { $count ->
    [one] One document, about { $size }.
   *[other] { $count } documents, about { $size }.
}
export-all-button = Download the whole record
export-progress = The download starts at once. Your browser shows what has arrived. A long record may take some minutes.
export-old-legend = Old versions
export-old-versions = { $count ->
    [one] Add the old version of one document too
   *[other] Add the { $count } old versions too
}
export-category-title = Some categories
export-category-legend = Which categories do you want to take?
export-category-button = Download these categories
export-category-choice = { $category } ({ $count })
export-document-title = Documents chosen one by one
export-document-summary = Choose the documents
export-document-legend = Which documents do you want to take?
export-document-button = Download these documents
export-document-most = Here are the { $count } most recent documents. For the others, choose their category.
export-document-choice = { $title }, { $date }
export-document-old = old version
export-error-category = Tick at least one category
export-error-document = Tick at least one document
export-error-part = Tick at least one section
export-one-title = Take away a copy of this document
export-one-page-title = Take away a copy: { $title }
export-one-text = You will receive a ZIP file: the document as it was received, the files inside it, a page that can be read without internet, and a file for health software.
export-one-button = Download the copy
export-one-link = Take away a copy
export-one-back = Back to the document
export-print-link = Print
export-print-page-title = Print: { $title }
export-print-how = On a computer: Ctrl + P, or “Print” in the menu of your browser. On a phone: open the menu of the browser, choose “Share”, then “Print”. This box will not be printed.
export-person = Record of
export-birth = Date of birth
export-ins = INS number
export-made-on = Made on
export-printed-on = Printed on
export-archive-person = Record of { $name }, date of birth: { $birth }
export-archive-title = Copy of the medical record
export-archive-lead = { $count ->
    [one] One document, copied on { $date }.
   *[other] { $count } documents, copied on { $date }.
}
export-archive-programs = For health software
export-archive-fhir = This file holds the same documents and their measured results, in the standard HL7 FHIR R4.
export-archive-missing = could not be copied
export-archive-back = All documents
export-archive-files = Files
export-archive-original = (the document as it was received, for health software)
export-readme-made = Copy made on { $date }
export-readme-index = Open the file index.html to read the documents.
export-readme-documents = The folder “documents” holds each document as it was received, the files inside it, and a page to read.
export-readme-fhir = The file bundle.fhir.json is for health software (HL7 FHIR R4).
export-summary-title = Medical summary
export-summary-lead = A PDF file to print, to keep or to show to a carer. A screen reader can read it.
export-summary-source = This summary repeats what is written in the record. Passerelle changes nothing and interprets nothing.
export-summary-legend = What do you want in the summary?
export-summary-button = Make the summary (PDF)
export-summary-heading = Medical summary of { $name }
export-summary-note = This summary repeats what is written in the record on this date. It may be incomplete and does not replace the advice of a carer.
export-summary-running = { $name }, date of birth: { $birth }. Summary of { $date }
export-summary-page = Page { $page } of { $pages }
export-summary-closing = Made with Passerelle, at the request of the person or of whoever represents them. The values are those of the documents: they were neither converted nor interpreted.
export-colon = :
export-part-results = Latest test results
export-part-documents = List of documents
export-part-documents-most = Here are the { $count } most recent documents.
export-part-empty = The record holds nothing for this section.
export-results-note = The latest result of each test, with the reference interval given by the laboratory.
export-column-document = Document
export-column-date = Date
export-column-category = Category
export-column-author = Author
export-column-analysis = Test
export-column-result = Result
export-column-range = Reference
export-part-unconcerned = This section does not concern the person.
export-part-unfilled = Nothing is noted in the medical profile for this section.
export-source = From the document “{ $title }”, { $date }
export-content-profile = The medical profile and your advance directives, when you take the whole record.
export-part-unanswered = Nothing is confirmed in the medical profile for this part yet, but documents mention it: read what follows.
export-waiting-title = { $section }: from documents, not answered yet
export-waiting-note = { $count ->
    [one] One piece of information from documents is waiting for an answer: it was neither confirmed nor refused.
   *[other] { $count } pieces of information from documents are waiting for an answer: they were neither confirmed nor refused.
}
export-replaced-label = Please note
export-replaced-denied = the new version of this document, of { $date }, says the contrary.
export-replaced-unsaid = the new version of this document, of { $date }, no longer mentions it.
export-archive-decisions = This file holds the decisions: who may see the record, and what data are used for besides care (FHIR Consent).
export-archive-history = This file holds the history of accesses to the record (FHIR AuditEvent).
export-readme-decisions = The file consentements.fhir.json holds the decisions on the record (FHIR Consent).
export-readme-history = The file historique.fhir.json holds the history of accesses to the record (FHIR AuditEvent).
