# Where the record stands.
life-title = { $own ->
    [yes] Mon dossier : ouvert ou fermé
   *[no] Le dossier : ouvert ou fermé
}
life-state-announced = { $own ->
    [yes] Un dossier de santé vous est proposé depuis le { $date }. Il n’est pas ouvert : rien n’y entre et personne ne le lit. Vous choisissez si vous en voulez un.
   *[no] Un dossier de santé est proposé pour cette personne depuis le { $date }. Il n’est pas ouvert : rien n’y entre et personne ne le lit. Vous choisissez si elle en a un.
}
life-state-opposed = { $own ->
    [yes] Vous avez dit le { $date } que vous ne vouliez pas de dossier. Rien n’y entre et personne ne le lit. Vous pouvez changer d’avis quand vous voulez.
   *[no] Il a été dit le { $date } que cette personne n’aurait pas de dossier. Rien n’y entre et personne ne le lit. Vous pouvez changer d’avis quand vous voulez.
}
life-state-open = { $own ->
    [yes] Votre dossier est ouvert depuis le { $date }. Vous pouvez le fermer quand vous voulez.
   *[no] Le dossier est ouvert depuis le { $date }. Vous pouvez le fermer quand vous voulez.
}
life-state-closed = { $own ->
    [yes] Votre dossier est fermé depuis le { $date }. Rien n’y entre et personne ne le lit. Il est gardé jusqu’au { $end }, puis effacé. Jusqu’à ce jour, vous pouvez le rouvrir.
   *[no] Le dossier est fermé depuis le { $date }. Rien n’y entre et personne ne le lit. Il est gardé jusqu’au { $end }, puis effacé. Jusqu’à ce jour, vous pouvez le rouvrir.
}
life-state-erasing = { $own ->
    [yes] Vous avez demandé le { $date } d’effacer votre dossier. Il est fermé. Jusqu’au { $end } compris, vous pouvez annuler. Ensuite, il est effacé pour toujours.
   *[no] L’effacement du dossier a été demandé le { $date }. Il est fermé. Jusqu’au { $end } compris, vous pouvez annuler. Ensuite, il est effacé pour toujours.
}
life-state-ending = { $own ->
    [yes] Le temps pour changer d’avis est passé. Votre dossier est en train d’être effacé.
   *[no] Le temps pour changer d’avis est passé. Le dossier est en train d’être effacé.
}
# What can be done.
life-go-open = { $own ->
    [yes] Choisir si je veux un dossier
   *[no] Choisir si cette personne a un dossier
}
life-go-close = { $own ->
    [yes] Fermer mon dossier
   *[no] Fermer le dossier
}
life-go-reopen = { $own ->
    [yes] Rouvrir mon dossier
   *[no] Rouvrir le dossier
}
life-go-erase = { $own ->
    [yes] Faire effacer mon dossier
   *[no] Faire effacer le dossier
}
life-go-keep = Annuler l’effacement
life-rights-title = Ce qui reste possible dans tous les cas
life-rights-text = { $own ->
    [yes] Même fermé, votre dossier garde la liste de ce qui y a été fait. Vous pouvez aussi demander vos données.
   *[no] Même fermé, le dossier garde la liste de ce qui y a été fait. Vous pouvez aussi demander les données.
}
life-rights-history = Voir ce qui a été fait dans le dossier
life-rights-requests = Faire une demande sur les données
life-rights-relatives = Mettre fin à l’aide d’un proche
# What was done.
life-steps-title = Ce qui a été décidé
life-done-open = Le dossier est ouvert
life-done-object = Pas de dossier
life-done-close = Le dossier est fermé
life-done-reopen = Le dossier est rouvert
life-done-erase = L’effacement est demandé
life-done-keep = L’effacement est annulé
life-step-me = par vous, le { $date }
life-step-named = accord donné par { $name }, noté le { $date }
life-step-other = par une autre personne, le { $date }
life-done = C’est enregistré. Ce choix compte dès maintenant, partout.
life-receipt-lead = Gardez la preuve de ce choix :
life-receipt = télécharger le reçu
life-receipt-of = Télécharger le reçu : { $what }
# What all forms share.
life-agree-legend = Votre accord
life-cancel = Ne rien changer
life-continue = Continuer
life-copy = Gardez d’abord une copie des documents, si vous voulez.
life-copy-link = Emporter une copie
life-late-title = Rien n’a été fait : le dossier a changé
life-late-text = { $own ->
    [yes] Depuis que vous avez ouvert cette page, votre dossier a changé, peut-être dans une autre fenêtre. Regardez où il en est, puis choisissez.
   *[no] Depuis que vous avez ouvert cette page, le dossier a changé, peut-être dans une autre fenêtre. Regardez où il en est, puis choisissez.
}
life-late-button = Voir où en est le dossier
# Opening.
life-open-title = { $own ->
    [yes] Voulez-vous un dossier de santé ?
   *[no] Ouvrir un dossier de santé pour cette personne ?
}
life-open-lead = Vous êtes libre de dire oui ou non. Les soins sont les mêmes dans les deux cas.
life-open-what = { $own ->
    [yes] Le dossier réunit vos documents de santé : ordonnances, résultats, comptes rendus.
   *[no] Le dossier réunit les documents de santé de cette personne : ordonnances, résultats, comptes rendus.
}
life-open-who = { $own ->
    [yes] Au début, aucun professionnel ne le lit pour vous soigner. Vous choisissez ensuite qui voit quoi, et vous pouvez le reprendre à tout moment.
   *[no] Au début, aucun professionnel ne le lit pour les soins. Vous choisissez ensuite qui voit quoi, et vous pouvez le reprendre à tout moment.
}
life-open-added = Les professionnels peuvent y ajouter des documents utiles. Vous êtes libre de les masquer.
life-open-emergency = { $own ->
    [yes] En cas d’urgence, un professionnel peut ouvrir le dossier s’il écrit pourquoi, et vous le voyez. Vous pouvez l’interdire.
   *[no] En cas d’urgence, un professionnel peut ouvrir le dossier s’il écrit pourquoi, et vous le voyez. Vous pouvez l’interdire.
}
life-open-end = Vous pouvez fermer le dossier, ou le faire effacer, quand vous voulez.
life-open-agree = { $own ->
    [yes] J’ai lu ce qui précède et je suis d’accord pour que mon dossier soit ouvert.
   *[no] J’ai lu ce qui précède et je suis d’accord pour que ce dossier soit ouvert.
}
life-open-missing = Pour ouvrir le dossier, cochez la case. Si vous n’en voulez pas, choisissez « Je ne veux pas de dossier ».
life-open-button = { $own ->
    [yes] Ouvrir mon dossier
   *[no] Ouvrir le dossier
}
life-object-title = Vous n’en voulez pas ?
life-object-text = { $own ->
    [yes] Rien n’entrera dans le dossier et personne ne le lira. Cela ne change rien à vos soins ni à vos remboursements.
   *[no] Rien n’entrera dans le dossier et personne ne le lira. Cela ne change rien aux soins ni aux remboursements.
}
life-object-button = { $own ->
    [yes] Je ne veux pas de dossier
   *[no] Je ne veux pas de dossier pour cette personne
}
# Closing.
life-close-title = { $own ->
    [yes] Fermer mon dossier
   *[no] Fermer ce dossier
}
life-close-lead = { $own ->
    [yes] Voici ce qui se passe quand vous fermez votre dossier.
   *[no] Voici ce qui se passe quand vous fermez le dossier.
}
life-close-nobody = Plus aucun professionnel ne le lit, même en urgence. Pour leurs logiciels, c’est comme s’il n’existait pas.
life-close-yourself = { $own ->
    [yes] Vous ne lisez plus vos documents ici non plus.
   *[no] Vous ne lisez plus ces documents ici non plus.
}
life-close-added = Plus rien n’y entre. Les documents qui arrivent sont refusés.
life-close-kept = Il est gardé à l’abri dix ans, jusqu’au { $date }, puis effacé.
life-close-undo = Jusque-là, vous pouvez le rouvrir à tout moment : tout y sera encore.
life-close-agree = { $own ->
    [yes] J’ai compris et je veux fermer mon dossier.
   *[no] J’ai compris et je veux fermer ce dossier.
}
life-close-missing = Pour continuer, cochez la case qui dit que vous voulez fermer le dossier.
life-close-again-title = { $own ->
    [yes] Fermer votre dossier maintenant ?
   *[no] Fermer le dossier maintenant ?
}
life-close-again = { $own ->
    [yes] Dès que vous appuyez, plus personne ne lit votre dossier. Vous pourrez le rouvrir jusqu’au { $date }.
   *[no] Dès que vous appuyez, plus personne ne lit le dossier. Vous pourrez le rouvrir jusqu’au { $date }.
}
life-close-button = { $own ->
    [yes] Oui, fermer mon dossier
   *[no] Oui, fermer le dossier
}
# Opening again.
life-reopen-title = { $own ->
    [yes] Rouvrir mon dossier
   *[no] Rouvrir ce dossier
}
life-reopen-lead = Rien n’a été perdu.
life-reopen-back = Tous les documents reviennent, avec ce que vous aviez masqué.
life-reopen-who = Les professionnels que vous aviez autorisés voient de nouveau ce qu’ils voyaient. Vous pouvez changer cela juste après.
life-reopen-added = De nouveaux documents peuvent y entrer. Ceux qui ont été refusés pendant la fermeture n’y sont pas.
life-reopen-agree = { $own ->
    [yes] Je suis d’accord pour que mon dossier soit rouvert.
   *[no] Je suis d’accord pour que ce dossier soit rouvert.
}
life-reopen-missing = Pour rouvrir le dossier, cochez la case.
life-reopen-button = Rouvrir le dossier
# Erasing.
life-erase-title = { $own ->
    [yes] Faire effacer mon dossier
   *[no] Faire effacer ce dossier
}
life-erase-lead = Un dossier effacé ne peut pas revenir. C’est pourquoi vous avez trente jours pour changer d’avis.
life-erase-when = Le dossier est fermé dès maintenant, et effacé après le { $date }.
life-erase-undo = Jusqu’au { $date } compris, vous pouvez annuler ici.
life-erase-all = Ensuite, tout est détruit : documents, profil, choix, demandes en cours et leurs réponses. Ni vous, ni nous, ni personne ne pourra les retrouver.
life-erase-history = La liste de ce qui a été fait dans le dossier n’est plus lisible non plus. Téléchargez avant les reçus que vous voulez garder.
life-erase-account = { $own ->
    [yes] Votre compte reste, sans dossier. Vos médecins gardent leurs propres dossiers : écrivez-leur si vous voulez les voir.
   *[no] Votre compte reste. Les médecins gardent leurs propres dossiers : écrivez-leur si vous voulez les voir.
}
life-erase-agree = { $own ->
    [yes] J’ai compris et je veux que mon dossier soit effacé.
   *[no] J’ai compris et je veux que ce dossier soit effacé.
}
life-erase-missing = Pour continuer, cochez la case qui dit que vous voulez faire effacer le dossier.
life-erase-again-title = { $own ->
    [yes] Faire effacer votre dossier ?
   *[no] Faire effacer le dossier ?
}
life-erase-again = { $own ->
    [yes] Votre dossier sera fermé dès maintenant et effacé pour toujours après le { $date }.
   *[no] Le dossier sera fermé dès maintenant et effacé pour toujours après le { $date }.
}
life-erase-button = { $own ->
    [yes] Oui, effacer mon dossier
   *[no] Oui, effacer le dossier
}
life-keep-title = Annuler l’effacement
life-keep-lead = Le dossier ne sera pas effacé après le { $date }.
life-keep-closed = Il reste fermé. Vous pourrez le rouvrir juste après, si vous voulez.
life-keep-button = Annuler l’effacement
# An account without record.
life-nobody-title = Ce compte n’a pas de dossier
life-nobody-text = Aucun dossier ne s’ouvre avec ce compte. Si vous avez demandé qu’il soit effacé, c’est fait : il n’en reste rien.
life-nobody-account = Vos soins ne changent pas. Si vous pensez que c’est une erreur, l’aide dit à qui vous adresser.
