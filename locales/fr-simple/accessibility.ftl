# Only what is said more simply than in fr.
accessibility-title = Accessibilité : un site pour tout le monde
accessibility-lead = Tout le monde doit pouvoir utiliser Passerelle.
accessibility-state-title = Ce que nous faisons
accessibility-state-text = Nous suivons des règles pour aider tout le monde à lire. Ces règles s’appellent WCAG 2.2. Un expert doit encore contrôler notre site avec les règles françaises RGAA 4.1. Après ce contrôle, nous pourrons donner un résultat.
accessibility-tested-title = Ce que nous vérifions
accessibility-tested-automatic = Un outil vérifie chaque page. Il vérifie chaque langue et chaque affichage. Cet outil trouve seulement une partie des problèmes.
accessibility-tested-keyboard = Nous essayons tout le site avec le clavier. Nous l’essayons sur un très petit écran. Nous l’essayons avec un texte très grand.
accessibility-tested-missing = Des personnes handicapées doivent encore essayer le site. Nous devons aussi essayer plusieurs lecteurs d’écran. Un lecteur d’écran est un programme qui lit la page à voix haute.
accessibility-limits-title = Ce qui peut être difficile à lire
accessibility-limits-text = Des professionnels de santé nous envoient des fichiers. Par exemple : des images ou des fichiers PDF. Nous vous montrons ces fichiers comme ils sont. Parfois, un lecteur d’écran ne peut pas les lire.
accessibility-help-title = Vous avez un problème pour lire ?
accessibility-help-text = Parlez-en au service qui a créé votre compte. Ce service doit vous donner l’information d’une autre façon. Vous pouvez aussi écrire au Défenseur des droits. Le Défenseur des droits aide les personnes à faire respecter leurs droits.
