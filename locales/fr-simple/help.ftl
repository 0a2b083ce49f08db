# Only what is said more simply than in fr.
help-lead = Voici des réponses à vos questions.
help-urgent-title = C’est grave
help-urgent-text = Appelez le 15 ou le 112. Ce sont les numéros des secours. Vous ne pouvez pas parler ou entendre ? Écrivez un message au 114. Passerelle ne peut pas appeler les secours pour vous.
help-signin-title = Je ne peux pas me connecter
help-signin-text = Regardez si les grandes lettres sont bloquées sur le clavier. Vous avez essayé plusieurs fois ? Attendez quelques minutes. Puis essayez encore.
help-code-text = Ce code est sur votre téléphone. Il est dans une application de codes. Il change toutes les 30 secondes. Ce code prouve que c’est vous.
help-read-text = Vous pouvez changer la taille du texte. Vous pouvez changer les couleurs. Vous pouvez changer la langue. Vous pouvez choisir le français facile à lire.
help-read-link = Changer la langue ou l’affichage
help-understand-text = Demandez à la personne qui l’a écrit. Vous pouvez aussi demander à votre médecin. Passerelle montre vos résultats. Seul un professionnel de santé peut les expliquer.
help-history-text = Ouvrez la page « Qui a vu le dossier ». Elle montre le nom des personnes qui ont regardé vos documents. Elle montre aussi la date et la raison.
help-keyboard-text = Appuyez sur la touche Tab pour aller au lien suivant. Appuyez sur la touche Entrée pour ouvrir le lien. Le premier lien de la page va au texte.
help-forgotten-title = J’ai oublié mon mot de passe ou j’ai un nouveau téléphone
help-forgotten-text = Allez voir le service qui a créé votre compte. Apportez un papier d’identité, par exemple votre carte d’identité. Ce service va vous aider à ouvrir votre compte. Ne donnez jamais votre mot de passe. Ne donnez jamais votre code. Personne n’a le droit de vous les demander.
