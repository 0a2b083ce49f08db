# Only what is said more simply than in fr.
signin-lead = Préparez 3 choses : votre identifiant, votre mot de passe et votre téléphone avec l’application de codes.
signin-identifier = Votre identifiant
signin-identifier-hint = C’est le nom de votre compte. Vous l’avez reçu avec votre compte.
signin-password = Votre mot de passe
signin-error-wrong = L’identifiant ou le mot de passe est faux. Vérifiez-les. Puis essayez encore.
signin-error-too-many = { $minutes ->
    [one] Vous avez essayé trop de fois. Attendez 1 minute. Puis essayez encore. Votre compte marche toujours.
   *[other] Vous avez essayé trop de fois. Attendez { $minutes } minutes. Puis essayez encore. Votre compte marche toujours.
}
signin-code-title = Votre code
signin-code-lead = Ouvrez l’application de codes sur votre téléphone. Vous voyez un code de 6 chiffres. Ce code change toutes les 30 secondes.
signin-code = Écrivez le code à 6 chiffres
signin-code-restart = Recommencer depuis le début
signin-error-code-empty = Il manque le code. Écrivez le code à 6 chiffres.
signin-error-code-wrong = Ce code est faux ou trop vieux. Attendez le code suivant. Puis écrivez-le.
signin-goodbye-text = Vos documents sont protégés. Le bouton « Retour » ne montre plus vos documents.
signin-goodbye-again = Se connecter encore
signin-forgotten = J’ai oublié mon mot de passe ou j’ai un nouveau téléphone
