// The languages and looks in which every page exists.

const STANDARD = { langue: 'fr', theme: 'auto', contraste: 'standard', texte: 'standard', espacement: 'standard', lecture: 'standard' };

/** The preferences cookie for some choices; none for none. */
export function preferencesCookie(preferences) {
  if (!preferences) return undefined;
  const all = { ...STANDARD, ...preferences };
  return `__Host-preferences=${[all.langue, all.theme, all.contraste, all.texte, all.espacement, all.lecture].join('.')}`;
}

/** Each language, and each look that a person may choose, as a visit starts with it. */
export const MODES = {
  fr: { preferences: { langue: 'fr' } },
  'fr-simple': { preferences: { langue: 'fr-simple' } },
  en: { preferences: { langue: 'en' } },
  ar: { preferences: { langue: 'ar' } },
  light: { preferences: { theme: 'light' } },
  dark: { preferences: { theme: 'dark' } },
  contrast: { preferences: { theme: 'light', contraste: 'more' } },
  largest: { preferences: { texte: 'largest' } },
};

/** The four locales with their direction. */
export const LOCALES = { fr: 'ltr', 'fr-simple': 'ltr', en: 'ltr', ar: 'rtl' };

/** Each look: the attributes that the server writes on `<html>` for it, or what the device says. */
export const LOOKS = {
  dark: { attributes: { 'data-theme': 'dark' } },
  contrast: { attributes: { 'data-contrast': 'more' } },
  'dark with contrast': { attributes: { 'data-theme': 'dark', 'data-contrast': 'more' } },
  simple: { attributes: { 'data-reading': 'simple' } },
  'largest text': { attributes: { 'data-text': 'largest' } },
  'wide spacing': { attributes: { 'data-spacing': 'wide' } },
  'forced colours': { media: { forcedColors: 'active' } },
};
