subject-title = Which record do you want to open?
subject-lead = You can open your own record, or the record of a person you legally represent.
subject-legend = Record
subject-own = { $name } (you)
subject-represented = { $name } (you are their legal representative)
subject-continue = Open this record
subject-error = Choose a record from the list.
