import { apiScript, type JudgedRestlet } from '../../../account/restlet';
import { say, t } from '../../speech';
import { Badge } from '../Badge';
import { Callout } from '../Callout';
import { FactList } from '../FactList';
import { restletWords } from './restletWords';

/** How the RESTlet stands, what to click where it does not serve, and what it is called. */
export function RestletStanding({ restlet: { state, scriptName } }: { readonly restlet: JudgedRestlet }) {
  const { tone, label, sentence, fix } = restletWords[state];
  const script = scriptName === undefined ? apiScript.scriptId : t('restlet_name_and_id', scriptName, apiScript.scriptId);
  return (
    <section aria-label={t('restlet_title')} data-state={state}>
      <p>{t('restlet_lead')}</p>
      <Callout tone={tone} title={say(sentence)} id="extsync-restlet-state">
        {fix && <p class="path">{say(fix)}</p>}
        {state === 'ready' && <p>{t('restlet_ready_note')}</p>}
      </Callout>
      <FactList
        facts={[
          [t('restlet_script'), <bdi>{script}</bdi>],
          [t('restlet_deployment'), apiScript.deploymentId],
          [t('restlet_state'), <Badge tone={tone} label={label} />],
        ]}
      />
    </section>
  );
}
