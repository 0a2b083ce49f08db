home-title = Home
home-welcome-title = Your health, your documents, your choices
home-welcome-lead = Passerelle lets you read your health documents and know who looks at them.
home-welcome-read-title = Read your documents
home-welcome-read = Reports, results, prescriptions: clear to read, even on a small phone.
home-welcome-know-title = Know who looks
home-welcome-know = Every access to your record is written down, and nobody can erase it without it being noticed.
home-welcome-comfort-title = Read in your own way
home-welcome-comfort = Choose the language, an easy-to-read version, the text size and the contrast.
home-hello = Hello { $name }
home-profile-text = The essentials of health: illnesses, treatments, allergies, vaccines.
home-analyses-text = Each result from one time to the next, as a curve and as a table.
home-adding-text = A prescription, a result, the photo of a letter.
home-subject-title = Open another record
home-subject-text = You can also open the record of a child you legally represent, or of a person you help.
home-professional-title = Area for professionals
home-professional-text = You are signed in. No patient has opened their record to you in Passerelle yet, so you cannot see any document. Every attempt is written down and the patient can see it.
home-demo-title = Try the demonstration
home-demo-text = The usernames of the demonstration accounts are shown when the server starts.
home-record-contents = { $count ->
    [0] There is no document yet.
    [one] { $unread ->
        [0] 1 document, already read.
       *[other] 1 document, to read.
    }
   *[other] { $unread ->
        [0] { $count } documents, all read.
       *[other] { $count } documents, { $unread } to read.
    }
}
home-news-title = What is new for you
home-news-title-represented = What is new for { $name }
home-places-title = Where would you like to go?
home-new-first = This is your first visit. { $count ->
    [0] There is no document yet.
    [one] There is one document in this record.
   *[other] There are { $count } documents in this record.
}
home-new = { $count ->
    [0] No new document since your visit on { $since }.
    [one] One new document since your visit on { $since }.
   *[other] { $count } new documents since your visit on { $since }.
}
home-new-all = See all documents
home-held = { $count ->
    [one] A result has arrived. A professional wants to explain it to you before you read it. Without that visit, you will be able to read it here from { $date }.
   *[other] { $count } results have arrived. A professional wants to explain them to you before you read them. Without that visit, you will be able to read the first one here from { $date }.
}
home-held-help = If you would rather not wait, call the professional who asked for the test.
home-looks-none = Nobody else has looked at this record since your last visit.
home-looks-none-first = Nobody else has looked at this record yet.
home-looks = { $count ->
    [one] { $name } looked at this record on { $date }.
   *[other] Other people looked at this record { $count } times. The latest: { $name }, on { $date }.
}
home-looks-more = There may be others, longer ago.
home-looks-unknown = You have used this record a great deal: we could not look through everything here. The full list says whether anybody else has viewed it.
home-looks-all = See who has viewed
home-waiting-none = Nothing is waiting for an answer from you.
home-appointment-none = No appointment is noted in Passerelle.
home-waiting-proposals = { $count ->
    [one] The documents suggest one piece of information for the medical profile. You can accept or refuse it.
   *[other] The documents suggest { $count } pieces of information for the medical profile. You can accept or refuse them.
}
home-waiting-proposals-link = See the medical profile
home-waiting-drafts = { $count ->
    [one] You have not finished adding a document.
   *[other] You have not finished adding { $count } documents.
}
home-waiting-drafts-link = Go on adding
