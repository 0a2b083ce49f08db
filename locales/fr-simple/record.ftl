# Only what is said more simply than in fr.
record-lead = { $count ->
    [0] Il n’y a pas encore de document dans ce dossier. Les professionnels de santé vont en envoyer. Vous les verrez ici.
    [one] Il y a 1 document
   *[other] Il y a { $count } documents. Le plus récent est en haut.
}
record-search-title = Chercher un document
record-search-label = Écrivez un ou plusieurs mots
record-search-hint = Par exemple : un mot du titre, ou le nom du médecin.
record-category-label = Groupe de documents
record-category-all = Tous les groupes
record-search-clear = Voir tous les documents
record-results = { $count ->
    [0] Nous n’avons pas trouvé de document.
    [one] Nous avons trouvé 1 document
   *[other] Nous avons trouvé { $count } documents
}
record-unread = { $count ->
    [0] Vous avez tout lu.
    [one] 1 document est nouveau.
   *[other] { $count } documents sont nouveaux.
}
record-tag-old = Ancien document
record-filters-summary = Choisir un groupe ou une date
record-filters-more = Chercher avec plus de détails
record-filters-fewer = Chercher plus simplement
record-filters-active = Vous avez choisi
record-family-label = Qui a écrit le document ?
record-professional-label = Quel est son nom ?
record-show-label = Quels documents montrer ?
record-show-unread = Les documents nouveaux pour vous
record-show-own = Les documents que vous avez ajoutés
record-show-old = Aussi les anciens documents remplacés
record-sort-label = Dans quel ordre ?
record-sort-newest = Le plus récent en haut
record-sort-oldest = Le plus ancien en haut
record-empty-title = Comment trouver le document ?
record-empty-spelling = Regardez si les mots sont bien écrits. Vous pouvez écrire seulement le début du mot.
record-empty-fewer-words = Écrivez un seul mot.
record-empty-old = Chercher aussi dans les anciens documents remplacés
