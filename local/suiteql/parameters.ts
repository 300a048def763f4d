import { toCheckbox } from '../account/checkbox';
import type { Value } from '../account/types';
import { SuiteqlError } from './errors';
import { implicitDate } from './functions/date';
import { toNumber } from './functions/number';
import type { BoundType } from './rewrite/written';

/** What a script may bind to a `?`. */
export type Parameter = Value | boolean;

function asNetsuiteValue(parameter: Parameter): Value {
  if (typeof parameter === 'boolean') {
    return toCheckbox(parameter);
  }
  return parameter === '' ? null : parameter;
}

function bindOne(parameter: Parameter, type: BoundType | undefined): Value {
  const value = asNetsuiteValue(parameter);
  if (value === null || type === undefined) {
    return value;
  }
  switch (type) {
    case 'number':
      return toNumber(value);
    case 'text':
      return String(value);
    case 'date':
      return implicitDate(value);
  }
}

/**
 * The values as SQLite binds them, each as Oracle converts it beside what it is compared with: '' is NULL, true is 'T'.
 * @throws {SuiteqlError} for a wrong number of them, and for one that cannot be converted
 */
export function bind(
  parameters: readonly Parameter[],
  expected: number,
  types: ReadonlyMap<number, BoundType>,
): Value[] {
  if (parameters.length !== expected) {
    throw new SuiteqlError(`the query has ${expected} parameters (?), and ${parameters.length} values were given`);
  }
  try {
    return parameters.map((parameter, index) => bindOne(parameter, types.get(index + 1)));
  } catch (error) {
    throw new SuiteqlError(error instanceof Error ? error.message : String(error));
  }
}
