import type { Problem } from '../../sdf/problem';
import type { RequirementId } from '../../src/TypeScript/requirements/catalog';
import { isLack, type Finding } from '../../src/TypeScript/verdict/finding';
import { isOwnRole } from '../../src/TypeScript/verdict/obstacle';
import { findingsOf, type RoleReport } from '../../src/TypeScript/verdict/role';
import type { ExitCode } from '../exitCode';
import type { FoundFile } from '../files/findFiles';
import type { RoleXml } from '../roles/readRole';
import { lineOf, type JudgedRole } from '../roles/roleXmlJudge';

/** A role's XML as reports tell of it: judged, with the lines that it names, and without its text. */
export interface CheckedRole {
  readonly file: FoundFile;
  /** From 1: of the role's start tag. */
  readonly line: number;
  readonly scriptId: string;
  readonly name: string;
  readonly report: RoleReport;
  readonly asked: JudgedRole['asked'];
  readonly exitCode: ExitCode;
  /** Permissions that SDF would refuse. */
  readonly problems: readonly Problem[];
  /** The line that each requirement's finding is about. */
  readonly lines: ReadonlyMap<RequirementId, number>;
}

/**
 * A part of a text keeps all of it in memory, as engines build strings: of thousands of files only the names are to stay.
 */
const ofItsOwn = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

/** Judges a role and gives what reports need of it. Everything is judged now, so that nothing of the file is held any longer. */
export function checkRole(role: RoleXml, judge: (role: RoleXml) => JudgedRole): CheckedRole {
  const [scriptId, name] = [ofItsOwn(role.scriptId), ofItsOwn(role.name)];
  const { report, asked, exitCode } = judge({ ...role, scriptId, name });
  const { role: facts, verdict, findings, profiles, obstacles, notes } = report;
  return {
    file: role.file,
    line: role.element.line,
    scriptId,
    name,
    report: { role: facts, verdict, findings, profiles, obstacles, notes },
    asked,
    exitCode,
    problems: role.problems.map((problem) => ({ ...problem, message: ofItsOwn(problem.message) })),
    lines: linesOf(findings, role),
  };
}

function linesOf(findings: readonly Finding[], role: RoleXml): ReadonlyMap<RequirementId, number> {
  return new Map(findings.map((finding) => [finding.requirement, lineOf(finding, role)]));
}

/** Whether a finding keeps a profile from working: it is lacking, or could not be told. */
export function isOpen(finding: Finding): boolean {
  return isLack(finding) || finding.state === 'unknown';
}

/** The findings of the profiles that were asked for, each once, in the order of the profiles. */
export function askedFindings({ report, asked }: CheckedRole): Finding[] {
  return [...new Set(asked.flatMap(({ profile }) => findingsOf(report, profile)))];
}

/** What of the profiles asked for is lacking or could not be told. Nothing of the checker's own roles: they are meant to be as they are. */
export function openFindings(role: CheckedRole): Finding[] {
  return isOwnRole(role) ? [] : askedFindings(role).filter(isOpen);
}
