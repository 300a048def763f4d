import * as runtime from 'N/runtime';
import { ApiError } from '../errors';

/** More than any one step takes (a message with its look-ups: 45 units), so that a step that was begun ends. */
const RESERVED_UNITS = 100;

/**
 * Stops before a step while there are units left to answer with: the request is sent again, and takes up here. No units.
 * @throws ApiError CONFLICT
 */
export function requireUnitsForAStep(): void {
  if (runtime.getCurrentScript().getRemainingUsage() >= RESERVED_UNITS) return;
  throw new ApiError('CONFLICT', 'Try again: the governance units of this request are used up. What was written stays, and the same request completes the rest.');
}
