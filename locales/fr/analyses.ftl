analyses-title = { $own ->
    [yes] Mes analyses dans le temps
   *[no] Analyses de { $name } dans le temps
}
analyses-title-recent = { $title }, les dernières d’abord
analyses-lead = Chaque analyse de laboratoire de ce dossier, avec son dernier résultat. Ouvrez une analyse pour voir ses résultats d’une fois à l’autre.
analyses-empty = Ce dossier ne contient pas encore de résultat d’analyse que Passerelle sache lire. Vos comptes rendus de laboratoire restent dans la liste des documents.
analyses-caption = { $count ->
    [one] 1 analyse
   *[other] { $count } analyses
}
analyses-order-name = Ranger par nom
analyses-order-recent = Ranger par date, les dernières d’abord
analyses-column-name = Analyse
analyses-column-last = Dernier résultat
analyses-column-date = Date
analyses-column-count = Nombre de résultats
analyses-column-result = Résultat
analyses-column-interval = Intervalle habituel du laboratoire
analyses-column-position = Par rapport à l’intervalle
analyses-column-laboratory = Laboratoire
analyses-column-document = Document
analyses-column-follow = Dans le temps
analyses-follow = Voir l’évolution
analyses-page-title = { $name } dans le temps
analyses-all = Toutes les analyses
analyses-summary = { $count } résultats entre { $start } et { $end }. Le dernier : { $value }.
analyses-summary-month = { $count ->
    [one] 1 résultat en { $month } : { $value }.
   *[other] { $count } résultats en { $month }. Le dernier : { $value }.
}
analyses-usual = Intervalle habituel du laboratoire : { $value }.
analyses-usual-changed = L’intervalle habituel n’est pas le même pour tous les résultats, ou il manque. Il est écrit dans le tableau, à côté de chaque résultat.
analyses-advice = Seul un professionnel de santé peut vous dire ce que signifie un résultat.
analyses-curve-title = Courbe : { $name }
analyses-no-curve = Il n’y a pas de courbe : elle demande au moins deux résultats en chiffres.
analyses-left-out = { $count ->
    [one] 1 résultat n’est pas un chiffre exact, ou l’analyse a été interrompue : il est seulement dans le tableau.
   *[other] { $count } résultats ne sont pas des chiffres exacts, ou l’analyse a été interrompue : ils sont seulement dans le tableau.
}
analyses-legend-title = Ce que montrent les signes :
analyses-legend-band = intervalle habituel du laboratoire
analyses-results-caption = { $count ->
    [one] 1 résultat
   *[other] { $count } résultats, du plus récent au plus ancien
}
analyses-others-title = Aussi dans une autre unité, ou par une autre méthode
analyses-others-text = Ces résultats portent le même nom, dans une autre unité, par une autre méthode ou en mots. Ils ne peuvent pas être sur la même courbe.
analyses-document-title = { $own ->
    [yes] Vos résultats, en mots
   *[no] Les résultats, en mots
}
analyses-document-text = Chaque résultat est comparé à l’intervalle habituel que le laboratoire a écrit. Être en dehors de cet intervalle ne veut pas dire être malade.
analyses-document-caption = { $count ->
    [one] 1 résultat
   *[other] { $count } résultats
}
analyses-incomplete = Ce document contient encore d’autres résultats. Ils sont dans son texte.
analyses-position-below = en dessous de l’intervalle habituel
analyses-position-within = dans l’intervalle habituel
analyses-position-above = au-dessus de l’intervalle habituel
analyses-position-none = pas de comparaison possible
analyses-no-interval = pas d’intervalle indiqué
analyses-interval-between = { $low } à { $high }
analyses-interval-from = à partir de { $value }
analyses-interval-above = plus de { $value }
analyses-interval-to = jusqu’à { $value }
analyses-interval-below = moins de { $value }
# Between the two ends of an interval, written one after the other.
analyses-separator = {", "}
analyses-decimal-separator = ,
analyses-yes = oui
analyses-no = non
analyses-ranges-separator = {" ; "}
analyses-method = Méthode : { $method }
analyses-status-preliminary = résultat provisoire
analyses-status-aborted = analyse interrompue
# Units that are words. { $per }: yes in « par jour ».
analyses-unit-international = UI
analyses-unit-day = { $per ->
    [yes] jour
   *[no] jours
}
analyses-unit-week = { $per ->
    [yes] semaine
   *[no] semaines
}
analyses-unit-month = { $per ->
   *[no] mois
}
analyses-unit-year = { $per ->
    [yes] an
   *[no] ans
}
