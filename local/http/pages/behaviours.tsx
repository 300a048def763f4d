import { behaviours, setBehaviour, setUnreadableTables, unreadableTables } from '../../account/behaviours';
import { AccountError } from '../../account/errors';
import { listFeatures, setFeature } from '../../account/features';
import { behaviourChoices, type BehaviourName } from '../../account/types';
import { isAdministrator, noPrivileges } from '../administrator';
import type { Answer } from '../answer';
import { redirectAnswer } from '../answer';
import type { SignedInExchange } from '../exchange';
import { formTokenField } from '../formToken';
import { formOf } from '../localRequest';
import { RequestError } from '../requestError';
import { paths } from '../urls';
import { PostForm } from './PostForm';
import { pageAnswer } from './page';

/**
 * Where nobody can know without an account how NetSuite behaves, this account has a switch; here they stand, with the
 * account's features. For the Administrator.
 */
export function behavioursPage(exchange: SignedInExchange): Answer {
  if (!isAdministrator(exchange.session)) throw noPrivileges();
  const { account } = exchange;
  const current = behaviours(account);
  const features = listFeatures(account);
  return pageAnswer(exchange, {
    title: 'Behaviours and Features',
    content: (
      <>
        <h2>Behaviours</h2>
        <p class="local-lead">What no public source says of NetSuite can be one way or the other here.</p>
        <PostForm exchange={exchange} action={paths.behaviours} class="local-form">
          {(Object.keys(behaviourChoices) as BehaviourName[]).map((name) => (
            <label key={name}>
              {name}
              <select name={name}>
                {behaviourChoices[name].map((choice) => (
                  <option key={choice} value={choice} selected={choice === current[name]}>
                    {choice}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <SaveButton action="behaviours" />
        </PostForm>
        <h2>Unreadable Tables</h2>
        <PostForm exchange={exchange} action={paths.behaviours} class="local-form">
          <label>
            SuiteQL tables refused to everybody, separated by spaces
            <input name="tables" value={[...unreadableTables(account)].join(' ')} />
          </label>
          <SaveButton action="tables" />
        </PostForm>
        <h2>Features</h2>
        <p class="local-lead">On: {features.filter(({ on }) => on).map(({ id }) => id).join(', ') || 'none'}</p>
        <PostForm exchange={exchange} action={paths.behaviours} class="local-form">
          <label>
            Feature
            <select name="feature">
              {features.map(({ id, on }) => (
                <option key={id} value={id}>
                  {id} ({on ? 'on' : 'off'})
                </option>
              ))}
            </select>
          </label>
          <label>
            Becomes
            <select name="state">
              <option value="on">on</option>
              <option value="off">off</option>
            </select>
          </label>
          <SaveButton action="feature" />
        </PostForm>
      </>
    ),
  });
}

/** The forms of the page: `action` behaviours (name=value each), tables (tables) or feature (feature, state). */
export function saveBehavioursPage(exchange: SignedInExchange): Answer {
  if (!isAdministrator(exchange.session)) throw noPrivileges();
  const form = formOf(exchange.request);
  try {
    exchange.account.database.transaction(() => applyForm(exchange, form));
  } catch (error) {
    if (error instanceof AccountError) throw new RequestError(400, error.code, error.message);
    throw error;
  }
  return redirectAnswer(303, paths.behaviours);
}

/** Fields of the form that name no behaviour. */
const ownFields: ReadonlySet<string> = new Set(['action', formTokenField]);

function applyForm({ account }: SignedInExchange, form: URLSearchParams): void {
  const action = form.get('action');
  if (action === 'behaviours') {
    for (const [name, value] of form) if (!ownFields.has(name)) setBehaviour(account, name, value);
  } else if (action === 'tables') {
    setUnreadableTables(account, (form.get('tables') ?? '').split(/[\s,]+/).filter((name) => name !== ''));
  } else if (action === 'feature' && ['on', 'off'].includes(form.get('state') ?? '')) {
    setFeature(account, form.get('feature') ?? '', form.get('state') === 'on');
  } else {
    throw new RequestError(400, 'INVALID_INPUT', 'action must be behaviours, tables, or feature with state on or off.');
  }
}

function SaveButton({ action }: { action: string }) {
  return (
    <button class="local-button local-button-main" type="submit" name="action" value={action}>
      Save
    </button>
  );
}
