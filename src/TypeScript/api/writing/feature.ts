import * as runtime from 'N/runtime';
import { enableFeaturePath } from '../../requirements/features';
import { ApiError } from '../errors';

/**
 * Refuses where custom records are off, without which nothing can note which mail is attached where. No units.
 * @throws ApiError FEATURE_OFF with the clicks that turn it on
 */
export function demandFeatureOfLinks(): void {
  if (runtime.isFeatureInEffect({ feature: 'CUSTOMRECORDS' })) return;
  throw new ApiError('FEATURE_OFF', `The feature Custom Records is off. Ask a NetSuite administrator for: ${enableFeaturePath('CUSTOMRECORDS')}`);
}
