uses-title = Les données en dehors des soins
uses-lead = Ici, vous décidez si les données de ce dossier peuvent servir à autre chose qu’à soigner. Chaque utilisation se décide à part.
uses-care = Ces réponses ne changent rien aux soins : elles n’ouvrent et ne ferment rien aux professionnels de santé.
uses-forbidden = Les assureurs, les mutuelles et les employeurs n’ont pas le droit d’utiliser ce dossier pour un contrat, même avec votre accord (code de la santé publique, article L1111-18).
uses-change = Lire et changer
uses-back = Revenir à la liste
uses-cancel = Ne rien changer
# Research.
uses-research = La recherche
uses-research-what = Des chercheurs étudient des données de santé pour mieux connaître les maladies et les traitements. La loi le permet sans vous demander un accord, mais vous avez le droit de vous y opposer à tout moment. Passerelle ne vous demande pas de raison.
uses-research-today = Aujourd’hui, Passerelle n’envoie aucune donnée à la recherche, ni à la plateforme des données de santé. Votre réponse est gardée avec sa date et sera respectée si cela change.
uses-research-law = C’est une opposition : tant que vous ne dites rien, l’utilisation permise par la loi reste possible.
uses-research-elsewhere = Votre réponse vaut pour les données gardées dans Passerelle. Pour les données gardées ailleurs, adressez-vous aussi à la plateforme des données de santé ou à l’Assurance Maladie.
# Algorithms.
uses-extraction = La lecture des documents par un programme
uses-extraction-what = Un programme pourrait lire les documents pour en tirer des valeurs et s’en servir à autre chose que vous les montrer.
uses-extraction-today = Aujourd’hui, aucun programme de Passerelle ne fait cela. Les courbes d’analyses et les propositions du profil montrent seulement ce que les auteurs ont écrit sous forme de données, et rien n’entre dans le profil sans vous. Votre réponse sera respectée si cela change.
# Statistics.
uses-statistics = Les statistiques pour améliorer Passerelle
uses-statistics-what = L’équipe de Passerelle pourrait compter comment ce dossier est utilisé, pour améliorer le service.
uses-statistics-today = Aujourd’hui, aucune statistique n’est faite à partir de ce dossier. Votre réponse sera respectée si cela change.
# Services of others.
uses-service = Le service « { $name } »
uses-service-by = Ce service est proposé par :
uses-service-gone = Ce service n’est plus proposé.
uses-service-today = Aujourd’hui, Passerelle n’envoie rien à ce service. Votre réponse sera respectée si cela change.
uses-services-none = Aucun service extérieur n’est proposé aujourd’hui. Si l’un d’eux l’est un jour, il ne recevra rien sans votre accord.
# What holds.
uses-state-not-opposed = Aucune opposition n’est enregistrée.
uses-state-opposed = Vous vous opposez à cette utilisation depuis le { $date }.
uses-state-refused = Refusé depuis le { $date }.
uses-state-allowed = Accepté depuis le { $date }.
uses-state-not-asked = Vous n’avez pas répondu : cette utilisation n’est pas permise.
uses-state-unlisted = Ce service n’est plus proposé : il n’a droit à rien.
# Answering.
uses-answer-label = Votre réponse
uses-answer-hint = Vous verrez ce que cela change avant d’enregistrer.
uses-answer-missing = Choisissez une réponse.
uses-answer-not-oppose = Je ne m’oppose pas
uses-answer-oppose = Je m’oppose
uses-answer-yes = J’accepte
uses-answer-no = Je refuse
uses-preview-button = Voir ce que cela change
uses-preview-title = Avant d’enregistrer : { $name }
uses-preview-nothing = Rien n’est encore changé.
uses-preview-now = Aujourd’hui
uses-preview-then = Votre réponse
uses-preview-care = Rien ne change pour les soins.
uses-effect-oppose = Après cette réponse, les données de ce dossier ne devront pas servir à la recherche. Vous pourrez retirer votre opposition à tout moment.
uses-effect-not-oppose = Après cette réponse, votre opposition est retirée : l’utilisation permise par la loi redevient possible. Vous pourrez vous opposer de nouveau à tout moment.
uses-effect-yes = Après cette réponse, cette utilisation est permise. Vous pourrez changer d’avis à tout moment.
uses-effect-no = Après cette réponse, cette utilisation n’est pas permise. Vous pourrez changer d’avis à tout moment.
uses-save = Enregistrer ma réponse
uses-done-opposed = Votre opposition est enregistrée.
uses-done-not-opposed = Votre opposition est retirée.
uses-done-yes = Votre accord est enregistré.
uses-done-no = Votre refus est enregistré.
uses-done-nothing = C’était déjà votre réponse : rien n’a changé.
uses-done-meanwhile = Une autre réponse avait été donnée pendant que cette page était ouverte. La vôtre est la dernière : c’est elle qui compte.
uses-done-receipt = Prendre le reçu de cette réponse
# What was answered.
uses-past-title = Les réponses données
uses-past-line = { $date }, { $name } : { $answer } { $me ->
    [yes] (vous)
   *[no] (une autre personne qui s’occupe de ce dossier)
}
uses-files-title = Garder ces réponses
uses-file-attestation = Attestation, avec la preuve de la dernière réponse (texte)
uses-file-fhir = Fichier pour les logiciels de santé (FHIR Consent)
uses-attestation-title = Passerelle : réponses sur l’utilisation des données en dehors des soins
uses-attestation-person = Dossier de { $name }.
uses-attestation-made = Attestation faite le { $date }.
uses-attestation-proof = La suite prouve la dernière réponse : le journal des accès l’a écrite à sa date et l’a signée.
