# Only what is said more simply than in fr.
components-title = Les parties des pages
components-lead = Cette page montre chaque partie des pages. Elle existe seulement pour l’essai.
components-list = Liste des parties
