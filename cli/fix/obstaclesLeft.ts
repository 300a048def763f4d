import { childOf } from '../../sdf/xml';
import { english } from '../../src/TypeScript/texts/english';
import type { Obstacle } from '../../src/TypeScript/verdict/obstacle';
import { READY } from '../exitCode';
import type { JudgedRole } from '../roles/roleXmlJudge';
import { SAML_KEY } from './planFix';
import type { Remark } from './remark';

/** The field of a role's XML that an obstacle comes from. */
const fieldOf: Partial<Record<Obstacle['code'], string>> = {
  'role-inactive': 'isinactive',
  'web-services-only': 'iswebserviceonlyrole',
  'single-sign-on-only': 'issinglesignononly',
};

/** Gives what keeps a role from being what it was judged for once its permissions are complete, each with what to do about it. */
export function obstaclesLeft(judged: JudgedRole): Remark[] {
  return judged.exitCode === READY ? [] : judged.report.obstacles.map((obstacle) => remarkOf(judged, obstacle));
}

/** What to do is told for the XML: what is clicked in the account, the next deployment would undo. */
function remarkOf({ role: { element, rows } }: JudgedRole, { code, message, fix }: Obstacle): Remark {
  const field = fieldOf[code];
  const told = english(message);
  if (field) return { ...lineOf(childOf(element, field)), message: `${told} Set <${field}> to F, or give its users another role.` };
  if (code === 'feature-off') return { message: `${told} Turn it on: ${english(fix)}.` };
  const saml = rows.find(({ key }) => key === SAML_KEY);
  return { ...lineOf(saml?.element), message: `${told} Take it out with --remove-sso.` };
}

function lineOf(element: { readonly line: number } | undefined): Pick<Remark, 'line'> {
  return element ? { line: element.line } : {};
}
