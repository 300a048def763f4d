import * as url from 'N/url';
import { text } from '../texts/text';
import { VIEW } from '../requirements/levels';
import type { AccountFacts } from '../verdict/finding';
import { readAsker, type Asker } from './currentUser';
import { readAccountFacts } from './facts';
import type { ReadSource } from './sources';
import { reasonOf, unread, type Source, type Unread } from './reading';
import { asText, checkbox, rowsOf, type Row } from './suiteql';

/** The RESTlet as src/Objects/scripts defines it. */
export const apiScript = { scriptId: 'customscript_extsync_api', deploymentId: 'customdeploy_extsync_api' } as const;

/**
 * How the RESTlet stands:
 * - ready: deployed and released;
 * - not-installed, script-inactive, no-deployment, not-deployed: it serves nobody;
 * - not-released: it serves the owner of its deployment only;
 * - exists: it is there, and no more could be read;
 * - unknown: not even that.
 */
export type RestletState =
  | 'ready'
  | 'not-installed'
  | 'script-inactive'
  | 'no-deployment'
  | 'not-deployed'
  | 'not-released'
  | 'exists'
  | 'unknown';

export interface JudgedRestlet {
  readonly asker: Asker;
  readonly account: AccountFacts;
  readonly state: RestletState;
  /** Its name in NetSuite; undefined where it could not be read. */
  readonly scriptName: string | undefined;
  readonly sources: readonly ReadSource[];
  readonly unread: readonly Unread[];
}

const source = (consequence: Source['consequence']): Source => ({
  name: text('source_restlet'),
  consequence,
  needs: [{ key: 'ADMI_CUSTOMSCRIPT', level: VIEW }],
});

/** Script ids are compared in small letters: how NetSuite keeps them is not published. */
const sql = `SELECT script.name AS name, script.isinactive AS isinactive, deployment.scriptid AS deployment,
deployment.isdeployed AS isdeployed, deployment.status AS status
FROM script LEFT JOIN scriptdeployment deployment ON deployment.script = script.id AND LOWER(deployment.scriptid) = ?
WHERE LOWER(script.scriptid) = ?`;

/** A box that is neither checked nor clear, or a status of another name, leaves more than that it is there unknown. */
function stateOf(row: Row): RestletState {
  const isInactive = checkbox(row['isinactive']);
  if (isInactive === true) return 'script-inactive';
  const isDeployed = checkbox(row['isdeployed']);
  if (isDeployed === false) return 'not-deployed';
  const status = asText(row['status']).toUpperCase();
  if (status === 'TESTING') return 'not-released';
  return isInactive === false && isDeployed === true && status === 'RELEASED' ? 'ready' : 'exists';
}

type Read = Pick<JudgedRestlet, 'state' | 'scriptName' | 'sources' | 'unread'>;

/** The code of url.resolveScript for a script or deployment that is not there. */
const NO_SUCH_SCRIPT = 'SSS_INVALID_SCRIPT_ID_1';

/** An address can be had by every role: it tells that script and deployment are there, and no more. No units. */
function readByAddress(reason: string, ifMissing: RestletState): Read {
  try {
    url.resolveScript(apiScript);
    return { state: 'exists', scriptName: undefined, sources: [], unread: [unread(source(text('without_restlet')), reason)] };
  } catch (thrown) {
    const isMissing = reasonOf(thrown).startsWith(NO_SUCH_SCRIPT);
    if (isMissing) return { state: ifMissing, scriptName: undefined, sources: [], unread: [] };
    return { state: 'unknown', scriptName: undefined, sources: [], unread: [unread(source(text('without_restlet_at_all')), reason)] };
  }
}

/** No row may also mean a row that is hidden from the reader: the address decides then. */
function readState(): Read {
  try {
    const [row] = rowsOf(sql, [apiScript.deploymentId, apiScript.scriptId]);
    if (!row) return readByAddress('NO_SCRIPT_SHOWN: NetSuite showed no such script.', 'not-installed');
    if (asText(row['deployment']) === '') return readByAddress('NO_DEPLOYMENT_SHOWN: NetSuite showed no deployment of the script.', 'no-deployment');
    const sources = [{ source: text('source_restlet'), from: 'script, scriptdeployment', count: 1 }];
    return { state: stateOf(row), scriptName: asText(row['name']) || undefined, sources, unread: [] };
  } catch (thrown) {
    return readByAddress(reasonOf(thrown), 'not-installed');
  }
}

/** Gives how the RESTlet of this SuiteApp stands: there, deployed, released. 10 units. */
export function judgeRestlet(): JudgedRestlet {
  return { asker: readAsker(), account: readAccountFacts(), ...readState() };
}
