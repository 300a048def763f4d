import * as v from 'valibot';
import { judgeRoleInUse } from '../../account/judged';
import { SCHEMA_VERSION, serializeRole } from '../../verdict/serialize';
import { endpoint } from '../endpoint';
import { sourceInWords, unreadInWords } from '../../account/said';
import { english } from '../../texts/english';

/** GET permissions: the report of the token's role, by its effective permissions. 10 units. */
export const permissions = endpoint({
  method: 'get',
  resource: 'permissions',
  summary: 'The checker’s report on the token’s role, by its effective permissions.',
  needs: [],
  input: v.object({}),
  output: v.looseObject({
    schemaVersion: v.number(),
    name: v.string(),
    verdict: v.picklist(['ready', 'ready-with-gaps', 'not-ready', 'unknown']),
    findings: v.array(v.looseObject({ permission: v.optional(v.string()), state: v.optional(v.string()), fix: v.optional(v.string()) })),
    profiles: v.array(v.looseObject({ id: v.string(), state: v.string() })),
  }),
  failures: [],
  example: {
    input: {},
    output: {
      schemaVersion: 1,
      name: 'customrole_bw_sales_outlook',
      verdict: 'ready',
      findings: [{ permission: 'SOAP Web Services', key: 'ADMI_WEBSERVICES', state: 'granted', has: 'Full', needs: 'Full' }],
      profiles: [{ id: 'sign-in', name: 'Sign in', standing: 'required', state: 'ready' }],
    },
  },
  answer: () => {
    const { report, sources, unread } = judgeRoleInUse();
    return {
      schemaVersion: SCHEMA_VERSION,
      ...serializeRole(report, english),
      sources: sources.map((source) => sourceInWords(source, english)),
      unread: unread.map((source) => unreadInWords(source, english)),
    };
  },
});
