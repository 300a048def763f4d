import type { TextKey } from '../../texts/text';
import { roleVerdicts } from '../../verdict/account';
import type { FindingState } from '../../verdict/finding';
import type { OwnRole, OwnRoles } from '../../account/ownRolesReport';
import { checkerLink } from '../links';
import { say, t } from '../speech';
import { roleVerdictWords, type Words } from '../words';
import { Badge } from './Badge';
import { EmptyState } from './EmptyState';
import { Head } from './Head';

interface Props {
  readonly ownRoles: OwnRoles;
  /** Internal id of the role in use, which stands above. */
  readonly roleInUse: number;
  /** Whether the page stands alone in a window without a way back. */
  readonly isDialog?: boolean;
}

function lacking({ lacks }: OwnRole, state: FindingState, words: 'missing_list' | 'too_low_list' | 'unread_list'): string[] {
  const names = lacks.filter((lack) => lack.state === state).map(({ permission }) => permission);
  return names.length > 0 ? [t(words, names.join(', '))] : [];
}

function reasonsOf(role: OwnRole): string[] {
  return [
    ...lacking(role, 'missing', 'missing_list'),
    ...lacking(role, 'insufficient', 'too_low_list'),
    ...lacking(role, 'unknown', 'unread_list'),
    ...role.obstacles,
  ];
}

function Row({ role }: { readonly role: OwnRole }) {
  return (
    <tr data-role={role.id} data-verdict={role.verdict}>
      <th scope="row">
        <bdi>{role.name}</bdi>
      </th>
      <td data-label={t('column_verdict')}>
        <Badge {...roleVerdictWords[role.verdict]} />
      </td>
      <td data-label={t('column_keeps_out')}>
        {reasonsOf(role).map((reason) => (
          <div>{reason}</div>
        ))}
        {role.notes.map((note) => (
          <div class="soft">{note}</div>
        ))}
      </td>
    </tr>
  );
}

const columns = ['column_role', 'column_verdict', 'column_keeps_out'] as const satisfies readonly TextKey[];

function List({ roles }: { readonly roles: readonly OwnRole[] }) {
  if (roles.length === 0) return <EmptyState>{t('no_other_role')}</EmptyState>;
  const rank = ({ verdict }: OwnRole) => -roleVerdicts.indexOf(verdict);
  return (
    <table>
      <caption>{t('extendsync_offers_all')}</caption>
      <Head columns={columns} />
      <tbody>
        {[...roles].sort((one, other) => rank(one) - rank(other)).map((role) => (
          <Row role={role} />
        ))}
      </tbody>
    </table>
  );
}

const unchecked = { tone: 'unknown', label: 'not_checked' } as const satisfies Words;

function Unchecked({ reason }: { readonly reason: string }) {
  return (
    <p data-other-roles="unknown">
      <Badge {...unchecked} /> {reason}
    </p>
  );
}

/** The other roles that the reader may pick, the ready ones first; where they could not be checked, why not. */
export function OtherRoles({ ownRoles, roleInUse, isDialog = false }: Props) {
  const others = ownRoles.ok ? ownRoles.roles.filter(({ id }) => id !== roleInUse) : [];
  return (
    <section aria-labelledby="extsync-other-roles">
      <h2 id="extsync-other-roles">{t('your_other_roles')}</h2>
      {ownRoles.ok ? <List roles={others} /> : <Unchecked reason={say(ownRoles.reason)} />}
      {others.length > 0 && <p class="soft">{t('how_to_change_role')}</p>}
      <p>
        <a href={checkerLink('ownRoles', { format: 'html' })} target={isDialog ? '_blank' : undefined} rel={isDialog ? 'noopener noreferrer' : undefined}>
          {t(isDialog ? 'check_all_in_new_window' : 'check_all_your_roles')}
        </a>
      </p>
    </section>
  );
}
