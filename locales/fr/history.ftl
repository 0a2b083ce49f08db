history-title = Qui a consulté
history-lead = Voici tout ce qui a été fait dans ce dossier, du plus récent au plus ancien. Personne ne peut changer cette liste sans que cela se voie.
history-empty = Rien n’a encore été fait dans ce dossier.
history-list-title = Consultations et refus
history-refused = Refusé
history-document = { $what } : { $title }
history-help-title = Quelque chose vous étonne ?
history-help-text = Notez la date et le nom, puis parlez-en à la personne ou au lieu de soins concerné.
history-page-title = { $title }, page { $page } sur { $pages }
history-unknown = Personne inconnue
history-service = Le service
history-you = Vous
history-times = { $count } fois, depuis { $start }
history-files = { $count ->
    [one] Un fichier
   *[other] { $count } fichiers
}
history-documents = { $count ->
    [one] Un document
   *[other] { $count } documents
}
history-receipt = Reçu
history-receipt-of = { " " }de ceci : { $what }, { $time }
history-receipts-title = Garder une preuve
history-receipts-text = Un reçu est un fichier qui prouve ce qui est écrit dans cette liste. Toute personne peut le vérifier, même sans Passerelle. Il contient les noms et les titres de la liste : ne le donnez qu’à des personnes de confiance.
history-receipts-page = Reçu de toute cette page
history-receipts-days = Reçu des { $days } derniers jours
history-receipt-title = Reçu de Passerelle : ce qui a été fait dans un dossier
history-receipt-made = Fait le { $date }.
history-receipt-proves = { $count ->
    [one] Ce reçu prouve que ce qui suit est écrit dans le journal des accès, et que personne ne peut l’y changer sans que cela se voie.
   *[other] Ce reçu prouve que les { $count } lignes qui suivent sont écrites dans le journal des accès, et que personne ne peut les y changer sans que cela se voie.
}
history-receipt-cut = La liste était plus longue : seules les { $count } lignes les plus récentes sont dans ce reçu.
history-receipt-check = Pour le vérifier, gardez ce fichier tel quel. La documentation de Passerelle (docs/TRACE.md) explique comment faire, avec ou sans Passerelle.
history-receipt-below = La suite est la preuve, faite pour un ordinateur : elle seule compte. N’y changez rien.
