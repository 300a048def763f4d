import { ScriptError } from '../../runtime/scriptError';
import { readOptions } from '../options';
import type { Draft } from './draft';
import type { RecordField } from './fields';
import { invalidSublistOperation, readLine, readSublist, readSublistField, type Line } from './sublists';
import { toScript, toStored } from './values';

/** The line that a script has selected in a sublist. */
interface CurrentLine {
  readonly index: number;
  readonly line: Line;
}

/**
 * Functions of a record for its sublists. By line and value they set in standard mode, by the current line in dynamic
 * mode (Oracle help, Record Modes).
 */
export function createLineMembers(draft: Draft, recordOf: () => object): object {
  const current = new Map<string, CurrentLine>();
  const linesOf = (sublist: string): Line[] => draft.lines.get(sublist) ?? [];
  const write = (sublist: string, index: number, line: Line): void => {
    const lines = linesOf(sublist);
    lines[index] = line;
    draft.lines.set(sublist, lines);
    draft.haveLinesChanged = true;
  };
  return {
    getLineCount: (...argumentList: unknown[]) => linesOf(readSublist(draft.type, 'Record.getLineCount', readOptions(argumentList, ['sublistId'])).id).length,
    getSublistValue(...argumentList: unknown[]): unknown {
      const options = readOptions(argumentList, ['sublistId', 'fieldId', 'line']);
      const { id, fields } = readSublist(draft.type, 'Record.getSublistValue', options);
      const field = readSublistField(fields, 'Record.getSublistValue', options);
      const line = readLine(linesOf(id).length, 'Record.getSublistValue', options);
      return valueOf(field, linesOf(id)[line]);
    },
    /** The line after the last one is a new one. */
    setSublistValue(...argumentList: unknown[]): object {
      demandMode(draft, 'standard');
      const options = readOptions(argumentList, ['sublistId', 'fieldId', 'line', 'value']);
      const { id, fields } = readSublist(draft.type, 'Record.setSublistValue', options);
      const field = readSublistField(fields, 'Record.setSublistValue', options);
      const line = readLine(linesOf(id).length + 1, 'Record.setSublistValue', options);
      write(id, line, { ...linesOf(id)[line], [field.id]: toStored(field, options['value']) });
      return recordOf();
    },
    ...createCurrentLineMembers({ draft, recordOf, current, linesOf, write }),
  };
}

interface LineAccess {
  readonly draft: Draft;
  readonly recordOf: () => object;
  readonly current: Map<string, CurrentLine>;
  readonly linesOf: (sublist: string) => Line[];
  readonly write: (sublist: string, index: number, line: Line) => void;
}

function createCurrentLineMembers({ draft, recordOf, current, linesOf, write }: LineAccess): object {
  const read = (functionName: string, argumentList: readonly unknown[], names: readonly string[] = []) => {
    demandMode(draft, 'dynamic');
    const options = readOptions(argumentList, ['sublistId', ...names]);
    return { options, ...readSublist(draft.type, functionName, options) };
  };
  const currentIn = (sublist: string): CurrentLine => {
    const selected = current.get(sublist);
    if (selected === undefined) throw invalidSublistOperation();
    return selected;
  };
  return {
    selectNewLine(...argumentList: unknown[]): object {
      const { id } = read('Record.selectNewLine', argumentList);
      current.set(id, { index: linesOf(id).length, line: {} });
      return recordOf();
    },
    selectLine(...argumentList: unknown[]): object {
      const { id, options } = read('Record.selectLine', argumentList, ['line']);
      const index = readLine(linesOf(id).length, 'Record.selectLine', options);
      current.set(id, { index, line: { ...linesOf(id)[index] } });
      return recordOf();
    },
    getCurrentSublistValue(...argumentList: unknown[]): unknown {
      const { id, fields, options } = read('Record.getCurrentSublistValue', argumentList, ['fieldId']);
      return valueOf(readSublistField(fields, 'Record.getCurrentSublistValue', options), currentIn(id).line);
    },
    setCurrentSublistValue(...argumentList: unknown[]): object {
      const { id, fields, options } = read('Record.setCurrentSublistValue', argumentList, ['fieldId', 'value']);
      const field = readSublistField(fields, 'Record.setCurrentSublistValue', options);
      currentIn(id).line[field.id] = toStored(field, options['value']);
      return recordOf();
    },
    commitLine(...argumentList: unknown[]): object {
      const { id } = read('Record.commitLine', argumentList);
      const { index, line } = currentIn(id);
      write(id, index, line);
      current.delete(id);
      return recordOf();
    },
    cancelLine(...argumentList: unknown[]): object {
      current.delete(read('Record.cancelLine', argumentList).id);
      return recordOf();
    },
  };
}

function valueOf(field: RecordField, line: Line | undefined): unknown {
  return toScript(field, line?.[field.id] ?? null);
}

/** @throws ScriptError SSS_INVALID_API_USAGE */
function demandMode({ isDynamic }: Draft, mode: 'standard' | 'dynamic'): void {
  if (isDynamic !== (mode === 'dynamic')) {
    throw new ScriptError('SSS_INVALID_API_USAGE', `Invalid API usage. This function is for records in ${mode} mode.`);
  }
}
