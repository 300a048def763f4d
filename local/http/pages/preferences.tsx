import { AccountError } from '../../account/errors';
import { preferenceChoices, preferenceNames, preferencesOf, savePreferences, type PreferenceName } from '../../account/preferences';
import { formatNumber } from '../../formats/numberFormat';
import { redirectAnswer, type Answer } from '../answer';
import type { SignedInExchange } from '../exchange';
import { formOf } from '../localRequest';
import { RequestError } from '../requestError';
import { paths, url } from '../urls';
import { PostForm } from './PostForm';
import { pageAnswer } from './page';

const titles: Readonly<Record<PreferenceName, string>> = {
  LANGUAGE: 'Language',
  DATEFORMAT: 'Date format',
  TIMEFORMAT: 'Time format',
  NUMBERFORMAT: 'Number format',
  TIMEZONE: 'Time zone',
};

/** Home > Set Preferences: how this user reads language, dates and numbers, in every role of his. */
export function preferencesPage(exchange: SignedInExchange): Answer {
  const { account, request, session } = exchange;
  const chosen = preferencesOf(account, session.user.id);
  return pageAnswer(exchange, {
    title: 'Set Preferences',
    content: (
      <>
        {request.query.get('notice') === 'saved' && (
          <p class="local-notice" role="status">
            Your preferences are saved.
          </p>
        )}
        <p class="local-lead">Scripts speak this language and write dates and numbers so. NetSuite’s own pages stay English here.</p>
        <PostForm exchange={exchange} action={paths.preferences} class="local-form">
          {preferenceNames.map((name) => (
            <label key={name}>
              {titles[name]}
              <select name={name}>
                {preferenceChoices[name].map((choice) => (
                  <option key={choice} value={choice} selected={choice === chosen[name]}>
                    {wordsOf(name, choice)}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <button class="local-button local-button-main" type="submit">
            Save
          </button>
        </PostForm>
      </>
    ),
  });
}

/**
 * The form of the page: LANGUAGE, DATEFORMAT, TIMEFORMAT, NUMBERFORMAT, TIMEZONE; what is left out stays.
 * @throws RequestError 400 UNKNOWN_PREFERENCE
 */
export function savePreferencesPage({ account, request, session }: SignedInExchange): Answer {
  const form = formOf(request);
  const changes = preferenceNames.flatMap((name) => {
    const value = form.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  try {
    savePreferences(account, session.user.id, Object.fromEntries(changes));
  } catch (error) {
    if (error instanceof AccountError) throw new RequestError(400, error.code, error.message);
    throw error;
  }
  return redirectAnswer(303, url(paths.preferences, { notice: 'saved' }));
}

function wordsOf(name: PreferenceName, choice: string): string {
  if (name === 'LANGUAGE') return nameOfLanguage(choice.replace('_', '-'));
  return name === 'NUMBERFORMAT' ? formatNumber(1_000_000, 2, 2, choice) : choice;
}

/** In its own words, as who reads it looks for it. */
function nameOfLanguage(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}
