uses-title = Mes données : autres utilisations
uses-lead =
    Vos données servent à vous soigner.
    Peuvent-elles servir à autre chose ?
    C’est vous qui décidez.
uses-care =
    Vos réponses ne changent rien à vos soins.
uses-research-what =
    Des chercheurs étudient les maladies.
    Pour cela, ils utilisent des données de santé.
    La loi leur en donne le droit.
    Vous pouvez dire non, quand vous voulez.
    Nous ne vous demandons pas pourquoi.
uses-research-today =
    Aujourd’hui, Passerelle n’envoie rien aux chercheurs.
    Nous gardons votre réponse.
    Nous la respecterons.
uses-research-law =
    Si vous ne dites rien, la loi permet cette utilisation.
uses-extraction-what =
    Un programme d’ordinateur pourrait lire vos documents et s’en servir pour autre chose.
uses-extraction-today =
    Aujourd’hui, aucun programme de Passerelle ne fait cela.
    Nous gardons votre réponse.
    Nous la respecterons.
uses-statistics-what =
    L’équipe de Passerelle pourrait compter comment vous utilisez ce dossier.
uses-statistics-today =
    Aujourd’hui, nous ne comptons rien dans ce dossier.
uses-answer-not-oppose = Je ne dis pas non
uses-answer-oppose = Je dis non
uses-answer-yes = Je dis oui
uses-answer-no = Je dis non
uses-state-not-opposed = Vous n’avez pas dit non.
uses-state-opposed = Vous avez dit non le { $date }.
uses-state-refused = Vous avez dit non le { $date }.
uses-state-allowed = Vous avez dit oui le { $date }.
uses-state-not-asked = Vous n’avez pas répondu. C’est non.
uses-effect-oppose =
    Les chercheurs ne devront pas utiliser vos données.
    Vous pourrez changer d’avis.
uses-effect-not-oppose =
    Les chercheurs pourront utiliser vos données, comme la loi le permet.
    Vous pourrez changer d’avis.
