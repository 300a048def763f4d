/**
 * @NApiVersion 2.1
 * @NScriptType ScheduledScript
 */
define(['./one-by-one'], (judge) => ({ execute: () => judge() }));
