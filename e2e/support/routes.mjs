// Every page of the portal, for tests that hold for all of them.
import { accounts, camille, lucie, malik, nour } from './accounts.mjs';
import { state } from './state.mjs';


/**
 * `path`; `account` for pages behind the sign-in, which carry the session warning; `islands` when the page loads WebAssembly
 * all the same; `status` when it is not 200. The documents are one of each kind that the demonstration holds.
 */
export const ROUTES = [
  { path: '/' },
  { path: '/connexion' },
  { path: '/aide' },
  { path: '/aide/mots' },
  { path: '/aide/mots?partie=2' },
  { path: '/accessibilite' },
  { path: '/confidentialite' },
  { path: '/preferences', islands: true },
  { path: '/composants' },
  { path: '/au-revoir' },
  { path: '/session/terminee' },
  { path: '/page-qui-n-existe-pas', status: 404 },
  { path: '/', account: camille },
  { path: '/dossier', account: camille },
  { path: '/dossier?q=zzzz', account: camille },
  { path: '/dossier?plus=oui&categorie=biologie', account: camille },
  { path: '/dossier/analyses', account: camille },
  ...(state.documents ?? []).map(({ path, kind, identifier }) => ({ path, kind, account: accounts.find((a) => a.identifier === identifier) })),
  { path: '/dossier/ajouter', account: camille },
  { path: '/dossier/corbeille', account: camille },
  ...(state.documents ?? []).slice(0, 1).flatMap(({ path, identifier }) =>
    ['gerer', 'signaler'].map((page) => ({ path: `${path}/${page}`, kind: page, account: accounts.find((a) => a.identifier === identifier) }))),
  { path: '/dossier/emporter', account: camille },
  { path: '/dossier/resume', account: camille },
  ...(state.documents ?? []).slice(0, 1).flatMap(({ path, kind, identifier }) => ['emporter', 'imprimer'].map((page) => (
    { path: `${path}/${page}`, kind: `${kind}, ${page}`, account: accounts.find((a) => a.identifier === identifier) }))),
  { path: '/dossier/profil', account: camille },
  ...['maladies', 'vaccinations', 'groupe-sanguin', 'entourage'].map((section) => ({ path: `/dossier/profil/${section}`, account: camille })),
  ...['maladies', 'vaccinations', 'entourage', 'habitudes'].map((section) => ({ path: `/dossier/profil/${section}/ajouter`, account: camille })),
  { path: '/dossier/profil/maladies/propositions', account: camille },
  { path: '/dossier/profil/allergies/non-concerne', account: camille },
  { path: '/dossier/profil/directives', account: camille },
  { path: '/dossier/profil/directives/ecrire', account: camille },
  { path: '/dossier/profil/don-d-organes', account: camille },
  ...['', '/professionnels', '/equipes', '/urgence', '/masques'].map((page) => ({ path: `/acces${page}`, account: camille })),
  ...['', '/adresse'].map((page) => ({ path: `/acces/avertissements${page}`, account: camille })),
  { path: '/acces/professionnels/x', account: camille, status: 404 },
  { path: '/acces/historique', account: camille },
  ...['', '/recherche', '/lecture-automatique', '/statistiques', '/service-carnet-marche'].map((page) => ({ path: `/acces/usages${page}`, account: camille })),
  ...['', '/nouvelle', '/nouvelle/acces', '/nouvelle/effacement'].map((page) => ({ path: `/acces/demandes${page}`, account: camille })),
  ...['', '/fermer', '/effacer'].map((page) => ({ path: `/acces/dossier${page}`, account: camille })),
  { path: '/acces/dossier/ouvrir', account: lucie },
  { path: '/personne', account: malik },
  ...['/acces/proches', '/acces/proches/inviter', '/proches/invitation'].map((path) => ({ path, account: camille })),
  { path: '/proches', account: nour },
];

/** A short name for messages. */
export const nameOf = ({ path, kind, account }) => `${kind ? `/dossier/… (${kind})` : path}${account ? ' signed in' : ''}`;
