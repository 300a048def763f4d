import * as https from 'N/https';
import { parseOwnRoles, type OwnRoles, type OwnRolesSource } from '../../account/ownRolesReport';
import { reasonOf } from '../../account/reading';
import { text, type Text } from '../../texts/text';
import { ownLevelsIn, type OwnLevels } from './ownLevels';

/** The user's roles, and where their levels come from; no levels where the roles could not be checked. */
export interface OwnAnswer {
  readonly ownRoles: OwnRoles;
  readonly ownLevels: OwnLevels;
}

const unchecked = (reason: Text): OwnAnswer => ({ ownRoles: { ok: false, reason }, ownLevels: new Map() });

function answerIn(body: string, userId: number): OwnAnswer {
  const ownRoles = parseOwnRoles(body, userId);
  return ownRoles.ok ? { ownRoles, ownLevels: ownLevelsIn(body) } : unchecked(ownRoles.reason);
}

/**
 * Asks the deployment that may read the caller's own roles for its report, in the caller's own session: 10 units, and
 * that deployment's own. The role in use is among them. NetSuite adds the session by itself, since 2023.1, for users who
 * are logged in (Oracle help, section_95100734176).
 */
export function askOwnRoles({ scriptId, deploymentId, userId }: OwnRolesSource): OwnAnswer {
  try {
    const { code, body } = https.requestSuitelet({ scriptId, deploymentId, urlParams: { format: 'json' } });
    return Number(code) === 200 ? answerIn(String(body), userId) : unchecked(text('other_roles_answered', String(code)));
  } catch (thrown) {
    return unchecked(text('netsuite_said', reasonOf(thrown)));
  }
}
