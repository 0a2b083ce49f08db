sharing-title = { $own ->
    [yes] Qui voit mon dossier
   *[no] Qui voit ce dossier
}
sharing-page-title = { $name } – { $title }
# How many documents: « 12 de vos 31 documents ».
sharing-part = { $seen ->
    [0] aucun document
   *[other] { $total ->
        [one] { $own ->
            [yes] votre seul document
           *[no] le seul document de ce dossier
        }
       *[other] { $all ->
            [yes] { $own ->
                [yes] tous vos documents ({ $total })
               *[no] tous les documents de ce dossier ({ $total })
            }
           *[no] { $own ->
                [yes] { $seen } de vos { $total } documents
               *[no] { $seen } des { $total } documents de ce dossier
            }
        }
    }
}
sharing-sees = Voit { $part }.
sharing-sees-none = Ne voit aucun document.
sharing-sees-link = Lesquels voit { $name }
# The state, in a sentence.
sharing-state-one = { $own ->
    [yes] Vos documents sont ouverts à { $who }.
   *[no] Les documents de ce dossier sont ouverts à { $who }.
}
sharing-state-both = { $own ->
    [yes] Vos documents sont ouverts à { $people } et à { $teams }.
   *[no] Les documents de ce dossier sont ouverts à { $people } et à { $teams }.
}
sharing-state-nobody = { $own ->
    [yes] Aujourd’hui, vous n’ouvrez vos documents à aucun professionnel.
   *[no] Aujourd’hui, les documents de ce dossier ne sont ouverts à aucun professionnel.
}
sharing-state-people = { $count ->
    [one] 1 professionnel
   *[other] { $count } professionnels
}
sharing-state-team = l’équipe « { $name } »
sharing-state-teams = { $count ->
    [one] 1 équipe
   *[other] { $count } équipes
}
sharing-empty = Tant que vous ne décidez rien, la personne qui a écrit un document peut le relire, et personne d’autre ne voit rien en dehors d’une urgence.
# The last decision.
sharing-last-title = Depuis la dernière fois
sharing-last-me = Le { $date }, vous avez décidé :
sharing-last-other = Le { $date }, une autre personne qui gère ce dossier a décidé :
sharing-did-allowed = { $name } peut voir les documents, sauf ce qui est masqué.
sharing-did-treating = { $name } est le médecin traitant et voit aussi ce qui est masqué.
sharing-did-administrator = { $name } est administrateur, voit aussi ce qui est masqué et peut bloquer d’autres professionnels.
sharing-did-until = Jusqu’au { $date } compris.
sharing-did-withdrawn = L’accord donné à { $name } est retiré.
sharing-did-blocked = { $name } est bloqué et ne voit plus rien, même en urgence.
sharing-did-unblocked = { $name } n’est plus bloqué.
sharing-did-consented = L’équipe « { $name } » peut voir les documents, sauf ce qui est masqué.
sharing-did-consent-ended = L’accord donné à l’équipe « { $name } » est retiré.
sharing-did-category-masked = Masqué : { $category }.
sharing-did-category-shown = N’est plus masqué : { $category }.
sharing-did-author-masked = Les documents écrits par { $name } sont masqués.
sharing-did-author-shown = Les documents écrits par { $name } ne sont plus masqués.
sharing-did-new-masked = Les nouveaux documents sont masqués dès leur arrivée.
sharing-did-new-shown = Les nouveaux documents ne sont plus masqués à leur arrivée.
sharing-author-unknown = un auteur dont le nom n’est pas connu
sharing-meanwhile = Entre l’ouverture de la page et votre choix, ceci avait aussi été décidé. Votre choix est venu après : c’est lui qui compte.
sharing-saved-nothing = C’était déjà le cas : rien n’a changé.
# People.
sharing-people-title = Professionnels
sharing-people-none = Vous n’avez encore autorisé ni bloqué aucun professionnel par son nom.
sharing-now-title = Aujourd’hui
sharing-now-nothing = Rien n’est décidé pour cette personne.
sharing-now-allowed = Peut voir les documents, sauf ce qui est masqué.
sharing-now-treating = Médecin traitant : voit aussi ce qui est masqué.
sharing-now-administrator = Administrateur : voit aussi ce qui est masqué et peut bloquer d’autres professionnels.
sharing-now-blocked = Bloqué : ne voit rien, même en urgence.
sharing-now-blocked-by = Bloqué par un administrateur de ce dossier : ne voit rien, même en urgence.
sharing-now-ended = L’accord s’est terminé le { $date }.
sharing-now-unknown = Cette personne n’est plus dans l’annuaire des professionnels : elle ne voit rien.
sharing-now-team = Fait partie de l’équipe « { $name } », qui peut voir les documents.
sharing-seen-title = Ce que cette personne voit aujourd’hui
# The search.
sharing-search-title = Chercher un professionnel
sharing-search-lead = Cherchez la personne pour voir ce qu’elle voit, l’autoriser ou la bloquer.
sharing-search-label = Nom du professionnel ou du lieu de soins
sharing-search-hint = Par exemple un nom de famille, ou un nom et une clinique.
sharing-search-button = Chercher
sharing-search-empty = Écrivez au moins un mot, par exemple un nom de famille.
sharing-found = { $count ->
    [0] Aucun professionnel trouvé
    [one] 1 professionnel trouvé
   *[other] { $count } professionnels trouvés
}
sharing-found-more = Seuls les { $count } premiers sont montrés. Ajoutez un mot, comme le prénom ou le lieu.
sharing-found-spelling = Vérifiez l’orthographe du nom.
sharing-found-fewer = Essayez avec un seul mot.
sharing-found-place = Essayez avec le nom du lieu de soins.
sharing-found-ask = Demandez à la personne sous quel nom elle est inscrite à l’annuaire des professionnels de santé.
sharing-gone-title = Ce professionnel n’est plus dans l’annuaire
sharing-gone-text = Cette personne n’exerce plus, ou elle est inscrite autrement. Elle ne voit aucun document. Vous n’avez rien à faire.
# The choice about one professional.
sharing-choice-title = Votre décision
sharing-choice-legend = Que décidez-vous pour cette personne ?
sharing-choice-allow = Laisser voir
sharing-choice-allow-hint = Cette personne voit ce que son métier permet, sauf ce qui est masqué.
sharing-choice-treating = { $own ->
    [yes] C’est mon médecin traitant
   *[no] C’est le médecin traitant
}
sharing-choice-treating-hint = Voit aussi ce qui est masqué. Il n’y en a qu’un : le précédent garde un accord simple.
sharing-choice-administrator = Administrateur
sharing-choice-administrator-hint = Voit aussi ce qui est masqué, et peut bloquer d’autres professionnels. À réserver à une personne de grande confiance.
sharing-choice-block = Bloquer
sharing-choice-block-hint = Cette personne ne voit plus rien : ni par son équipe, ni en urgence, ni ce qu’elle a écrit.
sharing-choice-nothing = Ne rien décider
sharing-choice-nothing-hint = Cette personne voit ce qu’elle a écrit, et le reste seulement si son équipe est autorisée.
sharing-until-label = Jusqu’à quel jour ?
sharing-until-hint = Par exemple : 31 12 2027. Sans date, l’accord dure jusqu’à ce que vous le retiriez.
sharing-error-choice = Choisissez une réponse.
sharing-error-date-incomplete = Écrivez le jour, le mois et l’année en chiffres, ou laissez les trois cases vides.
sharing-error-date-none = Ce jour n’existe pas. Vérifiez le jour, le mois et l’année.
sharing-error-date-past = Ce jour est passé. Écrivez aujourd’hui ou un jour à venir.
sharing-error-date-needless = Une date va avec un accord. Effacez la date, ou choisissez un accord.
sharing-error-many = Ce dossier nomme déjà trop de personnes. Retirez d’abord un accord qui ne sert plus.
# The preview.
sharing-preview-button = Voir ce que cela change
sharing-preview-title = Avant d’enregistrer
sharing-preview-lead = Rien n’est encore changé. Voici ce que votre choix va faire.
sharing-preview-decision = Ce que vous décidez
sharing-preview-effect = Ce que cela change
sharing-preview-others = Cela change aussi pour
sharing-preview-own = Une personne qui n’est pas bloquée peut toujours relire ce qu’elle a écrit elle-même.
sharing-preview-same = C’est déjà le cas : il n’y a rien à enregistrer.
sharing-save = Enregistrer
sharing-back = Revenir sans rien changer
sharing-back-same = Revenir
sharing-will-see = Après ce changement, { $name } verra { $part }.
sharing-will-see-none = Après ce changement, { $name } ne verra aucun document.
sharing-will-see-team = Équipe « { $name } », { $profession } : { $part }.
sharing-effect-same = Rien ne change dans ce que cette personne voit.
sharing-effect-gained = { $count ->
    [one] 1 document de plus
   *[other] { $count } documents de plus
}
sharing-effect-lost = { $count ->
    [one] 1 document de moins
   *[other] { $count } documents de moins
}
sharing-effect-all = { $count ->
    [one] Le document visible après ce changement
   *[other] Les { $count } documents visibles après ce changement
}
# Teams.
sharing-teams-title = Équipes de soins
sharing-teams-lead = Une équipe, ce sont les professionnels qui soignent ensemble, dans un même lieu. Chaque équipe a besoin de votre accord.
sharing-teams-now = Équipes autorisées
sharing-teams-none = Aucune équipe n’est autorisée.
sharing-teams-link = Autoriser une équipe
sharing-teams-add = Autoriser une autre équipe
sharing-teams-search = Cherchez un professionnel de cette équipe, ou le nom du lieu.
sharing-teams-found = { $count ->
    [0] Aucune équipe trouvée
    [one] 1 équipe trouvée
   *[other] { $count } équipes trouvées
}
sharing-teams-people = Avec { $people }
sharing-team-of = Équipe « { $name } »
sharing-team-line = { $profession } : { $part }
sharing-team-legend = Cette équipe peut-elle voir les documents ?
sharing-team-yes = Oui, je donne mon accord
sharing-team-yes-hint = Chaque professionnel qui y travaille voit ce que son métier permet, sauf ce qui est masqué et sauf si vous l’avez bloqué.
sharing-team-no = Non
sharing-team-no-hint = L’équipe ne voit rien. Une personne que vous avez autorisée par son nom garde cet accord.
sharing-team-now-yes = Cette équipe peut voir les documents.
sharing-team-now-no = Cette équipe ne voit pas les documents.
sharing-team-unknown = Cette équipe n’est plus dans l’annuaire : elle ne voit rien.
sharing-team-nobody = L’annuaire ne connaît plus personne dans cette équipe.
sharing-team-gone-title = Cette équipe n’est plus dans l’annuaire
sharing-team-gone-text = Plus personne n’y exerce, ou elle a changé de nom. Elle ne voit aucun document. Vous n’avez rien à faire.
# Emergencies.
sharing-emergency-title = En urgence
sharing-emergency-open = { $doors ->
    [both] En urgence, le SAMU et d’autres professionnels peuvent voir les documents
    [samu] En urgence, seul le SAMU peut voir les documents
   *[others] En urgence, d’autres professionnels que le SAMU peuvent voir les documents
}{ $masked ->
    [yes] , même ce qui est masqué.
   *[no] , sauf ce qui est masqué.
}
sharing-emergency-closed = En urgence, personne de plus ne peut voir les documents.
sharing-emergency-legend = En urgence, qui peut voir les documents ?
sharing-emergency-hint = Cochez ce que vous acceptez. Chaque case se décide seule.
sharing-emergency-told = Chaque accès en urgence est écrit à part dans « Qui a consulté », avec sa raison.
sharing-emergency-link = Changer ce qui se passe en urgence
sharing-emergency-count = { $masked ->
    [yes] { $count ->
        [0] Aujourd’hui, aucun document n’est masqué. S’il y en a un jour, il serait visible en urgence.
        [one] Le document masqué serait visible en urgence.
       *[other] Les { $count } documents masqués seraient visibles en urgence.
    }
   *[no] { $count ->
        [0] Aujourd’hui, aucun document n’est masqué.
        [one] Le document masqué resterait masqué en urgence.
       *[other] Les { $count } documents masqués resteraient masqués en urgence.
    }
}
sharing-switch-samu = Le SAMU, quand on appelle le 15
sharing-switch-samu-hint = Sans cette case, le médecin du SAMU aide sans rien savoir des maladies, des traitements ni des allergies.
sharing-switch-others = Un autre professionnel, si la personne soignée ne peut pas répondre
sharing-switch-others-hint = Il doit écrire pourquoi. Sans cette case, aucun autre professionnel ne peut ouvrir le dossier en urgence.
sharing-switch-masked = Ils voient aussi ce qui est masqué
sharing-switch-masked-hint = Sans cette case, ce qui est masqué le reste, même si la vie est en danger.
sharing-samu-on = Le SAMU (le 15) peut voir les documents.
sharing-samu-off = Le SAMU (le 15) ne peut rien voir.
sharing-others-on = Un autre professionnel peut les voir si la personne soignée ne peut pas répondre. Il doit écrire pourquoi.
sharing-others-off = Aucun autre professionnel ne peut les voir.
sharing-masked-on = Ce qui est masqué serait visible aussi.
sharing-masked-off = Ce qui est masqué reste masqué.
# Masks.
sharing-masks-title = Ce qui est masqué
sharing-masks-lead = Un document masqué reste dans le dossier, mais les professionnels ne le voient pas et ne savent pas qu’il existe.
sharing-masks-now = { $count ->
    [0] Aucun document n’est masqué aujourd’hui.
    [one] 1 document est masqué aujourd’hui.
   *[other] { $count } documents sont masqués aujourd’hui.
}
sharing-masks-beyond = Le médecin traitant, un administrateur et la personne qui a écrit un document le voient même masqué.
sharing-masks-categories = Masquer toute une catégorie
sharing-masks-categories-hint = Ce qui arrivera plus tard dans cette catégorie est masqué aussi. Pour un seul document, ouvrez-le et choisissez « Gérer ce document ».
sharing-masks-authors = Masquer tout ce qu’une personne a écrit
sharing-masks-authors-hint = Cette personne voit encore ses propres documents.
sharing-masks-documents = { $count ->
    [0] Aucun document aujourd’hui
    [one] 1 document aujourd’hui
   *[other] { $count } documents aujourd’hui
}
sharing-masks-new = Masquer ce qui arrivera
sharing-masks-new-yes = Masquer chaque nouveau document dès son arrivée
sharing-masks-new-hint = Vous pourrez ensuite montrer un document, un par un. Un résultat qu’un médecin doit d’abord vous annoncer n’est pas masqué.
sharing-masks-new-no = Les nouveaux documents ne sont pas masqués à leur arrivée.
sharing-masks-link = Changer ce qui est masqué
sharing-masks-count = { $before ->
    [0] Documents masqués : aucun aujourd’hui,
   *[other] Documents masqués : { $before } aujourd’hui,
} { $after ->
    [0] aucun après ce changement.
   *[other] { $after } après ce changement.
}
sharing-masks-which = Les documents masqués après ce changement
sharing-masks-who = Pour qui cela change
sharing-masks-nobody = Aucun professionnel que vous avez autorisé ne voit plus ni moins de documents qu’avant.
sharing-masks-manage = Masquer toute une catégorie, un auteur ou ce qui arrivera
# What professions may see.
sharing-matrix = { $example ->
    [yes] Chaque métier n’a le droit de voir que certains types de documents. La liste des métiers utilisée ici est un exemple : ce n’est pas la liste officielle. Son nom : { $title }
   *[no] Chaque métier n’a le droit de voir que certains types de documents. La liste des métiers utilisée ici : { $title }
}
sharing-home-text = { $own ->
    [yes] Choisir les professionnels qui voient vos documents.
   *[no] Choisir les professionnels qui voient les documents.
}
sharing-more-title = Autres décisions
sharing-more-told = Être averti par e-mail des consultations
sharing-more-uses = Les données en dehors des soins : recherche, programmes, services
sharing-more-requests = Exercer mes droits sur ces données, et suivre mes demandes
sharing-more-life = Ouvrir, fermer ou effacer le dossier
sharing-more-relatives = Mes proches aidants
