# Only what is said more simply than in fr.
home-welcome-title = Votre santé et vos documents
home-welcome-lead = Avec Passerelle, vous lisez vos documents de santé. Vous savez aussi qui les a lus.
home-welcome-read = Vous lisez vos résultats, vos ordonnances et les lettres des médecins. Vous pouvez lire sur un petit téléphone.
home-welcome-know-title = Savoir qui a vu votre dossier
home-welcome-know = Nous notons chaque personne qui ouvre votre dossier. Si quelqu’un change cette liste, cela se voit.
home-welcome-comfort-title = Lire comme vous voulez
home-welcome-comfort = Vous choisissez la langue. Vous choisissez la taille du texte et les couleurs. Vous pouvez choisir une version facile à lire.
home-profile-text = Ce qu’il faut savoir sur la santé : les maladies, les médicaments, les vaccins.
home-analyses-text = Les résultats de chaque analyse. Vous voyez ce qui change.
home-adding-text = Mettez une ordonnance, un résultat ou une lettre dans le dossier.
home-subject-text = Vous pouvez ouvrir le dossier d’un enfant. Vous devez être son représentant légal. Un représentant légal a le droit de décider pour l’enfant. Vous pouvez aussi ouvrir le dossier d’une personne que vous aidez.
home-professional-title = Pages pour les professionnels de santé
home-professional-text = Vous êtes connecté. Les patients ne vous ont pas encore ouvert leur dossier. Vous ne pouvez pas encore lire de document. Nous notons chaque essai. Le patient voit chaque essai.
home-demo-title = Essayer Passerelle
home-demo-text = Les identifiants pour essayer sont écrits au démarrage du serveur. Le serveur est l’ordinateur de Passerelle.
home-record-contents = { $count ->
    [0] Il n’y a pas encore de document.
    [one] { $unread ->
        [0] Il y a 1 document. Vous avez lu ce document.
       *[other] Il y a 1 document. Ce document est nouveau.
    }
   *[other] { $unread ->
        [0] Il y a { $count } documents. Vous avez tout lu.
        [one] Il y a { $count } documents. 1 document est nouveau.
       *[other] Il y a { $count } documents. { $unread } documents sont nouveaux.
    }
}
home-news-title = Quoi de neuf ?
home-held = { $count ->
    [one] Un résultat est là. Un soignant veut d’abord vous l’expliquer. S’il ne le fait pas, vous pourrez le lire ici à partir du { $date }.
   *[other] { $count } résultats sont là. Un soignant veut d’abord vous les expliquer. S’il ne le fait pas, vous pourrez lire le premier ici à partir du { $date }.
}
home-held-help = Vous ne voulez pas attendre ? Appelez le soignant qui a demandé l’examen.
home-looks-none = Personne d’autre n’a regardé ce dossier depuis votre dernière visite.
home-looks-unknown = Vous avez beaucoup lu ce dossier : nous n’avons pas pu tout relire ici. Regardez la liste. Vous verrez si une autre personne l’a lu.
home-looks-all = Voir qui a regardé
home-waiting-none = Vous n’avez rien à faire.
home-appointment-none = Il n’y a pas de rendez-vous noté ici.
