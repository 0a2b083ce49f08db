# Words of every page.
title-with-portal = { $title } – Passerelle
title-error = Error: { $title }
title-done = { $news } – { $title }
nav-home = Home
nav-history = Who has viewed
nav-sign-in = Sign in
nav-sign-out = Sign out
nav-help = Help
nav-accessibility = Accessibility
nav-privacy = My data
nav-components = Components
subject-label = Record:
subject-professional-label = Signed in:
common-footer = Passerelle. In an emergency in France, call 15 or 112; to write instead, text 114.
common-languages = Read in another language
