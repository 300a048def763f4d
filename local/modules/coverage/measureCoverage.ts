import type { Execution } from '../../runtime/execution';
import { classNames, membersOf, moduleNames } from '../members';
import { createModule } from '../registry';
import { isAvailable } from '../unavailable';
import { createSampleObjects } from './sampleObjects';

/** What works of an N module, or of a kind of object that one hands out. */
export interface Coverage {
  /** As in members.json: N/query, N/query/resultSet */
  readonly name: string;
  readonly available: readonly string[];
  readonly missing: readonly string[];
}

/**
 * The coverage of every module and every kind of object, by name. Enumerations count neither way: their constants are
 * always there. Objects that no working function hands out have nothing that works.
 */
export function measureCoverage(execution: Execution): Coverage[] {
  const objects = createSampleObjects(execution);
  const ofModules = moduleNames.map((name) => coverageOf(name, createModule(name, execution)));
  const ofObjects = classNames.map((name) => coverageOf(name, objects[name] ?? {}));
  return [...ofModules, ...ofObjects].sort((left, right) => left.name.localeCompare(right.name));
}

function coverageOf(name: string, object: object): Coverage {
  const available: string[] = [];
  const missing: string[] = [];
  for (const [member, kind] of Object.entries(membersOf(name) ?? {})) {
    if (typeof kind === 'object') continue;
    (isAvailable(object, member) ? available : missing).push(member);
  }
  return { name, available, missing };
}
