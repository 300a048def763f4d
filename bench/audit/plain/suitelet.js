/**
 * @NApiVersion 2.1
 * @NScriptType Suitelet
 */
define(['./one-by-one'], (judge) => ({ onRequest: () => judge() }));
