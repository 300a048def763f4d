import { benchRoles } from '../../bench/roles/benchRoles';

describe('the bench of roles', () => {
  const measurements = benchRoles([
    { roles: 10, users: 40 },
    { roles: 100, users: 400 },
  ]);
  const of = (roles: number, method: string) => measurements.find((one) => one.roles === roles && one.method === method)!;

  it('finds no wrong answer of ours, at a cost that does not grow with permissions', () => {
    for (const roles of [10, 100]) expect(of(roles, 'extendsync')).toMatchObject({ units: 30, wrong: 0 });
    expect(of(100, 'extendsync').rows).toBe(100 + 400);
  });

  it('tells how large the page is, and how long most runs take', () => {
    const { bytes, p50, p95 } = of(100, 'extendsync');
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(150_000);
    expect(p95).toBeGreaterThanOrEqual(p50);
  });

  it('shows where the other ways go wrong: cut at 5,000 rows, out of units, silent about what is absent', () => {
    expect(of(10, 'joined-unpaged').wrong).toBe(1);
    expect(of(100, 'joined-unpaged').wrong).toBeGreaterThan(20);
    expect(of(100, 'query-per-role')).toMatchObject({ units: 1000, wrong: 2 });
    expect(of(10, 'one-threshold').wrong).toBeGreaterThan(0);
  });
});
