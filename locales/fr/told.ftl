told-title = Être averti par e-mail
told-lead = { $own ->
    [yes] Quand un professionnel de santé consulte votre dossier, ou quand une autre personne change qui le voit, vous pouvez recevoir un e-mail.
   *[no] Quand un professionnel de santé consulte ce dossier, ou quand une autre personne change qui le voit, vous pouvez recevoir un e-mail.
}
told-content = L’e-mail ne contient aucune information de santé. Il dit seulement qu’il s’est passé quelque chose, et quand.
told-nowhere-title = Ce service n’envoie pas d’e-mail
told-nowhere = Personne ne peut être averti par e-mail. Chaque accès, même en urgence, reste écrit dans « Qui a consulté ».
told-nobody-title = Vous n’êtes pas averti par e-mail
told-nobody = Vous n’avez pas donné d’adresse, ou vous ne l’avez pas encore vérifiée. Même en cas d’urgence, nous ne pouvons pas vous écrire. Chaque accès reste écrit dans « Qui a consulté ».
told-files = Ceci est une démonstration : aucun e-mail ne part. Chaque message est un fichier du dossier « mails », à côté des données.
told-waiting = L’adresse { $address } attend son code.
told-address-heading = Votre adresse
told-address-now = Les avertissements sont envoyés à { $address }
told-address-give = Donner mon adresse e-mail
told-address-change = Changer d’adresse
told-choice-legend = { $own ->
    [yes] De quoi voulez-vous être averti pour votre dossier ?
   *[no] De quoi voulez-vous être averti pour ce dossier ?
}
told-choice-hint = Un accès en urgence est toujours dit tout de suite, quel que soit votre choix.
told-choice-each-time = De chaque consultation d’un professionnel, tout de suite
told-choice-each-time-hint = Un seul message par professionnel et par demi-heure, même s’il lit plusieurs documents.
told-choice-daily = La même chose, une fois par jour
told-choice-daily-hint = Un seul message, après 18 h (heure de Paris), les jours où il s’est passé quelque chose.
told-choice-unusual = De l’inhabituel seulement
told-choice-unusual-hint = La première consultation d’un professionnel, les accès refusés, les changements de qui voit le dossier faits par une autre personne.
told-choice-save = Enregistrer ce choix
told-choice-missing = Choisissez une des trois réponses.
told-news-choice = Votre choix est enregistré.
told-news-address = Votre adresse est vérifiée : les avertissements y seront envoyés.
told-news-removed = Votre adresse est retirée.
told-news-nothing = C’était déjà ainsi : rien n’a changé.
told-failures-title = Des messages ne sont pas arrivés
told-failure = { $date } : nous n’avons pas pu vous écrire.
told-failure-unknown = { $date } : nous ne savons pas si notre message est arrivé.
told-failures-what = Vérifiez votre adresse. Ce qui s’est passé est écrit dans « Qui a consulté ».
told-address-title = Votre adresse e-mail
told-address-lead = Nous envoyons un code à cette adresse. Vous l’écrirez à la page suivante. Il est valable { $minutes } minutes.
told-address-use = L’adresse ne sert qu’à vous avertir. Elle n’est donnée à personne. Si vous en changez, nous prévenons aussi l’ancienne adresse.
told-address-label = Adresse e-mail
told-address-hint = Par exemple : prenom.nom@exemple.fr
told-address-send = Recevoir le code
told-address-missing = Écrivez votre adresse e-mail.
told-address-at = Écrivez l’adresse en entier, avec un seul signe @, par exemple prenom.nom@exemple.fr.
told-address-too-long = Cette adresse est trop longue. Vérifiez qu’il n’y en a qu’une.
told-address-character = Écrivez l’adresse sans espace, sans accent et sans guillemets.
told-address-domain = Vérifiez la fin de l’adresse, après le signe @, par exemple exemple.fr.
told-address-too-many = Beaucoup de codes ont été demandés. Réessayez dans { $minutes ->
    [one] 1 minute.
   *[other] { $minutes } minutes.
}
told-verify-title = Vérifier votre adresse
told-verify-lead = Un code de 8 chiffres a été envoyé à { $address }. Il est valable { $minutes } minutes.
told-verify-sent = Le code est envoyé à { $address }.
told-verify-sent-short = Le code est envoyé.
told-verify-label = Code à 8 chiffres
told-verify-hint = Vous pouvez le copier dans le message et le coller ici. Regardez aussi dans les courriers indésirables.
told-verify-button = Vérifier
told-verify-again = Demander un nouveau code
told-verify-no-code = Écrivez les 8 chiffres du code.
told-verify-wrong = Ce n’est pas le bon code. { $left ->
    [one] Il reste 1 essai.
   *[other] Il reste { $left } essais.
}
told-verify-ended = Ce code ne peut plus servir. Demandez un nouveau code.
told-remove-title = Retirer mon adresse
told-remove-lead = Voulez-vous retirer l’adresse { $address } ?
told-remove-effect = Vous ne serez plus averti par e-mail, même en cas d’urgence. Un dernier message le dira à cette adresse.
told-remove-button = Retirer cette adresse
told-back = Revenir sans rien changer
told-emergency = Vous êtes averti tout de suite par e-mail, si vous avez donné une adresse. Le médecin traitant l’est aussi, si l’annuaire des professionnels connaît la sienne. La loi le prévoit.
