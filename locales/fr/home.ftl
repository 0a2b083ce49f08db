home-title = Accueil
home-welcome-title = Votre santé, vos documents, vos choix
home-welcome-lead = Passerelle vous permet de lire vos documents de santé et de savoir qui les consulte.
home-welcome-read-title = Lire vos documents
home-welcome-read = Comptes rendus, résultats, ordonnances : clairs à lire, même sur un petit téléphone.
home-welcome-know-title = Savoir qui consulte
home-welcome-know = Chaque consultation de votre dossier est inscrite, et personne ne peut l’effacer sans que cela se voie.
home-welcome-comfort-title = Lire à votre façon
home-welcome-comfort = Choisissez la langue, une version facile à lire, la taille du texte et les contrastes.
home-hello = Bonjour { $name }
home-record-title = { $own ->
    [yes] Mon dossier
   *[no] Le dossier de { $name }
}
home-record-count = { $count ->
    [0] Il n’y a pas encore de document.
    [one] 1 document
   *[other] { $count } documents
}
home-record-unread = { $count ->
    [0] Tout est lu.
    [one] 1 document à lire
   *[other] { $count } documents à lire
}
home-history-title = Qui a consulté
home-history-text = La liste de toutes les consultations du dossier, avec la date et la raison.
home-subject-title = Changer de dossier
home-subject-text = Vous pouvez aussi ouvrir le dossier d’un enfant dont vous êtes le représentant légal.
home-professional-title = Espace des professionnels
home-professional-text = Vous êtes bien connecté. Aucun patient ne vous a encore ouvert son dossier dans Passerelle : vous ne pouvez donc consulter aucun document. Chaque essai est inscrit et le patient le voit.
home-demo-title = Essayer la démonstration
home-demo-text = Les identifiants des comptes de démonstration s’affichent au démarrage du serveur.
