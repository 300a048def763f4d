import { stripVTControlCharacters } from 'node:util';
import { featureNames, type FeatureStates } from '../../src/TypeScript/requirements/features';
import { explainError, type Explanation } from '../../src/TypeScript/verdict/explain/explainError';
import { READ_CHARACTERS, recognise } from '../../src/TypeScript/verdict/explain/recognise';
import type { RoleReport } from '../../src/TypeScript/verdict/role';
import type { Checked } from '../check/check';
import type { CheckedRole } from '../check/checkedRole';
import { COULD_NOT_CHECK, NOT_READY, READY, type ExitCode } from '../exitCode';

/** A text, explained. */
export interface Explained {
  /** Whether there was more text than is read. */
  readonly isCut: boolean;
  /** Whether the text is no more than a part of a message. */
  readonly isPart: boolean;
  /** Those found, the one that says most about its cause first; empty where none is known. */
  readonly explanations: readonly Explanation[];
  /** The roles that were judged by their XML; undefined where none were given. */
  readonly judged: Checked | undefined;
  /** Of each report of these roles, where it comes from. */
  readonly rolesByReport: ReadonlyMap<RoleReport, CheckedRole>;
  /** READY where an error was recognised, NOT_READY where none was, COULD_NOT_CHECK where a role could not be read. */
  readonly exitCode: ExitCode;
}

/** No file tells which features an account has. */
const nothingTold = Object.fromEntries(Object.keys(featureNames).map((id) => [id, 'unknown'])) as FeatureStates;

/**
 * Explains a text by what is known of errors, and by roles where there are some. What a terminal was told about colours and
 * links is no part of the text: logs and test runs are pasted with it.
 * @param judged roles that may have the cause; undefined where none were given
 */
export function explain(text: string, judged: Checked | undefined): Explained {
  // What is read of standard input may be cut itself: its length is told before it gets shorter.
  const { errors, isCut, isPart } = recognise(stripVTControlCharacters(text.slice(0, READ_CHARACTERS)));
  const subject = { roles: judged?.roles.map(({ report }) => report), account: { features: nothingTold, sendFromOutlookRecord: undefined } };
  return {
    isCut: isCut || text.length > READ_CHARACTERS,
    isPart,
    explanations: errors.map((id) => explainError(id, subject)),
    judged,
    rolesByReport: new Map(judged?.roles.map((role) => [role.report, role])),
    exitCode: exitCodeOf(errors.length > 0, judged),
  };
}

function exitCodeOf(isRecognised: boolean, judged: Checked | undefined): ExitCode {
  if (judged && judged.problems.length > 0) return COULD_NOT_CHECK;
  return isRecognised ? READY : NOT_READY;
}
