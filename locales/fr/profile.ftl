profile-title = Profil médical
profile-lead = L’essentiel de la santé, rubrique par rubrique. Rien n’est obligatoire.
profile-who-sees = { $who ->
    [helped] { $name } vous laisse lire ce profil dans Passerelle. Aucun professionnel ne peut le lire.
    [adult] Aujourd’hui, vous lisez ce profil dans Passerelle, et les proches aidants à qui vous l’avez ouvert. Personne d’autre. Aucun professionnel ne peut le lire.
    [minor] Aujourd’hui, vous et vos représentants légaux lisez ce profil dans Passerelle. Aucun professionnel ne peut le lire.
   *[represented] Aujourd’hui, { $name } et ses représentants légaux lisent ce profil dans Passerelle. Aucun professionnel ne peut le lire.
}
profile-health-title = Santé
profile-wishes-title = Volontés
profile-comma = ,
profile-nothing = Rien pour le moment.
profile-nothing-long = Rien n’est noté pour le moment.
profile-unconcerned = Non concerné.
profile-unconcerned-long = Il est noté que cette rubrique ne concerne pas cette personne.
profile-items-count = { $count ->
    [one] 1 élément :
   *[other] { $count } éléments :
}
profile-proposals-count = { $count ->
    [one] 1 proposition attend votre réponse.
   *[other] { $count } propositions attendent votre réponse.
}
profile-refused-count = { $count ->
    [one] Voir la proposition refusée
   *[other] Voir les { $count } propositions refusées
}
# Sections.
profile-section-conditions = Maladies
profile-section-treatments = Traitements
profile-section-allergies = Allergies
profile-section-vaccinations = Vaccinations
profile-section-stays = Hospitalisations et opérations
profile-section-family-history = Antécédents familiaux
profile-section-habits = Habitudes de vie
profile-section-disabilities = Handicaps
profile-section-blood-group = Groupe sanguin
profile-section-contacts = Entourage
profile-lead-conditions = Les maladies d’aujourd’hui et celles d’avant.
profile-lead-treatments = Les médicaments et les autres traitements pris en ce moment.
profile-lead-allergies = Ce qui provoque une allergie ou une intolérance : aliment, médicament, pollen…
profile-lead-vaccinations = Les vaccins reçus.
profile-lead-stays = Les séjours à l’hôpital et les opérations.
profile-lead-family-history = Les maladies des parents, grands-parents, frères, sœurs et enfants.
profile-lead-habits = L’alimentation, le mouvement, le sommeil, les écrans, l’alcool, le tabac.
profile-lead-disabilities = Les handicaps, et ce qui aide.
profile-lead-blood-group = Le groupe sanguin, s’il est connu.
profile-lead-contacts = Les personnes à joindre, et celles qui aident.
profile-blood-check = À l’hôpital, le groupe sanguin est toujours vérifié avant une transfusion. Ce qui est noté ici ne remplace pas cette vérification.
profile-trusted-note = La personne de confiance parle pour vous si vous ne le pouvez plus. On la choisit par écrit, et elle signe aussi. Ce que vous notez ici aide à la retrouver, et ne remplace pas ce papier.
profile-full = Cette rubrique est pleine. Supprimez un élément avant d’en ajouter un autre.
profile-full-one = Un groupe sanguin est déjà noté. Modifiez-le, ou supprimez-le.
# Acts.
profile-add = Ajouter
profile-change = Modifier
profile-remove = Supprimer
profile-save = Enregistrer
profile-cancel = Annuler
profile-back = Retour au profil médical
profile-add-title = { $section } : ajouter
profile-change-title = { $section } : modifier
profile-remove-title = { $section } : supprimer ?
profile-remove-lead = Ce que vous supprimez est effacé tout de suite. Personne ne peut le faire revenir.
profile-remove-proposal = Cet élément vient d’un document. Il ne sera plus proposé, sauf si vous le demandez dans les propositions refusées.
profile-remove-button = Supprimer pour toujours
profile-remove-changed = Ce texte a changé depuis que vous avez ouvert cette page. Lisez-le avant de décider.
profile-changed-meanwhile = Ce texte a changé pendant que vous écriviez. Rien n’est perdu : ce que vous avez écrit est ci-dessous. Comparez, puis enregistrez.
profile-gone-meanwhile = Cet élément a été supprimé pendant que vous écriviez. Rien n’est perdu : ce que vous avez écrit est ci-dessous. Si vous enregistrez, il sera ajouté de nouveau.
profile-now-title = Ce qui est enregistré maintenant
profile-unconcerned-link = { $own ->
    [yes] Cette rubrique ne me concerne pas
   *[no] Cette rubrique ne concerne pas cette personne
}
profile-concerned-link = { $own ->
    [yes] Cette rubrique me concerne
   *[no] Cette rubrique concerne cette personne
}
profile-unconcerned-title = { $section } : non concerné ?
profile-unconcerned-lead = La rubrique reste vide, et il est noté que c’est voulu. Vous pouvez changer d’avis à tout moment.
profile-unconcerned-button = Noter « non concerné »
profile-unconcerned-items = Cette rubrique contient des éléments. Supprimez-les d’abord.
profile-concerned-title = { $section } : de nouveau concerné ?
profile-concerned-lead = La mention « non concerné » est enlevée.
profile-concerned-button = Enlever « non concerné »
profile-done-added = C’est ajouté.
profile-done-added-named = « { $name } » est ajouté.
profile-done-changed = C’est modifié.
profile-done-changed-named = « { $name } » est modifié.
profile-done-removed = C’est supprimé.
profile-done-concerned = C’est noté.
profile-done-decided = Vos réponses sont enregistrées.
profile-done-decided-partly = Certaines réponses n’ont pas pu être enregistrées : la proposition n’existe plus, a déjà une réponse, ou la rubrique est pleine. Les autres sont enregistrées.
profile-done-directives = Vos directives anticipées sont enregistrées.
profile-done-withdrawn = Vos directives anticipées sont retirées.
profile-done-read = C’est noté.
# Where something comes from.
profile-origin-me = Écrit par vous, le { $date }.
profile-origin-other = Écrit par { $name } ({ $quality }), le { $date }.
profile-origin-edited-me = Modifié par vous, le { $date }.
profile-origin-edited-other = Modifié par { $name } ({ $quality }), le { $date }.
profile-origin-documents = D’après :
profile-origin-lost = D’après un document qui n’est plus dans le dossier, ou qui ne vous est pas ouvert.
profile-source-date = du { $date }
profile-source-author = par { $author }
# Proposals.
profile-proposals-link = Voir ce que des documents proposent
profile-proposals-left = { $count ->
    [one] Il reste 1 proposition dans { $section } : répondre
   *[other] Il reste { $count } propositions dans { $section } : répondre
}
profile-proposals-title = { $section } : propositions
profile-proposals-lead = Voici ce que des documents du dossier disent. Rien n’entre dans le profil sans votre accord.
profile-proposals-empty = Aucune proposition n’attend de réponse.
profile-proposals-save = Enregistrer mes réponses
profile-proposals-none-chosen = Choisissez une réponse pour au moins une proposition.
profile-proposal-legend = Votre réponse
profile-accept = Ajouter au profil
profile-refuse = Refuser, et ne plus le proposer
profile-later = Répondre plus tard
profile-refused-title = Propositions refusées
profile-refused-lead = Elles ne sont plus proposées. Vous pouvez changer d’avis.
profile-keep-refused = Laisser refusée
profile-again = Proposer de nouveau
# Vaccination calendar.
profile-calendar-title = Calendrier des vaccinations
profile-calendar-warning = Repères indicatifs, à vérifier avec un professionnel
profile-calendar-check = Ces âges valent pour la plupart des gens. D’autres vaccins peuvent être utiles selon la santé, le travail ou les voyages.
profile-calendar-source = D’après le document suivant, recopié sans vérification officielle :
profile-calendar-caption = Vaccins habituels à cet âge
profile-calendar-target = Protège contre
profile-calendar-ages = Âge habituel
profile-calendar-noted = Dans ce profil
profile-calendar-usual = { $count ->
    [one] 1 injection : { $ages }
   *[other] { $count } injections : { $ages }
}
profile-calendar-yearly = chaque année, à partir de { $ages }
profile-calendar-months = { $count ->
    [one] 1 mois
   *[other] { $count } mois
}
profile-calendar-months-span = entre { $from } et { $count } mois
profile-calendar-years = { $count ->
    [one] 1 an
   *[other] { $count } ans
}
profile-calendar-years-span = entre { $from } et { $count } ans
profile-calendar-not-noted = pas noté ici
profile-calendar-undated = { $count ->
    [one] 1 injection notée, sans date
   *[other] { $count } injections notées, sans date
}
profile-calendar-dates = { $count ->
    [one] 1 injection notée : { $dates }
   *[other] { $count } injections notées : { $dates }
}
profile-calendar-not-noted-means = « Pas noté ici » ne veut pas dire « pas fait » : le vaccin est peut-être noté ailleurs, par exemple dans le carnet de santé.
# Advance directives.
profile-directives-title = Directives anticipées
profile-directives-lead = Les directives anticipées disent les soins que l’on veut, ou que l’on ne veut pas, si un jour on ne peut plus le dire soi-même.
profile-directives-who = Aujourd’hui, personne d’autre que vous ne lit ce texte dans Passerelle. Donnez-en une copie à votre médecin et à une personne proche.
profile-directives-paper = La loi demande un écrit daté et signé. Ce texte vous aide à le préparer et à le retrouver, et ne le remplace pas.
profile-directives-active = Écrites le { $date }
profile-directives-none = Vous n’en avez pas écrit ici. Ce n’est pas obligatoire.
profile-directives-none-here = Vous n’en avez pas écrit ici. Il y en a parmi les documents du dossier.
profile-directives-documents = Dans les documents du dossier
profile-directives-document-later = Le document du { $document } est plus récent que le texte écrit ici le { $here }.
profile-directives-here-later = Le texte écrit ici le { $here } est plus récent que le document du { $document }.
profile-directives-same-day = Le texte écrit ici le { $here } et le document du { $document } : leurs dates ne disent pas lequel est le plus récent. Lisez les deux.
profile-directives-adults = Réservées aux personnes majeures.
profile-directives-adults-long = Les directives anticipées sont réservées aux personnes majeures. Il n’y en a donc pas dans ce dossier.
profile-directives-in-person = Seule la personne elle-même les lit et les écrit.
profile-directives-write = Écrire mes directives
profile-directives-rewrite = Écrire une nouvelle version
profile-directives-withdraw = Retirer mes directives
profile-directives-write-title = Écrire mes directives anticipées
profile-directives-text = Ce que je veux, et ce que je ne veux pas
profile-directives-text-hint = Avec vos mots. Par exemple : la réanimation, l’aide à respirer, les soins contre la douleur.
profile-directives-place = Où est le papier signé
profile-directives-place-hint = Par exemple : chez ma fille, dans le bureau de ma chambre.
profile-directives-save = Enregistrer cette version
profile-directives-missing = Écrivez ce que vous voulez, ou ce que vous ne voulez pas.
profile-directives-gone = Vos directives ont été retirées pendant que vous écriviez. Rien n’est perdu : si vous enregistrez, ce texte sera votre nouvelle version.
profile-directives-full = Il y a déjà 100 versions. Aucune autre ne peut être enregistrée.
profile-directives-withdraw-title = Retirer mes directives anticipées ?
profile-directives-withdraw-lead = Ce texte ne vaudra plus. Vous pourrez toujours le relire parmi les anciennes versions.
profile-directives-former = Anciennes versions
profile-directives-former-lead = Elles ne valent plus. Personne d’autre que vous ne peut les relire ici.
profile-directives-version = Du { $start } au { $end }
profile-directives-version-withdrawn = Du { $start } au { $end }, puis retirées
# Organ donation.
profile-organs-title = Don d’organes
profile-organs-lead = En France, chacun est présumé d’accord pour donner ses organes après sa mort, sauf s’il a dit non de son vivant.
profile-organs-refusal = Pour dire non, on s’inscrit au registre national des refus.
profile-organs-how = Ce registre a un site officiel : cherchez « registre national des refus » sur internet, et vérifiez que le site est celui de l’Agence de la biomédecine. Un médecin ou un pharmacien peut aussi vous dire comment vous inscrire.
profile-organs-not-here = Passerelle n’envoie rien à ce registre : un refus écrit ici ne compterait pas. Parlez aussi de votre choix à vos proches.
profile-organs-button = J’ai pris connaissance
profile-organs-read = Information lue le { $date }.
profile-organs-unread = Une information à lire.
profile-organs-in-person = Cette information s’adresse à la personne elle-même : elle seule peut dire qu’elle en a pris connaissance.
profile-source-denies = La nouvelle version du document, du { $date }, dit le contraire. Gardez, changez ou supprimez ce qui est noté ici.
profile-source-silent = La nouvelle version du document, du { $date }, n’en parle plus. Gardez, changez ou supprimez ce qui est noté ici.
