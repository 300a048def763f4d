import { isLack } from '../../verdict/finding';
import { canSignIn, findingsOf, type RoleReport } from '../../verdict/role';
import { t } from '../speech';

/** What a user who signs in will miss, feature by feature, in brief. */
export function Gaps({ report }: { readonly report: RoleReport }) {
  const gaps = report.profiles.filter(({ standing, state }) => standing === 'optional' && (state === 'not-ready' || state === 'unknown'));
  if (!canSignIn(report.verdict) || gaps.length === 0) return null;
  return (
    <section aria-labelledby="extsync-gaps">
      <h2 id="extsync-gaps">{t('what_will_be_missing')}</h2>
      <ul>
        {gaps.map((profile) => {
          const lacks = findingsOf(report, profile.id).filter(isLack).map((finding) => finding.permission);
          return (
            <li data-gap={profile.id}>
              {lacks.length > 0 ? t('gap_lacks', profile.name, lacks.join(', ')) : t('gap_unknown', profile.name)}
            </li>
          );
        })}
      </ul>
      <p class="soft">{t('gaps_are_below')}</p>
    </section>
  );
}
