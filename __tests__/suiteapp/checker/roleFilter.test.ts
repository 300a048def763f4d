import { passes, roleFilters } from '../../../src/TypeScript/checker/roleFilter';
import { judgeRole } from '../../../src/TypeScript/verdict/role';
import { accountWith, everyLevel, grantsOf, plainRole } from '../../support/judging';

const role = (scriptId: string, levels = {}) => judgeRole({ ...plainRole, scriptId }, grantsOf(levels), accountWith());

const shownBy = (report: ReturnType<typeof role>) => roleFilters.filter((filter) => passes(filter, report));

describe('a list of roles', () => {
  it('shows a role that cannot sign in among the problems', () => {
    expect(shownBy(role('customrole_sales'))).toEqual(['problems', 'all', 'not-ready']);
  });

  it.each(['customrole_extsync_admin', 'CUSTOMROLE_EXTSYNC_READER'])('shows the checker’s own role %s among all only: it needs no sign-in', (scriptId) => {
    expect(shownBy(role(scriptId))).toEqual(['all']);
    expect(shownBy(role(scriptId, everyLevel))).toEqual(['all']);
  });

  it('shows the template for users as any other role', () => {
    expect(shownBy(role('customrole_extsync_user'))).toEqual(['problems', 'all', 'not-ready']);
  });
});
