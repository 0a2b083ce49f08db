# Only what is said more simply than in fr.
profile-label-gravite = C’était comment ?
profile-choice-gravite-mild = Pas grave
profile-choice-gravite-severe = Très grave
profile-date-hint = Vous pouvez écrire seulement l’année. Par exemple : 2019.
