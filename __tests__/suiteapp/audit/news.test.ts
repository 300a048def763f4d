import type { Changes } from '../../../src/TypeScript/account/auditRecords';
import { encodeIds } from '../../../src/TypeScript/account/idSet';
import { isNews, newsOf } from '../../../src/TypeScript/audit/news';

const nothing = { count: 0, first: [] };

/** Changes by the ids of roles that got worse and of users newly blocked, of which so many are named. */
function changes(roles: readonly number[], users: readonly number[] | undefined, named = 100): Changes {
  const role = (id: number) => ({ id, name: `Role ${id}`, from: 'ready', to: 'not-ready', permissions: [], obstacles: [] }) as const;
  const user = (id: number) => ({ id, name: `User ${id}`, email: '' });
  return {
    base: 1,
    worse: { count: roles.length, first: roles.slice(0, named).map(role) },
    better: nothing,
    unchecked: nothing,
    added: nothing,
    gone: nothing,
    ...(users && { users: { blocked: { count: users.length, first: users.slice(0, named).map(user) }, unblocked: 0 } }),
    toldOf: { roles: encodeIds(roles), users: encodeIds(users ?? []) },
  };
}

describe('what is news', () => {
  it('is all that got worse where nobody was told yet', () => {
    const news = newsOf(changes([7, 8], [1]), []);
    expect([news.worse.count, news.blocked.count, isNews(news)]).toEqual([2, 1, true]);
  });

  it('is only what no mail told of since the audit compared with', () => {
    const news = newsOf(changes([7, 8, 9], [1, 2]), [changes([7], [2]), changes([9], undefined)]);
    expect([news.worse.first.map(({ id }) => id), news.blocked.first.map(({ id }) => id)]).toEqual([[8], [1]]);
  });

  it('is nothing where all of it was told', () => {
    expect(isNews(newsOf(changes([7], [1]), [changes([7], [1, 2])]))).toBe(false);
  });

  it('counts those that are not named too', () => {
    const many = Array.from({ length: 500 }, (_, id) => id + 1000);
    expect(newsOf(changes(many, undefined), [changes(many.slice(0, 100), undefined)]).worse).toEqual({ count: 400, first: [] });
  });
});
