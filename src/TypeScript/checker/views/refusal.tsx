import type { VNode } from 'preact';
import { checkerLink } from '../links';
import type { DeploymentName } from '../ids';
import type { Refusal } from '../parsed';
import type { Frame } from '../request';

/** In a window that a client opened: what became of the way back, and who can do something about it. */
function InDialog({ isNotAllowed }: { readonly isNotAllowed: boolean }) {
  return (
    <>
      <p>Nothing was sent: neither this account’s data nor your role has left NetSuite.</p>
      <p>
        Close this window and start again in Outlook.
        {isNotAllowed && (
          <>
            {' '}
            If you see this page again, show it to your NetSuite administrator, who lists the addresses allowed in{' '}
            <span class="path">Setup &gt; Company &gt; General Preferences &gt; Custom Preferences &gt; ExtendSync return origins</span>.
          </>
        )}
      </p>
      <p>
        <a href={checkerLink('access', { view: 'dialog' })}>Check your access without a way back</a>
      </p>
    </>
  );
}

/** Tells the reader what cannot be had and where to go instead. */
export function refusalPage({ code, message }: Refusal, deployment: DeploymentName, frame: Frame): VNode {
  const home = deployment === 'account' ? 'account' : 'access';
  return (
    <section class="callout unknown" role="alert" data-code={code}>
      <h2>{code === 'RETURN_NOT_ALLOWED' ? 'This return address is not allowed' : 'This page cannot be shown'}</h2>
      <p>{message}</p>
      {frame === 'dialog' ? (
        <InDialog isNotAllowed={code === 'RETURN_NOT_ALLOWED'} />
      ) : (
        <p>
          <a href={checkerLink(home)}>{home === 'account' ? 'All roles of this account' : 'Your access'}</a>
        </p>
      )}
    </section>
  );
}
