export-link = Emporter une copie du dossier
export-to-summary = Faire un résumé médical
export-to-copy = Emporter une copie des documents
export-back = Retour au dossier
export-title = Emporter une copie
export-lead = Vous pouvez garder une copie de vos documents sur votre appareil, ou la donner à quelqu’un.
export-empty = Le dossier ne contient pas encore de document. Vous pouvez emporter ce que vous avez écrit vous-même.
export-content-title = Ce que vous recevrez
export-content-index = Une page d’accueil, « index.html », qui mène à chaque document. Elle se lit sans internet.
export-content-files = Chaque document, tel qu’il a été reçu, avec ses fichiers joints (PDF, images).
export-content-fhir = Un fichier pour les logiciels de santé (norme HL7 FHIR R4). Un autre service de santé peut le reprendre.
export-content-zip = Le tout est dans un seul fichier ZIP. Ouvrez-le, puis ouvrez « index.html ».
export-care-title = Gardez ce fichier en lieu sûr
export-care = Ce fichier n’est pas protégé par un mot de passe. Sur un ordinateur partagé, supprimez-le après usage. Cette copie sera inscrite dans la liste « Qui a consulté ».
export-all-title = Tout le dossier
export-all-text = { $count ->
    [one] Un document, { $size } environ.
   *[other] { $count } documents, { $size } environ.
}
export-all-button = Télécharger tout le dossier
export-progress = Le téléchargement commence tout de suite. Votre navigateur montre ce qui est déjà arrivé. Un long dossier peut prendre quelques minutes.
export-old-legend = Anciennes versions
export-old-versions = { $count ->
    [one] Ajouter aussi l’ancienne version d’un document
   *[other] Ajouter aussi les { $count } anciennes versions
}
export-category-title = Certaines catégories
export-category-legend = Quelles catégories voulez-vous emporter ?
export-category-button = Télécharger ces catégories
export-category-choice = { $category } ({ $count })
export-document-title = Des documents choisis un par un
export-document-summary = Choisir les documents
export-document-legend = Quels documents voulez-vous emporter ?
export-document-button = Télécharger ces documents
export-document-most = Voici les { $count } documents les plus récents. Pour les autres, choisissez leur catégorie.
export-document-choice = { $title }, { $date }
export-document-old = ancienne version
export-error-category = Cochez au moins une catégorie
export-error-document = Cochez au moins un document
export-error-part = Cochez au moins une partie
export-one-title = Emporter une copie de ce document
export-one-page-title = Emporter une copie : { $title }
export-one-text = Vous recevrez un fichier ZIP : le document tel qu’il a été reçu, ses fichiers joints, une page qui se lit sans internet, et un fichier pour les logiciels de santé.
export-one-button = Télécharger la copie
export-one-link = Emporter une copie
export-one-back = Retour au document
export-print-link = Imprimer
export-print-page-title = Imprimer : { $title }
export-print-how = Sur un ordinateur : Ctrl + P, ou « Imprimer » dans le menu de votre navigateur. Sur un téléphone : ouvrez le menu du navigateur, choisissez « Partager », puis « Imprimer ». Ce cadre ne sera pas imprimé.
export-person = Dossier de
export-birth = Date de naissance
export-ins = Matricule INS
export-made-on = Fait le
export-printed-on = Imprimé le
export-archive-person = Dossier de { $name }, date de naissance : { $birth }
export-archive-title = Copie du dossier médical
export-archive-lead = { $count ->
    [one] Un document, copié le { $date }.
   *[other] { $count } documents, copiés le { $date }.
}
export-archive-programs = Pour les logiciels de santé
export-archive-fhir = Ce fichier contient les mêmes documents et leurs résultats chiffrés, selon la norme HL7 FHIR R4.
export-archive-missing = n’a pas pu être copié
export-archive-back = Tous les documents
export-archive-files = Fichiers
export-archive-original = (le document tel qu’il a été reçu, pour un logiciel de santé)
export-readme-made = Copie faite le { $date }
export-readme-index = Ouvrez le fichier index.html pour lire les documents.
export-readme-documents = Le dossier « documents » contient chaque document tel qu’il a été reçu, ses fichiers joints et une page à lire.
export-readme-fhir = Le fichier bundle.fhir.json est pour les logiciels de santé (HL7 FHIR R4).
export-summary-title = Résumé médical
export-summary-lead = Un fichier PDF à imprimer, à garder ou à montrer à un soignant. Il peut être lu par un lecteur d’écran.
export-summary-source = Ce résumé reprend ce qui est écrit dans le dossier. Passerelle ne change rien et n’interprète rien.
export-summary-legend = Que voulez-vous mettre dans le résumé ?
export-summary-button = Créer le résumé (PDF)
export-summary-heading = Résumé médical de { $name }
export-summary-note = Ce résumé reprend ce qui est écrit dans le dossier à cette date. Il peut être incomplet et ne remplace pas l’avis d’un soignant.
export-summary-running = { $name }, date de naissance : { $birth }. Résumé du { $date }
export-summary-page = Page { $page } sur { $pages }
export-summary-closing = Fait avec Passerelle, à la demande de la personne ou de qui la représente. Les valeurs sont celles des documents : elles n’ont été ni converties ni interprétées.
export-colon = { " :" }
export-part-results = Derniers résultats d’analyses
export-part-documents = Liste des documents
export-part-documents-most = Voici les { $count } documents les plus récents.
export-part-empty = Le dossier ne contient rien pour cette partie.
export-results-note = Le dernier résultat de chaque analyse, avec l’intervalle de référence donné par le laboratoire.
export-column-document = Document
export-column-date = Date
export-column-category = Catégorie
export-column-author = Auteur
export-column-analysis = Analyse
export-column-result = Résultat
export-column-range = Référence
export-part-unconcerned = Cette partie ne concerne pas la personne.
export-part-unfilled = Rien n’est noté dans le profil médical pour cette partie.
export-source = D’après le document « { $title } », { $date }
export-content-profile = Le profil médical et vos directives anticipées, quand vous prenez tout le dossier.
export-part-unanswered = Rien n’est encore confirmé dans le profil médical pour cette partie, mais des documents en parlent : lisez ce qui suit.
export-waiting-title = { $section } : d’après les documents, sans réponse
export-waiting-note = { $count ->
    [one] Une information des documents attend une réponse : elle n’a été ni confirmée, ni refusée.
   *[other] { $count } informations des documents attendent une réponse : elles n’ont été ni confirmées, ni refusées.
}
export-replaced-label = Attention
export-replaced-denied = la nouvelle version de ce document, du { $date }, dit le contraire.
export-replaced-unsaid = la nouvelle version de ce document, du { $date }, n’en parle plus.
export-archive-decisions = Ce fichier contient les décisions : qui peut voir le dossier, et à quoi servent les données en dehors des soins (FHIR Consent).
export-archive-history = Ce fichier contient l’historique des accès au dossier (FHIR AuditEvent).
export-readme-decisions = Le fichier consentements.fhir.json contient les décisions sur le dossier (FHIR Consent).
export-readme-history = Le fichier historique.fhir.json contient l’historique des accès au dossier (FHIR AuditEvent).
