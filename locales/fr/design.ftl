# Words that belong to the components themselves.
design-home = accueil
design-skip = Accès rapide
design-skip-content = Aller au contenu
design-nav = Menu principal
design-footer-nav = Informations
design-preferences = Langue et affichage
design-demo = Démonstration.
design-demo-text = Toutes les personnes et tous les documents sont inventés. N’écrivez pas de vraies données de santé.
design-breadcrumb = Vous êtes ici
design-optional = (facultatif)
design-max-length =
    { $count ->
        [one] { $count } caractère au plus.
       *[other] { $count } caractères au plus.
    }
design-error = Erreur :
design-error-summary =
    { $count ->
        [one] { $count } point à corriger
       *[other] { $count } points à corriger
    }
design-info = À savoir
design-success = C’est fait
design-warning = Attention
design-failure = Erreur
design-day = Jour
design-month = Mois
design-year = Année
design-unread = Non lu
design-file-note = ({ $kind }, { $size })
design-external = (autre site)
design-pagination = Pages
design-page = Page { $page }
design-page-of = Page { $page } sur { $pages }
design-previous = Page précédente
design-next = Page suivante
design-step-of = Étape { $step } sur { $steps } : { $title }
design-step-next = Ensuite : { $title }
design-session = Votre session
design-session-until = Pour protéger vos données, vous serez déconnecté à { $time } si vous ne faites rien.
design-session-renew = Rester connecté
design-new-tab = (nouvel onglet)
design-filter-remove = Retirer le filtre :
