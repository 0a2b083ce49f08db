# Only what is said more simply than in fr.
sharing-state-nobody = { $own ->
    [yes] Aujourd’hui, aucun professionnel de santé ne peut lire vos documents.
   *[no] Aujourd’hui, aucun professionnel de santé ne peut lire les documents de ce dossier.
}
sharing-state-one = { $own ->
    [yes] Vous avez dit oui à { $who } pour lire vos documents.
   *[no] Vous avez dit oui à { $who } pour lire les documents de ce dossier.
}
sharing-state-both = { $own ->
    [yes] Vous avez dit oui à { $people } et à { $teams } pour lire vos documents.
   *[no] Vous avez dit oui à { $people } et à { $teams } pour lire les documents de ce dossier.
}
sharing-empty = Vous n’avez encore rien choisi. Celui qui a écrit un document peut le relire. Les autres ne voient rien, sauf en cas d’urgence.
sharing-last-me = Le { $date }, vous avez choisi :
sharing-last-other = Le { $date }, une autre personne qui s’occupe de ce dossier a choisi :
sharing-did-allowed = { $name } peut lire les documents. Mais pas les documents cachés.
sharing-did-treating = { $name } est le médecin traitant. Il lit aussi les documents cachés.
sharing-did-administrator = { $name } est une personne de confiance pour le dossier. Elle lit aussi les documents cachés. Elle peut dire non à d’autres professionnels.
sharing-did-until = Jusqu’au { $date }. Ce jour compte aussi.
sharing-did-withdrawn = { $name } n’a plus votre accord.
sharing-did-blocked = { $name } ne voit plus rien. Même en cas d’urgence.
sharing-did-unblocked = Vous ne bloquez plus { $name }.
sharing-did-consented = L’équipe « { $name } » peut lire les documents. Mais pas les documents cachés.
sharing-did-consent-ended = L’équipe « { $name } » n’a plus votre accord.
sharing-did-category-masked = Caché : { $category }.
sharing-did-category-shown = N’est plus caché : { $category }.
sharing-did-author-masked = Les documents écrits par { $name } sont cachés.
sharing-did-author-shown = Les documents écrits par { $name } ne sont plus cachés.
sharing-did-new-masked = Les nouveaux documents sont cachés.
sharing-did-new-shown = Les nouveaux documents ne sont plus cachés.
sharing-author-unknown = une personne dont on ne sait pas le nom
sharing-meanwhile = Pendant ce temps, il y a eu aussi ce choix. Votre choix est venu après : c’est le vôtre qui compte.
sharing-saved-nothing = C’était déjà comme ça. Rien n’a changé.
sharing-people-title = Professionnels de santé
sharing-people-none = Vous n’avez encore choisi personne.
sharing-now-nothing = Vous n’avez rien choisi pour cette personne.
sharing-now-allowed = Cette personne peut lire les documents. Mais pas les documents cachés.
sharing-now-treating = C’est le médecin traitant. Il lit aussi les documents cachés.
sharing-now-administrator = C’est une personne de confiance pour le dossier. Elle lit aussi les documents cachés. Elle peut dire non à d’autres professionnels.
sharing-now-blocked = Vous bloquez cette personne. Elle ne voit rien. Même en cas d’urgence.
sharing-now-blocked-by = Une personne de confiance pour le dossier l’a bloqué. Il ne voit rien. Même en cas d’urgence.
sharing-now-ended = Votre accord est fini depuis le { $date }.
sharing-now-unknown = Cette personne n’est plus sur la liste des professionnels. Elle ne voit rien.
sharing-now-team = Cette personne travaille dans l’équipe « { $name } ». Cette équipe peut lire les documents.
sharing-search-lead = Cherchez une personne. Vous pouvez lui dire oui ou non.
sharing-search-label = Nom de la personne ou du lieu
sharing-search-hint = Par exemple le nom du docteur, ou le nom de la clinique.
sharing-search-empty = Écrivez un mot. Par exemple le nom du docteur.
sharing-found = { $count ->
    [0] On n’a trouvé personne
    [one] On a trouvé 1 personne
   *[other] On a trouvé { $count } personnes
}
sharing-found-more = On vous montre { $count } noms. Il y en a d’autres. Écrivez un mot de plus, comme le prénom.
sharing-found-spelling = Regardez si le nom est bien écrit.
sharing-found-fewer = Essayez avec 1 seul mot.
sharing-found-place = Essayez avec le nom du lieu.
sharing-found-ask = Demandez à cette personne comment son nom est écrit dans la liste des professionnels.
sharing-gone-title = Cette personne n’est plus sur la liste des professionnels
sharing-gone-text = Elle ne travaille plus, ou son nom a changé. Elle ne voit aucun document. Vous n’avez rien à faire.
sharing-choice-title = Votre choix
sharing-choice-legend = Que choisissez-vous pour cette personne ?
sharing-choice-allow = Oui, elle peut lire
sharing-choice-allow-hint = Elle lit ce que son métier permet. Elle ne voit pas les documents cachés.
sharing-choice-treating-hint = Il lit aussi les documents cachés. Il y en a un seul. L’ancien médecin traitant pourra encore lire, mais pas les documents cachés.
sharing-choice-administrator = Personne de confiance pour le dossier (administrateur)
sharing-choice-administrator-hint = Elle lit aussi les documents cachés. Elle peut dire non à d’autres professionnels. Choisissez une personne que vous connaissez bien.
sharing-choice-block = Non, je bloque cette personne
sharing-choice-block-hint = Elle ne voit plus rien. Même avec son équipe. Même en cas d’urgence. Même ce qu’elle a écrit.
sharing-choice-nothing = Je ne choisis rien
sharing-choice-nothing-hint = Elle voit ce qu’elle a écrit. Elle voit le reste seulement si vous avez dit oui à son équipe.
sharing-until-hint = Par exemple : 31 12 2027. Vous pouvez laisser vide : votre accord dure alors jusqu’à ce que vous changiez d’avis.
sharing-error-date-incomplete = Écrivez le jour, le mois et l’année avec des chiffres. Ou n’écrivez rien dans les 3 cases.
sharing-error-date-none = Ce jour n’existe pas. Regardez le jour, le mois et l’année.
sharing-error-date-past = Ce jour est déjà passé. Écrivez un autre jour.
sharing-error-date-needless = La date sert seulement si vous dites oui. Effacez la date, ou dites oui.
sharing-error-many = Il y a trop de personnes dans votre liste. Enlevez d’abord une personne.
sharing-preview-button = Voir ce que ça change
sharing-preview-lead = Rien n’a encore changé. Voici ce qui va se passer.
sharing-preview-decision = Votre choix
sharing-preview-effect = Ce que ça change
sharing-preview-others = Ça change aussi pour
sharing-preview-own = Une personne peut toujours relire ce qu’elle a écrit. Sauf si vous la bloquez.
sharing-preview-same = C’est déjà comme ça. Il n’y a rien à enregistrer.
sharing-effect-same = Cette personne voit la même chose qu’avant.
sharing-teams-title = Équipes
sharing-teams-lead = Une équipe, ce sont les personnes qui soignent ensemble au même endroit. L’équipe a besoin de votre accord.
sharing-teams-now = Les équipes qui ont votre accord
sharing-teams-none = Vous n’avez dit oui à aucune équipe.
sharing-teams-link = Dire oui à une équipe
sharing-teams-add = Dire oui à une autre équipe
sharing-teams-search = Cherchez une personne de cette équipe, ou le nom du lieu.
sharing-teams-found = { $count ->
    [0] On n’a trouvé aucune équipe
    [one] On a trouvé 1 équipe
   *[other] On a trouvé { $count } équipes
}
sharing-team-legend = Cette équipe peut-elle lire les documents ?
sharing-team-yes = Oui
sharing-team-yes-hint = Les personnes qui travaillent là lisent ce que leur métier permet. Elles ne voient pas les documents cachés. Une personne bloquée ne voit rien.
sharing-team-no-hint = L’équipe ne voit rien. Une personne qui a votre accord à son nom garde cet accord.
sharing-team-now-yes = Cette équipe peut lire les documents.
sharing-team-now-no = Cette équipe ne peut pas lire les documents.
sharing-team-unknown = Cette équipe n’est plus sur la liste. Elle ne voit rien.
sharing-team-nobody = Plus personne de cette équipe n’est sur la liste.
sharing-team-gone-title = Cette équipe n’est plus sur la liste
sharing-team-gone-text = Plus personne n’y travaille, ou son nom a changé. Elle ne voit aucun document. Vous n’avez rien à faire.
sharing-emergency-title = En cas d’urgence
sharing-emergency-open = { $doors ->
    [both] En cas d’urgence, le SAMU (le 15) et d’autres professionnels peuvent lire les documents
    [samu] En cas d’urgence, seul le SAMU (le 15) peut lire les documents
   *[others] En cas d’urgence, des professionnels peuvent lire les documents. Mais pas le SAMU (le 15)
}. { $masked ->
    [yes] Ils voient aussi les documents cachés.
   *[no] Ils ne voient pas les documents cachés.
}
sharing-emergency-closed = En cas d’urgence, personne d’autre ne peut lire les documents.
sharing-emergency-legend = En cas d’urgence, qui peut lire les documents ?
sharing-emergency-hint = Cochez les cases pour dire oui.
sharing-emergency-told = Si quelqu’un lit en urgence, c’est écrit dans « Qui a vu le dossier », avec la raison.
sharing-emergency-link = Changer pour les urgences
sharing-emergency-count = { $masked ->
    [yes] { $count ->
        [0] Aujourd’hui, aucun document n’est caché. Un document caché plus tard serait lu en urgence.
        [one] Le document caché serait lu en urgence.
       *[other] Les { $count } documents cachés seraient lus en urgence.
    }
   *[no] { $count ->
        [0] Aujourd’hui, aucun document n’est caché.
        [one] Le document caché resterait caché en urgence.
       *[other] Les { $count } documents cachés resteraient cachés en urgence.
    }
}
sharing-switch-samu = Le SAMU, quand on appelle le 15
sharing-switch-samu-hint = Si vous ne cochez pas : le SAMU ne sait rien des maladies, des médicaments ni des allergies.
sharing-switch-others = Un autre professionnel, si le malade ne peut pas parler
sharing-switch-others-hint = Il doit écrire pourquoi. Si vous ne cochez pas : personne d’autre ne peut lire le dossier en urgence.
sharing-switch-masked = Ils lisent aussi les documents cachés
sharing-switch-masked-hint = Si vous ne cochez pas : les documents cachés restent cachés. Même si c’est très grave.
sharing-samu-on = Le SAMU (le 15) peut lire les documents.
sharing-samu-off = Le SAMU (le 15) ne peut rien lire.
sharing-others-on = Un autre professionnel peut lire si le malade ne peut pas parler. Il doit écrire pourquoi.
sharing-others-off = Aucun autre professionnel ne peut lire.
sharing-masked-on = Ils lisent aussi les documents cachés.
sharing-masked-off = Les documents cachés restent cachés.
sharing-masks-title = Ce qui est caché
sharing-masks-lead = Un document caché reste dans le dossier. Mais les professionnels ne le voient pas. Ils ne savent pas qu’il existe.
sharing-masks-now = { $count ->
    [0] Aujourd’hui, aucun document n’est caché.
    [one] Aujourd’hui, 1 document est caché.
   *[other] Aujourd’hui, { $count } documents sont cachés.
}
sharing-masks-beyond = Le médecin traitant voit les documents cachés. Une personne de confiance pour le dossier aussi. Celui qui a écrit un document le voit toujours.
sharing-masks-categories = Cacher tous les documents d’une sorte
sharing-masks-categories-hint = Les documents de cette sorte qui viendront plus tard sont cachés aussi. Pour cacher 1 seul document : ouvrez-le, puis choisissez « Changer, cacher ou signaler ce document ».
sharing-masks-authors = Cacher tout ce qu’une personne a écrit
sharing-masks-authors-hint = Cette personne voit encore ses documents à elle.
sharing-masks-new = Cacher les documents qui viendront
sharing-masks-new-yes = Cacher chaque nouveau document
sharing-masks-new-hint = Vous pourrez montrer un document plus tard. Un résultat qu’un médecin doit d’abord vous expliquer n’est pas caché.
sharing-masks-new-no = Les nouveaux documents ne sont pas cachés.
sharing-masks-link = Changer ce qui est caché
sharing-masks-count = { $before ->
    [0] Aujourd’hui, aucun document n’est caché.
   *[other] Documents cachés aujourd’hui : { $before }.
} { $after ->
    [0] Après, aucun document n’est caché.
   *[other] Documents cachés après : { $after }.
}
sharing-masks-which = Les documents cachés après
sharing-masks-who = Pour qui ça change
sharing-masks-nobody = Les professionnels qui ont votre accord voient la même chose qu’avant.
sharing-masks-manage = Cacher plusieurs documents à la fois
sharing-matrix = { $example ->
    [yes] Chaque métier peut lire certains documents seulement. La liste des métiers est ici un exemple. Ce n’est pas la vraie liste. Son nom : { $title }
   *[no] Chaque métier peut lire certains documents seulement. La liste des métiers : { $title }
}
sharing-home-text = { $own ->
    [yes] Choisir qui peut lire vos documents.
   *[no] Choisir qui peut lire les documents.
}
