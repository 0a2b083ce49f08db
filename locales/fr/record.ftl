record-title = { $own ->
    [yes] Mon dossier
   *[no] Dossier de { $name }
}
record-page-title = { $title }, page { $page } sur { $pages }
record-lead = { $count ->
    [0] Votre dossier ne contient pas encore de document. Les documents envoyés par les professionnels de santé apparaîtront ici.
    [one] 1 document
   *[other] { $count } documents, du plus récent au plus ancien
}
record-search-title = Chercher dans le dossier
record-search-label = Mots à chercher
record-search-hint = Titre, auteur ou texte du document.
record-category-label = Catégorie
record-category-all = Toutes les catégories
record-category-option = { $category } ({ $count })
record-search-button = Chercher
record-search-clear = Tout afficher
record-results = { $count ->
    [0] Aucun document ne correspond. Essayez avec un autre mot ou une autre catégorie.
    [one] 1 document correspond
   *[other] { $count } documents correspondent
}
record-unread = { $count ->
    [0] Vous avez tout lu.
    [one] 1 document que vous n’avez pas encore lu
   *[other] { $count } documents que vous n’avez pas encore lus
}
record-list-title = Documents
record-tag-old = Ancienne version
record-found-title = { $count ->
    [0] « { $words } » : aucun document – { $title }
    [one] « { $words } » : 1 document – { $title }
   *[other] « { $words } » : { $count } documents – { $title }
}
record-filtered-title = { $count ->
    [0] Aucun document – { $title }
    [one] 1 document – { $title }
   *[other] { $count } documents – { $title }
}
