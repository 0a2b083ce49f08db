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
