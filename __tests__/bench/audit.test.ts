import { benchAudit, sayDistance, type AuditBench } from '../../bench/audit/benchAudit';
import { growthOf } from '../../bench/audit/growth';
import type { AuditMeasurement } from '../../bench/audit/measureSize';
import { StageMeter } from '../../bench/audit/stageMeter';

describe('the bench of the audit', () => {
  const small = { roles: 20, users: 60 };
  const large = { roles: 40, users: 120 };
  let bench: AuditBench;
  const costOf = (size: typeof small, night: string, stage: string) =>
    bench.stages.find((one) => one.roles === size.roles && one.night === night && one.stage === stage)!;
  const auditOf = (size: typeof small, night: string) => bench.audits.find((one) => one.roles === size.roles && one.night === night)!;

  beforeAll(() => {
    bench = benchAudit([small, large]);
  });

  it('measures each stage of two nights in every size, far from the limits', () => {
    expect(bench.stages).toHaveLength(2 * 2 * 4);
    expect(bench.tooNear).toEqual([]);
    for (const { invocations, units, largest, limit, percent } of bench.stages) {
      expect(largest).toBeLessThanOrEqual(units);
      expect(largest * invocations).toBeGreaterThanOrEqual(units);
      expect(percent).toBe(Math.round((largest / limit) * 1000) / 10);
    }
    expect(costOf(small, 'first', 'MAP')).toMatchObject({ invocations: 2, units: 40, records: 0 });
    expect(auditOf(large, 'first').units).toBe(bench.stages.filter(({ roles, night }) => roles === 40 && night === 'first').reduce((sum, { units }) => sum + units, 0));
  });

  it('lets a later night delete what is no longer kept, compare, and write a mail', () => {
    const kept = costOf(large, 'first', 'REDUCE').records;
    expect(kept).toBeGreaterThan(30);
    expect(costOf(large, 'later', 'MAP').records).toBe(kept);
    expect(costOf(large, 'later', 'SUMMARIZE').units).toBeGreaterThan(costOf(large, 'first', 'SUMMARIZE').units + 20);
  });

  it('tells the memory of each size by itself', () => {
    for (const { megabytesBefore, peakMegabytes } of bench.audits) {
      expect(megabytesBefore).toBeGreaterThan(50);
      expect(peakMegabytes).toBeGreaterThanOrEqual(megabytesBefore);
    }
  });

  it('shows where a plain Suitelet stops, and that a scheduled script does not yet at this size', () => {
    const plain = bench.plain.filter(({ roles }) => roles === large.roles);
    expect(plain).toMatchObject([
      { limit: 1_000, units: 1_000, rolesJudged: 40, usersJudged: 58 },
      { limit: 10_000, units: 1_620, rolesJudged: 40, usersJudged: 120 },
    ]);
  });

  it('compares each size with the next smaller one', () => {
    expect(bench.growth.map(({ night, from, to }) => [night, from, to])).toEqual([
      ['first', 20, 40],
      ['later', 20, 40],
    ]);
  });
});

describe('the meter of a stage', () => {
  it('adds up what its invocations took, and keeps the most units that one of them took', () => {
    const meter = new StageMeter('MAP');
    for (const member of ['create', 'save']) meter.countCall({ module: 'N/record/instance', member, number: 1 });
    for (const member of ['submitFields', 'delete', 'load']) meter.countCall({ module: 'N/record', member, number: 1 });
    meter.countCall({ module: 'N/query', member: 'runSuiteQL', number: 1 });
    meter.countCall({ module: 'N/email', member: 'send', number: 1 });
    for (const unitsUsed of [10, 455, 30]) meter.countInvocation({ unitsUsed, rowsRead: 5, milliseconds: 2.5 });
    expect(meter.toCost()).toEqual({
      stage: 'MAP',
      invocations: 3,
      units: 495,
      largest: 455,
      limit: 1_000,
      percent: 45.5,
      queries: 1,
      rows: 15,
      records: 3,
      milliseconds: 8,
    });
  });
});

describe('the growth of an audit', () => {
  const audit = (roles: number, units: number, rows: number): AuditMeasurement => ({
    roles,
    users: roles * 10,
    night: 'first',
    units,
    queries: units,
    rows,
    records: roles,
    milliseconds: 10 * roles,
    megabytesBefore: 100,
    peakMegabytes: 200,
  });

  it('is 1 where twice as many roles take twice as much, and more where they take more', () => {
    expect(growthOf([audit(100, 50, 10), audit(1_000, 500, 200)])).toEqual([
      { night: 'first', from: 100, to: 1_000, units: 1, queries: 1, rows: 2, records: 1, milliseconds: 1, peakMegabytes: 0.1 },
    ]);
  });

  it('is none of a single size', () => {
    expect(growthOf([audit(100, 50, 10)])).toEqual([]);
  });
});

describe('the distance from the limits', () => {
  it('is kept, or the invocations that do not keep it are named', () => {
    expect(sayDistance({ tooNear: [] })).toBe('No invocation used more than 60% of its units.');
    const stage = { roles: 100, users: 1_000, night: 'later', stage: 'MAP', invocations: 1, units: 700, largest: 700, limit: 1_000, percent: 70, queries: 1, rows: 1, records: 1, milliseconds: 1 } as const;
    expect(sayDistance({ tooNear: [stage] })).toBe('More than 60% of their units used: MAP at 100 roles, later night: 70%.');
  });
});
