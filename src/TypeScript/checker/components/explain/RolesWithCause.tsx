import { counted } from '../../../texts/text';
import type { RoleJudgement } from '../../../verdict/explain/explainError';
import { countStates } from '../../../verdict/explain/serialize';
import { checkerLink } from '../../links';
import { say, t } from '../../speech';
import { Badge } from '../Badge';
import { Head } from '../Head';
import { causeWords } from './causeWords';

/** Roles shown of those that have the cause or could not be told; the counts are of all. */
const ROLES_SHOWN = 20;

function RoleRow({ role: { report, state, because } }: { readonly role: RoleJudgement }) {
  const { id, name } = report.role;
  return (
    <tr data-role={id} data-state={state}>
      <th scope="row">
        <bdi>
          <a href={checkerLink('account', { role: id })}>{name}</a>
        </bdi>
      </th>
      <td data-label={t('column_state')}>
        <Badge {...causeWords[state]} />
      </td>
      <td>
        {because.map(({ message }) => (
          <div>{say(message)}</div>
        ))}
      </td>
    </tr>
  );
}

/** The list of all roles that has those shown and those that are not, and as few others as it can. */
function listOf(roles: readonly RoleJudgement[]): string {
  const verdicts = new Set(roles.map(({ report }) => report.verdict));
  return checkerLink('account', { verdict: verdicts.size === 1 ? [...verdicts][0]! : 'all' });
}

/** Which roles of an account have the documented cause of an error, and of which it could not be told. What to click stands on the page of each. */
export function RolesWithCause({ roles }: { readonly roles: readonly RoleJudgement[] }) {
  const counts = countStates(roles);
  const listed = roles.filter(({ state }) => state !== 'does-not-show');
  return (
    <>
      <p>{t('explain_counts', counts.shows, counts.unknown, counts['does-not-show'])}</p>
      {listed.length > 0 && (
        <table>
          <caption>
            {listed.length > ROLES_SHOWN ? t('explain_first_roles', ROLES_SHOWN, listed.length) : say(counted(listed.length, 'roles_one', 'roles_many'))}
          </caption>
          <Head columns={['column_role', 'column_state', 'column_reason']} />
          <tbody>
            {listed.slice(0, ROLES_SHOWN).map((role) => (
              <RoleRow role={role} />
            ))}
          </tbody>
        </table>
      )}
      {listed.length > ROLES_SHOWN && (
        <p>
          {t('and_more', listed.length - ROLES_SHOWN)} <a href={listOf(listed)}>{t('explain_all_roles')}</a>
        </p>
      )}
    </>
  );
}
