export { ApiFailure } from './apiFailure';
export { createClient, type Client } from './createClient';
export type { Authentication } from './http/authorization';
export { isBusy } from './http/retry';
export type { CallOptions, ClientOptions } from './http/transport';
export { numbersInSubject } from './numbersInSubject';
export type * from './types';
