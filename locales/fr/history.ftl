history-title = Qui a consulté
history-list-title = Consultations et refus
history-refused = Refusé
history-document = { $what } : { $title }
history-help-title = Quelque chose vous étonne ?
history-page-title = { $title }, page { $page } sur { $pages }
history-unknown = Personne inconnue
history-service = Le service
history-you = Vous
history-times = { $count } fois, depuis { $start }
history-files = { $count ->
    [one] Un fichier
   *[other] { $count } fichiers
}
history-documents = { $count ->
    [one] Un document
   *[other] { $count } documents
}
history-receipt = Reçu
history-receipt-of = { " " }de ceci : { $what }, { $time }
history-receipts-title = Garder une preuve
history-receipts-text = Un reçu est un fichier qui prouve ce qui est écrit dans cette liste. Toute personne peut le vérifier, même sans Passerelle. Il contient les noms et les titres de la liste : ne le donnez qu’à des personnes de confiance.
history-receipts-page = Reçu de toute cette page
history-receipts-days = Reçu des { $days } derniers jours
history-receipt-title = Reçu de Passerelle : ce qui a été fait dans un dossier
history-receipt-made = Fait le { $date }.
history-receipt-proves = { $count ->
    [one] Ce reçu prouve que ce qui suit est écrit dans le journal des accès, et que personne ne peut l’y changer sans que cela se voie.
   *[other] Ce reçu prouve que les { $count } lignes qui suivent sont écrites dans le journal des accès, et que personne ne peut les y changer sans que cela se voie.
}
history-receipt-cut = La liste était plus longue : seules les { $count } lignes les plus récentes sont dans ce reçu.
history-receipt-check = Pour le vérifier, gardez ce fichier tel quel. La documentation de Passerelle (docs/TRACE.md) explique comment faire, avec ou sans Passerelle.
history-receipt-below = La suite est la preuve, faite pour un ordinateur : elle seule compte. N’y changez rien.
history-lead = Tout ce qui est fait dans ce dossier est noté ici. Personne ne peut changer cette liste sans que cela se voie.
history-help-text = À côté de chaque consultation, « Je ne reconnais pas cet accès » nous prévient. Vous pouvez aussi en parler à la personne ou au lieu de soins concerné.
history-since-month = depuis 30 jours
history-since-year = depuis un an
history-since-always = depuis l’ouverture du dossier
history-people-count = { $count ->
    [0] Personne d’autre que vous n’a consulté ce dossier { $since }.
    [one] Une personne en plus de vous a consulté ce dossier { $since }.
   *[other] { $count } personnes en plus de vous ont consulté ce dossier { $since }.
}
history-people-title = Par personne
history-people-of = { " " }: voir tout ce que { $name } a fait
history-people-seen = { $documents ->
    [0] N’a ouvert aucun document.
    [one] A ouvert un document.
   *[other] A ouvert { $documents } documents.
} { $times ->
    [one] Une consultation
   *[other] { $times } consultations
}, la dernière le { $last }.
history-people-never = N’a rien pu consulter. Dernier essai le { $last }.
history-people-refused = { $count ->
    [one] Un refus
   *[other] { $count } refus
}
history-emergency-title = { $count ->
    [one] Un accès en urgence
   *[other] { $count } accès en urgence
}
history-emergency-text = Un professionnel a ouvert le dossier sans accord, parce qu’il y avait une urgence. Il a dû écrire pourquoi.
history-emergency = Urgence
history-technical = Geste technique
history-reason = Raison écrite : « { $text } »
history-filter-title = Choisir ce que montre la liste
history-filter-button = Afficher
history-filters-active = La liste ne montre que
history-period-label = Depuis quand
history-period-month = Depuis 30 jours
history-period-year = Depuis un an
history-period-always = Depuis l’ouverture du dossier
history-who-label = Qui
history-who-everyone = Tout le monde
history-who-others = Les autres personnes
history-who-me = Moi
history-who-service = Le service (gestes techniques)
history-who-person = { $name } ({ $role })
history-total = { $count ->
    [0] Rien dans cette liste { $since }.
    [one] Une ligne { $since }.
   *[other] { $count } lignes { $since }.
}
history-why-patient-created = Le dossier a été créé, vide. Personne n’y a rien lu.
history-why-imported = Un hôpital, un laboratoire ou un cabinet a envoyé ce document. Il est entré sans que personne du service ne le lise.
history-why-import-refused = Un document envoyé n’a pas pu entrer dans ce dossier. Personne du service ne l’a lu.
history-why-erased = Ce document avait été supprimé. Son délai est passé : l’ordinateur l’a effacé.
history-why-report-read = Une personne du service a lu le texte d’un signalement que vous avez écrit, et rien d’autre.
history-why-report-answered = Une personne du service a répondu à un signalement.
history-why-sign-in-refused = Quelqu’un a essayé de se connecter sans y arriver. Cela peut être vous, avec une faute de frappe.
history-report-link = Je ne reconnais pas cet accès
history-report-link-me = Ce n’était pas moi
history-reports-title = Vos signalements
history-report-of = Signalement du { $date }
history-report-waiting = Sans réponse
history-report-answered = Réponse reçue
history-report-title = Signaler un accès que vous ne reconnaissez pas
history-report-state-title = Votre signalement
history-report-then = L’équipe du service vérifiera cet accès. Sa réponse sera écrite dans cette page.
history-report-reason = Pourquoi ?
history-report-unknown-person = Je ne connais pas cette personne
history-report-no-reason = Je la connais, mais elle n’avait pas de raison de regarder
history-report-not-me = Ce n’était pas moi
history-report-other = Autre chose
history-report-text = Ce que vous voulez ajouter
history-report-hint = Seule l’équipe du service lira ce texte. La liste montrera qu’elle l’a lu.
history-report-button = Envoyer le signalement
history-report-cancel = Revenir à la liste
history-report-error-reason = Choisissez pourquoi vous signalez cet accès.
history-report-error-text = Écrivez ce que vous voulez dire.
history-report-error-long = Le texte est trop long : raccourcissez-le à 1 000 caractères.
history-report-error-today = Vous avez déjà signalé 20 accès en 24 heures : c’est le maximum. Ce signalement n’est pas envoyé. Réessayez demain.
history-report-done = Votre signalement est envoyé.
history-report-sent = Signalé le { $date } :
history-report-yours = Ce que vous avez écrit
history-report-answer = La réponse
history-report-answer-at = Reçue le { $date }.
history-report-answer-none = Il n’y a pas encore de réponse. Elle sera écrite ici.
history-report-who = Qui
history-report-when = Quand
history-report-what = Quoi
history-report-document = Document
history-report-why = Pourquoi
history-report-now-title = Sans attendre
history-report-now = Vous pouvez fermer le dossier à cette personne dès maintenant. Elle ne verra plus rien à sa prochaine demande.
history-report-now-me = Ne donnez votre mot de passe et vos codes à personne. Déconnectez-vous des appareils que d’autres utilisent.
history-report-block = Trouver cette personne pour la bloquer
history-report-now-helper = Vous pouvez reprendre dès maintenant l’aide que vous avez confiée à cette personne. Elle ne verra plus rien à sa prochaine demande.
history-report-helpers = Voir mes proches aidants
history-report-now-other = Cette personne a le droit d’ouvrir ce dossier. Parlez-en avec elle, ou décrivez ci-dessus ce qui ne va pas.
history-why-record-opened = Le dossier a été ouvert avec votre accord, donné ici ou sur papier. Personne n’y a rien lu.
history-why-request-read = Une personne du service a lu une demande que vous avez faite sur vos droits, pour y répondre.
history-why-request-followed = Une personne du service a fait avancer une demande que vous avez faite sur vos droits.
history-cut = Les plus anciens ne sont pas montrés : choisissez une période plus courte.
