# Messages by e-mail: no name, no title, no profession; a neutral subject.
mail-hello = Bonjour,
mail-subject-record = Passerelle : un événement à voir dans votre espace
mail-subject-day = Passerelle : le résumé de votre journée
mail-subject-code = Passerelle : votre code
mail-subject-address = Passerelle : votre adresse e-mail
mail-access = { $own ->
    [yes] Une personne a consulté votre dossier le { $when } (heure de Paris).
   *[no] Une personne a consulté le dossier de { $initials } le { $when } (heure de Paris).
}
mail-refusal = { $own ->
    [yes] Une personne a voulu consulter votre dossier le { $when } (heure de Paris). L’accès lui a été refusé.
   *[no] Une personne a voulu consulter le dossier de { $initials } le { $when } (heure de Paris). L’accès lui a été refusé.
}
mail-emergency = { $own ->
    [yes] Une personne a ouvert votre dossier en urgence le { $when } (heure de Paris). La raison qu’elle a donnée est écrite dans votre espace.
   *[no] Une personne a ouvert le dossier de { $initials } en urgence le { $when } (heure de Paris). La raison qu’elle a donnée est écrite dans votre espace.
}
mail-sharing = { $own ->
    [yes] Une autre personne a changé qui peut voir votre dossier, le { $when } (heure de Paris).
   *[no] Une autre personne a changé qui peut voir le dossier de { $initials }, le { $when } (heure de Paris).
}
mail-day = { $own ->
    [yes] Voici ce qui s’est passé pour votre dossier du { $from } au { $to } (heure de Paris) :
   *[no] Voici ce qui s’est passé pour le dossier de { $initials } du { $from } au { $to } (heure de Paris) :
}
mail-day-accesses = { $count ->
    [one] 1 consultation
   *[other] { $count } consultations
}
mail-day-refusals = { $count ->
    [one] 1 accès refusé
   *[other] { $count } accès refusés
}
mail-day-sharing = { $count ->
    [one] 1 changement de qui peut voir le dossier
   *[other] { $count } changements de qui peut voir le dossier
}
mail-see = Pour voir qui et quoi, connectez-vous à cette adresse :
mail-footer = Vous recevez ce message parce que vous avez demandé à être averti. Pour changer cela : { $link }
    Ce message est envoyé par un automate : n’y répondez pas. Passerelle ne demande jamais votre mot de passe par e-mail.
mail-doctor = Le dossier d’un de vos patients ({ $initials }) a été ouvert en urgence le { $when } (heure de Paris).
mail-doctor-why = Vous êtes son médecin traitant : la loi prévoit que vous en soyez averti (article R1111-48 du code de la santé publique). Ce message ne contient aucune donnée de santé.
mail-no-reply = Ce message est envoyé par un automate : n’y répondez pas.
mail-code = Votre code : { $code }
mail-code-until = Écrivez-le sur la page « Vérifier votre adresse » avant { $until } (heure de Paris). Il ne sert qu’une fois.
mail-code-other = Vous n’avez rien demandé ? Ne faites rien : sans ce code, rien ne change. Ne donnez ce code à personne.
mail-address = { $replaced ->
    [yes] Le { $when } (heure de Paris), les avertissements de votre espace Passerelle ont été dirigés vers une autre adresse e-mail. Cette adresse-ci n’en recevra plus.
   *[no] Le { $when } (heure de Paris), cette adresse e-mail a été retirée de votre espace Passerelle. Elle ne recevra plus d’avertissements.
}
mail-address-not-you = Ce n’était pas vous ? Connectez-vous tout de suite, et vérifiez votre adresse ici : { $link }
