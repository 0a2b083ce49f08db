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
    [0] Nous n’avons pas trouvé de document. Essayez un autre mot ou un autre groupe.
    [one] Nous avons trouvé 1 document
   *[other] Nous avons trouvé { $count } documents
}
record-unread = { $count ->
    [0] Vous avez tout lu.
    [one] 1 document est nouveau.
   *[other] { $count } documents sont nouveaux.
}
record-tag-old = Ancien document
