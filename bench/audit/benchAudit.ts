import type { AccountSize } from '../roles/benchRoles';
import { growthOf, type Growth } from './growth';
import type { SizeMeasurement, StageMeasurement } from './measureSize';
import { measureInOwnProcess } from './ownProcess';

export interface AuditBench extends SizeMeasurement {
  readonly growth: readonly Growth[];
  /** Stages of which an invocation came nearer to NetSuite's limit than the audit promises. */
  readonly tooNear: readonly StageMeasurement[];
}

export const auditSizes: readonly AccountSize[] = [
  { roles: 100, users: 1_000 },
  { roles: 1_000, users: 10_000 },
  { roles: 10_000, users: 100_000 },
];

/** Per cent of a limit that no invocation passes: what fails and is tried again, and what NetSuite adds, has room. */
const mostPercent = 60;

/** Measures the audit of roles with 120 permissions each. @param sizes the smallest first */
export function benchAudit(sizes: readonly AccountSize[] = auditSizes): AuditBench {
  const measured = sizes.map(measureInOwnProcess);
  const stages = measured.flatMap((size) => size.stages);
  const audits = measured.flatMap((size) => size.audits);
  return {
    stages,
    audits,
    plain: measured.flatMap((size) => size.plain),
    growth: growthOf(audits),
    tooNear: stages.filter(({ percent }) => percent > mostPercent),
  };
}

/** Says in a line whether every invocation keeps its distance from NetSuite's limits. */
export function sayDistance({ tooNear }: Pick<AuditBench, 'tooNear'>): string {
  if (tooNear.length === 0) return `No invocation used more than ${mostPercent}% of its units.`;
  const named = tooNear.map(({ roles, night, stage, percent }) => `${stage} at ${roles} roles, ${night} night: ${percent}%`);
  return `More than ${mostPercent}% of their units used: ${named.join('; ')}.`;
}
