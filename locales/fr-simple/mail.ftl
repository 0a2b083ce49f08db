mail-access = { $own ->
    [yes] Quelqu’un a regardé votre dossier. C’était le { $when } (heure de Paris).
   *[no] Quelqu’un a regardé le dossier de { $initials }. C’était le { $when } (heure de Paris).
}
mail-refusal = { $own ->
    [yes] Quelqu’un a voulu regarder votre dossier. Nous avons dit non. C’était le { $when } (heure de Paris).
   *[no] Quelqu’un a voulu regarder le dossier de { $initials }. Nous avons dit non. C’était le { $when } (heure de Paris).
}
mail-see = Pour voir qui c’était, connectez-vous ici :
mail-code-until = Écrivez ce code dans Passerelle avant { $until } (heure de Paris). Il sert une seule fois.
mail-code-other = Vous n’avez rien demandé ? Ne faites rien. Ne donnez ce code à personne.
