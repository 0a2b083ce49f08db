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
home-profile-text = L’essentiel de la santé : maladies, traitements, allergies, vaccins.
home-analyses-text = Chaque résultat d’une fois à l’autre, en courbe et en tableau.
home-adding-text = Une ordonnance, un résultat, la photo d’un courrier.
home-subject-title = Ouvrir un autre dossier
home-subject-text = Vous pouvez aussi ouvrir le dossier d’un enfant dont vous êtes le représentant légal, ou d’une personne que vous aidez.
home-professional-title = Espace des professionnels
home-professional-text = Vous êtes bien connecté. Aucun patient ne vous a encore ouvert son dossier dans Passerelle : vous ne pouvez donc consulter aucun document. Chaque essai est inscrit et le patient le voit.
home-demo-title = Essayer la démonstration
home-demo-text = Les identifiants des comptes de démonstration s’affichent au démarrage du serveur.
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
home-news-title = Ce qui est nouveau pour vous
home-news-title-represented = Ce qui est nouveau pour { $name }
home-places-title = Où voulez-vous aller ?
home-new-first = C’est votre première visite. { $count ->
    [0] Il n’y a pas encore de document.
    [one] Il y a un document dans ce dossier.
   *[other] Il y a { $count } documents dans ce dossier.
}
home-new = { $count ->
    [0] Aucun nouveau document depuis votre visite du { $since }.
    [one] Un nouveau document depuis votre visite du { $since }.
   *[other] { $count } nouveaux documents depuis votre visite du { $since }.
}
home-new-all = Voir tous les documents
home-held = { $count ->
    [one] Un résultat est arrivé. Un professionnel veut vous l’expliquer avant que vous le lisiez. Sans ce rendez-vous, vous le lirez ici à partir du { $date }.
   *[other] { $count } résultats sont arrivés. Un professionnel veut vous les expliquer avant que vous les lisiez. Sans ce rendez-vous, vous lirez le premier ici à partir du { $date }.
}
home-held-help = Si vous préférez ne pas attendre, appelez le professionnel qui a demandé l’examen.
home-looks-none = Personne d’autre n’a regardé dans ce dossier depuis votre dernière visite.
home-looks-none-first = Personne d’autre n’a encore regardé dans ce dossier.
home-looks = { $count ->
    [one] { $name } a regardé dans ce dossier, le { $date }.
   *[other] Il y a eu { $count } consultations par d’autres personnes. La dernière : { $name }, le { $date }.
}
home-looks-more = Il y en a peut-être d’autres, plus anciennes.
home-looks-unknown = Vous avez beaucoup consulté ce dossier : nous n’avons pas pu tout relire ici. La liste complète dit si quelqu’un d’autre l’a consulté.
home-looks-all = Voir qui a consulté
home-waiting-none = Rien n’attend de réponse de votre part.
home-appointment-none = Aucun rendez-vous n’est noté dans Passerelle.
home-waiting-proposals = { $count ->
    [one] Les documents proposent une information pour le profil médical. Vous pouvez l’accepter ou la refuser.
   *[other] Les documents proposent { $count } informations pour le profil médical. Vous pouvez les accepter ou les refuser.
}
home-waiting-proposals-link = Voir le profil médical
home-waiting-drafts = { $count ->
    [one] Vous n’avez pas fini d’ajouter un document.
   *[other] Vous n’avez pas fini d’ajouter { $count } documents.
}
home-waiting-drafts-link = Reprendre l’ajout
