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
home-history-title = Qui a consulté
home-history-text = La liste de toutes les consultations du dossier, avec le nom, la date et la raison.
home-subject-title = Ouvrir un autre dossier
home-subject-text = Vous pouvez aussi ouvrir le dossier d’un enfant dont vous êtes le représentant légal.
home-professional-title = Espace des professionnels
home-professional-text = Vous êtes bien connecté. Aucun patient ne vous a encore ouvert son dossier dans Passerelle : vous ne pouvez donc consulter aucun document. Chaque essai est inscrit et le patient le voit.
home-demo-title = Essayer la démonstration
home-demo-text = Les identifiants des comptes de démonstration s’affichent au démarrage du serveur.
home-whose-record = Vous regardez le dossier de { $name }.
home-record-contents = { $count ->
    [0] Il n’y a pas encore de document.
    [one] { $unread ->
        [0] 1 document, déjà lu.
       *[other] 1 document, à lire.
    }
   *[other] { $unread ->
        [0] { $count } documents, tous lus.
       *[other] { $count } documents, dont { $unread } à lire.
    }
}
home-unread-title = À lire
