import { openAccount, type AccountSize } from '../roles/benchRoles';
import { prepareLaterNight } from './laterNight';
import { measurePlainScripts, type PlainMeasurement } from './plainScripts';
import { runAudit, type AuditCost } from './runAudit';
import type { StageCost } from './stageMeter';

/** The first audit of an account, and one of a later night, which also compares, writes a mail and deletes an old audit. */
export type Night = 'first' | 'later';

export interface StageMeasurement extends AccountSize, StageCost {
  readonly night: Night;
}

/** A whole audit. */
export interface AuditMeasurement extends AccountSize {
  readonly night: Night;
  readonly units: number;
  readonly queries: number;
  readonly rows: number;
  readonly records: number;
  readonly milliseconds: number;
  /** The most memory that the process had taken before the first audit, the account's own among it; in megabytes. */
  readonly megabytesBefore: number;
  /** The most that it had taken when this audit had ended. */
  readonly peakMegabytes: number;
}

export interface SizeMeasurement {
  readonly stages: readonly StageMeasurement[];
  readonly audits: readonly AuditMeasurement[];
  readonly plain: readonly PlainMeasurement[];
}

function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function totalOf(size: AccountSize, night: Night, { stages, milliseconds }: AuditCost, megabytesBefore: number): AuditMeasurement {
  const sumOf = (name: 'units' | 'queries' | 'rows' | 'records') => stages.reduce((sum, stage) => sum + stage[name], 0);
  const sums = { units: sumOf('units'), queries: sumOf('queries'), rows: sumOf('rows'), records: sumOf('records') };
  return { ...size, night, ...sums, milliseconds, megabytesBefore, peakMegabytes: peakMegabytes() };
}

/** Measures an account of one size in this process. */
export function measureSize(size: AccountSize): SizeMeasurement {
  const account = openAccount(size);
  const megabytesBefore = peakMegabytes();
  const measured = (['first', 'later'] as const).map((night) => {
    if (night === 'later') prepareLaterNight(account);
    const cost = runAudit(account);
    return { stages: cost.stages.map((stage) => ({ ...size, night, ...stage })), total: totalOf(size, night, cost, megabytesBefore) };
  });
  const plain = measurePlainScripts(account, size);
  account.database.close();
  return { stages: measured.flatMap(({ stages }) => stages), audits: measured.map(({ total }) => total), plain };
}
