import { AccountError } from '../../../local/account/errors';
import { featureIds, isFeatureOn, listFeatures, setFeature } from '../../../local/account/features';
import { emptyAccount } from './support';

describe('features', () => {
  it('are off until they are turned on, and off again after that', () => {
    const account = emptyAccount();
    expect(isFeatureOn(account, 'TBA')).toBe(false);
    setFeature(account, 'TBA', true);
    expect(isFeatureOn(account, 'TBA')).toBe(true);
    setFeature(account, 'TBA', false);
    expect(isFeatureOn(account, 'TBA')).toBe(false);
  });

  it('are all listed, in alphabetical order', () => {
    const account = emptyAccount();
    setFeature(account, 'OAUTH2', true);
    const listed = listFeatures(account);
    expect(listed.map(({ id }) => id)).toEqual([...featureIds].sort());
    expect(listed.filter(({ on }) => on)).toEqual([{ id: 'OAUTH2', on: true }]);
  });

  it('cannot be invented: an unknown id is off, and is refused when turned on', () => {
    const account = emptyAccount();
    expect(isFeatureOn(account, 'TELEPATHY')).toBe(false);
    expect(() => setFeature(account, 'TELEPATHY', true)).toThrow(AccountError);
  });
});
