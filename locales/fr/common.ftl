# Words of every page.
title-with-portal = { $title } – Passerelle
title-error = Erreur : { $title }
title-done = { $news } – { $title }
nav-home = Accueil
nav-history = Qui a consulté
nav-sign-in = Se connecter
nav-sign-out = Se déconnecter
nav-help = Aide
nav-accessibility = Accessibilité
nav-privacy = Mes données
nav-components = Composants
subject-label = Dossier de
subject-professional-label = Connecté :
common-footer = Passerelle. En cas d’urgence, appelez le 15 ou le 112 ; par écrit, le 114.
common-languages = Lire dans une autre langue
