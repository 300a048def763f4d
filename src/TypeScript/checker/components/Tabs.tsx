import type { DeploymentName } from '../ids';
import { checkerLink } from '../links';
import { t } from '../speech';
import type { View } from '../view';

/** The pages of a deployment, each a click away; the one that is shown is marked. */
export function Tabs({ deployment, views, current }: { readonly deployment: DeploymentName; readonly views: readonly View[]; readonly current: View }) {
  const shown = views.filter(({ tab }) => tab !== undefined);
  if (shown.length < 2) return null;
  return (
    <nav aria-label={t('pages')} class="tabs">
      <ul>
        {shown.map((view, index) => (
          <li>
            <a href={checkerLink(deployment, index === 0 ? {} : { view: view.name })} aria-current={view === current ? 'page' : undefined}>
              {t(view.tab!)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
