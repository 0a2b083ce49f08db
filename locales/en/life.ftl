life-title = { $own ->
    [yes] My record: open or closed
   *[no] The record: open or closed
}
life-state-announced = { $own ->
    [yes] A health record has been offered to you since { $date }. It is not open: nothing enters it and nobody reads it. You choose whether you want one.
   *[no] A health record has been offered for this person since { $date }. It is not open: nothing enters it and nobody reads it. You choose whether they have one.
}
life-state-opposed = { $own ->
    [yes] You said on { $date } that you did not want a record. Nothing enters it and nobody reads it. You can change your mind whenever you like.
   *[no] It was said on { $date } that this person would have no record. Nothing enters it and nobody reads it. You can change your mind whenever you like.
}
life-state-open = { $own ->
    [yes] Your record has been open since { $date }. You can close it whenever you like.
   *[no] The record has been open since { $date }. You can close it whenever you like.
}
life-state-closed = { $own ->
    [yes] Your record has been closed since { $date }. Nothing enters it and nobody reads it. It is kept until { $end }, then erased. Until that day you can open it again.
   *[no] The record has been closed since { $date }. Nothing enters it and nobody reads it. It is kept until { $end }, then erased. Until that day you can open it again.
}
life-state-erasing = { $own ->
    [yes] You asked on { $date } for your record to be erased. It is closed. Up to and including { $end } you can cancel. After that, it is erased for good.
   *[no] On { $date } it was asked that the record be erased. It is closed. Up to and including { $end } you can cancel. After that, it is erased for good.
}
life-state-ending = { $own ->
    [yes] The time to change your mind is over. Your record is being erased.
   *[no] The time to change your mind is over. The record is being erased.
}
life-go-open = { $own ->
    [yes] Choose whether I want a record
   *[no] Choose whether this person has a record
}
life-go-close = { $own ->
    [yes] Close my record
   *[no] Close the record
}
life-go-reopen = { $own ->
    [yes] Open my record again
   *[no] Open the record again
}
life-go-erase = { $own ->
    [yes] Have my record erased
   *[no] Have the record erased
}
life-go-keep = Cancel the erasure
life-rights-title = What stays possible in any case
life-rights-text = { $own ->
    [yes] Even when it is closed, your record keeps the list of what was done in it. You can also ask for your data.
   *[no] Even when it is closed, the record keeps the list of what was done in it. You can also ask for the data.
}
life-rights-history = See what was done in the record
life-rights-requests = Make a request about the data
life-rights-relatives = End the help of a relative
life-steps-title = What was decided
life-done-open = The record is open
life-done-object = No record
life-done-close = The record is closed
life-done-reopen = The record is open again
life-done-erase = The erasure was asked for
life-done-keep = The erasure was cancelled
life-step-me = by you, on { $date }
life-step-named = agreement given by { $name }, recorded on { $date }
life-step-other = by somebody else, on { $date }
life-done = It is saved. This choice counts from now on, everywhere.
life-receipt-lead = Keep the proof of this choice:
life-receipt = download the receipt
life-receipt-of = Download the receipt: { $what }
life-agree-legend = Your agreement
life-cancel = Change nothing
life-continue = Continue
life-copy = Keep a copy of the documents first, if you like.
life-copy-link = Take a copy away
life-late-title = Nothing was done: the record has changed
life-late-text = { $own ->
    [yes] Since you opened this page your record has changed, perhaps in another window. See where it stands, then choose.
   *[no] Since you opened this page the record has changed, perhaps in another window. See where it stands, then choose.
}
life-late-button = See where the record stands
life-open-title = { $own ->
    [yes] Do you want a health record?
   *[no] Open a health record for this person?
}
life-open-lead = You are free to say yes or no. Care is the same in both cases.
life-open-what = { $own ->
    [yes] The record brings your health documents together: prescriptions, results, reports.
   *[no] The record brings this person’s health documents together: prescriptions, results, reports.
}
life-open-who = { $own ->
    [yes] At first, no professional reads it to care for you. You then choose who sees what, and you can take it back at any time.
   *[no] At first, no professional reads it for care. You then choose who sees what, and you can take it back at any time.
}
life-open-added = Professionals can add useful documents to it. You are free to hide them.
life-open-emergency = { $own ->
    [yes] In an emergency, a professional can open the record if they write why, and you see it. You can forbid this.
   *[no] In an emergency, a professional can open the record if they write why, and you see it. You can forbid this.
}
life-open-end = You can close the record, or have it erased, whenever you like.
life-open-agree = { $own ->
    [yes] I have read the above and I agree that my record be opened.
   *[no] I have read the above and I agree that this record be opened.
}
life-open-missing = To open the record, check the box. If you do not want one, choose “I do not want a record”.
life-open-button = { $own ->
    [yes] Open my record
   *[no] Open the record
}
life-object-title = You do not want one?
life-object-text = { $own ->
    [yes] Nothing will enter the record and nobody will read it. This changes nothing about your care or your reimbursements.
   *[no] Nothing will enter the record and nobody will read it. This changes nothing about care or reimbursements.
}
life-object-button = { $own ->
    [yes] I do not want a record
   *[no] I do not want a record for this person
}
life-close-title = { $own ->
    [yes] Close my record
   *[no] Close this record
}
life-close-lead = { $own ->
    [yes] This is what happens when you close your record.
   *[no] This is what happens when you close the record.
}
life-close-nobody = No professional reads it any more, even in an emergency. For their software it is as if it did not exist.
life-close-yourself = { $own ->
    [yes] You no longer read your documents here either.
   *[no] You no longer read these documents here either.
}
life-close-added = Nothing enters it any more. Documents that arrive are refused.
life-close-kept = It is kept safe for ten years, until { $date }, then erased.
life-close-undo = Until then you can open it again at any time: everything will still be there.
life-close-agree = { $own ->
    [yes] I have understood and I want to close my record.
   *[no] I have understood and I want to close this record.
}
life-close-missing = To continue, check the box that says that you want to close the record.
life-close-again-title = { $own ->
    [yes] Close your record now?
   *[no] Close the record now?
}
life-close-again = { $own ->
    [yes] As soon as you press, nobody reads your record any more. You will be able to open it again until { $date }.
   *[no] As soon as you press, nobody reads the record any more. You will be able to open it again until { $date }.
}
life-close-button = { $own ->
    [yes] Yes, close my record
   *[no] Yes, close the record
}
life-reopen-title = { $own ->
    [yes] Open my record again
   *[no] Open this record again
}
life-reopen-lead = Nothing was lost.
life-reopen-back = All documents come back, with what you had hidden.
life-reopen-who = The professionals whom you had allowed see again what they saw. You can change that right after.
life-reopen-added = New documents can enter it. Those that were refused while it was closed are not there.
life-reopen-agree = { $own ->
    [yes] I agree that my record be opened again.
   *[no] I agree that this record be opened again.
}
life-reopen-missing = To open the record again, check the box.
life-reopen-button = Open the record again
life-erase-title = { $own ->
    [yes] Have my record erased
   *[no] Have this record erased
}
life-erase-lead = An erased record cannot come back. That is why you have thirty days to change your mind.
life-erase-when = The record is closed from now on, and erased after { $date }.
life-erase-undo = Up to and including { $date } you can cancel here.
life-erase-all = After that, everything is destroyed: documents, profile, choices, open requests and their answers. Neither you, nor we, nor anybody will be able to find them again.
life-erase-history = The list of what was done in the record can no longer be read either. First download the receipts that you want to keep.
life-erase-account = { $own ->
    [yes] Your account stays, without a record. Your doctors keep their own files: write to them if you want to see them.
   *[no] Your account stays. Doctors keep their own files: write to them if you want to see them.
}
life-erase-agree = { $own ->
    [yes] I have understood and I want my record to be erased.
   *[no] I have understood and I want this record to be erased.
}
life-erase-missing = To continue, check the box that says that you want to have the record erased.
life-erase-again-title = { $own ->
    [yes] Have your record erased?
   *[no] Have the record erased?
}
life-erase-again = { $own ->
    [yes] Your record will be closed now and erased for good after { $date }.
   *[no] The record will be closed now and erased for good after { $date }.
}
life-erase-button = { $own ->
    [yes] Yes, erase my record
   *[no] Yes, erase the record
}
life-keep-title = Cancel the erasure
life-keep-lead = The record will not be erased after { $date }.
life-keep-closed = It stays closed. You can open it again right after, if you like.
life-keep-button = Cancel the erasure
life-nobody-title = This account has no record
life-nobody-text = No record opens with this account. If you asked for it to be erased, it is done: nothing of it is left.
life-nobody-account = Your care does not change. If you think that this is a mistake, the help page says whom to ask.
