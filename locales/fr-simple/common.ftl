# Only what is said more simply than in fr.
nav-history = Qui a vu le dossier
nav-sign-out = Me déconnecter
nav-accessibility = Accessibilité : un site pour tout le monde
nav-privacy = Mes informations
nav-components = Les parties des pages
subject-label = Vous voyez le dossier de
subject-professional-label = Vous êtes :
common-footer = Passerelle. C’est grave ? Appelez le 15 ou le 112. Vous pouvez aussi écrire un message au 114.
