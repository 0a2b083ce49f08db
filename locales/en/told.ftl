told-title = Being told by e-mail
told-lead = { $own ->
    [yes] When a health professional looks at your record, or another person changes who sees it, you can get an e-mail.
   *[no] When a health professional looks at this record, or another person changes who sees it, you can get an e-mail.
}
told-content = The e-mail holds no health information. It only says that something happened, and when.
told-nowhere-title = This service sends no e-mail
told-nowhere = Nobody can be told by e-mail. Each access, even in an emergency, is still written in “Who has viewed”.
told-nobody-title = You are not told by e-mail
told-nobody = You have not given an address, or have not verified it yet. Even in an emergency we cannot write to you. Each access is still written in “Who has viewed”.
told-files = This is a demonstration: no e-mail is sent. Each message is a file of the folder “mails”, beside the data.
told-waiting = The address { $address } is waiting for its code.
told-address-heading = Your address
told-address-now = Notices are sent to { $address }
told-address-give = Give my e-mail address
told-address-change = Change the address
told-choice-legend = { $own ->
    [yes] What do you want to be told about your record?
   *[no] What do you want to be told about this record?
}
told-choice-hint = An access in an emergency is always told at once, whatever you choose.
told-choice-each-time = Each visit of a professional, at once
told-choice-each-time-hint = One message for each professional and half hour, even when they read several documents.
told-choice-daily = The same, once a day
told-choice-daily-hint = One message, after 6 pm (Paris time), on days on which something happened.
told-choice-unusual = Only what is unusual
told-choice-unusual-hint = The first visit of a professional, refused accesses, changes of who sees the record made by another person.
told-choice-save = Save this choice
told-choice-missing = Choose one of the three answers.
told-news-choice = Your choice is saved.
told-news-address = Your address is verified: notices will be sent there.
told-news-removed = Your address is removed.
told-news-nothing = It was so already: nothing has changed.
told-failures-title = Some messages did not arrive
told-failure = { $date }: we could not write to you.
told-failure-unknown = { $date }: we do not know whether our message arrived.
told-failures-what = Check your address. What happened is written in “Who has viewed”.
told-address-title = Your e-mail address
told-address-lead = We send a code to this address. You will type it on the next page. It is good for { $minutes } minutes.
told-address-use = The address is used only to tell you. It is given to nobody. If you change it, we also tell the former address.
told-address-label = E-mail address
told-address-hint = For example: first.last@example.fr
told-address-send = Get the code
told-address-missing = Write your e-mail address.
told-address-at = Write the whole address, with one @ sign, for example first.last@example.fr.
told-address-too-long = This address is too long. Check that there is only one.
told-address-character = Write the address without spaces, accents or quotation marks.
told-address-domain = Check the end of the address, after the @ sign, for example example.fr.
told-address-too-many = Many codes were asked for. Try again in { $minutes ->
    [one] 1 minute.
   *[other] { $minutes } minutes.
}
told-verify-title = Verify your address
told-verify-lead = A code of 8 digits was sent to { $address }. It is good for { $minutes } minutes.
told-verify-sent = The code is on its way to { $address }.
told-verify-sent-short = The code is on its way.
told-verify-label = Code of 8 digits
told-verify-hint = You can copy it from the message and paste it here. Look in your unwanted mail too.
told-verify-button = Verify
told-verify-again = Ask for a new code
told-verify-no-code = Write the 8 digits of the code.
told-verify-wrong = This is not the right code. { $left ->
    [one] 1 try is left.
   *[other] { $left } tries are left.
}
told-verify-ended = This code can no longer be used. Ask for a new code.
told-remove-title = Remove my address
told-remove-lead = Do you want to remove the address { $address }?
told-remove-effect = You will no longer be told by e-mail, even in an emergency. One last message will say so at this address.
told-remove-button = Remove this address
told-back = Go back without changing anything
told-emergency = You are told at once by e-mail, if you have given an address. The treating doctor is told too, if the directory of professionals knows theirs. The law provides for it.
