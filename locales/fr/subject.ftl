subject-title = Quel dossier voulez-vous ouvrir ?
subject-lead = Vous pouvez ouvrir votre dossier, ou celui d’une personne dont vous êtes le représentant légal.
subject-legend = Dossier
subject-own = { $name } (vous)
subject-represented = { $name } (vous êtes son représentant légal)
subject-continue = Ouvrir ce dossier
subject-error = Choisissez un dossier dans la liste.
