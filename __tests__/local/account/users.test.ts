import { findUser, listUsers, saveUser } from '../../../local/account/users';
import { emptyAccount } from './support';

const ann = { firstName: 'Ann', lastName: "O'Lee", email: 'Ann.OLee@brightwater.example' } as const;

describe('an employee', () => {
  it('is found by id and by email in any case', () => {
    const account = emptyAccount();
    const saved = saveUser(account, ann);
    expect(saved).toMatchObject({ name: "Ann O'Lee", isInactive: false, hasAccess: true });
    for (const reference of [saved.id, String(saved.id), 'ann.olee@BRIGHTWATER.example']) {
      expect(findUser(account, reference)).toEqual(saved);
    }
    expect(findUser(account, 'nobody@brightwater.example')).toBeUndefined();
  });

  it('is replaced when saved by his id', () => {
    const account = emptyAccount();
    const { id } = saveUser(account, ann);
    const saved = saveUser(account, { ...ann, id, lastName: 'Smith', isInactive: true, hasAccess: false });
    expect(saved).toMatchObject({ id, name: 'Ann Smith', isInactive: true, hasAccess: false });
    expect(listUsers(account)).toEqual([saved]);
  });
});
