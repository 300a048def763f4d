import { counted } from '../../texts/text';
import type { RoleReport } from '../../verdict/role';
import { checkerLink } from '../links';
import { passes } from '../roleFilter';
import { say, t } from '../speech';

/** Below the problems, the roles that are none, in brief: a role that was just mended is found here. */
export function ReadyRoles({ roles, shown, all }: { readonly roles: readonly RoleReport[]; readonly shown: number; readonly all: string }) {
  const ready = roles.filter((report) => passes('ready', report));
  if (ready.length === 0) return null;
  return (
    <>
      <h3>{say(counted(ready.length, 'roles_ready_one', 'roles_ready_many'))}</h3>
      <ul>
        {ready.slice(0, shown).map(({ role, verdict }) => (
          <li data-role={role.id} data-verdict={verdict}>
            <a href={checkerLink('account', { role: role.id })}>
              <bdi>{role.name}</bdi>
            </a>
          </li>
        ))}
        {ready.length > shown && (
          <li>
            <a href={all}>{t('and_more', ready.length - shown)}</a>
          </li>
        )}
      </ul>
    </>
  );
}
