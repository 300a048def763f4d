/** The languages beside English: as N/translation names them, and as XLIFF does. */
export const locales = { de_DE: 'de-DE', es_ES: 'es-ES', fr_FR: 'fr-FR', ja_JP: 'ja-JP' } as const;

export type LocaleId = keyof typeof locales;

export const localeIds = Object.keys(locales) as LocaleId[];
