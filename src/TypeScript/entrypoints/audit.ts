/**
 * ExtendSync Access audit: checks all roles and users every night, and tells what got worse since the last time.
 *
 * @NApiVersion 2.1
 * @NScriptType MapReduceScript
 * @NModuleScope SameAccount
 */
import type { EntryPoints } from 'N/types';
import { endWith, getInput, mapPart, reducePart, RETRIES } from '../audit/audit';

const getInputData: EntryPoints.MapReduce.getInputData = (context) => getInput(context);
const map: EntryPoints.MapReduce.map = (context) => mapPart(context);
const reduce: EntryPoints.MapReduce.reduce = (context) => reducePart(context);
const summarize: EntryPoints.MapReduce.summarize = (context) => endWith(context);

/** What fails for a moment is tried again, and what fails for good does not keep the rest from being checked. */
const config: EntryPoints.MapReduce.config = { retryCount: RETRIES, exitOnError: false };

export default { config, getInputData, map, reduce, summarize };
