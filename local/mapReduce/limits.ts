import type { Limits } from '../runtime/governance';
import type { InvokedStage } from './task';

const second = 1_000;

/** What one invocation of a stage's function may use: Oracle help section_4480364878, "Map/Reduce Governance". */
export const limitsByStage: Readonly<Record<InvokedStage, Limits>> = {
  GET_INPUT: { units: 10_000, milliseconds: 3_600 * second },
  MAP: { units: 1_000, milliseconds: 300 * second },
  REDUCE: { units: 5_000, milliseconds: 900 * second },
  SUMMARIZE: { units: 10_000, milliseconds: 3_600 * second },
};

/** Units after which a job makes room for another between two invocations: Oracle help section_1518645558. */
export const unitsBeforeYield = 10_000;

/** Characters of a key and bytes of a value: Oracle help chapter_N3350651. */
export const longestKey = 3_000;
export const largestValue = 10 * 1024 * 1024;

/** Bytes of all keys and values that wait or were written: Oracle help section_4480364878. */
export const mostPersisted = 200 * 1024 * 1024;
