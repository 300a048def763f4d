import type { VNode } from 'preact';
import { checkerLink } from '../links';
import type { DeploymentName } from '../ids';
import type { Refusal } from '../parsed';
import type { Frame } from '../request';
import { say, t } from '../speech';
import { Sentence } from '../components/Sentence';

/** Where an administrator lists the return origins, in NetSuite's own words. */
const returnOriginsPath = 'Setup > Company > General Preferences > Custom Preferences > ExtendSync return origins';

/** In a window that a client opened: what became of the way back, and who can do something about it. */
function InDialog({ isNotAllowed }: { readonly isNotAllowed: boolean }) {
  return (
    <>
      <p>{t('nothing_was_sent')}</p>
      <p>
        {t('close_window')}
        {isNotAllowed && (
          <>
            {' '}
            <Sentence of="show_to_administrator" values={[<span class="path">{returnOriginsPath}</span>]} />
          </>
        )}
      </p>
      <p>
        <a href={checkerLink('access', { view: 'dialog' })}>{t('check_without_return')}</a>
      </p>
    </>
  );
}

/** Tells the reader what cannot be had and where to go instead. */
export function refusalPage({ code, message }: Refusal, deployment: DeploymentName, frame: Frame): VNode {
  const home = deployment === 'account' ? 'account' : 'access';
  return (
    <section class="callout unknown" role="alert" data-code={code}>
      <h2>{t(code === 'RETURN_NOT_ALLOWED' ? 'return_not_allowed' : 'cannot_be_shown')}</h2>
      <p>{say(message)}</p>
      {frame === 'dialog' ? (
        <InDialog isNotAllowed={code === 'RETURN_NOT_ALLOWED'} />
      ) : (
        <p>
          <a href={checkerLink(home)}>{t(home === 'account' ? 'all_roles' : 'tab_your_access')}</a>
        </p>
      )}
    </section>
  );
}
