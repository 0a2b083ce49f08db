# Only what is said more simply than in fr.
# Categories of documents, with the hard words explained.
category-synthese = Résumé de ma santé
category-ord-soin = Ordonnances : les médicaments et les soins à prendre
category-radio-sc = Images de votre corps : radio, scanner
category-biologie = Résultats d’analyses : sang, urine
category-cpt-rend = Comptes rendus : ce que le médecin a fait
category-depistag = Prévention et dépistage : pour rester en bonne santé
category-cert-med = Certificats médicaux : papiers signés par le médecin
category-doc-adm = Papiers administratifs
category-synth-pml = Résumé de votre profil médical
category-dir-ant = Directives anticipées : les choix pour la fin de la vie
category-car-vac = Vos vaccins
category-vdp = Ce que veut le patient
category-remb = Remboursements : l’argent rendu pour vos soins
category-quest-sante = Questions sur votre santé
# What was done, in the history.
event-sign-in = Est entré dans Passerelle
event-sign-in-refused = A essayé d’entrer dans Passerelle
event-sign-out = Est sorti de Passerelle
event-subject-chosen = A ouvert le dossier
event-record-searched = A cherché un document
event-attachment-read = A ouvert un fichier
event-original-downloaded = A copié un document sur son appareil
event-access-refused = A voulu voir un document
event-history-read = A regardé cette liste
event-document-replaced = A mis un document plus récent à la place d’un ancien
event-import-refused = A essayé d’ajouter un document
event-patient-created = A créé le dossier
# Why something was refused.
reason-no-subject = La personne n’avait pas ouvert de dossier.
reason-not-yours = Ce document est dans le dossier d’une autre personne.
reason-second-factor-missing = Il manquait le code à 6 chiffres.
reason-purpose-not-allowed = La personne a donné une raison. Cette raison ne suffit pas.
reason-not-in-this-quality = Cette personne n’a pas le droit.
reason-no-consent = Ce professionnel doit d’abord avoir l’accord du patient.
reason-blocked = Cette personne n’a plus le droit de voir ce dossier.
reason-not-representative = Cette personne n’a pas le droit de décider pour ce patient.
reason-hidden-from-patient = Un professionnel de santé doit d’abord vous en parler.
reason-hidden-from-representatives = Ce document est fermé aux représentants légaux, par exemple les parents.
reason-wrong-credentials = L’identifiant, le mot de passe ou le code était faux.
reason-too-many-attempts = La personne avait essayé trop de fois.
reason-unacceptable-document = Ce document avait un problème.
# In which quality somebody acted.
quality-patient = Le patient
quality-legal-representative = Représentant légal, par exemple un parent
quality-professional = Professionnel de santé, par exemple un médecin
quality-operator = Une personne qui s’occupe de Passerelle
quality-delegate = Une personne proche qui aide le patient
quality-mediator = Médiateur, une personne qui aide à comprendre
quality-emergency = Urgence, pour soigner très vite
purpose-own-health = Le patient s’occupe de sa santé
purpose-representation = Le représentant légal s’occupe de la santé du patient
purpose-care = Pour soigner le patient
purpose-emergency = Urgence : pour soigner très vite
purpose-feeding = Pour ajouter des documents dans le dossier
purpose-assistance = Pour aider une personne à utiliser Passerelle
