import { isLack } from '../../verdict/finding';
import { findingsOf, type ProfileReport, type RoleReport } from '../../verdict/role';
import { counted, profileWords } from '../words';
import { Badge } from './Badge';
import { FindingsTable } from './FindingsTable';
import { Head } from './Head';

function ProfileRow({ report, profile }: { readonly report: RoleReport; readonly profile: ProfileReport }) {
  const { tone, label } = profileWords[profile.state];
  const lacks = findingsOf(report, profile.id).filter(isLack);
  return (
    <tr data-profile={profile.id} data-state={profile.state}>
      <th scope="row">{profile.name}</th>
      <td data-label="State">
        <Badge tone={tone} label={label} />
      </td>
      <td data-label="Allows">{profile.allows}</td>
      <td data-label="Lacks">{lacks.map((finding) => finding.permission).join(', ')}</td>
    </tr>
  );
}

function ProfilesTable(props: { report: RoleReport; profiles: readonly ProfileReport[]; caption: string }) {
  return (
    <table>
      <caption>{props.caption}</caption>
      <Head columns={['Feature', 'State', 'Allows the user to', 'Lacks']} />
      <tbody>
        {props.profiles.map((profile) => (
          <ProfileRow report={props.report} profile={profile} />
        ))}
      </tbody>
    </table>
  );
}

/** What works after sign-in, profile by profile, with every permission behind it on demand. */
export function Profiles({ report, withEvidence = false }: { readonly report: RoleReport; readonly withEvidence?: boolean }) {
  const ofStanding = (standing: ProfileReport['standing']) => report.profiles.filter((profile) => profile.standing === standing);
  const behind = report.findings.filter((finding) => !finding.profiles.includes('sign-in'));
  const lacks = behind.filter(isLack);
  return (
    <section aria-labelledby="extsync-features">
      <h2 id="extsync-features">Features of ExtendSync</h2>
      <ProfilesTable report={report} profiles={ofStanding('optional')} caption="What most users expect once they have signed in" />
      <ProfilesTable
        report={report}
        profiles={ofStanding('advisory')}
        caption="Only where your company uses them; they do not change the verdict"
      />
      <details>
        <summary>
          All {counted(behind.length, 'permission')} behind these features, {lacks.length} lacking
        </summary>
        <FindingsTable report={report} findings={behind} caption="Permissions for features" withEvidence={withEvidence} />
      </details>
    </section>
  );
}
