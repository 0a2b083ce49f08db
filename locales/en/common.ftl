# Words of every page.
title-with-portal = { $title } – Passerelle
title-error = Error: { $title }
nav-home = Home
nav-record = My record
nav-history = Who has looked
nav-preferences = Display and language
nav-subject = Change record
nav-sign-in = Sign in
nav-sign-out = Sign out
nav-help = Help
nav-accessibility = Accessibility
nav-privacy = My data
nav-components = Components
subject-label = Record of
subject-professional-label = Signed in:
common-footer = Passerelle. In an emergency in France, call 15 or 112; to write instead, text 114.
