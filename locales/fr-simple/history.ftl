# Only what is said more simply than in fr.
history-title = Qui a vu le dossier
history-list-title = Ce qui a été fait ou refusé
history-help-title = Vous êtes surpris par quelque chose ?
history-unknown = Nous ne savons pas qui
history-times = { $count } fois. La première fois à { $start }.
history-receipts-text = Un reçu est un fichier. Il prouve ce qui est écrit dans cette liste. Toute personne peut le vérifier. Il y a des noms dans ce fichier. Donnez-le seulement à une personne de confiance.
history-receipt-check = Gardez ce fichier. N’y changez rien. Pour le vérifier, demandez de l’aide à une personne qui connaît l’informatique.
history-receipt-below = La suite est pour un ordinateur.
history-lead = Cette liste montre tout ce qui a été fait dans ce dossier. Si quelqu’un change cette liste, cela se voit.
history-help-text = Cliquez sur « Je ne reconnais pas cet accès ». Nous vérifierons. Vous pouvez aussi en parler à l’hôpital ou au médecin.
history-people-count = { $count ->
    [0] Personne d’autre n’a regardé ce dossier { $since }.
    [one] Une autre personne a regardé ce dossier { $since }.
   *[other] { $count } autres personnes ont regardé ce dossier { $since }.
}
history-people-title = Les personnes qui ont regardé
history-people-never = Cette personne n’a rien vu. Elle a essayé le { $last }.
history-emergency-text = C’était urgent. Un professionnel a ouvert le dossier sans demander. Il a dû écrire pourquoi.
history-technical = Fait par l’ordinateur
history-who-service = Le service
history-why-imported = Un hôpital, un laboratoire ou un médecin a envoyé ce document. Personne du service ne l’a lu.
history-why-import-refused = Un document n’a pas pu entrer dans le dossier. Personne du service ne l’a lu.
history-why-erased = Vous aviez supprimé ce document. L’ordinateur l’a effacé.
history-why-report-read = Une personne du service a lu votre message. Elle n’a rien lu d’autre.
history-why-report-answered = Une personne du service a répondu à votre message.
history-why-sign-in-refused = Quelqu’un n’a pas réussi à entrer. C’est peut-être vous, si vous vous êtes trompé.
history-report-link = Je ne reconnais pas cet accès
history-reports-title = Vos messages
history-report-of = Message du { $date }
history-report-waiting = Pas encore de réponse
history-report-title = Dire que quelque chose n’est pas normal
history-report-state-title = Votre message
history-report-then = Une personne du service va vérifier. Elle répondra ici.
history-report-no-reason = Je connais cette personne, mais ce n’est pas normal qu’elle regarde
history-report-hint = Une personne du service lira ce texte.
history-report-button = Envoyer
history-report-error-reason = Choisissez une réponse.
history-report-done = Votre message est envoyé.
history-report-sent = Message envoyé le { $date } :
history-report-answer-none = Il n’y a pas encore de réponse. Regardez de nouveau cette page plus tard.
history-report-now-title = Ce que vous pouvez faire tout de suite
history-report-now = Vous pouvez empêcher cette personne de regarder. Elle ne verra plus rien.
history-report-now-me = Ne donnez jamais votre mot de passe.
history-report-block = Empêcher cette personne de regarder
history-report-now-helper = Vous pouvez arrêter l’aide de cette personne tout de suite. Elle ne verra plus rien.
history-report-helpers = Voir mes proches aidants
history-report-now-other = Cette personne a le droit d’ouvrir ce dossier. Parlez avec elle, ou écrivez ce qui ne va pas.
history-why-record-opened = Le dossier a été ouvert avec votre accord. Personne ne l’a lu.
history-why-request-read = Une personne du service a lu votre demande, pour répondre.
history-why-request-followed = Une personne du service a répondu à votre demande, ou s’en est occupée.
history-report-error-today = Vous avez signalé 20 accès. C’est le maximum pour un jour. Ce message n’est pas parti. Essayez encore demain.
history-cut = Les plus anciens ne sont pas montrés. Choisissez un temps plus court.
