import type { Expression } from '../syntax';
import type { ParameterTypes } from './written';

/** SQL of a number of rows. Less than none is none; to SQLite it would be all. */
export function writeRowCount(count: Expression, parameters: ParameterTypes): string {
  if (count.kind === 'parameter') {
    parameters.learn(count.index, 'number');
    return `max(0, ?${count.index})`;
  }
  return count.kind === 'number' ? count.text : '0';
}
