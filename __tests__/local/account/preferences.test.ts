import { preferenceChoices, preferenceNames, preferencesOf, savePreferences } from '../../../local/account/preferences';
import { emptyAccount } from './support';

describe('The preferences of a user', () => {
  it('are those of the company until he chooses others', () => {
    const account = emptyAccount();
    expect(preferencesOf(account, 1)).toEqual({
      LANGUAGE: 'en_US', DATEFORMAT: 'M/D/YYYY', TIMEFORMAT: 'h:mm a', NUMBERFORMAT: '0', TIMEZONE: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
  });

  it('are his alone', () => {
    const account = emptyAccount();
    preferencesOf(account, 1);
    savePreferences(account, 1, { LANGUAGE: 'de_DE', NUMBERFORMAT: '1' });
    savePreferences(account, 1, { NUMBERFORMAT: '2' });
    expect(preferencesOf(account, 1)).toMatchObject({ LANGUAGE: 'de_DE', NUMBERFORMAT: '2', DATEFORMAT: 'M/D/YYYY' });
    expect(preferencesOf(account, 2)).toMatchObject({ LANGUAGE: 'en_US', NUMBERFORMAT: '0' });
  });

  it.each([
    ['a name that does not exist', { LANGUAGE: 'fr_FR', COLOUR: 'red' }],
    ['a value that is not offered', { LANGUAGE: 'fr_FR', DATEFORMAT: 'YY' }],
    ['a name of Object.prototype', { LANGUAGE: 'fr_FR', toString: 'x' }],
  ])('cannot have %s, and then nothing is kept', (_title, changes) => {
    const account = emptyAccount();
    expect(() => savePreferences(account, 1, changes)).toThrow(expect.objectContaining({ code: 'UNKNOWN_PREFERENCE' }));
    expect(preferencesOf(account, 1).LANGUAGE).toBe('en_US');
  });

  it('offer each choice once, in languages and time zones that this machine knows', () => {
    for (const name of preferenceNames) expect(new Set(preferenceChoices[name]).size).toBe(preferenceChoices[name].length);
    for (const language of preferenceChoices.LANGUAGE) expect(() => new Intl.Locale(language.replace('_', '-'))).not.toThrow();
    for (const timeZone of preferenceChoices.TIMEZONE) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
  });
});
