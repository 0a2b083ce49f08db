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
home-history-title = Who has viewed
home-history-text = The list of every access to the record, with the name, the date and the reason.
home-subject-title = Open another record
home-subject-text = You can also open the record of a child you legally represent.
home-professional-title = Area for professionals
home-professional-text = You are signed in. No patient has opened their record to you in Passerelle yet, so you cannot see any document. Every attempt is written down and the patient can see it.
home-demo-title = Try the demonstration
home-demo-text = The usernames of the demonstration accounts are shown when the server starts.
home-whose-record = You are looking at { $name }’s record.
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
home-unread-title = To read
