# Only what is said more simply than in fr.
home-welcome-title = Votre santé et vos documents
home-welcome-lead = Avec Passerelle, vous lisez vos documents de santé. Vous savez aussi qui les a lus.
home-welcome-read = Vous lisez vos résultats, vos ordonnances et les lettres des médecins. Vous pouvez lire sur un petit téléphone.
home-welcome-know-title = Savoir qui a vu votre dossier
home-welcome-know = Nous notons chaque personne qui ouvre votre dossier. Si quelqu’un change cette liste, cela se voit.
home-welcome-comfort-title = Lire comme vous voulez
home-welcome-comfort = Vous choisissez la langue. Vous choisissez la taille du texte et les couleurs. Vous pouvez choisir une version facile à lire.
home-record-count = { $count ->
    [0] Il n’y a pas encore de document.
    [one] Il y a 1 document
   *[other] Il y a { $count } documents
}
home-record-unread = { $count ->
    [0] Vous avez tout lu.
    [one] Vous devez encore lire 1 document
   *[other] Vous devez encore lire { $count } documents
}
home-history-title = Qui a vu le dossier
home-history-text = La liste des personnes qui ont ouvert le dossier. Vous voyez la date et la raison.
home-subject-title = Ouvrir un autre dossier
home-subject-text = Vous pouvez ouvrir le dossier d’un enfant. Vous devez être son représentant légal. Un représentant légal a le droit de décider pour l’enfant.
home-professional-title = Pages pour les professionnels de santé
home-professional-text = Vous êtes connecté. Les patients ne vous ont pas encore ouvert leur dossier. Vous ne pouvez pas encore lire de document. Nous notons chaque essai. Le patient voit chaque essai.
home-demo-title = Essayer Passerelle
home-demo-text = Les identifiants pour essayer sont écrits au démarrage du serveur. Le serveur est l’ordinateur de Passerelle.
