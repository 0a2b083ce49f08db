record-title = { $own ->
    [yes] Mon dossier
   *[no] Dossier de { $name }
}
record-page-title = { $title }, page { $page } sur { $pages }
record-lead = { $count ->
    [0] Ce dossier ne contient pas encore de document. Les documents envoyés par les professionnels de santé apparaîtront ici.
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
    [0] Aucun document ne correspond.
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
record-count = { $count ->
    [0] Aucun document
    [one] 1 document
   *[other] { $count } documents
}
record-filters-summary = Choisir une catégorie ou une date
record-filters-more = Plus de filtres
record-filters-fewer = Moins de filtres
record-filters-active = Filtres utilisés
record-filter-from = À partir de { $year }
record-filter-to = Jusqu’à { $year }
record-period-label = Date
record-period-all = Toutes les dates
record-period-months = { $count } derniers mois
record-period-years = { $count } dernières années
record-period-year = Année { $year }
record-year-first = À partir de l’année
record-year-last = Jusqu’à l’année
record-year-any = N’importe laquelle
record-family-label = Écrit par
record-family-all = Tous les métiers
record-family-medecin = Médecin
record-family-pharmacien = Pharmacien
record-family-dentiste = Dentiste
record-family-sage-femme = Sage-femme
record-family-infirmier = Infirmier ou aide-soignant
record-family-reeducation = Kinésithérapeute ou autre rééducation
record-family-autre-profession = Autre métier de la santé
record-family-patient = Patient
record-family-assurance-maladie = Assurance maladie
record-family-autre = Métier non précisé
record-professional-label = Nom de l’auteur
record-professional-all = Tous les auteurs
record-professional-unknown = Auteur qui n’est pas dans ce dossier
record-show-label = Montrer
record-show-current = Tous les documents
record-show-unread = Ceux que vous n’avez jamais lus
record-show-own = Ceux ajoutés par vous ou vos proches
record-show-old = Aussi les anciennes versions
record-sort-label = Ordre
record-sort-newest = Les plus récents d’abord
record-sort-oldest = Les plus anciens d’abord
record-sort-title = Par titre, de A à Z
record-sort-added = Les derniers arrivés d’abord
record-empty-title = Pour trouver votre document
record-empty-spelling = Vérifiez l’orthographe des mots. Les accents et les majuscules ne comptent pas. Le début d’un mot suffit.
record-empty-fewer-words = Essayez avec moins de mots : le document doit les contenir tous.
record-empty-everywhere = Chercher « { $words } » sans aucun filtre
record-empty-old = Chercher aussi dans les anciennes versions
