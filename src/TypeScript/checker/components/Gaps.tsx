import { isLack } from '../../verdict/finding';
import { canSignIn, findingsOf, type RoleReport } from '../../verdict/role';

/** What a user who signs in will miss, feature by feature, in brief. */
export function Gaps({ report }: { readonly report: RoleReport }) {
  const gaps = report.profiles.filter(({ standing, state }) => standing === 'optional' && (state === 'not-ready' || state === 'unknown'));
  if (!canSignIn(report.verdict) || gaps.length === 0) return null;
  return (
    <section aria-labelledby="extsync-gaps">
      <h2 id="extsync-gaps">What will be missing</h2>
      <ul>
        {gaps.map((profile) => {
          const lacks = findingsOf(report, profile.id).filter(isLack).map((finding) => finding.permission);
          return (
            <li data-gap={profile.id}>
              <strong>{profile.name}</strong> {lacks.length > 0 ? `lacks ${lacks.join(', ')}` : 'could not be checked'}
            </li>
          );
        })}
      </ul>
      <p class="soft">What to ask your NetSuite administrator for stands under “Everything that was checked”.</p>
    </section>
  );
}
