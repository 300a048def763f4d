import * as runtime from 'N/runtime';
import { readFeatures } from '../../../src/TypeScript/account/features';

jest.mock('N/runtime');

const isFeatureInEffect = runtime.isFeatureInEffect as unknown as jest.Mock;

describe('reading the features of the account', () => {
  it.each([
    [true, 'on'],
    [false, 'off'],
    [undefined, 'unknown'],
    [null, 'unknown'],
    ['T', 'unknown'],
  ])('takes the answer %j for %s', (answer, state) => {
    isFeatureInEffect.mockReturnValue(answer);
    expect(readFeatures().TBA).toBe(state);
  });

  it('knows nothing of a feature that NetSuite refuses to tell', () => {
    isFeatureInEffect.mockImplementation(({ feature }: { feature: string }) => {
      if (feature === 'SAMLSSO') throw new Error('no such feature');
      return true;
    });
    expect(readFeatures()).toMatchObject({ SAMLSSO: 'unknown', TBA: 'on' });
  });
});
