import * as v from 'valibot';
import { judgeRoleInUse } from '../../account/judged';
import { SCHEMA_VERSION, serializeRole } from '../../verdict/serialize';
import { endpoint } from '../endpoint';

/** GET permissions: the report of the token's role, by its effective permissions. 10 units. */
export const permissions = endpoint({
  method: 'get',
  resource: 'permissions',
  input: v.object({}),
  answer: () => {
    const { report, sources, unread } = judgeRoleInUse();
    return { schemaVersion: SCHEMA_VERSION, ...serializeRole(report), sources, unread };
  },
});
