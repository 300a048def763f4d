import type { Io } from '../io';

/** How Node.js was started. */
export interface NodeStart {
  readonly env: Io['env'];
  /** As process.execArgv has them. */
  readonly nodeArguments: readonly string[];
}

const flag = '--use-env-proxy';

/**
 * Whether Node.js was told to send what fetch asks through the proxies of the environment. Where one setting says so and
 * another takes it back, the answer is yes: credentials hang on it.
 * Source: Node.js 22.21 and 24.5, CLI options NODE_USE_ENV_PROXY, --use-env-proxy and NODE_OPTIONS.
 */
export function isTakenFromEnvironment({ env, nodeArguments }: NodeStart): boolean {
  return env['NODE_USE_ENV_PROXY'] === '1' || [...nodeArguments, env['NODE_OPTIONS'] ?? ''].some(hasFlag);
}

/** Node.js takes underscores for hyphens, and in NODE_OPTIONS quotes and backslashes. */
function hasFlag(written: string): boolean {
  return written.replace(/["\\]/g, '').replaceAll('_', '-').includes(flag);
}
