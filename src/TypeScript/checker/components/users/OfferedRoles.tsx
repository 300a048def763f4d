import { roleVerdicts } from '../../../verdict/account';
import type { RoleReport } from '../../../verdict/role';
import { Badge } from '../Badge';
import { checkerLink } from '../../links';
import { t } from '../../speech';
import { roleVerdictWords } from '../../words';

/** As many as a row can show and still be taken in. */
const ROLES_SHOWN = 8;

function Roles({ roles }: { readonly roles: readonly RoleReport[] }) {
  return (
    <>
      {roles.map(({ role, verdict }) => (
        <div data-role={role.id} data-verdict={verdict}>
          <a href={checkerLink('account', { role: role.id })}>
            <bdi>{role.name}</bdi>
          </a>{' '}
          <Badge {...roleVerdictWords[verdict]} />
        </div>
      ))}
    </>
  );
}

/** The roles that a user may pick, worst first, each with its verdict for this user; many of them on demand. */
export function OfferedRoles({ roles }: { readonly roles: readonly RoleReport[] }) {
  const sorted = roleVerdicts.flatMap((verdict) => roles.filter((report) => report.verdict === verdict));
  const rest = sorted.slice(ROLES_SHOWN);
  return (
    <>
      <Roles roles={sorted.slice(0, ROLES_SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{t('and_more', rest.length)}</summary>
          <Roles roles={rest} />
        </details>
      )}
    </>
  );
}
