import { judgeAllRoles, type JudgedRoles } from '../../account/judged';
import { counted } from '../../texts/text';
import { profileIds, profiles, type ProfileId } from '../../requirements/profiles';
import { forSignIn } from '../../verdict/account';
import { levelInWords } from '../../verdict/finding';
import { keyInAddress, lackingOf, type Lacking } from '../../verdict/lacking';
import type { Answer, Table } from '../answer';
import { ExportLinks } from '../components/ExportLinks';
import { LackingTable } from '../components/permissions/LackingTable';
import { UnreadSources } from '../components/UnreadSources';
import { envelope } from '../envelope';
import { checkerLink } from '../links';
import { accept } from '../parsed';
import { say, t } from '../speech';
import type { View } from '../view';
import { permissionAnswer } from './permission';

function captionOf(id: ProfileId): string {
  const { standing, allows } = profiles[id];
  return standing === 'advisory' ? t('advisory_profile', allows) : say(allows);
}

/** All that one feature of ExtendSync needs, also where another needs it too. */
function ProfileSection({ id, lacking }: { readonly id: ProfileId; readonly lacking: readonly Lacking[] }) {
  const own = lacking.filter((each) => each.profiles.includes(id));
  if (own.length === 0) return null;
  return (
    <section aria-labelledby={`extsync-profile-${id}`} data-profile={id}>
      <h2 id={`extsync-profile-${id}`}>{say(profiles[id].name)}</h2>
      <LackingTable lacking={own} caption={captionOf(id)} />
    </section>
  );
}

function PermissionsPage({ judged, lacking }: { readonly judged: JudgedRoles; readonly lacking: readonly Lacking[] }) {
  const address = (format: string) => checkerLink('account', { view: 'permissions', format });
  return (
    <>
      <UnreadSources unread={judged.unread} />
      {judged.roles && (
        <>
          <p>{say(counted(judged.roles.length, 'roles_judged_one', 'roles_judged_many'))}</p>
          <p class="soft">{t('a_number_leads')}</p>
        </>
      )}
      {profileIds.map((id) => (
        <ProfileSection id={id} lacking={lacking} />
      ))}
      <ExportLinks json={address('json')} csv={address('csv')} />
    </>
  );
}

function lackingInJson({ requirement, finding, profiles: ids, counts }: Lacking) {
  const { permission, tab, needs, why, anchor } = finding;
  return { permission, key: keyInAddress(requirement), tab, needs: levelInWords(needs, say), profiles: ids, why: say(why), anchor, roles: counts };
}

function table(judged: JudgedRoles, lacking: readonly Lacking[]): Table {
  const states = ['missing', 'insufficient', 'unknown', 'not-applicable', 'granted'] as const;
  return [
    [
      ...(['column_profiles', 'column_permission', 'column_key', 'column_tab', 'column_needs'] as const).map((column) => t(column)),
      ...(['state_missing', 'state_insufficient', 'state_unknown', 'state_not_applicable', 'state_granted'] as const).map((column) => t(column)),
    ],
    ...judged.unread.map(({ source, consequence }) => ['', say(source), say(consequence), '', '', '', '', '', '', '']),
    ...lacking.map(({ requirement, finding, profiles: ids, counts }) => [
      ids.join(' '),
      finding.permission,
      keyInAddress(requirement),
      finding.tab,
      levelInWords(finding.needs, say),
      ...states.map((state) => counts[state]),
    ]),
  ];
}

function overviewAnswer(): Answer {
  const all = judgeAllRoles();
  const judged: JudgedRoles = { ...all, roles: all.roles && forSignIn(all.roles) };
  const lacking = lackingOf(judged.roles ?? []);
  return {
    title: t('access_by_permission'),
    page: () => <PermissionsPage judged={judged} lacking={lacking} />,
    report: () => ({ ...envelope('permissions', judged), permissions: lacking.map(lackingInJson) }),
    table: () => table(judged, lacking),
  };
}

/** Permissions: how many roles lack each one; with permission, which. 10 units per 5,000 roles begun. */
export const permissionsView: View = {
  name: 'permissions',
  tab: 'tab_permissions',
  answer: ({ parameters }) => (parameters['permission'] ? permissionAnswer(parameters) : accept(overviewAnswer())),
};
