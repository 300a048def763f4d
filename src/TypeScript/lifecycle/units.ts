import * as runtime from 'N/runtime';

/** So that what was begun can be ended: 25 for the folder, and 60 for the three files that 5,000 mails may fill at most. */
const RESERVED_UNITS = 100;

/** Whether so many units can be spent, and enough are left to end with: over its limit NetSuite ends a script, whatever it catches. No units. */
export function hasUnits(units: number): boolean {
  return runtime.getCurrentScript().getRemainingUsage() >= units + RESERVED_UNITS;
}
