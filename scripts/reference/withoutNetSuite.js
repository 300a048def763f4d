const Module = require('node:module');

/**
 * Lets the API's sources be loaded outside of NetSuite: every N module is empty. Their schemas are data, and nothing of
 * NetSuite is touched before an endpoint answers.
 */
const { _load: load } = Module;
Module._load = (request, ...rest) => (/^N(\/|$)/.test(request) ? {} : load(request, ...rest));
