import type { TextKey } from '../../texts/text';
import { isLack, type Finding } from '../../verdict/finding';
import { findingsOf, type ProfileReport, type RoleReport } from '../../verdict/role';
import { profileWords } from '../words';
import { Badge } from './Badge';
import { FindingsTable } from './FindingsTable';
import { Head } from './Head';
import { say, t } from '../speech';

function ProfileRow({ report, profile }: { readonly report: RoleReport; readonly profile: ProfileReport }) {
  const lacks = profile.state === 'not-applicable' ? [] : findingsOf(report, profile.id).filter(isLack);
  return (
    <tr data-profile={profile.id} data-state={profile.state}>
      <th scope="row">{say(profile.name)}</th>
      <td data-label={t('column_state')}>
        <Badge {...profileWords[profile.state]} />
      </td>
      <td data-label={t('column_allows')}>{say(profile.allows)}</td>
      <td data-label={t('column_lacks')}>{lacks.map((finding) => finding.permission).join(', ')}</td>
    </tr>
  );
}

function ProfilesTable(props: { report: RoleReport; profiles: readonly ProfileReport[]; caption: TextKey }) {
  return (
    <table>
      <caption>{t(props.caption)}</caption>
      <Head columns={['column_feature', 'column_state', 'column_allows', 'column_lacks']} />
      <tbody>
        {props.profiles.map((profile) => (
          <ProfileRow report={props.report} profile={profile} />
        ))}
      </tbody>
    </table>
  );
}

/** How many permissions findings are about: features need the same one at several levels. */
const permissionsIn = (findings: readonly Finding[]): number => new Set(findings.map(({ permission }) => permission)).size;

/** What works after sign-in, profile by profile, with every permission behind it on demand. */
export function Profiles({ report, withEvidence = false }: { readonly report: RoleReport; readonly withEvidence?: boolean }) {
  const ofStanding = (standing: ProfileReport['standing']) => report.profiles.filter((profile) => profile.standing === standing);
  const behind = report.findings.filter((finding) => !finding.profiles.includes('sign-in'));
  return (
    <section aria-labelledby="extsync-features">
      <h2 id="extsync-features">{t('features_of_extendsync')}</h2>
      <ProfilesTable report={report} profiles={ofStanding('optional')} caption="features_expected" />
      <ProfilesTable
        report={report}
        profiles={ofStanding('advisory')}
        caption="features_advisory"
      />
      <details>
        <summary>{t('permissions_behind', permissionsIn(behind), permissionsIn(behind.filter(isLack)))}</summary>
        <FindingsTable report={report} findings={behind} caption="permissions_for_features" withEvidence={withEvidence} />
      </details>
    </section>
  );
}
