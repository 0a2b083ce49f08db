sharing-title = { $own ->
    [yes] Who can see my record
   *[no] Who can see this record
}
sharing-page-title = { $name } – { $title }
# How many documents: “12 of your 31 documents”.
sharing-part = { $seen ->
    [0] no document
   *[other] { $total ->
        [one] { $own ->
            [yes] your only document
           *[no] the only document in this record
        }
       *[other] { $all ->
            [yes] { $own ->
                [yes] all your documents ({ $total })
               *[no] all the documents in this record ({ $total })
            }
           *[no] { $own ->
                [yes] { $seen } of your { $total } documents
               *[no] { $seen } of the { $total } documents in this record
            }
        }
    }
}
sharing-sees = Sees { $part }.
sharing-sees-none = Sees no document.
sharing-sees-link = Which ones { $name } sees
# The state, in a sentence.
sharing-state-one = { $own ->
    [yes] Your documents are open to { $who }.
   *[no] The documents in this record are open to { $who }.
}
sharing-state-both = { $own ->
    [yes] Your documents are open to { $people } and to { $teams }.
   *[no] The documents in this record are open to { $people } and to { $teams }.
}
sharing-state-nobody = { $own ->
    [yes] Today, your documents are open to no professional.
   *[no] Today, the documents in this record are open to no professional.
}
sharing-state-people = { $count ->
    [one] 1 professional
   *[other] { $count } professionals
}
sharing-state-team = the team “{ $name }”
sharing-state-teams = { $count ->
    [one] 1 team
   *[other] { $count } teams
}
sharing-empty = As long as you decide nothing, whoever wrote a document can read it again, and nobody else sees anything except in an emergency.
# The last decision.
sharing-last-title = Since last time
sharing-last-me = On { $date } you decided:
sharing-last-other = On { $date } another person who manages this record decided:
sharing-did-allowed = { $name } can see the documents, except what is hidden.
sharing-did-treating = { $name } is the treating doctor and also sees what is hidden.
sharing-did-administrator = { $name } is an administrator, also sees what is hidden and can block other professionals.
sharing-did-until = Until { $date }, that day included.
sharing-did-withdrawn = The permission given to { $name } is withdrawn.
sharing-did-blocked = { $name } is blocked and sees nothing any more, even in an emergency.
sharing-did-unblocked = { $name } is no longer blocked.
sharing-did-consented = The team “{ $name }” can see the documents, except what is hidden.
sharing-did-consent-ended = The permission given to the team “{ $name }” is withdrawn.
sharing-did-category-masked = Hidden: { $category }.
sharing-did-category-shown = No longer hidden: { $category }.
sharing-did-author-masked = The documents written by { $name } are hidden.
sharing-did-author-shown = The documents written by { $name } are no longer hidden.
sharing-did-new-masked = New documents are hidden as soon as they arrive.
sharing-did-new-shown = New documents are no longer hidden when they arrive.
sharing-author-unknown = an author whose name is not known
sharing-meanwhile = Between the opening of the page and your choice, this had been decided too. Your choice came later: it is the one that counts.
sharing-saved-nothing = This was already so: nothing has changed.
# People.
sharing-people-title = Professionals
sharing-people-none = You have neither allowed nor blocked any professional by name yet.
sharing-now-title = Today
sharing-now-nothing = Nothing is decided for this person.
sharing-now-allowed = Can see the documents, except what is hidden.
sharing-now-treating = Treating doctor: also sees what is hidden.
sharing-now-administrator = Administrator: also sees what is hidden and can block other professionals.
sharing-now-blocked = Blocked: sees nothing, even in an emergency.
sharing-now-blocked-by = Blocked by an administrator of this record: sees nothing, even in an emergency.
sharing-now-ended = The permission ended on { $date }.
sharing-now-unknown = This person is no longer in the directory of professionals: they see nothing.
sharing-now-team = Belongs to the team “{ $name }”, which can see the documents.
sharing-seen-title = What this person sees today
# The search.
sharing-search-title = Find a professional
sharing-search-lead = Find the person to learn what they see, to allow them or to block them.
sharing-search-label = Name of the professional or of the place of care
sharing-search-hint = For example a family name, or a name and a clinic.
sharing-search-button = Search
sharing-search-empty = Type at least one word, for example a family name.
sharing-found = { $count ->
    [0] No professional found
    [one] 1 professional found
   *[other] { $count } professionals found
}
sharing-found-more = Only the first { $count } are shown. Add a word, such as the first name or the place.
sharing-found-spelling = Check the spelling of the name.
sharing-found-fewer = Try a single word.
sharing-found-place = Try the name of the place of care.
sharing-found-ask = Ask the person under which name they are listed in the directory of health professionals.
sharing-gone-title = This professional is no longer in the directory
sharing-gone-text = This person no longer practises, or is listed differently. They see no document. There is nothing you need to do.
# The choice about one professional.
sharing-choice-title = Your decision
sharing-choice-legend = What do you decide for this person?
sharing-choice-allow = Let them see
sharing-choice-allow-hint = This person sees what their profession permits, except what is hidden.
sharing-choice-treating = { $own ->
    [yes] This is my treating doctor
   *[no] This is the treating doctor
}
sharing-choice-treating-hint = Also sees what is hidden. There is only one: the previous one keeps a simple permission.
sharing-choice-administrator = Administrator
sharing-choice-administrator-hint = Also sees what is hidden, and can block other professionals. Only for a person you trust greatly.
sharing-choice-block = Block
sharing-choice-block-hint = This person no longer sees anything: not through their team, not in an emergency, not what they wrote.
sharing-choice-nothing = Decide nothing
sharing-choice-nothing-hint = This person sees what they wrote, and the rest only if their team is allowed.
sharing-until-label = Until which day?
sharing-until-hint = For example: 31 12 2027. Without a date, the permission lasts until you withdraw it.
sharing-error-choice = Choose an answer.
sharing-error-date-incomplete = Type the day, the month and the year in figures, or leave all three empty.
sharing-error-date-none = There is no such day. Check the day, the month and the year.
sharing-error-date-past = That day is over. Type today or a day to come.
sharing-error-date-needless = A date goes with a permission. Clear the date, or choose a permission.
sharing-error-many = This record already names too many people. First withdraw a permission that is no longer of use.
# The preview.
sharing-preview-button = See what this changes
sharing-preview-title = Before saving
sharing-preview-lead = Nothing has changed yet. This is what your choice will do.
sharing-preview-decision = What you decide
sharing-preview-effect = What this changes
sharing-preview-others = This also changes for
sharing-preview-own = Anybody who is not blocked can always read again what they wrote themselves.
sharing-preview-same = This is already so: there is nothing to save.
sharing-save = Save
sharing-back = Go back without changing anything
sharing-back-same = Go back
sharing-will-see = After this change, { $name } will see { $part }.
sharing-will-see-none = After this change, { $name } will see no document.
sharing-will-see-team = Team “{ $name }”, { $profession }: { $part }.
sharing-effect-same = Nothing changes in what this person sees.
sharing-effect-gained = { $count ->
    [one] 1 document more
   *[other] { $count } documents more
}
sharing-effect-lost = { $count ->
    [one] 1 document less
   *[other] { $count } documents less
}
sharing-effect-all = { $count ->
    [one] The document visible after this change
   *[other] The { $count } documents visible after this change
}
# Teams.
sharing-teams-title = Care teams
sharing-teams-lead = A team is the professionals who give care together in one place. Each team needs your consent.
sharing-teams-now = Allowed teams
sharing-teams-none = No team is allowed.
sharing-teams-link = Allow a team
sharing-teams-add = Allow another team
sharing-teams-search = Search for a professional of that team, or for the name of the place.
sharing-teams-found = { $count ->
    [0] No team found
    [one] 1 team found
   *[other] { $count } teams found
}
sharing-teams-people = With { $people }
sharing-team-of = Team “{ $name }”
sharing-team-line = { $profession }: { $part }
sharing-team-legend = May this team see the documents?
sharing-team-yes = Yes, I consent
sharing-team-yes-hint = Each professional who works there sees what their profession permits, except what is hidden, and unless you have blocked them.
sharing-team-no = No
sharing-team-no-hint = The team sees nothing. A person you have allowed by name keeps that permission.
sharing-team-now-yes = This team can see the documents.
sharing-team-now-no = This team cannot see the documents.
sharing-team-unknown = This team is no longer in the directory: it sees nothing.
sharing-team-nobody = The directory knows nobody in this team any more.
sharing-team-gone-title = This team is no longer in the directory
sharing-team-gone-text = Nobody practises there any more, or it has changed its name. It sees no document. There is nothing you need to do.
# Emergencies.
sharing-emergency-title = In an emergency
sharing-emergency-open = { $doors ->
    [both] In an emergency, the SAMU (emergency service) and other professionals can see the documents
    [samu] In an emergency, only the SAMU (emergency service) can see the documents
   *[others] In an emergency, professionals other than the SAMU (emergency service) can see the documents
}{ $masked ->
    [yes] , even what is hidden.
   *[no] , except what is hidden.
}
sharing-emergency-closed = In an emergency, nobody else can see the documents.
sharing-emergency-legend = In an emergency, who may see the documents?
sharing-emergency-hint = Tick what you accept. Each box is decided on its own.
sharing-emergency-told = Each access in an emergency is listed apart in “Who has viewed”, with its reason.
sharing-emergency-link = Change what happens in an emergency
sharing-emergency-count = { $masked ->
    [yes] { $count ->
        [0] No document is hidden today. If one is some day, it would be visible in an emergency.
        [one] The hidden document would be visible in an emergency.
       *[other] The { $count } hidden documents would be visible in an emergency.
    }
   *[no] { $count ->
        [0] No document is hidden today.
        [one] The hidden document would stay hidden in an emergency.
       *[other] The { $count } hidden documents would stay hidden in an emergency.
    }
}
sharing-switch-samu = The SAMU, when someone calls 15
sharing-switch-samu-hint = Without this box, the SAMU doctor helps without knowing anything of illnesses, treatments or allergies.
sharing-switch-others = Another professional, if the patient cannot answer
sharing-switch-others-hint = They must write why. Without this box, no other professional can open the record in an emergency.
sharing-switch-masked = They also see what is hidden
sharing-switch-masked-hint = Without this box, what is hidden stays hidden, even when life is in danger.
sharing-samu-on = The SAMU (15) can see the documents.
sharing-samu-off = The SAMU (15) can see nothing.
sharing-others-on = Another professional can see them if the patient cannot answer. They must write why.
sharing-others-off = No other professional can see them.
sharing-masked-on = What is hidden would be visible too.
sharing-masked-off = What is hidden stays hidden.
# Masks.
sharing-masks-title = What is hidden
sharing-masks-lead = A hidden document stays in the record, but professionals do not see it and do not know that it exists.
sharing-masks-now = { $count ->
    [0] No document is hidden today.
    [one] 1 document is hidden today.
   *[other] { $count } documents are hidden today.
}
sharing-masks-beyond = The treating doctor, an administrator and whoever wrote a document see it even when it is hidden.
sharing-masks-categories = Hide a whole category
sharing-masks-categories-hint = What comes into this category later is hidden too. For a single document, open it and choose “Manage this document”.
sharing-masks-authors = Hide everything that a person wrote
sharing-masks-authors-hint = This person still sees their own documents.
sharing-masks-documents = { $count ->
    [0] No document today
    [one] 1 document today
   *[other] { $count } documents today
}
sharing-masks-new = Hide what will arrive
sharing-masks-new-yes = Hide each new document as soon as it arrives
sharing-masks-new-hint = You can then show documents one by one. A result that a doctor must first announce to you is not hidden.
sharing-masks-new-no = New documents are not hidden when they arrive.
sharing-masks-link = Change what is hidden
sharing-masks-count = { $before ->
    [0] Hidden documents: none today,
   *[other] Hidden documents: { $before } today,
} { $after ->
    [0] none after this change.
   *[other] { $after } after this change.
}
sharing-masks-which = The documents hidden after this change
sharing-masks-who = For whom this changes
sharing-masks-nobody = No professional you have allowed sees more or fewer documents than before.
sharing-masks-manage = Hide a whole category, an author or what will arrive
# What professions may see.
sharing-matrix = { $example ->
    [yes] Each profession may see only some types of documents. The list of professions used here is an example: it is not the official list. Its name: { $title }
   *[no] Each profession may see only some types of documents. The list of professions used here: { $title }
}
sharing-home-text = { $own ->
    [yes] Choose the professionals who can see your documents.
   *[no] Choose the professionals who can see the documents.
}
sharing-more-title = Other decisions
sharing-more-told = Being told by e-mail when somebody looks
sharing-more-uses = Data besides care: research, programs, services
sharing-more-requests = Make use of my rights on these data, and follow my requests
sharing-more-life = Open, close or erase the record
sharing-more-relatives = My helpers
