import type { RoleReport } from '../../verdict/role';
import { checkerLink } from '../links';
import { counted } from '../words';

/** Below the problems, the roles that are none, in brief: a role that was just mended is found here. */
export function ReadyRoles({ roles, shown }: { readonly roles: readonly RoleReport[]; readonly shown: number }) {
  const ready = roles.filter((report) => report.verdict === 'ready');
  if (ready.length === 0) return null;
  return (
    <>
      <h3>{counted(ready.length, 'role')} ready</h3>
      <ul>
        {ready.slice(0, shown).map(({ role, verdict }) => (
          <li data-role={role.id} data-verdict={verdict}>
            <a href={checkerLink('account', { role: role.id })}>
              <bdi>{role.name}</bdi>
            </a>
          </li>
        ))}
        {ready.length > shown && <li>and {ready.length - shown} more</li>}
      </ul>
    </>
  );
}
