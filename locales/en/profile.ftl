profile-title = Medical profile
profile-lead = The essentials of a person’s health, section by section. Nothing is compulsory.
profile-who-sees = { $who ->
    [helped] { $name } lets you read this profile in Passerelle. No professional can read it.
    [adult] Today, you read this profile in Passerelle, and the helpers to whom you opened it. Nobody else. No professional can read it.
    [minor] Today, you and your legal representatives read this profile in Passerelle. No professional can read it.
   *[represented] Today, { $name } and their legal representatives read this profile in Passerelle. No professional can read it.
}
profile-health-title = Health
profile-wishes-title = Wishes
profile-comma = ,
profile-nothing = Nothing yet.
profile-nothing-long = Nothing is noted yet.
profile-unconcerned = Does not apply.
profile-unconcerned-long = It is noted that this section does not apply to this person.
profile-items-count = { $count ->
    [one] 1 entry:
   *[other] { $count } entries:
}
profile-proposals-count = { $count ->
    [one] 1 suggestion is waiting for your answer.
   *[other] { $count } suggestions are waiting for your answer.
}
profile-refused-count = { $count ->
    [one] See the refused suggestion
   *[other] See the { $count } refused suggestions
}
profile-section-conditions = Illnesses
profile-section-treatments = Treatments
profile-section-allergies = Allergies
profile-section-vaccinations = Vaccinations
profile-section-stays = Hospital stays and operations
profile-section-family-history = Family history
profile-section-habits = Lifestyle
profile-section-disabilities = Disabilities
profile-section-blood-group = Blood group
profile-section-contacts = People around
profile-lead-conditions = Illnesses of today and of the past.
profile-lead-treatments = Medicines and other treatments taken at the moment.
profile-lead-allergies = What causes an allergy or an intolerance: food, medicine, pollen…
profile-lead-vaccinations = Vaccines received.
profile-lead-stays = Stays in hospital and operations.
profile-lead-family-history = Illnesses of parents, grandparents, brothers, sisters and children.
profile-lead-habits = Food, movement, sleep, screens, alcohol, tobacco.
profile-lead-disabilities = Disabilities, and what helps.
profile-lead-blood-group = The blood group, if it is known.
profile-lead-contacts = People to call, and people who help.
profile-blood-check = In hospital, the blood group is always checked before a transfusion. What is noted here does not replace that check.
profile-trusted-note = The trusted person (personne de confiance) speaks for you if you no longer can. You choose them in writing, and they sign too. What you note here helps to find them, and does not replace that paper.
profile-full = This section is full. Remove an entry before adding another.
profile-full-one = A blood group is noted already. Change it, or remove it.
profile-add = Add
profile-change = Change
profile-remove = Remove
profile-save = Save
profile-cancel = Cancel
profile-back = Back to the medical profile
profile-add-title = { $section }: add
profile-change-title = { $section }: change
profile-remove-title = { $section }: remove?
profile-remove-lead = What you remove is erased at once. Nobody can bring it back.
profile-remove-proposal = This entry comes from a document. It will not be suggested again, unless you ask for it among the refused suggestions.
profile-remove-button = Remove for good
profile-remove-changed = This text has changed since you opened this page. Read it before you decide.
profile-changed-meanwhile = This text changed while you were writing. Nothing is lost: what you wrote is below. Compare, then save.
profile-gone-meanwhile = This entry was removed while you were writing. Nothing is lost: what you wrote is below. If you save, it will be added again.
profile-now-title = What is saved now
profile-unconcerned-link = { $own ->
    [yes] This section does not apply to me
   *[no] This section does not apply to this person
}
profile-concerned-link = { $own ->
    [yes] This section applies to me
   *[no] This section applies to this person
}
profile-unconcerned-title = { $section }: does not apply?
profile-unconcerned-lead = The section stays empty, and it is noted that this is meant. You can change your mind at any time.
profile-unconcerned-button = Note “does not apply”
profile-unconcerned-items = This section has entries. Remove them first.
profile-concerned-title = { $section }: applies again?
profile-concerned-lead = “Does not apply” is taken away.
profile-concerned-button = Take away “does not apply”
profile-done-added = It is added.
profile-done-added-named = “{ $name }” is added.
profile-done-changed = It is changed.
profile-done-changed-named = “{ $name }” is changed.
profile-done-removed = It is removed.
profile-done-concerned = It is noted.
profile-done-decided = Your answers are saved.
profile-done-decided-partly = Some answers could not be saved: the suggestion no longer exists, has an answer already, or the section is full. The others are saved.
profile-done-directives = Your advance directives are saved.
profile-done-withdrawn = Your advance directives are withdrawn.
profile-done-read = It is noted.
profile-origin-me = Written by you on { $date }.
profile-origin-other = Written by { $name } ({ $quality }) on { $date }.
profile-origin-edited-me = Changed by you on { $date }.
profile-origin-edited-other = Changed by { $name } ({ $quality }) on { $date }.
profile-origin-documents = According to:
profile-origin-lost = According to a document that is no longer in the record, or is not open to you.
profile-source-date = of { $date }
profile-source-author = by { $author }
profile-proposals-link = See what documents suggest
profile-proposals-left = { $count ->
    [one] 1 suggestion is left in { $section }: answer
   *[other] { $count } suggestions are left in { $section }: answer
}
profile-proposals-title = { $section }: suggestions
profile-proposals-lead = This is what documents of the record say. Nothing enters the profile without your consent.
profile-proposals-empty = No suggestion is waiting for an answer.
profile-proposals-save = Save my answers
profile-proposals-none-chosen = Choose an answer for at least one suggestion.
profile-proposal-legend = Your answer
profile-accept = Add to the profile
profile-refuse = Refuse, and do not suggest it again
profile-later = Answer later
profile-refused-title = Refused suggestions
profile-refused-lead = They are no longer suggested. You can change your mind.
profile-keep-refused = Leave refused
profile-again = Suggest again
profile-calendar-title = Vaccination calendar
profile-calendar-warning = For guidance only, to be checked with a professional
profile-calendar-check = These ages hold for most people. Other vaccines may be useful depending on health, work or travel.
profile-calendar-source = After the following document, copied without official verification:
profile-calendar-caption = Usual vaccines at this age
profile-calendar-target = Protects against
profile-calendar-ages = Usual age
profile-calendar-noted = In this profile
profile-calendar-usual = { $count ->
    [one] 1 injection: { $ages }
   *[other] { $count } injections: { $ages }
}
profile-calendar-yearly = each year, from { $ages }
profile-calendar-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
profile-calendar-months-span = between { $from } and { $count } months
profile-calendar-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
profile-calendar-years-span = between { $from } and { $count } years
profile-calendar-not-noted = not noted here
profile-calendar-undated = { $count ->
    [one] 1 injection noted, without date
   *[other] { $count } injections noted, without date
}
profile-calendar-dates = { $count ->
    [one] 1 injection noted: { $dates }
   *[other] { $count } injections noted: { $dates }
}
profile-calendar-not-noted-means = “Not noted here” does not mean “not done”: the vaccine may be noted elsewhere, for example in the health booklet.
profile-directives-title = Advance directives
profile-directives-lead = Advance directives say which care one wants, or does not want, should one day one no longer be able to say it.
profile-directives-who = Today, nobody but you reads this text in Passerelle. Give a copy to your doctor and to someone close.
profile-directives-paper = The law asks for a dated and signed paper. This text helps you to prepare it and to find it, and does not replace it.
profile-directives-active = Written on { $date }
profile-directives-none = You have written none here. It is not compulsory.
profile-directives-none-here = You have written none here. There are some among the documents of the record.
profile-directives-documents = Among the documents of the record
profile-directives-document-later = The document of { $document } is more recent than the text written here on { $here }.
profile-directives-here-later = The text written here on { $here } is more recent than the document of { $document }.
profile-directives-same-day = The text written here on { $here } and the document of { $document }: their dates do not say which is more recent. Read both.
profile-directives-adults = For adults only.
profile-directives-adults-long = Advance directives are for adults only. So there are none in this record.
profile-directives-in-person = Only the person concerned reads and writes them.
profile-directives-write = Write my directives
profile-directives-rewrite = Write a new version
profile-directives-withdraw = Withdraw my directives
profile-directives-write-title = Write my advance directives
profile-directives-text = What I want, and what I do not want
profile-directives-text-hint = In your own words. For example: resuscitation, help with breathing, care against pain.
profile-directives-place = Where the signed paper is
profile-directives-place-hint = For example: at my daughter’s, in the desk of my bedroom.
profile-directives-save = Save this version
profile-directives-missing = Write what you want, or what you do not want.
profile-directives-gone = Your directives were withdrawn while you were writing. Nothing is lost: if you save, this text will be your new version.
profile-directives-full = There are 100 versions already. No other one can be saved.
profile-directives-withdraw-title = Withdraw my advance directives?
profile-directives-withdraw-lead = This text will no longer hold. You can still read it among the former versions.
profile-directives-former = Former versions
profile-directives-former-lead = They no longer hold. Only you can read them here.
profile-directives-version = From { $start } to { $end }
profile-directives-version-withdrawn = From { $start } to { $end }, then withdrawn
profile-organs-title = Organ donation
profile-organs-lead = In France, everybody is presumed to agree to give their organs after death, unless they said no while alive.
profile-organs-refusal = To say no, one registers with the national register of refusals (registre national des refus).
profile-organs-how = This register has an official website: search the internet for “registre national des refus”, and check that the site is that of the Agence de la biomédecine. A doctor or a pharmacist can also tell you how to register.
profile-organs-not-here = Passerelle sends nothing to that register: a refusal written here would not count. Tell those close to you about your choice as well.
profile-organs-button = I have read this
profile-organs-read = Information read on { $date }.
profile-organs-unread = Information to read.
profile-organs-in-person = This information is meant for the person concerned: only they can say that they have read it.
profile-source-denies = The new version of the document, of { $date }, says the opposite. Keep, change or remove what is noted here.
profile-source-silent = The new version of the document, of { $date }, no longer mentions it. Keep, change or remove what is noted here.
