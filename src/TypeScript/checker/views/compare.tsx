import { readComparedRoles, type ComparedRoles } from '../../account/comparedRoles';
import { reasonsIn } from '../../account/reasons';
import type { RoleGrants } from '../../account/roles';
import { singleSignOnWays } from '../../requirements/singleSignOn';
import { text } from '../../texts/text';
import { comparedKeys, differencesOf, flagDifferencesOf, type Difference, type FlagDifference, type Flags } from '../../verdict/compare';
import { levelInWords } from '../../verdict/finding';
import { clickPath } from '../../verdict/fix';
import type { Grants } from '../../verdict/grants';
import { judgeRole } from '../../verdict/role';
import { isMendable, templateFlags, templateGrants, templateRole } from '../../verdict/template';
import type { Answer, Table } from '../answer';
import { ChooseOther } from '../components/compare/ChooseOther';
import { DifferencesTable } from '../components/compare/DifferencesTable';
import { flagInWords, FlagsTable } from '../components/compare/FlagsTable';
import { EmptyState } from '../components/EmptyState';
import { ExportLinks } from '../components/ExportLinks';
import { Sentence } from '../components/Sentence';
import { UnreadSources } from '../components/UnreadSources';
import { envelope } from '../envelope';
import { checkerLink } from '../links';
import { wholeNumber } from '../parameters';
import { accept, refuse, type Parameters, type Parsed } from '../parsed';
import { say, t } from '../speech';
import type { Format, View } from '../view';

interface Asked {
  readonly roleId: number;
  /** The internal id of a role, or the template that the SuiteApp ships. */
  readonly other: number | 'template';
}

/** What a role is compared with. */
interface Other {
  readonly name: string;
  readonly grants: Grants;
  readonly flags: Flags;
}

interface Compared extends Asked {
  readonly read: ComparedRoles;
  readonly role: RoleGrants;
  readonly otherRole: Other;
  readonly differences: readonly Difference[];
  readonly flags: readonly FlagDifference[];
}

/** A role that has one of these without need is kept from logging in: nobody is told to add it because another role has it. */
const isSingleSignOn = (key: string) => singleSignOnWays.some((way) => way.key === key);

function fixer({ read, role: { role, grants }, otherRole }: Compared): (difference: Difference) => string {
  const report = judgeRole(role, grants, read.account);
  return ({ key, direction, tab, permission, otherHas }) => {
    // The Administrator has every permission at Full, also where NetSuite offers other levels only.
    const isOffered = otherRole.grants.evidenceOf(key) === 'role';
    const hasFix = direction === 'lacks' && isOffered && !isSingleSignOn(key) && isMendable(report) && otherHas !== undefined;
    return hasFix ? clickPath(role, tab, permission, otherHas) : '';
  };
}

/** What keeps the role from being picked is mended as on its own page; where it stands in nobody's way there is nothing to click. */
function flagFixer({ read, role: { role, grants } }: Compared): (difference: FlagDifference) => string {
  const report = judgeRole(role, grants, read.account);
  return ({ obstacle }) => {
    const found = report.obstacles.find(({ code }) => code === obstacle);
    return found && isMendable(report) ? say(found.fix) : '';
  };
}

function address({ roleId, other }: Asked, format: Format): string {
  return checkerLink('account', { view: 'compare', role: roleId, with: other, format });
}

function ComparePage(compared: Compared) {
  const { read, role, otherRole, differences, flags, roleId, other } = compared;
  return (
    <>
      <UnreadSources unread={read.unread} />
      <section aria-labelledby="extsync-compare">
        <h2 id="extsync-compare">
          <Sentence of="role_beside_other" values={[<bdi>{role.role.name}</bdi>, <bdi>{otherRole.name}</bdi>]} />
        </h2>
        <p>{t('only_judged_compared', comparedKeys(read.account).length)}</p>
        <ChooseOther roleId={roleId} current={String(other)} names={read.names} />
        {differences.length + flags.length === 0 && (
          <EmptyState>
            <p>{t('no_difference')}</p>
          </EmptyState>
        )}
        {flags.length > 0 && <FlagsTable flags={flags} name={role.role.name} otherName={otherRole.name} fixFor={flagFixer(compared)} />}
        {differences.length > 0 && (
          <DifferencesTable differences={differences} name={role.role.name} otherName={otherRole.name} fixFor={fixer(compared)} />
        )}
      </section>
      <ExportLinks json={address(compared, 'json')} csv={address(compared, 'csv')}>
        <a href={checkerLink('account', { role: roleId })}>{t('to_the_role')}</a>
        <a href={checkerLink('account')}>{t('all_roles')}</a>
      </ExportLinks>
    </>
  );
}

function report(compared: Compared): object {
  const { read, role, otherRole, other, differences, flags } = compared;
  const fixFor = fixer(compared);
  const flagFixFor = flagFixer(compared);
  const { id, scriptId, name } = role.role;
  return {
    ...envelope('compare', read),
    role: { id, ...(scriptId !== undefined && { scriptId }), name },
    with: { ...(other === 'template' ? { template: templateRole.scriptId } : { id: other }), name: otherRole.name },
    keys: comparedKeys(read.account),
    flags: flags.map((difference) => {
      const fix = flagFixFor(difference);
      const { flag, has, otherHas } = difference;
      return { flag, has, otherHas, ...(fix !== '' && { fix }) };
    }),
    differences: differences.map((difference) => {
      const fix = fixFor(difference);
      const { key, permission, tab, has, otherHas, direction } = difference;
      return { key, permission, tab, direction, has: levelInWords(has, say), otherHas: levelInWords(otherHas, say), ...(fix !== '' && { fix }) };
    }),
  };
}

function table(compared: Compared): Table {
  const { role, otherRole, differences, flags, read } = compared;
  const fixFor = fixer(compared);
  const flagFixFor = flagFixer(compared);
  return [
    [t('column_permission'), t('column_key'), t('column_tab'), role.role.name, otherRole.name, t('column_difference'), t('column_fix')],
    ...read.unread.map(({ source, consequence }) => [say(source), '', '', '', '', 'unknown', say(consequence)]),
    ...flags.map((difference) => {
      const { flag, has, otherHas } = difference;
      return [flag, '', '', flagInWords(has), flagInWords(otherHas), '', flagFixFor(difference)];
    }),
    ...differences.map((difference) => {
      const { permission, key, tab, has, otherHas, direction } = difference;
      return [permission, key, tab, levelInWords(has, say), levelInWords(otherHas, say), direction, fixFor(difference)];
    }),
  ];
}

function compare(asked: Asked, format: Format): Parsed<Answer> {
  const { roleId, other } = asked;
  const read = readComparedRoles(other === 'template' ? [roleId] : [roleId, other], format === 'html');
  if (!read.roles) return refuse('COULD_NOT_READ', reasonsIn(read.unread));
  const found = (id: number) => read.roles?.find(({ role }) => role.id === id);
  const role = found(roleId);
  if (!role) return refuse('ROLE_NOT_FOUND', text('refused_role_not_found', String(roleId)));
  const otherFound = other === 'template' ? undefined : found(other);
  if (other !== 'template' && !otherFound) return refuse('ROLE_NOT_FOUND', text('refused_role_not_found', String(other)));
  const otherRole: Other = otherFound
    ? { name: otherFound.role.name, grants: otherFound.grants, flags: otherFound.role }
    : { name: templateRole.name, grants: templateGrants, flags: templateFlags };
  const differences = differencesOf(role.grants, otherRole.grants, comparedKeys(read.account));
  const flags = flagDifferencesOf(role.role, otherRole.flags);
  const compared: Compared = { ...asked, read, role, otherRole, differences, flags };
  return accept({
    title: t('roles_compared'),
    page: () => <ComparePage {...compared} />,
    report: () => report(compared),
    table: () => table(compared),
  });
}

function parseAsked(parameters: Parameters): Parsed<Asked> {
  if (!parameters['role']) return refuse('INVALID_INPUT', text('refused_role_missing'));
  const roleId = wholeNumber(parameters, 'role', 0);
  if (!roleId.ok) return roleId;
  if ((parameters['with'] || 'template') === 'template') return accept({ roleId: roleId.value, other: 'template' });
  const other = wholeNumber(parameters, 'with', 0);
  return other.ok ? accept({ roleId: roleId.value, other: other.value }) : other;
}

/** A role beside the template or another role: where they differ, in both directions. 10 units, and 10 for the names to choose from. */
export const compareView: View = {
  name: 'compare',
  answer: ({ parameters }, format) => {
    const asked = parseAsked(parameters);
    return asked.ok ? compare(asked.value, format) : asked;
  },
};
