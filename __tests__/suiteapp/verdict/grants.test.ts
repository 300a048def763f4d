import { effectiveGrants, everythingGranted, grantsFromRows, withGlobalPermissions } from '../../../src/TypeScript/verdict/grants';

describe('the rows of a role', () => {
  it('give the level of each key, as number or as text', () => {
    const grants = grantsFromRows({ total: 2, levels: { ADMI_WEBSERVICES: 4, LIST_CONTACT: '1' } });
    expect([grants.levelOf('ADMI_WEBSERVICES'), grants.levelOf('LIST_CONTACT')]).toEqual([4, 1]);
  });

  it('give NONE for a key without a row, and unknown for a level that is none', () => {
    const grants = grantsFromRows({ total: 1, levels: { LIST_CONTACT: null, LIST_EVENT: 'FULL' } });
    expect([grants.levelOf('LIST_CONTACT'), grants.levelOf('LIST_TASK'), grants.levelOf('LIST_EVENT')]).toEqual([0, 0, 'unknown']);
  });

  it.each([0, NaN])('tell nothing where there are %d of them', (total) => {
    expect(grantsFromRows({ total, levels: { LIST_CONTACT: 4 } }).levelOf('LIST_CONTACT')).toBe('unknown');
  });
});

describe('effective levels', () => {
  it.each([
    [4, 4],
    ['2', 2],
    [undefined, 'unknown'],
    [NaN, 'unknown'],
    ['', 'unknown'],
  ])('read %p as %p', (answer, level) => {
    expect(effectiveGrants(new Map([['LIST_CONTACT', answer]])).levelOf('LIST_CONTACT')).toBe(level);
  });

  it('are unknown where NetSuite said nothing', () => {
    expect(effectiveGrants(new Map([['LIST_EVENT', 4]])).levelOf('LIST_CONTACT')).toBe('unknown');
  });
});

describe('Global Permissions', () => {
  it('replace the level of the role, upward and downward, and leave the rest', () => {
    const role = grantsFromRows({ total: 3, levels: { LIST_CONTACT: 4, LIST_EVENT: 1, LIST_TASK: 2 } });
    const grants = withGlobalPermissions(role, new Map([['LIST_CONTACT', 1 as const], ['LIST_EVENT', 4 as const]]));
    expect(['LIST_CONTACT', 'LIST_EVENT', 'LIST_TASK'].map((key) => grants.levelOf(key))).toEqual([1, 4, 2]);
    expect(['LIST_CONTACT', 'LIST_TASK'].map((key) => grants.evidenceOf(key))).toEqual(['global', 'role']);
  });

  it('do not touch the Administrator', () => {
    const grants = withGlobalPermissions(everythingGranted, new Map([['LIST_CONTACT', 1 as const]]));
    expect([grants.levelOf('LIST_CONTACT'), grants.evidenceOf('LIST_CONTACT')]).toEqual([4, 'implicit']);
  });
});
