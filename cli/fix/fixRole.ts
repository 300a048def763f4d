import { decode } from '../../sdf/files/encoding';
import { LARGEST_FILE, type ReadText } from '../../sdf/files/readText';
import { english } from '../../src/TypeScript/texts/english';
import { text } from '../../src/TypeScript/texts/text';
import { isOwnRole } from '../../src/TypeScript/verdict/obstacle';
import { isMendable, templateRole } from '../../src/TypeScript/verdict/template';
import { NOT_READY, READY, worstOf, type ExitCode } from '../exitCode';
import { readRoleText, type RoleXml } from '../roles/readRole';
import type { JudgedRole } from '../roles/roleXmlJudge';
import { applyEdits } from './applyEdits';
import { notesOn } from './notes';
import { obstaclesLeft } from './obstaclesLeft';
import { planFix, type Change } from './planFix';
import type { Remark } from './remark';

/**
 * - fixed: it was not ready, and is now; whether NetSuite takes the file is not said by that;
 * - partly-fixed: its permissions are complete now, and something else keeps it from being ready;
 * - already-ready: nothing was to be done;
 * - cannot-be-fixed: permissions cannot make it ready, or its XML does not allow it; nothing was changed;
 * - left-alone: a role of ExtendSync Access itself;
 * - not-written: it could be fixed, and the file could not be written.
 */
export type Outcome = 'fixed' | 'partly-fixed' | 'already-ready' | 'cannot-be-fixed' | 'left-alone' | 'not-written';

/** What became of a role. */
export interface RoleFix {
  readonly outcome: Outcome;
  readonly changes: readonly Change[];
  /** Why it is not ready, or was left alone, and what to do about it. */
  readonly reasons: readonly Remark[];
  readonly notes: readonly Remark[];
  readonly exitCode: ExitCode;
  /** What is to be written; undefined where nothing changes. */
  readonly edited: ReadText | undefined;
}

/**
 * Gives how a role is made ready for the profiles it was judged for. Nothing is written here, and nothing is given to be
 * written that was not read and judged again.
 * @param judge that judged the role
 */
export function fixRole(before: JudgedRole, judge: (role: RoleXml) => JudgedRole, removesSaml: boolean): RoleFix {
  if (isOwnRole(before.role)) return unchanged(before, 'left-alone', before.exitCode, [{ message: english(text('note_own_role')) }]);
  const plan = planFix(before, removesSaml);
  if (plan.kind === 'refused') return refused(before, plan.faults);
  if (plan.edits.length === 0) {
    return before.exitCode === READY ? unchanged(before, 'already-ready', READY, []) : refused(before, obstaclesLeft(before));
  }
  if (!isMendable(before.report)) {
    return unchanged(before, 'left-alone', before.exitCode, [{ message: `${templateRole.name} comes with ExtendSync Access and stays as it is: fix a copy of it.` }]);
  }
  const bytes = applyEdits(before.role.source, plan.edits);
  if (bytes.length > LARGEST_FILE) return refused(before, [{ message: `Its file would have ${bytes.length} bytes; at most ${LARGEST_FILE} are read.` }]);
  const edited = reread(before.role, bytes);
  if (!edited) return refused(before, notMended);
  const after = judge(edited);
  const worse = madeWorse(before, after);
  if (worse.length > 0) return refused(before, worse);
  if (!isDone(after, removesSaml)) return refused(before, notMended);
  return {
    outcome: after.exitCode === READY ? 'fixed' : 'partly-fixed',
    changes: plan.changes,
    reasons: obstaclesLeft(after),
    notes: notesOn(after, before),
    exitCode: after.exitCode,
    edited: after.role.source,
  };
}

function unchanged(judged: JudgedRole, outcome: Outcome, exitCode: ExitCode, reasons: readonly Remark[]): RoleFix {
  const known = new Set(reasons.map(({ line }) => line));
  const notes = notesOn(judged).filter(({ line }) => line === undefined || !known.has(line));
  return { outcome, changes: [], reasons, notes, exitCode, edited: undefined };
}

const refused = (judged: JudgedRole, reasons: readonly Remark[]): RoleFix =>
  unchanged(judged, 'cannot-be-fixed', worstOf([judged.exitCode, NOT_READY]), reasons);

/** Said where what was planned did not come out. Other roles are fixed all the same. */
const notMended: readonly Remark[] = [{ message: 'Its XML is written in a way that cannot be mended with certainty: write its permissions by hand, as Fix by SDF shows them.' }];

/** The role that the edited bytes hold; undefined where they hold none. */
function reread({ file, source }: RoleXml, bytes: Buffer): RoleXml | undefined {
  const edited = decode(bytes, source.encoding);
  const read = edited === undefined ? undefined : readRoleText(file, { ...source, text: edited, bytes });
  return read?.kind === 'role' ? read.role : undefined;
}

/** Without SAML Single Sign-on nobody can log in with a role that is Single Sign-on Only. */
function madeWorse(before: JudgedRole, after: JudgedRole): Remark[] {
  const had = new Set(before.report.obstacles.map(({ code }) => code));
  const added = after.report.obstacles.filter(({ code }) => !had.has(code));
  return added.map(({ message }) => ({ message: `Without SAML Single Sign-on: ${english(message)}` }));
}

/** Whoever is told that a role was fixed relies on it: it is planned once more, and nothing may be left to do. */
function isDone(after: JudgedRole, removesSaml: boolean): boolean {
  const again = planFix(after, removesSaml);
  return again.kind === 'edits' && again.edits.length === 0;
}
