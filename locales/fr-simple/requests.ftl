requests-title = Mes droits : mes demandes
requests-lead =
    La loi vous donne des droits sur vos données.
    Ici, vous faites une demande.
    Ici, vous suivez la réponse.
requests-choose-lead =
    Choisissez ce que vous voulez demander.
requests-complaint =
    La réponse ne vient pas ? Elle ne vous convient pas ?
    Vous pouvez écrire à la CNIL.
    La CNIL protège vos données.
    Son site : cnil.fr
    Vous pouvez aussi aller devant un juge.
requests-delay =
    Nous devons répondre en un mois.
    Parfois, il faut deux mois de plus.
    Alors, nous devons vous dire pourquoi.
    C’est gratuit.
requests-late-then =
    Vous pouvez nous écrire encore, plus bas.
requests-access-what =
    Savoir ce que nous gardons sur vous.
    Recevoir une copie.
requests-access-limits =
    Nous donnons ce qui est dans ce dossier.
    Un hôpital ou un médecin garde aussi un dossier : demandez-le-lui.
requests-rectification-what =
    Faire corriger une erreur.
requests-rectification-limits =
    Un médecin a écrit le document ? Lui seul peut le corriger.
    Nous vous disons à qui nous avons parlé.
requests-erasure-what =
    Faire effacer des données.
requests-erasure-limits =
    Vous pouvez supprimer vos documents.
    Vous ne pouvez pas supprimer un document ajouté par un médecin.
    Vous pouvez le cacher.
    Le dossier est fermé ? La loi le fait garder dix ans.
    Vous pouvez demander à l’effacer avant. C’est fait en trois mois au plus.
requests-restriction-what =
    Mettre des données de côté, le temps de vérifier.
requests-restriction-limits =
    Nous gardons ces données. Nous ne nous en servons pas.
    Nous vous disons jusqu’à quand elles sont de côté.
requests-portability-what =
    Emporter vos données vers un autre service.
requests-portability-limits =
    Vous pouvez prendre une copie tout de suite.
    Il manque quelque chose ? Faites une demande.
requests-objection-what =
    Dire non à une utilisation de vos données.
requests-objection-limits =
    Vous devez dire pourquoi.
    Les professionnels peuvent ajouter des informations utiles. La loi le permet.
    C’est vous qui choisissez qui peut les lire.
requests-text-hint =
    Écrivez avec vos mots.
requests-too-many-today = Vous avez envoyé { $count } demandes. C’est le maximum pour un jour. Cette demande n’est pas partie. Essayez encore demain.
