# Only what is said more simply than in fr.
session-prolong = Je continue
session-warning-title = Voulez-vous continuer ?
session-warning-text = Appuyez sur « Je continue » pour rester connecté. Sinon, Passerelle va vous déconnecter. C’est pour protéger vos informations.
session-warning-left = Il vous reste :
session-warning-minutes = minutes
session-warning-seconds = secondes
session-warning-failed = Passerelle ne répond pas. Vérifiez que vous avez Internet. Puis appuyez encore sur « Je continue ».
session-ended-title = Votre connexion est terminée
session-ended-text = Vous n’avez rien fait depuis un moment. Passerelle vous a déconnecté. C’est pour protéger vos informations. Tout est encore dans votre dossier.
