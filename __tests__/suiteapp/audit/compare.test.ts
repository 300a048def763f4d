import fc from 'fast-check';
import type { Lack } from '../../../src/TypeScript/account/lackList';
import { compare, type NotChecked, type Snapshot } from '../../../src/TypeScript/audit/compare';
import { roleVerdicts } from '../../../src/TypeScript/verdict/account';
import type { RoleVerdict } from '../../../src/TypeScript/verdict/role';

const everythingChecked: NotChecked = { roles: [], users: [] };

const lack = (key: string, has: Lack['has'] = 0): Lack => ({ key, needs: 4, has });

/** A role by its verdict, and by what it lacks where a finding was kept. */
type Found = RoleVerdict | readonly [RoleVerdict, ...Lack[]];

/** An audit that found these roles; a role with a verdict alone lacks nothing that was kept. */
function snapshot(roles: Readonly<Record<number, Found>>, users: Partial<Snapshot['users']> = {}): Snapshot {
  const entries = Object.entries(roles).map(([id, given]) => {
    const [verdict, ...lacks] = typeof given === 'string' ? [given] : given;
    return { id: Number(id), verdict, lacks, hasFinding: typeof given !== 'string' };
  });
  const idsOf = (verdict: RoleVerdict) => entries.filter((entry) => entry.verdict === verdict).map(({ id }) => id);
  return {
    roles: Object.fromEntries(roleVerdicts.map((verdict) => [verdict, idsOf(verdict)])) as unknown as Snapshot['roles'],
    lacks: new Map(entries.filter(({ hasFinding }) => hasFinding).map(({ id, lacks }) => [id, lacks])),
    users: { basis: 'with-global-permissions', blocked: [], unknown: [], ...users },
  };
}

describe('comparing two audits', () => {
  it.each<[string, Found, Found, 'worse' | 'better' | 'both' | 'neither']>([
    ['ready, then blocked', 'ready', ['not-ready', lack('A')], 'worse'],
    ['ready, then with gaps', 'ready', ['ready-with-gaps', lack('A')], 'worse'],
    ['with gaps, then blocked', ['ready-with-gaps', lack('A')], ['not-ready', lack('A'), lack('B')], 'worse'],
    ['blocked, then ready', ['not-ready', lack('A')], 'ready', 'better'],
    ['one permission less', ['ready-with-gaps', lack('A')], ['ready-with-gaps', lack('A'), lack('B')], 'worse'],
    ['one permission more', ['not-ready', lack('A'), lack('B')], ['not-ready', lack('B')], 'better'],
    ['one for another', ['ready-with-gaps', lack('A')], ['ready-with-gaps', lack('B')], 'both'],
    ['signs in at last, but lost something', ['not-ready', lack('A')], ['ready-with-gaps', lack('B')], 'both'],
    ['the same', ['not-ready', lack('A')], ['not-ready', lack('A')], 'neither'],
    ['blocked by a flag without lacking anything', 'ready', ['not-ready'], 'worse'],
    ['a level that could not be read', 'ready', ['ready-with-gaps', lack('A', 'unknown')], 'worse'],
    ['a level that could not be read before', ['ready-with-gaps', lack('A', 'unknown')], ['ready-with-gaps', lack('A')], 'neither'],
    ['a level that cannot be read any more', ['ready-with-gaps', lack('A')], ['ready-with-gaps', lack('A', 'unknown')], 'neither'],
    ['not known, then blocked', 'unknown', ['not-ready', lack('A')], 'neither'],
    ['no finding kept now', ['not-ready', lack('A')], 'not-ready', 'neither'],
    ['no finding kept then', 'not-ready', ['not-ready', lack('A')], 'neither'],
  ])('of a role that was %s', (_name, before, after, expected) => {
    const { worse, better, added, gone } = compare(snapshot({ 7: before }), snapshot({ 7: after }), everythingChecked);
    expect([worse.length > 0, better.length > 0]).toEqual({ worse: [true, false], better: [false, true], both: [true, true], neither: [false, false] }[expected]);
    expect([added, gone]).toEqual([[], []]);
  });

  it('names the permissions lost and got', () => {
    const before = snapshot({ 7: ['ready-with-gaps', lack('A')] });
    const after = snapshot({ 7: ['not-ready', lack('B'), lack('C', 1)] });
    expect(compare(before, after, everythingChecked)).toMatchObject({
      worse: [{ id: 7, from: 'ready-with-gaps', to: 'not-ready', permissions: [lack('B'), lack('C', 1)] }],
      better: [{ id: 7, permissions: [lack('A')] }],
    });
  });

  it('tells new roles from roles that are gone', () => {
    const { added, gone } = compare(snapshot({ 1: 'ready', 2: ['not-ready'] }), snapshot({ 2: ['not-ready'], 3: 'unknown' }), everythingChecked);
    expect({ added, gone }).toEqual({ added: [3], gone: [1] });
  });

  it('takes roles of a part that was not checked for neither gone nor worse', () => {
    const before = snapshot({ 1: 'ready', 5: 'ready', 9: 'ready', 6: 'unknown' });
    const differences = compare(before, snapshot({ 9: 'ready' }), { roles: [{ after: 4, upTo: 8 }], users: [] });
    expect(differences).toMatchObject({ gone: [1], unchecked: [5], worse: [], better: [] });
  });

  it('takes a role that cannot be judged any more for unchecked', () => {
    const differences = compare(snapshot({ 1: 'ready', 2: 'unknown' }), snapshot({ 1: 'unknown', 2: 'unknown' }), everythingChecked);
    expect(differences).toMatchObject({ unchecked: [1], worse: [], gone: [] });
  });

  it('tells users newly blocked, and those who no longer are', () => {
    const before = snapshot({}, { blocked: [1, 2, 3], unknown: [4] });
    const after = snapshot({}, { blocked: [2, 4, 5], unknown: [3] });
    expect(compare(before, after, everythingChecked).users).toEqual({ blocked: [5], unblocked: [1] });
    expect(compare(before, after, { roles: [], users: [{ after: 0, upTo: 2 }] }).users?.unblocked).toEqual([]);
  });

  it.each([
    ['with-global-permissions', 'by-role-only'],
    ['roles-not-read', 'with-global-permissions'],
    ['roles-not-read', 'roles-not-read'],
  ] as const)('does not compare users judged by something else: %s and %s', (then, now) => {
    expect(compare(snapshot({}, { basis: then }), snapshot({}, { basis: now, blocked: [1] }), everythingChecked).users).toBeUndefined();
  });

  const anyLacks = fc.uniqueArray(fc.constantFrom(lack('A'), lack('B'), lack('C', 'unknown')));
  const anyRole = fc.oneof(
    fc.constant('ready' as const),
    fc.tuple(fc.constantFrom<RoleVerdict>('not-ready', 'unknown', 'ready-with-gaps'), anyLacks).map(([verdict, lacks]) => [verdict, ...lacks] as const),
  );
  const anyUsers = fc.record({ blocked: fc.uniqueArray(fc.nat(9)), unknown: fc.uniqueArray(fc.integer({ min: 10, max: 19 })) });
  const anySnapshot = fc.tuple(fc.dictionary(fc.nat(20).map(String), anyRole), anyUsers).map(([roles, users]) => snapshot(roles, users));

  it('of an audit with itself tells nothing', () => {
    fc.assert(
      fc.property(anySnapshot, (one) => {
        const { users, ...roles } = compare(one, one, everythingChecked);
        expect([...Object.values(roles).flat(), ...(users?.blocked ?? []), ...(users?.unblocked ?? [])]).toEqual([]);
      }),
    );
  });

  it('the other way round turns better to worse, and new to gone', () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, (one, other) => {
        const [there, back] = [compare(one, other, everythingChecked), compare(other, one, everythingChecked)];
        expect(there.worse.map(({ id, permissions }) => [id, permissions])).toEqual(back.better.map(({ id, permissions }) => [id, permissions]));
        expect([there.added, there.gone]).toEqual([back.gone, back.added]);
      }),
    );
  });

  it('calls nothing better, worse or gone where nothing was checked', () => {
    const nowhere = { roles: [{ after: -1, upTo: 100 }], users: [{ after: -1, upTo: 100 }] };
    fc.assert(
      fc.property(anySnapshot, (before) => {
        const differences = compare(before, snapshot({}), nowhere);
        expect([differences.worse, differences.better, differences.gone, differences.users?.unblocked]).toEqual([[], [], [], []]);
      }),
    );
  });
});
