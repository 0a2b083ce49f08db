# Only what is said more simply than in fr.
subject-lead = Vous pouvez ouvrir votre dossier. Vous pouvez aussi ouvrir le dossier d’une personne que vous représentez. Représenter une personne, c’est avoir le droit de décider pour elle. Vous pouvez aussi ouvrir le dossier d’une personne que vous aidez.
subject-legend = Choisissez un dossier
subject-own = { $name } (c’est vous)
subject-represented = { $name } (vous décidez pour cette personne)
subject-banner-represented = Attention : c’est le dossier de { $name }. Ce n’est pas le vôtre.
subject-banner-own = C’est votre dossier.
