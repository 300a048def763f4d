import type { Role } from '../../account/types';
import type { SignedInExchange } from '../exchange';
import { PostForm } from '../pages/PostForm';
import { insufficientPermission } from './words';

/** What a page of consent shows, of three-step authorization and of OAuth 2.0. */
export interface ConsentView {
  readonly exchange: SignedInExchange;
  /** Where the form goes. */
  readonly action: string;
  /** What the form repeats; those undefined are left out. */
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly application: string;
  readonly company: string;
  readonly role: Role;
  /** Address of the role chooser that comes back here. */
  readonly changeRole: string;
  /** What the application may do, in words; left out, everything that the role may. */
  readonly scopes?: readonly string[];
}

/** Asks whether an application may work as this user in this role. */
export function ConsentForm({ exchange, action, fields, application, company, role, changeRole, scopes }: ConsentView) {
  return (
    <>
      <p class="local-lead">
        <strong>{application}</strong> wants to work in <strong>{company}</strong> as {exchange.session.user.name}, with the role{' '}
        <strong>{role.name}</strong>.
      </p>
      {scopes !== undefined && (
        <ul>
          {scopes.map((scope) => (
            <li key={scope}>{scope}</li>
          ))}
        </ul>
      )}
      <PostForm exchange={exchange} action={action} class="local-form">
        <Fields fields={{ ...fields, role: String(role.id) }} />
        <button class="local-button local-button-main" type="submit" name="action" value="allow">
          Allow
        </button>
        <button class="local-button" type="submit" name="action" value="deny">
          Deny
        </button>
      </PostForm>
      <ChangeRole address={changeRole} />
    </>
  );
}

/** NetSuite's refusal of a role that lacks the permissions; the way back gives the application nothing. */
export function RefusedConsent({ exchange, action, fields, application, role, changeRole }: ConsentView) {
  return (
    <>
      <div class="local-refusal" role="alert">
        <p>{insufficientPermission}</p>
      </div>
      <p>
        The role is <strong>{role.name}</strong>.
      </p>
      <ChangeRole address={changeRole} />
      <PostForm exchange={exchange} action={action} class="local-form">
        <Fields fields={fields} />
        <button class="local-button" type="submit" name="action" value="deny">
          Back to {application}
        </button>
      </PostForm>
    </>
  );
}

function Fields({ fields }: Pick<ConsentView, 'fields'>) {
  return (
    <>
      {Object.entries(fields).map(([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />)}
    </>
  );
}

function ChangeRole({ address }: { readonly address: string }) {
  return (
    <p>
      <a href={address}>Change Role</a>
    </p>
  );
}
