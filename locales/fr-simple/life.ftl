life-state-announced = { $own ->
    [yes] Un dossier de santé vous attend depuis le { $date }. Il est encore fermé. Personne ne le lit. Vous choisissez : oui ou non.
   *[no] Un dossier de santé attend cette personne depuis le { $date }. Il est encore fermé. Personne ne le lit. Vous choisissez : oui ou non.
}
life-state-closed = { $own ->
    [yes] Votre dossier est fermé depuis le { $date }. Personne ne le lit. Nous le gardons jusqu’au { $end }. Vous pouvez le rouvrir.
   *[no] Le dossier est fermé depuis le { $date }. Personne ne le lit. Nous le gardons jusqu’au { $end }. Vous pouvez le rouvrir.
}
life-state-erasing = { $own ->
    [yes] Le { $date }, vous avez demandé d’effacer votre dossier. Vous pouvez dire non jusqu’au { $end }. Après, le dossier n’existe plus.
   *[no] Le { $date }, quelqu’un a demandé d’effacer le dossier. Vous pouvez dire non jusqu’au { $end }. Après, le dossier n’existe plus.
}
life-open-lead = Vous dites oui ou non. C’est vous qui choisissez. Vous serez soigné pareil.
life-open-added = Les médecins peuvent y mettre des documents. Vous pouvez les cacher.
life-close-nobody = Plus personne ne lit le dossier. Même en urgence.
life-close-kept = Nous le gardons jusqu’au { $date }. Après, il est effacé.
life-reopen-who = Les médecins que vous aviez choisis voient de nouveau vos documents. Vous pouvez changer cela.
life-erase-lead = Un dossier effacé ne revient pas. Vous avez 30 jours pour changer d’avis.
life-erase-all = Après, tout est détruit, même vos demandes. Personne ne peut retrouver vos documents.
life-late-title = Le dossier a changé : rien n’a été fait
life-nobody-text = Il n’y a pas de dossier avec ce compte. Vous avez demandé de l’effacer ? Alors c’est fait.
