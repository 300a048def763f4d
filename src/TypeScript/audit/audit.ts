import * as error from 'N/error';
import type { EntryPoints } from 'N/types';
import { asText } from '../account/suiteql';
import type { Chunk, OfRun } from './chunks';
import { gatherInput, type Input } from './input';
import { mapChunk, reasonNotRead } from './map';
import { addOutput, type Output } from './outcome';
import { reduceKey } from './reduce';
import { endAudit } from './summarize';

interface MapReduce {
  readonly input: EntryPoints.MapReduce.getInputDataContext;
  readonly map: EntryPoints.MapReduce.mapContext;
  readonly reduce: EntryPoints.MapReduce.reduceContext;
  readonly summary: EntryPoints.MapReduce.summarizeContext;
}

/** As much of an error as is kept. */
const LONGEST_REASON = 300;

/** NetSuite hands errors over as JSON with name and message, or as plain text. */
function reasonIn(thrown: string): string {
  let reason = thrown;
  try {
    const { name, message } = Object(JSON.parse(thrown)) as { name?: unknown; message?: unknown };
    reason = [name, message].map(asText).filter((part) => part !== '').join(': ') || thrown;
  } catch {
    // Not JSON: it is the reason itself.
  }
  return reason.slice(0, LONGEST_REASON);
}

/** What failed in a stage for good, by key; of several attempts the last one. What a later attempt made good did not fail. */
function addFailures(failures: Map<string, string>, { errors, keys }: Pick<MapReduce['summary']['mapSummary'], 'errors' | 'keys'>): void {
  errors.iterator().each((key, thrown) => {
    failures.set(key, reasonIn(thrown));
    return true;
  });
  keys.iterator().each((key, _, completionState) => {
    if (completionState === 'COMPLETE') failures.delete(key);
    return true;
  });
}

/** Finds what is to be checked and begins the audit. */
export function getInput({ isRestarted }: MapReduce['input']): Input {
  return gatherInput(isRestarted);
}

/** What fails for a moment is tried so often again; NetSuite allows three times. */
export const RETRIES = 2;

/**
 * Judges one part of the account. All of it is written at once: what fails half-way has written nothing. What could be read
 * in part only is tried again too, and at last taken as it is, with the reason.
 * @throws NOT_READ in full, while another attempt follows; what NetSuite threw
 */
export function mapPart(context: MapReduce['map']): void {
  const written = mapChunk(context.key, JSON.parse(context.value) as Chunk & OfRun);
  const reason = context.executionNo <= RETRIES ? reasonNotRead(written) : undefined;
  if (reason !== undefined) throw error.create({ name: 'NOT_READ', message: reason, notifyOff: true });
  for (const [key, value] of written) context.write({ key, value: JSON.stringify(value) });
}

/** Puts together what is known of a role, and hands on what parts say of themselves. */
export function reducePart(context: MapReduce['reduce']): void {
  const value = reduceKey(context.key, context.values);
  if (value !== undefined) context.write({ key: context.key, value });
}

/** Ends the audit. */
export function endWith({ inputSummary, mapSummary, reduceSummary, output }: MapReduce['summary']): void {
  const failures = new Map<string, string>();
  addFailures(failures, mapSummary);
  addFailures(failures, reduceSummary);
  const gathered: Output = { chunks: new Map(), problems: new Map() };
  output.iterator().each((key, value) => {
    addOutput(gathered, key, value);
    return true;
  });
  const inputError = asText(inputSummary.error);
  endAudit({ output: gathered, failures, inputError: inputError === '' ? undefined : reasonIn(inputError) }, new Date());
}
