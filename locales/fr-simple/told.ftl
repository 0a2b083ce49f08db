told-lead = { $own ->
    [yes] Un professionnel de santé regarde votre dossier ? Une autre personne change qui le voit ? Nous pouvons vous envoyer un e-mail.
   *[no] Un professionnel de santé regarde ce dossier ? Une autre personne change qui le voit ? Nous pouvons vous envoyer un e-mail.
}
told-content = L’e-mail ne parle jamais de votre santé.
told-nobody = Nous n’avons pas votre adresse e-mail. Nous ne pouvons pas vous écrire, même en urgence. Vous pouvez regarder la page « Qui a vu le dossier ».
told-choice-hint = En urgence, nous vous écrivons toujours tout de suite.
told-choice-each-time-hint = Un message par professionnel, au plus toutes les 30 minutes.
told-choice-unusual = Seulement ce qui est rare
told-choice-unusual-hint = Un nouveau professionnel. Un accès refusé. Quelqu’un d’autre a changé qui voit le dossier.
told-address-lead = Nous envoyons un code à cette adresse. Vous l’écrirez après. Il marche { $minutes } minutes.
told-address-use = L’adresse sert seulement à vous écrire. Nous ne la donnons à personne. Si vous en changez, nous écrivons aussi à l’ancienne.
told-verify-hint = Le code est dans l’e-mail. Vous ne le trouvez pas ? Regardez dans les courriers indésirables.
told-remove-effect = Nous ne vous écrirons plus, même en urgence. Un dernier message le dira.
told-emergency = En urgence, nous vous écrivons tout de suite, si nous avons votre adresse e-mail. Nous écrivons aussi au médecin traitant, si nous avons son adresse.
told-nowhere = Personne ne peut être averti par e-mail. Chaque accès, même en urgence, reste écrit dans « Qui a vu le dossier ».
told-failures-what = Vérifiez votre adresse. Ce qui s’est passé est écrit dans « Qui a vu le dossier ».
