# Only what is said more simply than in fr.
history-title = Qui a vu le dossier
history-lead = Cette liste montre tout ce qui a été fait dans ce dossier. Le plus récent est en haut. Si quelqu’un change cette liste, cela se voit.
history-empty = Il n’y a encore rien dans cette liste.
history-list-title = Ce qui a été fait ou refusé
history-help-title = Vous êtes surpris par quelque chose ?
history-help-text = Notez la date et le nom. Puis parlez-en à cette personne. Vous pouvez aussi en parler à l’hôpital ou au médecin.
history-unknown = Nous ne savons pas qui
history-times = { $count } fois. La première fois à { $start }.
history-receipts-text = Un reçu est un fichier. Il prouve ce qui est écrit dans cette liste. Toute personne peut le vérifier. Il y a des noms dans ce fichier. Donnez-le seulement à une personne de confiance.
history-receipt-check = Gardez ce fichier. N’y changez rien. Pour le vérifier, demandez de l’aide à une personne qui connaît l’informatique.
history-receipt-below = La suite est pour un ordinateur.
