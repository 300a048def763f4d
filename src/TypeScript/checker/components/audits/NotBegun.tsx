import { permissionsToBegin } from '../../../account/auditTask';
import type { Beginning } from '../../auditing/beginning';
import { t } from '../../speech';
import { deploymentPath } from './auditWords';

function Meaning({ beginning }: { readonly beginning: Beginning }) {
  switch (beginning.outcome) {
    case 'running':
      return <p>{t('audit_already_running_means')}</p>;
    case 'not-from-here':
      return <p>{t('ask_not_from_here_means')}</p>;
    case 'not-allowed':
      return <p>{t('audit_needs', permissionsToBegin)}</p>;
    case 'not-begun':
      return (
        <>
          <p>{t('audit_not_begun_means', deploymentPath)}</p>
          <p class="soft">{t('netsuite_said', beginning.reason)}</p>
        </>
      );
    case 'begun':
      return null;
  }
}

/** Why no audit was begun although somebody asked for one. */
export function NotBegun({ beginning }: { readonly beginning: Beginning }) {
  const { outcome } = beginning;
  if (outcome === 'begun') return null;
  return (
    <section class={`callout ${outcome === 'running' ? 'neutral' : 'unknown'}`} role="status" data-beginning={outcome}>
      <h2>{t(outcome === 'running' ? 'audit_already_running' : 'audit_not_begun')}</h2>
      <Meaning beginning={beginning} />
    </section>
  );
}
