import { english } from '../../../src/TypeScript/texts/english';
import { READY } from '../../exitCode';
import type { Io } from '../../io';
import { verdictWords } from '../../terminal/verdictWords';
import type { Checked } from '../check';
import { openFindings, type CheckedRole } from '../checkedRole';
import { placeOf, scriptIdOf } from './roleBlock';
import { writeProblems } from '../../terminal/writeProblems';

/** Writes one line for each role that is not ready for what was asked, and nothing where all are. */
export function writeQuiet({ roles, problems }: Checked, io: Io): void {
  for (const role of roles) if (role.exitCode !== READY) io.out(`${lineOf(role)}\n`);
  writeProblems(problems, io);
}

function lineOf(role: CheckedRole): string {
  const { verdict, obstacles } = role.report;
  const { icon, label } = verdictWords[verdict];
  const isSignInAsked = role.asked.some(({ profile }) => profile === 'sign-in');
  const because = [...openFindings(role).map(({ permission }) => permission), ...(isSignInAsked ? obstacles.map(({ code }) => code) : [])];
  return `${icon} ${placeOf(role)} ${scriptIdOf(role)}: ${english(label)} (${[...new Set(because)].join(', ')})`;
}
