# Only what is said more simply than in fr.
profile-lead = Le profil médical dit ce qu’il faut savoir sur la santé. Vous choisissez ce que vous écrivez.
profile-who-sees = { $who ->
    [helped] { $name } vous laisse lire cette page. Les médecins ne la voient pas.
    [adult] Vous lisez cette page. Les proches qui vous aident la lisent si vous l’avez choisi. Personne d’autre. Les médecins ne la voient pas.
    [minor] Vous et vos parents lisez cette page. Les médecins ne la voient pas.
   *[represented] { $name } et ses parents lisent cette page. Les médecins ne la voient pas.
}
profile-wishes-title = Les choix pour plus tard
profile-nothing = Rien n’est écrit.
profile-nothing-long = Rien n’est écrit ici.
profile-unconcerned = Rien à écrire.
profile-unconcerned-long = Il est écrit : cette page n’est pas pour cette personne.
profile-proposals-count = { $count ->
    [one] 1 question vous attend.
   *[other] { $count } questions vous attendent.
}
profile-section-treatments = Médicaments
profile-section-vaccinations = Vaccins
profile-section-stays = Hôpital et opérations
profile-section-family-history = Maladies de la famille
profile-section-habits = La vie de tous les jours
profile-section-disabilities = Handicaps
profile-section-contacts = Les proches
profile-lead-conditions = Les maladies de maintenant et d’avant.
profile-lead-treatments = Les médicaments que l’on prend.
profile-lead-allergies = Ce qui rend malade : un aliment, un médicament, une plante…
profile-lead-stays = Quand on est allé à l’hôpital. Les opérations.
profile-lead-family-history = Les maladies des parents, des frères, des sœurs.
profile-lead-habits = Manger, bouger, dormir, les écrans, l’alcool, le tabac.
profile-lead-contacts = Les personnes à appeler. Les personnes qui aident.
profile-blood-check = À l’hôpital, on vérifie toujours le groupe sanguin. Ce qui est noté ici ne remplace pas cette vérification.
profile-trusted-note = La personne de confiance parle pour vous quand vous ne pouvez plus parler. Il faut aussi l’écrire sur un papier. Vous signez tous les deux.
profile-remove-lead = Le texte est effacé pour toujours.
profile-remove-button = Effacer pour toujours
profile-changed-meanwhile = Quelqu’un a changé ce texte. Votre texte est gardé en bas. Lisez les deux. Puis appuyez sur « Enregistrer ».
profile-gone-meanwhile = Quelqu’un a effacé ce texte. Votre texte est gardé en bas. Appuyez sur « Enregistrer » pour le garder.
profile-unconcerned-link = { $own ->
    [yes] Ce n’est pas pour moi
   *[no] Ce n’est pas pour cette personne
}
profile-concerned-link = { $own ->
    [yes] C’est pour moi
   *[no] C’est pour cette personne
}
profile-unconcerned-lead = La page reste vide. C’est normal. Vous pouvez changer d’avis.
profile-proposals-lead = Des documents disent ces choses. Dites si c’est vrai.
profile-accept = Oui, c’est vrai. Je l’ajoute.
profile-refuse = Non. Ne plus le demander.
profile-later = Je ne sais pas
profile-calendar-warning = Demandez toujours à un professionnel
profile-calendar-check = Ces âges sont pour la plupart des gens.
profile-calendar-not-noted = pas écrit ici
profile-calendar-not-noted-means = « Pas écrit ici » ne veut pas dire « pas fait ». Regardez aussi votre carnet de santé.
profile-directives-title = Mes choix pour mes soins
profile-directives-lead = Un jour, vous ne pourrez peut-être plus parler. Ici, vous écrivez les soins que vous voulez. Et ceux que vous ne voulez pas.
profile-directives-who = Personne d’autre que vous ne lit ce texte. Donnez une copie à votre médecin et à un proche.
profile-directives-paper = Il faut aussi un papier avec la date et votre signature.
profile-directives-adults = À partir de 18 ans.
profile-directives-adults-long = Il faut avoir 18 ans pour écrire ces choix.
profile-directives-withdraw-lead = Ce texte ne comptera plus. Vous pourrez encore le lire.
profile-directives-former-lead = Ces textes ne comptent plus. Vous pouvez encore les lire.
profile-organs-lead = Après la mort, on peut donner une partie de son corps pour soigner quelqu’un. En France, on pense que vous êtes d’accord. Sauf si vous avez dit non.
profile-organs-refusal = Pour dire non, il faut s’inscrire au registre national des refus.
profile-organs-not-here = Passerelle n’écrit pas à ce registre. Si vous écrivez non ici, cela ne compte pas. Parlez-en à vos proches.
profile-organs-button = J’ai lu
profile-organs-in-person = Seule la personne peut dire qu’elle a lu.
profile-proposals-left = { $count ->
    [one] Il y a encore 1 question dans { $section }. Répondre.
   *[other] Il y a encore { $count } questions dans { $section }. Répondre.
}
profile-organs-how = Comment faire ? Cherchez « registre national des refus » sur internet. Ou demandez à votre médecin ou à votre pharmacien.
profile-directives-none-here = Vous n’avez rien écrit ici. Mais il y a un document dans le dossier.
profile-source-denies = Un document plus récent, du { $date }, dit le contraire. Vous pouvez garder, changer ou enlever ce qui est écrit ici.
profile-source-silent = Un document plus récent, du { $date }, n’en parle plus. Vous pouvez garder, changer ou enlever ce qui est écrit ici.
