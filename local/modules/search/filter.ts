import { requiredText, type Options } from '../options';
import { complete } from '../unavailable';
import { readFilter } from './criteria';

/**
 * search.Filter: one demand, to be passed to search.create.
 * @throws ScriptError SSS_MISSING_REQD_ARGUMENT, SSS_INVALID_SRCH_OPERATOR; joins, formulas and summaries are not
 *   available
 */
export function createFilter(options: Options): object {
  for (const member of ['name', 'operator']) requiredText('search.createFilter', options, member);
  const { field: name, operator, values } = readFilter(options);
  return complete('N/search/filter', {
    get name() {
      return name;
    },
    get operator() {
      return operator;
    },
    get values() {
      return values;
    },
    get join() {
      return undefined;
    },
    summary: undefined,
    formula: undefined,
    toString: () => 'search.Filter',
    toJSON: () => ({ name, operator, values }),
  });
}
