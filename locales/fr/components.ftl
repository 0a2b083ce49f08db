components-title = Composants
components-lead = Chaque élément des pages, avec ses variantes. Cette page n’existe que dans la démonstration.
components-list = Liste des composants
