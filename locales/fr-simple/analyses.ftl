# Only what is said more simply than in fr.
analyses-title = { $own ->
    [yes] Mes analyses
   *[no] Les analyses de { $name }
}
analyses-lead = Voici toutes les analyses de ce dossier. Par exemple : les analyses de sang. Choisissez une analyse pour voir tous ses résultats.
analyses-empty = Il n’y a pas encore de résultat ici. Les documents du laboratoire sont dans la liste des documents.
analyses-column-interval = Valeurs habituelles
analyses-column-position = Le résultat est…
analyses-follow = Voir les autres résultats
analyses-page-title = { $name } : tous les résultats
analyses-summary = { $count } résultats, de { $start } à { $end }. Le dernier est : { $value }.
analyses-usual = Les valeurs habituelles du laboratoire : { $value }.
analyses-usual-changed = Les valeurs habituelles ne sont pas toujours les mêmes. Regardez le tableau.
analyses-advice = Parlez des résultats avec un médecin. Lui seul peut dire ce qu’ils veulent dire.
analyses-no-curve = Il n’y a pas de dessin. Il faut au moins deux résultats en chiffres.
analyses-legend-band = valeurs habituelles
analyses-others-title = Les résultats écrits autrement
analyses-others-text = C’est peut-être la même analyse, mais le laboratoire l’a écrite dans une autre unité.
analyses-document-title = { $own ->
    [yes] Vos résultats
   *[no] Les résultats
}
analyses-document-text = Le laboratoire écrit les valeurs habituelles. Nous disons si le résultat est au-dessus, dedans ou en dessous. Un résultat au-dessus ou en dessous ne veut pas dire que vous êtes malade.
analyses-incomplete = Il y a d’autres résultats dans le texte du document.
analyses-position-below = en dessous des valeurs habituelles
analyses-position-within = dans les valeurs habituelles
analyses-position-above = au-dessus des valeurs habituelles
analyses-position-none = on ne peut pas comparer
analyses-no-interval = le laboratoire ne dit pas les valeurs habituelles
analyses-status-preliminary = résultat pas encore sûr
analyses-status-aborted = analyse arrêtée, sans résultat définitif
