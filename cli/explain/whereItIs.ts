import { enableFeaturePath } from '../../src/TypeScript/requirements/features';
import { english } from '../../src/TypeScript/texts/english';
import { text } from '../../src/TypeScript/texts/text';
import type { Explanation, RoleJudgement } from '../../src/TypeScript/verdict/explain/explainError';
import type { CauseState } from '../../src/TypeScript/verdict/explain/judgeCause';
import { sentenceOf } from '../../src/TypeScript/verdict/explain/sentence';
import { countStates } from '../../src/TypeScript/verdict/explain/serialize';
import { placeOf, scriptIdOf } from '../check/people/roleBlock';
import { inBrief } from '../terminal/inBrief';
import type { Explained } from './explain';

/** That a documented cause is not there is nothing good yet: the error may have another. */
const icons: Readonly<Record<CauseState, string>> = { shows: '✗', 'does-not-show': '-', unknown: '?', 'not-a-role-matter': '-' };

/** Roles shown of those that have the cause or could not be told; the counts are of all. */
const ROLES_SHOWN = 20;

/** Says, sentence by sentence, whether the cause is there: of the roles given, or what it hangs on instead. */
export function whereItIs(explanation: Explanation, explained: Explained): string[] {
  const { matter } = explanation.error;
  if (matter.kind === 'feature') return [`It hangs on a feature of the account, which no file tells: ${enableFeaturePath(matter.feature)}.`];
  if (matter.kind !== 'role') return [`${english(sentenceOf(explanation))} ${english(matter.reason)}`];
  const elsewhere = matter.elsewhere ? [english(matter.elsewhere)] : [];
  const here = explanation.roles ? ofRoles(explanation, explanation.roles, explained) : ['No role was judged: --roles judges the XML of roles by this error.'];
  return [...here, ...elsewhere];
}

function ofRoles(explanation: Explanation, roles: readonly RoleJudgement[], explained: Explained): string[] {
  const counts = countStates(roles);
  const listed = roles.filter(({ state }) => state !== 'does-not-show');
  return [
    `${icons[explanation.state]} ${inBrief(english(sentenceOf(explanation)))}`,
    english(text('explain_counts', counts.shows, counts.unknown, counts['does-not-show'])),
    ...listed.slice(0, ROLES_SHOWN).map((role) => roleInWords(role, explained)),
    ...(listed.length > ROLES_SHOWN ? [english(text('and_more', listed.length - ROLES_SHOWN))] : []),
  ];
}

function roleInWords({ report, state, because }: RoleJudgement, { rolesByReport }: Explained): string {
  const role = rolesByReport.get(report)!;
  return `${icons[state]} ${scriptIdOf(role)}  ${placeOf(role)}  ${because.map(({ message }) => inBrief(english(message))).join(' ')}`;
}
