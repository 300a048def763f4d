import { featureNames, type FeatureId } from '../../src/TypeScript/requirements/features';
import { english } from '../../src/TypeScript/texts/english';
import { countRoles } from '../../src/TypeScript/verdict/account';
import { SCHEMA_VERSION, serializeRole } from '../../src/TypeScript/verdict/serialize';
import type { Io } from '../io';
import { printableJson } from '../terminal/printable';
import type { Checked } from './check';
import type { CheckedRole } from './checkedRole';

/**
 * Writes the report as one JSON document, each role on a line of its own: docs/report.schema.json says what stands in it.
 * It is written role by role, for thousands of them are more than one text may hold.
 * @param now when the report is made
 */
export function writeJson(checked: Checked, { out }: Pick<Io, 'out'>, now: Date): void {
  const head = printableJson(envelope(checked, now)).slice(0, -1);
  out(`${head},"roles":[`);
  for (const [index, role] of checked.roles.entries()) out(`${index === 0 ? '\n' : ',\n'}${printableJson(roleInJson(role))}`);
  out(`${checked.roles.length > 0 ? '\n' : ''}]}\n`);
}

/** What the report says of itself. No account was asked: what of it was assumed stands there instead. */
function envelope({ judging, roles, problems, skipped, exitCode }: Checked, now: Date) {
  const { profiles, featuresOff, sendFromOutlookRecord } = judging;
  return {
    schemaVersion: SCHEMA_VERSION,
    view: 'check',
    language: 'en',
    generatedAt: now.toISOString(),
    basis: 'sdf',
    askedFor: profiles,
    assumed: {
      featuresOn: (Object.keys(featureNames) as FeatureId[]).filter((id) => !featuresOff.includes(id)),
      featuresOff,
      ...(sendFromOutlookRecord !== undefined && { sendFromOutlookRecord }),
    },
    exitCode,
    counts: { roles: countRoles(roles.map(({ report }) => report)) },
    problems,
    skipped,
  };
}

/** A role as the pages give it, but for its internal id, which no XML tells; with where it stands and what it is for what was asked. */
function roleInJson({ file, line, report, asked, problems, lines }: CheckedRole) {
  const { scriptId, name, verdict, findings, profiles, obstacles, notes } = serializeRole(report, english);
  const placed = findings.map((finding, index) => ({ ...finding, line: lines.get(report.findings[index]!.requirement)! }));
  return {
    file: file.shown,
    line,
    ...(scriptId !== undefined && { scriptId }),
    name,
    verdict,
    asked,
    problems: problems.map(({ code, line: at, message }) => ({ code, ...(at !== undefined && { line: at }), message })),
    findings: placed,
    profiles,
    obstacles,
    notes,
  };
}
