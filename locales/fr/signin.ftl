signin-title = Se connecter
signin-lead = Vous avez besoin de votre identifiant, de votre mot de passe et de votre application de codes.
signin-identifier = Identifiant
signin-identifier-hint = Il vous a été donné à la création de votre compte.
signin-password = Mot de passe
signin-continue = Continuer
signin-error-identifier = Écrivez votre identifiant.
signin-error-password = Écrivez votre mot de passe.
signin-error-wrong = L’identifiant ou le mot de passe n’est pas le bon. Vérifiez-les, puis essayez de nouveau.
signin-error-too-many = { $minutes ->
    [one] Il y a eu trop d’essais. Attendez 1 minute, puis essayez de nouveau. Votre compte n’est pas bloqué.
   *[other] Il y a eu trop d’essais. Attendez { $minutes } minutes, puis essayez de nouveau. Votre compte n’est pas bloqué.
}
signin-code-title = Code de connexion
signin-code-lead = Ouvrez votre application de codes. Elle affiche un code de 6 chiffres qui change toutes les 30 secondes.
signin-code = Code à 6 chiffres
signin-code-hint = Par exemple : 123 456
signin-code-continue = Se connecter
signin-code-restart = Recommencer avec un autre identifiant
signin-error-code-empty = Écrivez le code à 6 chiffres.
signin-error-code-wrong = Ce code n’est pas le bon, ou il a déjà servi. Attendez le code suivant et écrivez-le.
signin-goodbye-title = Vous êtes déconnecté
signin-goodbye-text = Votre session est fermée. Personne ne peut revoir vos documents avec le bouton « Retour ».
signin-goodbye-again = Se connecter de nouveau
signin-step-password = votre identifiant et votre mot de passe
signin-step-code = votre code à 6 chiffres
signin-forgotten = J’ai oublié mon mot de passe, ou changé de téléphone
