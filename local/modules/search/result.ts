import { readOptions, requiredText } from '../options';
import { complete } from '../unavailable';
import { exposeColumn, type Column } from './column';
import type { Cell, SearchResult } from './employeeSearch';

/** A select field outside of results: what is chosen, by id and name. */
interface Choice {
  readonly value: string;
  readonly text: string;
}

/** search.Result of an employee. Columns are named by name, or by the search.Column. */
export function createResult(result: SearchResult, columns: readonly Column[]): object {
  return complete('N/search/result', {
    recordType: 'employee',
    id: result.id,
    get columns(): readonly object[] {
      return columns.map(exposeColumn);
    },
    getValue: (...argumentList: unknown[]) => findCell('Result.getValue', result, argumentList)?.value ?? null,
    getText(...argumentList: unknown[]): string | null {
      const cell = findCell('Result.getText', result, argumentList);
      return cell?.kind === 'select' ? cell.text : null;
    },
    toString: () => 'search.Result',
    toJSON: () => ({ recordType: 'employee', id: result.id, values: collectValues([result]) }),
  });
}

/** The values of one employee's results by column: each choice of a select once, everything else from the first result. */
export function collectValues(results: readonly SearchResult[]): Record<string, string | boolean | readonly Choice[]> {
  const values: Record<string, string | boolean | readonly Choice[]> = {};
  for (const [name, cell] of results[0]?.cells ?? []) {
    values[name] = cell.kind === 'plain' ? cell.value : choicesIn(results, name);
  }
  return values;
}

function choicesIn(results: readonly SearchResult[], name: string): readonly Choice[] {
  const choices = new Map<string, Choice>();
  for (const { cells } of results) {
    const cell = cells.get(name);
    if (cell?.kind === 'select' && cell.value !== '') choices.set(cell.value, { value: cell.value, text: cell.text });
  }
  return [...choices.values()];
}

/** No column of an employee search has a join or a summary, so that asking for one finds nothing. */
function findCell(functionName: string, { cells }: SearchResult, argumentList: readonly unknown[]): Cell | undefined {
  const options = readOptions(argumentList, ['name']);
  const name = requiredText(functionName, options, 'name');
  return (options['join'] ?? options['summary']) === undefined ? cells.get(name) : undefined;
}
