# Only what is said more simply than in fr.
privacy-title = Mes informations
privacy-lead = Nous expliquons ce que Passerelle garde sur vous.
privacy-kept-title = Ce que nous gardons
privacy-kept-documents = Nous gardons vos documents et votre identité. Ils sont écrits en code secret. Il faut une clé secrète pour les lire. Cette clé est seulement pour votre dossier.
privacy-kept-trace = Nous gardons la liste des personnes qui ont ouvert votre dossier.
privacy-kept-cookies = Nous mettons 2 cookies sur votre appareil. Un cookie est un tout petit fichier. Le premier cookie garde votre connexion. Le deuxième cookie garde vos choix d’affichage.
privacy-not-text = Il n’y a pas de publicité. Nous ne comptons pas les visites. Tous les fichiers viennent de notre site. Les adresses des pages ne disent rien sur votre santé. Les notes techniques de nos ordinateurs ne disent rien sur votre santé.
privacy-search-text = Ce mot est écrit dans l’adresse de la page. Votre appareil peut garder cette adresse. Nos ordinateurs ne gardent pas ce mot.
