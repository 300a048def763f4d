import { english } from '../../../src/TypeScript/texts/english';
import { judgeUser as judgeUserOn, type UserFacts } from '../../../src/TypeScript/verdict/user';
import { judgeRole } from '../../../src/TypeScript/verdict/role';
import { accountWith, everyLevel, grantsOf, plainRole, signInLevels, type Levels } from '../../support/judging';

const user: UserFacts = { id: 7, name: 'Sam', email: 'sam@example.com', isInactive: false, hasAccess: true };
const role = (id: number, levels: Levels, flags = {}) => judgeRole({ ...plainRole, id, name: `Role ${id}`, ...flags }, grantsOf(levels), accountWith());

const judgeUser = (facts: UserFacts, roles: Parameters<typeof judgeUserOn>[1]) => judgeUserOn(facts, roles, 'with-global-permissions');

const ready = role(1, everyLevel);
const gaps = role(2, signInLevels(4));
const failing = role(3, {});
const unread = role(4, signInLevels('unknown'));
const inactive = role(5, {}, { isInactive: true });
const webServices = role(6, everyLevel, { isWebServicesOnly: true });

describe('a user', () => {
  it.each([
    ['ready with ready roles', [ready, gaps], 'ready'],
    ['partly blocked where one of the roles fails', [ready, failing], 'partly-blocked'],
    ['partly blocked whatever else could not be read', [ready, failing, unread], 'partly-blocked'],
    ['blocked where all fail', [failing], 'blocked'],
    ['blocked without a role', [], 'blocked'],
    ['blocked where the only role is inactive', [inactive], 'blocked'],
    ['ready where the failing role is inactive, since nobody can pick it', [ready, inactive], 'ready'],
    ['ready where the other role is Web Services Only, since nobody can pick it', [ready, webServices], 'ready'],
    ['unknown where a role could not be read', [ready, unread], 'unknown'],
    ['unknown where the rest fails', [failing, unread], 'unknown'],
    ['unknown where the roles could not be read', 'unknown', 'unknown'],
  ] as const)('is %s', (_, roles, verdict) => {
    expect(judgeUser(user, roles).verdict).toBe(verdict);
  });

  it.each([
    ['inactive', { isInactive: true }],
    ['without access', { hasAccess: false }],
  ])('is blocked when %s, whatever his roles', (_, flags) => {
    expect(judgeUser({ ...user, ...flags }, [ready]).verdict).toBe('blocked');
    expect(judgeUser({ ...user, ...flags }, 'unknown').verdict).toBe('blocked');
  });

  it('is unknown where it could not be read whether he is active', () => {
    expect(judgeUser({ ...user, isInactive: 'unknown' }, [ready]).verdict).toBe('unknown');
  });

  it('is labelled where his Global Permissions could not be read', () => {
    expect(english(judgeUserOn(user, [ready], 'by-role-only').reason)).toMatch(/^By role only: /);
    expect(english(judgeUser(user, [ready]).reason)).not.toContain('By role only');
  });

  it('is told with each role offered to him', () => {
    expect(judgeUser(user, [ready, failing, inactive]).roles).toEqual([ready, failing]);
  });
});
