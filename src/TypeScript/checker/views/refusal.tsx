import type { VNode } from 'preact';
import { Page } from '../components/Page';
import { checkerLink } from '../links';
import type { DeploymentName } from '../ids';
import type { Refusal } from '../request';

/** Tells the reader what cannot be had and where to go instead. */
export function refusalPage(refusal: Refusal, deployment: DeploymentName): VNode {
  const home = deployment === 'account' ? 'account' : 'access';
  return (
    <Page>
      <section class="callout unknown" role="alert" data-code={refusal.code}>
        <h2>This page cannot be shown</h2>
        <p>{refusal.message}</p>
        <p>
          <a href={checkerLink(home)}>{home === 'account' ? 'All roles of this account' : 'Your access'}</a>
        </p>
      </section>
    </Page>
  );
}
