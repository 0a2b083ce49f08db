# Only what is said more simply than in fr.
design-skip-content = Aller au texte de la page
design-nav = Menu
design-preferences = Changer la langue ou l’affichage
design-demo = Ceci est un essai.
design-demo-text = Les personnes ne sont pas réelles. N’écrivez pas de vraies informations sur votre santé.
design-optional = (vous pouvez ne pas répondre)
design-max-length =
    { $count ->
        [one] Écrivez { $count } lettre au plus.
       *[other] Écrivez { $count } lettres au plus.
    }
design-error-summary =
    { $count ->
        [one] Il y a { $count } chose à corriger
       *[other] Il y a { $count } choses à corriger
    }
design-info = Bon à savoir
design-unread = Nouveau
design-external = (vous allez sur un autre site)
design-session = Votre temps
design-session-until = Passerelle va vous déconnecter à { $time } si vous ne faites rien. C’est pour protéger vos informations.
design-session-renew = Je continue
