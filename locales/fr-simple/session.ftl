# Only what is said more simply than in fr.
session-prolong = Je continue
session-warning-title = Voulez-vous continuer ?
session-warning-text = Appuyez sur le bouton pour continuer. Sinon, nous fermons la page. C’est pour protéger vos informations.
session-warning-left = Il vous reste :
session-warning-minutes = minutes
session-warning-seconds = secondes
session-warning-failed = Passerelle ne répond pas. Vérifiez que vous avez Internet. Puis appuyez encore.
session-ended-title = Votre connexion est terminée
session-ended-text = Vous n’avez rien fait depuis un moment. Nous avons fermé la page. C’est pour protéger vos informations. Tout est encore dans votre dossier.
