import { apiScript, type RestletState } from '../../../account/restlet';
import { text, type Text } from '../../../texts/text';
import type { Words } from '../../words';

interface StateWords extends Words {
  readonly sentence: Text;
  /** What to click; undefined where there is nothing to mend, or nothing is known. */
  readonly fix?: Text;
}

const scripts = 'Customization > Scripting > Scripts > ExtendSync Access API';
const deployment = `Customization > Scripting > Script Deployments > ${apiScript.deploymentId}`;

/** That the RESTlet is there is no proof that it serves: only what was read to the end is good. */
export const restletWords: Readonly<Record<RestletState, StateWords>> = {
  ready: { tone: 'good', label: 'restlet_serves', sentence: text('restlet_ready') },
  'not-installed': {
    tone: 'bad',
    label: 'restlet_serves_nobody',
    sentence: text('restlet_not_installed'),
    fix: text('restlet_do_not_installed'),
  },
  'script-inactive': {
    tone: 'bad',
    label: 'restlet_serves_nobody',
    sentence: text('restlet_inactive'),
    fix: text('restlet_do_inactive', scripts, 'Inactive'),
  },
  'no-deployment': {
    tone: 'bad',
    label: 'restlet_serves_nobody',
    sentence: text('restlet_no_deployment'),
    fix: text('restlet_do_not_installed'),
  },
  'not-deployed': {
    tone: 'bad',
    label: 'restlet_serves_nobody',
    sentence: text('restlet_not_deployed'),
    fix: text('restlet_do_not_deployed', deployment, 'Deployed'),
  },
  'not-released': {
    tone: 'bad',
    label: 'restlet_serves_owner',
    sentence: text('restlet_not_released'),
    fix: text('restlet_do_not_released', deployment, 'Status', 'Released'),
  },
  exists: { tone: 'unknown', label: 'state_unknown', sentence: text('restlet_exists') },
  unknown: { tone: 'unknown', label: 'state_unknown', sentence: text('restlet_unknown') },
};
