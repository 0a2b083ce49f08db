# Only what is said more simply than in fr.
relatives-title = Les proches qui m’aident
relatives-lead = Un proche peut vous aider. Il lit une partie de votre dossier. Vous choisissez ce qu’il lit. Vous pouvez arrêter quand vous voulez.
relatives-invite-lead = Votre proche doit d’abord dire oui. Il se connecte avec son compte à lui. Ne donnez jamais votre mot de passe.
relatives-field-parts-hint = Cochez ce que votre proche peut lire. Il ne voit rien d’autre.
relatives-field-sensitive-hint = Ce sont les documents sur la santé mentale, la grossesse, les gènes, certaines maladies graves qui se transmettent. L’ordinateur ne les reconnaît pas tous. Un autre document peut aussi en parler. Sans coche, votre proche ne voit pas ceux qui sont reconnus.
relatives-preview-history = Vous verrez dans votre historique tout ce que cette personne regarde.
relatives-code-how = Votre proche se connecte avec son compte à lui. Il va sur la page « Répondre à une invitation ». Il écrit le code.
relatives-end-question = Voulez-vous arrêter l’aide de { $name } ? Cette personne ne verra plus rien, tout de suite.
relatives-helping-lead = Ces personnes vous laissent lire une partie de leur dossier. Elles voient ce que vous regardez.
relatives-answer-lead = Écrivez le code que votre proche vous a donné. Ensuite, vous pouvez dire oui ou non.
relatives-closed-represented = Chacun choisit pour son propre dossier. Un parent ne peut pas le faire pour son enfant.
relatives-may-not-sensitive = Les documents reconnus comme sensibles restent fermés
relatives-not-open = Ce dossier est fermé. Demandez pourquoi à la personne que vous aidez.
