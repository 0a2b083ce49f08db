# Only what is said more simply than in fr.
preferences-title = Changer la langue ou l’affichage
preferences-lead = Choisissez ce qui vous aide à lire. Cet appareil garde vos choix.
preferences-saved = Nous avons gardé vos choix.
preferences-contrast = Contraste : différence entre le texte et le fond
preferences-spacing = Place entre les lignes
preferences-reading = Page plus simple
preferences-reading-label = Montrer moins de choses en même temps
preferences-reading-hint = Tout est dans une colonne. Le texte est plus grand. Cette page est toujours plus simple avec « Français facile à lire ».
preferences-save = Garder mes choix
preferences-unsaved = Voici à quoi cela ressemble. Appuyez sur « Garder mes choix » pour garder ce choix.
preferences-error = Ce choix n’est pas dans la liste. Choisissez dans la liste.
choice-contrast-more = Plus fort
choice-text-large = Grande
choice-text-larger = Plus grande
choice-text-largest = Très grande
choice-spacing-wide = Plus de place
